#include "core/first_meeting/answer.h"

#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTime>

namespace groundwork::first_meeting {

namespace {

constexpr EnumKey<AnswerState> kStates[] = {{AnswerState::Empty, "empty"},
                                            {AnswerState::Hidden, "hidden"},
                                            {AnswerState::Revealed, "revealed"},
                                            {AnswerState::Passed, "passed"},
                                            {AnswerState::Later, "later"}};
constexpr EnumKey<LineStatus> kLines[] = {
    {LineStatus::None, "none"}, {LineStatus::Settled, "settled"}, {LineStatus::ComeBackTo, "come_back_to"}};

/// A list may hold this many entries, a text this many characters: beyond that it is not an answer.
constexpr qsizetype kMostEntries = 50;
constexpr int kLongest = 10000;

const QString kPass = QStringLiteral("pass");
const QString kLater = QStringLiteral("later");
const QString kIllegible = QStringLiteral("illegible");
const QString kOther = QStringLiteral("other");
const QString kComeBackOn = QStringLiteral("come_back_on");

bool isMark(const QJsonValue &value, const QString &mark) {
    return value.isObject() && value.toObject().value(mark).toBool();
}

/// A wish to skip until a day: {"later": true} with a valid day or none.
Result<QJsonValue> checkedLater(const QJsonValue &value) {
    QJsonObject later{{kLater, true}};
    const QJsonValue day = value.toObject().value(kComeBackOn);
    if (!day.isUndefined()) {
        if (!QDate::fromString(day.toString(), Qt::ISODate).isValid())
            return failure(ErrorCode::BadDate, {day.toString()});
        later.insert(kComeBackOn, day);
    }
    return later;
}

/// Checks the values of one field; knows the prompt only for the arguments of its errors.
class FieldCheck {
  public:
    FieldCheck(const QString &prompt, const Field &field)
        : m_prompt(prompt)
        , m_field(field) {}

    Result<QJsonValue> checked(const QJsonValue &value) const {
        if (value.isUndefined() || value.isNull())
            return QJsonValue(QJsonValue::Undefined);
        if (isPass(value))
            return QJsonObject{{kPass, true}};
        if (isLater(value))
            return checkedLater(value);
        if (isIllegible(value))
            return QJsonObject{{kIllegible, true}};
        switch (m_field.type) {
        case FieldType::ShortText:
        case FieldType::LongText:
            return text(value);
        case FieldType::Choice:
            return choice(value);
        case FieldType::Choices:
            return choices(value);
        case FieldType::Scale:
        case FieldType::Pick:
            return number(value, std::max(m_field.minimum, 1),
                          m_field.maximum > 0 ? m_field.maximum : kLongest);
        case FieldType::Amounts:
            return amounts(value);
        case FieldType::Dials:
            return numbers(value, QStringLiteral("dials"));
        case FieldType::Ranking:
            return ranking(value);
        case FieldType::List:
            return list(value);
        case FieldType::Date:
            return date(value, false);
        case FieldType::DateTime:
            return date(value, true);
        case FieldType::TimeRange:
            return timeRange(value);
        case FieldType::Confirm:
            return value.isBool()
                       ? Result<QJsonValue>(value.toBool() ? value : QJsonValue(QJsonValue::Undefined))
                       : wrongType();
        }
        return wrongType();
    }

  private:
    tl::unexpected<Error> wrongType() const {
        return failure(ErrorCode::WrongAnswerType, {m_prompt, fieldTypeKey(m_field.type)});
    }
    tl::unexpected<Error> outOfRange(const QString &value) const {
        return failure(ErrorCode::ValueOutOfRange, {m_prompt, value});
    }

    Result<QString> plainText(const QJsonValue &value) const {
        if (!value.isString())
            return wrongType();
        const QString tidy = tidyText(value.toString());
        const int longest = m_field.maxLength > 0 ? m_field.maxLength : kLongest;
        if (tidy.size() > longest)
            return failure(ErrorCode::TextTooLong, {m_prompt, QString::number(longest)});
        return tidy;
    }

