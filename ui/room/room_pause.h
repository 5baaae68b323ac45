#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;

namespace groundwork::ui {

class RoomDesk;

/// Over the wall after Esc: the clock stands. One goes on, closes the views, or says that all is done.
class RoomPause : public QWidget {
    Q_OBJECT

  public:
    RoomPause(Theme &theme, RoomDesk &desk, QWidget *parent);
    void focusFirst();

  Q_SIGNALS:
    void goOnWanted();
    void closeWanted();
    void endWanted();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    RoomDesk &m_desk;
    QPushButton *m_goOn;
};

} // namespace groundwork::ui
