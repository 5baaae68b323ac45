#include "core/base/error_code.h"
#include "core/file/connection.h"
#include "core/file/program_file_private.h"
#include "core/file/recorded_tables.h"
#include "core/file/sqlite/header.h"
#include "core/file/sqlite/session.h"
#include "core/file/storage_errors.h"
#include "core/file/verb.h"

#include <QSet>

#include <set>

namespace groundwork {

namespace {

/// The people, participants and pairs that a change touched, as ids with blanks between. A change of many is
/// about nobody in particular.
QString aboutOf(const ChangeReport &report) {
    constexpr int kMost = 12;
    static const QSet<QString> tables{QStringLiteral("person"), QStringLiteral("participant"),
                                      QStringLiteral("partnership")};
    QStringList ids;
    for (const RowChange &row : report.rows) {
        if (!tables.contains(row.table) || row.key == 0)
            continue;
        if (ids.size() == kMost)
            return {};
        ids.append(QString::number(row.key));
    }
    return ids.join(QLatin1Char(' '));
}

} // namespace

// ---- the one path of every change

Result<void> ProgramFile::run(const Operation &operation,
                              const std::function<Result<void>(Change &)> &closure) {
    if (const Result<void> writable = d->checkWritable(); !writable)
        return writable;
    return d->depth > 0 ? d->runInside(*this, operation, closure)
                        : d->runOutermost(*this, operation, closure);
}

Result<void> ProgramFile::Private::checkWritable() const {
    if (readOnly)
        return failure(ErrorCode::FileReadOnly, {path});
    if (depth == 0 && sqlite::hasMoved(*database)) // one look a change, and none inside it
        return failure(ErrorCode::FileMoved, {path});
    return {};
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
    ChangeReport report;
    try {
        Transaction transaction(*database);
        const int changesBefore = sqlite::totalChanges(*database);
        {
            const Running running(depth);
            const sqlite::Session session(*database, isRecordedTable);
            Change outer = change(file);
            if (const Result<void> answer = closure(outer); !answer)
                return answer;
            changeset = session.changeset();
        }
        if (definition.rule != nullptr && !changeset.isEmpty()) {
            if (const std::optional<Error> broken = definition.rule(*database, changeset))
                return failure(*broken);
        }
        report = sqlite::reportOf(changeset);
        if (!changeset.isEmpty())
            logChange(operation, QStringLiteral("do"), aboutOf(report));
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
    if (const Result<void> writable = d->checkWritable(); !writable)
        return writable;
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

void ProgramFile::Private::logChange(const Operation &operation, const QString &kind,
                                     const QString &about) const {
    sqlite::Statement insert =
        database->prepare("INSERT INTO change_log (verb, kind, about, created_at, updated_at, created_by_side)"
                          " VALUES (?1, ?2, ?3, ?4, ?4, ?5)");
    insert.bind(verbKey(operation.verb), kind, about, now, sideKey(side)).run();
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
Error ProgramFile::Private::reopened() {
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

/// The answer to a change that the storage refused. Where the disk does not even let SQLite roll back,
/// nothing can be read any more either; the journal stays on the disk and repairs the file at the next open.
Error ProgramFile::Private::refused(const sqlite::StorageError &error) {
    try {
        (void)database->queryInt("SELECT count(*) FROM sqlite_schema");
    } catch (const sqlite::StorageError &) {
        standIn();
    }
    return storageError(error, path);
}

/// The disk is gone. What is on the screen must not crash for that: an empty file that nothing can be written
/// to stands in until the real one is opened again.
void ProgramFile::Private::standIn() {
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

quint64 ProgramFile::lastStep() const {
    const HistoryStep *step = d->history.undoable();
    return step ? step->serial : 0;
}

Result<Operation> ProgramFile::undo() {
    return replay(true);
}
Result<Operation> ProgramFile::redo() {
    return replay(false);
}

/// Only what this replay can have broken is looked at, which on a large file is the difference between one
/// and twenty milliseconds: rows that came point at something, and nothing points at rows that went.
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
    if (const Result<void> writable = d->checkWritable(); !writable)
        return failure(writable.error());
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
        d->logChange(operation, back ? QStringLiteral("undo") : QStringLiteral("redo"), aboutOf(report));
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

} // namespace groundwork
