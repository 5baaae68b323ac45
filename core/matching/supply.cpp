#include "core/matching/supply.h"

#include "core/base/text_fold.h"
#include "core/matching/match_table.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace groundwork::matching {

namespace {

struct Area {
    AreaSupply supply;
    std::map<QString, int> spellings;
};
using Areas = std::map<QString, Area>;

Area *areaOf(Areas &areas, const QString &name) {
    const QString key = foldText(name);
    if (key.isEmpty())
        return nullptr;
    Area &area = areas[key];
    area.spellings[name] += 1;
    return &area;
}

void addMentee(Areas &areas, const people::Profile &profile) {
    std::set<QString> seen;
    for (size_t i = 0; i < profile.seeks.size(); ++i) {
        Area *area = areaOf(areas, profile.seeks[i].area);
        if (!area || !seen.insert(foldText(profile.seeks[i].area)).second)
            continue;
        area->supply.asked += 1;
        area->supply.askedFirst += i == 0 ? 1 : 0;
    }
}

void addMentor(Areas &areas, const people::Profile &profile, int places) {
    // However it is written: "Budgeting" and "budgeting" are one offer.
    std::map<QString, std::pair<QString, bool>> offers;
    for (const people::Offer &offer : profile.offers) {
        auto &[name, well] = offers.try_emplace(foldText(offer.area), offer.area, false).first->second;
        well = well || offer.level == people::OfferLevel::KnowWell;
    }
    for (const auto &[key, offer] : offers) {
        const auto &[name, well] = offer;
        Area *area = areaOf(areas, name);
        if (!area)
            continue;
        area->supply.offered += 1;
        area->supply.offeredWell += well ? 1 : 0;
        area->supply.places += places;
    }
}

/// Few partners that the rules allow, few answers of their own, and a name among the wishes.
std::vector<NarrowAnswers> narrowOf(const MatchInput &input) {
    const Scorer scorer(input.mentees, input.mentors, input.people.persons);
    const partnerships::PairRules rules(input.people, input.mentees, input.mentors);
    const MatchTable table(input, scorer, rules);
    std::vector<NarrowAnswers> found;
    std::vector<signed char> forbidden;
    for (int i = 0; i < scorer.mentees(); ++i) {
        const people::Participant &mentee = input.mentees[static_cast<size_t>(i)];
        if (scorer.menteeTerms()[static_cast<size_t>(i)].welcome.empty())
            continue;
        table.rulesOf(i, {}, forbidden);
        const auto permitted = static_cast<int>(
            std::count(forbidden.begin(), forbidden.end(), partnerships::RuleRows::kAllowed));
        const bool hardlyAnything = mentee.profile.seeks.size() <= 1 && mentee.profile.availability.size() <= 1;
        if (permitted <= kNarrowPartners || hardlyAnything)
            found.push_back({mentee.id, permitted,
                             static_cast<int>(scorer.menteeTerms()[static_cast<size_t>(i)].welcome.size())});
    }
    return found;
}

} // namespace

int Supply::missing() const {
    const int ofAreas = std::accumulate(areas.begin(), areas.end(), 0,
                                        [](int sum, const AreaSupply &area) { return sum + area.missing(); });
    return std::max(ofAreas, mentees - places);
}

Supply supplyOf(const MatchInput &input) {
    Supply made;
    made.mentees = static_cast<int>(input.mentees.size());
    made.mentors = static_cast<int>(
        std::count_if(input.seats.begin(), input.seats.end(), [](int seats) { return seats > 0; }));
    made.places = std::accumulate(input.seats.begin(), input.seats.end(), 0);
    Areas areas;
    for (const people::Participant &mentee : input.mentees)
        addMentee(areas, mentee.profile);
    for (size_t j = 0; j < input.mentors.size(); ++j) {
        // A mentor whose places are taken offers nothing to those who still look.
        if (input.seats[j] > 0)
            addMentor(areas, input.mentors[j].profile, input.seats[j]);
    }
    for (auto &[key, area] : areas) {
        if (area.supply.asked == 0)
            continue;
        area.supply.area = std::max_element(area.spellings.begin(), area.spellings.end(),
                                            [](const auto &a, const auto &b) { return a.second < b.second; })
                               ->first;
        made.areas.push_back(area.supply);
    }
    std::stable_sort(made.areas.begin(), made.areas.end(), [](const AreaSupply &a, const AreaSupply &b) {
        return std::tuple(-a.missing(), -a.askedFirst, -a.asked) < std::tuple(-b.missing(), -b.askedFirst, -b.asked);
    });
    made.narrow = narrowOf(input);
    return made;
}

} // namespace groundwork::matching
