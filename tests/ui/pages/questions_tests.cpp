#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/models/people_filter.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/people_table.h"
#include "ui/pages/people/person_editor.h"
#include "ui/pages/people/question_dialog.h"
#include "ui/pages/people/questions_dialog.h"

#include <QFile>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::ui;
using questions::QuestionKind;
using questions::Said;

namespace {

struct Fixture : PageFixture<PeoplePage> {
    questions::Question ask(QuestionKind kind, const char *wording, const QStringList &options = {}) {
        questions::Question question;
        question.cohort = people.cohort;
        question.kind = kind;
        question.wording = QString::fromUtf8(wording);
        question.options = questions::optionsFromLines(options, {});
        return valueOf(questions::question(file(), valueOf(questions::addQuestion(file(), question))));
    }
    template <class T>
    T *shown(const char *name) {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *found = page->findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    QuestionsDialog *openQuestions() {
        driver().trigger(QStringLiteral("peopleQuestions"));
        return shown<QuestionsDialog>("questionsDialog");
    }
    questions::OwnAnswer said(ParticipantId who, const questions::Question &question) {
        return questions::ownAnswers(file(), who)[question.id];
    }
};

QStringList wordingsOf(Fixture &fixture) {
    QStringList wordings;
    for (const questions::Question &question : questions::askedQuestions(fixture.file(), fixture.people.cohort))
        wordings.append(question.wording);
    return wordings;
}

} // namespace

TEST_CASE("A question is written with the field beside it as it will be asked", "[ui][questions]") {
    Fixture fixture;
    fixture.people.add("Alys Penhale", Role::Mentee);
    fixture.open();
    QuestionsDialog *list = fixture.openQuestions();
    const WindowDriver driver(*list);
    CHECK(driver.visibleText().contains(QStringLiteral("No questions of your own yet")));
    driver.click(QStringLiteral("questionsFirst"));
    auto *dialog = list->findChild<QuestionDialog *>(QStringLiteral("questionDialog"));
    REQUIRE(dialog);
    const WindowDriver write(*dialog);
    CHECK_FALSE(write.widget(QStringLiteral("questionKeep"))->isEnabled());
    write.type(QStringLiteral("questionWording"), QStringLiteral("How do you come to work?"));
    write.choose(QStringLiteral("questionKind"), QStringLiteral("One choice"));
    write.click(QStringLiteral("questionKeep"));
    CHECK(write.visibleText().contains(QStringLiteral("There are fewer than two choices.")));
    write.type(QStringLiteral("questionOptions"), QStringLiteral("Bus\nBike & train"));
    CHECK(write.isShown(QStringLiteral("questionTry_input_2"))); // the second choice, to be tried
    CHECK(write.find<QAbstractButton>(QStringLiteral("questionTry_input_2"))->text() ==
          QStringLiteral("2 Bike && train"));
    write.choose(QStringLiteral("questionAskedOf"), QStringLiteral("Mentees only"));
    CHECK(namelessWidgets(*dialog) == QStringList());
    write.click(QStringLiteral("questionKeep"));
    const auto asked = questions::askedQuestions(fixture.file(), fixture.people.cohort);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].kind == QuestionKind::Choice);
    CHECK(asked[0].askedOf == questions::AskedOf::Mentees);
    CHECK(asked[0].options.size() == 2);
    CHECK(asked[0].cohort == fixture.people.cohort);
    CHECK(driver.rowTexts(QStringLiteral("questionsTable")) ==
          QStringList{QStringLiteral("How do you come to work?")});
    CHECK(namelessWidgets(*list) == QStringList());
    valueOf(fixture.file().undo());
    CHECK(questions::askedQuestions(fixture.file(), fixture.people.cohort).empty());
}

