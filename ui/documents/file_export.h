#pragma once

#include "core/base/result.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/pdf_export.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace groundwork::documents {

/// What a document can be written as: to print, to adapt in a word processor, to have read aloud or put on a page.
enum class FileFormat { Pdf, Odt, Html };

/// All of them in the order in which they are offered.
std::vector<FileFormat> allFileFormats();
/// "pdf", "odt", "html": the name on the command line and the ending of a file, without the dot.
QString fileFormatKey(FileFormat format);
/// The format with this key, or none.
std::optional<FileFormat> fileFormatFromKey(const QString &key);
/// By the ending of a file's name ("X.odt"); none when there is no ending that says one.
std::optional<FileFormat> fileFormatOfPath(const QString &path);

/// What was written. `pages` counts the pages of the print in every format, since the other formats have none of
/// their own.
using FileReport = PdfReport;
/// Called before each source with how many are done; false stops the job, which then answers Cancelled.
using FileProgress = PdfProgress;

/// Writes documents one by one to a file, for a job that works in slices. The file appears at finish(); without it
/// nothing is left behind. One document at a time is in memory.
class FileJob {
  public:
    /// Answers FileExists unless `overwrite`, FolderNotWritable, WriteFailed.
    static Result<std::unique_ptr<FileJob>> begin(FileFormat format, const QString &path, const QString &title,
                                                  bool overwrite = false);
    virtual ~FileJob() = default;
    FileJob(const FileJob &) = delete;
    FileJob &operator=(const FileJob &) = delete;

    /// What all documents of the file are about, told before the first. Formats that can say it at their end find it
    /// out by themselves.
    virtual void setSubject(const QString &subject) { Q_UNUSED(subject) }
    /// Adds a document. Answers DiskFull, WriteFailed.
    virtual Result<void> add(const Document &document) = 0;
    /// Closes, checks and renames. Answers the number of pages on paper; NothingToPrint without a document.
    virtual Result<int> finish() = 0;

  protected:
    FileJob() = default;
};

/// Writes the whole batch to one file through the safe-file helper: nothing is at `path` unless all of it is.
/// Answers FileExists unless `overwrite`, the write errors, Cancelled, and what a source answers.
Result<FileReport> writeBatch(FileFormat format, const DocumentBatch &batch, const QString &path,
                              bool overwrite = false, const FileProgress &progress = {});

/// Writes one file a source into `folder` (made when missing), named by the source. A source that has nothing to print is
/// passed over; NothingToPrint is answered when all are. When it stops half way, the finished files stay and are whole.
Result<FileReport> writeBatchFolder(FileFormat format, const DocumentBatch &batch, const QString &folder,
                                    bool overwrite = false, const FileProgress &progress = {});

} // namespace groundwork::documents
