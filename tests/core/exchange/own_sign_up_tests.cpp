// Exports of survey tools that nobody looked at while the import was written for the five of
// tests/data/signups: the shapes count, not the files (tests/data/signups-own/README.md).
#include "core/exchange/option_columns.h"
#include "tests/core/exchange/sign_up_fixture.h"

#include <QJsonDocument>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

QString ownPath(const char *name) {
    return QStringLiteral(GROUNDWORK_TEST_DATA "/signups-own/") + QString::fromLatin1(name);
}

struct Pin {
    const char *name;
    const char *field;
    const char *value;
};

void checkPins(const SignUpFile &file, const std::vector<Pin> &pins) {
    for (const Pin &pin : pins) {
        INFO(pin.name << " / " << pin.field);
        CHECK(file.cell(pin.name, pin.field) == QString::fromUtf8(pin.value));
    }
}

/// Wishes with their priority: "R 1; Teaching 2".
QString wishesOf(const SignUpFile &file, const char *name) {
    QStringList list;
    for (const people::Participant &participant : people::participants(*file.file, file.cohort)) {
        if (valueOf(people::person(*file.file, participant.person)).fullName != QString::fromUtf8(name))
            continue;
        for (const people::Seek &seek : participant.profile.seeks)
            list << QStringLiteral("%1 %2").arg(seek.area).arg(seek.priority);
    }
    return list.join(QStringLiteral("; "));
}

std::vector<ImportIssueCode> codesOf(const std::vector<ImportIssue> &issues) {
    std::vector<ImportIssueCode> codes;
    for (const ImportIssue &issue : issues)
        codes.push_back(issue.code);
    return codes;
}

} // namespace

TEST_CASE("Three rows of titles, import ids, an order of wishes and a matrix", "[exchange][signups]") {
    SignUpFile file;
    const ImportResult result = file.bring(ownPath("three-title-rows.csv"));
    CHECK(result.counts == ImportCounts{8, 8, 4, 4, 0, 8, 0, 0, 0, 0, 0});
    CHECK(result.problems.empty());
    checkPins(file, {
                        {"Aino Virtanen", "offers", "Grant writing; Teaching, small groups; R"},
                        {"Aino Virtanen", "email", "aino.v@example.org"},
                        {"Maite Etxeberria", "manager", "-> Aino Virtanen"},
                        {"Maite Etxeberria", "modes", "in_person; video"},
                        {"Maite Etxeberria", "unit", "Chemistry"},
                        {"Björn Åkesson", "email", ""},
                        {"Björn Åkesson", "offers", "Teaching, small groups"},
                        {"Ngọc Trần", "goal_seed", "Say what I think\nin the big meeting"},
                        {"Dário Conceição", "goal_seed", "=SUM(1;1) in my head, not in a sheet"},
                        {"Dário Conceição", "How do you find these parts of your work? - Speaking up", "Neither"},
                    });
    // The order was asked for four areas; the third and the fourth place are both the least wish.
    CHECK(wishesOf(file, "Maite Etxeberria") ==
          QStringLiteral("Grant writing 1; Teaching, small groups 2; Lab safety 3; R 3"));
    CHECK(wishesOf(file, "Dário Conceição") == QStringLiteral("R 1"));
    CHECK(wishesOf(file, "Oyelaran Adeyemi") == QStringLiteral("Lab safety 1; Grant writing 2"));
    // Nothing that the tool wrote about itself is kept as an answer.
    for (const people::Participant &participant : people::participants(*file.file, file.cohort)) {
        for (const people::IntakeAnswer &answer : participant.answers)
            CHECK(answer.question.startsWith(QStringLiteral("How ")));
    }
    // One was not sent off, one meets in a way that we do not know.
    const auto codes = codesOf(result.notices);
    CHECK(std::count(codes.begin(), codes.end(), ImportIssueCode::NotFinished) == 1);
    CHECK(std::count(codes.begin(), codes.end(), ImportIssueCode::ModeUnknown) == 1);
    CHECK(codes.size() == 2);
}

TEST_CASE("Two rows of titles in UTF-16 with tabs, the answer's own words in its column",
          "[exchange][signups]") {
    SignUpFile file;
    const auto table = valueOf(readSignUps(ownPath("two-title-rows-utf16.tsv"), {}, std::nullopt, {}));
    CHECK(table.shape.headerRows == 2);
    CHECK(table.table.encoding == TextEncoding::Utf16);
    CHECK(table.table.delimiter == QLatin1Char('\t'));
    QSet<QString> titles;
    for (const ColumnHead &head : table.shape.columns)
        titles.insert(head.title);
    CHECK(titles.size() == static_cast<qsizetype>(table.shape.columns.size()));
    CHECK(titles.contains(QStringLiteral("Comments (2)")));
    const ImportResult result = file.bring(ownPath("two-title-rows-utf16.tsv"));
    CHECK(result.counts == ImportCounts{6, 6, 3, 4, 1, 6, 0, 0, 0, 0, 0});
    CHECK(result.problems.empty());
    CHECK(result.notices.empty());
    checkPins(file, {
                        {"Ines Petrović", "offers", "Budgeting; Handover; Rota planning"},
                        {"Ines Petrović", "availability", "mon_am; sat_am; sat_pm; sun_am; sun_pm"},
                        {"Ines Petrović", "capacity", "2"},
                        {"Ines Petrović", "Comments (2)", "Happy to start late"},
                        {"Tomasz Wójcik", "seeks", "Budgeting; Writing, editing and style"},
                        {"Tomasz Wójcik", "note", "Said \"maybe\""},
                        {"Leilani Kahale", "seeks", "Handover; Night shifts; how to sleep"},
                        {"أمل حداد", "email", "amal@example.org"},
                        {"Amina Yusuf", "role", "2 participants"},
                    });
}

