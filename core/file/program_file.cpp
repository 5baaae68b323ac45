#include "core/file/program_file.h"

#include "core/file/backups.h"
#include "core/file/connection.h"
#include "core/file/history.h"
#include "core/file/schema/schema.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/limits.h"
#include "core/file/sqlite/session.h"
#include "core/file/storage_errors.h"
#include "core/file/verified_copy.h"

#include <QFileInfo>

#include <list>
#include <set>

namespace groundwork {

namespace {

/// Undo leaves these alone: they say what happened, or what is not a change yet.
bool isRecorded(const QString &table) {
    return table != QStringLiteral("change_log") && table != QStringLiteral("disclosure") &&
           table != QStringLiteral("draft") && table != QStringLiteral("meta");
}

/// Rolls back what is still open when it goes out of scope. SQLite may have rolled back by itself.
class Transaction {
  public:
    explicit Transaction(const sqlite::Database &database)
        : m_database(&database) {
        m_database->execute("BEGIN IMMEDIATE");
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction() { rollBack(); }
    void commit() { m_database->execute("COMMIT"); }
    void rollBack() {
        try {
            if (!sqlite::inAutocommit(*m_database))
                m_database->execute("ROLLBACK");
        } catch (const sqlite::StorageError
                     &) { // nothing more can be done; the journal will do it at the next open
        }
    }

  private:
    const sqlite::Database *m_database;
};

} // namespace

struct ProgramFile::Private {
    Private(const OpenOptions &options, QString filePath)
        : path(std::move(filePath))
        , clock(options.clock ? options.clock : &machineClock)
        , ids(*clock, options.idSeed)
        , readOnly(options.readOnly)
        , definition(options.schema ? *options.schema : schema::current()) {}

    SystemClock machineClock;
    QString path;
    const Clock *clock;
    IdSource ids;
    bool readOnly;
    schema::Definition definition;
    std::unique_ptr<sqlite::Database> database;
    History history;
    Side side = Side::Coordinator;
    qint64 now = 0;       ///< of the change that is running
    int depth = 0;        ///< performs within performs
    bool barrier = false; ///< asked for by the change that is running or by one inside it
    qint64 lastSavedAt = 0;
    using Observers = std::list<std::function<void(const ChangeReport &)>>;
    std::shared_ptr<Observers> observers =
        std::make_shared<Observers>(); ///< shared: a subscription may outlive us

    std::unique_ptr<Backups> backups;
    std::optional<Error> backupProblem;

    void notify(const ChangeReport &report);
    void timedBackup();
    Result<void> runInside(ProgramFile &file, const Operation &operation,
                           const std::function<Result<void>(Change &)> &closure);
    Result<void> runOutermost(ProgramFile &file, const Operation &operation,
                              const std::function<Result<void>(Change &)> &closure);
    void logChange(const Operation &operation, const QString &kind) const;
    Result<void> commit(Transaction &transaction);
    Error reopened();
    Error refused(const sqlite::StorageError &error);
    void standIn();
    [[nodiscard]] bool foreignKeysHold(const ChangeReport &report) const;

