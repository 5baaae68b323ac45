#pragma once

#include "core/first_meeting/script.h"

#include <QWidget>

#include <vector>

class QPushButton;

namespace groundwork::ui {

class Label;
class MeetingDesk;
class StageStrip;

/// Above the question: who meets, the parts with their time, text size and pause; below, the place in the meeting
/// and who can read what is written. Names: "meetingPlace", "privacyLabel", "meetingTextSize", "meetingPause".
class MeetingHead : public QWidget {
    Q_OBJECT

  public:
    explicit MeetingHead(MeetingDesk &desk, QWidget *parent = nullptr);
    /// Where the two are: `number` of `count` in the part of the prompt; `used` are the seconds of that part.
    void showPlace(const first_meeting::Prompt &prompt, int number, int count);
    [[nodiscard]] QPushButton *pause() const { return m_pause; }

  Q_SIGNALS:
    void stageChosen(int stage);
    void pauseAsked();
    void textSizeAsked();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void arrange();
    MeetingDesk &m_desk;
    StageStrip *m_strip;
    Label *m_names;
    Label *m_what;
    Label *m_place;
    Label *m_lock;
    Label *m_privacy;
    QPushButton *m_size;
    QPushButton *m_pause;
};

} // namespace groundwork::ui
