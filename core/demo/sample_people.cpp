#include "core/demo/sample_people.h"

#include <algorithm>

namespace groundwork::demo {

namespace {

QString key(const char *text) {
    return QString::fromLatin1(text);
}

QString text(const QJsonObject &from, const char *name) {
    return from.value(QLatin1String(name)).toString();
}

QStringList texts(const QJsonValue &list) {
    QStringList texts;
    for (const QJsonValue &value : list.toArray())
        texts.append(value.toString());
    return texts;
}

/// "Zoë de la Peña" -> "zoe.de.la.pena": the local part of an invented address.
QString mailName(const QString &name) {
    QString local;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetter() && c.unicode() < 128)
            local += c;
        else if (c.isSpace() || c == QLatin1Char('-') || c == QLatin1Char('\''))
            local += QLatin1Char('.');
    }
    return local;
}

/// What the file says, or else the next card.
QString textOr(const QJsonObject &who, const char *name, SampleWords &words, const char *list) {
    return who.contains(QLatin1String(name)) ? text(who, name) : words.text(key(list));
}

QStringList textsOr(const QJsonObject &who, const char *name, SampleWords &words, const char *list, int count) {
    const QJsonValue said = who.value(QLatin1String(name));
    return said.isArray() ? texts(said) : words.texts(key(list), count);
}

/// "budgeting!" is known well, "budgeting" is happily helped with.
void readAreas(const QStringList &areas, Role role, people::Profile &profile) {
    int priority = 0;
    for (QString area : areas) {
        const bool well = area.endsWith(QLatin1Char('!'));
        if (well)
            area.chop(1);
        if (role == Role::Mentor)
            profile.offers.push_back({area, well ? people::OfferLevel::KnowWell : people::OfferLevel::HappyTo});
        else
            profile.seeks.push_back({area, std::min(++priority, 3)});
    }
}

QStringList dealtAreas(Role role, SampleWords &words) {
    if (role == Role::Mentee)
        return words.texts(key("areas"), 2 + words.dice().roll(2));
    QStringList areas = words.texts(key("areas"), 3 + words.dice().roll(2));
    for (QString &area : areas) {
        if (words.dice().roll(2) == 0)
            area += QLatin1Char('!');
    }
    return areas;
}

QStringList inWeekOrder(const QStringList &times) {
    QStringList sorted;
    for (const QString &time : people::availabilityKeys()) {
        if (times.contains(time))
            sorted.append(time);
    }
    return sorted;
}

void readDifference(const QJsonObject &who, SampleWords &words, people::Profile &profile) {
    const QJsonObject wish = who.contains(QLatin1String("difference"))
                                 ? who.value(QLatin1String("difference")).toObject()
                                 : words.deal(key("difference_wishes")).toObject();
    profile.difference.kind = people::differenceKindFromKey(text(wish, "kind"))
                                  .value_or(people::DifferenceKind::NoPreference);
    profile.difference.in = text(wish, "in");
}

people::Profile profileOf(const QJsonObject &who, Role role, SampleWords &words) {
    people::Profile profile;
    if (who.value(QLatin1String("blank")).toBool()) // the form never came back
        return profile;
    SampleDice &dice = words.dice();
    const QStringList areas = texts(who.value(QLatin1String(role == Role::Mentor ? "offers" : "seeks")));
    readAreas(areas.isEmpty() ? dealtAreas(role, words) : areas, role, profile);
    // What a mentor would like to learn, and what a mentee can show somebody.
    if (role == Role::Mentor)
        readAreas(texts(who.value(QLatin1String("seeks"))), Role::Mentee, profile);
    else
        readAreas(texts(who.value(QLatin1String("offers"))), Role::Mentor, profile);
    profile.availability = inWeekOrder(textsOr(who, "times", words, "times", 4 + dice.roll(4)));
    profile.shiftPattern = textOr(who, "shift", words, "shifts");
    profile.modes = who.contains(QLatin1String("modes")) ? texts(who.value(QLatin1String("modes")))
                                                         : texts(words.deal(key("mode_sets")));
    profile.interests = textsOr(who, "interests", words, "interests", 1 + dice.roll(3));
    profile.values = textsOr(who, "values", words, "values", 2 + dice.roll(2));
    profile.goalSeed = textOr(who, "goal", words, role == Role::Mentor ? "mentor_seeds" : "mentee_seeds");
    profile.note = textOr(who, "note", words, "partner_notes");
    readDifference(who, words, profile);
    profile.capacity = std::max(1, who.value(QLatin1String("capacity")).toInt(1));
    profile.hoursPerMonth = who.value(QLatin1String("hours")).toDouble(1.0 + dice.roll(2));
    profile.prior = people::priorMentoringFromKey(text(who, "prior"))
                        .value_or(role == Role::Mentor ? people::PriorMentoring::Some
                                                       : people::PriorMentoring::None);
    if (who.contains(QLatin1String("overlap_hours")))
        profile.overlapHours = who.value(QLatin1String("overlap_hours")).toDouble();
    profile.place = text(who, "place");
    profile.preceptorText = text(who, "preceptor");
    for (const QString &name : texts(who.value(QLatin1String("welcomes"))))
        profile.wouldWelcome.push_back({std::nullopt, name});
    return profile;
}

} // namespace

people::Person samplePerson(const QJsonObject &who, Role role, int number, SampleWords &words) {
    people::Person person;
    person.fullName = text(who, "name");
    person.pronouns = text(who, "pronouns");
    person.sayMyName = text(who, "say");
    person.email = mailName(person.fullName) + QStringLiteral("@example.org");
    person.phone = who.contains(QLatin1String("phone"))
                       ? text(who, "phone")
                       : QStringLiteral("555-01%1").arg(number + (role == Role::Mentor ? 43 : 70), 2, 10,
                                                        QLatin1Char('0'));
    person.unit = text(who, "unit");
    person.roleTitle = textOr(who, "role", words, role == Role::Mentor ? "mentor_roles" : "mentee_roles");
    person.location = textOr(who, "location", words, "locations");
    person.timeZone = text(who, "time_zone");
    person.languages = who.contains(QLatin1String("languages"))
                           ? texts(who.value(QLatin1String("languages")))
                           : texts(words.deal(key("language_sets")));
    person.managerText = who.contains(QLatin1String("manager"))
                             ? text(who, "manager")
                             : words.text(key("managers")).replace(QStringLiteral("{unit}"), person.unit);
    person.accessNeeds = text(who, "access");
    person.consentTextVersion = QStringLiteral("1");
    return person;
}

people::Participant sampleSignUp(const QJsonObject &who, Role role, SampleWords &words) {
    people::Participant participant;
    participant.role = role;
    participant.state = people::ParticipantState::Applied;
    const QString joined = textOr(who, "joined", words, role == Role::Mentor ? "mentors_joined" : "mentees_joined");
    participant.joinedHow = people::joinedHowFromKey(joined).value_or(people::JoinedHow::Volunteered);
    participant.profile = profileOf(who, role, words);
    return participant;
}

} // namespace groundwork::demo
