#include "core/file/history.h"

#include "core/file/sqlite/database.h"
#include "core/file/sqlite/session.h"

#include <optional>

namespace groundwork {

namespace {

std::optional<QByteArray> tryJoined(const QByteArray &first, const QByteArray &second) {
    try {
        return sqlite::joined(first, second);
    } catch (const sqlite::StorageError &) {
        return std::nullopt; // two steps then, which is right as well
    }
}

} // namespace

bool History::coalesces(const HistoryStep &step) const {
    if (!m_mayCoalesce || m_done == 0 || step.operation.coalesceKey.isEmpty())
        return false;
    const HistoryStep &last = m_steps[m_done - 1];
    const qint64 pause = step.doneAtMs - last.doneAtMs;
    return last.operation.verb == step.operation.verb &&
           last.operation.coalesceKey == step.operation.coalesceKey && pause >= 0 && pause <= kCoalesceMs;
}

void History::push(HistoryStep step) {
    m_steps.resize(m_done);
    step.serial = ++m_pushed;
    const bool coalesce = coalesces(step);
    m_mayCoalesce = true;
    if (coalesce) {
        if (const std::optional<QByteArray> both = tryJoined(m_steps.back().changeset, step.changeset)) {
            if (both->isEmpty()) {
                m_steps.pop_back();
                m_mayCoalesce = false;
            } else {
                m_steps.back() = {std::move(step.operation), *both, step.doneAtMs, m_steps.back().serial};
            }
            m_done = m_steps.size();
            return;
        }
    }
    m_steps.push_back(std::move(step));
    if (m_steps.size() > kLongest)
        m_steps.erase(m_steps.begin());
    m_done = m_steps.size();
}

void History::clear() {
    m_steps.clear();
    m_done = 0;
    m_mayCoalesce = false;
}

const HistoryStep *History::undoable() const {
    return m_done > 0 ? &m_steps[m_done - 1] : nullptr;
}

const HistoryStep *History::redoable() const {
    return m_done < m_steps.size() ? &m_steps[m_done] : nullptr;
}

void History::noteUndone() {
    --m_done;
    m_mayCoalesce = false;
}

void History::noteRedone() {
    ++m_done;
    m_mayCoalesce = false;
}

} // namespace groundwork
