#include "tests/core/every_verb/ward.h"

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/agreements/small_change.h"
#include "core/file/verb.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/quality/job_marks.h"

#include <utility>

namespace groundwork::testing {

std::vector<RandomVerb> agreementVerbs(const Ward &ward) {
    using namespace agreements;
    return {
        {"editGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             if (all.empty())
                 return {};
             goals::Goal goal = random.pick(all);
             goal.title = QString::number(random.below(9));
             return goals::editGoal(file, goal);
         }},
        {"agreeGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             for (const goals::Goal &goal : goals::goalsOf(file, ward.pair)) {
                 if (goal.state == goals::GoalState::Draft)
                     return goals::setGoalState(file, goal.id, goals::GoalState::Agreed);
             }
             goals::Goal goal;
             goal.partnership = ward.pair;
             goal.owner = random.chance(50) ? goals::GoalOwner::Mentee : goals::GoalOwner::Shared;
             goal.title = QString::number(random.below(9));
             return done(goals::addGoal(file, goal));
         },
         {Verb::AgreeGoal}},
        {"setGoalState",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             return all.empty() ? Result<void>()
                                : goals::setGoalState(file, random.pick(all).id,
                                                      static_cast<goals::GoalState>(random.below(4)));
         }},
        {"draftAgreement",
         [&ward](ProgramFile &file, Random &random) {
             return done(draftAgreement(file, ward.content, ward.anyPair(random)));
         }},
        {"editTerm",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto id = ward.anyTerm(random, ward.pair);
             return id ? editTerm(file, ward.content, *id,
                                  QJsonObject{{QStringLiteral("text"), QString::number(random.below(9))}})
                       : Result<void>();
         }},
        {"comeBackToTerm",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto id = ward.anyTerm(random, ward.pair);
             return id ? comeBackToTerm(file, *id, ward.clock.today().addDays(30)) : Result<void>();
         }},
        {"makeReady",
         [&ward](ProgramFile &file, Random &random) {
             return makeReady(file, ward.content, ward.anyPair(random),
                              QStringLiteral("the rest comes later"));
         }},
        {"backToDraft",
         [&ward](ProgramFile &file, Random &random) {
             return random.chance(60) ? backToDraft(file, ward.pair) : Result<void>();
         }},
        {"sign",
         [&ward](ProgramFile &file, Random &random) {
             SignatureDraft signature;
             signature.side = anyRole(random);
             return random.chance(50) ? done(sign(file, ward.content, ward.anyPair(random), signature))
                                      : Result<void>();
         }},
        {"amendAgreement",
         [&ward](ProgramFile &file, Random &random) {
             return done(amendAgreement(file, ward.anyPair(random), QStringLiteral("new hours")));
         }},
        {"holdReview",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto reviews = reviewsOf(file, ward.pair);
             if (reviews.empty())
                 return {};
             ReviewNotes notes;
             notes.outcome = static_cast<ReviewOutcome>(random.below(2));
             notes.reason = QStringLiteral("new hours");
             notes.words.ratings = {{QStringLiteral("cadence"), Voice::Both, Rating::Adjust, {}}};
             return holdReview(file, ward.content, random.pick(reviews).id, notes);
         }},
        {"moveReview",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto reviews = reviewsOf(file, ward.pair);
             return reviews.empty() ? Result<void>()
                                    : moveReview(file, random.pick(reviews).id,
                                                 ward.clock.today().addDays(1 + random.below(9)));
         }},
        {"waiveReview",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const auto reviews = reviewsOf(file, ward.pair);
             return reviews.empty() || !random.chance(40) ? Result<void>()
                                                          : waiveReview(file, random.pick(reviews).id);
         }},
        {"addReview",
         [&ward](ProgramFile &file, Random &random) {
             return done(addReview(file, ward.anyPair(random), ReviewReason::Asked, ward.clock.today()));
         }},
        {"changeInShort",
         [&ward](ProgramFile &file, Random &random) {
             SmallChange small;
             small.lines = {{QStringLiteral("place"),
                             {{QStringLiteral("how"), QStringLiteral("in_person")},
                              {QStringLiteral("place"), QString::number(random.below(99))}}}};
             small.reason = QStringLiteral("another room");
             return done(changeInShort(file, ward.content, ward.pair, small));
         }},
        {"arrangeSections",
         [&ward](ProgramFile &file, Random &random) {
             Arrangement all = arrangement(file, ward.content);
             const auto last = static_cast<int>(all.size()) - 1;
             std::swap(all[static_cast<size_t>(random.below(last))], all.back());
             return arrangeSections(file, ward.content, all);
         }},
        {"showText",
         [&ward](ProgramFile &file, Random &random) {
             return showText(file, ward.pair, anyRole(random), random.chance(50));
         }},
        {"noteGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             if (all.empty())
                 return {};
             goals::GoalUpdate update;
             update.goal = random.pick(all).id;
             update.step = random.below(5);
             return done(goals::noteGoal(file, update));
         }},
        {"closeGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             return all.empty() ? Result<void>()
                                : goals::setGoalState(file, random.pick(all).id,
                                                      random.chance(50) ? goals::GoalState::Achieved
                                                                        : goals::GoalState::InProgress);
         },
         {Verb::CloseGoal}},
        {"changeGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             if (all.empty())
                 return {};
             const goals::Goal goal = random.pick(all);
             return done(goals::changeGoal(file, goal.id, goal));
         }},
        {"shareGoal",
         [&ward](ProgramFile &file, Random &random) -> Result<void> {
             const std::vector<goals::Goal> all = goals::goalsOf(file, ward.pair);
             return all.empty() ? Result<void>()
                                : goals::setDetailForProgram(file, random.pick(all).id, random.chance(50));
         }},
        {"discardDraft",
         [&ward](ProgramFile &file, Random &random) {
             return random.chance(50) ? discardDraft(file, ward.anyPair(random)) : Result<void>();
         }},
    };
}

std::vector<RandomVerb> jobVerbs(const Ward &ward) {
    using namespace quality;
    const auto job = [&ward](Random &random) {
        return std::vector<JobKey>{{StepKind::WaitingForYes, ward.anyPair(random).value, {}}};
    };
    return {
        {"markJob",
         [&ward, job](ProgramFile &file, Random &random) {
             if (random.chance(30))
                 return bringBackJob(file, ward.cohort, job(random));
             return random.chance(50) ? markJobDone(file, ward.cohort, job(random))
                                      : putOffJob(file, ward.cohort, job(random),
                                                  ward.clock.today().addDays(1 + random.below(9)));
         },
         {Verb::MarkJobDone, Verb::PutOffJob, Verb::BringBackJob}},
    };
}

} // namespace groundwork::testing
