#include "core/file/program_check.h"

#include "core/base/error_code.h"
#include "core/file/connection.h"
#include "core/file/schema/schema_check.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/header.h"
#include "core/file/sqlite/limits.h"
#include "core/file/storage_errors.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QTemporaryDir>

namespace groundwork {

namespace {

using Kind = CheckFinding::Kind;

constexpr int kMostFindings = 100;

QString quotedName(const QString &name) {
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QStringLiteral("\"\"")) +
           QLatin1Char('"');
}

void checkPages(const sqlite::Database &database, bool deep, CheckReport &report) {
    sqlite::Statement rows =
        database.prepare(deep ? "PRAGMA integrity_check(100)" : "PRAGMA quick_check(100)");
    while (rows.step()) {
        if (rows.text(0) != QStringLiteral("ok"))
            report.findings.push_back({Kind::Damaged, {rows.text(0)}});
    }
}

void checkLinks(const sqlite::Database &database, CheckReport &report) {
    sqlite::Statement rows = database.prepare("PRAGMA foreign_key_check");
    for (int count = 0; count < kMostFindings && rows.step(); ++count)
        report.findings.push_back({Kind::BrokenLink, {rows.text(0), rows.text(1), rows.text(2)}});
}

void checkTexts(const sqlite::Database &database, const QString &table, CheckReport &report) {
    QStringList columns;
    sqlite::Statement info = database.prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT'");
    info.bind(table);
    while (info.step())
        columns.append(info.text(0));
    int count = 0;
    for (const QString &column : columns) {
        sqlite::Statement rows = database.prepare(
            QStringLiteral("SELECT rowid, CAST(%1 AS BLOB) FROM %2").arg(quotedName(column), quotedName(table)));
        while (count < kMostFindings && rows.step()) {
            QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString text = decoder.decode(rows.blob(1));
            if (decoder.hasError()) {
                report.findings.push_back({Kind::InvalidText, {table, column, rows.text(0)}});
                ++count;
            }
        }
    }
}

bool hasRowid(const sqlite::Database &database, const QString &table) {
    sqlite::Statement list =
        database.prepare("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?1");
    list.bind(table);
    return list.step() && !list.boolean(0);
}

void checkTables(const sqlite::Database &database, bool deep, CheckReport &report) {
    QStringList tables;
    sqlite::Statement names = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (names.step())
        tables.append(names.text(0));
    report.tables = static_cast<int>(tables.size());
    for (const QString &table : std::as_const(tables)) {
        sqlite::Statement count =
            database.prepare(QStringLiteral("SELECT count(*) FROM %1").arg(quotedName(table)));
        report.rows += count.step() ? count.int64(0) : 0;
        if (deep && hasRowid(database, table))
            checkTexts(database, table, report);
    }
}

/// Everything after the file has turned out to be one of ours.
void checkContent(const sqlite::Database &database, bool deep, const schema::Definition &definition,
                  CheckReport &report) {
    try {
        report.schemaVersion = static_cast<int>(database.queryInt("PRAGMA user_version"));
        checkPages(database, deep, report);
        if (report.schemaVersion == definition.version) {
            for (const QString &name : schema::differences(database, definition))
                report.findings.push_back({Kind::SchemaDiffers, {name}});
        }
        checkLinks(database, report);
        checkTables(database, deep, report);
    } catch (const sqlite::StorageError &error) {
        if (report.findings.empty())
            report.findings.push_back({Kind::Damaged, {error.message()}});
    }
}

Result<CheckReport> checkAt(const QString &openPath, const QString &path, bool deep) {
    CheckReport report;
    const schema::Definition definition = schema::current();
    const sqlite::Database database(openPath, sqlite::Database::Mode::ReadOnly);
    const sqlite::Header header = sqlite::readHeader(database);
    if (header.size == 0)
        return failure(ErrorCode::FileEmpty, {path});
    if (!header.isSqlite)
        return failure(ErrorCode::FileNotOurs, {path});
    if (header.applicationId != quint32{connection::kApplicationId})
        return failure(ErrorCode::FileOtherSqlite, {path});
    if (header.userVersion > definition.version)
        return failure(ErrorCode::FileNewer,
                       {path, QString::number(header.userVersion), QString::number(definition.version)});
    connection::configure(database, true);
    database.execute("BEGIN"); // one picture for all questions
    (void)database.queryInt("SELECT count(*) FROM sqlite_schema");
    checkContent(database, deep, definition, report);
    return report;
}

} // namespace

Result<CheckReport> checkProgramFile(const QString &path, bool deep) {
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, {path});
    if (!info.isFile())
        return failure(ErrorCode::FileNotOurs, {path});
    if (!info.isReadable())
        return failure(ErrorCode::FileNotReadable, {path});
    const QString journal = info.canonicalFilePath() + QStringLiteral("-journal");
    try {
        return checkAt(path, path, deep);
    } catch (const sqlite::StorageError &error) {
        const Error answer = storageError(error, path);
        const bool journalLeft = QFileInfo(journal).size() > 0;
        if (answer.code == ErrorCode::FileLocked)
            return failure(answer);
        if (!journalLeft) {
            CheckReport report;
            report.findings.push_back({Kind::Damaged, {error.message()}});
            return report;
        }
    }
    // Reading would have to repair the file first, so a copy is repaired and read. Nobody holds the file:
    // that would have been FileLocked.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy"));
    if (!folder.isValid() || !QFile::copy(path, copy) ||
        !QFile::copy(journal, copy + QStringLiteral("-journal")))
        return failure(ErrorCode::FileNotReadable, {path});
    try {
        {
            const sqlite::Database repaired(copy, sqlite::Database::Mode::ReadWrite);
            (void)repaired.queryInt("SELECT count(*) FROM sqlite_schema");
        }
        Result<CheckReport> report = checkAt(copy, path, deep);
        if (report)
            report->findings.insert(report->findings.begin(), {Kind::JournalLeft, {}});
        return report;
    } catch (const sqlite::StorageError &error) {
        CheckReport report;
        report.findings = {{Kind::JournalLeft, {}}, {Kind::Damaged, {error.message()}}};
        return report;
    }
}

} // namespace groundwork
