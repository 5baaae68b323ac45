#pragma once

#include "core/quality/cohort_facts.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace groundwork::quality {

/// What a coordinator can do next, and why (domain.md 7.3 and 2.6). Words are made in ui/words.
enum class StepKind {
    ReportingLine,    ///< a pair is in one line of managers now (M4)
    NotStarted,       ///< no first meeting firstMeetingDays after both yes (P1)
    FirstMoveDue,     ///< the first move is due or past, and nothing was noted (M6)
    WaitingForYes,    ///< a proposal without an answer from one or both
    UnplacedMentees,  ///< mentees who take part without a partner or proposal
    Unsigned,         ///< no signature agreementDays after both yes (P7)
    OneSidedGoals,    ///< only one side has a goal 45 days after both yes (P5)
    FrameworkNotRead, ///< the framework is still a draft while pairs exist (F2)
};

/// The verb-led groups of the overview.
enum class StepGroup { Talk, Paper, Ready };

/// One job. Either one pair, several pairs of the same kind, or people without a pair.
struct NextStep {
    StepKind kind = StepKind::WaitingForYes;
    StepGroup group = StepGroup::Talk;
    bool soon = false; ///< carries the Soon mark
    std::vector<PartnershipId> pairs;
    std::vector<ParticipantId> people;
    QStringList names; ///< one pair: mentee, mentor; else how each is named in a sentence
    int days = 0;      ///< since what made it a job; 0 when it is due today
    QDate due;         ///< FirstMoveDue: the date
    QString who;       ///< who has the move, who has not answered or has no goal; empty for both
    bool operator==(const NextStep &) const = default;
};

/// The jobs of a cohort, most pressing first within each group. At most `single` pairs of one kind stand
/// alone; the rest of the kind is one job.
std::vector<NextStep> nextSteps(const CohortFacts &facts, int single = 3);

/// domain.md 7.3: one-sided goals are looked at from this day on.
inline constexpr int kGoalDay = 45;

} // namespace groundwork::quality
