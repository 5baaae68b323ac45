#include "app/cli/verbs.h"

#include "core/file/safe_file.h"
#include "core/quality/year_plan.h"
#include "ui/words/calendar_words.h"
#include "ui/words/plan_words.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Plan)
};

QJsonObject row(const quality::PlanEntry &entry, QDate today)
{
    QJsonObject object{{QStringLiteral("item"), entry.key()},
                       {QStringLiteral("from"), entry.from.toString(Qt::ISODate)},
                       {QStringLiteral("to"), entry.to.toString(Qt::ISODate)},
                       {QStringLiteral("week"), entry.week},
                       {QStringLiteral("what"), words::planTitle(entry)}};
    if (entry.mark.known) {
        object.insert(QStringLiteral("done"), entry.mark.done);
        object.insert(QStringLiteral("of"), entry.mark.of);
        object.insert(QStringLiteral("late"), entry.isLate(today));
    }
    return object;
}

int runPlan(Invocation &invocation)
{
    const auto file = invocation.openProgram(true);
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const auto facts = quality::cohortFacts(*file, *cohort);
    if (!facts)
        return invocation.refuse(facts.error());
    const std::vector<quality::PlanEntry> plan = quality::yearPlan(*facts);
    QJsonObject answer;
    if (const QString out = invocation.value("out"); !out.isEmpty()) {
        const Result<QByteArray> bytes = words::planFile(out, *facts, plan, invocation.clock().now(),
                                                           words::roomEvents(*file, *cohort));
        if (!bytes)
            return invocation.misuse(Words::tr("Say with --out which .ics or .csv to write."));
        if (const Result<void> written = writeSafely(out, *bytes, invocation.force()); !written)
            return invocation.refuse(written.error());
        answer.insert(QStringLiteral("file"), out);
        invocation.say(Words::tr("%n day(s) written to %1", nullptr, static_cast<int>(plan.size())).arg(out));
    }
    QJsonArray rows;
    for (const quality::PlanEntry &entry : plan) {
        rows << row(entry, facts->today);
        QStringList line = {words::planDays(entry), words::planTitle(entry), words::planFigure(entry)};
        line.removeAll(QString());
        invocation.say(line.join(QStringLiteral(" · ")));
    }
    answer.insert(QStringLiteral("plan"), rows);
    return invocation.succeed(answer);
}

} // namespace

Command planCommand()
{
    return {QStringLiteral("plan"),
            QStringLiteral("plan FILE [--out X.ics|X.csv]"),
            Words::tr("The year of a cohort: what to do when, and what is done; also as a calendar or a table."),
            {{QStringLiteral("out"), Words::tr("The .ics or .csv to write."), QStringLiteral("FILE")}},
            1,
            1,
            runPlan};
}

} // namespace groundwork::cli
