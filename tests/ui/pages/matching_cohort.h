#pragma once

#include "core/people/person_rows.h"
#include "tests/support/catch_compat.h"
#include "tests/ui/pages/page_fixture.h"
#include "ui/pages/matching/matching_page.h"

#include <functional>

namespace groundwork::ui {

using MatchingFixture = PageFixture<MatchingPage>;

inline void editProfile(MatchingFixture &fixture, ParticipantId id,
                        const std::function<void(people::Profile &)> &change) {
    people::Participant participant = valueOf(people::participant(fixture.file(), id));
    change(participant.profile);
    valueOf(people::editParticipant(fixture.file(), participant));
}

/// Three mentees and two mentors: Alys fits Noor, Kofi fits Ritva, Idrissa's manager and the please-not list
/// leave nobody for Idrissa.
struct MatchingCohort {
    ParticipantId alys, kofi, idrissa, noor, ritva;

    explicit MatchingCohort(MatchingFixture &fixture, int placesOfRitva = 1) {
        using people::OfferLevel;
        using people::Profile;
        const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
        alys = fixture.people.add("Alys Penhale", Role::Mentee);
        kofi = fixture.people.add("Kofi Amankwah", Role::Mentee);
        idrissa = fixture.people.add("Idrissa Coulibaly-Haugen", Role::Mentee);
        noor = fixture.people.add("Noor Rahmani", Role::Mentor);
        ritva = fixture.people.add("Ritva Salmela", Role::Mentor);
        editProfile(fixture, alys, [&](Profile &p) {
            p.seeks = {{text("time on shift"), 1}};
            p.interests = {text("choir"), text("allotment")};
            p.availability = {text("mon_am"), text("tue_eve"), text("fri_am")};
        });
        editProfile(fixture, kofi, [&](Profile &p) { p.seeks = {{text("raising concerns"), 1}}; });
        editProfile(fixture, noor, [&](Profile &p) {
            p.offers = {{text("time on shift"), OfferLevel::KnowWell}, {text("exams"), OfferLevel::HappyTo}};
            p.interests = {text("Choir")};
            p.availability = {text("tue_eve"), text("sat_am")};
        });
        editProfile(fixture, ritva, [&](Profile &p) {
            p.offers = {{text("raising concerns"), OfferLevel::HappyTo}};
            p.capacity = placesOfRitva;
        });
        people::Person person = valueOf(
            people::person(fixture.file(), valueOf(people::participant(fixture.file(), idrissa)).person));
        person.managerText = text("Noor Rahmani");
        valueOf(people::editPerson(fixture.file(), person));
        valueOf(people::setNotWith(fixture.file(), ritva, {{person.id, {}}}));
    }
};

/// A sentence without the marks that keep names in their own direction.
inline QString plain(QString text) {
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069', u'\u200E', u'\u200F'})
        text.remove(QChar(mark));
    return text;
}

} // namespace groundwork::ui
