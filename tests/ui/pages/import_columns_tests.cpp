#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/ui/pages/import_wizard_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::ui;

TEST_CASE("The head of the table says what a column means and why, and can be changed", "[ui][import]") {
    Wizard wizard;
    wizard.open();
    wizard.choose(listPath("excel-german.csv"));
    CHECK(fieldAt(wizard, 1) == QStringLiteral("Full name"));
    CHECK(fieldAt(wizard, 6) == QStringLiteral("Areas, by role"));
    CHECK(wizard.text("importReason_6") == QStringLiteral("by title and role"));
    CHECK(wizard.driver().widget(QStringLiteral("importField_6"))->accessibleDescription() ==
          QStringLiteral("Mentors offer these, mentees wish for them."));
    // Nobody has a name any more: no row is ready, and the way on is closed.
    wizard.driver().choose(QStringLiteral("importField_1"), QStringLiteral("Leave out"));
    CHECK(wizard.text("importReason_1") == QStringLiteral("your choice"));
    CHECK_FALSE(wizard.driver().find<QPushButton>(QStringLiteral("importNext"))->isEnabled());
    CHECK(wizard.driver().find<QListWidget>(QStringLiteral("importIssues"))->item(0)->text() ==
          QStringLiteral("Row 2: no name"));
    wizard.driver().choose(QStringLiteral("importField_1"), QStringLiteral("Full name"));
    CHECK(wizard.driver().find<QPushButton>(QStringLiteral("importNext"))->isEnabled());

    // The map is kept, spoilt by hand, and used again.
    QTemporaryDir folder;
    const QString map = folder.filePath(QStringLiteral("columns.json"));
    wizard.page.modal.willSave(map);
    wizard.driver().click(QStringLiteral("importSaveMap"));
    REQUIRE(QFile::exists(map));
    wizard.driver().choose(QStringLiteral("importField_4"), QStringLiteral("Leave out"));
    wizard.page.modal.willOpen(map);
    wizard.driver().click(QStringLiteral("importUseMap"));
    CHECK(fieldAt(wizard, 4) == QStringLiteral("Unit"));
    wizard.finish();
    CHECK(people::persons(wizard.page.file()).size() == 100);
}

TEST_CASE("A row without a name is marked, can be typed in or left out", "[ui][import]") {
    const OwnList list("Full name,Email,Role,Can help with\n"
                       "Ana Reis,ana@example.org,Mentor,\"Budgeting; Handover\"\n"
                       ",bo@example.org,Mentor,Handover\n"
                       ",cy@example.org,Mentor,\"Budgeting; Presenting\"\n");
    Wizard wizard;
    wizard.open();
    wizard.choose(list.path);
    CHECK(wizard.driver().isShown(QStringLiteral("importBlocked")));
    auto *issues = wizard.driver().find<QListWidget>(QStringLiteral("importIssues"));
    REQUIRE(issues->count() == 2);
    CHECK(issues->item(0)->text() == QStringLiteral("Row 3: no name"));
    auto *table = wizard.driver().find<QTableView>(QStringLiteral("importTable"));
    wizard.driver().keyTo(QStringLiteral("importTable"), Qt::Key_F8);
    CHECK(table->currentIndex().row() == 1);
    CHECK(table->currentIndex().column() == 0);
    CHECK(table->currentIndex().data().toString() == QStringLiteral("missing"));
    REQUIRE(table->model()->setData(table->currentIndex(), QStringLiteral("Bo Lind"), Qt::EditRole));
    REQUIRE(issues->count() == 1);
    CHECK(issues->item(0)->text() == QStringLiteral("Row 4: no name"));
    wizard.driver().click(QStringLiteral("importLeaveOut"));
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importBlocked")));
    wizard.finish();
    const auto persons = people::persons(wizard.page.file());
    REQUIRE(persons.size() == 2);
    CHECK(persons.at(1).fullName == QStringLiteral("Bo Lind"));
}

