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
    CHECK(resets.size() == 1);
    CHECK(model.rowCount() == 3);
}
