#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class Card;
class Label;
class RoomDesk;

/// What the facilitator reads: the question of now with its hint, opening words, tips, what to leave out when time is
/// short, and the way to every question. Nothing of a pair is on it either.
class RoomLectern : public QWidget {
    Q_OBJECT

  public:
    RoomLectern(Theme &theme, RoomDesk &desk, QWidget *parent = nullptr);

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    void addNow(QVBoxLayout &column);
    void addShort(QVBoxLayout &column);
    void addTips(QVBoxLayout &column);
    void addSteps(QVBoxLayout &column);
    void follow();
    void tick();
    void showRule(first_meeting::Shortening why, Label &words, QPushButton &button);
    Theme &m_theme;
    RoomDesk &m_desk;
    Card *m_now;
    Card *m_opening = nullptr; ///< said at the beginning
    Label *m_part;
    Label *m_question;
    Label *m_how;
    Label *m_hint;
    Label *m_time;
    Label *m_lateWords;
    Label *m_halfWords;
    QPushButton *m_late;
    QPushButton *m_half;
    QPushButton *m_takeIn;
    Label *m_isLate;
    Label *m_gone;
    QListWidget *m_steps;
};

} // namespace groundwork::ui
