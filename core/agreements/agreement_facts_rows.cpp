#include "core/agreements/agreement_rows.h"

#include "core/file/sqlite/database.h"

// What the program may know of agreements without reading a word of them. Written as ..._rows.cpp are: SQL
// over tables that are not private.

namespace groundwork::agreements {

namespace {

using FactsByPair = std::unordered_map<PartnershipId, AgreementFacts>;

/// One of the two scopes: all pairs of a cohort, or one pair.
struct Scope {
    const char *where;
    qint64 id;
};

void readVersions(const sqlite::Database &database, const Scope &scope, FactsByPair &facts) {
    auto row = database.prepare(
        QStringLiteral(
            "SELECT a.partnership_id, v.number, v.state, v.effective_on, "
            "(SELECT count(*) FROM signature s WHERE s.agreement_version_id = v.agreement_version_id), "
            "(SELECT count(*) FROM working_term t WHERE t.agreement_version_id = v.agreement_version_id "
            "AND t.status = 'come_back_to') FROM agreement a "
            "JOIN partnership p ON p.partnership_id = a.partnership_id "
            "JOIN agreement_version v ON v.agreement_id = a.agreement_id WHERE %1 ORDER BY v.number")
            .arg(QString::fromLatin1(scope.where)));
    row.bind(scope.id);
    while (row.step()) {
        AgreementFacts &pair = facts[row.id<PartnershipId>(0)];
        pair.partnership = row.id<PartnershipId>(0);
        const VersionState state = versionStateFromKey(row.text(2)).value_or(VersionState::Discarded);
        if (state == VersionState::InForce || state == VersionState::Ended) {
            pair.inForceNumber = row.integer(1);
            pair.inForceOn = row.date(3);
            pair.ended = state == VersionState::Ended;
            pair.comeBackTo = row.integer(5);
        } else if (state == VersionState::Draft || state == VersionState::ReadyToSign) {
            pair.openNumber = row.integer(1);
            pair.openState = state;
            pair.signatures = row.integer(4);
            pair.comeBackTo = row.integer(5);
        }
    }
}

/// The next look is never a day that is past; one whose day has come waits. Nobody is asked for one in a pause, and a
/// partnership that is over has none.
void readReviews(const sqlite::Database &database, const Scope &scope, QDate today, FactsByPair &facts) {
    auto row = database.prepare(
        QStringLiteral(
            "SELECT a.partnership_id, r.review_id, r.due_on, r.state, p.state FROM agreement a "
            "JOIN partnership p ON p.partnership_id = a.partnership_id "
            "JOIN review r ON r.agreement_id = a.agreement_id WHERE %1 AND r.state <> 'waived' "
            "ORDER BY r.due_on, r.review_id")
            .arg(QString::fromLatin1(scope.where)));
    row.bind(scope.id);
    while (row.step()) {
        AgreementFacts &pair = facts[row.id<PartnershipId>(0)];
        pair.partnership = row.id<PartnershipId>(0);
        const QDate due = row.date(2);
        const QString state = row.text(4);
        const bool over = state == QLatin1String("declined") || state == QLatin1String("completed") ||
                          state == QLatin1String("ended_early");
        if (row.text(3) == QLatin1String("held")) {
            ++pair.reviewsHeld;
        } else if (!over && due >= today && !pair.nextReview.isValid()) {
            pair.nextReview = due;
        }
        const bool open = row.text(3) != QLatin1String("held");
        if (open && !over && state != QLatin1String("paused") && due <= today && !pair.reviewWaits.isValid()) {
            pair.reviewWaits = due;
            pair.waiting = row.id<ReviewId>(1);
        }
    }
}

FactsByPair read(const ProgramFile &file, const Scope &scope) {
    FactsByPair facts;
    readVersions(file.database(), scope, facts);
    readReviews(file.database(), scope, file.clock().today(), facts);
    return facts;
}

} // namespace

AgreementFacts agreementFacts(const ProgramFile &file, PartnershipId partnership) {
    FactsByPair facts = read(file, {"a.partnership_id = ?1", partnership.value});
    AgreementFacts &pair = facts[partnership];
    pair.partnership = partnership;
    return pair;
}

FactsByPair agreementFactsOfCohort(const ProgramFile &file, CohortId cohort) {
    return read(file, {"p.cohort_id = ?1", cohort.value});
}

} // namespace groundwork::agreements
