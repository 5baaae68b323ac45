// The undo law over the verbs of all subjects mixed, as a cohort lives: what one subject does to another's
// rows is where a step would not come back whole.

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/audit/audit.h"
#include "core/exchange/pair_import.h"
#include "core/exchange/remembered_map.h"
#include "core/exchange/sign_up_import.h"
#include "core/file/verb.h"
#include "core/first_meeting/question_rows.h"
#include "core/first_meeting/questions.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/framework_use/acknowledgements.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/people/question_rows.h"
#include "core/people/questions.h"
#include "core/people/several.h"
#include "core/programs/program_starts.h"
#include "core/quality/job_marks.h"
#include "core/settings/settings.h"
#include "core/skills/exercise_library.h"
#include "core/skills/favourites.h"
#include "tests/core/first_meeting/pair_file.h"
#include "tests/support/undo_law.h"

#include <map>
#include <set>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

template <class T>
Result<void> done(const Result<T> &result) {
    return result ? Result<void>() : failure(result.error());
}

Role anyRole(Random &random) {
    return random.chance(50) ? Role::Mentor : Role::Mentee;
}

/// Alys and Noor in the middle of their first meeting, and others who are still on the way to a pair.
struct Ward : PairFile {
    agreements::AgreementContent content;
    skills::ExerciseLibrary exercises = valueOf(skills::ExerciseLibrary::read(valueOf(content::Pack::load())));
    std::vector<first_meeting::PaperAnswer> played;

    /// With `inForce`, the two have met and signed.
    explicit Ward(bool inForce)
        : content(valueOf(agreements::AgreementContent::read(valueOf(content::Pack::load())))) {
        for (const char *name : {"Hana Kovářová", "Kofi Amankwah", "Jin-Ho Seong"})
            add(name, Role::Mentor, 2);
        for (const char *name : {"نادية بوخاري", "Zoë O'Malley", "Li Wei"})
            add(name, Role::Mentee);
        const auto example =
            valueOf(first_meeting::PlayedExample::read(valueOf(content::Pack::load()), clock.today()));
        for (const int sitting : {0, 1, 2}) {
            for (const first_meeting::PaperAnswer &answer : example.answers(sitting))
                played.push_back(answer);
        }
        start();
        if (inForce) {
            valueOf(first_meeting::enterPaperAnswers(*file, script, pair, played));
            valueOf(agreements::draftAgreement(*file, content, pair));
            valueOf(agreements::makeReady(*file, content, pair, QStringLiteral("the rest comes later")));
            for (const Role side : {Role::Mentee, Role::Mentor}) {
                agreements::SignatureDraft signature;
                signature.side = side;
                valueOf(agreements::sign(*file, content, pair, signature));
            }
        }
        file->clearHistory();
    }

    [[nodiscard]] PartnershipId anyPair(Random &random) const {
        const auto rows = partnerships::partnershipRows(*file, cohort);
        return random.chance(40) || rows.empty() ? pair : random.pick(rows).id;
    }
    [[nodiscard]] std::vector<first_meeting::PaperAnswer> someAnswers(Random &random, int count) const {
        std::vector<first_meeting::PaperAnswer> some;
        for (int i = 0; i < count; ++i)
            some.push_back(random.pick(played));
        return some;
    }
    [[nodiscard]] std::optional<WorkingTermId> anyTerm(Random &random, PartnershipId id) const {
        const auto version = agreements::currentVersion(*file, id);
        if (!version)
            return std::nullopt;
        const auto terms = agreements::termsOf(*file, version->id);
        return terms.empty() ? std::nullopt : std::optional(random.pick(terms).id);
    }
};

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

