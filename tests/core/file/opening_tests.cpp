#include "core/base/clock.h"
#include "core/base/error_code.h"
#include "core/file/program_check.h"
#include "core/file/program_file.h"

#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/dump.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>
#include <QProcess>
#include <QtEndian>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

struct Folder {
    TemporaryFolder folder;
    QString path = folder.path(QStringLiteral("ward.groundwork"));
    schema::Definition definition = noteSchema();
    OpenOptions options;

    Folder() {
        options.schema = &definition;
        options.idSeed = 1;
    }
    void make(int notes = 0) {
        const auto file = valueOf(ProgramFile::create(path, options));
        const qint64 folderId = valueOf(addFolder(*file, QStringLiteral("Letters")));
        for (int i = 0; i < notes; ++i)
            valueOf(addNote(*file, folderId, QStringLiteral("note %1 ").arg(i).repeated(20)));
    }
    /// Opening must answer this, and must not touch anything.
    void refuses(ErrorCode code) { refuses(code, options); }
    void refuses(ErrorCode code, const OpenOptions &with) const {
        const QByteArray before = bytesOf(path);
        const QStringList names = folder.names();
        CHECK(codeOf(ProgramFile::open(path, with)) == code);
        CHECK(bytesOf(path) == before);
        CHECK(folder.names() == names);
    }
    /// Writes over some bytes of the file.
    void patch(qint64 at, const QByteArray &bytes) const {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(at));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    void patchNumber(qint64 at, qint32 number) const {
        QByteArray bytes(4, '\0');
        qToBigEndian(number, bytes.data());
        patch(at, bytes);
    }
};

constexpr int kUserVersionAt = 60; // https://www.sqlite.org/fileformat2.html 1.3
constexpr int kApplicationIdAt = 68;

} // namespace

TEST_CASE("a file keeps what was written, and nothing lies beside it", "[file]") {
    Folder files;
    Dump written;
    {
        const auto file = valueOf(ProgramFile::create(files.path, files.options));
        const qint64 folder = valueOf(addFolder(*file, QStringLiteral("Letters")));
        valueOf(addNote(*file, folder, QStringLiteral("Dear Zoë")));
        written = dump(*file);
    }
    CHECK(files.folder.names() == QStringList{QStringLiteral("ward.groundwork")});
    const auto file = valueOf(ProgramFile::open(files.path, files.options));
    CHECK(dump(*file) == written);
    CHECK_FALSE(file->nextUndo().has_value());
    CHECK(file->database().queryText("PRAGMA journal_mode") == QStringLiteral("truncate"));
    CHECK(file->database().queryInt("PRAGMA synchronous") == 2);
    CHECK(file->database().queryText("PRAGMA locking_mode") == QStringLiteral("exclusive"));
    CHECK(file->database().queryInt("PRAGMA foreign_keys") == 1);
    CHECK(file->database().queryInt("PRAGMA secure_delete") == 1);
    CHECK(file->database().queryInt("PRAGMA trusted_schema") == 0);
    CHECK(file->database().queryInt("PRAGMA application_id") == 0x47574B31);
}

TEST_CASE("names of files mean themselves", "[file]") {
    const auto name =
        GENERATE(as<QString>(), QStringLiteral("two words.groundwork"), QStringLiteral("100%25.groundwork"),
                 QStringLiteral("what?mode=memory.groundwork"), QStringLiteral("a#b.groundwork"),
                 QStringLiteral("برنامج الإرشاد.groundwork"), QStringLiteral("file:x.groundwork"),
                 QStringLiteral("'quoted' \"twice\".groundwork"), QStringLiteral("-rf.groundwork"),
                 QStringLiteral("ward 🌱.groundwork"));
    Folder files;
    files.path = files.folder.path(name);
    files.make();
    CHECK(files.folder.names() == QStringList{name});
    const auto file = valueOf(ProgramFile::open(files.path, files.options));
    CHECK(file->database().queryText("SELECT name FROM folder") == QStringLiteral("Letters"));
    const QString copy = files.folder.path(QStringLiteral("copy of ") + name);
    valueOf(file->saveCopy(copy));
    CHECK(
        valueOf(ProgramFile::open(copy, files.options))->database().queryInt("SELECT count(*) FROM folder") ==
        1);
}

