#include "tests/core/every_verb/ward.h"

#include "core/framework/framework_rows.h"
#include "core/people/enrolment.h"
#include "core/people/person_rows.h"
#include "core/people/several.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"

namespace groundwork::testing {

namespace {

questions::Question randomQuestion(const Ward &ward, Random &random, questions::Question question) {
    using namespace questions;
    question.cohort = random.chance(60) ? std::optional(ward.cohort) : std::nullopt;
    question.kind = static_cast<QuestionKind>(random.below(6));
    question.wording = QStringLiteral("Question %1").arg(random.below(4));
    question.askedOf = static_cast<AskedOf>(random.below(3));
    question.sharing = static_cast<Sharing>(random.below(3));
    question.required = random.chance(30);
    if (random.chance(50))
        question.options = optionsFromLines(
            {QStringLiteral("One"), QStringLiteral("Two"), QString::number(random.below(3))}, question.options);
    question.lowest.reset();
    question.highest.reset();
    if (random.chance(50)) {
        question.lowest = random.below(3);
        question.highest = random.below(9);
    }
    return question;
}

questions::OwnAnswer randomAnswer(const Ward &ward, Random &random) {
    questions::OwnAnswer answer;
    answer.said = random.chance(70) ? questions::Said::Given : static_cast<questions::Said>(random.below(4));
    answer.text = QString::number(random.below(3));
    answer.number = random.below(5);
    answer.date = ward.clock.today();
    answer.options = {1 + random.below(3)};
    return answer;
}

} // namespace

std::vector<RandomVerb> peopleVerbs(const Ward &ward) {
    using namespace people;
    return {
        {"addPerson",
         [](ProgramFile &file, Random &) {
             Person person;
             person.fullName = QStringLiteral("Somebody New");
             return done(addPerson(file, person));
         }},
        {"editPerson",
         [](ProgramFile &file, Random &random) {
             Person person = random.pick(persons(file));
             person.phone = QString::number(random.below(9));
             return editPerson(file, person);
         }},
        {"removePerson",
         [](ProgramFile &file, Random &random) { return removePerson(file, random.pick(persons(file)).id); }},
        {"addParticipant",
         [&ward](ProgramFile &file, Random &random) {
             Participant participant;
             participant.person = random.pick(persons(file)).id;
             participant.cohort = ward.cohort;
             participant.role = anyRole(random);
             return done(addParticipant(file, participant));
         }},
        {"editParticipant",
         [&ward](ProgramFile &file, Random &random) {
             Participant participant = random.pick(participants(file, ward.cohort));
             participant.profile.goalSeed = QString::number(random.below(9));
             return editParticipant(file, participant);
         }},
        {"setParticipantState",
         [&ward](ProgramFile &file, Random &random) {
             return setParticipantState(file, random.pick(participants(file, ward.cohort)).id,
                                        random.chance(80) ? ParticipantState::Accepted
                                                          : static_cast<ParticipantState>(random.below(10)));
         }},
        {"changeSeveral",
         [&ward](ProgramFile &file, Random &random) {
             std::vector<ParticipantId> some;
             for (const Participant &each : participants(file, ward.cohort)) {
                 if (random.chance(50))
                     some.push_back(each.id);
             }
             SeveralChange change;
             change.kind = static_cast<SeveralChange::Kind>(random.below(7));
             change.state = static_cast<ParticipantState>(random.below(10));
             change.text = random.chance(80) ? QStringLiteral("Ward %1").arg(random.below(3)) : QString();
             change.number = random.below(5);
             return done(changeSeveral(file, some, change));
         }},
        {"inviteAgain",
         [](ProgramFile &file, Random &random) -> Result<void> {
             const CohortId cohort = random.pick(framework::cohorts(file)).id;
             const std::vector<ParticipantId> known = askableAgain(file, cohort);
             return known.empty() ? Result<void>() : done(inviteAgain(file, cohort, {random.pick(known)}));
         }},
        {"setNotWith",
         [&ward](ProgramFile &file, Random &random) {
             return setNotWith(file, random.pick(participants(file, ward.cohort)).id,
                               {{random.pick(persons(file)).id, {}}});
         }},
    };
}

std::vector<RandomVerb> questionVerbs(const Ward &ward) {
    using namespace questions;
    const auto any = [&ward](ProgramFile &file, Random &random) -> std::optional<Question> {
        const std::vector<Question> all = allQuestions(file, ward.cohort);
        return all.empty() ? std::nullopt : std::optional(random.pick(all));
    };
    return {
        {"addQuestion",
         [&ward](ProgramFile &file, Random &random) {
             return done(addQuestion(file, randomQuestion(ward, random, {})));
         }},
        {"changeQuestion",
         [&ward, any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question ? changeQuestion(file, randomQuestion(ward, random, *question)) : Result<void>();
         }},
        {"orderQuestions",
         [&ward](ProgramFile &file, Random &) {
             const std::vector<Question> all = allQuestions(file, ward.cohort);
             return all.empty() ? Result<void>() : orderQuestions(file, {all.back().id}); // the last comes first
         }},
        {"retireQuestion",
         [any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question ? retireQuestion(file, question->id, !question->isRetired()) : Result<void>();
         },
         {Verb::RetireQuestion, Verb::BringBackQuestion}},
        {"deleteQuestion",
         [&ward](ProgramFile &file, Random &) -> Result<void> {
             const std::vector<Question> all = allQuestions(file, ward.cohort);
             if (all.size() < 2) // the others need some
                 return {};
             for (const Question &question : all) {
                 if (answerCount(file, question.id) == 0)
                     return deleteQuestion(file, question.id);
             }
             return deleteQuestion(file, all.front().id);
         }},
        {"answerQuestions",
         [&ward, any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question ? answerQuestions(file, random.pick(people::participants(file, ward.cohort)).id,
                                               {{question->id, randomAnswer(ward, random)}})
                             : Result<void>();
         }},
        {"answerForSeveral",
         [&ward, any](ProgramFile &file, Random &random) -> Result<void> {
             const auto question = any(file, random);
             std::vector<ParticipantId> some;
             for (const people::Participant &each : people::participants(file, ward.cohort)) {
                 if (random.chance(50))
                     some.push_back(each.id);
             }
             return question ? done(answerForSeveral(file, some, question->id, randomAnswer(ward, random)))
                             : Result<void>();
         }},
    };
}

} // namespace groundwork::testing
