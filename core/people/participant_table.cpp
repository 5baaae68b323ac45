#include "core/people/participant_table.h"

#include "core/base/shared_texts.h"

#include <algorithm>

namespace groundwork::people {

namespace {

constexpr auto kColumns =
    "participant_id, person_id, cohort_id, role, state, withdraw_reason, joined_how, capacity, "
    "hours_per_month, shift_pattern, prior_mentoring, trained_before, note, goal_seed, "
    "difference, difference_in, overlap_hours, place, preceptor_id, preceptor_text, matters_most";

QString withColumns(const char *text) {
    return QString::fromUtf8(text).arg(QString::fromLatin1(kColumns));
}

std::optional<double> optionalReal(const sqlite::Statement &row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional<double>(row.real(column));
}

Participant readParticipant(const sqlite::Statement &row) {
    Participant participant;
    Profile &profile = participant.profile;
    int column = 0;
    participant.id = row.id<ParticipantId>(column++);
    participant.person = row.id<PersonId>(column++);
    participant.cohort = row.id<CohortId>(column++);
    participant.role = roleFromKey(row.text(column++)).value_or(Role::Mentee);
    participant.state = participantStateFromKey(row.text(column++)).value_or(ParticipantState::Applied);
    participant.withdrawReason = withdrawReasonFromKey(row.text(column++));
    participant.joinedHow = joinedHowFromKey(row.text(column++)).value_or(JoinedHow::Volunteered);
    profile.capacity = row.integer(column++);
    profile.hoursPerMonth = optionalReal(row, column++);
    profile.shiftPattern = row.text(column++);
    profile.prior = priorMentoringFromKey(row.text(column++)).value_or(PriorMentoring::Unknown);
    profile.trainedBefore = row.date(column++);
    profile.note = row.text(column++);
    profile.goalSeed = row.text(column++);
    profile.difference.kind =
        differenceKindFromKey(row.text(column++)).value_or(DifferenceKind::NoPreference);
    profile.difference.in = row.text(column++);
    profile.overlapHours = optionalReal(row, column++);
    profile.place = row.text(column++);
    profile.preceptor = row.optionalId<PersonId>(column++);
    profile.preceptorText = row.text(column++);
    profile.mattersMost = mattersMostFromKey(row.text(column++)).value_or(MattersMost::NotSaid);
    return participant;
}

void share(Profile &profile, SharedTexts &texts) {
    for (QString *text : {&profile.shiftPattern, &profile.difference.in, &profile.place, &profile.preceptorText})
        *text = texts(*text);
}

/// One row of participant_item: a list key, a text and a weight.
struct Item {
    QString body;
    int weight = 0;
    bool operator==(const Item &) const = default;
};

using Items = std::vector<Item>;

void putItem(Profile &profile, const QString &list, const Item &item) {
    if (list == QLatin1String("availability"))
        profile.availability.append(item.body);
    else if (list == QLatin1String("mode"))
        profile.modes.append(item.body);
    else if (list == QLatin1String("offer"))
        profile.offers.push_back({item.body, item.weight >= 2 ? OfferLevel::KnowWell : OfferLevel::HappyTo});
    else if (list == QLatin1String("seek"))
        profile.seeks.push_back({item.body, std::clamp(item.weight, 1, 3)});
    else if (list == QLatin1String("interest"))
        profile.interests.append(item.body);
    else if (list == QLatin1String("value"))
        profile.values.append(item.body);
    else if (list == QLatin1String("language_needed"))
        profile.languagesNeeded.append(item.body);
}

Items plainItems(const QStringList &texts) {
    Items items;
    for (const QString &text : texts)
        items.push_back({text, 0});
    return items;
}

std::vector<std::pair<QString, Items>> itemsOf(const Profile &profile) {
    Items offers;
    for (const Offer &offer : profile.offers)
        offers.push_back({offer.area, static_cast<int>(offer.level)});
    Items seeks;
    for (const Seek &seek : profile.seeks)
        seeks.push_back({seek.area, seek.priority});
    return {{QStringLiteral("availability"), plainItems(profile.availability)},
            {QStringLiteral("mode"), plainItems(profile.modes)},
            {QStringLiteral("offer"), std::move(offers)},
            {QStringLiteral("seek"), std::move(seeks)},
            {QStringLiteral("interest"), plainItems(profile.interests)},
            {QStringLiteral("value"), plainItems(profile.values)},
            {QStringLiteral("language_needed"), plainItems(profile.languagesNeeded)}};
}

Wish readWish(const sqlite::Statement &row, int column) {
    return {row.optionalId<PersonId>(column), row.text(column + 1)};
}

/// Fills the lists of all participants from three queries; `bindTo` sets what the queries ask for.
template <class PlaceOf, class BindTo>
void readLists(const sqlite::Database &database, const char *which, PlaceOf placeOf, BindTo bindTo) {
    const QString where = QString::fromUtf8(which);
    SharedTexts texts;
    auto item = database.prepare(
        QStringLiteral(
            "SELECT participant_id, list, body, weight FROM participant_item WHERE %1 ORDER BY position")
            .arg(where));
    bindTo(item);
    while (item.step()) {
        if (Participant *participant = placeOf(item.template id<ParticipantId>(0)))
            putItem(participant->profile, item.text(1), {texts(item.text(2)), item.integer(3)});
    }
    auto wish = database.prepare(
        QStringLiteral(
            "SELECT participant_id, person_id, name_text FROM participant_wish WHERE %1 ORDER BY position")
            .arg(where));
    bindTo(wish);
    while (wish.step()) {
        if (Participant *participant = placeOf(wish.template id<ParticipantId>(0)))
            participant->profile.wouldWelcome.push_back(readWish(wish, 1));
    }
    auto answer = database.prepare(
        QStringLiteral(
            "SELECT participant_id, question, body, chosen FROM participant_answer WHERE %1 ORDER BY position")
            .arg(where));
    bindTo(answer);
    while (answer.step()) {
        if (Participant *participant = placeOf(answer.template id<ParticipantId>(0)))
            participant->answers.push_back({texts(answer.text(1)), answer.text(2), answer.integer(3) != 0});
    }
}

} // namespace

std::optional<Participant> ParticipantTable::participant(ParticipantId id) const {
    auto row = m_database->prepare(withColumns("SELECT %1 FROM participant WHERE participant_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Participant participant = readParticipant(row);
    readLists(
        *m_database, "participant_id = ?1", [&](ParticipantId) { return &participant; },
        [&](sqlite::Statement &statement) { statement.bind(id); });
    return participant;
}

std::vector<Participant> ParticipantTable::participants(CohortId cohort) const {
    std::vector<Participant> participants;
    std::unordered_map<ParticipantId, size_t> places;
    SharedTexts texts;
    auto row = m_database->prepare(
        withColumns("SELECT %1 FROM participant WHERE cohort_id = ?1 ORDER BY participant_id"));
    row.bind(cohort);
    while (row.step()) {
        places.emplace(row.id<ParticipantId>(0), participants.size());
        participants.push_back(readParticipant(row));
        share(participants.back().profile, texts);
    }
    readLists(
        *m_database, "participant_id IN (SELECT participant_id FROM participant WHERE cohort_id = ?1)",
        [&](ParticipantId id) {
            const auto place = places.find(id);
            return place == places.end() ? nullptr : &participants[place->second];
        },
        [&](sqlite::Statement &statement) { statement.bind(cohort); });
    return participants;
}

std::vector<ParticipantId> ParticipantTable::idsOf(PersonId person, CohortId cohort) const {
    std::vector<ParticipantId> ids;
    auto row = m_database->prepare("SELECT participant_id FROM participant WHERE person_id = ?1 AND "
                                   "cohort_id = ?2 ORDER BY participant_id");
    row.bind(person, cohort);
    while (row.step())
        ids.push_back(row.id<ParticipantId>(0));
    return ids;
}

bool ParticipantTable::hasRole(PersonId person, CohortId cohort, Role role) const {
    auto row = m_database->prepare(
        "SELECT 1 FROM participant WHERE person_id = ?1 AND cohort_id = ?2 AND role = ?3");
    row.bind(person, cohort, roleKey(role));
    return row.step();
}

void ParticipantTable::insert(const Participant &participant, Change &change) const {
    const Profile &profile = participant.profile;
    m_database
        ->prepare(withColumns(
            "INSERT INTO participant (%1, created_at, updated_at, created_by_side, state_since) VALUES (?1, "
            "?2, ?3, ?4, ?5, NULL, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
            "?20, ?21, ?21, ?22, ?23)"))
        .bind(participant.id, participant.person, participant.cohort, roleKey(participant.role),
              participantStateKey(participant.state), joinedHowKey(participant.joinedHow), profile.capacity,
              profile.hoursPerMonth, profile.shiftPattern, priorMentoringKey(profile.prior),
              profile.trainedBefore, profile.note, profile.goalSeed,
              differenceKindKey(profile.difference.kind), profile.difference.in, profile.overlapHours,
              profile.place, profile.preceptor, profile.preceptorText, mattersMostKey(profile.mattersMost),
              change.now(), sideKey(change.side()),
              change.today())
        .run();
    writeLists(participant, nullptr, change);
}

void ParticipantTable::update(const Participant &participant, const Participant &before,
                              Change &change) const {
    const Profile &profile = participant.profile;
    m_database
        ->prepare("UPDATE participant SET joined_how = ?2, capacity = ?3, hours_per_month = ?4, "
                  "shift_pattern = ?5, "
                  "prior_mentoring = ?6, trained_before = ?7, note = ?8, goal_seed = ?9, difference = ?10, "
                  "difference_in = ?11, overlap_hours = ?12, place = ?13, preceptor_id = ?14, preceptor_text "
                  "= ?15, "
                  "updated_at = ?16, matters_most = ?17 WHERE participant_id = ?1")
        .bind(participant.id, joinedHowKey(participant.joinedHow), profile.capacity, profile.hoursPerMonth,
              profile.shiftPattern, priorMentoringKey(profile.prior), profile.trainedBefore, profile.note,
              profile.goalSeed, differenceKindKey(profile.difference.kind), profile.difference.in,
              profile.overlapHours, profile.place, profile.preceptor, profile.preceptorText, change.now(),
              mattersMostKey(profile.mattersMost))
        .run();
    writeLists(participant, &before, change);
}

void ParticipantTable::writeLists(const Participant &participant, const Participant *before,
                                  Change &change) const {
    const ParticipantId id = participant.id;
    const QString side = sideKey(change.side());
    const auto lists = itemsOf(participant.profile);
    const auto oldLists =
        before != nullptr ? itemsOf(before->profile) : std::vector<std::pair<QString, Items>>{};
    auto clear = m_database->prepare("DELETE FROM participant_item WHERE participant_id = ?1 AND list = ?2");
    auto insert =
        m_database->prepare("INSERT INTO participant_item (participant_item_id, participant_id, list, "
                            "position, body, weight, created_at, "
                            "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)");
    for (size_t list = 0; list < lists.size(); ++list) {
        const auto &[key, items] = lists[list];
        if (before != nullptr) {
            if (oldLists[list].second == items)
                continue;
            clear.bind(id, key).run();
        }
        int position = 0;
        for (const Item &item : items) {
            insert
                .bind(change.newId<ParticipantId>(), id, key, position++, item.body, item.weight,
                      change.now(), side)
                .run();
        }
    }
    if (before == nullptr || before->profile.wouldWelcome != participant.profile.wouldWelcome) {
        m_database->prepare("DELETE FROM participant_wish WHERE participant_id = ?1").bind(id).run();
        auto wish = m_database->prepare(
            "INSERT INTO participant_wish (participant_wish_id, participant_id, position, person_id, "
            "name_text, "
            "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)");
        int position = 0;
        for (const Wish &welcome : participant.profile.wouldWelcome) {
            wish.bind(change.newId<ParticipantId>(), id, position++, welcome.person, welcome.text,
                      change.now(), side)
                .run();
        }
    }
    if (before == nullptr || before->answers != participant.answers) {
        m_database->prepare("DELETE FROM participant_answer WHERE participant_id = ?1").bind(id).run();
        auto answer = m_database->prepare(
            "INSERT INTO participant_answer (participant_answer_id, participant_id, position, question, "
            "body, chosen, created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, "
            "?8)");
        int position = 0;
        for (const IntakeAnswer &given : participant.answers) {
            answer
                .bind(change.newId<ParticipantId>(), id, position++, given.question, given.body,
                      given.chosen ? 1 : 0, change.now(), side)
                .run();
        }
    }
}

void ParticipantTable::setState(ParticipantId id, ParticipantState state,
                                std::optional<WithdrawReason> reason, Change &change) const {
    const std::optional<QString> key =
        reason ? std::optional<QString>(withdrawReasonKey(*reason)) : std::nullopt;
    m_database
        ->prepare("UPDATE participant SET state = ?2, withdraw_reason = ?3, updated_at = ?4, state_since = ?5 "
                  "WHERE participant_id = ?1")
        .bind(id, participantStateKey(state), key, change.now(), change.today())
        .run();
}

void ParticipantTable::remove(ParticipantId id, Change &) const {
    for (const char *sql : {"DELETE FROM participant_item WHERE participant_id = ?1",
                            "DELETE FROM participant_wish WHERE participant_id = ?1",
                            "DELETE FROM not_with_private WHERE participant_id = ?1",
                            "DELETE FROM participant_answer WHERE participant_id = ?1",
                            "DELETE FROM participant WHERE participant_id = ?1"})
        m_database->prepare(sql).bind(id).run();
}

std::vector<Wish> ParticipantTable::notWith(ParticipantId id) const {
    std::vector<Wish> names;
    auto row = m_database->prepare(
        "SELECT person_id, name_text FROM not_with_private WHERE participant_id = ?1 ORDER BY position");
    row.bind(id);
    while (row.step())
        names.push_back(readWish(row, 0));
    return names;
}

std::unordered_map<ParticipantId, std::vector<Wish>>
ParticipantTable::notWithOfCohort(CohortId cohort) const {
    std::unordered_map<ParticipantId, std::vector<Wish>> lists;
    auto row = m_database->prepare(
        "SELECT participant_id, person_id, name_text FROM not_with_private WHERE participant_id IN "
        "(SELECT participant_id FROM participant WHERE cohort_id = ?1) ORDER BY position");
    row.bind(cohort);
    while (row.step())
        lists[row.id<ParticipantId>(0)].push_back(readWish(row, 1));
    return lists;
}

void ParticipantTable::writeNotWith(ParticipantId id, const std::vector<Wish> &names, Change &change) const {
    m_database->prepare("DELETE FROM not_with_private WHERE participant_id = ?1").bind(id).run();
    auto insert = m_database->prepare(
        "INSERT INTO not_with_private (not_with_private_id, participant_id, position, person_id, name_text, "
        "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)");
    int position = 0;
    for (const Wish &name : names) {
        insert
            .bind(change.newId<ParticipantId>(), id, position++, name.person, name.text, change.now(),
                  sideKey(change.side()))
            .run();
    }
}

} // namespace groundwork::people
