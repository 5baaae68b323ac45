#include "core/matching/plan_facts.h"

#include "core/base/text_fold.h"
#include "core/matching/matcher_private.h"

#include <algorithm>
#include <map>
#include <set>

namespace groundwork::matching {

namespace {

void addPart(PlanFacts &facts, const Part &part) {
    switch (part.criterion) {
    case Criterion::FirstNeed:
        facts.firstNeeds += part.fit > 0 ? 1 : 0;
        break;
    case Criterion::SecondNeed:
        facts.secondNeeds += part.fit > 0 ? 1 : 0;
        break;
    case Criterion::Wishes:
        facts.wishes += part.fit > 0 ? 1 : 0;
        break;
    case Criterion::SharedTimes:
        facts.sharedTimes += part.count >= kManyTimes ? 1 : 0;
        break;
    default:
        break;
    }
}

/// All criteria, whatever counts in the plan, so that two plans can be compared.
Weights everything() {
    Weights weights;
    for (const Criterion criterion : allCriteria())
        weights.set(criterion, 1);
    return weights;
}

const Match *matchOf(const std::map<ParticipantId, const Match *> &matches, ParticipantId mentee) {
    const auto found = matches.find(mentee);
    return found == matches.end() ? nullptr : found->second;
}

std::map<ParticipantId, const Match *> byMentee(const Plan &plan) {
    std::map<ParticipantId, const Match *> matches;
    for (const Match &match : plan.matches)
        matches.emplace(match.mentee, &match);
    return matches;
}

QString groupOf(const people::Participant &participant, const people::Person *person, Grouping by) {
    switch (by) {
    case Grouping::Unit:
        return person ? person->unit : QString();
    case Grouping::RoleTitle:
        return person ? person->roleTitle : QString();
    case Grouping::Place:
        return participant.profile.place.isEmpty() && person ? person->location : participant.profile.place;
    }
    return {};
}

} // namespace

PlanFacts pairFacts(const Matcher &matcher, const Plan &plan) {
    PlanFacts facts;
    facts.mentees = static_cast<int>(plan.matches.size() + plan.unplaced.size());
    facts.placed = static_cast<int>(plan.matches.size());
    facts.points = plan.points;
    facts.lowest = plan.lowest;
    const Weights all = everything();
    std::set<ParticipantId> asking;
    for (const people::Participant &mentee : matcher.input().mentees) {
        if (!mentee.profile.seeks.empty())
            asking.insert(mentee.id);
    }
    for (const Match &match : plan.matches) {
        facts.firstAsked += static_cast<int>(asking.count(match.mentee));
        for (const Part &part : matcher.sum(all, {match.mentee, match.mentor}).parts)
            addPart(facts, part);
    }
    if (!plan.matches.empty()) { // they stand in the order of points, highest first
        const size_t last = plan.matches.size() - 1;
        facts.fifth = plan.matches[last - last * 5 / 100].points;
        facts.middle = plan.matches[last / 2].points;
    }
    return facts;
}

PlanFacts planFacts(const Matcher &matcher, const Plan &plan) {
    PlanFacts facts = pairFacts(matcher, plan);
    matcher.compareChoices(facts.best, facts.topThree, facts.bothBetter);
    return facts;
}

void Matcher::compareChoices(int &best, int &topThree, int &bothBetter) const {
    best = topThree = bothBetter = 0;
    if (!d->engine)
        return;
    const Instance &problem = d->problem();
    // What the weakest of each mentor's mentees costs; a free place is open to everybody.
    std::vector<int> weakest(d->input.mentors.size(), -1);
    std::vector<int> used(d->input.mentors.size(), 0);
    for (int i = 0; i < d->rows(); ++i) {
        const int j = d->solution.columnOf[static_cast<size_t>(i)];
        if (j == kNobody)
            continue;
        used[static_cast<size_t>(j)] += 1;
        weakest[static_cast<size_t>(j)] =
            std::max(weakest[static_cast<size_t>(j)], int(problem.small[problem.index(i, j)]));
    }
    for (int i = 0; i < d->rows(); ++i) {
        const int own = d->solution.columnOf[static_cast<size_t>(i)];
        const int missing = own == kNobody ? int(kForbiddenSmall) : int(problem.small[problem.index(i, own)]);
        int better = 0;
        for (int j = 0; j < d->columns(); ++j) {
            const auto c = static_cast<size_t>(j);
            const int cell = problem.small[problem.index(i, j)];
            if (cell == kForbiddenSmall || problem.seats[c] == 0 || cell >= missing)
                continue;
            ++better;
            bothBetter += used[c] < problem.seats[c] || cell < weakest[c] ? 1 : 0;
        }
        best += own != kNobody && better == 0 ? 1 : 0;
        topThree += own != kNobody && better < 3 ? 1 : 0;
    }
}

std::vector<Move> differences(const Plan &from, const Plan &to) {
    const auto before = byMentee(from);
    const auto after = byMentee(to);
    std::set<ParticipantId> mentees;
    for (const auto &[mentee, match] : before)
        mentees.insert(mentee);
    for (const auto &[mentee, match] : after)
        mentees.insert(mentee);
    std::vector<Move> moves;
    for (const ParticipantId mentee : mentees) {
        const Match *was = matchOf(before, mentee);
        const Match *is = matchOf(after, mentee);
        if (was && is && was->mentor == is->mentor)
            continue;
        Move move;
        move.mentee = mentee;
        if (was)
            move.from = was->mentor;
        if (is)
            move.to = is->mentor;
        move.points = (is ? is->points : 0) - (was ? was->points : 0);
        moves.push_back(move);
    }
    return moves;
}

std::vector<GroupFacts> groupFacts(const Matcher &matcher, const Plan &plan, Grouping by) {
    std::map<PersonId, const people::Person *> persons;
    for (const people::Person &person : matcher.input().people.persons)
        persons.emplace(person.id, &person);
    return groupFacts(matcher, plan, [&](const people::Participant &mentee) {
        const auto person = persons.find(mentee.person);
        return groupOf(mentee, person == persons.end() ? nullptr : person->second, by);
    });
}

std::vector<GroupFacts> groupFacts(const Matcher &matcher, const Plan &plan,
                                   const std::function<QString(const people::Participant &)> &groupOf) {
    const auto matches = byMentee(plan);
    std::map<QString, GroupFacts> groups;
    std::map<QString, std::map<QString, int>> spellings;
    for (const people::Participant &mentee : matcher.input().mentees) {
        const QString name = groupOf(mentee);
        const QString key = foldText(name);
        if (key.isEmpty())
            continue;
        GroupFacts &group = groups[key];
        group.mentees += 1;
        spellings[key][name] += 1;
        if (const Match *match = matchOf(matches, mentee.id)) {
            group.placed += 1;
            group.points += match->points;
        }
    }
    std::vector<GroupFacts> found;
    for (auto &[key, group] : groups) {
        const auto &names = spellings[key];
        group.name = std::max_element(names.begin(), names.end(), [](const auto &a, const auto &b) {
                         return a.second < b.second;
                     })->first;
        group.tooFew = group.mentees < kFewestOfGroup;
        found.push_back(group);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const GroupFacts &a, const GroupFacts &b) { return a.mentees > b.mentees; });
    return found;
}

GroupSign groupSign(const GroupFacts &group, const std::vector<GroupFacts> &all) {
    GroupFacts others;
    for (const GroupFacts &one : all) {
        others.mentees += one.mentees;
        others.placed += one.placed;
        others.points += one.points;
    }
    others.mentees -= group.mentees;
    others.placed -= group.placed;
    others.points -= group.points;
    if (group.tooFew || others.mentees < kFewestOfGroup)
        return GroupSign::TooFew;
    // Shares are compared crosswise, in integers: placed / mentees + 1 / 10 against that of the others.
    const qint64 both = qint64(group.mentees) * others.mentees;
    if (10 * qint64(group.placed) * others.mentees + both <= 10 * qint64(others.placed) * group.mentees)
        return GroupSign::FewerPlaced;
    const bool fewerPoints = group.placed > 0 && others.placed > 0 &&
                             8 * qint64(group.points) * others.placed <= 7 * qint64(others.points) * group.placed;
    return fewerPoints && others.points > 0 ? GroupSign::FewerPoints : GroupSign::AsOthers;
}

} // namespace groundwork::matching
