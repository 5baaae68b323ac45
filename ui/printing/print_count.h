#pragma once

#include "core/base/result.h"
#include "ui/documents/document_catalog.h"
#include "ui/printing/preview_widget.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace groundwork::ui {

/// The pages of a batch, counted before anything is printed, and shown one by one. Documents are made one a turn of the
/// event loop and let go of again; only their page counts stay, and the few that are being looked at.
class PrintCount final : public QObject, public PreviewPages {
    Q_OBJECT

  public:
    /// Asked before the words of a source are shown; a refusal keeps the page empty.
    using MayShow = std::function<Result<void>(const documents::DocumentSource &)>;

    /// `day` is printed on the sheets.
    PrintCount(documents::DocumentBatch batch, QDate day, MayShow mayShow);

    /// Makes the first source at once, so that there is something to look at, and the others later.
    void start();
    /// Counting waits while a job is made, and goes on after it.
    void setPaused(bool paused);
    [[nodiscard]] const documents::DocumentBatch &batch() const { return m_batch; }
    [[nodiscard]] bool isCounting() const override {
        return !m_problem && m_starts.size() < m_batch.sources.size();
    }
    [[nodiscard]] int count() const override { return m_pages; }
    [[nodiscard]] int documents() const { return m_documents; }
    /// Sheets of paper when both sides are printed.
    [[nodiscard]] int turnedSheets() const { return m_turnedSheets; }
    /// What each pair or person is to be given, as fingerprints.
    [[nodiscard]] const std::map<documents::Receiver, std::vector<quint32>> &papers() const { return m_papers; }
    /// Why it cannot be made or shown, if so.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    std::optional<Sheet> sheet(int index) override;

  Q_SIGNALS:
    /// More pages are known, all of them, or a problem is.
    void changed();

  private:
    using Made = std::vector<std::shared_ptr<const documents::Document>>;
    void countNext();
    /// The documents of a source, kept for a while.
    const Made *madeOf(size_t source);

    documents::DocumentBatch m_batch;
    QDate m_day;
    MayShow m_mayShow;
    std::map<documents::Receiver, std::vector<quint32>> m_papers;
    QTimer m_timer;
    std::vector<int> m_starts; ///< the first page of each source that is counted
    int m_pages = 0;
    int m_documents = 0;
    int m_turnedSheets = 0;
    std::deque<std::pair<size_t, Made>> m_kept;
    std::optional<Error> m_problem;
};

} // namespace groundwork::ui
