#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace groundwork {

class Clock;
class ProgramFile;

namespace sqlite {
class Database;
}

/// Why a backup was made; it stands in its file name.
enum class BackupReason {
    Timed,
    OnClose,
    BeforeImport,
    BeforePublish,
    BeforeClosing,
    BeforeMigration,
    BeforeRestore,
    BeforeErase,
    OnDemand
};
QString backupReasonKey(BackupReason reason);
std::optional<BackupReason> backupReasonFromKey(const QString &key);

/// One backup in the folder. Only what has a hash beside it counts as one.
struct Backup {
    QString path;
    QDateTime madeAt; ///< UTC
    QString reason;   ///< backupReasonKey
    qint64 size = 0;
};

/// How long backups are kept: all of the last two days, then the last of each day, week and month, and none
/// older than `oldestDays` (the retention rule of the program: a person erased must not live on in a backup).
struct BackupRules {
    int allDays = 2;
    int daily = 14;
    int weekly = 8;
    int monthly = 12;
    int oldestDays = 366;
};

/// Why the rules keep a backup.
enum class KeptAs {
    Newest,
    Recent, ///< of the last `allDays`
    Day,    ///< the last one of its day
    Week,
    Month,
    Goes, ///< no rule keeps it: the next backup that is made removes it
};
/// What the rules say of each, in the order of `madeAt` (UTC, any order). Pure: a function of dates.
std::vector<KeptAs> keptAs(const std::vector<QDateTime> &madeAt, const QDateTime &now,
                           const BackupRules &rules);

/// Those that keptAs says go, as indexes into `madeAt`. The newest is always kept, unless it is older than
/// the age limit.
std::vector<std::size_t> backupsToRemove(const std::vector<QDateTime> &madeAt, const QDateTime &now,
                                         const BackupRules &rules);

/// Writes one backup of an open database into `folder` (made when missing): checked in full and hashed before
/// it counts. Answers BackupNotVerified and the write errors.
Result<Backup> writeBackup(const sqlite::Database &database, const QString &folder, BackupReason reason,
                           const Clock &clock);

inline constexpr int kBackupMinutes = 30;

/// The backups of one program file, in a folder that is handed in (never beside the file). Each is written
/// with VACUUM INTO, opened and checked in full, and hashed; before that it does not count and older ones
/// stay.
class Backups {
  public:
    /// Listens to the file from here on, to know whether it has changed. The file must outlive this.
    /// `everyMinutes`: how long after the last one a Timed backup is due.
    Backups(ProgramFile &file, QString folder, BackupRules rules = {}, int everyMinutes = kBackupMinutes);
    ~Backups();
    Backups(const Backups &) = delete;
    Backups &operator=(const Backups &) = delete;

    [[nodiscard]] QString folder() const;
    [[nodiscard]] const BackupRules &rules() const;
    [[nodiscard]] int everyMinutes() const;

    /// Makes a backup now, and thins the folder. Answers BackupNotVerified and the write errors.
    Result<Backup> make(BackupReason reason);
    /// The same if something changed since the last backup and it is due: Timed is due after `everyMinutes`,
    /// the other reasons at once. None when it was not.
    Result<std::optional<Backup>> makeIfDue(BackupReason reason);

    /// Newest first.
    [[nodiscard]] std::vector<Backup> list() const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The backups in a folder, newest first; with `fileKey`, only those of this program file.
std::vector<Backup> backupsIn(const QString &folder, const QString &fileKey = {});

/// Checks a backup against its hash, and opens it and checks every page and every row. Answers
/// BackupNotVerified(path, finding) and FileNotReadable.
Result<void> checkBackup(const QString &backupPath);

/// Writes a backup as a new file at `path`, checked against its hash and opened once. Nothing is replaced.
/// Answers BackupNotVerified, FileExists, and the write errors.
Result<void> restoreBackup(const QString &backupPath, const QString &path);

} // namespace groundwork