TEST_CASE("How the file is read can be changed", "[ui][import]") {
    Wizard wizard;
    wizard.open();
    wizard.choose(listPath("google-forms-mentors.csv"));
    wizard.driver().click(QStringLiteral("importChange"));
    wizard.driver().find<QSpinBox>(QStringLiteral("importHeaderRows"))->setValue(2);
    CHECK(wizard.text("importAbout").contains(QStringLiteral("15 rows")));
    wizard.driver().find<QSpinBox>(QStringLiteral("importHeaderRows"))->setValue(1);
    CHECK(wizard.text("importAbout").contains(QStringLiteral("16 rows")));
    wizard.driver().choose(QStringLiteral("importDelimiter"), QStringLiteral("semicolons"));
    CHECK(
        eventually([&] { return wizard.text("importAbout").contains(QStringLiteral("semicolons")); }, 20000));
}

TEST_CASE("Only rows with something to look at are shown on demand, and a row is left out by a key",
          "[ui][import]") {
    const OwnList list("Full name,Email,Role,Capacity\nAna Reis,ana@example.org,Mentor,1\n"
                       "Bo Lind,bo@example.org,Mentor,9\n,cy@example.org,Mentor,1\nDi Ng,di@example.org,Mentor,1\n");
    Wizard wizard;
    wizard.open();
    wizard.choose(list.path);
    auto *table = wizard.driver().find<QTableView>(QStringLiteral("importTable"));
    CHECK(table->model()->rowCount() == 4);
    wizard.driver().choose(QStringLiteral("importShow"), QStringLiteral("Rows to look at"));
    REQUIRE(table->model()->rowCount() == 2);
    CHECK(table->model()->headerData(0, Qt::Vertical).toInt() == 3);
    wizard.driver().choose(QStringLiteral("importShow"), QStringLiteral("Rows that cannot come in yet"));
    REQUIRE(table->model()->rowCount() == 1);
    // Typed in the filtered table: the right row, and it stays under the hands.
    REQUIRE(table->model()->setData(table->model()->index(0, 0), QStringLiteral("Cy Ng"), Qt::EditRole));
    CHECK(table->model()->rowCount() == 1);
    CHECK(table->model()->index(0, 0).data().toString() == QStringLiteral("Cy Ng"));
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importBlocked")));
    // What the list says takes the edit back.
    REQUIRE(table->model()->setData(table->model()->index(0, 0), QString(), Qt::EditRole));
    CHECK(wizard.driver().isShown(QStringLiteral("importBlocked")));
    REQUIRE(table->model()->setData(table->model()->index(0, 0), QStringLiteral("Cy Ng"), Qt::EditRole));
    wizard.driver().choose(QStringLiteral("importShow"), QStringLiteral("All rows"));
    table->setCurrentIndex(table->model()->index(3, 0));
    wizard.driver().keyTo(QStringLiteral("importTable"), Qt::Key_Delete);
    CHECK(wizard.driver().find<QPushButton>(QStringLiteral("importRowOut"))->text() ==
          QStringLiteral("Bring row 5 back"));
    // Esc does not throw away what was typed without a word.
    wizard.page.modal.willAnswer(QStringLiteral("Go on with it"));
    wizard.dialog->reject();
    REQUIRE(wizard.dialog->isVisible());
    CHECK(wizard.page.modal.asked().back().text.startsWith(QStringLiteral("1 cell that you put right is forgotten")));
    wizard.finish();
    QStringList names;
    for (const people::Person &person : people::persons(wizard.page.file()))
        names << person.fullName;
    CHECK(names == QStringList{QStringLiteral("Ana Reis"), QStringLiteral("Bo Lind"), QStringLiteral("Cy Ng")});
    QFile original(list.path);
    REQUIRE(original.open(QIODevice::ReadOnly));
    CHECK(original.readAll().contains("\n,cy@example.org"));
}

