#include "ui/words/people_words.h"

#include <QCoreApplication>

#include <array>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("PeopleWords", text);
}

struct Word {
    const char *key;
    const char *word;
};

template <size_t N>
QString lookUp(const std::array<Word, N> &words, const QString &key) {
    for (const Word &word : words) {
        if (key == QLatin1String(word.key))
            return say(word.word);
    }
    return key;
}

constexpr std::array kDays = {Word{"mon", QT_TRANSLATE_NOOP("PeopleWords", "Monday")},
                              Word{"tue", QT_TRANSLATE_NOOP("PeopleWords", "Tuesday")},
                              Word{"wed", QT_TRANSLATE_NOOP("PeopleWords", "Wednesday")},
                              Word{"thu", QT_TRANSLATE_NOOP("PeopleWords", "Thursday")},
                              Word{"fri", QT_TRANSLATE_NOOP("PeopleWords", "Friday")},
                              Word{"sat", QT_TRANSLATE_NOOP("PeopleWords", "Saturday")},
                              Word{"sun", QT_TRANSLATE_NOOP("PeopleWords", "Sunday")}};

constexpr std::array kShortDays = {Word{"mon", QT_TRANSLATE_NOOP("PeopleWords", "Mon")},
                                   Word{"tue", QT_TRANSLATE_NOOP("PeopleWords", "Tue")},
                                   Word{"wed", QT_TRANSLATE_NOOP("PeopleWords", "Wed")},
                                   Word{"thu", QT_TRANSLATE_NOOP("PeopleWords", "Thu")},
                                   Word{"fri", QT_TRANSLATE_NOOP("PeopleWords", "Fri")},
                                   Word{"sat", QT_TRANSLATE_NOOP("PeopleWords", "Sat")},
                                   Word{"sun", QT_TRANSLATE_NOOP("PeopleWords", "Sun")}};

constexpr std::array kParts = {Word{"am", QT_TRANSLATE_NOOP("PeopleWords", "morning")},
                               Word{"pm", QT_TRANSLATE_NOOP("PeopleWords", "afternoon")},
                               Word{"eve", QT_TRANSLATE_NOOP("PeopleWords", "evening")},
                               Word{"night", QT_TRANSLATE_NOOP("PeopleWords", "night")}};

constexpr std::array kModes = {Word{"in_person", QT_TRANSLATE_NOOP("PeopleWords", "In person")},
                               Word{"video", QT_TRANSLATE_NOOP("PeopleWords", "By video")},
                               Word{"phone", QT_TRANSLATE_NOOP("PeopleWords", "By phone")},
                               Word{"text", QT_TRANSLATE_NOOP("PeopleWords", "In writing")}};

