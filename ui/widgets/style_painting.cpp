#include "ui/widgets/style_painting.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace groundwork::ui::painting {

QColor mixed(const QColor &a, const QColor &b, double part) {
    return QColor::fromRgbF(float(a.redF() * (1 - part) + b.redF() * part),
                            float(a.greenF() * (1 - part) + b.greenF() * part),
                            float(a.blueF() * (1 - part) + b.blueF() * part));
}

void frame(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line, double radius,
           double width) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    painter.setPen(line.alpha() == 0 ? QPen(Qt::NoPen) : QPen(line, width));
    const double half = width / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

bool has(const QStyleOption *option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}

bool isLink(const QWidget *widget) {
    return widget && widget->property("link").toBool();
}

void focusRing(QPainter &painter, const QRectF &rect, const Theme &theme, double radius) {
    frame(painter, rect, Qt::transparent, theme.color(Token::Accent), radius, 2);
}

void drawButtonPanel(const Theme &theme, const QStyleOption *option, QPainter &painter,
                     const QWidget *widget) {
    if (isLink(widget)) {
        if (has(option, QStyle::State_HasFocus))
            focusRing(painter, option->rect, theme, 4);
        return;
    }
    const ButtonKind kind = buttonKind(widget);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRectF box = QRectF(option->rect).adjusted(kRing, kRing, -kRing, -kRing);
    QColor fill = theme.color(Token::Surface);
    QColor line = theme.color(enabled ? Token::Control : Token::Line);
    switch (kind) {
    case ButtonKind::Primary:
    case ButtonKind::Danger:
        fill = theme.color(kind == ButtonKind::Danger ? Token::Problem : Token::Accent);
        if (over || down)
            fill = mixed(fill, theme.color(Token::Ink), down ? 0.25 : 0.12);
        if (!enabled)
            fill = mixed(theme.color(Token::Sunken), fill, 0.35);
        line = fill;
        break;
    case ButtonKind::Quiet:
        fill = over || down ? theme.color(Token::Sunken) : QColor(Qt::transparent);
        line = Qt::transparent;
        break;
    case ButtonKind::Plain:
        if (over)
            fill = theme.color(Token::Sunken);
        if (down)
            fill = theme.color(Token::AccentSoft);
        break;
    }
    frame(painter, box, fill, line, kRadius);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option->rect, theme, kRadius + kRing);
}

void drawFieldFrame(const Theme &theme, const QStyleOption *option, QPainter &painter) {
    const bool focus = has(option, QStyle::State_HasFocus);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill = theme.color(enabled ? Token::Surface : Token::Sunken);
    frame(painter, option->rect, fill, theme.color(focus ? Token::Accent : Token::Control), kRadius,
          focus ? 2 : 1);
}

void drawTick(const Theme &theme, const QStyleOption *option, QPainter &painter, bool round) {
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool enabled = has(option, QStyle::State_Enabled);
    const double side = std::min(option->rect.width(), option->rect.height());
    const QRectF box(option->rect.center().x() - side / 2 + 0.5, option->rect.center().y() - side / 2 + 0.5,
                     side, side);
    const QColor accent = theme.color(enabled ? Token::Accent : Token::Control);
    const bool filled = (on || partly) && !round;
    const double radius = round ? side / 2 : 4;
    frame(painter, box, filled ? accent : theme.color(Token::Surface),
          on || partly ? accent : theme.color(Token::Control), radius, round && on ? 1.5 : 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (round && on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawEllipse(box.center(), side * 0.26, side * 0.26);
    } else if (on) {
        paintIcon(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), QStringLiteral("check"),
                  theme.color(Token::OnAccent));
    } else if (partly) {
        paintIcon(painter, box.adjusted(1.5, 1.5, -1.5, -1.5), QStringLiteral("minus"),
                  theme.color(Token::OnAccent));
    }
    painter.restore();
}

void drawToolPanel(const Theme &theme, const QStyleOption *option, QPainter &painter) {
    const bool over = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool down = has(option, QStyle::State_Sunken);
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    if (on)
        frame(painter, box, theme.color(Token::AccentSoft), theme.color(Token::AccentLine), kRadius);
    else if (over || down)
        frame(painter, box, mixed(theme.color(Token::Sunken), theme.color(Token::Line), down ? 0.6 : 0.3),
              Qt::transparent, kRadius);
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, QRectF(option->rect), theme, kRadius);
}

void drawTab(const Theme &theme, const QStyleOptionTab *tab, QPainter &painter) {
    if (has(tab, QStyle::State_Selected)) {
        const QRectF mark(tab->rect.left() + 6, tab->rect.bottom() - 2, tab->rect.width() - 12, 3);
        frame(painter, mark, theme.color(Token::Accent), Qt::transparent, 1.5);
    } else if (has(tab, QStyle::State_MouseOver)) {
        frame(painter, QRectF(tab->rect).adjusted(2, 3, -2, -5), theme.color(Token::Sunken), Qt::transparent,
              kRadius);
    }
    if (has(tab, QStyle::State_HasFocus))
        focusRing(painter, QRectF(tab->rect).adjusted(2, 3, -2, -5), theme, kRadius);
}

void drawRowGround(const Theme &theme, const QStyleOptionViewItem *item, QPainter &painter) {
    const bool selected = has(item, QStyle::State_Selected);
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(item->rect, item->backgroundBrush);
    if (selected)
        painter.fillRect(item->rect, theme.color(Token::AccentSoft));
    else if (has(item, QStyle::State_MouseOver))
        painter.fillRect(item->rect, mixed(theme.color(Token::Surface), theme.color(Token::Sunken), 0.6));
    const bool first = item->viewItemPosition == QStyleOptionViewItem::Beginning ||
                       item->viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (selected && first) {
        QRect mark = item->rect;
        const bool rtl = item->direction == Qt::RightToLeft;
        mark.setWidth(3);
        if (rtl)
            mark.moveRight(item->rect.right());
        painter.fillRect(mark, theme.color(Token::Accent));
    }
}

void drawIconLabel(const QStyleOptionButton &button, QPainter &painter, int gap) {
    const QFontMetrics metrics(painter.font());
    const int words = metrics.size(Qt::TextShowMnemonic, button.text).width();
    const int whole = button.iconSize.width() + gap + words;
    const bool mirrored = button.direction == Qt::RightToLeft;
    const int left = button.rect.center().x() - whole / 2;
    const int iconLeft = mirrored ? left + gap + words : left;
    const QRect iconBox(iconLeft, button.rect.center().y() - button.iconSize.height() / 2,
                        button.iconSize.width(), button.iconSize.height());
    button.icon.paint(&painter, iconBox, Qt::AlignCenter,
                      button.state.testFlag(QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    const int textLeft = mirrored ? left : left + button.iconSize.width() + gap;
    const QRect textBox(textLeft, button.rect.top(), words, button.rect.height());
    const bool enabled = button.state.testFlag(QStyle::State_Enabled);
    painter.setPen(
        button.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(textBox, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                     button.text);
}

} // namespace groundwork::ui::painting
