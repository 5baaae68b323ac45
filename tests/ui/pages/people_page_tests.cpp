#include "core/people/person_rows.h"
#include "core/file/drafts.h"
#include "core/framework/framework_rows.h"
#include "core/programs/program_starts.h"
#include "core/settings/settings.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/models/people_model.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/people_table.h"
#include "ui/pages/people/person_editor.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;

namespace {

using Fixture = PageFixture<PeoplePage>;

void addThree(Fixture &fixture) {
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    fixture.people.add("Hana Kovářová", Role::Mentor, 2);
    const ParticipantId kofi = fixture.people.add("Kofi Amankwah", Role::Mentee);
    valueOf(setParticipantState(fixture.file(), kofi, ParticipantState::Waiting));
    Participant profile = valueOf(participant(fixture.file(), alys));
    profile.profile.seeks = {{QStringLiteral("Handover"), 1}};
    profile.profile.goalSeed = QStringLiteral("speak up early");
    valueOf(editParticipant(fixture.file(), profile));
}

PersonEditor *editorOf(Fixture &fixture) {
    auto *editor = fixture.page->template findChild<PersonEditor *>(QStringLiteral("personEditor"));
    REQUIRE(editor != nullptr);
    return editor;
}

} // namespace

TEST_CASE("The people page lists, searches and filters", "[ui][people]") {
    Fixture fixture;
    addThree(fixture);
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
    Fixture fixture;
    addThree(fixture);
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
    Fixture fixture;
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

TEST_CASE("Somebody new is typed in with a whole profile in both roles, as one step", "[ui][people]") {
    Fixture fixture;
    fixture.people.add("Viktor Dragan", Role::Mentor);
    fixture.open();
    const auto before = fixture.file().nextUndo();
    fixture.driver().click(QStringLiteral("peopleAdd"));
    PersonEditor *editor = editorOf(fixture);
    const WindowDriver driver(*editor);
    driver.type(QStringLiteral("fullName"), QStringLiteral("Nadia Boukhari"));
    driver.type(QStringLiteral("preferredName"), QStringLiteral("نادية بوخاري"));
    driver.type(QStringLiteral("email"), QStringLiteral("nadia@example.org"));
    driver.type(QStringLiteral("languages"), QStringLiteral("Arabic\nFrench"));
    driver.click(QStringLiteral("takesPartAs_mentor"));
    driver.type(QStringLiteral("menteeSeeks"), QStringLiteral("Handover"));
    driver.type(QStringLiteral("menteeGoalSeed"), QStringLiteral("speak up early"));
    auto *grid = driver.widget(QStringLiteral("menteeAvailability"));
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Space);
    driver.type(QStringLiteral("mentorOffers"), QStringLiteral("Night shifts *"));
    driver.type(QStringLiteral("accessNeeds"), QStringLiteral("Captions"));
    driver.type(QStringLiteral("notWith"), QStringLiteral("viktor dragan\nSomeone Else"));
    driver.click(QStringLiteral("editorSave"));

    const std::vector<ParticipantRow> rows = participantRows(fixture.file(), fixture.people.cohort);
    REQUIRE(rows.size() == 3);
    const auto nadia = std::find_if(rows.begin(), rows.end(), [](const ParticipantRow &row) {
        return row.fullName == QStringLiteral("Nadia Boukhari") && row.role == Role::Mentee;
    });
    REQUIRE(nadia != rows.end());
    const Participant mentee = valueOf(participant(fixture.file(), nadia->id));
    CHECK(mentee.profile.seeks == std::vector<Seek>{{QStringLiteral("Handover"), 1}});
    CHECK(mentee.profile.availability == QStringList{QStringLiteral("tue_am")});
    CHECK(valueOf(people::person(fixture.file(), nadia->person)).languages.size() == 2);
    const std::vector<Wish> notWith = people::notWith(fixture.file(), nadia->id);
    REQUIRE(notWith.size() == 2);
    CHECK(notWith[0].person.has_value());
    CHECK(notWith[1].text == QStringLiteral("Someone Else"));
    CHECK(fixture.driver().isShown(QStringLiteral("profilePanel")));

    valueOf(fixture.file().undo());
    CHECK(fixture.file().nextUndo() == before);
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")) ==
          QStringList{QStringLiteral("Viktor Dragan")});
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("profilePanel")));
}

