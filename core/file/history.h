#pragma once

#include "core/file/operation.h"

#include <QByteArray>

#include <vector>

namespace groundwork {

/// One step that undo can take back.
struct HistoryStep {
    Operation operation;
    QByteArray changeset;
    qint64 doneAtMs = 0; ///< Clock::elapsedMs
    quint64 serial = 0;  ///< given by push: counts up, never used twice in an open file
};

/// The steps of one open file, in memory only: a stored history would be a second copy of covered answers.
class History {
  public:
    static constexpr std::size_t kLongest = 200;
    static constexpr qint64 kCoalesceMs = 60 * 1000;

    /// Adds a step and forgets what could be redone. A step with the coalescing key of the one before, within
    /// 60 seconds of it, becomes one with it and keeps the older serial; when the two cancel out, both are gone.
    void push(HistoryStep step);
    void clear();

    /// The step to take back or to do again; null for none. Valid until the next change of the history.
    [[nodiscard]] const HistoryStep *undoable() const;
    [[nodiscard]] const HistoryStep *redoable() const;
    /// Notes that the step of undoable() has been taken back (redoable(): done again).
    void noteUndone();
    void noteRedone();

  private:
    [[nodiscard]] bool coalesces(const HistoryStep &step) const;

    std::vector<HistoryStep> m_steps;
    quint64 m_pushed = 0;       ///< the serial of the newest step
    std::size_t m_done = 0;     ///< the first m_done steps are done, the others can be redone
    bool m_mayCoalesce = false; ///< not onto a step that undo or redo has brought up again
};

} // namespace groundwork
