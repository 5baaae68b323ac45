#pragma once

#include "core/base/id.h"
#include "ui/pages/page.h"
#include "ui/pages/pairs/pair_tab.h"

#include <QHash>

class QScrollArea;
class QStackedWidget;
class QTabBar;
class QBoxLayout;

namespace groundwork::ui {

class Badge;
class Label;
class PhaseStrip;
class Chip;

/// One pair: header with both badges, names and the phase, and a tab for each part of their year.
class PairPage : public Page {
    Q_OBJECT

  public:
    PairPage(const PageContext &context, PartnershipId partnership);

    [[nodiscard]] PageId id() const override { return PageId::Pair; }
    [[nodiscard]] QString title() const override { return m_title; }
    [[nodiscard]] PartnershipId partnership() const { return m_partnership; }
    void refresh(const ChangeReport &report) override;
    void opened(const Place &place) override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] QString printWords() const override;
    void print() override;
    bool closeTopmost() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void readHead();
    void arrange();
    void showTab(int index);
    /// Where the window is low for its text, the page scrolls so that the part with the keyboard has the room.
    void followFocus(const QWidget *focused);
    [[nodiscard]] PairTab *currentTab() const;
    PartnershipId m_partnership;
    std::vector<PairTabEntry> m_entries;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QWidget *m_room = nullptr; ///< of the tabs' contents
    QHash<int, PairTab *> m_made;
    QWidget *m_head;
    QBoxLayout *m_headRow;
    QBoxLayout *m_who;
    Badge *m_badges = nullptr;
    Label *m_names;
    Label *m_facts;
    PhaseStrip *m_phase;
    Chip *m_state;
    QString m_title;
};

} // namespace groundwork::ui
