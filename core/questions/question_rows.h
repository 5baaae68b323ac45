#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/questions/question.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::questions {

/// The questions that this cohort asks, its own and the program's, in their order. Without the retired ones.
std::vector<Question> askedQuestions(const ProgramFile &file, CohortId cohort);
/// The same with the retired ones, whose answers stay readable.
std::vector<Question> allQuestions(const ProgramFile &file, CohortId cohort);
/// One question. Answers NotFound.
Result<Question> question(const ProgramFile &file, QuestionId id);

/// What stands of a question in a cohort.
struct QuestionCounts {
    int asked = 0; ///< people of this cohort in a role that it is asked of
    int given = 0;
    int declined = 0;
    int empty = 0;
    int unknown = 0;
    bool operator==(const QuestionCounts &) const = default;
};
/// Of all questions that this cohort asks or asked, in one read.
std::map<QuestionId, QuestionCounts> questionCounts(const ProgramFile &file, CohortId cohort);
/// Whose an answer in the open table is, by the key of its row.
std::optional<ParticipantId> answererOf(const ProgramFile &file, qint64 answerKey);
/// In how many answers, of any cohort, somebody said something (given or rather not said): what keeps a question
/// from being deleted.
int answerCount(const ProgramFile &file, QuestionId id);

/// What somebody said to every question asked of their role, the private and the retired ones too (those only where
/// something is kept). Where nothing is kept it is Unknown for whom entered before it was asked and for whom is
/// only invited, else Empty. Coordinator only: the editor, the profile, and what is printed of one person.
OwnAnswers ownAnswers(const ProgramFile &file, ParticipantId participant);
/// The same of a cohort, for lists and exports. Private ones only `withPrivate`: an export in which the coordinator
/// chose them. `only`: of these persons; nobody named: of all.
std::unordered_map<ParticipantId, OwnAnswers> ownAnswersOfCohort(const ProgramFile &file, CohortId cohort,
                                                                 bool withPrivate = false,
                                                                 const std::vector<PersonId> &only = {});

} // namespace groundwork::questions
