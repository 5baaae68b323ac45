#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace groundwork::printing {

/// A queue as the system's print server tells of it.
struct QueueState {
    bool takesJobs = true;
    bool isPaused = false; ///< jobs are kept and wait until somebody lets the printer go on
    QString reason;        ///< what the server says about it, if anything
};

/// How a job is printed.
struct QueueOptions {
    QString media; ///< "A4", "Letter"
    QString sides; ///< "one-sided", "two-sided-long-edge", "two-sided-short-edge"
};

/// The system's print server, CUPS, spoken to by its own library when the computer has one. QPrinter hands a job over
/// without looking at the answer and cannot take one back (QPdfPrintEngine::abort of Qt 6.4 does nothing): with it a
/// stopped job printed what was ready, and a job that the queue refused was gone without a word.
/// A printer is the name of a queue, or of an instance of one ("office/draft"), whose options its jobs take on.
class PrintQueue {
  public:
    /// Is there such a server's library on this computer?
    static bool isKnown();
    /// None: there is no queue of this name any more, or no server answers.
    static std::optional<QueueState> state(const QString &printer);
    /// Hands a whole PDF over. Answers the number of the job, or PrinterFailed(printer, what the server says).
    static Result<int> submit(const QString &printer, const QString &path, const QString &title,
                              const QueueOptions &options);
    /// Takes a job out of the queue. False when it is not there any more.
    static bool takeBack(const QString &printer, int job);
};

} // namespace groundwork::printing
