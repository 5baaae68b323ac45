#pragma once

class QVBoxLayout;

namespace groundwork::ui {

class MeetingDesk;

/// The parts of the page that shows what two people made, each put at the end of a column; none where there is
/// nothing to show. Cards: "meetingDays", "meetingGoal_<owner>", "meetingWays", "meetingConnections", "meetingLines",
/// "meetingOpen", "meetingOpeners".
void addDays(MeetingDesk &desk, QVBoxLayout *column);
/// What each would like to hear more about, and what was not reached yet: a second meeting begins with it (2.6, 7.1a).
void addOpeners(MeetingDesk &desk, QVBoxLayout *column);
void addGoals(MeetingDesk &desk, QVBoxLayout *column);
/// How each likes to work, side by side: dials and what each said helps (features I23).
void addWays(MeetingDesk &desk, QVBoxLayout *column);
void addConnections(MeetingDesk &desk, QVBoxLayout *column);
void addLines(MeetingDesk &desk, QVBoxLayout *column);
void addOpen(MeetingDesk &desk, QVBoxLayout *column);

} // namespace groundwork::ui
