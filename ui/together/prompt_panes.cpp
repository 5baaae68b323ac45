#include "ui/together/prompt_panes.h"

#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/together/prompt_words.h"
#include "ui/widgets/voice_row.h"

#include <QBoxLayout>

namespace groundwork::ui {

using first_meeting::AnswerState;
using first_meeting::Who;

namespace {

Side otherOf(Side side) {
    return side == Side::Mentee ? Side::Mentor : Side::Mentee;
}

} // namespace

PromptPanes::PromptPanes(MeetingDesk &desk, const PromptSides &sides, const AnswerStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_sides(sides)
    , m_style(style)
    , m_row(new VoiceRow(style, promptForPane(desk, sides.of(Side::Mentee), Side::Mentee),
                         promptForPane(desk, sides.of(Side::Mentor), Side::Mentor))) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connectPane(m_row->pane(Side::Mentee));
    connectPane(m_row->pane(Side::Mentor));
}

void PromptPanes::connectPane(AnswerPane *pane) {
    const Side side = pane->side();
    pane->setPrivate(m_sides.of(side).isPrivate(side));
    pane->setOffersPaper(m_sides.hides(side));
    connect(pane, &AnswerPane::activeChanged, this, &PromptPanes::changed);
    connect(pane, &AnswerPane::edited, this, [this, side] {
        m_dirty[side] = true;
        Q_EMIT edited();
    });
    connect(pane, &AnswerPane::coverAsked, this, [this, side] { cover(side); });
    connect(pane, &AnswerPane::doneAsked, this, [this, side] { close(side); });
    connect(pane, &AnswerPane::passAsked, this, [this, side] { leave(side, Skip::Passed); });
    connect(pane, &AnswerPane::laterAsked, this, [this, side] { leave(side, Skip::Later); });
    connect(pane, &AnswerPane::paperAsked, this, [this, side] { leave(side, Skip::OnPaper); });
    connect(pane, &AnswerPane::changeAsked, this, [this, side] {
        if (!m_desk.isOneScreen() || !m_sides.covers(side))
            takeUp(side);
        else
            Q_EMIT handOverAsked(m_sides.of(side).isPrivate(side) ? HandOver::Reason::AnswerNow
                                                                  : HandOver::Reason::Reopen,
                                 side);
    });
}

void PromptPanes::open(HandOver::Reason reason, Side side) {
    if (reason == HandOver::Reason::PassOn)
        m_row->pane(side)->focusAnswer();
    else
        takeUp(side);
}

void PromptPanes::takeUp(Side side) {
    m_editing[side] = true;
    m_dirty[side] = !m_sides.draft(side).isUndefined();
    showPane(m_row->pane(side));
    m_row->pane(side)->focusAnswer();
    Q_EMIT changed();
}

QJsonValue PromptPanes::typed(Side side) const {
    const AnswerPane *pane = m_row->pane(side);
    if (pane->state() == AnswerPane::State::Open)
        return pane->value();
    if (const QJsonValue draft = m_sides.draft(side); !draft.isUndefined())
        return draft; // half-typed and covered: its author alone takes it up, or goes on and it is kept
    const auto row = m_sides.row(side);
    return row ? row->value : QJsonValue(QJsonValue::Undefined);
}

bool PromptPanes::keepDrafts() {
    bool kept = true;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (m_dirty.value(side))
            kept = m_desk.keepDraft(m_sides.of(side).key, side, typed(side)) && kept;
    }
    return kept;
}

void PromptPanes::setUnsaved(const Unsaved &before) {
    m_dirty = before.dirty;
    m_editing = before.editing;
}

bool PromptPanes::isReady(Side side) const {
    return !m_editing.value(side) && m_sides.isReady(side);
}

bool PromptPanes::canReveal() const {
    if (!m_sides.isCovered())
        return false;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (m_sides.hides(side) && !isReady(side))
            return false;
    }
    return true;
}

bool PromptPanes::coverIsNext() const {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        const AnswerPane *pane = m_row->pane(side);
        if (pane->isActive() && pane->state() == AnswerPane::State::Open && m_sides.covers(side))
            return true;
    }
    return false;
}

void PromptPanes::showPane(AnswerPane *pane) {
    const Side side = pane->side();
    const auto row = m_sides.row(side);
    const QJsonValue draft = m_sides.draft(side);
    const bool half = !draft.isUndefined();
    const bool opened = !m_sides.hides(side) || m_sides.isOpened();
    pane->setOpened(opened);
    pane->setWritten(row.has_value());
    pane->setHalfTyped(half);
    pane->setReady(row && !half && !m_editing.value(side) && !opened);
    pane->setAddedOn(row ? m_desk.addedOn(*row) : QDate());
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
    if (m_sides.of(side).isPrivate(side) && !(row && row->state == AnswerState::Revealed))
        pane->show(AnswerPane::State::Covered);
    else if (row)
        showWritten(pane, *row);
    else
        pane->show(AnswerPane::State::Open);
}

