#include "core/people/several.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/people/participant_table.h"
#include "core/people/people.h"
#include "core/people/person_table.h"
#include "core/people/several_rows.h"

#include <algorithm>
#include <set>

namespace groundwork::people {

namespace {

bool hasArea(const Profile &profile, const QString &folded, bool offers, bool seeks) {
    const auto isIt = [&](const auto &entry) { return foldText(entry.area) == folded; };
    return (offers && std::any_of(profile.offers.begin(), profile.offers.end(), isIt)) ||
           (seeks && std::any_of(profile.seeks.begin(), profile.seeks.end(), isIt));
}

/// Why this participant stays as they are, or nothing when they change.
std::optional<StayReason> stays(const ProgramFile &file, const Participant &participant, const Person &person,
                                const SeveralChange &change) {
    const Profile &profile = participant.profile;
    const QString folded = foldText(change.text);
    const auto when = [](bool same) { return same ? std::optional(StayReason::AlreadySo) : std::nullopt; };
    switch (change.kind) {
    case SeveralChange::Kind::State:
        if (participant.state == change.state)
            return StayReason::AlreadySo;
        if (openPartnershipCount(file, participant.id) > 0)
            return StayReason::HasPartner;
        if (!canChange(participant.state, change.state) || change.state == ParticipantState::Matched)
            return StayReason::NoSuchStep;
        return std::nullopt;
    case SeveralChange::Kind::Unit:
        return when(person.unit == tidyText(change.text));
    case SeveralChange::Kind::Location:
        return when(person.location == tidyText(change.text));
    case SeveralChange::Kind::AddOffer:
        return when(hasArea(profile, folded, true, false));
    case SeveralChange::Kind::AddSeek:
        return when(hasArea(profile, folded, false, true));
    case SeveralChange::Kind::RemoveArea:
        return when(!hasArea(profile, folded, true, true));
    case SeveralChange::Kind::Capacity:
        if (participant.role != Role::Mentor)
            return StayReason::OtherRole;
        if (profile.capacity == change.number)
            return StayReason::AlreadySo;
        if (openPartnershipCount(file, participant.id) > change.number)
            return StayReason::TooFewPlaces;
        return std::nullopt;
    }
    return std::nullopt;
}

Result<void> changeOne(ProgramFile &file, Participant participant, const SeveralChange &change) {
    Profile &profile = participant.profile;
    const QString folded = foldText(change.text);
    switch (change.kind) {
    case SeveralChange::Kind::State:
        return setParticipantState(file, participant.id, change.state, change.reason);
    case SeveralChange::Kind::Unit:
    case SeveralChange::Kind::Location: {
        Result<Person> person = people::person(file, participant.person);
        if (!person)
            return failure(person.error());
        (change.kind == SeveralChange::Kind::Unit ? person->unit : person->location) = change.text;
        return editPerson(file, *person);
    }
    case SeveralChange::Kind::AddOffer:
        profile.offers.push_back({change.text, OfferLevel::HappyTo});
        break;
    case SeveralChange::Kind::AddSeek:
        profile.seeks.push_back({change.text, 3});
        break;
    case SeveralChange::Kind::RemoveArea:
        std::erase_if(profile.offers, [&](const Offer &offer) { return foldText(offer.area) == folded; });
        std::erase_if(profile.seeks, [&](const Seek &seek) { return foldText(seek.area) == folded; });
        break;
    case SeveralChange::Kind::Capacity:
        profile.capacity = change.number;
        break;
    }
    return editParticipant(file, participant);
}

bool needsArea(SeveralChange::Kind kind) {
    return kind == SeveralChange::Kind::AddOffer || kind == SeveralChange::Kind::AddSeek ||
           kind == SeveralChange::Kind::RemoveArea;
}

} // namespace

SeveralPreview previewSeveral(const ProgramFile &file, const std::vector<ParticipantId> &ids,
                              const SeveralChange &change) {
    SeveralPreview preview;
    const ParticipantTable table(file.database());
    const PersonTable persons(file.database());
    for (const ParticipantId id : ids) {
        const std::optional<Participant> participant = table.participant(id);
        const std::optional<Person> person =
            participant ? persons.person(participant->person) : std::nullopt;
        if (!person) {
            preview.staying.push_back({id, QString(), StayReason::GoneAlready, {}});
            continue;
        }
        if (const std::optional<StayReason> reason = stays(file, *participant, *person, change)) {
            preview.staying.push_back({id, displayName(*person), *reason, participant->state});
            continue;
        }
        preview.changing.push_back(id);
        preview.names.append(displayName(*person));
    }
    return preview;
}

Result<int> changeSeveral(ProgramFile &file, const std::vector<ParticipantId> &ids,
                          const SeveralChange &change) {
    if (needsArea(change.kind) && tidyText(change.text).isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("area")});
    if (change.kind == SeveralChange::Kind::Capacity && (change.number < 1 || change.number > kMaxCapacity))
        return failure(ErrorCode::ValueOutOfRange,
                       {QStringLiteral("capacity"), QString::number(change.number)});
    const SeveralPreview preview = previewSeveral(file, ids, change);
    const auto count = static_cast<int>(preview.changing.size());
    return file.perform(Operation{Verb::ChangeSeveralPeople, {QString::number(count)}},
                        [&](Change &) -> Result<int> {
                            const ParticipantTable table(file.database());
                            for (const ParticipantId id : preview.changing) {
                                const std::optional<Participant> participant = table.participant(id);
                                if (!participant)
                                    continue;
                                if (Result<void> done = changeOne(file, *participant, change); !done)
                                    return failure(done.error());
                            }
                            return count;
                        });
}

Result<int> inviteAgain(ProgramFile &file, CohortId cohort, const std::vector<ParticipantId> &from) {
    const ParticipantTable table(file.database());
    std::vector<Participant> invited;
    std::set<std::pair<qint64, Role>> seen;
    for (const ParticipantId id : from) {
        std::optional<Participant> participant = table.participant(id);
        if (!participant || table.hasRole(participant->person, cohort, participant->role) ||
            !seen.emplace(participant->person.value, participant->role).second)
            continue;
        participant->cohort = cohort;
        participant->state = ParticipantState::Invited;
        participant->joinedHow = JoinedHow::Invited;
        participant->profile.wouldWelcome.clear();
        participant->answers.clear();
        invited.push_back(*std::move(participant));
    }
    const auto count = static_cast<int>(invited.size());
    return file.perform(Operation{Verb::InviteAgain, {QString::number(count)}}, [&](Change &) -> Result<int> {
        for (const Participant &participant : invited) {
            if (const Result<ParticipantId> added = addParticipant(file, participant); !added)
                return failure(added.error());
        }
        return count;
    });
}

} // namespace groundwork::people
