#pragma once

#include "app/cli/invocation.h"

#include "core/matching/plan_facts.h"
#include "core/matching/scenario.h"

#include <QHash>

namespace groundwork::cli {

/// What `match` takes to change the settings of a scenario.
std::vector<QCommandLineOption> matchSettingOptions();
/// How the usage writes them.
QString matchSettingUsage();

/// The settings with those that were given on the command line; none after wrong use.
std::optional<matching::Wanted> wantedFrom(Invocation &invocation, const ProgramFile &file, CohortId cohort,
                                           matching::Wanted wanted);
/// The pairs of an option, "MENTEE=MENTOR", each by name or participant id; none after a sentence.
std::optional<std::vector<matching::PairKey>> pairsFrom(Invocation &invocation, const ProgramFile &file, CohortId cohort,
                                                        const char *option);

/// The names of a cohort by the value of the participant's id.
QHash<qint64, QString> participantNames(const ProgramFile &file, CohortId cohort);
/// Weights, rules, aim and how it is reached; pins and how many are kept apart.
QJsonObject settingsJson(const matching::Wanted &wanted, const QHash<qint64, QString> &names);
QJsonObject factsJson(const matching::PlanFacts &facts);

} // namespace groundwork::cli
