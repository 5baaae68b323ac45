#pragma once

#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace groundwork::ui {

/// A field of an answer in words: its label (empty where the prompt says it all) and lines.
struct AnswerText {
    QString label;
    QStringList lines;
    QString field; ///< its key
};

/// What one side answered, field by field, as it is read: people's own words as typed, choices as their
/// phrases, amounts and dials in words. Passed, skipped and empty fields are left out.
std::vector<AnswerText> answerText(const AnswerStyle &style, const first_meeting::Prompt &prompt, Side side,
                                   const QJsonValue &value);

} // namespace groundwork::ui
