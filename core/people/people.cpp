#include "core/people/people.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/people/participant_table.h"
#include "core/people/person_rows.h"
#include "core/people/person_table.h"

#include <algorithm>

namespace groundwork::people {

namespace {

/// Without empty and repeated entries ("Data" and "data" are one).
QStringList tidyList(const QStringList &texts) {
    QStringList tidy;
    QStringList seen;
    for (const QString &text : texts) {
        QString plain = tidyText(text);
        const QString folded = foldText(plain);
        if (plain.isEmpty() || seen.contains(folded))
            continue;
        seen.append(folded);
        tidy.append(std::move(plain));
    }
    return tidy;
}

Person tidied(Person person) {
    for (QString *text :
         {&person.fullName, &person.preferredName, &person.sortKey, &person.pronouns, &person.sayMyName,
          &person.email, &person.phone, &person.unit, &person.roleTitle, &person.managerText,
          &person.location, &person.timeZone, &person.accessNeeds, &person.consentTextVersion})
        *text = tidyText(*text);
    person.fullName.replace(QLatin1Char('\n'), QLatin1Char(' '));
    person.languages = tidyList(person.languages);
    return person;
}

std::vector<Wish> tidied(const std::vector<Wish> &wishes) {
    std::vector<Wish> tidy;
    for (const Wish &wish : wishes) {
        Wish plain{wish.person, wish.person ? QString() : tidyText(wish.text)};
        if ((plain.person || !plain.text.isEmpty()) &&
            std::find(tidy.begin(), tidy.end(), plain) == tidy.end())
            tidy.push_back(std::move(plain));
    }
    return tidy;
}

/// Keys in the order of the week, each once; unknown ones stay, for problemOf to name.
QStringList tidyKeys(const QStringList &keys, const QStringList &order) {
    QStringList tidy;
    for (const QString &key : order) {
        if (keys.contains(key))
            tidy.append(key);
    }
    for (const QString &key : keys) {
        if (!tidy.contains(key))
            tidy.append(key);
    }
    return tidy;
}

Participant tidied(Participant participant) {
    Profile &profile = participant.profile;
    for (QString *text : {&profile.shiftPattern, &profile.note, &profile.goalSeed, &profile.difference.in,
                          &profile.place, &profile.preceptorText})
        *text = tidyText(*text);
    profile.availability = tidyKeys(profile.availability, availabilityKeys());
    profile.modes = tidyKeys(profile.modes, modeKeys());
    profile.interests = tidyList(profile.interests);
    profile.values = tidyList(profile.values);
    profile.languagesNeeded = tidyList(profile.languagesNeeded);
    std::vector<Offer> offers;
    QStringList seen;
    for (const Offer &offer : profile.offers) {
        QString area = tidyText(offer.area);
        if (area.isEmpty() || seen.contains(foldText(area)))
            continue;
        seen.append(foldText(area));
        offers.push_back({std::move(area), offer.level});
    }
    profile.offers = std::move(offers);
    std::vector<Seek> seeks;
    seen.clear();
    std::stable_sort(profile.seeks.begin(), profile.seeks.end(),
                     [](const Seek &a, const Seek &b) { return a.priority < b.priority; });
    for (const Seek &seek : profile.seeks) {
        QString area = tidyText(seek.area);
        if (area.isEmpty() || seen.contains(foldText(area)))
            continue;
        seen.append(foldText(area));
        seeks.push_back({std::move(area), seek.priority});
    }
    profile.seeks = std::move(seeks);
    profile.wouldWelcome = tidied(profile.wouldWelcome);
    std::vector<IntakeAnswer> answers;
    for (const IntakeAnswer &answer : participant.answers) {
        IntakeAnswer plain{tidyText(answer.question), tidyText(answer.body), answer.chosen};
        if (!plain.question.isEmpty() && !plain.body.isEmpty())
            answers.push_back(std::move(plain));
    }
    participant.answers = std::move(answers);
    return participant;
}

std::optional<Error> errorOf(const Profile &profile) {
    const std::optional<ProfileProblem> problem = problemOf(profile);
    if (!problem)
        return std::nullopt;
    return Error(problem->tooLong ? ErrorCode::TextTooLong : ErrorCode::ValueOutOfRange,
                 {problem->field, problem->value});
}

auto missing(const char *what, const QString &id) {
    return failure(ErrorCode::NotFound, {QString::fromLatin1(what), id});
}

auto wrongState(const char *what, const QString &state) {
    return failure(ErrorCode::WrongState, {QString::fromLatin1(what), state});
}

QString nameOf(const sqlite::Database &database, PersonId id) {
    const std::optional<Person> person = PersonTable(database).person(id);
    return person ? displayName(*person) : QString();
}

/// A participant with the name of the person, for the verbs that change one.
struct Found {
    Participant participant;
    QString name;
};

Result<Found> found(const ProgramFile &file, ParticipantId id) {
    std::optional<Participant> participant = ParticipantTable(file.database()).participant(id);
    if (!participant)
        return missing("participant", id.toText());
    QString name = nameOf(file.database(), participant->person);
    return Found{*std::move(participant), std::move(name)};
}

} // namespace

Result<PersonId> addPerson(ProgramFile &file, const Person &wanted) {
    Person person = tidied(wanted);
    if (person.fullName.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("full_name")});
    return file.perform(Operation{Verb::AddPerson, {displayName(person)}},
                        [&](Change &change) -> Result<PersonId> {
                            person.id = change.newId<PersonId>();
                            PersonTable(change.database()).insert(person, change);
                            return person.id;
                        });
}

