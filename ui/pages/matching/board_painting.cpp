#include "ui/pages/matching/board_painting.h"

#include "ui/pages/matching/board_table.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_flags.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace groundwork::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BoardCard)
};

/// Room that is taken from the leading side, line by line.
struct Line {
    QRectF box;
    bool rtl;

    QRectF take(double width, double gap, bool leading = true) {
        const bool left = leading != rtl;
        const QRectF taken(left ? box.left() : box.right() - width, box.top(), width, box.height());
        box.adjust(left ? width + gap : 0, 0, left ? 0 : -width - gap, 0);
        return taken;
    }
};

QRectF square(const QRectF &area, double side) {
    return {area.center().x() - side / 2, area.center().y() - side / 2, side, side};
}

void paintLine(QPainter &painter, const Line &line, const QString &text, const QFont &font, const QColor &ink,
               Qt::TextElideMode elide) {
    painter.setFont(font);
    painter.setPen(ink);
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(line.box, leadingLine(line.rtl),
                     QFontMetricsF(font).elidedText(text, elide, line.box.width()));
}

QString needMark(BoardNeed need) {
    switch (need) {
    case BoardNeed::Met:
    case BoardNeed::MetWell:
        return QStringLiteral("check");
    case BoardNeed::NotMet:
        return QStringLiteral("minus");
    case BoardNeed::NoneNamed:
        break;
    }
    return {};
}

/// As many as there is room for; three dots say that there are more (all of them stand in the tooltip).
QString offersThatFit(QStringList offers, const QFont &font, const QRectF &room, bool rtl) {
    const QFontMetricsF metrics(font);
    const auto text = [&offers, all = offers.size()] {
        return offers.join(Words::tr(", ")) + (offers.size() < all ? Words::tr(", …") : QString());
    };
    while (offers.size() > 1 &&
           metrics.boundingRect(QRectF(0, 0, room.width(), 10000), wrappedText(rtl), text()).height() >
               room.height() + metrics.lineSpacing() / 2) // rounded up here and there
        offers.removeLast();
    return text();
}

QString needShort(BoardNeed need) {
    switch (need) {
    case BoardNeed::Met:
        return Words::tr("First need");
    case BoardNeed::MetWell:
        return Words::tr("First need, well");
    case BoardNeed::NotMet:
        return Words::tr("First need not met");
    case BoardNeed::NoneNamed:
        return Words::tr("No need named");
    }
    return {};
}

void paintFacts(QPainter &painter, Line line, const BoardCard &card, const Theme &theme) {
    const QColor ink = theme.color(Token::Ink2);
    if (!card.cause.isEmpty() || card.possible == 0) {
        paintLine(painter, line, card.cause, theme.font(TextRole::Small), ink, Qt::ElideRight);
        return;
    }
    const QFont strong = theme.font(TextRole::SmallStrong);
    const QString points = QString::number(card.points);
    Line number{line.take(QFontMetricsF(strong).horizontalAdvance(points) + 2, theme.space(8)), line.rtl};
    paintLine(painter, number, points, strong, theme.color(Token::Ink), Qt::ElideNone);
    if (const QString mark = needMark(card.need); !mark.isEmpty()) {
        const double side = theme.size(14);
        paintIcon(painter, square(line.take(side, theme.space(4)), side), mark,
                  theme.color(card.need == BoardNeed::NotMet ? Token::Ink3 : Token::Accent));
    }
    paintLine(painter, line, needShort(card.need), theme.font(TextRole::Small), ink, Qt::ElideRight);
}

} // namespace

void paintBoardCard(QPainter &painter, const QRectF &cell, const BoardCard &card, CardLook look, bool rtl,
                    const Theme &theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (look == CardLook::Away)
        painter.setOpacity(0.4);
    const double gap = theme.space(4);
    const QRectF box = cell.adjusted(gap, gap / 2, -gap, -gap / 2);
    const bool strong = look == CardLook::Current || look == CardLook::InHand;
    painter.setPen(QPen(theme.color(strong ? Token::Accent : Token::Line), strong ? 2 : 1));
    painter.setBrush(theme.color(look == CardLook::Current ? Token::AccentSoft : Token::Surface));
    painter.drawRoundedRect(box, 6, 6);
    const QRectF inner = box.adjusted(theme.space(8), theme.space(5), -theme.space(8), -theme.space(5));
    Line name{QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2), rtl};
    const double badge = std::min<double>(theme.size(22), name.box.height());
    paintBadge(painter, square(name.take(badge, theme.space(6)), badge), BadgeShape::Mentee,
               initials(card.name), theme);
    if (card.pinned) {
        const double side = theme.size(14);
        paintIcon(painter, square(name.take(side, theme.space(4), false), side), QStringLiteral("pin"),
                  theme.color(Token::Accent));
    }
    paintLine(painter, name, card.name, theme.font(TextRole::Body), theme.color(Token::Ink), Qt::ElideMiddle);
    paintFacts(painter,
               {QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2), rtl}, card, theme);
    painter.restore();
}

