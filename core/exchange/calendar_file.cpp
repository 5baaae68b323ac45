#include "core/exchange/calendar_file.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace groundwork::exchange {

namespace {

constexpr qsizetype kLongestLine = 75; ///< octets, without the line break (RFC 5545, 3.1)

/// RFC 5545, 3.3.11. Of the control characters only the line break has a form.
QByteArray escaped(const QString &text) {
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text.at(at);
        if (letter == QLatin1Char('\r')) {
            if (at + 1 >= text.size() || text.at(at + 1) != QLatin1Char('\n'))
                out += QLatin1String("\\n");
        } else if (letter == QLatin1Char('\n')) {
            out += QLatin1String("\\n");
        } else if (letter == QLatin1Char('\\') || letter == QLatin1Char(';') || letter == QLatin1Char(',')) {
            out += QLatin1Char('\\');
            out += letter;
        } else if (letter == QLatin1Char('\t')) {
            out += QLatin1Char(' ');
        } else if (letter.unicode() >= 0x20 && letter.unicode() != 0x7F) {
            out += letter;
        }
    }
    return out.toUtf8();
}

bool continuesCharacter(char octet) {
    return (static_cast<unsigned char>(octet) & 0xC0) == 0x80;
}

void addLine(QByteArray &file, const QByteArray &name, const QByteArray &value) {
    const QByteArray line = name + ':' + value;
    qsizetype from = 0;
    while (from < line.size()) {
        const qsizetype room = from == 0 ? kLongestLine : kLongestLine - 1; // a blank begins what goes on
        qsizetype end = std::min(from + room, line.size());
        while (end < line.size() && end > from + 1 && continuesCharacter(line.at(end)))
            --end;
        if (from > 0)
            file += ' ';
        file += line.mid(from, end - from) + "\r\n";
        from = end;
    }
}

QByteArray day(QDate date) {
    return date.toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

QByteArray utc(qint64 seconds) {
    return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::utc())
        .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"))
        .toLatin1();
}

/// A time without a zone (RFC 5545, 3.3.5, form 1): the two meet by the clock on their wall.
QByteArray onTheWall(const QDateTime &time) {
    return time.toString(QStringLiteral("yyyyMMdd'T'HHmmss")).toLatin1();
}

void addTimes(QByteArray &file, const CalendarEvent &event) {
    if (event.at.isValid()) {
        // In UTC nothing is skipped or repeated on the way to the end.
        const QDateTime begins(event.from, event.at, QTimeZone::utc());
        addLine(file, "DTSTART", onTheWall(begins));
        addLine(file, "DTEND", onTheWall(begins.addSecs(60 * std::max(1, event.minutes))));
        return;
    }
    const QDate last = event.to.isValid() ? std::max(event.from, event.to) : event.from;
    addLine(file, "DTSTART;VALUE=DATE", day(event.from));
    addLine(file, "DTEND;VALUE=DATE", day(last.addDays(1))); // the day after the last
}

/// Who publishes: the name in quotes, in which a quote itself has no place (RFC 5545, 3.2), and the address as a URI
/// (RFC 6068).
void addOrganizer(QByteArray &file, const MailAddress &publisher) {
    QString name;
    for (const QChar letter : publisher.name) {
        if (letter == QLatin1Char('"'))
            name += QLatin1Char('\'');
        else if (letter.unicode() >= 0x20 && letter.unicode() != 0x7F)
            name += letter;
    }
    const qsizetype at = publisher.address.lastIndexOf(QLatin1Char('@'));
    const QByteArray address =
        QUrl::toPercentEncoding(publisher.address.left(at), "+") + '@' + QUrl::toAce(publisher.address.mid(at + 1));
    const QByteArray called = name.trimmed().isEmpty() ? QByteArray() : ";CN=\"" + name.toUtf8() + '"';
    addLine(file, "ORGANIZER" + called, "mailto:" + address);
}

void addEvent(QByteArray &file, const CalendarEvent &event, qint64 stamp, const std::optional<MailAddress> &publisher) {
    addLine(file, "BEGIN", "VEVENT");
    addLine(file, "UID", escaped(event.uid));
    addLine(file, "DTSTAMP", utc(stamp));
    addTimes(file, event);
    if (publisher)
        addOrganizer(file, *publisher);
    if (event.changedAt > 0) {
        addLine(file, "SEQUENCE", QByteArray::number(calendarSequence(event.changedAt)));
        addLine(file, "LAST-MODIFIED", utc(event.changedAt));
    }
    if (event.isCancelled)
        addLine(file, "STATUS", "CANCELLED");
    addLine(file, "SUMMARY", escaped(event.summary));
    if (!event.description.isEmpty())
        addLine(file, "DESCRIPTION", escaped(event.description));
    if (!event.place.isEmpty())
        addLine(file, "LOCATION", escaped(event.place));
    addLine(file, "TRANSP", event.at.isValid() ? "OPAQUE" : "TRANSPARENT");
    addLine(file, "END", "VEVENT");
}

} // namespace

int calendarSequence(qint64 changedAt) {
    constexpr qint64 kStartOf2020 = 1577836800;
    return static_cast<int>(std::max<qint64>(0, changedAt - kStartOf2020) / 60);
}

QByteArray toCalendar(const QString &name, const std::vector<CalendarEvent> &events, qint64 stamp,
                      const std::optional<MailAddress> &publisher) {
    const bool published = publisher && isMailAddress(publisher->address);
    QByteArray file;
    addLine(file, "BEGIN", "VCALENDAR");
    addLine(file, "VERSION", "2.0");
    addLine(file, "PRODID", "-//Groundwork//Groundwork//EN");
    addLine(file, "CALSCALE", "GREGORIAN");
    if (published)
        addLine(file, "METHOD", "PUBLISH");
    addLine(file, "X-WR-CALNAME", escaped(name));
    for (const CalendarEvent &event : events) {
        if (event.from.isValid())
            addEvent(file, event, stamp, published ? publisher : std::nullopt);
    }
    addLine(file, "END", "VCALENDAR");
    return file;
}

} // namespace groundwork::exchange