TEST_CASE("a file that is not there, or not ours, is refused by name", "[file]") {
    Folder files;
    SECTION("not there") {
        CHECK(codeOf(ProgramFile::open(files.path, files.options)) == ErrorCode::FileNotFound);
        CHECK(files.folder.names().isEmpty());
    }
    SECTION("zero bytes") {
        writeBytes(files.path, {});
        files.refuses(ErrorCode::FileEmpty);
    }
    SECTION("a text") {
        writeBytes(files.path, QByteArray("Name,E-mail\n").repeated(100));
        files.refuses(ErrorCode::FileNotOurs);
    }
    SECTION("a few bytes") {
        writeBytes(files.path, "hello");
        files.refuses(ErrorCode::FileNotOurs);
    }
    SECTION("a folder") {
        REQUIRE(QDir().mkdir(files.path));
        CHECK(codeOf(ProgramFile::open(files.path, files.options)) == ErrorCode::FileNotOurs);
    }
    SECTION("another program's database") {
        {
            const sqlite::Database other(files.path, sqlite::Database::Mode::Create);
            other.execute("CREATE TABLE song (song_id INTEGER PRIMARY KEY); PRAGMA user_version = 7");
        }
        files.refuses(ErrorCode::FileOtherSqlite);
    }
    SECTION("another program's database that carries our name") {
        {
            const sqlite::Database other(files.path, sqlite::Database::Mode::Create);
            other.execute("CREATE TABLE song (song_id INTEGER PRIMARY KEY);"
                          "PRAGMA application_id = 1196903217; PRAGMA user_version = 1");
        }
        files.refuses(ErrorCode::FileDamaged);
    }
}

TEST_CASE("a file of another version is refused untouched", "[file]") {
    Folder files;
    files.make();
    SECTION("newer") {
        files.patchNumber(kUserVersionAt, 99);
        files.refuses(ErrorCode::FileNewer);
        const auto answer = ProgramFile::open(files.path, files.options);
        CHECK(answer.error().args == QStringList{files.path, QStringLiteral("99"), QStringLiteral("1")});
    }
    SECTION("newer, and its writer says that we may look at it") {
        files.patchNumber(kUserVersionAt, 2);
        OpenOptions look = files.options;
        look.readOnly = true;
        const auto file = valueOf(ProgramFile::open(files.path, look));
        CHECK(codeOf(addFolder(*file, QStringLiteral("x"))) == ErrorCode::FileReadOnly);
    }
    SECTION("newer, and its writer says that we may not") {
        {
            const sqlite::Database raw(files.path, sqlite::Database::Mode::ReadWrite);
            raw.execute("UPDATE meta SET lowest_reader_version = 2; PRAGMA user_version = 2");
        }
        OpenOptions look = files.options;
        look.readOnly = true;
        files.refuses(ErrorCode::FileNewer, look);
    }
    SECTION("too old") {
        files.patchNumber(kUserVersionAt, 0);
        files.refuses(ErrorCode::FileTooOld);
    }
}

