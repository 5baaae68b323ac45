#include "core/agreements/term_check.h"

#include "core/agreements/sentence_builder.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"

#include <QDate>
#include <QJsonArray>
#include <QTime>

namespace groundwork::agreements {

namespace {

constexpr int kLongestText = 1000;

Result<QJsonValue> text(const TermField &field, const QString &given) {
    const QString tidy = tidyText(given);
    const bool counts = field.type == TermFieldType::Text && field.most > 0;
    const int longest = counts ? field.most : kLongestText;
    if (tidy.size() > longest)
        return failure(ErrorCode::TextTooLong, {field.key, QString::number(longest)});
    return QJsonValue(tidy);
}

Result<QJsonValue> list(const TermField &field, const QJsonArray &given) {
    QJsonArray entries;
    for (const QJsonValue &entry : given) {
        const auto tidy = text(field, entry.toString());
        if (!tidy)
            return tidy;
        if (isFilled(*tidy))
            entries.append(*tidy);
    }
    if (field.most > 0 && entries.size() > field.most)
        return failure(ErrorCode::ValueOutOfRange, {field.key, QString::number(entries.size())});
    return QJsonValue(entries);
}

Result<QJsonValue> choice(const TermField &field, const QJsonValue &given) {
    const QString key = given.isString() ? given.toString() : given[QLatin1String("choice")].toString();
    const QString other = tidyText(given[QLatin1String("other")].toString());
    if (!other.isEmpty())
        return QJsonValue(QJsonObject{{QStringLiteral("other"), other}});
    if (!key.isEmpty() && !field.option(key))
        return failure(ErrorCode::ValueOutOfRange, {field.key, key});
    return QJsonValue(key);
}

Result<QJsonValue> choices(const TermField &field, const QJsonValue &given) {
    QJsonObject value;
    const QJsonArray keys = given.isArray() ? given.toArray() : given[QLatin1String("choices")].toArray();
    for (const QJsonValue &key : keys) {
        if (!field.option(key.toString()))
            return failure(ErrorCode::ValueOutOfRange, {field.key, key.toString()});
    }
    if (field.most > 0 && keys.size() > field.most)
        return failure(ErrorCode::ValueOutOfRange, {field.key, QString::number(keys.size())});
    if (!keys.isEmpty())
        value.insert(QStringLiteral("choices"), keys);
    if (const QString other = tidyText(given[QLatin1String("other")].toString()); !other.isEmpty())
        value.insert(QStringLiteral("other"), other);
    return QJsonValue(value);
}

Result<QJsonValue> checkedField(const TermField &field, const QJsonValue &given) {
    switch (field.type) {
    case TermFieldType::Text:
    case TermFieldType::LongText:
        return text(field, given.toString());
    case TermFieldType::List:
        return list(field, given.toArray());
    case TermFieldType::Choice:
        return choice(field, given);
    case TermFieldType::Choices:
        return choices(field, given);
    case TermFieldType::Date:
        if (!given.toString().isEmpty() &&
            !QDate::fromString(given.toString().left(10), Qt::ISODate).isValid())
            return failure(ErrorCode::BadDate, {given.toString()});
        return given;
    case TermFieldType::Time:
        if (!given.toString().isEmpty() &&
            !QTime::fromString(given.toString(), QStringLiteral("HH:mm")).isValid())
            return failure(ErrorCode::BadDate, {given.toString()});
        return given;
    case TermFieldType::Number:
        if (given.toInt() < 0 || (field.most > 0 && given.toInt() > field.most))
            return failure(ErrorCode::ValueOutOfRange, {field.key, QString::number(given.toInt())});
        return given.toInt() == 0 ? QJsonValue(QString()) : given;
    }
    return given;
}

} // namespace

Result<QJsonObject> checkedValue(const LineSpec &line, const QJsonObject &value) {
    QJsonObject checked;
    for (const TermField &field : line.fields) {
        if (!isFilled(value.value(field.key)))
            continue;
        const auto one = checkedField(field, value.value(field.key));
        if (!one)
            return failure(one.error());
        if (isFilled(*one))
            checked.insert(field.key, *one);
    }
    if (line.confirm && value.value(QLatin1String("confirmed")).toBool())
        checked.insert(QStringLiteral("confirmed"), true);
    return checked;
}

} // namespace groundwork::agreements
