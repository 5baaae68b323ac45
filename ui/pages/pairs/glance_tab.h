#pragma once

#include "core/first_meeting/coordinator_question.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/pairs/pair_tab.h"

class QBoxLayout;

namespace groundwork::ui {

class Card;
class NextCard;
class QuestionsCard;

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
    void fillPeople();
    void fillGoals();
    void fillFacts();
    void noteQuestion(CoordinatorQuestionId id, bool answered);
    void openTab(const QString &key);
    void arrange();
    partnerships::PartnershipRow m_pair;
    QBoxLayout *m_columns;
    QWidget *m_side;
    QuestionsCard *m_questions;
    Card *m_steps;
    Card *m_people;
    Card *m_goals;
    NextCard *m_next;
    Card *m_facts;
};

} // namespace groundwork::ui
