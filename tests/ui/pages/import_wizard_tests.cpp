#include "core/people/person_rows.h"
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
