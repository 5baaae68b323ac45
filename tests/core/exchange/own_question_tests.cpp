// The coordinator's own questions in lists that come in and go out.
#include "core/base/error_code.h"
#include "core/exchange/question_cells.h"
#include "core/exchange/table_export.h"
#include "tests/core/exchange/sign_up_fixture.h"
#include "tests/core/questions/question_file.h"
#include "tests/support/dump.h"

#include <QJsonDocument>

using namespace groundwork;
using namespace groundwork::exchange;
using namespace groundwork::testing;
using questions::QuestionKind;
using questions::Said;

namespace {

/// A file that asks one question of every kind.
struct AskingFile : QuestionFile {
    const QStringList ways{QStringLiteral("Bus"), QStringLiteral("Bike; folded"), QStringLiteral("On foot"),
                           QStringLiteral("None")};
    questions::Question bus = ask(QuestionKind::Text, "Which bus do you take?");
    questions::Question years = askYears();
    questions::Question way = ask(QuestionKind::Choice, "How do you come?", ways);
    questions::Question more = ask(QuestionKind::Choices, "How else?", ways);
    questions::Question sure = ask(QuestionKind::Scale, "How sure are you?");
    questions::Question since = ask(QuestionKind::Date, "Here since?");
    questions::Question apart = askApart();
    TemporaryFile folder;

    questions::Question askYears() {
        questions::Question question;
        question.cohort = cohort;
        question.kind = QuestionKind::Number;
        question.wording = QStringLiteral("Years here?");
        question.lowest = 0;
        question.highest = 60;
        question.unit = QStringLiteral("years");
        return add(question);
    }
    questions::Question askApart() {
        questions::Question question;
        question.cohort = cohort;
        question.wording = QStringLiteral("What should we know?");
        question.sharing = questions::Sharing::Private;
        return add(question);
    }
    SignUpTable table(const QString &path) {
        return valueOf(
            readSignUps(path, {}, std::nullopt, knownTerms(*file), nullptr, questions::allQuestions(*file, cohort)));
    }
    ImportResult bring(const QString &path, const ImportOptions &options = {}) {
        return valueOf(importSignUps(*file, cohort, table(path), options));
    }
    ImportResult bring(const char *text) { return bring(folder.write("list.csv", QByteArray(text))); }
    ParticipantId idOf(const char *name) {
        for (const people::ParticipantRow &row : people::participantRows(*file, cohort)) {
            if (row.fullName == QString::fromUtf8(name))
                return row.id;
        }
        FAIL("nobody is called " << name);
        return {};
    }
    questions::OwnAnswer said(const char *name, const questions::Question &question) {
        return answerOf(idOf(name), question);
    }
};

std::vector<std::pair<QString, ImportIssueCode>> noticesOf(const ImportResult &result) {
    std::vector<std::pair<QString, ImportIssueCode>> found;
    for (const ImportIssue &issue : result.notices)
        found.emplace_back(QStringLiteral("%1 %2").arg(issue.row).arg(issue.column), issue.code);
    return found;
}

} // namespace

TEST_CASE("A title with the words of a question brings its answers in, by its kind", "[exchange][questions]") {
    AskingFile file;
    const ImportResult result = file.bring(
        "Full name,Role,3. which bus do you take?,Years here?,How do you come?,How else?,How sure are you?,Here since?,"
        "What should we know?\n"
        "Ana Reis,Mentee,Line 12,7 years,bus,\"Bus, on foot\",4,2019-03-01,A ramp\n"
        "Bo Lind,Mentee,prefer not to say,\"2,5\",None,Bike; folded,1,31/12/2020,\n");
    CHECK(result.problems.empty());
    CHECK(noticesOf(result).empty());
    CHECK(result.counts.added == 2);
    CHECK(file.said("Ana Reis", file.bus) == saidText("Line 12"));
    CHECK(file.said("Ana Reis", file.years) == saidNumber(7));
    CHECK(file.said("Ana Reis", file.way) == saidOptions({1}));
    CHECK(file.said("Ana Reis", file.more) == saidOptions({1, 3}));
    CHECK(file.said("Ana Reis", file.sure) == saidNumber(4));
    CHECK(file.said("Ana Reis", file.since) == saidDate(QDate(2019, 3, 1)));
    CHECK(file.said("Ana Reis", file.apart) == saidText("A ramp"));
    CHECK(file.said("Bo Lind", file.bus).said == Said::Declined);
    CHECK(file.said("Bo Lind", file.years) == saidNumber(2.5));
    CHECK(file.said("Bo Lind", file.way) == saidOptions({4})); // "None" is one of the choices
    CHECK(file.said("Bo Lind", file.more) == saidOptions({2})); // one choice, though a semicolon is in it
    CHECK(file.said("Bo Lind", file.since) == saidDate(QDate(2020, 12, 31)));
    CHECK(file.said("Bo Lind", file.apart).said == Said::Empty);
    // Nothing of it is kept a second time, and the list is one step.
    for (const people::Participant &participant : people::participants(*file.file, file.cohort))
        CHECK(participant.answers.empty());
    CHECK(dump(*file.file).at(QStringLiteral("question_answer_private")).size() == 1);
    valueOf(file.file->undo());
    CHECK(dump(*file.file).at(QStringLiteral("question_answer")).empty());
}

