#pragma once

#include "core/base/result.h"
#include "core/file/change_report.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

struct sqlite3_session;

namespace groundwork::sqlite {

class Database;

/// Records the changes of all tables for which `records(table)` is true, from construction on.
class Session {
  public:
    using Filter = bool (*)(const QString &table);
    Session(const Database &database, Filter records);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
    ~Session();

    /// What has changed so far; empty when everything is as it was.
    [[nodiscard]] QByteArray changeset() const;

  private:
    sqlite3_session *m_session = nullptr;
    Filter m_records;
};

/// The changeset that takes `changeset` back.
QByteArray inverted(const QByteArray &changeset);

/// One changeset that does what `first` and then `second` did; empty when they cancel out.
QByteArray joined(const QByteArray &first, const QByteArray &second);

/// The rows that a changeset touches.
ChangeReport reportOf(const QByteArray &changeset);

/// One row of a changeset with what it says about the columns, in the order of the table.
struct RecordedRow {
    RowChange row;
    std::vector<std::optional<qint64>> integers; ///< of a row that came or went: what stands or stood in it
    std::vector<bool> changed;                   ///< of a row that was changed: which columns
};
/// Calls `use` for each row of a changeset until it answers false.
void eachRow(const QByteArray &changeset, const std::function<bool(const RecordedRow &)> &use);

/// Applies a changeset. False when a row is not as the changeset expects it: nothing is applied then. The
/// caller holds the transaction and has foreign_keys off.
bool apply(const Database &database, const QByteArray &changeset);

/// The whole database as bytes, the form that `load` takes.
QByteArray serialized(const Database &database);

/// Copies all of `from` over all of `into`, in one transaction of `into`. Throws StorageError, and then `into` is
/// as it was.
void copyOver(const Database &from, const Database &into);

/// Puts serialised bytes into an empty in-memory connection, read-only unless `writable`.
void load(const Database &database, const QByteArray &bytes, bool writable = false);

} // namespace groundwork::sqlite
