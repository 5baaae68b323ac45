#include "core/framework/framework_rows.h"
#include "core/programs/program_starts.h"
#include "core/settings/settings.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/people_fixture.h"
#include "ui/models/people_model.h"
#include "ui/pages/people/people_table.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;

TEST_CASE("The people page lists, searches and filters", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    const WindowDriver driver = fixture.driver();
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) ==
          QStringList({QStringLiteral("Alys Penhale"), QStringLiteral("Hana Kovářová"),
                       QStringLiteral("Kofi Amankwah")}));
    driver.type(QStringLiteral("peopleSearch"), QStringLiteral("kovar"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Hana Kovářová")});
    driver.type(QStringLiteral("peopleSearch"), QStringLiteral("nobody at all"));
    CHECK(driver.visibleText().contains(QStringLiteral("Nobody fits these filters")));
    driver.click(QStringLiteral("peopleClearFilters"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 3);
    driver.click(QStringLiteral("peopleFilter_stage_waiting"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Kofi Amankwah")});
    CHECK(fixture.page->place().filter == QStringLiteral("stage_waiting"));
    driver.click(QStringLiteral("peopleFilter_stage_waiting"));
    driver.click(QStringLiteral("peopleFilter_mentors"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Hana Kovářová")});
    CHECK_FALSE(driver.isShown(QStringLiteral("peopleFilter_both")));
}

TEST_CASE("A place opens the list with its filter and the profile of somebody", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    const ParticipantId alys = participantRows(fixture.file(), fixture.people.cohort).front().id;
    fixture.open(Place{PageId::People, alys.value, {}, QStringLiteral("mentees")});
    const WindowDriver driver = fixture.driver();
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 2);
    REQUIRE(driver.isShown(QStringLiteral("profilePanel")));
    CHECK(driver.visibleText().contains(QStringLiteral("speak up early")));
    CHECK(driver.visibleText().contains(QStringLiteral("Shared with the program")));
    CHECK(fixture.page->closeTopmost());
    CHECK_FALSE(driver.isShown(QStringLiteral("profilePanel")));
    CHECK_FALSE(fixture.page->closeTopmost());
}

TEST_CASE("Coordinator-only fields stand under their label", "[ui][people]") {
    PeopleFixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    Person person =
        valueOf(people::person(fixture.file(), valueOf(participant(fixture.file(), alys)).person));
    person.accessNeeds = QStringLiteral("A seat facing the speaker.");
    valueOf(editPerson(fixture.file(), person));
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    const QString text = fixture.driver().visibleText();
    CHECK(text.contains(QStringLiteral("A seat facing the speaker.")));
    CHECK(text.contains(QStringLiteral("Coordinator only")));
}

TEST_CASE("A state is changed from the profile, and somebody is taken out with undo at hand",
          "[ui][people]") {
    PeopleFixture fixture;
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    fixture.people.add("Noor Rahmani", Role::Mentor);
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    const WindowDriver driver = fixture.driver();
    driver.trigger(QStringLiteral("participantState.accepted"));
    CHECK(valueOf(participant(fixture.file(), alys)).state == ParticipantState::Accepted);
    driver.trigger(QStringLiteral("participantState.withdrew.time"));
    CHECK(valueOf(participant(fixture.file(), alys)).withdrawReason == WithdrawReason::Time);
    driver.click(QStringLiteral("profileRemove"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Noor Rahmani")});
    CHECK(fixture.navigator.toasts ==
          QStringList{QStringLiteral("Alys Penhale is out of this cohort. [undo]")});
    valueOf(fixture.file().undo());
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 2);
}

TEST_CASE("An empty page says what will be here, and people can be exported", "[ui][people]") {
    PeopleFixture fixture;
    fixture.open();
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("No people yet")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("peopleTable")));
    fixture.addThree();
    CHECK(fixture.driver().isShown(QStringLiteral("peopleTable")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.xlsx"));
    fixture.modal.willSave(path);
    fixture.driver().trigger(QStringLiteral("peopleExport"));
    CHECK(QFile::exists(path));
    CHECK(fixture.navigator.toasts.size() == 1);
    CHECK(fixture.navigator.errors.isEmpty());
}

TEST_CASE("Everything on the people page and in the editor has a name that is read out", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    const ParticipantId alys = participantRows(fixture.file(), fixture.people.cohort).front().id;
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    CHECK(namelessWidgets(*fixture.page) == QStringList());
    fixture.driver().click(QStringLiteral("profileEdit"));
    PersonEditor *editor = fixture.editor();
    const WindowDriver driver(*editor);
    driver.click(QStringLiteral("takesPartAs_mentor"));
    CHECK(namelessWidgets(*editor) == QStringList());
}

TEST_CASE("Somebody in both roles is one click away from the other profile", "[ui][people]") {
    PeopleFixture fixture;
    const PersonId noor = fixture.people.addPerson("Noor Rahmani");
    const ParticipantId mentor = fixture.people.addParticipant(noor, Role::Mentor, 2);
    const ParticipantId mentee = fixture.people.addParticipant(noor, Role::Mentee);
    fixture.open(Place{PageId::People, mentor.value, {}, QStringLiteral("mentors")});
    fixture.driver().click(QStringLiteral("profileOtherRole"));
    CHECK(fixture.page->place().item == mentee.value);
    CHECK(fixture.driver().isShown(QStringLiteral("peopleFilter_both")));
}

TEST_CASE("What changed while another page was in front is there when one comes back", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    fixture.page->hide();
    fixture.people.add("Robin Ellery", Role::Mentee);
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 3);
    fixture.page->show();
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 4);
}

TEST_CASE("Filters combine, stand as chips that go away, and are kept under a name", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    const auto setUnit = [&](int at, const char *unit) {
        const ParticipantRow row = participantRows(fixture.file(), fixture.people.cohort)[static_cast<size_t>(at)];
        Person one = valueOf(person(fixture.file(), row.person));
        one.unit = QString::fromUtf8(unit);
        valueOf(editPerson(fixture.file(), one));
    };
    setUnit(0, "Medical"); // Alys
    setUnit(1, "Medical"); // Hana
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto menu = [&] { driver.find<QMenu>(QStringLiteral("peopleFilterMenu"))->aboutToShow(); };
    menu();
    driver.trigger(QStringLiteral("peopleFilterValue.Medical"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 2);
    driver.click(QStringLiteral("peopleFilter_mentors"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Hana Kovářová")});
    CHECK(driver.visibleText().contains(QStringLiteral("1 of 3 shown")));

    fixture.modal.willType(QStringLiteral("Medical mentors"));
    driver.find<QToolButton>(QStringLiteral("peopleKeptFilters"))->menu()->aboutToShow();
    driver.trigger(QStringLiteral("peopleKeepFilter"));
    const QString place = fixture.page->place().filter;
    driver.click(QStringLiteral("peopleActive1"));
    QApplication::processEvents();
    driver.click(QStringLiteral("peopleFilter_all"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 3);
    driver.find<QToolButton>(QStringLiteral("peopleKeptFilters"))->menu()->aboutToShow();
    driver.trigger(QStringLiteral("peopleKept.Medical mentors"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Hana Kovářová")});
    CHECK(fixture.page->place().filter == place);
    fixture.page->opened(Place{PageId::People, 0, {}, QStringLiteral("mentees")});
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 2);
    fixture.page->opened(Place{PageId::People, 0, {}, place});
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")) == QStringList{QStringLiteral("Hana Kovářová")});
}

TEST_CASE("The stages count whom a click will show", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    const WindowDriver driver = fixture.driver();
    const auto words = [&](const char *name) {
        return driver.find<QToolButton>(QString::fromLatin1(name))->text();
    };
    CHECK(words("peopleFilter_stage_incomplete") == QStringLiteral("Profile gaps 2"));
    driver.click(QStringLiteral("peopleFilter_mentors"));
    CHECK(words("peopleFilter_stage_incomplete") == QStringLiteral("Profile gaps 1"));
    CHECK(words("peopleFilter_stage_waiting") == QStringLiteral("Waiting list 0"));
    driver.click(QStringLiteral("peopleFilter_stage_incomplete"));
    CHECK(driver.rowTexts(QStringLiteral("peopleTable")).size() == 1);
}

TEST_CASE("Several chosen change together, and undo brings all of them back", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    const WindowDriver driver = fixture.driver();
    auto *table = driver.find<QTableView>(QStringLiteral("peopleTable"));
    CHECK_FALSE(driver.isShown(QStringLiteral("peopleSeveralBar")));
    table->selectAll();
    REQUIRE(driver.isShown(QStringLiteral("peopleSeveralBar")));
    driver.click(QStringLiteral("peopleSeveral"));
    auto *dialog = fixture.page->findChild<QDialog *>(QStringLiteral("severalDialog"));
    REQUIRE(dialog != nullptr);
    const WindowDriver inside(*dialog);
    CHECK(driver.find<QComboBox>(QStringLiteral("severalState"))->currentText() == QStringLiteral("Take in"));
    inside.choose(QStringLiteral("severalState"), QStringLiteral("Put on the waiting list"));
    CHECK(inside.visibleText().contains(QStringLiteral("2 people will change. 1 stays as they are:")));
    inside.click(QStringLiteral("severalGo"));
    for (const ParticipantRow &row : participantRows(fixture.file(), fixture.people.cohort))
        CHECK(row.state == ParticipantState::Waiting);
    CHECK(fixture.navigator.toasts == QStringList{QStringLiteral("2 people are changed. [undo]")});
    CHECK(table->selectionModel()->selectedRows().size() == 3); // they are still chosen
    valueOf(fixture.file().undo());
    CHECK(participantRows(fixture.file(), fixture.people.cohort)[0].state == ParticipantState::Applied);
}

TEST_CASE("Columns of choice stay with the program", "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    const auto shown = [&] {
        auto *table = fixture.driver().find<PeopleTable>(QStringLiteral("peopleTable"));
        QStringList keys;
        for (const int column : table->columnsInOrder()) {
            if (table->isColumnShown(column))
                keys.append(table->model()->headerData(column, Qt::Horizontal, models::PeopleModel::ColumnKeyRole).toString());
        }
        return keys;
    };
    const QStringList first = shown();
    CHECK(first.contains(QStringLiteral("unit")));
    fixture.driver().click(QStringLiteral("peopleColumns"));
    auto *dialog = fixture.page->findChild<QDialog *>(QStringLiteral("columnsDialog"));
    REQUIRE(dialog != nullptr);
    auto *list = WindowDriver(*dialog).find<QListWidget>(QStringLiteral("columnsList"));
    list->item(2)->setCheckState(Qt::Unchecked); // unit
    list->setCurrentRow(3);                      // first wish or offer
    WindowDriver(*dialog).click(QStringLiteral("columnUp"));
    WindowDriver(*dialog).click(QStringLiteral("columnUp"));
    dialog->accept();
    const QStringList chosen = shown();
    CHECK_FALSE(chosen.contains(QStringLiteral("unit")));
    CHECK(chosen.indexOf(QStringLiteral("wish")) == 1);
    const auto before = fixture.file().nextUndo();
    CHECK(eventually([&] {
        return settings::setting(fixture.file(), QStringLiteral("people/look")).contains(QStringLiteral("wish"));
    }));
    CHECK(fixture.file().nextUndo() == before); // a look is no change of data
    fixture.page.reset();
    fixture.open();
    CHECK(shown() == chosen);
}

TEST_CASE("What is missing is said person by person, and needs without a mentor give a line to recruit with",
          "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    fixture.driver().trigger(QStringLiteral("peopleGaps"));
    auto *gaps = fixture.page->findChild<QDialog *>(QStringLiteral("gapsDialog"));
    REQUIRE(gaps != nullptr);
    CHECK(WindowDriver(*gaps).visibleText().contains(QStringLiteral("3 profiles have a gap.")));
    WindowDriver(*gaps).click(QStringLiteral("gapsCopy"));
    CHECK(QGuiApplication::clipboard()->text().contains(
        QStringLiteral("Dear Alys, before we can look for a partner for you we still need: an e-mail address or a "
                       "phone number and when you can meet.")));
    for (const char *part : {"asked_contact", "asked_times", "asked_areas"})
        WindowDriver(*gaps).click(QString::fromLatin1(part));
    CHECK(WindowDriver(*gaps).visibleText().contains(QStringLiteral("Nothing is missing")));
    gaps->accept();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.driver().trigger(QStringLiteral("peopleSupply"));
    auto *supply = fixture.page->findChild<QDialog *>(QStringLiteral("supplyDialog"));
    REQUIRE(supply != nullptr);
    CHECK(WindowDriver(*supply).find<QPlainTextEdit>(QStringLiteral("supplyLine"))->toPlainText() ==
          QStringLiteral("We need 1 mentor who can help with Handover."));
    CHECK(WindowDriver(*supply).visibleText().contains(QStringLiteral("2 mentees, and 2 free places with 1 mentor.")));
}

TEST_CASE("Everybody of the earlier cohort is asked again with one tick, and their sign-up is what comes next",
          "[ui][people]") {
    PeopleFixture fixture;
    fixture.addThree();
    const framework::Cohort before = framework::cohorts(fixture.file()).front();
    const CohortId next = valueOf(programs::nextCohort(fixture.file(), before.id, programs::suggestNext(before)));
    fixture.people.cohort = next;
    fixture.open();
    const WindowDriver driver = fixture.driver();
    driver.click(QStringLiteral("peopleAskAgainFirst"));
    auto *everybody = driver.find<QCheckBox>(QStringLiteral("askAgainEverybody"));
    CHECK_FALSE(everybody->isChecked());
    everybody->click();
    CHECK(driver.find<QPushButton>(QStringLiteral("askAgainGo"))->text() == QStringLiteral("Invite 3 people"));
    driver.find<QListWidget>(QStringLiteral("askAgainList"))->item(0)->setCheckState(Qt::Unchecked);
    CHECK_FALSE(everybody->isChecked());
    everybody->click();
    driver.click(QStringLiteral("askAgainGo"));
    CHECK(participantRows(fixture.file(), next).size() == 3);
    driver.find<QTableView>(QStringLiteral("peopleTable"))->selectAll();
    driver.click(QStringLiteral("peopleSeveral"));
    CHECK(driver.find<QComboBox>(QStringLiteral("severalState"))->currentText() == QStringLiteral("Note the sign-up"));
    CHECK(driver.find<QPushButton>(QStringLiteral("severalGo"))->text() == QStringLiteral("Change 3 people"));
}
