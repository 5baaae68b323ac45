#include "core/base/error_code.h"
#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_clock.h"
#include "core/rooms/room_rows.h"
#include "core/rooms/rooms.h"
#include "tests/core/first_meeting/pair_file.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::rooms;
using namespace groundwork::testing;
using first_meeting::Length;
using first_meeting::Shortening;

namespace {

const QString kRun = QStringLiteral("this morning");
constexpr qint64 kMinute = 60'000;

/// A room of some pairs and the machine's two clocks, each moved by hand.
struct RoomFile : PairFile {
    RoomMoment now{5'000'000, 1'800'000'000'000, kRun};
    RoomId id;

    explicit RoomFile(int pairs = 5, Length length = Length::Ninety) {
        for (int i = 1; i < pairs; ++i) {
            partnerships::Proposal proposal;
            proposal.mentee = add(qPrintable(QStringLiteral("Mentee %1").arg(i)), Role::Mentee);
            proposal.mentor = add(qPrintable(QStringLiteral("Mentor %1").arg(i)), Role::Mentor);
            valueOf(partnerships::acceptPairBoth(*file, valueOf(partnerships::proposePair(*file, proposal))));
        }
        RoomPlan plan = suggestedPlan(*file, cohort);
        plan.length = length;
        id = valueOf(planRoom(*file, script, plan));
    }
    [[nodiscard]] Room room() const { return valueOf(rooms::room(*file, id)); }
    [[nodiscard]] std::vector<RoomStep> steps() const {
        return roomSteps(script, room().length, room().dropped());
    }
    [[nodiscard]] RoomTime time() const { return roomTime(room(), steps(), now); }
    void pass(qint64 ms) {
        now.elapsedMs += ms;
        now.wallMs += ms;
    }
    void start() { valueOf(startRoom(*file, script, id, now)); }
    void move(const char *step) { valueOf(moveRoom(*file, script, id, QString::fromLatin1(step), now)); }
    [[nodiscard]] std::vector<int> tables() const {
        std::vector<int> tables;
        for (const RoomSeat &seat : room().seats)
            tables.push_back(seat.table);
        return tables;
    }
};

} // namespace

TEST_CASE("The steps of a room take the length that was chosen, with twins asked together", "[rooms]") {
    const RoomFile f;
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty}) {
        double minutes = 0;
        int breaks = 0;
        for (const RoomStep &step : roomSteps(f.script, length)) {
            minutes += step.minutes;
            breaks += step.isBreak() ? 1 : 0;
            CHECK(step.key != QStringLiteral("5.2"));
        }
        CHECK(minutes == first_meeting::minutesOf(length));
        CHECK(breaks == (length == Length::OneTwenty ? 1 : 0));
    }
    const auto steps = roomSteps(f.script, Length::OneTwenty);
    CHECK(steps[size_t(placeOf(steps, QStringLiteral("5.1")))].prompts.size() == 2);
    const int pause = placeOf(steps, QStringLiteral("break.5"));
    CHECK(steps[size_t(pause) + 1].stage == 6);
}

