#pragma once

#include "core/goals/goal.h"
#include "ui/pages/pairs/goal_dialogs.h"
#include "ui/widgets/card.h"

#include <vector>

namespace groundwork::ui {

/// The ladder of a goal: four bars, of which as many are filled as rungs were climbed, and the word beside it.
class GoalLadder final : public QWidget {
    Q_OBJECT

  public:
    GoalLadder(Theme &theme, goals::GoalOwner owner, int step, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    goals::GoalOwner m_owner;
    int m_step;
};

/// One goal of a pair: its line, how far it is, its parts and what was said of it, and what can be done with it. With
/// its words folded away it says whose it is, where it stands and how far it is.
class GoalCard final : public Card {
    Q_OBJECT

  public:
    GoalCard(Theme &theme, const goals::Goal &goal, const std::vector<goals::GoalUpdate> &updates, const PairNames &names,
             bool words, bool canWrite, QWidget *parent = nullptr);

  Q_SIGNALS:
    void noteWanted();
    void updateWanted(groundwork::goals::GoalUpdateId update);
    void editWanted();
    void agreeWanted();
    void closeWanted();
    void changeWanted();
    void reopenWanted();
    void readersWanted();

  private:
    void addHead(const goals::Goal &goal, const std::vector<goals::GoalUpdate> &updates, const PairNames &names);
    void addParts(const goals::Goal &goal);
    void addUpdates(const std::vector<goals::GoalUpdate> &updates, const PairNames &names, bool canWrite);
    void addActions(const goals::Goal &goal);

    Theme &m_theme;
};

} // namespace groundwork::ui
