#include "app/cli/verbs.h"

#include "core/exchange/table_export.h"
#include "core/people/person_rows.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Export)
};

/// --columns, --role and --no-bom; none after wrong use.
std::optional<exchange::ExportOptions> readOptions(Invocation &invocation, const ProgramFile &file, CohortId cohort)
{
    exchange::ExportOptions options;
    options.byteOrderMark = !invocation.isSet("no-bom");
    options.privateQuestions = invocation.isSet("with-private");
    options.scenario = invocation.value("scenario");
    options.columns = invocation.value("columns").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (invocation.isSet("role")) {
        const std::optional<Role> role = roleFromKey(invocation.value("role"));
        if (!role) {
            invocation.misuse(Words::tr("The role is %1 or %2.").arg(roleKey(Role::Mentor), roleKey(Role::Mentee)));
            return std::nullopt;
        }
        options.who.emplace();
        for (const people::Participant &participant : people::participants(file, cohort)) {
            if (participant.role == *role)
                options.who->insert(participant.id);
        }
    }
    return options;
}

/// The same table with all its columns, to name those that it does not have.
exchange::ExportOptions whole(exchange::ExportOptions options)
{
    options.columns.clear();
    return options;
}

int runExport(Invocation &invocation)
{
    if (invocation.isSet("list")) {
        for (const QString &key : exchange::exportKeys())
            invocation.say(key);
        return invocation.succeed({{QStringLiteral("tables"), QJsonArray::fromStringList(exchange::exportKeys())}});
    }
    const QString key = invocation.positional(1);
    if (!exchange::exportKeys().contains(key))
        return invocation.misuse(Words::tr("There is no table \"%1\". There are: %2.")
                                     .arg(key, exchange::exportKeys().join(QStringLiteral(", "))));
    const QString out = invocation.value("out");
    if (out.isEmpty())
        return invocation.misuse(Words::tr("Say with --out which .csv or .xlsx to write."));
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const std::optional<exchange::ExportOptions> options = readOptions(invocation, *file, *cohort);
    if (!options)
        return kMisuse;
    if (const auto table = exchange::exportTable(*file, key, *cohort, whole(*options))) {
        for (const QString &name : options->columns) {
            if (!table->columns.contains(name))
                return invocation.refuse(Words::tr("The table %1 has no column %2. It has: %3.")
                                             .arg(key, name, table->columns.join(QStringLiteral(", "))));
        }
    }
    const Result<int> rows = exchange::exportToFile(*file, key, *cohort, out, invocation.force(), *options);
    if (!rows)
        return invocation.refuse(rows.error());
    invocation.say(Words::tr("%n row(s) written to %1", nullptr, *rows).arg(out));
    return invocation.succeed({{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), out}, {QStringLiteral("version"), exchange::kExportVersion}});
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            QStringLiteral("export FILE people|pairs|matches|address_book --out X.csv|X.xlsx [--columns A,B] "
                           "[--role mentor|mentee] [--scenario NAME] [--no-bom] [--with-private] | export --list"),
            Words::tr("Writes a table that a spreadsheet opens safely."),
            {{QStringLiteral("out"), Words::tr("The .csv or .xlsx to write."), QStringLiteral("FILE")},
             {QStringLiteral("columns"), Words::tr("These columns only, in this order."), QStringLiteral("A,B")},
             {QStringLiteral("role"), Words::tr("People in this role only."), QStringLiteral("ROLE")},
             {QStringLiteral("scenario"), Words::tr("matches: of this scenario; the newest without it."), QStringLiteral("NAME")},
             {QStringLiteral("no-bom"), Words::tr("CSV without the mark that spreadsheets look for.")},
             {QStringLiteral("with-private"), Words::tr("Also the answers to questions that are kept apart.")},
             {QStringLiteral("list"), Words::tr("Name all tables.")}},
            0,
            2,
            runExport};
}

} // namespace groundwork::cli
