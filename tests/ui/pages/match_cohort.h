#pragma once

#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/matching/matching_page.h"

#include <functional>

namespace groundwork::ui::matching_tests {

using namespace groundwork::people;

using Fixture = PageFixture<MatchingPage>;

inline QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

inline void edit(Fixture &fixture, ParticipantId id, const std::function<void(Profile &)> &change) {
    Participant participant = valueOf(people::participant(fixture.file(), id));
    change(participant.profile);
    valueOf(editParticipant(fixture.file(), participant));
}

/// Three mentees and two mentors: Alys fits Noor, Kofi fits Ritva, Idrissa's manager and the please-not list
/// leave nobody for Idrissa.
struct Cohort {
    ParticipantId alys, kofi, idrissa, noor, ritva;

    explicit Cohort(Fixture &fixture) {
        alys = fixture.people.add("Alys Penhale", Role::Mentee);
        kofi = fixture.people.add("Kofi Amankwah", Role::Mentee);
        idrissa = fixture.people.add("Idrissa Coulibaly-Haugen", Role::Mentee);
        noor = fixture.people.add("Noor Rahmani", Role::Mentor);
        ritva = fixture.people.add("Ritva Salmela", Role::Mentor);
        edit(fixture, alys, [](Profile &p) {
            p.seeks = {{text("time on shift"), 1}};
            p.interests = {text("choir")};
        });
        edit(fixture, kofi, [](Profile &p) { p.seeks = {{text("raising concerns"), 1}}; });
        edit(fixture, noor, [](Profile &p) {
            p.offers = {{text("time on shift"), OfferLevel::KnowWell}};
            p.interests = {text("choir")};
        });
        edit(fixture, ritva, [](Profile &p) {
            p.offers = {{text("raising concerns"), OfferLevel::HappyTo}};
        });
        Person person =
            valueOf(people::person(fixture.file(), valueOf(participant(fixture.file(), idrissa)).person));
        person.managerText = text("Noor Rahmani");
        valueOf(editPerson(fixture.file(), person));
        valueOf(setNotWith(fixture.file(), ritva, {{person.id, {}}}));
    }
};

inline QStringList mentors(const WindowDriver &driver) {
    return driver.rowTexts(QStringLiteral("matchTable"), 1);
}

inline matching::Scenario newest(Fixture &fixture) {
    return matching::scenarioByName(fixture.file(), fixture.people.cohort);
}

} // namespace groundwork::ui::matching_tests
