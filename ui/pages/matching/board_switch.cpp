#include "ui/pages/matching/board_switch.h"

#include "ui/pages/matching/board_view.h"
#include "ui/pages/matching/proposals_view.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/front_height.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QStackedWidget>

namespace groundwork::ui {

BoardSwitch::BoardSwitch(Theme &theme, ProposalsView &table, BoardView &board, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_board(board)
    , m_stack(new QStackedWidget)
    , m_toTable(new FilterChip(theme, tr("Table"), QStringLiteral("list")))
    , m_toBoard(new FilterChip(theme, tr("Board"), QStringLiteral("table"))) {
    setObjectName(QStringLiteral("matchBoardSwitch"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(6));
    m_toTable->setObjectName(QStringLiteral("matchAsTable"));
    m_toBoard->setObjectName(QStringLiteral("matchAsBoard"));
    m_toTable->setAccessibleName(tr("Show the proposals as a table"));
    m_toBoard->setAccessibleName(tr("Show the proposals as a board"));
    auto *group = new QButtonGroup(this);
    for (FilterChip *chip : {m_toTable, m_toBoard}) {
        chip->setCheckable(true);
        group->addButton(chip);
        row->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, [this] { showBoard(m_toBoard->isChecked()); });
    }
    m_toTable->setChecked(true);
    m_stack->addWidget(&table);
    m_stack->addWidget(&board);
    askForFrontOnly(*m_stack);
}

bool BoardSwitch::showsBoard() const {
    return m_stack->currentWidget() == &m_board;
}

void BoardSwitch::showBoard(bool board) {
    (board ? m_toBoard : m_toTable)->setChecked(true);
    if (board == showsBoard())
        return;
    m_board.putBack();
    if (const models::MatchRow *row = m_table.chosen(); board && row)
        m_board.choose(row->mentee);
    m_stack->setCurrentIndex(board ? 1 : 0);
}

void BoardSwitch::focusShown() {
    if (showsBoard())
        m_board.focusTable();
    else
        m_table.focusTable();
}

} // namespace groundwork::ui
