#pragma once

#include "core/exchange/column_profile.h"

#include <QString>

#include <optional>
#include <vector>

namespace groundwork::exchange {

/// What an answer in the column of one option says.
enum class OptionAnswer {
    Tick,  ///< Yes or No, or the option's own name
    Rank,  ///< its place in an order: 1 is the first
    Grade, ///< how much, in words (gradeOf)
};

/// "Other", "Sonstiges", "Other (please specify)": the answer that stands for a text of one's own.
bool isOtherAnswer(const QString &text);
/// Does the title ask for the text of other answers: "Ways to meet [Other]", "Ways to meet - Other - Text"?
bool asksOther(const QString &title);

/// "tick", "rank", "grade".
QString optionAnswerKey(OptionAnswer answer);
std::optional<OptionAnswer> optionAnswerFromKey(const QString &key);

/// A title without the question's number: "Q05[SQ001]. Help with: R" -> "Help with: R".
QString withoutNumber(const QString &title);

/// One of several columns that ask for one option each.
struct OptionColumn {
    int index = 0;  ///< into the profiles
    QString stem;   ///< "Help with"
    QString option; ///< "Budgeting"; empty for the column of other answers
    OptionAnswer answer = OptionAnswer::Tick;
};

/// Finds groups of two columns or more with the same stem in the title ("Help with: Budgeting", "Topics
/// [Budgeting]", "Topics / Budgeting", "topics/budgeting") whose answers are Yes and No, or the option's own
/// name or nothing; or the place in an order (whole numbers that differ within each row); or a word on a
/// scale. With them the column of other answers.
std::vector<OptionColumn> findOptionColumns(const RawTable &table, const TableShape &shape,
                                            const std::vector<ColumnProfile> &profiles);

} // namespace groundwork::exchange
