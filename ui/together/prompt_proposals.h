#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QString>

class QWidget;

namespace groundwork::ui {

class MeetingDesk;

/// Points of connection that both profiles and both open answers give, as a start for a talk: no score, no order of
/// merit, and nothing that the partner may not see (features I22; domain.md 2.18). One press puts one into what they
/// share. Null when there is none. Buttons: "propose_1", ...
QWidget *connectionProposals(MeetingDesk &desk, const AnswerStyle &style, const first_meeting::Prompt &prompt);

} // namespace groundwork::ui
