#include "ui/words/operation_words.h"

#include "core/file/verb.h"
#include "core/letters/letter.h"
#include "ui/words/certificate_words.h"
#include "ui/words/framework_words.h"
#include "ui/words/letter_words.h"

#include <QCoreApplication>
#include <QHash>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("OperationWords", text);
}

/// The sentence for one name, or the one without when there is none.
QString withName(const Operation &operation, const char *named, const char *plain) {
    const QString name = operation.names.value(0);
    return name.isEmpty() ? say(plain) : say(named).arg(name);
}

/// For a step that did many in one go: how many stands in the place of the name.
QString withCount(const Operation &operation, const char *counted, const char *plain) {
    bool isNumber = false;
    const int count = operation.names.value(0).toInt(&isNumber);
    return isNumber ? QCoreApplication::translate("OperationWords", counted, nullptr, count) : say(plain);
}

/// For a letter, which is named by its key.
QString withLetter(const Operation &operation, const char *named, const char *plain) {
    const auto kind = letters::letterKindFromKey(operation.names.value(0));
    return kind ? say(named).arg(letterTitle(*kind)) : say(plain);
}

/// For pairs: mentee first, then mentor.
QString withPair(const Operation &operation, const char *named, const char *single, const char *plain) {
    const QString first = operation.names.value(0);
    const QString second = operation.names.value(1);
    if (first.isEmpty())
        return say(plain);
    return second.isEmpty() ? say(single).arg(first) : say(named).arg(first, second);
}

QString frameworkPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::CreateProgram:
        return say("create the program");
    case Verb::EditProgram:
        return say("change the program");
    case Verb::RenameRoles:
        return say("call the roles %1 and %2").arg(operation.names.value(0), operation.names.value(1));
    case Verb::CreateCohort:
        return withName(operation, "create the cohort %1", "create a cohort");
    case Verb::EditCohort:
        return withName(operation, "change the cohort %1", "change the cohort");
    case Verb::SetCohortState:
        return withName(operation, "move the cohort %1 on", "move the cohort on");
    case Verb::EditFramework: {
        const QString part = frameworkPartWord(operation.names.value(1));
        return part.isEmpty() ? say("change the framework") : say("change %1").arg(part);
    }
    case Verb::StartFrameworkDraft:
        return say("start version %1 of the framework").arg(operation.names.value(0));
    case Verb::DiscardFrameworkDraft:
        return say("leave out the draft of version %1").arg(operation.names.value(0));
    case Verb::MoveCohort:
        return say("move %1 to version %2").arg(operation.names.value(0), operation.names.value(1));
    case Verb::Acknowledge: {
        bool counted = false;
        const int people = operation.names.value(0).toInt(&counted);
        return counted ? QCoreApplication::translate(
                             "OperationWords", "record that %n (person has|people have) read it", nullptr, people)
                       : withName(operation, "record that %1 has read it", "record who has read it");
    }
    case Verb::WithdrawAcknowledgement:
        return withName(operation, "take back that %1 has read it", "take back who has read it");
    default:
        return say("publish the framework");
    }
}

/// The name of the operation is a number of people.
QString counted(const Operation &operation, const char *phrase, const char *other) {
    bool isNumber = false;
    const int number = operation.names.value(0).toInt(&isNumber);
    return isNumber ? QCoreApplication::translate("OperationWords", phrase, nullptr, number) : say(other);
}

