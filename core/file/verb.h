#pragma once

#include <QString>

namespace groundwork {

/// What a step of the history is called: a verb and its arguments, as data. ui/words makes "Undo: match Ana
/// with Bo" of it. Add a verb here with every new verb of a subject, its key in operation.cpp, and its words
/// in ui/words/operation_words.
// clang-format off
enum class Verb : int {
    // framework
    CreateProgram, EditProgram, RenameRoles, CreateCohort, EditCohort, SetCohortState, EditFramework, PublishFramework,
    StartFrameworkDraft, DiscardFrameworkDraft, MoveCohort, Acknowledge, WithdrawAcknowledgement,
    // people
    AddPerson, EditPerson, RemovePerson, AddParticipant, EditParticipant, SetParticipantState, SetNotWith,
    ImportPeople, ImportPairs, RememberImportMap, ForgetImportMap, ChangeSeveralPeople, InviteAgain,
    AddQuestion, ChangeQuestion, OrderQuestions, RetireQuestion, BringBackQuestion, DeleteQuestion, AnswerQuestions,
    AnswerForSeveral,
    // matching and partnerships
    SetMatchRules, SaveScenario, RenameScenario, RemoveScenario, PinPair, ForbidPair, ReviewPair, ProposePair,
    PublishMatch, AcceptPair, DeclinePair, TalkFirst, RecordReplies, AnswerTrial, SetTrialEnd, StartPair, OverrideUnderway,
    PausePair, ResumePair, BeginClosing, ExtendPair, CompletePair, EndPair, ReopenPair,
    // first meeting and goals
    PlanFirstMeeting, StartFirstMeeting, PauseFirstMeeting, CompleteFirstMeeting, ReopenFirstMeeting, SetHeldOn,
    SetStage, ShortenFirstMeeting, Answer, Reveal, PassAnswer, LaterAnswer, EditAgreedLine, EditConnection, SettleAlignment,
    EnterPaperAnswers, AnswerQuestion, ReopenQuestion, EditGoal, AgreeGoal,
    // rooms
    PlanRoom, CancelRoom, SeatRoom, StartRoom, HoldRoom, MoveRoom, AddRoomTime, DropRoomSteps, EndRoom,
    // agreements
    DraftAgreement, EditTerm, ComeBackToTerm, MakeReady, BackToDraft, Sign, DiscardDraft, PlanReviews,
    ChangeInShort, ShareAgreement, HoldReview, MoveReview, WaiveReview, AddReview, ArrangeSections,
    // goals after they were agreed
    NoteGoal, CloseGoal, ChangeGoal, ShareGoal,
    // jobs of the overview
    PutOffJob, MarkJobDone, BringBackJob,
    // the rest
    IssueCertificate, IssueCertificates, ReissueCertificate, WithdrawCertificate, SetLetterhead,
    ChangeSetting, AddFavouriteCard, RemoveFavouriteCard, EditLetter, ResetLetter, BuildSample, RestoreBackup, TestVerb,
};
// clang-format on

/// The verb as it stands in the change log: "AddPerson".
QString verbKey(Verb verb);

} // namespace groundwork
