#include "ui/pages/matching/board_table.h"

#include "ui/pages/matching/board_painting.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kColumnWidth = 164;
constexpr int kNobodyWidth = 112; ///< of the column of those not placed, when there are none
constexpr int kWidestColumn = 260;
constexpr int kCardHeight = 62;
constexpr int kEdge = 28; ///< how near to an edge a card has to be for the board to scroll
constexpr int kColumnsOfAPage = 4;

} // namespace

BoardTable::BoardTable(Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_edges(new QTimer(this)) {
    setObjectName(QStringLiteral("boardTable"));
    setAccessibleName(tr("Board: a column for each mentor"));
    setAccessibleDescription(tr("Enter picks a card up, the arrows move it, Enter puts it down and Esc puts it back. "
                                "The menu key shows what else can be done with it."));
    setHorizontalHeader(new BoardHeader(theme, *this));
    setItemDelegate(new BoardDelegate(theme, *this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_edges->setInterval(40);
    connect(m_edges, &QTimer::timeout, this, &BoardTable::scrollAtEdges);
    connect(&theme, &Theme::changed, this, &BoardTable::layoutBoard);
}

void BoardTable::setBoard(BoardModel *model) {
    m_board = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_pressed = QModelIndex();
        putBack();
    });
    connect(model, &QAbstractItemModel::modelReset, this, &BoardTable::layoutBoard);
    layoutBoard();
}

void BoardTable::layoutBoard() {
    if (!m_board)
        return;
    const int room = viewport()->width();
    const int least = m_theme.size(kColumnWidth);
    const bool nobody = m_board->columnAt(0)->cards.empty();
    const int first = nobody ? m_theme.size(kNobodyWidth) : 0;
    const int columns = std::max(1, m_board->columnCount() - (nobody ? 1 : 0));
    const int share = (room - first) / std::clamp((room - first) / least, 1, columns);
    horizontalHeader()->setDefaultSectionSize(std::clamp(share, least, m_theme.size(kWidestColumn)));
    horizontalHeader()->resizeSection(0, nobody ? first : horizontalHeader()->defaultSectionSize());
    verticalHeader()->setMinimumSectionSize(1); // rows follow the text down again, see keepRowHeight
    verticalHeader()->setDefaultSectionSize(m_theme.size(kCardHeight));
    viewport()->update();
}

QString BoardTable::againstColumn(int column) const {
    return m_carried && m_rules.against ? m_rules.against(m_carried->mentee, column) : QString();
}

QModelIndex BoardTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    Q_UNUSED(modifiers)
    const QModelIndex at = currentIndex();
    if (!m_board || !at.isValid())
        return m_board ? m_board->index(0, 0) : QModelIndex();
    const int last = m_board->columnCount() - 1;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    int row = at.row();
    int column = at.column();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MoveLeft:
        column += rtl ? 1 : -1;
        break;
    case MoveRight:
        column += rtl ? -1 : 1;
        break;
    case MoveHome:
        column = 0;
        break;
    case MoveEnd:
        column = last;
        break;
    case MovePageUp:
        column -= kColumnsOfAPage;
        break;
    case MovePageDown:
        column += kColumnsOfAPage;
        break;
    }
    column = std::clamp(column, 0, last);
    return m_board->index(std::clamp(row, 0, m_board->depth(column) - 1), column);
}

