#pragma once

#include "core/people/question_rows.h"
#include "core/people/questions.h"
#include "tests/core/people/people_file.h"

namespace groundwork::testing {

/// A file with two people who came in before there were questions, and questions of every kind.
struct QuestionFile : PeopleFile {
    ParticipantId early = add("Alys Penhale", Role::Mentee);
    ParticipantId earlyMentor = add("Noor Rahmani", Role::Mentor);

    people::Question ask(people::QuestionKind kind, const char *wording, const QStringList &options = {}) {
        people::Question question;
        question.cohort = cohort;
        question.kind = kind;
        question.wording = QString::fromUtf8(wording);
        question.options = people::optionsFromLines(options, {});
        return add(question);
    }
    people::Question add(const people::Question &question) {
        return valueOf(people::question(*file, valueOf(people::addQuestion(*file, question))));
    }
    using PeopleFile::add;

    Result<void> answer(ParticipantId who, const people::Question &question, const people::OwnAnswer &said) {
        return people::answerQuestions(*file, who, {{question.id, said}});
    }
    [[nodiscard]] people::OwnAnswer answerOf(ParticipantId who, const people::Question &question) const {
        return people::ownAnswers(*file, who)[question.id];
    }
};

inline people::OwnAnswer saidText(const char *text) {
    return {people::Said::Given, QString::fromUtf8(text), {}, {}, {}};
}
inline people::OwnAnswer saidNumber(double number) {
    return {people::Said::Given, {}, number, {}, {}};
}
inline people::OwnAnswer saidDate(QDate date) {
    return {people::Said::Given, {}, {}, date, {}};
}
inline people::OwnAnswer saidOptions(const std::vector<int> &options) {
    return {people::Said::Given, {}, {}, {}, options};
}
inline people::OwnAnswer saidNothing(people::Said said) {
    return {said, {}, {}, {}, {}};
}

} // namespace groundwork::testing
