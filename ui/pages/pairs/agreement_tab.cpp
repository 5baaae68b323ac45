#include "ui/pages/pairs/agreement_tab.h"

#include "core/agreements/agreement_access.h"
#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/review_rows.h"
#include "core/content/pack.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/documents/document_catalog.h"
#include "ui/pages/pairs/agreement_preview.h"
#include "ui/pages/pairs/agreement_sections.h"
#include "ui/pages/pairs/compare_versions_dialog.h"
#include "ui/pages/pairs/open_points_list.h"
#include "ui/pages/pairs/ready_dialog.h"
#include "ui/pages/pairs/share_dialog.h"
#include "ui/pages/pairs/signature_dialog.h"
#include "ui/pages/pairs/text_fold.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scrolling_page.h"
#include "ui/words/agreement_words.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace groundwork::ui {

using agreements::VersionState;

namespace {

constexpr int kSideBySideFrom = 820; // narrower, one half at a time is shown

const QStringList &watchedTables() {
    static const QStringList tables = {QStringLiteral("agreement"),
                                       QStringLiteral("agreement_version"),
                                       QStringLiteral("agreement_layout"),
                                       QStringLiteral("working_term"),
                                       QStringLiteral("signature"),
                                       QStringLiteral("review"),
                                       QStringLiteral("working_term_private"),
                                       QStringLiteral("answer"),
                                       QStringLiteral("answer_private"),
                                       QStringLiteral("agreed_line"),
                                       QStringLiteral("connection"),
                                       QStringLiteral("alignment_item"),
                                       QStringLiteral("goal"),
                                       QStringLiteral("goal_private"),
                                       QStringLiteral("person"),
                                       QStringLiteral("program"),
                                       QStringLiteral("partnership"),
                                       QStringLiteral("cohort"),
                                       QStringLiteral("framework"),
                                       QStringLiteral("agreed_line_private")};
    return tables;
}

} // namespace

AgreementTab::AgreementTab(const PageContext &context, PartnershipId partnership, QWidget *parent)
    : WordsTab(context, partnership, parent) {
    setObjectName(QStringLiteral("agreementTab"));
    if (context.content) {
        if (auto content = agreements::AgreementContent::read(*context.content))
            m_content = std::move(*content);
        else
            context.navigator.showError(content.error());
    }
    build();
    read();
}

bool AgreementTab::isWide() const {
    return width() >= context().theme.size(kSideBySideFrom);
}

void AgreementTab::showHalves() {
    const bool wide = isWide();
    m_switch->setVisible(!wide);
    m_lines->setVisible(wide || m_showLines->isChecked());
    m_preview->setVisible(wide || m_showPage->isChecked());
}

void AgreementTab::sayCleared() {
    QStringList now;
    for (const agreements::Signature &signature : m_text ? m_text->signatures : std::vector<agreements::Signature>())
        now.append(signature.side == Role::Mentee ? m_text->menteeName : m_text->mentorName);
    if (m_text && m_text->state == VersionState::Draft && now.isEmpty() && !m_signers.isEmpty())
        context().navigator.toast(tr("It is a draft again; the signature of %1 is cleared")
                                      .arg(words::isolated(m_signers.join(QStringLiteral(", ")))));
    m_signers = m_text && m_text->isDraft() ? now : QStringList();
}

bool AgreementTab::wordsOpen() const {
    return wereOpened() || (m_text && agreements::textAccess(context().file, partnership()).opens(m_text->version));
}

/// Whoever writes at a version reads it, also where the program may read only the one in force.
void AgreementTab::reveal() {
    if (!agreements::textAccess(context().file, partnership()).isOpen())
        (void)openWords(documents::catalogEntry(documents::DocumentKind::Agreements).key);
}

void AgreementTab::clearWords() {
    m_sections->clear();
    m_open->setPoints({}, {});
    m_preview->clear();
}

