#pragma once

#include "core/base/result.h"
#include "core/questions/question_rows.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <map>
#include <vector>

class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace groundwork::ui {

class Banner;
class Label;

/// The coordinator's own questions in their order: write one, put it in its place, ask it no longer.
class QuestionsDialog : public QDialog {
    Q_OBJECT

  public:
    explicit QuestionsDialog(const PageContext &context, QWidget *parent = nullptr);

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    QWidget *buildTable();
    QWidget *buildActions();
    void fill();
    void fillRow(int row, const questions::Question &question);
    void showChosen();
    [[nodiscard]] const questions::Question *chosen() const;
    void write(const questions::Question &question);
    void writeNew();
    void change();
    void move(int by);
    void retire();
    void remove();
    /// Shows why not, or what is now.
    bool went(const Result<void> &done);

    PageContext m_context;
    std::vector<questions::Question> m_questions;
    std::map<questions::QuestionId, questions::QuestionCounts> m_counted;
    questions::QuestionId m_stay; ///< chosen again when the table is filled anew
    Banner *m_problem = nullptr;
    Label *m_counts = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableWidget *m_table = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_retire = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace groundwork::ui
