#include "core/matching/scenario_table.h"

#include <optional>

namespace groundwork::matching {

namespace {

constexpr auto kColumns =
    "scenario_id, cohort_id, name, aim, solved_at, input_digest, points, points_possible, "
    "lowest_points, unplaced, certified, published_at, fairness_band, keep_bonus, spread_load, same_place, "
    "shared_times, whole_profiles, trained_only, solved_with";

using PairRowId = Id<struct ScenarioPairTag>;
using WeightRowId = Id<struct ScenarioWeightTag>;

Scenario read(const sqlite::Statement &row) {
    Scenario it;
    int column = 0;
    it.id = row.id<ScenarioId>(column++);
    it.cohort = row.id<CohortId>(column++);
    it.name = row.text(column++);
    it.wanted.aim = aimFromKey(row.text(column++)).value_or(Aim::Placed);
    it.solvedAt = row.isNull(column) ? 0 : row.int64(column);
    ++column;
    it.inputDigest = row.text(column++);
    it.points = row.integer(column++);
    it.possible = row.integer(column++);
    it.lowest = row.integer(column++);
    it.unplaced = row.integer(column++);
    it.certified = row.boolean(column++);
    it.publishedAt = row.isNull(column) ? 0 : row.int64(column);
    ++column;
    it.wanted.band = row.integer(column++);
    it.wanted.keep = row.integer(column++);
    it.wanted.spread = row.boolean(column++);
    it.wanted.rules.samePlace = row.boolean(column++);
    it.wanted.rules.sharedTimes = row.integer(column++);
    it.wanted.rules.wholeProfiles = row.boolean(column++);
    it.wanted.rules.trained = row.boolean(column++);
    it.solvedWith = row.text(column++);
    return it;
}

std::optional<qint64> orNull(qint64 instant) {
    return instant > 0 ? std::optional(instant) : std::nullopt;
}

QString text(const QString &value) {
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

void ScenarioTable::readLists(Scenario &scenario) const {
    auto weight = m_database->prepare("SELECT criterion, weight FROM scenario_weight WHERE scenario_id = ?1 "
                                      "ORDER BY scenario_weight_id");
    weight.bind(scenario.id);
    while (weight.step()) {
        if (auto own = ownCriterionFromKey(weight.text(0))) {
            own->weight = weight.integer(1);
            scenario.wanted.weights.setOwn(*own);
        } else if (const auto criterion = criterionFromKey(weight.text(0)); criterion && *criterion != Criterion::Own) {
            scenario.wanted.weights.set(*criterion, weight.integer(1));
        }
    }
    auto pair = m_database->prepare("SELECT kind, mentee_id, mentor_id, points FROM scenario_pair WHERE "
                                    "scenario_id = ?1 ORDER BY scenario_pair_id");
    pair.bind(scenario.id);
    while (pair.step()) {
        const PairKey key{pair.id<ParticipantId>(1), pair.id<ParticipantId>(2)};
        if (pair.text(0) == QLatin1String("pin"))
            scenario.wanted.pins.push_back(key);
        else if (pair.text(0) == QLatin1String("never"))
            scenario.wanted.never.push_back(key);
        else if (pair.text(0) == QLatin1String("reviewed"))
            scenario.reviewed.push_back(key);
        else
            scenario.proposals.push_back({key.mentee, key.mentor, pair.integer(3), false});
    }
}

std::vector<Scenario> ScenarioTable::ofCohort(CohortId cohort) const {
    std::vector<Scenario> found;
    auto row = m_database->prepare(
        QStringLiteral("SELECT %1 FROM scenario WHERE cohort_id = ?1 ORDER BY scenario_id")
            .arg(QLatin1String(kColumns)));
    row.bind(cohort);
    while (row.step())
        found.push_back(read(row));
    for (Scenario &scenario : found)
        readLists(scenario);
    return found;
}

std::optional<Scenario> ScenarioTable::scenario(ScenarioId id) const {
    auto row = m_database->prepare(
        QStringLiteral("SELECT %1 FROM scenario WHERE scenario_id = ?1").arg(QLatin1String(kColumns)));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Scenario found = read(row);
    readLists(found);
    return found;
}

void ScenarioTable::insertWeight(ScenarioId id, const QString &criterion, int weight, Change &change) const {
    auto row = m_database->prepare(
        "INSERT INTO scenario_weight (scenario_weight_id, scenario_id, criterion, weight, "
        "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    row.bind(change.newId<WeightRowId>(), id, criterion, weight, change.now(), change.now(),
             sideKey(change.side()));
    row.run();
}

void ScenarioTable::writePairs(const Scenario &scenario, Change &change) const {
    auto gone = m_database->prepare("DELETE FROM scenario_pair WHERE scenario_id = ?1");
    gone.bind(scenario.id).run();
    auto row =
        m_database->prepare("INSERT INTO scenario_pair (scenario_pair_id, scenario_id, kind, mentee_id, "
                            "mentor_id, points, created_at, "
                            "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    const auto put = [&](const char *kind, ParticipantId mentee, ParticipantId mentor,
                         std::optional<int> points) {
        row.bind(change.newId<PairRowId>(), scenario.id, QString::fromLatin1(kind), mentee, mentor, points,
                 change.now(), change.now(), sideKey(change.side()));
        row.run();
    };
    for (const PairKey &pair : scenario.wanted.pins)
        put("pin", pair.mentee, pair.mentor, std::nullopt);
    for (const PairKey &pair : scenario.wanted.never)
        put("never", pair.mentee, pair.mentor, std::nullopt);
    for (const Match &match : scenario.proposals)
        put("proposal", match.mentee, match.mentor, match.points);
    for (const PairKey &pair : scenario.reviewed)
        put("reviewed", pair.mentee, pair.mentor, std::nullopt);
}

void ScenarioTable::insert(const Scenario &it, Change &change) const {
    auto row = m_database->prepare("INSERT INTO scenario (scenario_id, cohort_id, name, aim, solved_at, "
                                   "input_digest, points, points_possible, "
                                   "lowest_points, placed, unplaced, certified, published_at, created_at, "
                                   "updated_at, created_by_side, fairness_band, keep_bonus, spread_load, "
                                   "same_place, shared_times, whole_profiles, trained_only, solved_with) VALUES "
                                   "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, "
                                   "?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)");
    row.bind(it.id, it.cohort, it.name, aimKey(it.wanted.aim), orNull(it.solvedAt), text(it.inputDigest),
             it.points, it.possible, it.lowest, static_cast<int>(it.proposals.size()), it.unplaced,
             it.certified, orNull(it.publishedAt), change.now(), change.now(), sideKey(change.side()),
             it.wanted.band, it.wanted.keep, it.wanted.spread, it.wanted.rules.samePlace,
             it.wanted.rules.sharedTimes, it.wanted.rules.wholeProfiles, it.wanted.rules.trained,
             text(it.solvedWith));
    row.run();
    for (const Criterion criterion : allCriteria())
        insertWeight(it.id, criterionKey(criterion), it.wanted.weights.of(criterion), change);
    for (const OwnCriterion &own : it.wanted.weights.own())
        insertWeight(it.id, ownCriterionKey(own), own.weight, change);
    writePairs(it, change);
}

void ScenarioTable::update(const Scenario &it, const Scenario &before, Change &change) const {
    auto row = m_database->prepare("UPDATE scenario SET name = ?2, aim = ?3, solved_at = ?4, input_digest = "
                                   "?5, points = ?6, points_possible = ?7, "
                                   "lowest_points = ?8, placed = ?9, unplaced = ?10, certified = ?11, "
                                   "published_at = ?12, updated_at = ?13, fairness_band = ?14, keep_bonus = "
                                   "?15, spread_load = ?16, same_place = ?17, shared_times = ?18, whole_profiles = "
                                   "?19, trained_only = ?20, solved_with = ?21 WHERE scenario_id = ?1");
    row.bind(it.id, it.name, aimKey(it.wanted.aim), orNull(it.solvedAt), text(it.inputDigest), it.points,
             it.possible, it.lowest, static_cast<int>(it.proposals.size()), it.unplaced, it.certified,
             orNull(it.publishedAt), change.now(), it.wanted.band, it.wanted.keep, it.wanted.spread,
             it.wanted.rules.samePlace, it.wanted.rules.sharedTimes, it.wanted.rules.wholeProfiles,
             it.wanted.rules.trained, text(it.solvedWith));
    row.run();
    for (const Criterion criterion : allCriteria()) {
        const int weight = it.wanted.weights.of(criterion);
        if (weight == before.wanted.weights.of(criterion))
            continue;
        auto changed = m_database->prepare("UPDATE scenario_weight SET weight = ?3, updated_at = ?4 WHERE "
                                           "scenario_id = ?1 AND criterion = ?2");
        changed.bind(it.id, criterionKey(criterion), weight, change.now());
        changed.run();
        if (m_database->changes() == 0)
            insertWeight(it.id, criterionKey(criterion), weight, change);
    }
    if (it.wanted.weights.own() != before.wanted.weights.own()) {
        auto gone = m_database->prepare("DELETE FROM scenario_weight WHERE scenario_id = ?1 AND criterion LIKE 'own:%'");
        gone.bind(it.id).run();
        for (const OwnCriterion &own : it.wanted.weights.own())
            insertWeight(it.id, ownCriterionKey(own), own.weight, change);
    }
    if (it.wanted.pins != before.wanted.pins || it.wanted.never != before.wanted.never ||
        it.proposals != before.proposals || it.reviewed != before.reviewed)
        writePairs(it, change);
}

void ScenarioTable::remove(ScenarioId id) const {
    for (const char *sql : {"DELETE FROM scenario_pair WHERE scenario_id = ?1",
                            "DELETE FROM scenario_weight WHERE scenario_id = ?1",
                            "DELETE FROM scenario WHERE scenario_id = ?1"}) {
        auto row = m_database->prepare(sql);
        row.bind(id).run();
    }
}

} // namespace groundwork::matching
