#pragma once

#include "tests/ui/pages/match_cohort.h"

namespace groundwork::ui {

using MatchingFixture = matching_tests::Fixture;

/// The cohort of match_cohort.h with more to share: Alys and Noor are both free on Tuesday evening, and each has
/// something that the other has not.
struct MatchingCohort : matching_tests::Cohort {
    explicit MatchingCohort(MatchingFixture &fixture, int placesOfRitva = 1)
        : Cohort(fixture) {
        using matching_tests::edit;
        using matching_tests::text;
        edit(fixture, alys, [](people::Profile &p) {
            p.interests.append(text("allotment"));
            p.availability = {text("mon_am"), text("tue_eve"), text("fri_am")};
        });
        edit(fixture, noor, [](people::Profile &p) {
            p.offers.push_back({text("exams"), people::OfferLevel::HappyTo});
            p.interests = {text("Choir")};
            p.availability = {text("tue_eve"), text("sat_am")};
        });
        edit(fixture, ritva, [placesOfRitva](people::Profile &p) { p.capacity = placesOfRitva; });
    }
};

/// A sentence without the marks that keep names in their own direction.
inline QString plain(QString text) {
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069', u'\u200E', u'\u200F'})
        text.remove(QChar(mark));
    return text;
}

} // namespace groundwork::ui
