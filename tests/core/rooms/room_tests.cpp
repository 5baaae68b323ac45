// A room's clock, its steps and its states.
#include "core/base/error_code.h"
#include "tests/core/rooms/room_file.h"

using namespace groundwork;
using namespace groundwork::rooms;
using namespace groundwork::testing;
using first_meeting::Length;
using first_meeting::Shortening;

namespace {

constexpr qint64 kMinute = 60'000;

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