BoardDelegate::BoardDelegate(Theme &theme, BoardTable &table)
    : QStyledItemDelegate(&table)
    , m_theme(theme)
    , m_table(table) {}

void BoardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const {
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool current = m_table.currentIndex() == index && m_table.hasFocus();
    if (const BoardCard *card = m_table.board().cardAt(index)) {
        const BoardCard *inHand = m_table.carried();
        const bool away = inHand && inHand->mentee == card->mentee;
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        paintBoardCard(*painter, option.rect, *card,
                       away                ? CardLook::Away
                       : current || chosen ? CardLook::Current
                                           : CardLook::Lying,
                       rtl, m_theme);
        return;
    }
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double gap = m_theme.space(4);
    const QRectF box = QRectF(option.rect).adjusted(gap, gap / 2, -gap, -gap / 2);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.color(current ? Token::Accent : Token::Line), current ? 2 : 1,
                         current ? Qt::SolidLine : Qt::DashLine));
    painter->drawRoundedRect(box, 6, 6);
    paintLine(*painter, {box.adjusted(m_theme.space(10), 0, -m_theme.space(8), 0), rtl}, text,
              m_theme.font(TextRole::Small), m_theme.color(Token::Ink3), Qt::ElideRight);
    painter->restore();
}

BoardHeader::BoardHeader(Theme &theme, BoardTable &table)
    : QHeaderView(Qt::Horizontal, &table)
    , m_theme(theme)
    , m_table(table) {
    setObjectName(QStringLiteral("boardHeader"));
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
    setHighlightSections(false);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize BoardHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), sectionSizeFromContents(0).height()};
}

QSize BoardHeader::sectionSizeFromContents(int column) const {
    const QFontMetrics name(m_theme.font(TextRole::BodyStrong));
    const QFontMetrics small(m_theme.font(TextRole::Small));
    return {sectionSize(column), std::max(m_theme.size(26), name.height()) + 3 * small.lineSpacing() +
                                     2 * m_theme.space(8) + m_theme.space(4)};
}

void BoardHeader::paintSection(QPainter *painter, const QRect &rect, int column) const {
    const BoardColumn *head = m_table.board().columnAt(column);
    if (!head)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const bool over = m_table.isCarrying() && m_table.overColumn() == column;
    const QString against = m_table.againstColumn(column);
    painter->fillRect(rect, m_theme.color(!over               ? Token::Side
                                          : against.isEmpty() ? Token::AccentSoft
                                                              : Token::ProblemSoft));
    painter->fillRect(QRect(rtl ? rect.left() : rect.right(), rect.top(), 1, rect.height()),
                      m_theme.color(Token::Line));
    const QRectF inner =
        QRectF(rect).adjusted(m_theme.space(8), m_theme.space(8), -m_theme.space(8), -m_theme.space(8));
    const QFont small = m_theme.font(TextRole::Small);
    const double lines = QFontMetricsF(small).lineSpacing();
    const double first = inner.height() - 3 * lines - m_theme.space(4);
    Line name{QRectF(inner.left(), inner.top(), inner.width(), first), rtl};
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    if (head->isMentor()) {
        const double side = std::min<double>(m_theme.size(24), first);
        paintBadge(*painter, square(name.take(side, m_theme.space(6)), side), BadgeShape::Mentor,
                   initials(head->name), m_theme);
    }
    paintLine(*painter, name, title, m_theme.font(TextRole::BodyStrong), m_theme.color(Token::Ink),
              Qt::ElideMiddle);
    const double below = inner.top() + first + m_theme.space(4);
    Line places{QRectF(inner.left(), below, inner.width(), lines), rtl};
    const QRectF rest(inner.left(), below + lines, inner.width(), 2 * lines);
    if (!against.isEmpty()) {
        const double side = m_theme.size(14);
        paintIcon(*painter, square(places.take(side, m_theme.space(4)), side), QStringLiteral("nopair"),
                  m_theme.color(Token::Problem));
        paintLine(*painter, places, Words::tr("Not here"), m_theme.font(TextRole::SmallStrong),
                  m_theme.color(Token::Problem), Qt::ElideRight);
        painter->setFont(small);
        painter->setPen(m_theme.color(Token::Ink2));
        painter->drawText(rest, wrappedText(rtl), against);
    } else if (head->isMentor()) {
        paintLine(*painter, places, BoardModel::placesText(*head), small,
                  m_theme.color(head->free() > 0 ? Token::Ink : Token::Ink2), Qt::ElideRight);
        painter->setFont(small);
        painter->setPen(m_theme.color(Token::Ink2));
        painter->drawText(rest, wrappedText(rtl), offersThatFit(head->offers, small, rest, rtl));
    }
    painter->restore();
}

} // namespace groundwork::ui
