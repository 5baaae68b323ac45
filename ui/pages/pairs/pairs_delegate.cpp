#include "ui/pages/pairs/pairs_delegate.h"

#include "core/partnerships/partnership.h"
#include "ui/models/pairs_model.h"
#include "ui/pages/pairs/pair_chip.h"
#include "ui/widgets/chip.h"

#include <QPainter>

namespace groundwork::ui {

using models::PairsModel;

namespace {

constexpr int kRowHeight = 34;
constexpr int kBadgeSide = 24;

} // namespace

PairsDelegate::PairsDelegate(Theme &theme, QObject *parent)
    : RowDelegate(theme, kRowHeight, parent) {}

QSize PairsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    QSize size = RowDelegate::sizeHint(option, index);
    if (index.column() == PairsModel::Pair)
        size.rwidth() += 2 * theme().size(kBadgeSide) + 24;
    if (index.column() == PairsModel::State)
        size = size.expandedTo(chipSize(index.data().toString(), QStringLiteral("check"), theme()) +
                               QSize(2 * theme().space(10) + 4, 0));
    return size;
}

void PairsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    Cell cell = begin(*painter, option, index);
    if (index.column() == PairsModel::State) {
        const auto state =
            static_cast<partnerships::PartnershipState>(index.data(PairsModel::StateRole).toInt());
        paintChip(*painter, cell.box, cell.text, stateIcon(state), stateTone(state), cell.option.direction,
                  theme());
    } else if (index.column() == PairsModel::Pair) {
        paintPair(cell, index.data(PairsModel::MenteeRole).toString(),
                  index.data(PairsModel::MentorRole).toString(), kBadgeSide);
        paintText(cell, TextRole::Body, Token::Ink, Qt::ElideMiddle);
    } else {
        paintText(cell, TextRole::Body, Token::Ink2, Qt::ElideRight);
    }
    painter->restore();
}

} // namespace groundwork::ui
