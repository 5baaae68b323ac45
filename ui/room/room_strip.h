#pragma once

#include "ui/widgets/theme.h"

#include <QList>
#include <QString>
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
    void resizeEvent(QResizeEvent *event) override;

  private:
    QPushButton *add(const QString &key, const QString &words, const QString &icon, const QString &hint);
    void follow();
    void setWords(QPushButton *button, const QString &words);
    void showWords();
    Theme &m_theme;
    RoomDesk &m_desk;
    QString m_name;
    QPushButton *m_back;
    QPushButton *m_hold;
    QPushButton *m_blank;
    QPushButton *m_light;
    QPushButton *m_pause;
    QPushButton *m_next;
    Label *m_state;
    /// The buttons in their order, with what they say where there is room.
    struct Said {
        QPushButton *button;
        QString words;
        QString brief; ///< where only icons fit and the icon alone does not tell
    };
    QList<Said> m_said;
    bool m_compact = false; ///< icons alone: large text on a small screen would leave no wall
};

} // namespace groundwork::ui
