#include "core/exchange/people_export.h"

#include "core/people/person_rows.h"

#include <unordered_map>

namespace groundwork::exchange {

namespace {

using people::Participant;
using people::Person;
using people::Profile;

using PersonsById = std::unordered_map<PersonId, const Person *>;

QString joined(const QStringList &texts) {
    return texts.join(QStringLiteral("; "));
}
QString dateText(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}
QString numberText(const std::optional<double> &number) {
    return number ? QString::number(*number) : QString();
}

QString nameOf(const std::optional<PersonId> &id, const QString &text, const PersonsById &persons) {
    if (id) {
        if (const auto found = persons.find(*id); found != persons.end())
            return found->second->fullName;
    }
    return text;
}

const QStringList &personColumns() {
    static const QStringList columns{
        QStringLiteral("person_id"),      QStringLiteral("participant_id"), QStringLiteral("full_name"),
        QStringLiteral("preferred_name"), QStringLiteral("sort_key"),       QStringLiteral("pronouns"),
        QStringLiteral("say_my_name"),    QStringLiteral("email"),          QStringLiteral("phone"),
        QStringLiteral("role"),           QStringLiteral("state"),          QStringLiteral("unit"),
        QStringLiteral("role_title"),     QStringLiteral("manager"),        QStringLiteral("location"),
        QStringLiteral("time_zone"),      QStringLiteral("languages"),      QStringLiteral("consent_on")};
    return columns;
}

QStringList personCells(const Participant &participant, const Person &person, const PersonsById &persons) {
    return {person.id.toText(),
            participant.id.toText(),
            person.fullName,
            person.preferredName,
            person.sortKey,
            person.pronouns,
            person.sayMyName,
            person.email,
            person.phone,
            roleKey(participant.role),
            people::participantStateKey(participant.state),
            person.unit,
            person.roleTitle,
            nameOf(person.manager, person.managerText, persons),
            person.location,
            person.timeZone,
            joined(person.languages),
            dateText(person.consentOn)};
}

const QStringList &profileColumns() {
    static const QStringList columns{QStringLiteral("joined_how"),
                                     QStringLiteral("capacity"),
                                     QStringLiteral("hours_per_month"),
                                     QStringLiteral("availability"),
                                     QStringLiteral("shift_pattern"),
                                     QStringLiteral("modes"),
                                     QStringLiteral("prior_mentoring"),
                                     QStringLiteral("trained_before"),
                                     QStringLiteral("offers"),
                                     QStringLiteral("offers_known_well"),
                                     QStringLiteral("seeks"),
                                     QStringLiteral("seeks_priorities"),
                                     QStringLiteral("interests"),
                                     QStringLiteral("values"),
                                     QStringLiteral("note"),
                                     QStringLiteral("goal_seed"),
                                     QStringLiteral("difference"),
                                     QStringLiteral("difference_in"),
                                     QStringLiteral("languages_needed"),
                                     QStringLiteral("overlap_hours"),
                                     QStringLiteral("place"),
                                     QStringLiteral("preceptor")};
    return columns;
}

QStringList profileCells(const Participant &participant, const PersonsById &persons) {
    const Profile &profile = participant.profile;
    QStringList offers;
    QStringList knownWell;
    for (const people::Offer &offer : profile.offers) {
        offers.append(offer.area);
        if (offer.level == people::OfferLevel::KnowWell)
            knownWell.append(offer.area);
    }
    QStringList seeks;
    QStringList priorities;
    for (const people::Seek &seek : profile.seeks) {
        seeks.append(seek.area);
        priorities.append(QString::number(seek.priority));
    }
    return {people::joinedHowKey(participant.joinedHow),
            participant.role == Role::Mentor ? QString::number(profile.capacity) : QString(),
            numberText(profile.hoursPerMonth),
            joined(profile.availability),
            profile.shiftPattern,
            joined(profile.modes),
            people::priorMentoringKey(profile.prior),
            dateText(profile.trainedBefore),
            joined(offers),
            joined(knownWell),
            joined(seeks),
            joined(priorities),
            joined(profile.interests),
            joined(profile.values),
            profile.note,
            profile.goalSeed,
            people::differenceKindKey(profile.difference.kind),
            profile.difference.in,
            joined(profile.languagesNeeded),
            numberText(profile.overlapHours),
            profile.place,
            nameOf(profile.preceptor, profile.preceptorText, persons)};
}

} // namespace

ExportTable peopleTable(const ProgramFile &file, CohortId cohort) {
    const std::vector<Person> everybody = people::persons(file);
    PersonsById persons;
    for (const Person &person : everybody)
        persons.emplace(person.id, &person);
    const std::vector<Participant> participants = people::participants(file, cohort);

    ExportTable table{QStringLiteral("people"), personColumns() + profileColumns(), {}};
    QStringList questions;
    for (const Participant &participant : participants) {
        for (const people::IntakeAnswer &answer : participant.answers) {
            if (answer.chosen && !questions.contains(answer.question))
                questions.append(answer.question);
        }
    }
    for (const QString &question : questions)
        table.columns.append(QStringLiteral("question:") + question);
    for (const Participant &participant : participants) {
        const auto person = persons.find(participant.person);
        if (person == persons.end())
            continue;
        QStringList row =
            personCells(participant, *person->second, persons) + profileCells(participant, persons);
        for (const QString &question : questions) {
            QString body;
            for (const people::IntakeAnswer &answer : participant.answers) {
                if (answer.chosen && answer.question == question)
                    body = answer.body;
            }
            row.append(body);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace groundwork::exchange
