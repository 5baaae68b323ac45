#include "core/framework/cohort.h"

#include "core/base/enum_keys.h"

#include <algorithm>

namespace groundwork::framework {

constexpr EnumKey<CohortState> kCohortStateKeys[] = {
    {CohortState::Draft, "draft"},       {CohortState::Recruiting, "recruiting"},
    {CohortState::Matching, "matching"}, {CohortState::Running, "running"},
    {CohortState::Closing, "closing"},   {CohortState::Closed, "closed"},
    {CohortState::Archived, "archived"}, {CohortState::Cancelled, "cancelled"}};

QString cohortStateKey(CohortState state) {
    return keyOf(kCohortStateKeys, state);
}

std::optional<CohortState> cohortStateFromKey(const QString &key) {
    return fromKey(kCohortStateKeys, key);
}

constexpr EnumKey<JoinBasis> kJoinBasisKeys[] = {{JoinBasis::Volunteer, "volunteer"},
                                                 {JoinBasis::Nominated, "nominated"},
                                                 {JoinBasis::AllNewStarters, "all_new_starters"},
                                                 {JoinBasis::Mixed, "mixed"}};

QString joinBasisKey(JoinBasis basis) {
    return keyOf(kJoinBasisKeys, basis);
}

std::optional<JoinBasis> joinBasisFromKey(const QString &key) {
    return fromKey(kJoinBasisKeys, key);
}

std::vector<CohortState> nextStates(CohortState from) {
    switch (from) {
    case CohortState::Draft:
        return {CohortState::Recruiting, CohortState::Cancelled};
    case CohortState::Recruiting:
        return {CohortState::Matching, CohortState::Cancelled};
    case CohortState::Matching:
        return {CohortState::Running, CohortState::Recruiting};
    case CohortState::Running:
        return {CohortState::Closing};
    case CohortState::Closing:
        return {CohortState::Closed};
    case CohortState::Closed:
        return {CohortState::Archived, CohortState::Closing};
    case CohortState::Archived:
        return {};
    case CohortState::Cancelled:
        return {CohortState::Archived};
    }
    return {};
}

bool canChange(CohortState from, CohortState to) {
    const std::vector<CohortState> next = nextStates(from);
    return std::find(next.begin(), next.end(), to) != next.end();
}

bool isOver(CohortState state) {
    return state == CohortState::Closed || state == CohortState::Archived || state == CohortState::Cancelled;
}

CohortWeek cohortWeek(const Cohort &cohort, QDate day) {
    CohortWeek answer;
    if (!cohort.start.isValid() || !cohort.end.isValid())
        return answer;
    // From a Monday to the Monday a year later are 52 weeks: the last day does not begin another one.
    const auto days = static_cast<int>(cohort.start.daysTo(cohort.end));
    answer.weeks = std::max((days + 6) / 7, 1);
    const auto since = static_cast<int>(cohort.start.daysTo(day));
    if (since >= 0)
        answer.week = std::min(since / 7 + 1, answer.weeks);
    return answer;
}

} // namespace groundwork::framework
