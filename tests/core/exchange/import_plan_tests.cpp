#include "core/base/error_code.h"
#include "core/exchange/import_plan.h"

#include "core/exchange/option_columns.h"
#include "core/exchange/table_export.h"
#include "tests/core/exchange/sign_up_fixture.h"

#include <QJsonDocument>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

QStringList list(const char *text) {
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

/// Lists typed in a test, brought into one file.
struct TypedFile : SignUpFile {
    TemporaryFile folder;

    ImportResult typed(const char *text, const ImportOptions &options = {}) {
        return bring(folder.write("list.csv", QByteArray(text)), options);
    }
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const people::Person &person : people::persons(*file))
            names << person.fullName;
        return names;
    }
};

bool hasCode(const std::vector<ImportIssue> &issues, ImportIssueCode code, int row,
             const char *column = nullptr) {
    return std::any_of(issues.begin(), issues.end(), [&](const ImportIssue &issue) {
        return issue.code == code && issue.row == row &&
               (!column || issue.column == QString::fromUtf8(column));
    });
}

} // namespace

TEST_CASE("Options that contain the separator are learnt, and only whole terms count", "[exchange][terms]") {
    const QStringList cells =
        list("Budgeting, Writing, editing and style|Writing, editing and style|R, Retail|"
             "Retail, AI tools|AI tools, R, Budgeting");
    CHECK(detectSeparator(cells) == QStringLiteral(", "));
    const TermList terms = learnTerms(cells, QStringLiteral(", "));
    CHECK(splitTerms(cells[0], terms) == list("Budgeting|Writing, editing and style"));
    CHECK(splitTerms(cells[2], terms) == list("R|Retail"));
    CHECK(terms.joined.size() == 1);
    // Two capitals that never part and once are a whole answer; two that merely stand together stay two.
    const QStringList capitals = list("Health, Safety|Health, Safety|Health, Safety, Law|Law, Tax|Tax, Law");
    CHECK(splitTerms(QStringLiteral("Law, Health, Safety"), learnTerms(capitals, QStringLiteral(", "))) ==
          list("Law|Health, Safety"));
    CHECK(splitTerms(QStringLiteral("Tax, Law"), learnTerms(capitals, QStringLiteral(", "))) ==
          list("Tax|Law"));
    // Known from an earlier list.
    CHECK(splitTerms(QStringLiteral("Tax, Law"),
                     learnTerms(capitals, QStringLiteral(", "), list("Tax, Law"))) == list("Tax, Law"));
    // Brackets are never cut; the last separator of Microsoft Forms makes no empty answer.
    CHECK(splitTerms(QStringLiteral("Money (tax, law), R"), learnTerms({}, QStringLiteral(", "))) ==
          list("Money (tax, law)|R"));
    CHECK(splitTerms(QStringLiteral("R;AI tools;"), learnTerms({}, QStringLiteral(";"))) ==
          list("R|AI tools"));
    CHECK(splitTerms(QStringLiteral("R; r; Retail"), learnTerms({}, QStringLiteral(";"))) ==
          list("R|Retail"));
    // Sentences are no lists.
    CHECK(detectSeparator(
              list("I want to lead a small project, end to end.|Listen, then speak|- |Understand it"))
              .isEmpty());
    CHECK(detectSeparator(list("ana|bo|cy")).isEmpty());
}

