#include "core/framework/cohort.h"

#include <algorithm>
#include <array>

namespace groundwork::framework {

namespace {

constexpr std::array kCohortStates = {CohortState::Draft,    CohortState::Recruiting, CohortState::Matching,
                                      CohortState::Running,  CohortState::Closing,    CohortState::Closed,
                                      CohortState::Archived, CohortState::Cancelled};
constexpr std::array kJoinBases = {JoinBasis::Volunteer, JoinBasis::Nominated, JoinBasis::AllNewStarters,
                                   JoinBasis::Mixed};

} // namespace

QString cohortStateKey(CohortState state) {
    switch (state) {
    case CohortState::Draft:
        return QStringLiteral("draft");
    case CohortState::Recruiting:
        return QStringLiteral("recruiting");
    case CohortState::Matching:
        return QStringLiteral("matching");
    case CohortState::Running:
        return QStringLiteral("running");
    case CohortState::Closing:
        return QStringLiteral("closing");
    case CohortState::Closed:
        return QStringLiteral("closed");
    case CohortState::Archived:
        return QStringLiteral("archived");
    case CohortState::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

std::optional<CohortState> cohortStateFromKey(const QString &key) {
    for (const CohortState state : kCohortStates) {
        if (cohortStateKey(state) == key)
            return state;
    }
    return std::nullopt;
}

QString joinBasisKey(JoinBasis basis) {
    switch (basis) {
    case JoinBasis::Volunteer:
        return QStringLiteral("volunteer");
    case JoinBasis::Nominated:
        return QStringLiteral("nominated");
    case JoinBasis::AllNewStarters:
        return QStringLiteral("all_new_starters");
    case JoinBasis::Mixed:
        return QStringLiteral("mixed");
    }
    return {};
}

std::optional<JoinBasis> joinBasisFromKey(const QString &key) {
    for (const JoinBasis basis : kJoinBases) {
        if (joinBasisKey(basis) == key)
            return basis;
    }
    return std::nullopt;
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
