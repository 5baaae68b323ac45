#pragma once

#include <QString>
#include <QStringList>

namespace groundwork {

/// What a step of the history is called: a verb and its arguments, as data. ui/words makes "Undo: match Ana
/// with Bo" of it. Add a verb here with every new verb of a subject, its key in operation.cpp, and its words in
/// ui/words/operation_words.
// clang-format off
enum class Verb {
    // framework
    CreateProgram, EditProgram, CreateCohort, EditCohort, SetCohortState, EditFramework, PublishFramework,
    // people
    AddPerson, EditPerson, RemovePerson, AddParticipant, EditParticipant, SetParticipantState, SetNotWith,
    ImportPeople,
    // matching and partnerships
    SetMatchRules, SaveScenario, RemoveScenario, PinPair, ForbidPair, ProposePair, PublishMatch, AcceptPair, DeclinePair,
    StartPair, OverrideUnderway, PausePair, ResumePair, EndPair,
    // first meeting and goals
    PlanFirstMeeting, StartFirstMeeting, PauseFirstMeeting, CompleteFirstMeeting, ReopenFirstMeeting,
    SetStage, Answer, Reveal, PassAnswer, LaterAnswer, EditAgreedLine, EditConnection, SettleAlignment,
    EnterPaperAnswers, EditGoal, AgreeGoal,
    // agreements
    DraftAgreement, EditTerm, ComeBackToTerm, MakeReady, BackToDraft, Sign, DiscardDraft, PlanReviews,
    // the rest
    ChangeSetting, BuildSample, TestVerb,
};
// clang-format on

/// The verb as it stands in the change log: "AddPerson".
QString verbKey(Verb verb);

/// `names` are what the words need (a person, a pair, a count as text). They are shown in menus only, never
/// logged, and never hold a private answer. Two operations with the same non-empty `coalesceKey` within 60
/// seconds become one step: typing in one field.
struct Operation {
    Verb verb = Verb::TestVerb;
    QStringList names{};
    QString coalesceKey{}; ///< initialised here, so that {verb, names} alone does not warn
    bool barrier = false; ///< clears the history once done: reveal, sign, restore, erase

    bool operator==(const Operation &) const = default;
};

} // namespace groundwork
