#pragma once

#include "core/exchange/row_reading.h"

#include <QHash>

#include <set>
#include <vector>

namespace groundwork::exchange {

/// Turns the cells of a row into a person, a profile and answers, by a mapping.
class RowReader {
  public:
    RowReader(const RawTable &table, const TableShape &shape, const Mapping &mapping, const ImportOptions &options,
              const std::vector<questions::Question> &questions);

    /// Nothing for a row in which no mapped column has an answer. Issues are added to `issues`.
    [[nodiscard]] std::optional<PlannedRow> read(int index, std::vector<ImportIssue> &issues) const;

  private:
    void readCell(RowReading &reading, size_t columnIndex) const;
    void readTerms(RowReading &reading, const QString &text) const;
    void finish(RowReading &reading) const;
    void chooseRoles(RowReading &reading) const;
    void checkAsked(RowReading &reading) const;
    void checkWholeRow(RowReading &reading) const;
    [[nodiscard]] QStringList termsOf(RowReading &reading, const QString &text) const;

    const RawTable *m_table;
    const Mapping *m_mapping;
    const ImportOptions *m_options;
    const std::vector<questions::Question> *m_questions; ///< the coordinator's own
    std::set<Field> m_otherFields; ///< with a column of their own for other answers
    int m_titledColumns = 0;
    int m_submittedIndex = -1;
    int m_answeredIndex = -1;
    std::vector<QHash<QString, int>> m_terms; ///< for each list column, how often a whole term stands in it
};

} // namespace groundwork::exchange
