#pragma once

#include "core/agreements/agreement.h"
#include "core/agreements/agreement_content.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace groundwork::agreements {

/// Drafts version 1 from the answers of the first meeting, the goals, the framework and the cohort. Made
/// once: called again, the lines of the open draft that the pair has not touched follow the answers (meeting
/// two completes the 60-minute form), and those that the pair wrote or marked are never written over
/// (architecture.md). A version in force or ready to sign stays as it is. Answers the version;
/// WrongState("partnership") before both have said yes or when it is over.
Result<AgreementVersionId> draftAgreement(ProgramFile &file, const AgreementContent &content,
                                          PartnershipId partnership);

/// How many lines of the open draft draftAgreement would fill or change now; 0 when there is no draft.
int waitingAnswers(const ProgramFile &file, const AgreementContent &content, PartnershipId partnership);

/// Writes a line. Texts are tidied, empty fields dropped. An edit of a version that is ready to sign makes it
/// a draft again and clears its signatures. Answers AgreementFrozen(number) for a signed version, NotFound,
/// TextTooLong, ValueOutOfRange, BadDate.
Result<void> editTerm(ProgramFile &file, const AgreementContent &content, WorkingTermId term,
                      const QJsonObject &value);
/// Leaves a line open until a day; its sentence becomes "We have not settled this yet". Answers BadDate.
Result<void> comeBackToTerm(ProgramFile &file, WorkingTermId term, QDate on);
/// Takes that mark back.
Result<void> settleTerm(ProgramFile &file, WorkingTermId term);
/// "I would rather not say": the line is left out and counts as complete. Answers WrongState("term", key) for
/// lines that can only be confirmed or asked about.
Result<void> passTerm(ProgramFile &file, const AgreementContent &content, WorkingTermId term);

/// Draft -> ReadyToSign. Required lines that are open and not marked "come back to" answer
/// AgreementIncomplete(labels), unless `reason` says why it is signed all the same (soft gate).
Result<void> makeReady(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                       const QString &reason = {});
/// The same after these lines were left open until a day, as one step: how a soft gate is passed without a reason
/// (content.md 4.2). Answers BadDate too.
Result<void> makeReadyLater(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                            const std::vector<WorkingTermId> &comeBack, QDate on, const QString &reason = {});
/// ReadyToSign -> Draft; the signatures given so far are cleared.
Result<void> backToDraft(ProgramFile &file, PartnershipId partnership);

/// What one side signs with.
struct SignatureDraft {
    Role side = Role::Mentee;
    SignatureKind kind = SignatureKind::Ink;
    QString name; ///< empty: the name as it stands in the agreement
    QDate on;     ///< invalid: today
    QString place;
};
/// Records the yes of one side to the version that is ready. With the second one the version is in force and
/// frozen, an older one is superseded, the review dates are set, and the partnership is told. A barrier of
/// undo. Answers WrongState("agreement", state), AgreementFrozen(number), AlreadySigned(side), BadDate for a
/// day in the future, DateOrder(start, day, "version") for one before the version in force
/// began.
Result<AgreementVersion> sign(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                              const SignatureDraft &signature);

/// Starts the next version as a draft, copied forward from the one in force, which stays in force until both
/// have signed. Answers WrongState when there is none in force or a draft already, TextMissing without a
/// reason.
Result<AgreementVersionId> amendAgreement(ProgramFile &file, PartnershipId partnership,
                                          const QString &reason);
/// Extends the partnership (partnerships::extendPair) and, where an agreement is in force, starts its next
/// version with the new end and the last look before it: an extension is a new version that both sign
/// (domain.md 2.6). One step. Answers as extendPair and amendAgreement.
Result<void> extendPartnership(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                               QDate newEnd, const QString &reason);
/// Sets aside the draft of a later version. Version 1 cannot be discarded: WrongState.
Result<void> discardDraft(ProgramFile &file, PartnershipId partnership);
/// The partnership is over: the version in force becomes Ended, a draft Discarded.
Result<void> endAgreement(ProgramFile &file, PartnershipId partnership);
/// Ends a partnership before its time together with its agreement, as one step (domain.md 2.10: InForce to Ended
/// when the partnership closes). Answers as partnerships::endPairEarly.
Result<void> endPartnershipEarly(ProgramFile &file, PartnershipId partnership, partnerships::EndKind kind,
                                 QDate on = {}, const QString &reason = {});
/// Completes a partnership in its last weeks together with its agreement, as one step. Answers as
/// partnerships::completePair.
Result<void> completePartnership(ProgramFile &file, PartnershipId partnership, partnerships::ClosingTalk talk,
                                 QDate on = {}, partnerships::EndKind kind = partnerships::EndKind::PlannedEnd,
                                 const QString &reason = {});

/// Opens a partnership again within 14 days of its end (partnerships::reopenPair) together with its agreement, as
/// one step: the version that ended is in force again, and the one that the end set aside is a draft again, without
/// the signature of one. A draft that the two had set aside themselves stays so. Answers as reopenPair.
Result<void> reopenPartnership(ProgramFile &file, PartnershipId partnership);

} // namespace groundwork::agreements
