#pragma once

#include "core/questions/question.h"
#include "core/people/several.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class Label;
class OwnField;

/// One change for several people: what, and at once who changes and who stays as they are and why. Doing it
/// is one step of the history.
class SeveralDialog : public QDialog {
    Q_OBJECT

  public:
    SeveralDialog(const PageContext &context, std::vector<ParticipantId> ids, QWidget *parent = nullptr);

  Q_SIGNALS:
    void changedSeveral(int count);

  private:
    void chooseState();
    void buildFields(QLayout &column);
    void showFields();
    void showPreview();
    void run();
    /// The question that the same answer is given to, or null when something else changes.
    [[nodiscard]] const questions::Question *question() const;
    void showAnswerField();
    void showAnswerPreview();
    void refuse(const Error &error);
    [[nodiscard]] people::SeveralChange change() const;

    PageContext m_context;
    std::vector<ParticipantId> m_ids;
    QComboBox *m_what = nullptr;
    QComboBox *m_state = nullptr;
    QWidget *m_stateRow = nullptr;
    QComboBox *m_reason = nullptr;
    QWidget *m_reasonRow = nullptr;
    QLineEdit *m_text = nullptr;
    QWidget *m_textRow = nullptr;
    QSpinBox *m_number = nullptr;
    QWidget *m_numberRow = nullptr;
    std::vector<questions::Question> m_questions; ///< the coordinator's own
    QVBoxLayout *m_answerRow = nullptr;
    OwnField *m_answer = nullptr;
    Label *m_head = nullptr;
    QListWidget *m_who = nullptr;
    Banner *m_problem = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace groundwork::ui
