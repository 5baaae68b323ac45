#include "core/framework/framework_rows.h"
#include "core/matching/scenarios.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "ui/pages/matching/directed.h"
#include "ui/pages/matching/match_desk.h"
#include "ui/pages/matching/match_dialogs.h"
#include "ui/pages/matching/beside_dialog.h"
#include "ui/pages/matching/board_view.h"
#include "ui/pages/matching/match_panel.h"
#include "ui/pages/matching/matching_page.h"
#include "ui/pages/matching/proposals_view.h"
#include "ui/pages/matching/publish_dialog.h"
#include "ui/pages/matching/scenario_bar.h"
#include "ui/pages/matching/waiting_view.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/chip.h"
#include "ui/words/error_words.h"
#include "ui/words/match_words.h"
#include "ui/words/people_words.h"

#include <algorithm>

// What the page does: pins, pairs kept apart, remedies, scenarios, publishing, slips. What would happen is said first.

namespace groundwork::ui {

using matching::PairKey;
using matching::Remedy;

namespace {

constexpr int kRemedies = 6;
constexpr int kMovesNamed = 8;

} // namespace

QString MatchingPage::callName(ParticipantId id) const {
    return words::isolated(m_people.of(id).callName);
}

words::CallNames MatchingPage::callNames() const {
    return [this](ParticipantId id) { return m_people.of(id).callName; };
}

void MatchingPage::pin(const PairKey &pair, bool pinned) {
    const bool inPanel = m_panel->isAncestorOf(window()->focusWidget());
    m_desk->pin(pair, pinned);
    if (inPanel)
        m_panel->giveFocusBack(QStringLiteral("matchPin")); // the table took it while it was filled anew
}

void MatchingPage::review(bool reviewed) {
    m_desk->review({m_panel->match().mentee, m_panel->match().mentor}, reviewed);
    m_panel->giveFocusBack(QStringLiteral("matchReviewed"));
}

void MatchingPage::tryOther(ParticipantId mentor) {
    const PairKey pair{m_panel->match().mentee, mentor};
    const matching::WhatIf outcome = m_desk->matcher().ifPinned(pair);
    ChangeDialog::Texts texts;
    texts.title = tr("%1 with %2").arg(callName(pair.mentee), callName(mentor));
    texts.sentences = {words::whatIfSentence(outcome, callNames(), kMovesNamed),
                       tr("The two are pinned, so that they stay together.")};
    texts.keep = outcome.possible ? tr("Keep it so") : QString();
    auto *dialog = new ChangeDialog(context().theme, QStringLiteral("matchTry"), texts, this);
    connect(dialog, &QDialog::accepted, this, [this, pair] {
        pin(pair, true);
        m_panel->giveFocusBack(QStringLiteral("matchPin"));
    });
    dialog->open();
}

QString MatchingPage::neverOutcome(const PairKey &pair) const {
    if (m_desk->scenario().wanted.aim == matching::Aim::Stable)
        return tr("A stable plan is made anew without this pair.");
    return words::whatIfSentence(m_desk->matcher().ifNever(pair), callNames(), kMovesNamed);
}

void MatchingPage::askNever(const PairKey &pair) {
    ChangeDialog::Texts texts;
    texts.title = tr("Never pair %1 and %2").arg(callName(pair.mentee), callName(pair.mentor));
    texts.sentences = {neverOutcome(pair), tr("It holds in this scenario. Nobody is told.")};
    texts.keep = tr("Keep these two apart");
    auto *dialog = new ChangeDialog(context().theme, QStringLiteral("matchNever"), texts, this);
    connect(dialog, &QDialog::accepted, this, [this, pair] {
        m_desk->never(pair, true);
        context().navigator.toast(tr("%1 and %2 are kept apart.").arg(callName(pair.mentee), callName(pair.mentor)),
                                  true);
    });
    dialog->open();
}

/// Tells it, and changes nothing: a withdrawal is noted with the person.
void MatchingPage::askGone(ParticipantId id) {
    ChangeDialog::Texts texts;
    texts.title = tr("Without %1").arg(callName(id));
    texts.sentences = {words::whatIfSentence(m_desk->matcher().ifGone(id), callNames(), kMovesNamed),
                       tr("Nothing is changed by asking. A withdrawal is noted in the profile.")};
    (new ChangeDialog(context().theme, QStringLiteral("matchGone"), texts, this))->open();
}

void MatchingPage::editNever() {
    const auto named = [this](const std::vector<people::Participant> &side) {
        std::vector<std::pair<QString, NeverDialog::Someone>> sorted;
        for (const people::Participant &one : side)
            sorted.push_back({m_people.of(one.id).sortKey, {one.id, m_people.of(one.id).name}});
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
        std::vector<NeverDialog::Someone> people;
        for (auto &one : sorted)
            people.push_back(std::move(one.second));
        return people;
    };
    const auto ask = [this](const PairKey &pair) {
        if (const auto rule = m_desk->matcher().forbids(pair))
            return tr("Ruled out already: %1.").arg(words::pairRuleWord(*rule));
        return neverOutcome(pair);
    };
    const matching::MatchInput &input = m_desk->matcher().input();
    m_neverDialog = new NeverDialog(context().theme, named(input.mentees), named(input.mentors), ask, this);
    connect(m_neverDialog, &NeverDialog::letBe, this, [this](const PairKey &pair) { m_desk->never(pair, false); });
    connect(m_neverDialog, &NeverDialog::keepApart, this, [this](const PairKey &pair) { m_desk->never(pair, true); });
    showNever();
    m_neverDialog->open();
}

void MatchingPage::showNever() {
    if (!m_neverDialog)
        return;
    std::vector<NeverDialog::Row> rows;
    for (const PairKey &pair : m_desk->wanted().never)
        rows.push_back({pair, tr("%1 and %2").arg(words::isolated(m_people.of(pair.mentee).name),
                                                  words::isolated(m_people.of(pair.mentor).name))});
    m_neverDialog->setRows(rows);
}

void MatchingPage::copyScenario() {
    // A, B, C ...: the next letter that no scenario begins with.
    QChar letter = QLatin1Char('A');
    const auto &all = m_desk->scenarios();
    while (letter < QLatin1Char('Z') && std::any_of(all.begin(), all.end(), [&](const matching::Scenario &one) {
               return one.name.startsWith(letter, Qt::CaseInsensitive);
           }))
        letter = QChar(letter.unicode() + 1);
    auto *dialog = new ScenarioNameDialog(
        context().theme, tr("Copy the scenario %1").arg(words::isolated(m_desk->scenario().name)), tr("Copy it"),
        QString(letter), tr("The copy begins with the same weights, rules and pins. Change it as you like: the other "
                            "one stays."),
        [this](const QString &name) {
            const Result<void> done = m_desk->copy(name);
            return done ? QString() : words::errorText(done.error());
        },
        this);
    connect(dialog, &QDialog::accepted, m_scenarios, &ScenarioBar::focusShown);
    dialog->open();
}

void MatchingPage::renameScenario(ScenarioId id) {
    const auto &all = m_desk->scenarios();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const matching::Scenario &one) { return one.id == id; });
    if (found == all.end())
        return;
    auto *dialog = new ScenarioNameDialog(
        context().theme, tr("Rename the scenario %1").arg(words::isolated(found->name)), tr("Rename it"), found->name,
        QString(),
        [this, id](const QString &name) {
            const Result<void> done = m_desk->rename(id, name);
            return done ? QString() : words::errorText(done.error());
        },
        this);
    dialog->open();
}

