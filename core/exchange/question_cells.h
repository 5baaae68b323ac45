#pragma once

#include "core/exchange/column_profile.h"
#include "core/exchange/export_sheet.h"
#include "core/exchange/import_plan.h"
#include "core/questions/question.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork::exchange {

/// The cells of somebody who would rather not say, and of somebody who was asked and left it empty. They are part of
/// the column contract (kExportVersion); an answer in these very words has one more "#" in front.
inline const QString kDeclinedCell = QStringLiteral("#declined");
inline const QString kEmptyCell = QStringLiteral("#empty");

/// The name of the column of one of the coordinator's own questions: "question:bus_line".
QString questionColumn(const questions::Question &question);
/// What a spreadsheet takes its cells for.
CellType questionCellType(const questions::Question &question);
/// What somebody said as a cell: several choices by joinExact, nothing where nothing was said. answerOfCell reads it
/// back as it was.
QString cellOfAnswer(const questions::Question &question, const questions::OwnAnswer &answer);

/// What a cell says to a question: an answer, or why there is none.
struct CellAnswer {
    questions::OwnAnswer answer;
    std::optional<ImportIssueCode> problem;
    QStringList args; ///< of the problem
};
/// Reads a cell that is not empty, by the kind of the question: our own cells exactly; others as people write them
/// (a number with its unit, choices in another case, "prefer not to say"). Problems: AnswerNoNumber(value),
/// AnswerNoDate(value), AnswerOutside(value, lowest, highest), AnswerNoChoice(value), TextTooLong(length, most).
CellAnswer answerOfCell(const questions::Question &question, const QString &text, const ColumnMapping &column);
/// Is the text one of the choices, though it looks as if it said nothing ("None")?
bool isChoice(const questions::Question &question, const QString &text);

/// The question that a column of answers looks like, of the kind that fits, or of `kind`.
questions::Question questionOfColumn(const QString &title, const QStringList &cells, const ColumnProfile &profile,
                                  std::optional<questions::QuestionKind> kind = std::nullopt);

} // namespace groundwork::exchange