TEST_CASE("The clock of a room counts sleep and does not follow the wall clock while it runs", "[rooms][clock]") {
    RoomFile f;
    CHECK(f.time().step == -1);
    CHECK(f.time().leftMs == 90 * kMinute);
    f.start();
    f.pass(20'000);
    CHECK(f.time().minutesLeft() == 1);
    CHECK(f.time().stepLeftMs() == 40'000);
    f.move("2.1");
    f.pass(90'000);
    CHECK(f.time().minutesLeft() == 3); // 2 and a half, rounded up
    // Summer time begins, or somebody sets the clock of the laptop.
    f.now.wallMs += 3600 * 1000;
    CHECK(f.time().usedMs == 90'000);
    CHECK_FALSE(f.time().byWallClock);
    f.now.wallMs -= 26 * 3600 * 1000;
    CHECK(f.time().usedMs == 90'000);
    // The lid is closed for two minutes: elapsed time counts it.
    f.pass(120'000);
    CHECK(f.time().usedMs == 210'000);
    // What is stored does not change by itself.
    CHECK(f.room().run(QStringLiteral("2.1")).usedMs == 0);
}

TEST_CASE("A held clock stands, and going on or back loses no time", "[rooms][clock]") {
    RoomFile f;
    f.start();
    f.move("2.2");
    f.pass(kMinute);
    valueOf(holdRoom(*f.file, f.id, f.now));
    f.pass(10 * kMinute);
    CHECK(f.time().usedMs == kMinute);
    CHECK(holdRoom(*f.file, f.id, f.now).error().code == ErrorCode::WrongState);
    valueOf(goOnInRoom(*f.file, f.id, f.now));
    f.pass(30'000);
    CHECK(f.time().usedMs == 90'000);
    f.move("2.3");
    CHECK(f.time().usedMs == 0);
    f.pass(10'000);
    f.move("2.2"); // back: it goes on where it was
    CHECK(f.time().usedMs == 90'000);
    const qint64 behind = f.time().behindMs;
    valueOf(addRoomTime(*f.file, f.script, f.id, 120, f.now));
    CHECK(f.time().plannedMs == 5 * kMinute);
    CHECK(f.time().behindMs == behind + 2 * kMinute);
    CHECK(f.room().run(QStringLiteral("2.3")).usedMs == 10'000);
    CHECK(moveRoom(*f.file, f.script, f.id, QStringLiteral("9.9"), f.now).error() ==
          Error(ErrorCode::UnknownPrompt, {QStringLiteral("9.9")}));
}

TEST_CASE("A room goes on after the program or the machine was started anew", "[rooms][clock]") {
    RoomFile f;
    f.start();
    f.move("2.1"); // 4 minutes, then 2.2 with 3 and 2.3 with 2
    f.pass(kMinute);
    SECTION("the program: the clock ran on") {
        f.pass(5 * kMinute);
        const RoomTime time = f.time(); // read from the file alone
        CHECK(time.usedMs == 6 * kMinute);
        CHECK(time.isOver());
        CHECK(time.minutesLeft() == 0);
        CHECK_FALSE(time.byWallClock);
        const ByThePlan plan = byThePlan(f.room(), f.steps(), time);
        CHECK(plan.step == QStringLiteral("2.2"));
        CHECK(plan.usedMs == 2 * kMinute);
        valueOf(moveRoom(*f.file, f.script, f.id, plan.step, f.now, plan.usedMs));
        CHECK(f.time().usedMs == 2 * kMinute);
        CHECK(f.time().behindMs == -6 * kMinute); // part 1 took no time here
        f.pass(kMinute);
        CHECK(f.time().usedMs == 3 * kMinute);
    }
    SECTION("the machine: its wall clock tells, and that is said") {
        f.now = {30'000, f.now.wallMs + 2 * kMinute, QStringLiteral("after lunch")};
        CHECK(f.time().byWallClock);
        CHECK_FALSE(f.time().bounded);
        CHECK(f.time().usedMs == 3 * kMinute);
        valueOf(goOnInRoom(*f.file, f.id, f.now));
        CHECK_FALSE(f.time().byWallClock);
        f.pass(kMinute);
        CHECK(f.time().usedMs == 4 * kMinute);
    }
    SECTION("the machine, with a wall clock that lies") {
        f.now = {9'000'000, f.now.wallMs + 40 * 24 * 3600 * 1000LL, QStringLiteral("after lunch")};
        CHECK(f.time().bounded);
        CHECK(f.time().usedMs == 90 * kMinute);
        f.now.wallMs = 0;
        CHECK(f.time().bounded);
        CHECK(f.time().usedMs == 0);
    }
    SECTION("a system that has no name for its run") {
        f.now.run.clear();
        valueOf(goOnInRoom(*f.file, f.id, f.now));
        const qint64 used = f.time().usedMs;
        f.pass(kMinute);
        CHECK(f.time().usedMs == used + kMinute);
        CHECK_FALSE(f.time().byWallClock);
        f.now = {10'000, f.now.wallMs + 2 * kMinute, {}};
        CHECK(f.time().byWallClock);
        CHECK(f.time().usedMs == used + 3 * kMinute);
    }
}

TEST_CASE("At the last prompt the plan goes no further", "[rooms][clock]") {
    RoomFile f;
    f.start();
    f.move("7.6");
    f.pass(20 * kMinute);
    const ByThePlan plan = byThePlan(f.room(), f.steps(), f.time());
    CHECK(plan.step == QStringLiteral("7.6"));
    CHECK(plan.usedMs == 20 * kMinute); // all of it, not what is over
    CHECK(f.time().leftMs == 0);
}

TEST_CASE("While the clock stands the plan goes no further", "[rooms][clock]") {
    RoomFile f;
    f.start();
    f.move("2.1");
    f.pass(6 * kMinute);
    CHECK(byThePlan(f.room(), f.steps(), f.time()).step == QStringLiteral("2.2"));
    valueOf(holdRoom(*f.file, f.id, f.now));
    const ByThePlan plan = byThePlan(f.room(), f.steps(), f.time());
    CHECK(plan.step == QStringLiteral("2.1"));
    CHECK(plan.usedMs == 6 * kMinute);
}

TEST_CASE("No more time is taken from a step than it has", "[rooms][clock]") {
    RoomFile f;
    f.start();
    f.move("2.1"); // 4 minutes
    valueOf(addRoomTime(*f.file, f.script, f.id, -3600, f.now));
    CHECK(f.time().plannedMs == 0);
    CHECK(f.room().run(QStringLiteral("2.1")).extraSeconds == -240);
    valueOf(moveRoom(*f.file, f.script, f.id, QStringLiteral("2.2"), f.now, kMinute)); // past a step without time
    CHECK(f.room().run(QStringLiteral("2.1")).usedMs == 0);
    f.move("2.1");
    valueOf(addRoomTime(*f.file, f.script, f.id, 60, f.now));
    CHECK(f.time().plannedMs == kMinute);
}

TEST_CASE("Leaving prompts out in a room shortens what is left and nothing that is done", "[rooms]") {
    RoomFile f;
    f.start();
    f.move("4.2");
    const qint64 before = f.time().leftMs;
    const auto rule = f.script.skipRule(Length::Ninety, Shortening::Late, QStringLiteral("4.2"));
    valueOf(dropSteps(*f.file, f.script, f.id, rule.drop, f.now));
    CHECK(f.time().leftMs == before - 330 * 1000);
    CHECK(placeOf(f.steps(), QStringLiteral("5.5")) == -1);
    CHECK(f.room().step == QStringLiteral("4.2"));
    // Whatever is asked for, the prompt that is on the wall stays there, and those before it.
    valueOf(dropSteps(*f.file, f.script, f.id, {QStringLiteral("1.1"), QStringLiteral("4.2")}, f.now));
    CHECK(placeOf(f.steps(), QStringLiteral("4.2")) >= 0);
    CHECK(placeOf(f.steps(), QStringLiteral("1.1")) == 0);
    valueOf(takeStepsIn(*f.file, f.id, f.now));
    CHECK(f.time().leftMs == before);
    valueOf(f.file->undo());
    CHECK(f.time().leftMs == before - 330 * 1000);
}

TEST_CASE("Half the time gone keeps both goals on the wall", "[rooms]") {
    RoomFile f;
    f.start();
    const auto rule = f.script.skipRule(Length::Ninety, Shortening::HalfTime, QStringLiteral("1.1"));
    valueOf(dropSteps(*f.file, f.script, f.id, rule.drop, f.now));
    QStringList left;
    for (const RoomStep &step : f.steps())
        left.append(step.key);
    CHECK(left == QStringLiteral("1.1 1.3 2.2 2.3 2.6 4.6 4.7 5.1 5.3 6.3 6.4 6.8 7.2").split(QLatin1Char(' ')));
}

TEST_CASE("A room is over once, and takes no more", "[rooms]") {
    RoomFile f;
    CHECK(endRoom(*f.file, f.id, f.now).error() ==
          Error(ErrorCode::WrongState, {QStringLiteral("room"), QStringLiteral("planned")}));
    CHECK(moveRoom(*f.file, f.script, f.id, QStringLiteral("2.1"), f.now).error().code == ErrorCode::WrongState);
    f.start();
    CHECK(cancelRoom(*f.file, f.script, f.id).error().code == ErrorCode::WrongState);
    CHECK(currentRoom(*f.file, f.cohort)->id == f.id);
    f.pass(kMinute);
    valueOf(endRoom(*f.file, f.id, f.now));
    f.pass(kMinute);
    CHECK(f.time().usedMs == kMinute);
    CHECK(goOnInRoom(*f.file, f.id, f.now).error().code == ErrorCode::WrongState);
    CHECK_FALSE(currentRoom(*f.file, f.cohort));
}

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

TEST_CASE("The system's clock for elapsed time counts sleep", "[rooms][clock]") {
    const SystemClock clock;
    const RoomMoment one = momentOf(clock, machineRun());
    const RoomMoment two = momentOf(clock, machineRun());
    CHECK(two.elapsedMs >= one.elapsedMs);
    CHECK(one.run == two.run);
#ifdef Q_OS_LINUX
    CHECK_FALSE(one.run.isEmpty());
#endif
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