TEST_CASE("An answer that does not fit is named with row and column, and only it is left out",
          "[exchange][questions]") {
    AskingFile file;
    questions::Question ward;
    ward.wording = QStringLiteral("Ward?");
    ward.askedOf = questions::AskedOf::Mentors;
    ward = file.add(ward);
    const ImportResult result = file.bring(
        "Full name,Role,Years here?,How do you come?,How else?,How sure are you?,Here since?,Ward?\n"
        "Ana Reis,Mentee,many,Tram,\"Bus, Tram\",9,someday,Seven\n"
        "Bo Lind,Mentor,61,Bus,Bus,2,2020-01-02,Seven\n");
    using Code = ImportIssueCode;
    CHECK(noticesOf(result) == std::vector<std::pair<QString, Code>>{
                                   {QStringLiteral("2 Years here?"), Code::AnswerNoNumber},
                                   {QStringLiteral("2 How do you come?"), Code::AnswerNoChoice},
                                   {QStringLiteral("2 How else?"), Code::AnswerNoChoice},
                                   {QStringLiteral("2 How sure are you?"), Code::AnswerOutside},
                                   {QStringLiteral("2 Here since?"), Code::AnswerNoDate},
                                   {QStringLiteral("2 Ward?"), Code::AnswerNotAsked},
                                   {QStringLiteral("3 Years here?"), Code::AnswerOutside}});
    CHECK(result.problems.empty());
    CHECK(file.said("Ana Reis", file.years).said == Said::Empty);
    CHECK(file.said("Ana Reis", file.more).said == Said::Empty);
    CHECK(file.said("Bo Lind", file.way) == saidOptions({1}));
    CHECK(file.said("Bo Lind", ward) == saidText("Seven"));
    CHECK(questions::ownAnswers(*file.file, file.idOf("Ana Reis")).count(ward.id) == 0);
}

TEST_CASE("What goes out of the own questions comes in again as it was", "[exchange][questions]") {
    AskingFile file;
    people::Person person;
    person.fullName = QStringLiteral("Zoë O'Malley");
    people::Participant zoe;
    zoe.person = valueOf(people::addPerson(*file.file, person));
    zoe.cohort = file.cohort;
    zoe.role = Role::Mentor;
    zoe.profile.capacity = 2;
    zoe.profile.offers = {{QStringLiteral("Handover"), people::OfferLevel::KnowWell},
                          {QStringLiteral("Exams, written"), people::OfferLevel::HappyTo}};
    zoe.profile.seeks = {{QStringLiteral("R"), 1}, {QStringLiteral("Law"), 3}};
    const ParticipantId late = valueOf(people::addParticipant(*file.file, zoe));
    valueOf(questions::answerQuestions(*file.file, late,
                                    {{file.bus.id, saidText("=12; \"late\"\n#declined is not meant")},
                                     {file.years.id, saidNumber(0.1)},
                                     {file.way.id, saidOptions({2})},
                                     {file.more.id, saidOptions({2, 4})},
                                     {file.sure.id, saidNumber(5)},
                                     {file.since.id, saidDate(QDate(1999, 12, 31))},
                                     {file.apart.id, saidText("SECRET-RAMP")}}));
    valueOf(file.answer(file.early, file.bus, saidText("#declined")));
    valueOf(file.answer(file.earlyMentor, file.more, saidOptions({4})));
    valueOf(file.answer(file.early, file.years, saidNothing(Said::Declined)));
    valueOf(file.answer(file.early, file.way, saidNothing(Said::Declined)));
    valueOf(file.answer(file.early, file.since, saidNothing(Said::Declined)));
    valueOf(file.answer(file.earlyMentor, file.bus, saidNothing(Said::Empty)));
    valueOf(file.answer(file.earlyMentor, file.apart, saidText("##empty")));
    valueOf(questions::retireQuestion(*file.file, file.sure.id)); // its answers go out all the same
    const Dump before = dump(*file.file);
    for (const bool withPrivate : {false, true}) {
        for (const char *name : {"out.csv", "out.xlsx"}) {
            INFO(name << (withPrivate ? " with private" : ""));
            const QString path = file.folder.folder.filePath(QString::fromLatin1(name));
            ExportOptions options;
            options.privateQuestions = withPrivate;
            valueOf(exportToFile(*file.file, QStringLiteral("people"), file.cohort, path, true, options));
            const ImportResult again = file.bring(path);
            CHECK(again.counts == ImportCounts{3, 3, 2, 1, 0, 0, 3, 0, 0, 0, 0, 3, 0, 0});
            CHECK(again.notices.empty());
            CHECK(dump(*file.file) == before);
        }
    }
    // Into another program that asks the same, every answer arrives.
    AskingFile other;
    other.bring(file.folder.folder.filePath(QStringLiteral("out.csv")));
    const auto theirs = questions::ownAnswers(*other.file, other.idOf("Zoë O'Malley"));
    for (const questions::Question *question : {&file.bus, &file.years, &file.way, &file.more, &file.since, &file.apart}) {
        for (const questions::Question &asked : questions::allQuestions(*other.file, other.cohort)) {
            if (asked.key == question->key)
                CHECK(theirs.at(asked.id) == file.answerOf(late, *question));
        }
    }
}

