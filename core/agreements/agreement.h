#pragma once

#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::agreements {

/// Where a version stands (domain.md 2.10). From Superseded, Ended and Discarded nothing leads on.
enum class VersionState { Draft, ReadyToSign, InForce, Superseded, Ended, Discarded };
QString versionStateKey(VersionState state);
std::optional<VersionState> versionStateFromKey(const QString &key);
/// Does the table of domain.md 2.10 have this arrow?
bool canChange(VersionState from, VersionState to);

/// Where a line comes from.
enum class LineOrigin { FrameworkDefault, FromFirstMeeting, ChangedByPair, WrittenByPair };
QString lineOriginKey(LineOrigin origin);
std::optional<LineOrigin> lineOriginFromKey(const QString &key);

/// Settled, or left open until a day.
enum class LineStatus { Settled, ComeBackTo };
QString lineStatusKey(LineStatus status);
std::optional<LineStatus> lineStatusFromKey(const QString &key);

/// Whose line it is: a column, or the full width for both.
enum class Voice { Mentee, Mentor, Both };
QString voiceKey(Voice voice);
std::optional<Voice> voiceFromKey(const QString &key);

/// A typed name is a record of consent, not a legal e-signature; a spoken yes is recorded by the coordinator.
enum class SignatureKind { Typed, Ink, Spoken };
QString signatureKindKey(SignatureKind kind);
std::optional<SignatureKind> signatureKindFromKey(const QString &key);

/// How a version came about.
enum class VersionKind {
    First,
    Amended,
    SmallChange, ///< cadence, channel or time alone, by the short path (content.md 4.4, 5)
    Extension
};
QString versionKindKey(VersionKind kind);
std::optional<VersionKind> versionKindFromKey(const QString &key);

/// One line of a version as it is stored. `value` holds the fields that agreement.json lists for the key.
struct WorkingTerm {
    WorkingTermId id;
    AgreementVersionId version;
    QString key;
    Voice voice = Voice::Both;
    QJsonObject value;
    LineOrigin origin = LineOrigin::FrameworkDefault;
    LineStatus status = LineStatus::Settled;
    QDate comeBackOn;
    QString openPart;    ///< what of the line is still open, when it is only a part of it
    bool passed = false; ///< its author would rather not say: left out, and complete
    bool edited = false; ///< the pair wrote or marked it: later answers leave it alone

    bool operator==(const WorkingTerm &) const = default;
};

struct AgreementVersion {
    AgreementVersionId id;
    AgreementId agreement;
    PartnershipId partnership;
    int number = 1;
    VersionState state = VersionState::Draft;
    VersionKind kind = VersionKind::First;
    ReviewId review;      ///< the review that it came of; invalid for none
    QDate startedOn;      ///< the day of the draft; set when it is stored
    QDate effectiveOn;    ///< the day of the later signature
    QDate endedOn;        ///< of Ended: the last day of the partnership; of Discarded: the day it was set aside
    bool endedWithPair = false; ///< the end of the partnership did it: opening the pair again brings it back
    QString changeReason; ///< what changed and why, in one line; empty for version 1
    QString openReason;   ///< why it could be signed although required lines were missing

    bool operator==(const AgreementVersion &) const = default;
};

struct Signature {
    SignatureId id;
    AgreementVersionId version;
    Role side = Role::Mentee;
    SignatureKind kind = SignatureKind::Ink;
    QString name; ///< as signed
    QDate signedOn;
    QString place;

    bool operator==(const Signature &) const = default;
};

} // namespace groundwork::agreements