TEST_CASE("Last year's columns are used again on demand", "[ui][import]") {
    const OwnList list("Who are you,Mail,Role,Likes\nAna Reis,ana@example.org,Mentor,Tea\nBo Lind,bo@example.org,Mentee,Tea\n");
    Wizard wizard;
    wizard.open();
    wizard.choose(list.path);
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importRemembered")));
    wizard.driver().choose(QStringLiteral("importField_3"), QStringLiteral("Interests"));
    wizard.finish();
    wizard.open();
    wizard.choose(list.path);
    CHECK(fieldAt(wizard, 3) != QStringLiteral("Interests"));
    wizard.driver().widget(QStringLiteral("importRemembered"))->findChild<QPushButton *>()->click();
    CHECK(fieldAt(wizard, 3) == QStringLiteral("Interests"));
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importRemembered")));
    // Not to be remembered this time: nothing is written for it.
    CHECK(wizard.driver().find<QCheckBox>(QStringLiteral("importRemember"))->isChecked());
    wizard.dialog->reject();
}

TEST_CASE("A column answers a question of yours, or becomes a new one of the kind that is chosen", "[ui][import][questions]") {
    Wizard wizard;
    questions::Question bus;
    bus.wording = QStringLiteral("Which bus?");
    const questions::QuestionId asked = valueOf(questions::addQuestion(wizard.page.file(), bus));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("list.csv")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Full name,Role,Which bus?,Line,Shoe size\nAna Reis,Mentee,12,14,38\nBo Lind,Mentor,15,16,big\n");
    file.close();
    wizard.open();
    wizard.choose(file.fileName());
    CHECK(fieldAt(wizard, 2) == QStringLiteral("Your question: Which bus?"));
    CHECK(fieldAt(wizard, 4) == QStringLiteral("Kept as an answer"));
    const WindowDriver driver = wizard.driver();
    driver.choose(QStringLiteral("importField_2"), QStringLiteral("Leave out"));
    driver.choose(QStringLiteral("importField_3"), QStringLiteral("Your question: Which bus?"));
    driver.choose(QStringLiteral("importField_4"), QStringLiteral("A new question of yours"));
    CHECK(driver.find<QComboBox>(QStringLiteral("importKind"))->currentText() == QStringLiteral("Text"));
    driver.choose(QStringLiteral("importKind"), QStringLiteral("Number"));
    CHECK(driver.rowTexts(QStringLiteral("importIssues")) == QStringList{QStringLiteral("Row 3: not a number")});
    wizard.finish();
    const auto questions = questions::askedQuestions(wizard.page.file(), wizard.page.people.cohort);
    REQUIRE(questions.size() == 2);
    CHECK(questions[1].wording == QStringLiteral("Shoe size"));
    CHECK(questions[1].kind == questions::QuestionKind::Number);
    QStringList said;
    for (const people::ParticipantRow &row : people::participantRows(wizard.page.file(), wizard.page.people.cohort))
        said.append(row.name + QLatin1Char(' ') + row.ownAnswers.at(asked).text + QLatin1Char(' ') +
                    questions::answerTexts(questions[1], row.ownAnswers.at(questions[1].id)).join(QString()));
    CHECK(said == QStringList({QStringLiteral("Ana Reis 14 38"), QStringLiteral("Bo Lind 16 ")}));
    valueOf(wizard.page.file().undo());
    CHECK(questions::askedQuestions(wizard.page.file(), wizard.page.people.cohort).size() == 1);
}

TEST_CASE("A fault that one row has twice names its columns", "[ui][import]") {
    const OwnList list("Full name,Email,Role,Line manager\n"
                       "Ana Ko?a?ova,ana@example.org,Mentor,Bo ???\n"
                       "Bo ???,bo@example.org,Mentor,\n");
    Wizard wizard;
    wizard.open();
    wizard.choose(list.path);
    const QStringList issues = wizard.driver().rowTexts(QStringLiteral("importIssues"));
    INFO(issues.join(QLatin1Char('|')).toStdString());
    REQUIRE(issues.size() == 3);
    CHECK(issues[0].contains(QStringLiteral("Row 2: letters were lost · ")));
    CHECK(issues[0].contains(QStringLiteral("Full name")));
    CHECK(issues[1].contains(QStringLiteral("Line manager")));
    CHECK(issues[2] == QStringLiteral("Row 3: letters were lost"));
}
