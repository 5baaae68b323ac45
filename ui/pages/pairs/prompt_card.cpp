#include "ui/pages/pairs/prompt_card.h"

#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/pages/pairs/alignment_list.h"
#include "ui/pages/pairs/meeting_desk.h"
#include "ui/pages/pairs/prompt_after.h"
#include "ui/pages/pairs/prompt_beside.h"
#include "ui/widgets/agreed_field.h"
#include "ui/widgets/answer_form.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/voice_row.h"
#include "ui/words/meeting_words.h"

#include <QBoxLayout>
#include <QJsonValue>

namespace groundwork::ui {

using first_meeting::AnswerState;
using first_meeting::Prompt;
using first_meeting::Who;

namespace {

constexpr int kRestMs = 1000; // architecture.md: drafts after one second of rest

/// The sizes of the page on which two people look at one screen (visual.md section 5). With large text the
/// steps up are left out: everything is large already.
AnswerStyle togetherStyle(AnswerStyle style) {
    if (style.theme.textScale() < 150) {
        style.words = TextRole::TogetherAnswer;
        style.label = TextRole::TogetherLabel;
    }
    return style;
}

TextRole promptRole(const Theme &theme, qsizetype length, bool opened) {
    if (theme.textScale() >= 150)
        return TextRole::TogetherAnswer;
    constexpr int kLong = 90; // visual.md: longer prompts step down once
    if (length > kLong)
        return TextRole::TogetherPromptLong;
    return opened ? TextRole::TogetherPromptSmall : TextRole::TogetherPrompt;
}

} // namespace

PromptCard::PromptCard(MeetingDesk &desk, const Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_prompt(prompt)
    , m_sides(desk, prompt)
    , m_style(togetherStyle(desk.style())) {
    setObjectName(QStringLiteral("promptCard"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &PromptCard::keepDrafts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style.theme.space(10));
    buildWords(column);
    if (QWidget *beside = promptBeside(desk, m_style, m_sides))
        column->addWidget(beside);
    buildAnswers(column);
    refresh();
}

void PromptCard::buildWords(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    const QString said = m_sides.words(m_style);
    m_words = wrappingLabel(theme, said, promptRole(theme, said.size(), m_sides.isOpened()));
    m_words->setObjectName(QStringLiteral("promptText"));
    m_words->setAccessibleName(said);
    m_words->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_words);
    const QString who = words::whoLine(m_prompt, m_style.name(m_desk.beginner(m_prompt)),
                                       m_style.name(m_desk.typist(m_prompt.stage)));
    QStringList lines{who};
    if (m_prompt.key == QLatin1String("1.1"))
        lines.append(words::typingLine(m_style.name(m_desk.typist(m_prompt.stage))));
    if (const QString how = m_prompt.instructionsAt(m_style.length); !how.isEmpty())
        lines.append(m_style.filled(how));
    m_who = wrappingLabel(theme, lines.join(QLatin1Char('\n')), TextRole::Body, Token::Ink2);
    m_who->setObjectName(QStringLiteral("promptWho"));
    m_who->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_who);
    m_hint = wrappingLabel(theme, m_prompt.hint, TextRole::Body, Token::AccentDeep);
    m_hint->setObjectName(QStringLiteral("promptHint"));
    QSizePolicy place = m_hint->sizePolicy();
    place.setRetainSizeWhenHidden(true); // nothing moves under a hand when the hint comes
    m_hint->setSizePolicy(place);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->hide();
    column->addWidget(m_hint);
}

void PromptCard::buildAnswers(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    const bool each = m_sides.eachAnswers();
    const bool joint = m_sides.answers(Side::Program);
    if (joint) {
        auto *card = new Card(theme, each ? tr("Together") : QString());
        card->setObjectName(QStringLiteral("jointCard"));
        m_joint = new AnswerForm(m_style, m_prompt, Side::Program);
        card->body()->addWidget(m_joint);
        m_jointCard = card;
        connect(m_joint, &AnswerForm::edited, this, [this] { touched(Side::Program); });
    }
    const bool jointFirst = joint && m_prompt.who != Who::Alone;
    if (jointFirst)
        column->addWidget(m_jointCard);
    if (each) {
        m_row = new VoiceRow(m_style, m_sides.of(Side::Mentee), m_sides.of(Side::Mentor));
        connectPane(m_row->pane(Side::Mentee));
        connectPane(m_row->pane(Side::Mentor));
        column->addWidget(m_row, 1);
        if (ConnectLines::suits(m_prompt)) {
            m_connect = new ConnectLines(m_desk, m_style, m_prompt,
                                         [this](Side side) { return typed(side).toString(); });
            column->addWidget(m_connect);
        }
    }
    m_afterBox = new QWidget;
    m_after = new QVBoxLayout(m_afterBox);
    m_after->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_afterBox);
    if (joint && !jointFirst)
        column->addWidget(m_jointCard);
    if (m_prompt.key == QLatin1String("7.1")) { // the draft itself is in the next tab
        auto *draft = button(theme, QStringLiteral("promptToAgreement"), tr("Open our draft"),
                             ButtonKind::Plain, QStringLiteral("agreement"));
        connect(draft, &QPushButton::clicked, this, [this] {
            m_desk.context().navigator.go(
                {PageId::Pair, m_desk.partnership().value, QStringLiteral("agreement"), {}});
        });
        column->addWidget(draft, 0, Qt::AlignLeft);
    }
    if (!m_prompt.agreedLine.isEmpty()) {
        m_agreed = new AgreedField(m_style, m_prompt.agreedLine, m_prompt.agreementSection);
        m_agreed->setJoined(each);
        connect(m_agreed, &AgreedField::edited, this, [this] { m_lineDirty = true; });
        column->addWidget(m_agreed);
    }
    if (!each)
        column->addStretch(1);
}