TEST_CASE("Private answers leave in an export only where they were chosen", "[exchange][questions]") {
    AskingFile file;
    valueOf(file.answer(file.early, file.apart, saidText("SECRET-RAMP")));
    ExportTable table = valueOf(exportTable(*file.file, QStringLiteral("people"), file.cohort));
    CHECK_FALSE(toCsv(table).contains("SECRET"));
    CHECK_FALSE(table.columns.contains(QStringLiteral("question:what_should_we_know")));
    CHECK(table.columns.contains(QStringLiteral("question:which_bus_do_you_take")));
    CHECK(table.typeOf(table.columns.indexOf(QStringLiteral("question:years_here"))) == CellType::Number);
    ExportOptions options;
    options.privateQuestions = true;
    table = valueOf(exportTable(*file.file, QStringLiteral("people"), file.cohort, options));
    CHECK(toCsv(table).contains("SECRET-RAMP"));
    options.columns = {QStringLiteral("full_name"), QStringLiteral("question:what_should_we_know")};
    CHECK(valueOf(exportTable(*file.file, QStringLiteral("people"), file.cohort, options)).columns == options.columns);
    options.privateQuestions = false;
    CHECK(codeOf(exportTable(*file.file, QStringLiteral("people"), file.cohort, options)) == ErrorCode::NotFound);
}

TEST_CASE("A column that nobody knew becomes a question of the kind that its answers look like",
          "[exchange][questions]") {
    AskingFile file;
    const char *list =
        "Full name,Role,Shoe size,Favourite tea,Toppings,Started,Tell us a story\n"
        "Ana Reis,Mentee,38,Mint,Ham; Corn,2019-03-01,Once upon a time there was a ward by the sea\n"
        "Bo Lind,Mentee,41.5,Black,Corn,2018-03-02,My first day began with the wrong bus\n"
        "Cy Ng,Mentee,40,Mint,Ham; Olives,2017-05-09,I have none to tell but I like to listen\n"
        "Di Ng,Mentee,39,Black,Olives; Corn,2016-07-11,It rained and rained and then it stopped\n";
    SignUpTable table = file.table(file.folder.write("list.csv", list));
    for (int column = 2; column < 7; ++column)
        setNewQuestion(table.mapping, column, table.table, table.shape, table.profiles);
    std::vector<QuestionKind> kinds;
    for (const questions::Question &question : table.mapping.newQuestions)
        kinds.push_back(question.kind);
    CHECK(kinds == std::vector<QuestionKind>{QuestionKind::Number, QuestionKind::Choice, QuestionKind::Choices,
                                             QuestionKind::Date, QuestionKind::Text});
    const Dump before = dump(*file.file);
    const ImportResult result = valueOf(importSignUps(*file.file, file.cohort, table, {}));
    CHECK(result.notices.empty());
    const auto asked = questions::askedQuestions(*file.file, file.cohort);
    REQUIRE(asked.size() == 12);
    CHECK(asked[8].wording == QStringLiteral("Favourite tea"));
    CHECK(asked[8].options.size() == 2);
    CHECK(asked[8].cohort == file.cohort);
    CHECK(file.said("Bo Lind", asked[7]) == saidNumber(41.5));
    CHECK(questions::answerTexts(asked[9], file.said("Di Ng", asked[9])) ==
          QStringList({QStringLiteral("Corn"), QStringLiteral("Olives")}));
    CHECK(file.answerOf(file.early, asked[7]).said == Said::Unknown); // was here before it was asked
    valueOf(file.file->undo());
    CHECK(dump(*file.file) == before);

    // Another kind by hand, or no question after all.
    setNewQuestion(table.mapping, 2, table.table, table.shape, table.profiles, QuestionKind::Text);
    CHECK(table.mapping.newQuestions.back().kind == QuestionKind::Text);
    setField(table.mapping, 2, Field::Ignore, table.table, table.shape, table.profiles);
    setQuestion(table.mapping, 6, file.bus);
    CHECK(table.mapping.newQuestions.size() == 3);
    valueOf(importSignUps(*file.file, file.cohort, table, {}));
    CHECK(file.said("Bo Lind", file.bus).text == QStringLiteral("My first day began with the wrong bus"));
}

