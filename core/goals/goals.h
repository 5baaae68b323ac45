#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/goals/goal.h"

#include <vector>

namespace groundwork::goals {

/// Adds a goal by hand; id and number are not read. Answers TextMissing("title"), TextTooLong("title", 80).
Result<GoalId> addGoal(ProgramFile &file, const Goal &goal);
/// Writes the texts and dates of a goal; state, owner and consent stay. From then on later answers of the
/// first meeting only fill what is empty. Answers NotFound, TextMissing, TextTooLong.
Result<void> editGoal(ProgramFile &file, const Goal &goal);
/// Draft -> Agreed, and the other arrows of domain.md 2.9. Answers WrongState("goal", state).
Result<void> setGoalState(ProgramFile &file, GoalId id, GoalState state);
/// May the program see the title? A shared goal needs the yes of both, which the caller has asked.
Result<void> setTitleForProgram(ProgramFile &file, GoalId id, bool shared);

/// What the first meeting says about the goals of a pair now (5.1 to 5.8, 7.3). Goals that are missing are
/// made, goals the pair has not edited follow, edited ones only get what is empty. A goal whose answers were
/// taken back goes, unless it was edited or agreed upon. Called by core/first_meeting inside its own change.
Result<void> followFirstMeeting(ProgramFile &file, PartnershipId partnership,
                                const std::vector<Goal> &wanted);

} // namespace groundwork::goals
