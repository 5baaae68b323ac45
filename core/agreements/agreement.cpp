#include "core/agreements/agreement.h"

#include <algorithm>
#include <array>

namespace groundwork::agreements {

namespace {

template <class Enum>
struct Named {
    Enum value;
    const char *key;
};

template <class Enum, size_t N>
QString keyOf(const std::array<Named<Enum>, N> &names, Enum value) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto &n) { return n.value == value; });
    return found == names.end() ? QString() : QString::fromLatin1(found->key);
}

template <class Enum, size_t N>
std::optional<Enum> valueOfKey(const std::array<Named<Enum>, N> &names, const QString &key) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto &n) { return key == QLatin1String(n.key); });
    return found == names.end() ? std::nullopt : std::optional<Enum>(found->value);
}

constexpr std::array<Named<VersionState>, 6> kVersionStates = {{{VersionState::Draft, "draft"},
                                                                {VersionState::ReadyToSign, "ready_to_sign"},
                                                                {VersionState::InForce, "in_force"},
                                                                {VersionState::Superseded, "superseded"},
                                                                {VersionState::Ended, "ended"},
                                                                {VersionState::Discarded, "discarded"}}};
constexpr std::array<Named<LineOrigin>, 4> kOrigins = {{{LineOrigin::FrameworkDefault, "framework_default"},
                                                        {LineOrigin::FromFirstMeeting, "from_first_meeting"},
                                                        {LineOrigin::ChangedByPair, "changed_by_pair"},
                                                        {LineOrigin::WrittenByPair, "written_by_pair"}}};
constexpr std::array<Named<LineStatus>, 2> kStatuses = {
    {{LineStatus::Settled, "settled"}, {LineStatus::ComeBackTo, "come_back_to"}}};
constexpr std::array<Named<Voice>, 3> kVoices = {
    {{Voice::Mentee, "mentee"}, {Voice::Mentor, "mentor"}, {Voice::Both, "both"}}};
constexpr std::array<Named<SignatureKind>, 3> kSignatureKinds = {
    {{SignatureKind::Typed, "typed"}, {SignatureKind::Ink, "ink"}, {SignatureKind::Spoken, "spoken"}}};
constexpr std::array<Named<ReviewKind>, 3> kReviewKinds = {
    {{ReviewKind::AfterThirdMeeting, "after_third_meeting"},
     {ReviewKind::Halfway, "halfway"},
     {ReviewKind::BeforeEnd, "before_end"}}};
constexpr std::array<Named<ReviewState>, 4> kReviewStates = {{{ReviewState::Due, "due"},
                                                              {ReviewState::Held, "held"},
                                                              {ReviewState::Moved, "moved"},
                                                              {ReviewState::Waived, "waived"}}};

} // namespace

QString versionStateKey(VersionState state) {
    return keyOf(kVersionStates, state);
}
std::optional<VersionState> versionStateFromKey(const QString &key) {
    return valueOfKey(kVersionStates, key);
}
QString lineOriginKey(LineOrigin origin) {
    return keyOf(kOrigins, origin);
}
std::optional<LineOrigin> lineOriginFromKey(const QString &key) {
    return valueOfKey(kOrigins, key);
}
QString lineStatusKey(LineStatus status) {
    return keyOf(kStatuses, status);
}
std::optional<LineStatus> lineStatusFromKey(const QString &key) {
    return valueOfKey(kStatuses, key);
}
QString voiceKey(Voice voice) {
    return keyOf(kVoices, voice);
}
std::optional<Voice> voiceFromKey(const QString &key) {
    return valueOfKey(kVoices, key);
}
QString signatureKindKey(SignatureKind kind) {
    return keyOf(kSignatureKinds, kind);
}
std::optional<SignatureKind> signatureKindFromKey(const QString &key) {
    return valueOfKey(kSignatureKinds, key);
}
QString reviewKindKey(ReviewKind kind) {
    return keyOf(kReviewKinds, kind);
}
std::optional<ReviewKind> reviewKindFromKey(const QString &key) {
    return valueOfKey(kReviewKinds, key);
}
QString reviewStateKey(ReviewState state) {
    return keyOf(kReviewStates, state);
}
std::optional<ReviewState> reviewStateFromKey(const QString &key) {
    return valueOfKey(kReviewStates, key);
}

bool canChange(VersionState from, VersionState to) {
    switch (from) {
    case VersionState::Draft:
        return to == VersionState::ReadyToSign || to == VersionState::Discarded;
    case VersionState::ReadyToSign:
        return to == VersionState::Draft || to == VersionState::InForce;
    case VersionState::InForce:
        return to == VersionState::Superseded || to == VersionState::Ended;
    case VersionState::Superseded:
    case VersionState::Ended:
    case VersionState::Discarded:
        return false;
    }
    return false;
}

ReviewDates reviewDates(QDate bothYes, QDate plannedEnd, QDate thirdMeeting, int closingDays) {
    constexpr int kThirdMeetingDays = 60;
    ReviewDates dates;
    if (!bothYes.isValid() || !plannedEnd.isValid())
        return dates;
    dates.third = thirdMeeting.isValid() ? thirdMeeting : bothYes.addDays(kThirdMeetingDays);
    dates.half = bothYes.addDays((bothYes.daysTo(plannedEnd) + 1) / 2);
    dates.end = plannedEnd.addDays(-closingDays);
    for (QDate *date : {&dates.third, &dates.half, &dates.end})
        *date = std::min(*date, plannedEnd);
    return dates;
}

} // namespace groundwork::agreements