TEST_CASE("What cannot be kept is said in the editor, and nothing is lost", "[ui][people]") {
    Fixture fixture;
    addThree(fixture);
    fixture.open();
    fixture.driver().click(QStringLiteral("peopleAdd"));
    PersonEditor *editor = editorOf(fixture);
    const WindowDriver driver(*editor);
    driver.type(QStringLiteral("email"), QStringLiteral("x@example.org"));
    driver.click(QStringLiteral("editorSave"));
    CHECK(driver.isShown(QStringLiteral("editorProblem")));
    CHECK(editor->isVisible());
    driver.type(QStringLiteral("fullName"), QStringLiteral("Robin Ellery"));
    driver.click(QStringLiteral("takesPartAs_mentee"));
    driver.click(QStringLiteral("editorSave"));
    CHECK(editor->isVisible());
    driver.click(QStringLiteral("takesPartAs_mentee"));
    driver.click(QStringLiteral("editorSave"));
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 4);
}

TEST_CASE("Opening and keeping an unchanged profile changes nothing", "[ui][people]") {
    Fixture fixture;
    const PersonId one = fixture.people.addPerson("Sam Whitcombe");
    const PersonId two = fixture.people.addPerson("Sam Whitcombe");
    const ParticipantId id = fixture.people.addParticipant(one, Role::Mentor, 2);
    Participant profile = valueOf(participant(fixture.file(), id));
    profile.profile.wouldWelcome = {{two, {}}, {std::nullopt, QStringLiteral("Somebody")}};
    profile.profile.hoursPerMonth = 1.5;
    profile.profile.trainedBefore = QDate(2026, 1, 5);
    profile.profile.difference = {DifferenceKind::Unlike, QStringLiteral("unit")};
    profile.profile.preceptorText = QStringLiteral("Ritva Salmela");
    profile.answers = {{QStringLiteral("Bus line?"), QStringLiteral("12")}};
    valueOf(editParticipant(fixture.file(), profile));
    fixture.file().clearHistory();
    fixture.open(Place{PageId::People, id.value, {}, {}});
    fixture.driver().click(QStringLiteral("profileEdit"));
    WindowDriver(*editorOf(fixture)).click(QStringLiteral("editorSave"));
    CHECK_FALSE(fixture.file().nextUndo());
    CHECK(valueOf(participant(fixture.file(), id)).profile == profile.profile);
}

TEST_CASE("A state is changed from the profile, and somebody is taken out with undo at hand",
          "[ui][people]") {
    Fixture fixture;
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
    Fixture fixture;
    fixture.open();
    CHECK(fixture.driver().visibleText().contains(QStringLiteral("No people yet")));
    CHECK_FALSE(fixture.driver().isShown(QStringLiteral("peopleTable")));
    addThree(fixture);
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
    Fixture fixture;
    addThree(fixture);
    const ParticipantId alys = participantRows(fixture.file(), fixture.people.cohort).front().id;
    fixture.open(Place{PageId::People, alys.value, {}, {}});
    CHECK(namelessWidgets(*fixture.page) == QStringList());
    fixture.driver().click(QStringLiteral("profileEdit"));
    PersonEditor *editor = editorOf(fixture);
    const WindowDriver driver(*editor);
    driver.click(QStringLiteral("takesPartAs_mentor"));
    CHECK(namelessWidgets(*editor) == QStringList());
}

TEST_CASE("Somebody in both roles is one click away from the other profile", "[ui][people]") {
    Fixture fixture;
    const PersonId noor = fixture.people.addPerson("Noor Rahmani");
    const ParticipantId mentor = fixture.people.addParticipant(noor, Role::Mentor, 2);
    const ParticipantId mentee = fixture.people.addParticipant(noor, Role::Mentee);
    fixture.open(Place{PageId::People, mentor.value, {}, QStringLiteral("mentors")});
    fixture.driver().click(QStringLiteral("profileOtherRole"));
    CHECK(fixture.page->place().item == mentee.value);
    CHECK(fixture.driver().isShown(QStringLiteral("peopleFilter_both")));
}

