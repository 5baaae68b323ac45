#include "core/people/completeness.h"

#include "core/settings/settings.h"

namespace groundwork::people {

namespace {

const QString kKey = QStringLiteral("people/asked_for");
const QString kNothing = QStringLiteral("-"); // an empty setting is no setting

} // namespace

const std::vector<ProfilePart> &profileParts() {
    static const std::vector<ProfilePart> parts{
        ProfilePart::Contact,  ProfilePart::Unit,  ProfilePart::RoleTitle, ProfilePart::Location,
        ProfilePart::Languages, ProfilePart::Areas, ProfilePart::Goal,      ProfilePart::Times,
        ProfilePart::Hours,    ProfilePart::Modes, ProfilePart::Manager,   ProfilePart::Consent};
    return parts;
}

QString profilePartKey(ProfilePart part) {
    switch (part) {
    case ProfilePart::Contact:
        return QStringLiteral("contact");
    case ProfilePart::Areas:
        return QStringLiteral("areas");
    case ProfilePart::Times:
        return QStringLiteral("times");
    case ProfilePart::Modes:
        return QStringLiteral("modes");
    case ProfilePart::Goal:
        return QStringLiteral("goal");
    case ProfilePart::Unit:
        return QStringLiteral("unit");
    case ProfilePart::RoleTitle:
        return QStringLiteral("role_title");
    case ProfilePart::Manager:
        return QStringLiteral("manager");
    case ProfilePart::Languages:
        return QStringLiteral("languages");
    case ProfilePart::Location:
        return QStringLiteral("location");
    case ProfilePart::Hours:
        return QStringLiteral("hours");
    case ProfilePart::Consent:
        return QStringLiteral("consent");
    }
    return {};
}

ProfileParts askedFor(const ProgramFile &file) {
    const QString kept = settings::setting(file, kKey);
    if (kept.isEmpty())
        return kAskedForAtFirst;
    const QStringList keys = kept.split(QLatin1Char(' '));
    ProfileParts parts;
    for (const ProfilePart part : profileParts()) {
        if (keys.contains(profilePartKey(part)))
            parts |= part;
    }
    return parts;
}

Result<void> setAskedFor(ProgramFile &file, ProfileParts parts) {
    QStringList keys;
    for (const ProfilePart part : profileParts()) {
        if (parts.testFlag(part))
            keys.append(profilePartKey(part));
    }
    return settings::changeSetting(file, kKey, keys.isEmpty() ? kNothing : keys.join(QLatin1Char(' ')));
}

ProfileParts missingParts(ProfileParts asked, ProfileParts has, Role role) {
    if (role == Role::Mentor)
        asked &= ~ProfileParts(ProfilePart::Goal);
    return asked & ~has;
}

} // namespace groundwork::people