TEST_CASE("Questions are put in order, asked no longer and deleted by keyboard", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const questions::Question one = fixture.ask(QuestionKind::Text, "One?");
    fixture.ask(QuestionKind::Text, "Two?");
    fixture.ask(QuestionKind::Text, "Three?");
    valueOf(questions::answerQuestions(fixture.file(), alys, {{one.id, {Said::Given, QStringLiteral("1"), {}, {}, {}}}}));
    fixture.open();
    QuestionsDialog *list = fixture.openQuestions();
    const WindowDriver driver(*list);
    driver.keyTo(QStringLiteral("questionsTable"), Qt::Key_Down, Qt::AltModifier);
    driver.keyTo(QStringLiteral("questionsTable"), Qt::Key_Down, Qt::AltModifier);
    CHECK(wordingsOf(fixture) ==
          QStringList({QStringLiteral("Two?"), QStringLiteral("Three?"), QStringLiteral("One?")}));
    CHECK(driver.visibleText().contains(QStringLiteral("One?: 1 answer")));
    driver.keyTo(QStringLiteral("questionsTable"), Qt::Key_Delete);
    CHECK(driver.visibleText().contains(QStringLiteral("1 person has answered “One?”.")));
    CHECK(wordingsOf(fixture).size() == 3);
    driver.click(QStringLiteral("questionsRetire"));
    CHECK(wordingsOf(fixture) == QStringList({QStringLiteral("Two?"), QStringLiteral("Three?")}));
    CHECK(driver.rowTexts(QStringLiteral("questionsTable")).last() == QStringLiteral("One? (asked no longer)"));
    driver.click(QStringLiteral("questionsRetire"));
    CHECK(wordingsOf(fixture).size() == 3);
    driver.keyTo(QStringLiteral("questionsTable"), Qt::Key_Return);
    CHECK(driver.isShown(QStringLiteral("questionDialog"))); // and stays until it is kept
    list->findChild<QuestionDialog *>(QStringLiteral("questionDialog"))->reject();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    driver.clickRow(QStringLiteral("questionsTable"), QStringLiteral("Two?"));
    driver.keyTo(QStringLiteral("questionsTable"), Qt::Key_Delete);
    CHECK(wordingsOf(fixture) == QStringList({QStringLiteral("Three?"), QStringLiteral("One?")}));
    CHECK(fixture.navigator.toasts == QStringList{QStringLiteral("“Two?” is deleted. [undo]")});
}

TEST_CASE("The list of questions fits the smallest window with twice the text", "[ui][questions]") {
    Fixture fixture;
    fixture.theme.setTextScale(200);
    fixture.people.add("Alys Penhale", Role::Mentee);
    const QSize room(1024 - 40, 640 - 60);
    const auto fits = [&](QWidget &dialog) {
        dialog.resize(room);
        QApplication::processEvents();
        CHECK(dialog.width() <= room.width());
        CHECK(dialog.height() <= room.height());
    };
    fixture.open();
    QuestionsDialog *empty = fixture.openQuestions();
    fits(*empty);
    empty->reject();
    fixture.ask(QuestionKind::Text, "Which bus do you take when the early shift begins before the first train?");
    fixture.ask(QuestionKind::Text, "Two?");
    QuestionsDialog *list = fixture.openQuestions();
    fits(*list);
    CHECK(WindowDriver(*list).widget(QStringLiteral("questionsTable"))->height() >= fixture.theme.size(60));
}

