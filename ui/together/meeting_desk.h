#pragma once

#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/script.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/pages/page.h"
#include "ui/widgets/answer_style.h"

#include <QJsonValue>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::ui {

/// What the views of one pair's first meeting share: the script, the names, the rows as read, and how a
/// verb's error is told. It keeps no answer.
class MeetingDesk {
  public:
    MeetingDesk(const PageContext &context, PartnershipId partnership);

    /// False when the shipped script could not be read; then `error` says why.
    [[nodiscard]] bool isReady() const { return m_script.has_value(); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const first_meeting::Script &script() const { return *m_script; }
    [[nodiscard]] const PageContext &context() const { return m_context; }
    [[nodiscard]] ProgramFile &file() const { return m_context.file; }
    [[nodiscard]] PartnershipId partnership() const { return m_partnership; }
    [[nodiscard]] const partnerships::PartnershipRow &pair() const { return m_pair; }
    [[nodiscard]] const std::optional<first_meeting::FirstMeeting> &meeting() const { return m_meeting; }
    [[nodiscard]] QDate endDate() const { return m_end; }
    /// Names, length and dates for the answer widgets as they are now.
    [[nodiscard]] AnswerStyle style() const;

    /// Reads pair and meeting again.
    void read();

    /// The answer of a side as its author sees it.
    [[nodiscard]] std::optional<first_meeting::AnswerRow> row(const QString &prompt, Side side) const;
    /// What is being typed and is not saved as an answer yet.
    [[nodiscard]] QJsonValue draftOf(const QString &prompt, Side side) const;
    /// Both answer false when it could not be kept, which is told.
    bool keepDraft(const QString &prompt, Side side, const QJsonValue &value) const;
    /// The agreed line as it is being typed, or nothing.
    [[nodiscard]] std::optional<first_meeting::AgreedLine> lineDraft(const QString &prompt) const;
    bool keepLineDraft(const QString &prompt, const first_meeting::AgreedLine &line) const;
    [[nodiscard]] first_meeting::AgreedLine agreedLine(const QString &prompt) const;

    /// The minutes of a part in this meeting, as it is now.
    [[nodiscard]] int plannedMinutes(int stage) const;
    /// Do the two sit at one screen, so that the laptop goes from one to the other?
    [[nodiscard]] bool isOneScreen() const;
    /// The user's own text size is so large that steps up and words on quiet buttons are left out.
    [[nodiscard]] bool isCompact() const { return m_compact; }
    void setCompact(bool compact) { m_compact = compact; }
    /// The prompts with an answer, a pass or a wish to come back.
    [[nodiscard]] QSet<QString> answered() const;

    /// The day of an answer that was added after the day of the meeting; invalid otherwise.
    [[nodiscard]] QDate addedOn(const first_meeting::AnswerRow &row) const;

    /// Where the two go back to once a line of the draft is changed at its question.
    struct WayBack {
        QString prompt; ///< empty: the last page
        QString button; ///< that they pressed there
    };
    [[nodiscard]] const std::optional<WayBack> &wayBack() const { return m_wayBack; }
    void setWayBack(const std::optional<WayBack> &way) { m_wayBack = way; }

    /// Tells an error; true when there was none.
    bool done(const Result<void> &result) const;

    /// The prompts of this meeting in order, twins together as the first of them: at meeting two also those
    /// that its length left for then.
    [[nodiscard]] std::vector<const first_meeting::Prompt *> sequence() const;
    /// The one of the two who begins a turn-by-turn prompt (house rule 1), and who types in a part (2).
    [[nodiscard]] Side beginner(const first_meeting::Prompt &prompt) const;
    [[nodiscard]] Side typist(int stage) const;

  private:
    PageContext m_context;
    PartnershipId m_partnership;
    std::optional<first_meeting::Script> m_script;
    std::optional<Error> m_error;
    partnerships::PartnershipRow m_pair;
    std::optional<first_meeting::FirstMeeting> m_meeting;
    QDate m_end;
    bool m_compact = false;
    std::optional<WayBack> m_wayBack;
};

} // namespace groundwork::ui