TEST_CASE("a damaged file is refused untouched", "[file]") {
    Folder files;
    files.make(400);
    const qint64 size = QFileInfo(files.path).size();
    SECTION("cut short") {
        REQUIRE(QFile::resize(files.path, size / 2));
        files.refuses(ErrorCode::FileDamaged);
    }
    SECTION("cut in the middle of the first page") {
        REQUIRE(QFile::resize(files.path, 700));
        files.refuses(ErrorCode::FileDamaged);
    }
    SECTION("pages overwritten") {
        files.patch(4096, QByteArray(static_cast<int>(size - 4096), '\x55'));
        files.refuses(ErrorCode::FileDamaged);
    }
    SECTION("a link to nowhere") {
        {
            const sqlite::Database raw(files.path, sqlite::Database::Mode::ReadWrite);
            raw.execute("DELETE FROM folder"); // a raw connection does not keep foreign keys
        }
        files.refuses(ErrorCode::FileDamaged);
    }
    SECTION("a trigger that somebody put in") {
        {
            const sqlite::Database raw(files.path, sqlite::Database::Mode::ReadWrite);
            raw.execute("CREATE TRIGGER spy AFTER INSERT ON note BEGIN DELETE FROM folder; END");
        }
        files.refuses(ErrorCode::FileDamaged);
        CHECK(ProgramFile::open(files.path, files.options).error().args.at(1) ==
              QStringLiteral("schema: spy"));
    }
    SECTION("random bytes anywhere never crash or hang") {
        const QByteArray good = bytesOf(files.path);
        quint32 state = 12345;
        int refused = 0;
        for (int round = 0; round < 200; ++round) {
            QByteArray bad = good;
            for (int i = 0; i < 8; ++i) {
                state = state * 1664525U + 1013904223U;
                bad[static_cast<int>((state >> 8) % static_cast<quint32>(bad.size()))] =
                    static_cast<char>(state);
            }
            writeBytes(files.path, bad);
            const auto file = ProgramFile::open(files.path, files.options);
            refused += file ? 0 : 1;
        }
        CHECK(refused > 20);
    }
}

TEST_CASE("a read-only file and a read-only folder are refused by name", "[file]") {
    Folder files;
    REQUIRE(QFile::setPermissions(files.folder.path(), QFile::Permissions(0x7777)));
    {
        const AsNobody nobody;
        files.make();
        REQUIRE(QFile::setPermissions(files.path, QFile::ReadOwner));
        files.refuses(ErrorCode::FileReadOnly);
        OpenOptions look = files.options;
        look.readOnly = true;
        CHECK(valueOf(ProgramFile::open(files.path, look))
                  ->database()
                  .queryInt("SELECT count(*) FROM folder") == 1);
        REQUIRE(QFile::setPermissions(files.path, QFile::Permissions()));
        files.refuses(ErrorCode::FileNotReadable);
        REQUIRE(QFile::setPermissions(files.path, QFile::ReadOwner | QFile::WriteOwner));
    }
    REQUIRE(QFile::setPermissions(files.folder.path(), QFile::Permissions(0x5555)));
    {
        const AsNobody nobody;
        files.refuses(ErrorCode::FolderNotWritable);
        CHECK(codeOf(ProgramFile::create(files.folder.path(QStringLiteral("new.groundwork")),
                                         files.options)) == ErrorCode::FolderNotWritable);
    }
    REQUIRE(QFile::setPermissions(files.folder.path(), QFile::Permissions(0x7777)));
}

TEST_CASE("a file that is open elsewhere is refused untouched", "[file]") {
    Folder files;
    files.make();
    SECTION("in this program") {
        const auto first = valueOf(ProgramFile::open(files.path, files.options));
        CHECK(codeOf(ProgramFile::open(files.path, files.options)) == ErrorCode::FileLocked);
        // Looking at the file has not dropped the first one's lock.
        CHECK(codeOf(ProgramFile::open(files.path, files.options)) == ErrorCode::FileLocked);
        valueOf(addFolder(*first, QStringLiteral("still writing")));
    }
    SECTION("in another process, and free again as soon as that is gone") {
        QProcess other;
        other.start(QStringLiteral(GROUNDWORK_BIN_DIR "/groundwork_file_writer"),
                    {QStringLiteral("hold"), files.path});
        REQUIRE(other.waitForStarted());
        REQUIRE(other.waitForReadyRead(10000));
        REQUIRE(other.readAllStandardOutput() == "open\n");
        const QByteArray before = bytesOf(files.path);
        CHECK(codeOf(ProgramFile::open(files.path, files.options)) == ErrorCode::FileLocked);
        OpenOptions look = files.options;
        look.readOnly = true;
        CHECK(codeOf(ProgramFile::open(files.path, look)) == ErrorCode::FileLocked);
        CHECK(codeOf(checkProgramFile(files.path, true)) == ErrorCode::FileLocked);
        CHECK(bytesOf(files.path) == before);
        other.kill();
        other.waitForFinished();
        CHECK(ProgramFile::open(files.path, files.options).has_value());
    }
}

