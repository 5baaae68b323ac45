#pragma once

#include "core/base/result.h"
#include "core/base/side.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::people {

/// What a program can ask of a profile before it looks for a partner. The areas are what a mentee wants help
/// with, or what a mentor can help with.
enum class ProfilePart {
    Contact = 1 << 0, ///< an e-mail address or a phone number
    Areas = 1 << 1,
    Times = 1 << 2, ///< availability or a shift pattern
    Modes = 1 << 3,
    Goal = 1 << 4, ///< "by the end I would like to ..."; asked of mentees only
    Unit = 1 << 5,
    RoleTitle = 1 << 6,
    Manager = 1 << 7, ///< without one the reporting-line rule sees nothing
    Languages = 1 << 8,
    Location = 1 << 9,
    Hours = 1 << 10, ///< hours a month
    Consent = 1 << 11,
};
Q_DECLARE_FLAGS(ProfileParts, ProfilePart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ProfileParts)

/// All parts, in the order of the paper form.
const std::vector<ProfilePart> &profileParts();
QString profilePartKey(ProfilePart part);

/// What is asked for where the program says nothing else: contact, areas, times.
inline constexpr ProfileParts kAskedForAtFirst =
    ProfileParts(ProfilePart::Contact) | ProfilePart::Areas | ProfilePart::Times;

/// What this program asks of everybody before matching.
ProfileParts askedFor(const ProgramFile &file);
/// Says what the program asks for. Nothing asked for makes every profile complete.
Result<void> setAskedFor(ProgramFile &file, ProfileParts parts);

/// What is asked for and not there. `has` are the parts that are filled in.
ProfileParts missingParts(ProfileParts asked, ProfileParts has, Role role);

} // namespace groundwork::people
