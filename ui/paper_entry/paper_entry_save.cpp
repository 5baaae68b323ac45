#include "core/base/error_code.h"
#include "core/file/drafts.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meetings.h"
#include "ui/together/meeting_desk.h"
#include "ui/paper_entry/paper_entry_view.h"
#include "ui/paper_entry/paper_line.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>

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

QDate PaperEntryView::typedDay() const {
    return m_heldOn ? QDate::fromString(m_heldOn->reading().value.toString(), Qt::ISODate) : QDate();
}

Result<void> PaperEntryView::saveDay() {
    const QDate day = typedDay().isValid() ? typedDay() : m_day;
    const auto &meeting = m_desk.meeting();
    const bool begun = meeting && (meeting->isOpen() || meeting->state == first_meeting::FirstMeetingState::Completed);
    if (!day.isValid() || !begun || meeting->heldOn == day)
        return {}; // before the first answer there is no meeting to have a day
    const auto done = first_meeting::setHeldOn(m_desk.file(), m_desk.partnership(), day);
    if (!done && m_heldOn)
        m_heldOn->setTrouble(tr("This day has not come yet."));
    return done;
}

QJsonValue PaperEntryView::typedAnswer(const Prompt &prompt, Side side) const {
    const auto row = m_desk.row(prompt.key, side);
    const bool hasValue = row && row->value.isObject() && prompt.fields.size() > 1;
    QJsonObject answer = hasValue ? row->value.toObject() : QJsonObject();
    QJsonValue bare(QJsonValue::Undefined);
    for (const Entry &entry : m_entries) {
        if (entry.place.prompt != &prompt || entry.place.side != side || entry.place.isAgreedLine)
            continue;
        if (entry.place.isFollowUp() && entry.line->isHidden())
            answer.remove(entry.place.field.key); // "nearly" became "yes"
        if (!isDirty(entry))
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
    bool lineWaits = false;
    const auto saved = file.perform(Operation{Verb::EnterPaperAnswers, {}}, [&](Change &) -> Result<void> {
        const auto entered = first_meeting::enterPaperAnswers(file, m_desk.script(), m_desk.partnership(), answers,
                                                              m_style.length, m_day);
        if (!entered)
            return failure(entered.error());
        if (!entered->problems.empty())
            return failure(entered->problems.front().error);
        if (line) {
            const auto done = saveLine(*line, entered->state == first_meeting::FirstMeetingState::Completed);
            lineWaits = !done && done.error().code == ErrorCode::NotRevealed;
            if (!done && !lineWaits)
                return done;
        }
        for (const Entry &entry : m_entries) {
            const bool kept = !entry.line->reading().trouble.isEmpty() || (lineWaits && &entry == line);
            if (entry.place.prompt != &prompt || kept)
                continue;
            if (const auto done = clearDraft(file, draftKey(entry.place)); !done)
                return done;
        }
        return {};
    });
    if (saved && lineWaits)
        line->line->setTrouble(tr("It is kept, and goes in once both columns are typed."));
    if (saved)
        forget(prompt, lineWaits ? line : nullptr);
    return saved;
}

Result<void> PaperEntryView::saveLine(const Entry &entry, bool closed) {
    ProgramFile &file = m_desk.file();
    return file.perform(Operation{Verb::EnterPaperAnswers, {}}, [&](Change &) -> Result<void> {
        if (closed) {
            if (const auto done = first_meeting::reopenFirstMeeting(file, m_desk.partnership()); !done)
                return done;
        }
        const auto done = first_meeting::editAgreedLine(file, m_desk.script(), m_desk.partnership(),
                                                        entry.place.prompt->key, agreedAsTyped(entry.line->reading()));
        if (!done || !closed)
            return done;
        return first_meeting::completeFirstMeeting(file, m_desk.partnership());
    });
}

void PaperEntryView::forget(const Prompt &prompt, const Entry *waiting) {
    for (Entry &entry : m_entries) {
        if (entry.place.prompt != &prompt || !entry.line->reading().trouble.isEmpty() || &entry == waiting)
            continue;
        if (!isChecking() || (entry.differs && !entry.line->typed().isEmpty()))
            entry.before = entry.line->typed();
        entry.differs = false;
    }
}

std::vector<const Prompt *> PaperEntryView::dirtyPrompts() const {
    std::vector<const Prompt *> prompts;
    for (const Entry &entry : m_entries) {
        const bool known = !prompts.empty() && prompts.back() == entry.place.prompt;
        if (!known && (isDirty(entry) || entry.differs))
            prompts.push_back(entry.place.prompt);
    }
    return prompts;
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
    for (size_t i = 0; i < m_entries.size(); ++i) // a sign in the line that the keyboard is still in
        repeat(i);
    const std::vector<const Prompt *> prompts = dirtyPrompts(); // what compare() finds is asked about first
    if (isChecking() && m_open)
        compare(*m_open);
    std::optional<Error> error;
    for (const Prompt *prompt : prompts) {
        const auto saved = save(*prompt);
        if (!saved && !error)
            error = saved.error();
        m_desk.read();
    }
    if (const auto day = saveDay(); !day && !error)
        error = day.error();
    m_desk.read();
    showTroubles();
    keepDrafts();
    if (error)
        (void)m_desk.done(failure(*error));
    return !error;
}

} // namespace groundwork::ui
