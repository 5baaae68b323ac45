#include "core/people/edit_merge.h"

namespace groundwork::people {

namespace {

class Merge {
  public:
    Merge(ClashWinner winner, QStringList &clashes)
        : m_winner(winner)
        , m_clashes(clashes) {}

    template <class T>
    void field(T &edited, const T &before, const T &stored, const char *key) {
        if (edited == stored)
            return;
        if (edited == before) {
            edited = stored;
            return;
        }
        if (stored == before)
            return;
        m_clashes.append(QString::fromLatin1(key));
        if (m_winner == ClashWinner::Stored)
            edited = stored;
    }

  private:
    ClashWinner m_winner;
    QStringList &m_clashes;
};

} // namespace

Person mergedPerson(const Person &before, const Person &edited, const Person &stored, ClashWinner winner,
                    QStringList &clashes) {
    Person merged = edited;
    Merge merge(winner, clashes);
    merge.field(merged.fullName, before.fullName, stored.fullName, "full_name");
    merge.field(merged.preferredName, before.preferredName, stored.preferredName, "preferred_name");
    merge.field(merged.sortKey, before.sortKey, stored.sortKey, "sort_key");
    merge.field(merged.pronouns, before.pronouns, stored.pronouns, "pronouns");
    merge.field(merged.sayMyName, before.sayMyName, stored.sayMyName, "say_my_name");
    merge.field(merged.email, before.email, stored.email, "email");
    merge.field(merged.phone, before.phone, stored.phone, "phone");
    merge.field(merged.unit, before.unit, stored.unit, "unit");
    merge.field(merged.roleTitle, before.roleTitle, stored.roleTitle, "role_title");
    const auto managerOf = [](const Person &person) { return Wish{person.manager, person.managerText}; };
    Wish manager = managerOf(merged);
    merge.field(manager, managerOf(before), managerOf(stored), "manager");
    merged.manager = manager.person;
    merged.managerText = manager.text;
    merge.field(merged.location, before.location, stored.location, "location");
    merge.field(merged.timeZone, before.timeZone, stored.timeZone, "time_zone");
    merge.field(merged.languages, before.languages, stored.languages, "languages");
    merge.field(merged.accessNeeds, before.accessNeeds, stored.accessNeeds, "access_needs");
    merge.field(merged.consentOn, before.consentOn, stored.consentOn, "consent");
    merge.field(merged.consentTextVersion, before.consentTextVersion, stored.consentTextVersion, "consent");
    return merged;
}

Profile mergedProfile(const Profile &before, const Profile &edited, const Profile &stored, ClashWinner winner,
                      QStringList &clashes) {
    Profile merged = edited;
    Merge merge(winner, clashes);
    merge.field(merged.capacity, before.capacity, stored.capacity, "capacity");
    merge.field(merged.hoursPerMonth, before.hoursPerMonth, stored.hoursPerMonth, "hours_per_month");
    merge.field(merged.availability, before.availability, stored.availability, "availability");
    merge.field(merged.shiftPattern, before.shiftPattern, stored.shiftPattern, "shift_pattern");
    merge.field(merged.modes, before.modes, stored.modes, "modes");
    merge.field(merged.prior, before.prior, stored.prior, "prior_mentoring");
    merge.field(merged.trainedBefore, before.trainedBefore, stored.trainedBefore, "trained_before");
    merge.field(merged.offers, before.offers, stored.offers, "offers");
    merge.field(merged.seeks, before.seeks, stored.seeks, "seeks");
    merge.field(merged.interests, before.interests, stored.interests, "interests");
    merge.field(merged.values, before.values, stored.values, "values");
    merge.field(merged.note, before.note, stored.note, "note");
    merge.field(merged.goalSeed, before.goalSeed, stored.goalSeed, "goal_seed");
    merge.field(merged.difference, before.difference, stored.difference, "difference");
    merge.field(merged.mattersMost, before.mattersMost, stored.mattersMost, "matters_most");
    merge.field(merged.languagesNeeded, before.languagesNeeded, stored.languagesNeeded, "languages_needed");
    merge.field(merged.overlapHours, before.overlapHours, stored.overlapHours, "overlap_hours");
    merge.field(merged.place, before.place, stored.place, "place");
    merge.field(merged.wouldWelcome, before.wouldWelcome, stored.wouldWelcome, "would_welcome");
    const auto preceptorOf = [](const Profile &profile) {
        return Wish{profile.preceptor, profile.preceptorText};
    };
    Wish preceptor = preceptorOf(merged);
    merge.field(preceptor, preceptorOf(before), preceptorOf(stored), "preceptor");
    merged.preceptor = preceptor.person;
    merged.preceptorText = preceptor.text;
    return merged;
}

} // namespace groundwork::people
