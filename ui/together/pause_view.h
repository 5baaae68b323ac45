#pragma once

#include "core/first_meeting/script.h"

#include <QWidget>

class QVBoxLayout;

namespace groundwork::ui {

class MeetingDesk;

/// The meeting stands still: nothing of any answer is shown, everything is saved. From here the two go on, make
/// the rest shorter, or stop for today. Buttons: "pauseGoOn", "pauseSkipPart", "pauseToEnd", "pauseClose", "shorten_<way>".
class PauseView : public QWidget {
    Q_OBJECT

  public:
    explicit PauseView(MeetingDesk &desk, QWidget *parent = nullptr);
    void focusFirst();

  Q_SIGNALS:
    void goOnAsked();
    void endAsked();
    void closeAsked();
    /// The meeting was made shorter: go on with what is left.
    void shortened();

  private:
    [[nodiscard]] const first_meeting::Prompt *nextPart(const first_meeting::Prompt *here) const;
    void addShorter(QVBoxLayout *column);
    void addWay(QVBoxLayout *column, const QString &name, const QString &words, first_meeting::Length length,
                first_meeting::Shortening how);
    MeetingDesk &m_desk;
};

} // namespace groundwork::ui
