#include "core/agreements/small_change.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_table.h"
#include "core/agreements/agreements.h"
#include "core/agreements/version_edit.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"

#include <algorithm>

namespace groundwork::agreements {

namespace {

/// Writes the new lines into the draft. How many differ.
Result<int> writeLines(ProgramFile &file, const AgreementContent &content, AgreementVersionId draft,
                       const SmallChange &change) {
    int written = 0;
    for (const WorkingTerm &term : termsOf(file, draft)) {
        const auto found = std::find_if(change.lines.begin(), change.lines.end(), [&](const auto &line) {
            return line.first == term.key && term.voice == Voice::Both;
        });
        if (found == change.lines.end())
            continue;
        if (auto done = editTerm(file, content, term.id, found->second); !done)
            return failure(done.error());
        const auto now = agreements::term(file, term.id);
        if (!now)
            return failure(now.error());
        written += now->value != term.value || now->status != term.status ? 1 : 0;
    }
    return written;
}

} // namespace

const QStringList &smallChangeKeys() {
    static const QStringList keys{QStringLiteral("cadence"), QStringLiteral("place"), QStringLiteral("between")};
    return keys;
}

Result<AgreementVersionId> changeInShort(ProgramFile &file, const AgreementContent &content,
                                         PartnershipId partnership, const SmallChange &wanted) {
    const auto current = currentVersion(file, partnership);
    if (!current)
        return noAgreement(partnership);
    if (current->state != VersionState::InForce)
        return wrongState(current->state);
    const QString why = tidyText(wanted.reason);
    if (why.isEmpty())
        return failure(ErrorCode::TextMissing, {QStringLiteral("reason")});
    for (const auto &line : wanted.lines) {
        if (!smallChangeKeys().contains(line.first))
            return failure(ErrorCode::WrongState, {QStringLiteral("small_change"), line.first});
    }
    Operation step = operationFor(file, Verb::ChangeInShort, partnership);
    step.barrier = true;
    return file.perform(step, [&](Change &change) -> Result<AgreementVersionId> {
        const auto draft = copyForward(file, change, *current, VersionKind::SmallChange, why);
        if (!draft)
            return draft;
        const auto written = writeLines(file, content, *draft, wanted);
        if (!written)
            return failure(written.error());
        if (*written == 0)
            return failure(ErrorCode::WrongState, {QStringLiteral("small_change"), QString()});
        // What was open when the version before was signed is open still, for the same reason.
        const QString open = current->openReason.isEmpty() ? why : current->openReason;
        if (auto ready = makeReady(file, content, partnership, open); !ready)
            return failure(ready.error());
        for (const Role side : {Role::Mentee, Role::Mentor}) {
            SignatureDraft yes;
            yes.side = side;
            yes.kind = wanted.kind;
            yes.on = wanted.on;
            yes.place = wanted.place;
            if (auto done = sign(file, content, partnership, yes); !done)
                return failure(done.error());
        }
        return draft;
    });
}

} // namespace groundwork::agreements
