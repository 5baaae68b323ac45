#include "core/base/error_code.h"
#include "core/file/backups.h"

#include "core/file/program_file.h"
#include "tests/core/file/note_file.h"
#include "tests/support/catch_compat.h"
#include "tests/support/dump.h"
#include "tests/support/temporary_folder.h"

#include <QTimeZone>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

QDateTime at(const char *text) {
    QDateTime time = QDateTime::fromString(QString::fromUtf8(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    time.setTimeZone(QTimeZone::utc());
    return time;
}

std::vector<int> kept(const std::vector<const char *> &made, const char *now, const BackupRules &rules) {
    std::vector<QDateTime> dates;
    for (const char *each : made)
        dates.push_back(at(each));
    const std::vector<std::size_t> removed = backupsToRemove(dates, at(now), rules);
    std::vector<int> left;
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (std::find(removed.begin(), removed.end(), i) == removed.end())
            left.push_back(static_cast<int>(i));
    }
    return left;
}

struct BackedUpFile {
    TemporaryFolder folder;
    FixedClock clock{QDate(2027, 3, 14)};
    QString path = folder.path(QStringLiteral("ward.groundwork"));
    QString backupFolder = folder.path(QStringLiteral("safe/backups"));
    OpenOptions options;

    BackedUpFile() {
        options.clock = &clock;
        options.backupFolder = backupFolder;
    }
    [[nodiscard]] std::unique_ptr<ProgramFile> create() const {
        return valueOf(ProgramFile::create(path, options));
    }
    [[nodiscard]] std::unique_ptr<ProgramFile> open() const {
        return valueOf(ProgramFile::open(path, options));
    }
    static void change(ProgramFile &file) {
        valueOf(file.perform(named("change"), [&](Change &change) -> Result<void> {
            change.database()
                .prepare("INSERT INTO setting (key, value, created_at, updated_at, created_by_side)"
                         " VALUES (?1, '1', 0, 0, 'coordinator')")
                .bind(QString::number(change.newId<PersonId>().value))
                .run();
            return {};
        }));
    }
};

} // namespace

TEST_CASE("backups are thinned by day, week and month", "[file]") {
    const BackupRules rules{2, 3, 2, 2, 366};
    // Sunday 14 March 2027, noon
    SECTION("all of the last two days") {
        CHECK(kept({"2027-03-14 11:00", "2027-03-14 10:30", "2027-03-13 09:00", "2027-03-12 12:01"},
                   "2027-03-14 12:00", rules) == std::vector<int>{0, 1, 2, 3});
    }
    SECTION("then the last of each day, of each week, of each month") {
        CHECK(kept(
                  {
                      "2027-03-14 11:00", // 0 newest
                      "2027-03-12 11:00", // 1 last of its day
                      "2027-03-12 10:00", // 2
                      "2027-03-10 11:00", // 3 second day
                      "2027-03-09 11:00", // 4 third day: the days are full
                      "2027-03-09 08:00", // 5
                      "2027-03-08 11:00", // 6 first week
                      "2027-03-03 11:00", // 7 second week: the weeks are full
                      "2027-03-02 11:00", // 8
                      "2027-02-20 11:00", // 9 first month
                      "2027-02-10 11:00", // 10
                      "2027-01-31 23:00", // 11 second month
                      "2026-12-31 11:00", // 12 too many months
                  },
                  "2027-03-14 12:00", rules) == std::vector<int>{0, 1, 3, 4, 6, 7, 9, 11});
    }
    SECTION("in any order") {
        CHECK(kept({"2027-03-01 09:00", "2027-03-01 10:00", "2027-03-14 11:00"}, "2027-03-14 12:00", rules) ==
              std::vector<int>{1, 2});
    }
    SECTION("none past the age limit, and the newest of a long pause stays") {
        CHECK(kept({"2026-12-01 09:00"}, "2027-03-14 12:00", BackupRules{2, 0, 0, 0, 366}) ==
              std::vector<int>{0});
        CHECK(kept({"2026-03-01 09:00", "2026-12-01 09:00"}, "2027-03-14 12:00",
                   BackupRules{2, 9, 9, 9, 180}) == std::vector<int>{1});
        CHECK(kept({"2026-03-01 09:00"}, "2027-06-14 12:00", rules).empty());
    }
    SECTION("nothing to thin") {
        CHECK(kept({}, "2027-03-14 12:00", rules).empty());
    }
}

