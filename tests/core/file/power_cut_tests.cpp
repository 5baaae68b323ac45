#include "core/file/program_file.h"
#include "core/file/verified_copy.h"

#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/undo_law.h"

using namespace groundwork;
using namespace groundwork::testing;

namespace {

const QString kName = QStringLiteral("ward.groundwork");

struct Verdict {
    int intact = 0;
    int damaged = 0;
    int lost = 0; ///< sound, but something acknowledged is missing
};

/// A cohort's worth of small and large changes, undo among them, each acknowledged when perform has returned.
/// The folder's name always says how many notes there are.
void writeOn(ProgramFile &file, int count, const std::function<void(qint64)> &acknowledge) {
    const qint64 folder = file.database().queryInt("SELECT folder_id FROM folder");
    Random random(7);
    for (int i = 0; i < count; ++i) {
        const int length = random.chance(20) ? 20000 : 40;
        valueOf(file.perform(named("write"), [&](Change &change) -> Result<void> {
            change.database()
                .prepare("INSERT INTO note (note_id, folder_id, body) VALUES (?1, ?2, ?3)")
                .bind(change.newId<Id<struct NoteTag>>(), folder, QString(length, QLatin1Char('n')))
                .run();
            change.database()
                .prepare("UPDATE folder SET name = (SELECT count(*) FROM note) WHERE folder_id = ?1")
                .bind(folder)
                .run();
            return {};
        }));
        if (random.chance(10)) { // counted in the change log, which undo does not take back
            valueOf(file.undo());
            valueOf(file.redo());
        }
        acknowledge(file.database().queryInt("SELECT count(*) FROM change_log"));
    }
}

/// A file with `count` changes written through the recording VFS; `pragma` spoils it for the controls.
struct Session {
    TemporaryFolder folder;
    FaultVfs vfs;
    schema::Definition definition = noteSchema();
    OpenOptions options;
    std::shared_ptr<Recording> recording;
    qint64 atStart = 0;

    explicit Session(int count, const char *pragma = "") {
        options.schema = &definition;
        options.vfs = vfs.name();
        vfs.skipRealSyncs(true);
        const QString path = folder.path(kName);
        {
            const auto file = valueOf(ProgramFile::create(path, options));
            valueOf(addFolder(*file, QStringLiteral("0")));
            atStart = file->database().queryInt("SELECT count(*) FROM change_log");
        }
        recording = vfs.record(folder.path());
        {
            const auto file = valueOf(ProgramFile::open(path, options));
            file->database().execute(pragma);
            writeOn(*file, count, [this](qint64 number) { recording->noteAcknowledged(number); });
        }
        vfs.stopRecording();
    }

    /// Opens an image as the program does after a power cut.
    void judge(const DiskImage &image, qint64 acknowledged, Verdict &verdict) {
        const TemporaryFolder place;
        writeImage(image, place.path());
        const auto file = ProgramFile::open(place.path(kName), options);
        if (!file || !firstFinding((*file)->database(), true).isEmpty()) {
            ++verdict.damaged;
            return;
        }
        const sqlite::Database &database = (*file)->database();
        if (database.queryInt("SELECT count(*) FROM note") !=
            database.queryText("SELECT name FROM folder").toInt())
            ++verdict.damaged;
        else if (database.queryInt("SELECT count(*) FROM change_log") < acknowledged)
            ++verdict.lost;
        else
            ++verdict.intact;
    }

    Verdict cutPower(int images) {
        Verdict verdict;
        Random random(2027);
        for (int i = 0; i < images; ++i) {
            const auto length =
                static_cast<std::size_t>(random.below(static_cast<int>(recording->size()) + 1));
            judge(recording->cutAfter(length, static_cast<std::uint32_t>(i)),
                  recording->acknowledged(length, atStart), verdict);
        }
        return verdict;
    }
};

} // namespace

TEST_CASE("a power cut at any moment damages nothing and loses nothing acknowledged", "[file][powercut]") {
    Session session(60);
    const Verdict verdict = session.cutPower(3000);
    CHECK(verdict.damaged == 0);
    CHECK(verdict.lost == 0);
    CHECK(verdict.intact == 3000);
}

TEST_CASE("the power-cut harness sees damage where there is some", "[file][powercut]") {
    SECTION("without syncs, files are damaged") {
        Session session(60, "PRAGMA synchronous = OFF");
        CHECK(session.cutPower(100).damaged > 50);
    }
    SECTION("where a removed journal may come back, the last commit is lost") {
        // With the exclusive lock, DELETE keeps its journal (and the deleted names in it) and loses nothing.
        Session session(60, "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE");
        const Verdict verdict = session.cutPower(300);
        CHECK(verdict.damaged == 0);
        CHECK(verdict.lost > 10);
    }
}

TEST_CASE("a second power cut while the first is being repaired damages nothing", "[file][powercut]") {
    Session session(40);
    Random random(5);
    Verdict verdict;
    int repaired = 0;
    for (std::uint32_t i = 0; i < 200; ++i) {
        const auto length =
            static_cast<std::size_t>(random.below(static_cast<int>(session.recording->size())));
        const TemporaryFolder place;
        writeImage(session.recording->cutAfter(length, i), place.path());
        const std::shared_ptr<Recording> repair = session.vfs.record(place.path());
        (void)ProgramFile::open(place.path(kName), session.options);
        session.vfs.stopRecording();
        repaired += repair->size() > 4 ? 1 : 0;
        for (std::uint32_t second = 0; second < 3; ++second) {
            const auto again = static_cast<std::size_t>(random.below(static_cast<int>(repair->size()) + 1));
            session.judge(repair->cutAfter(again, i * 10 + second),
                          session.recording->acknowledged(length, session.atStart), verdict);
        }
    }
    CHECK(repaired > 50);
    CHECK(verdict.damaged == 0);
    CHECK(verdict.lost == 0);
}
