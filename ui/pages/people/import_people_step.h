#pragma once

#include "ui/pages/people/import_session.h"

#include <QWidget>

class QButtonGroup;
class QTableWidget;

namespace groundwork::ui {

class Card;
class ImportCompare;
class Label;
class Theme;

/// The third step: people who are here already. One rule for those who are surely the same, one decision each
/// for those who only look like it, and both records side by side where they differ.
class ImportPeopleStep : public QWidget {
    Q_OBJECT

  public:
    ImportPeopleStep(ImportSession &session, Theme &theme, QWidget *parent = nullptr);

  private:
    void showPlan();
    void fillRow(int row, const exchange::PersonQuestion &question);
    ImportSession &m_session;
    Theme &m_theme;
    Label *m_known;
    Card *m_rulesCard;
    QButtonGroup *m_rules;
    QWidget *m_questionPart;
    QTableWidget *m_questions;
    ImportCompare *m_compare;
};

} // namespace groundwork::ui
