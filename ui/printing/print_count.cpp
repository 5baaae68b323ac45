#include "ui/printing/print_count.h"

#include "ui/documents/fingerprint.h"

#include <algorithm>

namespace groundwork::ui {

namespace {

constexpr size_t kKept = 3; // sources whose pages are turned back and forth without making them anew

} // namespace

PrintCount::PrintCount(documents::DocumentBatch batch, QDate day, MayShow mayShow)
    : m_batch(std::move(batch))
    , m_day(day)
    , m_mayShow(std::move(mayShow)) {
    connect(&m_timer, &QTimer::timeout, this, &PrintCount::countNext);
}

void PrintCount::start() {
    if (m_batch.sources.empty())
        return;
    countNext();
}

void PrintCount::setPaused(bool paused) {
    if (paused)
        m_timer.stop();
    else if (isCounting())
        m_timer.start(0);
}

void PrintCount::countNext() {
    m_timer.stop(); // a source whose storage fails is not asked again while the program is being closed
    const size_t source = m_starts.size();
    const Made *made = madeOf(source);
    if (!made) {
        Q_EMIT changed();
        return;
    }
    m_starts.push_back(m_pages);
    for (const auto &document : *made) {
        const int pages = static_cast<int>(document->pages.size());
        m_pages += pages;
        m_turnedSheets += (pages + 1) / 2;
        if (const documents::Receiver whose = m_batch.sources[source].receiver(); whose.isValid())
            m_papers[whose].push_back(documents::fingerprint(*document, m_day));
    }
    m_documents += static_cast<int>(made->size());
    if (isCounting())
        m_timer.start(0);
    Q_EMIT changed();
}

const PrintCount::Made *PrintCount::madeOf(size_t source) {
    const auto kept =
        std::find_if(m_kept.begin(), m_kept.end(), [source](const auto &each) { return each.first == source; });
    if (kept != m_kept.end())
        return &kept->second;
    auto documents = m_batch.sources[source].make();
    if (!documents) {
        m_problem = documents.error();
        return nullptr;
    }
    Made made;
    for (documents::Document &document : *documents)
        made.push_back(std::make_shared<const documents::Document>(std::move(document)));
    if (m_kept.size() == kKept)
        m_kept.pop_front();
    m_kept.emplace_back(source, std::move(made));
    return &m_kept.back().second;
}

std::optional<PreviewPages::Sheet> PrintCount::sheet(int index) {
    if (index < 0 || index >= m_pages)
        return std::nullopt;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), index);
    const auto source = static_cast<size_t>(after - m_starts.begin()) - 1;
    if (const Result<void> may = m_mayShow(m_batch.sources[source]); !may) {
        m_problem = may.error();
        return std::nullopt;
    }
    const Made *made = madeOf(source);
    int page = index - m_starts[source];
    for (size_t i = 0; made && i < made->size(); ++i) {
        const int pages = static_cast<int>((*made)[i]->pages.size());
        if (page < pages)
            return Sheet{(*made)[i], page};
        page -= pages;
    }
    return std::nullopt;
}

} // namespace groundwork::ui