void PromptCard::connectPane(AnswerPane *pane) {
    const Side side = pane->side();
    pane->setPrivate(m_sides.of(side).isPrivate(side));
    connect(pane, &AnswerPane::activeChanged, this, &PromptCard::stateChanged);
    connect(pane, &AnswerPane::edited, this, [this, side] { touched(side); });
    connect(pane, &AnswerPane::coverAsked, this, [this, side] { cover(side); });
    connect(pane, &AnswerPane::passAsked, this, [this, side] { leave(side, Skip::Passed); });
    connect(pane, &AnswerPane::laterAsked, this, [this, side] { leave(side, Skip::Later); });
    connect(pane, &AnswerPane::changeAsked, this, [this, side, pane] {
        m_editing[side] = true;
        m_dirty[side] = !m_sides.draft(side).isUndefined();
        showPane(pane);
        pane->focusAnswer();
        Q_EMIT stateChanged();
    });
}

void PromptCard::touched(Side side) {
    m_dirty[side] = true;
    m_rest.start();
    if (m_connect)
        m_connect->follow();
}

QJsonValue PromptCard::typed(Side side) const {
    if (side == Side::Program)
        return m_joint ? m_joint->value() : QJsonValue(QJsonValue::Undefined);
    const AnswerPane *pane = m_row->pane(side);
    if (pane->state() == AnswerPane::State::Open)
        return pane->value();
    if (const QJsonValue draft = m_sides.draft(side); !draft.isUndefined())
        return draft; // half-typed and covered: its author alone takes it up, or goes on and it is kept
    const auto row = m_sides.row(side);
    return row ? row->value : QJsonValue(QJsonValue::Undefined);
}

void PromptCard::keepDrafts() {
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (m_dirty.value(side))
            m_desk.keepDraft(m_sides.of(side).key, side, typed(side));
    }
}

bool PromptCard::isReady(Side side) const {
    return !m_editing.value(side) && m_sides.isReady(side);
}

bool PromptCard::canReveal() const {
    if (!isCovered())
        return false;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (m_sides.hides(side) && !isReady(side))
            return false;
    }
    return true;
}

