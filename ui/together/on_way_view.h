#pragma once

#include <QWidget>

namespace groundwork::ui {

class MeetingDesk;

/// A meeting that has begun, seen from the program's window: where the two are, and the way back to them. Nothing of
/// an answer. Buttons: "meetingTogether", "onWayToEnd", "onWayPaper".
class OnWayView : public QWidget {
    Q_OBJECT

  public:
    explicit OnWayView(MeetingDesk &desk, QWidget *parent = nullptr);
    void focusFirst();

  Q_SIGNALS:
    void togetherAsked();
    void endAsked();
    void paperAsked();
};

} // namespace groundwork::ui
