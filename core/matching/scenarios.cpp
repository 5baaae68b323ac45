#include "core/matching/scenarios.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/backups.h"
#include "core/file/verb.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenario_table.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"

#include <algorithm>

namespace groundwork::matching {

namespace {

QString nameOf(const ProgramFile &file, ParticipantId id) {
    const Result<people::Participant> participant = people::participant(file, id);
    if (!participant)
        return {};
    const Result<people::Person> person = people::person(file, participant->person);
    return person ? people::displayName(*person) : QString();
}

QStringList namesOf(const ProgramFile &file, const PairKey &pair) {
    return {nameOf(file, pair.mentee), nameOf(file, pair.mentor)};
}

void put(std::vector<PairKey> &list, const PairKey &pair, bool in) {
    list.erase(std::remove(list.begin(), list.end(), pair), list.end());
    if (in)
        list.push_back(pair);
}

void takeOver(Scenario &scenario, const Plan &plan) {
    scenario.points = plan.points;
    scenario.possible = plan.possible;
    scenario.lowest = plan.lowest;
    scenario.unplaced = static_cast<int>(plan.unplaced.size());
    scenario.certified = plan.certified;
    scenario.proposals = plan.matches;
    for (Match &match : scenario.proposals)
        match.pinned = false;
    std::sort(scenario.proposals.begin(), scenario.proposals.end(),
              [](const Match &a, const Match &b) { return a.mentee < b.mentee; });
}

/// Solves with what the file holds and puts the scenario into it.
Result<Solved> keep(const Scenario &scenario, Matcher &matcher, Change &change) {
    Solved solved{scenario, {}};
    solved.scenario.name = tidyText(scenario.name);
    if (solved.scenario.name.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("name")});
    const ScenarioTable table(change.database());
    const std::optional<Scenario> before = scenario.id.isValid() ? table.scenario(scenario.id) : std::nullopt;
    if (scenario.id.isValid() && !before)
        return failure(ErrorCode::NotFound, {QStringLiteral("scenario"), scenario.id.toText()});
    Result<Plan> plan = matcher.solve(scenario.wanted, pairsOf(scenario));
    if (!plan)
        return failure(plan.error());
    solved.plan = *std::move(plan);
    takeOver(solved.scenario, solved.plan);
    solved.scenario.inputDigest = digestOf(matcher.input());
    if (!before) {
        solved.scenario.id = change.newId<ScenarioId>();
        solved.scenario.solvedAt = change.now();
        table.insert(solved.scenario, change);
        return solved;
    }
    solved.scenario.publishedAt = scenario.publishedAt;
    solved.scenario.solvedAt = before->solvedAt;
    if (solved.scenario != *before) {
        solved.scenario.solvedAt = change.now();
        table.update(solved.scenario, *before, change);
    }
    return solved;
}

Result<void> nameIsFree(const ProgramFile &file, CohortId cohort, ScenarioId own, const QString &name) {
    if (tidyText(name).isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("name")});
    for (const Scenario &other : scenarios(file, cohort)) {
        if (other.id != own && foldText(other.name) == foldText(name))
            return failure(ErrorCode::NameTaken, {other.name});
    }
    return {};
}

} // namespace

Result<Solved> solveAndKeep(ProgramFile &file, const Scenario &scenario, const Operation &operation) {
    return file.perform(operation, [&](Change &change) -> Result<Solved> {
        Matcher matcher(readMatchInput(file, scenario.cohort));
        return keep(scenario, matcher, change);
    });
}

Result<Solved> matchCohort(ProgramFile &file, CohortId cohort, const QString &name, std::optional<Aim> aim) {
    Scenario scenario = scenarioByName(file, cohort, name);
    scenario.wanted.aim = aim.value_or(scenario.wanted.aim);
    return solveAndKeep(file, scenario, Operation{Verb::SaveScenario, {scenario.name}});
}

Result<Solved> setMatchRules(ProgramFile &file, const Scenario &scenario, const Wanted &wanted) {
    const Wanted &before = scenario.wanted;
    Scenario next = scenario;
    next.wanted = wanted;
    next.wanted.pins = before.pins;
    next.wanted.never = before.never;
    const QString kind = wanted.aim != before.aim       ? QStringLiteral("aim")
                         : wanted.weights != before.weights ? QStringLiteral("weights")
                         : wanted.rules != before.rules     ? QStringLiteral("rules")
                                                            : QStringLiteral("way");
    return solveAndKeep(
        file, next,
        Operation{Verb::SetMatchRules,
                  {scenario.name},
                  QStringLiteral("scenario_%1_%2_%3").arg(scenario.cohort.toText(), scenario.name, kind)});
}