people::Question randomQuestion(const Ward &ward, Random &random, people::Question question) {
    using namespace people;
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

people::OwnAnswer randomAnswer(const Ward &ward, Random &random) {
    people::OwnAnswer answer;
    answer.said = random.chance(70) ? people::Said::Given : static_cast<people::Said>(random.below(4));
    answer.text = QString::number(random.below(3));
    answer.number = random.below(5);
    answer.date = ward.clock.today();
    answer.options = {1 + random.below(3)};
    return answer;
}

std::vector<RandomVerb> questionVerbs(const Ward &ward) {
    using namespace people;
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
         [any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question ? orderQuestions(file, {question->id}) : Result<void>();
         }},
        {"retireQuestion",
         [any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question ? retireQuestion(file, question->id, random.chance(40)) : Result<void>();
         }},
        {"deleteQuestion",
         [any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question && random.chance(50) ? deleteQuestion(file, question->id) : Result<void>();
         }},
        {"answerQuestions",
         [&ward, any](ProgramFile &file, Random &random) {
             const auto question = any(file, random);
             return question ? answerQuestions(file, random.pick(participants(file, ward.cohort)).id,
                                               {{question->id, randomAnswer(ward, random)}})
                             : Result<void>();
         }},
        {"answerForSeveral",
         [&ward, any](ProgramFile &file, Random &random) -> Result<void> {
             const auto question = any(file, random);
             std::vector<ParticipantId> some;
             for (const Participant &each : participants(file, ward.cohort)) {
                 if (random.chance(50))
                     some.push_back(each.id);
             }
             return question ? done(answerForSeveral(file, some, question->id, randomAnswer(ward, random)))
                             : Result<void>();
         }},
    };
}

std::vector<RandomVerb> frameworkVerbs(const Ward &ward) {
    using namespace framework;
    return {
        {"editProgram",
         [](ProgramFile &file, Random &random) {
             Program program = valueOf(framework::program(file));
             program.sponsor = QString::number(random.below(9));
             return editProgram(file, program);
         }},
        {"createCohort",
         [](ProgramFile &file, Random &random) {
             Cohort cohort;
             cohort.name = QStringLiteral("Spring %1").arg(random.below(9));
             cohort.start = QDate(2027, 3, 1);
             cohort.end = QDate(2027, 12, 1);
             return done(createCohort(file, cohort));
         }},
        {"editCohort",
         [&ward](ProgramFile &file, Random &random) {
             Cohort cohort = valueOf(framework::cohort(file, ward.cohort));
             cohort.meetingMinutes = 30 + random.below(60);
             return editCohort(file, cohort, QStringLiteral("because"));
         }},
        {"setCohortState",
         [&ward](ProgramFile &file, Random &random) {
             return setCohortState(file, ward.cohort, static_cast<CohortState>(random.below(8)),
                                   random.chance(50) ? QStringLiteral("the money went") : QString());
         }},
        {"nextCohort",
         [&ward](ProgramFile &file, Random &random) {
             programs::NewCohort next{QStringLiteral("Autumn %1").arg(random.below(4)), QDate(2027, 10, 1), {}};
             return random.chance(50) ? done(programs::nextCohort(file, ward.cohort, next))
                                      : done(programs::addCohort(file, next, random.pick(programTemplates())));
         }},
        {"renameRoles",
         [](ProgramFile &file, Random &random) {
             RoleNames names;
             if (random.chance(60))
                 names = {random.chance(50) ? QStringLiteral("guide") : QStringLiteral("adviser"), {},
                          random.chance(50) ? QStringLiteral("learner") : QString(), {}};
             return renameRoles(file, names);
         }},
        {"editFramework",
         [](ProgramFile &file, Random &random) {
             FrameworkText text = sampleFramework();
             text.principles.append(QString::number(random.below(9)));
             if (random.chance(50)) {
                 OwnParameter own;
                 own.label = QString::number(random.below(9));
                 text.ownParameters.push_back(own);
             }
             return editFramework(file, random.pick(frameworkVersions(file)).id, text,
                                  random.chance(50) ? QStringLiteral("principles/0") : QString());
         }},
        {"startFrameworkDraft", [](ProgramFile &file, Random &) { return done(startFrameworkDraft(file)); }},
        {"publishFramework",
         [](ProgramFile &file, Random &random) {
             return publishFramework(file, random.pick(frameworkVersions(file)).id);
         }},
        {"discardFrameworkDraft",
         [](ProgramFile &file, Random &random) {
             return discardFrameworkDraft(file, random.pick(frameworkVersions(file)).id);
         }},
        {"moveCohort",
         [&ward](ProgramFile &file, Random &random) {
             return moveCohort(file, ward.cohort, random.pick(frameworkVersions(file)).id,
                               QStringLiteral("because"));
         }},
        {"acknowledge",
         [&ward](ProgramFile &file, Random &random) {
             const Framework version = random.pick(frameworkVersions(file));
             framework_use::Acknowledgement form;
             form.participant = random.pick(people::participants(file, ward.cohort)).id;
             form.framework = version.id;
             form.liked = random.pick(lineRefs(version));
             form.question = QString::number(random.below(3));
             return framework_use::acknowledge(file, form);
         }},
        {"withdrawAcknowledgement",
         [&ward](ProgramFile &file, Random &random) {
             // Of those who have read the cohort's version, if there are any: else nothing would be withdrawn.
             std::vector<ParticipantId> read;
             for (const framework_use::Reader &reader : framework_use::readers(file, ward.cohort)) {
                 if (reader.readOn.isValid())
                     read.push_back(reader.participant);
             }
             const auto cohort = framework::cohort(file, ward.cohort);
             return read.empty() || !cohort
                        ? Result<void>()
                        : framework_use::withdrawAcknowledgement(file, random.pick(read), cohort->framework);
         }},
        {"changeSetting",
         [](ProgramFile &file, Random &random) {
             return settings::changeSetting(file, QStringLiteral("paper"), QString::number(random.below(3)));
         }},
        {"setFavourite",
         [&ward](ProgramFile &file, Random &random) {
             // Two cards only, so that one is taken out again before long.
             return skills::setFavourite(file, ward.exercises.cards().at(static_cast<size_t>(random.below(2))),
                                         random.chance(50));
         }},
    };
}

