#include "core/base/error_code.h"
#include "core/file/program_file.h"

#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

struct NoteFile {
    FixedClock clock{QDate(2027, 3, 14)};
    schema::Definition definition = noteSchema();
    std::unique_ptr<ProgramFile> file;
    std::vector<ChangeReport> reports;
    Subscription subscription;

    NoteFile() {
        OpenOptions options;
        options.clock = &clock;
        options.idSeed = 1;
        options.schema = &definition;
        file = valueOf(ProgramFile::createInMemory(options));
        subscription = file->observe([this](const ChangeReport &report) { reports.push_back(report); });
    }
};

} // namespace

TEST_CASE("a change becomes one step that can be taken back and done again", "[file]") {
    NoteFile notes;
    const Dump empty = dump(*notes.file);
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    const qint64 note = valueOf(addNote(*notes.file, folder, QStringLiteral("Dear Zoë")));
    const Dump full = dump(*notes.file);
    CHECK(notes.file->nextUndo() == named("add note"));
    CHECK(notes.file->lastSavedAt() == notes.clock.now());

    CHECK(valueOf(notes.file->undo()) == named("add note"));
    CHECK(bodyOf(*notes.file, note).isEmpty());
    CHECK(notes.file->nextRedo() == named("add note"));
    valueOf(notes.file->undo());
    CHECK(dump(*notes.file) == empty);
    CHECK(codeOf(notes.file->undo()) == ErrorCode::NothingToUndo);
    valueOf(notes.file->redo());
    valueOf(notes.file->redo());
    CHECK(dump(*notes.file) == full);
    CHECK(codeOf(notes.file->redo()) == ErrorCode::NothingToRedo);
}

TEST_CASE("the change report is the difference of two dumps", "[file]") {
    NoteFile notes;
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    const qint64 note = valueOf(addNote(*notes.file, folder, QStringLiteral("one")));
    valueOf(addNote(*notes.file, folder, QStringLiteral("two")));
    valueOf(notes.file->perform(named("tag"), [&](Change &change) -> Result<void> {
        change.database().prepare("INSERT INTO note_tag VALUES (?1, 'blue')").bind(note).run();
        return {};
    }));
    const Dump before = dump(*notes.file);
    valueOf(removeFolder(*notes.file, folder)); // the notes and the tag go along
    const Dump after = dump(*notes.file);
    CHECK(linesOf(notes.reports.back()) == difference(before, after));
    CHECK(notes.reports.back().touches(QStringLiteral("note"), note));
    CHECK_FALSE(notes.reports.back().touches(QStringLiteral("note"), note + 1000));

    valueOf(notes.file->undo());
    CHECK(dump(*notes.file) == before);
    CHECK(linesOf(notes.reports.back()) == difference(after, before));
}

TEST_CASE("an error leaves nothing behind, and nothing changed is no step", "[file]") {
    NoteFile notes;
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    const qint64 note = valueOf(addNote(*notes.file, folder, QStringLiteral("one")));
    const Dump before = dump(*notes.file);
    notes.reports.clear();

    CHECK(codeOf(notes.file->perform(named("half"), [&](Change &change) -> Result<int> {
              change.database().execute("UPDATE note SET body = 'half'");
              return failure(ErrorCode::WrongState);
          })) == ErrorCode::WrongState);
    CHECK(codeOf(addNote(*notes.file, folder, QStringLiteral("bad"))) == ErrorCode::ConstraintBroken);
    CHECK(codeOf(addNote(*notes.file, 77, QStringLiteral("no such folder"))) == ErrorCode::ConstraintBroken);
    valueOf(editNote(*notes.file, note, QStringLiteral("one")));
    CHECK(dump(*notes.file) == before);
    CHECK(notes.reports.empty());
    CHECK(notes.file->nextUndo() == named("add note"));
}

