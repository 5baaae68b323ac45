#include "ui/pages/matching/board_view.h"

#include "ui/pages/matching/match_people.h"
#include "ui/pages/matching/match_way.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/words/match_words.h"
#include "ui/words/matching_change_words.h"
#include "ui/words/people_words.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QFontMetrics>
#include <QLineEdit>

#include <algorithm>

namespace groundwork::ui {

using matching::PairKey;

BoardView::BoardView(Theme &theme, const MatchPeople &people, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_people(people)
    , m_model(new BoardModel(this))
    , m_table(new BoardTable(theme)) {
    setObjectName(QStringLiteral("boardScroll"));
    setAccessibleName(tr("Board"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    column->addWidget(buildBar());
    m_table->setBoard(m_model);
    m_table->setRules({[this](ParticipantId mentee, int at) { return verdict(mentee, at); },
                       [this](ParticipantId mentee, int at) { return against(mentee, at); }});
    auto *card = new Card(theme);
    card->setFlush(true);
    card->body()->addWidget(m_table);
    column->addWidget(buildCost()); // above: in sight while a card is carried, however far the page goes down
    column->addWidget(card, 1);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    const auto fit = [this] { m_table->setMinimumHeight(m_theme.size(260)); };
    fit();
    connect(&theme, &Theme::changed, this, fit);
    connect(m_table, &BoardTable::carryChanged, this, &BoardView::showCost);
    connect(m_table, &BoardTable::dropped, this, &BoardView::drop);
    connect(m_table, &BoardTable::menuRequested, this, &BoardView::openMenu);
    connect(m_table, &BoardTable::opened, this, [this](const QModelIndex &index) {
        if (const BoardCard *at = m_model->cardAt(index))
            Q_EMIT opened(at->mentee);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const BoardCard *at = m_model->cardAt(m_table->currentIndex());
        showCost();
        if (!at || at->mentee == m_chosen)
            return;
        m_chosen = at->mentee;
        Q_EMIT chosenChanged(m_chosen);
    });
}

QWidget *BoardView::buildBar() {
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8));
    bar->setLayout(flow);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("boardFilter"));
    m_filter->setAccessibleName(tr("Filter the board"));
    m_filter->setPlaceholderText(tr("Name, or what a mentor offers"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(m_theme.size(220));
    m_order = new QComboBox;
    m_order->setObjectName(QStringLiteral("boardOrder"));
    m_order->setAccessibleName(tr("Order of the mentors"));
    m_order->addItem(tr("Free places first"));
    m_order->addItem(tr("By name"));
    passWheelOn(*m_order);
    m_count = new Label(m_theme, QString(), TextRole::Small, Token::Ink2);
    m_count->setObjectName(QStringLiteral("boardCount"));
    flow->addWidget(m_filter);
    flow->addWidget(m_order);
    flow->addWidget(m_count);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        choose(m_chosen);
        showCost();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int at) {
        m_model->setOrder(at == 0 ? BoardModel::Order::FreeFirst : BoardModel::Order::ByName);
        choose(m_chosen);
    });
    return bar;
}

QWidget *BoardView::buildCost() {
    auto *card = new Card(m_theme);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(8));
    m_mark = new Label(m_theme, QString());
    row->addWidget(m_mark, 0, Qt::AlignTop);
    m_cost = wrappingLabel(m_theme, QString());
    m_cost->setObjectName(QStringLiteral("boardCost"));
    m_cost->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    row->addWidget(m_cost, 1);
    card->body()->addLayout(row);
    // As high as two lines from the start: the board does not jump while a card is carried over it.
    const auto fit = [this] {
        m_cost->setMinimumHeight(2 * QFontMetrics(m_theme.font(TextRole::Body)).lineSpacing());
    };
    fit();
    connect(&m_theme, &Theme::changed, card, fit);
    return card;
}

void BoardView::setPlan(matching::Matcher *matcher, const matching::Plan *plan) {
    m_matcher = matcher;
    m_plan = plan;
    m_stale = true;
    if (isVisible())
        fill();
    else
        m_table->putBack();
}

void BoardView::showEvent(QShowEvent *event) {
    QScrollArea::showEvent(event);
    if (m_stale)
        fill();
}

void BoardView::fill() {
    m_stale = false;
    m_model->setColumns(m_matcher && m_plan ? boardColumns(*m_matcher, *m_plan, m_people)
                                            : std::vector<BoardColumn>());
    choose(m_chosen);
    showCost();
}

