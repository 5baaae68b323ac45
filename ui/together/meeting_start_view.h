#pragma once

#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/script.h"

#include <QWidget>

class QButtonGroup;
class QDateEdit;

namespace groundwork::ui {

class MeetingDesk;

/// Before a first meeting: how long, in which way, now or on a day, or typed in from paper.
class MeetingStartView : public QWidget {
    Q_OBJECT

  public:
    explicit MeetingStartView(MeetingDesk &desk, QWidget *parent = nullptr);
    void focusFirst();

  Q_SIGNALS:
    /// The meeting has begun.
    void begun();
    void paperAsked();
    /// The sheet that each fills in before they meet.
    void prepAsked();

  private:
    QWidget *lengthCard(first_meeting::Length length);
    [[nodiscard]] first_meeting::Length length() const;
    [[nodiscard]] first_meeting::Mode mode() const;
    bool plan(QDate on);
    MeetingDesk &m_desk;
    QButtonGroup *m_lengths;
    QButtonGroup *m_modes;
    QDateEdit *m_date;
};

} // namespace groundwork::ui
