#include "core/base/error_code.h"
#include "core/file/disk.h"
#include "core/file/lock_note.h"
#include "core/file/safe_file.h"
#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <filesystem>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

struct Desk {
    TemporaryFolder folder;
    FixedClock clock{QDate(2027, 3, 14)};
    schema::Definition definition = noteSchema();
    OpenOptions options;
    QString path = folder.path(QStringLiteral("ward.groundwork"));

    Desk() {
        options.clock = &clock;
        options.schema = &definition;
    }
    [[nodiscard]] std::unique_ptr<ProgramFile> create() const {
        return valueOf(ProgramFile::create(path, options));
    }
};

} // namespace

TEST_CASE("The refusal of a file that is open elsewhere names who has it, and since when", "[file]") {
    const Desk desk;
    auto first = desk.create();
    const auto refused = ProgramFile::open(desk.path, desk.options);
    REQUIRE(codeOf(refused) == ErrorCode::FileLocked);
    const QStringList args = refused.error().args;
    REQUIRE(args.size() == 4);
    CHECK(args[0] == desk.path);
    CHECK(args[2] == QSysInfo::machineHostName());
    CHECK(args[3] == QStringLiteral("2027-03-14T12:00:00Z"));
    first.reset();
    CHECK(desk.folder.names() == QStringList{QStringLiteral("ward.groundwork")}); // nothing stays behind

    // A note that a crash or another program left never keeps anybody out, whatever it says.
    for (const char *note :
         {R"({"user":"mara","host":"WARD-PC","since":"2027-01-02T03:04:05Z"})", "", "{", "[1]"}) {
        writeBytes(lockNotePath(desk.path), note);
        CHECK(ProgramFile::open(desk.path, desk.options).has_value());
        CHECK(desk.folder.names() == QStringList{QStringLiteral("ward.groundwork")});
    }
    writeBytes(lockNotePath(desk.path), R"({"user":"mara","host":"WARD-PC","since":"2027-01-02T03:04:05Z"})");
    const std::optional<LockHolder> holder = readLockNote(desk.path);
    REQUIRE(holder);
    CHECK(holder->user == QStringLiteral("mara"));
    CHECK(holder->host == QStringLiteral("WARD-PC"));
    OpenOptions look = desk.options;
    look.readOnly = true;
    (void)valueOf(ProgramFile::open(desk.path, look)); // one who only looks leaves the note alone
    CHECK(readLockNote(desk.path));
}

TEST_CASE("A file with a second name is not written to", "[file]") {
    const Desk desk;
    desk.create().reset();
    const QByteArray before = bytesOf(desk.path);
    const QString second = desk.folder.path(QStringLiteral("second.groundwork"));
    std::filesystem::create_hard_link(desk.path.toStdString(), second.toStdString());
    CHECK(codeOf(ProgramFile::open(desk.path, desk.options)) == ErrorCode::FileHardLinked);
    CHECK(codeOf(ProgramFile::open(second, desk.options)) == ErrorCode::FileHardLinked);
    CHECK(bytesOf(desk.path) == before);
    OpenOptions look = desk.options;
    look.readOnly = true;
    CHECK(ProgramFile::open(second, look).has_value());
    QFile::remove(second);
    CHECK(ProgramFile::open(desk.path, desk.options).has_value());
}

TEST_CASE("A file that was moved or replaced while it is open takes no change, and can be saved elsewhere",
          "[file]") {
    const Desk desk;
    const auto file = desk.create();
    valueOf(addFolder(*file, QStringLiteral("kept")));
    const QString away = desk.folder.path(QStringLiteral("away.groundwork"));
    SECTION("moved") {
        REQUIRE(QFile::rename(desk.path, away));
    }
    SECTION("removed") {
        REQUIRE(QFile::remove(desk.path));
    }
    SECTION("replaced by another") {
        const QString other = desk.folder.path(QStringLiteral("other.groundwork"));
        valueOf(ProgramFile::create(other, desk.options)).reset();
        const QByteArray bytes = bytesOf(other);
        valueOf(disk::replace(other, desk.path));
        CHECK(codeOf(addFolder(*file, QStringLiteral("lost"))) == ErrorCode::FileMoved);
        CHECK(bytesOf(desk.path) == bytes);
    }
    CHECK(codeOf(addFolder(*file, QStringLiteral("lost"))) == ErrorCode::FileMoved);
    CHECK(codeOf(file->undo()) == ErrorCode::FileMoved);
    CHECK(codeOf(file->note([](Change &) {})) == ErrorCode::FileMoved);
    const QString copy = desk.folder.path(QStringLiteral("copy.groundwork"));
    valueOf(file->saveCopy(copy));
    const auto saved = valueOf(ProgramFile::open(copy, desk.options));
    CHECK(saved->database().queryText("SELECT group_concat(name) FROM folder") == QStringLiteral("kept"));
}

TEST_CASE("A copy takes no file away that came in between, and nobody else can read it while it is written",
          "[file]") {
    const Desk desk;
    const QString target = desk.folder.path(QStringLiteral("out.bin"));
    const auto written = writeSafely(
        target,
        [&](const QString &temporary) -> Result<void> {
            writeBytes(temporary, "ours");
            writeBytes(target, "theirs"); // somebody else is quicker
            return {};
        },
        false);
    CHECK(codeOf(written) == ErrorCode::FileExists);
    CHECK(bytesOf(target) == "theirs");
    CHECK(desk.folder.names() == QStringList{QStringLiteral("out.bin")});

    const QString secret = desk.folder.path(QStringLiteral("secret"));
    valueOf(disk::createPrivate(secret));
    CHECK((QFileInfo(secret).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    CHECK(codeOf(disk::createPrivate(secret)) == ErrorCode::FileExists);

    const auto file = desk.create();
    const QString copy = desk.folder.path(QStringLiteral("copy.groundwork"));
    valueOf(file->saveCopy(copy));
    for (const QString &path : {desk.path, copy})
        CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) ==
              QFile::Permissions());
}
