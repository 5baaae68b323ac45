#include "core/goals/goal.h"

#include <algorithm>
#include <array>

namespace groundwork::goals {

namespace {

constexpr std::array kOwners{std::pair{GoalOwner::Mentee, "mentee"}, std::pair{GoalOwner::Mentor, "mentor"},
                             std::pair{GoalOwner::Shared, "shared"}};
constexpr std::array kStates{std::pair{GoalState::Draft, "draft"},
                             std::pair{GoalState::Agreed, "agreed"},
                             std::pair{GoalState::InProgress, "in_progress"},
                             std::pair{GoalState::Achieved, "achieved"},
                             std::pair{GoalState::PartlyAchieved, "partly_achieved"},
                             std::pair{GoalState::Changed, "changed"},
                             std::pair{GoalState::SetAside, "set_aside"}};
constexpr std::array kSteps{std::pair{StepState::Open, "open"}, std::pair{StepState::Done, "done"},
                            std::pair{StepState::NotYet, "not_yet"}};

template <class Table, class Value>
QString keyOf(const Table &table, Value wanted) {
    for (const auto &[value, key] : table) {
        if (value == wanted)
            return QString::fromLatin1(key);
    }
    return {};
}

template <class Table>
auto fromKey(const Table &table, const QString &key)
    -> std::optional<typename Table::value_type::first_type> {
    for (const auto &[value, name] : table) {
        if (key == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString goalOwnerKey(GoalOwner owner) {
    return keyOf(kOwners, owner);
}
std::optional<GoalOwner> goalOwnerFromKey(const QString &key) {
    return fromKey(kOwners, key);
}
QString goalStateKey(GoalState state) {
    return keyOf(kStates, state);
}
std::optional<GoalState> goalStateFromKey(const QString &key) {
    return fromKey(kStates, key);
}
QString stepStateKey(StepState state) {
    return keyOf(kSteps, state);
}
std::optional<StepState> stepStateFromKey(const QString &key) {
    return fromKey(kSteps, key);
}

bool canChange(GoalState from, GoalState to) {
    switch (from) {
    case GoalState::Draft:
        return to == GoalState::Agreed || to == GoalState::SetAside;
    case GoalState::Agreed:
        return to == GoalState::InProgress || to == GoalState::Achieved || to == GoalState::PartlyAchieved ||
               to == GoalState::Changed || to == GoalState::SetAside;
    case GoalState::InProgress:
        return to == GoalState::Achieved || to == GoalState::PartlyAchieved || to == GoalState::Changed ||
               to == GoalState::SetAside;
    case GoalState::Achieved:
        return to == GoalState::InProgress;
    case GoalState::PartlyAchieved:
    case GoalState::Changed:
    case GoalState::SetAside:
        return false;
    }
    return false;
}

} // namespace groundwork::goals
