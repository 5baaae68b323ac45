#include "core/people/participant.h"

#include <algorithm>
#include <array>

namespace groundwork::people {

namespace {

template <class Enum, size_t N>
std::optional<Enum> fromKey(const std::array<Enum, N> &all, QString (*keyOf)(Enum), const QString &key) {
    for (const Enum value : all) {
        if (keyOf(value) == key)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString participantStateKey(ParticipantState state) {
    switch (state) {
    case ParticipantState::Invited:
        return QStringLiteral("invited");
    case ParticipantState::Applied:
        return QStringLiteral("applied");
    case ParticipantState::Waiting:
        return QStringLiteral("waiting");
    case ParticipantState::Accepted:
        return QStringLiteral("accepted");
    case ParticipantState::Matched:
        return QStringLiteral("matched");
    case ParticipantState::Active:
        return QStringLiteral("active");
    case ParticipantState::Finished:
        return QStringLiteral("finished");
    case ParticipantState::Withdrew:
        return QStringLiteral("withdrew");
    case ParticipantState::Declined:
        return QStringLiteral("declined");
    case ParticipantState::NotPlaced:
        return QStringLiteral("not_placed");
    }
    return {};
}

std::optional<ParticipantState> participantStateFromKey(const QString &key) {
    return fromKey(std::array{ParticipantState::Invited, ParticipantState::Applied, ParticipantState::Waiting,
                              ParticipantState::Accepted, ParticipantState::Matched, ParticipantState::Active,
                              ParticipantState::Finished, ParticipantState::Withdrew,
                              ParticipantState::Declined, ParticipantState::NotPlaced},
                   participantStateKey, key);
}

QString joinedHowKey(JoinedHow how) {
    switch (how) {
    case JoinedHow::Volunteered:
        return QStringLiteral("volunteered");
    case JoinedHow::Nominated:
        return QStringLiteral("nominated");
    case JoinedHow::NewStarter:
        return QStringLiteral("new_starter");
    case JoinedHow::Invited:
        return QStringLiteral("invited");
    case JoinedHow::Imported:
        return QStringLiteral("imported");
    }
    return {};
}

std::optional<JoinedHow> joinedHowFromKey(const QString &key) {
    return fromKey(std::array{JoinedHow::Volunteered, JoinedHow::Nominated, JoinedHow::NewStarter,
                              JoinedHow::Invited, JoinedHow::Imported},
                   joinedHowKey, key);
}

QString priorMentoringKey(PriorMentoring prior) {
    switch (prior) {
    case PriorMentoring::Unknown:
        return QStringLiteral("unknown");
    case PriorMentoring::None:
        return QStringLiteral("none");
    case PriorMentoring::Some:
        return QStringLiteral("some");
    case PriorMentoring::ALot:
        return QStringLiteral("a_lot");
    }
    return {};
}

std::optional<PriorMentoring> priorMentoringFromKey(const QString &key) {
    return fromKey(
        std::array{PriorMentoring::Unknown, PriorMentoring::None, PriorMentoring::Some, PriorMentoring::ALot},
        priorMentoringKey, key);
}

QString differenceKindKey(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::NoPreference:
        return QStringLiteral("no_preference");
    case DifferenceKind::Alike:
        return QStringLiteral("alike");
    case DifferenceKind::Unlike:
        return QStringLiteral("unlike");
    }
    return {};
}

std::optional<DifferenceKind> differenceKindFromKey(const QString &key) {
    return fromKey(std::array{DifferenceKind::NoPreference, DifferenceKind::Alike, DifferenceKind::Unlike},
                   differenceKindKey, key);
}

QString withdrawReasonKey(WithdrawReason reason) {
    switch (reason) {
    case WithdrawReason::Time:
        return QStringLiteral("time");
    case WithdrawReason::RoleChange:
        return QStringLiteral("role_change");
    case WithdrawReason::LeftOrganization:
        return QStringLiteral("left_organization");
    case WithdrawReason::HealthOrFamily:
        return QStringLiteral("health_or_family");
    case WithdrawReason::NotTheRightProgram:
        return QStringLiteral("not_the_right_program");
    case WithdrawReason::RatherNotSay:
        return QStringLiteral("rather_not_say");
    }
    return {};
}

std::optional<WithdrawReason> withdrawReasonFromKey(const QString &key) {
    return fromKey(std::array{WithdrawReason::Time, WithdrawReason::RoleChange,
                              WithdrawReason::LeftOrganization, WithdrawReason::HealthOrFamily,
                              WithdrawReason::NotTheRightProgram, WithdrawReason::RatherNotSay},
                   withdrawReasonKey, key);
}

bool canChange(ParticipantState from, ParticipantState to) {
    using S = ParticipantState;
    switch (from) {
    case S::Invited:
        return to == S::Applied || to == S::Declined;
    // Matched beside the table of domain.md 2.4: a published match takes a person in and matches them in one
    // step.
    case S::Applied:
        return to == S::Accepted || to == S::Waiting || to == S::NotPlaced || to == S::Matched;
    case S::Waiting:
        return to == S::Accepted || to == S::NotPlaced || to == S::Matched;
    case S::Accepted:
        return to == S::Matched || to == S::Withdrew;
    case S::Matched:
        return to == S::Active || to == S::Accepted || to == S::Withdrew;
    case S::Active:
        return to == S::Finished || to == S::Withdrew || to == S::Accepted;
    case S::Finished:
    case S::Withdrew:
    case S::Declined:
    case S::NotPlaced:
        return false;
    }
    return false;
}

std::vector<ParticipantState> nextStates(ParticipantState from) {
    using S = ParticipantState;
    switch (from) {
    case S::Invited:
        return {S::Applied, S::Declined};
    case S::Applied:
        return {S::Accepted, S::Waiting, S::NotPlaced};
    case S::Waiting:
        return {S::Accepted, S::NotPlaced};
    case S::Accepted:
    case S::Matched:
    case S::Active:
        return {S::Withdrew};
    case S::Finished:
    case S::Withdrew:
    case S::Declined:
    case S::NotPlaced:
        return {};
    }
    return {};
}

QStringList availabilityDays() {
    return {QStringLiteral("mon"), QStringLiteral("tue"), QStringLiteral("wed"), QStringLiteral("thu"),
            QStringLiteral("fri"), QStringLiteral("sat"), QStringLiteral("sun")};
}

QStringList availabilityParts() {
    return {QStringLiteral("am"), QStringLiteral("pm"), QStringLiteral("eve"), QStringLiteral("night")};
}

QStringList availabilityKeys() {
    QStringList keys;
    for (const QString &day : availabilityDays()) {
        for (const QString &part : availabilityParts())
            keys.append(day + QLatin1Char('_') + part);
    }
    return keys;
}

QStringList modeKeys() {
    return {QStringLiteral("in_person"), QStringLiteral("video"), QStringLiteral("phone"),
            QStringLiteral("text")};
}

std::optional<ProfileProblem> problemOf(const Profile &profile) {
    if (profile.capacity < 1 || profile.capacity > kMaxCapacity)
        return ProfileProblem{QStringLiteral("capacity"), QString::number(profile.capacity)};
    if (profile.note.size() > kNoteLength)
        return ProfileProblem{QStringLiteral("note"), QString::number(kNoteLength), true};
    if (profile.values.size() > kMaxValues)
        return ProfileProblem{QStringLiteral("values"), QString::number(profile.values.size())};
    if (profile.wouldWelcome.size() > static_cast<size_t>(kMaxWelcome))
        return ProfileProblem{QStringLiteral("would_welcome"), QString::number(profile.wouldWelcome.size())};
    if (profile.hoursPerMonth && (*profile.hoursPerMonth < 0 || *profile.hoursPerMonth > 744))
        return ProfileProblem{QStringLiteral("hours_per_month"), QString::number(*profile.hoursPerMonth)};
    if (profile.overlapHours && (*profile.overlapHours < 0 || *profile.overlapHours > 24))
        return ProfileProblem{QStringLiteral("overlap_hours"), QString::number(*profile.overlapHours)};
    const QStringList times = availabilityKeys();
    for (const QString &key : profile.availability) {
        if (!times.contains(key))
            return ProfileProblem{QStringLiteral("availability"), key};
    }
    const QStringList modes = modeKeys();
    for (const QString &key : profile.modes) {
        if (!modes.contains(key))
            return ProfileProblem{QStringLiteral("modes"), key};
    }
    for (const Seek &seek : profile.seeks) {
        if (seek.priority < 1 || seek.priority > 3)
            return ProfileProblem{QStringLiteral("seeks"), QString::number(seek.priority)};
    }
    return std::nullopt;
}

} // namespace groundwork::people
