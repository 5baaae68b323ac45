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