TEST_CASE("a new file never replaces one that is there", "[file]") {
    Folder files;
    writeBytes(files.path, "letters");
    CHECK(codeOf(ProgramFile::create(files.path, files.options)) == ErrorCode::FileExists);
    CHECK(bytesOf(files.path) == "letters");
    CHECK(files.folder.names().size() == 1);
}

TEST_CASE("a copy is complete, and never replaces without being asked", "[file]") {
    Folder files;
    files.make(50);
    const auto file = valueOf(ProgramFile::open(files.path, files.options));
    const QString copy = files.folder.path(QStringLiteral("copy.groundwork"));
    valueOf(file->saveCopy(copy));
    CHECK(dump(*valueOf(ProgramFile::open(copy, files.options))) == dump(*file));
    CHECK(codeOf(file->saveCopy(copy)) == ErrorCode::FileExists);
    valueOf(file->saveCopy(copy, true));
    CHECK(codeOf(file->saveCopy(files.path, true)) == ErrorCode::FileExists);

    {
        const auto elsewhere = valueOf(ProgramFile::open(copy, files.options));
        CHECK(codeOf(file->saveCopy(copy, true)) == ErrorCode::FileLocked); // it would lose what comes next
    }
    valueOf(file->saveCopy(copy, true));

    const QByteArray strangeJournal = bytesOf(copy).left(2048);
    writeBytes(copy + QStringLiteral("-journal"), strangeJournal);
    CHECK(codeOf(file->saveCopy(copy, true)) == ErrorCode::FileExists); // its only way back
    QFile::remove(copy);
    valueOf(file->saveCopy(copy));
    CHECK(dump(*valueOf(ProgramFile::open(copy, files.options))) == dump(*file));
}

TEST_CASE("the check of a file finds what is wrong and changes nothing", "[file]") {
    TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("ward.groundwork"));
    valueOf(ProgramFile::create(path));
    const QByteArray good = bytesOf(path);
    SECTION("nothing") {
        const CheckReport report = valueOf(checkProgramFile(path, true));
        CHECK(report.findings.empty());
        CHECK(report.tables > 5);
        CHECK(report.schemaVersion == 1);
        CHECK(bytesOf(path) == good);
        CHECK(folder.names().size() == 1);
    }
    SECTION("a table that is gone, and text that is none") {
        {
            const sqlite::Database raw(path, sqlite::Database::Mode::ReadWrite);
            raw.execute(
                "DROP TABLE disclosure;"
                "INSERT INTO change_log VALUES (1, CAST(x'ff41' AS TEXT), 'do', '', 0, 0, 'coordinator')");
        }
        const CheckReport report = valueOf(checkProgramFile(path, true));
        REQUIRE(report.findings.size() == 2);
        CHECK(report.findings[0] ==
              CheckFinding{CheckFinding::Kind::SchemaDiffers, {QStringLiteral("disclosure")}});
        CHECK(report.findings[1].kind == CheckFinding::Kind::InvalidText);
        CHECK(valueOf(checkProgramFile(path, false)).findings.size() == 1);
    }
    SECTION("damage") {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(4096));
        file.write(QByteArray(20000, '\x55'));
        file.close();
        CHECK_FALSE(valueOf(checkProgramFile(path, true)).findings.empty());
    }
    SECTION("not ours") {
        writeBytes(path, "a letter");
        CHECK(codeOf(checkProgramFile(path, true)) == ErrorCode::FileNotOurs);
    }
}

TEST_CASE("a file opened again and again on the same handed-in day takes new rows each time", "[file]") {
    const FixedClock clock(QDate(2027, 3, 14));
    Folder files;
    files.options.clock = &clock;
    files.options.idSeed.reset();
    files.make();
    qint64 last = 0;
    for (int program = 0; program < 12; ++program) {
        const auto file = valueOf(ProgramFile::open(files.path, files.options));
        for (int i = 0; i < 40; ++i) {
            const qint64 folderId = valueOf(addFolder(*file, QStringLiteral("Letters")));
            REQUIRE(folderId > last);
            last = folderId;
        }
    }
}
