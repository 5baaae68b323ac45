#include "ui/pages/matching/match_delegate.h"

#include "ui/models/matching_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style_painting.h"
#include "ui/widgets/text_flags.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr int kRowHeight = 32;
constexpr int kBadgeSide = 22;
constexpr int kPinSide = 14;

} // namespace

MatchDelegate::MatchDelegate(Theme &theme, QObject *parent)
    : RowDelegate(theme, kRowHeight, parent) {}

int MatchDelegate::nameWidth(const Theme &theme, const QString &name, int marks) {
    return theme.space(18) + marks * (theme.size(kPinSide) + theme.space(6)) + theme.size(kBadgeSide) + theme.space(8) +
           QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(name) + 2;
}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    Cell cell = begin(*painter, option, index);
    const auto mark = [&](int role, const char *name) {
        if (index.column() != 0 || !index.data(role).toBool())
            return;
        const double side = theme().size(kPinSide);
        const QRectF area = cell.take(side, theme().space(6));
        paintIcon(*painter, QRectF(area.left(), area.center().y() - side / 2, side, side), QLatin1String(name),
                  theme().color(Token::Accent));
    };
    mark(models::PinnedRole, "pin");
    mark(models::ReviewedRole, "check");
    const QString person = index.data(models::PersonNameRole).toString();
    if (!person.isEmpty()) {
        paintPerson(cell, index.data(models::PersonIsMentorRole).toBool() ? Role::Mentor : Role::Mentee,
                    person, kBadgeSide);
        paintText(cell, TextRole::Body, Token::Ink, Qt::ElideMiddle);
    } else if (!index.data(models::SegmentsRole).toList().isEmpty()) {
        painter->setFont(theme().font(TextRole::BodyStrong));
        painter->setPen(theme().color(Token::Ink));
        const QRectF number =
            cell.take(painter->fontMetrics().horizontalAdvance(QStringLiteral("000")), theme().space(6));
        painter->drawText(number, trailingLine(cell.rtl), cell.text);
        paintBar(*painter, cell.box, cell.rtl, index);
    } else {
        paintText(cell, TextRole::Body, Token::Ink2, Qt::ElideRight);
    }
    painter->restore();
}

void MatchDelegate::paintBar(QPainter &painter, const QRectF &box, bool rtl, const QModelIndex &index) const {
    const int possible = std::max(1, index.data(models::PossibleRole).toInt());
    const double height = theme().size(8);
    QRectF bar(box.left(), box.center().y() - height / 2, std::min<double>(box.width(), theme().size(72)),
               height);
    if (rtl)
        bar.moveRight(box.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(Token::Line));
    painter.drawRoundedRect(bar, height / 4, height / 4);
    constexpr int kTints = 5;
    double at = 0;
    int tint = 0;
    for (const QVariant &points : index.data(models::SegmentsRole).toList()) {
        const double width = bar.width() * points.toInt() / possible;
        if (width > 0) {
            const double x = rtl ? bar.right() - at - width : bar.left() + at;
            const double share = 0.16 * (tint % kTints);
            painter.setBrush(
                painting::mixed(theme().color(Token::Accent), theme().color(Token::Surface), share));
            painter.drawRect(QRectF(x, bar.top(), std::max(1.0, width - 1.0), height));
            ++tint;
        }
        at += width;
    }
}

SumDelegate::SumDelegate(Theme &theme, QObject *parent)
    : RowDelegate(theme, kRowHeight, parent) {}

void SumDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                        const QModelIndex &index) const {
    QStyleOptionViewItem option(given);
    const QString text = paintGround(*painter, option, index);
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool last = index.row() == index.model()->rowCount() - 1;
    const QRect rect = option.rect;
    if (last)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), theme().color(Token::Ink));
    else
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Token::LineSoft));
    const bool figure = index.column() == models::SumModel::Points;
    painter->save();
    painter->setFont(theme().font(last || figure ? TextRole::SmallStrong : TextRole::Small));
    painter->setPen(theme().color(index.column() == models::SumModel::FitWeight ? Token::Ink2 : Token::Ink));
    const bool start = (index.column() == models::SumModel::Why) != rtl;
    painter->drawText(rect.adjusted(theme().space(4), theme().space(3), -theme().space(4), -theme().space(3)),
                      static_cast<int>((start ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter) |
                          Qt::TextWordWrap,
                      text);
    painter->restore();
}

QSize SumDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const int width = view ? view->columnWidth(index.column()) : option.rect.width();
    const bool last = index.row() == index.model()->rowCount() - 1;
    const QFontMetrics metrics(theme().font(last ? TextRole::SmallStrong : TextRole::Small));
    const QRect needed = metrics.boundingRect(QRect(0, 0, std::max(20, width - 2 * theme().space(4)), 10000),
                                              Qt::TextWordWrap, index.data().toString());
    return {needed.width() + 2 * theme().space(4),
            std::max(needed.height() + 2 * theme().space(4), theme().size(26))};
}

} // namespace groundwork::ui
