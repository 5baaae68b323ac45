#pragma once

#include "core/agreements/agreement.h"
#include "core/agreements/agreement_content.h"
#include "core/agreements/agreement_draft.h"
#include "core/agreements/review.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace groundwork::agreements {

/// What is known about one field of one answer.
struct Source {
    enum class State { Unasked, Given, Passed, Later };
    State state = State::Unasked;
    QJsonValue value{QJsonValue::Undefined};
    QDate comesBack;
};

/// Whose answers a voice is made of: Program for what both say.
Side sideOf(Voice voice);

/// Reads what two people answered as the lines of an agreement need it. Hidden, private and empty answers are
/// as good as none.
class AnswerReader {
  public:
    /// Both must outlive the reader.
    AnswerReader(const DraftInput &input, const AgreementContent &content);

    [[nodiscard]] const DraftInput &input() const { return m_input; }
    [[nodiscard]] const AgreementContent &content() const { return m_content; }
    [[nodiscard]] const first_meeting::Script &script() const { return m_content.script(); }
    [[nodiscard]] const ReviewDates &reviews() const { return m_reviews; }

    /// One field of one answer.
    [[nodiscard]] Source source(const QString &promptKey, const QString &field, Side side) const;
    [[nodiscard]] Source source(const char *prompt, const char *field, Side side) const;
    /// "To suit us both, ...": what stands before the dots, for lines that were typed with or without it.
    [[nodiscard]] QString withBeginning(const QString &promptKey, const QString &text, bool keep) const;
    /// The line that the two agreed on below a prompt; empty when there is none.
    [[nodiscard]] first_meeting::AgreedLine agreedLine(const QString &prompt) const;
    /// What became of gaps: lines that the pair talked through and ticked for print, in the order of the
    /// script.
    [[nodiscard]] QStringList settled(const QStringList &prompts) const;
    /// Talked through, and ticked for print.
    static bool isPrinted(const first_meeting::AlignmentItem &item);
    /// Up to three kinds that are wanted and given at 2 or more, or picked by both (content.md 4.2): by the
    /// smaller of the two marks, then by what is wanted, then in the order of the list.
    [[nodiscard]] QJsonArray kinds(const char *promptKey, Side wanting, Side giving) const;
    /// A date of prompt 7.2.
    [[nodiscard]] QDate nextDate(const char *field) const;
    /// The day of the third meeting, where it is known.
    [[nodiscard]] QDate thirdMeeting() const;
    /// The day of meeting two, at most the first review: when "skip for now" comes back.
    [[nodiscard]] QDate meetingTwo() const;

  private:
    [[nodiscard]] const first_meeting::AnswerRow *row(const QString &prompt, Side side) const;
    /// In the 60-minute form some prompts come at the second meeting: an answer to one says that it was held.
    [[nodiscard]] bool secondMeetingHeld() const;

    const DraftInput &m_input;
    const AgreementContent &m_content;
    ReviewDates m_reviews;
};

} // namespace groundwork::agreements
