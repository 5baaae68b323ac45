#pragma once

#include "core/exchange/import_plan.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::exchange {

/// One answer of a list, with what a column may say about it.
struct Term {
    QString text;
    int priority = 1;                                    ///< as a wish for help: 1 first, 3 last
    people::OfferLevel level = people::OfferLevel::HappyTo; ///< as an offer
};

/// One row while it is read: what it says so far, and the column that is being read.
class RowReading {
  public:
    RowReading(const Mapping &mapping, const std::vector<questions::Question> &questions,
               std::vector<ImportIssue> &issues, int index, int number);

    PlannedRow row;
    std::vector<Term> areas; ///< offers or seeks, once the role is known
    QString given;
    QString family;
    QString differenceIn;
    QStringList knownWell;       ///< of the offers
    std::vector<int> priorities; ///< of the wishes, in their order
    QString roleText;
    int roleColumn = -1;
    std::map<QString, int> ownColumns; ///< of the answers to the coordinator's own questions, by key

    /// The coordinator's own question that the column is about; null for all other columns.
    [[nodiscard]] const questions::Question *ownQuestion() const { return question(column()); }
    [[nodiscard]] const questions::Question *question(const ColumnMapping &column) const;
    [[nodiscard]] const questions::Question *question(const QString &key) const;

    /// Issues and answers belong to this column from now on; -1: to the row as a whole.
    void enter(int columnIndex);
    void enter(Field field);
    [[nodiscard]] int columnIndex() const { return m_columnIndex; }
    [[nodiscard]] const ColumnMapping &column() const { return *m_column; }

    /// The form asked one of the coordinator's own questions, and nothing was answered.
    void leftEmpty(const questions::Question &question);
    void issue(ImportIssueCode code, const QStringList &args = {}, bool blocks = false);
    /// What no field can hold stays readable as an answer, under the title of its column.
    void keepAsAnswer(const QString &text);

  private:
    const Mapping *m_mapping;
    const std::vector<questions::Question> *m_questions;
    std::vector<ImportIssue> *m_issues;
    const ColumnMapping *m_column = nullptr;
    int m_columnIndex = -1;
};

/// Puts the text of a cell into the one field that its column means: a name, a number, a date, a choice.
void readSingle(RowReading &reading, const QString &text);
/// Adds the terms of a list field, all as much wanted as the column says.
void addTerms(RowReading &reading, const QStringList &terms);
void addTerms(RowReading &reading, const std::vector<Term> &terms);
/// Reads an answer in the column of one option: a tick, a place in an order, a word on a scale.
void readOption(RowReading &reading, const QString &text);

} // namespace groundwork::exchange
