#include "core/agreements/review_table.h"

#include "core/file/sqlite/database.h"

#include <utility>

namespace groundwork::agreements::review_table {

namespace {

constexpr auto kReviews =
    "SELECT r.review_id, a.partnership_id, r.kind, r.reason, r.due_on, r.agreed_on, r.held_on, r.held_with, r.state, "
    "r.outcome, r.agreement_version_id FROM review r JOIN agreement a ON a.agreement_id = r.agreement_id ";

Review read(const sqlite::Statement &row) {
    Review review;
    review.id = row.id<ReviewId>(0);
    review.partnership = row.id<PartnershipId>(1);
    review.kind = reviewKindFromKey(row.text(2)).value_or(ReviewKind::Halfway);
    review.reason = reviewReasonFromKey(row.text(3));
    review.dueOn = row.date(4);
    review.agreedOn = row.date(5);
    review.heldOn = row.date(6);
    review.heldWith = reviewWithFromKey(row.text(7));
    review.state = reviewStateFromKey(row.text(8)).value_or(ReviewState::Due);
    review.outcome = reviewOutcomeFromKey(row.text(9));
    review.looked = row.id<AgreementVersionId>(10);
    return review;
}

std::optional<qint64> orNull(AgreementVersionId id) {
    return id.isValid() ? std::optional(id.value) : std::nullopt;
}

std::optional<QString> orNull(const QString &key) {
    return key.isEmpty() ? std::nullopt : std::optional(key);
}

std::optional<QString> heldWithKey(const Review &review) {
    return review.heldWith ? std::optional(reviewWithKey(*review.heldWith)) : std::nullopt;
}

std::optional<QString> outcomeKey(const Review &review) {
    return review.outcome ? std::optional(reviewOutcomeKey(*review.outcome)) : std::nullopt;
}

} // namespace

std::vector<Review> reviews(const sqlite::Database &database, PartnershipId partnership) {
    auto row = database.prepare(QString::fromLatin1(kReviews) +
                                QStringLiteral("WHERE a.partnership_id = ?1 ORDER BY r.due_on, r.review_id"));
    row.bind(partnership);
    std::vector<Review> all;
    while (row.step())
        all.push_back(read(row));
    return all;
}

std::optional<Review> review(const sqlite::Database &database, ReviewId id) {
    auto row = database.prepare(QString::fromLatin1(kReviews) + QStringLiteral("WHERE r.review_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional(read(row)) : std::nullopt;
}

ReviewWords words(const sqlite::Database &database, ReviewId id) {
    ReviewWords words;
    auto said = database.prepare("SELECT better_mentee, better_mentor, stopped_mentee, stopped_mentor, "
                                 "waived_because FROM review_private WHERE review_id = ?1");
    said.bind(id);
    if (said.step()) {
        int column = 0;
        for (QString *text : {&words.betterMentee, &words.betterMentor, &words.stoppedMentee,
                              &words.stoppedMentor, &words.waivedBecause})
            *text = said.text(column++);
    }
    auto rated = database.prepare("SELECT key, voice, rating, note FROM review_term_private WHERE review_id = ?1 "
                                  "ORDER BY review_term_id");
    rated.bind(id);
    while (rated.step())
        words.ratings.push_back({rated.text(0), voiceFromKey(rated.text(1)).value_or(Voice::Both),
                                 ratingFromKey(rated.text(2)).value_or(Rating::Works), rated.text(3)});
    return words;
}

void insert(Change &change, AgreementId agreement, const Review &review) {
    change.database()
        .prepare("INSERT INTO review (review_id, agreement_id, kind, reason, due_on, agreed_on, held_on, held_with, "
                 "state, outcome, agreement_version_id, created_at, updated_at, created_by_side) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13)")
        .bind(review.id, agreement, reviewKindKey(review.kind),
              orNull(review.reason ? reviewReasonKey(*review.reason) : QString()), review.dueOn, review.agreedOn,
              review.heldOn, heldWithKey(review), reviewStateKey(review.state), outcomeKey(review),
              orNull(review.looked), change.now(), sideKey(change.side()))
        .run();
}

void update(Change &change, const Review &review) {
    change.database()
        .prepare("UPDATE review SET due_on = ?2, agreed_on = ?3, held_on = ?4, held_with = ?5, state = ?6, "
                 "outcome = ?7, agreement_version_id = ?8, updated_at = ?9 WHERE review_id = ?1")
        .bind(review.id, review.dueOn, review.agreedOn, review.heldOn, heldWithKey(review),
              reviewStateKey(review.state), outcomeKey(review), orNull(review.looked), change.now())
        .run();
}

void writeWords(Change &change, ReviewId id, const ReviewWords &words) {
    const sqlite::Database &database = change.database();
    database.prepare("DELETE FROM review_private WHERE review_id = ?1").bind(id).run();
    database.prepare("DELETE FROM review_term_private WHERE review_id = ?1").bind(id).run();
    database
        .prepare("INSERT INTO review_private (review_id, better_mentee, better_mentor, stopped_mentee, "
                 "stopped_mentor, waived_because, created_at, updated_at, created_by_side) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)")
        .bind(id, words.betterMentee, words.betterMentor, words.stoppedMentee, words.stoppedMentor,
              words.waivedBecause, change.now(), sideKey(change.side()))
        .run();
    for (const TermRating &rated : words.ratings)
        database
            .prepare("INSERT INTO review_term_private (review_term_id, review_id, key, voice, rating, note, "
                     "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)")
            .bind(change.newId<Id<struct ReviewTermTag>>(), id, rated.key, voiceKey(rated.voice),
                  ratingKey(rated.rating), rated.note, change.now(), sideKey(change.side()))
            .run();
}

} // namespace groundwork::agreements::review_table
