#include "ui/widgets/answer_text.h"

#include "core/first_meeting/answer.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace groundwork::ui {

using first_meeting::Field;
using first_meeting::FieldType;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::ui::AnswerText)
};

QString optionText(const AnswerStyle &style, const Field &field, const QString &key) {
    const first_meeting::Option *option = field.option(key);
    return option ? style.filled(option->text) : key;
}

QStringList keyLines(const AnswerStyle &style, const Field &field, const QJsonArray &keys) {
    QStringList lines;
    for (const QJsonValue &key : keys)
        lines.append(optionText(style, field, key.toString()));
    return lines;
}

QStringList amountLines(const AnswerStyle &style, const Field &field, const QJsonValue &value) {
    static const char *const kWords[] = {QT_TRANSLATE_NOOP("groundwork::ui::AnswerText", "not now"),
                                         QT_TRANSLATE_NOOP("groundwork::ui::AnswerText", "a little"),
                                         QT_TRANSLATE_NOOP("groundwork::ui::AnswerText", "some"),
                                         QT_TRANSLATE_NOOP("groundwork::ui::AnswerText", "a lot")};
    QStringList lines;
    const QJsonObject amounts = value.toObject().value(QStringLiteral("amounts")).toObject();
    for (int amount = 3; amount >= 0; --amount) { // ten lines in four, and what is wanted most comes first
        QStringList kinds;
        for (const first_meeting::Option &option : field.options) {
            if (amounts.value(option.key).toInt(-1) == amount)
                kinds.append(option.text);
        }
        if (!kinds.isEmpty())
            lines.append(Words::tr("%1: %2").arg(Words::tr(kWords[amount]), kinds.join(QStringLiteral(" · "))));
    }
    if (lines.isEmpty())
        lines = keyLines(style, field, value.toObject().value(QStringLiteral("choices")).toArray());
    return lines;
}

/// In one line: the handles are shown beside one another below.
QStringList dialLines(const Field &field, const QJsonValue &value) {
    QStringList lines;
    const QJsonObject dials = value.toObject().value(QStringLiteral("dials")).toObject();
    for (const first_meeting::Option &option : field.options) {
        if (!dials.contains(option.key))
            continue;
        const int place = dials.value(option.key).toInt();
        const QString end = place < 5 ? option.low : option.high;
        lines.append(place == 5                 ? Words::tr("between: %1, %2").arg(option.low, option.high)
                     : place <= 2 || place >= 8 ? end
                                                : Words::tr("rather: %1").arg(end));
    }
    if (lines.isEmpty())
        return {};
    return {lines.join(QStringLiteral(" · "))};
}

QString dateLine(const QString &text) {
    const QString day = words::longDate(QDate::fromString(text.left(10), Qt::ISODate));
    return text.size() > 10 ? Words::tr("%1, %2").arg(day, text.mid(11, 5)) : day;
}

QStringList linesOf(const AnswerStyle &style, const Field &field, const QJsonValue &value) {
    const QString other = value.toObject().value(QStringLiteral("other")).toString();
    switch (field.type) {
    case FieldType::ShortText:
    case FieldType::LongText:
        return {value.toString()};
    case FieldType::Choice:
        return {other.isEmpty() ? optionText(style, field, value.toString()) : other};
    case FieldType::Choices: {
        QStringList lines =
            keyLines(style, field, value.toObject().value(QStringLiteral("choices")).toArray());
        if (!other.isEmpty())
            lines.append(other);
        return lines;
    }
    case FieldType::Scale:
    case FieldType::Pick:
        return {QString::number(value.toInt())};
    case FieldType::Amounts:
        return amountLines(style, field, value);
    case FieldType::Dials:
        return dialLines(field, value);
    case FieldType::Ranking:
        return keyLines(style, field, value.toObject().value(QStringLiteral("ranking")).toArray());
    case FieldType::List:
        return value.toVariant().toStringList();
    case FieldType::Date:
    case FieldType::DateTime:
        return {dateLine(value.toString())};
    case FieldType::TimeRange:
        return {Words::tr("%1 to %2")
                    .arg(value.toObject().value(QStringLiteral("from")).toString(),
                         value.toObject().value(QStringLiteral("to")).toString())};
    case FieldType::Confirm:
        return {field.label.isEmpty() ? Words::tr("Yes") : field.label};
    }
    return {};
}

} // namespace

std::vector<AnswerText> answerText(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side side,
                                   const QJsonValue &value) {
    std::vector<AnswerText> texts;
    for (const Field &field : prompt.fields) {
        if (!field.belongsTo(side))
            continue;
        const QJsonValue part = first_meeting::fieldValue(prompt, value, field.key);
        if (part.isUndefined())
            continue;
        if (field.type == FieldType::Pick) { // the mark stands beside its line
            for (AnswerText &text : texts) {
                const int index = part.toInt() - 1;
                if (index >= 0 && index < text.lines.size() && text.lines.size() > 1)
                    text.lines[index] = QStringLiteral("\u2605 ") + text.lines.at(index);
            }
            continue;
        }
        const QStringList lines = linesOf(style, field, part);
        if (lines.isEmpty())
            continue;
        const bool ownWords = field.type == FieldType::Confirm;
        texts.push_back({ownWords ? QString() : style.filled(field.label), lines, field.key});
    }
    return texts;
}

} // namespace groundwork::ui
