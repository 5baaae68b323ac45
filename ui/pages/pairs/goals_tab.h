#pragma once

#include "core/base/result.h"
#include "core/goals/goal.h"
#include "ui/pages/pairs/goal_dialogs.h"
#include "ui/pages/pairs/words_tab.h"

class QBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace groundwork::ui {

class Label;

/// The goals of both sides and the shared one: how far they are, what was said of them, and the sheet to print. What
/// their owners have not let the program read is folded away behind "Show", which is noted.
class GoalsTab final : public WordsTab {
    Q_OBJECT

  public:
    GoalsTab(const PageContext &context, PartnershipId partnership, QWidget *parent = nullptr);

    void refresh(const ChangeReport &report) override;
    void opened() override;
    [[nodiscard]] QString printWords() const override;
    void print() override;

  protected:
    void wordsFolded() override;
    void resizeEvent(QResizeEvent *event) override;

  private:
    void build();
    void read();
    void addCard(const goals::Goal &goal, const PairNames &names, bool canWrite);
    void showWords();
    void say(const Result<void> &done);

    bool m_any = false;
    Label *m_folded = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_print = nullptr;
    QBoxLayout *m_sides = nullptr;
    QVBoxLayout *m_mentee = nullptr;
    QVBoxLayout *m_mentor = nullptr;
    QVBoxLayout *m_shared = nullptr;
};

} // namespace groundwork::ui
