#pragma once

#include "core/agreements/move_effects.h"
#include "ui/widgets/theme.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace groundwork::ui {

/// Move a running cohort to a newer version of the framework: what changes for it, what does not, which
/// agreements it touches by name, and why it is done.
class MoveCohortDialog : public QDialog {
    Q_OBJECT

  public:
    MoveCohortDialog(Theme &theme, const agreements::MoveEffects &effects, QWidget *parent = nullptr);
    [[nodiscard]] QString reason() const;

  private:
    QLineEdit *m_reason;
    QPushButton *m_move;
};

} // namespace groundwork::ui
