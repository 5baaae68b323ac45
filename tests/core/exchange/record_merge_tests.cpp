// The same list a year later: who is known, what differs, and who decides.
#include "core/file/verb.h"
#include "core/base/error_code.h"
#include "core/exchange/remembered_map.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/support/dump.h"

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;

namespace {

/// A list of last year is in the file; another one is looked at.
struct YearLater : SignUpFile {
    TemporaryFile folder;
    SignUpTable table;

    explicit YearLater(const char *before) { bring(folder.write("before.csv", QByteArray(before))); }

    ImportPlan plan(const char *text, const ImportOptions &options = {}) {
        table = valueOf(readSignUps(folder.write("list.csv", QByteArray(text)), {}, std::nullopt, {}));
        return again(options);
    }
    [[nodiscard]] ImportPlan again(const ImportOptions &options) const {
        return planImport(table.table, table.shape, table.mapping, existingPeople(*file, cohort), options);
    }
    void apply(const ImportOptions &options) { valueOf(applyImport(*file, cohort, again(options), options)); }
};

QString line(const FieldDifference &difference) {
    return QStringLiteral("%1: %2 -> %3 %4")
        .arg(difference.key(), difference.ours, difference.theirs,
             difference.takes ? QStringLiteral("taken") : QStringLiteral("kept"));
}

QStringList lines(const PlannedPerson &person) {
    QStringList all;
    for (const FieldDifference &difference : person.differences)
        all << line(difference);
    return all;
}

const char *kBefore = "Timestamp,Full name,Email,Role,Department,Phone,Can help with,Goal\n"
                      "2026-03-01 10:00:00,Ewa Stolarz,ewa@work.example,Mentor,Medical,+48 22 123,Handover,Listen\n"
                      "2026-03-01 11:00:00,Bo Lind,bo@example.org,Mentor,Surgical,,\"Budgeting; R\",\n";

} // namespace

TEST_CASE("A changed e-mail is met by name and another field, and asked", "[exchange][merge]") {
    YearLater year(kBefore);
    const ImportPlan plan = year.plan("Full name,Email,Role,Department,Phone\n"
                                      "ewa stolarz,ewa@home.example,Mentor,Medical,(48) 22-123\n"
                                      "Bo Lind,bo@elsewhere.example,Mentor,Outpatients,\n");
    REQUIRE(plan.questions.size() == 2);
    CHECK(plan.questions[0].question == WhoQuestion::SameNameNewEmail);
    CHECK(plan.questions[0].alike == std::vector{Field::Phone, Field::Unit});
    CHECK(plan.questions[0].decision.kind == WhoDecision::Kind::Same);
    CHECK_FALSE(plan.questions[0].decided);
    // Nothing but the name is the same: somebody new, until a person says otherwise.
    CHECK(plan.questions[1].question == WhoQuestion::SameNameOtherEmail);
    CHECK(plan.questions[1].decision.kind == WhoDecision::Kind::New);
    REQUIRE(plan.people[0].existing);
    CHECK(lines(plan.people[0]) == QStringList{QStringLiteral("email: ewa@work.example -> ewa@home.example taken"),
                                               QStringLiteral("phone: +48 22 123 -> (48) 22-123 taken")});
    year.apply({});
    CHECK(year.cell("Ewa Stolarz", "email") == QStringLiteral("ewa@home.example"));
    CHECK(people::persons(*year.file).size() == 3);
}

TEST_CASE("A corrected name comes in by e-mail; a poorer spelling does not", "[exchange][merge]") {
    YearLater year("Full name,Email,Role\nZoë Carvalhal,z@example.org,Mentor\n"
                   "Ewa Stolarz,e@example.org,Mentor\nHana Nova,h@example.org,Mentor\n");
    const ImportPlan plan = year.plan("Full name,Email,Role\nZoe Carvalhal,z@example.org,Mentor\n"
                                      "Ewa Stolarz-Reed,e@example.org,Mentor\nHana Kov?ov?,h@example.org,Mentor\n");
    CHECK(lines(plan.people[0]).isEmpty());
    CHECK(lines(plan.people[1]) ==
          QStringList{QStringLiteral("full_name: Ewa Stolarz -> Ewa Stolarz-Reed taken")});
    CHECK(lines(plan.people[2]).isEmpty());
    CHECK(plan.counts.unchanged == 2);
    CHECK(plan.counts.replaced == 1);
    year.apply({});
    CHECK(year.cell("Ewa Stolarz-Reed", "email") == QStringLiteral("e@example.org"));
    CHECK(year.cell("Zoë Carvalhal", "email") == QStringLiteral("z@example.org"));
    CHECK(year.cell("Hana Nova", "email") == QStringLiteral("h@example.org"));
}

