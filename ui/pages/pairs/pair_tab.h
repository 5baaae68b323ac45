#pragma once

#include "core/base/id.h"
#include "ui/pages/page.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace groundwork::ui {

/// One tab of a pair's page. It is made when the tab is opened for the first time and lives as long as the
/// page; it reads its rows itself and gets the change reports through refresh().
class PairTab : public QWidget {
    Q_OBJECT

  public:
    PairTab(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(context)
        , m_partnership(partnership) {}
    virtual void refresh(const ChangeReport &report) = 0;
    /// The tab comes to the front; put the focus where the work is.
    virtual void opened() {}
    /// As Page::printWords and Page::print.
    [[nodiscard]] virtual QString printWords() const { return {}; }
    virtual void print() {}
    virtual bool closeTopmost() { return false; }
    /// Is this work for which the head of the page makes room in a low window?
    [[nodiscard]] virtual bool needsRoom() const { return false; }

  protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] PartnershipId partnership() const { return m_partnership; }

  private:
    PageContext m_context;
    PartnershipId m_partnership;
};

/// A tab in the order of the strip. The key is what Place::part holds.
struct PairTabEntry {
    QString key;
    std::function<QString()> title;
    std::function<PairTab *(const PageContext &, PartnershipId)> make;
};

/// Every tab that exists: each subject adds its line in pair_tabs.cpp.
std::vector<PairTabEntry> pairTabs();

} // namespace groundwork::ui
