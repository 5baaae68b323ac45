#include "core/goals/goal.h"

#include "core/base/enum_keys.h"

namespace groundwork::goals {

namespace {

constexpr EnumKey<GoalOwner> kOwners[] = {
    {GoalOwner::Mentee, "mentee"}, {GoalOwner::Mentor, "mentor"}, {GoalOwner::Shared, "shared"}};
constexpr EnumKey<GoalState> kStates[] = {{GoalState::Draft, "draft"},
                                          {GoalState::Agreed, "agreed"},
                                          {GoalState::InProgress, "in_progress"},
                                          {GoalState::Achieved, "achieved"},
                                          {GoalState::PartlyAchieved, "partly_achieved"},
                                          {GoalState::Changed, "changed"},
                                          {GoalState::SetAside, "set_aside"}};
constexpr EnumKey<StepState> kSteps[] = {
    {StepState::Open, "open"}, {StepState::Done, "done"}, {StepState::NotYet, "not_yet"}};

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

bool isClosed(GoalState state) {
    switch (state) {
    case GoalState::Draft:
    case GoalState::Agreed:
    case GoalState::InProgress:
        return false;
    case GoalState::Achieved:
    case GoalState::PartlyAchieved:
    case GoalState::Changed:
    case GoalState::SetAside:
        break;
    }
    return true;
}

} // namespace groundwork::goals
