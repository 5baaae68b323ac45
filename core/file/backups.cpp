#include "core/file/backups.h"

#include "core/base/clock.h"
#include "core/base/enum_keys.h"
#include "core/base/error_code.h"
#include "core/file/disk.h"
#include "core/file/program_file.h"
#include "core/file/safe_file.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/limits.h"
#include "core/file/storage_errors.h"
#include "core/file/verified_copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

namespace groundwork {

namespace {

constexpr EnumKey<BackupReason> kReasons[] = {{BackupReason::Timed, "timed"},
                                              {BackupReason::OnClose, "on-close"},
                                              {BackupReason::BeforeImport, "before-import"},
                                              {BackupReason::BeforePublish, "before-publish"},
                                              {BackupReason::BeforeClosing, "before-closing"},
                                              {BackupReason::BeforeMigration, "before-migration"},
                                              {BackupReason::BeforeRestore, "before-restore"},
                                              {BackupReason::BeforeErase, "before-erase"},
                                              {BackupReason::OnDemand, "on-demand"}};
constexpr qint64 kMinuteMs = 60 * 1000;
constexpr QLatin1String kEnding(".groundwork");
constexpr QLatin1String kHashEnding(".sha256");

QString stampFormat() {
    return QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
}

QDateTime utc(qint64 milliseconds) {
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc());
}

/// "<file key>_<stamp>_<reason>.groundwork": what the folder needs to know without opening anything.
QString nameFor(const QString &fileKey, const QDateTime &madeAt, BackupReason reason, int copy) {
    const QString again = copy > 1 ? QStringLiteral("_%1").arg(copy) : QString();
    return fileKey + QLatin1Char('_') + madeAt.toString(stampFormat()) + QLatin1Char('_') +
           backupReasonKey(reason) + again + kEnding;
}

std::optional<Backup> parsed(const QFileInfo &info, const QString &fileKey) {
    const QStringList parts = info.completeBaseName().split(QLatin1Char('_'));
    if (parts.size() < 3 || (!fileKey.isEmpty() && parts.at(0) != fileKey))
        return std::nullopt;
    QDateTime madeAt = QDateTime::fromString(parts.at(1), stampFormat());
    madeAt.setTimeZone(QTimeZone::utc());
    if (!madeAt.isValid() || !QFileInfo::exists(info.absoluteFilePath() + kHashEnding))
        return std::nullopt;
    return Backup{info.absoluteFilePath(), madeAt, parts.at(2), info.size()};
}

/// The hash of a backup, once it is the one that was written beside it.
Result<disk::Fingerprint> fingerprintOf(const QString &backupPath) {
    Result<disk::Fingerprint> print = disk::fingerprint(backupPath);
    if (!print)
        return print;
    QFile hash(backupPath + kHashEnding);
    if (!hash.open(QIODevice::ReadOnly) || hash.readAll().trimmed() != print->sha256.toHex())
        return failure(ErrorCode::BackupNotVerified, {backupPath, QStringLiteral("hash")});
    return print;
}

void removeBackup(const Backup &backup) {
    QFile::remove(backup.path + kHashEnding); // first: without its hash it does not count
    QFile::remove(backup.path);
}

} // namespace

QString backupReasonKey(BackupReason reason) {
    return keyOf(kReasons, reason);
}
std::optional<BackupReason> backupReasonFromKey(const QString &key) {
    return fromKey(kReasons, key);
}

Result<Backup> writeBackup(const sqlite::Database &database, const QString &folder, BackupReason reason,
                           const Clock &clock) {
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FolderNotWritable, {folder});
    QString fileKey;
    try {
        fileKey = database.queryText("SELECT file_key FROM meta");
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, folder));
    }
    const QDateTime madeAt = utc(clock.now() * 1000);
    QString path;
    Result<void> written;
    int copy = 0;
    do { // two backups of the same second, perhaps of two programs on this computer
        path = QDir(folder).absoluteFilePath(nameFor(fileKey, madeAt, reason, ++copy));
        written = writeVerifiedCopy(database, path, false);
    } while (!written && written.error().code == ErrorCode::FileExists);
    if (!written)
        return failure(written.error());
    const Result<disk::Fingerprint> print = disk::fingerprint(path);
    Result<void> hashed = print ? writeSafely(path + kHashEnding, print->sha256.toHex() + '\n')
                                : Result<void>(failure(print.error()));
    if (!hashed) {
        QFile::remove(path);
        return failure(hashed.error());
    }
    QFile::setPermissions(path + kHashEnding, QFile::ReadOwner | QFile::WriteOwner);
    return Backup{path, madeAt, backupReasonKey(reason), print->size};
}

std::vector<Backup> backupsIn(const QString &folder, const QString &fileKey) {
    std::vector<Backup> found;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QLatin1Char('*') + kEnding}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QFileInfo &info : files) {
        if (const std::optional<Backup> backup = parsed(info, fileKey))
            found.push_back(*backup);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Backup &a, const Backup &b) { return a.madeAt > b.madeAt; });
    return found;
}

