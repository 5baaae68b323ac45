#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/models/people_filter.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/printing/print_dialog.h"

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QTableWidget>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::ui;

namespace {

using Fixture = PageFixture<MatchingPage>;

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

void edit(Fixture &fixture, ParticipantId id, const std::function<void(Profile &)> &change) {
    Participant participant = valueOf(people::participant(fixture.file(), id));
    change(participant.profile);
    valueOf(editParticipant(fixture.file(), participant));
}

void putInUnit(Fixture &fixture, ParticipantId id, const char *unit) {
    Person person = valueOf(people::person(fixture.file(), valueOf(participant(fixture.file(), id)).person));
    person.unit = text(unit);
    valueOf(editPerson(fixture.file(), person));
}

QDialog *dialog(const Fixture &fixture, const char *name) {
    auto *found = fixture.page->findChild<QDialog *>(text(name));
    REQUIRE(found != nullptr);
    return found;
}

void activate(const QDialog &dialog, const char *table) {
    auto *rows = WindowDriver(const_cast<QDialog &>(dialog)).find<QTableWidget>(text(table));
    Q_EMIT rows->itemActivated(rows->item(0, 0));
}

} // namespace

TEST_CASE("How good a plan is comes with the check by group", "[ui][matching][quality]") {
    Fixture fixture({1228, 700});
    // Six of one ward get what they asked for; six of another get somebody all the same.
    for (int i = 0; i < 12; ++i) {
        const bool first = i < 6;
        const ParticipantId mentee =
            fixture.people.add(qPrintable(QStringLiteral("Mentee %1").arg(i)), Role::Mentee);
        edit(fixture, mentee, [&](Profile &p) { p.seeks = {{first ? text("handover") : text("writing"), 1}}; });
        putInUnit(fixture, mentee, first ? "Theatres" : "Registry");
        const ParticipantId mentor =
            fixture.people.add(qPrintable(QStringLiteral("Mentor %1").arg(i)), Role::Mentor);
        edit(fixture, mentor, [](Profile &p) { p.offers = {{text("handover"), OfferLevel::KnowWell}}; });
    }
    fixture.open();
    fixture.driver().trigger(text("matchQuality"));
    QDialog *opened = dialog(fixture, "planQualityDialog");
    const WindowDriver driver(*opened);
    CHECK(driver.visibleText().contains(text("no other plan reaches the aim better")));
    CHECK(driver.rowTexts(text("planQualityFigures"), 1).value(0) == text("12 of 12"));
    CHECK(driver.rowTexts(text("planQualityFigures"), 1).contains(text("6 of 12"))); // first needs
    CHECK(driver.find<QComboBox>(text("planQualityBy"))->currentText() == text("Unit"));
    const QStringList groups = driver.rowTexts(text("planQualityGroups"), 0);
    REQUIRE(groups.size() == 2);
    const QStringList signs = driver.rowTexts(text("planQualityGroups"), 4);
    CHECK(signs[groups.indexOf(text("Registry"))] == text("Fewer points"));
    CHECK(signs[groups.indexOf(text("Theatres"))] == text("As the others"));
}

TEST_CASE("The check by group opens on groups that are large enough to be judged", "[ui][matching][quality]") {
    Fixture fixture({1228, 700});
    for (int i = 0; i < 10; ++i) {
        const ParticipantId mentee =
            fixture.people.add(qPrintable(QStringLiteral("Mentee %1").arg(i)), Role::Mentee);
        Person person = valueOf(people::person(fixture.file(), valueOf(participant(fixture.file(), mentee)).person));
        person.unit = QStringLiteral("Ward %1").arg(i / 2);
        person.roleTitle = i < 5 ? text("Nurse") : text("Midwife");
        valueOf(editPerson(fixture.file(), person));
        fixture.people.add(qPrintable(QStringLiteral("Mentor %1").arg(i)), Role::Mentor);
    }
    fixture.open();
    fixture.driver().trigger(text("matchQuality"));
    const WindowDriver driver(*dialog(fixture, "planQualityDialog"));
    CHECK(driver.find<QComboBox>(text("planQualityBy"))->currentText() == text("Role title"));
    CHECK(driver.rowTexts(text("planQualityGroups"), 0).size() == 2);
    const auto *figures = driver.find<QTableWidget>(text("planQualityFigures"));
    CHECK(figures->height() >= figures->horizontalHeader()->height() + figures->verticalHeader()->length());
}

TEST_CASE("Needs and offers lead to the people behind them", "[ui][matching][supply]") {
    Fixture fixture({1228, 700});
    const ParticipantId alys = fixture.people.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = fixture.people.add("Noor Rahmani", Role::Mentor);
    const PersonId wanted = valueOf(participant(fixture.file(), noor)).person;
    edit(fixture, alys, [&](Profile &p) {
        p.seeks = {{text("handover"), 1}};
        p.wouldWelcome = {{wanted, {}}};
    });
    fixture.open();
    fixture.driver().trigger(text("matchSupply"));
    QDialog *opened = dialog(fixture, "supplyDialog");
    CHECK(WindowDriver(*opened).rowTexts(text("supplyTable"), 6) == QStringList{text("No mentor yet")});
    CHECK(WindowDriver(*opened).rowTexts(text("supplyNarrow")) == QStringList{text("Alys Penhale")});
    activate(*opened, "supplyNarrow");
    REQUIRE(fixture.navigator.places.size() == 1);
    CHECK(fixture.navigator.places[0].page == PageId::People);
    CHECK(fixture.navigator.places[0].item == alys.value);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    fixture.driver().trigger(text("matchSupply"));
    activate(*dialog(fixture, "supplyDialog"), "supplyTable");
    REQUIRE(fixture.navigator.places.size() == 2);
    CHECK(models::PeopleFilter::fromText(fixture.navigator.places[1].filter).seeks == QStringList{text("handover")});
}

TEST_CASE("The match is printed for a second reader from its page", "[ui][matching]") {
    Fixture fixture({1228, 700});
    fixture.people.add("Alys Penhale", Role::Mentee);
    fixture.people.add("Noor Rahmani", Role::Mentor);
    fixture.open();
    fixture.driver().click(text("matchReader"));
    const auto *print = qobject_cast<PrintDialog *>(dialog(fixture, "printDialog"));
    REQUIRE(print);
    CHECK(print->plan().kinds == std::vector{documents::DocumentKind::Matching});
}
