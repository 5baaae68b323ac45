#include "core/rooms/room.h"

#include "core/base/clock.h"
#include "core/base/enum_keys.h"
#include "core/base/machine_run.h"

#include <algorithm>

namespace groundwork::rooms {

namespace {

constexpr EnumKey<RoomState> kStates[] = {{RoomState::Planned, "planned"},
                                          {RoomState::Running, "running"},
                                          {RoomState::Held, "held"},
                                          {RoomState::Over, "over"}};

} // namespace

QString roomStateKey(RoomState state) {
    return keyOf(kStates, state);
}

std::optional<RoomState> roomStateFromKey(const QString &key) {
    return fromKey(kStates, key);
}

bool canChange(RoomState from, RoomState to) {
    switch (from) {
    case RoomState::Planned:
        return to == RoomState::Running;
    case RoomState::Running:
        return to == RoomState::Held || to == RoomState::Over;
    case RoomState::Held:
        return to == RoomState::Running || to == RoomState::Over;
    case RoomState::Over:
        return false;
    }
    return false;
}

RoomMoment momentOf(const Clock &clock, const QString &run) {
    return {clock.elapsedMs(), clock.nowMs(), run};
}

QString machineRun() {
    return groundwork::machineRun();
}

RoomStepRun Room::run(const QString &key) const {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const RoomStepRun &each) { return each.step == key; });
    return found == steps.end() ? RoomStepRun{key, 0, 0, false} : *found;
}

QStringList Room::dropped() const {
    QStringList keys;
    for (const RoomStepRun &each : steps) {
        if (each.dropped)
            keys.append(each.step);
    }
    return keys;
}

int Room::tables() const {
    int last = 0;
    for (const RoomSeat &seat : seats)
        last = std::max(last, seat.table);
    return last;
}

std::vector<RoomSeat> seated(const std::vector<PartnershipId> &pairs, int pairsATable) {
    std::vector<RoomSeat> seats;
    const auto count = static_cast<int>(pairs.size());
    const int room = std::max(pairsATable, 1);
    const int tables = (count + room - 1) / room;
    int next = 0;
    for (int table = 0; table < tables; ++table) {
        // As many as are left for the tables that are left, so that no pair sits at a table alone when it need not.
        const int here = (count - next + tables - table - 1) / (tables - table);
        for (int i = 0; i < here; ++i)
            seats.push_back({pairs[static_cast<size_t>(next++)], table + 1});
    }
    return seats;
}

} // namespace groundwork::rooms