    Result<QJsonValue> text(const QJsonValue &value) const {
        const auto tidy = plainText(value);
        if (!tidy)
            return failure(tidy.error());
        return tidy->isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*tidy);
    }

    Result<QJsonValue> number(const QJsonValue &value, int lowest, int highest) const {
        if (!value.isDouble())
            return wrongType();
        const double number = value.toDouble();
        if (number != static_cast<int>(number) || number < lowest || number > highest)
            return outOfRange(QString::number(number));
        return value;
    }

    /// A key, or {"choice": key}, or {"other": text} where the field has "something else".
    Result<QJsonValue> choice(const QJsonValue &value) const {
        const QString key =
            value.isString() ? value.toString() : value.toObject().value(QLatin1String("choice")).toString();
        const QJsonValue other = value.isObject() ? value.toObject().value(kOther) : QJsonValue();
        if (!value.isString() && !value.isObject())
            return wrongType();
        if (!key.isEmpty())
            return m_field.option(key) ? Result<QJsonValue>(QJsonValue(key)) : outOfRange(key);
        const auto words = other.isString() ? plainText(other) : Result<QString>(QString());
        if (!words)
            return failure(words.error());
        if (words->isEmpty())
            return value.isString() || value.toObject().isEmpty()
                       ? Result<QJsonValue>(QJsonValue(QJsonValue::Undefined))
                       : wrongType();
        if (!m_field.other)
            return outOfRange(*words);
        return QJsonObject{{kOther, *words}};
    }

    /// A list of keys, or {"choices": [keys], "other": text}; stored in the second form, in the order chosen.
    Result<QJsonValue> choices(const QJsonValue &value) const {
        const QJsonValue keys = value.isArray() ? value : value.toObject().value(QLatin1String("choices"));
        if (!keys.isArray() && !value.toObject().contains(kOther))
            return wrongType();
        const auto chosen = knownKeys(keys.toArray(), m_field.maximum);
        if (!chosen)
            return failure(chosen.error());
        QJsonObject result{{QStringLiteral("choices"), *chosen}};
        if (value.isObject() && value.toObject().contains(kOther)) {
            const auto words = plainText(value.toObject().value(kOther));
            if (!words)
                return failure(words.error());
            if (!words->isEmpty() && !m_field.other)
                return outOfRange(*words);
            if (!words->isEmpty())
                result.insert(kOther, *words);
        }
        return chosen->isEmpty() && result.size() == 1 ? QJsonValue(QJsonValue::Undefined)
                                                       : QJsonValue(result);
    }

    Result<QJsonArray> knownKeys(const QJsonArray &keys, int most) const {
        QJsonArray chosen;
        for (const QJsonValue &key : keys) {
            if (!key.isString())
                return wrongType();
            if (!m_field.option(key.toString()))
                return outOfRange(key.toString());
            if (!chosen.contains(key))
                chosen.append(key);
        }
        if (most > 0 && chosen.size() > most)
            return outOfRange(QString::number(chosen.size()));
        return chosen;
    }

    Result<QJsonValue> ranking(const QJsonValue &value) const {
        const QJsonValue keys = value.isArray() ? value : value.toObject().value(QLatin1String("ranking"));
        if (!keys.isArray())
            return wrongType();
        const auto chosen = knownKeys(keys.toArray(), m_field.maximum);
        if (!chosen)
            return failure(chosen.error());
        return chosen->isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                 : QJsonValue(QJsonObject{{QStringLiteral("ranking"), *chosen}});
    }

    Result<QJsonValue> numbers(const QJsonValue &value, const QString &name) const {
        const QJsonValue given = value.toObject().value(name);
        if (!given.isObject())
            return wrongType();
        QJsonObject result;
        const QJsonObject pairs = given.toObject();
        for (auto it = pairs.begin(); it != pairs.end(); ++it) {
            if (!m_field.option(it.key()))
                return outOfRange(it.key());
            const auto valid = number(*it, m_field.minimum, m_field.maximum);
            if (!valid)
                return failure(valid.error());
            result.insert(it.key(), *valid);
        }
        return result.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonObject{{name, result}});
    }

