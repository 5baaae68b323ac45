#include "ui/pages/matching/match_desk.h"

#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/people/person_rows.h"

#include <algorithm>
#include <utility>

namespace groundwork::ui {

using matching::PairKey;
using matching::Plan;
using matching::Ready;
using matching::Scenario;
using matching::Solved;
using matching::Wanted;

namespace {

const char *const kPeopleTables[] = {"participant",     "participant_item", "participant_wish", "person",
                                     "person_language", "not_with_private", "partnership",      "cohort",
                                     "question",        "question_option",  "question_answer"};

const char *const kScenarioTables[] = {"scenario", "scenario_pair", "scenario_weight"};

template <size_t N>
bool touchesAny(const ChangeReport &report, const char *const (&tables)[N]) {
    return std::any_of(std::begin(tables), std::end(tables),
                       [&](const char *table) { return report.touches(QString::fromLatin1(table)); });
}

bool touchesPeople(const ChangeReport &report) {
    return report.isEmpty() || report.everything || touchesAny(report, kPeopleTables);
}

} // namespace

MatchDesk::MatchDesk(ProgramFile &file, CohortId cohort, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_cohort(cohort) {
    setObjectName(QStringLiteral("matchDesk"));
}

MatchDesk::~MatchDesk() = default;

bool MatchDesk::isLarge() const {
    return people::participantCount(m_file, m_cohort) > m_atOnce;
}

void MatchDesk::readScenarios() {
    m_scenarios = matching::scenarios(m_file, m_cohort);
    const auto shown = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                    [&](const Scenario &one) { return one.id == m_shown; });
    if (m_scenarios.empty())
        m_scenarios.push_back(matching::scenarioByName(m_file, m_cohort));
    else if (shown != m_scenarios.end()) {
        m_scenario = *shown;
        return;
    }
    m_scenario = m_scenarios.back();
}

const Scenario *MatchDesk::compared() const {
    if (m_compared == m_scenario.id)
        return nullptr;
    const auto found = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                    [&](const Scenario &one) { return one.id == m_compared; });
    return found == m_scenarios.end() || !found->id.isValid() ? nullptr : &*found;
}

bool MatchDesk::isBehind(const Scenario &scenario) const {
    const Scenario *other = compared();
    return scenario.inputDigest != m_digest && (!other || scenario.id != other->id || isLarge());
}

const std::vector<matching::Match> &MatchDesk::pairsBeside(const Scenario &other) const {
    if (!isBehind(other) && other.inputDigest != m_digest) {
        if (m_beside.digest == m_digest && m_beside.of == other)
            return m_beside.pairs;
        matching::Matcher matcher(m_matcher->input());
        if (Result<Plan> plan = matcher.solve(other.wanted, matching::pairsOf(other))) {
            m_beside = {other, m_digest, std::move(plan->matches)};
            return m_beside.pairs;
        }
    }
    return other.proposals;
}

Plan MatchDesk::comparedPlan() const {
    Plan plan;
    const Scenario *other = compared();
    if (!other)
        return plan;
    plan.possible = m_plan ? m_plan->possible : 0;
    for (const matching::Match &match : pairsBeside(*other)) {
        matching::Match counted = match;
        counted.points = m_matcher->sum(m_scenario.wanted.weights, {match.mentee, match.mentor}).points;
        plan.points += counted.points;
        plan.matches.push_back(counted);
    }
    std::stable_sort(plan.matches.begin(), plan.matches.end(),
                     [](const matching::Match &a, const matching::Match &b) { return a.points > b.points; });
    plan.lowest = plan.matches.empty() ? 0 : plan.matches.back().points;
    return plan;
}

void MatchDesk::reload() {
    readScenarios();
    m_peopleStale = true;
    Request request;
    request.people = true;
    ask(std::move(request));
}

void MatchDesk::follow(const ChangeReport &report) {
    if (m_own)
        return;
    if (touchesPeople(report))
        return reload();
    if (!touchesAny(report, kScenarioTables))
        return;
    const Scenario before = m_scenario;
    const std::vector<Scenario> all = m_scenarios;
    followUndo(report);
    readScenarios();
    if (m_scenario != before || (!m_plan && !m_problem))
        solveShown();
    else if (m_scenarios != all)
        Q_EMIT changed();
}