TEST_CASE("Dates, numbers, roles, times and ways to meet are read in several languages",
          "[exchange][values]") {
    CHECK(dateShape(QStringLiteral("01/22/2027 14:55:00"))->order == DateOrder::Mdy);
    CHECK(dateShape(QStringLiteral("22.01.2027"))->order == DateOrder::Dmy);
    CHECK(dateShape(QStringLiteral("04/05/2027"))->order == DateOrder::Unknown);
    CHECK_FALSE(dateShape(QStringLiteral("32/13/2027")));
    CHECK_FALSE(dateShape(QStringLiteral("1.234")));
    CHECK(readDate(QStringLiteral("04/05/2027"), DateOrder::Mdy) == QDate(2027, 4, 5));
    CHECK(readDate(QStringLiteral("4.5.27"), DateOrder::Dmy) == QDate(2027, 5, 4));
    CHECK(readDate(QStringLiteral("2027-05-04"), DateOrder::Mdy) == QDate(2027, 5, 4));
    CHECK_FALSE(readDate(QStringLiteral("29.02.2027"), DateOrder::Dmy).isValid());

    CHECK(readNumber(QStringLiteral("12,3"), true) == 12.3);
    CHECK(readNumber(QStringLiteral("1.234,5"), true) == 1234.5);
    CHECK(readNumber(QStringLiteral("1,234.5"), false) == 1234.5);
    CHECK(readNumber(QStringLiteral("1,234"), false) == 1234);
    CHECK_FALSE(readNumber(QStringLiteral("two"), false));

    const auto roles = [](const char *text) {
        const RolesNamed named = rolesNamed(QString::fromUtf8(text));
        return QStringLiteral("%1%2").arg(named.mentor ? QStringLiteral("M") : QString(),
                                          named.mentee ? QStringLiteral("e") : QString());
    };
    CHECK(roles("Mentorin/Mentor") == QStringLiteral("M"));
    CHECK(roles("Mentee") == QStringLiteral("e"));
    CHECK(roles("Mentor and mentee") == QStringLiteral("Me"));
    CHECK(roles("Both") == QStringLiteral("Me"));
    CHECK(roles("mentoré·e") == QStringLiteral("e"));
    CHECK(roles("Mentora") == QStringLiteral("M"));
    CHECK(roles("Participant").isEmpty());

    CHECK(availabilityOf(QStringLiteral("Tue am")) == list("tue_am"));
    CHECK(availabilityOf(QStringLiteral("Mittwoch nachmittags")) == list("wed_pm"));
    CHECK(availabilityOf(QStringLiteral("viernes por la tarde")) == list("fri_pm"));
    CHECK(availabilityOf(QStringLiteral("samedi après-midi")) == list("sat_pm"));
    CHECK(availabilityOf(QStringLiteral("Weekend")) == list("sat_am|sat_pm|sun_am|sun_pm"));
    CHECK(availabilityOf(QStringLiteral("mon_eve")) == list("mon_eve"));
    CHECK(availabilityOf(QStringLiteral("Sunday school teaching")).isEmpty());
    CHECK(modeOf(QStringLiteral("In person")) == QStringLiteral("in_person"));
    CHECK(modeOf(QStringLiteral("Chat")) == QStringLiteral("text"));
    CHECK(modeOf(QStringLiteral("By carrier pigeon")).isEmpty());
    CHECK(withoutNumber(QStringLiteral("Q05[SQ001]. Help with: R")) == QStringLiteral("Help with: R"));
    CHECK(withoutNumber(QStringLiteral("3. Your name")) == QStringLiteral("Your name"));
    CHECK(withoutNumber(QStringLiteral("Q1_Your full name")) == QStringLiteral("Your full name"));
}

TEST_CASE("The same person meets by e-mail, in another role too", "[exchange][plan]") {
    TypedFile file;
    file.typed("Full name,Email,Role,Unit\nZoë Carvalhal,zoe@example.org,Mentee,Ward A\n");
    const ImportResult second = file.typed("Full name,Email,Role,Unit\n"
                                           "Zoe Carvalhal,ZOE@example.org,Mentor,Ward B\n"
                                           "Bo Lind,bo@example.org,Mentor and mentee,Ward B\n");
    CHECK(second.counts == ImportCounts{2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 0});
    CHECK(second.questions.empty());
    CHECK(file.names() == list("Zoë Carvalhal|Bo Lind"));
    CHECK(people::participants(*file.file, file.cohort).size() == 4);
    CHECK(file.cell("Zoë Carvalhal", "unit") == QStringLiteral("Ward B"));
}

TEST_CASE("An e-mail that stands for nobody is no key; the name then asks", "[exchange][plan]") {
    TypedFile file;
    const char *anonymous = "Full name,Email,Role\nAna Reis,anonymous,Mentor\nBo Lind,anonymous,Mentor\n"
                            "Cy Ng,no-reply@forms.example,Mentee\nDi Ng,no-reply@forms.example,Mentee\n";
    CHECK(file.typed(anonymous).counts.added == 4);
    const ImportResult again = file.typed(anonymous);
    CHECK(again.counts.added == 0);
    CHECK(again.counts.updated == 4);
    REQUIRE(again.questions.size() == 4);
    CHECK(again.questions[0].question == WhoQuestion::SameNameNoEmail);
    CHECK(again.questions[0].decision.kind == WhoDecision::Kind::Same);

    ImportOptions decided;
    decided.decisions[2] = {WhoDecision::Kind::New, {}, 0};
    decided.decisions[3] = {WhoDecision::Kind::LeaveOut, {}, 0};
    const ImportResult third = file.typed(anonymous, decided);
    CHECK(third.counts.added == 1);
    CHECK(third.counts.leftOut == 1);
    CHECK(file.names().count(QStringLiteral("Ana Reis")) == 2);
}