void MatchingPage::showChanges() {
    const matching::Scenario *other = m_desk->compared();
    if (!other || !m_desk->plan())
        return;
    const matching::Plan beside = m_desk->comparedPlan();
    ScenarioChangesDialog::Facts facts;
    facts.shown = m_desk->scenario().name;
    facts.other = other->name;
    for (const matching::Move &move : matching::differences(*m_desk->plan(), beside))
        facts.moves += directed(*this, words::moveWords(move, callNames()));
    const auto lines = words::factLines(matching::pairFacts(m_desk->matcher(), *m_desk->plan()),
                                        matching::pairFacts(m_desk->matcher(), beside));
    for (const words::FactLine &line : lines) {
        if (line.pairs)
            facts.lines.push_back(line);
    }
    (new ScenarioChangesDialog(context().theme, facts, this))->open();
}

/// One person's remedies at a time, so that nobody waits for them.
void MatchingPage::nextRemedies() {
    if (!m_desk->plan() || m_desk->isWorking())
        return;
    for (const ParticipantId id : m_proposals->unplaced().shown()) {
        if (m_remedies.count(id) > 0)
            continue;
        if (m_desk->isLarge()) {
            m_proposals->unplaced().offerQuestion(id);
            continue;
        }
        const std::vector<Remedy> &found = m_remedies[id] = m_desk->matcher().remedies(id, kRemedies);
        std::vector<UnplacedCard::Remedy> shown;
        for (const Remedy &remedy : found)
            shown.push_back({words::remedyAction(remedy, callNames(), nextPlace(remedy.mentor)),
                             words::remedyResult(remedy, id, callNames()), remedy});
        m_proposals->unplaced().setRemedies(id, shown);
        m_remedyTimer.start(0);
        return;
    }
}

