#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/goals/goal.h"

#include <vector>

namespace groundwork::goals {

/// Adds a goal by hand; id and number are not read: it is numbered from 3 on, so that what the first meeting says
/// later never fills it. Answers TextMissing("title"), TextTooLong("title", 80).
Result<GoalId> addGoal(ProgramFile &file, const Goal &goal);
/// Writes the texts and dates of a goal; state, owner and consent stay. From then on later answers of the
/// first meeting only fill what is empty. Answers NotFound, TextMissing, TextTooLong.
Result<void> editGoal(ProgramFile &file, const Goal &goal);
/// Draft -> Agreed, and the other arrows of domain.md 2.9; Achieved -> InProgress opens it again. `on` is the day on
/// which it was closed (invalid: today), `because` why it was set aside, for the two alone. Changed is reached by
/// changeGoal alone. Answers WrongState("goal", state), BadDate for a day in the future.
Result<void> setGoalState(ProgramFile &file, GoalId id, GoalState state, QDate on = {}, const QString &because = {});
/// The goal has become another one: it is Changed and points to the new one, which is Agreed when it is clear and a
/// Draft when not, and keeps the owner. The program reads the new words only when the owner says so again (domain.md
/// 2.18). Answers as addGoal and setGoalState.
Result<GoalId> changeGoal(ProgramFile &file, GoalId id, const Goal &next);
/// Says how far a goal is. The first step that is taken brings an agreed goal under way. Answers
/// WrongState("goal", state) for a draft and for one that is closed, BadDate for a day in the future,
/// ValueOutOfRange("step", n).
Result<GoalUpdateId> noteGoal(ProgramFile &file, const GoalUpdate &update);
/// Corrects what was said, or adds the partner's comment. Answers NotFound, BadDate, ValueOutOfRange.
Result<void> editGoalNote(ProgramFile &file, const GoalUpdate &update);
/// May the program see the title? A shared goal needs the yes of both, which the caller has asked.
Result<void> setTitleForProgram(ProgramFile &file, GoalId id, bool shared);
/// May the program read the whole goal with its updates? The title goes with it.
Result<void> setDetailForProgram(ProgramFile &file, GoalId id, bool shared);

/// What the first meeting says about the goals of a pair now (5.1 to 5.8, 7.3). Goals that are missing are
/// made, goals the pair has not edited follow, edited ones only get what is empty, closed ones stay as they are. A goal whose answers were
/// taken back goes, unless it was edited or agreed upon. Called by core/first_meeting inside its own change.
Result<void> followFirstMeeting(ProgramFile &file, PartnershipId partnership,
                                const std::vector<Goal> &wanted);

} // namespace groundwork::goals
