#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/change_report.h"
#include "core/file/operation.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace groundwork {

namespace sqlite {
class Database;
}

namespace schema {
struct Definition;
}

class Backups;
enum class BackupReason;
class ProgramFile;

/// What a verb may use inside ProgramFile::perform: the database for its own tables, new ids, and the time.
class Change {
  public:
    [[nodiscard]] const sqlite::Database &database() const;
    template <class IdType>
    IdType newId() {
        return IdType{nextId()};
    }
    /// UTC seconds, the same for the whole change.
    [[nodiscard]] qint64 now() const;
    /// The local calendar day.
    [[nodiscard]] QDate today() const;
    /// Who does it.
    [[nodiscard]] Side side() const;

  private:
    friend class ProgramFile;
    explicit Change(ProgramFile &file)
        : m_file(&file) {}
    qint64 nextId();
    ProgramFile *m_file;
};

/// How a program file is opened. The clock must outlive the file.
struct OpenOptions {
    const Clock *clock = nullptr;               ///< none: the machine's clock
    std::optional<quint32> idSeed;              ///< repeatable ids, for the sample cohorts and tests
    QString backupFolder;                       ///< empty: no automatic backups (samples, tests)
    int backupMinutes = 30;                     ///< how often a backup is made while one works
    const char *vfs = nullptr;                  ///< an SQLite VFS by name: the fault VFS of the tests
    bool readOnly = false;                      ///< look only: perform answers FileReadOnly
    const schema::Definition *schema = nullptr; ///< another schema than the program's own: for tests
};

/// Keeps an observer registered; it is removed when this goes out of scope.
class [[nodiscard]] Subscription {
  public:
    Subscription() = default;
    explicit Subscription(std::function<void()> cancel)
        : m_cancel(std::move(cancel)) {}
    Subscription(Subscription &&other) noexcept
        : m_cancel(std::exchange(other.m_cancel, nullptr)) {}
    Subscription &operator=(Subscription &&other) noexcept {
        if (this != &other) {
            cancel();
            m_cancel = std::exchange(other.m_cancel, nullptr);
        }
        return *this;
    }
    ~Subscription() { cancel(); }
    void cancel() {
        if (m_cancel)
            std::exchange(m_cancel, nullptr)();
    }

  private:
    std::function<void()> m_cancel;
};

/// One program file (`.groundwork`), open and locked for us alone, and the one path of every change.
/// All of it is called on the main thread.
class ProgramFile {
  public:
    /// Makes a new, empty file with the current schema. Answers FileExists, FolderNotWritable, DiskFull,
    /// WriteFailed. Nothing is left behind on failure.
    static Result<std::unique_ptr<ProgramFile>> create(const QString &path, const OpenOptions &options = {});
    /// Opens and locks a file; an older schema is migrated on a copy first. Answers one of the File... codes,
    /// and then the file is byte-identical to before.
    static Result<std::unique_ptr<ProgramFile>> open(const QString &path, const OpenOptions &options = {});
    /// A file in memory, for tests and what-if.
    static Result<std::unique_ptr<ProgramFile>> createInMemory(const OpenOptions &options = {});
    /// A read-only file in memory from what snapshot() answered: how a job on another thread reads.
    static Result<std::unique_ptr<ProgramFile>> fromSnapshot(const QByteArray &snapshot,
                                                             const OpenOptions &options = {});

    ProgramFile(const ProgramFile &) = delete;
    ProgramFile &operator=(const ProgramFile &) = delete;
    ~ProgramFile();

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const Clock &clock() const;
    /// For queries (..._rows.cpp, ..._table.cpp). Changes go through perform.
    [[nodiscard]] const sqlite::Database &database() const;

    /// Who acts from now on (default: the coordinator).
    void setSide(Side side);
    [[nodiscard]] Side side() const;