int MatchingPage::nextPlace(ParticipantId mentor) const {
    const matching::MatchInput &input = m_desk->matcher().input();
    for (size_t j = 0; j < input.mentors.size(); ++j) {
        if (input.mentors[j].id == mentor)
            return input.seats[j] + input.taken[j] + 1;
    }
    return 0;
}

void MatchingPage::askRemedy(ParticipantId mentee, const Remedy &chosen) {
    ChangeDialog::Texts texts;
    texts.title = words::remedyAction(chosen, callNames(), nextPlace(chosen.mentor));
    texts.sentences = {words::remedyResult(chosen, mentee, callNames())};
    texts.keep = tr("Do it");
    if (chosen.kind == Remedy::Kind::MorePlaces) {
        texts.sentences += tr("Groundwork asks nobody. When %1 has said yes, the places in the profile become %2.")
                               .arg(callName(chosen.mentor))
                               .arg(nextPlace(chosen.mentor));
        texts.keep = tr("%1 said yes").arg(callName(chosen.mentor));
    }
    auto *dialog = new ChangeDialog(context().theme, QStringLiteral("remedy"), texts, this);
    connect(dialog, &QDialog::accepted, this, [this, mentee, chosen] { doRemedy(mentee, chosen); });
    dialog->open();
}

void MatchingPage::doRemedy(ParticipantId mentee, const Remedy &remedy) {
    switch (remedy.kind) {
    case Remedy::Kind::MorePlaces:
        return raisePlaces(remedy.mentor);
    case Remedy::Kind::LetBe:
        return m_desk->never({mentee, remedy.mentor}, false);
    case Remedy::Kind::DropPin:
        if (remedy.pinned)
            m_desk->pin({*remedy.pinned, remedy.mentor}, false);
        return;
    case Remedy::Kind::DropRule: {
        matching::Wanted wanted = m_desk->wanted();
        if (remedy.rule == matching::PairRule::OtherSite)
            wanted.rules.samePlace = false;
        else if (remedy.rule == matching::PairRule::FewTimes)
            wanted.rules.sharedTimes = 0;
        else if (remedy.rule == matching::PairRule::NotReady)
            wanted.rules.wholeProfiles = false;
        else if (remedy.rule == matching::PairRule::NotTrained)
            wanted.rules.trained = false;
        return m_desk->setRules(wanted);
    }
    }
}

void MatchingPage::raisePlaces(ParticipantId mentor) {
    Result<people::Participant> participant = people::participant(context().file, mentor);
    if (!went(participant))
        return;
    participant->profile.capacity = nextPlace(mentor);
    went(people::editParticipant(context().file, *participant));
}

