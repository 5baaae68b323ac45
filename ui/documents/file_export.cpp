#include "ui/documents/file_export.h"

#include "core/base/error_code.h"
#include "ui/documents/html_export.h"
#include "ui/documents/odt_export.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace groundwork::documents {

namespace {

/// The PDF writer as one of the three.
class PdfFileJob final : public FileJob {
  public:
    explicit PdfFileJob(std::unique_ptr<PdfJob> job)
        : m_job(std::move(job)) {}
    void setSubject(const QString &subject) override { m_job->setSubject(subject); }
    Result<void> add(const Document &document) override { return m_job->add(document); }
    Result<int> finish() override { return m_job->finish(); }

  private:
    std::unique_ptr<PdfJob> m_job;
};

} // namespace

std::vector<FileFormat> allFileFormats() {
    return {FileFormat::Pdf, FileFormat::Odt, FileFormat::Html};
}

QString fileFormatKey(FileFormat format) {
    switch (format) {
    case FileFormat::Pdf:
        return QStringLiteral("pdf");
    case FileFormat::Odt:
        return QStringLiteral("odt");
    case FileFormat::Html:
        return QStringLiteral("html");
    }
    return {};
}

std::optional<FileFormat> fileFormatFromKey(const QString &key) {
    for (const FileFormat format : allFileFormats()) {
        if (fileFormatKey(format) == key.toLower())
            return format;
    }
    return std::nullopt;
}

std::optional<FileFormat> fileFormatOfPath(const QString &path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QLatin1String("htm") ? FileFormat::Html : fileFormatFromKey(ending);
}

Result<std::unique_ptr<FileJob>> FileJob::begin(FileFormat format, const QString &path, const QString &title,
                                                bool overwrite) {
    switch (format) {
    case FileFormat::Odt:
        return OdtJob::begin(path, title, overwrite);
    case FileFormat::Html:
        return HtmlJob::begin(path, title, overwrite);
    case FileFormat::Pdf:
        break;
    }
    auto job = PdfJob::begin(path, title, overwrite);
    if (!job)
        return failure(job.error());
    return std::unique_ptr<FileJob>(std::make_unique<PdfFileJob>(std::move(*job)));
}

Result<FileReport> writeBatch(FileFormat format, const DocumentBatch &batch, const QString &path, bool overwrite,
                              const FileProgress &progress) {
    if (batch.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    auto job = FileJob::begin(format, path, batch.title, overwrite);
    if (!job)
        return failure(job.error());
    FileReport report;
    const int total = static_cast<int>(batch.sources.size());
    for (int i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return failure(ErrorCode::Cancelled);
        const auto documents = batch.sources[static_cast<size_t>(i)].make();
        if (!documents)
            return failure(documents.error());
        if (total == 1)
            (*job)->setSubject(sharedSubject(*documents));
        for (const Document &document : *documents) {
            if (const Result<void> added = (*job)->add(document); !added)
                return failure(added.error());
            ++report.documents;
        }
    }
    const Result<int> pages = (*job)->finish();
    if (!pages)
        return failure(pages.error());
    report.pages = *pages;
    report.files.append(path);
    return report;
}

Result<FileReport> writeBatchFolder(FileFormat format, const DocumentBatch &batch, const QString &folder,
                                    bool overwrite, const FileProgress &progress) {
    if (batch.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FolderNotWritable, {folder});
    FileReport report;
    QStringList used;
    const int total = static_cast<int>(batch.sources.size());
    for (int i = 0; i < total; ++i) {
        if (progress && !progress(i, total))
            return failure(ErrorCode::Cancelled);
        const DocumentSource &source = batch.sources[static_cast<size_t>(i)];
        const QString name = freeStem(source.name, used) + QLatin1Char('.') + fileFormatKey(format);
        const QString path = QDir(folder).filePath(name);
        const DocumentBatch one{source.name, {source}};
        const Result<FileReport> written = writeBatch(format, one, path, overwrite);
        if (!written && written.error().code == ErrorCode::NothingToPrint)
            continue; // it does not hold up the others
        if (!written)
            return failure(written.error());
        report.documents += written->documents;
        report.pages += written->pages;
        report.files.append(path);
    }
    if (report.files.isEmpty())
        return failure(ErrorCode::NothingToPrint);
    return report;
}

} // namespace groundwork::documents
