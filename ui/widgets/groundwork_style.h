#pragma once

#include "ui/widgets/theme.h"

#include <QProxyStyle>

class QApplication;

namespace groundwork::ui {

/// Fusion with the tokens of the theme: buttons, fields, ticks, focus ring, tabs, table heads and selected
/// rows are painted here, in one place, so that no page needs a style sheet.
class GroundworkStyle final : public QProxyStyle {
    Q_OBJECT

  public:
    explicit GroundworkStyle(Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

  private:
    [[nodiscard]] static int headerIndent(const QWidget *header);
    Theme &m_theme;
};

/// Sets style, palette and font of the application and keeps them in step with the theme.
void applyTheme(QApplication &application, Theme &theme);

} // namespace groundwork::ui
