#include "ui/words/operation_phrases.h"

#include "core/file/verb.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("OperationWords", text);
}

} // namespace

QString matchingPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::SetMatchRules:
        return say("change what counts in matching");
    case Verb::SaveScenario:
        return withName(operation, "keep the scenario %1", "keep a scenario");
    case Verb::RenameScenario:
        return withName(operation, "rename the scenario %1", "rename a scenario");
    case Verb::RemoveScenario:
        return withName(operation, "take out the scenario %1", "take out a scenario");
    case Verb::PinPair:
        return withPair(operation, "pin %1 and %2", "pin %1", "pin a pair");
    case Verb::ForbidPair:
        return withPair(operation, "keep %1 and %2 apart", "keep %1 apart", "keep two people apart");
    case Verb::ReviewPair:
        return withPair(operation, "review %1 with %2", "review %1", "review a pair");
    case Verb::ProposePair:
        return withPair(operation, "propose %1 with %2", "propose %1", "propose a pair");
    default:
        return withCount(operation, "publish %n pair(s)", "publish the match");
    }
}

QString pairPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::AcceptPair:
        if (operation.names.size() == 1) // of several pairs together
            return withCount(operation, "record the yes of %n pair(s)", "record a yes");
        return withPair(operation, "record a yes for %1 and %2", "record a yes for %1", "record a yes");
    case Verb::DeclinePair:
        return withPair(operation, "record a no for %1 and %2", "record a no for %1", "record a no");
    case Verb::TalkFirst:
        return withPair(operation, "note that somebody of %1 and %2 wants to talk first",
                        "note that %1 wants to talk first", "note a wish to talk first");
    case Verb::RecordReplies:
        return withCount(operation, "record %n (reply|replies)", "record replies");
    case Verb::AnswerTrial:
        return withPair(operation, "record an answer of %1 and %2", "record an answer of %1", "record an answer");
    case Verb::SetTrialEnd:
        return withPair(operation, "set another day for %1 and %2", "set another day for %1", "set another day");
    case Verb::StartPair:
        return withPair(operation, "start %1 and %2", "start %1", "start a pair");
    case Verb::OverrideUnderway:
        return withPair(operation, "set %1 and %2 under way", "set %1 under way", "set a pair under way");
    case Verb::PausePair:
        return withPair(operation, "pause %1 and %2", "pause %1", "pause a pair");
    case Verb::ResumePair:
        return withPair(operation, "resume %1 and %2", "resume %1", "resume a pair");
    case Verb::BeginClosing:
        return withPair(operation, "begin the last weeks of %1 and %2", "begin the last weeks of %1",
                        "begin the last weeks of a pair");
    case Verb::ExtendPair:
        return withPair(operation, "extend %1 and %2", "extend %1", "extend a pair");
    case Verb::CompletePair:
        return withPair(operation, "complete %1 and %2", "complete %1", "complete a pair");
    case Verb::ReopenPair:
        return withPair(operation, "open %1 and %2 again", "open the pair of %1 again", "open a pair again");
    default:
        return withPair(operation, "end %1 and %2", "end %1", "end a pair");
    }
}

QString roomPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::PlanRoom:
        return say("plan the room");
    case Verb::CancelRoom:
        return say("take the room away");
    case Verb::SeatRoom:
        return say("seat the pairs");
    case Verb::StartRoom:
        return say("start the room");
    case Verb::HoldRoom:
        return say("hold the clock of the room, or let it go on");
    case Verb::MoveRoom:
        return say("go to another question in the room");
    case Verb::AddRoomTime:
        return say("give the room more time");
    case Verb::DropRoomSteps:
        return say("change which questions the room leaves out");
    default:
        return say("end the room");
    }
}

QString meetingPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::PlanFirstMeeting:
        return withPair(operation, "plan the first meeting of %1 and %2", "plan the first meeting of %1",
                        "plan a first meeting");
    case Verb::StartFirstMeeting:
        return withPair(operation, "start the first meeting of %1 and %2", "start the first meeting of %1",
                        "start a first meeting");
    case Verb::PauseFirstMeeting:
        return say("pause the first meeting");
    case Verb::CompleteFirstMeeting:
        return withPair(operation, "finish the first meeting of %1 and %2", "finish the first meeting of %1",
                        "finish a first meeting");
    case Verb::ReopenFirstMeeting:
        return say("open the first meeting again");
    case Verb::SetHeldOn:
        return say("change the day of a first meeting");
    case Verb::SetStage:
        return say("mark a stage");
    case Verb::ShortenFirstMeeting:
        return say("make the first meeting shorter");
    case Verb::Answer:
        return say("write an answer");
    case Verb::Reveal:
        return say("show both answers");
    case Verb::PassAnswer:
        return say("pass a prompt");
    case Verb::LaterAnswer:
        return say("leave a prompt for later");
    case Verb::EditAgreedLine:
        return say("change an agreed line");
    case Verb::EditConnection:
        return say("change a point of connection");
    case Verb::SettleAlignment:
        return say("settle a difference");
    case Verb::EnterPaperAnswers:
        return withPair(operation, "type in the paper of %1 and %2", "type in the paper of %1",
                        "type in a paper worksheet");
    case Verb::AnswerQuestion: // the questions of several pairs at once name nobody
        return withPair(operation, "note an answer for %1 and %2", "note an answer for %1", "note answers");
    case Verb::ReopenQuestion:
        return withPair(operation, "ask again for %1 and %2", "ask again for %1", "ask a question again");
    case Verb::EditGoal:
        return withName(operation, "change the goal of %1", "change a goal");
    case Verb::NoteGoal:
        return say("note how far a goal is");
    case Verb::CloseGoal:
        return say("change where a goal stands");
    case Verb::ChangeGoal:
        return say("turn a goal into another one");
    case Verb::ShareGoal:
        return say("change who reads a goal");
    default:
        return withName(operation, "agree the goal of %1", "agree a goal");
    }
}

QString agreementPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::DraftAgreement:
        return withPair(operation, "draft the agreement of %1 and %2", "draft the agreement of %1",
                        "draft an agreement");
    case Verb::EditTerm:
        return withName(operation, "change %1 in the agreement", "change a line of the agreement");
    case Verb::ComeBackToTerm:
        return withName(operation, "come back to %1 later", "come back to a line later");
    case Verb::MakeReady:
        return say("make the agreement ready to sign");
    case Verb::BackToDraft:
        return say("take the agreement back to draft");
    case Verb::Sign:
        return withPair(operation, "sign the agreement of %1 and %2", "sign the agreement for %1",
                        "sign an agreement");
    case Verb::DiscardDraft:
        return say("leave out the draft");
    case Verb::ChangeInShort:
        return withPair(operation, "note a small change for %1 and %2", "note a small change for %1", "note a small change");
    case Verb::ShareAgreement:
        return withPair(operation, "change who reads the agreement of %1 and %2",
                        "change who reads the agreement of %1", "change who reads an agreement");
    case Verb::HoldReview:
        return withPair(operation, "note the review of %1 and %2", "note the review of %1", "note a review");
    case Verb::MoveReview:
        return withPair(operation, "move the review of %1 and %2", "move the review of %1", "move a review");
    case Verb::WaiveReview:
        return withPair(operation, "leave out the review of %1 and %2", "leave out the review of %1",
                        "leave out a review");
    case Verb::AddReview:
        return withPair(operation, "add a review for %1 and %2", "add a review for %1", "add a review");
    case Verb::ArrangeSections:
        return say("arrange the sections of the agreement");
    default:
        return say("plan the reviews");
    }
}

} // namespace groundwork::words
