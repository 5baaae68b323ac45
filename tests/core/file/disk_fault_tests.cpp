#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/file/verified_copy.h"

#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/dump.h"
#include "tests/support/fault_vfs.h"
#include "tests/support/temporary_folder.h"

#include <QProcess>

#include <sqlite3.h>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

struct FaultyFile {
    TemporaryFolder folder;
    QString path = folder.path(QStringLiteral("ward.groundwork"));
    FaultVfs vfs;
    schema::Definition definition = noteSchema();
    OpenOptions plain;
    OpenOptions faulty;
    qint64 folderId = 0;

    FaultyFile() {
        plain.schema = &definition;
        faulty = plain;
        faulty.vfs = vfs.name();
        vfs.skipRealSyncs(true);
        const auto file = valueOf(ProgramFile::create(path, faulty));
        folderId = valueOf(addFolder(*file, QStringLiteral("Letters")));
        for (int i = 0; i < 20; ++i)
            valueOf(addNote(*file, folderId, QStringLiteral("note ").repeated(100)));
    }
    /// A change that touches many pages, old and new.
    [[nodiscard]] Result<void> change(ProgramFile &file) const {
        return file.perform(named("change"), [&](Change &change) -> Result<void> {
            change.database().execute("UPDATE note SET body = body || 'more', rank = rank + 1");
            for (int i = 0; i < 5; ++i)
                (void)addNote(file, folderId, QStringLiteral("new ").repeated(500));
            return {};
        });
    }
    [[nodiscard]] Dump reread() const {
        const auto file = valueOf(ProgramFile::open(path, plain));
        CHECK(firstFinding(file->database(), true).isEmpty());
        return dump(*file);
    }
};

bool isIn(ErrorCode code, std::initializer_list<ErrorCode> codes) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

} // namespace

TEST_CASE("whichever operation of the disk fails, the file is whole and the answer is true",
          "[file][fault]") {
    struct Fault {
        const char *what;
        int code;
        unsigned operations;
        bool fromThenOn;
    };
    const auto fault = GENERATE(Fault{"write", SQLITE_IOERR_WRITE, FaultVfs::Write, false},
                                Fault{"sync", SQLITE_IOERR_FSYNC, FaultVfs::Sync, false},
                                Fault{"truncate", SQLITE_IOERR_TRUNCATE, FaultVfs::Truncate, false},
                                Fault{"no journal", SQLITE_CANTOPEN, FaultVfs::Open, false},
                                Fault{"full", SQLITE_FULL, FaultVfs::Write, false},
                                Fault{"any, and the disk stays away", SQLITE_IOERR, FaultVfs::Changes, true},
                                Fault{"full for good", SQLITE_FULL, FaultVfs::Write, true});
    INFO(fault.what);
    int failures = 0;
    for (int n = 1;; ++n) {
        INFO("operation " << n);
        FaultyFile ward;
        Dump before;
        Dump after;
        ErrorCode code = ErrorCode::Cancelled;
        bool failed = false;
        {
            const auto file = valueOf(ProgramFile::open(ward.path, ward.faulty));
            before = dump(*file);
            ward.vfs.failAt(n, fault.code, fault.operations, fault.fromThenOn);
            const Result<void> done = ward.change(*file);
            failed = ward.vfs.hasFailed();
            if (!done)
                code = done.error().code;
            if (done || !file->isReadOnly())
                after = dump(*file);
            ward.vfs.heal();
            REQUIRE((failed || done.has_value()));
            if (!done && !file->isReadOnly()) { // the next change works as if nothing had been
                REQUIRE(ward.change(*file).has_value());
                valueOf(file->undo());
                CHECK(dump(*file) == after);
            } else if (!done) {
                CHECK(codeOf(ward.change(*file)) == ErrorCode::FileReadOnly);
            }
        }
        const Dump now = ward.reread();
        if (code == ErrorCode::Cancelled) // it was told that it is saved
            REQUIRE(now == after);
        else if (code == ErrorCode::OutcomeUnknown)
            REQUIRE((now == before || now == after || after.empty()));
        else
            REQUIRE(now == before);
        if (code != ErrorCode::Cancelled) {
            ++failures;
            const bool full = fault.code == SQLITE_FULL;
            CHECK(isIn(code, full ? std::initializer_list<ErrorCode>{ErrorCode::DiskFull}
                                  : std::initializer_list<ErrorCode>{ErrorCode::WriteFailed,
                                                                     ErrorCode::OutcomeUnknown}));
        }
        if (!failed)
            break;
    }
    CHECK(failures > 0);
}

TEST_CASE("a full disk is said, and everything goes on once there is room", "[file][fault]") {
    FaultyFile ward;
    int refused = 0;
    for (qint64 room = 0; room < 80 * 1024; room += 3000) {
        INFO("room " << room);
        const auto file = valueOf(ProgramFile::open(ward.path, ward.faulty));
        const Dump before = dump(*file);
        ward.vfs.limitGrowth(room);
        const Result<void> done = ward.change(*file);
        if (!done) {
            ++refused;
            CHECK(done.error().code == ErrorCode::DiskFull);
            CHECK(done.error().args == QStringList{ward.path});
            CHECK(dump(*file) == before);
            CHECK_FALSE(file->nextUndo().has_value());
        }
        ward.vfs.heal();
        valueOf(addFolder(*file, QStringLiteral("room again")));
    }
    CHECK(refused > 3);
    CHECK(ward.reread().at(QStringLiteral("folder")).size() > 20);
}

