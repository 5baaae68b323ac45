#pragma once

#include "core/base/result.h"
#include "ui/documents/file_export.h"

#include <memory>

namespace groundwork::documents {

/// Writes what documents say to one HTML5 file that needs no other: semantic elements in reading order for whoever has
/// it read aloud or makes the letters larger. No scripts, no outside references; it is well-formed XML too. Nothing is
/// in it that the print does not say.
class HtmlJob final : public FileJob {
  public:
    /// Answers FileExists, FolderNotWritable, WriteFailed.
    static Result<std::unique_ptr<FileJob>> begin(const QString &path, const QString &title, bool overwrite = false);
    ~HtmlJob() override;
    Result<void> add(const Document &document) override;
    Result<int> finish() override;

  private:
    struct Private;
    explicit HtmlJob(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace groundwork::documents
