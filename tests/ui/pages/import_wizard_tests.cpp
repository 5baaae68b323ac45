#include "core/file/verb.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/people/import_wizard.h"
#include "ui/pages/people/people_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

QString listPath(const char *name) {
    return QStringLiteral(GROUNDWORK_TEST_DATA "/signups/") + QString::fromLatin1(name);
}

/// The people page with the wizard open over it.
struct Wizard {
    PageFixture<PeoplePage> page;
    ImportWizard *dialog = nullptr;

    void open() {
        if (!page.page)
            page.open();
        const bool empty = page.driver().isShown(QStringLiteral("peopleImportFirst"));
        page.driver().click(empty ? QStringLiteral("peopleImportFirst") : QStringLiteral("peopleImport"));
        dialog = page.page->findChild<ImportWizard *>(QStringLiteral("importWizard"));
        REQUIRE(dialog);
        QObject::connect(dialog, &QObject::destroyed, dialog, [this] { dialog = nullptr; });
    }
    [[nodiscard]] WindowDriver driver() const { return WindowDriver(*dialog); }
    [[nodiscard]] QString text(const char *name) const {
        return driver().find<QLabel>(QString::fromLatin1(name))->text();
    }
    void choose(const QString &path) {
        page.modal.willOpen(path);
        driver().click(QStringLiteral("importChoose"));
        REQUIRE(eventually(
            [&] { return dialog->findChild<QTableView *>(QStringLiteral("importTable"))->isVisible(); },
            20000));
    }
    void next() const { driver().click(QStringLiteral("importNext")); }
    void finish() {
        next();
        next();
        next();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(eventually([&] { return dialog == nullptr; }));
    }
};

QString fieldAt(const Wizard &wizard, int column) {
    return wizard.driver().find<QComboBox>(QStringLiteral("importField_%1").arg(column))->currentText();
}

} // namespace

TEST_CASE("Each of the five lists comes in through the wizard and goes again with one undo", "[ui][import]") {
    struct Case {
        const char *name;
        int people;
        const char *summary;
    };
    for (const Case &list : {Case{"google-forms-mentees.csv", 19, "0 mentors, 19 mentees"},
                             Case{"google-forms-mentors.csv", 16, "16 mentors, 0 mentees"},
                             Case{"microsoft-forms.xlsx", 80, "34 mentors, 46 mentees"},
                             Case{"excel-german.csv", 100, "40 mentors, 60 mentees"},
                             Case{"limesurvey.csv", 52, "22 mentors, 30 mentees"}}) {
        INFO(list.name);
        Wizard wizard;
        wizard.open();
        wizard.choose(listPath(list.name));
        CHECK(wizard.text("importAbout").contains(QString::fromLatin1(list.name)));
        wizard.next();
        CHECK(wizard.text("importKnown").contains(QStringLiteral("Nobody in this list is here yet.")));
        wizard.next();
        CHECK(wizard.text("importSummary").contains(QString::fromLatin1(list.summary)));
        CHECK(people::persons(wizard.page.file()).empty());
        wizard.next();
        CHECK(people::persons(wizard.page.file()).size() == static_cast<size_t>(list.people));
        REQUIRE(wizard.page.navigator.toasts.size() == 1);
        CHECK(wizard.page.navigator.toasts.front().contains(QString::number(list.people)));
        CHECK(wizard.page.navigator.toasts.front().endsWith(QStringLiteral("[undo]")));
        valueOf(wizard.page.file().undo());
        CHECK(people::persons(wizard.page.file()).empty());
    }
}

TEST_CASE("Each step begins with the keyboard on its first control, and asks only what there is to ask",
          "[ui][import]") {
    Wizard wizard;
    wizard.open();
    wizard.dialog->activateWindow();
    const auto focused = [&] {
        const QWidget *at = wizard.dialog->focusWidget();
        return at && at->isVisible() ? at->objectName() : QStringLiteral("nothing to be seen");
    };
    CHECK(focused() == QStringLiteral("importChoose"));
    wizard.choose(listPath("google-forms-mentees.csv"));
    wizard.next();
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importRules"))); // nobody is known yet
    CHECK(focused() == QStringLiteral("importNext"));
    wizard.next();
    wizard.next();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(eventually([&] { return wizard.dialog == nullptr; }));
    wizard.open();
    wizard.dialog->activateWindow();
    wizard.choose(listPath("google-forms-mentees.csv"));
    wizard.next();
    CHECK(wizard.driver().isShown(QStringLiteral("importRules"))); // all of them are here now
    CHECK(focused() == QStringLiteral("importRule_update"));
}

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
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Full name,Email,Role,Can help with\n"
               "Ana Reis,ana@example.org,Mentor,\"Budgeting; Handover\"\n"
               ",bo@example.org,Mentor,Handover\n"
               ",cy@example.org,Mentor,\"Budgeting; Presenting\"\n");
    file.close();
    Wizard wizard;
    wizard.open();
    wizard.choose(path);
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

