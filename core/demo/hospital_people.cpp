#include "core/demo/hospital_builder.h"

#include "core/framework/frameworks.h"
#include "core/people/people.h"

#include <algorithm>

// The people of the hospital sample: who signs up, with what profile.

namespace groundwork::demo {

namespace {

/// "Zoë de la Peña" -> "zoe.de.la.pena": the local part of an invented address.
QString mailName(const QString &name)
{
    QString local;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetter() && c.unicode() < 128)
            local += c;
        else if (c.isSpace() || c == QLatin1Char('-') || c == QLatin1Char('\''))
            local += QLatin1Char('.');
    }
    return local;
}

} // namespace

people::Profile HospitalBuilder::profileOf(const QJsonObject &who, Role role)
{
    people::Profile profile;
    SampleDice &dice = m_words.dice();
    const QStringList areas = m_words.some("areas", role == Role::Mentor ? 3 + dice.roll(2) : 2 + dice.roll(2));
    int priority = 1;
    for (const QString &area : areas) {
        if (role == Role::Mentor)
            profile.offers.push_back({area, dice.roll(2) == 0 ? people::OfferLevel::KnowWell : people::OfferLevel::HappyTo});
        else
            profile.seeks.push_back({area, priority++});
    }
    QStringList times = m_words.some("times", 4 + dice.roll(4));
    std::sort(times.begin(), times.end());
    for (const QString &key : people::availabilityKeys()) { // in the order of the week
        if (times.contains(key))
            profile.availability << key;
    }
    profile.shiftPattern = m_words.one("shifts");
    profile.modes = dice.roll(3) == 0 ? QStringList{QStringLiteral("in_person"), QStringLiteral("phone")}
                                      : QStringList{QStringLiteral("in_person")};
    profile.interests = m_words.some("interests", 1 + dice.roll(3));
    profile.goalSeed = m_words.one(role == Role::Mentor ? "mentor_seeds" : "mentee_seeds");
    profile.capacity = qMax(1, who.value(QLatin1String("capacity")).toInt(1));
    profile.hoursPerMonth = 1.0 + dice.roll(2);
    profile.prior = role == Role::Mentor ? people::PriorMentoring::Some : people::PriorMentoring::None;
    // Alys and Noor meet before a night and both like the sea (content.md 3.12).
    const QString name = who.value(QLatin1String("name")).toString();
    if (name == QLatin1String("Alys Penhale") || name == QLatin1String("Noor Rahmani")) {
        profile.interests = {QStringLiteral("singing in a choir"), QStringLiteral("the sea")};
        if (role == Role::Mentee)
            profile.seeks = {{QStringLiteral("escalating a concern"), 1}, {QStringLiteral("time on shift"), 2}};
        else
            profile.offers = {{QStringLiteral("escalating a concern"), people::OfferLevel::KnowWell},
                              {QStringLiteral("time on shift"), people::OfferLevel::KnowWell},
                              {QStringLiteral("handover"), people::OfferLevel::HappyTo}};
    }
    return profile;
}

Result<ParticipantId> HospitalBuilder::addOne(const QJsonObject &who, Role role, int number)
{
    people::Person person;
    person.fullName = who.value(QLatin1String("name")).toString();
    person.email = mailName(person.fullName) + QStringLiteral("@example.org");
    person.phone = QStringLiteral("555-01%1").arg((number * 7 + (role == Role::Mentor ? 3 : 60)) % 100, 2, 10, QLatin1Char('0'));
    person.unit = who.value(QLatin1String("unit")).toString();
    person.roleTitle = who.contains(QLatin1String("role")) ? who.value(QLatin1String("role")).toString()
                                                           : m_words.document().value(QLatin1String("mentee_role")).toString();
    person.location = QStringLiteral("Harbourlight");
    person.languages = {QStringLiteral("English")};
    if (person.fullName == QLatin1String("Alys Penhale"))
        person.languages << QStringLiteral("Spanish");
    else if (m_words.dice().roll(4) == 0)
        person.languages << m_words.one("languages");
    person.managerText = QStringLiteral("Ward manager, %1").arg(person.unit);
    person.consentOn = m_clock->today();
    person.consentTextVersion = QStringLiteral("1");
    const Result<PersonId> added = people::addPerson(*m_file, person);
    if (!added)
        return failure(added.error());
    m_persons.insert(person.fullName, *added);

    people::Participant participant;
    participant.person = *added;
    participant.cohort = m_cohort;
    participant.role = role;
    participant.state = people::ParticipantState::Applied;
    participant.joinedHow = role == Role::Mentor ? people::JoinedHow::Volunteered : people::JoinedHow::NewStarter;
    participant.profile = profileOf(who, role);
    return people::addParticipant(*m_file, participant);
}

Result<void> HospitalBuilder::signUp(Role role)
{
    const QJsonArray all = m_words.list(role == Role::Mentor ? "mentors" : "mentees");
    for (int i = 0; i < all.size(); ++i) {
        m_clock->setDay(at(-244 + (role == Role::Mentor ? 0 : 9) + i / 3));
        const QJsonObject who = all.at(i).toObject();
        const Result<ParticipantId> added = addOne(who, role, i);
        if (!added)
            return failure(added.error());
        m_participants.insert(who.value(QLatin1String("name")).toString(), *added);
        if (const auto accepted = people::setParticipantState(*m_file, *added, people::ParticipantState::Accepted); !accepted)
            return accepted;
    }
    return {};
}

} // namespace groundwork::demo