/// What was undone is shown, also when another scenario was in front.
void MatchDesk::followUndo(const ChangeReport &report) {
    if (report.touches(QStringLiteral("scenario"), m_scenario.id.value))
        return;
    for (const RowChange &row : report.rows) {
        if (row.table == QLatin1String("scenario") && row.kind != RowChange::Kind::Deleted)
            m_shown = ScenarioId{row.key};
    }
}

void MatchDesk::solveShown() {
    ask({});
}

void MatchDesk::show(ScenarioId id) {
    if (id == m_scenario.id)
        return;
    if (m_compared == id || !compared())
        m_compared = m_scenario.id;
    m_shown = id;
    readScenarios();
    solveShown();
}

void MatchDesk::compare(ScenarioId id) {
    m_compared = id;
    Q_EMIT changed();
}

QByteArray MatchDesk::choice() const {
    // The newest is shown anyway, and stays so when a newer one comes.
    const bool newest = m_scenarios.empty() || m_scenario.id == m_scenarios.back().id;
    return QByteArray::number(newest ? 0 : m_scenario.id.value) + ' ' + QByteArray::number(m_compared.value);
}

void MatchDesk::setChoice(const QByteArray &choice) {
    const QList<QByteArray> ids = choice.split(' ');
    m_shown = ScenarioId{ids.value(0).toLongLong()};
    m_compared = ScenarioId{ids.value(1).toLongLong()};
}

void MatchDesk::setRules(const Wanted &rules) {
    if (rules == wanted())
        return;
    Request request;
    request.change = [rules](const Wanted &now) {
        Wanted next = rules;
        next.pins = now.pins;
        next.never = now.never;
        return next;
    };
    request.keep = [this, rules](const Scenario &scenario, const Ready &ready) {
        return matching::setMatchRules(m_file, scenario, rules, &ready);
    };
    request.rules = true;
    ask(std::move(request));
}

void MatchDesk::pin(const PairKey &pair, bool pinned) {
    Request request;
    request.change = [pair, pinned](Wanted now) { return matching::withPin(std::move(now), pair, pinned); };
    request.keep = [this, pair, pinned](const Scenario &scenario, const Ready &ready) {
        return matching::pinPair(m_file, scenario, pair, pinned, &ready);
    };
    ask(std::move(request));
}

void MatchDesk::never(const PairKey &pair, bool apart) {
    Request request;
    request.change = [pair, apart](Wanted now) { return matching::withNever(std::move(now), pair, apart); };
    request.keep = [this, pair, apart](const Scenario &scenario, const Ready &ready) {
        return matching::neverPair(m_file, scenario, pair, apart, &ready);
    };
    ask(std::move(request));
}

void MatchDesk::review(const PairKey &pair, bool reviewed) {
    Request request; // the plan stays as it is: nothing is solved
    request.keep = [this, pair, reviewed](const Scenario &scenario, const Ready &ready) {
        return matching::reviewPair(m_file, scenario, pair, reviewed, &ready);
    };
    if (!m_plan)
        return;
    if (!isPlanShown()) {
        Q_EMIT failed(Error{ErrorCode::WrongState, {QStringLiteral("scenario")}});
        Q_EMIT changed();
        return;
    }
    take(request, *m_plan, m_digest);
    if (isWorking())
        showAsked();
}

Result<void> MatchDesk::copy(const QString &name) {
    if (!isPlanShown() || isWorking())
        return failure(ErrorCode::WrongState, {QStringLiteral("scenario")});
    // What is shown is copied as it is: nothing is solved.
    const QString source = m_scenario.name;
    const Ready ready{*m_plan, m_digest};
    const Result<Solved> made = asOwn([&] { return matching::copyScenario(m_file, m_scenario, name, &ready); });
    if (!made)
        return failure(made.error());
    m_shown = made->scenario.id;
    readScenarios();
    for (const Scenario &one : m_scenarios) {
        if (one.name == source)
            m_compared = one.id;
    }
    m_planOf = m_scenario;
    Q_EMIT changed();
    return {};
}

Result<void> MatchDesk::rename(ScenarioId id, const QString &name) {
    Result<void> done = asOwn([&] { return matching::renameScenario(m_file, id, name); });
    if (!done)
        return done;
    readScenarios();
    Q_EMIT changed();
    return {};
}

void MatchDesk::remove(ScenarioId id) {
    if (const Result<void> done = matching::removeScenario(m_file, id); !done)
        Q_EMIT failed(done.error());
}

bool MatchDesk::isPlanShown() const {
    return m_plan && m_planOf.id == m_scenario.id && m_planOf.wanted == m_scenario.wanted;
}

} // namespace groundwork::ui
