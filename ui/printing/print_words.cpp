#include "ui/printing/print_words.h"

#include "core/base/error_code.h"
#include "ui/printing/print_count.h"
#include "ui/printing/print_job.h"
#include "ui/words/date_words.h"
#include "ui/words/error_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace groundwork::ui {

using printing::PrintJob;
using printing::PrintTarget;

namespace {

constexpr int kFilesNamed = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::printing)
};

/// The files of a folder that are finished and stay: which they are.
QString keptFiles(const PrintJob &job) {
    const QStringList &files = job.finishedSoFar().files;
    if (files.isEmpty())
        return Words::tr("No file was finished.");
    QStringList names;
    for (const QString &path : files.mid(0, kFilesNamed))
        names << QFileInfo(path).fileName();
    QString list = names.join(QStringLiteral(", "));
    if (files.size() > kFilesNamed)
        list = Words::tr("%1 and %n more", nullptr, static_cast<int>(files.size()) - kFilesNamed).arg(list);
    return Words::tr("%n file(s) finished and kept: %1.", nullptr, static_cast<int>(files.size())).arg(list);
}

QString stoppedWords(const PrintJob &job) {
    switch (job.target().kind) {
    case PrintTarget::Kind::Printer:
        return Words::tr("Stopped. Nothing went to the printer.");
    case PrintTarget::Kind::OneFile:
        return Words::tr("Stopped. Nothing was saved.");
    case PrintTarget::Kind::Folder:
        return Words::tr("Stopped.") + QLatin1Char(' ') + keptFiles(job);
    }
    return {};
}

/// The pages or a file could not be written: because the disk is full, or for another reason.
QString notWrittenWords(const PrintJob &job, const Error &error) {
    const bool full = error.code == ErrorCode::DiskFull;
    const QString why = full ? Words::tr("The disk is full.") : Words::tr("The disk says: %1.").arg(error.args.value(1));
    QStringList words{why};
    switch (job.target().kind) {
    case PrintTarget::Kind::Printer:
        words << Words::tr("The pages could not be made ready. Nothing was printed, and everything is saved.")
              << (full ? Words::tr("Make room on the disk, then print again.")
                       : Words::tr("Look at the disk, then print again."));
        break;
    case PrintTarget::Kind::OneFile:
        words << Words::tr("The file could not be written. Nothing is left of it, and your program file is safe.")
              << (full ? Words::tr("Make room, or save it on another disk.") : Words::tr("Save it in another place."));
        break;
    case PrintTarget::Kind::Folder:
        words << Words::tr("The next file could not be written, and your program file is safe.") << keptFiles(job)
              << (full ? Words::tr("Make room, or choose a folder on another disk.")
                       : Words::tr("Choose another folder."));
        break;
    }
    return words.join(QLatin1Char(' '));
}

QString brokenWords(const PrintJob &job, const Error &error) {
    if (error.code == ErrorCode::Cancelled)
        return stoppedWords(job);
    if (error.code == ErrorCode::DiskFull || error.code == ErrorCode::WriteFailed)
        return notWrittenWords(job, error);
    QString words = words::errorText(error);
    if (job.target().kind == PrintTarget::Kind::Folder && !job.finishedSoFar().files.isEmpty())
        words += QLatin1Char(' ') + keptFiles(job);
    return words;
}

QString printerWords(const PrintJob &job) {
    const QString name = job.target().printer;
    const int pages = job.result()->value().pages;
    if (job.handedOver() && job.handedOver()->waits)
        return Words::tr("The printer %1 is paused. The job waits there (%n page(s)) and nothing is lost. It prints as "
                         "soon as somebody lets the printer go on.",
                         nullptr, pages)
            .arg(name);
    return Words::tr("Sent to the printer %1: %n page(s).", nullptr, pages).arg(name);
}

} // namespace

QString kindsWords(const std::vector<documents::DocumentKind> &kinds) {
    if (kinds.empty())
        return {};
    const QString first = documents::catalogEntry(kinds.front()).title;
    return kinds.size() == 1
               ? first
               : Words::tr("%1 and %n more", nullptr, static_cast<int>(kinds.size()) - 1).arg(first);
}

QString pastJobWords(const PastJob &job) {
    QStringList words{kindsWords(job.plan.kinds)};
    const auto pairs = static_cast<int>(job.plan.request.pairs.size());
    const auto people = static_cast<int>(job.plan.request.letterTo.size());
    if (people > 0)
        words << Words::tr("%n (person|people)", nullptr, people);
    else if (pairs > 0)
        words << Words::tr("%n pair(s)", nullptr, pairs);
    words << words::longDate(QDateTime::fromSecsSinceEpoch(job.at).date());
    words << Words::tr("%n page(s)", nullptr, job.pages);
    return words.join(QStringLiteral(", "));
}

QString countWords(const PrintCount &count, const documents::PrintPlan &plan) {
    if (count.isCounting())
        return Words::tr("Counting: %n page(s) so far", nullptr, count.count());
    const QString pages = Words::tr("%n page(s)", nullptr, count.count());
    const bool turned = plan.twoSided != documents::TwoSided::Off;
    const int sheets = turned ? count.turnedSheets() : count.count();
    const QString paper = plan.request.paper == documents::PageStyle::Paper::A4
                              ? Words::tr("%n sheet(s) of A4", nullptr, sheets)
                              : Words::tr("%n sheet(s) of US Letter", nullptr, sheets);
    const QString documents = Words::tr("%n document(s)", nullptr, count.documents());
    return documents + QStringLiteral(" · ") + pages + QStringLiteral(" · ") + paper;
}

QString endWords(const PrintJob &job) {
    const Result<documents::PdfReport> &result = *job.result();
    if (!result)
        return brokenWords(job, result.error());
    switch (job.target().kind) {
    case PrintTarget::Kind::Printer:
        return printerWords(job);
    case PrintTarget::Kind::OneFile:
        return Words::tr("Saved: %1, %n page(s).", nullptr, result->pages)
            .arg(QDir::toNativeSeparators(result->files.value(0)));
    case PrintTarget::Kind::Folder:
        return Words::tr("Saved: %n file(s) in %1.", nullptr, static_cast<int>(result->files.size()))
            .arg(QDir::toNativeSeparators(QFileInfo(result->files.value(0)).absolutePath()));
    }
    return {};
}

} // namespace groundwork::ui
