#include "core/file/drafts.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/pages/people/date_line.h"
#include "ui/together/paper_entry_view.h"
#include "ui/together/paper_line.h"

#include <QJsonObject>

#include <algorithm>

namespace groundwork::ui {

using first_meeting::Prompt;

namespace {

first_meeting::AgreedLine agreedAsTyped(const PaperReading &read) {
    if (first_meeting::isIllegible(read.value))
        return {QString(), first_meeting::LineStatus::ComeBackTo, {}};
    if (!read.value.isString())
        return {};
    return {read.value.toString(), first_meeting::LineStatus::Settled, {}};
}

} // namespace

QDate PaperEntryView::heldOn() const {
    if (m_heldOn && m_heldOn->date().isValid())
        return m_heldOn->date();
    if (m_day.isValid())
        return m_day;
    return m_desk.meeting() && m_desk.meeting()->heldOn.isValid() ? m_desk.meeting()->heldOn : QDate();
}

QJsonValue PaperEntryView::typedAnswer(const Prompt &prompt, Side side) const {
    const auto row = m_desk.row(prompt.key, side);
    const bool hasValue = row && row->value.isObject() && prompt.fields.size() > 1;
    QJsonObject answer = hasValue ? row->value.toObject() : QJsonObject();
    QJsonValue bare(QJsonValue::Undefined);
    for (const Entry &entry : m_entries) {
        if (entry.place.prompt != &prompt || entry.place.side != side || entry.place.isAgreedLine || !isDirty(entry))
            continue;
        const PaperReading read = entry.line->reading();
        if (!read.trouble.isEmpty())
            continue;
        bare = read.value;
        if (read.value.isUndefined() || entry.line->isHidden())
            answer.remove(entry.place.field.key);
        else
            answer.insert(entry.place.field.key, read.value);
    }
    if (prompt.fields.size() == 1)
        return bare;
    return answer.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(answer);
}

Result<void> PaperEntryView::save(const Prompt &prompt) {
    ProgramFile &file = m_desk.file();
    std::vector<first_meeting::PaperAnswer> answers;
    const Entry *line = nullptr;
    for (const Entry &entry : m_entries) {
        if (entry.place.prompt != &prompt || !isDirty(entry) || !entry.line->reading().trouble.isEmpty())
            continue;
        if (entry.place.isAgreedLine)
            line = &entry;
        else if (std::none_of(answers.begin(), answers.end(), [&](const first_meeting::PaperAnswer &answer) {
                     return answer.side == entry.place.side;
                 }))
            answers.push_back({prompt.key, entry.place.side, typedAnswer(prompt, entry.place.side), 0});
    }
    if (answers.empty() && !line)
        return {};
    return file.perform(Operation{Verb::EnterPaperAnswers, {}}, [&](Change &) -> Result<void> {
        const auto entered = first_meeting::enterPaperAnswers(file, m_desk.script(), m_desk.partnership(), answers,
                                                              m_style.length, heldOn());
        if (!entered)
            return failure(entered.error());
        if (!entered->problems.empty())
            return failure(entered->problems.front().error);
        for (const Entry &entry : m_entries) {
            if (entry.place.prompt != &prompt || !entry.line->reading().trouble.isEmpty())
                continue;
            if (const auto done = clearDraft(file, draftKey(entry.place)); !done)
                return done;
        }
        if (!line)
            return {};
        const bool closed = entered->state == first_meeting::FirstMeetingState::Completed;
        if (closed) {
            if (const auto done = first_meeting::reopenFirstMeeting(file, m_desk.partnership()); !done)
                return done;
        }
        const auto done = first_meeting::editAgreedLine(file, m_desk.script(), m_desk.partnership(), prompt.key,
                                                        agreedAsTyped(line->line->reading()));
        if (!done || !closed)
            return done;
        return first_meeting::completeFirstMeeting(file, m_desk.partnership(), heldOn());
    });
}

void PaperEntryView::compare(const Prompt &prompt) {
    for (Entry &entry : m_entries) {
        if (entry.place.prompt != &prompt || !entry.wasSeen || entry.differs || entry.line->isHidden())
            continue;
        const QString typed = entry.line->typed();
        entry.line->setTyped(entry.before);
        const QJsonValue first = entry.line->reading().value;
        entry.line->setTyped(typed);
        if (entry.line->reading().value == first)
            continue;
        entry.differs = true;
        entry.line->setTrouble(entry.before.isEmpty()
                                   ? tr("Nothing was typed here the first time. What stands here now is kept; empty "
                                        "the line to leave it so.")
                                   : tr("Typed first: %1. What stands here now is kept; empty the line to keep the "
                                        "first.")
                                         .arg(entry.before));
    }
}

bool PaperEntryView::saveOpen() {
    if (!m_open)
        return true;
    const Prompt &prompt = *m_open;
    if (isChecking()) {
        const bool wasCompared = std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
            return entry.place.prompt == &prompt && entry.differs;
        });
        if (!wasCompared) { // the first time one only hears of it
            compare(prompt);
            showTroubles();
            return true;
        }
    }
    const auto saved = save(prompt);
    if (!saved) {
        keepDrafts();
        (void)m_desk.done(saved);
        return false;
    }
    m_desk.read();
    for (Entry &entry : m_entries) {
        if (entry.place.prompt != &prompt || !entry.line->reading().trouble.isEmpty())
            continue;
        if (!isChecking() || (entry.differs && !entry.line->typed().isEmpty()))
            entry.before = entry.line->typed();
        entry.differs = false;
    }
    showTroubles();
    keepDrafts();
    return true;
}

} // namespace groundwork::ui
