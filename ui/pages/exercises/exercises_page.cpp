#include "ui/pages/exercises/exercises_page.h"

#include "core/base/text_fold.h"
#include "core/skills/favourites.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/document_fonts.h"
#include "ui/pages/exercises/card_reading.h"
#include "ui/pages/exercises/exercise_filter_bar.h"
#include "ui/pages/exercises/exercise_groups.h"
#include "ui/pages/exercises/exercise_list.h"
#include "ui/printing/preview_widget.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scrolling_page.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace groundwork::ui {

using skills::Exercise;
using skills::ExerciseSet;

namespace {

/// Below these widths (at 100 % text) the groups go into the filters, and the card under the list.
constexpr int kGroupsFrom = 860;
constexpr int kBesideFrom = 640;

QScrollArea *quietScroll(QWidget *content) {
    auto *scroll = scrollingPage(content);
    scroll->setObjectName(QStringLiteral("exercisesScroll"));
    return scroll;
}

/// Does a set hold the words: in its title, its note, or the title or code of one of its cards?
bool setHolds(const skills::ExerciseLibrary &library, const ExerciseSet &set, const QString &text) {
    QStringList words{set.title, set.note};
    for (const Exercise *card : library.cardsOf(set))
        words += {card->key, card->title};
    const QString folded = foldText(words.join(QLatin1Char(' ')));
    const QStringList wanted = foldText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &word) { return folded.contains(word); });
}

} // namespace

ExercisesPage::ExercisesPage(const PageContext &context)
    : Page(context)
    , m_library(context.exercises)
    , m_group(allCardsKey())
    , m_header(new PageHeader(context.theme, title())) {
    setObjectName(QStringLiteral("exercisesPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(context.theme.space(20), context.theme.space(16), context.theme.space(20),
                               context.theme.space(16));
    column->setSpacing(context.theme.space(10));
    column->addWidget(m_header);
    if (m_library == nullptr) {
        column->addWidget(
            new EmptyState(context.theme, tr("The exercise cards cannot be read"),
                           tr("A part of Groundwork itself is missing or damaged. Your program is "
                              "safe. Install Groundwork again to get the cards back.")),
            1);
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(title());
        return;
    }
    build();
    m_favourites = skills::favouriteCards(context.file);
    read(QString());
}

void ExercisesPage::build() {
    Theme &theme = context().theme;
    m_print = button(theme, QStringLiteral("exercisesPrint"), QString(), ButtonKind::Plain,
                     QStringLiteral("print"));
    connect(m_print, &QPushButton::clicked, this, &ExercisesPage::print);
    m_header->addAction(m_print);
    const std::vector<ExerciseGroup> groups = exerciseGroups(*m_library);
    m_filters = new ExerciseFilterBar(theme, groups);
    m_groups = new ExerciseGroups(theme, groups);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.space(10));
    rows->addWidget(m_filters);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme.space(12));
    m_columns->addWidget(m_groups);
    m_columns->addWidget(buildList(), 5);
    m_columns->addWidget(buildReading(), 9);
    rows->addLayout(m_columns, 1);
    m_scroll = quietScroll(content);
    layout()->addWidget(m_scroll);
    connect(m_filters, &ExerciseFilterBar::changed, this, [this] { read(m_list->current()); });
    connect(m_filters, &ExerciseFilterBar::groupChosen, this, &ExercisesPage::chooseGroup);
    connect(m_groups, &ExerciseGroups::chosen, this, &ExercisesPage::chooseGroup);
    connect(&theme, &Theme::changed, this, &ExercisesPage::fitColumns, Qt::QueuedConnection);
}

QWidget *ExercisesPage::buildList() {
    Theme &theme = context().theme;
    m_list = new ExerciseList(theme);
    m_nothing = new EmptyState(theme, QString(), QString());
    auto *clear = button(theme, QStringLiteral("exercisesClear"), tr("Clear the filters"));
    connect(clear, &QPushButton::clicked, this, [this] {
        m_filters->clear();
        m_list->setFocus(Qt::OtherFocusReason);
    });
    m_nothing->addAction(clear);
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_nothing);
    m_listCard = new Card(theme);
    m_listCard->setFlush(true);
    m_listCard->body()->addWidget(m_listStack);
    connect(m_list, &ExerciseList::chosenChanged, this, &ExercisesPage::showChosen);
    connect(m_list, &ExerciseList::favouriteWanted, this, &ExercisesPage::toggleFavourite);
    connect(m_list, &QListView::activated, this, &ExercisesPage::goToText);
    return m_listCard;
}

