#include "ui/pages/matching/match_people.h"

#include "core/matching/matching.h"
#include "core/people/person.h"

namespace groundwork::ui {

void MatchPeople::read(const matching::MatchInput &input) {
    m_people.clear();
    std::unordered_map<PersonId, const people::Person *> persons;
    for (const people::Person &person : input.people.persons)
        persons.emplace(person.id, &person);
    input.eachOfCohort([&](const people::Participant &participant) {
        const auto person = persons.find(participant.person);
        if (person == persons.end())
            return;
        const QString name = people::displayName(*person->second);
        const QString key = person->second->sortKey;
        m_people.emplace(participant.id,
                         MatchPerson{name, people::callName(*person->second), key.isEmpty() ? name : key});
    });
}

const MatchPerson &MatchPeople::of(ParticipantId id) const {
    static const MatchPerson nobody;
    const auto found = m_people.find(id);
    return found == m_people.end() ? nobody : found->second;
}

} // namespace groundwork::ui
