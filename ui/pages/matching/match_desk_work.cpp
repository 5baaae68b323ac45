#include "ui/pages/matching/match_desk.h"

#include "core/base/error_code.h"
#include "core/jobs/post_to.h"
#include "core/matching/scenario_rows.h"

#include <algorithm>
#include <utility>

// The plans that the desk makes: at once for a small cohort, on a thread with a queue for a large one.

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

Wanted wantedBy(const std::function<Wanted(Wanted)> &change, const Scenario &scenario) {
    return change ? change(scenario.wanted) : scenario.wanted;
}

std::vector<PairKey> pairsOfPlan(const Plan &plan) {
    std::vector<PairKey> pairs;
    for (const matching::Match &match : plan.matches)
        pairs.push_back({match.mentee, match.mentor});
    return pairs;
}

/// The plan of a scenario that is not kept yet is what a change of it is told against: it is solved again with its own
/// pairs, which gives the same plan, so that they count for what-ifs as those of a kept one do.
Result<Plan> solveFor(Matcher &matcher, const Wanted &wanted, const std::vector<PairKey> &keep, bool fresh) {
    Result<Plan> plan = matcher.solve(wanted, keep);
    return plan && fresh ? matcher.solve(wanted, pairsOfPlan(*plan)) : plan;
}

} // namespace

std::vector<PairKey> MatchDesk::keptBy(const Request &request, const Scenario &of) const {
    const bool unkept = !of.id.isValid() && m_plan && !m_planOf.id.isValid();
    return unkept && request.keep ? pairsOfPlan(*m_plan) : matching::pairsOf(of);
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
    const bool fresh = !request.keep && !m_scenario.id.isValid();
    take(request,
         solveFor(*m_matcher, wantedBy(request.change, m_scenario), keptBy(request, m_scenario), fresh), m_digest);
}

/// What came out is kept, and shown.
void MatchDesk::take(const Request &request, Result<Plan> plan, const QString &digest) {
    m_asked.reset();
    const auto refuse = [this](const Error &error) {
        // The matcher stands at settings that were refused: back to those that are shown.
        if (m_plan)
            (void)m_matcher->solve(m_scenario.wanted, m_scenario.id.isValid() ? matching::pairsOf(m_scenario)
                                                                               : pairsOfPlan(*m_plan));
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
    m_running = {request, wantedBy(request.change, *of), keptBy(request, *of), fresh};
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
        [snapshot, input, cohort = m_cohort, wanted = m_running.wanted, keep = m_running.pairs,
         again = !request.keep && !of->id.isValid()](jobs::Reporter &reporter) -> Result<std::shared_ptr<Worked>> {
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
            worked->plan = solveFor(*worked->matcher, wanted, keep, again);
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
    const bool holds = of && wantedBy(run.request.change, *of) == run.wanted && keptBy(run.request, *of) == run.pairs;
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
