#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace groundwork::disk {

/// Waits until the bytes of an open file are on the disk.
Result<void> sync(QFile &file);

/// The same for a file that is not open.
Result<void> syncFile(const QString &path);

/// Waits until the names in a folder are on the disk. Nothing on systems where a folder cannot be synced.
Result<void> syncFolder(const QString &folder);

/// Renames over what is there. Tries again for a short while, since a virus scanner may hold the file.
Result<void> replace(const QString &from, const QString &to);

/// Gives a file a name that is not taken yet. Never takes a file away, whatever comes in between: answers
/// FileExists then, and `from` stays. Also WriteFailed.
Result<void> moveToNewName(const QString &from, const QString &to);

/// Makes an empty file that its owner alone can read, and no other program can have made first. Answers
/// FileExists, DiskFull, WriteFailed.
Result<void> createPrivate(const QString &path);

/// More than one name leads to this file (a hard link).
bool hasOtherNames(const QString &path);

/// The SHA-256 of a file, and its size. Never call it for a program file that is open: closing it would drop
/// SQLite's lock (reliability.md 0.2).
struct Fingerprint {
    QByteArray sha256;
    qint64 size = 0;
    bool operator==(const Fingerprint &) const = default;
};
Result<Fingerprint> fingerprint(const QString &path);

/// DiskFull or WriteFailed, from the system's last error.
Error lastError(const QString &path);

} // namespace groundwork::disk
