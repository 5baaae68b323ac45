// The people table at 100, 1,000 and 10,000 people: reading the rows, filling the model, sorting by a column of
// text, a filter of several fields, each letter of a search, and the refresh after one person changed. Other
// sizes as arguments. QT_QPA_PLATFORM=offscreen is enough.

#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/people/row_refresh.h"
#include "tests/benchmarks/cohort_of.h"
#include "tests/benchmarks/measure.h"
#include "ui/models/people_model.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace groundwork;
using namespace groundwork::benchmarks;

namespace {

void measure(int people) {
    const Cohort cohort = cohortOf(people);
    models::PeopleModel model;
    Times read, fill, sort, filter, search, refresh;
    for (int round = 0; round < 5; ++round) {
        std::vector<people::ParticipantRow> rows;
        read.add(millisecondsOf([&] { rows = people::participantRows(*cohort.file, cohort.id); }));
        models::PeopleModel fresh;
        fill.add(millisecondsOf([&] { fresh.setRows(rows); }));
        model.setRows(rows);
        sort.add(millisecondsOf(
            [&] { model.sort(models::PeopleModel::Unit, round % 2 ? Qt::AscendingOrder : Qt::DescendingOrder); }));
        models::PeopleFilter wanted;
        wanted.who = models::PeopleFilter::Who::Mentees;
        wanted.units = {QStringLiteral("Ward 2"), QStringLiteral("Ward 4"), QStringLiteral("Ward 8")};
        wanted.languages = {QStringLiteral("polski")};
        wanted.missing = people::ProfilePart::Modes;
        filter.add(millisecondsOf([&] { model.setFilter(wanted); }));
        model.setFilter({});
        const QString typed = QStringLiteral("angstrom");
        for (qsizetype letters = 1; letters <= typed.size(); ++letters) {
            models::PeopleFilter found;
            found.search = typed.left(letters);
            search.add(millisecondsOf([&] { model.setFilter(found); }));
        }
        model.setFilter({});
        const people::ParticipantRow one = model.rows()[static_cast<size_t>(round)];
        orStop(people::setParticipantState(*cohort.file, one.id, people::ParticipantState::Waiting));
        const std::vector<PersonId> touched{one.person};
        refresh.add(millisecondsOf([&] {
            model.updateRows(touched, people::participantRowsOf(*cohort.file, cohort.id, touched));
        }));
    }
    std::printf("%d people\n", people);
    read.print("  read the rows");
    fill.print("  fill the model");
    sort.print("  sort by another column");
    filter.print("  filter by four fields");
    search.print("  one letter of a search");
    refresh.print("  read and show after one change");
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc > 1) {
        for (int i = 1; i < argc; ++i)
            measure(std::atoi(argv[i]));
        return 0;
    }
    for (const int people : {100, 1'000, 10'000})
        measure(people);
    return 0;
}