TEST_CASE("a full disk inside a nested change ends the outer one too", "[file][fault]") {
    FaultyFile ward;
    const auto file = valueOf(ProgramFile::open(ward.path, ward.faulty));
    file->database().execute("PRAGMA cache_size = 5"); // so that pages are written before the end
    const Dump before = dump(*file);
    const Result<void> done = file->perform(named("import"), [&](Change &) -> Result<void> {
        ward.vfs.limitGrowth(6000);
        for (int i = 0; i < 200; ++i)
            (void)addNote(*file, ward.folderId,
                          QStringLiteral("long ").repeated(2000)); // refusals are survived
        return {};
    });
    ward.vfs.heal();
    CHECK(codeOf(done) == ErrorCode::DiskFull);
    CHECK(dump(*file) == before);
}

TEST_CASE("a file that cannot be read is refused and stays as it is", "[file][fault]") {
    FaultyFile ward;
    const QByteArray before = bytesOf(ward.path);
    int refused = 0;
    for (int n = 1;; ++n) {
        ward.vfs.failAt(n, SQLITE_IOERR_READ, FaultVfs::Read);
        const auto file = ProgramFile::open(ward.path, ward.faulty);
        const bool failed = ward.vfs.hasFailed();
        ward.vfs.heal();
        if (!failed)
            break;
        if (!file) {
            ++refused;
            CHECK(isIn(file.error().code, {ErrorCode::FileNotReadable, ErrorCode::FileDamaged}));
        }
    }
    CHECK(refused > 3);
    CHECK(bytesOf(ward.path) == before);
    CHECK(ward.folder.names().size() == 1);
}

TEST_CASE("a new file is complete or not there", "[file][fault]") {
    const auto code = GENERATE(int{SQLITE_IOERR_WRITE}, int{SQLITE_FULL});
    for (int n = 1;; ++n) {
        TemporaryFolder folder;
        FaultVfs vfs("groundwork-create-fault");
        vfs.skipRealSyncs(true);
        OpenOptions options;
        options.vfs = vfs.name();
        vfs.failAt(n, code, FaultVfs::Write | FaultVfs::Sync, true);
        const auto file = ProgramFile::create(folder.path(QStringLiteral("ward.groundwork")), options);
        if (!vfs.hasFailed())
            break;
        if (!file) {
            CHECK(file.error().code == (code == SQLITE_FULL ? ErrorCode::DiskFull : ErrorCode::WriteFailed));
            CHECK(folder.names().isEmpty());
        }
    }
}

TEST_CASE("killed at any moment, the file is whole and holds what was acknowledged", "[file][kill]") {
    // 100 kills, or as many as the environment asks for (the full run: 1,000).
    const int kills = qEnvironmentVariableIntValue("GROUNDWORK_KILLS") > 0
                          ? qEnvironmentVariableIntValue("GROUNDWORK_KILLS")
                          : 100;
    TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("ward.groundwork"));
    const schema::Definition definition = noteSchema();
    OpenOptions options;
    options.schema = &definition;
    {
        const auto file = valueOf(ProgramFile::create(path, options));
        valueOf(addFolder(*file, QStringLiteral("0")));
    }
    qint64 acknowledged = 0;
    int unclean = 0;
    quint32 random = 42;
    for (int i = 0; i < kills; ++i) {
        INFO("kill " << i);
        QProcess writer;
        writer.start(QStringLiteral(GROUNDWORK_BIN_DIR "/groundwork_file_writer"),
                     {QStringLiteral("write"), path});
        REQUIRE(writer.waitForStarted());
        REQUIRE(writer.waitForReadyRead(20000)); // at least one change is safe
        random = random * 1664525U + 1013904223U;
        writer.waitForFinished(static_cast<int>((random >> 16) % 12)); // and then any moment
        writer.kill();
        REQUIRE(writer.waitForFinished());
        const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
        for (const QByteArray &line : lines)
            acknowledged = qMax(acknowledged, line.toLongLong());
        unclean += QFileInfo(path + QStringLiteral("-journal")).size() > 0 ? 1 : 0;

        const auto file = valueOf(ProgramFile::open(path, options));
        REQUIRE(firstFinding(file->database(), true).isEmpty());
        const qint64 notes = file->database().queryInt("SELECT count(*) FROM note");
        REQUIRE(notes >= acknowledged);
        REQUIRE(file->database().queryText("SELECT name FROM folder").toLongLong() == notes);
        acknowledged = notes;
        if (notes > 3000) // keep the file small, so that kills fall at all moments of a commit
            file->database().execute("DELETE FROM note; UPDATE folder SET name = '0'");
        if (notes > 3000)
            acknowledged = 0;
    }
    INFO(unclean << " of " << kills << " kills left a journal");
    CHECK(unclean > 0);
}
