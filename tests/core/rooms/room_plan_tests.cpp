// Who takes part in a room and sits where, and what becomes of the meetings that the pairs had planned.
#include "core/base/error_code.h"
#include "tests/core/rooms/room_file.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::rooms;
using namespace groundwork::testing;
using first_meeting::Length;

TEST_CASE("Pairs are seated evenly and keep their tables when others join", "[rooms][seats]") {
    RoomFile f(7);
    CHECK(f.tables() == std::vector<int>{1, 1, 2, 2, 3, 3, 4});
    valueOf(seatAnew(*f.file, f.id, 3));
    CHECK(f.tables() == std::vector<int>{1, 1, 1, 2, 2, 3, 3});
    valueOf(seatAnew(*f.file, f.id, 6));
    CHECK(f.tables() == std::vector<int>{1, 1, 1, 1, 2, 2, 2});
    const PartnershipId last = f.room().seats.back().pair;
    valueOf(seatPair(*f.file, f.id, last, 99)); // a table of their own
    CHECK(f.tables() == std::vector<int>{1, 1, 1, 1, 2, 2, 3});
    valueOf(seatPair(*f.file, f.id, last, 1));
    CHECK(f.tables() == std::vector<int>{1, 1, 1, 1, 1, 2, 2});

    RoomPlan plan = suggestedPlan(*f.file, f.cohort);
    plan.pairsATable = 6;
    const PartnershipId gone = f.room().seats.front().pair;
    std::erase(plan.pairs, gone);
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(f.tables() == std::vector<int>{1, 1, 1, 1, 2, 2});
    plan.pairs.push_back(gone);
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(f.room().seats.size() == 7);
    CHECK(f.tables() == std::vector<int>{1, 1, 1, 1, 1, 2, 2});
    CHECK(seatPair(*f.file, f.id, PartnershipId{12}, 1).error().code == ErrorCode::NotFound);
    CHECK(seated({}, 3).empty());
}

TEST_CASE("A planned room plans the first meetings of its pairs and takes them back with it", "[rooms]") {
    RoomFile f(3);
    const auto meeting = [&](PartnershipId pair) { return first_meeting::firstMeetingOf(*f.file, pair); };
    for (const RoomSeat &seat : f.room().seats) {
        REQUIRE(meeting(seat.pair));
        CHECK(meeting(seat.pair)->plannedOn == f.room().heldOn);
        CHECK(meeting(seat.pair)->mode == first_meeting::Mode::PaperThenTyped);
    }
    // A pair that sits down at its own laptop first is left alone, also when the room goes.
    valueOf(first_meeting::startFirstMeeting(*f.file, f.pair));
    RoomPlan plan = suggestedPlan(*f.file, f.cohort);
    CHECK(std::find(plan.pairs.begin(), plan.pairs.end(), f.pair) == plan.pairs.end()); // has met
    plan.pairs.push_back(f.pair);
    plan.length = Length::OneTwenty;
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(meeting(f.pair)->length == Length::Ninety);
    CHECK(meeting(plan.pairs.front())->length == Length::OneTwenty);
    valueOf(cancelRoom(*f.file, f.script, f.id));
    CHECK(meeting(f.pair)->state == first_meeting::FirstMeetingState::Running);
    CHECK(meeting(plan.pairs.front())->state == first_meeting::FirstMeetingState::Cancelled);
    CHECK(roomsOf(*f.file, f.cohort).empty());
}

