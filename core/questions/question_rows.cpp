#include "core/questions/question_rows.h"

#include "core/base/error_code.h"
#include "core/questions/own_answer_table.h"
#include "core/questions/question_table.h"

#include <algorithm>
#include <cstdlib>

namespace groundwork::questions {

namespace {

/// Was this asked of them when they entered? On the day itself the order of entry tells, which the ids keep.
bool wasAsked(const Question &question, const Entrant &entrant) {
    if (entrant.invited || entrant.enteredOn < question.askedFrom)
        return false;
    return entrant.enteredOn > question.askedFrom || entrant.id.value > question.id.value ||
           entrant.enteredOn != question.writtenOn;
}

/// What is kept, and what it means where nothing is.
OwnAnswers completed(OwnAnswers kept, const std::vector<Question> &questions, const Entrant &entrant) {
    OwnAnswers answers;
    for (const Question &question : questions) {
        const auto found = kept.find(question.id);
        if (found != kept.end()) {
            answers.emplace(question.id, std::move(found->second));
        } else if (question.isAskedOf(entrant.role) && !question.isRetired()) {
            OwnAnswer nothing;
            nothing.said = wasAsked(question, entrant) ? Said::Empty : Said::Unknown;
            answers.emplace(question.id, nothing);
        }
    }
    return answers;
}

std::vector<Question> openOnes(std::vector<Question> questions) {
    std::erase_if(questions, [](const Question &question) { return question.isPrivate(); });
    return questions;
}

Said said(const OwnAnswers &answers, QuestionId question) {
    const auto found = answers.find(question);
    return found == answers.end() ? Said::Unknown : found->second.said;
}

void add(QuestionCounts &count, Said said) {
    ++count.asked;
    switch (said) {
    case Said::Unknown:
        ++count.unknown;
        break;
    case Said::Empty:
        ++count.empty;
        break;
    case Said::Declined:
        ++count.declined;
        break;
    case Said::Given:
        ++count.given;
        break;
    }
}

} // namespace

std::vector<Question> allQuestions(const ProgramFile &file, CohortId cohort) {
    return QuestionTable(file.database()).questions(cohort);
}

std::vector<Question> askedQuestions(const ProgramFile &file, CohortId cohort) {
    std::vector<Question> asked = allQuestions(file, cohort);
    std::erase_if(asked, [](const Question &question) { return question.isRetired(); });
    return asked;
}

Result<Question> question(const ProgramFile &file, QuestionId id) {
    std::optional<Question> question = QuestionTable(file.database()).question(id);
    if (!question)
        return failure(ErrorCode::NotFound, {QStringLiteral("question"), id.toText()});
    return *std::move(question);
}

OwnAnswers ownAnswers(const ProgramFile &file, ParticipantId participant) {
    const OwnAnswerTable table(file.database());
    const std::optional<Entrant> entrant = table.entrant(participant);
    if (!entrant)
        return {};
    OwnAnswers kept = table.answers(participant, false);
    kept.merge(table.answers(participant, true));
    return completed(std::move(kept), allQuestions(file, entrant->cohort), *entrant);
}

std::unordered_map<ParticipantId, OwnAnswers> ownAnswersOfCohort(const ProgramFile &file, CohortId cohort,
                                                                 bool withPrivate,
                                                                 const std::vector<PersonId> &only) {
    std::unordered_map<ParticipantId, OwnAnswers> answers;
    std::vector<Question> questions = allQuestions(file, cohort);
    if (!withPrivate)
        questions = openOnes(std::move(questions));
    if (questions.empty())
        return answers;
    const OwnAnswerTable table(file.database());
    auto kept = table.answersOfCohort(cohort, false, only);
    if (withPrivate) {
        for (auto &[id, more] : table.answersOfCohort(cohort, true, only))
            kept[id].merge(more);
    }
    for (const Entrant &entrant : table.entrants(cohort, only))
        answers.emplace(entrant.id, completed(std::move(kept[entrant.id]), questions, entrant));
    return answers;
}

std::map<QuestionId, QuestionCounts> questionCounts(const ProgramFile &file, CohortId cohort) {
    std::map<QuestionId, QuestionCounts> counts;
    const std::vector<Question> questions = allQuestions(file, cohort);
    const auto answers = ownAnswersOfCohort(file, cohort, true);
    const std::vector<Entrant> entrants = OwnAnswerTable(file.database()).entrants(cohort, {});
    for (const Question &question : questions) {
        QuestionCounts &count = counts[question.id];
        for (const Entrant &entrant : entrants) {
            if (question.isAskedOf(entrant.role))
                add(count, said(answers.at(entrant.id), question.id));
        }
    }
    return counts;
}

std::optional<ParticipantId> answererOf(const ProgramFile &file, qint64 answerKey) {
    return OwnAnswerTable(file.database()).participantOf(answerKey);
}

int answerCount(const ProgramFile &file, QuestionId id) {
    const OwnAnswerTable table(file.database());
    int count = 0;
    for (const bool isPrivate : {false, true}) {
        for (const OwnAnswer &answer : table.answersTo(id, isPrivate))
            count += answer.said == Said::Given || answer.said == Said::Declined ? 1 : 0;
    }
    return count;
}

} // namespace groundwork::questions
