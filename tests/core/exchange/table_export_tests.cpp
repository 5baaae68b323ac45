#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/table_export.h"
#include "core/exchange/table_reader.h"
#include "core/partnerships/partnerships.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"
#include "tests/support/catch_compat.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString cell(const ExportTable &table, size_t row, const char *column) {
    const qsizetype at = table.columns.indexOf(QString::fromUtf8(column));
    REQUIRE(at >= 0);
    return table.rows.at(row).at(at);
}

} // namespace

TEST_CASE("No exported cell is a formula, and every text can be got back", "[exchange][export]") {
    const QStringList texts{QStringLiteral("=HYPERLINK(\"http://x\")"),
                            QStringLiteral("+44 20 7946 0000"),
                            QStringLiteral("-5"),
                            QStringLiteral("@SUM(A1)"),
                            QStringLiteral("\t=1"),
                            QStringLiteral("\r\n=1"),
                            QStringLiteral("\n"),
                            QString::fromUtf8("\xEF\xBC\x9D"
                                              "1"),
                            QStringLiteral("'=1"),
                            QStringLiteral("''-"),
                            QStringLiteral("'t Hooft"),
                            QStringLiteral("'"),
                            QStringLiteral("O'Malley"),
                            QStringLiteral("Plain"),
                            QString()};
    for (const QString &text : texts) {
        const QString safe = safeCell(text);
        CHECK(recoveredCell(safe) == text);
        if (!safe.isEmpty())
            CHECK_FALSE(QStringLiteral("=+-@\t\r\n").contains(safe.front()));
    }
    CHECK(safeCell(QStringLiteral("=1")) == QStringLiteral("'=1"));
    CHECK(safeCell(QStringLiteral("'t Hooft")) == QStringLiteral("'t Hooft"));
}

TEST_CASE("CSV has a byte order mark, CRLF and quotes where they are needed", "[exchange][export]") {
    const ExportTable table{
        QStringLiteral("t"),
        {QStringLiteral("name"), QStringLiteral("note")},
        {{QStringLiteral("Hana Kovářová"), QStringLiteral("says \"hello\", twice\nand again")},
         {QStringLiteral("=1+1"), QString()}},
        {}};
    CHECK(toCsv(table) ==
          QByteArray(
              "\xEF\xBB\xBFname,note\r\nHana Kov\xC3\xA1\xC5\x99ov\xC3\xA1,\"says \"\"hello\"\", twice\nand "
              "again\"\r\n'=1+1,\r\n"));
}

TEST_CASE("The people table holds ids as text and nothing that is coordinator only", "[exchange][export]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    people::Person person;
    person.fullName = QStringLiteral("Noor Rahmani");
    person.accessNeeds = QStringLiteral("SECRET-NEED");
    person.languages = {QStringLiteral("Farsi"), QStringLiteral("English")};
    people::Participant participant;
    participant.person = valueOf(people::addPerson(file, person));
    participant.cohort = fixture.cohort;
    participant.role = Role::Mentor;
    participant.profile.capacity = 2;
    participant.profile.offers = {{QStringLiteral("Handover"), people::OfferLevel::KnowWell},
                                  {QStringLiteral("Exams, written"), people::OfferLevel::HappyTo}};
    participant.answers = {{QStringLiteral("Bus line?"), QStringLiteral("12"), true},
                           {QStringLiteral("Anything we should know?"), QStringLiteral("SECRET-RAMP"), false}};
    participant.id = valueOf(people::addParticipant(file, participant));
    valueOf(people::setNotWith(file, participant.id, {{std::nullopt, QStringLiteral("SECRET-NAME")}}));

    const ExportTable table = valueOf(exportTable(file, QStringLiteral("people"), fixture.cohort));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].size() == table.columns.size());
    CHECK(cell(table, 0, "participant_id") == participant.id.toText());
    CHECK(cell(table, 0, "languages") == QStringLiteral("Farsi; English"));
    CHECK(cell(table, 0, "offers") == QStringLiteral("Handover; Exams, written"));
    CHECK(cell(table, 0, "offers_known_well") == QStringLiteral("Handover"));
    CHECK(cell(table, 0, "capacity") == QStringLiteral("2"));
    CHECK(cell(table, 0, "question:Bus line?") == QStringLiteral("12"));
    CHECK_FALSE(toCsv(table).contains("SECRET"));
    CHECK_FALSE(table.columns.contains(QStringLiteral("question:Anything we should know?")));
    CHECK(codeOf(exportTable(file, QStringLiteral("nonsense"), fixture.cohort)) == ErrorCode::NotFound);
}