ParticipantId BoardView::chosen() const {
    const BoardCard *card = m_model->cardAt(m_table->currentIndex());
    return card ? card->mentee : ParticipantId{};
}

void BoardView::choose(ParticipantId mentee) {
    m_chosen = mentee;
    if (m_stale)
        return; // when it is shown
    const QModelIndex index = m_model->indexOf(mentee);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        return;
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->cardAt(m_model->index(0, column))) {
            m_table->setCurrentIndex(m_model->index(0, column));
            return;
        }
    }
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void BoardView::focusTable() {
    m_table->setFocus();
}

void BoardView::focusFilter() {
    m_filter->setFocus();
    m_filter->selectAll();
}

bool BoardView::putBack() {
    if (!m_table->isCarrying())
        return false;
    m_table->putBack();
    return true;
}

QString BoardView::called(ParticipantId id) const {
    return words::isolated(m_people.of(id).callName);
}

QString BoardView::against(ParticipantId mentee, int column) const {
    const BoardColumn *at = m_model->columnAt(column);
    if (!at || !at->isMentor() || !m_matcher)
        return {};
    if (const auto rule = m_matcher->forbids({mentee, at->mentor}))
        return words::pairRuleWord(*rule);
    return at->seats == 0 ? tr("published pairs have every place") : QString();
}

BoardVerdict BoardView::verdict(ParticipantId mentee, int column) const {
    const BoardColumn *at = m_model->columnAt(column);
    if (!at || !m_matcher)
        return {};
    const BoardCard *card = m_table->carried();
    if (!at->isMentor())
        return {false, card && !card->cause.isEmpty()
                           ? card->cause
                           : tr("Nobody is left out by hand. To keep two people apart choose \"Never with\" in the "
                                "menu of the card.")};
    const QString lead = tr("%1 to %2: ").arg(called(mentee), called(at->mentor));
    if (const QString rule = against(mentee, column); !rule.isEmpty())
        return {false, lead + tr("not possible, %1.").arg(rule)};
    matching::WhatIf change = m_matcher->ifPinned({mentee, at->mentor});
    std::stable_partition(change.moves.begin(), change.moves.end(),
                          [&](const matching::Move &move) { return move.mentee == mentee; });
    return {change.possible, lead + words::whatIfSentence(
                                        change, [this](ParticipantId id) { return m_people.of(id).callName; })};
}

void BoardView::showCost() {
    m_count->setText(m_model->mentorsShown() == m_model->mentorsAll()
                         ? tr("%n mentor(s)", nullptr, m_model->mentorsAll())
                         : tr("%1 of %n mentor(s)", nullptr, m_model->mentorsAll()).arg(m_model->mentorsShown()));
    if (m_table->isCarrying()) {
        const BoardVerdict &verdict = m_table->verdict();
        if (m_table->overColumn() < 0)
            say(tr("Over no mentor: the card goes back."), QStringLiteral("undo"), false);
        else
            say(verdict.words, verdict.takes ? QStringLiteral("swap") : QStringLiteral("nopair"), true);
        // With large text in a small window the sentence may be below; under a mouse nothing may move.
        if (QApplication::mouseButtons() == Qt::NoButton)
            ensureWidgetVisible(m_cost, 0, m_theme.space(12));
        return;
    }
    const BoardCard *card = m_model->cardAt(m_table->currentIndex());
    if (card && !card->cause.isEmpty())
        say(tr("%1: %2").arg(words::isolated(card->name), card->cause), QStringLiteral("clock"), false);
    else
        say(tr("Drag a card onto a mentor, or pick it up with Enter and move it with the arrows: what it costs is said "
               "before it is done."),
            QStringLiteral("drag"), false);
}

void BoardView::say(const QString &text, const QString &iconName, bool aloud) {
    m_mark->setPixmap(icon(m_theme, iconName, Token::Ink2).pixmap(m_theme.size(18), m_theme.size(18)));
    m_cost->setText(text);
    m_cost->setAccessibleName(text);
    if (!aloud)
        return;
    QAccessibleEvent event(m_cost, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void BoardView::drop(ParticipantId mentee, ParticipantId mentor) {
    m_chosen = mentee;
    const QString done = tr("%1 is pinned to %2. Undo takes it back.").arg(called(mentee), called(mentor));
    Q_EMIT pinRequested({mentee, mentor}, true);
    if (const QModelIndex now = m_model->indexOf(mentee);
        now.isValid() && m_model->columnAt(now.column())->mentor == mentor)
        say(done, QStringLiteral("pin"), true);
}

} // namespace groundwork::ui
