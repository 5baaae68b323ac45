#pragma once

#include "core/questions/question.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace groundwork::ui {

class Banner;
class DateLine;
class Label;
class LineListEdit;

/// One of the coordinator's own questions, with the field beside it as it will be asked.
class QuestionDialog : public QDialog {
    Q_OBJECT

  public:
    /// `question` without an id: a new one. `answers`: how many people have answered it.
    QuestionDialog(const PageContext &context, questions::Question question, int answers, QWidget *parent = nullptr);

    /// The question as the fields say it.
    [[nodiscard]] questions::Question question() const;
    [[nodiscard]] questions::QuestionId saved() const { return m_saved; }

    /// Keeps it, or says what stands in the way.
    void accept() override;

  private:
    QWidget *buildFields();
    QWidget *buildKindFields();
    QWidget *buildWho();
    QWidget *buildPreview();
    QWidget *row(const QString &title, QWidget *field, const QString &help = {});
    void fill();
    void showKind();
    void showPreview();
    [[nodiscard]] questions::QuestionKind kind() const;

    PageContext m_context;
    questions::Question m_before;
    int m_answers;
    questions::QuestionId m_saved;
    bool m_filling = false;
    QLineEdit *m_wording = nullptr;
    QLineEdit *m_help = nullptr;
    QComboBox *m_kind = nullptr;
    Label *m_kindHelp = nullptr;
    LineListEdit *m_options = nullptr;
    QLineEdit *m_unit = nullptr;
    QLineEdit *m_lowest = nullptr;
    QLineEdit *m_highest = nullptr;
    QSpinBox *m_from = nullptr;
    QSpinBox *m_to = nullptr;
    QLineEdit *m_lowEnd = nullptr;
    QLineEdit *m_highEnd = nullptr;
    QComboBox *m_askedOf = nullptr;
    QComboBox *m_where = nullptr;
    QComboBox *m_sharing = nullptr;
    Label *m_sharingHelp = nullptr;
    QCheckBox *m_required = nullptr;
    DateLine *m_askedFrom = nullptr;
    QWidget *m_optionsBox = nullptr;
    QWidget *m_numberBox = nullptr;
    QWidget *m_scaleBox = nullptr;
    QVBoxLayout *m_preview = nullptr;
    Banner *m_problem = nullptr;
    QPushButton *m_keep = nullptr;
};

} // namespace groundwork::ui
