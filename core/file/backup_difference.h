#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace groundwork {

class ProgramFile;

/// What a coordinator calls the parts of a program.
enum class ProgramPart {
    People,
    Pairs,
    FirstMeetings,
    Goals,
    Agreements,
    Matching,
    Framework,
    Cohorts,
    Settings,
    Other
};

/// How many things of one part are different now. Restoring the backup takes the added ones away, brings the
/// removed ones back, and puts the changed ones back as they were.
struct PartDifference {
    ProgramPart part = ProgramPart::Other;
    int added = 0;
    int changed = 0;
    int removed = 0;

    bool operator==(const PartDifference &) const = default;
};

struct BackupDifference {
    std::vector<PartDifference> parts; ///< only those with a difference, in the order of ProgramPart
    bool privateToo = false; ///< something that its author alone reads is different as well; never how much

    [[nodiscard]] bool isEmpty() const { return parts.empty() && !privateToo; }
};

/// What has changed since a backup of this file was made: counts, never a word of what changed. A person
/// whose profile was edited is one person changed, however many fields that were. Answers BackupNotVerified
/// when the backup cannot be read.
Result<BackupDifference> changedSince(const ProgramFile &file, const QString &backupPath);

} // namespace groundwork
