#include "core/agreements/review_rows.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/review_table.h"
#include "core/base/error_code.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"

#include <algorithm>

namespace groundwork::agreements {

namespace {

/// The newest thing of each kind that happened to a pair.
std::vector<ReviewSuggestion> happened(const ProgramFile &file, const partnerships::Partnership &pair) {
    std::vector<ReviewSuggestion> all;
    const auto note = [&all](ReviewReason reason, QDate since) {
        if (since.isValid())
            all.push_back({reason, since});
    };
    note(ReviewReason::Pause, partnerships::lastReturn(file, pair.id));
    QDate reached;
    for (const goals::Goal &goal : goals::goalsOf(file, pair.id)) {
        const bool there = goal.state == goals::GoalState::Achieved || goal.state == goals::GoalState::PartlyAchieved;
        if (there && goal.closedOn.isValid() && (!reached.isValid() || goal.closedOn > reached))
            reached = goal.closedOn;
    }
    note(ReviewReason::GoalReached, reached);
    QDate moved;
    for (const framework::FrameworkMove &move : framework::frameworkMoves(file)) {
        if (move.cohort == pair.cohort && move.from.isValid() && (!moved.isValid() || move.on > moved))
            moved = move.on;
    }
    note(ReviewReason::NewFramework, moved);
    const auto inForce = versionInForce(file, pair.id);
    if (inForce && inForce->kind == VersionKind::Extension && !inForce->review.isValid())
        note(ReviewReason::Extension, inForce->effectiveOn);
    return all;
}

/// Was it looked at since, or is it in the list already?
bool isMet(const ReviewSuggestion &suggestion, const std::vector<Review> &reviews) {
    return std::any_of(reviews.begin(), reviews.end(), [&](const Review &review) {
        if (review.state == ReviewState::Held)
            return review.heldOn >= suggestion.since;
        if (review.kind != ReviewKind::Extra || review.reason != suggestion.reason)
            return false;
        return review.isOpen() || review.dueOn >= suggestion.since;
    });
}

} // namespace

std::vector<Review> reviewsOf(const ProgramFile &file, PartnershipId partnership) {
    return review_table::reviews(file.database(), partnership);
}

Result<Review> review(const ProgramFile &file, ReviewId id) {
    if (auto found = review_table::review(file.database(), id))
        return *found;
    return failure(ErrorCode::NotFound, {QStringLiteral("review"), id.toText()});
}

ReviewWords reviewWords(const ProgramFile &file, ReviewId id) {
    return review_table::words(file.database(), id);
}

std::vector<ReviewSuggestion> reviewSuggestions(const ProgramFile &file, PartnershipId partnership) {
    const auto pair = partnerships::partnership(file, partnership);
    const auto inForce = versionInForce(file, partnership);
    if (!pair || !inForce || inForce->state != VersionState::InForce ||
        !partnerships::isAgreedAndOpen(pair->state))
        return {};
    const std::vector<Review> reviews = reviewsOf(file, partnership);
    std::vector<ReviewSuggestion> all = happened(file, *pair);
    std::erase_if(all, [&](const ReviewSuggestion &suggestion) {
        const bool beforeIt = suggestion.reason != ReviewReason::Extension && suggestion.since < inForce->effectiveOn;
        return beforeIt || isMet(suggestion, reviews);
    });
    return all;
}

} // namespace groundwork::agreements
