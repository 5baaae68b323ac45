#include "core/file/safe_file.h"

#include "core/base/error_code.h"
#include "core/file/disk.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>

#ifndef Q_OS_WIN
#include <csignal>
#endif

namespace groundwork {

namespace {

/// A link is followed, so that the file behind it is replaced and the link stays.
QString behindLink(const QString &path) {
    const QFileInfo info(path);
    return info.isSymLink() && info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

QString temporaryName(const QString &path) {
    const QFileInfo info(path);
    const QString suffix = QString::number(QRandomGenerator::system()->generate(), 36);
    // The start of the name only: a long one must not grow past what the file system takes.
    return QStringLiteral("%1/.%2.%3.part").arg(info.absolutePath(), info.fileName().left(60), suffix);
}

Result<void> checkFolder(const QString &path) {
    const QString folder = QFileInfo(path).absolutePath();
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isWritable())
        return failure(ErrorCode::FolderNotWritable, {folder});
    return {};
}

/// Gives the finished temporary file its name; without `replace` only where nobody has taken it meanwhile.
Result<void> moveInPlace(const QString &temporary, const QString &path, bool replace) {
    const QFileInfo old(path);
    if (replace && old.exists())
        QFile::setPermissions(temporary, old.permissions());
    if (const Result<void> renamed =
            replace ? disk::replace(temporary, path) : disk::moveToNewName(temporary, path);
        !renamed)
        return renamed;
    return disk::syncFolder(QFileInfo(path).absolutePath());
}

} // namespace

SafeFile::SafeFile(const QString &path)
    : m_path(behindLink(path)) {}

SafeFile::~SafeFile() {
    discard();
}

bool SafeFile::open(OpenMode mode) {
    if (isOpen() || (mode & ReadWrite) != WriteOnly) {
        m_state = failure(ErrorCode::WriteFailed, {m_path, QStringLiteral("mode")});
        return false;
    }
    m_state = checkFolder(m_path);
    if (!m_state)
        return false;
    m_temporary.setFileName(temporaryName(m_path));
    errno = 0;
    if (!m_temporary.open(WriteOnly | NewOnly | Unbuffered)) {
        m_state = failure(disk::lastError(m_path));
        return false;
    }
    return QIODevice::open(WriteOnly | Unbuffered);
}

qint64 SafeFile::writeData(const char *data, qint64 size) {
    if (!m_state)
        return -1;
    qint64 done = 0;
    while (done < size) {
        errno = 0;
        const qint64 count = m_temporary.write(data + done, size - done);
        if (count <= 0) {
            m_state = failure(disk::lastError(m_path));
            setErrorString(m_temporary.errorString());
            return -1;
        }
        done += count;
    }
    m_hash.addData(QByteArrayView(data, size));
    m_written += size;
    return size;
}

void SafeFile::close() {
    QIODevice::close();
}

Result<void> SafeFile::commit() {
    if (!m_temporary.isOpen()) {
        if (m_state)
            m_state = failure(ErrorCode::WriteFailed, {m_path, QStringLiteral("not open")});
        return m_state;
    }
    if (m_state)
        m_state = disk::sync(m_temporary);
    m_temporary.close();
    QIODevice::close();
    if (m_state) {
        const Result<disk::Fingerprint> found = disk::fingerprint(m_temporary.fileName());
        if (!found)
            m_state = failure(found.error());
        else if (*found != disk::Fingerprint{m_hash.result(), m_written})
            m_state = failure(ErrorCode::WriteFailed, {m_path, QStringLiteral("verify")});
    }
    if (m_state)
        m_state = moveInPlace(m_temporary.fileName(), m_path, true);
    discard();
    return m_state;
}

void SafeFile::discard() {
    if (m_temporary.fileName().isEmpty())
        return;
    m_temporary.close();
    QFile::remove(m_temporary.fileName());
    m_temporary.setFileName(QString());
}

Result<void> writeSafely(const QString &path, const std::function<Result<void>(const QString &)> &writer,
                         bool replace) {
    const QString target = behindLink(path);
    if (!replace && QFileInfo::exists(target))
        return failure(ErrorCode::FileExists, {path});
    if (const Result<void> folder = checkFolder(target); !folder)
        return folder;
    struct Temporary {
        QString path;
        ~Temporary() { QFile::remove(path); }
    } const temporary{temporaryName(target)};
    if (const Result<void> written = writer(temporary.path); !written)
        return written;
    const Result<disk::Fingerprint> before = disk::fingerprint(temporary.path);
    if (!before)
        return failure(ErrorCode::WriteFailed, {path, QStringLiteral("nothing was written")});
    if (const Result<void> synced = disk::syncFile(temporary.path); !synced)
        return synced;
    const Result<disk::Fingerprint> after = disk::fingerprint(temporary.path);
    if (!after || *after != *before)
        return failure(ErrorCode::WriteFailed, {path, QStringLiteral("verify")});
    return moveInPlace(temporary.path, target, replace);
}

Result<void> writeSafely(const QString &path, const QByteArray &bytes, bool replace) {
    return writeSafely(
        path,
        [&](const QString &temporary) -> Result<void> {
            QFile file(temporary);
            errno = 0;
            if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) ||
                file.write(bytes) != bytes.size())
                return failure(disk::lastError(path));
            return {};
        },
        replace);
}

void ignoreFileSizeSignal() {
#ifndef Q_OS_WIN
    std::signal(SIGXFSZ, SIG_IGN); // NOLINT: the macro is the system's
#endif
}

} // namespace groundwork