QWidget *ExercisesPage::buildReading() {
    Theme &theme = context().theme;
    m_reading = new CardReading(theme);
    m_views = new QStackedWidget;
    m_views->addWidget(m_reading);
    m_readingCard = new Card(theme);
    m_readingCard->setFlush(true);
    m_readingCard->body()->addWidget(m_views, 1);
    m_foot = new QWidget;
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(theme.space(14), theme.space(6), theme.space(14), theme.space(12));
    buildFoot(*foot);
    m_readingCard->body()->addWidget(m_foot);
    connect(m_reading, &CardReading::cardChosen, this, [this](const QString &key) {
        context().navigator.go(Place{PageId::Exercises, 0, key, allCardsKey()});
    });
    return m_readingCard;
}

void ExercisesPage::buildFoot(QBoxLayout &row) {
    Theme &theme = context().theme;
    auto *box = new QWidget;
    auto *flow = new FlowLayout(theme.space(8));
    box->setLayout(flow);
    m_printThis = button(theme, QStringLiteral("exercisePrint"), QString(), ButtonKind::Primary,
                         QStringLiteral("print"));
    m_favourite = button(theme, QStringLiteral("exerciseFavourite"), QString(), ButtonKind::Plain,
                         QStringLiteral("star"));
    m_favourite->setEnabled(!context().file.isReadOnly());
    if (context().file.isReadOnly())
        m_favourite->setToolTip(tr("This program is open only for reading. Save a copy to change it."));
    m_asPrinted = new FilterChip(theme, tr("As it prints"), QStringLiteral("doc"));
    m_asPrinted->setObjectName(QStringLiteral("exerciseAsPrinted"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_printThis, m_favourite, m_asPrinted})
        flow->addWidget(widget);
    row.addWidget(box);
    connect(m_printThis, &QPushButton::clicked, this, [this] { printKeys({m_shown}); });
    connect(m_favourite, &QPushButton::clicked, this, [this] { toggleFavourite(m_shown); });
    connect(m_asPrinted, &QToolButton::toggled, this, [this](bool on) {
        if (on && m_preview == nullptr) {
            documents::loadDocumentFonts();
            m_preview = new PreviewWidget(context().theme);
            m_preview->setObjectName(QStringLiteral("exercisePreview"));
            m_views->addWidget(m_preview);
        }
        m_views->setCurrentIndex(on ? 1 : 0);
        showPreview();
    });
}

// ---- what is shown

bool ExercisesPage::showsSets() const {
    return m_group == setsKey();
}

void ExercisesPage::chooseGroup(const QString &group) {
    if (group == m_group)
        return;
    m_group = group;
    read(QString());
}

/// Fills the list; `keep` stays the open card if it still fits.
void ExercisesPage::read(const QString &keep) {
    m_groups->setCurrent(m_group);
    m_filters->setGroup(m_group);
    m_filters->setForSets(showsSets());
    m_filters->setFavourites(static_cast<int>(m_favourites.size()));
    skills::ExerciseFilter filter = m_filters->filter();
    int found = 0;
    if (showsSets()) {
        std::vector<const ExerciseSet *> sets;
        for (const ExerciseSet &set : m_library->sets()) {
            if (setHolds(*m_library, set, filter.text))
                sets.push_back(&set);
        }
        found = static_cast<int>(sets.size());
        m_list->showSets(*m_library, sets);
        m_header->setSub(tr("%n ready-made set(s), each in its order", nullptr, found));
    } else {
        filter.skill = skills::skillFromKey(m_group);
        std::vector<const Exercise *> cards = m_library->find(filter, m_favourites);
        std::vector<const Exercise *> also;
        if (filter.skill) {
            const auto second = std::stable_partition(cards.begin(), cards.end(), [&](const Exercise *card) {
                return card->skill == *filter.skill;
            });
            also.assign(second, cards.end());
            cards.erase(second, cards.end());
        }
        found = static_cast<int>(cards.size() + also.size());
        m_list->showCards(cards, also, m_favourites);
        const auto all = static_cast<int>(m_library->cards().size());
        m_header->setSub(
            found == all
                ? tr("%n short exercise(s) for the seven skills. Everything may be passed.", nullptr, all)
                : tr("%1 of %n exercise(s)", nullptr, all).arg(found));
    }
    if (found == 0) {
        const bool noFavourites = filter.onlyFavourites && m_favourites.isEmpty();
        m_nothing->set(noFavourites ? tr("No favourites yet") : tr("Nothing fits"),
                       noFavourites ? tr("Open a card and add it with its star. It then stands here.")
                                    : tr("No card fits these filters. Take one away, or use fewer words."));
    }
    m_listStack->setCurrentIndex(found > 0 ? 0 : 1);
    if (found > 0 && !m_list->setCurrent(keep))
        m_list->setCurrent(m_list->allKeys().constFirst());
    showChosen();
}

