#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::framework {

/// Where a cohort stands (domain.md 2.2). Training is no state: it happens before and after matching.
enum class CohortState { Draft, Recruiting, Matching, Running, Closing, Closed, Archived, Cancelled };
enum class JoinBasis { Volunteer, Nominated, AllNewStarters, Mixed };

QString cohortStateKey(CohortState state);
std::optional<CohortState> cohortStateFromKey(const QString &key);
QString joinBasisKey(JoinBasis basis);
std::optional<JoinBasis> joinBasisFromKey(const QString &key);

/// When the program starts to look at something, in days (domain.md 7.2).
struct Thresholds {
    int firstMoveDays = 7;     ///< after both yes (M6)
    int firstMeetingDays = 21; ///< after both yes (P1)
    int agreementDays = 30;    ///< after the match (P7)
    int contactDays = 35;      ///< between meetings (K1)
    int goalDays = 60;         ///< between updates of a goal (K6)
    int trainingMinutes = 120; ///< before the first meeting (T1)
    int closingDays = 28;      ///< before the end date

    bool operator==(const Thresholds &) const = default;
};

/// One dated run of the program.
struct Cohort {
    CohortId id;
    QString name;
    QDate start;
    QDate end;
    CohortState state = CohortState::Draft;
    QDate closedOn;        ///< when it was closed last; it can be opened again within 30 days
    QString cancelReason;  ///< empty unless it was cancelled
    FrameworkId framework; ///< the version that this cohort keeps
    JoinBasis joinBasis = JoinBasis::Volunteer;
    int cadenceWeeks = 4;
    int meetingMinutes = 60;
    int firstMeetingMinutes = 90; ///< 60, 90 or 120
    int targetPartnerships = 0;   ///< 0: none named
    Thresholds thresholds;
    int replyDays = 10; ///< how long people have to answer a proposal
    /// A pair meets once or twice before the match is firm, and each says apart whether to go on: so many days after
    /// both said yes. 0: no trial meeting (features I25).
    int trialDays = 0;

    bool operator==(const Cohort &) const = default;
};

/// Does the table of domain.md 2.2 let a cohort go from one state to the other? Guards on data (at least one
/// accepted partnership, reopening within 30 days) are setCohortState's.
bool canChange(CohortState from, CohortState to);
/// Closed, archived or cancelled: it is read, and nothing begins in it.
bool isOver(CohortState state);
/// How long a closed cohort can be opened again, in days.
inline constexpr int kReopenDays = 30;
/// The states that `from` can go to, in the order of the table.
std::vector<CohortState> nextStates(CohortState from);

/// The week of the cohort that `day` lies in, counted from 1, and how many there are; 0 before the start.
struct CohortWeek {
    int week = 0;
    int weeks = 0;
};
CohortWeek cohortWeek(const Cohort &cohort, QDate day);

} // namespace groundwork::framework