QString peoplePhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::AddPerson:
    case Verb::AddParticipant:
        return withName(operation, "add %1", "add a person");
    case Verb::EditPerson:
    case Verb::EditParticipant:
        return withName(operation, "change %1", "change a person");
    case Verb::RemovePerson:
        return withName(operation, "take out %1", "take out a person");
    case Verb::SetParticipantState:
        return withName(operation, "change the state of %1", "change a person's state");
    case Verb::SetNotWith:
        return withName(operation, "change who %1 is not matched with", "change who is not matched");
    case Verb::ChangeSeveralPeople:
        return counted(operation, QT_TRANSLATE_NOOP("OperationWords", "change %n (person|people)"),
                       "change several people");
    case Verb::InviteAgain:
        return counted(operation, QT_TRANSLATE_NOOP("OperationWords", "invite %n (person|people) again"),
                       "invite people again");
    case Verb::RememberImportMap:
        return say("remember the columns of a list");
    case Verb::ForgetImportMap:
        return say("forget the columns of a list");
    case Verb::ImportPairs:
        return counted(operation, QT_TRANSLATE_NOOP("OperationWords", "bring in %n pair(s)"),
                       "bring in pairs");
    default:
        return counted(operation, QT_TRANSLATE_NOOP("OperationWords", "bring in %n (person|people)"),
                       "bring in a list");
    }
}

QString questionPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::AddQuestion:
        return withName(operation, "ask “%1”", "add a question");
    case Verb::ChangeQuestion:
        return withName(operation, "change the question “%1”", "change a question");
    case Verb::OrderQuestions:
        return say("put the questions in another order");
    case Verb::RetireQuestion:
        return withName(operation, "no longer ask “%1”", "no longer ask a question");
    case Verb::BringBackQuestion:
        return withName(operation, "ask “%1” again", "ask a question again");
    case Verb::DeleteQuestion:
        return withName(operation, "delete the question “%1”", "delete a question");
    case Verb::AnswerForSeveral:
        return counted(operation, QT_TRANSLATE_NOOP("OperationWords", "note an answer for %n (person|people)"),
                       "note an answer for several people");
    default:
        return withName(operation, "note the answers of %1", "note somebody's answers");
    }
}

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

} // namespace