TEST_CASE("backups are made when something has changed, and only then", "[file]") {
    BackedUpFile ward;
    {
        const auto file = ward.create();
        valueOf(file->backUp(BackupReason::BeforeImport));
        CHECK(file->backups()->list().empty()); // nothing yet that could be lost
        BackedUpFile::change(*file);
        valueOf(file->backUp(BackupReason::BeforeImport));
        valueOf(file->backUp(BackupReason::BeforePublish));
        REQUIRE(file->backups()->list().size() == 1);
        CHECK(file->backups()->list().at(0).reason == QStringLiteral("before-import"));

        BackedUpFile::change(*file);
        CHECK(file->backups()->list().size() == 1);
        ward.clock.advanceSeconds(29 * 60);
        BackedUpFile::change(*file);
        CHECK(file->backups()->list().size() == 1);
        ward.clock.advanceSeconds(2 * 60);
        BackedUpFile::change(*file);
        CHECK(file->backups()->list().size() == 2);
        CHECK(file->backups()->list().at(0).reason == QStringLiteral("timed"));
        CHECK_FALSE(file->backupProblem().has_value());
        ward.clock.advanceSeconds(60);
        BackedUpFile::change(*file);
    }
    CHECK(backupsIn(ward.backupFolder).size() == 3);
    CHECK(backupsIn(ward.backupFolder).at(0).reason == QStringLiteral("on-close"));
    ward.clock.advanceSeconds(60);
    (void)ward.open(); // looked at, not changed
    CHECK(backupsIn(ward.backupFolder).size() == 3);
    CHECK(ward.folder.names() == QStringList{QStringLiteral("safe"), QStringLiteral("ward.groundwork")});
}

TEST_CASE("a backup is restored to a new file, after its hash has been compared", "[file]") {
    BackedUpFile ward;
    const auto file = ward.create();
    BackedUpFile::change(*file);
    const Dump then = dump(*file);
    const Backup backup = valueOf(file->backups()->make(BackupReason::OnDemand));
    BackedUpFile::change(*file);

    const QString restored = ward.folder.path(QStringLiteral("restored.groundwork"));
    SECTION("complete") {
        // A journal that lies about under the new name must not be rolled into the restored file.
        writeBytes(restored + QStringLiteral("-journal"), bytesOf(ward.path).left(2048));
        valueOf(restoreBackup(backup.path, restored));
        CHECK(dump(*valueOf(ProgramFile::open(restored))) == then);
        CHECK(codeOf(restoreBackup(backup.path, restored)) == ErrorCode::FileExists);
    }
    SECTION("not when one byte is different") {
        QByteArray bytes = bytesOf(backup.path);
        bytes[static_cast<int>(bytes.size() - 100)] = 'x';
        writeBytes(backup.path, bytes);
        CHECK(codeOf(restoreBackup(backup.path, restored)) == ErrorCode::BackupNotVerified);
        CHECK_FALSE(QFile::exists(restored));
    }
    SECTION("what has no hash is no backup") {
        QFile::remove(backup.path + QStringLiteral(".sha256"));
        CHECK(file->backups()->list().empty());
        CHECK(codeOf(restoreBackup(backup.path, restored)) == ErrorCode::BackupNotVerified);
    }
}

TEST_CASE("the folder of backups stays small, whatever else lies in it", "[file]") {
    BackedUpFile ward;
    const auto file = ward.create();
    BackedUpFile::change(*file);
    Backups backups(*file, ward.backupFolder, BackupRules{2, 3, 1, 1, 366});
    writeBytes(ward.folder.path(QStringLiteral("letter.groundwork")), "mine");
    const QString stranger = ward.backupFolder + QStringLiteral("/another-file_20250101T000000Z_timed.groundwork");
    for (int hour = 0; hour < 10 * 24; hour += 8) {
        valueOf(backups.make(BackupReason::Timed));
        if (hour == 0) {
            writeBytes(stranger, "another program's");
            writeBytes(stranger + QStringLiteral(".sha256"), "its hash");
        }
        ward.clock.advanceSeconds(8 * 3600);
    }
    // Two days of three each, three single days, one week, one month at most.
    CHECK(backups.list().size() >= 9);
    CHECK(backups.list().size() <= 11);
    const int entries = static_cast<int>(
        QDir(ward.backupFolder).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot).size());
    CHECK(entries == static_cast<int>(2 * backups.list().size()) + 2); // each with its hash, and the stranger
    CHECK(QFile::exists(stranger));
}

TEST_CASE("a backup that cannot be written is said, and the change is kept", "[file]") {
    BackedUpFile ward;
    writeBytes(ward.folder.path(QStringLiteral("safe")), "a file where the folder should be");
    const auto file = ward.create();
    ward.clock.advanceSeconds(31 * 60);
    BackedUpFile::change(*file);
    CHECK(file->lastSavedAt() == ward.clock.now());
    REQUIRE(file->backupProblem().has_value());
    CHECK(file->backupProblem()->code == ErrorCode::FolderNotWritable);
    CHECK(codeOf(file->backUp(BackupReason::BeforeErase)) == ErrorCode::FolderNotWritable);
}
