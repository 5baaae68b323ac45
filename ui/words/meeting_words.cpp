#include "ui/words/meeting_words.h"

#include "ui/words/state_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

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

QString timeUsed(int plannedMinutes, int seconds) {
    return say("%1 of %n minute(s) used", plannedMinutes).arg((seconds + 30) / 60);
}

QString turnWords(const QString &speaker, double secondsPlanned, double secondsUsed) {
    if (speaker.isEmpty())
        return say("Both of you had a turn.");
    if (secondsUsed > secondsPlanned)
        return say("%1 speaks. A little over, that is fine.").arg(speaker);
    return secondsUsed < secondsPlanned / 2 ? say("%1 speaks. There is time.").arg(speaker)
                                            : say("%1 speaks. Soon the other one.").arg(speaker);
}

QString goesTo(const Prompt &prompt) {
    const auto goes = [&prompt](const char *where) { return prompt.goesTo.contains(QString::fromLatin1(where)); };
    QStringList places;
    if (goes("goal"))
        places.append(say("your goals"));
    if (goes("connection"))
        places.append(say("what you share"));
    if (prompt.agreementSection > 0)
        places.append(say("your agreement, section %1").arg(prompt.agreementSection));
    if (goes("meeting"))
        places.append(say("your next meeting"));
    if (goes("coordinator"))
        places.append(goes("check_in") ? say("the coordinator") : say("the coordinator, if you send it"));
    return places.isEmpty() ? QString() : say("Goes into: %1").arg(places.join(QStringLiteral(" · ")));
}

QString starterWords(const first_meeting::Starter &starter, const QString &mentee, const QString &mentor) {
    using Kind = first_meeting::Starter::Kind;
    switch (starter.kind) {
    case Kind::Language:
        return say("We both speak %1").arg(starter.what);
    case Kind::Interest:
        return say("We both like %1").arg(starter.what);
    case Kind::Value:
        return say("%1 guides us both").arg(starter.what);
    case Kind::Place:
        return say("We are both at %1").arg(starter.what);
    case Kind::WantsAndKnows:
        return say("%1 would like to learn %2, and %3 can help with it")
            .arg(starter.menteeWants ? mentee : mentor, starter.what, starter.menteeWants ? mentor : mentee);
    }
    return {};
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

QString sentenceWithNames(const QString &sentence) {
    const auto first = std::find_if(sentence.begin(), sentence.end(), [](QChar letter) {
        const auto direction = letter.direction();
        return direction == QChar::DirL || direction == QChar::DirR || direction == QChar::DirAL;
    });
    const bool ours = QLocale().textDirection() == Qt::LeftToRight;
    if (first == sentence.end() || (first->direction() == QChar::DirL) == ours)
        return sentence;
    return QChar(ours ? 0x200E : 0x200F) + sentence; // the mark that says which way the line runs
}

QString firstMoveLine(const QString &who, const QString &mentee, const QString &mentor) {
    if (who == QLatin1String("mentee") || who == QLatin1String("mentor"))
        return say("%1 sends the first message after today.").arg(who == QLatin1String("mentee") ? mentee : mentor);
    return who == QLatin1String("in_turn") ? say("We send the first message in turn.") : QString();
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
