#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QPushButton;

namespace groundwork::ui {

class Label;
class RoomDesk;

/// What the facilitator does with the clock, as buttons: back, hold, more time, blank, next. Each names its key.
class RoomStrip : public QWidget {
    Q_OBJECT

  public:
    /// `name` begins the object names of the buttons, since two strips may stand in one program.
    RoomStrip(Theme &theme, RoomDesk &desk, const QString &name, QWidget *parent = nullptr);

  Q_SIGNALS:
    /// The notes of the facilitator beside the wall, on one screen.
    void notesWanted();
    void pauseWanted();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    QPushButton *add(const QString &key, const QString &words, const QString &icon, const QString &hint);
    void follow();
    Theme &m_theme;
    RoomDesk &m_desk;
    QString m_name;
    QPushButton *m_back;
    QPushButton *m_hold;
    QPushButton *m_blank;
    QPushButton *m_light;
    QPushButton *m_next;
    Label *m_state;
};

} // namespace groundwork::ui
