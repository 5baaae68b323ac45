#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "core/framework/program.h"

#include <optional>
#include <vector>

namespace groundwork::framework {

/// The program of the file, or NotFound when the file has none yet.
Result<Program> program(const ProgramFile &file);
/// All cohorts, newest first (by start date, then by when they were made).
std::vector<Cohort> cohorts(const ProgramFile &file);
Result<Cohort> cohort(const ProgramFile &file, CohortId id);
/// The cohort by its name without regard to case and accents; an empty name means the newest. NotFound.
Result<Cohort> cohortByName(const ProgramFile &file, const QString &name);
Result<Framework> framework(const ProgramFile &file, FrameworkId id);
/// All versions, newest first.
std::vector<Framework> frameworkVersions(const ProgramFile &file);
/// The version that pairs of this cohort work by, or NotFound.
Result<Framework> frameworkOf(const ProgramFile &file, CohortId cohort);

/// Which cohort went over to which version when and why, newest first.
std::vector<FrameworkMove> frameworkMoves(const ProgramFile &file);

/// How many partnerships of the cohort both sides have said yes to, whatever became of them later.
int acceptedPartnerships(const ProgramFile &file, CohortId cohort);

} // namespace groundwork::framework