    /// The full form {"amounts": {...}}, the picks of the reduced one {"choices": [...]}, or both.
    Result<QJsonValue> amounts(const QJsonValue &value) const {
        const QJsonValue picks = value.isArray() ? value : value.toObject().value(QLatin1String("choices"));
        const bool hasAmounts = value.toObject().contains(QLatin1String("amounts"));
        if (!picks.isArray() && !hasAmounts)
            return wrongType();
        QJsonObject result;
        if (hasAmounts) {
            const auto given = numbers(value, QStringLiteral("amounts"));
            if (!given)
                return failure(given.error());
            result = given->toObject();
        }
        const auto chosen = knownKeys(picks.toArray(), kMostPicks);
        if (!chosen)
            return failure(chosen.error());
        if (!chosen->isEmpty())
            result.insert(QStringLiteral("choices"), *chosen);
        return result.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(result);
    }

    Result<QJsonValue> list(const QJsonValue &value) const {
        if (!value.isArray() && !value.isString())
            return wrongType();
        const QJsonArray given = value.isArray() ? value.toArray() : QJsonArray{value};
        QJsonArray result;
        for (const QJsonValue &entry : given) {
            const auto tidy = plainText(entry);
            if (!tidy)
                return failure(tidy.error());
            if (!tidy->isEmpty())
                result.append(*tidy);
        }
        const qsizetype most = m_field.maximum > 0 ? m_field.maximum : kMostEntries;
        if (result.size() > most)
            return outOfRange(QString::number(result.size()));
        return result.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(result);
    }

    Result<QJsonValue> date(const QJsonValue &value, bool withTime) const {
        if (!value.isString())
            return wrongType();
        const QString text = value.toString().trimmed();
        if (text.isEmpty())
            return QJsonValue(QJsonValue::Undefined);
        const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
        const bool hasTime = text.size() > 10;
        if (!day.isValid() || (hasTime && (!withTime || !QDateTime::fromString(text, Qt::ISODate).isValid())))
            return failure(ErrorCode::BadDate, {text});
        return QJsonValue(text);
    }

    Result<QJsonValue> timeRange(const QJsonValue &value) const {
        if (!value.isObject())
            return wrongType();
        QJsonObject result;
        for (const QString &end : {QStringLiteral("from"), QStringLiteral("to")}) {
            const QTime time =
                QTime::fromString(value.toObject().value(end).toString(), QStringLiteral("HH:mm"));
            if (!time.isValid())
                return wrongType();
            result.insert(end, time.toString(QStringLiteral("HH:mm")));
        }
        return QJsonValue(result);
    }

    static constexpr int kMostPicks = 4;
    QString m_prompt;
    const Field &m_field;
};

std::vector<const Field *> fieldsOf(const Prompt &prompt, Side side) {
    std::vector<const Field *> fields;
    for (const Field &field : prompt.fields) {
        if (field.belongsTo(side))
            fields.push_back(&field);
    }
    return fields;
}

/// An object field key -> value, also when only the bare value of the single field was given.
QJsonObject asObject(const Prompt &prompt, const std::vector<const Field *> &fields,
                     const QJsonValue &value) {
    const QJsonObject object = value.toObject();
    for (const Field &field : prompt.fields) {
        if (object.contains(field.key))
            return object;
    }
    if (fields.size() == 1)
        return {{fields.front()->key, value}};
    return object;
}

Result<QJsonValue> checkedObject(const Prompt &prompt, const std::vector<const Field *> &fields,
                                 const QJsonValue &value) {
    const QJsonObject given = asObject(prompt, fields, value);
    if (!value.isObject() && fields.size() > 1)
        return failure(ErrorCode::WrongAnswerType, {prompt.key, QStringLiteral("object")});
    QJsonObject result;
    for (auto it = given.begin(); it != given.end(); ++it) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const Field *candidate) { return candidate->key == it.key(); });
        if (field == fields.end())
            return failure(ErrorCode::ValueOutOfRange, {prompt.key, it.key()});
        if (isPass(*it) && prompt.cannotPass.contains(it.key()))
            return failure(ErrorCode::ValueOutOfRange, {prompt.key, kPass});
        const auto checked = FieldCheck(prompt.key, **field).checked(*it);
        if (!checked)
            return failure(checked.error());
        if (!checked->isUndefined())
            result.insert(it.key(), *checked);
    }
    for (const Field *field : fields) {
        if (field->type != FieldType::Pick || !result.value(field->key).isDouble())
            continue;
        if (result.value(field->key).toInt() > result.value(field->pickOf).toArray().size())
            return failure(ErrorCode::ValueOutOfRange,
                           {prompt.key, QString::number(result.value(field->key).toInt())});
    }
    return result.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(result);
}

} // namespace

