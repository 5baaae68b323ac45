#pragma once

#include "core/agreements/agreement_content.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"
#include "ui/widgets/answer_style.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace groundwork::ui {

class MeetingDesk;

/// What the answers to a question come to (content.md 3, "The app shows next"): the finished sentences to read aloud, as
/// the agreement will say them; what the coordinator will read; and a word of the script. Empty until there is something
/// to say. Only answers that both may see reach it.
class PromptOutcome : public QWidget {
    Q_OBJECT

  public:
    /// `typed` is what a side has in its fields now, undefined where nothing is or where it is covered.
    PromptOutcome(MeetingDesk &desk, const AnswerStyle &style, const first_meeting::Prompt &prompt,
                  std::function<QJsonValue(Side)> typed);
    /// Has the question any outcome of this kind?
    static bool suits(const first_meeting::Prompt &prompt);
    /// Shows what follows from the answers as they are now; `answered` says that both have said theirs.
    void follow(bool answered);

  private:
    [[nodiscard]] std::vector<first_meeting::AnswerRow> typedRows() const;
    [[nodiscard]] QStringList sentences();
    [[nodiscard]] QStringList readByCoordinator() const;
    [[nodiscard]] QString wordsOfScript() const;
    MeetingDesk &m_desk;
    AnswerStyle m_style;
    const first_meeting::Prompt &m_prompt;
    std::function<QJsonValue(Side)> m_typed;
    std::optional<agreements::AgreementContent> m_content;
    QVBoxLayout *m_column;
    QStringList m_shown;
};

} // namespace groundwork::ui