TEST_CASE("Each rule decides field by field, and an empty answer takes nothing away", "[exchange][merge]") {
    const char *later = "Timestamp,Full name,Email,Role,Department,Phone,Can help with,Goal\n"
                        "2026-02-01 10:00:00,Ewa Stolarz,ewa@work.example,Mentor,Theatres,,,Speak up\n"
                        "2099-02-01 10:00:00,Bo Lind,bo@example.org,Mentor,Outpatients,12,R,Lead\n";
    const auto with = [&](Duplicates rule) {
        YearLater year(kBefore);
        ImportOptions options;
        options.duplicates = rule;
        year.plan(later, options);
        year.apply(options);
        QStringList cells;
        for (const char *name : {"Ewa Stolarz", "Bo Lind"}) {
            for (const char *field : {"unit", "offers", "goal_seed"})
                cells << year.cell(name, field);
        }
        return cells.join(QLatin1Char('|'));
    };
    CHECK(with(Duplicates::Update) ==
          QStringLiteral("Theatres|Handover|Speak up|Outpatients|R|Lead"));
    CHECK(with(Duplicates::Keep) ==
          QStringLiteral("Medical|Handover|Listen|Surgical|Budgeting; R|Lead"));
    CHECK(with(Duplicates::Skip) == QStringLiteral("Medical|Handover|Listen|Surgical|Budgeting; R|"));
    // The first answered before the record was written, the second long after.
    CHECK(with(Duplicates::Newest) ==
          QStringLiteral("Medical|Handover|Listen|Outpatients|R|Lead"));
}

TEST_CASE("One field of one person is decided by hand, against the rule", "[exchange][merge]") {
    YearLater year(kBefore);
    const char *later = "Full name,Email,Role,Department,Can help with,Goal\n"
                        "Ewa Stolarz,ewa@work.example,Mentor,Theatres,\"R; Retail\",Speak up\n"
                        "Bo Lind,bo@example.org,Mentor,Outpatients,R,Lead\n";
    ImportOptions options;
    const ImportPlan first = year.plan(later, options);
    const PersonId ewa = *first.people[0].existing;
    const PersonId bo = *first.people[1].existing;
    options.choices[{ewa, QStringLiteral("unit")}] = false;
    options.choices[{ewa, QStringLiteral("mentor/offers")}] = false;
    options.ruleOf[bo] = Duplicates::Skip;
    options.choices[{bo, QStringLiteral("mentor/goal_seed")}] = true;
    const ImportPlan plan = year.again(options);
    CHECK(lines(plan.people[0]) == QStringList{QStringLiteral("unit: Medical -> Theatres kept"),
                                               QStringLiteral("mentor/offers: Handover -> R; Retail kept"),
                                               QStringLiteral("mentor/goal_seed: Listen -> Speak up taken")});
    CHECK(lines(plan.people[1]) == QStringList{QStringLiteral("unit: Surgical -> Outpatients kept"),
                                               QStringLiteral("mentor/offers: Budgeting; R -> R kept"),
                                               QStringLiteral("mentor/goal_seed:  -> Lead taken")});
    CHECK(plan.people[0].differences[0].chosen);
    CHECK(plan.counts.kept == 4);
    const auto before = dump(*year.file);
    year.apply(options);
    CHECK(year.cell("Ewa Stolarz", "unit") == QStringLiteral("Medical"));
    CHECK(year.cell("Ewa Stolarz", "offers") == QStringLiteral("Handover"));
    CHECK(year.cell("Ewa Stolarz", "goal_seed") == QStringLiteral("Speak up"));
    CHECK(year.cell("Bo Lind", "unit") == QStringLiteral("Surgical"));
    CHECK(year.cell("Bo Lind", "goal_seed") == QStringLiteral("Lead"));
    valueOf(year.file->undo());
    CHECK(dump(*year.file) == before);
}

