#pragma once

#include "ui/together/meeting_desk.h"
#include "ui/pages/pairs/pair_tab.h"

class QVBoxLayout;

namespace groundwork::ui {

/// The first meeting of a pair, beside the program: choose a length, prepare, type it in from paper, see what was
/// made. The meeting itself fills the screen (ui/together).
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
    enum class View { None, NotYet, Start, OnWay, End, Paper, Prep };
    [[nodiscard]] View wantedView() const;
    void show(View view);
    QWidget *inScroll(QWidget *content) const;
    /// The full screen for the two (ui/together).
    void openTogether();
    MeetingDesk m_desk;
    View m_view = View::None;
    bool m_atEnd = false;
    bool m_paper = false;
    bool m_prep = false;
    bool m_wordsShown = false; ///< what the two made was opened on this page, and that is noted
    QVBoxLayout *m_column;
    QWidget *m_shown = nullptr;
};

} // namespace groundwork::ui
