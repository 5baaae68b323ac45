#include "core/agreements/agreement_table.h"

#include "core/file/sqlite/database.h"

#include <optional>

namespace groundwork::agreements::agreement_table {

namespace {

constexpr auto kVersions =
    "SELECT v.agreement_version_id, v.agreement_id, a.partnership_id, v.number, v.state, v.effective_on, "
    "p.change_reason, p.open_reason, v.kind, v.review_id, v.started_on, v.ended_on, "
    "v.ended_with_pair FROM agreement_version v JOIN agreement a ON a.agreement_id = v.agreement_id "
    "JOIN agreement_version_private p ON p.agreement_version_id = v.agreement_version_id ";

AgreementVersion read(const sqlite::Statement &row) {
    AgreementVersion version;
    version.id = row.id<AgreementVersionId>(0);
    version.agreement = row.id<AgreementId>(1);
    version.partnership = row.id<PartnershipId>(2);
    version.number = row.integer(3);
    version.state = versionStateFromKey(row.text(4)).value_or(VersionState::Draft);
    version.effectiveOn = row.date(5);
    version.changeReason = row.text(6);
    version.openReason = row.text(7);
    version.kind = versionKindFromKey(row.text(8)).value_or(VersionKind::Amended);
    version.review = row.id<ReviewId>(9);
    version.startedOn = row.date(10);
    version.endedOn = row.date(11);
    version.endedWithPair = row.boolean(12);
    return version;
}

} // namespace

std::optional<AgreementId> agreementOf(const sqlite::Database &database, PartnershipId partnership) {
    auto row = database.prepare("SELECT agreement_id FROM agreement WHERE partnership_id = ?1");
    row.bind(partnership);
    return row.step() ? std::optional<AgreementId>(row.id<AgreementId>(0)) : std::nullopt;
}

void insertAgreement(Change &change, AgreementId id, PartnershipId partnership) {
    change.database()
        .prepare("INSERT INTO agreement (agreement_id, partnership_id, layout, created_at, updated_at, "
                 "created_by_side) VALUES (?1, ?2, ?3, ?4, ?4, ?5)")
        .bind(id, partnership, programLayout(change.database()), change.now(), sideKey(change.side()))
        .run();
}

std::optional<QString> layoutOf(const sqlite::Database &database, PartnershipId partnership) {
    auto row = database.prepare("SELECT layout FROM agreement WHERE partnership_id = ?1");
    row.bind(partnership);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

QString programLayout(const sqlite::Database &database) {
    auto row = database.prepare("SELECT layout FROM agreement_layout LIMIT 1");
    return row.step() ? row.text(0) : QString();
}

void setProgramLayout(Change &change, const QString &layout) {
    const bool there = !programLayout(change.database()).isEmpty();
    if (layout.isEmpty()) {
        change.database().prepare("DELETE FROM agreement_layout").run();
    } else if (there) {
        change.database()
            .prepare("UPDATE agreement_layout SET layout = ?1, updated_at = ?2")
            .bind(layout, change.now())
            .run();
    } else {
        change.database()
            .prepare("INSERT INTO agreement_layout (agreement_layout_id, layout, created_at, updated_at, "
                     "created_by_side) VALUES (?1, ?2, ?3, ?3, ?4)")
            .bind(change.newId<Id<struct LayoutTag>>(), layout, change.now(), sideKey(change.side()))
            .run();
    }
}

std::vector<AgreementVersion> versions(const sqlite::Database &database, PartnershipId partnership) {
    auto row = database.prepare(QString::fromLatin1(kVersions) +
                                QStringLiteral("WHERE a.partnership_id = ?1 ORDER BY v.number"));
    row.bind(partnership);
    std::vector<AgreementVersion> all;
    while (row.step())
        all.push_back(read(row));
    return all;
}

std::optional<AgreementVersion> version(const sqlite::Database &database, AgreementVersionId id) {
    auto row = database.prepare(QString::fromLatin1(kVersions) +
                                QStringLiteral("WHERE v.agreement_version_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional<AgreementVersion>(read(row)) : std::nullopt;
}

void insertVersion(Change &change, const AgreementVersion &version, int contentVersion) {
    change.database()
        .prepare("INSERT INTO agreement_version (agreement_version_id, agreement_id, number, state, kind, review_id, "
                 "content_version, started_on, effective_on, created_at, updated_at, created_by_side) "
                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11)")
        .bind(version.id, version.agreement, version.number, versionStateKey(version.state),
              versionKindKey(version.kind),
              version.review.isValid() ? std::optional(version.review.value) : std::nullopt, contentVersion,
              change.today(), version.effectiveOn, change.now(), sideKey(change.side()))
        .run();
    change.database()
        .prepare("INSERT INTO agreement_version_private (agreement_version_id, change_reason, open_reason, "
                 "frozen, "
                 "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, '', ?4, ?5, ?6)")
        .bind(version.id, version.changeReason, version.openReason, change.now(), change.now(),
              sideKey(change.side()))
        .run();
}

void setState(Change &change, AgreementVersionId id, VersionState state, QDate effectiveOn) {
    change.database()
        .prepare("UPDATE agreement_version SET state = ?1, effective_on = COALESCE(?2, effective_on), "
                 "updated_at = ?3 "
                 "WHERE agreement_version_id = ?4")
        .bind(versionStateKey(state), effectiveOn, change.now(), id)
        .run();
}

void setReview(Change &change, AgreementVersionId id, ReviewId review) {
    change.database()
        .prepare("UPDATE agreement_version SET review_id = ?1, updated_at = ?2 WHERE agreement_version_id = ?3")
        .bind(review, change.now(), id)
        .run();
}

void setKind(Change &change, AgreementVersionId id, VersionKind kind) {
    change.database()
        .prepare("UPDATE agreement_version SET kind = ?1, updated_at = ?2 WHERE agreement_version_id = ?3")
        .bind(versionKindKey(kind), change.now(), id)
        .run();
}

void setEnded(Change &change, AgreementVersionId id, QDate on, bool withPair) {
    change.database()
        .prepare("UPDATE agreement_version SET ended_on = ?1, ended_with_pair = ?2, updated_at = ?3 "
                 "WHERE agreement_version_id = ?4")
        .bind(on, on.isValid() && withPair, change.now(), id)
        .run();
}

void setShown(Change &change, PartnershipId partnership, Role side, bool shown) {
    change.database()
        .prepare(side == Role::Mentee
                     ? "UPDATE agreement SET shown_by_mentee = ?1, updated_at = ?2 WHERE partnership_id = ?3"
                     : "UPDATE agreement SET shown_by_mentor = ?1, updated_at = ?2 WHERE partnership_id = ?3")
        .bind(shown, change.now(), partnership)
        .run();
}

Shown shown(const sqlite::Database &database, PartnershipId partnership) {
    auto row = database.prepare("SELECT shown_by_mentee, shown_by_mentor FROM agreement WHERE partnership_id = ?1");
    row.bind(partnership);
    return row.step() ? Shown{row.boolean(0), row.boolean(1)} : Shown{};
}

void setReason(Change &change, AgreementVersionId id, const QString &reason) {
    change.database()
        .prepare("UPDATE agreement_version_private SET change_reason = ?1, updated_at = ?2 "
                 "WHERE agreement_version_id = ?3")
        .bind(reason, change.now(), id)
        .run();
}

void setOpenReason(Change &change, AgreementVersionId id, const QString &reason) {
    change.database()
        .prepare("UPDATE agreement_version_private SET open_reason = ?1, updated_at = ?2 "
                 "WHERE agreement_version_id = ?3")
        .bind(reason, change.now(), id)
        .run();
}

void freeze(Change &change, AgreementVersionId id, const QByteArray &frozen) {
    change.database()
        .prepare("UPDATE agreement_version_private SET frozen = ?1, updated_at = ?2 WHERE "
                 "agreement_version_id = ?3")
        .bind(QString::fromUtf8(frozen), change.now(), id)
        .run();
}

QByteArray frozen(const sqlite::Database &database, AgreementVersionId id) {
    auto row =
        database.prepare("SELECT frozen FROM agreement_version_private WHERE agreement_version_id = ?1");
    row.bind(id);
    return row.step() ? row.text(0).toUtf8() : QByteArray();
}

std::vector<Signature> signatures(const sqlite::Database &database, AgreementVersionId version) {
    auto row =
        database.prepare("SELECT signature_id, agreement_version_id, side, kind, name, signed_on, place "
                         "FROM signature WHERE agreement_version_id = ?1 ORDER BY side = 'mentor'");
    row.bind(version);
    std::vector<Signature> all;
    while (row.step()) {
        Signature signature;
        signature.id = row.id<SignatureId>(0);
        signature.version = row.id<AgreementVersionId>(1);
        signature.side = roleFromKey(row.text(2)).value_or(Role::Mentee);
        signature.kind = signatureKindFromKey(row.text(3)).value_or(SignatureKind::Ink);
        signature.name = row.text(4);
        signature.signedOn = row.date(5);
        signature.place = row.text(6);
        all.push_back(signature);
    }
    return all;
}

void insertSignature(Change &change, const Signature &signature) {
    change.database()
        .prepare(
            "INSERT INTO signature (signature_id, agreement_version_id, side, kind, name, signed_on, place, "
            "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
        .bind(signature.id, signature.version, roleKey(signature.side), signatureKindKey(signature.kind),
              signature.name, signature.signedOn, signature.place, change.now(), change.now(),
              sideKey(change.side()))
        .run();
}

void removeSignatures(Change &change, AgreementVersionId version) {
    change.database().prepare("DELETE FROM signature WHERE agreement_version_id = ?1").bind(version).run();
}

} // namespace groundwork::agreements::agreement_table
