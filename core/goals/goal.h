#pragma once

#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QString>

#include <optional>

namespace groundwork::goals {

using GoalUpdateId = Id<struct GoalUpdateTag>;

enum class GoalOwner { Mentee, Mentor, Shared };
/// "mentee", "mentor", "shared".
QString goalOwnerKey(GoalOwner owner);
std::optional<GoalOwner> goalOwnerFromKey(const QString &key);

/// domain.md 2.9. Never "failed".
enum class GoalState { Draft, Agreed, InProgress, Achieved, PartlyAchieved, Changed, SetAside };
QString goalStateKey(GoalState state);
std::optional<GoalState> goalStateFromKey(const QString &key);
bool canChange(GoalState from, GoalState to);
/// Reached, changed or set aside: it takes no updates.
bool isClosed(GoalState state);

/// What became of the first small step (7.3).
enum class StepState { Open, Done, NotYet };
QString stepStateKey(StepState state);
std::optional<StepState> stepStateFromKey(const QString &key);

/// A goal of one side, or of both. Title and texts are for the partnership; the program sees the title only
/// with the owner's consent (both, for a shared one).
struct Goal {
    GoalId id;
    PartnershipId partnership;
    GoalOwner owner = GoalOwner::Mentee;
    int number = 1; ///< of the first meeting 1, or 2 for a second goal of the same owner; by hand from 3 on
    GoalState state = GoalState::Draft;
    QString wish;       ///< 5.1, 5.2: what was written first
    QString title;      ///< in one line
    QString heard;      ///< 5.3: what the partner heard, in the partner's words
    QString correction; ///< 5.3: the owner's words when it was only nearly that
    QString notice;     ///< how we will both notice
    QString firstStep;
    QDate firstStepOn;
    StepState firstStepState = StepState::Open;
    QString nextStep; ///< 7.3 at meeting two
    QDate nextStepOn;
    QString help; ///< wanted from the partner
    QDate byDate;
    QString obstacle;
    QString plan;            ///< "if ..., then ..."
    QString different;       ///< Specific: what will be different
    int confidence = 0;      ///< Achievable: 1 to 5; 0 not said
    QString raises;          ///< what would raise it
    QString link;            ///< Relevant: to a skill, a role or a value
    int ownership = 0;       ///< how much it is the owner's own: 1 to 5; 0 not said
    GoalId became;           ///< of Changed: the goal that it turned into
    QDate closedOn;          ///< the day on which it was reached, changed or set aside
    QString setAsideBecause; ///< optional
    bool titleForProgram = false;
    bool detailForProgram = false; ///< its owner lets the program read the rest too

    /// Why it matters: the owner's correction when there is one, else what the partner heard.
    [[nodiscard]] QString why() const { return correction.isEmpty() ? heard : correction; }
    /// One line, how we notice, first step and its date (content.md 4.2 section 3).
    [[nodiscard]] bool isClear() const {
        return !title.isEmpty() && !notice.isEmpty() && !firstStep.isEmpty() && firstStepOn.isValid();
    }
    bool operator==(const Goal &) const = default;
};

/// How far a goal is, from 0 (not begun) to 4 (there).
inline constexpr int kLastGoalStep = 4;

/// Somebody said how far a goal is (domain.md 2.9).
struct GoalUpdate {
    GoalUpdateId id;
    GoalId goal;
    QDate on;
    GoalOwner by = GoalOwner::Shared; ///< whose words they are; Shared: both
    int step = 0;
    QString changed;  ///< what has changed
    QString evidence; ///< what shows it: words, or the name of a file
    QString comment;  ///< the partner's

    bool operator==(const GoalUpdate &) const = default;
};

} // namespace groundwork::goals
