#include "core/agreements/agreements.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/draft_input.h"
#include "core/agreements/sentence_builder.h"
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

tl::unexpected<Error> wrongState(VersionState state) {
    return failure(ErrorCode::WrongState, {QStringLiteral("agreement"), versionStateKey(state)});
}

tl::unexpected<Error> noAgreement(PartnershipId partnership) {
    return failure(ErrorCode::NotFound, {QStringLiteral("agreement"), partnership.toText()});
}

Operation operation(const ProgramFile &file, Verb verb, PartnershipId partnership) {
    Operation operation{verb, {}};
    if (const auto row = partnerships::partnershipRow(file, partnership))
        operation.names = {row->menteeName, row->mentorName};
    return operation;
}

/// Answers never write over what the pair wrote or marked itself. A line that came out of an answer, or is
/// still the framework's, follows the answer as long as nobody has touched it.
bool mayFollow(const WorkingTerm &term) {
    return !term.edited;
}

void insertTerms(Change &change, AgreementVersionId version, std::vector<WorkingTerm> terms) {
    int position = 0;
    for (WorkingTerm &term : terms) {
        term.id = change.newId<WorkingTermId>();
        term.version = version;
        term_table::insert(change, term, position++);
    }
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

AgreementVersion newVersion(Change &change, AgreementId agreement, PartnershipId partnership, int number) {
    AgreementVersion version;
    version.id = change.newId<AgreementVersionId>();
    version.agreement = agreement;
    version.partnership = partnership;
    version.number = number;
    return version;
}

void planReviews(ProgramFile &file, Change &change, const AgreementVersion &version) {
    QJsonObject dates;
    for (const WorkingTerm &term : termsOf(file, version.id)) {
        if (term.key == QLatin1String("reviews"))
            dates = term.value;
    }
    struct Planned {
        ReviewKind kind;
        const char *field;
    };
    constexpr Planned kPlanned[] = {{ReviewKind::AfterThirdMeeting, "third"},
                                    {ReviewKind::Halfway, "half"},
                                    {ReviewKind::BeforeEnd, "end"}};
    const std::vector<Review> there = reviewsOf(file, version.partnership);
    for (const Planned &planned : kPlanned) {
        const QDate due =
            QDate::fromString(dates.value(QLatin1String(planned.field)).toString(), Qt::ISODate);
        if (!due.isValid())
            continue;
        const auto old = std::find_if(there.begin(), there.end(),
                                      [&](const Review &review) { return review.kind == planned.kind; });
        if (old == there.end()) {
            Review review;
            review.id = change.newId<ReviewId>();
            review.kind = planned.kind;
            review.dueOn = due;
            agreement_table::insertReview(change, version.agreement, review);
        } else if (old->dueOn != due && old->state != ReviewState::Held &&
                   old->state != ReviewState::Waived) {
            agreement_table::setReviewDue(change, old->id, due);
        }
    }
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
    planReviews(file, change, version);
    if (version.number == 1)
        return partnerships::noteAgreementSigned(file, version.partnership, on);
    return {};
}

} // namespace

