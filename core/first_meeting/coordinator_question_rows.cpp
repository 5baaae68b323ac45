#include "core/first_meeting/coordinator_question_rows.h"

#include "core/file/program_file.h"
#include "core/first_meeting/coordinator_question_table.h"

namespace groundwork::first_meeting {

std::vector<CoordinatorQuestion> questionsOf(const ProgramFile &file, PartnershipId partnership) {
    return CoordinatorQuestionTable(file.database()).ofPair(partnership);
}

std::unordered_map<PartnershipId, std::vector<CoordinatorQuestion>>
waitingQuestionsOfCohort(const ProgramFile &file, CohortId cohort) {
    std::unordered_map<PartnershipId, std::vector<CoordinatorQuestion>> byPair;
    for (CoordinatorQuestion &question : CoordinatorQuestionTable(file.database()).waitingOf(cohort))
        byPair[question.partnership].push_back(std::move(question));
    return byPair;
}

} // namespace groundwork::first_meeting