TEST_CASE("Someone with the same name is asked about and decided one by one", "[ui][import]") {
    Wizard wizard;
    wizard.page.open();
    people::Person known;
    known.fullName = QStringLiteral("Anjali d'Angelo");
    valueOf(people::addPerson(wizard.page.file(), known));
    wizard.open();
    wizard.choose(listPath("google-forms-mentees.csv"));
    wizard.next();
    auto *who = wizard.driver().find<QComboBox>(QStringLiteral("importWho_5"));
    CHECK(who->currentText() == QStringLiteral("The same person"));
    wizard.driver().choose(QStringLiteral("importWho_5"), QStringLiteral("Somebody new"));
    QCoreApplication::processEvents();
    wizard.next();
    CHECK(wizard.text("importSummary").contains(QStringLiteral("19 people are new here.")));
    wizard.next();
    CHECK(people::persons(wizard.page.file()).size() == 20);
}

TEST_CASE("Unfinished answers can be left out", "[ui][import]") {
    Wizard wizard;
    wizard.open();
    wizard.choose(listPath("limesurvey.csv"));
    wizard.driver().click(QStringLiteral("importUnfinished"));
    CHECK(wizard.driver().find<QCheckBox>(QStringLiteral("importUnfinished"))->isChecked());
    wizard.finish();
    CHECK(people::persons(wizard.page.file()).size() == 51);
}

TEST_CASE("A file that is no list says so and the wizard stays", "[ui][import]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("photo.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Name,Email\n\"Ana,ana@example.org\nBo,bo@example.org\n");
    file.close();
    Wizard wizard;
    wizard.open();
    wizard.page.modal.willOpen(path);
    wizard.driver().click(QStringLiteral("importChoose"));
    REQUIRE(eventually([&] { return wizard.driver().isShown(QStringLiteral("importProblem")); }, 20000));
    CHECK(wizard.driver().visibleText().contains(QStringLiteral("quotation mark in row 2 is never closed")));
    CHECK_FALSE(wizard.driver().find<QPushButton>(QStringLiteral("importNext"))->isEnabled());
    CHECK(people::persons(wizard.page.file()).empty());
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
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Full name,Email,Role,Capacity\nAna Reis,ana@example.org,Mentor,1\n"
               "Bo Lind,bo@example.org,Mentor,9\n,cy@example.org,Mentor,1\nDi Ng,di@example.org,Mentor,1\n");
    file.close();
    Wizard wizard;
    wizard.open();
    wizard.choose(path);
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
    QFile original(path);
    REQUIRE(original.open(QIODevice::ReadOnly));
    CHECK(original.readAll().contains("\n,cy@example.org"));
}

TEST_CASE("Both records stand side by side, and each field is decided by hand", "[ui][import]") {
    QTemporaryDir folder;
    const auto write = [&](const char *text) {
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    };
    Wizard wizard;
    wizard.open();
    wizard.choose(write("Full name,Email,Role,Department,Goal\nAna Reis,ana@example.org,Mentor,Medical,Listen\n"
                        "Bo Lind,bo@example.org,Mentor,Surgical,Lead\n"));
    wizard.finish();
    wizard.open();
    wizard.choose(write("Full name,Email,Role,Department,Goal\nAna Reis,ana@example.org,Mentor,Theatres,Speak up\n"
                        "Bo Lind,bo@example.org,Mentor,Surgical,Ask\n"));
    // The same titles: last time's columns are offered with their date.
    CHECK(wizard.driver().isShown(QStringLiteral("importRemembered")));
    wizard.next();
    CHECK(wizard.driver().rowTexts(QStringLiteral("importKnownPeople")) ==
          QStringList{QStringLiteral("Ana Reis: 2 of 2"), QStringLiteral("Bo Lind: 1 of 1")});
    auto *fields = wizard.driver().find<QTableWidget>(QStringLiteral("importFields"));
    REQUIRE(fields->rowCount() == 2);
    CHECK(fields->item(0, 0)->text() == QStringLiteral("Unit"));
    CHECK(fields->item(0, 1)->text() == QStringLiteral("Medical"));
    CHECK(fields->item(0, 2)->text() == QStringLiteral("Theatres"));
    CHECK(fields->item(0, 3)->checkState() == Qt::Checked);
    // By hand against the rule, with the keyboard.
    fields->setCurrentCell(0, 3);
    wizard.driver().keyTo(QStringLiteral("importFields"), Qt::Key_Space);
    QCoreApplication::processEvents();
    CHECK(fields->item(0, 3)->checkState() == Qt::Unchecked);
    CHECK(fields->item(0, 3)->text() == QStringLiteral("by hand"));
    CHECK(wizard.driver().rowTexts(QStringLiteral("importKnownPeople")).first() ==
          QStringLiteral("Ana Reis: 1 of 2"));
    // Bo keeps what is here.
    wizard.driver().clickRow(QStringLiteral("importKnownPeople"), QStringLiteral("Bo Lind"));
    wizard.driver().choose(QStringLiteral("importRuleOf"), QStringLiteral("leave as it is"));
    wizard.next();
    CHECK(wizard.text("importSummary").contains(QStringLiteral("1 answer here is replaced by that of the list.")));
    wizard.next();
    const auto persons = people::persons(wizard.page.file());
    REQUIRE(persons.size() == 2);
    CHECK(persons[0].unit == QStringLiteral("Medical"));
    const auto ana = people::participantsOf(wizard.page.file(), persons[0].id, wizard.page.people.cohort);
    CHECK(ana.front().profile.goalSeed == QStringLiteral("Speak up"));
    const auto bo = people::participantsOf(wizard.page.file(), persons[1].id, wizard.page.people.cohort);
    CHECK(bo.front().profile.goalSeed == QStringLiteral("Lead"));
    CHECK(wizard.page.file().nextUndo()->verb == Verb::ImportPeople);
}

