#include "core/base/error_code.h"
#include "core/file/backups.h"
#include "core/file/program_file.h"
#include "core/file/schema/schema_check.h"

#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/temporary_folder.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

constexpr schema::Migration kSteps[] = {
    {2,
     [](const sqlite::Database &scratch) {
         scratch.execute("ALTER TABLE note RENAME COLUMN body TO content;"
                         "ALTER TABLE note ADD COLUMN length INTEGER NOT NULL DEFAULT 0;"
                         "UPDATE note SET length = length(content)");
     }},
    {4,
     [](const sqlite::Database &scratch) {
         scratch.execute("DROP TABLE note_tag; UPDATE folder SET name = upper(name)");
     }},
};
static_assert(schema::strictlyIncreasing(kSteps));

constexpr schema::Migration kWrongOrder[] = {kSteps[1], kSteps[0]};
static_assert(!schema::strictlyIncreasing(kWrongOrder));

/// The schema that the steps lead to, as a new file has it: with a CHECK that ALTER TABLE cannot add.
schema::Definition newSchema() {
    schema::Definition definition;
    definition.sql = schema::subjectSql(QStringLiteral("file")) + schema::subjectSql(QStringLiteral("audit"));
    definition.version = 4;
    definition.lowestReader = 4;
    definition.migrations = {std::begin(kSteps), std::end(kSteps)};
    definition.sql += QStringLiteral(
        "CREATE TABLE folder (folder_id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name = upper(name))) "
        "STRICT;"
        "CREATE TABLE note (note_id INTEGER PRIMARY KEY, folder_id INTEGER NOT NULL REFERENCES "
        "folder(folder_id),"
        " content TEXT NOT NULL, length INTEGER NOT NULL, rank INTEGER NOT NULL DEFAULT 0) STRICT;"
        "CREATE TABLE label (label_id INTEGER PRIMARY KEY) STRICT;");
    return definition;
}

struct OldFile {
    TemporaryFolder folder;
    QString path = folder.path(QStringLiteral("ward.groundwork"));
    schema::Definition before = noteSchema();
    QString key;

    OldFile() {
        OpenOptions options;
        options.schema = &before;
        const auto file = valueOf(ProgramFile::create(path, options));
        key = file->database().queryText("SELECT file_key FROM meta");
        const qint64 folderId = valueOf(addFolder(*file, QStringLiteral("Letters")));
        for (int i = 0; i < 30; ++i)
            valueOf(addNote(*file, folderId, QStringLiteral("a").repeated(i)));
    }
};

} // namespace

TEST_CASE("an older file comes up to date on a copy, and the old one is kept", "[file]") {
    OldFile old;
    const schema::Definition now = newSchema();
    OpenOptions options;
    options.schema = &now;
    const bool withBackups = GENERATE(false, true);
    if (withBackups)
        options.backupFolder = old.folder.path(QStringLiteral("backups"));
    {
        const auto file = valueOf(ProgramFile::open(old.path, options));
        CHECK(schema::differences(file->database(), now).isEmpty());
        CHECK(file->database().queryInt("PRAGMA user_version") == 4);
        CHECK(file->database().queryText("SELECT file_key FROM meta") == old.key);
        CHECK(file->database().queryInt("SELECT count(*) FROM note WHERE length = length(content)") == 30);
        CHECK(file->database().queryText("SELECT name FROM folder") == QStringLiteral("LETTERS"));
        CHECK(file->database().queryInt("SELECT count(*) FROM change_log") == 31);
    }
    // What was is still there, as it was.
    const QString kept = withBackups ? backupsIn(options.backupFolder, old.key).at(0).path
                                     : old.path + QStringLiteral(".before-v4");
    OpenOptions then;
    then.schema = &old.before;
    CHECK(valueOf(ProgramFile::open(kept, then))->database().queryInt("SELECT count(*) FROM note") == 30);
    CHECK(old.folder.names().size() == 2);
    CHECK(ProgramFile::open(old.path, options).has_value());
}

TEST_CASE("a migration that does not work out leaves the file as it was", "[file]") {
    OldFile old;
    schema::Definition now = newSchema();
    ErrorCode expected = ErrorCode::StorageFailed;
    SECTION("a step is missing") {
        now.migrations.erase(now.migrations.begin());
    }
    SECTION("a table would be lost without a word") {
        now.migrations.pop_back();
    }
    SECTION("a step breaks a rule of the new schema") {
        now.sql.replace(QStringLiteral("length INTEGER NOT NULL,"),
                        QStringLiteral("length INTEGER NOT NULL CHECK (length < 20),"));
        expected = ErrorCode::ConstraintBroken;
    }
    SECTION("a step does not run") {
        now.migrations.push_back(
            {5, [](const sqlite::Database &scratch) { scratch.execute("DROP TABLE nowhere"); }});
        now.version = 5;
        expected = ErrorCode::FileDamaged;
    }
    OpenOptions options;
    options.schema = &now;
    options.backupFolder = old.folder.path(QStringLiteral("backups"));
    const QByteArray before = bytesOf(old.path);
    const auto answer = ProgramFile::open(old.path, options);
    REQUIRE_FALSE(answer.has_value());
    CHECK((answer.error().code == expected || answer.error().code == ErrorCode::StorageFailed));
    CHECK(bytesOf(old.path) == before);
    CHECK(old.folder.names().size() == 1); // and no backup that would push a good one out
}