TEST_CASE("a change inside a change is part of the outer step", "[file]") {
    NoteFile notes;
    const Dump before = dump(*notes.file);
    valueOf(notes.file->perform(named("import"), [&](Change &) -> Result<void> {
        const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
        valueOf(addNote(*notes.file, folder, QStringLiteral("kept")));
        const Result<void> refused = notes.file->perform(named("inner"), [&](Change &change) -> Result<void> {
            change.database().execute("UPDATE note SET body = 'half-written'");
            return failure(ErrorCode::WrongState);
        });
        CHECK(codeOf(refused) == ErrorCode::WrongState);
        CHECK(codeOf(addNote(*notes.file, folder, QStringLiteral("bad"))) == ErrorCode::ConstraintBroken);
        return {};
    }));
    CHECK(notes.file->database().queryText("SELECT group_concat(body) FROM note") == QStringLiteral("kept"));
    CHECK(notes.reports.size() == 1);
    CHECK(notes.file->nextUndo() == named("import"));
    valueOf(notes.file->undo());
    CHECK(dump(*notes.file) == before);
}

TEST_CASE("typing in one field becomes one step", "[file]") {
    NoteFile notes;
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    const qint64 note = valueOf(addNote(*notes.file, folder, QStringLiteral("")));
    for (const char *text : {"D", "De", "Dea", "Dear"}) {
        notes.clock.advanceSeconds(20);
        valueOf(editNote(*notes.file, note, QString::fromUtf8(text), "note.body"));
    }
    SECTION("undone together") {
        valueOf(notes.file->undo());
        CHECK(bodyOf(*notes.file, note).isEmpty());
        CHECK(notes.file->nextUndo() == named("add note"));
        valueOf(notes.file->redo());
        CHECK(bodyOf(*notes.file, note) == QStringLiteral("Dear"));
        valueOf(
            editNote(*notes.file, note, QStringLiteral("Dearest"), "note.body")); // after a redo: a new step
        valueOf(notes.file->undo());
        CHECK(bodyOf(*notes.file, note) == QStringLiteral("Dear"));
    }
    SECTION("a pause of more than a minute starts a new step") {
        notes.clock.advanceSeconds(61);
        valueOf(editNote(*notes.file, note, QStringLiteral("Dear you"), "note.body"));
        valueOf(notes.file->undo());
        CHECK(bodyOf(*notes.file, note) == QStringLiteral("Dear"));
    }
    SECTION("another field starts a new step") {
        valueOf(editNote(*notes.file, note, QStringLiteral("Dear you"), "other.body"));
        valueOf(notes.file->undo());
        CHECK(bodyOf(*notes.file, note) == QStringLiteral("Dear"));
    }
    SECTION("typed and typed away is no step") {
        valueOf(editNote(*notes.file, note, QString::fromUtf8(""), "note.body"));
        CHECK(notes.file->nextUndo() == named("add note"));
    }
}

TEST_CASE("the mark of the last step tells what was there before", "[file]") {
    NoteFile notes;
    CHECK(notes.file->lastStep() == 0);
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    const qint64 note = valueOf(addNote(*notes.file, folder, QStringLiteral("")));
    const quint64 before = notes.file->lastStep();
    valueOf(addNote(*notes.file, folder, QStringLiteral("Dear Zoë")));
    const quint64 after = notes.file->lastStep();
    CHECK(after > before);
    valueOf(notes.file->undo());
    CHECK(notes.file->lastStep() == before);
    valueOf(notes.file->redo());
    CHECK(notes.file->lastStep() == after);
    valueOf(notes.file->undo());
    valueOf(editNote(*notes.file, note, QStringLiteral("D"), "note.body"));
    const quint64 typing = notes.file->lastStep();
    CHECK(typing > after); // a mark is not used twice
    valueOf(editNote(*notes.file, note, QStringLiteral("De"), "note.body"));
    CHECK(notes.file->lastStep() == typing); // one step with the one before it
}