TEST_CASE("The editor works by keyboard, and asks before it drops what was typed", "[ui][people]") {
    Fixture fixture;
    fixture.people.add("Noor Rahmani", Role::Mentor);
    fixture.open();
    fixture.page->newItem();
    QPointer<PersonEditor> editor = editorOf(fixture); // gone soon after it closes
    const auto isOpen = [&] { return editor && editor->isVisible(); };
    QTest::keyClick(editor, Qt::Key_Escape); // nothing typed: it just closes
    CHECK_FALSE(isOpen());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.page->newItem();
    editor = editorOf(fixture);
    QTest::keyClicks(editor->focusWidget(), QStringLiteral("Robin Ellery"));
    fixture.modal.willAnswer(QStringLiteral("Go on typing"));
    QTest::keyClick(editor, Qt::Key_Escape);
    REQUIRE(isOpen());
    QTest::keyClick(editor->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")) ==
          QStringList({QStringLiteral("Noor Rahmani"), QStringLiteral("Robin Ellery")}));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.page->newItem();
    editor = editorOf(fixture);
    WindowDriver(*editor).click(QStringLiteral("takesPartAs_mentor"));
    fixture.modal.willAnswer(QStringLiteral("Leave it"));
    WindowDriver(*editor).click(QStringLiteral("editorCancel"));
    CHECK_FALSE(isOpen());
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 2);
}

TEST_CASE("What changed while another page was in front is there when one comes back", "[ui][people]") {
    Fixture fixture;
    addThree(fixture);
    fixture.open();
    fixture.page->hide();
    fixture.people.add("Robin Ellery", Role::Mentee);
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 3);
    fixture.page->show();
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 4);
}

TEST_CASE("Filters combine, stand as chips that go away, and are kept under a name", "[ui][people]") {
    Fixture fixture;
    addThree(fixture);
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
    Fixture fixture;
    addThree(fixture);
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
    Fixture fixture;
    addThree(fixture);
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
    Fixture fixture;
    addThree(fixture);
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
    Fixture fixture;
    addThree(fixture);
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

namespace {

/// Types into whatever has the focus; "\n" is Enter.
void typeKeys(PersonEditor *editor, const QString &text) {
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            QTest::keyClick(editor->focusWidget(), Qt::Key_Return);
        else
            QTest::keyClicks(editor->focusWidget(), QString(c));
    }
}

} // namespace

