#include "ui/words/meeting_words.h"

#include "ui/words/state_words.h"

#include <QCoreApplication>

namespace groundwork::words {

using first_meeting::AlignmentStatus;
using first_meeting::Prompt;
using first_meeting::Who;

namespace {

QString say(const char *text, int number = -1) {
    return QCoreApplication::translate("MeetingWords", text, nullptr, number);
}

} // namespace

QString privacyLabel(Who who) {
    if (who == Who::Private)
        return say(
            "Not shown to your partner or to others in the program; anyone with this file could read it");
    return say("Not shown to others in the program; anyone with this file could read it");
}

QString saidAloud(const QString &text) {
    return say("“%1”").arg(text);
}

QString saidToEach(const QString &mentee, const QString &toMentee, const QString &mentor,
                   const QString &toMentor) {
    return say("%1: %2\n%3: %4").arg(mentee, saidAloud(toMentee), mentor, saidAloud(toMentor));
}

QString whoLine(const Prompt &prompt, const QString &beginner, const QString &typist) {
    switch (prompt.who) {
    case Who::Alone:
        return say("Each of you answers alone. Answers stay covered until you are both ready.");
    case Who::Turns:
        return prompt.listenerWrites
                   ? say("Turn by turn, aloud. %1 begins. The one who listens writes the line.").arg(beginner)
                   : say("Turn by turn, aloud. %1 begins.").arg(beginner);
    case Who::Joint:
        return say("Together. %1 types and reads it back.").arg(typist);
    case Who::Read:
        return say("Read it aloud together, then say if it fits.");
    case Who::Private:
        return say("For each of you alone. Let your partner look away, or use a paper slip.");
    }
    return {};
}

QString typingLine(const QString &typist) {
    return say("%1 types first. The keyboard changes hands with each part.").arg(typist);
}

QString accessLine(const QString &name, const QStringList &wishes) {
    return say("%1: %2, please.").arg(name, wishes.join(QStringLiteral(", ")));
}

QString timeLeft(int plannedMinutes, int seconds) {
    const int left = plannedMinutes * 60 - seconds;
    if (left <= 0)
        return say("A little over. That is fine.");
    if (left < 90)
        return say("About a minute left here");
    return say("About %n minute(s) left here", (left + 30) / 60);
}

QString alignmentStatusWord(AlignmentStatus status) {
    switch (status) {
    case AlignmentStatus::Open:
        return say("Not talked about yet");
    case AlignmentStatus::Close:
        return say("Close enough");
    case AlignmentStatus::TalkedThrough:
        return say("Talked through");
    case AlignmentStatus::Parked:
        return say("Parked for later");
    case AlignmentStatus::NeedsHelp:
        return say("Needs help");
    }
    return {};
}

QString askerWord(Side side, const QString &mentee, const QString &mentor) {
    if (side == Side::Program)
        return say("Both ask");
    return say("%1 asks").arg(nameInSentence(side == Side::Mentee ? mentee : mentor));
}

QString askedWords(const first_meeting::AskedQuestion &asked) {
    if (!asked.text.isEmpty())
        return saidAloud(asked.text);
    if (asked.prompt == QLatin1String("1.2"))
        return say("Who can read what is written in the first meeting.");
    if (asked.prompt == QLatin1String("6.4"))
        return say("What stays between the two, and the limits of it.");
    return say("A prompt of the first meeting.");
}

} // namespace groundwork::words
