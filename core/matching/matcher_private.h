#pragma once

#include "core/matching/engine/engine.h"
#include "core/matching/floor.h"
#include "core/matching/match_table.h"
#include "core/matching/matching.h"
#include "core/matching/narrow_places.h"
#include "core/matching/stable.h"
#include "core/people/person.h"

#include <algorithm>
#include <memory>

// Of matching*.cpp alone.
namespace groundwork::matching {

/// What one point costs in the solver; smaller terms stand below it (matching.md, head).
inline constexpr qint32 kPoint = 1000;

struct Matcher::Private {
    explicit Private(MatchInput given)
        : input(std::move(given))
        , scorer(input.mentees, input.mentors, input.people.persons, input.own)
        , rules(input.people, input.mentees, input.mentors)
        , table(input, scorer, rules) {
        for (size_t i = 0; i < input.mentees.size(); ++i)
            menteeAt.emplace(input.mentees[i].id, static_cast<int>(i));
        for (size_t j = 0; j < input.mentors.size(); ++j)
            mentorAt.emplace(input.mentors[j].id, static_cast<int>(j));
    }

    [[nodiscard]] int rows() const { return static_cast<int>(input.mentees.size()); }
    [[nodiscard]] int columns() const { return static_cast<int>(input.mentors.size()); }
    [[nodiscard]] std::optional<std::pair<int, int>> find(const PairKey &pair) const {
        const auto mentee = menteeAt.find(pair.mentee);
        const auto mentor = mentorAt.find(pair.mentor);
        if (mentee == menteeAt.end() || mentor == mentorAt.end())
            return std::nullopt;
        return std::pair(mentee->second, mentor->second);
    }
    [[nodiscard]] const Instance &problem() const { return engine->instance(); }
    [[nodiscard]] int points(int i, int j) const {
        const int missing = problem().small[problem().index(i, j)];
        return missing == kForbiddenSmall ? scorer.points(wanted.weights, i, j) : possible - missing;
    }
    [[nodiscard]] bool isNever(int i, int j) const {
        return std::find(wanted.never.begin(), wanted.never.end(),
                         PairKey{input.mentees[static_cast<size_t>(i)].id,
                                 input.mentors[static_cast<size_t>(j)].id}) != wanted.never.end();
    }
    [[nodiscard]] std::optional<PairRule> ruleAt(int i, int j) const {
        const std::optional<PairRule> rule = table.ruleOf(i, j, wanted.rules);
        return rule || !isNever(i, j) ? rule : std::optional(PairRule::NeverList);
    }
    [[nodiscard]] QString nameOf(PersonId id) const {
        for (const people::Person &person : input.people.persons) {
            if (person.id == id)
                return people::displayName(person);
        }
        return {};
    }

    Result<Instance> instance(const std::vector<PairKey> &keep);
    std::vector<qint16> cells();
    Result<std::vector<int>> pins(const Instance &made) const;
    void price(Instance &made, const std::vector<PairKey> &keep) const;
    void lay(Instance &made);
    [[nodiscard]] qint32 limitFor(qint32 missing) const;
    void followFloor();
    [[nodiscard]] qint64 keepBonus() const;
    [[nodiscard]] Ranks ranks() const;
    [[nodiscard]] bool run();
    void describe(Plan &plan) const;
    [[nodiscard]] Unplaced reason(int row, const NarrowPlaces &places) const;
    [[nodiscard]] std::optional<Remedy> freed(int row, Remedy remedy, const Engine::Outcome &outcome) const;
    void tryPlaces(int row, std::vector<Remedy> &found);
    void tryNever(int row, std::vector<Remedy> &found);
    void tryPins(int row, std::vector<Remedy> &found);
    void tryRules(int row, std::vector<Remedy> &found) const;
    [[nodiscard]] WhatIf outcome(const Engine::Outcome &of) const;
    [[nodiscard]] WhatIf stableWith(const Instance &changed) const;
    [[nodiscard]] WhatIf stableAround(int row, int column) const;
    [[nodiscard]] WhatIf stableWithout(int row, int column) const;

    MatchInput input;
    Scorer scorer;
    partnerships::PairRules rules;
    MatchTable table;
    std::unordered_map<ParticipantId, int> menteeAt;
    std::unordered_map<ParticipantId, int> mentorAt;

    // of the last solve
    Wanted wanted;
    int possible = 0;
    RuleCounts ruledOut;
    /// Cells that the scenario's own list took, as they were.
    struct Taken {
        size_t cell;
        qint16 missing;
    };
    std::vector<Taken> neverCells;
    /// Weights and rules that the engine's cells were made with; none without an engine.
    struct Asked {
        Weights weights;
        AskedRules rules;
        bool operator==(const Asked &) const = default;
    };
    std::optional<Asked> asked;
    int bestFloor = -1;
    std::unique_ptr<Engine> engine;
    Solution solution;
};

} // namespace groundwork::matching