std::vector<RandomVerb> partnershipVerbs(const Ward &ward) {
    using namespace partnerships;
    return {
        {"proposePair",
         [&ward](ProgramFile &file, Random &random) {
             Proposal proposal;
             proposal.mentor = random.pick(people::participants(file, ward.cohort)).id;
             proposal.mentee = random.pick(people::participants(file, ward.cohort)).id;
             if (random.chance(40))
                 proposal.overrideReason = QStringLiteral("both asked for it");
             return done(proposePair(file, proposal));
         }},
        {"acceptPair",
         [&ward](ProgramFile &file, Random &random) {
             return acceptPair(file, ward.anyPair(random), anyRole(random));
         }},
        {"declinePair",
         [&ward](ProgramFile &file, Random &random) {
             return declinePair(file, ward.anyPair(random), anyRole(random));
         }},
        {"startPair",
         [&ward](ProgramFile &file, Random &random) { return startPair(file, ward.anyPair(random)); }},
        {"overrideUnderway",
         [&ward](ProgramFile &file, Random &random) {
             return overrideUnderway(file, ward.anyPair(random), QStringLiteral("they met at work"));
         }},
        {"pausePair",
         [&ward](ProgramFile &file, Random &random) {
             return pausePair(file, ward.anyPair(random), ward.clock.today().addDays(random.below(100)));
         }},
        {"resumePair",
         [&ward](ProgramFile &file, Random &random) {
             return resumePair(file, ward.anyPair(random), {}, random.chance(50));
         }},
        {"beginClosing",
         [&ward](ProgramFile &file, Random &random) {
             return random.chance(20) ? beginClosing(file, ward.anyPair(random)) : Result<void>();
         }},
        {"completePair",
         [&ward](ProgramFile &file, Random &random) {
             if (!random.chance(40)) // a pair that is over answers nothing more
                 return Result<void>();
             return agreements::completePartnership(file, ward.anyPair(random),
                                                    static_cast<ClosingTalk>(random.below(3)), {},
                                                    EndKind::PlannedEnd, QStringLiteral("both had moved away"));
         }},
        {"extendPartnership",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const PartnershipId id = ward.anyPair(random);
             const Result<Partnership> it = partnership(file, id);
             return it ? agreements::extendPartnership(file, ward.content, id,
                                                       it->plannedEnd.addDays(random.below(40)),
                                                       QStringLiteral("one more change to finish"))
                       : Result<void>();
         }},
        {"endPairEarly",
         [&ward](ProgramFile &file, Random &random) {
             const PartnershipId id = ward.anyPair(random);
             if (!random.chance(20))
                 return Result<void>();
             return random.chance(50) ? endPairEarly(file, id, EndKind::NoFault)
                                      : agreements::endPartnershipEarly(file, id, EndKind::NoFault);
         }},
        {"setFirstMoveBy",
         [&ward](ProgramFile &file, Random &random) {
             return setFirstMoveBy(file, ward.anyPair(random), anyRole(random));
         }},
    };
}

