#include "core/agreements/review.h"

#include "core/base/enum_keys.h"

#include <algorithm>

namespace groundwork::agreements {

namespace {

constexpr EnumKey<ReviewKind> kKinds[] = {{ReviewKind::AfterThirdMeeting, "after_third_meeting"},
                                          {ReviewKind::Halfway, "halfway"},
                                          {ReviewKind::BeforeEnd, "before_end"},
                                          {ReviewKind::Extra, "extra"}};
constexpr EnumKey<ReviewReason> kReasons[] = {
    {ReviewReason::NewPost, "new_post"},           {ReviewReason::Pause, "pause"},
    {ReviewReason::TwoMissed, "two_missed"},       {ReviewReason::GoalReached, "goal_reached"},
    {ReviewReason::PulseGap, "pulse_gap"},         {ReviewReason::NewFramework, "new_framework"},
    {ReviewReason::Extension, "extension"},        {ReviewReason::Asked, "asked"}};
constexpr EnumKey<ReviewState> kStates[] = {{ReviewState::Due, "due"},
                                            {ReviewState::Held, "held"},
                                            {ReviewState::Moved, "moved"},
                                            {ReviewState::Waived, "waived"}};
constexpr EnumKey<ReviewOutcome> kOutcomes[] = {{ReviewOutcome::Keep, "keep"},
                                                {ReviewOutcome::Amend, "amend"},
                                                {ReviewOutcome::Extend, "extend"},
                                                {ReviewOutcome::End, "end"}};
constexpr EnumKey<ReviewWith> kWith[] = {{ReviewWith::TheTwo, "the_two"},
                                         {ReviewWith::Coordinator, "coordinator"}};
constexpr EnumKey<Rating> kRatings[] = {
    {Rating::Works, "works"}, {Rating::Adjust, "adjust"}, {Rating::Drop, "drop"}};

} // namespace

QString reviewKindKey(ReviewKind kind) {
    return keyOf(kKinds, kind);
}
std::optional<ReviewKind> reviewKindFromKey(const QString &key) {
    return fromKey(kKinds, key);
}
QString reviewReasonKey(ReviewReason reason) {
    return keyOf(kReasons, reason);
}
std::optional<ReviewReason> reviewReasonFromKey(const QString &key) {
    return fromKey(kReasons, key);
}
std::vector<ReviewReason> allReviewReasons() {
    return valuesOf(kReasons);
}
QString reviewStateKey(ReviewState state) {
    return keyOf(kStates, state);
}
std::optional<ReviewState> reviewStateFromKey(const QString &key) {
    return fromKey(kStates, key);
}
QString reviewOutcomeKey(ReviewOutcome outcome) {
    return keyOf(kOutcomes, outcome);
}
std::optional<ReviewOutcome> reviewOutcomeFromKey(const QString &key) {
    return fromKey(kOutcomes, key);
}
QString reviewWithKey(ReviewWith with) {
    return keyOf(kWith, with);
}
std::optional<ReviewWith> reviewWithFromKey(const QString &key) {
    return fromKey(kWith, key);
}
QString ratingKey(Rating rating) {
    return keyOf(kRatings, rating);
}
std::optional<Rating> ratingFromKey(const QString &key) {
    return fromKey(kRatings, key);
}

ReviewDates reviewDates(QDate bothYes, QDate plannedEnd, QDate thirdMeeting, int closingDays) {
    constexpr int kThirdMeetingDays = 60;
    ReviewDates dates;
    if (!bothYes.isValid() || !plannedEnd.isValid())
        return dates;
    dates.third = thirdMeeting.isValid() ? thirdMeeting : bothYes.addDays(kThirdMeetingDays);
    dates.half = bothYes.addDays((bothYes.daysTo(plannedEnd) + 1) / 2);
    dates.end = plannedEnd.addDays(-closingDays);
    for (QDate *date : {&dates.third, &dates.half, &dates.end})
        *date = std::min(*date, plannedEnd);
    return dates;
}

} // namespace groundwork::agreements
