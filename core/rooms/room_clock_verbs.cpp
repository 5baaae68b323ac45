// What a facilitator does to the clock of a room (rooms.h). The time that has gone since the mark is added to the
// step first, so that whatever is stored is true from this moment on; between two verbs nothing is written.
#include "core/rooms/rooms.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/rooms/room_clock.h"
#include "core/rooms/room_table.h"

#include <algorithm>

namespace groundwork::rooms {

namespace {

tl::unexpected<Error> wrongState(RoomState state) {
    return failure(ErrorCode::WrongState, {QStringLiteral("room"), roomStateKey(state)});
}

RoomStepRun &runOf(Room &room, const QString &step) {
    const auto found = std::find_if(room.steps.begin(), room.steps.end(),
                                    [&](const RoomStepRun &each) { return each.step == step; });
    if (found != room.steps.end())
        return *found;
    room.steps.push_back({step, 0, 0, false});
    return room.steps.back();
}

/// Adds what the clock has counted, and marks this moment.
void count(Room &room, const RoomMoment &moment) {
    if (!room.step.isEmpty()) {
        if (const qint64 ms = sinceMark(room, moment).ms; ms > 0)
            runOf(room, room.step).usedMs += ms;
    }
    room.mark = moment;
}

/// Reads the room, counts, and lets `more` change it.
template <class More>
Result<void> change(ProgramFile &file, Operation operation, RoomId id, const RoomMoment &moment, More &&more) {
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const RoomTable table(change.database());
        const auto before = table.room(id);
        if (!before)
            return failure(ErrorCode::NotFound, {QStringLiteral("room"), id.toText()});
        Room room = *before;
        count(room, moment);
        if (const Result<void> done = more(room, change); !done)
            return done;
        table.update(room, *before, change);
        return {};
    });
}

Result<void> moveTo(Room &room, RoomState state) {
    if (!canChange(room.state, state))
        return wrongState(room.state);
    room.state = state;
    return {};
}

} // namespace

Result<void> startRoom(ProgramFile &file, const first_meeting::Script &script, RoomId id, const RoomMoment &moment) {
    return change(file, Operation{Verb::StartRoom}, id, moment, [&](Room &room, Change &change) -> Result<void> {
        if (room.state != RoomState::Planned)
            return wrongState(room.state);
        const std::vector<RoomStep> steps = roomSteps(script, room.length, room.dropped());
        if (steps.empty())
            return failure(ErrorCode::UnknownPrompt, {QString()});
        room.step = steps.front().key;
        room.startedAt = change.now();
        return moveTo(room, RoomState::Running);
    });
}

Result<void> holdRoom(ProgramFile &file, RoomId id, const RoomMoment &moment) {
    return change(file, Operation{Verb::HoldRoom}, id, moment,
                  [](Room &room, Change &) { return moveTo(room, RoomState::Held); });
}

Result<void> goOnInRoom(ProgramFile &file, RoomId id, const RoomMoment &moment) {
    return change(file, Operation{Verb::HoldRoom}, id, moment, [](Room &room, Change &) -> Result<void> {
        // A room whose machine was started anew runs on; going on marks the new run.
        return room.state == RoomState::Running ? Result<void>() : moveTo(room, RoomState::Running);
    });
}

Result<void> moveRoom(ProgramFile &file, const first_meeting::Script &script, RoomId id, const QString &step,
                      const RoomMoment &moment, qint64 usedMs) {
    const Operation operation{Verb::MoveRoom, {}, QStringLiteral("room/%1").arg(id.value)};
    return change(file, operation, id, moment, [&](Room &room, Change &) -> Result<void> {
        if (!room.isGoing())
            return wrongState(room.state);
        const std::vector<RoomStep> steps = roomSteps(script, room.length, room.dropped());
        const int to = placeOf(steps, step);
        if (to < 0)
            return failure(ErrorCode::UnknownPrompt, {step});
        if (usedMs > 0) {
            // The clock was left alone meanwhile: the steps between have had their time, and this one what is left.
            for (int i = std::max(placeOf(steps, room.step), 0); i < to; ++i) {
                const RoomStep &passed = steps[static_cast<size_t>(i)];
                runOf(room, passed.key).usedMs = plannedMs(room, passed);
            }
            runOf(room, step).usedMs = usedMs;
        }
        room.step = step;
        return {};
    });
}

Result<void> addRoomTime(ProgramFile &file, const first_meeting::Script &script, RoomId id, int seconds,
                         const RoomMoment &moment) {
    return change(file, Operation{Verb::AddRoomTime}, id, moment, [&](Room &room, Change &) -> Result<void> {
        if (!room.isGoing())
            return wrongState(room.state);
        const std::vector<RoomStep> steps = roomSteps(script, room.length, room.dropped());
        const int here = placeOf(steps, room.step);
        if (here < 0)
            return failure(ErrorCode::UnknownPrompt, {room.step});
        // Time that is taken away is at most what the step has: more is not owed when some is given again.
        const auto has = static_cast<int>(plannedMs(room, steps[static_cast<size_t>(here)]) / 1000);
        runOf(room, room.step).extraSeconds += std::max(seconds, -has);
        return {};
    });
}

Result<void> dropSteps(ProgramFile &file, const first_meeting::Script &script, RoomId id, const QStringList &keys,
                       const RoomMoment &moment) {
    return change(file, Operation{Verb::DropRoomSteps}, id, moment, [&](Room &room, Change &) -> Result<void> {
        if (room.state == RoomState::Over)
            return wrongState(room.state);
        const std::vector<RoomStep> steps = roomSteps(script, room.length, room.dropped());
        const int here = placeOf(steps, room.step);
        for (size_t i = static_cast<size_t>(here + 1); i < steps.size(); ++i) {
            if (keys.contains(steps[i].key))
                runOf(room, steps[i].key).dropped = true;
        }
        return {};
    });
}

Result<void> takeStepsIn(ProgramFile &file, RoomId id, const RoomMoment &moment) {
    return change(file, Operation{Verb::DropRoomSteps}, id, moment, [](Room &room, Change &) -> Result<void> {
        if (room.state == RoomState::Over)
            return wrongState(room.state);
        for (RoomStepRun &run : room.steps)
            run.dropped = false;
        return {};
    });
}

Result<void> endRoom(ProgramFile &file, RoomId id, const RoomMoment &moment) {
    return change(file, Operation{Verb::EndRoom}, id, moment, [](Room &room, Change &change) -> Result<void> {
        room.endedAt = change.now();
        return moveTo(room, RoomState::Over);
    });
}

} // namespace groundwork::rooms