TEST_CASE("Another e-mail asks and is somebody new; another name at a known e-mail is the same",
          "[exchange][plan]") {
    TypedFile file;
    file.typed("Full name,Email,Role\nEwa Stolarz,ewa@work.example,Mentor\n");
    const ImportResult other = file.typed("Full name,Email,Role\newa stolarz,ewa@home.example,Mentor\n"
                                          "Ewa Stolarz-Reed,ewa@work.example,Mentor\n");
    REQUIRE(other.questions.size() == 2);
    CHECK(other.questions[0].question == WhoQuestion::SameNameOtherEmail);
    CHECK(other.questions[0].decision.kind == WhoDecision::Kind::New);
    CHECK(other.questions[1].question == WhoQuestion::SameEmailOtherName);
    CHECK(other.counts.added == 1);
    CHECK(other.counts.updated == 1);
}

TEST_CASE("One address beside several names says nobody", "[exchange][plan]") {
    TypedFile file;
    const ImportResult result = file.typed("Full name,Email,Role\nAna Reis,ward@example.org,Mentor\n"
                                           "Bo Lind,ward@example.org,Mentee\n");
    CHECK(result.counts.added == 2);
    CHECK(hasCode(result.notices, ImportIssueCode::EmailShared, 2));
    CHECK(hasCode(result.notices, ImportIssueCode::EmailShared, 3));
}

TEST_CASE("A person who signs up twice comes in once, with the later answers", "[exchange][plan]") {
    TypedFile file;
    const ImportResult result = file.typed("Full name,Email,Role,Unit\nAna Reis,a@example.org,Mentor,Ward A\n"
                                           "Ana Reis,a@example.org,Mentor,Ward B\n");
    CHECK(result.counts.rows == 2);
    CHECK(result.counts.people == 1);
    CHECK(hasCode(result.notices, ImportIssueCode::RepeatsRow, 3));
    CHECK(file.cell("Ana Reis", "unit") == QStringLiteral("Ward B"));
}

TEST_CASE("The rule for people who are here: update, keep, skip", "[exchange][plan]") {
    const char *first = "Full name,Email,Role,Unit,Can help with\nAna Reis,a@example.org,Mentor,Ward A,\n";
    const char *second =
        "Full name,Email,Role,Unit,Can help with\nAna Reis,a@example.org,Mentor,Ward B,Handover\n"
        "Bo Lind,b@example.org,Mentor,Ward B,Handover\n";
    const auto run = [&](Duplicates rule) {
        TypedFile file;
        file.typed(first);
        ImportOptions options;
        options.duplicates = rule;
        const ImportCounts counts = file.typed(second, options).counts;
        return QStringLiteral("%1 %2 %3 / %4 / %5")
            .arg(counts.added)
            .arg(counts.updated)
            .arg(counts.skipped)
            .arg(file.cell("Ana Reis", "unit"), file.cell("Ana Reis", "offers"));
    };
    CHECK(run(Duplicates::Update) == QStringLiteral("1 1 0 / Ward B / Handover"));
    CHECK(run(Duplicates::Keep) == QStringLiteral("1 1 0 / Ward A / Handover"));
    CHECK(run(Duplicates::Skip) == QStringLiteral("1 0 1 / Ward A / "));
}

TEST_CASE("A problem names row and column, the other rows come in, or none when all or nothing",
          "[exchange][plan]") {
    const char *text = "Full name,Email,Role,Capacity,Languages\n"
                       "Ana Reis,a@example.org,Mentor,9,Polski\n"
                       ",b@example.org,Mentor,1,Polski\n"
                       "Cy Ng,nonsense,Mentor,several,Polski\n"
                       "Di Ng,d@example.org,Wizard,1,Polski\n"
                       "Ed Ng,e@example.org,,1,Polski\n"
                       "Flo Ng,f@example.org,Mentee,,Polski,Deutsch\n";
    TypedFile file;
    const ImportResult result = file.typed(text);
    CHECK(file.names() == list("Ana Reis|Cy Ng"));
    CHECK(result.counts.blocked == 4);
    CHECK(hasCode(result.problems, ImportIssueCode::NameMissing, 3, "Full name"));
    CHECK(hasCode(result.problems, ImportIssueCode::RoleUnknown, 5, "Role"));
    CHECK(hasCode(result.problems, ImportIssueCode::RoleMissing, 6, "Role"));
    CHECK(hasCode(result.problems, ImportIssueCode::TooManyCells, 7));
    CHECK(hasCode(result.notices, ImportIssueCode::CapacityOutOfRange, 2, "Capacity"));
    CHECK(hasCode(result.notices, ImportIssueCode::CapacityUnreadable, 4, "Capacity"));
    CHECK(hasCode(result.notices, ImportIssueCode::EmailUnreadable, 4, "Email"));
    CHECK(file.cell("Ana Reis", "capacity") == QStringLiteral("3"));

    TypedFile strict;
    ImportOptions options;
    options.allOrNothing = true;
    const auto table =
        valueOf(readSignUps(strict.folder.write("t.csv", QByteArray(text)), {}, std::nullopt, {}));
    CHECK(importSignUps(*strict.file, strict.cohort, table, options).error() ==
          Error(ErrorCode::RowsHaveProblems, {QStringLiteral("4")}));
    CHECK(strict.names().isEmpty());
    // With --role the rows that say nothing have one.
    options = {};
    options.role = Role::Mentor;
    CHECK(valueOf(importSignUps(*strict.file, strict.cohort, table, options, true)).counts.blocked == 2);
    CHECK(strict.names().isEmpty());
}