TEST_CASE("a barrier clears the history", "[file]") {
    NoteFile notes;
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    SECTION("of its own") {
        Operation reveal = named("reveal");
        reveal.barrier = true;
        valueOf(notes.file->perform(reveal, [&](Change &) { return addNote(*notes.file, folder, {}); }));
        CHECK_FALSE(notes.file->nextUndo().has_value());
    }
    SECTION("inside another change") {
        valueOf(notes.file->perform(named("outer"), [&](Change &) -> Result<qint64> {
            Operation reveal = named("reveal");
            reveal.barrier = true;
            return notes.file->perform(reveal, [&](Change &) { return addNote(*notes.file, folder, {}); });
        }));
        CHECK_FALSE(notes.file->nextUndo().has_value());
    }
    SECTION("not when it did not happen") {
        Operation reveal = named("reveal");
        reveal.barrier = true;
        valueOf(notes.file->perform(named("outer"), [&](Change &) -> Result<qint64> {
            const Result<qint64> refused = notes.file->perform(
                reveal, [&](Change &) { return addNote(*notes.file, folder, QStringLiteral("bad")); });
            CHECK_FALSE(refused.has_value());
            return addNote(*notes.file, folder, {});
        }));
        CHECK(notes.file->nextUndo() == named("outer"));
    }
}

TEST_CASE("the history keeps the last 200 steps", "[file]") {
    NoteFile notes;
    for (int i = 0; i < 210; ++i)
        valueOf(addFolder(*notes.file, QString::number(i)));
    int taken = 0;
    while (notes.file->undo())
        ++taken;
    CHECK(taken == 200);
    CHECK(notes.file->database().queryInt("SELECT count(*) FROM folder") == 10);
}

TEST_CASE("undo refuses when a row is not as the step left it", "[file]") {
    NoteFile notes;
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    valueOf(addNote(*notes.file, folder, QStringLiteral("one")));
    notes.file->database().execute("UPDATE note SET body = 'behind our back'");
    const Dump before = dump(*notes.file);
    CHECK(codeOf(notes.file->undo()) == ErrorCode::UndoConflict);
    CHECK(dump(*notes.file) == before);
    CHECK(notes.file->nextUndo() == named("add note"));
    CHECK(notes.file->database().queryInt("PRAGMA foreign_keys") == 1);
}

TEST_CASE("undo refuses to leave a row that points at nothing", "[file]") {
    NoteFile notes;
    const qint64 folder = valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    SECTION("because what it would take away is in use") {
        notes.file->database()
            .prepare("INSERT INTO note (note_id, folder_id, body) VALUES (1, ?1, 'behind our back')")
            .bind(folder)
            .run();
        CHECK(codeOf(notes.file->undo()) == ErrorCode::UndoConflict);
    }
    SECTION("because what it would bring back has lost its place") {
        const qint64 note = valueOf(addNote(*notes.file, folder, QStringLiteral("one")));
        valueOf(notes.file->perform(named("remove note"), [&](Change &change) -> Result<void> {
            change.database().prepare("DELETE FROM note WHERE note_id = ?1").bind(note).run();
            return {};
        }));
        notes.file->database().execute("DELETE FROM folder");
        CHECK(codeOf(notes.file->undo()) == ErrorCode::UndoConflict);
    }
    CHECK(notes.file->nextUndo().has_value());
}

TEST_CASE("the change log notes every change without its content", "[file]") {
    NoteFile notes;
    notes.file->setSide(Side::Mentee);
    valueOf(addFolder(*notes.file, QStringLiteral("Secret")));
    valueOf(notes.file->undo());
    valueOf(notes.file->redo());
    CHECK(notes.file->database().queryText(
              "SELECT group_concat(verb || ' ' || kind || ' ' || created_by_side, ', ') FROM change_log") ==
          QStringLiteral("TestVerb do mentee, TestVerb undo mentee, TestVerb redo mentee"));
}

TEST_CASE("a snapshot can be read and not written", "[file]") {
    NoteFile notes;
    valueOf(addFolder(*notes.file, QStringLiteral("Letters")));
    const QByteArray bytes = valueOf(notes.file->snapshot());
    OpenOptions options;
    options.clock = &notes.clock;
    const auto copy = valueOf(ProgramFile::fromSnapshot(bytes, options));
    CHECK(copy->database().queryText("SELECT name FROM folder") == QStringLiteral("Letters"));
    CHECK(codeOf(addFolder(*copy, QStringLiteral("x"))) == ErrorCode::FileReadOnly);
}
