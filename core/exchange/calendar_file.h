#pragma once

#include "core/exchange/mail_draft.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QTime>

#include <optional>
#include <vector>

namespace groundwork::exchange {

/// One entry of a calendar: whole days, or some minutes of one day.
struct CalendarEvent {
    QString uid; ///< the same each time the same thing is exported, so that calendars move it and add no second
    QDate from;
    QDate to; ///< the last day, included
    QString summary;
    QString description;
    QTime at = {};           ///< valid: it begins at this time of `from`, wherever the calendar is
    int minutes = 60;        ///< with `at`
    QString place = {};
    qint64 changedAt = 0;    ///< UTC seconds of the last change of what it tells; 0: not known
    bool isCancelled = false; ///< it was in a calendar, perhaps, and does not take place
};

/// The number by which a calendar tells a newer entry from an older one (RFC 5545, 3.8.7.4): minutes since the start
/// of 2020, so that it grows with each change and nothing has to be counted. 0 for a change that is not known.
int calendarSequence(qint64 changedAt);

/// An iCalendar file (RFC 5545): UTF-8, CRLF, lines folded at 75 octets between whole characters, texts escaped,
/// characters that a calendar cannot hold left out; entries that are cancelled with STATUS:CANCELLED, so that a
/// calendar that has them takes them out. `stamp` are UTC seconds. Events without a valid day are left out.
///
/// With a `publisher` whose address is one (isMailAddress) the days are published in that name: METHOD:PUBLISH, which
/// wants an ORGANIZER in each entry (RFC 5546, 3.2.1). Without one it is a plain calendar and has neither, as
/// RFC 5545 lets it. Only what a coordinator publishes for a cohort has a publisher. The days of a pair go into their
/// own two calendars, where RFC 5545, 3.8.4.3 forbids an ORGANIZER, and for good reason: with one, Outlook asks them
/// to accept or decline (civicrm/civicrm-core#28954), Google's interface refuses an entry whose organizer is somebody
/// else (kewisch/gdata-provider#1049), and on a phone the days can't be moved (SufficientlySecure/
/// calendar-import-export#29). A METHOD is not needed to import a file (adamgibbons/ics#297).
QByteArray toCalendar(const QString &name, const std::vector<CalendarEvent> &events, qint64 stamp,
                      const std::optional<MailAddress> &publisher = std::nullopt);

} // namespace groundwork::exchange
