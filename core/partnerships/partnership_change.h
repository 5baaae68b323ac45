#pragma once

#include "core/base/error_code.h"
#include "core/base/result.h"
#include "core/file/drafts.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/partnerships/partnership.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnership_table.h"
#include "core/partnerships/partnerships.h"

#include <optional>

/// What the verbs of a partnership's life share. Only this folder includes it.
namespace groundwork::partnerships {

inline auto wrongState(PartnershipState state) {
    return failure(ErrorCode::WrongState, {QStringLiteral("partnership"), partnershipStateKey(state)});
}

/// Lets the states of both participants follow their partnerships (domain.md 2.4).
Result<void> followBoth(ProgramFile &file, const Partnership &partnership);

/// A day given, or today.
inline QDate orToday(QDate day, const ProgramFile &file) {
    return day.isValid() ? day : file.clock().today();
}

/// DateOrder for a day before the match.
inline Result<void> checkDay(QDate day, const Partnership &it) {
    if (day < it.matchedOn)
        return failure(ErrorCode::DateOrder, {it.matchedOn.toString(Qt::ISODate), day.toString(Qt::ISODate)});
    return {};
}

/// The frame of every verb on one partnership: finds it, names the step by both people, hands it to `work`,
/// and writes what `work` changed; the participants follow.
template <class Work>
Result<void> change(ProgramFile &file, PartnershipId id, Verb verb, Work work) {
    const Result<PartnershipRow> row = partnershipRow(file, id);
    if (!row)
        return failure(row.error());
    return file.perform(Operation{verb, {row->menteeName, row->mentorName}}, [&](Change &c) -> Result<void> {
        const PartnershipTable table(c.database());
        const std::optional<Partnership> before = table.partnership(id);
        if (!before)
            return failure(ErrorCode::NotFound, {QStringLiteral("partnership"), id.toText()});
        Partnership after = *before;
        if (Result<void> done = work(after, table, c); !done)
            return done;
        if (after == *before)
            return {};
        table.update(after, c);
        if (after.state == before->state)
            return {};
        if (after.state != PartnershipState::Trying)
            table.removeTrialAnswers(id);
        if (isOver(after.state)) {
            if (Result<void> done = clearDraftsOf(file, pairDrafts(id)); !done)
                return done;
        }
        return followBoth(file, after);
    });
}

} // namespace groundwork::partnerships
