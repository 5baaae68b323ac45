#include "core/file/operation.h"

#include "core/file/verb.h"

namespace groundwork {

QString verbKey(Verb verb) {
#define GROUNDWORK_VERB(name)                                                                                \
    case Verb::name:                                                                                         \
        return QStringLiteral(#name)
    switch (verb) { // without default: the compiler asks for a verb that is missing here
        GROUNDWORK_VERB(CreateProgram);
        GROUNDWORK_VERB(EditProgram);
        GROUNDWORK_VERB(RenameRoles);
        GROUNDWORK_VERB(CreateCohort);
        GROUNDWORK_VERB(EditCohort);
        GROUNDWORK_VERB(SetCohortState);
        GROUNDWORK_VERB(EditFramework);
        GROUNDWORK_VERB(PublishFramework);
        GROUNDWORK_VERB(StartFrameworkDraft);
        GROUNDWORK_VERB(DiscardFrameworkDraft);
        GROUNDWORK_VERB(MoveCohort);
        GROUNDWORK_VERB(Acknowledge);
        GROUNDWORK_VERB(WithdrawAcknowledgement);
        GROUNDWORK_VERB(AddPerson);
        GROUNDWORK_VERB(EditPerson);
        GROUNDWORK_VERB(RemovePerson);
        GROUNDWORK_VERB(AddParticipant);
        GROUNDWORK_VERB(EditParticipant);
        GROUNDWORK_VERB(SetParticipantState);
        GROUNDWORK_VERB(SetNotWith);
        GROUNDWORK_VERB(ImportPeople);
        GROUNDWORK_VERB(ChangeSeveralPeople);
        GROUNDWORK_VERB(InviteAgain);
        GROUNDWORK_VERB(AddQuestion);
        GROUNDWORK_VERB(ChangeQuestion);
        GROUNDWORK_VERB(OrderQuestions);
        GROUNDWORK_VERB(RetireQuestion);
        GROUNDWORK_VERB(BringBackQuestion);
        GROUNDWORK_VERB(DeleteQuestion);
        GROUNDWORK_VERB(AnswerQuestions);
        GROUNDWORK_VERB(AnswerForSeveral);
        GROUNDWORK_VERB(ImportPairs);
        GROUNDWORK_VERB(RememberImportMap);
        GROUNDWORK_VERB(ForgetImportMap);
        GROUNDWORK_VERB(SetMatchRules);
        GROUNDWORK_VERB(SaveScenario);
        GROUNDWORK_VERB(RenameScenario);
        GROUNDWORK_VERB(RemoveScenario);
        GROUNDWORK_VERB(PinPair);
        GROUNDWORK_VERB(ForbidPair);
        GROUNDWORK_VERB(ReviewPair);
        GROUNDWORK_VERB(ProposePair);
        GROUNDWORK_VERB(PublishMatch);
        GROUNDWORK_VERB(AcceptPair);
        GROUNDWORK_VERB(DeclinePair);
        GROUNDWORK_VERB(TalkFirst);
        GROUNDWORK_VERB(RecordReplies);
        GROUNDWORK_VERB(AnswerTrial);
        GROUNDWORK_VERB(SetTrialEnd);
        GROUNDWORK_VERB(StartPair);
        GROUNDWORK_VERB(OverrideUnderway);
        GROUNDWORK_VERB(PausePair);
        GROUNDWORK_VERB(ResumePair);
        GROUNDWORK_VERB(BeginClosing);
        GROUNDWORK_VERB(ExtendPair);
        GROUNDWORK_VERB(CompletePair);
        GROUNDWORK_VERB(EndPair);
        GROUNDWORK_VERB(ReopenPair);
        GROUNDWORK_VERB(PlanFirstMeeting);
        GROUNDWORK_VERB(StartFirstMeeting);
        GROUNDWORK_VERB(PauseFirstMeeting);
        GROUNDWORK_VERB(CompleteFirstMeeting);
        GROUNDWORK_VERB(ReopenFirstMeeting);
        GROUNDWORK_VERB(SetHeldOn);
        GROUNDWORK_VERB(SetStage);
        GROUNDWORK_VERB(ShortenFirstMeeting);
        GROUNDWORK_VERB(Answer);
        GROUNDWORK_VERB(Reveal);
        GROUNDWORK_VERB(PassAnswer);
        GROUNDWORK_VERB(LaterAnswer);
        GROUNDWORK_VERB(EditAgreedLine);
        GROUNDWORK_VERB(EditConnection);
        GROUNDWORK_VERB(SettleAlignment);
        GROUNDWORK_VERB(EnterPaperAnswers);
        GROUNDWORK_VERB(AnswerQuestion);
        GROUNDWORK_VERB(ReopenQuestion);
        GROUNDWORK_VERB(EditGoal);
        GROUNDWORK_VERB(AgreeGoal);
        GROUNDWORK_VERB(PlanRoom);
        GROUNDWORK_VERB(CancelRoom);
        GROUNDWORK_VERB(SeatRoom);
        GROUNDWORK_VERB(StartRoom);
        GROUNDWORK_VERB(HoldRoom);
        GROUNDWORK_VERB(MoveRoom);
        GROUNDWORK_VERB(AddRoomTime);
        GROUNDWORK_VERB(DropRoomSteps);
        GROUNDWORK_VERB(EndRoom);
        GROUNDWORK_VERB(DraftAgreement);
        GROUNDWORK_VERB(EditTerm);
        GROUNDWORK_VERB(ComeBackToTerm);
        GROUNDWORK_VERB(MakeReady);
        GROUNDWORK_VERB(BackToDraft);
        GROUNDWORK_VERB(Sign);
        GROUNDWORK_VERB(DiscardDraft);
        GROUNDWORK_VERB(PlanReviews);
        GROUNDWORK_VERB(ChangeInShort);
        GROUNDWORK_VERB(ShareAgreement);
        GROUNDWORK_VERB(HoldReview);
        GROUNDWORK_VERB(MoveReview);
        GROUNDWORK_VERB(WaiveReview);
        GROUNDWORK_VERB(AddReview);
        GROUNDWORK_VERB(ArrangeSections);
        GROUNDWORK_VERB(NoteGoal);
        GROUNDWORK_VERB(CloseGoal);
        GROUNDWORK_VERB(ChangeGoal);
        GROUNDWORK_VERB(ShareGoal);
        GROUNDWORK_VERB(PutOffJob);
        GROUNDWORK_VERB(MarkJobDone);
        GROUNDWORK_VERB(BringBackJob);
        GROUNDWORK_VERB(IssueCertificate);
        GROUNDWORK_VERB(IssueCertificates);
        GROUNDWORK_VERB(ReissueCertificate);
        GROUNDWORK_VERB(WithdrawCertificate);
        GROUNDWORK_VERB(SetLetterhead);
        GROUNDWORK_VERB(ChangeSetting);
        GROUNDWORK_VERB(AddFavouriteCard);
        GROUNDWORK_VERB(EditLetter);
        GROUNDWORK_VERB(ResetLetter);
        GROUNDWORK_VERB(RemoveFavouriteCard);
        GROUNDWORK_VERB(BuildSample);
        GROUNDWORK_VERB(RestoreBackup);
        GROUNDWORK_VERB(TestVerb);
    }
#undef GROUNDWORK_VERB
    return QStringLiteral("Other");
}

} // namespace groundwork
