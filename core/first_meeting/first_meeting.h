#pragma once

#include "core/base/id.h"
#include "core/base/side.h"
#include "core/first_meeting/answer.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::first_meeting {

/// domain.md 2.8: Planned, Running, (Paused, Running), Completed, Reopened, Completed. Cancelled from
/// Planned.
enum class FirstMeetingState { Planned, Running, Paused, Completed, Reopened, Cancelled };
QString firstMeetingStateKey(FirstMeetingState state);
std::optional<FirstMeetingState> firstMeetingStateFromKey(const QString &key);
bool canChange(FirstMeetingState from, FirstMeetingState to);

enum class Mode { OneScreen, Video, PaperThenTyped };
QString modeKey(Mode mode);
std::optional<Mode> modeFromKey(const QString &key);

enum class StageStatus { NotStarted, Running, Done, Skipped, Later };
QString stageStatusKey(StageStatus status);
std::optional<StageStatus> stageStatusFromKey(const QString &key);

/// One stage of one meeting. Seconds count only while the stage is open.
struct StageRun {
    int stage = 0;
    int plannedMinutes = 0;
    int elapsedSeconds = 0;
    StageStatus status = StageStatus::NotStarted;

    bool operator==(const StageRun &) const = default;
};

struct FirstMeeting {
    FirstMeetingId id;
    PartnershipId partnership;
    int scriptVersion = 0;
    Length length = Length::Ninety;
    Mode mode = Mode::OneScreen;
    QString facilitator; ///< as text; empty for none
    QDate plannedOn;
    QDate heldOn; ///< the day it was completed, or as typed in from paper
    qint64 startedAt = 0;
    qint64 endedAt = 0;
    FirstMeetingState state = FirstMeetingState::Planned;
    QString currentPrompt; ///< where the two were
    Shortening shortened = Shortening::None;
    std::vector<StageRun> stages;

    [[nodiscard]] bool isOpen() const {
        return state == FirstMeetingState::Running || state == FirstMeetingState::Paused ||
               state == FirstMeetingState::Reopened;
    }
    bool operator==(const FirstMeeting &) const = default;
};

/// What the two have in common (content.md 2.6).
struct Connection {
    ConnectionId id;
    QString text;
    QString kind;   ///< "work", "learning", "values", "life", "experience"
    QString prompt; ///< where it came from
    bool hearMore = false;

    bool operator==(const Connection &) const = default;
};

/// Open: not talked about yet. Close: near enough after all. The others as in domain.md 2.8.
enum class AlignmentStatus { Open, Close, TalkedThrough, Parked, NeedsHelp };
QString alignmentStatusKey(AlignmentStatus status);
std::optional<AlignmentStatus> alignmentStatusFromKey(const QString &key);

/// A reason to talk, not an error.
struct AlignmentItem {
    AlignmentItemId id;
    QString topic; ///< prompt and option: "4.3.think", "3.2.b", "4.7"
    int menteeValue = 0;
    int mentorValue = 0;
    int gap = 0; ///< 0 for the reduced form of 4.3, where only picks are known
    AlignmentStatus status = AlignmentStatus::Open;
    QString settled;      ///< what we settled
    bool printed = false; ///< goes into the agreement

    [[nodiscard]] QString prompt() const { return topic.section(QLatin1Char('.'), 0, 1); }
    [[nodiscard]] QString option() const { return topic.section(QLatin1Char('.'), 2); }
    bool operator==(const AlignmentItem &) const = default;
};

} // namespace groundwork::first_meeting
