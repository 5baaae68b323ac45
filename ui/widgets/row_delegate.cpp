#include "ui/widgets/row_delegate.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/text_flags.h"

#include <QApplication>
#include <QPainter>

namespace groundwork::ui {

RowDelegate::RowDelegate(Theme &theme, int rowHeight, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_rowHeight(rowHeight) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    return {base.width() + 2 * m_theme.space(10), m_theme.size(m_rowHeight)};
}

QRectF RowDelegate::Cell::take(double width, double gap) {
    const QRectF taken(rtl ? box.right() - width : box.left(), box.top(), width, box.height());
    const double used = width + gap;
    box.adjust(rtl ? 0 : used, 0, rtl ? -used : 0, 0);
    return taken;
}

QString RowDelegate::paintGround(QPainter &painter, QStyleOptionViewItem &option,
                                 const QModelIndex &index) const {
    initStyleOption(&option, index);
    const QString text = option.text;
    option.text.clear();
    option.state &= ~QStyle::State_MouseOver; // a row is chosen, not a cell
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
    return text;
}

RowDelegate::Cell RowDelegate::begin(QPainter &painter, const QStyleOptionViewItem &given,
                                     const QModelIndex &index) const {
    QStyleOptionViewItem option(given);
    const QString text = paintGround(painter, option, index);
    const QRect rect = option.rect;
    const bool rtl = option.direction == Qt::RightToLeft;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::LineSoft));
    if (index.column() == 0 && option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(QRect(rtl ? rect.right() - 2 : rect.left(), rect.top(), 3, rect.height()),
                         m_theme.color(Token::Accent));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    return {painter, option, text, QRectF(rect).adjusted(m_theme.space(10), 0, -m_theme.space(8), 0), rtl};
}

void RowDelegate::paintPerson(Cell &cell, Role role, const QString &name, int side) const {
    const double edge = m_theme.size(side);
    const QRectF area = cell.take(edge, m_theme.space(8));
    paintBadge(cell.painter, QRectF(area.left(), area.center().y() - edge / 2, edge, edge), badgeShape(role),
               initials(name), m_theme);
}

void RowDelegate::paintPair(Cell &cell, const QString &mentee, const QString &mentor, int side) const {
    const double edge = m_theme.size(side);
    const QRectF area = cell.take(2 * edge + 3, m_theme.space(10));
    paintPairBadge(cell.painter, QRectF(area.left(), area.center().y() - edge / 2, area.width(), edge),
                   mentee, mentor, cell.option.direction, m_theme);
}

void RowDelegate::paintText(Cell &cell, TextRole role, Token ink, Qt::TextElideMode elide) const {
    cell.painter.setFont(m_theme.font(role));
    cell.painter.setPen(m_theme.color(ink));
    const QString shown = QFontMetricsF(cell.painter.font()).elidedText(cell.text, elide, cell.box.width());
    cell.painter.setLayoutDirection(cell.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    cell.painter.drawText(cell.box, leadingLine(cell.rtl), shown);
}

} // namespace groundwork::ui
