#pragma once

#include "core/quality/cohort_facts.h"
#include "ui/documents/document.h"

#include <QString>

namespace groundwork::documents {

/// The year of a cohort on one page, to hang on a wall: days, what there is to do, and room for a tick. It names
/// nobody.
Document yearPlanDocument(const quality::CohortFacts &facts, const QString &context, const QString &helpLine,
                          const PageStyle &style);

} // namespace groundwork::documents
