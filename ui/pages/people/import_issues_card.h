#pragma once

#include "ui/pages/people/import_session.h"
#include "ui/widgets/card.h"

#include <vector>

class QListWidget;
class QPushButton;

namespace groundwork::ui {

class Label;

/// What there is to look at in a list before it comes in, those first that keep a row out; and what can be done about
/// the chosen one.
class ImportIssuesCard : public Card {
    Q_OBJECT

  public:
    ImportIssuesCard(ImportSession &session, Theme &theme, QWidget *parent = nullptr);
    /// Reads the plan anew; hidden while there is nothing to look at.
    void showPlan();

  Q_SIGNALS:
    /// Somebody went to an issue in the list: its cell.
    void cellWanted(int row, int column);

  private:
    void buildActions();
    void fillList();
    void showChosen();
    [[nodiscard]] const exchange::ImportIssue *chosen() const;

    ImportSession &m_session;
    Theme &m_theme;
    QListWidget *m_list;
    Label *m_text;
    QPushButton *m_leaveOut = nullptr;
    QPushButton *m_splitOne = nullptr;
    QPushButton *m_splitAll = nullptr;
    std::vector<int> m_shown; ///< issues in the list
};

} // namespace groundwork::ui
