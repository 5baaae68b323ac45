#include "core/matching/own_answers.h"

#include "core/base/text_fold.h"
#include "core/questions/question_rows.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace groundwork::matching {

namespace {

using questions::QuestionKind;

OwnValue valueOf(const questions::Question &question, const questions::OwnAnswer &answer, QHash<QString, int> &texts) {
    OwnValue value;
    if (!answer.isGiven())
        return value;
    switch (question.kind) {
    case QuestionKind::Choice:
    case QuestionKind::Choices:
        value.options = answer.options;
        break;
    case QuestionKind::Number:
    case QuestionKind::Scale:
        value.number = answer.number;
        break;
    case QuestionKind::Date:
        if (answer.date.isValid())
            value.number = static_cast<double>(answer.date.toJulianDay());
        break;
    case QuestionKind::Text:
        if (const QString key = foldText(answer.text); !key.isEmpty()) {
            if (!texts.contains(key))
                texts.insert(key, static_cast<int>(texts.size()) + 1);
            value.options = {texts.value(key)};
        }
        break;
    }
    return value;
}

int fitOfOverlap(const std::vector<int> &one, const std::vector<int> &other) {
    std::vector<int> shared;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(shared));
    if (shared.empty())
        return 0;
    return shared.size() == std::min(one.size(), other.size()) ? 2 : 1;
}

int fitOfNumbers(const OwnCriterion &criterion, double mentee, double mentor) {
    const double apart = mentor - mentee;
    if (criterion.comparison == Comparison::Range)
        return apart >= criterion.reach && apart <= criterion.upTo ? 2 : 0;
    const double distance = std::abs(apart);
    if (distance <= criterion.reach)
        return 2;
    return distance <= 2 * criterion.reach ? 1 : 0;
}

} // namespace

std::vector<OwnQuestion> ownQuestions(const ProgramFile &file, CohortId cohort) {
    std::vector<OwnQuestion> found;
    for (questions::Question &question : questions::askedQuestions(file, cohort)) {
        if (question.sharing == questions::Sharing::Partner)
            found.push_back({std::move(question), {}});
    }
    if (found.empty())
        return found;
    const auto answers = questions::ownAnswersOfCohort(file, cohort);
    for (OwnQuestion &own : found) {
        QHash<QString, int> texts;
        for (const auto &[participant, said] : answers) {
            const auto answer = said.find(own.question.id);
            if (answer == said.end())
                continue;
            if (OwnValue value = valueOf(own.question, answer->second, texts); value.isKnown())
                own.values.emplace(participant, std::move(value));
        }
    }
    return found;
}

std::vector<Comparison> comparisonsOf(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::Text:
    case QuestionKind::Choice:
        return {Comparison::Equal, Comparison::Different};
    case QuestionKind::Choices:
        return {Comparison::Overlap, Comparison::Different};
    case QuestionKind::Number:
    case QuestionKind::Scale:
    case QuestionKind::Date:
        return {Comparison::Near, Comparison::Range, Comparison::Equal, Comparison::Different};
    }
    return {};
}

bool suits(const questions::Question &question, Comparison comparison) {
    const std::vector<Comparison> ways = comparisonsOf(question.kind);
    return std::find(ways.begin(), ways.end(), comparison) != ways.end();
}

std::optional<int> ownFit(const OwnCriterion &criterion, const OwnValue &mentee, const OwnValue &mentor) {
    if (!mentee.isKnown() || !mentor.isKnown())
        return std::nullopt;
    switch (criterion.comparison) {
    case Comparison::Equal:
        return mentee == mentor ? 2 : 0;
    case Comparison::Different:
        // Of several choices: none in common.
        return mentee.number ? (mentee == mentor ? 0 : 2) : (fitOfOverlap(mentee.options, mentor.options) == 0 ? 2 : 0);
    case Comparison::Overlap:
        return fitOfOverlap(mentee.options, mentor.options);
    case Comparison::Near:
    case Comparison::Range:
        if (!mentee.number || !mentor.number)
            return std::nullopt;
        return fitOfNumbers(criterion, *mentee.number, *mentor.number);
    }
    return std::nullopt;
}

} // namespace groundwork::matching
