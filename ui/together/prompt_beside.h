#pragma once

#include "ui/widgets/answer_style.h"

class QWidget;

namespace groundwork::ui {

class MeetingDesk;
class PromptSides;

/// What stands beside a prompt: the answers that the script shows again, what helps the two take part, and,
/// covered and for its author alone, what each wrote on the sheet before the meeting. Null when there is
/// nothing. Objects: "promptBeside", "prepNote_<side>".
QWidget *promptBeside(MeetingDesk &desk, const AnswerStyle &style, const PromptSides &sides);

} // namespace groundwork::ui
