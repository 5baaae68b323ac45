#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace groundwork::ui {

/// How much of a time is behind: a bar without a number, never red, never a sound (visual.md section 8).
class GentleBar : public QWidget {
    Q_OBJECT

  public:
    explicit GentleBar(Theme &theme, QWidget *parent = nullptr);
    /// From 0 to 1; more is full.
    void setDone(double done);
    [[nodiscard]] double done() const { return m_done; }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    double m_done = 0;
};

} // namespace groundwork::ui
