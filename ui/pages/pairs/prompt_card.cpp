#include "ui/pages/pairs/prompt_card.h"

#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/pages/pairs/alignment_list.h"
#include "ui/pages/pairs/meeting_desk.h"
#include "ui/pages/pairs/prompt_words.h"
#include "ui/widgets/agreed_field.h"
#include "ui/widgets/answer_dials.h"
#include "ui/widgets/answer_form.h"
#include "ui/widgets/answer_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/voice_row.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::AnswerState;
using first_meeting::Prompt;
using first_meeting::Who;

namespace {

constexpr int kRestMs = 1000; // architecture.md: drafts after one second of rest

bool hasSide(const Prompt &prompt, Side side) {
    const auto sides = prompt.sides();
    return std::find(sides.begin(), sides.end(), side) != sides.end();
}

} // namespace

PromptCard::PromptCard(MeetingDesk &desk, const Prompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_prompt(prompt)
    , m_twin(desk.script().prompt(prompt.twin))
    , m_style(desk.style()) {
    setObjectName(QStringLiteral("promptCard"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &PromptCard::keepDrafts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_style.theme.space(10));
    buildWords(column);
    buildBeside(column);
    buildAnswers(column);
    refresh();
}

const Prompt &PromptCard::promptOf(Side side) const {
    return m_twin && !hasSide(m_prompt, side) ? *m_twin : m_prompt;
}

bool PromptCard::hides(Side side) const {
    return side != Side::Program && hasSide(promptOf(side), side) && promptOf(side).isHidden(side);
}

void PromptCard::buildWords(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    auto *privacy = new QWidget;
    auto *line = new FlowLayout(theme.space(6), 0, privacy);
    line->setContentsMargins(0, 0, 0, 0);
    auto *lock = new Label(theme, QString(), TextRole::Small);
    lock->setPixmap(icon(theme, QStringLiteral("lock"), Token::Ink2).pixmap(theme.size(14), theme.size(14)));
    line->addWidget(lock);
    auto *label = new Label(theme, words::privacyLabel(m_prompt), TextRole::Small, Token::Ink2);
    label->setObjectName(QStringLiteral("privacyLabel"));
    line->addWidget(label);
    column->addWidget(privacy);

    const QString said = words::promptText(m_style, m_prompt, m_twin);
    auto *text = wrappingLabel(theme, said,
                               said.size() > 90 ? TextRole::TogetherAnswer : TextRole::TogetherPromptLong);
    text->setObjectName(QStringLiteral("promptText"));
    text->setAccessibleName(said);
    column->addWidget(text);
    const QString who =
        words::whoLine(m_style, m_prompt, m_desk.beginner(m_prompt), m_desk.typist(m_prompt.stage));
    auto *whoLabel = wrappingLabel(theme, who, TextRole::Body, Token::Ink2);
    whoLabel->setObjectName(QStringLiteral("promptWho"));
    column->addWidget(whoLabel);
    if (!m_prompt.instructions.isEmpty())
        column->addWidget(wrappingLabel(theme, m_style.filled(m_prompt.instructions), TextRole::Body));
    m_hint = wrappingLabel(theme, m_prompt.hint, TextRole::Body, Token::AccentDeep);
    m_hint->setObjectName(QStringLiteral("promptHint"));
    QSizePolicy place = m_hint->sizePolicy();
    place.setRetainSizeWhenHidden(true); // nothing moves under a hand when the hint comes
    m_hint->setSizePolicy(place);
    m_hint->hide();
    column->addWidget(m_hint);
}

void PromptCard::buildBeside(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    QStringList lines;
    if (m_prompt.key == QLatin1String("1.1"))
        lines = words::accessLines(m_style, m_desk.script(),
                                   first_meeting::accessLines(m_desk.file(), m_desk.partnership()));
    for (const QString &key : m_prompt.shows) {
        const Prompt *shown = m_desk.script().prompt(key);
        for (const first_meeting::AnswerRow &row :
             first_meeting::answers(m_desk.file(), m_desk.partnership())) {
            if (!shown || row.prompt != key)
                continue;
            for (const AnswerText &text : answerText(m_style, *shown, row.side, row.value))
                lines.append(
                    tr("%1, %2: %3")
                        .arg(m_style.name(row.side), shown->label, text.lines.join(QStringLiteral(" · "))));
        }
    }
    if (lines.isEmpty())
        return;
    auto *card =
        new Card(theme, m_prompt.shows.isEmpty() ? tr("What helps us take part") : tr("From before"));
    card->setTone(Card::Tone::Quiet);
    card->setObjectName(QStringLiteral("promptBeside"));
    for (const QString &each : lines)
        card->body()->addWidget(wrappingLabel(theme, each, TextRole::ReadingSmall));
    column->addWidget(card);
}

void PromptCard::buildAnswers(QVBoxLayout *column) {
    Theme &theme = m_style.theme;
    const bool each = hasSide(m_prompt, Side::Mentee) || hasSide(m_prompt, Side::Mentor);
    const bool joint = hasSide(m_prompt, Side::Program);
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
        m_row = new VoiceRow(m_style, promptOf(Side::Mentee), promptOf(Side::Mentor));
        connectPane(m_row->pane(Side::Mentee));
        connectPane(m_row->pane(Side::Mentor));
        column->addWidget(m_row);
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
    column->addStretch(1);
}

void PromptCard::connectPane(AnswerPane *pane) {
    const Side side = pane->side();
    pane->setPrivate(promptOf(side).isPrivate(side));
    connect(pane, &AnswerPane::edited, this, [this, side] { touched(side); });
    connect(pane, &AnswerPane::coverAsked, this, [this, side] { cover(side); });
    connect(pane, &AnswerPane::passAsked, this, [this, side] { setAside(side, false); });
    connect(pane, &AnswerPane::laterAsked, this, [this, side] { setAside(side, true); });
    connect(pane, &AnswerPane::changeAsked, this, [this, side, pane] {
        m_editing[side] = true;
        showPane(pane);
        pane->focusAnswer();
        Q_EMIT stateChanged();
    });
}

void PromptCard::touched(Side side) {
    m_dirty[side] = true;
    m_rest.start();
}

QJsonValue PromptCard::typed(Side side) const {
    if (side == Side::Program)
        return m_joint ? m_joint->value() : QJsonValue(QJsonValue::Undefined);
    return m_row->pane(side)->value();
}

void PromptCard::keepDrafts() {
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (m_dirty.value(side))
            m_desk.keepDraft(promptOf(side).key, side, typed(side));
    }
}

bool PromptCard::isOpened() const {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (!hides(side))
            continue;
        const auto row = m_desk.row(promptOf(side).key, side);
        if (row && row->state == AnswerState::Revealed)
            return true;
    }
    return false;
}

