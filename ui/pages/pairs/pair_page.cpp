#include "ui/pages/pairs/pair_page.h"

#include "core/file/program_file.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/pairs/pair_chip.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/long_words.h"
#include "ui/widgets/phase_strip.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>

namespace groundwork::ui {

namespace {

/// Takes what room the page has left, whatever the tab inside would like: each tab scrolls itself.
class TabRoom final : public QWidget {
  public:
    explicit TabRoom(QWidget *inside)
        : m_inside(inside) {
        inside->setParent(this);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }
    [[nodiscard]] QSize sizeHint() const override { return {0, 0}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

  protected:
    void resizeEvent(QResizeEvent *) override { m_inside->setGeometry(rect()); }

  private:
    QWidget *m_inside;
};

} // namespace

PairPage::PairPage(const PageContext &context, PartnershipId partnership)
    : Page(context)
    , m_partnership(partnership)
    , m_entries(pairTabs())
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_head(new QWidget)
    , m_names(new Label(context.theme, QString(), TextRole::PageTitle))
    , m_facts(new Label(context.theme, QString(), TextRole::Body, Token::Ink2))
    , m_phase(new PhaseStrip(context.theme))
    , m_state(new Chip(context.theme, QString())) {
    setObjectName(QStringLiteral("pairPage"));
    m_tabs->setObjectName(QStringLiteral("pairTabs"));
    m_tabs->setAccessibleName(tr("Parts of this pair's year"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const PairTabEntry &entry : m_entries)
        m_tabs->addTab(entry.title());
    Theme &theme = context.theme;
    auto *head = new QBoxLayout(QBoxLayout::LeftToRight, m_head);
    m_headRow = head;
    head->setContentsMargins(theme.space(20), theme.space(14), theme.space(20), theme.space(4));
    head->setSpacing(theme.space(12));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme.space(2));
    m_names->setObjectName(QStringLiteral("pairNames"));
    m_names->setWordWrap(true);
    m_facts->setWordWrap(true);
    texts->addWidget(m_names);
    texts->addWidget(m_facts);
    auto *who = new QHBoxLayout;
    who->setSpacing(theme.space(12));
    who->addLayout(texts, 1);
    m_who = who;
    head->addLayout(who, 1);
    m_state->setObjectName(QStringLiteral("pairState"));
    auto *where = new QHBoxLayout;
    where->setSpacing(theme.space(12));
    where->addWidget(m_state, 0, Qt::AlignVCenter);
    where->addWidget(m_phase, 0, Qt::AlignVCenter);
    where->addStretch(1);
    head->addLayout(where);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(theme.space(8), 0, theme.space(8), 0);
    strip->addWidget(m_tabs);
    column->addLayout(strip);
    m_room = new TabRoom(m_stack);
    column->addWidget(m_room, 1);
    m_scroll->setObjectName(QStringLiteral("pairScroll"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_scroll);
    connect(m_tabs, &QTabBar::currentChanged, this, &PairPage::showTab);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *, const QWidget *now) { followFocus(now); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { followFocus(window()->focusWidget()); }); // a tab that opens has the keyboard before its height
    connect(&theme, &Theme::changed, this, &PairPage::arrange);
    readHead();
}

void PairPage::readHead() {
    const auto pair = partnerships::partnershipRow(context().file, m_partnership);
    if (!pair)
        return;
    m_title = words::pairTitle(pair->menteeName, pair->mentorName);
    m_names->setText(breakable(m_title));
    m_names->setAccessibleName(m_title);
    const auto with = [](Role role, const QString &unit) {
        return unit.isEmpty() ? words::roleWord(role) : words::roleWord(role) + QStringLiteral(", ") + unit;
    };
    QStringList facts = {with(Role::Mentee, pair->menteeUnit), with(Role::Mentor, pair->mentorUnit),
                         tr("matched %1").arg(words::shortDate(pair->matchedOn))};
    if (pair->actualEnd.isValid())
        facts.append(tr("ended %1").arg(words::shortDate(pair->actualEnd)));
    else if (pair->plannedEnd.isValid())
        facts.append(tr("ends %1").arg(words::shortDate(pair->plannedEnd)));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_state->set(words::partnershipStateWord(pair->state), stateTone(pair->state), stateIcon(pair->state));
    using partnerships::PartnershipState;
    const QStringList phases = {words::partnershipPhaseWord(PartnershipState::Proposed),
                                words::partnershipPhaseWord(PartnershipState::Starting),
                                words::partnershipPhaseWord(PartnershipState::Underway),
                                words::partnershipPhaseWord(PartnershipState::Closing)};
    m_phase->set(phases, static_cast<int>(phases.indexOf(words::partnershipPhaseWord(pair->state))));
    if (!m_badges) {
        m_badges = Badge::pair(context().theme, pair->menteeName, pair->mentorName, 48);
        m_who->insertWidget(0, m_badges, 0, Qt::AlignVCenter);
    }
}

void PairPage::arrange() {
    const bool narrow = width() < context().theme.size(880);
    const bool low = height() < context().theme.size(330); // very large text: the work below comes first
    m_facts->setVisible(!low);
    if (m_badges)
        m_badges->setVisible(!low);
    m_phase->setMaximumHeight(low ? 0 : QWIDGETSIZE_MAX);
    m_headRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const bool tight = low || (height() < context().theme.size(560) && currentTab() && currentTab()->needsRoom());
    m_room->setMinimumHeight(tight ? height() : 0); // the head scrolls away, and the work has the window
}

void PairPage::followFocus(const QWidget *focused) {
    if (!focused || m_room->minimumHeight() == 0)
        return;
    const bool below = m_stack->isAncestorOf(focused);
    if (!below && m_tabs != focused && !m_head->isAncestorOf(focused))
        return;
    QMetaObject::invokeMethod( // what has just been made has its place by then
        this,
        [this, below] {
            QScrollBar &bar = *m_scroll->verticalScrollBar();
            bar.setValue(below ? bar.maximum() : bar.minimum());
        },
        Qt::QueuedConnection);
}

void PairPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    arrange();
}

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
    arrange();
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
