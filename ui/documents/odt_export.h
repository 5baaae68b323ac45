#pragma once

#include "core/base/result.h"
#include "ui/documents/file_export.h"

#include <memory>

namespace groundwork::documents {

/// Writes what documents say to an ODT (ODF 1.3), which a person can adapt in a word processor: real headings, lists and
/// tables, styles with names that a person would use, page size and footer as on paper. Nothing is in it that the
/// print does not say. content.xml and the page styles are streamed to temporary files.
class OdtJob final : public FileJob {
  public:
    /// Answers FileExists, FolderNotWritable, WriteFailed.
    static Result<std::unique_ptr<FileJob>> begin(const QString &path, const QString &title, bool overwrite = false);
    ~OdtJob() override;
    Result<void> add(const Document &document) override;
    Result<int> finish() override;

  private:
    struct Private;
    explicit OdtJob(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace groundwork::documents