constexpr std::array kFields = {
    Word{"full_name", QT_TRANSLATE_NOOP("PeopleWords", "the full name")},
    Word{"capacity", QT_TRANSLATE_NOOP("PeopleWords", "how many mentees")},
    Word{"note", QT_TRANSLATE_NOOP("PeopleWords", "what the partner should know")},
    Word{"values", QT_TRANSLATE_NOOP("PeopleWords", "what matters")},
    Word{"would_welcome", QT_TRANSLATE_NOOP("PeopleWords", "would welcome")},
    Word{"hours_per_month", QT_TRANSLATE_NOOP("PeopleWords", "hours a month")},
    Word{"overlap_hours", QT_TRANSLATE_NOOP("PeopleWords", "hours free at the same time")},
    Word{"availability", QT_TRANSLATE_NOOP("PeopleWords", "when")},
    Word{"modes", QT_TRANSLATE_NOOP("PeopleWords", "how to meet")},
    Word{"seeks", QT_TRANSLATE_NOOP("PeopleWords", "wants help with")},
    Word{"preferred_name", QT_TRANSLATE_NOOP("PeopleWords", "the preferred name")},
    Word{"sort_key", QT_TRANSLATE_NOOP("PeopleWords", "sort under")},
    Word{"pronouns", QT_TRANSLATE_NOOP("PeopleWords", "the pronouns")},
    Word{"say_my_name", QT_TRANSLATE_NOOP("PeopleWords", "how to say the name")},
    Word{"email", QT_TRANSLATE_NOOP("PeopleWords", "the e-mail address")},
    Word{"phone", QT_TRANSLATE_NOOP("PeopleWords", "the phone number")},
    Word{"unit", QT_TRANSLATE_NOOP("PeopleWords", "the unit")},
    Word{"role_title", QT_TRANSLATE_NOOP("PeopleWords", "the role title")},
    Word{"location", QT_TRANSLATE_NOOP("PeopleWords", "the location")},
    Word{"time_zone", QT_TRANSLATE_NOOP("PeopleWords", "the time zone")},
    Word{"languages", QT_TRANSLATE_NOOP("PeopleWords", "the languages")},
    Word{"access_needs", QT_TRANSLATE_NOOP("PeopleWords", "what helps to take part")},
    Word{"consent", QT_TRANSLATE_NOOP("PeopleWords", "the consent")},
    Word{"not_with", QT_TRANSLATE_NOOP("PeopleWords", "please not with")},
    Word{"shift_pattern", QT_TRANSLATE_NOOP("PeopleWords", "the rota")},
    Word{"prior_mentoring", QT_TRANSLATE_NOOP("PeopleWords", "mentored before")},
    Word{"trained_before", QT_TRANSLATE_NOOP("PeopleWords", "training before")},
    Word{"offers", QT_TRANSLATE_NOOP("PeopleWords", "can help with")},
    Word{"interests", QT_TRANSLATE_NOOP("PeopleWords", "the interests")},
    Word{"goal_seed", QT_TRANSLATE_NOOP("PeopleWords", "by the end I would like to")},
    Word{"difference", QT_TRANSLATE_NOOP("PeopleWords", "likeness or difference")},
    Word{"matters_most", QT_TRANSLATE_NOOP("PeopleWords", "what matters most")},
    Word{"languages_needed", QT_TRANSLATE_NOOP("PeopleWords", "the language needed")},
    Word{"place", QT_TRANSLATE_NOOP("PeopleWords", "the place")},
    Word{"preceptor", QT_TRANSLATE_NOOP("PeopleWords", "the preceptor")},
    Word{"manager", QT_TRANSLATE_NOOP("PeopleWords", "the line manager")}};

} // namespace

QString dayWord(const QString &day) {
    return lookUp(kDays, day);
}

QString shortDayWord(const QString &day) {
    return lookUp(kShortDays, day);
}

QString dayPartWord(const QString &part) {
    return lookUp(kParts, part);
}

QString availabilityWord(const QString &key) {
    const QString day = key.section(QLatin1Char('_'), 0, 0);
    const QString part = key.section(QLatin1Char('_'), 1);
    return say("%1 %2").arg(dayWord(day), dayPartWord(part));
}

QString availabilityLine(const QStringList &keys) {
    QStringList lines;
    for (const QString &day : people::availabilityDays()) {
        QStringList parts;
        for (const QString &part : people::availabilityParts()) {
            if (keys.contains(day + QLatin1Char('_') + part))
                parts.append(dayPartWord(part));
        }
        if (parts.isEmpty())
            continue;
        const QString last = parts.takeLast();
        const QString joined = parts.isEmpty() ? last : say("%1 and %2").arg(parts.join(say(", ")), last);
        lines.append(say("%1 %2").arg(dayWord(day), joined));
    }
    return lines.join(QStringLiteral(" · "));
}

QString modeWord(const QString &key) {
    return lookUp(kModes, key);
}

QString mattersMostWord(people::MattersMost what) {
    switch (what) {
    case people::MattersMost::NotSaid:
        return say("Not said");
    case people::MattersMost::Needs:
        return say("Help with what I need");
    case people::MattersMost::Times:
        return say("Times that suit");
    case people::MattersMost::People:
        return say("Somebody I named");
    case people::MattersMost::InCommon:
        return say("Interests and values");
    case people::MattersMost::Language:
        return say("Language");
    case people::MattersMost::Place:
        return say("Place");
    case people::MattersMost::Difference:
        return say("Alike or different");
    }
    return {};
}

