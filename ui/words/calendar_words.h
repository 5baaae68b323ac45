#pragma once

#include "core/base/id.h"
#include "core/exchange/calendar_file.h"

#include <QString>

#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::words {

/// How an entry of a pair is known to calendars: "pair-12345-next@groundworkapp.org".
QString pairEventUid(PartnershipId pair, const QString &key);
/// The days that the program knows of a pair: first meeting, reviews, end; cancelled ones too. They name the two as
/// a sentence does, and tell nothing that the two said. Empty for a pair that is not there.
std::vector<exchange::CalendarEvent> pairEvents(const ProgramFile &file, PartnershipId pair);
/// The days of the rooms of a cohort, with time, place and facilitator.
std::vector<exchange::CalendarEvent> roomEvents(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::words
