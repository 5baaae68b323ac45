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
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

using models::MatchesModel;
using models::MatchRow;

namespace {

constexpr int kSettingsWidth = 240;
constexpr int kScrollBar = 14;
constexpr int kListWidth = 420;

} // namespace

int ProposalsView::leastWidth(const Theme &theme) {
    return theme.size(kSettingsWidth) + kScrollBar + theme.size(kListWidth);
}

ProposalsView::ProposalsView(Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_settings(new MatchSettings(theme))
    , m_settingsScroll(scrollingPage(m_settings))
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
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    m_whole = new QVBoxLayout(content);
    m_whole->setContentsMargins(0, 0, 0, 0);
    m_whole->setSpacing(theme.space(12));
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_whole->addLayout(m_columns, 1);
    m_columns->setSpacing(theme.space(12));
    m_columns->addWidget(m_settingsScroll);
    auto *middle = new QWidget;
    auto *list = new QVBoxLayout(middle);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(theme.space(10));
    buildTable();
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    list->addWidget(m_tableCard, 1);
    m_proof->setObjectName(QStringLiteral("matchProof"));
    list->addWidget(m_proof);
    list->addWidget(m_unplaced);
    m_freeMentors->setObjectName(QStringLiteral("matchFreeMentors"));
    list->addWidget(m_freeMentors);
    list->addStretch(0);
    m_columns->addWidget(middle, 1);
    setWidget(content);
    content->setAutoFillBackground(false); // setWidget turns it on
}

void ProposalsView::buildTable() {
    setUpRowTable(*m_table, m_theme, QStringLiteral("matchTable"), tr("Proposed pairs"), 32);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MatchDelegate(m_theme, m_table));
    m_table->viewport()->installEventFilter(this);
    m_table->sortByColumn(MatchesModel::Points, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ProposalsView::chosenChanged);
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

void ProposalsView::takeOver(QWidget &widget) {
    m_whole->insertWidget(0, &widget);
}

void ProposalsView::arrange(int room) {
    const int settings = m_theme.size(kSettingsWidth);
    const bool columns = room >= leastWidth(m_theme);
    m_columns->setDirection(columns ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    placeSettings(columns);
    if (columns)
        m_settingsScroll->setFixedWidth(settings + kScrollBar);
    // In one column the page scrolls, so the table is as high as its rows; beside the settings it has its own
    // scroll.
    const int rows = m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() +
                     m_table->horizontalHeader()->sizeHint().height() + 4;
    m_table->setMinimumHeight(std::min(rows, m_theme.size(columns ? 180 : 420)));
    // No higher than its rows: after a late sign-up there are one or two, and who is not placed comes right below.
    m_tableCard->setMaximumHeight(std::max(rows, m_theme.size(72)) + 4);
}

/// Settings and list scroll each by itself where they stand beside each other, so that who is not placed stays in
/// sight; in one column the page scrolls.
void ProposalsView::placeSettings(bool beside) {
    const bool isBeside = m_settingsScroll->widget() == m_settings;
    if (beside == isBeside)
        return;
    if (beside) {
        m_columns->removeWidget(m_settings);
        m_settingsScroll->setWidget(m_settings);
    } else {
        m_settingsScroll->takeWidget();
        m_columns->insertWidget(1, m_settings);
        m_settings->setMinimumSize(0, 0);
    }
    m_settings->show();
    m_settingsScroll->setVisible(beside);
    m_settings->setAutoFillBackground(false);
}

bool ProposalsView::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        layoutColumns();
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
