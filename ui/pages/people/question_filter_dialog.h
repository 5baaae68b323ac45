#pragma once

#include "core/questions/question.h"
#include "ui/models/question_filter.h"
#include "ui/widgets/theme.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace groundwork::ui {

class DateLine;
class PickRow;

/// What to look for in the answers to one of the coordinator's own questions: is, is not, between, or where they
/// stand. What there is to choose follows the kind of the question.
class QuestionFilterDialog : public QDialog {
    Q_OBJECT

  public:
    QuestionFilterDialog(Theme &theme, const questions::Question &question, const models::QuestionFilter &before,
                         QWidget *parent = nullptr);
    [[nodiscard]] models::QuestionFilter filter() const;

  private:
    QWidget *buildValues(Theme &theme);
    QWidget *buildRange(Theme &theme);
    void fill(const models::QuestionFilter &before);
    void showTest();
    [[nodiscard]] QString limit(bool low) const;
    [[nodiscard]] bool isReady() const;

    questions::Question m_question;
    QComboBox *m_test;
    QWidget *m_valueBox = nullptr;
    QWidget *m_rangeBox = nullptr;
    QLineEdit *m_text = nullptr;
    PickRow *m_pick = nullptr;
    QLineEdit *m_low = nullptr;
    QLineEdit *m_high = nullptr;
    QPushButton *m_go = nullptr;
};

/// A filter as its chip says it: "Years here?: 2 to 10", "How do you come?: not Bus".
QString questionFilterWords(const questions::Question &question, const models::QuestionFilter &filter);

} // namespace groundwork::ui
