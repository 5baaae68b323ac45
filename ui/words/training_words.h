#pragma once

#include "core/training/session_plan.h"

#include <QString>

namespace groundwork::words {

/// "Framework", "Foundation", "Skills".
QString objectiveWord(training::Objective objective);
/// Who works together: "all", "alone", "pairs", "alone, then all"; empty for a break.
QString groupingWords(const training::AgendaItem &item);
/// Whose it is: "mentee", "mentor", "both", "the program", "nobody".
QString expectedOfWord(training::ExpectedOf whose);
/// "Partnership training, short form for shifts (120 min)".
QString sessionTitle(const training::SessionPlan &plan);

} // namespace groundwork::words
