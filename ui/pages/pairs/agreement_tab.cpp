#include "ui/pages/pairs/agreement_tab.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/content/pack.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/pairs/agreement_preview.h"
#include "ui/pages/pairs/agreement_sections.h"
#include "ui/pages/pairs/signature_dialog.h"
#include "ui/shell/modal_port.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/agreement_words.h"
#include "ui/widgets/scrolling_page.h"

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

constexpr int kLeastHeight = 240;     // of the lines
constexpr int kSideBySideFrom = 820; // narrower, one half at a time is shown

const QStringList &watchedTables() {
    static const QStringList tables = {QStringLiteral("agreement"),
                                       QStringLiteral("agreement_version"),
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
    : PairTab(context, partnership, parent) {
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

void AgreementTab::build() {
    Theme &theme = context().theme;
    m_stack = new QStackedLayout(this);
    m_empty = new EmptyState(
        theme, tr("No agreement yet"),
        tr("After the first meeting its answers become a draft here. The two read it, change what "
           "is not right, and sign it."));
    m_draft = button(theme, QStringLiteral("agreementDraft"), tr("Draft the agreement"), ButtonKind::Primary,
                     QStringLiteral("agreement"));
    m_empty->addAction(m_draft);
    connect(m_draft, &QPushButton::clicked, this, &AgreementTab::draft);
    m_stack->addWidget(m_empty);
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(theme.space(20), theme.space(12), theme.space(20), theme.space(14));
    column->setSpacing(theme.space(8));
    column->addWidget(m_switch = buildSwitch());
    auto *halves = new QHBoxLayout;
    halves->setSpacing(theme.space(16));
    halves->addWidget(m_lines = buildLines(), 1);
    m_preview = new AgreementPreview(context(), partnership());
    halves->addWidget(m_preview, 1);
    column->addLayout(halves, 1);
    // With very large text the banner and the buttons take most of the height: all of it scrolls then.
    auto *scroll = scrollingPage(both);
    scroll->setObjectName(QStringLiteral("agreementScroll"));
    m_stack->addWidget(scroll);
    connect(&theme, &Theme::changed, this, &AgreementTab::showHalves);
    showHalves();
}

QWidget *AgreementTab::buildSwitch() {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *group = new QButtonGroup(row);
    const auto add = [&](const QString &name, const QString &text) {
        auto *one = new QToolButton;
        one->setObjectName(name);
        one->setText(text);
        one->setCheckable(true);
        group->addButton(one);
        line->addWidget(one);
        connect(one, &QToolButton::clicked, this, &AgreementTab::showHalves);
        return one;
    };
    m_showLines = add(QStringLiteral("agreementShowLines"), tr("The lines"));
    m_showPage = add(QStringLiteral("agreementShowPage"), tr("As printed"));
    m_showLines->setChecked(true);
    line->addStretch(1);
    return row;
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

QWidget *AgreementTab::buildLines() {
    Theme &theme = context().theme;
    auto *half = new QWidget;
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(10));
    m_banner = new Banner(theme, Banner::Tone::Info, QString());
    m_banner->setObjectName(QStringLiteral("agreementBanner"));
    connect(m_banner, &Banner::actionClicked, this, &AgreementTab::bannerAction);
    column->addWidget(m_banner);
    auto *card = new Card(theme);
    card->setFlush(true);
    m_scroll = scrollingPage();
    if (m_content) {
        m_sections = new AgreementSections(theme, *m_content);
        connect(m_sections, &AgreementSections::valueEdited, this,
                [this](WorkingTermId term, const QJsonObject &value) {
                    say(agreements::editTerm(context().file, *m_content, term, value));
                });
        connect(m_sections, &AgreementSections::comeBackChosen, this, [this](WorkingTermId term, QDate on) {
            say(agreements::comeBackToTerm(context().file, term, on));
        });
        connect(m_sections, &AgreementSections::settledChosen, this,
                [this](WorkingTermId term) { say(agreements::settleTerm(context().file, term)); });
        connect(m_sections, &AgreementSections::passChosen, this,
                [this](WorkingTermId term) { say(agreements::passTerm(context().file, *m_content, term)); });
        connect(m_sections, &AgreementSections::opened, this, [this](QWidget *row) {
            // A section may be higher than the view: its head is what must be seen.
            QTimer::singleShot(0, row, [this, row] { m_scroll->verticalScrollBar()->setValue(row->y()); });
        });
        putIntoPage(m_scroll, m_sections);
    }
    // The lines take what height there is: only below this does the tab itself scroll.
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_scroll->setMinimumHeight(theme.size(kLeastHeight));
    card->body()->addWidget(m_scroll);
    column->addWidget(card, 1);
    auto *foot = new QWidget;
    auto *flow = new FlowLayout(theme.space(10));
    foot->setLayout(flow);
    m_sign = button(theme, QStringLiteral("agreementSign"), tr("Record signatures…"), ButtonKind::Plain,
                    QStringLiteral("pen"));
    m_amend = button(theme, QStringLiteral("agreementAmend"), tr("Start a new version…"), ButtonKind::Plain,
                     QStringLiteral("pen"));
    m_discard =
        button(theme, QStringLiteral("agreementDiscard"), tr("Set this draft aside"), ButtonKind::Quiet);
    m_answers = button(theme, QStringLiteral("agreementAnswers"), QString(), ButtonKind::Plain);
    m_seen = new Label(theme, tr("Not shown to others in the program"), TextRole::Small, Token::Ink2);
    m_seen->setToolTip(tr("Not shown to others in the program; anyone with this file could read it"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sign, m_amend, m_answers, m_discard, m_seen})
        flow->addWidget(widget);
    m_seen->setMinimumHeight(m_sign->sizeHint().height());
    m_seen->setAlignment(Qt::AlignVCenter | Qt::AlignLeading);
    connect(m_sign, &QPushButton::clicked, this, &AgreementTab::recordSignatures);
    connect(m_amend, &QPushButton::clicked, this, &AgreementTab::amend);
    connect(m_discard, &QPushButton::clicked, this, &AgreementTab::discard);
    connect(m_answers, &QPushButton::clicked, this, &AgreementTab::draft);
    column->addWidget(foot);
    return half;
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
        if (auto text = agreements::agreementText(context().file, *m_content, partnership()))
            m_text = std::move(*text);
    }
    showState();
}

void AgreementTab::showState() {
    m_stack->setCurrentIndex(m_text ? 1 : 0);
    m_draft->setVisible(m_content && !context().file.isReadOnly());
    if (!m_text || !m_sections)
        return;
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
    showBanner();
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
    if (m_text && m_sections)
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
    PairTab::resizeEvent(event);
    showHalves();
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
        draft();
}

void AgreementTab::draft() {
    if (!m_content)
        return;
    m_sections->flush();
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
        if (m_before)
            openChanges(context().theme, *m_before, *m_text, window());
        break;
    }
}

bool AgreementTab::ready() {
    QString reason;
    if (const QStringList missing = words::missingNames(*m_text); !missing.isEmpty()) {
        const auto typed = context().modal.askText(
            this, tr("Sign although lines are open"),
            tr("Not there yet: %1.\nYou can sign all the same. Why?").arg(missing.join(QStringLiteral(", "))),
            QString());
        if (!typed || typed->trimmed().isEmpty())
            return false;
        reason = *typed;
    }
    const Result<void> done = agreements::makeReady(context().file, *m_content, partnership(), reason);
    say(done);
    return done.has_value();
}

void AgreementTab::recordSignatures() {
    if (!m_text || !m_content)
        return;
    m_sections->flush();
    if (m_text->state == VersionState::Draft && !ready())
        return;
    read();
    auto *dialog = new SignatureDialog(context(), *m_text, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { signWith(*dialog); });
    dialog->open();
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
