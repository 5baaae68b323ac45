#include "core/base/error_code.h"
#include "tests/support/undo_law.h"

#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

std::vector<qint64> idsOf(const ProgramFile &file, const char *sql) {
    std::vector<qint64> ids;
    sqlite::Statement rows = file.database().prepare(sql);
    while (rows.step())
        ids.push_back(rows.int64(0));
    return ids;
}

std::vector<qint64> folders(const ProgramFile &file) {
    return idsOf(file, "SELECT folder_id FROM folder ORDER BY folder_id");
}

std::vector<qint64> notes(const ProgramFile &file) {
    return idsOf(file, "SELECT note_id FROM note ORDER BY note_id");
}

template <class T>
Result<void> withoutValue(const Result<T> &result) {
    return result ? Result<void>() : failure(result.error());
}

Result<void> addNoteSomewhere(ProgramFile &file, Random &random) {
    const std::vector<qint64> all = folders(file);
    return all.empty() ? Result<void>()
                       : withoutValue(addNote(file, random.pick(all), QString::number(random.below(1000))));
}

Result<void> editSomeNote(ProgramFile &file, Random &random, const char *key) {
    const std::vector<qint64> all = notes(file);
    return all.empty() ? Result<void>()
                       : editNote(file, random.pick(all), QString::number(random.below(5)), key);
}

Result<void> removeSomeFolder(ProgramFile &file, Random &random) {
    const std::vector<qint64> all = folders(file);
    return all.empty() ? Result<void>() : removeFolder(file, random.pick(all));
}

Result<void> swapRanks(ProgramFile &file, Random &random) {
    const std::vector<qint64> all = notes(file);
    if (all.size() < 2)
        return {};
    const qint64 a = random.pick(all);
    const qint64 b = random.pick(all);
    return file.perform(named("swap"), [&](Change &change) -> Result<void> {
        change.database()
            .prepare("UPDATE note SET rank = rank + 1 WHERE note_id IN (?1, ?2)")
            .bind(a, b)
            .run();
        change.database()
            .prepare("INSERT OR IGNORE INTO note_tag (note_id, tag) VALUES (?1, ?2)")
            .bind(a, QString::number(random.below(3)))
            .run();
        return {};
    });
}

Result<void> importSome(ProgramFile &file, Random &random) {
    return file.perform(named("import"), [&](Change &) -> Result<void> {
        const Result<qint64> folder = addFolder(file, QStringLiteral("imported"));
        for (int i = 0; i < 5; ++i) {
            // "bad" is refused by the schema; the others stay.
            (void)addNote(file, *folder, random.chance(30) ? QStringLiteral("bad") : QStringLiteral("good"));
        }
        if (random.chance(20))
            return failure(ErrorCode::WrongState);
        return {};
    });
}

std::vector<RandomVerb> noteVerbs() {
    return {
        {"add folder",
         [](ProgramFile &file, Random &) { return withoutValue(addFolder(file, QStringLiteral("folder"))); }},
        {"add note", addNoteSomewhere},
        {"edit note", [](ProgramFile &file, Random &random) { return editSomeNote(file, random, ""); }},
        {"type in note",
         [](ProgramFile &file, Random &random) { return editSomeNote(file, random, "typing"); }},
        {"remove folder", removeSomeFolder},
        {"swap", swapRanks},
        {"import", importSome},
    };
}

} // namespace

TEST_CASE("all taken back and all done again gives the same file", "[file]") {
    const auto seed = GENERATE(range(1U, 21U));
    FixedClock clock(QDate(2027, 3, 14));
    const schema::Definition definition = noteSchema();
    OpenOptions options;
    options.clock = &clock;
    options.idSeed = seed;
    options.schema = &definition;
    const auto file = valueOf(ProgramFile::createInMemory(options));
    checkUndoLaw(*file, noteVerbs(), seed, 100);
}
