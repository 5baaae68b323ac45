#pragma once

#include "core/exchange/column_profile.h"

#include <QString>

#include <vector>

namespace groundwork::exchange {

/// A title without the question's number: "Q05[SQ001]. Help with: R" -> "Help with: R".
QString withoutNumber(const QString &title);

/// One of several columns that ask for one option each.
struct OptionColumn {
    int index = 0;  ///< into the profiles
    QString stem;   ///< "Help with"
    QString option; ///< "Budgeting"; empty for the column of other answers
};

/// Finds groups of two columns or more with the same stem in the title ("Help with: Budgeting", "Topics
/// [Budgeting]", "Topics / Budgeting") whose answers are Yes and No, or the option's own name or nothing;
/// with them the column of other answers.
std::vector<OptionColumn> findOptionColumns(const TableShape &shape,
                                            const std::vector<ColumnProfile> &profiles);

} // namespace groundwork::exchange
