#pragma once

#include "core/rooms/room.h"

#include <QString>

#include <vector>

namespace groundwork::rooms {

/// One thing that the room does by the clock: a prompt (with its twin), or the break of the long form.
struct RoomStep {
    QString key; ///< of the prompt, or "break.5" for the break after part 5
    int stage = 0;
    double minutes = 0;
    std::vector<const first_meeting::Prompt *> prompts; ///< none for a break

    [[nodiscard]] bool isBreak() const { return prompts.empty(); }
};

/// The steps of a length without those that were dropped, in order. `script` must outlive them.
std::vector<RoomStep> roomSteps(const first_meeting::Script &script, first_meeting::Length length,
                                const QStringList &dropped = {});
/// The place of a step, or -1.
int placeOf(const std::vector<RoomStep> &steps, const QString &key);

/// How long the clock has counted since the mark.
struct SinceMark {
    qint64 ms = 0;
    bool byWallClock = false; ///< the machine was started anew: only its wall clock could tell
    bool bounded = false;     ///< the wall clock said less than nothing or more than a whole meeting
};
/// Nothing while the room is not running. Within one run of the machine the wall clock is not looked at. After a new
/// start it is: never less than 0 and never more than the length of the meeting.
SinceMark sinceMark(const Room &room, const RoomMoment &now);

/// Where the time of a room stands.
struct RoomTime {
    int step = -1; ///< place in the steps; -1 before the start
    qint64 plannedMs = 0; ///< of this step, with what was added
    qint64 usedMs = 0;
    qint64 stagePlannedMs = 0; ///< of its part, with what was added
    qint64 stageUsedMs = 0;    ///< steps of the part that are behind count in full
    qint64 leftMs = 0;   ///< of the meeting: what is left here and all that comes
    qint64 behindMs = 0; ///< later than planned; negative: ahead
    bool byWallClock = false;
    bool bounded = false;

    [[nodiscard]] qint64 stepLeftMs() const { return plannedMs - usedMs; }
    [[nodiscard]] bool isOver() const { return usedMs >= plannedMs; }
    /// Whole minutes that are left here, rounded up; 0 when the time is over.
    [[nodiscard]] int minutesLeft() const;
};
RoomTime roomTime(const Room &room, const std::vector<RoomStep> &steps, const RoomMoment &now);

/// The time that a step has, with what the facilitator added; never less than none.
qint64 plannedMs(const Room &room, const RoomStep &step);

/// Where the room is if it went on by the plan while nobody touched the clock: the step, and how long it has been
/// there. A clock that stands goes no further, and neither does the last step.
struct ByThePlan {
    QString step;
    qint64 usedMs = 0;
};
ByThePlan byThePlan(const Room &room, const std::vector<RoomStep> &steps, const RoomTime &time);

} // namespace groundwork::rooms
