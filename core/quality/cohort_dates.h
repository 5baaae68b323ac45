#pragma once

#include "core/framework/cohort.h"
#include "core/framework/program.h"

#include <QDate>

#include <vector>

namespace groundwork::quality {

enum class CohortDateKind { Start, AgreementsSigned, Midpoint, ClosingTalks, End, NamesErased };

struct CohortDate {
    CohortDateKind kind = CohortDateKind::Start;
    QDate date;
    bool operator==(const CohortDate &) const = default;
};

/// The days of a cohort that follow from its start, its end and its thresholds, in order; none without dates.
std::vector<CohortDate> cohortDates(const framework::Program &program, const framework::Cohort &cohort);

} // namespace groundwork::quality
