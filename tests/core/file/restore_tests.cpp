#include "core/base/error_code.h"
#include "core/audit/audit.h"
#include "core/file/backup_difference.h"
#include "core/file/backups.h"
#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/framework/frameworks.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"
#include "tests/support/dump.h"
#include "tests/support/temporary_folder.h"

#include <QFile>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

/// A program on the disk, with one person and a backup of that.
struct WardFile {
    TemporaryFolder folder;
    FixedClock clock{QDate(2027, 3, 14)};
    OpenOptions options;
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;
    PersonId ada;
    Backup backup;

    WardFile() {
        options.clock = &clock;
        options.backupFolder = folder.path(QStringLiteral("backups"));
        file = valueOf(ProgramFile::create(folder.path(QStringLiteral("ward.groundwork")), options));
        framework::NewProgram wanted;
        wanted.program.name = QStringLiteral("Side by Side");
        wanted.cohortName = QStringLiteral("Spring 2027");
        wanted.start = QDate(2027, 4, 1);
        cohort = valueOf(framework::createFromTemplate(*file, wanted, sampleFramework()));
        ada = add("Ada Lovelace", Role::Mentee);
        backup = valueOf(file->backups()->make(BackupReason::OnDemand));
        clock.advanceSeconds(60);
    }
    PersonId add(const char *name, Role role) const {
        people::Person person;
        person.fullName = QString::fromUtf8(name);
        people::Participant participant;
        participant.person = valueOf(people::addPerson(*file, person));
        participant.cohort = cohort;
        participant.role = role;
        valueOf(people::addParticipant(*file, participant));
        return participant.person;
    }
    void remove(PersonId person) const {
        for (const people::Participant &participant : people::participantsOf(*file, person, cohort))
            valueOf(people::removeParticipant(*file, participant.id)); // the last one takes the person along
    }
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const people::Person &person : people::persons(*file))
            names << person.fullName;
        return names;
    }
};

PartDifference difference(const BackupDifference &all, ProgramPart part) {
    for (const PartDifference &each : all.parts) {
        if (each.part == part)
            return each;
    }
    return {part, 0, 0, 0};
}

} // namespace

TEST_CASE("What changed since a backup is counted in people and pairs, and says nothing of what is private",
          "[file][backup]") {
    const WardFile ward;
    CHECK(valueOf(changedSince(*ward.file, ward.backup.path)).isEmpty());
    ward.add("Grace Hopper", Role::Mentor);
    people::Person ada = valueOf(people::person(*ward.file, ward.ada));
    ada.unit = QStringLiteral("Ward 4");
    ada.languages = {QStringLiteral("English"), QStringLiteral("French")};
    valueOf(people::editPerson(*ward.file, ada));
    BackupDifference since = valueOf(changedSince(*ward.file, ward.backup.path));
    // Three rows of two tables, and one person changed.
    CHECK(difference(since, ProgramPart::People) == PartDifference{ProgramPart::People, 1, 1, 0});
    CHECK(since.parts.size() == 1);
    CHECK_FALSE(since.privateToo);

    ada.accessNeeds = QStringLiteral("A ramp");
    valueOf(people::editPerson(*ward.file, ada));
    since = valueOf(changedSince(*ward.file, ward.backup.path));
    CHECK(since.privateToo);
    CHECK(since.parts.size() == 1);

    ward.remove(ward.ada);
    since = valueOf(changedSince(*ward.file, ward.backup.path));
    CHECK(difference(since, ProgramPart::People) == PartDifference{ProgramPart::People, 1, 0, 1});
}

