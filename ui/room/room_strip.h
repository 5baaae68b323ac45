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
    /// Under the wall it offers the notes; in the facilitator's own window the other screen.
    enum class Place { Wall, Lectern };
    RoomStrip(Theme &theme, RoomDesk &desk, Place place, QWidget *parent = nullptr);
    /// The keyboard goes to Next, where the space bar does what it does everywhere else here.
    void focusNext();

  Q_SIGNALS:
    /// The notes of the facilitator beside the wall, on one screen.
    void notesWanted();
    void swapWanted();
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
