#pragma once

#include "ui/pages/people/import_session.h"

#include <QWidget>

class QComboBox;
class QListWidget;
class QTableWidget;

namespace groundwork::ui {

class Label;
class Theme;

/// Both records of somebody who is here side by side, field by field, where they differ: what is here, what the
/// list says, and which of the two holds. The rule for all can be another for one person, and each field can be
/// decided by hand.
class ImportCompare : public QWidget {
    Q_OBJECT

  public:
    ImportCompare(ImportSession &session, Theme &theme, QWidget *parent = nullptr);

  private:
    QWidget *buildPerson();
    void showPlan();
    void showPerson();
    [[nodiscard]] const exchange::PlannedPerson *chosen() const;
    ImportSession &m_session;
    Theme &m_theme;
    Label *m_head;
    QListWidget *m_people;
    QComboBox *m_rule;
    QTableWidget *m_fields;
    std::vector<int> m_shown; ///< into ImportPlan::people
    bool m_filling = false;
};

} // namespace groundwork::ui