TEST_CASE("An export is written whole, replaces nothing unasked and is noted", "[exchange][export]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    fixture.add("Alys Penhale", Role::Mentee);
    fixture.add("Noor Rahmani", Role::Mentor);
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("people.csv"));
    const QString xlsx = folder.filePath(QStringLiteral("people.XLSX"));
    CHECK(valueOf(exportToFile(file, QStringLiteral("people"), fixture.cohort, csv, false)) == 2);
    const QByteArray before = bytesOf(csv);
    CHECK(before.contains("Alys Penhale"));
    fixture.add("Hugo Fontenelle", Role::Mentor);
    CHECK(codeOf(exportToFile(file, QStringLiteral("people"), fixture.cohort, csv, false)) ==
          ErrorCode::FileExists);
    CHECK(bytesOf(csv) == before);
    CHECK(valueOf(exportToFile(file, QStringLiteral("people"), fixture.cohort, csv, true)) == 3);
    CHECK(valueOf(exportToFile(file, QStringLiteral("people"), fixture.cohort, xlsx, false)) == 3);
    CHECK(bytesOf(xlsx).startsWith("PK"));
    CHECK(codeOf(exportToFile(file, QStringLiteral("people"), fixture.cohort,
                              folder.filePath(QStringLiteral("people.pdf")), false)) ==
          ErrorCode::ValueOutOfRange);
    CHECK(codeOf(exportToFile(file, QStringLiteral("people"), fixture.cohort,
                              folder.filePath(QStringLiteral("no/such/people.csv")), false)) ==
          ErrorCode::FolderNotWritable);

    const std::vector<audit::Disclosure> noted = audit::disclosures(file);
    REQUIRE(noted.size() == 3);
    CHECK(noted.front().what == QStringLiteral("people_export"));
    CHECK(noted.front().way == audit::Way::Exported);
}

TEST_CASE("The pairs table says who works with whom and where they stand", "[exchange][export]") {
    PeopleFile fixture;
    ProgramFile &file = *fixture.file;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.add("Noor Rahmani", Role::Mentor);
    partnerships::Proposal pair;
    pair.mentor = noor;
    pair.mentee = alys;
    const PartnershipId id = valueOf(partnerships::proposePair(file, pair));
    const ExportTable table = valueOf(exportTable(file, QStringLiteral("pairs"), fixture.cohort));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].size() == table.columns.size());
    CHECK(cell(table, 0, "partnership_id") == id.toText());
    CHECK(cell(table, 0, "mentee") == QStringLiteral("Alys Penhale"));
    CHECK(cell(table, 0, "mentor_participant_id") == noor.toText());
    CHECK(cell(table, 0, "state") == QStringLiteral("proposed"));
    CHECK(cell(table, 0, "matched_on") == QStringLiteral("2026-09-14"));
    CHECK(exportKeys() == QStringList({QStringLiteral("people"), QStringLiteral("pairs"), QStringLiteral("matches"),
                                        QStringLiteral("address_book")}));
}

TEST_CASE("A written workbook and a written CSV read back as they were", "[exchange][export]") {
    ExportTable table{QStringLiteral("people"), {QStringLiteral("id"), QStringLiteral("text")}, {}, {}};
    const QStringList texts{QStringLiteral("=1+1"),
                            QStringLiteral("+44 20 7946 0000"),
                            QStringLiteral("007"),
                            QStringLiteral("2027-03-14"),
                            QStringLiteral("<b>&\"quoted\"</b>"),
                            QString::fromUtf8("نادية بوخاري"),
                            QStringLiteral("two\nlines"),
                            QStringLiteral("TRUE"),
                            QStringLiteral("4611686018427387904")};
    for (const QString &text : texts)
        table.rows.push_back({QStringLiteral("4611686018427387905"), text});
    const QTemporaryDir folder;
    const QString xlsx = folder.filePath(QStringLiteral("t.xlsx"));
    valueOf(writeXlsx(table, xlsx));
    const RawTable workbook = valueOf(readTable(xlsx));
    REQUIRE(workbook.rows.size() == table.rows.size() + 1);
    const QString csv = folder.filePath(QStringLiteral("t.csv"));
    QFile file(csv);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(toCsv(table));
    file.close();
    const RawTable plain = valueOf(readTable(csv));
    REQUIRE(plain.rows.size() == table.rows.size() + 1);
    CHECK(plain.at(0, 0).text == QStringLiteral("id"));
    for (int row = 0; row < texts.size(); ++row) {
        CHECK(workbook.at(row + 1, 1).text == texts.at(row));
        CHECK(workbook.at(row + 1, 1).kind == CellKind::Text);
        CHECK(workbook.at(row + 1, 0).text == QStringLiteral("4611686018427387905"));
        CHECK(recoveredCell(plain.at(row + 1, 1).text) == texts.at(row));
    }
}
