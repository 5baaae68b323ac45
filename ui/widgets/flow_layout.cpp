#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace groundwork::ui {

namespace {

int heightOf(const QLayoutItem &item, int width) {
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(int gap, int columnWidth, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
    , m_columnWidth(columnWidth) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const QLayoutItem *item : shown())
        width += (m_columnWidth > 0 ? m_columnWidth : item->sizeHint().width()) + m_gap;
    return {std::max(0, width - m_gap), minimumSize().height()};
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem *item : shown())
        size = size.expandedTo(m_columnWidth > 0 ? QSize(m_columnWidth, heightOf(*item, m_columnWidth))
                                                 : item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect) {
    QLayout::setGeometry(rect);
    place(rect, true);
}

QList<QLayoutItem *> FlowLayout::shown() const {
    QList<QLayoutItem *> items;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            items.append(item);
    }
    return items;
}

int FlowLayout::place(const QRect &rect, bool move) const {
    return m_columnWidth > 0 ? placeColumns(rect, move) : placeWords(rect, move);
}

int FlowLayout::placeColumns(const QRect &rect, bool move) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    const QList<QLayoutItem *> items = shown();
    if (items.isEmpty())
        return 0;
    const int fit = std::max(1, (area.width() + m_gap) / (m_columnWidth + m_gap));
    const int columns = std::min(fit, static_cast<int>(items.size()));
    const int width = (area.width() - (columns - 1) * m_gap) / columns;
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = area.top();
    for (int first = 0; first < items.size(); first += columns) {
        int height = 0;
        for (int column = 0; column < columns && first + column < items.size(); ++column)
            height = std::max(height, heightOf(*items.at(first + column), width));
        for (int column = 0; move && column < columns && first + column < items.size(); ++column) {
            const QRect box(area.left() + column * (width + m_gap), y, width, height);
            items.at(first + column)->setGeometry(QStyle::visualRect(direction, area, box));
        }
        y += height + m_gap;
    }
    return y - m_gap - rect.top() + contentsMargins().bottom();
}

int FlowLayout::placeWords(const QRect &rect, bool move) const {
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    struct Placed {
        QLayoutItem *item;
        QRect box;
    };
    std::vector<Placed> row;
    int x = area.left();
    int y = area.top();
    int height = 0;
    // Words beside a field stand at its middle, not at its top.
    const auto finishRow = [&] {
        for (const Placed &each : row) {
            const QRect box = each.box.translated(0, (height - each.box.height()) / 2);
            if (move)
                each.item->setGeometry(QStyle::visualRect(direction, area, box));
        }
        row.clear();
    };
    for (QLayoutItem *item : shown()) {
        QSize size = item->sizeHint();
        size.setWidth(std::min(size.width(), area.width()));
        if (x > area.left() && x + size.width() > area.right() + 1) {
            finishRow();
            x = area.left();
            y += height + m_gap;
            height = 0;
        }
        row.push_back({item, QRect(QPoint(x, y), size)});
        x += size.width() + m_gap;
        height = std::max(height, size.height());
    }
    finishRow();
    return y + height - rect.top() + contentsMargins().bottom();
}

} // namespace groundwork::ui
