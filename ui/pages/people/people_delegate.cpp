#include "ui/pages/people/people_delegate.h"

#include "core/people/participant.h"
#include "ui/models/people_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QPainter>

namespace groundwork::ui {

using models::PeopleModel;

PeopleDelegate::PeopleDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const {
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    const QString text = option.text;
    option.text.clear();
    option.state &= ~QStyle::State_MouseOver; // a row is chosen, not a cell
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);

    const bool rtl = option.direction == Qt::RightToLeft;
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(Token::LineSoft));
    if (index.column() == PeopleModel::Name && option.state.testFlag(QStyle::State_Selected)) {
        const int mark = 3;
        painter->fillRect(QRect(rtl ? option.rect.right() - mark + 1 : option.rect.left(), option.rect.top(),
                                mark, option.rect.height()),
                          m_theme.color(Token::Accent));
    }
    const bool mentor = index.data(PeopleModel::ParticipantRoleRole).toBool();
    QRectF box = QRectF(option.rect).adjusted(m_theme.space(10), 0, -m_theme.space(10), 0);
    painter->save();
    painter->setFont(m_theme.font(TextRole::Body));
    painter->setPen(m_theme.color(Token::Ink));
    Qt::TextElideMode elide = Qt::ElideRight;
    if (index.column() == PeopleModel::Name) {
        const double side = m_theme.size(26);
        const QRectF badge(rtl ? box.right() - side : box.left(), box.center().y() - side / 2, side, side);
        painter->setRenderHint(QPainter::Antialiasing);
        paintBadge(*painter, badge, badgeShape(mentor ? Role::Mentor : Role::Mentee),
                   initials(index.data(PeopleModel::NameRole).toString()), m_theme);
        painter->setFont(m_theme.font(TextRole::Body));
        painter->setPen(m_theme.color(Token::Ink));
        const double used = side + m_theme.space(8);
        box.adjust(rtl ? 0 : used, 0, rtl ? -used : 0, 0);
        elide = Qt::ElideMiddle;
    } else if (index.column() == PeopleModel::RoleColumn) {
        painter->setPen(m_theme.color(mentor ? Token::Mentor : Token::Mentee));
    } else if (index.column() == PeopleModel::State &&
               index.data(PeopleModel::ParticipantStateRole).toInt() ==
                   static_cast<int>(people::ParticipantState::Waiting)) {
        paintChip(*painter, box, text, QString(), ChipTone::Attention, option.direction, m_theme);
        painter->restore();
        return;
    }
    const QString shown = QFontMetricsF(painter->font()).elidedText(text, elide, box.width());
    // A text keeps its own direction, and stands where the column begins.
    painter->setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const Qt::Alignment side = (rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter;
    painter->drawText(box, static_cast<int>(side) | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const QSize base = QStyledItemDelegate::sizeHint(option, index);
    const int badge = index.column() == PeopleModel::Name ? m_theme.size(26) + m_theme.space(8) : 0;
    return {base.width() + 2 * m_theme.space(10) + badge, m_theme.size(34)};
}

} // namespace groundwork::ui
