// What stands in the file for the lines of a part, and what a line takes from another one.
#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "ui/paper_entry/paper_entry_view.h"
#include "ui/paper_entry/paper_line.h"
#include "ui/together/meeting_desk.h"

#include <algorithm>

namespace groundwork::ui {

using first_meeting::FieldType;

/// What stands in the file, read once for all lines of a part.
void PaperEntryView::readRows() {
    m_rows.clear();
    for (const Side side : {Side::Mentee, Side::Mentor, Side::Program}) {
        for (const first_meeting::AnswerRow &row : first_meeting::answers(m_desk.file(), m_desk.partnership(), side)) {
            if (row.side == side)
                m_rows.push_back(row);
        }
    }
}

const first_meeting::AnswerRow *PaperEntryView::rowOf(const PaperField &place) const {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const first_meeting::AnswerRow &each) {
        return each.prompt == place.prompt->key && each.side == place.side;
    });
    return row == m_rows.end() ? nullptr : &*row;
}

bool PaperEntryView::isCovered(const PaperField &place) const {
    const first_meeting::AnswerRow *row = place.isAgreedLine ? nullptr : rowOf(place);
    return row && row->state == first_meeting::AnswerState::Hidden &&
           row->source == first_meeting::AnswerSource::Screen;
}

QString PaperEntryView::standsThere(const PaperField &place) const {
    if (place.isAgreedLine) {
        const first_meeting::AgreedLine line = m_desk.agreedLine(place.prompt->key);
        return line.text.isEmpty() && line.status == first_meeting::LineStatus::ComeBackTo ? QStringLiteral("?")
                                                                                           : line.text;
    }
    // One hidden side stays hidden: nobody else reads it here. What is typed takes its place.
    const first_meeting::AnswerRow *row = rowOf(place);
    if (!row)
        return {};
    if (row->state == first_meeting::AnswerState::Passed)
        return QStringLiteral("-");
    if (row->state != first_meeting::AnswerState::Revealed)
        return {};
    if (first_meeting::isFieldPassed(*place.prompt, row->value, place.field.key))
        return QStringLiteral("-");
    if (first_meeting::isFieldIllegible(*place.prompt, row->value, place.field.key))
        return QStringLiteral("?");
    return paperLine(place.field, first_meeting::fieldValue(*place.prompt, row->value, place.field.key));
}

void PaperEntryView::repeat(size_t index) {
    const Entry &entry = m_entries[index];
    if (!entry.line->isDitto())
        return;
    const auto isWords = [](const Entry &each) {
        const FieldType type = each.place.field.type;
        return type == FieldType::ShortText || type == FieldType::LongText || type == FieldType::List;
    };
    const Entry *above = nullptr;
    for (size_t i = 0; i < index; ++i) {
        const Entry &other = m_entries[i];
        if (other.place.prompt != entry.place.prompt || other.line->typed().isEmpty())
            continue;
        const bool same = other.place.field.key == entry.place.field.key;
        const bool found = above && above->place.field.key == entry.place.field.key;
        if (same || (!found && isWords(other) && isWords(entry)))
            above = &other;
    }
    if (!above)
        return;
    entry.line->setRepeated(above->line->typed());
    follow();
    showTroubles();
    m_rest.start();
}

QDate PaperEntryView::sheetDay() const {
    return m_day.isValid() || !m_desk.meeting() ? m_day : m_desk.meeting()->heldOn;
}

} // namespace groundwork::ui
