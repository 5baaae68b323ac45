#pragma once

#include "core/questions/question.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::models {

/// What is asked of the answers to one of the coordinator's own questions.
struct QuestionFilter {
    enum class Test {
        Is,      ///< any of the values; of a text: the words are in it
        IsNot,   ///< something else was answered
        Between, ///< from one number or day to another; one of them may be open
        Stands,  ///< nothing was answered, and why
    };
    QString key; ///< of the question
    Test test = Test::Is;
    QStringList values; ///< Is, IsNot: choices, a step, words
    QString low;        ///< Between: a plain number or an ISO date
    QString high;
    questions::Said said = questions::Said::Unknown; ///< Stands

    bool operator==(const QuestionFilter &) const = default;
};

/// The question of this key, or null.
const questions::Question *questionOf(const std::vector<questions::Question> &questions, const QString &key);
/// Does this answer pass? Only those who answered are, or are not, something.
bool passes(const QuestionFilter &filter, const questions::Question &question, const questions::OwnAnswer &answer);
/// Do the answers pass all filters? A filter on a question that is not among these asks nothing; whoever was not
/// meant by the question does not pass.
bool passesAll(const std::vector<QuestionFilter> &filters, const std::vector<questions::Question> &questions,
               const questions::OwnAnswers &answers);

QJsonObject toJson(const QuestionFilter &filter);
/// Nothing for what is no filter.
std::optional<QuestionFilter> questionFilterFromJson(const QJsonObject &object);

/// A text by which answers compare in the order of their kind: numbers by value, days by date, choices in the order
/// of the question; who has not answered comes first.
QString answerSortText(const questions::Question &question, const questions::OwnAnswer &answer);

} // namespace groundwork::models
