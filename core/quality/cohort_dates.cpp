#include "core/quality/cohort_dates.h"

#include <algorithm>

namespace groundwork::quality {

std::vector<CohortDate> cohortDates(const framework::Program &program, const framework::Cohort &cohort) {
    if (!cohort.start.isValid() || !cohort.end.isValid())
        return {};
    std::vector<CohortDate> dates = {
        {CohortDateKind::Start, cohort.start},
        {CohortDateKind::AgreementsSigned, cohort.start.addDays(cohort.thresholds.agreementDays)},
        {CohortDateKind::Midpoint, cohort.start.addDays(cohort.start.daysTo(cohort.end) / 2)},
        {CohortDateKind::ClosingTalks, cohort.end.addDays(-cohort.thresholds.closingDays)},
        {CohortDateKind::End, cohort.end},
    };
    if (program.keepMonths > 0)
        dates.push_back({CohortDateKind::NamesErased, cohort.end.addMonths(program.keepMonths)});
    std::stable_sort(dates.begin(), dates.end(),
                     [](const CohortDate &a, const CohortDate &b) { return a.date < b.date; });
    return dates;
}

} // namespace groundwork::quality
