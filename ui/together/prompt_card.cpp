#include "ui/together/prompt_card.h"

#include "core/file/program_file.h"
#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/alignment_list.h"
#include "ui/together/draft_lines.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_after.h"
#include "ui/together/prompt_beside.h"
#include "ui/together/prompt_head.h"
#include "ui/together/prompt_outcome.h"
#include "ui/together/prompt_proposals.h"
#include "ui/together/prompt_words.h"
#include "ui/together/turn_clock.h"
#include "ui/widgets/agreed_field.h"
#include "ui/widgets/answer_form.h"
#include "ui/widgets/answer_pane.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QJsonValue>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Prompt;
using first_meeting::Who;

namespace {
constexpr int kRestMs = 1000; // architecture.md: drafts after one second of rest
} // namespace

PromptCard::PromptCard(MeetingDesk &desk, const Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_prompt(prompt)
    , m_sides(desk, prompt)
    , m_style(togetherStyle(desk))
    , m_head(new PromptHead(desk, m_style, m_sides)) {
    setObjectName(QStringLiteral("promptCard"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        (void)keepDrafts();
        followOutcome();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style.theme.space(10));
    column->addWidget(m_head);
    if (QWidget *beside = promptBeside(desk, m_style, m_sides))
        column->addWidget(beside);
    buildAnswers(column);
    refresh();
}

void PromptCard::buildAnswers(QVBoxLayout *column) {
    const bool each = m_sides.eachAnswers();
    const bool joint = m_sides.answers(Side::Program);
    if (joint) {
        const QString title = tr("Together");
        const bool said = std::any_of(m_prompt.fields.begin(), m_prompt.fields.end(), [&](const auto &field) {
            return field.belongsTo(Side::Program) && field.label == title; // the question says it itself
        });
        auto *card = new Card(m_style.theme, each && !said ? title : QString());
        card->setObjectName(QStringLiteral("jointCard"));
        m_joint = new AnswerForm(m_style, m_prompt, Side::Program);
        card->body()->addWidget(m_joint);
        m_jointCard = card;
        connect(m_joint, &AnswerForm::edited, this, [this] {
            m_jointDirty = true;
            touched();
        });
    }
    const bool jointFirst = joint && m_prompt.who != Who::Alone;
    if (m_prompt.showsDraft)
        buildDraft(column);
    if (m_prompt.goesTo.contains(QStringLiteral("agreement:share"))) {
        if (QWidget *proposals = connectionProposals(m_desk, m_style, m_prompt))
            column->addWidget(proposals);
    }
    if (jointFirst)
        column->addWidget(m_jointCard);
    if (each)
        buildPanes(column);
    m_afterBox = new QWidget;
    m_after = new QVBoxLayout(m_afterBox);
    m_after->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_afterBox);
    if (joint && !jointFirst)
        column->addWidget(m_jointCard);
    buildAgreed(column);
    column->addStretch(each ? 0 : 1);
}

/// The question is there at once; its many lines follow.
void PromptCard::buildDraft(QVBoxLayout *column) {
    auto *place = new QWidget;
    auto *inside = new QVBoxLayout(place);
    inside->setContentsMargins(0, 0, 0, 0);
    column->addWidget(place);
    QTimer::singleShot(0, place, [this, inside] {
        m_draft = new DraftLines(m_desk, m_style);
        connect(m_draft, &DraftLines::promptAsked, this, &PromptCard::promptAsked);
        inside->addWidget(m_draft);
        auto *back = m_comeBackTo.isEmpty() ? nullptr : m_draft->findChild<QWidget *>(m_comeBackTo);
        if (!back)
            return;
        back->setFocus(Qt::OtherFocusReason);
        QMetaObject::invokeMethod(this, &PromptCard::edited, Qt::QueuedConnection); // once it is laid out
    });
}

void PromptCard::buildPanes(QVBoxLayout *column) {
    m_panes = new PromptPanes(m_desk, m_sides, m_style);
    connect(m_panes, &PromptPanes::edited, this, &PromptCard::touched);
    connect(m_panes, &PromptPanes::changed, this, [this] {
        m_rest.stop();
        Q_EMIT stateChanged();
    });
    connect(m_panes, &PromptPanes::bothDone, this, &PromptCard::bothDone);
    connect(m_panes, &PromptPanes::handOverAsked, this, &PromptCard::handOverAsked);
    if (m_prompt.who == Who::Turns && m_prompt.minutes(m_style.length) > 0 && m_sides.isUnanswered()) {
        auto *turns = new TurnClock(m_style, m_desk.file().clock(), m_desk.beginner(m_prompt),
                                    m_prompt.minutes(m_style.length));
        column->addWidget(turns);
        connect(turns, &TurnClock::turned, this,
                [this](Side speaker) { m_panes->open(HandOver::Reason::PassOn, speaker); });
        connect(m_panes, &PromptPanes::left, turns, &TurnClock::passed);
    }
    column->addWidget(m_panes, 1);
    if (ConnectLines::suits(m_prompt)) {
        m_connect = new ConnectLines(m_desk, m_style, m_prompt,
                                     [this](Side side) { return m_panes->typed(side).toString(); });
        column->addWidget(m_connect);
    }
}

void PromptCard::buildAgreed(QVBoxLayout *column) {
    if (PromptOutcome::suits(m_prompt)) {
        m_outcome = new PromptOutcome(m_desk, m_style, m_prompt, [this](Side side) { return openValue(side); });
        column->addWidget(m_outcome);
    }
    if (m_prompt.agreedLine.isEmpty()) {
        const QString goes = words::goesTo(m_prompt);
        if (goes.isEmpty())
            return;
        auto *where = wrappingLabel(m_style.theme, goes, TextRole::Body, Token::Ink2);
        where->setObjectName(QStringLiteral("promptGoesTo"));
        column->addWidget(where);
        return;
    }
    m_agreed = new AgreedField(m_style, m_prompt.agreedLine, m_prompt.agreementSection);
    m_agreed->setJoined(m_panes != nullptr);
    connect(m_agreed, &AgreedField::edited, this, [this] {
        m_lineDirty = true;
        touched();
    });
    column->addWidget(m_agreed);
}

void PromptCard::touched() {
    m_rest.start();
    Q_EMIT edited();
    if (m_connect)
        m_connect->follow();
}

/// What a side has written, as far as both may see it.
QJsonValue PromptCard::openValue(Side side) const {
    if (side == Side::Program)
        return m_joint && !isCovered() ? m_joint->value() : QJsonValue(QJsonValue::Undefined);
    return m_panes && m_sides.answers(side) && !m_sides.covers(side) ? m_panes->typed(side)
                                                                     : QJsonValue(QJsonValue::Undefined);
}

void PromptCard::followOutcome() {
    if (!m_outcome)
        return;
    bool answered = !isCovered();
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (m_sides.answers(side) && !m_sides.of(side).isPrivate(side) && !m_sides.row(side))
            answered = answered && !openValue(side).isUndefined();
    }
    m_outcome->follow(answered);
}

