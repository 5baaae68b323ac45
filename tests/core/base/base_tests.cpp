#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/text_fold.h"
#include "tests/support/catch_compat.h"

#include <QSet>

#include <limits>

using namespace groundwork;

TEST_CASE("ids rise strictly, even when the clock stands still or is set back", "[base]")
{
    FixedClock clock(QDate(2027, 3, 14));
    IdSource ids(clock);
    qint64 last = 0;
    for (int i = 0; i < 10000; ++i) {
        if (i == 5000)
            clock.setDay(QDate(2026, 1, 1));
        const qint64 id = ids.next();
        REQUIRE(id > last);
        last = id;
    }
}

TEST_CASE("a seeded source gives the same ids again", "[base]")
{
    FixedClock clock(QDate(2027, 3, 14));
    IdSource first(clock, 7);
    IdSource second(clock, 7);
    for (int i = 0; i < 100; ++i)
        REQUIRE(first.next() == second.next());
}

TEST_CASE("programs that go on with one file on the same handed-in day never make the same id", "[base]")
{
    const FixedClock clock(QDate(2027, 3, 14));
    QSet<qint64> all;
    qint64 largest = 0;
    for (int program = 0; program < 40; ++program) {
        IdSource ids(clock);
        ids.startAbove(largest);
        for (int i = 0; i < 2000; ++i) {
            largest = ids.next();
            REQUIRE_FALSE(all.contains(largest));
            all.insert(largest);
        }
    }
}

TEST_CASE("ids within one millisecond are spread over few numbers, not driven to its end", "[base]")
{
    const FixedClock clock(QDate(2027, 3, 14));
    IdSource ids(clock, 7);
    const qint64 first = ids.next();
    for (int i = 1; i < 1000; ++i)
        REQUIRE(ids.next() == first + i);
}

TEST_CASE("a key that no clock gave does not stop a file from taking new rows", "[base]")
{
    const FixedClock clock(QDate(2027, 3, 14));
    IdSource ids(clock);
    ids.startAbove(std::numeric_limits<qint64>::max());
    CHECK(ids.next() > 0);
}

TEST_CASE("an id survives being written as text and refuses what is not one", "[base]")
{
    const PersonId id{9007199254740993}; // one that a double cannot hold
    CHECK(PersonId::fromText(id.toText()) == id);
    CHECK_FALSE(PersonId::fromText(QStringLiteral("0")).has_value());
    CHECK_FALSE(PersonId::fromText(QStringLiteral("-4")).has_value());
    CHECK_FALSE(PersonId::fromText(QStringLiteral("12a")).has_value());
}

TEST_CASE("names fold to the same text whatever the accents, case and apostrophes", "[base]")
{
    CHECK(foldText(QStringLiteral("  Zoë  O’Malley ")) == QStringLiteral("zoe o'malley"));
    CHECK(foldText(QStringLiteral("ŁUKASZ Sørensen")) == QStringLiteral("lukasz sorensen"));
    CHECK(foldText(QStringLiteral("Groß")) == foldText(QStringLiteral("GROSS")));
    CHECK(foldText(QStringLiteral("مريم")) == QStringLiteral("مريم"));
    CHECK(foldText(QStringLiteral("田中")) == QStringLiteral("田中"));
    CHECK(foldText(QStringLiteral("R")) != foldText(QStringLiteral("Retail")));
}

TEST_CASE("tidied text keeps its line breaks and loses extra blanks", "[base]")
{
    CHECK(tidyText(QStringLiteral("  Learn   how\r\n others  see \n")) == QStringLiteral("Learn how\nothers see"));
}
