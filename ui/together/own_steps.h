#pragma once

#include "core/base/result.h"
#include "core/file/operation.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace groundwork {
class ProgramFile;
}

namespace groundwork::ui {

/// Which steps of the history the two may take back, and do again: their own, made in their window since it opened. What
/// the coordinator does in the program's window meanwhile is undone there. Whose a step is, the window says that had the
/// last key or click.
class OwnSteps : public QObject {
    Q_OBJECT

  public:
    enum class Answer { Yes, Nothing, Elsewhere };

    OwnSteps(ProgramFile &file, QWidget &window);
    /// From here on the steps count as the two's: what was there before is not theirs.
    void begin();
    /// The history has moved on: notes whose step the last one is.
    void note();
    [[nodiscard]] Answer mayUndo() const;
    [[nodiscard]] Answer mayRedo() const;
    /// Takes the last step back, or does the next one again. Ask before whether they may.
    Result<Operation> undo();
    Result<Operation> redo();

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    ProgramFile &m_file;
    QWidget &m_window;
    quint64 m_from = 0;      ///< the step that was there before this window
    QSet<quint64> m_own;     ///< steps of the two
    QSet<quint64> m_foreign; ///< steps that came from another window since
    bool m_elsewhere = false; ///< the last key or click went to another window of the program
    int m_again = 0;          ///< steps that they took back and can do again
    bool m_replaying = false; ///< an undo or redo of theirs, and no new step
};

} // namespace groundwork::ui
