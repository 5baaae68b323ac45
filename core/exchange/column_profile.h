#pragma once

#include "core/exchange/table_reader.h"
#include "core/exchange/table_shape.h"
#include "core/exchange/term_list.h"
#include "core/exchange/value_patterns.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::exchange {

/// What the answers of one column look like, as shares of the filled cells in hundredths.
struct ColumnProfile {
    int column = 0;
    int filled = 0;
    int different = 0;
    int emails = 0; ///< also "anonymous"
    int names = 0;
    int numbers = 0;
    int dates = 0;  ///< with or without a time
    int times = 0;  ///< dates with a time
    int truths = 0; ///< yes or no
    int roles = 0;
    int availability = 0;
    int modes = 0;
    int sentences = 0; ///< six words or more
    int longest = 0;   ///< characters
    int average = 0;
    bool countsUp = false; ///< 1, 2, 3 ...
    bool decimalComma = false;
    DateOrder dateOrder = DateOrder::Unknown;
    bool dateOrderSure = false; ///< some value allows one order only
    TermList terms;             ///< separator and options, as learnt
    QStringList samples;        ///< up to five different answers

    [[nodiscard]] bool isList() const { return !terms.separator.isEmpty(); }
    bool operator==(const ColumnProfile &) const = default;
};

/// The filled answers of a column, in order.
QStringList cellsOf(const RawTable &table, const TableShape &shape, int column);

/// Looks at all answers of one column. `known` are terms that are in use already.
ColumnProfile profileColumn(const RawTable &table, const TableShape &shape, int column,
                            const QStringList &known = {});
/// One profile for each of shape.columns.
std::vector<ColumnProfile> profileColumns(const RawTable &table, const TableShape &shape,
                                          const QStringList &known = {}, jobs::Reporter *reporter = nullptr);

} // namespace groundwork::exchange
