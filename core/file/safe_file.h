#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
#include <QIODevice>
#include <QString>

#include <functional>

namespace groundwork {

/// A device that replaces a file only by a complete one. It writes beside it under a temporary name and
/// remembers every error; commit() syncs, reads the file back and compares size and hash, renames, and syncs
/// the folder. Without commit(), or after any error, the old file is as it was and nothing is left beside it.
///
/// Not QSaveFile: on a full disk that reports success and replaces the good file by a cut one (reliability.md
/// 0).
class SafeFile final : public QIODevice {
  public:
    explicit SafeFile(const QString &path);
    ~SafeFile() override;

    /// Makes the temporary file; only QIODevice::WriteOnly. False when it cannot be made: commit() says why.
    bool open(OpenMode mode = WriteOnly) override;
    [[nodiscard]] bool isSequential() const override { return true; }
    void close() override;

    /// Answers FolderNotWritable, DiskFull, WriteFailed. Call it once, after the last write.
    Result<void> commit();

  protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

  private:
    void discard();

    QString m_path;
    QFile m_temporary;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_written = 0;
    Result<void> m_state;
};

/// The same for libraries that write by name: `writer` gets a temporary path in the folder of `path` and
/// writes the whole file there. Answers what `writer` answers, or the errors of SafeFile::commit; FileExists
/// when `path` is there and may not be replaced.
Result<void> writeSafely(const QString &path,
                         const std::function<Result<void>(const QString &temporary)> &writer,
                         bool replace = true);

/// The same for bytes.
Result<void> writeSafely(const QString &path, const QByteArray &bytes, bool replace = true);

/// A file over the quota then is an error that can be shown instead of the end of the process. For main().
void ignoreFileSizeSignal();

} // namespace groundwork
