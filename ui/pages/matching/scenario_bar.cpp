#include "ui/pages/matching/scenario_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QResizeEvent>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kStripWidth = 400;

} // namespace

ScenarioBar::ScenarioBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_tabsArea(new QWidget)
    , m_tabsLayout(new FlowLayout(theme.space(8), 0, m_tabsArea))
    , m_group(new QButtonGroup(this))
    , m_strip(new Card(theme))
    , m_figures(new QWidget)
    , m_figuresLayout(new FlowLayout(theme.space(16), 0, m_figures)) {
    setObjectName(QStringLiteral("scenarioBar"));
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(theme.space(12));
    m_tabsLayout->setContentsMargins(0, 0, 0, 0);
    m_figuresLayout->setContentsMargins(0, 0, 0, 0);
    m_add = iconButton(theme, QStringLiteral("scenarioAdd"), QStringLiteral("plus"),
                       tr("Copy the scenario shown, to try something else"));
    connect(m_add, &QToolButton::clicked, this, &ScenarioBar::copyRequested);
    m_tabsLayout->addWidget(m_add);
    m_columns->addWidget(m_tabsArea, 0, Qt::AlignTop);
    m_strip->setObjectName(QStringLiteral("scenarioStrip"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(12));
    row->addWidget(m_figures, 1);
    m_see = button(theme, QStringLiteral("scenarioChanges"), QString());
    connect(m_see, &QPushButton::clicked, this, &ScenarioBar::changesRequested);
    row->addWidget(m_see, 0, Qt::AlignVCenter);
    m_strip->setFlush(true);
    row->setContentsMargins(theme.space(12), theme.space(6), theme.space(10), theme.space(6));
    m_strip->body()->addLayout(row);
    m_strip->hide();
    m_columns->addWidget(m_strip);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *face) {
        for (const ScenarioTab *tab : m_tabs) {
            if (tab->face() == face)
                Q_EMIT chosen(tab->id());
        }
    });
    connect(&theme, &Theme::changed, this, &ScenarioBar::arrange);
}

void ScenarioBar::makeTabs(const std::vector<ScenarioFacts> &scenarios) {
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused && m_tabsArea->isAncestorOf(focused);
    const QString name = hadFocus ? focused->objectName() : QString();
    m_tabs.clear();
    m_tabsLayout->removeWidget(m_add);
    clearLayout(*m_tabsLayout);
    for (const ScenarioFacts &facts : scenarios) {
        auto *tab = new ScenarioTab(m_theme, facts.id, m_tabsArea);
        m_group->addButton(tab->face());
        connect(tab->face(), &ScenarioFace::stepped, this, [this, tab](int by) { step(tab, by); });
        connect(tab, &ScenarioTab::compareRequested, this, [this, id = facts.id] { Q_EMIT compareRequested(id); });
        connect(tab, &ScenarioTab::renameRequested, this, [this, id = facts.id] { Q_EMIT renameRequested(id); });
        connect(tab, &ScenarioTab::removeRequested, this, [this, id = facts.id] { Q_EMIT removeRequested(id); });
        m_tabsLayout->addWidget(tab);
        tab->show();
        m_tabs.push_back(tab);
    }
    m_tabsLayout->addWidget(m_add);
    QWidget *before = nullptr; // the tabs in their order, and then the plus
    for (ScenarioTab *tab : m_tabs) {
        if (before)
            setTabOrder(before, tab->face());
        before = tab->findChild<QToolButton *>();
        setTabOrder(tab->face(), before);
    }
    if (before)
        setTabOrder(before, m_add);
    if (!hadFocus)
        return;
    if (auto *again = findChild<QWidget *>(name))
        focusNew(*again);
    else
        focusShown();
}

void ScenarioBar::step(const ScenarioTab *from, int by) {
    const auto at = std::find(m_tabs.begin(), m_tabs.end(), from) - m_tabs.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_tabs.size()))
        return;
    ScenarioFace *face = m_tabs[static_cast<size_t>(at)]->face();
    face->setFocus();
    face->click();
}

void ScenarioBar::focusShown() {
    for (const ScenarioTab *tab : m_tabs) {
        if (tab->face()->isChecked())
            focusNew(*tab->face());
    }
}

void ScenarioBar::set(const std::vector<ScenarioFacts> &scenarios, const std::optional<Comparison> &comparison) {
    const bool same = std::equal(scenarios.begin(), scenarios.end(), m_tabs.begin(), m_tabs.end(),
                                 [](const ScenarioFacts &facts, const ScenarioTab *tab) { return facts.id == tab->id(); });
    if (!same)
        makeTabs(scenarios);
    for (size_t i = 0; i < scenarios.size(); ++i)
        m_tabs[i]->set(scenarios[i]);
    showComparison(comparison);
    arrange();
}

void ScenarioBar::showComparison(const std::optional<Comparison> &comparison) {
    m_strip->setVisible(comparison.has_value());
    clearLayout(*m_figuresLayout);
    if (!comparison)
        return;
    const auto figure = [&](const QString &name, const QString &shown, const QString &other, const QString &key) {
        auto *widget = new QWidget;
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(new Label(m_theme, name, TextRole::Small, Token::Ink2));
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.space(5));
        auto *value = new Label(m_theme, shown, TextRole::BodyStrong);
        value->setObjectName(QStringLiteral("scenarioFigure_") + key);
        row->addWidget(value);
        if (!other.isEmpty())
            row->addWidget(new Label(m_theme, other, TextRole::Small, Token::Ink2));
        row->addStretch(1);
        column->addLayout(row);
        m_figuresLayout->addWidget(widget);
        widget->show();
    };
    figure(tr("Change partner"), QString::number(comparison->moved), QString(), QStringLiteral("moved"));
    // "B · Shifts first" is B here; the tab has the whole name.
    const QString name = comparison->other.section(QLatin1Char(' '), 0, 0).left(12);
    int number = 0;
    for (const words::FactLine &line : comparison->lines) {
        if (line.brief)
            figure(line.name, line.shown, tr("%1: %2").arg(words::isolated(name), line.other),
                   QString::number(number++));
    }
    m_strip->setToolTip(tr("Beside the scenario %1. Points of both are counted by the weights of the one shown.")
                            .arg(words::isolated(comparison->other)));
    m_see->setVisible(comparison->moved > 0);
    m_see->setText(tr("See the %n", nullptr, comparison->moved));
    m_see->setAccessibleName(tr("See the %n mentee(s) who (changes|change) partner", nullptr, comparison->moved));
}

void ScenarioBar::arrange() {
    const int tabs = m_tabsLayout->count();
    int wide = 0;
    for (int i = 0; i < tabs; ++i)
        wide += m_tabsLayout->itemAt(i)->sizeHint().width() + m_theme.space(8);
    // Under the tabs it has the whole width, and stays one line.
    int figures = m_see->isHidden() ? m_theme.space(40) : m_see->sizeHint().width() + m_theme.space(52);
    for (int i = 0; i < m_figuresLayout->count(); ++i)
        figures += m_figuresLayout->itemAt(i)->sizeHint().width() + m_theme.space(16);
    const bool beside = m_strip->isHidden() || wide + std::max(m_theme.size(kStripWidth), figures) <= width();
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // The tabs take what they need, the strip has the rest.
    const bool shares = beside && !m_strip->isHidden();
    m_tabsArea->setMaximumWidth(shares ? wide : QWIDGETSIZE_MAX);
    m_columns->setStretch(0, shares ? 1000 : 0);
    m_columns->setStretch(1, shares ? 1 : 0);
    updateGeometry();
}

void ScenarioBar::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
}

} // namespace groundwork::ui
