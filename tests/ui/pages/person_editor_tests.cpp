#include "core/file/drafts.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/people_fixture.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;

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

TEST_CASE("Somebody new is typed in with a whole profile in both roles, as one step", "[ui][people]") {
    PeopleFixture fixture;
    fixture.people.add("Viktor Dragan", Role::Mentor);
    fixture.open();
    const auto before = fixture.file().nextUndo();
    fixture.driver().click(QStringLiteral("peopleAdd"));
    PersonEditor *editor = fixture.editor();
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
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    fixture.driver().click(QStringLiteral("peopleAdd"));
    PersonEditor *editor = fixture.editor();
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
    PeopleFixture fixture;
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
    WindowDriver(*fixture.editor()).click(QStringLiteral("editorSave"));
    CHECK_FALSE(fixture.file().nextUndo());
    CHECK(valueOf(participant(fixture.file(), id)).profile == profile.profile);
}

TEST_CASE("The editor works by keyboard, and asks before it drops what was typed", "[ui][people]") {
    PeopleFixture fixture;
    fixture.people.add("Noor Rahmani", Role::Mentor);
    fixture.open();
    fixture.page->newItem();
    QPointer<PersonEditor> editor = fixture.editor(); // gone soon after it closes
    const auto isOpen = [&] { return editor && editor->isVisible(); };
    QTest::keyClick(editor, Qt::Key_Escape); // nothing typed: it just closes
    CHECK_FALSE(isOpen());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.page->newItem();
    editor = fixture.editor();
    QTest::keyClicks(editor->focusWidget(), QStringLiteral("Robin Ellery"));
    fixture.modal.willAnswer(QStringLiteral("Go on typing"));
    QTest::keyClick(editor, Qt::Key_Escape);
    REQUIRE(isOpen());
    QTest::keyClick(editor->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")) ==
          QStringList({QStringLiteral("Noor Rahmani"), QStringLiteral("Robin Ellery")}));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.page->newItem();
    editor = fixture.editor();
    WindowDriver(*editor).click(QStringLiteral("takesPartAs_mentor"));
    fixture.modal.willAnswer(QStringLiteral("Leave it"));
    WindowDriver(*editor).click(QStringLiteral("editorCancel"));
    CHECK_FALSE(isOpen());
    CHECK(fixture.driver().rowTexts(QStringLiteral("peopleTable")).size() == 2);
}

TEST_CASE("A pile of forms is typed in with text, Enter and single digits only", "[ui][people][forms]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    fixture.driver().click(QStringLiteral("peopleTypeIn"));
    PersonEditor *editor = fixture.editor();
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
    PeopleFixture fixture;
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
    WindowDriver(*fixture.editor()).click(QStringLiteral("editorSave"));
    CHECK_FALSE(fixture.file().nextUndo());
    CHECK(valueOf(participant(fixture.file(), id)).profile == before);
}

TEST_CASE("What looks wrong is said under its field while typing goes on", "[ui][people][forms]") {
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    fixture.page->newItem();
    PersonEditor *editor = fixture.editor();
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
    PeopleFixture fixture;
    fixture.addThree();
    fixture.open();
    fixture.page->newItem();
    WindowDriver(*fixture.editor()).type(QStringLiteral("fullName"), QStringLiteral("Robin Ellery"));
    WindowDriver(*fixture.editor()).click(QStringLiteral("menteeMode_video"));
    const QString key = QStringLiteral("person/new/") + fixture.people.cohort.toText();
    REQUIRE(eventually([&] { return draft(fixture.file(), key).has_value(); }));
    fixture.page.reset(); // the window goes away without a question

    fixture.open();
    fixture.page->newItem();
    PersonEditor *editor = fixture.editor();
    CHECK(WindowDriver(*editor).find<QLineEdit>(QStringLiteral("fullName"))->text() == QStringLiteral("Robin Ellery"));
    CHECK(WindowDriver(*editor).find<QAbstractButton>(QStringLiteral("menteeMode_video"))->isChecked());
    CHECK(WindowDriver(*editor).visibleText().contains(QStringLiteral("typed before and not kept yet")));
    WindowDriver(*editor).click(QStringLiteral("editorSave"));
    CHECK_FALSE(draft(fixture.file(), key).has_value());
    CHECK(participantRows(fixture.file(), fixture.people.cohort).size() == 4);
}

TEST_CASE("Two who change one profile keep both changes, and a field that both changed is asked about",
          "[ui][people][forms]") {
    PeopleFixture fixture;
    fixture.addThree();
    const ParticipantRow alys = participantRows(fixture.file(), fixture.people.cohort).front();
    fixture.open(Place{PageId::People, alys.id.value, {}, {}});
    fixture.driver().click(QStringLiteral("profileEdit"));
    const WindowDriver driver(*fixture.editor());
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
    PeopleFixture fixture;
    fixture.addThree();
    Person hana = valueOf(person(fixture.file(), participantRows(fixture.file(), fixture.people.cohort)[1].person));
    hana.phone = QStringLiteral("555 0142");
    valueOf(editPerson(fixture.file(), hana));
    fixture.open();
    fixture.page->newItem();
    PersonEditor *editor = fixture.editor();
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