TEST_CASE("The editor asks the questions of the role in the order of the paper, by keyboard alone", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const questions::Question bus = fixture.ask(QuestionKind::Text, "Which bus?");
    const questions::Question years = fixture.ask(QuestionKind::Number, "Years here?");
    const questions::Question way =
        fixture.ask(QuestionKind::Choice, "How?", {QStringLiteral("Bus"), QStringLiteral("Bike")});
    const questions::Question sure = fixture.ask(QuestionKind::Scale, "How sure?");
    const questions::Question since = fixture.ask(QuestionKind::Date, "Since when?");
    questions::Question mentors;
    mentors.wording = QStringLiteral("Ward?");
    mentors.askedOf = questions::AskedOf::Mentors;
    valueOf(questions::addQuestion(fixture.file(), mentors));
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("not asked yet")));
    fixture.driver().click(QStringLiteral("profileEdit"));
    auto *editor = fixture.shown<PersonEditor>("personEditor");
    const WindowDriver driver(*editor);
    CHECK_FALSE(driver.isShown(QStringLiteral("mentee_own_ward")));
    QWidget *first = driver.widget(QStringLiteral("mentee_own_which_bus_input"));
    first->setFocus();
    sendText(*first, QStringLiteral("Línea 12"));
    const auto next = [&] { QTest::keyClick(editor->focusWidget(), Qt::Key_Return); };
    next();
    sendText(*editor->focusWidget(), QStringLiteral("many"));
    next();
    QTest::keyClick(editor->focusWidget(), Qt::Key_2);
    next();
    QTest::keyClick(editor->focusWidget(), Qt::Key_4);
    next();
    QTest::keyClick(editor->focusWidget(), Qt::Key_R, Qt::AltModifier);
    driver.click(QStringLiteral("editorSave"));
    // One field cannot be kept: it says which, and nothing is lost.
    CHECK(driver.visibleText().contains(QStringLiteral("The answer to “Years here?” is not read as a number.")));
    CHECK(fixture.said(alys, bus).said == Said::Unknown);
    driver.type(QStringLiteral("mentee_own_years_here_input"), QStringLiteral("7"));
    driver.click(QStringLiteral("editorSave"));
    CHECK(fixture.said(alys, bus).text == QStringLiteral("Línea 12"));
    CHECK(fixture.said(alys, years).number == 7);
    CHECK(fixture.said(alys, way).options == std::vector<int>{2});
    CHECK(fixture.said(alys, sure).number == 4);
    CHECK(fixture.said(alys, since).said == Said::Declined);
    const QString text = fixture.driver().visibleText();
    for (const char *said : {"“Línea 12”", "Bike", "4 of 5", "would rather not say"})
        CHECK(text.contains(QString::fromUtf8(said)));
    // One step, and one of the editor.
    CHECK(fixture.file().nextUndo()->names == QStringList{QStringLiteral("Alys Penhale")});
    valueOf(fixture.file().undo());
    CHECK(fixture.said(alys, sure).said == Said::Unknown);
}

