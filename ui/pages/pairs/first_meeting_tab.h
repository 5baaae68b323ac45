#pragma once

#include "ui/pages/pairs/meeting_desk.h"
#include "ui/pages/pairs/pair_tab.h"

class QVBoxLayout;

namespace groundwork::ui {

class MeetingView;

/// The first meeting of a pair, in the window: choose a length, be led through it, type it in from paper, see
/// what was made. Private content: label and cover come with every prompt.
class FirstMeetingTab : public PairTab {
    Q_OBJECT

  public:
    FirstMeetingTab(const PageContext &context, PartnershipId partnership);
    void refresh(const ChangeReport &report) override;
    void opened() override;
    [[nodiscard]] bool needsRoom() const override { return true; }

  protected:
    void hideEvent(QHideEvent *event) override;

  private:
    enum class View { None, NotYet, Start, Meeting, End, Paper, Prep };
    [[nodiscard]] View wantedView() const;
    void show(View view);
    QWidget *inScroll(QWidget *content) const;
    void pause();
    void resume();
    MeetingDesk m_desk;
    View m_view = View::None;
    bool m_atEnd = false;
    bool m_paper = false;
    bool m_prep = false;
    QVBoxLayout *m_column;
    QWidget *m_shown = nullptr;
    MeetingView *m_meeting = nullptr;
};

} // namespace groundwork::ui