TEST_CASE("The same list again changes nothing at all", "[exchange][merge]") {
    for (const char *name : {"google-forms-mentors.csv", "microsoft-forms.xlsx", "excel-german.csv"}) {
        INFO(name);
        SignUpFile file;
        file.bring(name);
        const auto before = dump(*file.file);
        const ImportResult again = file.bring(name);
        CHECK(again.counts.unchanged == again.counts.updated);
        CHECK(again.counts.replaced == 0);
        CHECK(dump(*file.file) == before);
    }
}

TEST_CASE("Last year's columns are remembered by their titles, with the date", "[exchange][map]") {
    SignUpFile file;
    const TemporaryFile folder;
    const auto read = [&](const char *text) {
        return valueOf(readSignUps(folder.write("list.csv", QByteArray(text)), {}, std::nullopt, {}));
    };
    SignUpTable table = read("Who,Mail,Part,Kindness\nAna Reis,ana@example.org,Mentor,x\n");
    setField(table.mapping, 3, Field::Interests, table.table, table.shape, table.profiles);
    ImportOptions options;
    options.remember = mapFileOf(table.mapping, table.shape, {});
    valueOf(importSignUps(*file.file, file.cohort, table, options));
    // Another order, other case, other people.
    const SignUpTable next = read("MAIL,Who,Kindness,Part\nbo@example.org,Bo Lind,y,Mentee\n");
    const auto known = rememberedMap(*file.file, next.shape);
    REQUIRE(known);
    CHECK(known->usedOn == file.file->clock().today());
    const Mapping mapping = valueOf(mappingFrom(known->map, next.table, next.shape, next.profiles));
    CHECK(mapping.columns[2].field == Field::Interests);
    CHECK_FALSE(rememberedMap(*file.file, read("Who,Mail,Part\nAna,a@example.org,Mentor\n").shape));
    // It came with the import, so it goes with it.
    valueOf(file.file->undo());
    CHECK_FALSE(rememberedMap(*file.file, next.shape));
    valueOf(file.file->redo());
    valueOf(forgetMap(*file.file, next.shape));
    CHECK_FALSE(rememberedMap(*file.file, next.shape));
}

TEST_CASE("A long import runs beside the file and is taken over as one step", "[exchange][aside]") {
    SignUpFile aside;
    SignUpFile direct;
    const auto table = valueOf(readSignUps(signUpPath("microsoft-forms.xlsx"), {}, std::nullopt, {}));
    const auto planOf = [&](SignUpFile &file) {
        return planImport(table.table, table.shape, table.mapping, existingPeople(*file.file, file.cohort), {});
    };
    const ImportPlan plan = planOf(aside);
    const QByteArray snapshot = valueOf(aside.file->snapshot());
    const auto before = dump(*aside.file);
    // Stopped half-way: there is nothing to take over, and the file never knew.
    jobs::Reporter stopped;
    stopped.cancel();
    CHECK(importAside(snapshot, aside.cohort, plan, {}, &stopped).error().code == ErrorCode::Cancelled);
    CHECK(dump(*aside.file) == before);

    const QByteArray changes = valueOf(importAside(snapshot, aside.cohort, plan, {}, nullptr));
    CHECK(dump(*aside.file) == before);
    CHECK(valueOf(adoptImport(*aside.file, plan, changes)).added == 80);
    valueOf(applyImport(*direct.file, direct.cohort, planOf(direct), {}));
    CHECK(people::persons(*aside.file).size() == people::persons(*direct.file).size());
    for (const char *field : {"email", "manager", "availability", "note"})
        CHECK(aside.cell("Nomvula Quispe", field) == direct.cell("Nomvula Quispe", field));
    CHECK(aside.file->nextUndo()->verb == Verb::ImportPeople);
    valueOf(aside.file->undo());
    CHECK(dump(*aside.file) == before);
    valueOf(aside.file->redo());
    CHECK(people::persons(*aside.file).size() == 80);
    // The file has gone on meanwhile: the same people cannot come twice.
    CHECK(adoptImport(*aside.file, plan, changes).error().code == ErrorCode::UndoConflict);
    CHECK(people::persons(*aside.file).size() == 80);
}
