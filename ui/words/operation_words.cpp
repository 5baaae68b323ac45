#include "ui/words/operation_words.h"

#include "core/file/verb.h"
#include "core/letters/letter.h"
#include "ui/words/certificate_words.h"
#include "ui/words/letter_words.h"
#include "ui/words/operation_phrases.h"

#include <QCoreApplication>
#include <QHash>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("OperationWords", text);
}

/// For a letter, which is named by its key.
QString withLetter(const Operation &operation, const char *named, const char *plain) {
    const auto kind = letters::letterKindFromKey(operation.names.value(0));
    return kind ? say(named).arg(letterTitle(*kind)) : say(plain);
}

} // namespace

QString withName(const Operation &operation, const char *named, const char *plain) {
    const QString name = operation.names.value(0);
    return name.isEmpty() ? say(plain) : say(named).arg(name);
}

QString withCount(const Operation &operation, const char *counted, const char *plain) {
    bool isNumber = false;
    const int count = operation.names.value(0).toInt(&isNumber);
    return isNumber ? QCoreApplication::translate("OperationWords", counted, nullptr, count) : say(plain);
}

QString withPair(const Operation &operation, const char *named, const char *single, const char *plain) {
    const QString first = operation.names.value(0);
    const QString second = operation.names.value(1);
    if (first.isEmpty())
        return say(plain);
    return second.isEmpty() ? say(single).arg(first) : say(named).arg(first, second);
}

// No default: a new verb without words does not compile without a warning.
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