TEST_CASE("A heading above, codes beside labels, one and nought, three wishes, sums below",
          "[exchange][signups]") {
    SignUpFile file;
    const ImportResult result = file.bring(ownPath("heading-and-sums.csv"));
    CHECK(result.counts == ImportCounts{8, 6, 3, 3, 0, 6, 0, 0, 0, 2, 0});
    CHECK(result.problems.empty());
    CHECK(codesOf(result.notices) ==
          std::vector(2, ImportIssueCode::SumRow)); // said, not silently passed over
    checkPins(file, {
                        {"Hannelore Brückl", "offers", "Übergabe; Prüfungen"},
                        {"Hannelore Brückl", "availability", "mon_am; wed_eve"},
                        {"Hannelore Brückl", "unit", "Chirurgie"},
                        {"Grażyna Wiśniewska", "offers", "Übergabe; Dienstplan"},
                        {"Luka Šarić", "availability", "mon_am; tue_pm; sat_am; sat_pm"},
                        {"Luka Šarić", "q01", "no such field"},
                    });
    CHECK(wishesOf(file, "Luka Šarić") == QStringLiteral("Dienstplan 1; Prüfungen 2; Übergabe 3"));
    CHECK(wishesOf(file, "Ümit Öztürk") == QStringLiteral("Übergabe 1"));
    CHECK(wishesOf(file, "Hannelore Brückl").isEmpty());
    for (const people::Participant &participant : people::participants(*file.file, file.cohort)) {
        const QString name = valueOf(people::person(*file.file, participant.person)).fullName;
        if (name == QStringLiteral("Can Yıldız"))
            CHECK(participant.profile.hoursPerMonth == 1.5);
        if (name == QStringLiteral("Sefa Tuilagi"))
            CHECK(participant.profile.trainedBefore == QDate(2025, 2, 28));
    }
    // Brought back, they are rows with problems like others.
    ImportOptions options;
    options.keepSumRows = true;
    const auto table = valueOf(readSignUps(ownPath("heading-and-sums.csv"), {}, std::nullopt, {}));
    CHECK(valueOf(importSignUps(*file.file, file.cohort, table, options, true)).counts.blocked == 2);
}

TEST_CASE("A map keeps orders, scales and wishes", "[exchange][map]") {
    for (const char *name : {"three-title-rows.csv", "heading-and-sums.csv"}) {
        const auto table = valueOf(readSignUps(ownPath(name), {}, std::nullopt, {}));
        const MapFile map = valueOf(
            parseMapFile(QJsonDocument(toJson(mapFileOf(table.mapping, table.shape, {}))).toJson()));
        const auto again = valueOf(readSignUps(ownPath(name), {}, map, {}));
        REQUIRE(again.mapping.columns.size() == table.mapping.columns.size());
        for (size_t i = 0; i < table.mapping.columns.size(); ++i) {
            INFO(name << " " << table.mapping.columns[i].header.toStdString());
            CHECK(again.mapping.columns[i].field == table.mapping.columns[i].field);
            CHECK(again.mapping.columns[i].option == table.mapping.columns[i].option);
            CHECK(again.mapping.columns[i].answer == table.mapping.columns[i].answer);
            CHECK(again.mapping.columns[i].priority == table.mapping.columns[i].priority);
        }
    }
}

TEST_CASE("Options in columns: yes, x, a place in an order, a word on a scale", "[exchange][terms]") {
    const TemporaryFile folder;
    SignUpFile file;
    const auto bring = [&](const char *text) { return file.bring(folder.write("t.csv", QByteArray(text))); };
    bring("Full name,Role,Can help with [Budgeting],Can help with [Handover],Can help with [R]\n"
          "Ana Reis,Mentor,Very well,A little,Not at all\nBo Lind,Mentor,Not at all,Fairly,Very well\n");
    CHECK(file.cell("Ana Reis", "offers") == QStringLiteral("Budgeting; Handover"));
    CHECK(file.cell("Bo Lind", "offers") == QStringLiteral("Handover; R"));
    const auto participants = people::participants(*file.file, file.cohort);
    CHECK(participants[0].profile.offers[0].level == people::OfferLevel::KnowWell);
    CHECK(participants[0].profile.offers[1].level == people::OfferLevel::HappyTo);
    bring("Full name,Role,Would like help with: Budgeting,Would like help with: Handover\n"
          "Cy Ng,Mentee,x,\nDi Ng,Mentee,x,x\n");
    CHECK(wishesOf(file, "Di Ng") == QStringLiteral("Budgeting 1; Handover 1"));
    // Marks out of five are no order: two in a row may be the same. They stay answers.
    bring("Full name,Role,Would like help with: Budgeting,Would like help with: Handover,"
          "Would like help with: R\nEd Ng,Mentee,3,3,1\nFlo Ng,Mentee,2,3,2\n");
    CHECK(wishesOf(file, "Ed Ng").isEmpty());
    CHECK(file.cell("Ed Ng", "Would like help with: R") == QStringLiteral("1"));
}

TEST_CASE("One file writes all its dates in one order", "[exchange][dates]") {
    const TemporaryFile folder;
    const auto table = valueOf(readSignUps(
        folder.write("t.csv", "Full name,Trained before,Start Date\nAna Reis,03/04/2027,03/25/2027 02:05:11 PM\n"
                              "Bo Lind,05/06/2027,04/05/2027 11:05:11 AM\n"),
        {}, std::nullopt, {}));
    CHECK(table.profiles[1].dateOrder == DateOrder::Mdy);
    CHECK_FALSE(table.profiles[1].dateOrderSure);
}
