#pragma once

#include "core/framework/frameworks.h"
#include "ui/shell/services.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QHBoxLayout;
class QLineEdit;

namespace groundwork::ui {

class Banner;
class Label;

/// What a new program needs: its names, its dates and where its file is to be. Everything can be changed
/// later.
class NewProgramDialog : public QDialog {
    Q_OBJECT

  public:
    NewProgramDialog(Services &services, framework::ProgramTemplate programTemplate, QWidget *parent);
    /// What was entered; the path ends in .groundwork.
    [[nodiscard]] framework::NewProgram wanted() const;
    [[nodiscard]] QString path() const;
    /// Shows why the file could not be made, and stays open.
    void showProblem(const QString &text);

  Q_SIGNALS:
    void createClicked();

  private:
    QFormLayout *buildForm();
    QHBoxLayout *buildFoot();
    void choosePath();
    void suggestPath();
    void templateChosen();
    void create();
    Services &m_services;
    QComboBox *m_template;
    QLineEdit *m_name;
    QLineEdit *m_organization;
    QLineEdit *m_coordinator;
    QLineEdit *m_contact;
    QLineEdit *m_cohort;
    QDateEdit *m_start;
    QDateEdit *m_end;
    QLineEdit *m_path;
    bool m_pathChosen = false;
    Label *m_brings; ///< what the chosen template brings
    Banner *m_problem;
};

} // namespace groundwork::ui
