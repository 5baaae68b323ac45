#pragma once

#include "core/matching/matching.h"
#include "core/matching/scenario.h"
#include "ui/models/matching_model.h"
#include "ui/pages/matching/match_people.h"
#include "ui/pages/page.h"
#include "ui/words/matching_change_words.h"

#include <QDate>
#include <QPointer>
#include <QString>
#include <QTimer>

#include <map>
#include <vector>

class QButtonGroup;
class QProgressBar;
class QScrollArea;
class QPushButton;
class QStackedWidget;

namespace groundwork::ui {

class Banner;
class BoardSwitch;
class BoardView;
class EmptyState;
class FilterChip;
class Label;
class MatchDesk;
class MatchPanel;
class NeverDialog;
class PageHeader;
class ProposalsView;
class ScenarioBar;
class WaitingView;
class WorkRoom;

/// Matching: scenarios as tabs and what differs; weights, rules and aim; the proposals with their sums and those not
/// placed with what would free them; the sum in detail with the next best; publishing; and afterwards the pairs that
/// wait for a yes.
class MatchingPage : public Page {
    Q_OBJECT

  public:
    explicit MatchingPage(const PageContext &context, QWidget *parent = nullptr);
    ~MatchingPage() override;

    [[nodiscard]] PageId id() const override { return PageId::Matching; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    /// item: a partnership that waits; filter "waiting" opens the pairs that wait for a yes, part "quality" says how
    /// good the plan is, part "replies" takes reply strips.
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] QString printWords() const override;
    void print() override;
    bool closeTopmost() override;
    bool focusFilter() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void buildMain();
    void buildViews();
    void buildWork();
    void buildStack();
    void connectProposals();
    void connectPanel();
    void openPanel();
    void readWaiting();
    void showDesk();
    void showScenarios();
    void showPlan();
    void showProblem();
    void showWork(int step, int steps);
    void showView();
    void showHeader();
    void showPanel();
    void arrange();
    // matching_page_reading.cpp
    void addReading();
    void openSupply();
    void openQuality();
    void printForReader();
    // Actions: what would happen first, then the verb.
    void openPublish();
    void publish(QDate answerBy);
    void pin(const matching::PairKey &pair, bool pinned);
    void review(bool reviewed);
    void tryOther(ParticipantId mentor);
    void askNever(const matching::PairKey &pair);
    void askGone(ParticipantId id);
    void editNever();
    /// What it would come to to keep a pair apart, in words.
    [[nodiscard]] QString neverOutcome(const matching::PairKey &pair) const;
    void showNever();
    void copyScenario();
    void renameScenario(ScenarioId id);
    void showChanges();
    void nextRemedies();
    void askRemedy(ParticipantId mentee, const matching::Remedy &remedy);
    void doRemedy(ParticipantId mentee, const matching::Remedy &remedy);
    void raisePlaces(ParticipantId mentor);
    void showAllRemedies(ParticipantId mentee);
    void printSlip();
    void connectBoard();
    void openBeside(const matching::PairKey &pair, const matching::Sum &sum);
    [[nodiscard]] models::MatchRow rowOf(const matching::Match &match) const;
    [[nodiscard]] QString callName(ParticipantId id) const;
    [[nodiscard]] words::CallNames callNames() const;
    /// The number of the place that a mentor would be asked for.
    [[nodiscard]] int nextPlace(ParticipantId mentor) const;
    [[nodiscard]] bool showsWaiting() const;
    /// Of the pairs that are shown.
    [[nodiscard]] int reviewedCount() const;
    void enablePublish();
    template <class T>
    bool went(const Result<T> &result) {
        if (!result)
            context().navigator.showError(result.error());
        return result.has_value();
    }

    MatchDesk *m_desk;
    MatchPeople m_people;
    int m_waitingCount = 0;
    std::map<ParticipantId, std::vector<matching::Remedy>> m_remedies; ///< of those not placed, as far as known
    QTimer m_remedyTimer; ///< they are worked out one by one, while nobody waits
    QPointer<NeverDialog> m_neverDialog;

    QWidget *m_main = nullptr;
    QScrollArea *m_scroll = nullptr;
    PageHeader *m_header = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_slips = nullptr;
    QPushButton *m_reader = nullptr;
    QWidget *m_views = nullptr;
    QButtonGroup *m_viewGroup = nullptr;
    FilterChip *m_toMatch = nullptr;
    FilterChip *m_toWait = nullptr;
    Banner *m_problem = nullptr;
    QStackedWidget *m_stack = nullptr;
    WorkRoom *m_room = nullptr; ///< of the stack
    ScenarioBar *m_scenarios = nullptr;
    QWidget *m_work = nullptr;
    QProgressBar *m_progress = nullptr;
    Label *m_workWords = nullptr;
    QPushButton *m_cancel = nullptr;
    ProposalsView *m_proposals = nullptr;
    BoardView *m_board = nullptr;
    BoardSwitch *m_boardSwitch = nullptr;
    WaitingView *m_waiting = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_toPeople = nullptr;
    MatchPanel *m_panel = nullptr;
    bool m_panelOpen = false;
    bool m_panelClosed = false; ///< closed by hand: it stays away until a row is opened
};

} // namespace groundwork::ui
