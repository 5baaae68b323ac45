#pragma once

#include "core/agreements/agreement_content.h"
#include "core/agreements/review.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership.h"

#include <QDate>
#include <QString>

/// The verbs of reviews (content.md 4.4, domain.md 2.10). Each is one step of the history.
namespace groundwork::agreements {

/// What is noted of a review that was held.
struct ReviewNotes {
    QDate on; ///< invalid: today
    ReviewWith with = ReviewWith::TheTwo;
    ReviewOutcome outcome = ReviewOutcome::Keep;
    ReviewWords words; ///< lines that nobody rated work
    QString reason;    ///< Amend, Extend: what changes and why, in one line
    QDate newEnd;      ///< Extend
    partnerships::EndKind endKind = partnerships::EndKind::NoFault; ///< End
};

/// Notes a review that is due as held, with what came of it: Keep leaves the agreement as it is; Amend starts the
/// next version as a draft, without the lines that were rated Drop (one that is being written already takes them);
/// Extend starts the next version with the later end; End ends the partnership, or, in its last weeks, leaves that
/// to the closing talk. Answers WrongState("review", state) unless it is due, WrongState("agreement", state) unless
/// a version is in force, BadDate for a day in the future, and as amendAgreement, extendPartnership and
/// endPartnershipEarly do.
Result<void> holdReview(ProgramFile &file, const AgreementContent &content, ReviewId id, const ReviewNotes &notes);
/// Puts a review off or forward. Answers WrongState("review", state), BadDate for a day that is past, DateOrder for
/// one after the end.
Result<void> moveReview(ProgramFile &file, ReviewId id, QDate on);
/// The two do without it; why is theirs to say or not. Answers WrongState("review", state).
Result<void> waiveReview(ProgramFile &file, ReviewId id, const QString &because = {});
/// One more look, for a reason. Answers WrongState("agreement", state) unless a version is in force, NotFound,
/// BadDate for a day that is past, DateOrder for one after the end.
Result<ReviewId> addReview(ProgramFile &file, PartnershipId partnership, ReviewReason reason, QDate dueOn);

/// Resumes a partnership (partnerships::resumePair); the reviews that were due after the pause began move on by its
/// days, as one step (domain.md 2.6: resuming shifts due dates).
Result<void> resumePartnership(ProgramFile &file, PartnershipId partnership, QDate on = {}, bool shiftEnd = false);

} // namespace groundwork::agreements
