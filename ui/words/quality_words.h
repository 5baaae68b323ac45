#pragma once

#include "core/quality/core_checks.h"
#include "core/quality/next_steps.h"
#include "core/quality/pipeline.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// "Enrolled", "Matched", "First meeting", "Agreement", "Under way".
QString pipelineStageWord(quality::PipelineStage stage);
/// The quiet line under a cell: "2 waiting", "4 not signed", "all placed".
QString pipelineNote(const quality::PipelineCell &cell);
/// A whole cell for assistive technology: "Agreement: 20 of 24. 4 not signed".
QString pipelineSentence(const quality::PipelineCell &cell);

/// "Talk to someone", "On paper", "Get ready".
QString stepGroupWord(quality::StepGroup group);
/// Who or what a job is about: "Alys Penhale and Noor Rahmani", "Three more agreements not signed after 30
/// days".
QString stepTitle(const quality::NextStep &step);
/// Why it is there: "Both said yes 24 days ago, and no first meeting is noted. Alys has the first move."
QString stepReason(const quality::NextStep &step);
/// The one action: a verb.
QString stepAction(const quality::NextStep &step);

/// "Goals from both", "Agreement signed in 30 days", ...
QString checkWord(quality::CheckId id, const framework::Thresholds &limits);
/// "19 of 24", or why it does not apply: "from the first pair".
QString checkFigure(const quality::CheckResult &result);

/// "met", "not yet", "does not apply".
QString checkStateWord(quality::CheckState state);

/// "Ana, Bo and Cleo", at most `most` names and then "and 4 more".
QString nameList(const QStringList &names, int most = 4);

} // namespace groundwork::words
