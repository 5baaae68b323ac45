#pragma once

#include "core/quality/cohort_facts.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace groundwork::quality {

/// The verb-led groups of the overview.
enum class StepGroup { Talk, Paper, Ready };

/// One job. Either one pair, several pairs of the same kind, or people without a pair.
struct NextStep {
    StepKind kind = StepKind::WaitingForYes;
    StepGroup group = StepGroup::Talk;
    bool soon = false; ///< carries the Soon mark
    std::vector<PartnershipId> pairs;
    std::vector<ParticipantId> people;
    QStringList names;        ///< one pair: mentee, mentor; else how each is named in a sentence
    int days = 0;             ///< since what made it a job; 0 when it is due today
    QDate due;                ///< FirstMoveDue: the date
    std::vector<JobKey> keys; ///< what a mark on this job is kept under, one a pair or person
    int count = 0;            ///< QuestionWaits: how many questions
    QString who;              ///< who has the move, who has not answered or has no goal; empty for both
    bool operator==(const NextStep &) const = default;
};

/// The jobs of a cohort that are neither put off nor ticked, most pressing first within each group. At most
/// `single` pairs of one kind stand alone; the rest of the kind is one job.
std::vector<NextStep> nextSteps(const CohortFacts &facts, int single = 3);

/// A job that was put off or ticked, and whose reason still holds.
struct SetAsideStep {
    NextStep step;
    JobMark mark;
    bool operator==(const SetAsideStep &) const = default;
};

/// The jobs that are not in nextSteps() because of a mark: first those that come back, by day; then those
/// that are ticked, newest first. What was marked in one go is one entry.
std::vector<SetAsideStep> setAsideSteps(const CohortFacts &facts);

/// domain.md 7.3: one-sided goals are looked at from this day on.
inline constexpr int kGoalDay = 45;

} // namespace groundwork::quality
