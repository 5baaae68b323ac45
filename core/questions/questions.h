#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/questions/question.h"

#include <map>
#include <vector>

namespace groundwork::questions {

/// Adds a question behind the others, of its cohort or, without one, of the program. The id is not read; an empty
/// key becomes one of the wording, and one that is asked beside it already is made different. Asked from today where
/// no day is given: who entered before is Unknown. Answers the errors of problemOf(Question).
Result<QuestionId> addQuestion(ProgramFile &file, const Question &question);
/// Asks the questions of one cohort in another, with the same columns and in the same order, from today on; without
/// the retired ones, and without an answer. Those of the program are asked there anyway. Called by core/programs
/// inside its own change. Answers which question became which.
std::map<QuestionId, QuestionId> carryQuestions(Change &change, CohortId from, CohortId to);
/// Writes all but the key, the order and whether it is retired. Options keep their answers by their number. Answers
/// NotFound; QuestionAnswered where answers are there and the kind changes, the limits or steps leave one outside,
/// people of other cohorts answered what would be asked in one alone, or more people may see them than before
/// (domain.md 2.18: only the author widens); WrongState("question_cohort", wording) for a question that would be asked
/// where another one has its column; OptionInUse for an option that somebody chose and that is not there any more;
/// and the errors of problemOf(Question).
Result<void> changeQuestion(ProgramFile &file, const Question &question);
/// Puts the questions into this order; those that are not named follow in the order they had.
Result<void> orderQuestions(ProgramFile &file, const std::vector<QuestionId> &order);
/// Asks it no longer, or again. The answers stay. Answers NotFound.
Result<void> retireQuestion(ProgramFile &file, QuestionId id, bool retired = true);
/// Takes out a question that nobody has answered. Answers NotFound, QuestionAnswered("delete", wording, count).
Result<void> deleteQuestion(ProgramFile &file, QuestionId id);

/// Keeps what one person said to some questions; the others stay. Unknown takes back what is kept. Answers NotFound,
/// NotAskedOfRole, and the errors of problemOf(Question, OwnAnswer).
Result<void> answerQuestions(ProgramFile &file, ParticipantId participant, const OwnAnswers &answers);
/// Gives several people the same answer to one question, as one step; those whom it is not asked of are left out.
/// Answers how many it was given to, NotFound, and the errors of problemOf.
Result<int> answerForSeveral(ProgramFile &file, const std::vector<ParticipantId> &participants, QuestionId question,
                             const OwnAnswer &answer);

} // namespace groundwork::questions
