#pragma once

#include "core/partnerships/partnership_rows.h"
#include "ui/pages/pairs/pair_tab.h"

class QBoxLayout;
class QVBoxLayout;

namespace groundwork::ui {

class Card;

/// At a glance: where the two stand, what comes next with its action, who they are, and the facts of meeting,
/// agreement and goals that the program may see.
class GlanceTab : public PairTab {
    Q_OBJECT

  public:
    GlanceTab(const PageContext &context, PartnershipId partnership);
    void refresh(const ChangeReport &report) override;
    void opened() override;
    [[nodiscard]] QString printWords() const override;
    void print() override;

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void read();
    void fillSteps();
    void fillNext();
    void fillPeople();
    void fillGoals();
    void fillFacts();
    void addNextAction(QVBoxLayout &body, const char *name, const QString &text, bool primary,
                       const std::function<void()> &action);
    void recordAnswer(Role side, bool yes);
    void openTab(const QString &key);
    void noteContact();
    void overrideGate();
    void endEarly();
    void pause(bool pausing);
    void arrange();
    partnerships::PartnershipRow m_pair;
    QBoxLayout *m_columns;
    QWidget *m_side;
    Card *m_steps;
    Card *m_people;
    Card *m_goals;
    Card *m_next;
    Card *m_facts;
};

} // namespace groundwork::ui