Result<AgreementVersionId> draftAgreement(ProgramFile &file, const AgreementContent &content,
                                          PartnershipId partnership) {
    return file.perform(operation(file, Verb::DraftAgreement, partnership),
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
                            std::vector<WorkingTerm> terms = draftTerms(*input, content);
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
    return static_cast<int>(followingTerms(file, current->id, draftTerms(*input, content)).size());
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
    return file.perform(operation(file, Verb::MakeReady, partnership), [&](Change &change) -> Result<void> {
        agreement_table::setState(change, current->id, VersionState::ReadyToSign);
        if (!missing.isEmpty())
            agreement_table::setOpenReason(change, current->id, why);
        return {};
    });
}

Result<void> backToDraft(ProgramFile &file, PartnershipId partnership) {
    const auto current = openVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->state != VersionState::ReadyToSign)
        return wrongState(current->state);
    return file.perform(operation(file, Verb::BackToDraft, partnership), [&](Change &change) -> Result<void> {
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
    Operation step = operation(file, Verb::Sign, partnership);
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

Result<AgreementVersionId> amendAgreement(ProgramFile &file, PartnershipId partnership,
                                          const QString &reason) {
    const auto current = currentVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->state != VersionState::InForce)
        return wrongState(current->state);
    const QString why = tidyText(reason);
    if (why.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("reason")});
    return file.perform(operation(file, Verb::DraftAgreement, partnership),
                        [&](Change &change) -> Result<AgreementVersionId> {
                            const int last = versionsOf(file, partnership).back().number;
                            AgreementVersion next =
                                newVersion(change, current->agreement, partnership, last + 1);
                            next.changeReason = why;
                            agreement_table::insertVersion(change, next, 0);
                            std::vector<WorkingTerm> terms = termsOf(file, current->id);
                            for (WorkingTerm &term : terms)
                                term.edited = true; // both signed it: answers of the first meeting are past
                            insertTerms(change, next.id, std::move(terms));
                            return next.id;
                        });
}

Result<void> extendPartnership(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                               QDate newEnd, const QString &reason) {
    return file.perform(operation(file, Verb::ExtendPair, partnership), [&](Change &) -> Result<void> {
        if (auto extended = partnerships::extendPair(file, partnership, newEnd); !extended)
            return extended;
        if (!versionInForce(file, partnership))
            return {};
        const auto next = amendAgreement(file, partnership, reason);
        if (!next)
            return failure(next.error());
        const auto input = draftInput(file, content, partnership);
        if (!input)
            return failure(input.error());
        const std::pair<QString, QDate> changed[] = {
            {QStringLiteral("end_date"), newEnd},
            {QStringLiteral("reviews"), newEnd.addDays(-input->closingDays)}};
        for (const WorkingTerm &term : termsOf(file, *next)) {
            for (const auto &[key, day] : changed) {
                if (term.key != key)
                    continue;
                QJsonObject value = term.value;
                value.insert(key == QLatin1String("end_date") ? QStringLiteral("date") : QStringLiteral("end"),
                             day.toString(Qt::ISODate));
                if (auto done = editTerm(file, content, term.id, value); !done)
                    return done;
            }
        }
        return {};
    });
}

Result<void> discardDraft(ProgramFile &file, PartnershipId partnership) {
    const auto current = openVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->number == 1)
        return wrongState(current->state);
    return file.perform(operation(file, Verb::DiscardDraft, partnership),
                        [&](Change &change) -> Result<void> {
                            if (auto open = openForEdit(change, *current); !open)
                                return open;
                            agreement_table::setState(change, current->id, VersionState::Discarded);
                            return {};
                        });
}

Result<void> endAgreement(ProgramFile &file, PartnershipId partnership) {
    return file.perform(operation(file, Verb::EndPair, partnership), [&](Change &change) -> Result<void> {
        for (const AgreementVersion &version : versionsOf(file, partnership)) {
            if (version.state == VersionState::InForce)
                agreement_table::setState(change, version.id, VersionState::Ended);
            else if (version.state == VersionState::Draft || version.state == VersionState::ReadyToSign)
                agreement_table::setState(change, version.id, VersionState::Discarded);
        }
        return {};
    });
}

Result<void> endPartnershipEarly(ProgramFile &file, PartnershipId partnership, partnerships::EndKind kind, QDate on,
                                 const QString &reason) {
    return file.perform(operation(file, Verb::EndPair, partnership), [&](Change &) -> Result<void> {
        const Result<void> ended = partnerships::endPairEarly(file, partnership, kind, on, reason);
        return ended ? endAgreement(file, partnership) : ended;
    });
}

Result<void> completePartnership(ProgramFile &file, PartnershipId partnership, partnerships::ClosingTalk talk, QDate on,
                                 partnerships::EndKind kind, const QString &reason) {
    return file.perform(operation(file, Verb::CompletePair, partnership), [&](Change &) -> Result<void> {
        const Result<void> done = partnerships::completePair(file, partnership, talk, on, kind, reason);
        return done ? endAgreement(file, partnership) : done;
    });
}

Result<void> reopenPartnership(ProgramFile &file, PartnershipId partnership) {
    return file.perform(operation(file, Verb::ReopenPair, partnership), [&](Change &change) -> Result<void> {
        if (const Result<void> open = partnerships::reopenPair(file, partnership); !open)
            return open;
        for (const AgreementVersion &version : versionsOf(file, partnership)) {
            if (version.state == VersionState::Ended) {
                agreement_table::setState(change, version.id, VersionState::InForce);
            } else if (version.state == VersionState::Discarded && version.number == 1) {
                agreement_table::removeSignatures(change, version.id);
                agreement_table::setState(change, version.id, VersionState::Draft);
            }
        }
        return {};
    });
}

} // namespace groundwork::agreements
