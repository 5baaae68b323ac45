#pragma once

#include "ui/pages/people/import_session.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace groundwork::ui {

class Label;

/// What a column of the list was taken for and why, and what can be said about it: how its answers are kept apart, how
/// its dates are written, what kind of question it becomes.
class ImportColumnCard : public Card {
    Q_OBJECT

  public:
    ImportColumnCard(ImportSession &session, Theme &theme, QWidget *parent = nullptr);
    /// Nothing happens for a column that there is not.
    void showColumn(int column);
    [[nodiscard]] int column() const { return m_column; }

  private:
    void buildSeparator();
    void buildDates();
    void buildKind();
    void showSeparator(const exchange::ColumnMapping &mapping);

    ImportSession &m_session;
    Theme &m_theme;
    int m_column = 0;
    Label *m_reason;
    Label *m_separatorLabel = nullptr;
    QComboBox *m_separator = nullptr;
    Label *m_terms = nullptr;
    Label *m_orderLabel = nullptr;
    QComboBox *m_order = nullptr;
    Label *m_kindLabel = nullptr;
    QComboBox *m_kind = nullptr; ///< of the question that the column becomes
};

} // namespace groundwork::ui
