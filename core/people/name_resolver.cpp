#include "core/people/name_resolver.h"

#include "core/base/text_fold.h"

namespace groundwork::people {

namespace {

/// "Family, Given" as "given family"; other texts as they are, folded.
QString nameKey(const QString &text) {
    const QString folded = foldText(text);
    const qsizetype comma = folded.indexOf(QLatin1Char(','));
    if (comma <= 0 || folded.indexOf(QLatin1Char(','), comma + 1) >= 0)
        return folded;
    return (folded.mid(comma + 1) + QLatin1Char(' ') + folded.left(comma)).simplified();
}

} // namespace

NameResolver::NameResolver(const std::vector<Person> &persons) {
    m_byName.reserve(static_cast<qsizetype>(persons.size()) * 2);
    for (const Person &person : persons) {
        add(person.fullName, person.id);
        add(person.preferredName, person.id);
        add(person.email, person.id);
    }
}

void NameResolver::add(const QString &name, PersonId id) {
    const QString key = nameKey(name);
    if (key.isEmpty())
        return;
    const auto known = m_byName.find(key);
    if (known == m_byName.end())
        m_byName.insert(key, id.value);
    else if (known.value() != id.value)
        known.value() = 0;
}

std::optional<PersonId> NameResolver::find(const QString &text) const {
    const qint64 id = m_byName.value(nameKey(text), 0);
    return id > 0 ? std::optional<PersonId>(PersonId{id}) : std::nullopt;
}

std::optional<PersonId> NameResolver::find(const Wish &wish) const {
    return wish.person ? wish.person : find(wish.text);
}

std::optional<PersonId> NameResolver::managerOf(const Person &person) const {
    return person.manager ? person.manager : find(person.managerText);
}

} // namespace groundwork::people
