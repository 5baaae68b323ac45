#pragma once

#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::people {

enum class ParticipantState {
    Invited,
    Applied,
    Waiting,
    Accepted,
    Matched,
    Active,
    Finished,
    Withdrew,
    Declined,
    NotPlaced
};
enum class JoinedHow { Volunteered, Nominated, NewStarter, Invited, Imported };
enum class PriorMentoring { Unknown, None, Some, ALot };
/// What matters most to somebody in a partner (features FE36).
enum class MattersMost { NotSaid, Needs, Times, People, InCommon, Language, Place, Difference };
enum class OfferLevel { HappyTo = 1, KnowWell = 2 };
enum class DifferenceKind { NoPreference, Alike, Unlike };
enum class WithdrawReason {
    Time,
    RoleChange,
    LeftOrganization,
    HealthOrFamily,
    NotTheRightProgram,
    RatherNotSay
};

QString participantStateKey(ParticipantState state);
std::optional<ParticipantState> participantStateFromKey(const QString &key);
QString joinedHowKey(JoinedHow how);
std::optional<JoinedHow> joinedHowFromKey(const QString &key);
QString priorMentoringKey(PriorMentoring prior);
std::optional<PriorMentoring> priorMentoringFromKey(const QString &key);
QString mattersMostKey(MattersMost what); ///< "needs", "times", ...; NotSaid is ""
std::optional<MattersMost> mattersMostFromKey(const QString &key);
/// All but NotSaid, in the order of the form.
std::vector<MattersMost> allMattersMost();
QString differenceKindKey(DifferenceKind kind);
std::optional<DifferenceKind> differenceKindFromKey(const QString &key);
QString withdrawReasonKey(WithdrawReason reason);
std::optional<WithdrawReason> withdrawReasonFromKey(const QString &key);

inline constexpr int kMaxCapacity = 3;
inline constexpr int kMaxWelcome = 5;
inline constexpr int kMaxValues = 5;
inline constexpr int kNoteLength = 200;

/// An area someone can help with.
struct Offer {
    QString area;
    OfferLevel level = OfferLevel::HappyTo;
    bool operator==(const Offer &) const = default;
};

/// An area someone wants help with; priority 1 is the first wish, 3 the least.
struct Seek {
    QString area;
    int priority = 1;
    bool operator==(const Seek &) const = default;
};

/// Someone named by a participant: a person of this file, or a name as typed (people/name_resolver.h finds
/// who is meant).
struct Wish {
    std::optional<PersonId> person;
    QString text;
    bool operator==(const Wish &) const = default;
};

/// "I would like someone like me / unlike me in ...".
struct DifferenceWish {
    DifferenceKind kind = DifferenceKind::NoPreference;
    QString in; ///< what about, as typed
    bool operator==(const DifferenceWish &) const = default;
};

/// An answer to one of the program's own sign-up questions.
struct IntakeAnswer {
    QString question;
    QString body;
    bool chosen = false; ///< the coordinator chose to keep this question; what nobody chose is never exported
    bool operator==(const IntakeAnswer &) const = default;
};

/// What matching and the profile panel know about a participant (domain.md 2.4).
struct Profile {
    int capacity = 1; ///< how many mentees at once, 1 to 3; mentors only
    std::optional<double> hoursPerMonth;
    QStringList availability; ///< keys "mon_am" ... "sun_eve", see availabilityKeys()
    QString shiftPattern;
    QStringList modes; ///< keys "in_person", "video", "phone", "text"
    PriorMentoring prior = PriorMentoring::Unknown;
    QDate trainedBefore;
    std::vector<Offer> offers;
    std::vector<Seek> seeks; ///< kept in order of priority
    QStringList interests;
    QStringList values; ///< up to five
    QString note;       ///< "what I would like my partner to know", 200 characters
    QString goalSeed;   ///< "by the end I would like to ..."
    DifferenceWish difference;
    MattersMost mattersMost = MattersMost::NotSaid;
    QStringList languagesNeeded;
    std::optional<double> overlapHours; ///< least overlap of hours needed
    QString place;
    std::vector<Wish> wouldWelcome; ///< up to five
    std::optional<PersonId> preceptor;
    QString preceptorText; ///< as typed, when that is no person of this file

    bool operator==(const Profile &) const = default;
};

/// A person taking part in one cohort in one role. Someone who is both mentor and mentee has two of these.
struct Participant {
    ParticipantId id;
    PersonId person;
    CohortId cohort;
    Role role = Role::Mentee;
    ParticipantState state = ParticipantState::Applied;
    std::optional<WithdrawReason> withdrawReason;
    JoinedHow joinedHow = JoinedHow::Volunteered;
    Profile profile;
    std::vector<IntakeAnswer> answers;

    bool operator==(const Participant &) const = default;
};

/// Does the table of domain.md 2.4 have this arrow? Matched and Active are set by the partnerships.
bool canChange(ParticipantState from, ParticipantState to);
/// The states that a coordinator can choose by hand from here (those that partnerships set are left out).
std::vector<ParticipantState> nextStates(ParticipantState from);
/// Is this participant available for a match now?
inline bool canBeMatched(ParticipantState state) {
    return state == ParticipantState::Applied || state == ParticipantState::Waiting ||
           state == ParticipantState::Accepted || state == ParticipantState::Matched ||
           state == ParticipantState::Active;
}
/// Has this participant left, or not come in?
inline bool isGone(ParticipantState state) {
    return state == ParticipantState::Finished || state == ParticipantState::Withdrew ||
           state == ParticipantState::Declined || state == ParticipantState::NotPlaced;
}

/// The keys of the availability grid: days "mon" to "sun" by parts of the day "am", "pm", "eve", "night",
/// as "tue_am", in the order of the week.
QStringList availabilityKeys();
QStringList availabilityDays();
QStringList availabilityParts();
/// "in_person", "video", "phone", "text".
QStringList modeKeys();

/// The key of the first field that keeps this profile from being stored and why, or nothing: a capacity
/// outside 1..3, a note over 200 characters, more than five values or welcomes, an unknown availability or
/// mode key, a priority outside 1..3.
struct ProfileProblem {
    QString field;
    QString value;
    bool tooLong = false;
};
std::optional<ProfileProblem> problemOf(const Profile &profile);

} // namespace groundwork::people
