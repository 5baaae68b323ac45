#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/agreements.h"
#include "core/agreements/draft_input.h"
#include "core/agreements/version_edit.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"

#include <utility>

// What becomes of an agreement after it was signed: new versions, extensions, its end.

namespace groundwork::agreements {

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
    return file.perform(operationFor(file, Verb::DraftAgreement, partnership),
                        [&](Change &change) { return copyForward(file, change, *current, VersionKind::Amended, why); });
}

namespace {

/// The lines that say when it ends, with the new day.
Result<void> writeEnd(ProgramFile &file, const AgreementContent &content, AgreementVersionId version, QDate end,
                      int closingDays) {
    const std::pair<QString, QDate> changed[] = {{QStringLiteral("end_date"), end},
                                                 {QStringLiteral("reviews"), end.addDays(-closingDays)}};
    for (const WorkingTerm &term : termsOf(file, version)) {
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
}

} // namespace

Result<void> extendPartnership(ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                               QDate newEnd, const QString &reason) {
    return file.perform(operationFor(file, Verb::ExtendPair, partnership), [&](Change &change) -> Result<void> {
        if (auto extended = partnerships::extendPair(file, partnership, newEnd); !extended)
            return extended;
        if (!versionInForce(file, partnership))
            return {};
        // The two may be writing the next version already: the new end goes into it.
        const auto open = openVersion(file, partnership);
        const auto next = open ? Result<AgreementVersionId>(open->id) : amendAgreement(file, partnership, reason);
        if (!next)
            return failure(next.error());
        if (open && tidyText(reason).isEmpty())
            return failure(ErrorCode::TextMissing, {QStringLiteral("reason")});
        if (open) {
            if (auto done = openForEdit(change, *open); !done)
                return done;
            agreement_table::setReason(change, open->id, joinedReason(open->changeReason, tidyText(reason)));
        }
        agreement_table::setKind(change, *next, VersionKind::Extension);
        const auto input = draftInput(file, content, partnership);
        if (!input)
            return failure(input.error());
        return writeEnd(file, content, *next, newEnd, input->closingDays);
    });
}

Result<void> discardDraft(ProgramFile &file, PartnershipId partnership) {
    const auto current = openVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->number == 1)
        return wrongState(current->state);
    return file.perform(operationFor(file, Verb::DiscardDraft, partnership),
                        [&](Change &change) -> Result<void> {
                            if (auto open = openForEdit(change, *current); !open)
                                return open;
                            agreement_table::setState(change, current->id, VersionState::Discarded);
                            agreement_table::setEnded(change, current->id, change.today());
                            return {};
                        });
}

namespace {

/// The day on which the partnership ended; today where it is not over yet.
QDate lastDay(const ProgramFile &file, PartnershipId partnership) {
    const auto pair = partnerships::partnership(file, partnership);
    return pair && pair->actualEnd.isValid() ? pair->actualEnd : file.clock().today();
}

} // namespace

Result<void> endAgreement(ProgramFile &file, PartnershipId partnership) {
    return file.perform(operationFor(file, Verb::EndPair, partnership), [&](Change &change) -> Result<void> {
        for (const AgreementVersion &version : versionsOf(file, partnership)) {
            const bool open = version.state == VersionState::Draft || version.state == VersionState::ReadyToSign;
            if (!open && version.state != VersionState::InForce)
                continue;
            agreement_table::setState(change, version.id, open ? VersionState::Discarded : VersionState::Ended);
            agreement_table::setEnded(change, version.id, lastDay(file, partnership), true);
        }
        return {};
    });
}

Result<void> endPartnershipEarly(ProgramFile &file, PartnershipId partnership, partnerships::EndKind kind, QDate on,
                                 const QString &reason) {
    return file.perform(operationFor(file, Verb::EndPair, partnership), [&](Change &) -> Result<void> {
        const Result<void> ended = partnerships::endPairEarly(file, partnership, kind, on, reason);
        return ended ? endAgreement(file, partnership) : ended;
    });
}

Result<void> completePartnership(ProgramFile &file, PartnershipId partnership, partnerships::ClosingTalk talk, QDate on,
                                 partnerships::EndKind kind, const QString &reason) {
    return file.perform(operationFor(file, Verb::CompletePair, partnership), [&](Change &) -> Result<void> {
        const Result<void> done = partnerships::completePair(file, partnership, talk, on, kind, reason);
        return done ? endAgreement(file, partnership) : done;
    });
}

Result<void> reopenPartnership(ProgramFile &file, PartnershipId partnership) {
    return file.perform(operationFor(file, Verb::ReopenPair, partnership), [&](Change &change) -> Result<void> {
        if (const Result<void> open = partnerships::reopenPair(file, partnership); !open)
            return open;
        for (const AgreementVersion &version : versionsOf(file, partnership)) {
            if (!version.endedWithPair)
                continue; // what the two had set aside themselves stays so
            const bool ended = version.state == VersionState::Ended;
            if (!ended) // a yes from before the ending does not hold for what comes after it
                agreement_table::removeSignatures(change, version.id);
            agreement_table::setState(change, version.id, ended ? VersionState::InForce : VersionState::Draft);
            agreement_table::setEnded(change, version.id, {});
        }
        return {};
    });
}

} // namespace groundwork::agreements
