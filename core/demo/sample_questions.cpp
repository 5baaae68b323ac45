#include "core/demo/sample_questions.h"

#include <algorithm>

namespace groundwork::demo {

using questions::OwnAnswer;
using questions::Question;
using questions::QuestionKind;
using questions::Said;

namespace {

QString text(const QJsonObject &from, const char *name) {
    return from.value(QLatin1String(name)).toString();
}

std::optional<double> limit(const QJsonObject &from, const char *name) {
    const QJsonValue value = from.value(QLatin1String(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// A whole number between the two that the file gives this role.
int between(const QJsonObject &told, Role role, SampleDice &dice) {
    const QJsonArray ends = told.value(QLatin1String("said")).toObject().value(roleKey(role)).toArray();
    const int lowest = ends.at(0).toInt();
    return lowest + dice.roll(std::max(1, ends.at(1).toInt() - lowest + 1));
}

std::vector<int> chosen(const Question &question, int count, SampleDice &dice) {
    std::vector<int> left;
    for (const questions::QuestionOption &option : question.options)
        left.push_back(option.number);
    std::vector<int> numbers;
    while (static_cast<int>(numbers.size()) < count && !left.empty()) {
        const auto place = left.begin() + dice.roll(static_cast<int>(left.size()));
        numbers.push_back(*place);
        left.erase(place);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace

Question sampleQuestion(const QJsonObject &told, CohortId cohort) {
    Question question;
    question.cohort = cohort;
    question.kind = questions::questionKindFromKey(text(told, "kind")).value_or(QuestionKind::Text);
    question.wording = text(told, "wording");
    question.help = text(told, "help");
    question.askedOf = questions::askedOfFromKey(text(told, "asked_of")).value_or(questions::AskedOf::Both);
    question.sharing = questions::sharingFromKey(text(told, "sharing")).value_or(questions::Sharing::Coordinator);
    QStringList options;
    for (const QJsonValue &option : told.value(QLatin1String("options")).toArray())
        options.append(option.toString());
    question.options = questions::optionsFromLines(options, {});
    question.lowest = limit(told, "lowest");
    question.highest = limit(told, "highest");
    question.unit = text(told, "unit");
    question.lowEnd = text(told, "low_end");
    question.highEnd = text(told, "high_end");
    return question;
}

OwnAnswer sampleAnswer(const Question &question, const QJsonObject &told, Role role, const SamplePlan &plan,
                       SampleWords &words) {
    constexpr int kMoods = 20;
    SampleDice &dice = words.dice();
    const int mood = dice.roll(kMoods);
    OwnAnswer answer;
    answer.said = mood == 0 ? Said::Declined : mood <= 2 ? Said::Empty : Said::Given;
    if (!answer.isGiven())
        return answer;
    switch (question.kind) {
    case QuestionKind::Text:
        answer.text = words.text(text(told, "said"));
        break;
    case QuestionKind::Number:
    case QuestionKind::Scale:
        answer.number = between(told, role, dice);
        break;
    case QuestionKind::Choice:
        answer.options = chosen(question, 1, dice);
        break;
    case QuestionKind::Choices:
        answer.options = chosen(question, 1 + dice.roll(3), dice);
        break;
    case QuestionKind::Date:
        answer.date = plan.at(between(told, role, dice));
        break;
    }
    return answer;
}

} // namespace groundwork::demo
