#pragma once

#include "core/demo/sample_plan.h"
#include "core/demo/sample_words.h"
#include "core/questions/question.h"

#include <QJsonObject>

namespace groundwork::demo {

/// One of the coordinator's own questions as the sample's file words it; of the cohort, not yet in the file.
questions::Question sampleQuestion(const QJsonObject &told, CohortId cohort);
/// What an invented person says to it: within what `told` gives their role ("said"), the rest dealt. Some leave it
/// empty, which is nothing to keep, and a few would rather not say.
questions::OwnAnswer sampleAnswer(const questions::Question &question, const QJsonObject &told, Role role,
                                  const SamplePlan &plan, SampleWords &words);

} // namespace groundwork::demo
