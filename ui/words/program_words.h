#pragma once

#include "core/framework/program_template.h"
#include "core/quality/cohort_steps.h"

#include <QString>

namespace groundwork::words {

/// "Staff program", "Shift-work program", ...
QString templateTitle(framework::ProgramTemplate programTemplate);
/// For whom it is, in a few words.
QString templateShort(framework::ProgramTemplate programTemplate);
/// "39 weeks, every 4 weeks\n90-minute first meeting", from the template's own figures.
QString templateFacts(framework::ProgramTemplate programTemplate);
/// What it brings, in true sentences: its figures, then what its framework and its weights say otherwise.
QString templateSentence(framework::ProgramTemplate programTemplate);
/// The same of a further cohort, which keeps the framework that there is.
QString templateCohortSentence(framework::ProgramTemplate programTemplate);
/// What a cohort after `before` brings along.
QString nextCohortSentence(const framework::Cohort &before);

/// "They volunteered", "They were nominated", ...
QString joinBasisWord(framework::JoinBasis basis);

/// What going there is called: "Open it for people", "Begin closing", "Open it again".
QString cohortStepTitle(framework::CohortState from, framework::CohortState to);
/// What it means, in a sentence.
QString cohortStepSentence(framework::CohortState from, framework::CohortState to);
/// Why it cannot be yet, or what to look at before; empty for neither.
QString cohortStepNote(const quality::CohortStep &step);

} // namespace groundwork::words
