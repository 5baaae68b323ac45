#pragma once

#include "core/base/error.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace groundwork {

class Clock;

/// Who has a program file open. Only told to people: the lock itself is SQLite's and ends with the process,
/// so a note that a crash left behind blocks nobody and is written over by the next one who opens the file.
struct LockHolder {
    QString user;
    QString host;
    QDateTime since; ///< UTC
};

/// The name of the note, beside the file and hidden: "/a/.~b.groundwork.open".
QString lockNotePath(const QString &path);

/// Keeps the note that this user of this computer has the file open, until it goes out of scope. Best effort:
/// without a note the refusal is only less exact.
class LockNote {
  public:
    LockNote(const QString &path, const Clock &clock);
    LockNote(const LockNote &) = delete;
    LockNote &operator=(const LockNote &) = delete;
    ~LockNote();

  private:
    QString m_path;
};

/// None where there is no note, or nothing that can be read.
std::optional<LockHolder> readLockNote(const QString &path);

/// FileLocked(path) with user, host and since, as far as the note knows.
Error withHolder(Error locked);

} // namespace groundwork
