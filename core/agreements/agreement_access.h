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
    AgreementVersionId copy; ///< the version in force, where it says itself that the program receives a copy

    /// Both let the program read every word: drafts, older versions and what reviews said too.
    [[nodiscard]] bool isOpen() const { return shownByMentee && shownByMentor; }
    /// May the program read this version? A copy is of what both have signed: a draft that promises one opens nothing.
    [[nodiscard]] bool opens(AgreementVersionId version) const {
        return isOpen() || (programKeepsCopy() && version == copy);
    }
    [[nodiscard]] bool programKeepsCopy() const { return copy.isValid(); }
    bool operator==(const TextAccess &) const = default;
};
TextAccess textAccess(const ProgramFile &file, PartnershipId partnership);
/// Does this version say that the program receives a copy, as it does once both have signed it?
bool saysCopy(const ProgramFile &file, AgreementVersionId version);

/// One side lets the program read the text, or takes that back; it is read when both do. What was shown or printed
/// before stays so. Answers NotFound before there is an agreement.
Result<void> showText(ProgramFile &file, PartnershipId partnership, Role side, bool shown);

} // namespace groundwork::agreements
