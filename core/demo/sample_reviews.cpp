#include "core/demo/sample_builder.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/review_rows.h"
#include "core/agreements/reviews.h"
#include "core/agreements/small_change.h"
#include "core/base/error_code.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/partnerships/partnership_rows.h"

// The weeks after an agreement was signed: reviews, small changes, and how far goals are.

namespace groundwork::demo {

namespace {

QString key(const char *text) {
    return QString::fromLatin1(text);
}

QString text(const QJsonObject &from, const char *name) {
    return from.value(QLatin1String(name)).toString();
}

} // namespace

/// Most pairs keep to the days of their reviews; every sixth lets one wait, so that there is something to do.
void SampleBuilder::planReviews(Story &story) {
    constexpr int kEvery = 7;
    constexpr int kWaits = 6;
    if (story.signingDay + kEvery > 0 || m_signed % kWaits == 0)
        return;
    for (int day = story.signingDay + kEvery; day <= 0; day += kEvery)
        on(day, [this, &story] { return keepToReviews(story); });
}

Result<void> SampleBuilder::keepToReviews(const Story &story) {
    const agreements::AgreementFacts facts = agreements::agreementFacts(*m_file, story.id);
    if (!facts.reviewWaits.isValid() || facts.ended || facts.inForceNumber == 0)
        return {};
    agreements::ReviewNotes notes;
    notes.on = m_file->clock().today();
    return agreements::holdReview(*m_file, m_plan->agreement(), facts.waiting, notes);
}

/// A review that is told: what was said, and what came of it.
Result<void> SampleBuilder::review(const Story &story, const QJsonObject &told) {
    const auto kind = agreements::reviewKindFromKey(text(told, "kind"));
    for (const agreements::Review &each : agreements::reviewsOf(*m_file, story.id)) {
        if (!each.isOpen() || each.kind != kind)
            continue;
        agreements::ReviewNotes notes;
        notes.outcome = agreements::reviewOutcomeFromKey(text(told, "outcome")).value_or(agreements::ReviewOutcome::Keep);
        notes.reason = text(told, "reason");
        notes.words.betterMentee = text(told, "better_mentee");
        notes.words.betterMentor = text(told, "better_mentor");
        notes.words.stoppedMentee = text(told, "stopped_mentee");
        notes.words.stoppedMentor = text(told, "stopped_mentor");
        for (const QJsonValue &value : told.value(key("ratings")).toArray()) {
            const QJsonObject rated = value.toObject();
            notes.words.ratings.push_back(
                {text(rated, "key"), agreements::voiceFromKey(text(rated, "voice")).value_or(agreements::Voice::Both),
                 agreements::ratingFromKey(text(rated, "rating")).value_or(agreements::Rating::Works),
                 text(rated, "note")});
        }
        return agreements::holdReview(*m_file, m_plan->agreement(), each.id, notes);
    }
    return failure(ErrorCode::NotFound, {key("review"), text(told, "kind")});
}

Result<void> SampleBuilder::smallChange(const Story &story, const QJsonObject &told) {
    const auto inForce = agreements::versionInForce(*m_file, story.id);
    if (!inForce)
        return failure(ErrorCode::NotFound, {key("agreement"), story.mentee});
    agreements::SmallChange change;
    change.reason = text(told, "reason");
    for (const agreements::WorkingTerm &term : agreements::termsOf(*m_file, inForce->id)) {
        if (term.key != text(told, "key") || term.voice != agreements::Voice::Both)
            continue;
        QJsonObject value = term.value;
        const QJsonObject set = told.value(key("set")).toObject();
        for (auto field = set.begin(); field != set.end(); ++field)
            value.insert(field.key(), field.value());
        change.lines.emplace_back(term.key, value);
    }
    const auto done = agreements::changeInShort(*m_file, m_plan->agreement(), story.id, change);
    return done ? Result<void>() : failure(done.error());
}

Result<void> SampleBuilder::noteGoal(const Story &story, const QJsonObject &told) {
    const auto owner = goals::goalOwnerFromKey(text(told, "owner"));
    for (const goals::Goal &goal : goals::goalsOf(*m_file, story.id)) {
        if (goal.owner != owner || goals::isClosed(goal.state) || goal.state == goals::GoalState::Draft)
            continue;
        goals::GoalUpdate update;
        update.goal = goal.id;
        update.by = goals::goalOwnerFromKey(text(told, "by")).value_or(goal.owner);
        update.step = told.value(key("step")).toInt();
        update.changed = text(told, "changed");
        update.evidence = text(told, "evidence");
        update.comment = text(told, "comment");
        const auto noted = goals::noteGoal(*m_file, update);
        return noted ? Result<void>() : failure(noted.error());
    }
    return {};
}

} // namespace groundwork::demo
