#include "tests/core/every_verb/ward.h"

#include "core/rooms/room_clock.h"
#include "core/rooms/room_rows.h"
#include "core/rooms/rooms.h"

namespace groundwork::testing {

namespace {

using namespace rooms;

std::optional<Room> anyRoom(ProgramFile &file, const Ward &ward, Random &random) {
    const auto all = roomsOf(file, ward.cohort);
    return all.empty() ? std::nullopt : std::optional(random.chance(70) ? all.front() : random.pick(all));
}

/// Does something in a room when there is one.
RandomVerb inRoom(const Ward &ward, const char *name,
                  std::function<Result<void>(ProgramFile &, Random &, const Room &, const RoomMoment &)> what) {
    return {name, [&ward, what = std::move(what)](ProgramFile &file, Random &random) -> Result<void> {
                const auto room = anyRoom(file, ward, random);
                if (!room)
                    return {};
                // The ward's clock stands still; some time has gone all the same.
                RoomMoment moment = momentOf(file.clock(), QStringLiteral("run"));
                moment.elapsedMs += random.below(400'000);
                return what(file, random, *room, moment);
            }};
}

} // namespace

std::vector<RandomVerb> roomVerbs(const Ward &ward) {
    const first_meeting::Script &script = ward.script;
    return {
        {"planRoom",
         [&](ProgramFile &file, Random &random) -> Result<void> {
             RoomPlan plan = suggestedPlan(file, ward.cohort);
             plan.place = QString::number(random.below(3));
             plan.pairsATable = 1 + random.below(3);
             plan.heldOn = plan.heldOn.addDays(random.below(3));
             for (const RoomPair &pair : roomPairs(file, ward.cohort)) {
                 if (random.chance(40) && std::find(plan.pairs.begin(), plan.pairs.end(), pair.id) == plan.pairs.end())
                     plan.pairs.push_back(pair.id);
             }
             const auto room = anyRoom(file, ward, random);
             return done(planRoom(file, script, plan, room && random.chance(70) ? room->id : RoomId{}));
         }},
        inRoom(ward, "cancelRoom", [&](ProgramFile &file, Random &random, const Room &room, const RoomMoment &) {
            return random.chance(30) ? cancelRoom(file, script, room.id) : Result<void>();
        }),
        inRoom(ward, "seatPair",
               [](ProgramFile &file, Random &random, const Room &room, const RoomMoment &) -> Result<void> {
                   if (room.seats.empty())
                       return {};
                   return seatPair(file, room.id, random.pick(room.seats).pair, 1 + random.below(3));
               }),
        inRoom(ward, "seatAnew", [](ProgramFile &file, Random &random, const Room &room, const RoomMoment &) {
            return seatAnew(file, room.id, 1 + random.below(4));
        }),
        inRoom(ward, "startRoom", [&](ProgramFile &file, Random &, const Room &room, const RoomMoment &moment) {
            return startRoom(file, script, room.id, moment);
        }),
        inRoom(ward, "holdRoom", [](ProgramFile &file, Random &, const Room &room, const RoomMoment &moment) {
            return holdRoom(file, room.id, moment);
        }),
        inRoom(ward, "goOnInRoom", [](ProgramFile &file, Random &, const Room &room, const RoomMoment &moment) {
            return goOnInRoom(file, room.id, moment);
        }),
        inRoom(ward, "moveRoom", [&](ProgramFile &file, Random &random, const Room &room, const RoomMoment &moment) {
            const auto steps = roomSteps(script, room.length, room.dropped());
            return moveRoom(file, script, room.id, random.pick(steps).key, moment,
                            random.chance(30) ? random.below(90'000) : 0);
        }),
        inRoom(ward, "addRoomTime", [&](ProgramFile &file, Random &random, const Room &room, const RoomMoment &moment) {
            return addRoomTime(file, script, room.id, random.chance(50) ? 60 : -120, moment);
        }),
        inRoom(ward, "dropSteps", [&](ProgramFile &file, Random &random, const Room &room, const RoomMoment &moment) {
            const auto why = random.chance(50) ? first_meeting::Shortening::Late
                                               : first_meeting::Shortening::HalfTime;
            return dropSteps(file, script, room.id, script.skipRule(room.length, why, room.step).drop, moment);
        }),
        inRoom(ward, "takeStepsIn", [](ProgramFile &file, Random &, const Room &room, const RoomMoment &moment) {
            return takeStepsIn(file, room.id, moment);
        }),
        inRoom(ward, "endRoom", [](ProgramFile &file, Random &random, const Room &room, const RoomMoment &moment) {
            return random.chance(25) ? endRoom(file, room.id, moment) : Result<void>();
        }),
    };
}

} // namespace groundwork::testing
