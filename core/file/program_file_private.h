#pragma once

#include "core/file/backups.h"
#include "core/file/history.h"
#include "core/file/lock_note.h"
#include "core/file/program_file.h"
#include "core/file/schema/schema.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/limits.h"

#include <list>

// For program_file.cpp and program_file_changes.cpp only.

namespace groundwork {

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
        } catch (const sqlite::StorageError &) {
            // nothing more can be done; the journal will do it at the next open
        }
    }

  private:
    const sqlite::Database *m_database;
};

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
    bool idsStartAboveFile = false; ///< done with the first id, so that reading alone costs nothing
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

    std::unique_ptr<LockNote> note; ///< beside the file: who has it open
    std::unique_ptr<Backups> backups;
    std::optional<Error> backupProblem;

    void notify(const ChangeReport &report);
    void timedBackup();
    [[nodiscard]] Result<void> checkWritable() const;
    Result<void> runInside(ProgramFile &file, const Operation &operation,
                           const std::function<Result<void>(Change &)> &closure);
    Result<void> runOutermost(ProgramFile &file, const Operation &operation,
                              const std::function<Result<void>(Change &)> &closure);
    void logChange(const Operation &operation, const QString &kind, const QString &about) const;
    Result<void> commit(Transaction &transaction);
    Error reopened();
    Error refused(const sqlite::StorageError &error);
    void standIn();
    [[nodiscard]] bool foreignKeysHold(const ChangeReport &report) const;

    Change change(ProgramFile &file) { return Change(file); }
};

} // namespace groundwork
