#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"

namespace groundwork::agreements {

/// Who besides the two may read the words of their agreement (domain.md 2.18).
struct TextAccess {
    bool shownByMentee = false;
    bool shownByMentor = false;
    bool programKeepsCopy = false; ///< the agreement itself says so, since the framework did when it was written

    [[nodiscard]] bool isOpen() const { return programKeepsCopy || (shownByMentee && shownByMentor); }
    bool operator==(const TextAccess &) const = default;
};
TextAccess textAccess(const ProgramFile &file, PartnershipId partnership);

/// One side lets the program read the text, or takes that back; it is read when both do. What was shown or printed
/// before stays so. Answers NotFound before there is an agreement.
Result<void> showText(ProgramFile &file, PartnershipId partnership, Role side, bool shown);

} // namespace groundwork::agreements
