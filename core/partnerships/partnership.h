#pragma once

#include "core/base/id.h"
#include "core/base/side.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace groundwork::partnerships {

/// Where a partnership stands (domain.md 2.6).
enum class PartnershipState {
    Proposed,
    Declined,
    Trying, ///< both said yes, and meet before the match is firm, where the cohort asks for it (features I25)
    Accepted,
    Starting,
    Underway,
    Paused,
    Closing,
    Completed,
    EndedEarly
};
enum class EndKind {
    PlannedEnd,
    GoalsMetEarly,
    ChangedCircumstances,
    NoFault,
    NoContact,
    ConcernRaised, ///< coordinator only; never printed
    Merged
};
/// What became of the closing conversation (domain.md 2.15).
enum class ClosingTalk { Held, WaivedByBoth, NotHeld };
/// Whose idea the pair was.
enum class MatchBasis { MutualChoice, MenteeChoice, MentorChoice, Coordinator, SuggestedByApp };
/// What one side had to say in it (check M1: both had a say).
enum class MatchInput { None, AnsweredQuestions, RankedPeople, MetFirst };

/// The keys in the file and in JSON: "proposed", "ended_early", "suggested_by_app", ...
QString partnershipStateKey(PartnershipState state);
std::optional<PartnershipState> partnershipStateFromKey(const QString &key);
QString endKindKey(EndKind kind);
std::optional<EndKind> endKindFromKey(const QString &key);
QString closingTalkKey(ClosingTalk talk);
std::optional<ClosingTalk> closingTalkFromKey(const QString &key);
QString matchBasisKey(MatchBasis basis);
std::optional<MatchBasis> matchBasisFromKey(const QString &key);
QString matchInputKey(MatchInput input);
std::optional<MatchInput> matchInputFromKey(const QString &key);

/// All states, in the order of a partnership's life.
std::vector<PartnershipState> allPartnershipStates();

/// A rule or soft gate that was passed over: "reporting_line", "mentor_full", "underway",
/// "closing_talk", and why.
struct Override {
    QString gate;
    QString reason;
    QDate on;
    bool operator==(const Override &) const = default;
};

struct Partnership {
    PartnershipId id;
    CohortId cohort;
    ParticipantId mentor;
    ParticipantId mentee;
    PartnershipState state = PartnershipState::Proposed;
    QDate matchedOn;
    QDate acceptedMentor; ///< the day of the mentor's yes
    QDate acceptedMentee;
    std::optional<Role> declinedBy; ///< nobody also when both said no
    QDate answerBy;     ///< until when both are asked to answer
    QDate talkMentor;   ///< the day on which the mentor asked to talk first; gone with the answer
    QDate talkMentee;
    QDate trialUntil;   ///< of a trial meeting, also after it
    QDate trialMentor;  ///< the day of the mentor's answer after it; what it was is told to nobody
    QDate trialMentee;
    QDate trialPassed;  ///< the day on which both had said that they go on
    Role firstMoveBy = Role::Mentee;
    QDate firstMoveDue;     ///< the cohort's firstMoveDays after the second yes; check M6
    QDate startedOn;        ///< first contact, or the first meeting
    QDate firstMeetingDone; ///< set by the first meeting
    QDate agreementSigned;  ///< version 1 signed by both; set by the agreement
    QDate underwayOn;
    QDate plannedEnd;
    QDate actualEnd;
    std::optional<EndKind> endKind;
    std::optional<ClosingTalk> closingTalk; ///< of a completed one
    std::optional<PartnershipId> successor; ///< the new partnership of a rematch
    MatchBasis basis = MatchBasis::Coordinator;
    MatchInput inputMentor = MatchInput::None;
    MatchInput inputMentee = MatchInput::None;
    std::optional<int> points; ///< as matched, of pointsPossible
    std::optional<int> pointsPossible;
    QString reasons;     ///< the parts of the sum as JSON (matching/reasons.h reads them)
    QString reasonsNote; ///< the coordinator's own words
    QDate pausedUntil;   ///< expected return of the pause that runs; invalid when not paused
    std::vector<Override> overrides;

    bool operator==(const Partnership &) const = default;
};

/// Does it take up a place of the mentor, and the mentee's one partnership? Proposed to Closing, and Trying.
bool isOpen(PartnershipState state);
/// Is it firm, and not over? Accepted to Closing.
bool isAgreedAndOpen(PartnershipState state);
/// Does it wait for an answer of one side or both? Proposed or Trying.
bool isUndecided(PartnershipState state);
/// Completed, EndedEarly or Declined.
bool isOver(PartnershipState state);
/// Does the table of domain.md 2.6 have this arrow? The guards are the verbs'. The way back out of an ending, for
/// corrections, is not among them: it leads to where the pair stood (reopenPair).
bool canChange(PartnershipState from, PartnershipState to);

/// The longest pause (domain.md 2.6).
inline constexpr int kLongestPauseDays = 90;
/// The longest time for a trial meeting.
inline constexpr int kLongestTrialDays = 120;

} // namespace groundwork::partnerships