TEST_CASE("What a pair had planned itself comes back when the room or the pair goes", "[rooms]") {
    RoomFile f(3);
    const auto meeting = [&](PartnershipId pair) { return *first_meeting::firstMeetingOf(*f.file, pair); };
    const auto isTheirs = [&](PartnershipId pair) {
        return meeting(pair).state == first_meeting::FirstMeetingState::Planned &&
               meeting(pair).plannedOn == QDate(2026, 6, 5) && meeting(pair).length == Length::OneTwenty &&
               meeting(pair).mode == first_meeting::Mode::OneScreen;
    };
    valueOf(cancelRoom(*f.file, f.script, f.id));
    valueOf(first_meeting::planFirstMeeting(*f.file, f.script, f.pair, Length::OneTwenty,
                                            first_meeting::Mode::OneScreen, QDate(2026, 6, 5)));
    const auto stages = meeting(f.pair).stages;
    RoomPlan plan = suggestedPlan(*f.file, f.cohort);
    f.id = valueOf(planRoom(*f.file, f.script, plan));
    CHECK(meeting(f.pair).mode == first_meeting::Mode::PaperThenTyped);
    plan.heldOn = plan.heldOn.addDays(1); // and the room moves on
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(meeting(f.pair).plannedOn == plan.heldOn);
    valueOf(seatAnew(*f.file, f.id, 1)); // whoever moves to another table keeps it

    SECTION("the room is taken away") {
        valueOf(cancelRoom(*f.file, f.script, f.id));
        CHECK(isTheirs(f.pair));
        CHECK(meeting(f.pair).stages == stages);
        std::erase(plan.pairs, f.pair);
        for (const PartnershipId other : plan.pairs)
            CHECK(meeting(other).state == first_meeting::FirstMeetingState::Cancelled);
        valueOf(f.file->undo());
        CHECK(meeting(f.pair).plannedOn == plan.heldOn);
        valueOf(f.file->redo());
        CHECK(isTheirs(f.pair));
    }
    SECTION("the pair does not come after all") {
        std::erase(plan.pairs, f.pair);
        plan.pairsATable = 1;
        valueOf(planRoom(*f.file, f.script, plan, f.id));
        CHECK(isTheirs(f.pair));
        valueOf(f.file->undo());
        CHECK_FALSE(isTheirs(f.pair));
        valueOf(cancelRoom(*f.file, f.script, f.id));
        CHECK(isTheirs(f.pair));
    }
    SECTION("somebody planned it otherwise since: that stays") {
        const QDate other(2026, 11, 3);
        valueOf(first_meeting::planFirstMeeting(*f.file, f.script, f.pair, Length::Sixty,
                                                first_meeting::Mode::Video, other));
        plan.place = QStringLiteral("Seminar room 2");
        valueOf(planRoom(*f.file, f.script, plan, f.id));
        CHECK(meeting(f.pair).plannedOn == other);
        valueOf(cancelRoom(*f.file, f.script, f.id));
        CHECK(meeting(f.pair).plannedOn == other);
        CHECK(meeting(f.pair).state == first_meeting::FirstMeetingState::Planned);
    }
}

TEST_CASE("Tables that were made by hand stay until one is too full", "[rooms][seats]") {
    RoomFile f(5);
    CHECK(f.tables() == std::vector<int>{1, 1, 2, 2, 3});
    const PartnershipId alone = f.room().seats.front().pair;
    valueOf(seatPair(*f.file, f.id, alone, 99));
    CHECK(f.tables() == std::vector<int>{1, 2, 2, 3, 4});
    RoomPlan plan = suggestedPlan(*f.file, f.cohort);
    plan.pairs.clear();
    for (const RoomSeat &seat : f.room().seats)
        plan.pairs.push_back(seat.pair);
    const auto seats = f.room().seats;
    plan.pairsATable = 12;
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(f.room().seats == seats);
    plan.pairsATable = 4;
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(f.room().seats == seats);
    plan.pairsATable = 1;
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    CHECK(f.tables() == std::vector<int>{1, 2, 3, 4, 5});
    // The three were one field that was gone through.
    valueOf(f.file->undo());
    CHECK(f.room().seats == seats);
    CHECK(f.room().pairsATable == 2);
    CHECK(f.room().seats.back().pair == alone);
    valueOf(f.file->redo());
    CHECK(f.room().pairsATable == 1);
}

TEST_CASE("Only going through one field is one step", "[rooms]") {
    RoomFile f(2);
    const Room first = f.room();
    RoomPlan plan = suggestedPlan(*f.file, f.cohort);
    for (int day = 1; day <= 3; ++day) {
        plan.heldOn = first.heldOn.addDays(day);
        valueOf(planRoom(*f.file, f.script, plan, f.id));
    }
    plan.place = QStringLiteral("Seminar room 2");
    valueOf(planRoom(*f.file, f.script, plan, f.id));
    valueOf(f.file->undo());
    CHECK(f.room().place.isEmpty());
    CHECK(f.room().heldOn == first.heldOn.addDays(3));
    valueOf(f.file->undo());
    CHECK(f.room() == first);
}

TEST_CASE("Nobody is asked to sit at two tables", "[rooms][seats]") {
    RoomFile f(1);
    const ParticipantId busy = f.add("Zara Quill", Role::Mentor, 2);
    std::vector<PartnershipId> hers;
    for (const char *mentee : {"Abe Lund", "Zoë O'Malley"}) {
        partnerships::Proposal proposal;
        proposal.mentee = f.add(mentee, Role::Mentee);
        proposal.mentor = busy;
        hers.push_back(valueOf(partnerships::proposePair(*f.file, proposal)));
        valueOf(partnerships::acceptPairBoth(*f.file, hers.back()));
    }
    const PartnershipId other = hers.back();
    RoomPlan plan = suggestedPlan(*f.file, f.cohort);
    CHECK(plan.pairs.size() == 2);
    CHECK(std::find(plan.pairs.begin(), plan.pairs.end(), other) == plan.pairs.end());
    CHECK(inTwoPairs(roomPairs(*f.file, f.cohort), plan.pairs).empty());
    plan.pairs.push_back(other);
    const auto twice = inTwoPairs(roomPairs(*f.file, f.cohort), plan.pairs);
    REQUIRE(twice.size() == 1);
    CHECK(twice.front() == valueOf(partnerships::partnershipRow(*f.file, other)).mentorPerson);
}
