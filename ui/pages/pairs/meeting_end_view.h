#pragma once

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

class Card;
class MeetingDesk;

/// What the two made: what they share, goals on both sides, agreed lines, next dates, and what is still open.
class MeetingEndView : public QWidget {
    Q_OBJECT

  public:
    explicit MeetingEndView(MeetingDesk &desk, QWidget *parent = nullptr);
    /// The keyboard goes to the first button.
    void focusFirst();

  Q_SIGNALS:
    /// Back to the questions.
    void backAsked();
    /// The meeting was completed or opened again.
    void stateChanged();
    void paperAsked();

  private:
    void addActions(QVBoxLayout *column);
    void addConnections(QVBoxLayout *column);
    void addGoals(QVBoxLayout *column);
    void addLines(QVBoxLayout *column);
    void addOpen(QVBoxLayout *column);
    MeetingDesk &m_desk;
};

} // namespace groundwork::ui
