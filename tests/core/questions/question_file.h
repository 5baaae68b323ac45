#pragma once

#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/core/people/people_file.h"

namespace groundwork::testing {

/// A file with two people who came in before there were questions, and questions of every kind.
struct QuestionFile : PeopleFile {
    ParticipantId early = add("Alys Penhale", Role::Mentee);
    ParticipantId earlyMentor = add("Noor Rahmani", Role::Mentor);

    questions::Question ask(questions::QuestionKind kind, const char *wording, const QStringList &options = {}) {
        questions::Question question;
        question.cohort = cohort;
        question.kind = kind;
        question.wording = QString::fromUtf8(wording);
        question.options = questions::optionsFromLines(options, {});
        return add(question);
    }
    questions::Question add(const questions::Question &question) {
        return valueOf(questions::question(*file, valueOf(questions::addQuestion(*file, question))));
    }
    using PeopleFile::add;

    Result<void> answer(ParticipantId who, const questions::Question &question, const questions::OwnAnswer &said) {
        return questions::answerQuestions(*file, who, {{question.id, said}});
    }
    [[nodiscard]] questions::OwnAnswer answerOf(ParticipantId who, const questions::Question &question) const {
        return questions::ownAnswers(*file, who)[question.id];
    }
};

inline questions::OwnAnswer saidText(const char *text) {
    return {questions::Said::Given, QString::fromUtf8(text), {}, {}, {}};
}
inline questions::OwnAnswer saidNumber(double number) {
    return {questions::Said::Given, {}, number, {}, {}};
}
inline questions::OwnAnswer saidDate(QDate date) {
    return {questions::Said::Given, {}, {}, date, {}};
}
inline questions::OwnAnswer saidOptions(const std::vector<int> &options) {
    return {questions::Said::Given, {}, {}, {}, options};
}
inline questions::OwnAnswer saidNothing(questions::Said said) {
    return {said, {}, {}, {}, {}};
}

} // namespace groundwork::testing
