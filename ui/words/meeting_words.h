#pragma once

#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/coordinator_question.h"
#include "core/first_meeting/script.h"
#include "core/first_meeting/starters.h"

#include <QString>
#include <QStringList>

/// What the program says around a prompt of the first meeting: not the script's own words.
namespace groundwork::words {

/// Who can read what is written here, only as far as it is true (visual.md section 8).
QString privacyLabel(first_meeting::Who who);
/// Words that are said aloud, in quotation marks.
QString saidAloud(const QString &text);
/// A prompt that asks the two different things: each with the name of the one it asks.
QString saidToEach(const QString &mentee, const QString &toMentee, const QString &mentor,
                   const QString &toMentor);
/// How the two answer a prompt: alone, turn by turn, together. Names as the two asked to be called.
QString whoLine(const first_meeting::Prompt &prompt, const QString &beginner, const QString &typist);
/// Who types first, said when a meeting begins (content.md 3.4, prompt 1.1).
QString typingLine(const QString &typist);
/// "Alys: slower speech, time to write, please."
QString accessLine(const QString &name, const QStringList &wishes);
/// "About 3 minutes left here", "A little over. That is fine." Never digits under a minute.
QString timeLeft(int plannedMinutes, int seconds);
/// "6 of 15 minutes used": planned against used, in whole minutes.
QString timeUsed(int plannedMinutes, int seconds);
/// Whose turn it is and how much of it is left, without digits under a minute; an empty name: both had theirs.
QString turnWords(const QString &speaker, double secondsPlanned, double secondsUsed);
/// Where what is said here goes: "Goes into what you share". Empty for nowhere beyond the meeting.
QString goesTo(const first_meeting::Prompt &prompt);
/// A start for a talk: "You both speak Spanish", "Alys would like to learn budgeting, and Noor knows it".
QString starterWords(const first_meeting::Starter &starter, const QString &mentee, const QString &mentor);
/// "Not talked about yet", "Talked through", ...
QString alignmentStatusWord(first_meeting::AlignmentStatus status);
/// A sentence that begins with a name of another direction, in the program's own direction all the same.
QString sentenceWithNames(const QString &sentence);
/// "Noor sends the first message after today."; empty where nobody was chosen (4.6).
QString firstMoveLine(const QString &who, const QString &mentee, const QString &mentor);
/// Whose question to the coordinator it is: "Alys asks", "Both ask". Names as the two asked to be called.
QString askerWord(Side side, const QString &mentee, const QString &mentor);
/// What is asked: the author's own words, or what the two marked as not clear. Reads the same for the pair and
/// for the coordinator.
QString askedWords(const first_meeting::AskedQuestion &asked);

} // namespace groundwork::words
