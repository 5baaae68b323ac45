#pragma once

#include "ui/widgets/answer_pane.h"

#include <QWidget>

class QBoxLayout;

namespace groundwork::ui {

/// Two answers side by side in equal width, the mentee leading; one below the other where there is no room.
class VoiceRow : public QWidget {
    Q_OBJECT

  public:
    /// The second prompt is the mentor's where the two are asked different things (5.1 and 5.2).
    VoiceRow(const AnswerStyle &style, const first_meeting::Prompt &mentee,
             const first_meeting::Prompt &mentor, QWidget *parent = nullptr);
    [[nodiscard]] AnswerPane *pane(Side side) const { return side == Side::Mentor ? m_mentor : m_mentee; }

  protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

  private:
    void arrange();
    Theme &m_theme;
    QBoxLayout *m_layout;
    AnswerPane *m_mentee;
    AnswerPane *m_mentor;
};

} // namespace groundwork::ui
