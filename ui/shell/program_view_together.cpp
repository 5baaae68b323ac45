// Together over the program's window: which pair it is for, and that there is one of it.
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/pairs/pair_page.h"
#include "ui/shell/program_view.h"
#include "ui/together/together_window.h"

#include <vector>

namespace groundwork::ui {

void ProgramView::openTogether(PartnershipId pair) {
    const auto meeting = first_meeting::firstMeetingOf(m_file, pair);
    go(Place{PageId::Pair, pair.value, QStringLiteral("first_meeting"), {}});
    if (!meeting || !meeting->isOpen() || m_file.isReadOnly())
        return; // the page says what can be done
    if (m_together && m_together->partnership() != pair) {
        if (!m_together->close())
            return;
        m_together = nullptr; // it goes with the next turn of the event loop, and is not this pair's
    }
    if (!m_together) {
        m_together = new TogetherWindow(context(), pair, this);
        m_together->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_together->showFullScreen();
    m_together->activateWindow();
}

void ProgramView::chooseTogether() {
    if (const auto pair = currentPair()) {
        openTogether(*pair);
        return;
    }
    std::vector<PartnershipId> begun;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(m_file, m_cohort)) {
        const auto meeting = first_meeting::firstMeetingOf(m_file, row.id);
        if (meeting && meeting->isOpen())
            begun.push_back(row.id);
    }
    if (begun.size() == 1) {
        openTogether(begun.front());
        return;
    }
    if (m_current && m_current->id() == PageId::Pairs && m_current->place().item > 0) {
        openTogether(PartnershipId{m_current->place().item}); // the pair that is marked in the list
        return;
    }
    go(Place{PageId::Pairs, 0, {}, {}});
    toast(tr("Open the two who meet, then choose Together."), false);
}

TogetherWindow *ProgramView::togetherWindow() const {
    return m_together;
}

std::optional<PartnershipId> ProgramView::currentPair() const {
    auto *page = qobject_cast<PairPage *>(m_current);
    return page ? std::optional(page->partnership()) : std::nullopt;
}

} // namespace groundwork::ui