std::vector<RandomVerb> matchingVerbs(const Ward &ward) {
    using namespace matching;
    const auto anyScenario = [&ward](Random &random) {
        return scenarioByName(*ward.file, ward.cohort,
                              random.chance(70) ? QStringLiteral("A") : QStringLiteral("B"));
    };
    const auto anyCouple = [&ward](Random &random) {
        const auto all = people::participants(*ward.file, ward.cohort);
        PairKey couple;
        for (int tries = 0; tries < 30; ++tries) {
            const people::Participant &one = random.pick(all);
            (one.role == Role::Mentor ? couple.mentor : couple.mentee) = one.id;
        }
        return couple;
    };
    return {
        {"matchCohort",
         [&ward, anyScenario](ProgramFile &file, Random &random) {
             return done(matchCohort(file, ward.cohort, anyScenario(random).name));
         }},
        {"setMatchRules",
         [anyScenario](ProgramFile &file, Random &random) {
             const Scenario scenario = anyScenario(random);
             Wanted wanted = scenario.wanted;
             wanted.aim = static_cast<Aim>(random.below(3));
             wanted.band = random.pick(std::vector{kNoBand, 0, 50});
             wanted.keep = random.pick(std::vector{0, 10, 50});
             wanted.spread = random.chance(50);
             wanted.rules = {random.chance(20), random.below(2), random.chance(20)};
             return done(setMatchRules(file, scenario, wanted));
         }},
        {"copyScenario",
         [anyScenario](ProgramFile &file, Random &random) {
             return done(copyScenario(file, anyScenario(random), QString(QLatin1Char(char('A' + random.below(6))))));
         }},
        {"renameScenario",
         [anyScenario](ProgramFile &file, Random &random) {
             return renameScenario(file, anyScenario(random).id, QStringLiteral("Scenario %1").arg(random.below(3)));
         }},
        {"pinPair",
         [anyScenario, anyCouple](ProgramFile &file, Random &random) {
             return done(pinPair(file, anyScenario(random), anyCouple(random), random.chance(60)));
         }},
        {"neverPair",
         [anyScenario, anyCouple](ProgramFile &file, Random &random) {
             return done(neverPair(file, anyScenario(random), anyCouple(random), random.chance(60)));
         }},
        {"removeScenario",
         [anyScenario](ProgramFile &file, Random &random) {
             return removeScenario(file, anyScenario(random).id);
         }},
        {"publishMatch",
         [anyScenario](ProgramFile &file, Random &random) {
             return random.chance(40) ? done(publishMatch(file, anyScenario(random))) : Result<void>();
         }},
        {"acceptAll", [&ward](ProgramFile &file, Random &) { return done(acceptAll(file, ward.cohort)); }},
    };
}

