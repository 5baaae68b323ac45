#include "core/quality/year_plan.h"

#include "core/base/enum_keys.h"
#include "core/quality/pipeline.h"

#include <algorithm>
#include <cmath>

namespace groundwork::quality {

namespace {

using framework::CohortState;

constexpr double kUsualWeeks = 39; ///< nine months, for which Annex A.1 is written

constexpr EnumKey<PlanItem> kPlanItemKeys[] = {{PlanItem::Framework, "framework"},
                                               {PlanItem::Invite, "invite"},
                                               {PlanItem::Orientation, "orientation"},
                                               {PlanItem::Matching, "matching"},
                                               {PlanItem::PrepSheets, "prep_sheets"},
                                               {PlanItem::Training, "training"},
                                               {PlanItem::MakeUp, "make_up"},
                                               {PlanItem::CheckInOne, "check_in_1"},
                                               {PlanItem::Agreements, "agreements"},
                                               {PlanItem::CheckInTwo, "check_in_2"},
                                               {PlanItem::SkillLab, "skill_lab"},
                                               {PlanItem::FirstReviews, "first_reviews"},
                                               {PlanItem::Midpoint, "midpoint"},
                                               {PlanItem::ClosingBegins, "closing_begins"},
                                               {PlanItem::SelfAssessment, "self_assessment"},
                                               {PlanItem::ClosingGathering, "closing_gathering"},
                                               {PlanItem::End, "end"},
                                               {PlanItem::Summary, "summary"},
                                               {PlanItem::NamesErased, "names_erased"}};

/// Lays the items out over the days of one cohort.
class Calendar {
  public:
    explicit Calendar(const CohortFacts &facts)
        : m_cohort(facts.cohort)
        , m_weeks(framework::cohortWeek(facts.cohort, facts.cohort.start).weeks) {}

    void atWeek(PlanItem item, int week, int until, int number = 0) {
        add(item, m_cohort.start.addDays(7 * week), m_cohort.start.addDays(7 * until), number);
    }
    void atWeek(PlanItem item, int week) { atWeek(item, week, week); }
    /// A week of the nine months, in proportion to how long this cohort is.
    void inProportion(PlanItem item, int week, int number = 0) {
        const int here = static_cast<int>(std::lround(week * m_weeks / kUsualWeeks));
        atWeek(item, std::max(here, 1), std::max(here, 1), number);
    }
    void beforeEnd(PlanItem item, int days) { on(item, m_cohort.end.addDays(-days)); }
    void on(PlanItem item, QDate day) { add(item, std::max(day, m_cohort.start), std::max(day, m_cohort.start), 0); }

    std::vector<PlanEntry> take() {
        std::stable_sort(m_entries.begin(), m_entries.end(),
                         [](const PlanEntry &a, const PlanEntry &b) { return a.from < b.from; });
        return std::move(m_entries);
    }

