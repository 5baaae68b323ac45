#pragma once

#include "core/base/result.h"
#include "ui/documents/document_catalog.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace groundwork::documents {

/// What was written.
struct PdfReport {
    int documents = 0;
    int pages = 0;
    QStringList files;
};

/// Called before each source with how many are done; false stops the job, which then answers Cancelled.
using PdfProgress = std::function<bool(int done, int total)>;

/// Writes the whole batch to one PDF through the safe-file helper: nothing is at `path` unless all of it is.
/// Answers FileExists unless `overwrite`, the write errors, Cancelled, and what a source answers.
Result<PdfReport> writePdf(const DocumentBatch &batch, const QString &path, bool overwrite = false,
                           const PdfProgress &progress = {});

/// Writes one PDF a source into `folder` (made when missing), named by the source. When it stops half way,
/// the finished files stay and are whole.
Result<PdfReport> writePdfFolder(const DocumentBatch &batch, const QString &folder, bool overwrite = false,
                                 const PdfProgress &progress = {});

/// Writes documents one by one to a PDF, for a job that works in slices. The file appears at finish().
class PdfJob {
  public:
    /// Answers FileExists, FolderNotWritable, WriteFailed.
    static Result<std::unique_ptr<PdfJob>> begin(const QString &path, const QString &title,
                                                 bool overwrite = false);
    ~PdfJob(); ///< without finish() nothing is left behind
    /// What the whole file is about, before its first page; nothing is said of a file about several.
    void setSubject(const QString &subject);
    /// Adds the pages of a document; documents of different paper may follow one another.
    Result<void> add(const Document &document);
    /// Adds one page of a document, for a job that must be able to stop inside a long one.
    Result<void> addPage(const Document &document, int index);
    /// Closes, checks and renames. Answers the number of pages.
    Result<int> finish();

  private:
    struct Private;
    explicit PdfJob(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The subject that all of these share, or nothing.
QString sharedSubject(const std::vector<Document> &documents);

/// A file name made of `name`: no separators, no characters and names that Windows refuses, at most 120 letters and 200 octets.
QString fileStem(const QString &name);
/// The same, with a number when `used` has it already (without regard to case, as some disks do); adds it
/// there.
QString freeStem(const QString &name, QStringList &used);

} // namespace groundwork::documents
