#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

namespace groundwork::ui {

class MeetingDesk;
class PromptSides;

/// The sizes of the page on which two people look at one screen (visual.md section 5). With large text the
/// steps up are left out: everything is large already.
AnswerStyle togetherStyle(const MeetingDesk &desk);

/// The role of the words that are read aloud: long ones step down once (visual.md section 4).
TextRole promptRole(const MeetingDesk &desk, qsizetype length, bool opened);

/// The prompt as a pane asks it: where a goal is made clear, its author's own words from before are offered as a
/// beginning.
first_meeting::Prompt promptForPane(const MeetingDesk &desk, const first_meeting::Prompt &prompt, Side side);

} // namespace groundwork::ui
