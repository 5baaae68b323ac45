#pragma once

#include "core/questions/question.h"
#include "core/questions/question_rows.h"
#include "ui/words/error_words.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::words {

/// "Several choices"
QString questionKindWord(questions::QuestionKind kind);
/// One line on how such a question is answered.
QString questionKindHelp(questions::QuestionKind kind);
/// "Mentors and mentees"
QString askedOfWord(questions::AskedOf whom);
/// "Shared with the program"
QString sharingWord(questions::Sharing sharing);
/// Who may see the answers, in a sentence.
QString sharingSentence(questions::Sharing sharing);
/// Where an answer stands when nothing is given: "not asked yet", "left empty", "would rather not say".
QString saidWord(questions::Said said);
/// An answer as people read it: options, a number with its unit, a whole date; else where it stands.
QString answerText(const questions::Question &question, const questions::OwnAnswer &answer);
/// A step of a scale with what its end means: "1 never", "2".
QString stepText(const questions::Question &question, int step);
/// What stands under the field of a question: its help, limits, who reads it.
QString questionHelp(const questions::Question &question);
/// The limits of a number or the ends of a scale, for under its field: "1 never to 5 always". Empty for others.
QString rangeText(const questions::Question &question);
/// "from 1 to 5", "up to 5", "1 or more".
QString limitsText(const QString &lowest, const QString &highest);
/// "12 answers, 3 would rather not say, 5 not asked yet"
QString questionCountsText(const questions::QuestionCounts &counts);

/// The wordings of these questions, in their order.
QStringList wordingsOf(const std::vector<questions::Question> &questions, const std::vector<questions::QuestionId> &ids);

/// The sentences of the codes about questions.
ErrorText questionErrorWords(const Error &error);

} // namespace groundwork::words
