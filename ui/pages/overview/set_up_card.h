#pragma once

#include "core/quality/cohort_facts.h"
#include "core/quality/set_up.h"
#include "ui/widgets/card.h"

namespace groundwork::ui {

/// One step of setting up: mark or number, words, what it says now, one action.
class SetUpRow : public QWidget {
    Q_OBJECT

  public:
    struct View {
        QString key; ///< object names "setup.<key>", "setup.<key>.action"
        int number = 1;
        bool done = false;
        bool next = false;
        QString title;
        QString detail;
        bool ownWords = false; ///< the detail is something a person wrote
        QString minutes;
        QString action;
    };
    SetUpRow(Theme &theme, const View &view, QWidget *parent = nullptr);

  Q_SIGNALS:
    void actionClicked();

  protected:
    void paintEvent(QPaintEvent *event) override;

  private:
    Theme &m_theme;
    bool m_next;
};

/// The steps of a new program, in any order, with minutes.
class SetUpCard : public Card {
    Q_OBJECT

  public:
    explicit SetUpCard(Theme &theme, QWidget *parent = nullptr);
    void setFacts(const quality::CohortFacts &facts);

  Q_SIGNALS:
    void stepWanted(groundwork::quality::SetUpStep step);

  private:
    Theme &m_theme;
};

} // namespace groundwork::ui