TEST_CASE("A list that says nowhere who is mentor needs a role", "[exchange][plan]") {
    TypedFile file;
    const char *text = "Full name,Email\nAna Reis,a@example.org\n";
    CHECK(file.typed(text).counts.blocked == 1);
    ImportOptions options;
    options.role = Role::Mentee;
    CHECK(file.typed(text, options).counts.mentees == 1);
}

TEST_CASE("Two answers or one is asked where a part stands alone elsewhere", "[exchange][plan]") {
    TypedFile file;
    const char *text = "Full name,Role,Can help with\nAna,Mentor,Handover; R\nBo,Mentor,IV skills; R\n"
                       "Cy,Mentor,\"Handover, IV skills; Time on shift\"\n"
                       "Di,Mentor,\"Writing, editing and style; R\"\n";
    const ImportResult result = file.typed(text);
    CHECK(hasCode(result.notices, ImportIssueCode::TwoSeparators, 4, "Can help with"));
    CHECK_FALSE(hasCode(result.notices, ImportIssueCode::TwoSeparators, 5));
    CHECK(file.cell("Cy", "offers") == QStringLiteral("Handover, IV skills; Time on shift"));
    ImportOptions options;
    options.splitAtBoth.insert({4, 2});
    file.typed(text, options);
    CHECK(file.cell("Cy", "offers") == QStringLiteral("Handover; IV skills; Time on shift"));
}

TEST_CASE("A column that nobody recognised is kept, and exported only once somebody chose it",
          "[exchange][import][export]") {
    const TemporaryFile folder;
    const QString path =
        folder.write("list.csv", "Name,Role,What would make it easy for you to take part?\n"
                                 "Ada Lovelace,Mentee,A ramp\nGrace Hopper,Mentor,\n");
    const QString question = QStringLiteral("What would make it easy for you to take part?");
    auto table = valueOf(readSignUps(path, {}, std::nullopt, {}));
    REQUIRE(table.mapping.columns[2].field == Field::Question);
    const auto exported = [&](const SignUpTable &brought) {
        const SignUpFile into;
        valueOf(importSignUps(*into.file, into.cohort, brought, {}));
        CHECK(into.cell("Ada Lovelace", question.toUtf8().constData()) == QStringLiteral("A ramp"));
        const ExportTable people =
            valueOf(exportTable(*into.file, QStringLiteral("people"), into.cohort));
        return people.columns.contains(QStringLiteral("question:") + question) &&
               toCsv(people).contains("A ramp");
    };
    CHECK_FALSE(exported(table));
    // A column map that was written from the guess is no choice either; one by a person is.
    const MapFile guessed =
        valueOf(parseMapFile(QJsonDocument(toJson(mapFileOf(table.mapping, table.shape, {}))).toJson()));
    CHECK_FALSE(exported(valueOf(readSignUps(path, {}, guessed, {}))));
    setField(table.mapping, 2, Field::Question, table.table, table.shape, table.profiles);
    CHECK(exported(table));
    const MapFile chosen =
        valueOf(parseMapFile(QJsonDocument(toJson(mapFileOf(table.mapping, table.shape, {}))).toJson()));
    CHECK(exported(valueOf(readSignUps(path, {}, chosen, {}))));
}

