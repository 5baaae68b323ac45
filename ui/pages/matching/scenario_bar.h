#pragma once

#include "ui/pages/matching/scenario_tab.h"
#include "ui/words/matching_change_words.h"

#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QPushButton;

namespace groundwork::ui {

class Card;
class FlowLayout;

/// Over the proposals: one tab a scenario, a plus that copies the one shown, and what is different between the one
/// shown and the one set beside it.
class ScenarioBar : public QWidget {
    Q_OBJECT

  public:
    struct Comparison {
        QString other;      ///< the name of the scenario set beside
        int moved = 0;      ///< mentees who have another partner there
        std::vector<words::FactLine> lines; ///< the brief ones are shown
    };

    explicit ScenarioBar(Theme &theme, QWidget *parent = nullptr);
    void set(const std::vector<ScenarioFacts> &scenarios, const std::optional<Comparison> &comparison);
    /// Gives the keyboard to the tab of the scenario shown.
    void focusShown();

  Q_SIGNALS:
    void chosen(groundwork::ScenarioId id);
    void compareRequested(groundwork::ScenarioId id);
    void renameRequested(groundwork::ScenarioId id);
    void removeRequested(groundwork::ScenarioId id);
    void copyRequested();
    /// The list of those who change partner.
    void changesRequested();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    void makeTabs(const std::vector<ScenarioFacts> &scenarios);
    void showComparison(const std::optional<Comparison> &comparison);
    void step(const ScenarioTab *from, int by);
    void arrange();

    Theme &m_theme;
    QBoxLayout *m_columns;
    QWidget *m_tabsArea;
    FlowLayout *m_tabsLayout;
    QButtonGroup *m_group;
    std::vector<ScenarioTab *> m_tabs;
    QToolButton *m_add;
    Card *m_strip;
    QWidget *m_figures;
    FlowLayout *m_figuresLayout;
    QPushButton *m_see;
};

} // namespace groundwork::ui
