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

QString programVersion() {
    return QStringLiteral(GROUNDWORK_VERSION);
}

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

bool proposes(const Scenario &scenario, const PairKey &pair) {
    return std::any_of(scenario.proposals.begin(), scenario.proposals.end(), [&](const Match &match) {
        return match.mentee == pair.mentee && match.mentor == pair.mentor;
    });
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
    std::erase_if(scenario.reviewed, [&](const PairKey &pair) { return !proposes(scenario, pair); });
    std::sort(scenario.reviewed.begin(), scenario.reviewed.end(),
              [](const PairKey &a, const PairKey &b) { return a.mentee < b.mentee; });
}

Result<Ready> solve(const Scenario &scenario, Matcher &matcher) {
    Result<Plan> plan = matcher.solve(scenario.wanted, pairsOf(scenario));
    if (!plan)
        return failure(plan.error());
    return Ready{*std::move(plan), digestOf(matcher.input())};
}

/// Puts the scenario with its plan into the file.
Result<Solved> keep(const Scenario &scenario, const Ready &ready, Change &change) {
    Solved solved{scenario, ready.plan};
    solved.scenario.name = tidyText(scenario.name);
    if (solved.scenario.name.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("name")});
    const ScenarioTable table(change.database());
    const std::optional<Scenario> before = scenario.id.isValid() ? table.scenario(scenario.id) : std::nullopt;
    if (scenario.id.isValid() && !before)
        return failure(ErrorCode::NotFound, {QStringLiteral("scenario"), scenario.id.toText()});
    takeOver(solved.scenario, solved.plan);
    solved.scenario.inputDigest = ready.digest;
    if (!before) {
        solved.scenario.id = change.newId<ScenarioId>();
        solved.scenario.solvedAt = change.now();
        solved.scenario.solvedWith = programVersion();
        table.insert(solved.scenario, change);
        return solved;
    }
    solved.scenario.publishedAt = scenario.publishedAt;
    solved.scenario.solvedAt = before->solvedAt;
    solved.scenario.solvedWith = before->solvedWith;
    if (solved.scenario != *before) {
        solved.scenario.solvedAt = change.now();
        solved.scenario.solvedWith = programVersion();
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

Result<Solved> solveAndKeep(ProgramFile &file, const Scenario &scenario, const Operation &operation,
                            const Ready *ready) {
    return file.perform(operation, [&](Change &change) -> Result<Solved> {
        if (ready)
            return keep(scenario, *ready, change);
        Matcher matcher(readMatchInput(file, scenario.cohort));
        const Result<Ready> made = solve(scenario, matcher);
        if (!made)
            return failure(made.error());
        return keep(scenario, *made, change);
    });
}

Result<Solved> setMatchRules(ProgramFile &file, const Scenario &scenario, const Wanted &wanted,
                             const Ready *ready) {
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
                  QStringLiteral("scenario_%1_%2_%3").arg(scenario.cohort.toText(), scenario.name, kind)},
        ready);
}

Result<Solved> copyScenario(ProgramFile &file, const Scenario &scenario, const QString &name, const Ready *ready) {
    if (Result<void> free = nameIsFree(file, scenario.cohort, {}, name); !free)
        return failure(free.error());
    if (!scenario.id.isValid() && foldText(scenario.name) == foldText(name))
        return failure(ErrorCode::NameTaken, {scenario.name});
    Scenario copy = scenario;
    copy.id = {};
    copy.name = tidyText(name);
    copy.publishedAt = 0;
    copy.reviewed.clear(); // somebody looks at each plan anew
    const Operation operation{Verb::SaveScenario, {copy.name}};
    return file.perform(operation, [&](Change &) -> Result<Solved> {
        if (!scenario.id.isValid()) {
            if (Result<Solved> first = solveAndKeep(file, scenario, operation, ready); !first)
                return first;
        }
        return solveAndKeep(file, copy, operation, ready);
    });
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

Wanted withPin(Wanted wanted, const PairKey &pair, bool pinned) {
    std::erase_if(wanted.pins, [&](const PairKey &pin) { return pin.mentee == pair.mentee; });
    put(wanted.pins, pair, pinned);
    return wanted;
}

Result<Solved> pinPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool pinned,
                       const Ready *ready) {
    Scenario next = scenario;
    next.wanted = withPin(std::move(next.wanted), pair, pinned);
    return solveAndKeep(file, next, Operation{Verb::PinPair, namesOf(file, pair)}, ready);
}

Wanted withNever(Wanted wanted, const PairKey &pair, bool never) {
    put(wanted.never, pair, never);
    if (never)
        put(wanted.pins, pair, false);
    return wanted;
}

