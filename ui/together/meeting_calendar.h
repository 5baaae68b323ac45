#pragma once

#include "core/exchange/calendar_file.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::ui {

class MeetingDesk;

/// A day that the two have set: their next meetings, the day on which they fix a date, their first small steps.
struct SetDay {
    QDate on;
    QString time;  ///< "18:30", empty for none
    QString words; ///< "Alys and Noor meet"
    QString key;   ///< "next", "next_2", "fix_by", "step.mentee", ...
    qint64 changedAt = 0; ///< when it was set; 0 where that is not known
};

/// In the order of their days, from today on.
std::vector<SetDay> setDays(const MeetingDesk &desk);
/// The same as entries of a calendar, after those that the program knows of the pair (words::pairEvents). An entry
/// keeps its identity when its day moves.
std::vector<exchange::CalendarEvent> calendarOf(const MeetingDesk &desk);

} // namespace groundwork::ui
