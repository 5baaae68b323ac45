#include "tests/support/catch_compat.h"
#include "ui/words/match_words.h"

using namespace groundwork;
using namespace groundwork::words;
using namespace groundwork::matching;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

QString plain(QString sentence) {
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069'})
        sentence.remove(QChar(mark));
    return sentence;
}

Part part(Criterion criterion, int fit, int weight) {
    Part one;
    one.criterion = criterion;
    one.fit = fit;
    one.weight = weight;
    return one;
}

/// The pair of the mockups.
Sum alysAndNoor() {
    Sum sum;
    Part need = part(Criterion::FirstNeed, 2, 5);
    need.terms = {text("time on shift")};
    need.well = true;
    Part times = part(Criterion::SharedTimes, 2, 4);
    times.count = 6;
    Part wish = part(Criterion::Wishes, 1, 4);
    wish.namedBy = NamedBy::Mentee;
    Part second = part(Criterion::SecondNeed, 1, 3);
    second.terms = {text("raising concerns")};
    Part common = part(Criterion::InCommon, 1, 2);
    common.terms = {text("singing in a choir")};
    common.count = 1;
    Part ward = part(Criterion::Difference, 2, 1);
    ward.unlike = true;
    sum.parts = {need, times, wish, second, common, ward};
    sum.points = 29;
    sum.possible = 38;
    return sum;
}

const MatchNames kNames{QStringLiteral("Alys"), QStringLiteral("Noor")};

} // namespace

TEST_CASE("Each reader is told in own words why these two", "[words][matching]") {
    CHECK(plain(reasonSentences(alysAndNoor(), MatchReader::Mentee, kNames)) ==
          text("You asked first for help with time on shift, and Noor knows it well. Noor can also help with "
               "raising "
               "concerns. You share 6 times a week. One of you named the other. You both named singing in a "
               "choir. "
               "Different, as both asked."));
    CHECK(plain(reasonSentences(alysAndNoor(), MatchReader::Mentor, kNames)) ==
          text("Alys asked first for help with time on shift, which you offered and know well. You can also "
               "help with "
               "raising concerns. You share 6 times a week. One of you named the other. You both named "
               "singing in a "
               "choir. Different, as both asked."));
}

TEST_CASE("A likeness or a difference is called by what it is in, and not by who asked", "[words][matching]") {
    Part ward = part(Criterion::Difference, 1, 1);
    ward.unlike = true;
    ward.terms = {text("unit")};
    Sum sum;
    sum.parts = {ward};
    CHECK(plain(reasonSentences(sum, MatchReader::Mentee, kNames)) == text("You differ in unit, as one of you asked."));
    CHECK(plain(reasonSentences(sum, MatchReader::Mentor, kNames)) == text("You differ in unit, as one of you asked."));
    CHECK(plain(reasonSentences(sum, MatchReader::Coordinator, kNames)) == text("Different in unit, as one asked."));
    sum.parts[0].fit = 2;
    sum.parts[0].unlike = false;
    sum.parts[0].alike = true;
    sum.parts[0].terms = {text("place"), text("role")};
    CHECK(plain(reasonSentences(sum, MatchReader::Mentee, kNames)) ==
          text("You are alike in place and role, as you both asked."));
}

TEST_CASE("A pair with points is never told that nothing counted", "[words][matching]") {
    Sum sum;
    Part language = part(Criterion::Language, 1, 1);
    language.terms = {QStringLiteral("Deutsch")};
    Part modes = part(Criterion::SharedModes, 2, 1);
    modes.terms = {QStringLiteral("video")};
    sum.parts = {language, modes};
    sum.points = 3;
    CHECK(plain(reasonSentences(sum, MatchReader::Coordinator, kNames)) ==
          text("Both speak Deutsch. Both can meet by video."));
    CHECK(plain(reasonSentences(sum, MatchReader::Mentor, kNames)) ==
          text("You both speak Deutsch. You can both meet by video."));
    CHECK(reasonSentences({}, MatchReader::Coordinator, kNames).startsWith(text("Nothing that counts was met")));
}

