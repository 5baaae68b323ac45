#pragma once

#include "core/file/program_file.h"
#include "core/file/schema/schema.h"
#include "core/file/sqlite/database.h"
#include "core/file/verb.h"

#include <QString>

#include <vector>

namespace groundwork::testing {

/// What every file has, and three small tables: folders, and notes with tags in them, gone with their folder.
inline schema::Definition noteSchema() {
    schema::Definition definition;
    definition.sql = schema::subjectSql(QStringLiteral("file")) + schema::subjectSql(QStringLiteral("audit"));
    definition.sql += QStringLiteral(
        "CREATE TABLE folder (folder_id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
        "CREATE TABLE note (note_id INTEGER PRIMARY KEY, folder_id INTEGER NOT NULL"
        " REFERENCES folder(folder_id) ON DELETE CASCADE, body TEXT NOT NULL CHECK (body <> 'bad'),"
        " rank INTEGER NOT NULL DEFAULT 0) STRICT;"
        "CREATE TABLE note_tag (note_id INTEGER NOT NULL REFERENCES note(note_id) ON DELETE CASCADE,"
        " tag TEXT NOT NULL, PRIMARY KEY (note_id, tag)) STRICT, WITHOUT ROWID;");
    return definition;
}

inline Operation named(const char *name, const char *coalesceKey = "") {
    return {Verb::TestVerb, {QString::fromUtf8(name)}, QString::fromUtf8(coalesceKey), false};
}

inline Result<qint64> addFolder(ProgramFile &file, const QString &name) {
    return file.perform(named("add folder"), [&](Change &change) -> Result<qint64> {
        const auto id = change.newId<Id<struct FolderTag>>();
        change.database()
            .prepare("INSERT INTO folder (folder_id, name) VALUES (?1, ?2)")
            .bind(id, name)
            .run();
        return id.value;
    });
}

inline Result<qint64> addNote(ProgramFile &file, qint64 folder, const QString &body) {
    return file.perform(named("add note"), [&](Change &change) -> Result<qint64> {
        const auto id = change.newId<Id<struct NoteTag>>();
        change.database()
            .prepare("INSERT INTO note (note_id, folder_id, body) VALUES (?1, ?2, ?3)")
            .bind(id, folder, body)
            .run();
        return id.value;
    });
}

inline Result<void> editNote(ProgramFile &file, qint64 note, const QString &body,
                             const char *coalesceKey = "") {
    return file.perform(named("edit note", coalesceKey), [&](Change &change) -> Result<void> {
        change.database().prepare("UPDATE note SET body = ?2 WHERE note_id = ?1").bind(note, body).run();
        return {};
    });
}

inline Result<void> removeFolder(ProgramFile &file, qint64 folder) {
    return file.perform(named("remove folder"), [&](Change &change) -> Result<void> {
        change.database().prepare("DELETE FROM folder WHERE folder_id = ?1").bind(folder).run();
        return {};
    });
}

inline QString bodyOf(const ProgramFile &file, qint64 note) {
    sqlite::Statement query = file.database().prepare("SELECT body FROM note WHERE note_id = ?1");
    query.bind(note);
    return query.step() ? query.text(0) : QString();
}

} // namespace groundwork::testing
