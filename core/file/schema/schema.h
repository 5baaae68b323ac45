#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace groundwork::sqlite {
class Database;
}

namespace groundwork::schema {

/// Brings a scratch copy of a file from the version before to `version`: it renames, adds and fills columns,
/// so that every table of the new schema finds its rows under the new names. The rows are then copied into a
/// new file with the new schema (core/file/migration.h). A step captures nothing.
struct Migration {
    int version = 0;
    void (*step)(const sqlite::Database &scratch) = nullptr;
};

/// For a static_assert: the list goes strictly up, from 2 on.
template <std::size_t Size>
constexpr bool strictlyIncreasing(const Migration (&list)[Size]) {
    int last = 1;
    for (const Migration &migration : list) {
        if (migration.version <= last || migration.step == nullptr)
            return false;
        last = migration.version;
    }
    return true;
}

/// One state of the schema.
struct Definition {
    int version = 1;
    int lowestReader = 1; ///< the lowest program version that may still read what this one writes
    int oldest = 1;       ///< the oldest version that the migrations can start from
    QString sql;
    std::vector<Migration> migrations;
    /// What no change may do, looked at before each commit with its changeset; an error takes it all back.
    using Rule = std::optional<Error> (*)(const sqlite::Database &database, const QByteArray &changeset);
    Rule rule = nullptr;
};

/// The SQL of one subject, by the name of its file: "audit".
QString subjectSql(const QString &subject);

/// The schema of this program: all subjects in the order of the list in schema.cpp.
Definition current();

} // namespace groundwork::schema
