#include "core/file/disk.h"

#include "core/base/error_code.h"

#include <QCryptographicHash>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace groundwork::disk {

namespace {

std::filesystem::path systemPath(const QString &path) {
#ifdef Q_OS_WIN
    return std::filesystem::path(path.toStdWString());
#else
    return std::filesystem::path(QFile::encodeName(path).toStdString());
#endif
}

Error errorOf(int code, const QString &path) {
    const bool full = code == ENOSPC
#ifdef EDQUOT
                      || code == EDQUOT
#endif
        ;
    if (full)
        return {ErrorCode::DiskFull, {path}};
    return {ErrorCode::WriteFailed, {path, QString::fromLocal8Bit(std::strerror(code))}};
}

} // namespace

Error lastError(const QString &path) {
    return errorOf(errno, path);
}

Result<void> sync(QFile &file) {
    if (!file.flush())
        return failure(lastError(file.fileName()));
#ifdef Q_OS_WIN
    const int code = _commit(file.handle());
#else
    const int code = ::fsync(file.handle());
#endif
    if (code != 0)
        return failure(lastError(file.fileName()));
    return {};
}

Result<void> syncFile(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return failure(ErrorCode::WriteFailed, {path, file.errorString()});
    return sync(file);
}

Result<void> syncFolder(const QString &folder) {
#ifndef Q_OS_WIN
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(lastError(folder));
    const int code = ::fsync(descriptor);
    const int problem = errno;
    ::close(descriptor);
    // Some network file systems cannot sync a folder and say so; that is no failure of ours.
    if (code != 0 && problem != EINVAL && problem != ENOTSUP)
        return failure(errorOf(problem, folder));
#else
    Q_UNUSED(folder)
#endif
    return {};
}

Result<void> replace(const QString &from, const QString &to) {
    constexpr unsigned long kPausesMs[] = {0, 20, 80, 200};
    std::error_code problem;
    for (const unsigned long pause : kPausesMs) {
        if (pause > 0)
            QThread::msleep(pause);
        std::filesystem::rename(systemPath(from), systemPath(to), problem);
        if (!problem)
            return {};
    }
    return failure(errorOf(problem.value(), to));
}

namespace {

/// 0, or the system's error code; EEXIST where `to` is taken.
int renameOnlyIfFree(const QString &from, const QString &to) {
#ifdef Q_OS_WIN
    if (MoveFileExW(reinterpret_cast<const wchar_t *>(from.utf16()),
                    reinterpret_cast<const wchar_t *>(to.utf16()), MOVEFILE_WRITE_THROUGH))
        return 0;
    const DWORD code = GetLastError();
    return code == ERROR_ALREADY_EXISTS || code == ERROR_FILE_EXISTS ? EEXIST : EACCES;
#else
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS) // the file system does not know the flag
        return errno;
#endif
    if (::link(source.constData(), target.constData()) == 0)
        return ::unlink(source.constData()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS && errno != EMLINK)
        return errno;
    // No hard links here (a memory stick): the name is taken with an empty file of our own, which is
    // replaced.
    const int claim = ::open(target.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (claim < 0)
        return errno;
    ::close(claim);
    if (::rename(source.constData(), target.constData()) == 0)
        return 0;
    const int problem = errno;
    ::unlink(target.constData());
    return problem;
#endif
}

} // namespace

Result<void> moveToNewName(const QString &from, const QString &to) {
    const int code = renameOnlyIfFree(from, to);
    if (code == EEXIST)
        return failure(ErrorCode::FileExists, {to});
    return code == 0 ? Result<void>() : failure(errorOf(code, to));
}

Result<void> createPrivate(const QString &path) {
    QFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (errno == EEXIST)
        return failure(ErrorCode::FileExists, {path});
    return failure(lastError(path));
}

bool hasOtherNames(const QString &path) {
    std::error_code problem;
    const std::uintmax_t names = std::filesystem::hard_link_count(systemPath(path), problem);
    return !problem && names > 1;
}

Result<Fingerprint> fingerprint(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, {path});
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return failure(ErrorCode::FileNotReadable, {path});
    return Fingerprint{hash.result(), file.size()};
}

} // namespace groundwork::disk
