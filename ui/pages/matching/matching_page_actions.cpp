#include "ui/pages/matching/match_panel.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/matching/publish_dialog.h"
#include "ui/pages/matching/waiting_view.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/chip.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <algorithm>

// What the page does: pins, pairs kept apart, publishing, slips.

namespace groundwork::ui {

using matching::PairKey;

void MatchingPage::pin(const PairKey &pair, bool pinned) {
    const bool inPanel = m_panel->isAncestorOf(window()->focusWidget());
    went(matching::pinPair(context().file, m_scenario, pair, pinned));
    if (inPanel)
        m_panel->giveFocusBack(QStringLiteral("matchPin")); // the table took it while it was filled anew
}

void MatchingPage::neverPair(const PairKey &pair, bool never) {
    if (!went(matching::neverPair(context().file, m_scenario, pair, never)))
        return;
    if (never)
        context().navigator.toast(
            tr("%1 and %2 are kept apart.")
                .arg(words::isolated(m_people.of(pair.mentee).callName), words::isolated(m_people.of(pair.mentor).callName)),
            true);
}

void MatchingPage::openPublish() {
    if (!m_plan || m_plan->matches.empty())
        return;
    PublishDialog::Facts facts;
    facts.pairs = static_cast<int>(m_plan->matches.size());
    facts.pinned = static_cast<int>(std::count_if(m_plan->matches.begin(), m_plan->matches.end(),
                                                  [](const matching::Match &match) { return match.pinned; }));
    for (const matching::Unplaced &one : m_plan->unplaced)
        facts.unplaced.append(m_people.of(one.mentee).name);
    facts.lowest = m_plan->lowest;
    facts.possible = m_plan->possible;
    facts.certified = m_plan->certified;
    auto *dialog = new PublishDialog(context().theme, facts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &MatchingPage::publish);
    dialog->open();
}

void MatchingPage::publish() {
    const auto ids = matching::publishMatch(context().file, m_scenario);
    if (!went(ids))
        return;
    m_toWait->setChecked(true);
    showView();
    m_waiting->focusTable();
    context().navigator.toast(tr("%n pair(s) (is|are) proposed and (waits|wait) for both to say yes.",
                                 nullptr, static_cast<int>(ids->size())),
                              true);
}

void MatchingPage::print() {
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Slips;
    request.cohort = context().cohort;
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

} // namespace groundwork::ui