TEST_CASE("A backup takes the place of the file, with a backup of what was there before", "[file][backup]") {
    const WardFile ward;
    const Dump then = dump(*ward.file);
    ward.add("Grace Hopper", Role::Mentor);
    ward.remove(ward.ada);
    valueOf(audit::recordDisclosure(
        *ward.file, {QStringLiteral("agreement"), audit::Way::Printed, {}, 2, 0, Side::Coordinator}));
    const QStringList before = ward.names();
    bool told = false;
    const Subscription listening =
        ward.file->observe([&](const ChangeReport &report) { told = told || report.everything; });

    valueOf(ward.file->restore(ward.backup.path));
    CHECK(ward.names() == QStringList{QStringLiteral("Ada Lovelace")});
    CHECK(valueOf(changedSince(*ward.file, ward.backup.path)).isEmpty());
    CHECK(dump(*ward.file) == then);
    CHECK(told);
    CHECK_FALSE(ward.file->nextUndo()); // a barrier
    // What was printed stays printed, and the log knows of the restore.
    REQUIRE(audit::disclosures(*ward.file).size() == 1);
    CHECK(audit::disclosures(*ward.file).front().copies == 2);
    CHECK(audit::changeLog(*ward.file).front().verb == QStringLiteral("RestoreBackup"));

    const std::vector<Backup> kept = ward.file->backups()->list();
    REQUIRE(kept.size() == 2);
    CHECK(kept.front().reason == backupReasonKey(BackupReason::BeforeRestore));
    valueOf(ward.file->restore(kept.front().path)); // and back again
    CHECK(ward.names() == before);
    ward.add("Mary Jackson", Role::Mentor); // the file goes on as it was
    CHECK(ward.file->nextUndo());
}

TEST_CASE("A backup that is not sound, or of another program, restores nothing", "[file][backup]") {
    const WardFile ward;
    ward.add("Grace Hopper", Role::Mentor);
    const QStringList before = ward.names();
    SECTION("a byte is wrong") {
        QFile file(ward.backup.path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write("X");
        file.close();
        CHECK(codeOf(checkBackup(ward.backup.path)) == ErrorCode::BackupNotVerified);
        CHECK(codeOf(ward.file->restore(ward.backup.path)) == ErrorCode::BackupNotVerified);
    }
    SECTION("of another program") {
        const WardFile other;
        CHECK(codeOf(ward.file->restore(other.backup.path)) == ErrorCode::BackupNotVerified);
    }
    SECTION("no backup of what is there can be made") {
        REQUIRE(QFile::rename(ward.options.backupFolder, ward.folder.path(QStringLiteral("moved"))));
        QFile inTheWay(ward.options.backupFolder);
        REQUIRE(inTheWay.open(QIODevice::WriteOnly));
        const QString moved =
            ward.folder.path(QStringLiteral("moved/")) + ward.backup.path.section(QLatin1Char('/'), -1);
        CHECK(codeOf(ward.file->restore(moved)) == ErrorCode::FolderNotWritable);
    }
    CHECK(ward.names() == before);
    CHECK(ward.file->nextUndo());
}

TEST_CASE("The rules say of every backup why it is kept", "[file][backup]") {
    BackupRules rules;
    rules.daily = 1;
    rules.weekly = 1;
    rules.monthly = 1;
    const QDateTime now(QDate(2027, 6, 30), QTime(12, 0), Qt::UTC);
    const std::vector<QDateTime> made{
        now.addSecs(-60), now.addSecs(-3600), now.addDays(-3),  now.addDays(-3).addSecs(-60),
        now.addDays(-10), now.addDays(-40),   now.addDays(-80), now.addDays(-400)};
    CHECK(keptAs(made, now, rules) == std::vector<KeptAs>{KeptAs::Newest, KeptAs::Recent, KeptAs::Day,
                                                          KeptAs::Goes, KeptAs::Week, KeptAs::Month,
                                                          KeptAs::Goes, KeptAs::Goes});
}

TEST_CASE("A number of a certificate is not given out again after a backup is restored", "[file][backup]") {
    const WardFile ward;
    const sqlite::Database &database = ward.file->database();
    const auto take = [&](const char *series, int last) {
        valueOf(ward.file->note([series, last](Change &change) {
            change.database()
                .prepare("INSERT INTO certificate_number (series, last, created_at, updated_at, created_by_side) "
                         "VALUES (?1, ?2, 0, 0, 'coordinator')")
                .bind(QString::fromLatin1(series), last)
                .run();
        }));
    };
    take("2027", 14);
    take("2027-014", 2); // and no issue of it
    valueOf(ward.file->restore(ward.backup.path)); // from before the first one
    CHECK(database.queryInt("SELECT last FROM certificate_number WHERE series = '2027'") == 14);
    CHECK(database.queryInt("SELECT last FROM certificate_number WHERE series = '2027-014'") == 2);
}