TEST_CASE("The side by side tells other answers to the own questions, but not private ones", "[exchange][questions]") {
    AskingFile file;
    valueOf(file.answer(file.early, file.bus, saidText("12")));
    valueOf(file.answer(file.early, file.apart, saidText("SECRET-RAMP")));
    const SignUpTable table = file.table(file.folder.write(
        "list.csv", "Full name,Role,Which bus do you take?,Years here?,What should we know?\n"
                    "Alys Penhale,Mentee,14,3,Nothing any more\n"));
    ImportOptions options;
    options.duplicates = Duplicates::Keep;
    const ImportPlan plan =
        planImport(table.table, table.shape, table.mapping, existingPeople(*file.file, file.cohort), options);
    REQUIRE(plan.people.size() == 1);
    QStringList told;
    for (const FieldDifference &difference : plan.people[0].differences)
        told.append(QStringLiteral("%1: %2 -> %3 %4")
                        .arg(difference.wording, difference.ours, difference.theirs)
                        .arg(difference.takes ? 1 : 0));
    CHECK(told == QStringList({QStringLiteral("Which bus do you take?: 12 -> 14 0"),
                               QStringLiteral("Years here?:  -> 3 1")}));
    valueOf(applyImport(*file.file, file.cohort, plan, options));
    CHECK(file.answerOf(file.early, file.bus).text == QStringLiteral("12"));
    CHECK(file.answerOf(file.early, file.years) == saidNumber(3));
    CHECK(file.answerOf(file.early, file.apart).text == QStringLiteral("SECRET-RAMP"));
}

TEST_CASE("A column map names the own questions by their keys", "[exchange][questions]") {
    AskingFile file;
    const QString path = file.folder.write("list.csv", "Name,Role,Line\nAna Reis,Mentee,12\n");
    const MapFile map = valueOf(parseMapFile(
        R"({"columns": {"Name": {"field": "full_name"}, "Role": {"field": "role"},
            "Line": {"field": "question:which_bus_do_you_take"}}})"));
    const SignUpTable table =
        valueOf(readSignUps(path, {}, map, {}, nullptr, questions::allQuestions(*file.file, file.cohort)));
    valueOf(importSignUps(*file.file, file.cohort, table, {}));
    CHECK(file.said("Ana Reis", file.bus) == saidText("12"));
}

TEST_CASE("Whoever is in a list that asked and has no answer there was asked, and loses no answer",
          "[exchange][questions]") {
    AskingFile file;
    valueOf(file.answer(file.earlyMentor, file.bus, saidText("12")));
    const ImportResult result = file.bring("Full name,Role,Which bus do you take?\n"
                                           "Alys Penhale,Mentee,\nNoor Rahmani,Mentor,\n");
    CHECK(result.counts.updated == 2);
    CHECK(result.counts.unchanged == 1); // of Alys it is known by now that she was asked
    CHECK(file.answerOf(file.early, file.bus).said == Said::Empty);
    CHECK(file.answerOf(file.early, file.years).said == Said::Unknown);
    CHECK(file.answerOf(file.earlyMentor, file.bus) == saidText("12"));
    // The cell of an export says nothing: it is empty where somebody was never asked too.
    const QString path = file.folder.folder.filePath(QStringLiteral("out.csv"));
    valueOf(exportToFile(*file.file, QStringLiteral("people"), file.cohort, path, true));
    CHECK(file.bring(path).counts.unchanged == 2);
    CHECK(file.answerOf(file.early, file.years).said == Said::Unknown);
}
