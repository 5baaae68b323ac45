#include "app/cli/verbs.h"

#include "core/agreements/agreement_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"

#include <QJsonArray>

namespace groundwork::cli {

namespace {

using namespace partnerships;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Pairs)
};

/// "none", "draft", "ready_to_sign", "in_force", "ended": what counts is the version in force.
QString agreementKey(const agreements::AgreementFacts &facts)
{
    if (facts.inForceNumber > 0)
        return agreements::versionStateKey(facts.ended ? agreements::VersionState::Ended
                                                       : agreements::VersionState::InForce);
    return facts.openState ? agreements::versionStateKey(*facts.openState) : QStringLiteral("none");
}

QJsonArray missingOf(const PartnershipRow &row, const agreements::AgreementFacts &facts, const goals::GoalCounts &goals)
{
    QJsonArray missing;
    if (row.state == PartnershipState::Proposed) {
        if (!row.acceptedMentee.isValid())
            missing << QStringLiteral("yes_mentee");
        if (!row.acceptedMentor.isValid())
            missing << QStringLiteral("yes_mentor");
        return missing;
    }
    if (row.state == PartnershipState::Trying) {
        if (!row.trialMentee.isValid())
            missing << QStringLiteral("trial_mentee");
        if (!row.trialMentor.isValid())
            missing << QStringLiteral("trial_mentor");
        return missing;
    }
    if (row.state == PartnershipState::Declined || row.state == PartnershipState::EndedEarly
        || row.state == PartnershipState::Completed)
        return missing;
    if (!row.firstMeetingDone.isValid())
        missing << QStringLiteral("first_meeting");
    if (facts.inForceNumber == 0)
        missing << QStringLiteral("agreement");
    if (goals.mentee == 0)
        missing << QStringLiteral("goal_mentee");
    if (goals.mentor == 0)
        missing << QStringLiteral("goal_mentor");
    return missing;
}

int runPairs(Invocation &invocation)
{
    const auto file = invocation.openProgram(true);
    if (!file)
        return kRefused;
    const auto cohort = invocation.chosenCohort(*file);
    if (!cohort)
        return kRefused;
    const auto facts = agreements::agreementFactsOfCohort(*file, *cohort);
    const auto goalsOfPairs = goals::goalCountsOfCohort(*file, *cohort);
    QJsonArray pairs;
    for (const PartnershipRow &row : partnershipRows(*file, *cohort)) {
        const auto found = facts.find(row.id);
        const agreements::AgreementFacts agreement = found == facts.end() ? agreements::AgreementFacts{} : found->second;
        const auto counted = goalsOfPairs.find(row.id);
        const goals::GoalCounts counts = counted == goalsOfPairs.end() ? goals::GoalCounts{} : counted->second;
        pairs << QJsonObject{{QStringLiteral("id"), row.id.toText()},
                             {QStringLiteral("mentor"), row.mentorName},
                             {QStringLiteral("mentee"), row.menteeName},
                             {QStringLiteral("state"), partnershipStateKey(row.state)},
                             {QStringLiteral("agreement"), agreementKey(agreement)},
                             {QStringLiteral("goals"), QJsonObject{{QStringLiteral("mentee"), counts.mentee},
                                                                   {QStringLiteral("mentor"), counts.mentor},
                                                                   {QStringLiteral("shared"), counts.shared}}},
                             {QStringLiteral("missing"), missingOf(row, agreement, counts)}};
        invocation.say(QStringLiteral("%1  %2  %3 / %4  %5").arg(row.id.toText()).arg(partnershipStateKey(row.state), -12)
                           .arg(row.menteeName, row.mentorName, agreementKey(agreement)));
    }
    return invocation.succeed({{QStringLiteral("pairs"), pairs}});
}

} // namespace

Command pairsCommand()
{
    return {QStringLiteral("pairs"), QStringLiteral("pairs FILE"),
            Words::tr("The partnerships with their state and what is missing."), {}, 1, 1, runPairs};
}

} // namespace groundwork::cli
