#pragma once

#include "core/quality/cohort_facts.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::quality {

/// What a coordinator does in the course of a cohort (content.md Annex A.1), in its order.
enum class PlanItem {
    Framework,
    Invite,
    Orientation,
    Matching,
    PrepSheets,
    Training,
    MakeUp,
    CheckInOne,
    Agreements,
    CheckInTwo,
    SkillLab,
    FirstReviews,
    Midpoint,
    ClosingBegins,
    SelfAssessment,
    ClosingGathering,
    End,
    Summary,
    NamesErased
};

/// "framework", "skill_lab", ...: the machine name of an item, in exports and calendars.
QString planItemKey(PlanItem item);

/// How many of those that it is about are there, where the file can say so.
struct PlanMark {
    bool known = false; ///< the file keeps what tells it
    int done = 0;
    int of = 0;

    [[nodiscard]] bool isDone() const { return known && of > 0 && done >= of; }
    bool operator==(const PlanMark &) const = default;
};

struct PlanEntry {
    PlanItem item = PlanItem::Framework;
    int number = 0; ///< SkillLab: 1 to 3; else 0
    QDate from;
    QDate to;     ///< the same day, or the end of the days that it takes
    int week = 0; ///< from the start: 0 is the week of the first day, -8 eight weeks before
    PlanMark mark;

    /// Its machine name, of its own within the plan: "skill_lab_2".
    [[nodiscard]] QString key() const;
    /// Is its last day past and the file says that it is not done?
    [[nodiscard]] bool isLate(QDate today) const { return mark.known && !mark.isDone() && to < today; }
    bool operator==(const PlanEntry &) const = default;
};

/// The calendar of a cohort, by day; none without dates. What comes before the start and in the first weeks
/// keeps its distance from the first day, closing keeps its distance from the last; skill labs and midpoint lie
/// where they lie in nine months, in proportion; agreements, reviews and closing follow the cohort's own limits
/// and rhythm. With nine months and the usual limits it is Annex A.1 to the week.
std::vector<PlanEntry> yearPlan(const CohortFacts &facts);

/// The few that a short list shows.
bool isMilestone(PlanItem item);

} // namespace groundwork::quality
