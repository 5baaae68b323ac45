#include "ui/words/room_words.h"

#include "ui/words/date_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::RoomWords)
};

using first_meeting::Length;
using first_meeting::Prompt;
using first_meeting::Who;

} // namespace

QString roomWay(const Prompt &prompt) {
    switch (prompt.who) {
    case Who::Alone:
        return Words::tr("Each alone, then show each other.");
    case Who::Turns:
        return Words::tr("One talks, one listens. Then swap.");
    case Who::Joint:
        return Words::tr("The two of you together.");
    case Who::Read:
        return Words::tr("Read it out, and say yes.");
    case Who::Private:
        return Words::tr("Each alone. Nobody else reads it.");
    }
    return {};
}

QString roomPen(const Prompt &prompt) {
    if (prompt.listenerWrites)
        return Words::tr("the listener writes one line");
    switch (prompt.who) {
    case Who::Alone:
        return Words::tr("write in your own column, then open it");
    case Who::Turns:
        return Words::tr("a word or a line each");
    case Who::Joint:
        return Words::tr("write it in the middle column");
    case Who::Read:
        return Words::tr("nothing to write, just talk");
    case Who::Private:
        return Words::tr("write it on your own slip");
    }
    return {};
}

QString roomSpeaks(Role role) {
    return role == Role::Mentor ? Words::tr("Mentor speaks") : Words::tr("Mentee speaks");
}

QString roomThen(Role role) {
    return role == Role::Mentor ? Words::tr("then mentor") : Words::tr("then mentee");
}

QString roomStepLabel(const rooms::RoomStep &step) {
    if (step.isBreak())
        return Words::tr("A short break");
    return step.prompts.size() > 1 ? Words::tr("%1, %2", "two prompts that are asked together")
                                         .arg(step.prompts[0]->label, step.prompts[1]->label)
                                   : step.prompts.front()->label;
}

RoomText roomText(const rooms::RoomStep &step, Length length, QDate end) {
    if (step.isBreak())
        return {Words::tr("A short break. Stand up, drink some water."), {}, {}};
    const auto filled = [&](QString text) {
        text.replace(QStringLiteral("{length}"), QString::number(first_meeting::minutesOf(length)));
        return text.replace(QStringLiteral("{end_date}"),
                            end.isValid() ? longDate(end) : Words::tr("the end of the program"));
    };
    const Prompt &first = *step.prompts.front();
    const Prompt &last = *step.prompts.back();
    const QString mentee = filled(first.text(Side::Mentee, length));
    const QString mentor = filled(last.text(Side::Mentor, length));
    if (mentee != mentor)
        return {{}, mentee, mentor};
    return {mentee, {}, {}};
}

QString minutesLeftWords(int minutes) {
    return minutes == 0 ? Words::tr("time to move on")
                        : Words::tr("minute(s) left", "the number stands over it", minutes);
}

QString minutesLeftSentence(int minutes) {
    return minutes == 0 ? Words::tr("Time to move on") : Words::tr("%n minute(s) left", nullptr, minutes);
}

QString minutesWords(double minutes) {
    if (std::abs(minutes - std::round(minutes)) < 0.01)
        return Words::tr("%n minute(s)", nullptr, static_cast<int>(std::lround(minutes)));
    return Words::tr("%1 minutes").arg(QLocale().toString(minutes, 'f', 1));
}

QString behindWords(qint64 behindMs) {
    const int minutes = static_cast<int>(std::llround(static_cast<double>(behindMs) / 60'000.0));
    if (minutes == 0)
        return Words::tr("on time");
    return minutes > 0 ? Words::tr("%n minute(s) behind the plan", nullptr, minutes)
                       : Words::tr("%n minute(s) ahead of the plan", nullptr, -minutes);
}

} // namespace groundwork::words
