// What stands in the file for the lines of a part, and what a line takes from another one.
#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "ui/paper_entry/paper_entry_view.h"
#include "ui/paper_entry/paper_line.h"
#include "ui/together/meeting_desk.h"

#include <algorithm>

namespace groundwork::ui {

using first_meeting::FieldType;

namespace {

/// Takes one digit: a single box among fewer than ten, a short scale or a tick.
bool takesOneDigit(const first_meeting::Field &field) {
    constexpr int kMost = 9;
    return field.type == FieldType::Confirm ||
           (field.type == FieldType::Choice && field.options.size() <= static_cast<size_t>(kMost)) ||
           (field.type == FieldType::Scale && field.minimum >= 0 && field.maximum <= kMost);
}

} // namespace

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

size_t PaperEntryView::deal(size_t index) {
    constexpr qsizetype kFewest = 3; // two digits are two ticks in one row more often than two rows
    const Entry &first = m_entries[index];
    const QString digits = first.line->typed().trimmed();
    const bool isNumber = std::all_of(digits.begin(), digits.end(), [](QChar sign) { return sign.isDigit(); });
    if (!isNumber || digits.size() < kFewest || first.line->reading().trouble.isEmpty())
        return index + 1;
    size_t end = index;
    while (end < m_entries.size() && m_entries[end].place.prompt == first.place.prompt &&
           m_entries[end].place.side == first.place.side && takesOneDigit(m_entries[end].place.field) &&
           !m_entries[end].line->isHidden() && m_entries[end].line->isEnabled())
        ++end;
    if (static_cast<qsizetype>(end - index) != digits.size())
        return index + 1;
    for (size_t i = index; i < end; ++i) {
        const QString digit = digits.mid(static_cast<qsizetype>(i - index), 1);
        if (!readPaper(m_style, m_entries[i].place.field, digit, {}).trouble.isEmpty())
            return index + 1;
    }
    for (size_t i = index; i < end; ++i) {
        m_entries[i].line->setTyped(digits.mid(static_cast<qsizetype>(i - index), 1));
        m_entries[i].wasSeen = true;
    }
    follow();
    showTroubles();
    m_rest.start();
    return end;
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
