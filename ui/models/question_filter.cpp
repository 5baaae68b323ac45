#include "ui/models/question_filter.h"

#include "core/base/enum_keys.h"
#include "core/base/text_fold.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace groundwork::models {

using questions::OwnAnswer;
using questions::Question;
using questions::QuestionKind;
using questions::Said;

namespace {

using Test = QuestionFilter::Test;

constexpr EnumKey<Test> kTests[] = {
    {Test::Is, "is"}, {Test::IsNot, "is_not"}, {Test::Between, "between"}, {Test::Stands, "stands"}};

bool isAny(const QStringList &values, const Question &question, const OwnAnswer &answer) {
    for (const QString &text : questions::answerTexts(question, answer)) {
        const QString folded = foldText(text);
        const bool found = std::any_of(values.begin(), values.end(), [&](const QString &value) {
            return question.kind == QuestionKind::Text ? folded.contains(foldText(value)) : folded == foldText(value);
        });
        if (found)
            return true;
    }
    return false;
}

bool isBetween(const QuestionFilter &filter, const Question &question, const OwnAnswer &answer) {
    if (question.kind == QuestionKind::Date) {
        const QDate from = QDate::fromString(filter.low, Qt::ISODate);
        const QDate to = QDate::fromString(filter.high, Qt::ISODate);
        return (!from.isValid() || answer.date >= from) && (!to.isValid() || answer.date <= to);
    }
    if (!answer.number)
        return false;
    bool ok = false;
    const double low = filter.low.toDouble(&ok);
    if (ok && *answer.number < low)
        return false;
    const double high = filter.high.toDouble(&ok);
    return !ok || *answer.number <= high;
}

/// Numbers as texts of one length that compare by value, the negative ones too.
QString padded(double number) {
    constexpr double kFar = 1e12;
    const auto thousandths = static_cast<qint64>(std::llround(std::clamp(number, -kFar, kFar) * 1000));
    constexpr qint64 kShift = 1'000'000'000'000'000;
    return QString::number(thousandths + kShift).rightJustified(17, QLatin1Char('0'));
}

} // namespace

const Question *questionOf(const std::vector<Question> &questions, const QString &key) {
    const auto found =
        std::find_if(questions.begin(), questions.end(), [&](const Question &each) { return each.key == key; });
    return found == questions.end() ? nullptr : &*found;
}

bool passes(const QuestionFilter &filter, const Question &question, const OwnAnswer &answer) {
    if (filter.test == Test::Stands)
        return answer.said == filter.said;
    if (!answer.isGiven())
        return false;
    switch (filter.test) {
    case Test::Is:
        return isAny(filter.values, question, answer);
    case Test::IsNot:
        return !isAny(filter.values, question, answer);
    case Test::Between:
        return isBetween(filter, question, answer);
    case Test::Stands:
        break;
    }
    return false;
}

bool passesAll(const std::vector<QuestionFilter> &filters, const std::vector<Question> &questions,
               const questions::OwnAnswers &answers) {
    return std::all_of(filters.begin(), filters.end(), [&](const QuestionFilter &filter) {
        const Question *question = questionOf(questions, filter.key);
        if (!question)
            return true;
        const auto answer = answers.find(question->id);
        return answer != answers.end() && passes(filter, *question, answer->second);
    });
}

QJsonObject toJson(const QuestionFilter &filter) {
    QJsonObject object{{QStringLiteral("key"), filter.key}, {QStringLiteral("test"), keyOf(kTests, filter.test)}};
    if (!filter.values.isEmpty())
        object.insert(QStringLiteral("values"), QJsonArray::fromStringList(filter.values));
    if (!filter.low.isEmpty())
        object.insert(QStringLiteral("low"), filter.low);
    if (!filter.high.isEmpty())
        object.insert(QStringLiteral("high"), filter.high);
    if (filter.test == Test::Stands)
        object.insert(QStringLiteral("said"), questions::saidKey(filter.said));
    return object;
}

std::optional<QuestionFilter> questionFilterFromJson(const QJsonObject &object) {
    const auto test = fromKey(kTests, object.value(QLatin1String("test")).toString());
    QuestionFilter filter;
    filter.key = object.value(QLatin1String("key")).toString();
    if (!test || filter.key.isEmpty())
        return std::nullopt;
    filter.test = *test;
    const QJsonArray values = object.value(QLatin1String("values")).toArray();
    for (const auto &value : values) {
        if (value.isString())
            filter.values.append(value.toString());
    }
    filter.low = object.value(QLatin1String("low")).toString();
    filter.high = object.value(QLatin1String("high")).toString();
    if (filter.test == Test::Stands) {
        const auto said = questions::saidFromKey(object.value(QLatin1String("said")).toString());
        if (!said)
            return std::nullopt;
        filter.said = *said;
    }
    return filter;
}

QString answerSortText(const Question &question, const OwnAnswer &answer) {
    switch (answer.said) {
    case Said::Unknown:
        return {};
    case Said::Empty:
        return QStringLiteral("a");
    case Said::Declined:
        return QStringLiteral("b");
    case Said::Given:
        break;
    }
    const QString given = QStringLiteral("c ");
    switch (question.kind) {
    case QuestionKind::Number:
    case QuestionKind::Scale:
        return given + padded(answer.number.value_or(0));
    case QuestionKind::Date:
        return given + answer.date.toString(Qt::ISODate);
    case QuestionKind::Choice:
    case QuestionKind::Choices:
        for (size_t place = 0; place < question.options.size(); ++place) {
            if (std::find(answer.options.begin(), answer.options.end(), question.options[place].number) !=
                answer.options.end())
                return given + padded(static_cast<double>(place));
        }
        return given;
    case QuestionKind::Text:
        return given + answer.text;
    }
    return given;
}

} // namespace groundwork::models
