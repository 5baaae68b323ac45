#include "core/file/disk.h"

#include "core/base/error_code.h"

#include <QCryptographicHash>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
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
