#include "core/people/participant.h"

#include "core/base/enum_keys.h"

namespace groundwork::people {

constexpr EnumKey<ParticipantState> kParticipantStateKeys[] = {
    {ParticipantState::Invited, "invited"},   {ParticipantState::Applied, "applied"},
    {ParticipantState::Waiting, "waiting"},   {ParticipantState::Accepted, "accepted"},
    {ParticipantState::Matched, "matched"},   {ParticipantState::Active, "active"},
    {ParticipantState::Finished, "finished"}, {ParticipantState::Withdrew, "withdrew"},
    {ParticipantState::Declined, "declined"}, {ParticipantState::NotPlaced, "not_placed"}};

QString participantStateKey(ParticipantState state) {
    return keyOf(kParticipantStateKeys, state);
}

std::optional<ParticipantState> participantStateFromKey(const QString &key) {
    return fromKey(kParticipantStateKeys, key);
}

constexpr EnumKey<JoinedHow> kJoinedHowKeys[] = {{JoinedHow::Volunteered, "volunteered"},
                                                 {JoinedHow::Nominated, "nominated"},
                                                 {JoinedHow::NewStarter, "new_starter"},
                                                 {JoinedHow::Invited, "invited"},
                                                 {JoinedHow::Imported, "imported"}};

QString joinedHowKey(JoinedHow how) {
    return keyOf(kJoinedHowKeys, how);
}

std::optional<JoinedHow> joinedHowFromKey(const QString &key) {
    return fromKey(kJoinedHowKeys, key);
}

constexpr EnumKey<MattersMost> kMattersMostKeys[] = {
    {MattersMost::NotSaid, ""},           {MattersMost::Needs, "needs"},
    {MattersMost::Times, "times"},        {MattersMost::People, "people"},
    {MattersMost::InCommon, "in_common"}, {MattersMost::Language, "language"},
    {MattersMost::Place, "place"},        {MattersMost::Difference, "difference"}};

QString mattersMostKey(MattersMost what) {
    return keyOf(kMattersMostKeys, what);
}

std::optional<MattersMost> mattersMostFromKey(const QString &key) {
    return fromKey(kMattersMostKeys, key);
}

std::vector<MattersMost> allMattersMost() {
    std::vector<MattersMost> all = valuesOf(kMattersMostKeys);
    all.erase(all.begin());
    return all;
}

constexpr EnumKey<PriorMentoring> kPriorMentoringKeys[] = {{PriorMentoring::Unknown, "unknown"},
                                                           {PriorMentoring::None, "none"},
                                                           {PriorMentoring::Some, "some"},
                                                           {PriorMentoring::ALot, "a_lot"}};

QString priorMentoringKey(PriorMentoring prior) {
    return keyOf(kPriorMentoringKeys, prior);
}

std::optional<PriorMentoring> priorMentoringFromKey(const QString &key) {
    return fromKey(kPriorMentoringKeys, key);
}

constexpr EnumKey<DifferenceKind> kDifferenceKindKeys[] = {{DifferenceKind::NoPreference, "no_preference"},
                                                           {DifferenceKind::Alike, "alike"},
                                                           {DifferenceKind::Unlike, "unlike"}};

QString differenceKindKey(DifferenceKind kind) {
    return keyOf(kDifferenceKindKeys, kind);
}

std::optional<DifferenceKind> differenceKindFromKey(const QString &key) {
    return fromKey(kDifferenceKindKeys, key);
}

constexpr EnumKey<WithdrawReason> kWithdrawReasonKeys[] = {
    {WithdrawReason::Time, "time"},
    {WithdrawReason::RoleChange, "role_change"},
    {WithdrawReason::LeftOrganization, "left_organization"},
    {WithdrawReason::HealthOrFamily, "health_or_family"},
    {WithdrawReason::NotTheRightProgram, "not_the_right_program"},
    {WithdrawReason::RatherNotSay, "rather_not_say"}};

QString withdrawReasonKey(WithdrawReason reason) {
    return keyOf(kWithdrawReasonKeys, reason);
}

std::optional<WithdrawReason> withdrawReasonFromKey(const QString &key) {
    return fromKey(kWithdrawReasonKeys, key);
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
