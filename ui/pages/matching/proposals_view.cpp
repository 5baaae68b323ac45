#include "ui/pages/matching/proposals_view.h"

#include "ui/pages/matching/match_delegate.h"
#include "ui/pages/matching/match_settings.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/scrolling_page.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

using models::MatchesModel;
using models::MatchRow;

namespace {

constexpr int kSettingsWidth = 240;
constexpr int kScrollBar = 14;
constexpr int kListWidth = 420;
constexpr int kLeastTable = 130;
constexpr int kLeastUnplaced = 96;
constexpr int kUnplacedShare = 40; ///< of a hundred parts of the list's height
constexpr int kLowTable = 420;
constexpr int kRowsWithoutScroll = 40; ///< more of them scroll in the table, so that what stands below can be reached

} // namespace

int ProposalsView::leastWidth(const Theme &theme) {
    return theme.size(kSettingsWidth) + kScrollBar + theme.size(kListWidth);
}

ProposalsView::ProposalsView(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_settings(new MatchSettings(theme))
    , m_settingsScroll(scrollingPage(m_settings))
    , m_list(new QWidget)
    , m_below(new QWidget)
    , m_belowScroll(scrollingPage())
    , m_model(new MatchesModel(this))
    , m_tableCard(new Card(theme))
    , m_table(new QTableView)
    , m_proof(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2))
    , m_freeMentors(wrappingLabel(theme, QString(), TextRole::Small, Token::Ink2))
    , m_unplaced(new UnplacedCard(theme)) {
    setObjectName(QStringLiteral("matchScroll"));
    setAccessibleName(tr("Matching"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(theme.space(12));
    m_columns->addWidget(m_settingsScroll);
    m_settingsScroll->setObjectName(QStringLiteral("matchSettingsScroll"));
    m_belowScroll->setObjectName(QStringLiteral("matchBelowScroll"));
    m_belowScroll->setAccessibleName(tr("Who has nobody"));
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme.space(10));
    buildTable();
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    list->addWidget(m_tableCard, 100);
    m_proof->setObjectName(QStringLiteral("matchProof"));
    list->addWidget(m_proof);
    auto *below = new QVBoxLayout(m_below);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(theme.space(10));
    below->addWidget(m_unplaced);
    below->addWidget(m_freeMentors);
    putIntoPage(m_belowScroll, m_below);
    list->addWidget(m_belowScroll);
    m_freeMentors->setObjectName(QStringLiteral("matchFreeMentors"));
    list->addStretch(1); // what the table does not need
    m_columns->addWidget(m_list, 1);
    m_list->installEventFilter(this);
    m_below->installEventFilter(this);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
    content->installEventFilter(this);
}

void ProposalsView::buildTable() {
    setUpRowTable(*m_table, m_theme, QStringLiteral("matchTable"), tr("Proposed pairs"), 32);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatchDelegate(m_theme, m_table));
    m_table->viewport()->installEventFilter(this);
    m_table->sortByColumn(MatchesModel::Points, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        followRow();
        Q_EMIT chosenChanged();
    });
    connect(m_table, &QTableView::clicked, this, &ProposalsView::opened);
    connect(m_table, &QTableView::activated, this, &ProposalsView::opened);
    auto *beside = new QAction(tr("Both profiles"), m_table);
    beside->setObjectName(QStringLiteral("matchTableBeside"));
    connect(beside, &QAction::triggered, this, &ProposalsView::besideRequested);
    m_table->addAction(beside);
    for (const bool mentor : {false, true}) {
        auto *gone = new QAction(mentor ? tr("What if the mentor left?") : tr("What if the mentee left?"), m_table);
        gone->setObjectName(mentor ? QStringLiteral("matchTableGoneMentor") : QStringLiteral("matchTableGoneMentee"));
        connect(gone, &QAction::triggered, this, [this, mentor] {
            if (const MatchRow *row = chosen())
                Q_EMIT goneRequested(mentor ? row->mentor : row->mentee);
        });
        m_table->addAction(gone);
    }
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ProposalsView::setPlan(Plan plan) {
    const ParticipantId before = chosen() ? chosen()->mentee : ParticipantId{};
    m_proof->setText(plan.proof);
    m_model->setRows(std::move(plan.rows));
    layoutColumns();
    const int again = std::max(0, m_model->rowOf(before));
    if (m_model->rowCount() > 0 && m_table->currentIndex().row() != again)
        m_table->setCurrentIndex(m_model->index(again, 0));
    m_unplaced->setRows(plan.unplaced);
    m_freeMentors->setVisible(!plan.freeMentors.isEmpty());
    m_freeMentors->setText(
        tr("%n mentor(s) (has|have) nobody yet: %1.", nullptr, static_cast<int>(plan.freeMentors.size()))
            .arg(plan.freeMentors.join(tr(", "))));
}

const MatchRow *ProposalsView::chosen() const {
    return m_model->rowAt(m_table->currentIndex());
}