std::vector<RandomVerb> meetingVerbs(const Ward &ward) {
    using namespace first_meeting;
    const Script &script = ward.script;
    return {
        {"planFirstMeeting",
         [&](ProgramFile &file, Random &random) {
             return done(
                 planFirstMeeting(file, script, ward.anyPair(random), Length::Sixty, Mode::OneScreen));
         }},
        {"startFirstMeeting",
         [&](ProgramFile &file, Random &random) { return startFirstMeeting(file, ward.anyPair(random)); }},
        {"pauseFirstMeeting",
         [&](ProgramFile &file, Random &random) {
             return random.chance(30) ? pauseFirstMeeting(file, ward.anyPair(random)) : Result<void>();
         }},
        {"resumeFirstMeeting",
         [&](ProgramFile &file, Random &random) { return resumeFirstMeeting(file, ward.anyPair(random)); }},
        {"completeFirstMeeting",
         [&](ProgramFile &file, Random &random) {
             return random.chance(35) ? completeFirstMeeting(file, ward.anyPair(random)) : Result<void>();
         }},
        {"reopenFirstMeeting",
         [&](ProgramFile &file, Random &random) { return reopenFirstMeeting(file, ward.anyPair(random)); }},
        {"setStage",
         [&](ProgramFile &file, Random &random) {
             return setStage(file, script, ward.pair, random.pick(script.prompts()).key, random.below(90));
         }},
        {"saveAnswer",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(ward.played);
             return saveAnswer(file, script, ward.anyPair(random), answer.prompt, answer.side, answer.value);
         }},
        {"both answer",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer answer = random.pick(ward.played);
             return file.perform(Operation{Verb::Answer}, [&](Change &) -> Result<void> {
                 for (const Side side : {Side::Mentee, Side::Mentor}) {
                     const Result<void> saved =
                         saveAnswer(file, script, ward.pair, answer.prompt, side, answer.value);
                     if (!saved)
                         return saved;
                 }
                 return {};
             });
         }},
        {"passAnswer",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(ward.played);
             return passAnswer(file, script, ward.pair, answer.prompt, answer.side);
         }},
        {"laterAnswer",
         [&](ProgramFile &file, Random &random) {
             const PaperAnswer &answer = random.pick(ward.played);
             return laterAnswer(file, script, ward.pair, answer.prompt, answer.side);
         }},
        {"enterPaperAnswers",
         [&](ProgramFile &file, Random &random) {
             return done(enterPaperAnswers(file, script, ward.anyPair(random), ward.someAnswers(random, 10)));
         }},
        {"reveal",
         [&](ProgramFile &file, Random &random) -> Result<void> {
             if (!random.chance(70)) // it is a barrier
                 return {};
             std::vector<PaperAnswer> covered; // only these can be revealed
             for (const PaperAnswer &each : ward.played) {
                 const Prompt *prompt = script.prompt(each.prompt);
                 if (each.side != Side::Program && prompt && prompt->isHidden(Side::Mentee) &&
                     prompt->isHidden(Side::Mentor))
                     covered.push_back(each);
             }
             const PaperAnswer answer = random.pick(covered);
             return file.perform(Operation{Verb::Reveal}, [&](Change &) -> Result<void> {
                 for (const Side side : {Side::Mentee, Side::Mentor}) {
                     if (const auto saved =
                             saveAnswer(file, script, ward.pair, answer.prompt, side, answer.value);
                         !saved)
                         return saved;
                 }
                 return reveal(file, script, ward.pair, answer.prompt);
             });
         }},
        {"askCoordinator",
         [&](ProgramFile &file, Random &random) {
             const QJsonObject sent{{QStringLiteral("ask"), QString::number(random.below(3))},
                                    {QStringLiteral("send"), QStringLiteral("yes")}};
             return saveAnswer(file, script, ward.pair, QStringLiteral("1.5"),
                               random.chance(50) ? Side::Mentor : Side::Mentee, sent);
         }},
        {"answerQuestion",
         [&](ProgramFile &file, Random &random) -> Result<void> {
             const auto asked = questionsOf(file, ward.pair);
             if (asked.empty())
                 return {};
             const CoordinatorQuestion &question = random.pick(asked);
             return question.isWaiting() ? answerQuestions(file, {question.id})
                                         : reopenQuestion(file, question.id);
         }},
        {"editAgreedLine",
         [&](ProgramFile &file, Random &random) {
             return editAgreedLine(
                 file, script, ward.pair, random.pick(script.prompts()).key,
                 {QString::number(random.below(3)), first_meeting::LineStatus::Settled, {}});
         }},
        {"addConnection",
         [&](ProgramFile &file, Random &random) {
             return done(addConnection(file, ward.anyPair(random), QStringLiteral("the sea"), {},
                                       QStringLiteral("2.5")));
         }},
        {"settleAlignmentTopic",
         [&](ProgramFile &file, Random &random) {
             return settleAlignmentTopic(file, script, ward.pair, QStringLiteral("4.3.think"),
                                         AlignmentStatus::Parked, QString::number(random.below(3)), true);
         }},
    };
}

