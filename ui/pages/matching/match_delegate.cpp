#include "ui/pages/matching/match_delegate.h"

#include "ui/models/matching_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace groundwork::ui {

namespace {

QColor mixed(const QColor &one, const QColor &other, double share) {
    return QColor::fromRgbF(float(one.redF() * (1 - share) + other.redF() * share),
                            float(one.greenF() * (1 - share) + other.greenF() * share),
                            float(one.blueF() * (1 - share) + other.blueF() * share));
}

/// The ground of a cell as the style paints it, and the option without its text.
QString paintGround(QPainter *painter, QStyleOptionViewItem &option) {
    const QString text = option.text;
    option.text.clear();
    option.state &= ~QStyle::State_MouseOver;
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    return text;
}

} // namespace

MatchDelegate::MatchDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

void MatchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                          const QModelIndex &index) const {
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    const QString text = paintGround(painter, option);
    const bool rtl = option.direction == Qt::RightToLeft;
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::LineSoft));
    if (index.column() == 0 && option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(QRect(rtl ? rect.right() - 2 : rect.left(), rect.top(), 3, rect.height()),
                          m_theme.color(Token::Accent));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF box = QRectF(rect).adjusted(m_theme.space(8), 0, -m_theme.space(6), 0);
    const auto take = [&](double width) {
        const QRectF taken(rtl ? box.right() - width : box.left(), box.top(), width, box.height());
        const double used = width + m_theme.space(6);
        box.adjust(rtl ? 0 : used, 0, rtl ? -used : 0, 0);
        return taken;
    };
    const auto centred = [](const QRectF &area, double side) {
        return QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side);
    };
    if (index.column() == 0 && index.data(models::PinnedRole).toBool())
        paintIcon(*painter, centred(take(m_theme.size(14)), m_theme.size(14)), QStringLiteral("pin"),
                  m_theme.color(Token::Accent));
    const QString person = index.data(models::PersonNameRole).toString();
    if (!person.isEmpty()) {
        const bool mentor = index.data(models::PersonIsMentorRole).toBool();
        const double side = m_theme.size(22);
        paintBadge(*painter, centred(take(side), side), badgeShape(mentor ? Role::Mentor : Role::Mentee),
                   initials(person), m_theme);
    }
    const QVariantList segments = index.data(models::SegmentsRole).toList();
    const bool figure = !segments.isEmpty();
    painter->setFont(m_theme.font(figure ? TextRole::BodyStrong : TextRole::Body));
    painter->setPen(m_theme.color(person.isEmpty() && !figure ? Token::Ink2 : Token::Ink));
    if (figure) {
        const QRectF number = take(painter->fontMetrics().horizontalAdvance(QStringLiteral("000")));
        painter->drawText(number, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), text);
        paintBar(*painter, box, rtl, index);
    } else {
        const QString shown =
            QFontMetricsF(painter->font())
                .elidedText(text, person.isEmpty() ? Qt::ElideRight : Qt::ElideMiddle, box.width());
        painter->drawText(box,
                          static_cast<int>((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) |
                              Qt::TextSingleLine,
                          shown);
    }
    painter->restore();
}

void MatchDelegate::paintBar(QPainter &painter, const QRectF &box, bool rtl, const QModelIndex &index) const {
    const int possible = std::max(1, index.data(models::PossibleRole).toInt());
    const double height = m_theme.size(8);
    QRectF bar(box.left(), box.center().y() - height / 2, std::min<double>(box.width(), m_theme.size(72)),
               height);
    if (rtl)
        bar.moveRight(box.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::Line));
    painter.drawRoundedRect(bar, height / 4, height / 4);
    constexpr int kTints = 5;
    double at = 0;
    int tint = 0;
    for (const QVariant &points : index.data(models::SegmentsRole).toList()) {
        const double width = bar.width() * points.toInt() / possible;
        if (width > 0) {
            const double x = rtl ? bar.right() - at - width : bar.left() + at;
            const double share = 0.16 * (tint % kTints);
            painter.setBrush(mixed(m_theme.color(Token::Accent), m_theme.color(Token::Surface), share));
            painter.drawRect(QRectF(x, bar.top(), std::max(1.0, width - 1.0), height));
            ++tint;
        }
        at += width;
    }
}

QSize MatchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width() + m_theme.size(40), m_theme.size(32)};
}

SumDelegate::SumDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme) {}

void SumDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                        const QModelIndex &index) const {
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    const QString text = paintGround(painter, option);
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool last = index.row() == index.model()->rowCount() - 1;
    const QRect rect = option.rect;
    if (last)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), m_theme.color(Token::Ink));
    else
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::LineSoft));
    const bool figure = index.column() == models::SumModel::Points;
    painter->save();
    painter->setFont(m_theme.font(last || figure ? TextRole::SmallStrong : TextRole::Small));
    painter->setPen(m_theme.color(index.column() == models::SumModel::FitWeight ? Token::Ink2 : Token::Ink));
    const bool start = (index.column() == models::SumModel::Why) != rtl;
    painter->drawText(rect.adjusted(m_theme.space(2), m_theme.space(3), -m_theme.space(2), -m_theme.space(3)),
                      static_cast<int>((start ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter) |
                          Qt::TextWordWrap,
                      text);
    painter->restore();
}

QSize SumDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const int width = view ? view->columnWidth(index.column()) : option.rect.width();
    const bool last = index.row() == index.model()->rowCount() - 1;
    const QFontMetrics metrics(m_theme.font(last ? TextRole::SmallStrong : TextRole::Small));
    const QRect needed = metrics.boundingRect(QRect(0, 0, std::max(20, width - 2 * m_theme.space(2)), 10000),
                                              Qt::TextWordWrap, index.data().toString());
    return {needed.width() + 2 * m_theme.space(2),
            std::max(needed.height() + 2 * m_theme.space(4), m_theme.size(26))};
}

} // namespace groundwork::ui
