#pragma once

#include "core/exchange/import_plan.h"

#include <QSet>

#include <vector>

namespace groundwork::exchange {

/// Turns the cells of a row into a person, a profile and answers, by a mapping.
class RowReader {
  public:
    RowReader(const RawTable &table, const TableShape &shape, const Mapping &mapping,
              const ImportOptions &options);

    /// Nothing for a row in which no mapped column has an answer. Issues are added to `issues`.
    [[nodiscard]] std::optional<PlannedRow> read(int index, std::vector<ImportIssue> &issues) const;

  private:
    struct Reading;
    void readCell(Reading &reading, size_t columnIndex) const;
    void readText(Reading &reading, const ColumnMapping &column, const QString &text) const;
    void readTerms(Reading &reading, const ColumnMapping &column, const QString &text) const;
    void readChoice(Reading &reading, const ColumnMapping &column, const QString &text) const;
    void readNumberOrDate(Reading &reading, const ColumnMapping &column, const QString &text) const;
    void addTerms(Reading &reading, Field field, const QStringList &terms) const;
    void finish(Reading &reading) const;
    void chooseRoles(Reading &reading) const;
    [[nodiscard]] QStringList termsOf(Reading &reading, const ColumnMapping &column,
                                      const QString &text) const;

    const RawTable *m_table;
    const Mapping *m_mapping;
    const ImportOptions *m_options;
    int m_titledColumns = 0;
    int m_submittedIndex = -1;
    std::vector<QHash<QString, int>> m_terms; ///< for each list column, how often a whole term stands in it
};

} // namespace groundwork::exchange