void MatchingPage::showAllRemedies(ParticipantId mentee) {
    if (m_remedies.count(mentee) == 0)
        m_remedies[mentee] = m_desk->matcher().remedies(mentee, kRemedies);
    std::vector<RemediesDialog::Row> rows;
    for (const Remedy &remedy : m_remedies[mentee])
        rows.push_back({words::remedyAction(remedy, callNames(), nextPlace(remedy.mentor)),
                        words::remedyResult(remedy, mentee, callNames()), remedy});
    auto *dialog = new RemediesDialog(context().theme, tr("Who could free a place for %1?").arg(callName(mentee)), rows,
                                      this);
    connect(dialog, &RemediesDialog::chosen, this,
            [this, mentee](const Remedy &remedy) { askRemedy(mentee, remedy); });
    dialog->open();
}

void MatchingPage::connectBoard() {
    connect(m_board, &BoardView::pinRequested, this, &MatchingPage::pin);
    connect(m_board, &BoardView::neverRequested, this, &MatchingPage::askNever);
    connect(m_board, &BoardView::goneRequested, this, &MatchingPage::askGone);
    connect(m_proposals, &ProposalsView::goneRequested, this, &MatchingPage::askGone);
    connect(m_board, &BoardView::chosenChanged, m_proposals, &ProposalsView::choose);
    connect(m_board, &BoardView::opened, this, &MatchingPage::openPanel);
    connect(m_board, &BoardView::personRequested, this, [this](ParticipantId id) {
        context().navigator.go(Place{PageId::People, id.value, {}, {}});
    });
    const auto beside = [this](const PairKey &pair) {
        openBeside(pair, m_desk->matcher().sum(m_desk->scenario().wanted.weights, pair));
    };
    connect(m_board, &BoardView::besideRequested, this, beside);
    connect(m_proposals, &ProposalsView::besideRequested, this, [this, beside] {
        if (const models::MatchRow *row = m_proposals->chosen())
            beside({row->mentee, row->mentor});
    });
}

void MatchingPage::openBeside(const PairKey &pair, const matching::Sum &sum) {
    const Result<BesideFacts> facts = besideFacts(context().file, pair.mentee, pair.mentor);
    if (!facts) {
        context().navigator.showError(facts.error());
        return;
    }
    (new BesideDialog(context().theme, *facts, sum, this))->open();
}

bool MatchingPage::focusFilter() {
    if (!m_board->isVisible())
        return false;
    m_board->focusFilter();
    return true;
}

void MatchingPage::openPublish() {
    const std::optional<matching::Plan> &plan = m_desk->plan();
    if (!plan || plan->matches.empty() || m_desk->isWorking() || !m_desk->isPlanShown())
        return;
    PublishDialog::Facts facts;
    facts.pairs = static_cast<int>(plan->matches.size());
    facts.pinned = static_cast<int>(std::count_if(plan->matches.begin(), plan->matches.end(),
                                                  [](const matching::Match &match) { return match.pinned; }));
    for (const matching::Unplaced &one : plan->unplaced)
        facts.unplaced.append(m_people.of(one.mentee).name);
    facts.lowest = plan->lowest;
    facts.possible = plan->possible;
    facts.certified = plan->certified;
    facts.reviewed = reviewedCount();
    facts.answerBy = context().file.clock().today();
    if (const auto cohort = framework::cohort(context().file, context().cohort))
        facts.answerBy = facts.answerBy.addDays(cohort->replyDays);
    auto *dialog = new PublishDialog(context().theme, facts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { publish(dialog->answerBy()); });
    dialog->open();
}

void MatchingPage::publish(QDate answerBy) {
    const auto ids = matching::publishMatch(context().file, m_desk->scenario(), answerBy);
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

void MatchingPage::printSlip() {
    const partnerships::PartnershipRow *row = m_waiting->chosen();
    if (!row)
        return;
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Slips;
    request.cohort = context().cohort;
    request.pairs = {row->id};
    openPrintDialog(context().file, context().theme, context().modal, request, this);
}

} // namespace groundwork::ui
