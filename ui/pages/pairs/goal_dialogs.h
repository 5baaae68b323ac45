#pragma once

#include "core/goals/goal.h"
#include "ui/pages/page.h"
#include "ui/widgets/form_dialog.h"

#include <QString>

#include <optional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace groundwork::ui {

/// The names of a pair as the two want to be called.
struct PairNames {
    QString mentee;
    QString mentor;
};

/// Writes a goal: a new one, one that there is, or the one that a goal turns into.
class GoalDialog : public FormDialog {
    Q_OBJECT

  public:
    enum class Mode { New, Edit, Change };
    GoalDialog(const PageContext &context, Mode mode, const goals::Goal &goal, const PairNames &names, QWidget *parent);

  protected:
    void keep() override;

  private:
    QLineEdit *addLine(const char *name, const QString &words, const QString &text);
    QComboBox *addMark(const char *name, const QString &words, int mark);
    QDateEdit *addDay(const char *name, const QString &words, QDate day, QCheckBox *&known);
    [[nodiscard]] goals::Goal written() const;

    PageContext m_context;
    Mode m_mode;
    goals::Goal m_goal;
    QComboBox *m_owner = nullptr;
    QLineEdit *m_title;
    QLineEdit *m_different;
    QLineEdit *m_notice;
    QComboBox *m_confidence;
    QLineEdit *m_raises;
    QLineEdit *m_link;
    QCheckBox *m_hasBy = nullptr;
    QDateEdit *m_by;
    QLineEdit *m_step;
    QCheckBox *m_hasStepOn = nullptr;
    QDateEdit *m_stepOn;
    QLineEdit *m_help;
    QLineEdit *m_obstacle;
    QLineEdit *m_plan;
    QComboBox *m_ownership;
};

/// Says how far a goal is, who says so, what changed and what shows it; or corrects that and adds the partner's
/// comment.
class GoalNoteDialog : public FormDialog {
    Q_OBJECT

  public:
    GoalNoteDialog(const PageContext &context, const goals::Goal &goal, const std::optional<goals::GoalUpdate> &update,
                   int lastStep, const PairNames &names, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    goals::GoalUpdate m_update;
    QDateEdit *m_on;
    QComboBox *m_by;
    QComboBox *m_step;
    QLineEdit *m_changed;
    QLineEdit *m_evidence;
    QLineEdit *m_comment;
};

/// Where a goal stands at its end: reached, partly, set aside.
class CloseGoalDialog : public FormDialog {
    Q_OBJECT

  public:
    CloseGoalDialog(const PageContext &context, const goals::Goal &goal, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    GoalId m_goal;
    QComboBox *m_state;
    QDateEdit *m_on;
    QLineEdit *m_because;
};

/// Who reads a goal: its owner says so, for a shared one both.
class GoalReadersDialog : public FormDialog {
    Q_OBJECT

  public:
    GoalReadersDialog(const PageContext &context, const goals::Goal &goal, const PairNames &names, QWidget *parent);

  protected:
    void keep() override;

  private:
    PageContext m_context;
    goals::Goal m_goal;
    QComboBox *m_readers;
};

} // namespace groundwork::ui
