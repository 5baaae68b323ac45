#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTime>

#include <vector>

namespace groundwork::testing {

/// An entry of a calendar as libical reads it, which shares no code with ours.
struct ReadEvent {
    QString uid;
    QString summary;
    QString description;
    QString place;
    QString status;
    QString method; ///< of the calendar it is in; empty for a plain one
    QString organizer; ///< "mailto:jo@example.org"
    QString organizerName;
    QDate from;
    QTime at; ///< invalid: whole days
    QDate to; ///< the day on which it ends; of whole days the day after the last
    QTime until;
    int sequence = 0;
    bool isUtc = false;
};

/// The entries of a calendar file. Fails the test when libical finds an error in it, or something that RFC 5545 and
/// 5546 do not let stand.
std::vector<ReadEvent> readCalendar(const QByteArray &file);
/// The name of the calendar, as calendar programs show it.
QString calendarName(const QByteArray &file);

} // namespace groundwork::testing