QString operationPhrase(const Operation &operation) {
    switch (operation.verb) {
    case Verb::CreateProgram:
    case Verb::EditProgram:
    case Verb::RenameRoles:
    case Verb::CreateCohort:
    case Verb::EditCohort:
    case Verb::SetCohortState:
    case Verb::EditFramework:
    case Verb::PublishFramework:
    case Verb::StartFrameworkDraft:
    case Verb::DiscardFrameworkDraft:
    case Verb::MoveCohort:
    case Verb::Acknowledge:
    case Verb::WithdrawAcknowledgement:
        return frameworkPhrase(operation);
    case Verb::AddPerson:
    case Verb::EditPerson:
    case Verb::RemovePerson:
    case Verb::AddParticipant:
    case Verb::EditParticipant:
    case Verb::SetParticipantState:
    case Verb::SetNotWith:
    case Verb::ImportPeople:
    case Verb::ChangeSeveralPeople:
    case Verb::InviteAgain:
    case Verb::ImportPairs:
    case Verb::RememberImportMap:
    case Verb::ForgetImportMap:
        return peoplePhrase(operation);
    case Verb::AddQuestion:
    case Verb::ChangeQuestion:
    case Verb::OrderQuestions:
    case Verb::RetireQuestion:
    case Verb::BringBackQuestion:
    case Verb::DeleteQuestion:
    case Verb::AnswerQuestions:
    case Verb::AnswerForSeveral:
        return questionPhrase(operation);
    case Verb::SetMatchRules:
    case Verb::SaveScenario:
    case Verb::RenameScenario:
    case Verb::RemoveScenario:
    case Verb::PinPair:
    case Verb::ForbidPair:
    case Verb::ReviewPair:
    case Verb::ProposePair:
    case Verb::PublishMatch:
        return matchingPhrase(operation);
    case Verb::AcceptPair:
    case Verb::DeclinePair:
    case Verb::TalkFirst:
    case Verb::RecordReplies:
    case Verb::AnswerTrial:
    case Verb::SetTrialEnd:
    case Verb::StartPair:
    case Verb::OverrideUnderway:
    case Verb::PausePair:
    case Verb::ResumePair:
    case Verb::BeginClosing:
    case Verb::ExtendPair:
    case Verb::CompletePair:
    case Verb::EndPair:
    case Verb::ReopenPair:
        return pairPhrase(operation);
    case Verb::PlanFirstMeeting:
    case Verb::StartFirstMeeting:
    case Verb::PauseFirstMeeting:
    case Verb::CompleteFirstMeeting:
    case Verb::ReopenFirstMeeting:
    case Verb::SetHeldOn:
    case Verb::SetStage:
    case Verb::ShortenFirstMeeting:
    case Verb::Answer:
    case Verb::Reveal:
    case Verb::PassAnswer:
    case Verb::LaterAnswer:
    case Verb::EditAgreedLine:
    case Verb::EditConnection:
    case Verb::SettleAlignment:
    case Verb::EnterPaperAnswers:
    case Verb::AnswerQuestion:
    case Verb::ReopenQuestion:
    case Verb::EditGoal:
    case Verb::AgreeGoal:
    case Verb::NoteGoal:
    case Verb::CloseGoal:
    case Verb::ChangeGoal:
    case Verb::ShareGoal:
        return meetingPhrase(operation);
    case Verb::PlanRoom:
    case Verb::CancelRoom:
    case Verb::SeatRoom:
    case Verb::StartRoom:
    case Verb::HoldRoom:
    case Verb::MoveRoom:
    case Verb::AddRoomTime:
    case Verb::DropRoomSteps:
    case Verb::EndRoom:
        return roomPhrase(operation);
    case Verb::DraftAgreement:
    case Verb::EditTerm:
    case Verb::ComeBackToTerm:
    case Verb::MakeReady:
    case Verb::BackToDraft:
    case Verb::Sign:
    case Verb::DiscardDraft:
    case Verb::PlanReviews:
    case Verb::ChangeInShort:
    case Verb::ShareAgreement:
    case Verb::HoldReview:
    case Verb::MoveReview:
    case Verb::WaiveReview:
    case Verb::AddReview:
    case Verb::ArrangeSections:
        return agreementPhrase(operation);
    case Verb::PutOffJob: // a job about several, or about the framework, names nobody
        return withPair(operation, "put off %1 and %2", "put off %1", "put off a job");
    case Verb::MarkJobDone:
        return withPair(operation, "tick off %1 and %2", "tick off %1", "tick off a job");
    case Verb::BringBackJob:
        return withPair(operation, "bring back %1 and %2", "bring back %1", "bring back a job");
    case Verb::IssueCertificate:
    case Verb::IssueCertificates:
    case Verb::ReissueCertificate:
    case Verb::WithdrawCertificate:
        return certificatePhrase(operation);
    case Verb::SetLetterhead:
        return say("change the letterhead");
    case Verb::ChangeSetting:
        return say("change a setting");
    case Verb::AddFavouriteCard:
        return withName(operation, "keep %1 among the favourites", "keep a favourite card");
    case Verb::RemoveFavouriteCard:
        return withName(operation, "take %1 out of the favourites", "take out a favourite card");
    case Verb::EditLetter:
        return withLetter(operation, "change the letter “%1”", "change a letter");
    case Verb::ResetLetter:
        return withLetter(operation, "take the letter “%1” as it ships", "take a letter as it ships");
    case Verb::BuildSample:
        return say("build the sample cohort");
    case Verb::RestoreBackup:
        return say("restore a backup");
    case Verb::TestVerb:
        return withName(operation, "change %1", "change something");
    }
    return say("change something");
}

QString changePhrase(const QString &key) {
    static const QHash<QString, int> verbs = [] {
        QHash<QString, int> all;
        for (int verb = 0; verbKey(static_cast<Verb>(verb)) != QLatin1String("Other"); ++verb)
            all.insert(verbKey(static_cast<Verb>(verb)), verb);
        return all;
    }();
    const int verb = verbs.value(key, -1);
    return verb < 0 ? key : operationPhrase({static_cast<Verb>(verb), {}});
}

QString undoText(const Operation &operation) {
    return say("Undo %1").arg(operationPhrase(operation));
}

QString redoText(const Operation &operation) {
    return say("Redo %1").arg(operationPhrase(operation));
}

} // namespace groundwork::words