bool PromptCard::isReady(Side side) const {
    return !m_editing.value(side) && m_desk.row(promptOf(side).key, side).has_value();
}

bool PromptCard::isCovered() const {
    return (hides(Side::Mentee) || hides(Side::Mentor)) && !isOpened();
}

bool PromptCard::canReveal() const {
    if (!isCovered())
        return false;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (hides(side) && !isReady(side))
            return false;
    }
    return true;
}

void PromptCard::showPane(AnswerPane *pane) {
    const Side side = pane->side();
    const Prompt &prompt = promptOf(side);
    const auto row = m_desk.row(prompt.key, side);
    const QJsonValue draft = m_desk.draftOf(prompt.key, side);
    const QJsonValue nothing(QJsonValue::Undefined);
    const bool opened = !hides(side) || isOpened();
    pane->setOpened(opened);
    pane->setWritten(row.has_value());
    pane->setReady(row && !m_editing.value(side) && !opened);
    if (m_editing.value(side)) {
        pane->show(AnswerPane::State::Open, draft.isUndefined() && row ? row->value : draft);
        return;
    }
    if (prompt.isPrivate(side) && !(row && row->state == AnswerState::Revealed)) {
        pane->show(AnswerPane::State::Covered);
        return;
    }
    if (!row) {
        pane->show(AnswerPane::State::Open, draft);
        m_dirty[side] = !draft.isUndefined();
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
        pane->show(AnswerPane::State::Open, nothing);
        break;
    }
}

