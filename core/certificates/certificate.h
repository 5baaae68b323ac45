#pragma once

#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::certificates {

using CertificateId = Id<struct CertificateTag>;

/// What is confirmed: that somebody took part to the end (features FE93), or each meeting with its minutes (I26).
enum class CertificateKind { Completion, Hours };
/// "completion", "hours".
QString certificateKindKey(CertificateKind kind);
std::optional<CertificateKind> certificateKindFromKey(const QString &key);

/// Issued, then replaced by the next issue of the same number, or withdrawn.
enum class CertificateState { Issued, Replaced, Withdrawn };
QString certificateStateKey(CertificateState state);
std::optional<CertificateState> certificateStateFromKey(const QString &key);

/// Where a figure comes from; the page says so.
enum class FigureSource { File, PaperLog, AsTold };
QString figureSourceKey(FigureSource source);
std::optional<FigureSource> figureSourceFromKey(const QString &key);

/// How the two met (domain.md 2.13).
enum class Channel { InPerson, Video, Phone, Written };
QString channelKey(Channel channel);
std::optional<Channel> channelFromKey(const QString &key);
std::vector<Channel> allChannels();

/// What somebody completed on the way. Each is a fact that the program may know (domain.md 2.18), none says what was
/// written or talked about.
enum class Done { Training, Goal, Agreement, ClosingTalk };
QString doneKey(Done done);
std::optional<Done> doneFromKey(const QString &key);
std::vector<Done> allDone();

/// One meeting that an hours statement counts.
struct LoggedMeeting {
    QDate on;
    int minutes = 0;
    Channel channel = Channel::InPerson;
    FigureSource source = FigureSource::PaperLog;

    bool operator==(const LoggedMeeting &) const = default;
};

/// Who signs. Without a name the line is left to be signed by whoever has that function.
struct Signer {
    QString name;
    QString function; ///< "mentor", "coordinator"

    bool operator==(const Signer &) const = default;
};

/// What a certificate says, frozen with it.
struct CertificateFacts {
    QString name;       ///< as it is printed
    QString secondName; ///< the same name in another script; may be empty
    QString organization;
    QString program;
    QString cohort;
    Role role = Role::Mentee;
    QString roleName; ///< what the program called the role
    QString partnerName; ///< empty: it is not printed
    QString partnerRoleName;
    QDate from;
    QDate until;
    int meetings = 0;
    int minutes = 0; ///< together
    FigureSource source = FigureSource::PaperLog;
    int trainingMinutes = 0;
    FigureSource trainingSource = FigureSource::PaperLog;
    std::vector<Done> done;
    QStringList skills; ///< skills and exercises, in words
    std::vector<LoggedMeeting> log;
    std::vector<Signer> signers;
    QString place;

    bool operator==(const CertificateFacts &) const = default;
};

/// One issue of a certificate.
struct Certificate {
    CertificateId id;
    ParticipantId participant;
    PartnershipId partnership;
    CertificateKind kind = CertificateKind::Completion;
    QString series; ///< the year in which its number was given out
    int number = 0;
    int issue = 1;
    CertificateState state = CertificateState::Issued;
    QDate issuedOn;
    QDate stateSince;
    QString because;      ///< why it was corrected or withdrawn; never printed
    QString earlyBecause; ///< why it was issued while the pair still met; never printed
    QDate agreedOn;       ///< the person said yes to it
    int issueBefore = 0;  ///< the issue that it replaces; 0 when it replaces none
    QDate issueBeforeOn;  ///< the day of that one; invalid when there is none
    CertificateFacts facts;

    bool operator==(const Certificate &) const = default;
};

/// "2027-014".
QString numberText(const QString &series, int number);
inline QString numberText(const Certificate &certificate) {
    return numberText(certificate.series, certificate.number);
}

/// What to issue.
struct CertificateWish {
    PartnershipId partnership;
    Role side = Role::Mentee; ///< to whom
    CertificateKind kind = CertificateKind::Completion;
    CertificateFacts facts;
    bool personAgrees = false;  ///< the person wants it to be issued
    bool partnerAgrees = false; ///< both want the partner's name on it
    QString earlyBecause;       ///< needed while the pair still meets
    QDate issuedOn;             ///< invalid: today
};

inline constexpr int kLongestName = 300;
inline constexpr int kLongestFunction = 120;
inline constexpr int kLongestSkill = 80;
inline constexpr int kMostSkills = 12;
inline constexpr int kMostSigners = 3;
inline constexpr int kMostMeetings = 400;
inline constexpr int kMostMinutes = 60000;

/// Tidy texts, the meetings by their day, and, with a log, the sum that it adds up to.
CertificateFacts tidied(CertificateFacts facts);

/// What would be printed for a wish: tidied, on a certificate without meetings of unknown length, and without the partner's name, there and under a line, unless both agree.
CertificateFacts printedFacts(const CertificateWish &wish);

} // namespace groundwork::certificates
