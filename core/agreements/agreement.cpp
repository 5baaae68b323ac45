#include "core/agreements/agreement.h"

#include "core/base/enum_keys.h"

namespace groundwork::agreements {

namespace {

constexpr EnumKey<VersionState> kVersionStates[] = {
    {VersionState::Draft, "draft"},      {VersionState::ReadyToSign, "ready_to_sign"},
    {VersionState::InForce, "in_force"}, {VersionState::Superseded, "superseded"},
    {VersionState::Ended, "ended"},      {VersionState::Discarded, "discarded"}};
constexpr EnumKey<LineOrigin> kOrigins[] = {{LineOrigin::FrameworkDefault, "framework_default"},
                                            {LineOrigin::FromFirstMeeting, "from_first_meeting"},
                                            {LineOrigin::ChangedByPair, "changed_by_pair"},
                                            {LineOrigin::WrittenByPair, "written_by_pair"}};
constexpr EnumKey<LineStatus> kStatuses[] = {{LineStatus::Settled, "settled"},
                                             {LineStatus::ComeBackTo, "come_back_to"}};
constexpr EnumKey<Voice> kVoices[] = {
    {Voice::Mentee, "mentee"}, {Voice::Mentor, "mentor"}, {Voice::Both, "both"}};
constexpr EnumKey<SignatureKind> kSignatureKinds[] = {
    {SignatureKind::Typed, "typed"}, {SignatureKind::Ink, "ink"}, {SignatureKind::Spoken, "spoken"}};
constexpr EnumKey<VersionKind> kVersionKinds[] = {{VersionKind::First, "first"},
                                                  {VersionKind::Amended, "amended"},
                                                  {VersionKind::SmallChange, "small_change"},
                                                  {VersionKind::Extension, "extension"}};

} // namespace

QString versionStateKey(VersionState state) {
    return keyOf(kVersionStates, state);
}
std::optional<VersionState> versionStateFromKey(const QString &key) {
    return fromKey(kVersionStates, key);
}
QString lineOriginKey(LineOrigin origin) {
    return keyOf(kOrigins, origin);
}
std::optional<LineOrigin> lineOriginFromKey(const QString &key) {
    return fromKey(kOrigins, key);
}
QString lineStatusKey(LineStatus status) {
    return keyOf(kStatuses, status);
}
std::optional<LineStatus> lineStatusFromKey(const QString &key) {
    return fromKey(kStatuses, key);
}
QString voiceKey(Voice voice) {
    return keyOf(kVoices, voice);
}
std::optional<Voice> voiceFromKey(const QString &key) {
    return fromKey(kVoices, key);
}
QString signatureKindKey(SignatureKind kind) {
    return keyOf(kSignatureKinds, kind);
}
std::optional<SignatureKind> signatureKindFromKey(const QString &key) {
    return fromKey(kSignatureKinds, key);
}
QString versionKindKey(VersionKind kind) {
    return keyOf(kVersionKinds, kind);
}
std::optional<VersionKind> versionKindFromKey(const QString &key) {
    return fromKey(kVersionKinds, key);
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

} // namespace groundwork::agreements
