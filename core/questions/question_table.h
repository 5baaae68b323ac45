#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/questions/question.h"

#include <optional>
#include <set>
#include <vector>

namespace groundwork::questions {

/// The SQL of question and question_option. Only this folder includes it.
class QuestionTable {
  public:
    explicit QuestionTable(const sqlite::Database &database)
        : m_database(&database) {}

    [[nodiscard]] std::optional<Question> question(QuestionId id) const;
    /// Of the cohort and of the program, in their order, the retired ones too.
    [[nodiscard]] std::vector<Question> questions(CohortId cohort) const;
    /// Of all cohorts, in their order.
    [[nodiscard]] std::vector<QuestionId> ids() const;
    /// The keys of the columns that stand beside those of a question of this cohort; of the program's: all.
    [[nodiscard]] std::set<QString> keysBeside(std::optional<CohortId> cohort) const;
    /// The wording of another question that has this one's column where it is asked, if any.
    [[nodiscard]] std::optional<QString> sameColumn(const Question &question) const;

    /// Behind all others. Options that are new are given their numbers.
    void insert(Question &question, Change &change) const;
    /// Writes all but key and position; options that are new are given their numbers.
    void update(Question &question, const Question &before, Change &change) const;
    void setPosition(QuestionId id, int position, Change &change) const;
    void setRetired(QuestionId id, QDate on, Change &change) const;
    void remove(QuestionId id) const;

  private:
    void writeOptions(Question &question, int highestNumber, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::questions
