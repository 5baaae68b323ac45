#include "tests/core/every_verb/ward.h"
#include "tests/support/match_cohort.h"

#include "core/agreements/agreements.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/replies.h"
#include "core/people/person_rows.h"

namespace groundwork::testing {

namespace {

/// Does something with a pair that tries it out, which is made of a proposed one where there is none: as one step.
template <class Do>
Result<void> withTrial(ProgramFile &file, const Ward &ward, Verb verb, const Do &work) {
    using namespace partnerships;
    std::optional<PartnershipId> trying;
    std::optional<PartnershipId> proposed;
    for (const PartnershipRow &row : partnershipRows(file, ward.cohort)) {
        if (row.state == PartnershipState::Trying)
            trying = row.id;
        else if (row.state == PartnershipState::Proposed)
            proposed = row.id;
    }
    if (trying)
        return work(*trying);
    if (!proposed)
        return {};
    return file.perform(Operation{verb, {}}, [&](Change &) -> Result<void> {
        framework::Cohort cohort = valueOf(framework::cohort(file, ward.cohort));
        cohort.trialDays = 14;
        if (Result<void> done = framework::editCohort(file, cohort, QStringLiteral("because")); !done)
            return done;
        if (Result<void> done = acceptPairBoth(file, *proposed); !done)
            return done;
        return work(*proposed);
    });
}

} // namespace

std::vector<RandomVerb> partnershipVerbs(const Ward &ward) {
    using namespace partnerships;
    return {
        {"proposePair",
         [&ward](ProgramFile &file, Random &random) {
             Proposal proposal;
             proposal.mentor = random.pick(people::participants(file, ward.cohort)).id;
             proposal.mentee = random.pick(people::participants(file, ward.cohort)).id;
             if (random.chance(40))
                 proposal.overrideReason = QStringLiteral("both asked for it");
             return done(proposePair(file, proposal));
         }},
        {"acceptPair",
         [&ward](ProgramFile &file, Random &random) {
             return acceptPair(file, ward.anyPair(random), anyRole(random));
         }},
        {"declinePair",
         [&ward](ProgramFile &file, Random &random) {
             return declinePair(file, ward.anyPair(random), anyRole(random));
         }},
        {"recordReplies",
         [&ward](ProgramFile &file, Random &random) {
             std::vector<PairReply> replies;
             for (int count = 1 + random.below(4); count > 0; --count)
                 replies.push_back({ward.anyPair(random), anyRole(random), static_cast<Reply>(random.below(3)), {}});
             return done(recordReplies(file, replies));
         }},
        {"askToTalk",
         [&ward](ProgramFile &file, Random &random) {
             return askToTalk(file, ward.anyPair(random), anyRole(random));
         }},
        {"answerTrial",
         [&ward](ProgramFile &file, Random &random) {
             return withTrial(file, ward, Verb::AnswerTrial, [&](PartnershipId id) {
                 return random.chance(30) ? passTrial(file, id)
                                          : answerTrial(file, id, anyRole(random), random.chance(80));
             });
         }},
        {"setTrialUntil",
         [&ward](ProgramFile &file, Random &random) {
             return withTrial(file, ward, Verb::SetTrialEnd, [&](PartnershipId id) {
                 return setTrialUntil(file, id, ward.clock.today().addDays(random.below(60)));
             });
         }},
        {"startPair",
         [&ward](ProgramFile &file, Random &random) { return startPair(file, ward.anyPair(random)); }},
        {"overrideUnderway",
         [&ward](ProgramFile &file, Random &random) {
             return overrideUnderway(file, ward.anyPair(random), QStringLiteral("they met at work"));
         }},
        {"pausePair",
         [&ward](ProgramFile &file, Random &random) {
             return pausePair(file, ward.anyPair(random), ward.clock.today().addDays(random.below(100)));
         }},
        {"resumePair",
         [&ward](ProgramFile &file, Random &random) {
             return resumePair(file, ward.anyPair(random), {}, random.chance(50));
         }},
        {"beginClosing",
         [&ward](ProgramFile &file, Random &random) {
             return random.chance(50) ? beginClosing(file, ward.anyPair(random)) : Result<void>();
         }},
        {"completePair",
         [&ward](ProgramFile &file, Random &random) {
             PartnershipId id = ward.anyPair(random);
             for (const PartnershipRow &row : partnershipRows(file, ward.cohort)) {
                 if (row.state == PartnershipState::Closing)
                     id = row.id;
             }
             return agreements::completePartnership(file, id,
                                                    static_cast<ClosingTalk>(random.below(3)), {},
                                                    EndKind::PlannedEnd, QStringLiteral("both had moved away"));
         }},
        {"extendPartnership",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const PartnershipId id = ward.anyPair(random);
             const Result<Partnership> it = partnership(file, id);
             return it ? agreements::extendPartnership(file, ward.content, id,
                                                       it->plannedEnd.addDays(random.below(40)),
                                                       QStringLiteral("one more change to finish"))
                       : Result<void>();
         }},
        {"endPairEarly",
         [&ward](ProgramFile &file, Random &random) {
             const PartnershipId id = ward.anyPair(random);
             if (!random.chance(20))
                 return Result<void>();
             return random.chance(50) ? endPairEarly(file, id, EndKind::NoFault)
                                      : agreements::endPartnershipEarly(file, id, EndKind::NoFault);
         }},
        {"reopenPair",
         [&ward](ProgramFile &file, Random &random) {
             const PartnershipId id = ward.anyPair(random);
             return random.chance(50) ? reopenPair(file, id) : agreements::reopenPartnership(file, id);
         }},
        {"setFirstMoveBy",
         [&ward](ProgramFile &file, Random &random) {
             return setFirstMoveBy(file, ward.anyPair(random), anyRole(random));
         }},
    };
}