bool PromptCard::keepDrafts() {
    bool kept = !m_panes || m_panes->keepDrafts();
    if (m_draft)
        m_draft->flush();
    if (m_jointDirty)
        kept = m_desk.keepDraft(m_prompt.key, Side::Program, m_joint->value()) && kept;
    if (m_lineDirty && !isCovered())
        kept = m_desk.keepLineDraft(m_prompt.key, m_agreed->line()) && kept;
    if (m_alignment) // what became of a gap has no draft: it is saved as it stands
        kept = m_desk.done(m_alignment->save()) && kept;
    return kept;
}

PromptCard::Unsaved PromptCard::unsaved() const {
    return {m_panes ? m_panes->unsaved() : PromptPanes::Unsaved(),
            m_alignment ? m_alignment->unsaved() : std::vector<bool>(), m_jointDirty, m_lineDirty};
}

void PromptCard::setUnsaved(const Unsaved &before) {
    if (m_panes)
        m_panes->setUnsaved(before.panes);
    if (m_alignment)
        m_alignment->setUnsaved(before.alignment);
    m_jointDirty = before.joint;
    m_lineDirty = before.line;
}

void PromptCard::open(HandOver::Reason reason, Side side) {
    if (m_panes)
        m_panes->open(reason, side);
}

void PromptCard::showJoint() {
    if (!m_joint || m_jointDirty)
        return;
    const auto row = m_sides.row(Side::Program);
    const QJsonValue draft = m_sides.draft(Side::Program);
    m_joint->setValue(draft.isUndefined() && row ? row->value : draft);
    m_jointDirty = !draft.isUndefined();
}

