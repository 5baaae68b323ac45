#include "tests/core/every_verb/ward.h"

#include "core/exchange/pair_import.h"
#include "core/exchange/remembered_map.h"
#include "core/exchange/sign_up_import.h"
#include "core/people/person_rows.h"

namespace groundwork::testing {

namespace {

/// A list as a spreadsheet would give it: its first row is titles.
exchange::SignUpTable listOf(const std::vector<QStringList> &rows) {
    exchange::SignUpTable list;
    for (const QStringList &texts : rows) {
        exchange::RawRow row;
        row.number = static_cast<int>(list.table.rows.size()) + 1;
        for (const QString &text : texts)
            row.cells.push_back({text, text.isEmpty() ? exchange::CellKind::Empty : exchange::CellKind::Text});
        list.table.rows.push_back(row);
    }
    list.table.columns = static_cast<int>(rows.front().size());
    list.shape = exchange::shapeWith(list.table, 1);
    list.profiles = exchange::profileColumns(list.table, list.shape);
    list.mapping = exchange::proposeMapping(list.table, list.shape, list.profiles);
    return list;
}

} // namespace

std::vector<RandomVerb> exchangeVerbs(const Ward &ward) {
    return {
        {"importSignUps",
         [&ward](ProgramFile &file, Random &random) {
             std::vector<QStringList> rows = {{QStringLiteral("Full name"), QStringLiteral("Email"),
                                               QStringLiteral("Role"), QStringLiteral("Department"),
                                               QStringLiteral("Goal")}};
             for (int i = 0; i < 3; ++i) {
                 const QString number = QString::number(random.below(6));
                 rows.push_back({QStringLiteral("Given%1 Family").arg(number),
                                 QStringLiteral("p%1@example.org").arg(number),
                                 random.chance(50) ? QStringLiteral("Mentor") : QStringLiteral("Mentee"),
                                 QString::number(random.below(3)), QString::number(random.below(3))});
             }
             const exchange::SignUpTable list = listOf(rows);
             exchange::ImportOptions options;
             options.duplicates = static_cast<exchange::Duplicates>(random.below(4));
             if (random.chance(50))
                 options.remember = exchange::mapFileOf(list.mapping, list.shape, {});
             return done(exchange::importSignUps(file, ward.cohort, list, options));
         }},
        {"rememberMap",
         [](ProgramFile &file, Random &random) {
             exchange::MapFile map;
             map.columns.push_back({QString::number(random.below(3)), exchange::Field::FullName, {}, {}, {}, {}});
             map.headerRows = random.below(3);
             return exchange::rememberMap(file, map);
         }},
        {"forgetMap",
         [](ProgramFile &file, Random &random) {
             const exchange::SignUpTable list = listOf({{QString::number(random.below(3))}, {QStringLiteral("x")}});
             return exchange::forgetMap(file, list.shape);
         }},
        {"applyPairs",
         [&ward](ProgramFile &file, Random &random) {
             const auto persons = people::persons(file);
             std::vector<QStringList> rows = {{QStringLiteral("Mentor"), QStringLiteral("Mentee")}};
             for (int i = 0; i < 2; ++i)
                 rows.push_back({random.pick(persons).fullName, random.pick(persons).fullName});
             const exchange::SignUpTable list = listOf(rows);
             exchange::PairOptions options;
             options.start = static_cast<exchange::PairStart>(random.below(4));
             options.addPeople = random.chance(30);
             options.underwayReason = QStringLiteral("before");
             options.overrideReason = random.chance(50) ? QStringLiteral("they asked") : QString();
             exchange::PairColumns columns;
             columns.fields = {exchange::PairField::MentorName, exchange::PairField::MenteeName};
             const exchange::PairPlan plan = exchange::planPairs(list.table, list.shape, columns,
                                                                 exchange::pairKnown(file, ward.cohort), options);
             return done(exchange::applyPairs(file, ward.cohort, plan, options));
         }},
    };
}

} // namespace groundwork::testing