bool BoardTable::event(QEvent *event) {
    // Esc is the card's while one is carried, whatever the window would do with it.
    if (event->type() == QEvent::ShortcutOverride && isCarrying() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void BoardTable::keyPressEvent(QKeyEvent *event) {
    if (isCarrying() && carryKey(event->key())) {
        event->accept();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_board && m_board->cardAt(currentIndex())) {
        pickUp(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool BoardTable::carryKey(int key) {
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Escape:
        putBack();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        putDown();
        return true;
    case Qt::Key_Left:
        setOver(m_over + (rtl ? 1 : -1));
        return true;
    case Qt::Key_Right:
        setOver(m_over + (rtl ? -1 : 1));
        return true;
    case Qt::Key_PageUp:
        setOver(m_over - kColumnsOfAPage);
        return true;
    case Qt::Key_PageDown:
        setOver(m_over + kColumnsOfAPage);
        return true;
    case Qt::Key_Home:
        setOver(0);
        return true;
    case Qt::Key_End:
        setOver(m_board->columnCount() - 1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
        return true; // nothing else happens while a card is in the hand
    default:
        return false;
    }
}

void BoardTable::pickUp(const QModelIndex &index) {
    if (!m_board || !m_board->cardAt(index))
        return;
    setCurrentIndex(index);
    setFocus();
    beginCarry(index, false);
}

void BoardTable::beginCarry(const QModelIndex &index, bool byMouse) {
    m_carried = *m_board->cardAt(index);
    m_byMouse = byMouse;
    m_over = -1;
    setOver(index.column());
    if (byMouse)
        m_edges->start();
}

void BoardTable::setOver(int column) {
    const int next = m_byMouse ? column : std::clamp(column, 0, m_board->columnCount() - 1);
    if (next == m_over)
        return;
    m_over = next;
    m_verdict = m_over >= 0 && m_rules.verdict ? m_rules.verdict(m_carried->mentee, m_over) : BoardVerdict{};
    if (!m_byMouse)
        scrollTo(m_board->index(0, m_over));
    viewport()->update();
    horizontalHeader()->viewport()->update();
    Q_EMIT carryChanged();
}

void BoardTable::putDown() {
    const BoardColumn *column = m_board->columnAt(m_over);
    if (!column || !column->isMentor() || !m_verdict.takes) {
        // By keys the card stays in the hand, so that another column can be tried.
        if (m_byMouse)
            putBack();
        else
            Q_EMIT carryChanged();
        return;
    }
    const ParticipantId mentee = m_carried->mentee;
    const ParticipantId mentor = column->mentor;
    endCarry();
    Q_EMIT dropped(mentee, mentor);
}

void BoardTable::putBack() {
    if (!isCarrying())
        return;
    endCarry();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void BoardTable::endCarry() {
    m_edges->stop();
    m_carried.reset();
    m_over = -1;
    m_verdict = {};
    m_pressed = QModelIndex();
    viewport()->update();
    horizontalHeader()->viewport()->update();
    Q_EMIT carryChanged();
}

void BoardTable::mousePressEvent(QMouseEvent *event) {
    putBack();
    QTableView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
    if (m_board && !m_board->cardAt(m_pressed))
        m_pressed = QModelIndex();
    m_pressedAt = event->position().toPoint();
}

void BoardTable::mouseMoveEvent(QMouseEvent *event) {
    m_pointer = event->position().toPoint();
    if (!isCarrying() && m_pressed.isValid() && event->buttons().testFlag(Qt::LeftButton) &&
        (m_pointer - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        beginCarry(m_pressed, true);
    if (!isCarrying())
        return; // the table itself would choose what the mouse is drawn over
    setOver(columnAt(m_pointer.x()));
    viewport()->update();
}

void BoardTable::mouseReleaseEvent(QMouseEvent *event) {
    if (isCarrying() && m_byMouse) {
        m_pointer = event->position().toPoint();
        setOver(columnAt(m_pointer.x()));
        putDown();
        return;
    }
    const QModelIndex pressed = m_pressed;
    m_pressed = QModelIndex();
    QTableView::mouseReleaseEvent(event);
    if (pressed.isValid() && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT opened(pressed);
}

void BoardTable::mouseDoubleClickEvent(QMouseEvent *event) {
    mousePressEvent(event);
}

void BoardTable::contextMenuEvent(QContextMenuEvent *event) {
    putBack();
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!m_board || !m_board->cardAt(index))
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(index, byMouse ? event->globalPos()
                                        : viewport()->mapToGlobal(visualRect(index).center()));
}

void BoardTable::focusOutEvent(QFocusEvent *event) {
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        putBack();
    QTableView::focusOutEvent(event);
}

void BoardTable::scrollAtEdges() {
    const int edge = m_theme.size(kEdge);
    const int step = edge / 2;
    const auto by = [&](int at, int length) { return at < edge ? -step : at > length - edge ? step : 0; };
    const int across = by(m_pointer.x(), viewport()->width());
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    QScrollBar *bar = horizontalScrollBar();
    const int before = bar->value();
    bar->setValue(before + (rtl ? -across : across));
    if (bar->value() != before)
        setOver(columnAt(m_pointer.x()));
    viewport()->update();
}

void BoardTable::paintEvent(QPaintEvent *event) {
    QTableView::paintEvent(event);
    if (!isCarrying())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintOver(painter);
    paintGhost(painter);
}

void BoardTable::paintOver(QPainter &painter) const {
    if (m_over < 0)
        return;
    const QRectF column(columnViewportPosition(m_over), 0, columnWidth(m_over), viewport()->height());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_verdict.takes ? QPen(m_theme.color(Token::Accent), 2)
                                   : QPen(m_theme.color(Token::Problem), 2, Qt::DashLine));
    painter.drawRoundedRect(column.adjusted(2, -6, -2, -2), 6, 6);
}

void BoardTable::paintGhost(QPainter &painter) const {
    const int width = horizontalHeader()->defaultSectionSize();
    const int height = verticalHeader()->defaultSectionSize();
    QRectF ghost(0, 0, width, height);
    if (m_byMouse) {
        ghost.moveCenter(m_pointer);
    } else {
        const int row = std::min(static_cast<int>(m_board->columnAt(m_over)->cards.size()),
                                 m_board->depth(m_over) - 1);
        const int y = rowViewportPosition(std::max(0, row));
        ghost.moveTo(columnViewportPosition(m_over),
                     std::clamp(y + m_theme.space(8), 0, std::max(0, viewport()->height() - height)));
    }
    paintBoardCard(painter, ghost, *m_carried, CardLook::InHand, layoutDirection() == Qt::RightToLeft, m_theme);
}

void BoardTable::resizeEvent(QResizeEvent *event) {
    QTableView::resizeEvent(event);
    layoutBoard();
}

} // namespace groundwork::ui
