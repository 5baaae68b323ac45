#include "core/file/program_file.h"

#include "core/base/error_code.h"
#include "core/file/connection.h"
#include "core/file/lock_note.h"
#include "core/file/program_file_private.h"
#include "core/file/sqlite/session.h"
#include "core/file/storage_errors.h"
#include "core/file/verified_copy.h"

#include <QFileInfo>

namespace groundwork {

namespace {

/// The largest key of any row of the file; 0 in an empty one. SQLite reads the last page of each table for it.
qint64 largestId(const sqlite::Database &database) {
    qint64 largest = 0;
    QStringList tables;
    sqlite::Statement names = database.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND wr = 0");
    while (names.step())
        tables.append(names.text(0));
    for (const QString &table : std::as_const(tables)) {
        sqlite::Statement last =
            database.prepare(QStringLiteral("SELECT max(rowid) FROM \"%1\"").arg(table));
        if (last.step() && !last.isNull(0))
            largest = qMax(largest, last.int64(0));
    }
    return largest;
}

} // namespace

// ---- Change

const sqlite::Database &Change::database() const {
    return *m_file->d->database;
}
qint64 Change::now() const {
    return m_file->d->now;
}
QDate Change::today() const {
    return m_file->d->clock->today();
}
Side Change::side() const {
    return m_file->d->side;
}
qint64 Change::nextId() {
    if (!m_file->d->idsStartAboveFile) {
        m_file->d->ids.startAbove(largestId(database()));
        m_file->d->idsStartAboveFile = true;
    }
    return m_file->d->ids.next();
}

// ---- making one

ProgramFile::ProgramFile(std::unique_ptr<Private> p)
    : d(std::move(p)) {}

ProgramFile::~ProgramFile() {
    if (!d->database)
        return;
    if (d->backups)
        (void)d->backups->makeIfDue(BackupReason::OnClose); // nobody is left to be told
    d->backups.reset();
    if (!d->readOnly && !d->path.isEmpty())
        connection::release(*d->database);
    d->note.reset(); // before the lock goes: the next one writes its own
}

Result<std::unique_ptr<ProgramFile>> ProgramFile::create(const QString &path, const OpenOptions &options) {
    const SystemClock machineClock;
    const schema::Definition definition = options.schema ? *options.schema : schema::current();
    const Clock &clock = options.clock ? *options.clock : static_cast<const Clock &>(machineClock);
    if (const Result<void> made = connection::createOnDisk(path, options, definition, clock); !made)
        return failure(made.error());
    return open(path, options);
}

Result<std::unique_ptr<ProgramFile>> ProgramFile::open(const QString &path, const OpenOptions &options) {
    auto d = std::make_unique<Private>(options, path);
    Result<std::unique_ptr<sqlite::Database>> database =
        connection::openChecked(path, options, d->definition, *d->clock);
    if (!database)
        return failure(database.error());
    d->database = std::move(*database);
    if (!options.readOnly)
        d->note = std::make_unique<LockNote>(path, *d->clock);
    std::unique_ptr<ProgramFile> file(new ProgramFile(std::move(d)));
    if (!options.backupFolder.isEmpty() && !options.readOnly)
        file->d->backups =
            std::make_unique<Backups>(*file, options.backupFolder, BackupRules{}, options.backupMinutes);
    return file;
}

Result<std::unique_ptr<ProgramFile>> ProgramFile::createInMemory(const OpenOptions &options) {
    auto d = std::make_unique<Private>(options, QString());
    try {
        d->database =
            std::make_unique<sqlite::Database>(QStringLiteral(":memory:"), sqlite::Database::Mode::Create);
        connection::configure(*d->database, false);
        connection::createSchema(*d->database, d->definition, *d->clock);
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, {}));
    }
    return std::unique_ptr<ProgramFile>(new ProgramFile(std::move(d)));
}

Result<std::unique_ptr<ProgramFile>> ProgramFile::fromSnapshot(const QByteArray &snapshot,
                                                               const OpenOptions &options) {
    auto d = std::make_unique<Private>(options, QString());
    d->readOnly = true;
    try {
        d->database =
            std::make_unique<sqlite::Database>(QStringLiteral(":memory:"), sqlite::Database::Mode::Create);
        sqlite::load(*d->database, snapshot);
        connection::configure(*d->database, true);
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, {}));
    }
    return std::unique_ptr<ProgramFile>(new ProgramFile(std::move(d)));
}

QString ProgramFile::path() const {
    return d->path;
}
bool ProgramFile::isReadOnly() const {
    return d->readOnly;
}
const Clock &ProgramFile::clock() const {
    return *d->clock;
}
const sqlite::Database &ProgramFile::database() const {
    return *d->database;
}
void ProgramFile::setSide(Side side) {
    d->side = side;
}
Side ProgramFile::side() const {
    return d->side;
}
qint64 ProgramFile::lastSavedAt() const {
    return d->lastSavedAt;
}

// ---- the history, and who listens

void ProgramFile::clearHistory() {
    d->history.clear();
    d->notify({});
}

Subscription ProgramFile::observe(std::function<void(const ChangeReport &)> observer) {
    d->observers->push_back(std::move(observer));
    const auto place = std::prev(d->observers->end());
    return Subscription([observers = std::weak_ptr(d->observers), place] {
        if (const auto alive = observers.lock())
            alive->erase(place);
    });
}

// ---- copies

Result<void> ProgramFile::saveCopy(const QString &path, bool overwrite) const {
    const QString own = QFileInfo(d->path).canonicalFilePath();
    if (!own.isEmpty() && QFileInfo(path).canonicalFilePath() == own)
        return failure(ErrorCode::FileExists, {path}); // never over the file that is open
    return writeVerifiedCopy(*d->database, path, overwrite);
}

Result<void> ProgramFile::backUp(BackupReason reason) {
    if (!d->backups || d->depth > 0) // VACUUM INTO needs the transaction to be over
        return {};
    const Result<std::optional<Backup>> made = d->backups->makeIfDue(reason);
    return made ? Result<void>() : failure(made.error());
}

Backups *ProgramFile::backups() const {
    return d->backups.get();
}
std::optional<Error> ProgramFile::backupProblem() const {
    return d->backupProblem;
}

Result<QByteArray> ProgramFile::snapshot() const {
    try {
        return sqlite::serialized(*d->database);
    } catch (const sqlite::StorageError &error) {
        return failure(storageError(error, d->path));
    }
}

} // namespace groundwork
