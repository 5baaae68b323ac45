#pragma once

#include "core/agreements/agreement_content.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"

#include <QString>

#include <vector>

namespace groundwork::agreements {

/// One section as a program arranges it: a shipped one, or one of its own with a single line.
struct ArrangedSection {
    int shipped = 0;     ///< its number in the shipped text; 0: the program's own
    QString key;         ///< of an own one: what its line is kept under; never changes
    QString title;       ///< of an own one
    QString beginning;   ///< of an own one: how its sentence begins; may be empty
    bool each = false;   ///< of an own one: a line from each, not one from both
    bool hidden = false; ///< not in agreements that are begun from now on

    bool operator==(const ArrangedSection &) const = default;
};
/// The order of all sections. Empty: as shipped.
using Arrangement = std::vector<ArrangedSection>;

inline constexpr int kMostOwnSections = 6;
inline constexpr int kLongestSectionTitle = 60;
inline constexpr int kLongestBeginning = 120;

/// Who the two are, their goals, what stays between them, the days of reviews and the end belong into each agreement.
bool mayHide(int shipped);

/// What the program arranges for agreements that are begun from now on; as shipped, in full, when it arranged
/// nothing.
Arrangement arrangement(const ProgramFile &file, const AgreementContent &shipped);
/// Writes it. Agreements that exist keep theirs. Answers TextMissing("section_title"), TextTooLong, ListTooLong,
/// WrongState("section", number) for a section that may not be hidden or is not there once.
Result<void> arrangeSections(ProgramFile &file, const AgreementContent &shipped, const Arrangement &wanted);
/// A key for a section of the program's own that no other has.
QString newSectionKey(const Arrangement &all);

/// The content by which the agreement of a pair is written: as arranged when it was begun; before there is one, as
/// the program arranges it now.
AgreementContent contentOf(const ProgramFile &file, const AgreementContent &shipped, PartnershipId partnership);

} // namespace groundwork::agreements