TEST_CASE("A map file says what the guess said, and can say something else", "[exchange][map]") {
    const auto guessed = valueOf(readSignUps(signUpPath("google-forms-mentors.csv"), {}, std::nullopt, {}));
    const TemporaryFile folder;
    const QString path = folder.folder.filePath(QStringLiteral("map.json"));
    const MapFile map = mapFileOf(guessed.mapping, guessed.shape, {});
    valueOf(writeMapFile(path, map, false));
    CHECK(codeOf(writeMapFile(path, map, false)) == ErrorCode::FileExists);
    const MapFile read = valueOf(readMapFile(path));
    CHECK(toJson(read) == toJson(map));
    const auto again = valueOf(readSignUps(signUpPath("google-forms-mentors.csv"), {}, read, {}));
    for (size_t i = 0; i < again.mapping.columns.size(); ++i) {
        CHECK(again.mapping.columns[i].fieldText() == guessed.mapping.columns[i].fieldText());
        CHECK(again.mapping.columns[i].terms == guessed.mapping.columns[i].terms);
    }
    // The spelling of cli.md, folded titles, one term a cell, columns that are not named.
    const MapFile other = valueOf(parseMapFile(R"({"header_rows": 1, "role": "mentor", "columns": {
        "full NAME": {"field": "full_name"}, "What can you help with?": {"field": "seeks", "separator": ""},
        "How many mentees could you take?": {"field": "question:places"}, "Not there": {"field": "ignore"}}})"));
    const auto applied = valueOf(readSignUps(signUpPath("google-forms-mentors.csv"), {}, other, {}));
    SignUpFile file;
    valueOf(importSignUps(*file.file, file.cohort, applied, {}));
    CHECK(file.cell("Freya 田中", "seeks") ==
          QStringLiteral("Leading without authority, Time on shift, R, Budgeting"));
    CHECK(file.cell("Freya 田中", "places") == QStringLiteral("3"));
    CHECK(file.cell("Freya 田中", "email").isEmpty());
}

TEST_CASE("A map file that cannot be used says which part", "[exchange][map]") {
    const auto reason = [](const char *json) {
        const auto map = parseMapFile(json, QStringLiteral("m.json"));
        REQUIRE_FALSE(map);
        CHECK(map.error().code == ErrorCode::MapInvalid);
        return map.error().args.mid(1);
    };
    CHECK(reason("{")[0] == QStringLiteral("json"));
    CHECK(reason("[]")[0] == QStringLiteral("json"));
    CHECK(reason("{}")[0] == QStringLiteral("columns"));
    CHECK(reason(R"({"columns": {"A": {"field": "shoe_size"}}})") == list("field|shoe_size"));
    CHECK(reason(R"({"columns": {"A": {"field": "question:"}}})") == list("field|question:"));
    CHECK(reason(R"({"header_rows": 7, "columns": {}})") == list("header_rows|7"));
    CHECK(reason(R"({"role": "boss", "columns": {}})") == list("role|boss"));
    CHECK(reason(R"({"columns": {"A": {"field": "email", "date_order": "ydm"}}})") == list("date_order|ydm"));
    CHECK(reason(R"({"columns": {"A": {"field": "email", "separator": 3}}})") == list("separator|A"));
    CHECK(codeOf(readMapFile(QStringLiteral("/nowhere.json"))) == ErrorCode::FileNotFound);
    const MapFile map = valueOf(parseMapFile(R"({"columns": {"Shoe size": {"field": "unit"}}})"));
    CHECK(readSignUps(signUpPath("limesurvey.csv"), {}, map, {}).error() ==
          Error(ErrorCode::ColumnMissing, {QStringLiteral("Shoe size")}));
}

TEST_CASE("What we export comes in again without a change", "[exchange][plan]") {
    SignUpFile file;
    file.bring("google-forms-mentors.csv");
    file.bring("google-forms-mentees.csv");
    const auto before = people::participants(*file.file, file.cohort);
    const TemporaryFile folder;
    for (const char *name : {"out.csv", "out.xlsx"}) {
        const QString path = folder.folder.filePath(QString::fromLatin1(name));
        valueOf(exportToFile(*file.file, QStringLiteral("people"), file.cohort, path, false));
        const ImportResult again = file.bring(path);
        INFO(name << " " << again.counts.updated << " updated, " << again.counts.unchanged << " unchanged, "
                  << again.counts.replaced << " replaced, " << again.counts.kept << " kept");
        CHECK(again.counts == ImportCounts{35, 35, 16, 19, 0, 0, 35, 0, 0, 0, 0, 35, 0, 0});
        CHECK(again.problems.empty());
        CHECK(again.notices.empty());
        const auto after = people::participants(*file.file, file.cohort);
        REQUIRE(after.size() == before.size());
        CHECK(after == before);
    }
}
