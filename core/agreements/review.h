#pragma once

#include "core/agreements/agreement.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace groundwork::agreements {

/// One of the three days that each agreement has, or one more (content.md 4.4).
enum class ReviewKind { AfterThirdMeeting, Halfway, BeforeEnd, Extra };
QString reviewKindKey(ReviewKind kind);
std::optional<ReviewKind> reviewKindFromKey(const QString &key);

/// Why the two look at their agreement beside the three days (content.md 4.4, 3).
enum class ReviewReason { NewPost, Pause, TwoMissed, GoalReached, PulseGap, NewFramework, Extension, Asked };
QString reviewReasonKey(ReviewReason reason);
std::optional<ReviewReason> reviewReasonFromKey(const QString &key);
std::vector<ReviewReason> allReviewReasons();

/// Due and moved ones are still to be held (domain.md 2.10). That a day is past is told by the day alone.
enum class ReviewState { Due, Held, Moved, Waived };
QString reviewStateKey(ReviewState state);
std::optional<ReviewState> reviewStateFromKey(const QString &key);

/// What came of it: the agreement stays, a new draft follows, a later end follows, or the partnership ends.
enum class ReviewOutcome { Keep, Amend, Extend, End };
QString reviewOutcomeKey(ReviewOutcome outcome);
std::optional<ReviewOutcome> reviewOutcomeFromKey(const QString &key);

/// By whom it was held.
enum class ReviewWith { TheTwo, Coordinator };
QString reviewWithKey(ReviewWith with);
std::optional<ReviewWith> reviewWithFromKey(const QString &key);

/// What the two think of a line. Nothing is a grade of a person.
enum class Rating { Works, Adjust, Drop };
QString ratingKey(Rating rating);
std::optional<Rating> ratingFromKey(const QString &key);

/// A review as the program may know it: days and states, no words.
struct Review {
    ReviewId id;
    PartnershipId partnership;
    ReviewKind kind = ReviewKind::AfterThirdMeeting;
    std::optional<ReviewReason> reason; ///< of an extra one
    QDate dueOn;
    QDate agreedOn; ///< the day before it was moved
    QDate heldOn;
    std::optional<ReviewWith> heldWith;
    ReviewState state = ReviewState::Due;
    std::optional<ReviewOutcome> outcome;
    AgreementVersionId looked; ///< the version that they looked at

    [[nodiscard]] bool isOpen() const { return state == ReviewState::Due || state == ReviewState::Moved; }
    bool operator==(const Review &) const = default;
};

/// What the two think of one line of the version.
struct TermRating {
    QString key;
    Voice voice = Voice::Both;
    Rating rating = Rating::Works;
    QString note; ///< what to change, in their words; may be empty

    bool operator==(const TermRating &) const = default;
};

/// What the two said (content.md 4.4, 2). It stays with them.
struct ReviewWords {
    QString betterMentee; ///< "What is better than we expected?"
    QString betterMentor;
    QString stoppedMentee; ///< "What have we stopped doing?"
    QString stoppedMentor;
    QString waivedBecause;
    std::vector<TermRating> ratings;

    bool operator==(const ReviewWords &) const = default;
};

/// The three days on which a pair looks at its agreement again (content.md 4.2 section 10): the third
/// meeting, or day 60 after both yes where it is not known; the middle between both yes and the end;
/// `closingDays` before the end. Days that would lie after the end are moved to it.
struct ReviewDates {
    QDate third;
    QDate half;
    QDate end;

    bool operator==(const ReviewDates &) const = default;
};
ReviewDates reviewDates(QDate bothYes, QDate plannedEnd, QDate thirdMeeting, int closingDays);

} // namespace groundwork::agreements
