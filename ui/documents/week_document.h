#pragma once

#include "core/quality/cohort_facts.h"
#include "ui/documents/document.h"

#include <QString>

namespace groundwork::documents {

/// What the coordinator's sheet shows.
struct WeekPrint {
    quality::CohortFacts facts;
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    QString helpLine;
};

/// "This week" on paper, in the order of the window: jobs with a box to tick, their reasons and a line to
/// write on; what was put off; the foundations; the next days of the cohort.
Document weekDocument(const WeekPrint &print, const PageStyle &style);

} // namespace groundwork::documents