TEST_CASE("Opening and keeping a profile with answers changes none of them", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const questions::Question number = fixture.ask(QuestionKind::Number, "Years?");
    const questions::Question date = fixture.ask(QuestionKind::Date, "Since?");
    const questions::Question more =
        fixture.ask(QuestionKind::Choices, "More?", {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    fixture.ask(QuestionKind::Text, "Never asked?");
    const questions::Question quiet = fixture.ask(QuestionKind::Scale, "Quiet?");
    valueOf(questions::answerQuestions(fixture.file(), alys,
                                    {{number.id, {Said::Given, {}, 1234.5, {}, {}}},
                                     {date.id, {Said::Given, {}, {}, QDate(1999, 12, 31), {}}},
                                     {more.id, {Said::Given, {}, {}, {}, {1, 3}}},
                                     {quiet.id, {Said::Declined, {}, {}, {}, {}}}}));
    fixture.file().clearHistory();
    const questions::OwnAnswers before = questions::ownAnswers(fixture.file(), alys);
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    fixture.driver().click(QStringLiteral("profileEdit"));
    auto *editor = fixture.shown<PersonEditor>("personEditor");
    CHECK(namelessWidgets(*editor) == QStringList());
    WindowDriver(*editor).click(QStringLiteral("editorSave"));
    CHECK_FALSE(fixture.file().nextUndo());
    CHECK(questions::ownAnswers(fixture.file(), alys) == before);
}

TEST_CASE("An answer that changed meanwhile is asked about, and both changes stay elsewhere", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const questions::Question bus = fixture.ask(QuestionKind::Text, "Which bus?");
    const questions::Question ward = fixture.ask(QuestionKind::Text, "Which ward?");
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    fixture.driver().click(QStringLiteral("profileEdit"));
    auto *editor = fixture.shown<PersonEditor>("personEditor");
    const WindowDriver driver(*editor);
    const auto write = [&](const questions::Question &question, const char *text) {
        valueOf(questions::answerQuestions(fixture.file(), alys,
                                        {{question.id, {Said::Given, QString::fromLatin1(text), {}, {}, {}}}}));
    };
    write(bus, "14");
    write(ward, "Seven");
    driver.type(QStringLiteral("mentee_own_which_bus_input"), QStringLiteral("12"));
    fixture.modal.willAnswer(QStringLiteral("Keep what is in the file"));
    driver.click(QStringLiteral("editorSave"));
    CHECK(fixture.modal.asked().back().text.contains(QStringLiteral("Which bus?")));
    CHECK(fixture.said(alys, bus).text == QStringLiteral("14"));
    CHECK(fixture.said(alys, ward).text == QStringLiteral("Seven"));
}

TEST_CASE("A question is a column of choice, sorted by its kind, and a filter of its kind", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const ParticipantId kofi = fixture.people.add("Kofi Amankwah", Role::Mentee);
    const ParticipantId zoe = fixture.people.add("Zoë O'Malley", Role::Mentee);
    fixture.people.add("Noor Rahmani", Role::Mentor);
    const questions::Question years = fixture.ask(QuestionKind::Number, "Years & months?");
    const questions::Question way =
        fixture.ask(QuestionKind::Choices, "How?", {QStringLiteral("Bus"), QStringLiteral("Bike")});
    questions::Question secret;
    secret.wording = QStringLiteral("Secret?");
    secret.sharing = questions::Sharing::Private;
    valueOf(questions::addQuestion(fixture.file(), secret));
    const auto says = [&](ParticipantId who, double number, const std::vector<int> &options) {
        valueOf(questions::answerQuestions(fixture.file(), who,
                                        {{years.id, {Said::Given, {}, number, {}, {}}},
                                         {way.id, {Said::Given, {}, {}, {}, options}}}));
    };
    says(alys, 10, {1});
    says(kofi, 9, {1, 2});
    says(zoe, -2, {2});
    fixture.open();
    const WindowDriver driver = fixture.driver();
    auto *table = driver.find<PeopleTable>(QStringLiteral("peopleTable"));
    const int column = models::PeopleModel::ColumnCount;
    REQUIRE(table->model()->columnCount() == column + 2); // the private one has none
    CHECK_FALSE(table->isColumnShown(column));
    table->showColumn(column, true);
    CHECK(table->model()->headerData(column, Qt::Horizontal).toString() == QStringLiteral("Years & months?"));
    table->sortByColumn(column, Qt::AscendingOrder);
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) ==
          QStringList({QStringLiteral("Noor Rahmani"), QStringLiteral("Zoë O'Malley"), QStringLiteral("Kofi Amankwah"),
                       QStringLiteral("Alys Penhale")}));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable"), column).first() == QStringLiteral("not asked yet"));

    const auto filter = [&](const questions::Question &question) {
        driver.find<QMenu>(QStringLiteral("peopleFilterMenu"))->aboutToShow();
        driver.trigger(QStringLiteral("peopleFilterQuestion.") + question.key);
        return WindowDriver(*fixture.shown<QDialog>("questionFilterDialog"));
    };
    WindowDriver ask = filter(years);
    CHECK_FALSE(ask.widget(QStringLiteral("questionFilterGo"))->isEnabled());
    ask.type(QStringLiteral("questionFilterLow"), QStringLiteral("9"));
    ask.click(QStringLiteral("questionFilterGo"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) ==
          QStringList({QStringLiteral("Kofi Amankwah"), QStringLiteral("Alys Penhale")}));
    CHECK(driver.visibleText().contains(QStringLiteral("Years && months?: 9 or more")));
    ask = filter(way);
    ask.choose(QStringLiteral("questionFilterTest"), QStringLiteral("was answered, with none of these"));
    ask.click(QStringLiteral("questionFilterPick_Bike"));
    ask.click(QStringLiteral("questionFilterGo"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Alys Penhale")});
    // It comes back with the place, and is taken away by its chip.
    const Place place = fixture.page->place();
    driver.click(QStringLiteral("peopleActive1"));
    QApplication::processEvents();
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Alys Penhale")});
    fixture.page->opened(place);
    CHECK(fixture.page->place().filter == place.filter);
    ask = filter(way);
    ask.choose(QStringLiteral("questionFilterTest"), QStringLiteral("stands at: not asked yet"));
    ask.click(QStringLiteral("questionFilterGo"));
    ask = filter(years);
    ask.choose(QStringLiteral("questionFilterTest"), QStringLiteral("stands at: not asked yet"));
    ask.click(QStringLiteral("questionFilterGo"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Noor Rahmani")});
}

TEST_CASE("A filter on a question is the same after it was written down", "[ui][questions]") {
    models::PeopleFilter filter;
    using Test = models::QuestionFilter::Test;
    filter.questions = {{QStringLiteral("bus"), Test::IsNot, {QStringLiteral("12"), QStringLiteral("\"14\"")}, {}, {}, {}},
                        {QStringLiteral("years"), Test::Between, {}, QStringLiteral("2"), QStringLiteral("9.5"), {}},
                        {QStringLiteral("ward"), Test::Stands, {}, {}, {}, Said::Declined}};
    CHECK(models::PeopleFilter::fromText(filter.toText()) == filter);
    CHECK(models::PeopleFilter::fromText(QStringLiteral("{\"questions\":[{\"key\":\"a\",\"test\":\"like\"},3]}"))
              .isEmpty());
}

TEST_CASE("Private answers are exported only when somebody says so", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    questions::Question secret;
    secret.wording = QStringLiteral("Secret?");
    secret.sharing = questions::Sharing::Private;
    secret = valueOf(questions::question(fixture.file(), valueOf(questions::addQuestion(fixture.file(), secret))));
    valueOf(questions::answerQuestions(fixture.file(), alys,
                                    {{secret.id, {Said::Given, QStringLiteral("SECRET-RAMP"), {}, {}, {}}}}));
    fixture.open();
    const QTemporaryDir folder;
    const auto exported = [&](const QString &answer) {
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        fixture.modal.willAnswer(answer);
        fixture.modal.willSave(path);
        fixture.driver().trigger(QStringLiteral("peopleExport"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK_FALSE(exported(QStringLiteral("Leave them out")).contains("SECRET"));
    CHECK(exported(QStringLiteral("Take them along")).contains("SECRET-RAMP"));
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("SECRET")) == false);
}

TEST_CASE("Several people are given the same answer as one step", "[ui][questions]") {
    Fixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.people.add("Noor Rahmani", Role::Mentor);
    questions::Question ward;
    ward.wording = QStringLiteral("Which ward?");
    ward.askedOf = questions::AskedOf::Mentees;
    ward = valueOf(questions::question(fixture.file(), valueOf(questions::addQuestion(fixture.file(), ward))));
    fixture.open();
    fixture.driver().find<PeopleTable>(QStringLiteral("peopleTable"))->selectAll();
    fixture.driver().click(QStringLiteral("peopleSeveral"));
    const WindowDriver driver(*fixture.shown<QDialog>("severalDialog"));
    driver.choose(QStringLiteral("severalWhat"), QStringLiteral("Answer to “Which ward?”"));
    CHECK_FALSE(driver.widget(QStringLiteral("severalGo"))->isEnabled());
    driver.type(QStringLiteral("severalAnswer_input"), QStringLiteral("Seven"));
    CHECK(driver.rowTexts(QStringLiteral("severalWho")) ==
          QStringList({QStringLiteral("Alys Penhale"), QStringLiteral("Noor Rahmani is not asked this")}));
    driver.click(QStringLiteral("severalGo"));
    CHECK(fixture.said(alys, ward).text == QStringLiteral("Seven"));
    CHECK(questions::ownAnswers(fixture.file(), noor).empty());
    CHECK(fixture.navigator.toasts == QStringList{QStringLiteral("1 person is changed. [undo]")});
}
