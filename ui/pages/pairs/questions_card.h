#pragma once

#include "core/first_meeting/coordinator_question.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/widgets/card.h"

#include <vector>

namespace groundwork::ui {

/// What a pair asks the coordinator: whose question, the words they sent, and whether it is answered. Hidden
/// while they ask nothing.
class QuestionsCard : public Card {
    Q_OBJECT

  public:
    explicit QuestionsCard(Theme &theme, QWidget *parent = nullptr);
    void setQuestions(const partnerships::PartnershipRow &pair,
                      const std::vector<first_meeting::CoordinatorQuestion> &questions, bool readOnly);

  Q_SIGNALS:
    void answered(CoordinatorQuestionId id);
    void reopened(CoordinatorQuestionId id);

  private:
    void addQuestion(const first_meeting::CoordinatorQuestion &question,
                     const partnerships::PartnershipRow &pair, bool readOnly);
    void addState(const first_meeting::CoordinatorQuestion &question, const QString &whose, bool readOnly);
    Theme &m_theme;
};

} // namespace groundwork::ui
