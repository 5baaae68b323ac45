#include "core/framework/framework_rows.h"
#include "core/matching/matching.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <utility>

namespace groundwork::matching {

namespace {

/// Feeds values into a hash with separators, so that "ab" "c" and "a" "bc" differ.
class Digest {
  public:
    Digest &operator<<(const QString &text) {
        const QByteArray bytes = text.toUtf8();
        *this << qint64(bytes.size());
        m_hash.addData(bytes);
        return *this;
    }
    Digest &operator<<(qint64 number) {
        m_hash.addData(QByteArray::number(number));
        m_hash.addData(QByteArrayLiteral(";"));
        return *this;
    }
    Digest &operator<<(const QStringList &texts) {
        *this << qint64(texts.size());
        for (const QString &text : texts)
            *this << text;
        return *this;
    }
    Digest &operator<<(const std::vector<people::Wish> &wishes) {
        *this << qint64(wishes.size());
        for (const people::Wish &wish : wishes)
            *this << (wish.person ? wish.person->value : 0) << wish.text;
        return *this;
    }
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_hash.result().toHex().left(32)); }

  private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void add(Digest &digest, const people::Participant &participant) {
    const people::Profile &profile = participant.profile;
    digest << participant.id.value << participant.person.value << roleKey(participant.role)
           << qint64(people::canBeMatched(participant.state)) << qint64(profile.trainedBefore.isValid())
           << qint64(profile.seeks.size());
    for (const people::Seek &seek : profile.seeks)
        digest << seek.area << qint64(seek.priority);
    digest << qint64(profile.offers.size());
    for (const people::Offer &offer : profile.offers)
        digest << offer.area << qint64(offer.level == people::OfferLevel::KnowWell);
    digest << profile.availability << profile.modes << profile.interests << profile.values
           << profile.languagesNeeded << profile.place << people::differenceKindKey(profile.difference.kind)
           << people::mattersMostKey(profile.mattersMost) << qint64(profile.prior) << profile.goalSeed << profile.note << profile.difference.in << qint64(profile.overlapHours.value_or(0) * 100) << profile.wouldWelcome
           << (profile.preceptor ? profile.preceptor->value : 0) << profile.preceptorText;
}

/// Who stayed without a partner in the cohort before in which they were a mentee, and since when.
std::unordered_map<PersonId, QDate> leftOver(const ProgramFile &file, CohortId cohort) {
    std::vector<framework::Cohort> all = framework::cohorts(file);
    const auto own = std::find_if(all.begin(), all.end(), [&](const auto &one) { return one.id == cohort; });
    if (own == all.end())
        return {};
    const QDate start = own->start;
    std::erase_if(all, [&](const framework::Cohort &one) { return one.id == cohort || one.start >= start; });
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return std::pair(b.start, b.id) < std::pair(a.start, a.id); });
    std::unordered_map<PersonId, QDate> last; // invalid: had a partner
    for (const framework::Cohort &one : all) {
        for (const people::ParticipantRow &row : people::participantRows(file, one.id)) {
            const bool waited = row.state == people::ParticipantState::NotPlaced ||
                                row.state == people::ParticipantState::Waiting;
            if (row.role == Role::Mentee)
                last.emplace(row.person, waited ? row.stateSince : QDate());
        }
    }
    std::erase_if(last, [](const auto &each) { return !each.second.isValid(); });
    return last;
}

} // namespace

MatchInput readMatchInput(const ProgramFile &file, CohortId cohort) {
    MatchInput input;
    input.cohort = cohort;
    input.people = partnerships::readRulePeople(file, cohort);
    std::unordered_map<ParticipantId, int> open;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (!partnerships::isOpen(row.state))
            continue;
        open[row.mentor] += 1;
        open[row.mentee] += 1;
    }
    std::unordered_map<PersonId, QDate> notPlaced = leftOver(file, cohort);
    for (const people::ParticipantRow &row : people::participantRows(file, cohort)) {
        if (row.hasGap())
            input.gaps.insert(row.id);
        if (row.role != Role::Mentee)
            continue;
        if (const auto before = notPlaced.find(row.person); before != notPlaced.end())
            input.waitingSince.emplace(row.id, before->second);
        else if (row.state == people::ParticipantState::Waiting)
            input.waitingSince.emplace(row.id, row.stateSince);
    }
    input.own = ownQuestions(file, cohort);
    std::vector<people::Participant> everybody = std::exchange(input.people.participants, {});
    std::sort(everybody.begin(), everybody.end(),
              [](const people::Participant &a, const people::Participant &b) { return a.id < b.id; });
    for (people::Participant &participant : everybody) {
        const bool canBe = people::canBeMatched(participant.state);
        const int has = open.count(participant.id) > 0 ? open[participant.id] : 0;
        if (canBe && participant.role == Role::Mentor) {
            input.seats.push_back(std::max(0, participant.profile.capacity - has));
            input.taken.push_back(has);
            input.mentors.push_back(std::move(participant));
        } else if (canBe && has == 0) {
            input.mentees.push_back(std::move(participant));
        } else {
            input.waitingSince.erase(participant.id); // who has somebody, or left, waits no more
            input.people.participants.push_back(std::move(participant));
        }
    }
    return input;
}

QString digestOf(const MatchInput &input) {
    Digest digest;
    for (const people::Participant &mentee : input.mentees)
        add(digest, mentee);
    for (size_t j = 0; j < input.mentors.size(); ++j) {
        add(digest, input.mentors[j]);
        digest << qint64(input.seats[j]) << qint64(input.taken[j]);
    }
    for (const OwnQuestion &own : input.own) {
        digest << own.question.id.value << own.question.wording;
        std::map<ParticipantId, OwnValue> values(own.values.begin(), own.values.end());
        for (const auto &[participant, value] : values) {
            digest << participant.value << qint64(value.options.size());
            for (const int option : value.options)
                digest << option;
            digest << (value.number ? questions::plainNumber(*value.number) : QString());
        }
    }
    for (const std::vector<people::Participant> *side : {&input.mentees, &input.mentors}) {
        for (const people::Participant &participant : *side) {
            const auto since = input.waitingSince.find(participant.id);
            digest << qint64(input.hasGap(participant.id))
                   << (since == input.waitingSince.end() ? 0 : since->second.toJulianDay());
        }
    }
    for (const people::Person &person : input.people.persons) {
        digest << person.id.value << person.fullName << person.preferredName << person.email << person.unit
               << person.roleTitle << person.location << (person.manager ? person.manager->value : 0)
               << person.managerText << person.languages;
    }
    const std::map<ParticipantId, std::vector<people::Wish>> notWith(input.people.notWith.begin(),
                                                                     input.people.notWith.end());
    for (const auto &[participant, list] : notWith)
        digest << participant.value << list;
    for (auto pairs : {input.people.pastPartners, input.people.declinedBefore}) {
        std::sort(pairs.begin(), pairs.end());
        digest << qint64(pairs.size());
        for (const auto &[one, other] : pairs)
            digest << one.value << other.value;
    }
    return digest.text();
}

} // namespace groundwork::matching