Result<void> editPerson(ProgramFile &file, const Person &wanted) {
    const Person person = tidied(wanted);
    if (person.fullName.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("full_name")});
    return file.perform(
        Operation{Verb::EditPerson, {displayName(person)}}, [&](Change &change) -> Result<void> {
            const PersonTable table(change.database());
            const std::optional<Person> before = table.person(person.id);
            if (!before)
                return missing("person", person.id.toText());
            if (person.manager == person.id)
                return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("manager"), displayName(person)});
            if (person != *before)
                table.update(person, *before, change);
            return {};
        });
}

Result<void> removePerson(ProgramFile &file, PersonId id) {
    const std::optional<Person> person = PersonTable(file.database()).person(id);
    if (!person)
        return missing("person", id.toText());
    return file.perform(Operation{Verb::RemovePerson, {displayName(*person)}},
                        [&](Change &change) -> Result<void> {
                            const PersonTable table(change.database());
                            if (table.takesPart(id))
                                return wrongState("person", QStringLiteral("takes_part"));
                            table.remove(*person, change);
                            return {};
                        });
}

Result<ParticipantId> addParticipant(ProgramFile &file, const Participant &wanted) {
    Participant participant = tidied(wanted);
    if (const std::optional<Error> problem = errorOf(participant.profile))
        return failure(*problem);
    const QString name = nameOf(file.database(), participant.person);
    return file.perform(
        Operation{Verb::AddParticipant, {name, roleKey(participant.role)}},
        [&](Change &change) -> Result<ParticipantId> {
            if (name.isEmpty())
                return missing("person", participant.person.toText());
            const bool mayStart = participant.state == ParticipantState::Invited ||
                                  participant.state == ParticipantState::Applied ||
                                  participant.state == ParticipantState::Waiting ||
                                  participant.state == ParticipantState::Accepted;
            if (!mayStart)
                return wrongState("participant", participantStateKey(participant.state));
            const ParticipantTable table(change.database());
            if (table.hasRole(participant.person, participant.cohort, participant.role))
                return failure(ErrorCode::PersonAlreadyTakesPart, {name, roleKey(participant.role)});
            if (Result<void> done =
                    framework::advanceCohort(file, participant.cohort, framework::CohortState::Recruiting);
                !done)
                return failure(done.error());
            participant.id = change.newId<ParticipantId>();
            table.insert(participant, change);
            return participant.id;
        });
}

Result<void> editParticipant(ProgramFile &file, const Participant &wanted) {
    Participant participant = tidied(wanted);
    if (const std::optional<Error> problem = errorOf(participant.profile))
        return failure(*problem);
    const Result<Found> before = found(file, participant.id);
    if (!before)
        return failure(before.error());
    return file.perform(
        Operation{Verb::EditParticipant, {before->name}}, [&](Change &change) -> Result<void> {
            participant.person = before->participant.person;
            participant.cohort = before->participant.cohort;
            participant.role = before->participant.role;
            participant.state = before->participant.state;
            participant.withdrawReason = before->participant.withdrawReason;
            if (participant != before->participant)
                ParticipantTable(change.database()).update(participant, before->participant, change);
            return {};
        });
}

Result<void> setParticipantState(ProgramFile &file, ParticipantId id, ParticipantState state,
                                 std::optional<WithdrawReason> reason) {
    const Result<Found> before = found(file, id);
    if (!before)
        return failure(before.error());
    return file.perform(
        Operation{Verb::SetParticipantState, {before->name, participantStateKey(state)}},
        [&](Change &change) -> Result<void> {
            if (!canChange(before->participant.state, state))
                return wrongState("participant", participantStateKey(before->participant.state));
            ParticipantTable(change.database())
                .setState(id, state, state == ParticipantState::Withdrew ? reason : std::nullopt, change);
            return {};
        });
}

Result<void> takeUpAgain(ProgramFile &file, ParticipantId id, ParticipantState state) {
    const Result<Found> before = found(file, id);
    if (!before)
        return failure(before.error());
    return file.perform(
        Operation{Verb::SetParticipantState, {before->name, participantStateKey(state)}},
        [&](Change &change) -> Result<void> {
            const bool goesOn = state == ParticipantState::Matched || state == ParticipantState::Active;
            if (before->participant.state != ParticipantState::Finished || !goesOn)
                return wrongState("participant", participantStateKey(before->participant.state));
            ParticipantTable(change.database()).setState(id, state, std::nullopt, change);
            return {};
        });
}

Result<void> setNotWith(ProgramFile &file, ParticipantId id, const std::vector<Wish> &wanted) {
    const std::vector<Wish> names = tidied(wanted);
    const Result<Found> before = found(file, id);
    if (!before)
        return failure(before.error());
    return file.perform(Operation{Verb::SetNotWith, {before->name}}, [&](Change &change) -> Result<void> {
        const ParticipantTable table(change.database());
        if (names != table.notWith(id))
            table.writeNotWith(id, names, change);
        return {};
    });
}

Result<void> removeParticipant(ProgramFile &file, ParticipantId id) {
    const Result<Found> before = found(file, id);
    if (!before)
        return failure(before.error());
    return file.perform(Operation{Verb::RemovePerson, {before->name}}, [&](Change &change) -> Result<void> {
        if (partnershipCount(file, id) > 0)
            return wrongState("participant_with_partnership", participantStateKey(before->participant.state));
        ParticipantTable(change.database()).remove(id, change);
        const PersonTable persons(change.database());
        if (!persons.takesPart(before->participant.person))
            return removePerson(file, before->participant.person);
        return {};
    });
}

} // namespace groundwork::people
