#pragma once

#include "core/base/id.h"
#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting.h"

#include <QDate>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::first_meeting {

/// One answer as a reader may see it. Side is Mentee, Mentor, or Program for a joint answer.
struct AnswerRow {
    QString prompt;
    Side side = Side::Program;
    QJsonValue value; ///< undefined when passed, skipped, or not for this reader
    AnswerState state = AnswerState::Empty;
    bool isPrivate = false; ///< for its author alone
    qint64 revealedAt = 0;
    bool changedAfterReveal = false;
    AnswerSource source = AnswerSource::Screen; ///< of what stands there now
    qint64 changedAt = 0;           ///< when it was written last
    std::optional<QDate> comesBack; ///< with Later
    AgreedLine line;                ///< of the prompt, the same in all its rows

    bool operator==(const AnswerRow &) const = default;
};

/// The meeting of a pair, or none yet.
std::optional<FirstMeeting> firstMeetingOf(const ProgramFile &file, PartnershipId partnership);

/// The answers of a pair, in the order in which they were first written. Values come only with revealed
/// answers, and, for `author`, with the author's own hidden and private ones. A private answer of somebody
/// else is not in the list at all; a hidden, passed or skipped one is there without a value (domain.md 2.8).
std::vector<AnswerRow> answers(const ProgramFile &file, PartnershipId partnership,
                               std::optional<Side> author = std::nullopt);

/// The agreed lines, by prompt, also of prompts without answers.
struct AgreedLineRow {
    QString prompt;
    AgreedLine line;

    bool operator==(const AgreedLineRow &) const = default;
};
std::vector<AgreedLineRow> agreedLines(const ProgramFile &file, PartnershipId partnership);

/// What the two share, in order.
std::vector<Connection> connections(const ProgramFile &file, PartnershipId partnership);
/// Is this among what the two share, however it is spelled (foldText)?
bool isConnection(const ProgramFile &file, PartnershipId partnership, const QString &text);
/// Gaps and what was settled, in the order of the script.
std::vector<AlignmentItem> alignmentItems(const ProgramFile &file, PartnershipId partnership);

/// What helps somebody take part, if its author lets the partner know (0.4): keys of choices and own text.
struct AccessLine {
    Side side = Side::Mentee;
    QStringList choices;
    QString other;

    bool operator==(const AccessLine &) const = default;
};
std::vector<AccessLine> accessLines(const ProgramFile &file, PartnershipId partnership);

/// Counts without any text, for the overview and the pair page.
struct FirstMeetingCounts {
    int connections = 0;
    int gapsOpen = 0;
    int comeBackTo = 0; ///< agreed lines and skipped prompts
    int answered = 0;   ///< prompts with an open answer

    bool operator==(const FirstMeetingCounts &) const = default;
};
FirstMeetingCounts firstMeetingCounts(const ProgramFile &file, PartnershipId partnership);

} // namespace groundwork::first_meeting
