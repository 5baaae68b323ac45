#include "core/exchange/calendar_file.h"
#include "tests/support/catch_compat.h"

#include <QList>

using namespace groundwork;
using namespace groundwork::exchange;

namespace {

/// The lines as a calendar reads them: unfolded, without the line ends.
QList<QByteArray> unfolded(QByteArray file) {
    file.replace("\r\n ", "");
    QList<QByteArray> lines = file.split('\n');
    for (QByteArray &line : lines)
        line.replace("\r", "");
    return lines;
}

CalendarEvent event(const QString &summary) {
    return {QStringLiteral("training-7@groundworkapp.org"), QDate(2027, 2, 1), QDate(2027, 2, 1), summary, {}};
}

} // namespace

TEST_CASE("A calendar entry takes whole days, and ends on the day after its last", "[exchange][calendar]") {
    CalendarEvent days = event(QStringLiteral("Invitations"));
    days.to = QDate(2027, 2, 28);
    const QByteArray file = toCalendar(QStringLiteral("Side by Side"), {days}, 1798761600);
    const QList<QByteArray> lines = unfolded(file);
    CHECK(lines.first() == "BEGIN:VCALENDAR");
    CHECK(lines.at(lines.size() - 2) == "END:VCALENDAR");
    CHECK(lines.contains("VERSION:2.0"));
    CHECK(lines.contains("DTSTART;VALUE=DATE:20270201"));
    CHECK(lines.contains("DTEND;VALUE=DATE:20270301"));
    CHECK(lines.contains("DTSTAMP:20270101T000000Z"));
    CHECK(lines.contains("UID:training-7@groundworkapp.org"));
    CHECK(file == toCalendar(QStringLiteral("Side by Side"), {days}, 1798761600));
}

TEST_CASE("A calendar escapes what people wrote, and nothing of it becomes a line of its own",
          "[exchange][calendar]") {
    const QByteArray file = toCalendar(
        QStringLiteral("A;B,C\\D"), {event(QStringLiteral("one\r\nEND:VEVENT\rtwo\nthree\x01\x7f\tfour"))}, 0);
    const QList<QByteArray> lines = unfolded(file);
    CHECK(lines.contains("X-WR-CALNAME:A\\;B\\,C\\\\D"));
    CHECK(lines.contains("SUMMARY:one\\nEND:VEVENT\\ntwo\\nthree four"));
    CHECK(lines.count("END:VEVENT") == 1);
    CHECK(file.count('\n') == file.count("\r\n"));
    CHECK(file.count('\r') == file.count("\r\n"));
}

TEST_CASE("Long lines of a calendar are folded between whole characters", "[exchange][calendar]") {
    for (const QString &word : {QStringLiteral("x"), QStringLiteral("é"), QStringLiteral("語"),
                                QString::fromUcs4(U"\U0001F331")}) {
        for (int extra = 0; extra < 4; ++extra) {
            const QString text = QString(extra, QLatin1Char('a')) + word.repeated(120);
            const QByteArray file = toCalendar(QStringLiteral("n"), {event(text)}, 0);
            for (const QByteArray &line : file.split('\n')) {
                CHECK(line.size() <= 76); // 75 octets and the CR
                CHECK(QString::fromUtf8(line).toUtf8() == line);
                CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
            }
            CHECK(unfolded(file).contains("SUMMARY:" + text.toUtf8()));
        }
    }
    CHECK_FALSE(toCalendar(QStringLiteral("n"), {CalendarEvent{}}, 0).contains("VEVENT"));
}

TEST_CASE("An entry with a time begins on the wall's clock and takes its minutes, over midnight too",
          "[exchange][calendar]") {
    CalendarEvent meeting = event(QStringLiteral("Alys and Noor meet"));
    meeting.at = QTime(23, 30);
    meeting.minutes = 90;
    meeting.place = QStringLiteral("Room 4, north; 2nd floor");
    const QList<QByteArray> lines = unfolded(toCalendar(QStringLiteral("n"), {meeting}, 0));
    CHECK(lines.contains("DTSTART:20270201T233000"));
    CHECK(lines.contains("DTEND:20270202T010000"));
    CHECK(lines.contains("LOCATION:Room 4\\, north\\; 2nd floor"));
    CHECK(lines.contains("TRANSP:OPAQUE"));
}

TEST_CASE("A later change has a higher number, and what does not take place says so", "[exchange][calendar]") {
    CalendarEvent review = event(QStringLiteral("Review"));
    CHECK_FALSE(toCalendar(QStringLiteral("n"), {review}, 0).contains("SEQUENCE"));
    review.changedAt = 1798761600;
    review.isCancelled = true;
    const QList<QByteArray> lines = unfolded(toCalendar(QStringLiteral("n"), {review}, 1798761700));
    CHECK(lines.contains("SEQUENCE:" + QByteArray::number(calendarSequence(1798761600))));
    CHECK(lines.contains("LAST-MODIFIED:20270101T000000Z"));
    CHECK(lines.contains("STATUS:CANCELLED"));
    CHECK_FALSE(lines.contains("METHOD:PUBLISH")); // nobody publishes it
    CHECK(calendarSequence(1798761660) == calendarSequence(1798761600) + 1);
    CHECK(calendarSequence(0) == 0);
}

TEST_CASE("Every entry is as RFC 5545 wants it, line by line", "[exchange][calendar]") {
    CalendarEvent timed = event(QStringLiteral("李薇 \\ ").repeated(60));
    timed.at = QTime(9, 0);
    timed.changedAt = 1798761600;
    timed.uid = QStringLiteral("two@groundworkapp.org");
    const QByteArray file = toCalendar(QStringLiteral("نادية").repeated(30), {event(QStringLiteral("a;b,c\nd")), timed}, 0);
    CHECK(file.endsWith("\r\n"));
    QByteArray rest = file;
    rest.replace("\r\n", "");
    CHECK_FALSE(rest.contains('\r'));
    CHECK_FALSE(rest.contains('\n'));
    for (QByteArray line : file.split('\n')) {
        line.replace("\r", "");
        CHECK(line.size() <= 75);
        CHECK(QString::fromUtf8(line).toUtf8() == line); // no letter is cut in two
    }
    QList<QByteArray> open;
    QList<QByteArray> uids;
    QList<QByteArray> inEvent;
    for (const QByteArray &line : unfolded(file)) {
        const QByteArray name = line.left(line.indexOf(':'));
        if (name == "BEGIN") {
            open.append(line.mid(6));
            inEvent.clear();
        } else if (name == "END") {
            REQUIRE_FALSE(open.isEmpty());
            CHECK(open.takeLast() == line.mid(4));
            if (line == "END:VEVENT") {
                for (const char *once : {"UID", "DTSTAMP"})
                    CHECK(inEvent.count(once) == 1);
                CHECK(inEvent.count("DTSTART") + inEvent.count("DTSTART;VALUE=DATE") == 1);
            }
        } else {
            inEvent.append(name);
            if (name == "UID")
                uids.append(line);
        }
    }
    CHECK(open.isEmpty());
    REQUIRE(uids.size() == 2);
    CHECK(uids.first() != uids.last());
}
