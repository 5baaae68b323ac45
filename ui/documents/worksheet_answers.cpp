#include "ui/documents/worksheet_answers.h"

#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace groundwork::documents {

using first_meeting::Field;
using first_meeting::FieldType;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

void tick(Blank &blank, const Field &field, const QJsonArray &keys) {
    int index = 0;
    for (const first_meeting::Option &option : field.options) {
        if (keys.contains(option.key))
            blank.marks.push_back(index);
        ++index;
    }
}

/// "Something else" is the box behind the others, and its words stand below.
void writeOther(Blank &blank, const Field &field, const QJsonValue &value) {
    const QString other = value.toObject().value(QStringLiteral("other")).toString();
    if (other.isEmpty())
        return;
    blank.marks.push_back(static_cast<int>(field.options.size()));
    blank.written.append(other);
}

void setNumbers(Blank &blank, const Field &field, const QJsonObject &numbers) {
    for (const first_meeting::Option &option : field.options)
        blank.marks.push_back(numbers.value(option.key).toInt(-1));
}

QString momentOf(const QString &text) {
    const QString day = words::longDate(QDate::fromString(text.left(10), Qt::ISODate));
    return text.size() > 10 ? Words::tr("%1, %2", "a day and the time").arg(day, text.mid(11, 5)) : day;
}

void writeList(Blank &blank, const QJsonArray &list) {
    for (const QJsonValue &entry : list)
        blank.written.append(entry.toString());
}

} // namespace

void fillBlank(Blank &blank, const Field &field, const QJsonValue &value,
               const std::function<QString(const QString &)> &fill) {
    if (value.isUndefined() || value.isNull())
        return;
    const QJsonObject object = value.toObject();
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        blank.written.append(value.toString());
        break;
    case FieldType::List:
        writeList(blank, value.toArray());
        break;
    case FieldType::Choice:
        tick(blank, field, {value});
        writeOther(blank, field, value);
        break;
    case FieldType::Choices:
        tick(blank, field, object.value(QStringLiteral("choices")).toArray());
        writeOther(blank, field, value);
        break;
    case FieldType::Ranking:
        for (const QJsonValue &key : object.value(QStringLiteral("ranking")).toArray()) {
            if (const first_meeting::Option *option = field.option(key.toString()))
                blank.written.append(fill(option->text));
        }
        break;
    case FieldType::Scale:
    case FieldType::Pick:
        blank.marks.push_back(value.toInt(-1));
        break;
    case FieldType::Amounts:
        setNumbers(blank, field, object.value(QStringLiteral("amounts")).toObject());
        break;
    case FieldType::Dials:
        setNumbers(blank, field, object.value(QStringLiteral("dials")).toObject());
        break;
    case FieldType::Date:
    case FieldType::DateTime:
        blank.written.append(momentOf(value.toString()));
        break;
    case FieldType::TimeRange:
        if (object.contains(QStringLiteral("from")))
            blank.written.append(Words::tr("%1 to %2", "hours").arg(object.value(QStringLiteral("from")).toString(),
                                                                     object.value(QStringLiteral("to")).toString()));
        break;
    case FieldType::Confirm:
        if (value.toBool())
            blank.marks.push_back(0);
        break;
    }
}

} // namespace groundwork::documents
