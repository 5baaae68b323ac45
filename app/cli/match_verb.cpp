#include "app/cli/verbs.h"

#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "ui/words/match_words.h"

#include <QHash>
#include <QJsonArray>

namespace groundwork::cli {

namespace {

using namespace matching;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Match)
};

using Names = QHash<qint64, QString>;

Names namesOf(const ProgramFile &file, CohortId cohort)
{
    Names names;
    for (const people::ParticipantRow &row : people::participantRows(file, cohort))
        names.insert(row.id.value, row.name);
    return names;
}

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
                             {QStringLiteral("points"), match.points}};
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

int runMatch(Invocation &invocation)
{
    std::optional<Aim> aim;
    if (invocation.isSet("aim")) {
        aim = aimFromKey(invocation.value("aim"));
        if (!aim)
            return invocation.misuse(Words::tr("The aim is placed, points or stable."));
    }
    const auto file = invocation.openProgram();
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const Names names = namesOf(*file, *cohort);
    const Result<Solved> solved = matchCohort(*file, *cohort, invocation.value("scenario"), aim);
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
    const QJsonArray pairs = matchList(invocation, plan, names, ids);
    const QJsonArray unplaced = unplacedList(invocation, plan, names);
    return invocation.succeed({{QStringLiteral("scenario"), solved->scenario.name},
                               {QStringLiteral("placed"), static_cast<int>(plan.matches.size())},
                               {QStringLiteral("unplaced"), unplaced},
                               {QStringLiteral("points"), plan.points},
                               {QStringLiteral("possible"), plan.possible},
                               {QStringLiteral("floor"), plan.lowest},
                               {QStringLiteral("certified"), plan.certified},
                               {QStringLiteral("published"), invocation.isSet("publish")},
                               {QStringLiteral("pairs"), pairs}});
}

} // namespace

Command matchCommand()
{
    return {QStringLiteral("match"),
            QStringLiteral("match FILE [--scenario NAME] [--aim placed|points|stable] [--publish]"),
            Words::tr("Finds the best match, keeps it as a scenario, and with --publish proposes the pairs."),
            {{QStringLiteral("scenario"), Words::tr("The scenario; the newest without it."), QStringLiteral("NAME")},
             {QStringLiteral("aim"), Words::tr("placed: most people, then points; points; stable."), QStringLiteral("AIM")},
             {QStringLiteral("publish"), Words::tr("Make the partnerships, in state proposed.")}},
            1,
            1,
            runMatch};
}

} // namespace groundwork::cli
