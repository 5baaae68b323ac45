#pragma once

#include "core/framework/parameter.h"
#include "ui/widgets/theme.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace groundwork::ui {

class Label;
class LineListEdit;

/// Makes or changes a parameter of the program's own: its name, what kind it is, and its value with limits.
class OwnParameterDialog : public QDialog {
    Q_OBJECT

  public:
    OwnParameterDialog(Theme &theme, const framework::OwnParameter &parameter, QWidget *parent = nullptr);
    [[nodiscard]] framework::OwnParameter parameter() const;

  private:
    void showKind();
    void check();
    [[nodiscard]] framework::OwnParameterKind kind() const;

    QLineEdit *m_label;
    QComboBox *m_kind;
    QSpinBox *m_number;
    QLineEdit *m_unit;
    QSpinBox *m_least;
    QSpinBox *m_most;
    LineListEdit *m_options;
    QComboBox *m_choice;
    QLineEdit *m_text;
    QWidget *m_numberBox;
    QWidget *m_choiceBox;
    QWidget *m_textBox;
    Label *m_problem;
    QPushButton *m_keep;
};

} // namespace groundwork::ui
