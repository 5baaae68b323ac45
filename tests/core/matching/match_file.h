#pragma once

#include "core/matching/matching.h"
#include "core/people/person_rows.h"
#include "tests/core/people/people_file.h"

#include <functional>
#include <random>

namespace groundwork::testing {

/// A file whose people are ready to be matched.
struct MatchFile : PeopleFile {
    using Edit = std::function<void(people::Profile &)>;

    ParticipantId with(const char *name, Role role, const Edit &edit) {
        const ParticipantId id = add(name, role);
        change(id, edit);
        return id;
    }
    void change(ParticipantId id, const Edit &edit) {
        people::Participant participant = valueOf(people::participant(*file, id));
        edit(participant.profile);
        valueOf(people::editParticipant(*file, participant));
    }
    PersonId personOf(ParticipantId id) const { return valueOf(people::participant(*file, id)).person; }
    matching::Matcher matcher() const { return matching::Matcher(matching::readMatchInput(*file, cohort)); }
    matching::Part part(matching::Criterion criterion, ParticipantId mentee, ParticipantId mentor) const {
        for (const matching::Part &part : matcher().sum(matching::Weights(), {mentee, mentor}).parts) {
            if (part.criterion == criterion)
                return part;
        }
        FAIL("this criterion does not count");
        return {};
    }
};

/// A cohort of invented people with all kinds of profiles.
inline void fill(MatchFile &it, int mentees, int mentors, unsigned seed) {
    std::mt19937 random(seed);
    const QStringList areas{QStringLiteral("data"), QStringLiteral("budgets"), QStringLiteral("Retail"), QStringLiteral("R"), QStringLiteral("writing")};
    const auto pick = [&](const QStringList &from) {
        return from[qsizetype(random() % size_t(from.size()))];
    };
    std::vector<PersonId> persons;
    for (int i = 0; i < mentees + mentors; ++i) {
        people::Person person;
        person.fullName = QStringLiteral("Person %1").arg(i, 3, 10, QLatin1Char('0'));
        person.unit = QStringLiteral("Ward %1").arg(random() % 4);
        person.languages =
            random() % 3 == 0 ? QStringList{QStringLiteral("Welsh")} : QStringList{QStringLiteral("English"), QStringLiteral("Welsh")};
        if (random() % 4 == 0)
            person.languages = {QStringLiteral("English")};
        if (!persons.empty() && random() % 3 == 0)
            person.manager = persons[random() % persons.size()];
        persons.push_back(valueOf(people::addPerson(*it.file, person)));
    }
    for (int i = 0; i < mentees + mentors; ++i) {
        people::Participant participant;
        participant.person = persons[size_t(i)];
        participant.cohort = it.cohort;
        participant.role = i < mentees ? Role::Mentee : Role::Mentor;
        people::Profile &profile = participant.profile;
        profile.capacity = 1 + int(random() % 2);
        for (int k = 1; k <= 3; ++k) {
            profile.seeks.push_back({pick(areas), k});
            profile.offers.push_back(
                {pick(areas), random() % 2 == 0 ? people::OfferLevel::KnowWell : people::OfferLevel::HappyTo});
        }
        profile.availability = {pick(people::availabilityKeys()), pick({QStringLiteral("mon_am"), QStringLiteral("tue_pm")})};
        profile.interests = {pick({QStringLiteral("choir"), QStringLiteral("chess"), QStringLiteral("Bücher")})};
        if (random() % 3 == 0)
            profile.wouldWelcome = {{persons[random() % persons.size()], {}}};
        const ParticipantId id = valueOf(people::addParticipant(*it.file, participant));
        if (random() % 6 == 0)
            valueOf(people::setNotWith(*it.file, id, {{persons[random() % persons.size()], {}}}));
    }
}

} // namespace groundwork::testing
