#include "ui/widgets/groundwork_style.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style_painting.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

using namespace painting;

namespace {

/// The buttons of a stepper: wide enough to hit, as narrow as that allows.
int stepWidth(const Theme &theme) {
    return theme.size(24);
}

} // namespace

GroundworkStyle::GroundworkStyle(Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme) {}

void GroundworkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(m_theme, option, *painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolPanel(m_theme, option, *painter);
        return;
    case PE_PanelLineEdit: {
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (edit && !edit->hasFrame())
            return;
        drawFieldFrame(m_theme, option, *painter);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)) {
            frame(*painter, option->rect,
                  m_theme.color(has(option, State_Enabled) ? Token::Surface : Token::Sunken),
                  m_theme.color(has(option, State_HasFocus) ? Token::Accent : Token::Control), kRadius,
                  has(option, State_HasFocus) ? 2 : 1);
            return;
        }
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            frame(*painter, option->rect, Qt::transparent, m_theme.color(Token::Line), 8);
            return;
        }
        break;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawTick(m_theme, option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawTick(m_theme, option, *painter, true);
        return;
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            frame(*painter, QRectF(option->rect).adjusted(1, 1, -1, -1), Qt::transparent,
                  m_theme.color(Token::Accent), 3, 2);
            return;
        }
        if (qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget))
            return; // drawn with the panel
        focusRing(*painter, option->rect, m_theme, 4);
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            drawRowGround(m_theme, item, *painter);
            return;
        }
        break;
    case PE_PanelItemViewRow:
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const QString name = element == PE_IndicatorArrowDown   ? QStringLiteral("down")
                             : element == PE_IndicatorArrowUp   ? QStringLiteral("up")
                             : element == PE_IndicatorArrowLeft ? QStringLiteral("left")
                                                                : QStringLiteral("right");
        const double side = std::min({option->rect.width(), option->rect.height(), 16});
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(option->rect).center());
        paintIcon(*painter, box, name, m_theme.color(has(option, State_Enabled) ? Token::Ink2 : Token::Line));
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void GroundworkStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const {
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton own(*button);
            const ButtonKind kind = buttonKind(widget);
            if (isLink(widget)) {
                own.palette.setColor(QPalette::ButtonText, m_theme.color(Token::Accent));
                QFont underlined = painter->font();
                underlined.setUnderline(true);
                painter->setFont(underlined);
            } else if (kind == ButtonKind::Primary || kind == ButtonKind::Danger) {
                own.palette.setColor(QPalette::ButtonText, m_theme.color(Token::OnAccent));
            }
            if (!isLink(widget)) {
                QFont medium = painter->font();
                medium.setWeight(QFont::Medium);
                painter->setFont(medium);
            }
            if (!own.icon.isNull() && !own.text.isEmpty())
                drawIconLabel(own, *painter, m_theme.space(6));
            else
                QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            drawTab(m_theme, tab, *painter);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab own(*tab);
            own.state.setFlag(State_HasFocus, false);
            own.palette.setColor(QPalette::WindowText,
                                 m_theme.color(has(tab, State_Selected) ? Token::Ink : Token::Ink2));
            QProxyStyle::drawControl(element, &own, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection: {
        painter->fillRect(option->rect, m_theme.color(Token::Sunken));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme.color(Token::Line));
        return;
    }
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Sunken));
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader own(*header);
            own.palette.setColor(QPalette::ButtonText, m_theme.color(Token::Ink2));
            const int indent = headerIndent(widget);
            own.rect.adjust(indent, 0, -indent, 0);
            painter->save();
            painter->setFont(m_theme.font(TextRole::SmallStrong));
            own.fontMetrics = QFontMetrics(painter->font());
            QProxyStyle::drawControl(element, &own, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(item->rect, m_theme.color(Token::Window));
            if (has(item, State_Selected))
                frame(*painter, QRectF(item->rect).adjusted(1, 1, -1, -1), m_theme.color(Token::AccentSoft),
                      Qt::transparent, 4);
            const int flags = int(Qt::AlignCenter) | int(Qt::TextShowMnemonic) | int(Qt::TextDontClip) |
                              int(Qt::TextSingleLine);
            drawItemText(painter, item->rect, flags, item->palette, has(item, State_Enabled), item->text,
                         QPalette::WindowText);
            return;
        }
        break;
    case CE_ToolBar:
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.color(Token::Window));
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void GroundworkStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                         QPainter *painter, const QWidget *widget) const {
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option)) {
            drawFieldFrame(m_theme, option, *painter);
            const QRect arrow = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
            QRectF box(0, 0, 14, 14);
            box.moveCenter(QRectF(arrow).center());
            paintIcon(*painter, box, QStringLiteral("down"),
                      m_theme.color(has(option, State_Enabled) ? Token::Ink2 : Token::Line));
            return;
        }
    }
    if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                drawFieldFrame(m_theme, option, *painter);
            for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
                if (!spin->subControls.testFlag(part))
                    continue;
                if (spin->buttonSymbols == QAbstractSpinBox::PlusMinus) {
                    const QRect field = subControlRect(CC_SpinBox, spin, SC_SpinBoxEditField, widget);
                    const int x = (part == SC_SpinBoxUp) == (spin->direction == Qt::LeftToRight)
                                      ? field.right() + 1
                                      : field.left() - 1;
                    painter->fillRect(QRect(x, option->rect.top() + 4, 1, option->rect.height() - 8),
                                      m_theme.color(Token::Line));
                }
                const bool up = part == SC_SpinBoxUp;
                const bool enabled = spin->stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled
                                                                   : QAbstractSpinBox::StepDownEnabled);
                const QRect area = subControlRect(CC_SpinBox, spin, part, widget);
                const bool plus = spin->buttonSymbols == QAbstractSpinBox::PlusMinus;
                const double side = std::min({area.height() + 2, area.width(), 13});
                QRectF box(0, 0, side, side);
                box.moveCenter(QRectF(area).center());
                paintIcon(*painter, box,
                          plus ? (up ? QStringLiteral("plus") : QStringLiteral("minus"))
                               : (up ? QStringLiteral("up") : QStringLiteral("down")),
                          m_theme.color(enabled ? Token::Ink2 : Token::Line));
            }
            return;
        }
    }
    if (control == CC_ToolButton && widget && widget->property("noMenuArrow").toBool()) {
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain(*tool);
            plain.features &= ~(QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::Menu);
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect GroundworkStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                      SubControl part, const QWidget *widget) const {
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control != CC_SpinBox || !spin || spin->buttonSymbols != QAbstractSpinBox::PlusMinus)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // A stepper: minus, value, plus side by side, each wide enough to hit.
    const QRect inside = option->rect.adjusted(kRing, kRing, -kRing, -kRing);
    const int step = stepWidth(m_theme);
    QRect rect = inside;
    if (part == SC_SpinBoxDown)
        rect.setWidth(step);
    else if (part == SC_SpinBoxUp)
        rect.setLeft(inside.right() - step + 1);
    else if (part == SC_SpinBoxEditField)
        rect.adjust(step + 2, 0, -step - 2, 0);
    else
        return QProxyStyle::subControlRect(control, option, part, widget);
    return visualRect(option->direction, option->rect, rect);
}

int GroundworkStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                                 const QWidget *widget) const {
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.size(16);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return m_theme.size(18);
    case PM_ToolBarIconSize:
        return m_theme.size(20);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarTabHSpace:
        return m_theme.space(24);
    case PM_TabBarTabVSpace:
        return m_theme.space(16);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_ToolBarItemSpacing:
        return m_theme.space(4);
    case PM_HeaderMargin:
        return m_theme.space(6);
    case PM_FocusFrameHMargin: // of the texts in a row: where the titles of the columns begin
        if (widget && widget->property("reading").toBool())
            return m_theme.space(6) + 3;
        return QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int GroundworkStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                               QStyleHintReturn *returned) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut ? 1 : 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeading;
    case SH_Widget_Animation_Duration:
        return m_theme.lessMotion() ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

/// Titles of a table stand above the texts of its rows: narrow tables (property "narrow" of the header) begin further
/// out.
int GroundworkStyle::headerIndent(const QWidget *header) {
    return header && header->property("narrow").toBool() ? -2 : 4;
}

QSize GroundworkStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                        const QWidget *widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        if (isLink(widget))
            return {contents.width() + 6, std::max(contents.height() + 4, 24)};
        const int height = std::max(m_theme.size(30), contents.height() + m_theme.space(10)) + 2 * kRing;
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool both = button && !button->icon.isNull() && !button->text.isEmpty();
        const int gap = both ? m_theme.space(6) - 4 : 0; // Qt has counted four points of it
        const int width = contents.width() + gap + 2 * m_theme.space(12) + 2 * kRing + 6;
        return {width, height};
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(std::max(m_theme.size(30), size.height()));
        if (type == CT_ComboBox)
            size.rwidth() += m_theme.space(10);
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            spin && spin->buttonSymbols == QAbstractSpinBox::PlusMinus)
            size.setWidth(spin->fontMetrics.horizontalAdvance(QStringLiteral("00")) + 2 * stepWidth(m_theme) +
                          2 * kRing + 10);
        return size;
    case CT_ToolButton:
        return size.expandedTo(QSize(m_theme.size(28), m_theme.size(28)));
    case CT_HeaderSection:
        // As it is drawn: stronger than Qt reckons, and indented.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const int drawn = QFontMetrics(m_theme.font(TextRole::SmallStrong)).horizontalAdvance(header->text);
            size.rwidth() += std::max(0, drawn - header->fontMetrics.horizontalAdvance(header->text)) +
                             2 * headerIndent(widget);
        }
        size.setHeight(std::max(m_theme.size(30), size.height()));
        return size;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return size;
        size.setHeight(std::max(m_theme.size(26), size.height()));
        return size;
    case CT_ItemViewItem:
        size.setHeight(std::max(m_theme.size(30), size.height()));
        return size;
    default:
        return size;
    }
}

