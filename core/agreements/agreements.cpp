#include "core/agreements/agreements.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/arrangement.h"
#include "core/agreements/draft_input.h"
#include "core/agreements/review_plan.h"
#include "core/agreements/version_edit.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"

#include <QJsonDocument>

#include <algorithm>

namespace groundwork::agreements {

namespace {

/// Answers never write over what the pair wrote or marked itself. A line that came out of an answer, or is
/// still the framework's, follows the answer as long as nobody has touched it.
bool mayFollow(const WorkingTerm &term) {
    return !term.edited;
}

/// The lines of a draft as their answers have them now, without those that stay as they are.
std::vector<WorkingTerm> followingTerms(const ProgramFile &file, AgreementVersionId version,
                                        const std::vector<WorkingTerm> &wanted) {
    std::vector<WorkingTerm> changed;
    for (const WorkingTerm &term : termsOf(file, version)) {
        const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const WorkingTerm &candidate) {
            return candidate.key == term.key && candidate.voice == term.voice;
        });
        if (found == wanted.end() || !mayFollow(term))
            continue;
        WorkingTerm next = *found;
        next.id = term.id;
        next.version = term.version;
        if (next != term)
            changed.push_back(std::move(next));
    }
    return changed;
}

/// Both have signed: this text holds from now on, and is kept as it stands.
Result<void> putInForce(ProgramFile &file, Change &change, const AgreementContent &content,
                        const AgreementVersion &version, QDate on) {
    const auto text = agreementText(file, content, version.id);
    if (!text)
        return failure(text.error());
    agreement_table::freeze(change, version.id, QJsonDocument(toJson(*text)).toJson(QJsonDocument::Compact));
    if (const auto older = versionInForce(file, version.partnership))
        agreement_table::setState(change, older->id, VersionState::Superseded);
    agreement_table::setState(change, version.id, VersionState::InForce, on);
    followReviewDates(file, change, version);
    if (version.number == 1)
        return partnerships::noteAgreementSigned(file, version.partnership, on);
    return {};
}

} // namespace

Result<AgreementVersionId> draftAgreement(ProgramFile &file, const AgreementContent &content,
                                          PartnershipId partnership) {
    return file.perform(operationFor(file, Verb::DraftAgreement, partnership),
                        [&](Change &change) -> Result<AgreementVersionId> {
                            const auto pair = partnerships::partnership(file, partnership);
                            if (!pair)
                                return failure(pair.error());
                            if (!partnerships::isAgreedAndOpen(pair->state))
                                return failure(ErrorCode::WrongState,
                                               {QStringLiteral("partnership"),
                                                partnerships::partnershipStateKey(pair->state)});
                            const auto current = currentVersion(file, partnership);
                            if (current && current->state != VersionState::Draft)
                                return current->id;
                            const auto input = draftInput(file, content, partnership);
                            if (!input)
                                return failure(input.error());
                            std::vector<WorkingTerm> terms =
                                draftTerms(*input, contentOf(file, content, partnership));
                            if (current) {
                                for (const WorkingTerm &term : followingTerms(file, current->id, terms))
                                    term_table::update(change, term);
                                return current->id;
                            }
                            const auto agreement = change.newId<AgreementId>();
                            agreement_table::insertAgreement(change, agreement, partnership);
                            const AgreementVersion version = newVersion(change, agreement, partnership, 1);
                            agreement_table::insertVersion(change, version, content.version());
                            insertTerms(change, version.id, std::move(terms));
                            return version.id;
                        });
}

int waitingAnswers(const ProgramFile &file, const AgreementContent &content, PartnershipId partnership) {
    const auto current = openVersion(file, partnership);
    if (!current || current->state != VersionState::Draft)
        return 0;
    const auto input = draftInput(file, content, partnership);
    if (!input)
        return 0;
    const AgreementContent arranged = contentOf(file, content, partnership);
    return static_cast<int>(followingTerms(file, current->id, draftTerms(*input, arranged)).size());
}

