#pragma once

#include "core/base/error_code.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace groundwork::first_meeting {

/// Plans the meeting of a pair, or changes the plan while nothing has begun. Answers WrongState afterwards.
Result<FirstMeetingId> planFirstMeeting(ProgramFile &file, const Script &script, PartnershipId partnership,
                                        Length length, Mode mode, QDate plannedOn = {});
/// Planned or Reopened -> Running. Answers NotFound, WrongState("first_meeting", state).
Result<void> startFirstMeeting(ProgramFile &file, PartnershipId partnership);
Result<void> pauseFirstMeeting(ProgramFile &file, PartnershipId partnership);
Result<void> resumeFirstMeeting(ProgramFile &file, PartnershipId partnership);
/// `heldOn` is today when invalid, or the day that stands there. What is still hidden stays hidden.
Result<void> completeFirstMeeting(ProgramFile &file, PartnershipId partnership, QDate heldOn = {});
/// The day on which the two met, as it stands on their sheet; the pair's own record follows. Answers NotFound,
/// WrongState before the meeting has begun, and BadDate for a day that has not come yet.
Result<void> setHeldOn(ProgramFile &file, PartnershipId partnership, QDate heldOn);
/// Completed -> Reopened: additions only, dated.
Result<void> reopenFirstMeeting(ProgramFile &file, PartnershipId partnership);
/// Takes a plan back that has not begun.
Result<void> cancelFirstMeeting(ProgramFile &file, PartnershipId partnership);

/// Where the two are now, and the seconds that the stage they leave was open (0 when unknown). The prompt's
/// stage becomes Running, the others that ran become Done.
Result<void> setStage(ProgramFile &file, const Script &script, PartnershipId partnership,
                      const QString &prompt, int secondsInStage);

/// Cuts down a meeting that runs (content.md 3.11): to a shorter form, by the rules for a late start or for half
/// the time gone, or both. What is answered stays; what is left out comes back at meeting two. Answers
/// WrongState unless it runs or pauses, ValueOutOfRange for a longer form.
Result<void> shortenFirstMeeting(ProgramFile &file, const Script &script, PartnershipId partnership,
                                 Length length, Shortening how);

/// The key under which a page keeps what a side is typing; the verbs below clear it (core/file/drafts.h).
QString answerDraftKey(PartnershipId partnership, const QString &prompt, Side side);
/// The same for the agreed line of a prompt; editAgreedLine clears it.
QString agreedLineDraftKey(PartnershipId partnership, const QString &prompt);

/// Writes the answer of a side: Mentee, Mentor, or Program for the joint one. Where each answers alone it is
/// Hidden until the reveal; private prompts stay with their author; all others are open at once. An undefined
/// or empty value takes the answer back. Answers the errors of checkedAnswer, and WrongState when the meeting
/// is planned or completed.
Result<void> saveAnswer(ProgramFile &file, const Script &script, PartnershipId partnership,
                        const QString &prompt, Side side, const QJsonValue &value,
                        AnswerSource source = AnswerSource::Screen);
/// "I would rather not say." Closes the prompt for the side; what was hidden is deleted. Joint lines can be
/// passed too, except those that can only be confirmed or asked about (WrongState).
Result<void> passAnswer(ProgramFile &file, const Script &script, PartnershipId partnership,
                        const QString &prompt, Side side);
/// "Skip for now." Comes back at meeting two, or on `comeBackOn`.
Result<void> laterAnswer(ProgramFile &file, const Script &script, PartnershipId partnership,
                         const QString &prompt, Side side, QDate comeBackOn = {});
/// Opens both answers of a prompt (and of its twin) at the same moment. One way, and a barrier of undo.
/// Answers OtherSideNotReady until each side has written, passed or skipped; AlreadyRevealed.
Result<void> reveal(ProgramFile &file, const Script &script, PartnershipId partnership,
                    const QString &prompt);

/// Writes the line "What we agree". An empty text with None takes it away. Answers NotRevealed while the
/// answers above it are covered, UnknownPrompt.
Result<void> editAgreedLine(ProgramFile &file, const Script &script, PartnershipId partnership,
                            const QString &prompt, const AgreedLine &line);

/// Adds a point of connection by hand, from a prompt ("2.4", "2.5", "2.6").
Result<ConnectionId> addConnection(ProgramFile &file, PartnershipId partnership, const QString &text,
                                   const QString &kind, const QString &prompt);
/// Changes its words; from then on later answers leave it alone. An empty text takes it away.
Result<void> editConnection(ProgramFile &file, ConnectionId id, const QString &text);

/// Says what became of a gap, what was settled, and whether that line is printed in the agreement.
Result<void> settleAlignment(ProgramFile &file, AlignmentItemId id, AlignmentStatus status,
                             const QString &settled, bool printed);
/// The same by topic, making the item when the pair settles something without a gap (content.md 3.12, 4.3).
Result<void> settleAlignmentTopic(ProgramFile &file, const Script &script, PartnershipId partnership,
                                  const QString &topic, AlignmentStatus status, const QString &settled,
                                  bool printed);

/// One line of a typed-in worksheet, as `groundwork-cli answer` reads it.
struct PaperAnswer {
    QString prompt;
    Side side = Side::Program; ///< Program = both
    QJsonValue value;
    int place = 0; ///< in the list it came from, from 1
};
/// What could not be taken, with the place in the list counted from 1.
struct PaperProblem {
    int place = 0;
    QString prompt;
    QString side;
    Error error{ErrorCode::NotFound};

    bool operator==(const PaperProblem &) const = default;
};
struct PaperResult {
    int answered = 0;
    std::vector<PaperProblem> problems;
    FirstMeetingState state = FirstMeetingState::Planned;
};

/// Reads [{"prompt": "4.3", "side": "mentee|mentor|both", "value": ...}]. Lines that cannot be read become
/// problems of the result.
std::vector<PaperAnswer> paperAnswersFromJson(const QJsonArray &list, std::vector<PaperProblem> &problems);

/// Types a first meeting in from paper, as one step: the meeting is planned and started when there is none.
/// A prompt with the answers of both sides is open at once, one with a single side stays hidden, and so does one
/// that was covered on the screen. What is written
/// is marked as coming from paper. Lines with problems are left out and listed, the others are taken. `length` is used only when there is no meeting
/// yet; `heldOn` is the day written on the sheet, today when invalid.
Result<PaperResult> enterPaperAnswers(ProgramFile &file, const Script &script, PartnershipId partnership,
                                      const std::vector<PaperAnswer> &answers,
                                      Length length = Length::Ninety, QDate heldOn = {});

} // namespace groundwork::first_meeting
