#pragma once

#include "core/partnerships/replies.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <optional>

class QBoxLayout;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QTableView;

namespace groundwork::models {
class RepliesModel;
}

namespace groundwork::ui {

class Banner;
class Label;

/// Types in a pile of reply strips: the name on a strip leads to its cell, a letter says what was ticked, and one step
/// of the history keeps them all. Everything works by keyboard alone; the same is there as buttons.
class RepliesDialog : public QDialog {
    Q_OBJECT

  public:
    /// All proposed pairs of the cohort.
    explicit RepliesDialog(const PageContext &context, QWidget *parent = nullptr);

    /// Asks first when strips were entered, since they would be lost.
    void reject() override;

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void buildHead(QBoxLayout &column);
    void buildTable(QBoxLayout &column);
    void buildFoot(QBoxLayout &column);
    void findName();
    void reply(std::optional<partnerships::Reply> reply);
    void goOn();
    void showCount();
    void layoutColumns();
    void keep();
    bool typed(int key);

    PageContext m_context;
    models::RepliesModel *m_model;
    Banner *m_problem = nullptr;
    QDateEdit *m_day = nullptr;
    QLineEdit *m_name = nullptr;
    QTableView *m_table = nullptr;
    Label *m_count = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace groundwork::ui