std::vector<RandomVerb> matchingVerbs(const Ward &ward) {
    using namespace matching;
    const auto anyScenario = [&ward](Random &random) {
        return scenarioByName(*ward.file, ward.cohort,
                              random.chance(70) ? QStringLiteral("A") : QStringLiteral("B"));
    };
    const auto anyCouple = [&ward](Random &random) {
        const auto all = people::participants(*ward.file, ward.cohort);
        PairKey couple;
        for (int tries = 0; tries < 30; ++tries) {
            const people::Participant &one = random.pick(all);
            (one.role == Role::Mentor ? couple.mentor : couple.mentee) = one.id;
        }
        return couple;
    };
    return {
        {"matchCohort",
         [&ward, anyScenario](ProgramFile &file, Random &random) {
             return done(matchCohort(file, ward.cohort, anyScenario(random).name));
         }},
        {"setMatchRules",
         [anyScenario](ProgramFile &file, Random &random) {
             const Scenario scenario = anyScenario(random);
             Wanted wanted = scenario.wanted;
             wanted.aim = static_cast<Aim>(random.below(3));
             wanted.band = random.pick(std::vector{kNoBand, 0, 50});
             wanted.keep = random.pick(std::vector{0, 10, 50});
             wanted.spread = random.chance(50);
             wanted.rules = {random.chance(20), random.below(2), random.chance(20)};
             return done(setMatchRules(file, scenario, wanted));
         }},
        {"copyScenario",
         [anyScenario](ProgramFile &file, Random &random) {
             return done(copyScenario(file, anyScenario(random), QString(QLatin1Char(char('A' + random.below(6))))));
         }},
        {"renameScenario",
         [anyScenario](ProgramFile &file, Random &random) {
             return renameScenario(file, anyScenario(random).id, QStringLiteral("Scenario %1").arg(random.below(3)));
         }},
        {"pinPair",
         [anyScenario, anyCouple](ProgramFile &file, Random &random) {
             return done(pinPair(file, anyScenario(random), anyCouple(random), random.chance(60)));
         }},
        {"neverPair",
         [anyScenario, anyCouple](ProgramFile &file, Random &random) {
             return done(neverPair(file, anyScenario(random), anyCouple(random), random.chance(60)));
         }},
        {"reviewPair",
         [anyScenario](ProgramFile &file, Random &random) {
             const Scenario scenario = anyScenario(random);
             if (scenario.proposals.empty())
                 return Result<void>();
             const Match &match = random.pick(scenario.proposals);
             return done(reviewPair(file, scenario, {match.mentee, match.mentor}, random.chance(70)));
         }},
        {"removeScenario",
         [anyScenario](ProgramFile &file, Random &random) {
             return removeScenario(file, anyScenario(random).id);
         }},
        {"publishMatch",
         [anyScenario](ProgramFile &file, Random &random) {
             return random.chance(40) ? done(publishMatch(file, anyScenario(random))) : Result<void>();
         }},
        {"acceptPairs",
         [&ward](ProgramFile &file, Random &) {
             std::vector<PartnershipId> proposed;
             for (const auto &row : partnerships::partnershipRows(file, ward.cohort)) {
                 if (row.state == partnerships::PartnershipState::Proposed)
                     proposed.push_back(row.id);
             }
             return done(acceptPairs(file, proposed, Role::Mentor));
         }},
        {"acceptAll", [&ward](ProgramFile &file, Random &) { return done(acceptAll(file, ward.cohort)); }},
    };
}

} // namespace groundwork::testing
