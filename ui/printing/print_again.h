#pragma once

#include "core/base/result.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/print_job.h"

#include <QString>

#include <map>
#include <vector>

namespace groundwork {
class ProgramFile;
}

// What a program remembers of its printing, so that a job can be done again: kept beside how its lists look, no step of
// the history. It holds kinds, ids and numbers, never a name, a path or a printer: those belong to people and to one
// computer.
namespace groundwork::ui {

/// A job that was done.
struct PastJob {
    documents::PrintPlan plan;
    printing::PrintTarget::Kind target = printing::PrintTarget::Kind::Printer;
    documents::FileFormat format = documents::FileFormat::Pdf; ///< of its files
    qint64 at = 0; ///< UTC seconds
    int documents = 0;
    int pages = 0;
};

/// The last jobs of a cohort, newest first, at most ten.
std::vector<PastJob> pastJobs(const ProgramFile &file, CohortId cohort);
/// Keeps a job as the newest; the same job of an earlier day goes. A file that can only be read keeps none. Answers the
/// storage errors.
Result<void> keepJob(ProgramFile &file, const PastJob &job);

/// The pattern of file names that was used last in this program; empty: the usual one.
QString keptPattern(const ProgramFile &file);
Result<void> keepPattern(ProgramFile &file, const QString &pattern);

/// A paper that somebody was given: its fingerprint (ui/documents/fingerprint.h), and the job that it came from.
struct PrintedPaper {
    quint32 paper = 0;
    qint64 at = 0; ///< PastJob::at of the job; 0: not known

    bool operator==(const PrintedPaper &) const = default;
};
/// Which documents each pair, or each person of a form for one, was given; the latest last.
using PrintedPapers = std::map<documents::Receiver, std::vector<PrintedPaper>>;
PrintedPapers printedPapers(const ProgramFile &file);
/// Adds to what each was given by the job of `at`; of each the last few dozen are kept. Answers as keepJob.
Result<void> keepPrinted(ProgramFile &file, const std::map<documents::Receiver, std::vector<quint32>> &papers, qint64 at);
/// Is one of these documents new for them?
bool isNew(const PrintedPapers &printed, documents::Receiver whose, const std::vector<quint32> &papers);
/// When they were given a paper last: UTC seconds; 0 for never, or not known.
qint64 printedLast(const PrintedPapers &printed, documents::Receiver whose);

} // namespace groundwork::ui
