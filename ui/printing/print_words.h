#pragma once

#include "ui/documents/print_plan.h"
#include "ui/printing/print_again.h"

#include <QString>

#include <vector>

namespace groundwork::printing {
class PrintJob;
}

namespace groundwork::ui {

class PrintCount;

/// "Partnership agreements", "Partnership agreements and 2 more".
QString kindsWords(const std::vector<documents::DocumentKind> &kinds);
/// "Partnership agreements, 24 pairs, 14 March 2027, 48 pages": one line of the jobs that can be done again.
QString pastJobWords(const PastJob &job);
/// "48 pages, 24 sheets of A4", or that it is still counting.
QString countWords(const PrintCount &count, const documents::PrintPlan &plan);
/// How a job ended: what happened, what is safe, what to do.
QString endWords(const printing::PrintJob &job);

} // namespace groundwork::ui
