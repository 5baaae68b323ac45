#pragma once

#include "core/base/error.h"
#include "core/file/change_report.h"
#include "core/jobs/job.h"
#include "core/matching/matching.h"
#include "core/matching/plan_facts.h"
#include "core/matching/scenario.h"
#include "core/matching/scenarios.h"

#include <QByteArray>
#include <QObject>
#include <QScopedValueRollback>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace groundwork::ui {

/// What the matching page works on: the people, read once; the scenarios; the one that is shown, with its plan. A
/// change is solved once, here, and the verb keeps the plan. Up to kPeopleAtOnce people that happens while one types;
/// above, on a thread of its own, and the old plan stays until the new one is there. Of several changes in the
/// meantime the last one is solved.
class MatchDesk : public QObject {
    Q_OBJECT

  public:
    static constexpr int kPeopleAtOnce = 2000;

    MatchDesk(ProgramFile &file, CohortId cohort, QObject *parent = nullptr);
    ~MatchDesk() override;

    /// Reads everything. Emits changed(), now or when the worker has it.
    void reload();
    /// Reads what a change of the file touched; nothing when it was this desk's own.
    void follow(const ChangeReport &report);

    /// False until people are there (a large cohort is being read) and the rest can be asked.
    [[nodiscard]] bool isReady() const { return m_matcher != nullptr; }
    [[nodiscard]] matching::Matcher &matcher() const { return *m_matcher; }
    [[nodiscard]] const matching::Scenario &scenario() const { return m_scenario; }
    /// Of the people that the plan was made of.
    [[nodiscard]] const QString &digest() const { return m_digest; }
    /// Whether the plan is that of the scenario shown, as it is set: while the worker is busy the one before stays.
    [[nodiscard]] bool isPlanShown() const;
    /// None: problem() says why.
    [[nodiscard]] const std::optional<matching::Plan> &plan() const { return m_plan; }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// What is set, also while the plan for it is still being made.
    [[nodiscard]] const matching::Wanted &wanted() const { return m_asked ? *m_asked : m_scenario.wanted; }
    /// All that are kept, oldest first; the one that is shown is last when it is not kept yet.
    [[nodiscard]] const std::vector<matching::Scenario> &scenarios() const { return m_scenarios; }
    /// The scenario beside the shown one, and its pairs counted by the weights of the shown one.
    [[nodiscard]] const matching::Scenario *compared() const;
    [[nodiscard]] matching::Plan comparedPlan() const;
    /// Did people change since this scenario was worked out? Not so for the compared one of a cohort that is small
    /// enough to work it out anew for those who are there.
    [[nodiscard]] bool isBehind(const matching::Scenario &scenario) const;

    /// Another scenario is shown, or set beside it. Not kept in the file.
    void show(ScenarioId id);
    void compare(ScenarioId id);
    /// Which are shown, for the window's state, and back.
    [[nodiscard]] QByteArray choice() const;
    void setChoice(const QByteArray &choice);

    // Verbs. An error comes by failed(), and then nothing has changed.
    void setRules(const matching::Wanted &wanted);
    void pin(const matching::PairKey &pair, bool pinned);
    void never(const matching::PairKey &pair, bool apart);
    /// Answers WrongState by failed() while the plan is not that of the scenario shown.
    void review(const matching::PairKey &pair, bool reviewed);
    /// The copy is shown, with the one that it was made of beside it. Answers as copyScenario, WrongState without a
    /// plan of the one shown or while one is made.
    Result<void> copy(const QString &name);
    Result<void> rename(ScenarioId id, const QString &name);
    void remove(ScenarioId id);

    [[nodiscard]] bool isWorking() const { return m_job != nullptr; }
    /// More people than are worked out while one types.
    [[nodiscard]] bool isLarge() const;
    /// The worker's result is not waited for any more; what was asked is dropped, and the scenario that the plan was
    /// made for is shown again.
    void cancel();
    /// For tests and small machines.
    void setPeopleAtOnce(int people) { m_atOnce = people; }

  Q_SIGNALS:
    void changed();
    void failed(const groundwork::Error &error);
    /// The worker begins, goes on (step of steps), or is done (0 of 0).
    void working(int step, int steps);

  private:
    using Keep = std::function<Result<matching::Solved>(const matching::Scenario &, const matching::Ready &)>;
    using Change = std::function<matching::Wanted(matching::Wanted)>;
    /// A plan that is to be made: of what is shown, or of what `change` makes of the scenario `of`, and then it is kept
    /// there, whatever is shown by then.
    struct Request {
        Change change;
        Keep keep;
        ScenarioId of;       ///< invalid: the one that is not kept yet
        bool rules = false;  ///< a later one of these takes its place
        bool people = false; ///< read them from the file first
    };
    /// What the worker is at.
    struct Running {
        Request request;
        matching::Wanted wanted;
        std::vector<matching::PairKey> pairs;
        bool fresh = false; ///< it reads the people
    };
    struct Worked {
        std::unique_ptr<matching::Matcher> matcher;
        Result<matching::Plan> plan;
        QString digest;
    };
    using Job = jobs::Job<std::shared_ptr<Worked>>;

    /// A verb of this desk's own: the report of it is not followed.
    template <class Do>
    auto asOwn(const Do &verb) {
        const QScopedValueRollback<bool> own(m_own, true);
        return verb();
    }
    void readScenarios();
    void followUndo(const ChangeReport &report);
    void ask(Request request);
    void solveNow(const Request &request);
    void start(Request request);
    void startNext();
    void queue(Request request);
    void showAsked();
    /// What counts as there already when a request is solved: the pairs of the scenario; before a scenario is kept,
    /// those that are shown.
    [[nodiscard]] std::vector<matching::PairKey> keptBy(const Request &request, const matching::Scenario &of) const;
    [[nodiscard]] bool isOfShown(const Request &request) const;
    /// None when it was taken out meanwhile.
    [[nodiscard]] std::optional<matching::Scenario> scenarioOf(const Request &request) const;
    void clearWork();
    void finished(const Result<std::shared_ptr<Worked>> &result);
    void takeWorked(const Running &run, Worked &worked);
    void take(const Request &request, Result<matching::Plan> plan, const QString &digest);
    void keepBeside(const Request &request, const matching::Scenario &of, const Worked &worked);
    void solveShown();

    ProgramFile &m_file;
    CohortId m_cohort;
    int m_atOnce = kPeopleAtOnce;
    std::unique_ptr<matching::Matcher> m_matcher;
    QString m_digest;
    std::vector<matching::Scenario> m_scenarios;
    matching::Scenario m_scenario;
    std::optional<matching::Plan> m_plan;
    matching::Scenario m_planOf; ///< the scenario that the plan was made for
    std::optional<Error> m_problem;
    /// The pairs that the settings of the compared scenario give for the people of the matcher.
    struct Beside {
        matching::Scenario of;
        QString digest;
        std::vector<matching::Match> pairs;
    };
    mutable Beside m_beside;
    [[nodiscard]] const std::vector<matching::Match> &pairsBeside(const matching::Scenario &other) const;
    ScenarioId m_shown; ///< invalid: the newest
    ScenarioId m_compared;
    std::optional<matching::Wanted> m_asked;
    Running m_running;
    std::deque<Request> m_queue; ///< after the running one
    std::unique_ptr<Job> m_job;
    bool m_dropped = false; ///< the running job's result is not wanted
    bool m_own = false;     ///< a change of the file is this desk's own
    bool m_peopleStale = false; ///< the file has other people than the matcher
};

} // namespace groundwork::ui
