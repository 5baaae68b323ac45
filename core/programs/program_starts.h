#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/framework/frameworks.h"

#include <QDate>
#include <QString>

namespace groundwork::programs {

/// A new file's program, its framework, its first cohort, and what counts in matching, all of the template and
/// as one step. `text` is the template's (content::templateText). Answers as framework::createFromTemplate.
Result<CohortId> startProgram(ProgramFile &file, const framework::NewProgram &wanted,
                              const framework::FrameworkText &text);

/// What a further cohort is called and when it runs.
struct NewCohort {
    QString name;
    QDate start;
    QDate end; ///< invalid: the template's length, or that of the cohort before
};

/// A further cohort of the program with the rhythm, limits and weights of a template; the framework is the one
/// in use. Answers WrongState("cohort_name") for a name that another cohort has, and as createCohort.
Result<CohortId> addCohort(ProgramFile &file, const NewCohort &wanted,
                           framework::ProgramTemplate programTemplate);

/// The cohort after `before`: with its settings, its weights, its own questions and its version of the framework, or the newer one
/// that was published since; its rhythm then follows that version where it still was as the old one had it.
/// Nobody takes part in it yet: no person, answer, pair, pin or forbidden pair comes along. Answers NotFound, and as
/// addCohort.
Result<CohortId> nextCohort(ProgramFile &file, CohortId before, const NewCohort &wanted);

/// What the cohort after `before` is most likely called, and when it runs: a year later, with the year in its
/// name a year later too, else with a number.
NewCohort suggestNext(const framework::Cohort &before);

} // namespace groundwork::programs
