#include "ui/together/prompt_sides.h"

#include "ui/together/meeting_desk.h"
#include "ui/words/meeting_words.h"

#include <algorithm>

namespace groundwork::ui {

using first_meeting::AnswerState;
using first_meeting::Prompt;

namespace {

bool hasSide(const Prompt &prompt, Side side) {
    const auto sides = prompt.sides();
    return std::find(sides.begin(), sides.end(), side) != sides.end();
}

} // namespace

PromptSides::PromptSides(MeetingDesk &desk, const Prompt &prompt)
    : m_desk(desk)
    , m_prompt(prompt)
    , m_twin(desk.script().prompt(prompt.twin)) {}

const Prompt &PromptSides::of(Side side) const {
    return m_twin && !hasSide(m_prompt, side) && hasSide(*m_twin, side) ? *m_twin : m_prompt;
}

bool PromptSides::answers(Side side) const {
    return hasSide(of(side), side);
}

bool PromptSides::hides(Side side) const {
    return side != Side::Program && answers(side) && of(side).isHidden(side);
}

bool PromptSides::covers(Side side) const {
    return of(side).isPrivate(side) || (hides(side) && !isOpened());
}

bool PromptSides::isOpened() const {
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        const auto answer = hides(side) ? row(side) : std::nullopt;
        if (answer && answer->state == AnswerState::Revealed)
            return true;
    }
    return false;
}

bool PromptSides::isCovered() const {
    return (hides(Side::Mentee) || hides(Side::Mentor)) && !isOpened();
}

bool PromptSides::isReady(Side side) const {
    return row(side).has_value() && draft(side).isUndefined();
}

bool PromptSides::isUnanswered() const {
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        if (answers(side) && !row(side))
            return true;
    }
    return false;
}

bool PromptSides::canPass() const {
    return m_prompt.cannotPass.isEmpty() && m_prompt.who != first_meeting::Who::Read;
}

std::optional<first_meeting::AnswerRow> PromptSides::row(Side side) const {
    return m_desk.row(of(side).key, side);
}

QJsonValue PromptSides::draft(Side side) const {
    return m_desk.draftOf(of(side).key, side);
}

QString PromptSides::words(const AnswerStyle &style) const {
    if (!m_twin)
        return words::saidAloud(style.filled(m_prompt.text(Side::Program, style.length)));
    return words::saidToEach(style.mentee, style.filled(m_prompt.text(Side::Mentee, style.length)),
                             style.mentor, style.filled(m_twin->text(Side::Mentor, style.length)));
}

} // namespace groundwork::ui
