#include "app/cli/match_options.h"
#include "app/cli/verbs.h"

#include "core/file/verb.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/words/match_words.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace groundwork::cli {

namespace {

using namespace matching;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Match)
};

using Names = QHash<qint64, QString>;

/// The partnerships that were published just now, by the mentee of each.
QHash<qint64, QString> publishedIds(const ProgramFile &file, const std::vector<PartnershipId> &made)
{
    QHash<qint64, QString> ids;
    for (const PartnershipId id : made) {
        if (const auto row = partnerships::partnershipRow(file, id))
            ids.insert(row->mentee.value, id.toText());
    }
    return ids;
}

QJsonArray matchList(Invocation &invocation, const Plan &plan, const Names &names, const QHash<qint64, QString> &ids)
{
    QJsonArray pairs;
    for (const matching::Match &match : plan.matches) {
        const QString mentee = names.value(match.mentee.value);
        const QString mentor = names.value(match.mentor.value);
        pairs << QJsonObject{{QStringLiteral("id"), ids.value(match.mentee.value)},
                             {QStringLiteral("mentor"), mentor},
                             {QStringLiteral("mentee"), mentee},
                             {QStringLiteral("points"), match.points},
                             {QStringLiteral("pinned"), match.pinned}};
        invocation.say(Words::tr("%1 with %2: %3 of %4 points").arg(mentee, mentor).arg(match.points).arg(plan.possible));
    }
    return pairs;
}

QJsonArray unplacedList(Invocation &invocation, const Plan &plan, const Names &names)
{
    QJsonArray unplaced;
    for (const Unplaced &one : plan.unplaced) {
        const QString cause = words::unplacedCause(one);
        unplaced << QJsonObject{{QStringLiteral("person"), names.value(one.mentee.value)}, {QStringLiteral("cause"), cause}};
        invocation.say(Words::tr("Not placed: %1. %2").arg(names.value(one.mentee.value), cause));
    }
    return unplaced;
}

/// Pairs that are pinned, kept apart and let go on the command line.
struct Pairs {
    std::vector<PairKey> pins;
    std::vector<PairKey> never;
    std::vector<PairKey> letGo;
};

std::optional<Pairs> readPairs(Invocation &invocation, const ProgramFile &file, CohortId cohort)
{
    auto letGo = pairsFrom(invocation, file, cohort, "let-go");
    auto never = letGo ? pairsFrom(invocation, file, cohort, "never") : std::nullopt;
    auto pins = never ? pairsFrom(invocation, file, cohort, "pin") : std::nullopt;
    if (!pins)
        return std::nullopt;
    return Pairs{*std::move(pins), *std::move(never), *std::move(letGo)};
}

/// Settings, pins and nevers with the plan that they give, as one step.
Result<Solved> keep(ProgramFile &file, const Scenario &scenario, const Wanted &wanted, const Pairs &pairs)
{
    const Operation operation{Verb::SaveScenario, {scenario.name}};
    return file.perform(operation, [&](Change &) -> Result<Solved> {
        Scenario begun = scenario;
        for (const PairKey &pair : pairs.letGo) {
            for (std::vector<PairKey> *list : {&begun.wanted.pins, &begun.wanted.never})
                list->erase(std::remove(list->begin(), list->end(), pair), list->end());
        }
        Result<Solved> solved = setMatchRules(file, begun, wanted);
        for (size_t i = 0; solved && i < pairs.never.size(); ++i)
            solved = neverPair(file, solved->scenario, pairs.never[i], true);
        for (size_t i = 0; solved && i < pairs.pins.size(); ++i)
            solved = pinPair(file, solved->scenario, pairs.pins[i], true);
        return solved;
    });
}

int runMatch(Invocation &invocation)
{
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const Scenario scenario = scenarioByName(*file, *cohort, invocation.value("scenario"));
    const std::optional<Wanted> wanted = wantedFrom(invocation, *file, *cohort, scenario.wanted);
    if (!wanted)
        return kMisuse;
    const std::optional<Pairs> pairs = readPairs(invocation, *file, *cohort);
    if (!pairs)
        return kRefused;
    const Names names = participantNames(*file, *cohort);
    const Result<Solved> solved = keep(*file, scenario, *wanted, *pairs);
    if (!solved)
        return invocation.refuse(solved.error());
    QHash<qint64, QString> ids;
    if (invocation.isSet("publish")) {
        const Result<std::vector<PartnershipId>> made = publishMatch(*file, solved->scenario);
        if (!made)
            return invocation.refuse(made.error());
        ids = publishedIds(*file, *made);
    }
    const Plan &plan = solved->plan;
    const QJsonArray proposed = matchList(invocation, plan, names, ids);
    const QJsonArray unplaced = unplacedList(invocation, plan, names);
    return invocation.succeed(
        {{QStringLiteral("scenario"), solved->scenario.name},
         {QStringLiteral("placed"), static_cast<int>(plan.matches.size())},
         {QStringLiteral("unplaced"), unplaced},
         {QStringLiteral("points"), plan.points},
         {QStringLiteral("possible"), plan.possible},
         {QStringLiteral("floor"), plan.lowest},
         {QStringLiteral("best_floor"), plan.bestFloor < 0 ? QJsonValue() : QJsonValue(plan.bestFloor)},
         {QStringLiteral("certified"), plan.certified},
         {QStringLiteral("published"), invocation.isSet("publish")},
         {QStringLiteral("settings"), settingsJson(solved->scenario.wanted, names)},
         {QStringLiteral("pairs"), proposed}});
}

} // namespace

Command matchCommand()
{
    std::vector<QCommandLineOption> options = matchSettingOptions();
    options.push_back({QStringLiteral("scenario"), Words::tr("The scenario; the newest without it."), QStringLiteral("NAME")});
    options.push_back({QStringLiteral("publish"), Words::tr("Make the partnerships, in state proposed.")});
    return {QStringLiteral("match"),
            QStringLiteral("match FILE [--scenario NAME] ") + matchSettingUsage() + QStringLiteral(" [--publish]"),
            Words::tr("Finds the best match, keeps it as a scenario, and with --publish proposes the pairs."),
            options,
            1,
            1,
            runMatch};
}

} // namespace groundwork::cli
