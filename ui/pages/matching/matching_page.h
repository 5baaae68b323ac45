#pragma once

#include "core/matching/matching.h"
#include "core/matching/scenario.h"
#include "core/matching/scenarios.h"
#include "ui/models/matching_model.h"
#include "ui/pages/matching/match_people.h"
#include "ui/pages/page.h"

#include <QString>

#include <optional>

class QButtonGroup;
class QPushButton;
class QStackedWidget;

namespace groundwork::ui {

class Banner;
class EmptyState;
class FilterChip;
class MatchPanel;
class PageHeader;
class ProposalsView;
class WaitingView;

/// Matching: weights, rules and aim; the proposals with their sums and those not placed; the sum in detail
/// with the next best; publishing; and afterwards the pairs that wait for a yes.
class MatchingPage : public Page {
    Q_OBJECT

  public:
    explicit MatchingPage(const PageContext &context, QWidget *parent = nullptr);
    ~MatchingPage() override;

    [[nodiscard]] PageId id() const override { return PageId::Matching; }
    [[nodiscard]] QString title() const override;
    void refresh(const ChangeReport &report) override;
    /// item: a partnership that waits; filter "waiting" opens the pairs that wait for a yes, part "quality" says how
    /// good the plan is.
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] QString printWords() const override;
    void print() override;
    bool closeTopmost() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void buildMain();
    void connectProposals();
    void openPanel();
    void reload();
    void showPlan();
    void showProblem(const Error &error);
    void showView();
    void showHeader();
    void showPanel();
    void arrange();
    // matching_page_reading.cpp
    void addReading();
    void openSupply();
    void openQuality();
    void printForReader();
    void openPublish();
    void publish();
    void pin(const matching::PairKey &pair, bool pinned);
    void neverPair(const matching::PairKey &pair, bool never);
    [[nodiscard]] models::MatchRow rowOf(const matching::Match &match) const;
    [[nodiscard]] bool showsWaiting() const;
    template <class T>
    bool went(const Result<T> &result) {
        if (!result)
            context().navigator.showError(result.error());
        return result.has_value();
    }

    std::optional<matching::Matcher> m_matcher;
    QString m_digest;
    matching::Scenario m_scenario;
    std::optional<matching::Plan> m_plan;
    MatchPeople m_people;
    int m_waitingCount = 0;

    QWidget *m_main = nullptr;
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
    ProposalsView *m_proposals = nullptr;
    WaitingView *m_waiting = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_toPeople = nullptr;
    MatchPanel *m_panel = nullptr;
    bool m_panelOpen = false;
    bool m_panelClosed = false; ///< closed by hand: it stays away until a row is opened
};

} // namespace groundwork::ui
