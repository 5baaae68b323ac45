#include "ui/together/prompt_words.h"

#include "core/first_meeting/answer.h"
#include "ui/together/meeting_desk.h"

#include <QJsonValue>


namespace groundwork::ui {

using first_meeting::Prompt;

namespace {
constexpr int kLong = 90;     // visual.md: longer prompts step down once
} // namespace

AnswerStyle togetherStyle(const MeetingDesk &desk) {
    AnswerStyle style = desk.style();
    style.together = true;
    if (!desk.isCompact()) {
        style.words = TextRole::TogetherAnswer;
        style.label = TextRole::TogetherLabel;
    }
    return style;
}

TextRole promptRole(const MeetingDesk &desk, qsizetype length, bool opened) {
    if (desk.isCompact())
        return TextRole::TogetherAnswer;
    if (length > kLong)
        return TextRole::TogetherPromptLong;
    return opened ? TextRole::TogetherPromptSmall : TextRole::TogetherPrompt;
}

Prompt promptForPane(const MeetingDesk &desk, const Prompt &prompt, Side side) {
    Prompt made = prompt;
    for (first_meeting::Field &field : made.fields) {
        if (field.beginWith.isEmpty() || !field.belongsTo(side))
            continue;
        for (const QString &key : field.beginWith) {
            const Prompt *before = desk.script().prompt(key);
            const auto row = before ? desk.row(key, side) : std::nullopt;
            if (!row || row->state != first_meeting::AnswerState::Revealed)
                continue;
            const QString text = row->value.toString();
            if (!text.isEmpty() && (field.maxLength == 0 || text.size() <= field.maxLength))
                field.starters.prepend(text);
        }
    }
    return made;
}

} // namespace groundwork::ui
