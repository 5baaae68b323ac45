#include "ui/pages/pairs/pairs_delegate.h"

#include "core/partnerships/partnership.h"
#include "ui/models/pairs_model.h"
#include "ui/pages/pairs/pair_chip.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_flags.h"

#include <QApplication>
#include <QPainter>

namespace groundwork::ui {

using models::PairsModel;

PairsDelegate::PairsDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

QSize PairsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(m_theme.size(34), option.fontMetrics.height() + 14));
    size.rwidth() += 2 * m_theme.space(10);
    if (index.column() == PairsModel::Pair)
        size.rwidth() += 2 * m_theme.size(24) + 24;
    if (index.column() == PairsModel::State)
        size = size.expandedTo(chipSize(index.data().toString(), QStringLiteral("check"), m_theme) +
                               QSize(2 * m_theme.space(10) + 4, 0));
    return size;
}

void PairsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString text = option.text;
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    painter->save();
    painter->setPen(QPen(m_theme.color(Token::LineSoft), 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const bool rtl = option.direction == Qt::RightToLeft;
    QRectF area = QRectF(option.rect).adjusted(m_theme.space(10), 0, -m_theme.space(10), 0);
    if (index.column() == PairsModel::State) {
        const auto state =
            static_cast<partnerships::PartnershipState>(index.data(PairsModel::StateRole).toInt());
        paintChip(*painter, area, text, stateIcon(state), stateTone(state), option.direction, m_theme);
        painter->restore();
        return;
    }
    if (index.column() == PairsModel::Pair) {
        const double side = m_theme.size(24);
        const double width = 2 * side + 3;
        const QRectF badges(rtl ? area.right() - width : area.left(), area.center().y() - side / 2, width,
                            side);
        paintPairBadge(*painter, badges, index.data(PairsModel::MenteeRole).toString(),
                       index.data(PairsModel::MentorRole).toString(), option.direction, m_theme);
        area.adjust(rtl ? 0 : width + 10, 0, rtl ? -width - 10 : 0, 0);
    }
    painter->setFont(m_theme.font(TextRole::Body));
    painter->setPen(m_theme.color(index.column() == PairsModel::Pair ? Token::Ink : Token::Ink2));
    painter->drawText(area, leadingLine(rtl),
                      QFontMetricsF(painter->font())
                          .elidedText(text,
                                      index.column() == PairsModel::Pair ? Qt::ElideMiddle : Qt::ElideRight,
                                      area.width()));
    painter->restore();
}

} // namespace groundwork::ui