void AgreementTab::fillFold() {
    const agreements::AgreementFacts facts = agreements::agreementFacts(context().file, partnership());
    QStringList lines;
    if (facts.openNumber > 0 && facts.inForceNumber > 0)
        lines.append(words::versionWord(facts.inForceNumber, VersionState::InForce) + QLatin1Char('.'));
    if (facts.openNumber > 0 && facts.signatures > 0)
        lines.append(tr("%n of two has signed.", "", facts.signatures));
    if (facts.comeBackTo > 0 && !facts.ended)
        lines.append(tr("%n line(s) to come back to.", "", facts.comeBackTo));
    if (facts.nextReview.isValid())
        lines.append(tr("The two look at it again on %1.").arg(words::longDate(facts.nextReview)));
    QString title = words::versionWord(m_text->number, m_text->state);
    if (m_text->endedOn.isValid())
        title = tr("%1, on %2", "a version and the day of its end").arg(title, words::longDate(m_text->endedOn));
    else if (m_text->effectiveOn.isValid())
        title = tr("%1, since %2", "a version and the day it began").arg(title, words::longDate(m_text->effectiveOn));
    m_fold->setFacts(title, lines);
}

std::vector<agreements::OpenPoint> AgreementTab::openPoints() const {
    const auto current = agreements::currentVersion(context().file, partnership());
    const bool reviewed = current && current->review.isValid();
    return agreements::openPoints(*m_text, m_before ? &*m_before : nullptr,
                                  reviewed ? agreements::reviewWords(context().file, current->review).ratings
                                           : std::vector<agreements::TermRating>());
}

void AgreementTab::refresh(const ChangeReport &report) {
    const QStringList &tables = watchedTables();
    const bool ours =
        report.isEmpty() || std::any_of(tables.begin(), tables.end(),
                                        [&](const QString &table) { return report.touches(table); });
    if (ours)
        read();
}

void AgreementTab::read() {
    m_text.reset();
    if (m_content) {
        m_sections->setContent(agreements::contentOf(context().file, *m_content, partnership()));
        if (auto text = agreements::agreementText(context().file, *m_content, partnership()))
            m_text = std::move(*text);
    }
    showState();
}

void AgreementTab::showState() {
    sayCleared();
    m_stack->setCurrentIndex(!m_text ? 0 : wordsOpen() ? 1 : 2);
    m_draft->setVisible(m_content && !context().file.isReadOnly());
    if (!m_sections)
        return;
    if (!m_text || !wordsOpen())
        clearWords();
    if (!m_text)
        return;
    if (!wordsOpen()) {
        fillFold();
        return;
    }
    m_sections->setText(*m_text);
    m_preview->setText(*m_text);
    const bool canWrite = !context().file.isReadOnly();
    const int waiting = m_text->state == VersionState::Draft
                            ? agreements::waitingAnswers(context().file, *m_content, partnership())
                            : 0;
    m_answers->setText(tr("Take over %n line(s) from the first meeting", "", waiting));
    m_answers->setVisible(canWrite && waiting > 0);
    m_sign->setVisible(canWrite && m_text->isDraft());
    m_amend->setVisible(canWrite && m_text->state == VersionState::InForce);
    m_discard->setVisible(canWrite && m_text->isDraft() && m_text->number > 1);
    const agreements::TextAccess access = agreements::textAccess(context().file, partnership());
    m_share->setEnabled(canWrite);
    m_share->setText(access.programKeepsCopy() ? tr("The program receives a copy")
                     : access.isOpen()       ? tr("Both let the program read it")
                                             : tr("Not shown to others in the program"));
    m_share->setToolTip(tr("Who reads the agreement: change it. Anyone with this file could read it."));
    m_share->setAccessibleDescription(m_share->toolTip());
    showBanner();
    m_open->setPoints(*m_text, openPoints());
}

void AgreementTab::showBanner() {
    m_before.reset();
    const auto inForce = agreements::versionInForce(context().file, partnership());
    if (m_text->isDraft() && inForce) {
        if (auto before = agreements::agreementText(context().file, *m_content, inForce->id))
            m_before = std::move(*before);
    }
    const QDate next = agreements::agreementFacts(context().file, partnership()).nextReview;
    const AgreementBanner says = agreementBanner(*m_text, m_before ? &*m_before : nullptr, next);
    m_bannerDoes = says.does;
    m_banner->set(says.attention ? Banner::Tone::Attention : Banner::Tone::Info, says.text);
    const bool looksOnly = says.does == AgreementBanner::Action::ShowChanges;
    m_banner->setAction(context().file.isReadOnly() && !looksOnly ? QString() : says.action);
}

void AgreementTab::opened() {
    draftFirst();
    if (m_text && m_sections && !wordsOpen())
        m_fold->focusShow();
    else if (m_text && m_sections)
        m_sections->focusList();
    else
        m_draft->setFocus();
}

QString AgreementTab::printWords() const {
    return m_text ? tr("Print the agreement…") : QString();
}

void AgreementTab::print() {
    if (m_text)
        m_preview->print();
}