bool PromptCard::coverIsNext() const {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        const AnswerPane *pane = m_row ? m_row->pane(side) : nullptr;
        if (pane && pane->isActive() && pane->state() == AnswerPane::State::Open && m_sides.covers(side))
            return true;
    }
    return false;
}

void PromptCard::showPane(AnswerPane *pane) {
    const Side side = pane->side();
    const auto row = m_sides.row(side);
    const QJsonValue draft = m_sides.draft(side);
    const bool half = !draft.isUndefined();
    const bool opened = !m_sides.hides(side) || m_sides.isOpened();
    pane->setOpened(opened);
    pane->setWritten(row.has_value());
    pane->setHalfTyped(half);
    pane->setReady(row && !half && !m_editing.value(side) && !opened);
    if (m_editing.value(side)) {
        pane->show(AnswerPane::State::Open, !half && row ? row->value : draft);
        return;
    }
    if (half) { // it comes back as it was left, and covered where only its author may see it
        m_dirty[side] = true;
        m_editing[side] = row.has_value() && !m_sides.covers(side);
        pane->show(m_sides.covers(side) ? AnswerPane::State::Covered : AnswerPane::State::Open, draft);
        return;
    }
    if (m_sides.of(side).isPrivate(side) && !(row && row->state == AnswerState::Revealed)) {
        pane->show(AnswerPane::State::Covered);
        return;
    }
    if (!row) {
        pane->show(AnswerPane::State::Open);
        return;
    }
    switch (row->state) {
    case AnswerState::Hidden:
        pane->show(AnswerPane::State::Covered);
        break;
    case AnswerState::Revealed:
        pane->show(AnswerPane::State::Revealed, row->value);
        break;
    case AnswerState::Passed:
    case AnswerState::Later:
        pane->show(AnswerPane::State::Passed);
        break;
    case AnswerState::Empty:
        pane->show(AnswerPane::State::Open);
        break;
    }
}

void PromptCard::showJoint() {
    if (!m_joint || m_dirty.value(Side::Program))
        return;
    const auto row = m_sides.row(Side::Program);
    const QJsonValue draft = m_sides.draft(Side::Program);
    m_joint->setValue(draft.isUndefined() && row ? row->value : draft);
    m_dirty[Side::Program] = !draft.isUndefined();
}

void PromptCard::showAfterReveal() {
    if (m_alignment && m_shownOpened && m_alignment->isBusy())
        return;
    while (QLayoutItem *item = m_after->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_alignment = nullptr;
    const bool opened = m_sides.isOpened();
    m_words->setRole(promptRole(m_style.theme, m_words->text().size(), opened));
    m_who->setVisible(!opened || m_prompt.who != Who::Alone);
    m_shownOpened = opened;
    if (m_agreed)
        m_agreed->setVisible(!isCovered());
    if (m_jointCard && m_prompt.who == Who::Alone)
        m_jointCard->setVisible(opened);
    m_afterBox->setVisible(opened);
    if (!opened)
        return;
    if (QWidget *compared = promptCompared(m_desk, m_style, m_sides))
        m_after->addWidget(compared);
    m_alignment = new AlignmentList(m_desk, m_prompt);
    m_alignment->setVisible(!m_alignment->isEmpty());
    m_after->addWidget(m_alignment);
}

void PromptCard::refresh() {
    if (m_row) {
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            AnswerPane *pane = m_row->pane(side);
            const bool typing =
                pane->state() == AnswerPane::State::Open && m_dirty.value(side) && !m_sides.row(side);
            if (!typing && !(m_editing.value(side) && m_dirty.value(side)))
                showPane(pane);
        }
    }
    showJoint();
    showAfterReveal();
    if (m_connect)
        m_connect->follow();
    if (m_agreed && !m_lineDirty)
        m_agreed->setLine(m_desk.agreedLine(m_prompt.key));
    Q_EMIT stateChanged();
}

