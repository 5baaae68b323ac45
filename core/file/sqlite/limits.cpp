#include "core/file/sqlite/limits.h"

#include "core/file/sqlite/database.h"
#include "core/file/sqlite/sqlite_api.h"

namespace groundwork::sqlite {

void harden(const Database &database) {
    struct Switch {
        int option;
        int value;
    };
    constexpr Switch kSwitches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
    };
    for (const Switch &each : kSwitches) {
        const int code = sqlite3_db_config(database.handle(), each.option, each.value, nullptr);
        if (code != SQLITE_OK)
            throw StorageError(code, QStringLiteral("configuration %1").arg(each.option));
    }
    // What our own SQL needs, and little more. A test opens every table of the schema under them.
    struct Limit {
        int id;
        int value;
    };
    constexpr Limit kLimits[] = {
        {SQLITE_LIMIT_LENGTH, 4'000'000},
        {SQLITE_LIMIT_SQL_LENGTH, 200'000},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 100},
        {SQLITE_LIMIT_COMPOUND_SELECT, 10},
        {SQLITE_LIMIT_VDBE_OP, 25'000},
        {SQLITE_LIMIT_FUNCTION_ARG, 32},
        {SQLITE_LIMIT_ATTACHED, 1},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
        {SQLITE_LIMIT_VARIABLE_NUMBER, 250},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 10},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (const Limit &each : kLimits)
        sqlite3_limit(database.handle(), each.id, each.value);
}

bool inAutocommit(const Database &database) {
    return sqlite3_get_autocommit(database.handle()) != 0;
}

int totalChanges(const Database &database) {
    return sqlite3_total_changes(database.handle());
}

} // namespace groundwork::sqlite
