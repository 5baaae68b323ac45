#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork {

/// What a check found, as a code with arguments; the words are in ui/words.
struct CheckFinding {
    enum class Kind {
        NotChecked,    ///< the file cannot be opened at all; args: number of the ErrorCode, its arguments
        Damaged,       ///< SQLite's own finding; args: text
        BrokenLink,    ///< a row points at one that is not there; args: table, rowid, parent table
        SchemaDiffers, ///< a table is missing, unknown, or not as this version makes it; args: name
        InvalidText,   ///< text that is not UTF-8; args: table, column, rowid
        JournalLeft,   ///< the last session did not end properly; SQLite repairs it at the next open
    };
    Kind kind = Kind::Damaged;
    QStringList args;

    bool operator==(const CheckFinding &) const = default;
};

struct CheckReport {
    std::vector<CheckFinding> findings; ///< empty: all is well
    int tables = 0;
    qint64 rows = 0;
    int schemaVersion = 0;
};

/// Looks a file over and changes nothing, not even a journal that was left. `deep` reads every page, every
/// index and every text; without it, the structure only. Answers FileNotFound, FileLocked and the other
/// refusals of ProgramFile::open that leave nothing to look at; damage is a finding.
Result<CheckReport> checkProgramFile(const QString &path, bool deep);

} // namespace groundwork
