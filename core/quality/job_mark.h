#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <optional>

namespace groundwork::quality {

/// What a coordinator can do next, and why (domain.md 7.3 and 2.6). Words are made in ui/words.
enum class StepKind {
    ReportingLine,    ///< a pair is in one line of managers now (M4)
    NotStarted,       ///< no first meeting firstMeetingDays after both yes (P1)
    FirstMoveDue,     ///< the first move is due or past, and nothing was noted (M6)
    TalkFirst,        ///< somebody would like to talk before answering a proposal
    WaitingForYes,    ///< a proposal without an answer from one or both
    TrialOver,        ///< the time for a trial meeting is over, and somebody has not said whether to go on
    UnplacedMentees,  ///< mentees who take part without a partner or proposal
    Unsigned,         ///< no signature agreementDays after both yes (P7)
    OneSidedGoals,    ///< only one side has a goal 45 days after both yes (P5)
    FrameworkNotRead, ///< the framework is still a draft while pairs exist (F2)
    QuestionWaits,    ///< a pair asked the coordinator something (content.md 3.4)
    ReviewDue,        ///< the day of a review has come, and nothing was noted (K5)
};

QString stepKindKey(StepKind kind);
std::optional<StepKind> stepKindFromKey(const QString &key);

/// What a job is known by: its kind, what it is about (a partnership, a mentee, a version of the framework),
/// and the fact that made it a job. With another fact it is another job, and no old mark hides it.
struct JobKey {
    StepKind kind = StepKind::WaitingForYes;
    qint64 subject = 0;
    QString fact;
    bool operator==(const JobKey &) const = default;
};

using JobMarkId = Id<struct JobMarkTag>;

/// The coordinator has put a job off until a day, or ticked it.
struct JobMark {
    JobMarkId id;
    JobMarkId together; ///< marks that were made in one go share it
    JobKey key;
    QDate until; ///< the day it comes back; invalid: ticked as done
    QDate markedOn;

    [[nodiscard]] bool isDone() const { return !until.isValid(); }
    /// Is the job still out of the way on this day? On the day itself it is back.
    [[nodiscard]] bool holds(QDate today) const { return isDone() || today < until; }
    bool operator==(const JobMark &) const = default;
};

} // namespace groundwork::quality
