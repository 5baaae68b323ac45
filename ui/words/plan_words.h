#pragma once

#include "core/exchange/calendar_file.h"
#include "core/exchange/table_export.h"
#include "core/quality/year_plan.h"

#include <QString>

#include <vector>

namespace groundwork::words {

/// "Orientation, both roles", "Skill lab 2".
QString planTitle(const quality::PlanEntry &entry);
/// What there is to do, in a sentence.
QString planSentence(const quality::PlanEntry &entry);
/// "14 March 2027", or "14 March 2027 to 4 April 2027".
QString planDays(const quality::PlanEntry &entry);
/// "8 weeks before", "week 1": the first week is the one that the cohort starts in.
QString planWeek(const quality::PlanEntry &entry);
/// What the file says of it: "Done", "22 of 24 mentees"; empty where it says nothing.
QString planFigure(const quality::PlanEntry &entry);

/// The plan for a calendar, and as a table (machine column names, and the words beside them).
std::vector<exchange::CalendarEvent> planEvents(const quality::CohortFacts &facts,
                                                const std::vector<quality::PlanEntry> &plan);
exchange::ExportTable planTable(const std::vector<quality::PlanEntry> &plan);
/// The file's bytes for the ending of `path`: .ics, with `more` entries after the plan's and published by the
/// coordinator when their contact has an e-mail address, or .csv. Answers ValueOutOfRange("format", ending).
Result<QByteArray> planFile(const QString &path, const quality::CohortFacts &facts,
                            const std::vector<quality::PlanEntry> &plan, qint64 now,
                            const std::vector<exchange::CalendarEvent> &more = {});

} // namespace groundwork::words
