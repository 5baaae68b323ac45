#include "core/first_meeting/coordinator_questions.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/first_meeting/coordinator_question_table.h"
#include "core/partnerships/partnership_rows.h"

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

tl::unexpected<Error> notFound(CoordinatorQuestionId id) {
    return failure(ErrorCode::NotFound, {QStringLiteral("coordinator_question"), id.toText()});
}

/// The two of the pair when all questions are of one, else nobody.
QStringList namesOf(const ProgramFile &file, const std::vector<CoordinatorQuestion> &questions) {
    const bool one = !questions.empty() &&
                     std::all_of(questions.begin(), questions.end(), [&](const CoordinatorQuestion &each) {
                         return each.partnership == questions.front().partnership;
                     });
    if (!one)
        return {};
    const auto pair = partnerships::partnershipRow(file, questions.front().partnership);
    return pair ? QStringList{pair->menteeName, pair->mentorName} : QStringList();
}

} // namespace

Result<void> answerQuestions(ProgramFile &file, const std::vector<CoordinatorQuestionId> &ids) {
    if (ids.empty())
        return {};
    std::vector<CoordinatorQuestion> questions;
    for (const CoordinatorQuestionId id : ids) {
        const auto question = CoordinatorQuestionTable(file.database()).question(id);
        if (!question)
            return notFound(id);
        questions.push_back(*question);
    }
    const Operation operation{Verb::AnswerQuestion, namesOf(file, questions)};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const CoordinatorQuestionTable table(change.database());
        for (const CoordinatorQuestion &question : questions) {
            if (question.isWaiting())
                table.setAnswered(question.id, change.today(), change);
        }
        return {};
    });
}

Result<void> reopenQuestion(ProgramFile &file, CoordinatorQuestionId id) {
    const auto question = CoordinatorQuestionTable(file.database()).question(id);
    if (!question)
        return notFound(id);
    const Operation operation{Verb::ReopenQuestion, namesOf(file, {*question})};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        if (!question->isWaiting())
            CoordinatorQuestionTable(change.database()).setAnswered(id, {}, change);
        return {};
    });
}

} // namespace groundwork::first_meeting