Result<Solved> copyScenario(ProgramFile &file, const Scenario &scenario, const QString &name) {
    if (Result<void> free = nameIsFree(file, scenario.cohort, {}, name); !free)
        return failure(free.error());
    Scenario copy = scenario;
    copy.id = {};
    copy.name = tidyText(name);
    copy.publishedAt = 0;
    return solveAndKeep(file, copy, Operation{Verb::SaveScenario, {copy.name}});
}

Result<void> renameScenario(ProgramFile &file, ScenarioId id, const QString &name) {
    const Result<Scenario> found = scenario(file, id);
    if (!found)
        return failure(found.error());
    if (Result<void> free = nameIsFree(file, found->cohort, id, name); !free)
        return free;
    return file.perform(Operation{Verb::RenameScenario, {found->name, tidyText(name)}},
                        [&](Change &change) -> Result<void> {
                            Scenario renamed = *found;
                            renamed.name = tidyText(name);
                            ScenarioTable(change.database()).update(renamed, *found, change);
                            return {};
                        });
}

Result<Solved> pinPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool pinned) {
    Scenario next = scenario;
    std::vector<PairKey> &pins = next.wanted.pins;
    // A mentee has one pin at most: another one moves it.
    pins.erase(std::remove_if(pins.begin(), pins.end(),
                              [&](const PairKey &pin) { return pin.mentee == pair.mentee; }),
               pins.end());
    put(pins, pair, pinned);
    return solveAndKeep(file, next, Operation{Verb::PinPair, namesOf(file, pair)});
}

Result<Solved> neverPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool never) {
    Scenario next = scenario;
    put(next.wanted.never, pair, never);
    if (never)
        put(next.wanted.pins, pair, false);
    return solveAndKeep(file, next, Operation{Verb::ForbidPair, namesOf(file, pair)});
}

Result<void> removeScenario(ProgramFile &file, ScenarioId id) {
    const Result<Scenario> found = scenario(file, id);
    if (!found)
        return failure(found.error());
    return file.perform(Operation{Verb::RemoveScenario, {found->name}}, [&](Change &change) -> Result<void> {
        ScenarioTable(change.database()).remove(id);
        return {};
    });
}

Result<std::vector<PartnershipId>> publishMatch(ProgramFile &file, const Scenario &scenario) {
    using Ids = std::vector<PartnershipId>;
    if (const auto kept = file.backUp(BackupReason::BeforePublish); !kept)
        return failure(kept.error());
    const QString count = QString::number(scenario.proposals.size());
    return file.perform(Operation{Verb::PublishMatch, {count}}, [&](Change &change) -> Result<Ids> {
        Matcher matcher(readMatchInput(file, scenario.cohort));
        Scenario publishing = scenario;
        publishing.publishedAt = change.now();
        const Result<Solved> solved = keep(publishing, matcher, change);
        if (!solved)
            return failure(solved.error());
        Ids ids;
        for (const Match &match : solved->plan.matches) {
            const Sum sum = matcher.sum(scenario.wanted.weights, {match.mentee, match.mentor});
            partnerships::Proposal proposal;
            proposal.mentor = match.mentor;
            proposal.mentee = match.mentee;
            proposal.basis = match.pinned ? partnerships::MatchBasis::Coordinator
                                          : partnerships::MatchBasis::SuggestedByApp;
            proposal.points = sum.points;
            proposal.pointsPossible = sum.possible;
            proposal.reasons = sumToJson(sum);
            const Result<PartnershipId> id = partnerships::proposePair(file, proposal);
            if (!id)
                return failure(id.error());
            ids.push_back(*id);
        }
        // The pins have done their work: kept, they would ask for people who now have a partnership.
        Scenario published = solved->scenario;
        published.wanted.pins.clear();
        ScenarioTable(change.database()).update(published, solved->scenario, change);
        return ids;
    });
}

Result<int> acceptAll(ProgramFile &file, CohortId cohort, QDate on) {
    std::vector<PartnershipId> open;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (row.state == partnerships::PartnershipState::Proposed)
            open.push_back(row.id);
    }
    return file.perform(Operation{Verb::AcceptPair, {QString::number(open.size())}},
                        [&](Change &) -> Result<int> {
                            for (const PartnershipId id : open) {
                                if (Result<void> done = partnerships::acceptPairBoth(file, id, on); !done)
                                    return failure(done.error());
                            }
                            return static_cast<int>(open.size());
                        });
}

} // namespace groundwork::matching