void PromptPanes::showWritten(AnswerPane *pane, const first_meeting::AnswerRow &row) {
    switch (row.state) {
    case AnswerState::Hidden:
        pane->show(AnswerPane::State::Covered);
        break;
    case AnswerState::Revealed:
        pane->show(AnswerPane::State::Revealed, row.value);
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

void PromptPanes::refresh() {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        AnswerPane *pane = m_row->pane(side);
        const bool typing = pane->state() == AnswerPane::State::Open && m_dirty.value(side) && !m_sides.row(side);
        if (!typing && !(m_editing.value(side) && m_dirty.value(side)))
            showPane(pane);
    }
}

Result<void> PromptPanes::saveSide(Side side) {
    const auto saved = first_meeting::saveAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(),
                                                 m_sides.of(side).key, side, typed(side));
    if (saved) {
        m_dirty[side] = false;
        m_editing[side] = false;
    }
    return saved;
}

Result<void> PromptPanes::save() {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (!m_dirty.value(side))
            continue;
        if (const auto saved = saveSide(side); !saved)
            return saved;
    }
    return {};
}

void PromptPanes::cover(Side side) {
    if (typed(side).isUndefined() && !m_sides.of(side).isPrivate(side)) {
        m_desk.context().navigator.toast(tr("Nothing is written yet. You can also pass."));
        return;
    }
    if (!m_desk.done(saveSide(side)))
        return;
    refresh();
    Q_EMIT changed();
    handOver(side);
}

/// What was added to an open answer is saved, and stands there as the other one does.
void PromptPanes::close(Side side) {
    if (!m_desk.done(saveSide(side)))
        return;
    refresh();
    Q_EMIT changed();
    Q_EMIT bothDone();
}

void PromptPanes::handOver(Side from) {
    const Side other = otherOf(from);
    const bool begun = m_sides.covers(other) && !m_sides.draft(other).isUndefined();
    const bool waits = m_row->pane(other)->state() == AnswerPane::State::Open;
    const bool alone = m_sides.of(other).isPrivate(other) && m_sides.answers(other) && !m_sides.row(other);
    if (alone && !begun && m_desk.isOneScreen()) // it is the other one's turn to be alone, and nobody has said no yet
        Q_EMIT handOverAsked(HandOver::Reason::AnswerNow, other);
    else if (!begun && !waits)
        Q_EMIT bothDone();
    else if (waits && m_sides.hides(other) && m_sides.covers(other) && m_desk.isOneScreen())
        Q_EMIT handOverAsked(HandOver::Reason::PassOn, other);
    else
        m_row->pane(other)->focusAnswer();
}

bool PromptPanes::coverActive() {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        AnswerPane *pane = m_row->pane(side);
        const bool covers = pane->state() == AnswerPane::State::Open && m_sides.covers(side);
        if (covers && pane->isAncestorOf(window()->focusWidget())) {
            cover(side);
            return true;
        }
    }
    return false;
}

Result<void> PromptPanes::setAside(Side side, Skip how) {
    const QString &key = m_sides.of(side).key;
    if (how == Skip::Passed)
        return first_meeting::passAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(), key, side);
    const QDate on = how == Skip::OnPaper ? m_style.today : QDate(); // on paper it waits to be typed in
    return first_meeting::laterAnswer(m_desk.file(), m_desk.script(), m_desk.partnership(), key, side, on);
}

void PromptPanes::leave(Side side, Skip how) {
    if (!m_desk.done(setAside(side, how)))
        return;
    m_dirty[side] = false;
    m_editing[side] = false;
    refresh();
    Q_EMIT changed();
    Q_EMIT left(side);
    handOver(side);
}

std::array<AnswerPane *, 2> PromptPanes::inOrder() const {
    const first_meeting::Prompt &prompt = m_sides.prompt();
    const Side first = prompt.who == Who::Turns ? m_desk.beginner(prompt) : Side::Mentee;
    return {m_row->pane(first), m_row->pane(otherOf(first))};
}

bool PromptPanes::focusFirst() {
    // Who was writing goes on, and does not write into the other's field without looking.
    for (AnswerPane *pane : inOrder()) {
        if (pane->state() != AnswerPane::State::Covered || m_sides.draft(pane->side()).isUndefined())
            continue;
        pane->focusAnswer();
        return true;
    }
    for (AnswerPane *pane : inOrder()) {
        if (pane->state() != AnswerPane::State::Open)
            continue;
        pane->focusAnswer();
        return true;
    }
    AnswerPane *first = inOrder().front();
    if (first->state() != AnswerPane::State::Covered)
        return false;
    first->focusAnswer();
    return true;
}

} // namespace groundwork::ui
