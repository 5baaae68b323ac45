#pragma once

#include "core/base/side.h"
#include "ui/widgets/theme.h"

#include <QString>
#include <QWidget>

namespace groundwork::ui {

class MeetingDesk;

/// What lies over the question while the laptop goes from one to the other, or while the partner looks away. It
/// shows nothing of any answer. Buttons: "handOverGo", "handOverBack".
class HandOver : public QWidget {
    Q_OBJECT

  public:
    enum class Reason {
        PassOn,    ///< the other one answers next
        AnswerNow, ///< a private question: for its author alone
        Reopen     ///< an answer under its cover is opened by its author
    };

    /// `to` is the one who has the keyboard next.
    HandOver(const MeetingDesk &desk, Reason reason, Side to, QWidget *parent = nullptr);
    void focusGo();

  Q_SIGNALS:
    /// The one it is for is there.
    void ready();
    /// Not now: the question as it was.
    void declined();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    Side m_to;
};

} // namespace groundwork::ui
