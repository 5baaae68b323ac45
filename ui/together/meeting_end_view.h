#pragma once

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

class FlowLayout;
class MeetingDesk;

/// What the two made, on one page: what comes next, goals on both sides, how each likes to work, what they share,
/// agreed lines, the draft agreement line by line, and what is still open. Printed now or later.
class MeetingEndView : public QWidget {
    Q_OBJECT

  public:
    /// Together fills the screen of the two; on the pair's page the agreement is a tab beside it. Folded is that page
    /// with the words of the two behind "Show", which is noted (domain.md 2.18).
    enum class Where { Page, Folded, Together };

    explicit MeetingEndView(MeetingDesk &desk, Where where = Where::Page, QWidget *parent = nullptr);
    /// The keyboard goes to the first button.
    void focusFirst();

  Q_SIGNALS:
    /// Back to the questions.
    void backAsked();
    /// The meeting was completed or opened again.
    void stateChanged();
    /// A line of the draft is to be changed at its question, and then comes this page again.
    void changeAsked(const QString &prompt, const QString &from);
    void paperAsked();
    void closeAsked();
    /// Folded: the words were asked for, and that is noted.
    void wordsShown();

  private:
    void addActions(QVBoxLayout *column);
    void addWayOn(FlowLayout *flow, bool completed);
    void addWords(QVBoxLayout *column);
    void addFold(QVBoxLayout *column);
    void saveCalendar();
    void print();
    MeetingDesk &m_desk;
    Where m_where;
};

} // namespace groundwork::ui
