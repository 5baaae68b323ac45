#include "core/file/verb.h"
#include "core/people/person_rows.h"
#include "tests/ui/pages/import_wizard_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::ui;

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
