#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace groundwork::ui {

/// The screen with nothing on it: nothing of the meeting can be read, by eye or by assistive technology. A key or a
/// press brings the meeting back.
class BlankView : public QWidget {
    Q_OBJECT

  public:
    explicit BlankView(Theme &theme, QWidget *parent = nullptr);

  Q_SIGNALS:
    void ended();

  protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
