#pragma once

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace groundwork::ui {

class MeetingDesk;

/// One prompt of the first meeting with its twin, and what the file says about its sides: who answers, whose
/// answer is covered, who is ready. It keeps no answer.
class PromptSides {
  public:
    PromptSides(MeetingDesk &desk, const first_meeting::Prompt &prompt);

    [[nodiscard]] const first_meeting::Prompt &prompt() const { return m_prompt; }
    /// The prompt that this side answers: the twin where the two are asked different things.
    [[nodiscard]] const first_meeting::Prompt &of(Side side) const;
    /// Does this side answer here (Program: the two together)?
    [[nodiscard]] bool answers(Side side) const;
    [[nodiscard]] bool eachAnswers() const { return answers(Side::Mentee) || answers(Side::Mentor); }
    /// Is what this side writes hidden until both are ready?
    [[nodiscard]] bool hides(Side side) const;
    /// May only its author see what this side writes, now?
    [[nodiscard]] bool covers(Side side) const;
    [[nodiscard]] bool isOpened() const;
    [[nodiscard]] bool isCovered() const;
    /// Has the side written, passed or put it off, with nothing half-typed since?
    [[nodiscard]] bool isReady(Side side) const;
    /// Is there a side that has not answered, passed or put it off?
    [[nodiscard]] bool isUnanswered() const;
    /// May the two leave the whole prompt out? Not where it can only be confirmed or asked about.
    [[nodiscard]] bool canPass() const;
    [[nodiscard]] std::optional<first_meeting::AnswerRow> row(Side side) const;
    [[nodiscard]] QJsonValue draft(Side side) const;
    /// The words that are read aloud, in quotation marks, with a twin each with its name.
    [[nodiscard]] QString words(const AnswerStyle &style) const;

  private:
    MeetingDesk &m_desk;
    const first_meeting::Prompt &m_prompt;
    const first_meeting::Prompt *m_twin;
};

} // namespace groundwork::ui
