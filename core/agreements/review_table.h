#pragma once

#include "core/agreements/review.h"
#include "core/file/program_file.h"

#include <optional>
#include <vector>

namespace groundwork::sqlite {
class Database;
}

/// The SQL of reviews and of what was said in them. Nobody outside this folder includes it.
namespace groundwork::agreements::review_table {

std::vector<Review> reviews(const sqlite::Database &database, PartnershipId partnership);
std::optional<Review> review(const sqlite::Database &database, ReviewId id);
/// What was said; empty when nothing was.
ReviewWords words(const sqlite::Database &database, ReviewId id);

void insert(Change &change, AgreementId agreement, const Review &review);
/// Writes all but kind and reason.
void update(Change &change, const Review &review);
/// Writes texts and ratings in place of those that there are.
void writeWords(Change &change, ReviewId id, const ReviewWords &words);

} // namespace groundwork::agreements::review_table
