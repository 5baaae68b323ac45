#pragma once

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QStringList>

class QWidget;

namespace groundwork::ui {
class MeetingDesk;
}

/// What the page says around a prompt: not the script's own words.
namespace groundwork::ui::words {

/// Who can read what is written here, only as far as it is true (visual.md section 8).
QString privacyLabel(const first_meeting::Prompt &prompt);
/// The prompt as it is read aloud, in quotes; with a twin the two prompts, each with its name.
QString promptText(const AnswerStyle &style, const first_meeting::Prompt &prompt,
                   const first_meeting::Prompt *twin);
/// How the two answer it: alone, turn by turn, together.
QString whoLine(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side beginner, Side typist);
/// "Alys: slower speech, time to write, please."
QStringList accessLines(const AnswerStyle &style, const first_meeting::Script &script,
                        const std::vector<first_meeting::AccessLine> &lines);
/// The words that both chose, each with a button that makes a point of connection of it.
QWidget *commonWords(MeetingDesk &desk, const AnswerStyle &style, const first_meeting::Prompt &prompt,
                     const first_meeting::Field &field, const QJsonValue &mentee, const QJsonValue &mentor);
/// "About 3 minutes left here", "A little over. That is fine." Never digits under a minute.
QString timeLeft(int plannedMinutes, int seconds);

} // namespace groundwork::ui::words
