#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership.h"

#include <QDate>
#include <QString>

#include <optional>

/// The verbs of a partnership's life, each an arrow of domain.md 2.6 with its guard. An arrow that the table
/// does not have answers WrongState("partnership", state). The states of both participants follow: Matched
/// while something is proposed or accepted, Active once a partnership starts, Finished after a completed one,
/// Accepted again when nothing else is left.
namespace groundwork::partnerships {

/// What is known when two people are put forward.
struct Proposal {
    ParticipantId mentor;
    ParticipantId mentee;
    QDate matchedOn; ///< invalid: today
    MatchBasis basis = MatchBasis::Coordinator;
    /// What each side had to say; none: taken from the profiles (named somebody, answered something).
    std::optional<MatchInput> inputMentor;
    std::optional<MatchInput> inputMentee;
    std::optional<int> points;
    std::optional<int> pointsPossible;
    QString reasons;     ///< JSON of matching/reasons.h
    QString reasonsNote; ///< the coordinator's own words
    Role firstMoveBy = Role::Mentee;
    QDate answerBy; ///< until when both are asked to answer; invalid: the cohort's replyDays after the match
    QString overrideReason; ///< why a rule is passed over; needed when one forbids the pair
};

/// What the keys of all drafts of a pair begin with ("pair/12/"). They go when the pair is over.
QString pairDrafts(PartnershipId id);

/// Puts a pair forward (state Proposed). The cohort moves on to Matching. Answers NotFound, SamePerson(name),
/// which no reason lifts; without `overrideReason` PairForbidden(rule key), MenteeTaken(name),
/// MentorFull(name, capacity).
Result<PartnershipId> proposePair(ProgramFile &file, const Proposal &proposal);

/// One side says yes on a day (invalid: today). With the second yes the state is Accepted, and the first move
/// is due firstMoveDays (7) after the later one; Trying, where the cohort asks for a trial meeting. A side may correct
/// its day while the other is still waited for. Answers DateOrder for a day before the match. Many replies: replies.h.
Result<void> acceptPair(ProgramFile &file, PartnershipId id, Role side, QDate on = {});
/// Both sides say yes on the same day.
Result<void> acceptPairBoth(ProgramFile &file, PartnershipId id, QDate on = {});
/// A side says no. No reason is asked.
Result<void> declinePair(ProgramFile &file, PartnershipId id, Role side);

/// First contact was made, or the first meeting began (Accepted to Starting). Nothing happens when it is
/// already Starting or Underway, so that the first meeting can call it whenever it starts. The cohort moves
/// on to Running.
Result<void> startPair(ProgramFile &file, PartnershipId id, QDate on = {});
/// The first meeting is complete (an invalid day: it was opened again). With a signed agreement the
/// partnership is Underway.
Result<void> noteFirstMeetingDone(ProgramFile &file, PartnershipId id, QDate on);
/// Version 1 of the agreement is signed by both. With the first meeting complete the partnership is Underway.
Result<void> noteAgreementSigned(ProgramFile &file, PartnershipId id, QDate on);
/// The coordinator lets a pair be Underway without one or the other. Answers ReasonNeeded("underway").
Result<void> overrideUnderway(ProgramFile &file, PartnershipId id, const QString &reason, QDate on = {});

/// Underway to Paused, until an expected day of return: answers DateOrder when it is not after `on`,
/// ValueOutOfRange
/// ("return_on", day) when it is more than 90 days away.
Result<void> pausePair(ProgramFile &file, PartnershipId id, QDate returnOn, QDate on = {});
/// Paused to Underway; the planned end moves by the days of the pause when `shiftEnd`.
Result<void> resumePair(ProgramFile &file, PartnershipId id, QDate on = {}, bool shiftEnd = false);
/// Underway or Paused to Closing: the last weeks.
Result<void> beginClosing(ProgramFile &file, PartnershipId id);
/// Goes on until a later day, when the two and the coordinator want it so: the last weeks (Closing) become
/// Underway again, with a new planned end. The words of it are a new version of the agreement
/// (agreements::extendPartnership). Answers DateOrder when `newEnd` is not after the end that was planned.
Result<void> extendPair(ProgramFile &file, PartnershipId id, QDate newEnd);
/// Closing to Completed: the closing conversation was held, both waived it, or the coordinator records with a
/// `reason` that it was not (answers ReasonNeeded("closing_talk") without one). `on` is the last day (invalid:
/// today). Answers DateOrder for a day before the match.
Result<void> completePair(ProgramFile &file, PartnershipId id, ClosingTalk talk, QDate on = {},
                          EndKind kind = EndKind::PlannedEnd, const QString &reason = {});
/// Ends a partnership that both had said yes to before its time. `reason` is optional and kept private.
Result<void> endPairEarly(ProgramFile &file, PartnershipId id, EndKind kind, QDate on = {},
                          const QString &reason = {});

/// For how many days after its end a partnership can be opened again (domain.md 2.6).
inline constexpr int kReopenPairDays = 14;
/// Is a partnership that stands so, and ended on a day, still to be opened again today?
bool mayReopen(PartnershipState state, QDate actualEnd, QDate today);
/// Opens a partnership again that was ended or completed by mistake, within 14 days of its end: it stands where
/// it stood before (Completed: Closing; ended from a pause or in the last weeks: Underway). Kind and day of the
/// end, what was said of the closing talk and a successor are taken back; reasons that were written down stay.
/// Its agreement comes back with agreements::reopenPartnership. Answers WrongState("partnership", state) when it
/// is not over or was declined, WrongState("partnership_over_long_ago", day), WrongState("partnership_person_left",
/// name), and MenteeTaken(name) or MentorFull(name, capacity) where another partnership has taken the place since.
Result<void> reopenPair(ProgramFile &file, PartnershipId id);

/// Changes who makes the first move. Answers WrongState when it is over.
Result<void> setFirstMoveBy(ProgramFile &file, PartnershipId id, Role side);
/// Links an ended partnership to the one that follows it for the same mentee or mentor (rematch). Answers
/// WrongState unless the first has ended early or was declined.
Result<void> linkSuccessor(ProgramFile &file, PartnershipId ended, PartnershipId successor);

} // namespace groundwork::partnerships
