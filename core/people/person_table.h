#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/people/person.h"

#include <optional>
#include <vector>

namespace groundwork::people {

/// The SQL of person, person_language and person_private. Only this folder includes it.
class PersonTable {
  public:
    explicit PersonTable(const sqlite::Database &database)
        : m_database(&database) {}

    /// With the access needs.
    [[nodiscard]] std::optional<Person> person(PersonId id) const;
    /// Without the access needs.
    [[nodiscard]] std::vector<Person> persons() const;

    void insert(const Person &person, Change &change) const;
    void update(const Person &person, const Person &before, Change &change) const;
    /// Takes a person and all links to them out; managers, preceptors and wishes keep the name as text.
    void remove(const Person &person, Change &change) const;
    /// Does the person take part in any cohort?
    [[nodiscard]] bool takesPart(PersonId id) const;

  private:
    void writeLanguages(PersonId id, const QStringList &languages, Change &change) const;
    void writeAccessNeeds(PersonId id, const QString &text, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::people
