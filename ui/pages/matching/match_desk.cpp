#include "ui/pages/matching/match_desk.h"

#include "core/base/error_code.h"
#include "core/jobs/post_to.h"
#include "core/matching/scenario_rows.h"
#include "core/people/person_rows.h"

#include <algorithm>
#include <utility>

namespace groundwork::ui {

using matching::Matcher;
using matching::PairKey;
using matching::Plan;
using matching::Ready;
using matching::Scenario;
using matching::Solved;
using matching::Wanted;

namespace {

enum Step { Reading, Scoring, Solving, Done };

const char *const kPeopleTables[] = {"participant",     "participant_item", "participant_wish", "person",
                                     "person_language", "not_with_private", "partnership",      "cohort",
                                     "question",        "question_option",  "question_answer"};

const char *const kScenarioTables[] = {"scenario", "scenario_pair", "scenario_weight"};

template <size_t N>
bool touchesAny(const ChangeReport &report, const char *const (&tables)[N]) {
    return std::any_of(std::begin(tables), std::end(tables),
                       [&](const char *table) { return report.touches(QString::fromLatin1(table)); });
}

Wanted wantedBy(const std::function<Wanted(Wanted)> &change, const Scenario &scenario) {
    return change ? change(scenario.wanted) : scenario.wanted;
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

Plan MatchDesk::comparedPlan() const {
    Plan plan;
    const Scenario *other = compared();
    if (!other)
        return plan;
    plan.possible = m_plan ? m_plan->possible : 0;
    for (const matching::Match &match : other->proposals) {
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

void MatchDesk::ask(Request request) {
    request.of = m_scenario.id;
    if (isWorking())
        queue(std::move(request));
    else if (isLarge())
        start(std::move(request));
    else
        solveNow(request);
}

bool MatchDesk::isOfShown(const Request &request) const {
    return !request.keep || !request.of.isValid() || request.of == m_scenario.id;
}

std::optional<Scenario> MatchDesk::scenarioOf(const Request &request) const {
    if (isOfShown(request))
        return m_scenario;
    const auto found = std::find_if(m_scenarios.begin(), m_scenarios.end(),
                                    [&](const Scenario &one) { return one.id == request.of; });
    return found == m_scenarios.end() ? std::nullopt : std::optional(*found);
}

void MatchDesk::solveNow(const Request &request) {
    if (request.people || m_peopleStale || !m_matcher) {
        matching::MatchInput input = matching::readMatchInput(m_file, m_cohort);
        const QString digest = matching::digestOf(input);
        if (!m_matcher || digest != m_digest) {
            m_matcher = std::make_unique<Matcher>(std::move(input));
            m_digest = digest;
        }
        m_peopleStale = false;
    }
    take(request, m_matcher->solve(wantedBy(request.change, m_scenario), matching::pairsOf(m_scenario)), m_digest);
}

/// What came out is kept, and shown.
void MatchDesk::take(const Request &request, Result<Plan> plan, const QString &digest) {
    m_asked.reset();
    const auto refuse = [this](const Error &error) {
        // The matcher stands at settings that were refused: back to those that are shown.
        if (m_plan)
            (void)m_matcher->solve(m_scenario.wanted, matching::pairsOf(m_scenario));
        Q_EMIT failed(error);
        Q_EMIT changed();
    };
    if (!request.keep) {
        m_problem = plan ? std::nullopt : std::optional(plan.error());
        m_plan = plan ? std::optional(*std::move(plan)) : std::nullopt;
        m_planOf = m_scenario;
        Q_EMIT changed();
        return;
    }
    if (!plan)
        return refuse(plan.error());
    const Result<Solved> kept = asOwn([&] { return request.keep(m_scenario, Ready{*plan, digest}); });
    if (!kept)
        return refuse(kept.error());
    m_shown = m_shown.isValid() ? kept->scenario.id : m_shown;
    m_plan = *std::move(plan);
    m_problem.reset();
    readScenarios();
    m_planOf = m_scenario;
    Q_EMIT changed();
}

/// What was changed before another scenario was shown goes where it was meant; what is shown stays.
void MatchDesk::keepBeside(const Request &request, const Scenario &of, const Worked &worked) {
    Result<void> done;
    if (!worked.plan)
        done = failure(worked.plan.error());
    else if (const auto kept = asOwn([&] { return request.keep(of, Ready{*worked.plan, worked.digest}); }); !kept)
        done = failure(kept.error());
    readScenarios();
    if (!done)
        Q_EMIT failed(done.error());
    Q_EMIT changed();
}

/// While one plan is made: of changes of the rules only the last counts, and the plan for an earlier one is dropped.
void MatchDesk::queue(Request request) {
    const bool plain = !request.keep && !request.people;
    const auto replaces = [](const Request &later, const Request &earlier) {
        return later.rules && earlier.rules && later.of == earlier.of;
    };
    if (!m_queue.empty() && replaces(request, m_queue.back()))
        m_queue.back() = std::move(request);
    else
        m_queue.push_back(std::move(request));
    const Request &running = m_running.request;
    m_dropped = m_dropped || (m_queue.size() == 1 && (plain ? !running.keep : replaces(m_queue[0], running)));
    showAsked();
}

void MatchDesk::showAsked() {
    Wanted asked = m_scenario.wanted;
    const auto add = [&](const Request &request) {
        if (request.change && isOfShown(request))
            asked = request.change(asked);
    };
    if (!m_dropped)
        add(m_running.request);
    for (const Request &request : m_queue)
        add(request);
    m_asked = asked == m_scenario.wanted ? std::nullopt : std::optional(asked);
}

/// Nothing is asked any more, and nobody works.
void MatchDesk::clearWork() {
    m_queue.clear();
    m_asked.reset();
    Q_EMIT working(0, 0);
}

void MatchDesk::start(Request request) {
    const std::optional<Scenario> of = scenarioOf(request);
    if (!of)
        return startNext();
    const bool fresh = request.people || m_peopleStale || !m_matcher;
    QByteArray snapshot;
    std::shared_ptr<matching::MatchInput> input;
    if (fresh) {
        Result<QByteArray> taken = m_file.snapshot();
        if (!taken) {
            clearWork();
            Q_EMIT failed(taken.error());
            Q_EMIT changed();
            return;
        }
        snapshot = *std::move(taken);
    } else {
        input = std::make_shared<matching::MatchInput>(m_matcher->input());
    }
    m_running = {request, wantedBy(request.change, *of), matching::pairsOf(*of), fresh};
    m_peopleStale = m_peopleStale && !fresh;
    m_dropped = false;
    showAsked();
    Job::Callbacks callbacks;
    callbacks.post = jobs::postTo(this);
    callbacks.progressed = [this](jobs::Progress progress) {
        Q_EMIT working(static_cast<int>(progress.done), static_cast<int>(progress.total));
    };
    callbacks.finished = [this](Result<std::shared_ptr<Worked>> result) { finished(result); };
    m_job = std::make_unique<Job>(
        [snapshot, input, cohort = m_cohort, wanted = m_running.wanted,
         keep = m_running.pairs](jobs::Reporter &reporter) -> Result<std::shared_ptr<Worked>> {
            reporter.report(Reading, Done);
            matching::MatchInput people;
            if (input) {
                people = std::move(*input);
            } else {
                const Result<std::unique_ptr<ProgramFile>> file = ProgramFile::fromSnapshot(snapshot);
                if (!file)
                    return failure(file.error());
                people = matching::readMatchInput(**file, cohort);
            }
            auto worked = std::make_shared<Worked>();
            worked->digest = matching::digestOf(people);
            if (!reporter.report(Scoring, Done))
                return failure(ErrorCode::Cancelled);
            worked->matcher = std::make_unique<Matcher>(std::move(people));
            if (!reporter.report(Solving, Done))
                return failure(ErrorCode::Cancelled);
            worked->plan = worked->matcher->solve(wanted, keep);
            return worked;
        },
        std::move(callbacks));
    Q_EMIT working(Reading, Done);
}

void MatchDesk::finished(const Result<std::shared_ptr<Worked>> &result) {
    m_job.reset();
    const Running run = std::exchange(m_running, {});
    const bool wanted = !std::exchange(m_dropped, false);
    if (wanted && result) {
        takeWorked(run, **result);
    } else {
        m_peopleStale = m_peopleStale || run.fresh;
        if (wanted && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error());
    }
    if (!m_queue.empty())
        return startNext();
    clearWork();
    if (!wanted || !result)
        Q_EMIT changed();
}

void MatchDesk::startNext() {
    if (m_queue.empty()) {
        clearWork();
        Q_EMIT changed();
        return;
    }
    Request next = std::move(m_queue.front());
    m_queue.pop_front();
    start(std::move(next));
}

/// The scenario may have been changed, taken out or put behind another one since the worker began.
void MatchDesk::takeWorked(const Running &run, Worked &worked) {
    const std::optional<Scenario> of = scenarioOf(run.request);
    const bool holds = of && wantedBy(run.request.change, *of) == run.wanted && matching::pairsOf(*of) == run.pairs;
    if (holds && isOfShown(run.request)) {
        m_matcher = std::move(worked.matcher);
        m_digest = worked.digest;
        return take(run.request, std::move(worked.plan), m_digest);
    }
    m_peopleStale = m_peopleStale || run.fresh;
    if (holds)
        keepBeside(run.request, *of, worked);
    else if (of && run.request.keep)
        m_queue.push_front(run.request);
    if (m_queue.empty())
        m_queue.emplace_back();
}

void MatchDesk::cancel() {
    if (!m_job)
        return;
    m_queue.clear();
    m_dropped = true;
    m_asked.reset();
    m_job->cancel();
    const bool isThere = std::any_of(m_scenarios.begin(), m_scenarios.end(),
                                     [this](const Scenario &one) { return one.id == m_planOf.id; });
    if (m_plan && isThere && m_planOf.id != m_scenario.id) {
        m_shown = m_planOf.id;
        readScenarios();
    }
    Q_EMIT changed();
}

} // namespace groundwork::ui