TEST_CASE("A pile of forms is typed in with text, Enter and single digits only", "[ui][people][forms]") {
    Fixture fixture;
    addThree(fixture);
    fixture.open();
    fixture.driver().click(QStringLiteral("peopleTypeIn"));
    PersonEditor *editor = editorOf(fixture);
    // Name, preferred name, pronouns, how to say it, e-mail, phone, unit, title, manager, site, zone, languages.
    typeKeys(editor, QStringLiteral("Nadia Boukhari\n\nshe/her\n\nnadia@example.org\n0171 5550\nElderly care\n\n"
                                    "\n\n\nArabic\nFrench\n\n"));
    // "Hand" is enough for the area that Alys named.
    typeKeys(editor, QStringLiteral("Hand\nEscalating a concern\n\n\n"));
    CHECK(editor->focusWidget()->objectName() == QStringLiteral("menteeGoalSeed"));
    typeKeys(editor, QStringLiteral("speak up early\n\n\n\n"));
    CHECK(editor->focusWidget()->objectName() == QStringLiteral("menteeAvailability"));
    typeKeys(editor, QStringLiteral("24e2\nLine C\n4\n14\n"));
    CHECK(editor->focusWidget()->objectName() == QStringLiteral("menteePlace"));
    typeKeys(editor, QStringLiteral("\n\n2\nward\nHana K\n\n2\n\n1\n5 January 2026\n\nCaptions\n\n1.9.2026\n"));
    QTest::keyClick(editor->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(editor->isVisible()); // the next form
    CHECK(editor->focusWidget()->objectName() == QStringLiteral("fullName"));
    CHECK(WindowDriver(*editor).visibleText().contains(QStringLiteral("1 form so far.")));

    const std::vector<ParticipantRow> rows = participantRows(fixture.file(), fixture.people.cohort);
    const auto row = std::find_if(rows.begin(), rows.end(), [](const ParticipantRow &each) {
        return each.fullName == QStringLiteral("Nadia Boukhari");
    });
    REQUIRE(row != rows.end());
    const Profile profile = valueOf(participant(fixture.file(), row->id)).profile;
    CHECK(profile.seeks == std::vector<Seek>{{QStringLiteral("Handover"), 1}, {QStringLiteral("Escalating a concern"), 2}});
    CHECK(profile.availability ==
          QStringList({QStringLiteral("tue_am"), QStringLiteral("tue_eve"), QStringLiteral("thu_am")}));
    CHECK(profile.mattersMost == MattersMost::Times);
    CHECK(profile.shiftPattern == QStringLiteral("Line C"));
    CHECK(profile.hoursPerMonth == 4.0);
    CHECK(profile.modes == QStringList({QStringLiteral("in_person"), QStringLiteral("text")}));
    CHECK(profile.difference == DifferenceWish{DifferenceKind::Unlike, QStringLiteral("ward")});
    REQUIRE(profile.wouldWelcome.size() == 1);
    CHECK(profile.wouldWelcome.front().person.has_value());
    CHECK(profile.prior == PriorMentoring::None);
    CHECK(profile.trainedBefore == QDate(2026, 1, 5));
    const Person nadia = valueOf(person(fixture.file(), row->person));
    CHECK(nadia.languages == QStringList({QStringLiteral("Arabic"), QStringLiteral("French")}));
    CHECK(nadia.accessNeeds == QStringLiteral("Captions"));
    CHECK(nadia.consentOn == QDate(2026, 9, 1));
}

TEST_CASE("Wishes and offers are kept as they were when nobody touches them", "[ui][people][forms]") {
    Fixture fixture;
    const ParticipantId id = fixture.people.add("Hana Kovářová", Role::Mentor, 3);
    Participant one = valueOf(participant(fixture.file(), id));
    one.profile.offers = {{QStringLiteral("R"), OfferLevel::KnowWell}, {QStringLiteral("2 sites"), OfferLevel::HappyTo}};
    one.profile.seeks = {{QStringLiteral("A"), 1}, {QStringLiteral("B"), 1}, {QStringLiteral("2 C"), 2}, {QStringLiteral("D"), 3}};
    one.profile.modes = {QStringLiteral("video")};
    one.profile.prior = PriorMentoring::ALot;
    valueOf(editParticipant(fixture.file(), one));
    const Profile before = valueOf(participant(fixture.file(), id)).profile;
    fixture.file().clearHistory();
    fixture.open(Place{PageId::People, id.value, {}, {}});
    fixture.driver().click(QStringLiteral("profileEdit"));
    WindowDriver(*editorOf(fixture)).click(QStringLiteral("editorSave"));
    CHECK_FALSE(fixture.file().nextUndo());
    CHECK(valueOf(participant(fixture.file(), id)).profile == before);
}

TEST_CASE("What looks wrong is said under its field while typing goes on", "[ui][people][forms]") {
    Fixture fixture;
    addThree(fixture);
    fixture.open();
    fixture.page->newItem();
    PersonEditor *editor = editorOf(fixture);
    const WindowDriver driver(*editor);
    driver.type(QStringLiteral("fullName"), QStringLiteral("Robin Ellery"));
    driver.type(QStringLiteral("email"), QStringLiteral("robin at example"));
    driver.type(QStringLiteral("menteeNote"), QString(204, QLatin1Char('x')));
    driver.type(QStringLiteral("consent"), QStringLiteral("some day"));
    driver.widget(QStringLiteral("fullName"))->setFocus();
    CHECK(driver.visibleText().contains(QStringLiteral("does not look like an e-mail address")));
    CHECK(driver.visibleText().contains(QStringLiteral("4 characters too many.")));
    CHECK(driver.visibleText().contains(QStringLiteral("not read as a date")));
    driver.click(QStringLiteral("editorSave"));
    CHECK(editor->isVisible());
    CHECK(editor->focusWidget()->objectName() == QStringLiteral("menteeNote"));
    driver.type(QStringLiteral("menteeNote"), QStringLiteral("short"));
    driver.type(QStringLiteral("consent"), QString());
    driver.click(QStringLiteral("editorSave"));
    CHECK(participantRows(fixture.file(), fixture.people.cohort).size() == 4);
}

TEST_CASE("What was typed survives without being kept, and can be left", "[ui][people][forms]") {
    Fixture fixture;
    addThree(fixture);
    fixture.open();
    fixture.page->newItem();
    WindowDriver(*editorOf(fixture)).type(QStringLiteral("fullName"), QStringLiteral("Robin Ellery"));
    WindowDriver(*editorOf(fixture)).click(QStringLiteral("menteeMode_video"));
    const QString key = QStringLiteral("person/new/") + fixture.people.cohort.toText();
    REQUIRE(eventually([&] { return draft(fixture.file(), key).has_value(); }));
    fixture.page.reset(); // the window goes away without a question

    fixture.open();
    fixture.page->newItem();
    PersonEditor *editor = editorOf(fixture);
    CHECK(WindowDriver(*editor).find<QLineEdit>(QStringLiteral("fullName"))->text() == QStringLiteral("Robin Ellery"));
    CHECK(WindowDriver(*editor).find<QAbstractButton>(QStringLiteral("menteeMode_video"))->isChecked());
    CHECK(WindowDriver(*editor).visibleText().contains(QStringLiteral("typed before and not kept yet")));
    WindowDriver(*editor).click(QStringLiteral("editorSave"));
    CHECK_FALSE(draft(fixture.file(), key).has_value());
    CHECK(participantRows(fixture.file(), fixture.people.cohort).size() == 4);
}

TEST_CASE("Two who change one profile keep both changes, and a field that both changed is asked about",
          "[ui][people][forms]") {
    Fixture fixture;
    addThree(fixture);
    const ParticipantRow alys = participantRows(fixture.file(), fixture.people.cohort).front();
    fixture.open(Place{PageId::People, alys.id.value, {}, {}});
    fixture.driver().click(QStringLiteral("profileEdit"));
    const WindowDriver driver(*editorOf(fixture));
    driver.type(QStringLiteral("unit"), QStringLiteral("Surgical"));
    driver.type(QStringLiteral("phone"), QStringLiteral("22222"));
    Person other = valueOf(person(fixture.file(), alys.person));
    other.email = QStringLiteral("alys@example.org");
    other.phone = QStringLiteral("33333");
    valueOf(editPerson(fixture.file(), other));
    Participant profile = valueOf(participant(fixture.file(), alys.id));
    profile.profile.place = QStringLiteral("Library");
    valueOf(editParticipant(fixture.file(), profile));

    fixture.modal.willAnswer(QStringLiteral("Keep what is in the file"));
    driver.click(QStringLiteral("editorSave"));
    const Person kept = valueOf(person(fixture.file(), alys.person));
    CHECK(kept.unit == QStringLiteral("Surgical"));
    CHECK(kept.email == QStringLiteral("alys@example.org"));
    CHECK(kept.phone == QStringLiteral("33333"));
    CHECK(valueOf(participant(fixture.file(), alys.id)).profile.place == QStringLiteral("Library"));
    CHECK(valueOf(participant(fixture.file(), alys.id)).profile.goalSeed == QStringLiteral("speak up early"));
}

TEST_CASE("Somebody who is in the address book already is taken from there", "[ui][people][forms]") {
    Fixture fixture;
    addThree(fixture);
    Person hana = valueOf(person(fixture.file(), participantRows(fixture.file(), fixture.people.cohort)[1].person));
    hana.phone = QStringLiteral("555 0142");
    valueOf(editPerson(fixture.file(), hana));
    fixture.open();
    fixture.page->newItem();
    PersonEditor *editor = editorOf(fixture);
    const WindowDriver driver(*editor);
    typeKeys(editor, QStringLiteral("hana kovarova\n"));
    REQUIRE(driver.isShown(QStringLiteral("editorKnown")));
    for (QPushButton *button : driver.find<QWidget>(QStringLiteral("editorKnown"))->findChildren<QPushButton *>())
        button->click();
    CHECK(driver.find<QLineEdit>(QStringLiteral("phone"))->text() == QStringLiteral("555 0142"));
    driver.click(QStringLiteral("editorSave"));
    CHECK(persons(fixture.file()).size() == 3);
    CHECK(participantsOf(fixture.file(), hana.id, fixture.people.cohort).size() == 2); // mentor, and now a mentee too
}

TEST_CASE("Everybody of the earlier cohort is asked again with one tick, and their sign-up is what comes next",
          "[ui][people]") {
    Fixture fixture;
    addThree(fixture);
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