Result<void> PromptCard::saveSide(Side side) {
    const auto saved = first_meeting::saveAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                 m_sides.of(side).key, side, typed(side));
    if (saved) {
        m_dirty[side] = false;
        m_editing[side] = false;
    }
    return saved;
}

void PromptCard::cover(Side side) {
    m_rest.stop();
    if (typed(side).isUndefined() && !m_sides.of(side).isPrivate(side)) {
        m_desk.context().navigator.toast(tr("Nothing is written yet. You can also pass."));
        return;
    }
    if (!m_desk.done(saveSide(side)))
        return;
    refresh();
    handOver(side);
}

void PromptCard::handOver(Side from) {
    const Side other = from == Side::Mentee ? Side::Mentor : Side::Mentee;
    const bool begun = m_sides.covers(other) && !m_sides.draft(other).isUndefined();
    if (begun || m_row->pane(other)->state() == AnswerPane::State::Open)
        m_row->pane(other)->focusAnswer();
    else
        Q_EMIT bothDone();
}

bool PromptCard::coverActive() {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        AnswerPane *pane = m_row ? m_row->pane(side) : nullptr;
        const bool covers = pane && pane->state() == AnswerPane::State::Open && m_sides.covers(side);
        if (covers && pane->isAncestorOf(window()->focusWidget())) {
            cover(side);
            return true;
        }
    }
    return false;
}

Result<void> PromptCard::setAside(Side side, Skip how) {
    const QString &key = m_sides.of(side).key;
    return how == Skip::Later
               ? first_meeting::laterAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(), key, side)
               : first_meeting::passAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(), key, side);
}

void PromptCard::leave(Side side, Skip how) {
    m_rest.stop();
    if (!m_desk.done(setAside(side, how)))
        return;
    m_dirty[side] = false;
    m_editing[side] = false;
    refresh();
    handOver(side);
}

void PromptCard::reveal() {
    if (!m_desk.done(save()))
        return;
    (void)m_desk.done(
        first_meeting::reveal(m_desk.file(), m_desk.script(), m_desk.partnership(), m_prompt.key));
    refresh();
}

Result<void> PromptCard::save() {
    m_rest.stop();
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (!m_dirty.value(side))
            continue;
        if (const auto saved = saveSide(side); !saved)
            return saved;
    }
    if (m_alignment) {
        if (const auto saved = m_alignment->save(); !saved)
            return saved;
    }
    if (m_agreed && m_lineDirty && m_agreed->isVisibleTo(this)) {
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
        if (const auto set = setAside(side, how); !set)
            return set;
    }
    return {};
}

Side PromptCard::firstSide() const {
    return m_prompt.who == Who::Turns ? m_desk.beginner(m_prompt) : Side::Mentee;
}

std::vector<QWidget *> PromptCard::keyboardOrder() const {
    std::vector<QWidget *> parts;
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget *part = layout()->itemAt(i)->widget();
        if (part && part == m_row) {
            const Side first = firstSide();
            parts.push_back(m_row->pane(first));
            parts.push_back(m_row->pane(first == Side::Mentee ? Side::Mentor : Side::Mentee));
        } else if (part) {
            parts.push_back(part);
        }
    }
    return parts;
}

bool PromptCard::focusFirst() {
    if (m_row) {
        const Side first = firstSide();
        for (const Side side : {first, first == Side::Mentee ? Side::Mentor : Side::Mentee}) {
            AnswerPane *pane = m_row->pane(side);
            if (pane->state() != AnswerPane::State::Open)
                continue;
            pane->focusAnswer();
            return true;
        }
        if (m_row->pane(first)->state() == AnswerPane::State::Covered) {
            m_row->pane(first)->focusAnswer();
            return true;
        }
    } else if (m_joint) {
        m_joint->focusFirst();
        return true;
    }
    return false;
}

void PromptCard::showHint() {
    m_hint->setVisible(true);
}

} // namespace groundwork::ui