void ProposalsView::choose(ParticipantId mentee) {
    if (const int row = m_model->rowOf(mentee); row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
}

void ProposalsView::focusTable() {
    m_table->setFocus();
}

void ProposalsView::arrange(int room) {
    const bool beside = room >= leastWidth(m_theme);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    place(beside);
    if (beside)
        m_settingsScroll->setFixedWidth(m_theme.size(kSettingsWidth) + kScrollBar);
    fitHeights();
}

/// Beside each other settings and who has nobody are each in a scroll of their own, below each other in none.
void ProposalsView::place(bool beside) {
    if (beside == m_beside)
        return;
    m_beside = beside;
    const auto move = [beside](QScrollArea *scroll, QWidget *content, QBoxLayout &outside) {
        if (beside) {
            outside.removeWidget(content);
            scroll->setWidget(content);
        } else {
            scroll->takeWidget();
            outside.insertWidget(outside.indexOf(scroll) + 1, content);
            content->setMinimumSize(0, 0);
        }
        content->show();
        content->setAutoFillBackground(false); // setWidget turns it on
        scroll->setVisible(beside);
    };
    move(m_settingsScroll, m_settings, *m_columns);
    move(m_belowScroll, m_below, *static_cast<QBoxLayout *>(m_list->layout()));
}

int ProposalsView::heightOfRows() const {
    const QScrollBar &sideways = *m_table->horizontalScrollBar();
    return m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
           m_table->horizontalHeader()->sizeHint().height() + (sideways.isVisible() ? sideways.height() : 0) + 4;
}

/// Two scroll bars never stand in each other. Only a table that is longer than a page keeps its own within the page's.
void ProposalsView::fitHeights() {
    const int rows = heightOfRows();
    const bool whole = !m_beside && m_model->rowCount() <= kRowsWithoutScroll;
    m_table->setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_table->setMinimumHeight(whole ? rows : std::min(rows, m_theme.size(m_beside ? kLeastTable : kLowTable)));
    // No higher than its rows: after a late sign-up there are one or two, and who is not placed comes right below.
    m_tableCard->setMaximumHeight(std::max(rows, m_theme.size(72)) + 4);
    const bool isBelow = !m_unplaced->isHidden() || !m_freeMentors->isHidden();
    m_belowScroll->setVisible(m_beside && isBelow);
    if (m_beside && isBelow) {
        const int share = std::max(viewport()->height() * kUnplacedShare / 100, m_theme.size(kLeastUnplaced));
        // What scrolls is never lower than its own least height, which for words that wrap is of a narrow column.
        const int needed = std::max(m_below->heightForWidth(m_list->width() - kScrollBar),
                                    m_below->minimumSizeHint().height());
        m_belowScroll->setFixedHeight(std::clamp(needed, 0, share));
    }
    // Beside each other they have what there is, and not what their hints would like.
    widget()->setMaximumHeight(m_beside ? viewport()->height() : QWIDGETSIZE_MAX);
    setMinimumHeight(m_beside ? 0 : std::max(widget()->heightForWidth(width()), widget()->minimumSizeHint().height()));
}

/// Rows that are reached by the keyboard come into sight, whatever scrolls.
void ProposalsView::followRow() {
    if (!m_table->hasFocus())
        return;
    const QRect row = m_table->visualRect(m_table->currentIndex());
    for (QWidget *at = m_table->parentWidget(); at; at = at->parentWidget()) {
        auto *scroll = qobject_cast<QScrollArea *>(at);
        if (!scroll || !scroll->widget())
            continue;
        const QPoint middle = m_table->viewport()->mapTo(scroll->widget(), QPoint(row.left(), row.center().y()));
        scroll->ensureVisible(middle.x(), middle.y(), 0, row.height());
    }
}

void ProposalsView::resizeEvent(QResizeEvent *event) {
    fitHeights();
    QScrollArea::resizeEvent(event);
}

bool ProposalsView::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layoutColumns();
    const QEvent::Type type = event->type();
    const bool isPart = watched == m_list || watched == m_below || watched == widget();
    if (isPart && (type == QEvent::LayoutRequest || (type == QEvent::Resize && watched == m_list)))
        fitHeights();
    return QScrollArea::eventFilter(watched, event);
}

int ProposalsView::nameWidth(bool mentor) const {
    int width = m_theme.size(116);
    for (const MatchRow &row : m_model->rows())
        width = std::max(width,
                         MatchDelegate::nameWidth(m_theme, mentor ? row.mentorName : row.menteeName,
                                                  mentor ? 0 : int(row.pinned) + int(row.reviewed)));
    return std::min(width, m_theme.size(240));
}

void ProposalsView::layoutColumns() {
    // The names come first, whole; the words have what is left, or go: they stand beside the list in full.
    int mentee = nameWidth(false);
    int mentor = nameWidth(true);
    const int room = m_table->viewport()->width();
    // Before a name is cut, or the words go, the bar gets shorter; its number stays, and what it is counted of.
    const int least =
        std::max(m_theme.size(104), m_table->horizontalHeader()->sectionSizeHint(MatchesModel::Points));
    const int wordsLeast = m_theme.size(104);
    const bool words = room - mentee - mentor - least >= wordsLeast;
    const int points = std::clamp(room - mentee - mentor - (words ? wordsLeast : 0), least,
                                  std::max(least, m_theme.size(124)));
    m_table->setColumnHidden(MatchesModel::Words, !words);
    const int extra = room - mentee - mentor - points;
    if (!words) {
        mentee = std::max(mentee + extra / 2, m_theme.size(116));
        mentor = std::max(mentor + extra - extra / 2, m_theme.size(116));
    }
    m_table->setColumnWidth(MatchesModel::Mentee, mentee);
    m_table->setColumnWidth(MatchesModel::Mentor, mentor);
    m_table->setColumnWidth(MatchesModel::Points, points);
    if (words)
        m_table->setColumnWidth(MatchesModel::Words, extra);
}

} // namespace groundwork::ui
