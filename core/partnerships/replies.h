#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership.h"

#include <QDate>

#include <vector>

/// What two people answer before their match is firm: to the proposal, by reply strip or at the coordinator's screen,
/// and after a trial meeting. acceptPair and declinePair (partnerships.h) are the same for one answer alone.
namespace groundwork::partnerships {

/// What a reply strip can say.
enum class Reply { Yes, TalkFirst, No };

struct PairReply {
    PartnershipId pair;
    Role side = Role::Mentee;
    Reply reply = Reply::Yes;
    QDate on; ///< invalid: today
};
struct RepliesDone {
    int bothYes = 0;  ///< pairs
    int declined = 0; ///< pairs
    int talk = 0;     ///< people who would like to talk first
    bool operator==(const RepliesDone &) const = default;
};

/// Keeps the replies of one or many pairs as one step. A no of one side ends the proposal, whatever the other says; who
/// said no is not kept when both did. A wish to talk takes back a yes of that side. Answers WrongState("partnership",
/// state) for a pair that is not proposed, DateOrder for a day before the match; then nothing is kept.
Result<RepliesDone> recordReplies(ProgramFile &file, const std::vector<PairReply> &replies);
/// A side would like to talk with the coordinator first.
Result<void> askToTalk(ProgramFile &file, PartnershipId id, Role side, QDate on = {});

/// What a side says after the trial meeting. While the other has not answered, nobody can read it; a side can change it
/// until then. With the second answer the pair is Accepted when both go on, and the first move is due firstMoveDays
/// later. Otherwise it ends without fault (EndedEarly, NoFault): both wait for another match, the two are not proposed
/// to each other again, and nothing in the file says who did not want to go on. The answer that decides is a barrier of
/// undo. Answers WrongState("partnership",
/// state) when no trial runs, DateOrder for a day before the match.
Result<void> answerTrial(ProgramFile &file, PartnershipId id, Role side, bool goesOn, QDate on = {});
/// Both go on, on one day. OtherSideNotReady when one of them has answered apart: what was said so is not written
/// over.
Result<void> passTrial(ProgramFile &file, PartnershipId id, QDate on = {});
/// Another last day for the trial meeting. Answers WrongState, ValueOutOfRange("trial_until", day) for a day before the
/// match or more than kLongestTrialDays after both yes.
Result<void> setTrialUntil(ProgramFile &file, PartnershipId id, QDate until);

} // namespace groundwork::partnerships