Result<Solved> neverPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool never,
                         const Ready *ready) {
    Scenario next = scenario;
    next.wanted = withNever(std::move(next.wanted), pair, never);
    return solveAndKeep(file, next, Operation{Verb::ForbidPair, namesOf(file, pair)}, ready);
}

Result<Solved> reviewPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool reviewed,
                          const Ready *ready) {
    Scenario next = scenario;
    put(next.reviewed, pair, reviewed);
    const Operation operation{Verb::ReviewPair, namesOf(file, pair)};
    return file.perform(operation, [&](Change &) -> Result<Solved> {
        Result<Solved> kept = solveAndKeep(file, next, operation, ready);
        if (kept && !proposes(kept->scenario, pair))
            return failure(ErrorCode::NotFound, {QStringLiteral("scenario_pair")});
        return kept;
    });
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

namespace {

/// Somebody whose partnership ended early has another partner: the old one knows which (domain.md 2.6).
Result<void> linkRematch(ProgramFile &file, ParticipantId mentee, PartnershipId made) {
    using partnerships::PartnershipState;
    for (const partnerships::Partnership &old : partnerships::partnershipsOf(file, mentee)) {
        if (old.state != PartnershipState::EndedEarly)
            continue;
        if (old.successor) {
            const Result<partnerships::Partnership> next = partnerships::partnership(file, *old.successor);
            if (next && next->state != PartnershipState::Declined)
                continue; // that one came about; it is what this one follows
        }
        if (Result<void> linked = partnerships::linkSuccessor(file, old.id, made); !linked)
            return linked;
    }
    return {};
}

} // namespace

Result<std::vector<PartnershipId>> publishMatch(ProgramFile &file, const Scenario &scenario, QDate answerBy) {
    using Ids = std::vector<PartnershipId>;
    if (const auto kept = file.backUp(BackupReason::BeforePublish); !kept)
        return failure(kept.error());
    Matcher matcher(readMatchInput(file, scenario.cohort));
    const Result<Ready> ready = solve(scenario, matcher); // before the step, which is called by the number of pairs
    if (!ready)
        return failure(ready.error());
    const QString count = QString::number(ready->plan.matches.size());
    return file.perform(Operation{Verb::PublishMatch, {count}}, [&](Change &change) -> Result<Ids> {
        Scenario publishing = scenario;
        publishing.publishedAt = change.now();
        const Result<Solved> solved = keep(publishing, *ready, change);
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
            proposal.answerBy = answerBy;
            const Result<PartnershipId> id = partnerships::proposePair(file, proposal);
            if (!id)
                return failure(id.error());
            ids.push_back(*id);
            if (const Result<void> linked = linkRematch(file, match.mentee, *id); !linked)
                return failure(linked.error());
        }
        // The pins have done their work: kept, they would ask for people who now have a partnership.
        Scenario published = solved->scenario;
        published.wanted.pins.clear();
        ScenarioTable(change.database()).update(published, solved->scenario, change);
        return ids;
    });
}

namespace {

/// The yes of one side of a proposed partnership, where it is not there yet; answers whether both have said yes now.
Result<bool> sayYes(ProgramFile &file, PartnershipId id, Role side, QDate on) {
    using partnerships::PartnershipState;
    const Result<partnerships::PartnershipRow> before = partnerships::partnershipRow(file, id);
    if (!before)
        return failure(before.error());
    const QDate there = side == Role::Mentee ? before->acceptedMentee : before->acceptedMentor;
    if (before->state == PartnershipState::Proposed && there.isValid())
        return false;
    if (Result<void> done = partnerships::acceptPair(file, id, side, on); !done)
        return failure(done.error());
    const QDate other = side == Role::Mentee ? before->acceptedMentor : before->acceptedMentee;
    return other.isValid();
}

} // namespace

Result<int> acceptPairs(ProgramFile &file, const std::vector<PartnershipId> &pairs, std::optional<Role> side,
                        QDate on) {
    return file.perform(Operation{Verb::AcceptPair, {QString::number(pairs.size())}},
                        [&](Change &) -> Result<int> {
                            int accepted = 0;
                            for (const PartnershipId id : pairs) {
                                if (side) {
                                    const Result<bool> both = sayYes(file, id, *side, on);
                                    if (!both)
                                        return failure(both.error());
                                    accepted += *both ? 1 : 0;
                                } else {
                                    if (Result<void> done = partnerships::acceptPairBoth(file, id, on); !done)
                                        return failure(done.error());
                                    ++accepted;
                                }
                            }
                            return accepted;
                        });
}

Result<int> acceptAll(ProgramFile &file, CohortId cohort, QDate on) {
    std::vector<PartnershipId> open;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (row.state == partnerships::PartnershipState::Proposed)
            open.push_back(row.id);
    }
    return acceptPairs(file, open, std::nullopt, on);
}

} // namespace groundwork::matching