std::vector<RandomVerb> agreementVerbs(const Ward &ward) {
    using namespace agreements;
    return {
        {"editGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             if (all.empty())
                 return {};
             goals::Goal goal = random.pick(all);
             goal.title = QString::number(random.below(9));
             return goals::editGoal(file, goal);
         }},
        {"setGoalState",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             return all.empty() ? Result<void>()
                                : goals::setGoalState(file, random.pick(all).id,
                                                      static_cast<goals::GoalState>(random.below(4)));
         }},
        {"draftAgreement",
         [&ward](ProgramFile &file, Random &random) {
             return done(draftAgreement(file, ward.content, ward.anyPair(random)));
         }},
        {"editTerm",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto id = ward.anyTerm(random, ward.pair);
             return id ? editTerm(file, ward.content, *id,
                                  QJsonObject{{QStringLiteral("text"), QString::number(random.below(9))}})
                       : Result<void>();
         }},
        {"comeBackToTerm",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto id = ward.anyTerm(random, ward.pair);
             return id ? comeBackToTerm(file, *id, ward.clock.today().addDays(30)) : Result<void>();
         }},
        {"makeReady",
         [&ward](ProgramFile &file, Random &random) {
             return makeReady(file, ward.content, ward.anyPair(random),
                              QStringLiteral("the rest comes later"));
         }},
        {"backToDraft",
         [&ward](ProgramFile &file, Random &random) {
             return random.chance(60) ? backToDraft(file, ward.pair) : Result<void>();
         }},
        {"sign",
         [&ward](ProgramFile &file, Random &random) {
             SignatureDraft signature;
             signature.side = anyRole(random);
             return random.chance(50) ? done(sign(file, ward.content, ward.anyPair(random), signature))
                                      : Result<void>();
         }},
        {"amendAgreement",
         [&ward](ProgramFile &file, Random &random) {
             return done(amendAgreement(file, ward.anyPair(random), QStringLiteral("new hours")));
         }},
        {"discardDraft",
         [&ward](ProgramFile &file, Random &random) {
             return random.chance(50) ? discardDraft(file, ward.anyPair(random)) : Result<void>();
         }},
    };
}

std::vector<RandomVerb> jobVerbs(const Ward &ward) {
    using namespace quality;
    const auto job = [&ward](Random &random) {
        return std::vector<JobKey>{{StepKind::WaitingForYes, ward.anyPair(random).value, {}}};
    };
    return {
        {"markJob",
         [&ward, job](ProgramFile &file, Random &random) {
             if (random.chance(30))
                 return bringBackJob(file, ward.cohort, job(random));
             return random.chance(50) ? markJobDone(file, ward.cohort, job(random))
                                      : putOffJob(file, ward.cohort, job(random),
                                                  ward.clock.today().addDays(1 + random.below(9)));
         }},
    };
}

/// A list as a spreadsheet would give it: its first row is titles.
exchange::SignUpTable listOf(const std::vector<QStringList> &rows) {
    exchange::SignUpTable list;
    for (const QStringList &texts : rows) {
        exchange::RawRow row;
        row.number = static_cast<int>(list.table.rows.size()) + 1;
        for (const QString &text : texts)
            row.cells.push_back({text, text.isEmpty() ? exchange::CellKind::Empty : exchange::CellKind::Text});
        list.table.rows.push_back(row);
    }
    list.table.columns = static_cast<int>(rows.front().size());
    list.shape = exchange::shapeWith(list.table, 1);
    list.profiles = exchange::profileColumns(list.table, list.shape);
    list.mapping = exchange::proposeMapping(list.table, list.shape, list.profiles);
    return list;
}

