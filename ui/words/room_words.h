#pragma once

#include "core/base/side.h"
#include "core/first_meeting/script.h"
#include "core/rooms/room_clock.h"

#include <QDate>
#include <QString>

#include <optional>

/// What the room on the wall and its prints say around the script's own words.
namespace groundwork::words {

/// How all pairs answer: "One talks, one listens. Then swap."
QString roomWay(const first_meeting::Prompt &prompt);
/// What to do with the pen: "The listener writes one line."
QString roomPen(const first_meeting::Prompt &prompt);
/// "Mentor speaks", "then mentee".
QString roomSpeaks(Role role);
QString roomThen(Role role);
/// The short name of a step: its label, or "Break".
QString roomStepLabel(const rooms::RoomStep &step);
/// What is read on the wall: one text, or what each side is asked.
struct RoomText {
    QString both;
    QString mentee; ///< set with mentor where the two are asked different things
    QString mentor;
};
/// `end` is the last day of the partnerships, which some of the questions name.
RoomText roomText(const rooms::RoomStep &step, first_meeting::Length length, QDate end);
/// "minutes left", "minute left", "time to move on"; the number stands apart.
QString minutesLeftWords(int minutes);
/// "3 minutes left", for a screen reader and the facilitator.
QString minutesLeftSentence(int minutes);
/// "2.5 minutes", "1 minute".
QString minutesWords(double minutes);
/// "On time", "4 minutes behind the plan", "2 minutes ahead".
QString behindWords(qint64 behindMs);

} // namespace groundwork::words
