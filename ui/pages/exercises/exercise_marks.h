#pragma once

#include "core/skills/exercise.h"
#include "ui/widgets/theme.h"

#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace groundwork::ui {

/// The icon of resources/icons of a skill (visual.md 6).
QString skillIcon(skills::Skill skill);

/// How wide the three discs of a depth are.
double depthWidth(const Theme &theme);
/// Paints three discs, filled up to the depth, at the trailing end of `box`. The word always stands beside
/// them or in the accessible name.
void paintDepth(QPainter &painter, const QRectF &box, skills::Depth depth, bool rtl, const Theme &theme);

/// The three discs as a widget; decorative.
class DepthDots : public QWidget {
    Q_OBJECT

  public:
    DepthDots(Theme &theme, skills::Depth depth, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    skills::Depth m_depth;
};

/// An icon of resources/icons beside a word; decorative.
class IconMark : public QWidget {
    Q_OBJECT

  public:
    IconMark(Theme &theme, const QString &icon, Token ink, int side = 16, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    QString m_icon;
    Token m_ink;
    int m_side;
};

} // namespace groundwork::ui