void PromptCard::showAfterReveal() {
    if (m_alignment && m_shownOpened && m_alignment->isBusy())
        return;
    clearLayout(*m_after);
    m_alignment = nullptr;
    const bool opened = m_sides.isOpened();
    m_head->setOpened(opened);
    m_shownOpened = opened;
    if (m_agreed)
        m_agreed->setVisible(!isCovered());
    if (m_jointCard && m_prompt.who == Who::Alone)
        m_jointCard->setVisible(opened);
    m_afterBox->setVisible(opened);
    if (!opened) {
        makeRoom(false);
        return;
    }
    if (QWidget *compared = promptCompared(m_desk, m_style, m_sides))
        m_after->addWidget(compared);
    m_alignment = new AlignmentList(m_desk, m_prompt);
    connect(m_alignment, &AlignmentList::edited, this, &PromptCard::touched);
    m_alignment->setVisible(!m_alignment->isEmpty());
    m_after->addWidget(m_alignment);
    const bool below = m_agreed || m_after->count() > 1 || !m_alignment->isEmpty() || m_jointCard;
    makeRoom(below && m_prompt.who == Who::Alone);
}

/// Open answers make room for what they show, and for the line below them.
void PromptCard::makeRoom(bool room) {
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (!m_panes)
        return;
    column->setStretchFactor(m_panes, room ? 0 : 1);
    column->setStretch(column->count() - 1, room ? 1 : 0); // the spacer at the end
}

void PromptCard::refresh() {
    if (m_panes)
        m_panes->refresh();
    showJoint();
    showAfterReveal();
    if (m_connect)
        m_connect->follow();
    followOutcome();
    if (m_agreed && !m_lineDirty && !isCovered()) {
        const auto half = m_desk.lineDraft(m_prompt.key);
        m_agreed->setLine(half ? *half : m_desk.agreedLine(m_prompt.key));
        m_lineDirty = half.has_value();
    }
    Q_EMIT stateChanged();
}

void PromptCard::reveal() {
    if (!m_desk.done(save()))
        return;
    (void)m_desk.done(
        first_meeting::reveal(m_desk.file(), m_desk.script(), m_desk.partnership(), m_prompt.key));
    refresh();
}

Result<void> PromptCard::saveJoint() {
    const auto saved = first_meeting::saveAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                 m_prompt.key, Side::Program, m_joint->value());
    if (saved)
        m_jointDirty = false;
    return saved;
}

Result<void> PromptCard::save() {
    m_rest.stop();
    if (m_draft)
        m_draft->flush();
    if (m_panes) {
        if (const auto saved = m_panes->save(); !saved)
            return saved;
    }
    if (m_jointDirty) {
        if (const auto saved = saveJoint(); !saved)
            return saved;
    }
    if (m_alignment) {
        if (const auto saved = m_alignment->save(); !saved)
            return saved;
    }
    if (m_agreed && m_lineDirty && !m_sides.isCovered()) {
        const auto saved = first_meeting::editAgreedLine(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                         m_prompt.key, m_agreed->line());
        if (!saved)
            return saved;
        m_lineDirty = false;
    }
    return {};
}

Result<void> PromptCard::skip(Skip how) {
    if (const auto saved = save(); !saved)
        return saved;
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (!m_sides.answers(side) || m_sides.row(side))
            continue;
        const QString &key = m_sides.of(side).key;
        const auto set = how == Skip::Passed ? first_meeting::passAnswer(m_desk.file(), m_desk.script(),
                                                                         m_desk.partnership(), key, side)
                                             : first_meeting::laterAnswer(m_desk.file(), m_desk.script(),
                                                                          m_desk.partnership(), key, side);
        if (!set)
            return set;
    }
    return {};
}

std::vector<QWidget *> PromptCard::keyboardOrder() const {
    std::vector<QWidget *> parts;
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget *part = layout()->itemAt(i)->widget();
        if (part && part == m_panes) {
            for (AnswerPane *pane : m_panes->inOrder())
                parts.push_back(pane);
        } else if (part) {
            parts.push_back(part);
        }
    }
    return parts;
}

void PromptCard::focusAfterReveal() {
    if (m_jointCard && m_jointCard->isVisible() && !m_sides.row(Side::Program))
        m_joint->focusFirst();
    else if (m_agreed && m_agreed->isVisible() && m_agreed->line().text.isEmpty())
        m_agreed->words()->setFocus(Qt::OtherFocusReason);
}

bool PromptCard::focusFirst() {
    const bool jointFirst = m_joint && m_prompt.who != Who::Alone && !m_sides.row(Side::Program);
    if (m_panes && !jointFirst)
        return m_panes->focusFirst();
    if (m_joint)
        m_joint->focusFirst();
    return m_joint != nullptr;
}

void PromptCard::showHint() {
    m_head->showHint();
}

} // namespace groundwork::ui
