#pragma once

#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_clock.h"
#include "core/rooms/room_rows.h"
#include "core/rooms/rooms.h"
#include "tests/core/first_meeting/pair_file.h"

#include <vector>

namespace groundwork::testing {

/// A room of some pairs and the machine's two clocks, each moved by hand.
struct RoomFile : PairFile {
    rooms::RoomMoment now{5'000'000, 1'800'000'000'000, QStringLiteral("this morning")};
    rooms::RoomId id;

    explicit RoomFile(int pairs = 5, first_meeting::Length length = first_meeting::Length::Ninety) {
        for (int i = 1; i < pairs; ++i) {
            partnerships::Proposal proposal;
            proposal.mentee = add(qPrintable(QStringLiteral("Mentee %1").arg(i)), Role::Mentee);
            proposal.mentor = add(qPrintable(QStringLiteral("Mentor %1").arg(i)), Role::Mentor);
            valueOf(partnerships::acceptPairBoth(*file, valueOf(partnerships::proposePair(*file, proposal))));
        }
        rooms::RoomPlan plan = rooms::suggestedPlan(*file, cohort);
        plan.length = length;
        id = valueOf(rooms::planRoom(*file, script, plan));
    }
    [[nodiscard]] rooms::Room room() const { return valueOf(rooms::room(*file, id)); }
    [[nodiscard]] std::vector<rooms::RoomStep> steps() const {
        return rooms::roomSteps(script, room().length, room().dropped());
    }
    [[nodiscard]] rooms::RoomTime time() const { return rooms::roomTime(room(), steps(), now); }
    void pass(qint64 ms) {
        now.elapsedMs += ms;
        now.wallMs += ms;
    }
    void start() { valueOf(rooms::startRoom(*file, script, id, now)); }
    void move(const char *step) { valueOf(rooms::moveRoom(*file, script, id, QString::fromLatin1(step), now)); }
    [[nodiscard]] std::vector<int> tables() const {
        std::vector<int> tables;
        for (const rooms::RoomSeat &seat : room().seats)
            tables.push_back(seat.table);
        return tables;
    }
};

} // namespace groundwork::testing
