#pragma once

#include "core/base/id.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <vector>

namespace groundwork {
class Clock;
}

namespace groundwork::rooms {

using RoomId = Id<struct RoomTag>;

/// A room is planned, runs, is held (the clock stands) and runs again, and is over.
enum class RoomState { Planned, Running, Held, Over };
QString roomStateKey(RoomState state);
std::optional<RoomState> roomStateFromKey(const QString &key);
bool canChange(RoomState from, RoomState to);

/// A moment as the machine sees it. `elapsedMs` counts sleep and never jumps, but begins anew when the machine
/// starts; `run` tells one such run from the other (empty where the system does not say).
struct RoomMoment {
    qint64 elapsedMs = 0;
    qint64 wallMs = 0;
    QString run;

    bool operator==(const RoomMoment &) const = default;
};
RoomMoment momentOf(const Clock &clock, const QString &run);
/// The name that the system gives to the time since it started.
QString machineRun();

/// What became of one step of the script.
struct RoomStepRun {
    QString step;
    qint64 usedMs = 0;
    int extraSeconds = 0; ///< given to it by the facilitator
    bool dropped = false;

    bool operator==(const RoomStepRun &) const = default;
};

/// What a pair had planned for its first meeting before it was taken into a room.
struct OwnPlan {
    QDate day; ///< invalid: none was said
    first_meeting::Length length = first_meeting::Length::Ninety;
    first_meeting::Mode mode = first_meeting::Mode::OneScreen;

    bool operator==(const OwnPlan &) const = default;
};

struct RoomSeat {
    PartnershipId pair;
    int table = 1;
    std::optional<OwnPlan> own{}; ///< comes back when the pair or the room goes; none: nothing was planned

    bool operator==(const RoomSeat &) const = default;
};

/// Pairs that hold their first meeting side by side, by the clock of one facilitator (content.md 3.1).
struct Room {
    RoomId id;
    CohortId cohort;
    QDate heldOn;
    QTime startsAt; ///< invalid: not said
    QString place;
    QString facilitator;
    first_meeting::Length length = first_meeting::Length::Ninety;
    int pairsATable = 2;
    RoomState state = RoomState::Planned;
    QString step; ///< where the room is; empty before the start
    RoomMoment mark;
    qint64 startedAt = 0;
    qint64 endedAt = 0;
    std::vector<RoomStepRun> steps;
    std::vector<RoomSeat> seats; ///< in the order in which the pairs were seated

    [[nodiscard]] bool isGoing() const { return state == RoomState::Running || state == RoomState::Held; }
    [[nodiscard]] RoomStepRun run(const QString &key) const;
    [[nodiscard]] QStringList dropped() const;
    [[nodiscard]] int tables() const;
    bool operator==(const Room &) const = default;
};

/// Seats pairs at tables with at most `pairsATable` each, as evenly as it goes, in the order given. A pair sits at
/// one table.
std::vector<RoomSeat> seated(const std::vector<PartnershipId> &pairs, int pairsATable);

/// A room that was planned for a day and does not take place.
struct CancelledRoom {
    RoomId id;
    QDate heldOn;
    QTime startsAt;
    QString place;
    first_meeting::Length length = first_meeting::Length::Ninety;
    qint64 cancelledAt = 0; ///< UTC seconds

    bool operator==(const CancelledRoom &) const = default;
};

} // namespace groundwork::rooms
