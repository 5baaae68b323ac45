#include "ui/words/framework_words.h"

#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <array>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("FrameworkWords", text);
}

QString say(const char *text, int number) {
    return QCoreApplication::translate("FrameworkWords", text, nullptr, number);
}

} // namespace

QStringList parameterLines(const framework::Parameters &parameters) {
    QStringList lines;
    lines.append(say("a partnership lasts %n week(s)", parameters.lengthWeeks));
    const QString length = say("%n minute(s)", parameters.meetingMinutes);
    lines.append(
        parameters.cadenceWeeks == 1
            ? say("at least one meeting every week, of %1").arg(length)
            : say("at least one meeting every %1 weeks, of %2").arg(parameters.cadenceWeeks).arg(length));
    lines.append(say("the first meeting within %n day(s) of the match", parameters.firstMeetingDays));
    lines.append(say("the agreement within %n day(s) of the match", parameters.agreementDays));
    if (parameters.trainingMinutes > 0)
        lines.append(say("%n minute(s) of training before the first meeting", parameters.trainingMinutes));
    if (parameters.outsideReportingLine)
        lines.append(say("mentor and mentee are not in one reporting line"));
    if (parameters.factsOnly)
        lines.append(
            say("the program sees dates, what is signed, and averages of the pulse, and nothing else"));
    if (parameters.endWithoutReason)
        lines.append(say("either may end early through the coordinator, with no reason given"));
    if (parameters.rematches == 1)
        lines.append(say("one rematch is offered"));
    else if (parameters.rematches > 1)
        lines.append(say("up to %n rematch(es) are offered", parameters.rematches));
    return lines;
}

QString versionLine(const framework::Framework &framework) {
    const QString version = say("Version %1").arg(framework.version);
    switch (framework.state) {
    case framework::FrameworkState::Draft:
        return say("%1 · draft").arg(version);
    case framework::FrameworkState::Published:
        return say("%1 · published on %2").arg(version, longDate(framework.publishedOn));
    case framework::FrameworkState::Retired:
        return say("%1 · published on %2, followed by a newer one")
            .arg(version, longDate(framework.publishedOn));
    }
    return version;
}

QString frameworkPartWord(const QString &part) {
    struct Word {
        const char *key;
        const char *word;
    };
    constexpr std::array kParts = {
        Word{"definition", QT_TRANSLATE_NOOP("FrameworkWords", "what mentoring means here")},
        Word{"principles", QT_TRANSLATE_NOOP("FrameworkWords", "the principles")},
        Word{"expect_both", QT_TRANSLATE_NOOP("FrameworkWords", "what both can expect")},
        Word{"expect_mentee", QT_TRANSLATE_NOOP("FrameworkWords", "what the mentee can expect")},
        Word{"expect_mentor", QT_TRANSLATE_NOOP("FrameworkWords", "what the mentor can expect")},
        Word{"confidentiality_text", QT_TRANSLATE_NOOP("FrameworkWords", "what stays between the two")}};
    for (const Word &word : kParts) {
        if (part == QLatin1String(word.key))
            return say(word.word);
    }
    return part;
}

} // namespace groundwork::words
