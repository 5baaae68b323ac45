#pragma once

#include "core/goals/goal.h"

#include <QString>

namespace groundwork::words {

/// "draft", "agreed", "under way", "reached", "partly reached", "became another goal", "set aside".
QString goalStateWord(goals::GoalState state);
/// "not begun", "first step", "under way", "nearly there", "there": the ladder from 0 to 4.
QString goalStepWord(int step);
/// "Goal of Alys", "Shared goal"; names as the two want to be called.
QString goalOwnerTitle(goals::GoalOwner owner, const QString &mentee, const QString &mentor);
/// Who said an update: the name, or "both".
QString goalSpeaker(goals::GoalOwner by, const QString &mentee, const QString &mentor);
/// Who may read a goal: "The two alone", "The program reads the title", "The program reads all of it".
QString goalSeenBy(const goals::Goal &goal);
/// The names of a goal's parts, as form and print say them.
enum class GoalPart { Title, Why, Different, Notice, Confidence, Raises, Link, ByDate, FirstStep, Help, Obstacle, Plan, Ownership };
QString goalPartWord(GoalPart part);
/// "4 of 5".
QString markOfFive(int mark);

} // namespace groundwork::words