    Change change(ProgramFile &file) { return Change(file); }
};

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
    std::unique_ptr<ProgramFile> file(new ProgramFile(std::move(d)));
    if (!options.backupFolder.isEmpty() && !options.readOnly)
        file->d->backups = std::make_unique<Backups>(*file, options.backupFolder);
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

// ---- the one path of every change

Result<void> ProgramFile::run(const Operation &operation,
                              const std::function<Result<void>(Change &)> &closure) {
    if (d->readOnly)
        return failure(ErrorCode::FileReadOnly, {d->path});
    return d->depth > 0 ? d->runInside(*this, operation, closure)
                        : d->runOutermost(*this, operation, closure);
}

Result<void> ProgramFile::Private::runInside(ProgramFile &file, const Operation &operation,
                                             const std::function<Result<void>(Change &)> &closure) {
    struct Depth {
        explicit Depth(int &value)
            : m_value(&++value) {}
        ~Depth() { --*m_value; }
        int *m_value;
    } const deeper(depth);
    const bool barrierBefore = barrier;
    Result<void> answer;
    try {
        database->execute("SAVEPOINT inside");
        Change inner = change(file);
        answer = closure(inner);
        if (!answer)
            database->execute("ROLLBACK TO inside");
        database->execute("RELEASE inside");
    } catch (const sqlite::StorageError &error) {
        // A full disk rolls the whole transaction back. Then nothing may go on as if there were one.
        if (sqlite::inAutocommit(*database))
            throw;
        database->execute("ROLLBACK TO inside");
        database->execute("RELEASE inside");
        answer = failure(storageError(error, path));
    }
    barrier = answer ? barrier || operation.barrier : barrierBefore;
    return answer;
}

Result<void> ProgramFile::Private::runOutermost(ProgramFile &file, const Operation &operation,
                                                const std::function<Result<void>(Change &)> &closure) {
    struct Running {
        explicit Running(int &value)
            : m_value(&++value) {}
        ~Running() { --*m_value; }
        int *m_value;
    };
    barrier = operation.barrier;
    now = clock->now();
    QByteArray changeset;
    try {
        Transaction transaction(*database);
        const int changesBefore = sqlite::totalChanges(*database);
        {
            const Running running(depth);
            const sqlite::Session session(*database, isRecorded);
            Change outer = change(file);
            if (const Result<void> answer = closure(outer); !answer)
                return answer;
            changeset = session.changeset();
        }
        if (!changeset.isEmpty())
            logChange(operation, QStringLiteral("do"));
        else if (sqlite::totalChanges(*database) == changesBefore)
            return {}; // nothing happened; the transaction rolls back
        if (const Result<void> committed = commit(transaction); !committed)
            return committed;
    } catch (const sqlite::StorageError &error) {
        return failure(refused(error));
    }
    if (changeset.isEmpty())
        return {};
    lastSavedAt = now;
    const ChangeReport report = sqlite::reportOf(changeset);
    if (barrier)
        history.clear();
    else
        history.push({operation, changeset, clock->elapsedMs()});
    notify(report);
    timedBackup();
    return {};
}

void ProgramFile::Private::timedBackup() {
    if (!backups)
        return;
    const Result<std::optional<Backup>> made = backups->makeIfDue(BackupReason::Timed);
    if (!made)
        backupProblem = made.error();
    else if (made->has_value())
        backupProblem.reset();
}

Result<void> ProgramFile::note(const std::function<void(Change &)> &closure) {
    if (d->readOnly)
        return failure(ErrorCode::FileReadOnly, {d->path});
    Change change(*this);
    if (d->depth > 0) {
        closure(change); // a storage error is the outer change's
        return {};
    }
    try {
        Transaction transaction(*d->database);
        d->now = d->clock->now();
        closure(change);
        return d->commit(transaction);
    } catch (const sqlite::StorageError &error) {
        return failure(d->refused(error));
    }
}

void ProgramFile::Private::logChange(const Operation &operation, const QString &kind) const {
    sqlite::Statement insert =
        database->prepare("INSERT INTO change_log (verb, kind, created_at, updated_at, created_by_side)"
                          " VALUES (?1, ?2, ?3, ?3, ?4)");
    insert.bind(verbKey(operation.verb), kind, now, sideKey(side)).run();
}

Result<void> ProgramFile::Private::commit(Transaction &transaction) {
    try {
        transaction.commit();
        return {};
    } catch (const sqlite::StorageError &error) {
        transaction.rollBack();
        if (!isDiskError(error))
            return failure(refused(error));
    }
    return failure(reopened());
}

/// After a disk error at COMMIT the change may be in the file or not: only the file itself knows.
Error ProgramFile::Private::reopened()
{
    history.clear();
    try {
        database->reopen();
        connection::configure(*database, false);
        connection::lock(*database);
        ChangeReport report;
        report.everything = true;
        notify(report);
    } catch (const sqlite::StorageError &) {
        standIn();
    }
    return {ErrorCode::OutcomeUnknown, {path}};
}

/// The answer to a change that the storage refused. Where the disk does not even let SQLite roll back, nothing can
/// be read any more either; the journal stays on the disk and repairs the file at the next open.
Error ProgramFile::Private::refused(const sqlite::StorageError &error)
{
    try {
        (void)database->queryInt("SELECT count(*) FROM sqlite_schema");
    } catch (const sqlite::StorageError &) {
        standIn();
    }
    return storageError(error, path);
}

/// The disk is gone. What is on the screen must not crash for that: an empty file that nothing can be written to
/// stands in until the real one is opened again.
void ProgramFile::Private::standIn()
{
    readOnly = true;
    history.clear();
    database->reopenAs(QStringLiteral(":memory:"), sqlite::Database::Mode::Create);
    connection::configure(*database, false);
    connection::createSchema(*database, definition, *clock);
    ChangeReport report;
    report.everything = true;
    notify(report);
}

void ProgramFile::Private::notify(const ChangeReport &report) {
    const Observers current = *observers; // an observer may come or go while it is called
    for (const auto &observer : current)
        observer(report);
}

// ---- undo and redo

std::optional<Operation> ProgramFile::nextUndo() const {
    const HistoryStep *step = d->history.undoable();
    return step ? std::optional(step->operation) : std::nullopt;
}

std::optional<Operation> ProgramFile::nextRedo() const {
    const HistoryStep *step = d->history.redoable();
    return step ? std::optional(step->operation) : std::nullopt;
}

Result<Operation> ProgramFile::undo() {
    return replay(true);
}
Result<Operation> ProgramFile::redo() {
    return replay(false);
}

/// Only what this replay can have broken is looked at, which on a large file is the difference between one and
/// twenty milliseconds: rows that came point at something, and nothing points at rows that went.
bool ProgramFile::Private::foreignKeysHold(const ChangeReport &report) const {
    std::set<QString> toCheck;
    std::set<QString> lost;
    for (const RowChange &row : report.rows)
        (row.kind == RowChange::Kind::Deleted ? lost : toCheck).insert(row.table);
    if (!lost.empty()) {
        sqlite::Statement links =
            database->prepare("SELECT child.name, link.\"table\" FROM sqlite_schema AS child,"
                              " pragma_foreign_key_list(child.name) AS link WHERE child.type = 'table'");
        while (links.step()) {
            if (lost.count(links.text(1)))
                toCheck.insert(links.text(0));
        }
    }
    for (const QString &table : toCheck) {
        sqlite::Statement check = database->prepare("SELECT 1 FROM pragma_foreign_key_check(?1) LIMIT 1");
        if (check.bind(table).step())
            return false;
    }
    return true;
}

Result<Operation> ProgramFile::replay(bool back) {
    const HistoryStep *step = back ? d->history.undoable() : d->history.redoable();
    if (!step)
        return failure(back ? ErrorCode::NothingToUndo : ErrorCode::NothingToRedo);
    if (d->readOnly)
        return failure(ErrorCode::FileReadOnly, {d->path});
    const Operation operation = step->operation;
    ChangeReport report;
    try {
        const QByteArray changeset = back ? sqlite::inverted(step->changeset) : step->changeset;
        // With foreign keys on, a deleted parent would take its children along, whose own deletion then
        // conflicts (anchors.md L8). The pragma does nothing inside a transaction.
        d->database->execute("PRAGMA foreign_keys = OFF");
        struct ForeignKeysOn {
            const sqlite::Database *database;
            ~ForeignKeysOn() {
                try {
                    database->execute("PRAGMA foreign_keys = ON");
                } catch (const sqlite::StorageError &) { // a closed connection; there is nothing to guard
                }
            }
        } const on{d->database.get()};
        Transaction transaction(*d->database);
        d->now = d->clock->now();
        report = sqlite::reportOf(changeset);
        if (!sqlite::apply(*d->database, changeset) || !d->foreignKeysHold(report))
            return failure(ErrorCode::UndoConflict);
        d->logChange(operation, back ? QStringLiteral("undo") : QStringLiteral("redo"));
        if (const Result<void> committed = d->commit(transaction); !committed)
            return failure(committed.error());
    } catch (const sqlite::StorageError &error) {
        return failure(d->refused(error));
    }
    if (back)
        d->history.noteUndone();
    else
        d->history.noteRedone();
    d->lastSavedAt = d->now;
    d->notify(report);
    return operation;
}

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
    if (!d->backups)
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