void ExercisesPage::showChosen() {
    const QString key = m_list->current();
    if (key != m_shown) {
        m_shown = key;
        const Exercise *card = m_library->card(key);
        const ExerciseSet *set = m_library->set(key);
        if (card != nullptr)
            m_reading->showCard(*card);
        else if (set != nullptr)
            m_reading->showSet(*m_library, *set);
        showPreview();
    }
    m_readingCard->setVisible(!key.isEmpty());
    showFoot();
}

/// Gives the keyboard to the open card; where it stands under the list the page scrolls to it.
void ExercisesPage::goToText() {
    QWidget *text = m_reading;
    if (m_views->currentWidget() != m_reading)
        text = m_preview->findChild<PageView *>();
    if (m_columns->direction() == QBoxLayout::TopToBottom)
        m_scroll->verticalScrollBar()->setValue(m_readingCard->y());
    text->setFocus(Qt::OtherFocusReason);
}

void ExercisesPage::showFoot() {
    const bool set = m_library->set(m_shown) != nullptr;
    m_printThis->setText(set ? tr("Print this set…") : tr("Print this card…"));
    m_favourite->setVisible(!set);
    m_favourite->setText(m_favourites.contains(m_shown) ? tr("Out of the favourites")
                                                        : tr("To the favourites"));
    const QString print = printWords();
    if (print != m_print->text() && isVisible())
        context().navigator.pageChanged(); // the toolbar says it as well
    m_print->setText(print);
    m_print->setVisible(!keysToPrint().isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_printThis, m_favourite, m_print})
        widget->updateGeometry();
}

/// The same pages that the printer gets.
void ExercisesPage::showPreview() {
    if (m_preview == nullptr || m_views->currentWidget() != m_preview || m_shown.isEmpty())
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::ExerciseCards;
    request.cohort = context().cohort;
    request.paper = context().paper;
    request.cards = QStringList{m_shown};
    request.largePrint = m_library->set(m_shown) == nullptr;
    const auto batch = documents::documentsFor(context().file, request);
    if (!batch) {
        context().navigator.showError(batch.error());
        return;
    }
    if (auto made = batch->sources.front().make())
        m_preview->setDocuments(std::move(*made));
    else
        context().navigator.showError(made.error());
}

void ExercisesPage::refresh(const ChangeReport &report) {
    if (m_library == nullptr || !(report.isEmpty() || report.touches(QStringLiteral("exercise_favourite"))))
        return;
    m_favourites = skills::favouriteCards(context().file);
    if (!m_filters->filter().onlyFavourites) { // what is chosen and where the list stands stay
        m_list->setFavourites(m_favourites);
        m_filters->setFavourites(static_cast<int>(m_favourites.size()));
        showFoot();
        return;
    }
    QString keep = m_list->current();
    if (!m_favourites.contains(keep)) { // it goes: the next one comes under the same hand
        const QStringList keys = m_list->allKeys();
        const qsizetype at = keys.indexOf(keep);
        keep = keys.value(at + 1, keys.value(at - 1));
    }
    read(keep);
}

void ExercisesPage::resizeEvent(QResizeEvent *event) {
    Page::resizeEvent(event);
    if (m_library != nullptr)
        fitColumns();
}

void ExercisesPage::fitColumns() {
    const Theme &theme = context().theme;
    const bool groups = width() >= theme.size(kGroupsFrom);
    const bool beside = width() >= theme.size(kBesideFrom);
    m_groups->setVisible(groups);
    m_groups->setFixedWidth(theme.size(214));
    m_filters->showGroups(!groups);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // One under the other each keeps enough height, and the page scrolls.
    m_listCard->setMinimumHeight(beside ? 0 : theme.size(220));
    m_readingCard->setMinimumHeight(beside ? 0 : theme.size(420));
}

// ---- where one is

void ExercisesPage::opened(const Place &place) {
    if (m_library == nullptr) {
        setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool set = m_library->set(place.part) != nullptr;
    QString group = place.filter;
    if (group.isEmpty() && !place.part.isEmpty())
        group = set ? setsKey() : allCardsKey();
    if (!group.isEmpty())
        m_group = group;
    read(place.part.isEmpty() ? m_list->current() : place.part);
    if (!place.part.isEmpty() && m_shown != place.part) { // hidden by a filter, and asked for by name
        m_filters->clear();
        read(place.part);
    }
    m_listStack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

Place ExercisesPage::place() const {
    return {PageId::Exercises, 0, m_shown, m_group};
}

bool ExercisesPage::focusFilter() {
    if (m_library == nullptr)
        return false;
    m_filters->focusSearch();
    return true;
}

bool ExercisesPage::closeTopmost() {
    if (m_library == nullptr || !m_filters->clearSearch())
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace groundwork::ui