Result<void> checkBackup(const QString &backupPath) {
    if (const Result<disk::Fingerprint> print = fingerprintOf(backupPath); !print)
        return failure(print.error());
    try {
        const sqlite::Database database(backupPath, sqlite::Database::Mode::ReadOnly);
        sqlite::harden(database);
        if (const QString finding = firstFinding(database, true); !finding.isEmpty())
            return failure(ErrorCode::BackupNotVerified, {backupPath, finding});
    } catch (const sqlite::StorageError &error) {
        return failure(ErrorCode::BackupNotVerified, {backupPath, error.message()});
    }
    return {};
}

Result<void> restoreBackup(const QString &backupPath, const QString &path) {
    if (QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, {path});
    const Result<disk::Fingerprint> print = fingerprintOf(backupPath);
    if (!print)
        return failure(print.error());
    // A journal left under this name would be rolled into the restored file and destroy it.
    const QString journal = path + QStringLiteral("-journal");
    if (QFileInfo::exists(journal) && !QFile::remove(journal))
        return failure(ErrorCode::WriteFailed, {journal, QStringLiteral("journal")});
    const Result<void> written = writeSafely(
        path,
        [&](const QString &temporary) -> Result<void> {
            if (const Result<void> made = disk::createPrivate(temporary); !made)
                return made;
            QFile from(backupPath);
            QFile to(temporary);
            if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly | QIODevice::ExistingOnly) ||
                to.write(from.readAll()) != from.size() || !to.flush())
                return failure(disk::lastError(path));
            to.close();
            const Result<disk::Fingerprint> found = disk::fingerprint(temporary);
            if (!found || *found != *print)
                return failure(ErrorCode::WriteFailed, {path, QStringLiteral("verify")});
            return {};
        },
        false);
    if (!written)
        return written;
    OpenOptions look;
    look.readOnly = true;
    if (const auto opened = ProgramFile::open(path, look);
        !opened && opened.error().code != ErrorCode::FileTooOld) {
        QFile::remove(path);
        return failure(ErrorCode::BackupNotVerified, {backupPath, opened.error().args.value(1)});
    }
    return {};
}

struct Backups::Private {
    ProgramFile *file;
    QString folder;
    BackupRules rules;
    int everyMinutes = kBackupMinutes;
    QString fileKey;
    bool changed = false;
    qint64 lastMs = 0; ///< Clock::elapsedMs of the last backup, or of the start
    Subscription subscription;

    void thin() const;
};

void Backups::Private::thin() const {
    const std::vector<Backup> all = backupsIn(folder, fileKey);
    std::vector<QDateTime> dates;
    dates.reserve(all.size());
    for (const Backup &backup : all)
        dates.push_back(backup.madeAt);
    for (const std::size_t index : backupsToRemove(dates, utc(file->clock().nowMs()), rules))
        removeBackup(all[index]);
}

Backups::Backups(ProgramFile &file, QString folder, BackupRules rules, int everyMinutes)
    : d(std::make_unique<Private>()) {
    d->file = &file;
    d->folder = std::move(folder);
    d->rules = rules;
    d->everyMinutes = everyMinutes;
    d->fileKey = file.database().queryText("SELECT file_key FROM meta");
    d->lastMs = file.clock().elapsedMs();
    const std::vector<Backup> before = list();
    const qint64 lastChange = file.database().queryInt("SELECT max(created_at) FROM change_log");
    d->changed = before.empty() ? lastChange > 0 : lastChange > before.front().madeAt.toSecsSinceEpoch();
    d->subscription = file.observe(
        [p = d.get()](const ChangeReport &report) { p->changed = p->changed || !report.isEmpty(); });
}

Backups::~Backups() = default;

QString Backups::folder() const {
    return d->folder;
}
const BackupRules &Backups::rules() const {
    return d->rules;
}
int Backups::everyMinutes() const {
    return d->everyMinutes;
}

Result<Backup> Backups::make(BackupReason reason) {
    Result<Backup> backup = writeBackup(d->file->database(), d->folder, reason, d->file->clock());
    if (backup) { // an older one is given up only for a newer one that is known to be good
        d->changed = false;
        d->lastMs = d->file->clock().elapsedMs();
        d->thin();
    }
    return backup;
}

Result<std::optional<Backup>> Backups::makeIfDue(BackupReason reason) {
    const bool early = reason == BackupReason::Timed &&
                       d->file->clock().elapsedMs() - d->lastMs < d->everyMinutes * kMinuteMs;
    if (!d->changed || early)
        return std::optional<Backup>();
    Result<Backup> backup = make(reason);
    if (!backup) {
        d->lastMs = d->file->clock().elapsedMs(); // not again with every change
        return failure(backup.error());
    }
    return std::optional<Backup>(std::move(*backup));
}

std::vector<Backup> Backups::list() const {
    return backupsIn(d->folder, d->fileKey);
}

} // namespace groundwork
