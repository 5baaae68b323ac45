#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::exchange {

/// One entry of a calendar that takes whole days.
struct CalendarEvent {
    QString uid; ///< the same each time the same thing is exported, so that calendars move it and add no second
    QDate from;
    QDate to; ///< the last day, included
    QString summary;
    QString description;
};

/// An iCalendar file (RFC 5545): UTF-8, CRLF, lines folded at 75 octets between whole characters, texts escaped,
/// characters that a calendar cannot hold left out. `stamp` are UTC seconds. Events without a valid day are left
/// out.
QByteArray toCalendar(const QString &name, const std::vector<CalendarEvent> &events, qint64 stamp);

} // namespace groundwork::exchange
