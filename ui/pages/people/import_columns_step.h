#pragma once

#include "ui/pages/people/import_session.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace groundwork::ui {

class Chip;
class Banner;
class ImportColumnCard;
class ImportHeader;
class ImportIssuesCard;
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
    QWidget *buildHead();
    void buildRole();
    QWidget *buildFoot();
    QWidget *buildTable();
    QWidget *buildSide();
    void showTable();
    void showPlan();
    void goToMarked(bool forward);
    void showRow();
    void toggleRow();

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
    ImportColumnCard *m_columnCard;
    ImportIssuesCard *m_issues;
    QCheckBox *m_unfinished;
    QPushButton *m_bringBack;
    QComboBox *m_show;
    QPushButton *m_rowOut;
    QCheckBox *m_remember;
    Banner *m_known;
};

} // namespace groundwork::ui
