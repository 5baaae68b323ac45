#include "ui/words/skill_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace groundwork::words {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::words)
};

QString joined(const std::vector<first_meeting::Option> &options) {
    QStringList texts;
    for (const first_meeting::Option &option : options)
        texts.append(option.text.isEmpty() ? Words::tr("%1 to %2").arg(option.low, option.high)
                                           : option.text);
    return texts.join(QStringLiteral(", "));
}

QString answerWords(const skills::ExercisePrompt &prompt) {
    using first_meeting::FieldType;
    switch (prompt.type) {
    case FieldType::LongText:
        return Words::tr("a few sentences");
    case FieldType::List:
        return Words::tr("%n line(s)", nullptr, prompt.lines);
    case FieldType::Choice:
        return Words::tr("one of: %1").arg(joined(prompt.choices));
    case FieldType::Choices:
        return Words::tr("as many as fit: %1").arg(joined(prompt.choices));
    case FieldType::Ranking:
        return Words::tr("in order: %1").arg(joined(prompt.choices));
    case FieldType::Scale:
        return Words::tr("1 (%1) to 5 (%2)").arg(prompt.low, prompt.high);
    case FieldType::Dials:
        return Words::tr("0 to 10");
    case FieldType::Date:
        return Words::tr("a date");
    case FieldType::Confirm:
        return Words::tr("a tick");
    case FieldType::ShortText:
    case FieldType::Amounts:
    case FieldType::Pick:
    case FieldType::DateTime:
    case FieldType::TimeRange:
        break;
    }
    return {};
}

} // namespace

QString skillWord(skills::Skill skill) {
    switch (skill) {
    case skills::Skill::BridgingDifference:
        return Words::tr("Bridging difference");
    case skills::Skill::GeneratingTrust:
        return Words::tr("Generating trust");
    case skills::Skill::EffectiveCommunication:
        return Words::tr("Effective communication");
    case skills::Skill::OpenListening:
        return Words::tr("Open listening");
    case skills::Skill::PowerfulQuestions:
        return Words::tr("Asking powerful questions");
    case skills::Skill::SharingFeedback:
        return Words::tr("Sharing feedback");
    case skills::Skill::DesigningAlliance:
        return Words::tr("Designing a partnership alliance");
    }
    return {};
}

QString modeWord(skills::Mode mode) {
    switch (mode) {
    case skills::Mode::Solo:
        return Words::tr("alone");
    case skills::Mode::Pair:
        return Words::tr("pair");
    case skills::Mode::Group:
        return Words::tr("group");
    }
    return {};
}

QString depthWord(skills::Depth depth) {
    switch (depth) {
    case skills::Depth::Light:
        return Words::tr("light");
    case skills::Depth::Medium:
        return Words::tr("medium");
    case skills::Depth::Personal:
        return Words::tr("personal");
    }
    return {};
}

QString depthAdvice(skills::Depth depth) {
    switch (depth) {
    case skills::Depth::Light:
        return Words::tr("light: fit for a first day");
    case skills::Depth::Medium:
        return Words::tr("medium: once there is some trust");
    case skills::Depth::Personal:
        return Words::tr("personal: never before a group, and never in a first meeting");
    }
    return {};
}

QString settingTitle(skills::Setting setting) {
    switch (setting) {
    case skills::Setting::Workplace:
        return Words::tr("In a workplace");
    case skills::Setting::University:
        return Words::tr("At a university");
    case skills::Setting::Remote:
        return Words::tr("On video");
    case skills::Setting::Paper:
        return Words::tr("On paper");
    }
    return {};
}

QString cardMinutes(const skills::Exercise &card) {
    return card.minutesNote.isEmpty() ? Words::tr("%1 min").arg(card.minutes)
                                      : Words::tr("%1 min (%2)").arg(card.minutes).arg(card.minutesNote);
}

QString promptWho(const skills::ExercisePrompt &prompt) {
    if (prompt.who == first_meeting::Who::Private) {
        if (prompt.only == Role::Mentee)
            return Words::tr("the mentee only, private");
        if (prompt.only == Role::Mentor)
            return Words::tr("the mentor only, private");
        return Words::tr("private");
    }
    if (prompt.only)
        return prompt.only == Role::Mentee ? Words::tr("the mentee") : Words::tr("the mentor");
    switch (prompt.who) {
    case first_meeting::Who::Alone:
        return Words::tr("each alone, then both are shown");
    case first_meeting::Who::Turns:
        return Words::tr("turn by turn");
    case first_meeting::Who::Joint:
    case first_meeting::Who::Read:
    case first_meeting::Who::Private:
        break;
    }
    return Words::tr("together");
}

QString promptAnswer(const skills::ExercisePrompt &prompt) {
    const QString answer = answerWords(prompt);
    if (prompt.rowsAreTerms)
        return Words::tr("for each term of the agreement, %1").arg(answer);
    if (!prompt.rows.empty())
        return Words::tr("%1, for each of: %2").arg(answer, joined(prompt.rows));
    return answer;
}

QString setLine(int cards, int minutes, const QString &note) {
    const QString line = Words::tr("%n card(s) · %1 min", nullptr, cards).arg(minutes);
    return note.isEmpty() ? line : line + QStringLiteral(" · ") + note;
}

QString setTime(int minutes, int withPauses, const QString &note) {
    const QString time = withPauses == minutes
                             ? Words::tr("%n minute(s)", nullptr, minutes)
                             : Words::tr("%n minute(s), %1 with two minutes between cards", nullptr, minutes)
                                   .arg(withPauses);
    return note.isEmpty() ? time : QStringLiteral("%1 (%2)").arg(time, note);
}

} // namespace groundwork::words
