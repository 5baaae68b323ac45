#pragma once

#include "ui/widgets/theme.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace groundwork::ui {

class PeopleTable;

/// Which columns the people table shows and in which order; every change is seen at once.
class ColumnsDialog : public QDialog {
    Q_OBJECT

  public:
    ColumnsDialog(Theme &theme, PeopleTable &table, QWidget *parent = nullptr);

  private:
    void fill(int chosen);
    void move(bool towardsStart);
    PeopleTable &m_table;
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    bool m_filling = false;
};

} // namespace groundwork::ui