TEST_CASE("Who named whom is said to the coordinator only", "[words][matching]") {
    const Part wish = alysAndNoor().parts[2];
    CHECK(plain(partLine(wish, MatchReader::Coordinator, kNames)) == text("A wish: Alys named Noor"));
    for (const MatchReader reader : {MatchReader::Mentee, MatchReader::Mentor}) {
        CHECK(partLine(wish, reader, kNames) == text("A wish: one of you named the other"));
        CHECK_FALSE(reasonSentences(alysAndNoor(), reader, kNames).contains(QStringLiteral("named you")));
    }
    CHECK(plain(partLine(alysAndNoor().parts[0], MatchReader::Mentee, kNames)) ==
          text("First need, known well: time on shift"));
}

TEST_CASE("What was not met and what is not known are told apart", "[words][matching]") {
    Part none = part(Criterion::SecondNeed, 0, 3);
    CHECK(partLine(none, MatchReader::Coordinator, kNames) == text("Mentee’s 2nd need: none"));
    none.known = false;
    CHECK(partLine(none, MatchReader::Coordinator, kNames) == text("Mentee’s 2nd need: not known"));
}

TEST_CASE("The short reason names the two strongest things", "[words][matching]") {
    CHECK(shortReason(alysAndNoor()) == text("Two needs, 6 shared times"));
    Sum both = alysAndNoor();
    both.parts[2].namedBy = NamedBy::Both;
    CHECK(shortReason(both) == text("Both named each other, two needs"));
    CHECK(shortReason({}) == text("Nothing that counts in common"));
}

TEST_CASE("Somebody without a mentor has a cause with counts", "[words][matching]") {
    Unplaced unplaced;
    for (int i = 0; i < 9; ++i)
        unplaced.ruledOut.add(PairRule::ReportingLine);
    unplaced.ruledOut.add(PairRule::OwnPreceptor);
    unplaced.ruledOut.add(PairRule::PleaseNot);
    unplaced.full = 9;
    CHECK(unplacedCause(unplaced) == text("11 ruled out: 1 own preceptor, 9 same reporting line, 1 "
                                          "please-not list. The other 9 are full."));
    unplaced.full = 0;
    CHECK(unplacedCause(unplaced).startsWith(text("No mentor is possible. All 11 ruled out: ")));
    Unplaced narrow;
    narrow.full = 2;
    narrow.competing = 4;
    narrow.mentors = 2;
    narrow.seats = 3;
    CHECK(unplacedCause(narrow) == text("The places of all 2 mentors are taken. 4 mentees can only be "
                                        "placed with 2 mentors: 3 places in all."));
    Unplaced lonely;
    lonely.ruledOut.add(PairRule::ReportingLine);
    CHECK(unplacedCause(lonely) == text("No mentor is possible: 1 same reporting line."));
}

TEST_CASE("What another partner costs is said in points and people", "[words][matching]") {
    Alternative other;
    other.loss = 6;
    other.moved = 2;
    CHECK(alternativeCost(other) == text("2 other mentees move. The cohort loses 6 points."));
    other.moved = 1;
    other.loss = 1;
    CHECK(alternativeCost(other) == text("1 other mentee moves. The cohort loses 1 point."));
    CHECK(alternativeCost(Alternative{}) == text("Nobody else moves. The cohort loses nothing."));
}

TEST_CASE("A sum is copied as lines that add up", "[words][matching]") {
    const QString copied = plain(sumAsText(alysAndNoor(), MatchReader::Coordinator, kNames));
    CHECK(copied.startsWith(text("First need, known well: time on shift\t2 × 5\t10\n")));
    CHECK(copied.endsWith(text("Sum of 38 possible\t\t29")));
}

TEST_CASE("An own question that is not for partners any more is a further question, with its points", "[words][privacy]") {
    Part own;
    own.criterion = Criterion::Own;
    own.fit = 2;
    own.weight = 3;
    CHECK(partLine(own, MatchReader::Mentee, {}) == QStringLiteral("A further question: the same"));
    own.fit = 0;
    CHECK(partLine(own, MatchReader::Mentee, {}) == QStringLiteral("A further question: none"));
}
