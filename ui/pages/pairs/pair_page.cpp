#include "ui/pages/pairs/pair_page.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace groundwork::ui {

PairPage::PairPage(const PageContext &context, PartnershipId partnership)
    : Page(context)
    , m_partnership(partnership)
    , m_entries(pairTabs())
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_head(new QWidget) {
    setObjectName(QStringLiteral("pairPage"));
    m_tabs->setObjectName(QStringLiteral("pairTabs"));
    m_tabs->setAccessibleName(tr("Parts of this pair's year"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const PairTabEntry &entry : m_entries)
        m_tabs->addTab(entry.title());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_tabs);
    column->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PairPage::showTab);
    readHead();
}

void PairPage::readHead() {}

void PairPage::showTab(int index) {
    if (index < 0 || index >= static_cast<int>(m_entries.size()))
        return;
    PairTab *tab = m_made.value(index);
    if (!tab) {
        tab = m_entries[static_cast<size_t>(index)].make(context(), m_partnership);
        m_made.insert(index, tab);
        m_stack->addWidget(tab);
    }
    m_stack->setCurrentWidget(tab);
    tab->opened();
    context().navigator.pageChanged();
}

PairTab *PairPage::currentTab() const {
    return m_made.value(m_tabs->currentIndex());
}

void PairPage::refresh(const ChangeReport &report) {
    readHead();
    for (PairTab *tab : std::as_const(m_made))
        tab->refresh(report);
}

void PairPage::opened(const Place &place) {
    int wanted = place.part.isEmpty() ? std::max(0, m_tabs->currentIndex()) : 0;
    for (int index = 0; index < static_cast<int>(m_entries.size()); ++index) {
        if (m_entries[static_cast<size_t>(index)].key == place.part)
            wanted = index;
    }
    if (m_tabs->currentIndex() == wanted)
        showTab(wanted);
    else
        m_tabs->setCurrentIndex(wanted);
}

Place PairPage::place() const {
    const int index = m_tabs->currentIndex();
    const QString part = index >= 0 && index < static_cast<int>(m_entries.size())
                             ? m_entries[static_cast<size_t>(index)].key
                             : QString();
    return {PageId::Pair, m_partnership.value, part, {}};
}

QString PairPage::printWords() const {
    return currentTab() ? currentTab()->printWords() : QString();
}

void PairPage::print() {
    if (currentTab())
        currentTab()->print();
}

bool PairPage::closeTopmost() {
    return currentTab() && currentTab()->closeTopmost();
}

} // namespace groundwork::ui