std::vector<RandomVerb> exchangeVerbs(const Ward &ward) {
    return {
        {"importSignUps",
         [&ward](ProgramFile &file, Random &random) {
             std::vector<QStringList> rows = {{QStringLiteral("Full name"), QStringLiteral("Email"),
                                               QStringLiteral("Role"), QStringLiteral("Department"),
                                               QStringLiteral("Goal")}};
             for (int i = 0; i < 3; ++i) {
                 const QString number = QString::number(random.below(6));
                 rows.push_back({QStringLiteral("Given%1 Family").arg(number),
                                 QStringLiteral("p%1@example.org").arg(number),
                                 random.chance(50) ? QStringLiteral("Mentor") : QStringLiteral("Mentee"),
                                 QString::number(random.below(3)), QString::number(random.below(3))});
             }
             const exchange::SignUpTable list = listOf(rows);
             exchange::ImportOptions options;
             options.duplicates = static_cast<exchange::Duplicates>(random.below(4));
             if (random.chance(50))
                 options.remember = exchange::mapFileOf(list.mapping, list.shape, {});
             return done(exchange::importSignUps(file, ward.cohort, list, options));
         }},
        {"rememberMap",
         [](ProgramFile &file, Random &random) {
             exchange::MapFile map;
             map.columns.push_back({QString::number(random.below(3)), exchange::Field::FullName, {}, {}, {}, {}});
             map.headerRows = random.below(3);
             return exchange::rememberMap(file, map);
         }},
        {"forgetMap",
         [](ProgramFile &file, Random &random) {
             const exchange::SignUpTable list = listOf({{QString::number(random.below(3))}, {QStringLiteral("x")}});
             return exchange::forgetMap(file, list.shape);
         }},
        {"applyPairs",
         [&ward](ProgramFile &file, Random &random) {
             const auto persons = people::persons(file);
             std::vector<QStringList> rows = {{QStringLiteral("Mentor"), QStringLiteral("Mentee")}};
             for (int i = 0; i < 2; ++i)
                 rows.push_back({random.pick(persons).fullName, random.pick(persons).fullName});
             const exchange::SignUpTable list = listOf(rows);
             exchange::PairOptions options;
             options.start = static_cast<exchange::PairStart>(random.below(4));
             options.addPeople = random.chance(30);
             options.underwayReason = QStringLiteral("before");
             options.overrideReason = random.chance(50) ? QStringLiteral("they asked") : QString();
             exchange::PairColumns columns;
             columns.fields = {exchange::PairField::MentorName, exchange::PairField::MenteeName};
             const exchange::PairPlan plan = exchange::planPairs(list.table, list.shape, columns,
                                                                 exchange::pairKnown(file, ward.cohort), options);
             return done(exchange::applyPairs(file, ward.cohort, plan, options));
         }},
    };
}

std::vector<RandomVerb> everyVerb(const Ward &ward) {
    std::vector<RandomVerb> all;
    for (const std::vector<RandomVerb> &some :
         {peopleVerbs(ward), questionVerbs(ward), frameworkVerbs(ward), partnershipVerbs(ward), matchingVerbs(ward),
          meetingVerbs(ward), agreementVerbs(ward), jobVerbs(ward), exchangeVerbs(ward)})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// Verbs that no random walk here reaches, and why.
bool isElsewhere(Verb verb) {
    switch (verb) {
    case Verb::CreateProgram: // once a file, by the fixture
    case Verb::BuildSample:   // through all the others
    case Verb::RestoreBackup: // a barrier over the whole file: tests/core/file/restore_tests.cpp
    case Verb::TestVerb:
    case Verb::PlanReviews: // the second signature does it, as part of Sign
        return true;
    default:
        return false;
    }
}

} // namespace

TEST_CASE("Whatever a cohort does can be taken back and done again", "[undo][every-verb]") {
    std::set<QString> seen;
    const auto missing = [&seen] {
        QStringList verbs;
        for (int verb = 0; verb <= static_cast<int>(Verb::TestVerb); ++verb) {
            const auto each = static_cast<Verb>(verb);
            if (!isElsewhere(each) && !seen.count(verbKey(each)))
                verbs.append(verbKey(each));
        }
        return verbs;
    };
    // Twelve walks, and a few more where one of the rare verbs has not had its turn.
    for (unsigned seed = 1; seed <= 12 || (seed <= 30 && !missing().isEmpty()); ++seed) {
        Ward ward(seed % 2 == 0);
        checkUndoLaw(*ward.file, everyVerb(ward), seed, 195);
        for (const audit::ChangeLogRow &row : audit::changeLog(*ward.file, 100000))
            seen.insert(row.verb);
    }
    CHECK(missing() == QStringList());
}