QString answerStateKey(AnswerState state) {
    return keyOf(kStates, state);
}

std::optional<AnswerState> answerStateFromKey(const QString &key) {
    return fromKey(kStates, key);
}

QString lineStatusKey(LineStatus status) {
    return keyOf(kLines, status);
}

std::optional<LineStatus> lineStatusFromKey(const QString &key) {
    return fromKey(kLines, key);
}

bool isPass(const QJsonValue &value) {
    return isMark(value, kPass);
}

bool isLater(const QJsonValue &value) {
    return isMark(value, kLater);
}

bool isIllegible(const QJsonValue &value) {
    return isMark(value, kIllegible);
}

namespace {

QJsonValue rawField(const Prompt &prompt, const QJsonValue &answer, const QString &field) {
    if (answer.isUndefined() || answer.isNull())
        return QJsonValue(QJsonValue::Undefined);
    if (prompt.fields.size() == 1)
        return prompt.fields.front().key == field ? answer : QJsonValue(QJsonValue::Undefined);
    return answer.toObject().value(field);
}

} // namespace

QJsonValue fieldValue(const Prompt &prompt, const QJsonValue &answer, const QString &field) {
    const QJsonValue value = rawField(prompt, answer, field);
    return isPass(value) || isLater(value) || isIllegible(value) ? QJsonValue(QJsonValue::Undefined) : value;
}

bool isFieldIllegible(const Prompt &prompt, const QJsonValue &answer, const QString &field) {
    return isIllegible(rawField(prompt, answer, field));
}

bool isFieldPassed(const Prompt &prompt, const QJsonValue &answer, const QString &field) {
    return isPass(rawField(prompt, answer, field));
}

std::optional<QDate> fieldComesBack(const Prompt &prompt, const QJsonValue &answer, const QString &field) {
    const QJsonValue value = rawField(prompt, answer, field);
    if (!isLater(value))
        return std::nullopt;
    return QDate::fromString(value.toObject().value(kComeBackOn).toString(), Qt::ISODate);
}

Result<QJsonValue> checkedAnswer(const Script &script, const QString &key, Side side,
                                 const QJsonValue &value) {
    const Prompt *prompt = script.prompt(key);
    if (!prompt)
        return failure(ErrorCode::UnknownPrompt, {key});
    const auto fields = fieldsOf(*prompt, side);
    if (fields.empty())
        return failure(ErrorCode::WrongState, {key, sideKey(side)});
    if (value.isUndefined() || value.isNull())
        return QJsonValue(QJsonValue::Undefined);
    if (prompt->fields.size() == 1) {
        // A form with one field may still name it, as a form with several does.
        const bool named = value.isObject() && value.toObject().contains(fields.front()->key) &&
                           fields.front()->type != FieldType::Dials &&
                           fields.front()->type != FieldType::Amounts;
        return FieldCheck(key, *fields.front())
            .checked(named ? value.toObject().value(fields.front()->key) : value);
    }
    return checkedObject(*prompt, fields, value);
}

bool isComplete(const Prompt &prompt, Side side, const QJsonValue &answer, Length length) {
    if (answer.isUndefined() || answer.isNull())
        return false;
    for (const Field &field : prompt.fieldsFor(length)) {
        if (!field.belongsTo(side) || field.optional || field.afterReveal)
            continue;
        if (rawField(prompt, answer, field.key).isUndefined())
            return false;
    }
    return true;
}

} // namespace groundwork::first_meeting
