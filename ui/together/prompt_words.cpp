#include "ui/together/prompt_words.h"

#include "core/first_meeting/answer.h"
#include "ui/together/meeting_desk.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>


namespace groundwork::ui {

using first_meeting::Prompt;

namespace {
constexpr int kLong = 90; // visual.md: longer prompts step down once

/// What an answer offers as a beginning: its words, or of kinds of help those that are wanted a lot (4.4).
QStringList beginnings(const Prompt &prompt, const QJsonValue &value) {
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const first_meeting::Field &field : prompt.fields) {
        if (field.type != first_meeting::FieldType::Amounts)
            continue;
        const QJsonObject amounts =
            first_meeting::fieldValue(prompt, value, field.key).toObject().value(QStringLiteral("amounts")).toObject();
        for (const first_meeting::Option &option : field.options) {
            if (amounts.value(option.key).toInt() >= field.maximum)
                texts.prepend(option.text);
        }
    }
    return texts;
}

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
            for (const QString &text : beginnings(*before, row->value)) {
                if (!text.isEmpty() && (field.maxLength == 0 || text.size() <= field.maxLength))
                    field.starters.prepend(text);
            }
        }
    }
    return made;
}

} // namespace groundwork::ui
