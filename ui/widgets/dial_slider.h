#pragma once

#include "core/base/side.h"
#include "ui/widgets/theme.h"

#include <QSlider>

#include <QWheelEvent>

#include <optional>

namespace groundwork::ui {

/// A dial from 0 to 10 with a handle for each side: a circle for the mentee, a square for the mentor. While
/// one answers there is only the own handle, hollow until it is set; after the reveal both stand on the track
/// with the gap between them. Arrow keys, Home, End and the mouse move the own handle. No number is shown.
class DialSlider : public QSlider {
    Q_OBJECT

  public:
    DialSlider(Theme &theme, Side side, QWidget *parent = nullptr);
    /// Nothing while the handle has not been set.
    [[nodiscard]] std::optional<int> position() const;
    void setPosition(std::optional<int> position);
    /// Shows both sides, for reading only.
    void setBoth(std::optional<int> mentee, std::optional<int> mentor);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// Moved or set by a person.
    void placed();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

  private:
    [[nodiscard]] double xOf(int value) const;
    [[nodiscard]] int valueAt(double x) const;
    void place(int value);
    void paintHandle(QPainter &painter, Side side, int value, bool hollow) const;
    Theme &m_theme;
    Side m_side;
    bool m_set = false;
    bool m_both = false;
    std::optional<int> m_mentee;
    std::optional<int> m_mentor;
};

} // namespace groundwork::ui