Result<void> makeReady(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                       const QString &reason) {
    const auto current = openVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->state != VersionState::Draft)
        return wrongState(current->state);
    const auto text = agreementText(file, content, current->id);
    if (!text)
        return failure(text.error());
    QStringList missing;
    for (const AgreementLine *line : linesOf(*text)) {
        if (line->missing && !missing.contains(line->label))
            missing.append(line->label);
    }
    const QString why = tidyText(reason);
    if (!missing.isEmpty() && why.isEmpty())
        return failure(ErrorCode::AgreementIncomplete, missing);
    return file.perform(operationFor(file, Verb::MakeReady, partnership), [&](Change &change) -> Result<void> {
        agreement_table::setState(change, current->id, VersionState::ReadyToSign);
        if (!missing.isEmpty())
            agreement_table::setOpenReason(change, current->id, why);
        return {};
    });
}

Result<void> makeReadyLater(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                            const std::vector<WorkingTermId> &comeBack, QDate on, const QString &reason) {
    return file.perform(operationFor(file, Verb::MakeReady, partnership), [&](Change &) -> Result<void> {
        for (const WorkingTermId &term : comeBack) {
            if (auto done = comeBackToTerm(file, term, on); !done)
                return done;
        }
        return makeReady(file, content, partnership, reason);
    });
}

Result<void> backToDraft(ProgramFile &file, PartnershipId partnership) {
    const auto current = openVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->state != VersionState::ReadyToSign)
        return wrongState(current->state);
    return file.perform(operationFor(file, Verb::BackToDraft, partnership), [&](Change &change) -> Result<void> {
        agreement_table::setOpenReason(change, current->id, {});
        return openForEdit(change, *current);
    });
}

Result<AgreementVersion> sign(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                              const SignatureDraft &draft) {
    const auto current = currentVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->state == VersionState::InForce || current->state == VersionState::Ended)
        return failure(ErrorCode::AgreementFrozen, {QString::number(current->number)});
    if (current->state != VersionState::ReadyToSign)
        return wrongState(current->state);
    const QDate today = file.clock().today();
    const QDate on = draft.on.isValid() ? draft.on : today;
    if (on > today)
        return failure(ErrorCode::BadDate, {on.toString(Qt::ISODate)});
    if (const auto older = versionInForce(file, partnership); older && on < older->effectiveOn)
        return failure(ErrorCode::DateOrder, {older->effectiveOn.toString(Qt::ISODate), on.toString(Qt::ISODate), QStringLiteral("version")});
    Operation step = operationFor(file, Verb::Sign, partnership);
    step.barrier = true;
    return file.perform(step, [&](Change &change) -> Result<AgreementVersion> {
        const std::vector<Signature> before = signaturesOf(file, current->id);
        if (std::any_of(before.begin(), before.end(),
                        [&](const Signature &s) { return s.side == draft.side; }))
            return failure(ErrorCode::AlreadySigned, {roleKey(draft.side)});
        Signature signature;
        signature.id = change.newId<SignatureId>();
        signature.version = current->id;
        signature.side = draft.side;
        signature.kind = draft.kind;
        signature.name = tidyText(draft.name);
        if (signature.name.isEmpty()) {
            const auto row = partnerships::partnershipRow(file, partnership);
            if (!row)
                return failure(row.error());
            signature.name = draft.side == Role::Mentee ? row->menteeName : row->mentorName;
        }
        signature.signedOn = on;
        signature.place = tidyText(draft.place);
        agreement_table::insertSignature(change, signature);
        if (!before.empty()) {
            const QDate effective = std::max(on, before.front().signedOn);
            if (auto done = putInForce(file, change, content, *current, effective); !done)
                return failure(done.error());
        }
        return version(file, current->id);
    });
}

} // namespace groundwork::agreements
