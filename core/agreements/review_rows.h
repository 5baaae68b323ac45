#pragma once

#include "core/agreements/review.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QDate>

#include <vector>

namespace groundwork::agreements {

/// The reviews of a pair by the day on which they are due.
std::vector<Review> reviewsOf(const ProgramFile &file, PartnershipId partnership);
/// NotFound.
Result<Review> review(const ProgramFile &file, ReviewId id);
/// What the two said in it, for their own pages.
ReviewWords reviewWords(const ProgramFile &file, ReviewId id);

/// Something has happened after which an extra look is worth ten minutes (content.md 4.4, 3).
struct ReviewSuggestion {
    ReviewReason reason = ReviewReason::Asked;
    QDate since;

    bool operator==(const ReviewSuggestion &) const = default;
};
/// What the file can tell: a pause that is over, a goal that was reached, a new version of the framework, an
/// extension, each since the two last looked at their agreement. The other reasons are noted by hand.
std::vector<ReviewSuggestion> reviewSuggestions(const ProgramFile &file, PartnershipId partnership);

} // namespace groundwork::agreements
