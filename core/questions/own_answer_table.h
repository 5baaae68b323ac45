#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/questions/question.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::questions {

/// What an answer says of itself where nothing is kept needs to know who it is about.
struct Entrant {
    ParticipantId id;
    CohortId cohort;
    Role role = Role::Mentee;
    bool invited = false; ///< asked to come, has filled in nothing yet
    QDate enteredOn;
};

/// The SQL of question_answer and question_answer_private. Only this folder includes it.
class OwnAnswerTable {
  public:
    explicit OwnAnswerTable(const sqlite::Database &database)
        : m_database(&database) {}

    /// What is kept of somebody: in the open table, or in the private one.
    [[nodiscard]] OwnAnswers answers(ParticipantId participant, bool isPrivate) const;
    /// What is kept of a cohort. `only`: of these persons.
    [[nodiscard]] std::unordered_map<ParticipantId, OwnAnswers> answersOfCohort(CohortId cohort, bool isPrivate,
                                                                                const std::vector<PersonId> &only) const;
    /// All answers that are kept to one question.
    [[nodiscard]] std::vector<OwnAnswer> answersTo(QuestionId question, bool isPrivate) const;
    /// How many answers people of other cohorts gave to a question.
    [[nodiscard]] int answersOutside(QuestionId question, CohortId cohort) const;
    [[nodiscard]] std::optional<Entrant> entrant(ParticipantId participant) const;
    [[nodiscard]] std::vector<Entrant> entrants(CohortId cohort, const std::vector<PersonId> &only) const;
    /// How lists name somebody.
    [[nodiscard]] QString nameOf(ParticipantId participant) const;
    /// Whose an open answer is.
    [[nodiscard]] std::optional<ParticipantId> participantOf(qint64 answerKey) const;

    /// Writes what somebody said; without a value nothing is kept.
    void write(const Question &question, ParticipantId participant, const std::optional<OwnAnswer> &answer,
               Change &change) const;
    /// The answers to a question go over to the other table.
    void move(QuestionId question, bool toPrivate) const;

  private:
    const sqlite::Database *m_database;
};

} // namespace groundwork::questions