    /// The one path of every change. `closure` is called as Result<T>(Change &) between BEGIN IMMEDIATE and
    /// COMMIT; when it answers an error everything is rolled back and the error is the answer. Nothing
    /// changed: no step in the history and no report. Otherwise the step {operation, changeset} is pushed,
    /// redo is cleared, and the observers get the change report.
    ///
    /// A perform inside a perform joins the outer one: one transaction, one step with the outer operation.
    /// The inner part is a savepoint, so an error that the outer closure chooses to survive leaves no
    /// half-written rows. A barrier inside makes the whole step a barrier.
    ///
    /// FileMoved when the file was moved, removed or replaced under us. Storage errors come back as DiskFull,
    /// WriteFailed, ConstraintBroken, OutcomeUnknown, StorageFailed. When the disk is gone for good, the file
    /// becomes read-only (isReadOnly) and empty to look at: close it and open it again.
    template <class Closure>
    auto perform(const Operation &operation, Closure &&closure) -> std::invoke_result_t<Closure, Change &> {
        using Answer = std::invoke_result_t<Closure, Change &>;
        std::optional<Answer> answer;
        const Result<void> done = run(operation, [&](Change &change) -> Result<void> {
            answer.emplace(closure(change));
            if (answer->has_value())
                return {};
            return failure(answer->error());
        });
        if (!done)
            return failure(done.error());
        return std::move(*answer);
    }

    /// Writes what undo does not touch (drafts, the disclosure log): no step, no report. Inside a perform it
    /// is part of that transaction. Answers FileReadOnly and the storage errors.
    Result<void> note(const std::function<void(Change &)> &closure);

    /// The step that undo would take back, or none.
    [[nodiscard]] std::optional<Operation> nextUndo() const;
    [[nodiscard]] std::optional<Operation> nextRedo() const;
    /// The mark of the step that undo would take back, 0 for none. Later steps have larger marks: a window that
    /// remembers the mark of its beginning knows which steps were there before it.
    [[nodiscard]] quint64 lastStep() const;
    /// Takes the last step back. Answers NothingToUndo; UndoConflict leaves the file as it is.
    Result<Operation> undo();
    Result<Operation> redo();
    /// Forgets all steps (a barrier that is not an operation, e.g. after restore).
    void clearHistory();

    /// Calls `observer` after every perform, undo and redo that changed something, and after a cleared
    /// history with an empty report.
    Subscription observe(std::function<void(const ChangeReport &)> observer);

    /// When the last change was committed: UTC seconds, 0 for none since the file was opened.
    [[nodiscard]] qint64 lastSavedAt() const;

    /// Writes a verified copy of the file as it is now to `path` (VACUUM INTO a temporary name, reopen,
    /// check, rename, fsync). Answers FileExists unless `overwrite`, and the write errors.
    Result<void> saveCopy(const QString &path, bool overwrite = false) const;

    /// Makes a backup if something has changed since the last one (Timed: and half an hour has passed).
    /// Nothing where OpenOptions::backupFolder is empty. Not inside a perform: call it before an import, a
    /// publication, the close of a cohort, a restore, an erasure. The timed ones and the one on close come by
    /// themselves. Answers BackupNotVerified and the write errors; the file itself is untouched by them.
    Result<void> backUp(BackupReason reason);
    /// Puts the content of a backup of this file in the place of what is in it, in one transaction: all or
    /// nothing, whatever happens to the disk. What is there now goes into a backup first, and without that
    /// nothing is done. A barrier: the history is empty afterwards. What has left the program since (prints,
    /// exports) and the change log stay noted. Answers WrongState where there are no backups
    /// (OpenOptions::backupFolder), and BackupNotVerified, FileTooOld (of an older version: restore it as a
    /// new file), and the write errors.
    Result<void> restore(const QString &backupPath);
    /// The backups of this file; null where OpenOptions::backupFolder is empty.
    [[nodiscard]] Backups *backups() const;
    /// What went wrong with the last timed backup, or none: for a banner.
    [[nodiscard]] std::optional<Error> backupProblem() const;

    /// A serialised read-only picture of the whole database, for a job on another thread.
    [[nodiscard]] Result<QByteArray> snapshot() const;

  private:
    friend class Change;
    struct Private;
    explicit ProgramFile(std::unique_ptr<Private> d);
    Result<void> run(const Operation &operation, const std::function<Result<void>(Change &)> &closure);
    Result<Operation> replay(bool back);
    std::unique_ptr<Private> d;
};

} // namespace groundwork