QIcon GroundworkStyle::standardIcon(StandardPixmap standard, const QStyleOption *option,
                                    const QWidget *widget) const {
    switch (standard) {
    case SP_LineEditClearButton:
        return icon(m_theme, QStringLiteral("x"), Token::Ink2);
    case SP_MessageBoxQuestion:
        return icon(m_theme, QStringLiteral("question"), Token::Accent);
    case SP_MessageBoxInformation:
        return icon(m_theme, QStringLiteral("info"), Token::Accent);
    case SP_MessageBoxWarning:
        return icon(m_theme, QStringLiteral("warn"), Token::Attention);
    case SP_MessageBoxCritical:
        return icon(m_theme, QStringLiteral("error"), Token::Problem);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

void GroundworkStyle::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QPushButton *>(widget) ||
        qobject_cast<QToolButton *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *edit = qobject_cast<QPlainTextEdit *>(widget))
        edit->viewport()->setAutoFillBackground(false); // the frame fills it, with its round corners
    if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
        const bool inside = qobject_cast<QAbstractSpinBox *>(edit->parentWidget()) ||
                            qobject_cast<QComboBox *>(edit->parentWidget());
        const int side = inside ? 3 : 5; // room between the rounded edge and the text
        edit->setTextMargins(side, 0, side, 0);
    }
}

void applyTheme(QApplication &application, Theme &theme) {
    QApplication::setStyle(new GroundworkStyle(theme)); // the application owns its style
    const auto apply = [&theme] {
        QApplication::setPalette(theme.palette());
        QApplication::setFont(theme.font(TextRole::Body));
    };
    apply();
    QObject::connect(&theme, &Theme::changed, &application, apply);
    // The style reads the theme: it goes with it.
    QObject::connect(&theme, &QObject::destroyed, &application,
                     [] { QApplication::setStyle(QStringLiteral("Fusion")); });
}

} // namespace groundwork::ui
