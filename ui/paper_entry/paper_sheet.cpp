#include "ui/paper_entry/paper_sheet.h"

namespace groundwork::ui {

using first_meeting::Field;
using first_meeting::FieldType;
using first_meeting::Inclusion;
using first_meeting::Prompt;

namespace {

bool isOnSheet(const Prompt &prompt, first_meeting::Length length, bool meetingTwo) {
    switch (prompt.inclusion(length)) {
    case Inclusion::Full:
    case Inclusion::Reduced:
        return true;
    case Inclusion::Optional:
    case Inclusion::Card:
    case Inclusion::Slip:
    case Inclusion::After:
    case Inclusion::MeetingTwo:
        return meetingTwo;
    case Inclusion::Out:
        break;
    }
    return false;
}

void addSide(std::vector<PaperField> &fields, const Prompt &prompt, const std::vector<Field> &all, Side side) {
    for (const Field &field : all) {
        if (field.belongsTo(side) && !field.isPrivate)
            fields.push_back({&prompt, side, field});
    }
}

PaperField agreedLine(const Prompt &prompt) {
    Field field;
    field.key = QStringLiteral("agreed");
    field.type = FieldType::LongText;
    field.label = prompt.agreedLine;
    return {&prompt, Side::Program, field, true};
}

} // namespace

std::vector<PaperField> paperSheet(const first_meeting::Script &script, int stage, first_meeting::Length length,
                                   bool meetingTwo) {
    std::vector<PaperField> fields;
    for (const Prompt &prompt : script.prompts()) {
        if (prompt.stage != stage || prompt.who == first_meeting::Who::Private ||
            !isOnSheet(prompt, length, meetingTwo))
            continue;
        const std::vector<Field> all = prompt.fieldsFor(length, meetingTwo);
        addSide(fields, prompt, all, Side::Mentee);
        addSide(fields, prompt, all, Side::Program);
        if (!prompt.agreedLine.isEmpty())
            fields.push_back(agreedLine(prompt));
        addSide(fields, prompt, all, Side::Mentor);
    }
    return fields;
}

} // namespace groundwork::ui
