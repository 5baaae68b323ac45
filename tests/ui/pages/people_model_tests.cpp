#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"
#include "tests/support/catch_compat.h"
#include "ui/models/people_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace groundwork;
using namespace groundwork::people;
using namespace groundwork::models;
using namespace groundwork::testing;

namespace {

QStringList names(const PeopleModel &model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, PeopleModel::Name).data().toString());
    return names;
}

} // namespace

TEST_CASE("The people model keeps Qt's rules while rows, filter and order change", "[ui][people][models]") {
    PeopleFile fixture;
    PeopleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    fixture.add("Zoë Ångström", Role::Mentee);
    fixture.add("alys Penhale", Role::Mentee);
    const ParticipantId hana = fixture.add("Hana Kovářová", Role::Mentor, 2);
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    CHECK(names(model) == QStringList({QStringLiteral("alys Penhale"), QStringLiteral("Hana Kovářová"),
                                       QStringLiteral("Zoë Ångström")}));

    const QPersistentModelIndex kept(model.index(model.rowOf(hana), PeopleModel::Unit));
    model.sort(PeopleModel::Name, Qt::DescendingOrder);
    CHECK(names(model).front() == QStringLiteral("Zoë Ångström"));
    CHECK(kept.row() == 1);
    model.sort(PeopleModel::RoleColumn, Qt::AscendingOrder);
    CHECK(names(model).back() == QStringLiteral("Hana Kovářová"));
    CHECK(model.rowAt(kept)->id == hana);

    PeopleFilter filter;
    filter.search = QStringLiteral("angstrom zoe");
    model.setFilter(filter);
    CHECK(names(model) == QStringList{QStringLiteral("Zoë Ångström")});
    model.setFilter({});
    CHECK(model.rowCount() == 3);
    CHECK(model.index(model.rowOf(hana), PeopleModel::Partner).data().toString() ==
          QStringLiteral("0 of 2 places"));
}

TEST_CASE("A change of content resets nothing, so that selection and scroll stay", "[ui][people][models]") {
    PeopleFile fixture;
    PeopleModel model;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    fixture.add("Hana Kovářová", Role::Mentor);
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    valueOf(setParticipantState(*fixture.file, alys, ParticipantState::Waiting));
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    CHECK(resets.isEmpty());
    CHECK(changes.size() == 1);
    CHECK(model.index(0, PeopleModel::State).data().toString() == QStringLiteral("Waiting"));
    fixture.add("Bo Lind", Role::Mentee);
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    CHECK(resets.isEmpty());
    CHECK(model.rowCount() == 3);
    CHECK(names(model).at(1) == QStringLiteral("Bo Lind"));
    valueOf(removeParticipant(*fixture.file, alys));
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    CHECK(resets.isEmpty());
    CHECK(names(model) == QStringList({QStringLiteral("Bo Lind"), QStringLiteral("Hana Kovářová")}));
}

TEST_CASE("Equals keep the order of what was sorted by before", "[ui][people][models]") {
    PeopleFile fixture;
    PeopleModel model;
    const auto add = [&](const char *name, Role role, const char *unit) {
        Person person;
        person.fullName = QString::fromUtf8(name);
        person.unit = QString::fromUtf8(unit);
        fixture.addParticipant(valueOf(addPerson(*fixture.file, person)), role);
    };
    add("Anna", Role::Mentor, "Ward 10");
    add("Bo", Role::Mentee, "Ward 2");
    add("Carla", Role::Mentor, "Ward 2");
    add("Dai", Role::Mentee, "Ward 10");
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    model.sort(PeopleModel::Name, Qt::DescendingOrder);
    model.sort(PeopleModel::Unit, Qt::AscendingOrder); // numbers by their value
    CHECK(names(model) == QStringList({QStringLiteral("Carla"), QStringLiteral("Bo"), QStringLiteral("Dai"),
                                       QStringLiteral("Anna")}));
    model.sort(PeopleModel::RoleColumn, Qt::AscendingOrder);
    CHECK(names(model) == QStringList({QStringLiteral("Bo"), QStringLiteral("Dai"), QStringLiteral("Carla"),
                                       QStringLiteral("Anna")}));
}

TEST_CASE("A filter survives as text, and what is unknown in it is left out", "[ui][people][models]") {
    PeopleFilter filter;
    filter.who = PeopleFilter::Who::Mentors;
    filter.states = {ParticipantState::Accepted, ParticipantState::Waiting};
    filter.stages = {EnrolmentStage::Ready};
    filter.units = {QStringLiteral("Ward \"3\" & more")};
    filter.sites = {QStringLiteral("موقع")};
    filter.missing = ProfileParts(ProfilePart::Goal) | ProfilePart::Consent;
    filter.freePlaces = true;
    filter.waitingDays = 14;
    filter.search = QStringLiteral("zoë");
    CHECK(PeopleFilter::fromText(filter.toText()) == filter);
    CHECK(PeopleFilter::fromText(QStringLiteral("{\"states\":[\"flying\", 7],\"x\":1}")) == PeopleFilter{});
    CHECK(PeopleFilter::fromText(QStringLiteral("no filter")) == PeopleFilter{});
    const std::vector<KeptFilter> kept{{QStringLiteral("Mine"), filter}};
    CHECK(keptFiltersFromText(keptFiltersToText(kept)) == kept);
}

TEST_CASE("Waiting is counted from the day of the state, for those without a partner", "[ui][people][models]") {
    PeopleFile fixture;
    const ParticipantId alys = fixture.add("Alys Penhale", Role::Mentee);
    fixture.clock.setDay(QDate(2026, 9, 24));
    fixture.add("Kofi Amankwah", Role::Mentee);
    PeopleModel model;
    model.setToday(QDate(2026, 9, 28));
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    PeopleFilter filter;
    filter.waitingDays = 14;
    model.setFilter(filter);
    CHECK(names(model) == QStringList{QStringLiteral("Alys Penhale")});
    valueOf(setParticipantState(*fixture.file, alys, ParticipantState::NotPlaced));
    model.setRows(participantRows(*fixture.file, fixture.cohort));
    CHECK(model.rowCount() == 0);
}
