#pragma once

#include "core/base/id.h"
#include "core/people/participant.h"
#include "core/people/person.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::people {

/// Finds who is meant by a name as typed: by e-mail, full name or preferred name, without regard to case and
/// accents, and in the form "Family, Given". A name that two people share means nobody.
class NameResolver {
  public:
    explicit NameResolver(const std::vector<Person> &persons);

    [[nodiscard]] std::optional<PersonId> find(const QString &text) const;
    /// The person of a wish: its link, else its text.
    [[nodiscard]] std::optional<PersonId> find(const Wish &wish) const;
    /// The manager of a person: the link, else the text.
    [[nodiscard]] std::optional<PersonId> managerOf(const Person &person) const;

  private:
    void add(const QString &name, PersonId id);
    QHash<QString, qint64> m_byName; ///< 0: several people have this name
};

} // namespace groundwork::people
