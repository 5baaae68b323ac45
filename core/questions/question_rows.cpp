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

std::vector<MatchSignal> matchSignals(const ProgramFile &file, CohortId cohort) {
    std::vector<MatchSignal> found;
    const auto answers = ownAnswersOfCohort(file, cohort);
    for (const Question &question : askedQuestions(file, cohort)) {
        const bool scale = question.kind == QuestionKind::Scale;
        if (question.sharing != Sharing::Partner || !(scale || question.hasOptions()))
            continue;
        MatchSignal signal;
        signal.question = question.id;
        signal.kind = question.kind;
        signal.wording = question.wording;
        signal.steps = static_cast<int>(scale ? question.steps().size() : question.options.size());
        for (const auto &[participant, said] : answers) {
            const auto answer = said.find(question.id);
            if (answer == said.end() || !answer->second.isGiven())
                continue;
            std::vector<int> &places = signal.places[participant];
            if (scale)
                places.push_back(static_cast<int>(*answer->second.number - *question.lowest));
            for (size_t place = 0; !scale && place < question.options.size(); ++place) {
                const auto &chosen = answer->second.options;
                if (std::find(chosen.begin(), chosen.end(), question.options[place].number) != chosen.end())
                    places.push_back(static_cast<int>(place));
            }
        }
        found.push_back(std::move(signal));
    }
    return found;
}

int alikeness(const MatchSignal &signal, ParticipantId one, ParticipantId other) {
    const auto first = signal.places.find(one);
    const auto second = signal.places.find(other);
    if (first == signal.places.end() || second == signal.places.end() || first->second.empty() ||
        second->second.empty())
        return 0;
    if (signal.kind == QuestionKind::Scale) {
        const int apart = std::abs(first->second.front() - second->second.front());
        return signal.steps > 1 ? 1000 - 1000 * apart / (signal.steps - 1) : 1000;
    }
    std::vector<int> common;
    std::set_intersection(first->second.begin(), first->second.end(), second->second.begin(), second->second.end(),
                          std::back_inserter(common));
    const size_t all = first->second.size() + second->second.size() - common.size();
    return static_cast<int>(1000 * common.size() / all);
}

} // namespace groundwork::questions
