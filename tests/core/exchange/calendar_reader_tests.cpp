// What we write is read back by libical.

#include "core/exchange/calendar_file.h"
#include "tests/support/calendar_reader.h"
#include "tests/support/catch_compat.h"
#include "tests/support/naughty_texts.h"

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

constexpr qint64 kAt = 1798761600; // 1 January 2027, 00:00 UTC

/// What a calendar can hold of a text: line ends as \n, blanks for tabs, no control characters, no half of a
/// character.
QString asHeld(const QString &text) {
    QString held;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text.at(i + 1) != QLatin1Char('\n'))
                held += QLatin1Char('\n');
        } else if (c == QLatin1Char('\t')) {
            held += QLatin1Char(' ');
        } else if (c == QLatin1Char('\n') || (c.unicode() >= 0x20 && c.unicode() != 0x7F)) {
            held += c;
        }
    }
    return QString::fromUtf8(held.toUtf8()).trimmed(); // libical passes over blanks at the beginning
}

CalendarEvent eventOf(const QString &text, int number) {
    CalendarEvent event;
    event.uid = QStringLiteral("pair-%1-first@groundworkapp.org").arg(number);
    event.from = QDate(2027, 2, 1).addDays(number);
    event.to = event.from;
    event.summary = text;
    event.description = text + QLatin1Char('\n') + text;
    event.place = text;
    return event;
}

} // namespace

TEST_CASE("libical reads the words of a calendar as they were typed", "[exchange][calendar]") {
    std::vector<CalendarEvent> events;
    QStringList texts = naughtyTexts();
    texts += QString(3000, QLatin1Char('x'));
    texts += QStringLiteral("語").repeated(1000);
    texts += QString::fromUcs4(U"\U0001F469\u200D\U0001F52C").repeated(300);
    for (const QString &text : texts)
        events.push_back(eventOf(text, int(events.size())));
    const QByteArray file = toCalendar(texts.at(9), events, kAt);
    const std::vector<ReadEvent> read = readCalendar(file);
    REQUIRE(read.size() == events.size());
    for (size_t i = 0; i < events.size(); ++i) {
        INFO(texts.at(qsizetype(i)).left(80).toStdString());
        CHECK(read[i].uid == events[i].uid);
        CHECK(read[i].summary.trimmed() == asHeld(events[i].summary));
        CHECK(read[i].description.trimmed() == asHeld(events[i].description));
        CHECK(read[i].place.trimmed() == asHeld(events[i].place));
        CHECK(read[i].from == events[i].from);
        CHECK_FALSE(read[i].at.isValid());
        CHECK(read[i].to == events[i].to.addDays(1));
        CHECK(read[i].method.isEmpty());
        CHECK(read[i].organizer.isEmpty());
    }
    CHECK(calendarName(file) == asHeld(texts.at(9)));
}

TEST_CASE("libical reads days, times, changes and cancellations of a calendar", "[exchange][calendar]") {
    CalendarEvent days = eventOf(QStringLiteral("Invitations"), 1);
    days.to = days.from.addDays(27);
    CalendarEvent evening = eventOf(QStringLiteral("A late meeting"), 2);
    evening.at = QTime(23, 30);
    evening.minutes = 90;
    CalendarEvent leap = eventOf(QStringLiteral("A leap day"), 3);
    leap.from = leap.to = QDate(2028, 2, 29);
    const std::vector<ReadEvent> first = readCalendar(toCalendar(QStringLiteral("n"), {days, evening, leap}, kAt));
    REQUIRE(first.size() == 3);
    CHECK(first[0].to == days.to.addDays(1));
    CHECK(first[1].at == QTime(23, 30));
    CHECK(first[1].to == evening.from.addDays(1));
    CHECK(first[1].until == QTime(1, 0));
    CHECK_FALSE(first[1].isUtc); // by the clock on the wall
    CHECK(first[2].from == QDate(2028, 2, 29));
    CHECK(first[2].to == QDate(2028, 3, 1));
    CHECK(first[0].sequence == 0);

    // The same thing a day later is the same entry with a higher number; what is cancelled says so.
    int before = 0;
    for (const int hours : {0, 1, 24, 9000}) {
        evening.changedAt = kAt + hours * 3600;
        evening.isCancelled = hours == 9000;
        const std::vector<ReadEvent> later = readCalendar(toCalendar(QStringLiteral("n"), {evening}, kAt + 1));
        REQUIRE(later.size() == 1);
        CHECK(later[0].uid == first[1].uid);
        CHECK(later[0].sequence > before);
        CHECK(later[0].status == (evening.isCancelled ? QStringLiteral("CANCELLED") : QString()));
        before = later[0].sequence;
    }
}

TEST_CASE("What a coordinator publishes carries their name and is whole by RFC 5546", "[exchange][calendar]") {
    CalendarEvent planned = eventOf(QStringLiteral("A session"), 1);
    CalendarEvent off = eventOf(QStringLiteral("A room"), 2);
    off.changedAt = kAt;
    off.isCancelled = true;
    const QString names[] = {QStringLiteral("Joanna Pereira-Finch"), QStringLiteral("Jo \"Finch\"; a:b,\r\nc\x01"),
                             QStringLiteral("李薇"), QString(300, QLatin1Char('x')), QString()};
    for (const QString &name : names) {
        INFO(name.toStdString());
        const std::vector<ReadEvent> read = readCalendar(
            toCalendar(QStringLiteral("n"), {planned, off}, kAt, MailAddress{name, QStringLiteral("jo+a%b@harbour.example")}));
        REQUIRE(read.size() == 2);
        for (const ReadEvent &event : read) {
            CHECK(event.method == QStringLiteral("PUBLISH"));
            CHECK(event.organizer == QStringLiteral("mailto:jo+a%25b@harbour.example"));
            CHECK(event.organizerName.size() >= name.size() - 3);
        }
        CHECK(read[1].status == QStringLiteral("CANCELLED"));
        CHECK(read[1].sequence > 0);
    }
    const std::vector<ReadEvent> abroad = readCalendar(
        toCalendar(QStringLiteral("n"), {planned}, kAt, MailAddress{QString(), QStringLiteral("jo@bücher.example")}));
    CHECK(abroad.front().organizer == QStringLiteral("mailto:jo@xn--bcher-kva.example"));
    // Without an address nobody publishes.
    const std::vector<ReadEvent> plain = readCalendar(toCalendar(
        QStringLiteral("n"), {planned}, kAt, MailAddress{QStringLiteral("Jo"), QStringLiteral("555-0142")}));
    CHECK(plain.front().method.isEmpty());
    CHECK(plain.front().organizer.isEmpty());
}