void PromptCard::showJoint() {
    if (!m_joint || m_dirty.value(Side::Program))
        return;
    const auto row = m_desk.row(m_prompt.key, Side::Program);
    const QJsonValue draft = m_desk.draftOf(m_prompt.key, Side::Program);
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
    const bool opened = isOpened();
    m_shownOpened = opened;
    if (m_agreed)
        m_agreed->setVisible(!isCovered());
    if (m_jointCard && m_prompt.who == Who::Alone)
        m_jointCard->setVisible(opened);
    m_afterBox->setVisible(opened);
    if (!opened)
        return;
    const auto mentee = m_desk.row(promptOf(Side::Mentee).key, Side::Mentee);
    const auto mentor = m_desk.row(promptOf(Side::Mentor).key, Side::Mentor);
    for (const first_meeting::Field &field : m_prompt.fieldsFor(m_style.length, true)) {
        if (field.type == first_meeting::FieldType::Dials && mentee && mentor) {
            auto *card = new Card(m_style.theme, tr("Side by side"));
            card->body()->addWidget(new DialsCompared(m_style, field, mentee->value, mentor->value));
            m_after->addWidget(card);
        }
        if (field.type == first_meeting::FieldType::Ranking && mentee && mentor)
            m_after->addWidget(
                words::commonWords(m_desk, m_style, m_prompt, field, mentee->value, mentor->value));
    }
    m_alignment = new AlignmentList(m_desk, m_prompt);
    m_alignment->setVisible(!m_alignment->isEmpty());
    m_after->addWidget(m_alignment);
}

void PromptCard::refresh() {
    if (m_row) {
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            AnswerPane *pane = m_row->pane(side);
            const bool typing = pane->state() == AnswerPane::State::Open && m_dirty.value(side) &&
                                !m_desk.row(promptOf(side).key, side);
            if (!typing && !(m_editing.value(side) && m_dirty.value(side)))
                showPane(pane);
        }
    }
    showJoint();
    showAfterReveal();
    if (m_agreed && !m_lineDirty)
        m_agreed->setLine(m_desk.agreedLine(m_prompt.key));
    Q_EMIT stateChanged();
}

Result<void> PromptCard::saveSide(Side side) {
    const QString key = promptOf(side).key;
    const auto saved = first_meeting::saveAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(), key,
                                                 side, typed(side));
    if (saved) {
        m_dirty[side] = false;
        m_editing[side] = false;
        m_desk.dropDraft(key, side);
    }
    return saved;
}

void PromptCard::cover(Side side) {
    m_rest.stop();
    if (typed(side).isUndefined() && !promptOf(side).isPrivate(side)) {
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
    if (m_row->pane(other)->state() == AnswerPane::State::Open)
        m_row->pane(other)->focusAnswer();
    else
        Q_EMIT bothDone();
}

bool PromptCard::coverActive() {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        AnswerPane *pane = m_row ? m_row->pane(side) : nullptr;
        const bool covers = pane && pane->state() == AnswerPane::State::Open &&
                            (promptOf(side).isPrivate(side) || (hides(side) && !isOpened()));
        if (covers && pane->isAncestorOf(window()->focusWidget())) {
            cover(side);
            return true;
        }
    }
    return false;
}

void PromptCard::setAside(Side side, bool later) {
    m_rest.stop();
    const QString key = promptOf(side).key;
    ProgramFile &file = m_desk.file();
    const auto set = later
                         ? first_meeting::laterAnswer(file, m_desk.script(), m_desk.partnership(), key, side)
                         : first_meeting::passAnswer(file, m_desk.script(), m_desk.partnership(), key, side);
    if (!m_desk.done(set))
        return;
    m_dirty[side] = false;
    m_editing[side] = false;
    m_desk.dropDraft(key, side);
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

Result<void> PromptCard::skip() {
    if (const auto saved = save(); !saved)
        return saved;
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (!hasSide(promptOf(side), side) || m_desk.row(promptOf(side).key, side))
            continue;
        const auto set = first_meeting::laterAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                    promptOf(side).key, side);
        if (!set)
            return set;
    }
    return {};
}

void PromptCard::focusFirst() {
    if (m_row) {
        const Side first = m_prompt.who == Who::Turns ? m_desk.beginner(m_prompt) : Side::Mentee;
        m_row->pane(first)->focusAnswer();
    } else if (m_joint) {
        m_joint->focusFirst();
    }
}

void PromptCard::showHint() {
    m_hint->setVisible(true);
}

} // namespace groundwork::ui
