#pragma once

#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/first_meeting/coordinator_question.h"

#include <vector>

/// The coordinator's side of what pairs ask. A question itself comes and goes with the pair's answer.
namespace groundwork::first_meeting {

/// They have their answer, today. What is answered already stays as it is. With the questions of one pair the
/// history names it. Answers NotFound("coordinator_question", id), then nothing is changed.
Result<void> answerQuestions(ProgramFile &file, const std::vector<CoordinatorQuestionId> &ids);
/// It waits again. Answers NotFound("coordinator_question", id).
Result<void> reopenQuestion(ProgramFile &file, CoordinatorQuestionId id);

} // namespace groundwork::first_meeting