  private:
    void add(PlanItem item, QDate from, QDate to, int number) {
        const auto days = static_cast<double>(m_cohort.start.daysTo(from));
        m_entries.push_back({item, number, from, to, static_cast<int>(std::floor(days / 7)), {}});
    }
    const framework::Cohort &m_cohort;
    int m_weeks;
    std::vector<PlanEntry> m_entries;
};

PlanMark yesOrNo(bool done) {
    return {true, done ? 1 : 0, 1};
}

PlanMark cellMark(const CohortFacts &facts, PipelineStage stage) {
    for (const PipelineCell &cell : pipeline(facts)) {
        if (cell.stage == stage)
            return {true, cell.done, cell.total};
    }
    return {};
}

/// Of those who were asked to take part, how many have answered.
PlanMark inviteMark(const CohortFacts &facts) {
    PlanMark mark{true, 0, static_cast<int>(facts.people.size())};
    mark.done = static_cast<int>(std::count_if(facts.people.begin(), facts.people.end(), [](const auto &row) {
        return row.state != people::ParticipantState::Invited;
    }));
    return mark;
}

/// Of those who take part, how many have said that they read the framework.
PlanMark readMark(const CohortFacts &facts) {
    PlanMark mark{true, 0, 0};
    for (const people::ParticipantRow &row : facts.people) {
        if (!takesPart(row))
            continue;
        ++mark.of;
        mark.done += facts.frameworkRead.count(row.id) > 0 ? 1 : 0;
    }
    return mark;
}

/// Of the pairs that both said yes to, how many are over.
PlanMark overMark(const CohortFacts &facts) {
    PlanMark mark{true, 0, 0};
    for (const partnerships::PartnershipRow &pair : facts.pairs) {
        const bool agreed = !partnerships::isUndecided(pair.state) && !partnerships::isParted(pair) &&
                            pair.state != partnerships::PartnershipState::Declined;
        mark.of += agreed ? 1 : 0;
        mark.done += agreed && partnerships::isOver(pair.state) ? 1 : 0;
    }
    return mark;
}

/// Of the pairs whose agreement is or was in force, how many have looked at it once.
PlanMark reviewMark(const CohortFacts &facts) {
    PlanMark mark{true, 0, 0};
    for (const auto &[pair, agreed] : facts.agreements) {
        if (agreed.inForceNumber == 0 || (agreed.ended && agreed.reviewsHeld == 0))
            continue;
        ++mark.of;
        mark.done += agreed.reviewsHeld > 0 ? 1 : 0;
    }
    return mark;
}

PlanMark markOf(PlanItem item, const CohortFacts &facts) {
    const CohortState state = facts.cohort.state;
    const bool closed = state == CohortState::Closed || state == CohortState::Archived;
    switch (item) {
    case PlanItem::Framework:
        return yesOrNo(facts.framework.state != framework::FrameworkState::Draft);
    case PlanItem::Invite:
        return inviteMark(facts);
    case PlanItem::Matching:
        return cellMark(facts, PipelineStage::Matched);
    case PlanItem::PrepSheets:
        return readMark(facts);
    case PlanItem::Training:
        return cellMark(facts, PipelineStage::FirstMeeting);
    case PlanItem::Agreements:
        return cellMark(facts, PipelineStage::Agreement);
    case PlanItem::FirstReviews:
        return reviewMark(facts);
    case PlanItem::ClosingBegins:
        return yesOrNo(closed || state == CohortState::Closing);
    case PlanItem::ClosingGathering:
        return overMark(facts);
    case PlanItem::Summary:
        return yesOrNo(closed);
    case PlanItem::Orientation:
    case PlanItem::MakeUp:
    case PlanItem::CheckInOne:
    case PlanItem::CheckInTwo:
    case PlanItem::SkillLab:
    case PlanItem::Midpoint:
    case PlanItem::SelfAssessment:
    case PlanItem::End:
    case PlanItem::NamesErased:
        return {};
    }
    return {};
}

} // namespace

QString planItemKey(PlanItem item) {
    return keyOf(kPlanItemKeys, item);
}

QString PlanEntry::key() const {
    const QString name = planItemKey(item);
    return number > 0 ? name + QLatin1Char('_') + QString::number(number) : name;
}

bool isMilestone(PlanItem item) {
    switch (item) {
    case PlanItem::Invite:
    case PlanItem::Orientation:
    case PlanItem::Matching:
    case PlanItem::Training:
    case PlanItem::Agreements:
    case PlanItem::Midpoint:
    case PlanItem::ClosingBegins:
    case PlanItem::ClosingGathering:
    case PlanItem::End:
    case PlanItem::NamesErased:
        return true;
    default:
        return false;
    }
}

std::vector<PlanEntry> yearPlan(const CohortFacts &facts) {
    const framework::Cohort &cohort = facts.cohort;
    if (!cohort.start.isValid() || !cohort.end.isValid())
        return {};
    Calendar calendar(facts);
    calendar.atWeek(PlanItem::Framework, -8);
    calendar.atWeek(PlanItem::Invite, -7, -4);
    calendar.atWeek(PlanItem::Orientation, -3);
    calendar.atWeek(PlanItem::Matching, -3, -2);
    calendar.atWeek(PlanItem::PrepSheets, -1);
    calendar.atWeek(PlanItem::Training, 0);
    calendar.atWeek(PlanItem::MakeUp, 1);
    calendar.atWeek(PlanItem::CheckInOne, 2);
    calendar.atWeek(PlanItem::Agreements, std::max(cohort.thresholds.agreementDays / 7, 1));
    calendar.atWeek(PlanItem::CheckInTwo, 5);
    constexpr int kLabs[] = {6, 12, 17};
    for (int lab = 0; lab < 3; ++lab)
        calendar.inProportion(PlanItem::SkillLab, kLabs[lab], lab + 1);
    calendar.atWeek(PlanItem::FirstReviews, 2 * cohort.cadenceWeeks + 1); // after the third meeting
    calendar.inProportion(PlanItem::Midpoint, 19);
    const int closing = cohort.thresholds.closingDays;
    calendar.beforeEnd(PlanItem::ClosingBegins, closing);
    calendar.beforeEnd(PlanItem::SelfAssessment, std::min(closing, 14));
    calendar.beforeEnd(PlanItem::ClosingGathering, std::min(closing, 7));
    calendar.on(PlanItem::End, cohort.end);
    calendar.on(PlanItem::Summary, cohort.end.addDays(42));
    if (facts.program.keepMonths > 0)
        calendar.on(PlanItem::NamesErased, cohort.end.addMonths(facts.program.keepMonths));
    std::vector<PlanEntry> plan = calendar.take();
    for (PlanEntry &entry : plan)
        entry.mark = markOf(entry.item, facts);
    return plan;
}

} // namespace groundwork::quality