QString priorMentoringWord(people::PriorMentoring prior) {
    switch (prior) {
    case people::PriorMentoring::Unknown:
        return say("Not said");
    case people::PriorMentoring::None:
        return say("None so far");
    case people::PriorMentoring::Some:
        return say("Some");
    case people::PriorMentoring::ALot:
        return say("A lot");
    }
    return {};
}

QString joinedHowWord(people::JoinedHow how) {
    switch (how) {
    case people::JoinedHow::Volunteered:
        return say("Volunteered");
    case people::JoinedHow::Nominated:
        return say("Nominated");
    case people::JoinedHow::NewStarter:
        return say("New starter");
    case people::JoinedHow::Invited:
        return say("Invited");
    case people::JoinedHow::Imported:
        return say("From a sign-up list");
    }
    return {};
}

QString offerLevelWord(people::OfferLevel level) {
    return level == people::OfferLevel::KnowWell ? say("Knows it well") : say("Happy to help");
}

QString priorityWord(int priority) {
    switch (priority) {
    case 1:
        return say("First wish");
    case 2:
        return say("Second wish");
    default:
        return say("Third wish");
    }
}

QString withdrawReasonWord(people::WithdrawReason reason) {
    switch (reason) {
    case people::WithdrawReason::Time:
        return say("Time");
    case people::WithdrawReason::RoleChange:
        return say("A new role");
    case people::WithdrawReason::LeftOrganization:
        return say("Left the organization");
    case people::WithdrawReason::HealthOrFamily:
        return say("Health or family");
    case people::WithdrawReason::NotTheRightProgram:
        return say("Not the right program");
    case people::WithdrawReason::RatherNotSay:
        return say("Rather not say");
    }
    return {};
}

QString differenceLine(const people::DifferenceWish &wish) {
    switch (wish.kind) {
    case people::DifferenceKind::NoPreference:
        return {};
    case people::DifferenceKind::Alike:
        return wish.in.isEmpty() ? say("Someone like me") : say("Someone like me in %1").arg(wish.in);
    case people::DifferenceKind::Unlike:
        return wish.in.isEmpty() ? say("Someone unlike me") : say("Someone unlike me in %1").arg(wish.in);
    }
    return {};
}

QString participantStateAction(people::ParticipantState state) {
    using people::ParticipantState;
    switch (state) {
    case ParticipantState::Invited:
        return say("Invite");
    case ParticipantState::Applied:
        return say("Note the sign-up");
    case ParticipantState::Waiting:
        return say("Put on the waiting list");
    case ParticipantState::Accepted:
        return say("Take in");
    case ParticipantState::Matched:
    case ParticipantState::Active:
    case ParticipantState::Finished:
        return {}; // set by the partnerships
    case ParticipantState::Withdrew:
        return say("Note a withdrawal");
    case ParticipantState::Declined:
        return say("Note a no");
    case ParticipantState::NotPlaced:
        return say("Not placed this time");
    }
    return {};
}

QString profileFieldWord(const QString &field) {
    return lookUp(kFields, field);
}

QString andList(const QStringList &texts) {
    if (texts.size() < 2)
        return texts.value(0);
    return say("%1 and %2").arg(texts.mid(0, texts.size() - 1).join(say(", ")), texts.last());
}

QString visibilityWord(Visibility visibility) {
    return visibility == Visibility::Program ? say("Shared with the program") : say("Coordinator only");
}

QString visibilitySentence(Visibility visibility) {
    return visibility == Visibility::Program
               ? say("The coordinator sees it, and a partner may read it in a match.")
               : say("Not shown to others in the program; anyone with this file could read it.");
}

} // namespace groundwork::words