bool AgreementTab::closeTopmost() {
    if (!m_sections || !m_sections->hasOpen())
        return false;
    m_sections->closeAll();
    return true;
}

void AgreementTab::resizeEvent(QResizeEvent *event) {
    WordsTab::resizeEvent(event);
    showHalves();
}

void AgreementTab::keepTyped() {
    if (m_sections)
        m_sections->flush();
}

void AgreementTab::wordsFolded() {
    showState();
}

void AgreementTab::say(const Result<void> &done) {
    if (done)
        return;
    context().navigator.showError(done.error());
    read();
}

/// Not while something that was taken back can be done again: it may be this very draft, and writing would lose
/// the way forward.
void AgreementTab::draftFirst() {
    if (m_text || !m_content || context().file.isReadOnly() || context().file.nextRedo())
        return;
    const auto pair = partnerships::partnershipRow(context().file, partnership());
    if (!pair || !partnerships::isAgreedAndOpen(pair->state))
        return;
    using first_meeting::FirstMeetingState;
    const auto meeting = first_meeting::firstMeetingOf(context().file, partnership());
    const bool begun = meeting && meeting->state != FirstMeetingState::Planned &&
                       meeting->state != FirstMeetingState::Cancelled;
    if (begun || pair->firstMeetingDone.isValid())
        writeDraft();
}

void AgreementTab::draft() {
    if (!m_content)
        return;
    m_sections->flush();
    reveal();
    writeDraft();
}

void AgreementTab::writeDraft() {
    if (const auto drafted = agreements::draftAgreement(context().file, *m_content, partnership()); !drafted)
        context().navigator.showError(drafted.error());
}

void AgreementTab::bannerAction() {
    if (!m_text)
        return;
    m_showLines->setChecked(true);
    showHalves();
    switch (m_bannerDoes) {
    case AgreementBanner::Action::None:
        break;
    case AgreementBanner::Action::GoToMissing:
        m_sections->goToMissing(*m_text);
        break;
    case AgreementBanner::Action::BackToDraft:
        say(agreements::backToDraft(context().file, partnership()));
        break;
    case AgreementBanner::Action::ShowChanges:
        compare();
        break;
    }
}

void AgreementTab::recordSignatures() {
    if (!m_text || !m_content)
        return;
    m_sections->flush();
    if (m_text->state != VersionState::Draft) {
        openSignatures();
        return;
    }
    std::vector<agreements::OpenPoint> gates = openPoints();
    std::erase_if(gates, [](const agreements::OpenPoint &point) { return !point.isGate(); });
    if (gates.empty()) {
        const Result<void> done = agreements::makeReady(context().file, *m_content, partnership());
        say(done);
        if (done)
            openSignatures();
        return;
    }
    auto *dialog = new ReadyDialog(context(), *m_content, *m_text, gates, window());
    connect(dialog, &QDialog::accepted, this, &AgreementTab::openSignatures);
    dialog->open();
}

void AgreementTab::openSignatures() {
    read();
    auto *dialog = new SignatureDialog(context(), *m_text, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { signWith(*dialog); });
    dialog->open();
}

void AgreementTab::compare() {
    if (m_before && m_content)
        (new CompareVersionsDialog(context(), *m_content, partnership(), m_before->version, m_text->version, window()))
            ->open();
}

void AgreementTab::signWith(const SignatureDialog &dialog) {
    for (const agreements::SignatureDraft &signature : dialog.signatures()) {
        const auto done = agreements::sign(context().file, *m_content, partnership(), signature);
        if (!done) {
            context().navigator.showError(done.error());
            return;
        }
        if (done->state == VersionState::InForce)
            context().navigator.toast(words::versionWord(done->number, done->state));
    }
}

void AgreementTab::amend() {
    const auto reason = context().modal.askText(
        this, tr("Start a new version"),
        tr("What changes, and why? One line; it is printed with the version."), QString());
    if (!reason || reason->trimmed().isEmpty())
        return;
    reveal();
    const auto started = agreements::amendAgreement(context().file, partnership(), *reason);
    if (!started)
        context().navigator.showError(started.error());
}

void AgreementTab::discard() {
    const int number = m_text ? m_text->number : 0;
    const Result<void> done = agreements::discardDraft(context().file, partnership());
    say(done);
    if (done)
        context().navigator.toast(words::versionWord(number, VersionState::Discarded), true);
}

} // namespace groundwork::ui
