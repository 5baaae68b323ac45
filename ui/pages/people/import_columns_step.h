#pragma once

#include "ui/pages/people/import_session.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QTableView;

namespace groundwork::ui {

class Card;
class Chip;
class Banner;
class ImportHeader;
class ImportPreviewModel;
class Label;
class Theme;

/// The second step: the real rows, what each column means in the head of the table, and what there is to look
/// at beside it.
class ImportColumnsStep : public QWidget {
    Q_OBJECT

  public:
    ImportColumnsStep(ImportSession &session, Theme &theme, QWidget *parent = nullptr);
    /// Puts the focus into the table.
    void enter();

  Q_SIGNALS:
    void saveMapClicked();
    void useMapClicked();
    void useRememberedClicked();

  protected:
    void resizeEvent(QResizeEvent *event) override;

  private:
    QWidget *buildTable();
    QWidget *buildSide();
    void showTable();
    void showPlan();
    void showColumn(int column);
    void showIssue();
    void goToMarked(bool forward);
    void showRow();
    void toggleRow();
    [[nodiscard]] const exchange::ImportIssue *chosenIssue() const;
    ImportSession &m_session;
    Theme &m_theme;
    ImportPreviewModel *m_model;
    ImportHeader *m_header;
    QTableView *m_table;
    QBoxLayout *m_split;
    Chip *m_ready;
    Chip *m_look;
    Chip *m_blocked;
    QWidget *m_roleRow;
    QComboBox *m_role;
    Label *m_roleReason;
    Card *m_columnCard;
    Label *m_columnReason;
    Label *m_separatorLabel;
    QComboBox *m_separator;
    Label *m_terms;
    Label *m_orderLabel;
    QComboBox *m_order;
    Label *m_kindLabel;
    QComboBox *m_kind; ///< of the question that the column becomes
    Card *m_issueCard;
    QListWidget *m_issues;
    Label *m_issueText;
    QPushButton *m_leaveOut;
    QPushButton *m_split1;
    QPushButton *m_splitAll;
    QCheckBox *m_unfinished;
    QPushButton *m_bringBack;
    QComboBox *m_show;
    QPushButton *m_rowOut;
    QCheckBox *m_remember;
    Banner *m_known;
    int m_column = 0;
    std::vector<int> m_shown; ///< issues in the list
};

} // namespace groundwork::ui
