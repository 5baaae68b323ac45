#include "tests/core/every_verb/ward.h"

#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/coordinator_questions.h"

namespace groundwork::testing {

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
         [&](ProgramFile &file, Random &random) {
             for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, ward.cohort)) {
                 const auto meeting = firstMeetingOf(file, row.id);
                 if (meeting && meeting->state == FirstMeetingState::Planned)
                     return startFirstMeeting(file, row.id);
             }
             return startFirstMeeting(file, ward.anyPair(random));
         }},
        {"pauseFirstMeeting",
         [&](ProgramFile &file, Random &random) {
             return random.chance(30) ? pauseFirstMeeting(file, ward.anyPair(random)) : Result<void>();
         }},
        {"resumeFirstMeeting",
         [&](ProgramFile &file, Random &random) { return resumeFirstMeeting(file, ward.anyPair(random)); }},
        {"setHeldOn",
         [&ward](ProgramFile &file, Random &random) {
             return setHeldOn(file, ward.anyPair(random), file.clock().today().addDays(-random.below(9)));
         }},
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
        {"shortenFirstMeeting",
         [&](ProgramFile &file, Random &random) {
             const Length lengths[] = {Length::Sixty, Length::Ninety, Length::OneTwenty};
             const Shortening ways[] = {Shortening::None, Shortening::Late, Shortening::HalfTime};
             return shortenFirstMeeting(file, script, ward.pair, lengths[random.below(3)], ways[random.below(3)]);
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
         },
         {Verb::AnswerQuestion, Verb::ReopenQuestion}},
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

} // namespace groundwork::testing
