#include "app/cli/verbs.h"
#include "core/base/error_code.h"

#include "core/matching/instance_reader.h"
#include "core/matching/solver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

namespace groundwork::cli {

namespace {

using namespace matching;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Solve)
};

int runSolve(Invocation &invocation)
{
    const QString formatText = invocation.isSet("format") ? invocation.value("format") : QStringLiteral("orlib");
    const auto format = instanceFormatFromKey(formatText);
    if (!format)
        return invocation.misuse(Words::tr("The format is orlib, orlib-sparse or json."));
    Goal goal = *format == InstanceFormat::Json ? Goal::Max : Goal::Min;
    if (invocation.isSet("goal")) {
        if (invocation.value("goal") != QLatin1String("min") && invocation.value("goal") != QLatin1String("max"))
            return invocation.misuse(Words::tr("The goal is min or max."));
        goal = invocation.value("goal") == QLatin1String("min") ? Goal::Min : Goal::Max;
    }
    QFile file(invocation.positional(0));
    if (!file.exists())
        return invocation.refuse(Error(ErrorCode::FileNotFound, {file.fileName()}));
    if (!file.open(QIODevice::ReadOnly))
        return invocation.refuse(Error(ErrorCode::FileNotReadable, {file.fileName()}));
    const Result<ReadInstance> read = readInstance(file.readAll(), *format, goal);
    if (!read)
        return invocation.refuse(read.error());

    QElapsedTimer timer;
    timer.start();
    const Solution solution = solve(read->instance);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;

    if (!solution.feasible)
        return invocation.refuse(Words::tr("The pins ask for more than there is."));
    QJsonArray assignment;
    for (const int column : solution.columnOf)
        assignment << (column == kNobody ? QJsonValue() : QJsonValue(column));
    const auto numbers = [](const std::vector<qint64> &values) {
        QJsonArray array;
        for (const qint64 value : values)
            array << value;
        return array;
    };
    const bool certified = isProvenBest(read->instance, solution);
    invocation.say(Words::tr("value %1, matched %2, certified %3, %4 ms")
                       .arg(read->valueOf(solution))
                       .arg(read->matched(solution))
                       .arg(certified ? Words::tr("yes") : Words::tr("no"))
                       .arg(milliseconds, 0, 'f', 2));
    return invocation.succeed({{QStringLiteral("value"), read->valueOf(solution)},
                               {QStringLiteral("seat_cost"), read->seatsOf(solution)},
                               {QStringLiteral("matched"), read->matched(solution)},
                               {QStringLiteral("certified"), certified},
                               // Anybody can check it: worth_i <= cost_ij + price_j, equal for each pair of the plan.
                               {QStringLiteral("certificate"),
                                QJsonObject{{QStringLiteral("prices"), numbers(solution.price)},
                                            {QStringLiteral("worths"), numbers(solution.worth)}}},
                               {QStringLiteral("assignment"), assignment},
                               {QStringLiteral("milliseconds"), milliseconds}});
}

} // namespace

Command solveCommand()
{
    return {QStringLiteral("solve"),
            QStringLiteral("solve INSTANCE [--format orlib|orlib-sparse|json] [--goal min|max]"),
            Words::tr("Runs the matching engine on an instance of numbers."),
            {{QStringLiteral("format"), Words::tr("How the instance is written."), QStringLiteral("FORMAT")},
             {QStringLiteral("goal"), Words::tr("Least cost or most points."), QStringLiteral("GOAL")}},
            1,
            1,
            runSolve};
}

} // namespace groundwork::cli
