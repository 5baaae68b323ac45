#pragma once

#include "core/base/id.h"
#include "ui/pages/page.h"
#include "ui/pages/pairs/pair_tab.h"

#include <QHash>

class QStackedWidget;
class QTabBar;
class QHBoxLayout;

namespace groundwork::ui {

class Label;

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

  private:
    void readHead();
    void showTab(int index);
    [[nodiscard]] PairTab *currentTab() const;
    PartnershipId m_partnership;
    std::vector<PairTabEntry> m_entries;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QHash<int, PairTab *> m_made;
    QWidget *m_head;
    QString m_title;
};

} // namespace groundwork::ui
