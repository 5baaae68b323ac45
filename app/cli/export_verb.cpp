#include "app/cli/verbs.h"

#include "core/exchange/table_export.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Export)
};

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
    const Result<int> rows = exchange::exportToFile(*file, key, *cohort, out, invocation.force());
    if (!rows)
        return invocation.refuse(rows.error());
    invocation.say(Words::tr("%n row(s) written to %1", nullptr, *rows).arg(out));
    return invocation.succeed({{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), out}});
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            QStringLiteral("export FILE people|pairs --out X.csv|X.xlsx | export --list"),
            Words::tr("Writes a table that a spreadsheet opens safely."),
            {{QStringLiteral("out"), Words::tr("The .csv or .xlsx to write."), QStringLiteral("FILE")},
             {QStringLiteral("list"), Words::tr("Name all tables.")}},
            0,
            2,
            runExport};
}

} // namespace groundwork::cli