TEST_CASE("Last year's columns are used again on demand", "[ui][import]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Who are you,Mail,Role,Likes\nAna Reis,ana@example.org,Mentor,Tea\nBo Lind,bo@example.org,Mentee,Tea\n");
    file.close();
    Wizard wizard;
    wizard.open();
    wizard.choose(path);
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importRemembered")));
    wizard.driver().choose(QStringLiteral("importField_3"), QStringLiteral("Interests"));
    wizard.finish();
    wizard.open();
    wizard.choose(path);
    CHECK(fieldAt(wizard, 3) != QStringLiteral("Interests"));
    wizard.driver().widget(QStringLiteral("importRemembered"))->findChild<QPushButton *>()->click();
    CHECK(fieldAt(wizard, 3) == QStringLiteral("Interests"));
    CHECK_FALSE(wizard.driver().isShown(QStringLiteral("importRemembered")));
    // Not to be remembered this time: nothing is written for it.
    CHECK(wizard.driver().find<QCheckBox>(QStringLiteral("importRemember"))->isChecked());
    wizard.dialog->reject();
}

TEST_CASE("A long list is looked at and stored while the window goes on, and can be stopped", "[ui][import][long]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("long.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QByteArray text = "Full name,Email,Role,Can help with,Goal\n";
    for (int i = 0; i < 2500; ++i)
        text += "Given" + QByteArray::number(i) + " Family,p" + QByteArray::number(i) +
                "@example.org,Mentor,Handover; R,Lead\n";
    file.write(text);
    file.close();
    Wizard wizard;
    wizard.open();
    wizard.choose(path);
    auto *next = wizard.driver().find<QPushButton>(QStringLiteral("importNext"));
    REQUIRE(eventually([&] { return next->isEnabled(); }, 60000));
    CHECK(wizard.text("importAbout").contains(QStringLiteral("2500 rows")));
    wizard.next();
    wizard.next();
    wizard.next();
    // It has begun, and nothing is in the file: the window is free meanwhile.
    const auto before = wizard.page.file().nextUndo();
    CHECK(wizard.driver().isShown(QStringLiteral("importProgress")));
    CHECK_FALSE(next->isEnabled());
    CHECK(people::persons(wizard.page.file()).empty());
    wizard.driver().click(QStringLiteral("importCancel"));
    REQUIRE(eventually([&] { return next->isEnabled(); }, 60000));
    CHECK(people::persons(wizard.page.file()).empty());
    CHECK(wizard.page.file().nextUndo() == before);
    REQUIRE(wizard.dialog);
    wizard.next();
    REQUIRE(eventually([&] { return !wizard.dialog || !wizard.dialog->isVisible(); }, 60000));
    CHECK(people::persons(wizard.page.file()).size() == 2500);
    valueOf(wizard.page.file().undo());
    CHECK(people::persons(wizard.page.file()).empty());
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
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Full name,Email,Role,Line manager\n"
               "Ana Ko?a?ova,ana@example.org,Mentor,Bo ???\n"
               "Bo ???,bo@example.org,Mentor,\n");
    file.close();
    Wizard wizard;
    wizard.open();
    wizard.choose(path);
    const QStringList issues = wizard.driver().rowTexts(QStringLiteral("importIssues"));
    INFO(issues.join(QLatin1Char('|')).toStdString());
    REQUIRE(issues.size() == 3);
    CHECK(issues[0].contains(QStringLiteral("Row 2: letters were lost · ")));
    CHECK(issues[0].contains(QStringLiteral("Full name")));
    CHECK(issues[1].contains(QStringLiteral("Line manager")));
    CHECK(issues[2] == QStringLiteral("Row 3: letters were lost"));
}
