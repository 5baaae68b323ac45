#include "app/cli/match_options.h"
#include "app/cli/verbs.h"

#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/matching/shown_plan.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>

namespace groundwork::cli {

namespace {

using namespace matching;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Scenarios)
};

QJsonValue instant(qint64 seconds) {
    return seconds > 0 ? QJsonValue(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject scenarioJson(const Scenario &scenario, const QHash<qint64, QString> &names) {
    return {{QStringLiteral("name"), scenario.name},
            {QStringLiteral("placed"), static_cast<int>(scenario.proposals.size())},
            {QStringLiteral("unplaced"), scenario.unplaced},
            {QStringLiteral("points"), scenario.points},
            {QStringLiteral("possible"), scenario.possible},
            {QStringLiteral("floor"), scenario.lowest},
            {QStringLiteral("certified"), scenario.certified},
            {QStringLiteral("digest"), scenario.inputDigest},
            {QStringLiteral("solved_at"), instant(scenario.solvedAt)},
            {QStringLiteral("solved_with"), scenario.solvedWith},
            {QStringLiteral("published_at"), instant(scenario.publishedAt)},
            {QStringLiteral("settings"), settingsJson(scenario.wanted, names)}};
}

/// The scenario that is called so; none after a sentence.
std::optional<Scenario> named(Invocation &invocation, const ProgramFile &file, CohortId cohort, const QString &name) {
    Scenario found = scenarioByName(file, cohort, name);
    if (found.id.isValid())
        return found;
    QStringList all;
    for (const Scenario &one : scenarios(file, cohort))
        all.append(one.name);
    invocation.refuse(all.isEmpty() ? Words::tr("This cohort has no scenario yet. \"match FILE\" makes one.")
                                    : Words::tr("There is no scenario \"%1\". There are: %2.")
                                          .arg(name, all.join(QStringLiteral(", "))));
    return std::nullopt;
}

int compare(Invocation &invocation, const ProgramFile &file, CohortId cohort) {
    const auto one = named(invocation, file, cohort, invocation.value("compare"));
    const auto other = one ? named(invocation, file, cohort, invocation.value("with")) : std::nullopt;
    if (!other)
        return kRefused;
    const Result<ShownPlan> here = shownPlan(file, *one);
    if (!here)
        return invocation.refuse(here.error());
    const Result<ShownPlan> there = shownPlan(file, *other);
    if (!there)
        return invocation.refuse(there.error());
    const QHash<qint64, QString> names = participantNames(file, cohort);
    const auto mentor = [&](const std::optional<ParticipantId> &id) {
        return id ? QJsonValue(names.value(id->value)) : QJsonValue();
    };
    QJsonArray moves;
    for (const Move &move : differences(here->plan, there->plan)) {
        moves << QJsonObject{{QStringLiteral("mentee"), names.value(move.mentee.value)},
                             {QStringLiteral("from"), mentor(move.from)},
                             {QStringLiteral("to"), mentor(move.to)}};
        invocation.say(Words::tr("%1: %2, then %3")
                           .arg(names.value(move.mentee.value), mentor(move.from).toString(Words::tr("nobody")),
                                mentor(move.to).toString(Words::tr("nobody"))));
    }
    const auto side = [](const ShownPlan &shown) {
        return QJsonObject{{QStringLiteral("name"), shown.scenario.name},
                           {QStringLiteral("certified"), shown.plan.certified},
                           {QStringLiteral("facts"), factsJson(planFacts(shown.matcher, shown.plan))}};
    };
    invocation.say(Words::tr("%n mentee(s) would have another mentor, or none.", nullptr, static_cast<int>(moves.size())));
    return invocation.succeed({{QStringLiteral("from"), side(*here)},
                               {QStringLiteral("to"), side(*there)},
                               {QStringLiteral("moves"), moves}});
}

int runScenarios(Invocation &invocation) {
    const bool copying = invocation.isSet("copy");
    const bool comparing = invocation.isSet("compare");
    if (copying && comparing)
        return invocation.misuse(Words::tr("Copy or compare, one at a time."));
    if (copying != invocation.isSet("as"))
        return invocation.misuse(Words::tr("--copy needs --as with the name of the new one."));
    if (comparing != invocation.isSet("with"))
        return invocation.misuse(Words::tr("--compare needs --with and another scenario."));
    const auto file = invocation.openProgram(!copying);
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    if (comparing)
        return compare(invocation, *file, *cohort);
    if (copying) {
        const auto from = named(invocation, *file, *cohort, invocation.value("copy"));
        if (!from)
            return kRefused;
        if (const Result<Solved> copied = copyScenario(*file, *from, invocation.value("as")); !copied)
            return invocation.refuse(copied.error());
    }
    const QHash<qint64, QString> names = participantNames(*file, *cohort);
    QJsonArray list;
    for (const Scenario &scenario : scenarios(*file, *cohort)) {
        list << scenarioJson(scenario, names);
        invocation.say(Words::tr("%1: %2 placed, %3 not, %4 points")
                           .arg(scenario.name)
                           .arg(scenario.proposals.size())
                           .arg(scenario.unplaced)
                           .arg(scenario.points));
    }
    return invocation.succeed({{QStringLiteral("scenarios"), list}});
}

} // namespace

Command scenariosCommand() {
    return {QStringLiteral("scenarios"),
            QStringLiteral("scenarios FILE [--copy NAME --as NEW | --compare NAME --with OTHER]"),
            Words::tr("The scenarios of a cohort; copies one, or says what differs between two."),
            {{QStringLiteral("copy"), Words::tr("Copies this scenario with its settings and proposals."), QStringLiteral("NAME")},
             {QStringLiteral("as"), Words::tr("The name of the copy."), QStringLiteral("NEW")},
             {QStringLiteral("compare"), Words::tr("Compares this scenario by its facts."), QStringLiteral("NAME")},
             {QStringLiteral("with"), Words::tr("The scenario to compare with."), QStringLiteral("OTHER")}},
            1,
            1,
            runScenarios};
}

} // namespace groundwork::cli
