#pragma once

#include "core/skills/exercise.h"

#include <QString>

namespace groundwork::words {

/// "Bridging difference", ..., "Designing a partnership alliance".
QString skillWord(skills::Skill skill);
/// Who does it together: "alone", "pair", "group".
QString modeWord(skills::Mode mode);
/// "light", "medium", "personal".
QString depthWord(skills::Depth depth);
/// What the depth asks of people: "light: fit for a first day".
QString depthAdvice(skills::Depth depth);
/// The same as a choice of its own: "In a workplace", "At a university", "On video", "On paper".
QString settingTitle(skills::Setting setting);
/// "20 min", or "20 min (10 now, 10 at the next meeting)".
QString cardMinutes(const skills::Exercise &card);
/// Who writes a prompt and who sees it: "each alone, then both are shown", "private", ...
QString promptWho(const skills::ExercisePrompt &prompt);
/// What kind of answer it is: "3 lines", "one of: kept, changed in good time, missed", "0 to 10"; empty for a
/// short text.
QString promptAnswer(const skills::ExercisePrompt &prompt);
/// "36 cards", and the minutes of a set: "3 cards · 55 min".
QString setLine(int cards, int minutes, const QString &note);
/// How long a set takes: "55 minutes, 59 with two minutes between cards".
QString setTime(int minutes, int withPauses, const QString &note);

} // namespace groundwork::words
