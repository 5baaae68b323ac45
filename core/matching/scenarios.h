#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/matching/scenario.h"

#include <QString>

#include <vector>

namespace groundwork::matching {

/// A scenario that was solved and kept, with the whole plan.
struct Solved {
    Scenario scenario;
    Plan plan;
};

/// A plan that the caller has solved for the settings that a verb is about to keep, with pairsOf the scenario as
/// `keep` and the people of the file as they are: the verb does not solve again. For the page, which has a matcher
/// at hand, and for its worker.
struct Ready {
    Plan plan;
    QString digest; ///< digestOf the people
};

/// Keeps the settings of a scenario (a new one when its id is 0) together with the plan that they give, as
/// one step named by `operation`. Answers NobodyToMatch, PinsContradict(names), TextMissing("name"); then
/// nothing is kept.
Result<Solved> solveAndKeep(ProgramFile &file, const Scenario &scenario, const Operation &operation,
                            const Ready *ready = nullptr);

/// Weights, rules, aim and how it is reached; pins and never stay as they are. Changes of one kind within a minute
/// are one step.
Result<Solved> setMatchRules(ProgramFile &file, const Scenario &scenario, const Wanted &wanted,
                             const Ready *ready = nullptr);
/// A scenario beside this one, with all its settings and proposals, under another name. One that is not kept yet is
/// kept with it, in the same step. Answers TextMissing("name"), NameTaken(name).
Result<Solved> copyScenario(ProgramFile &file, const Scenario &scenario, const QString &name,
                            const Ready *ready = nullptr);
/// Answers TextMissing("name"), NameTaken(name), NotFound.
Result<void> renameScenario(ProgramFile &file, ScenarioId id, const QString &name);
/// Keeps a pair together whatever the weights, or lets it go again.
Result<Solved> pinPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool pinned,
                       const Ready *ready = nullptr);
/// The settings that pinPair keeps: a mentee has one pin at most, another one moves it.
Wanted withPin(Wanted wanted, const PairKey &pair, bool pinned);
/// Keeps two people apart, or lets them be again. A pin on the pair goes.
Result<Solved> neverPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool never,
                         const Ready *ready = nullptr);
/// The settings that neverPair keeps.
Wanted withNever(Wanted wanted, const PairKey &pair, bool never);
/// Marks a proposed pair as looked at, or takes the mark away. The mark goes with the pair when it is not proposed any
/// more. Answers NotFound when the pair is not proposed.
Result<Solved> reviewPair(ProgramFile &file, const Scenario &scenario, const PairKey &pair, bool reviewed,
                          const Ready *ready = nullptr);
Result<void> removeScenario(ProgramFile &file, ScenarioId id);

/// Solves once more and makes a partnership in state Proposed of every match, with its sum as reasons, as one
/// step, after a backup. Answers as solveAndKeep, and as proposePair when a rule of partnerships stands against one.
/// `answerBy`: until when people are asked to answer; invalid: the cohort's replyDays from today.
Result<std::vector<PartnershipId>> publishMatch(ProgramFile &file, const Scenario &scenario, QDate answerBy = {});

/// Proposed partnerships get the yes of one side, or of both, on a day (invalid: today), as one step. A yes that is
/// there already keeps its day. Answers how many have both yes now; WrongState("partnership", state) for one that is not
/// proposed, and then nothing is kept.
Result<int> acceptPairs(ProgramFile &file, const std::vector<PartnershipId> &pairs, std::optional<Role> side,
                        QDate on = {});
/// Both sides of all proposed partnerships of a cohort say yes on a day (invalid: today), as one step.
/// Answers how many. For a kick-off where all sat together, and for the command line.
Result<int> acceptAll(ProgramFile &file, CohortId cohort, QDate on = {});

} // namespace groundwork::matching
