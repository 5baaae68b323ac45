#pragma once

#include "core/base/id.h"
#include "core/file/program_file.h"
#include "ui/shell/preferences.h"

#include <QString>

namespace groundwork::ui {

/// How large a cohort is, for the status bar.
struct ProgramTotals {
    QString cohortName;
    int people = 0;
    int pairs = 0;
    /// "24 pairs · 46 people", "no people yet".
    [[nodiscard]] QString words() const;
};

ProgramTotals programTotals(const ProgramFile &file, CohortId cohort);
/// What the start page says about a program that was open.
RecentProgram recentProgramOf(const ProgramFile &file, CohortId cohort);
} // namespace groundwork::ui
