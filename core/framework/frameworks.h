#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "core/framework/program_template.h"

#include <QString>

namespace groundwork::framework {

/// Writes the program of a new file and version 1 of its framework as a draft. One program a file: a second
/// call answers WrongState. Answers TextMissing without a name, ValueOutOfRange for keepMonths outside
/// 0..240.
Result<ProgramId> createProgram(ProgramFile &file, const Program &program, const FrameworkText &text);
/// Changes the program's facts (its id is taken from the file, its roles stay: renameRoles).
Result<void> editProgram(ProgramFile &file, const Program &program);
/// What the two roles are called from now on, everywhere (features FE3). A framework that is still a draft is
/// reworded in the same step; published versions keep the words that people have read. Answers TextTooLong and
/// ValueOutOfRange("role_name", name) for a name that no sentence can carry, WrongState("role_names") when both
/// roles would be called the same.
Result<void> renameRoles(ProgramFile &file, const RoleNames &names);

/// Adds a cohort in state Draft; id and state of `cohort` are not read. Without a framework it takes the
/// newest published version, else the draft. Answers TextMissing, BadDate, DateOrder, ValueOutOfRange.
Result<CohortId> createCohort(ProgramFile &file, const Cohort &cohort);
/// Changes name, dates, rhythm and thresholds of a cohort; its state stays. Another framework version is a
/// moveCohort with `reason`, and has its answers. A cohort that is over is read-only (domain.md 2.2): answers
/// WrongState("cohort_read_only", name), as every change to its people, pairs and matches does (ProgramFile::perform).
Result<void> editCohort(ProgramFile &file, const Cohort &cohort, const QString &reason = {});
/// Moves a cohort along the table of domain.md 2.2. Answers WrongState when the table has no such arrow or
/// its guard is not met: Running needs one accepted partnership, reopening is possible within 30 days; and
/// ReasonNeeded("cohort_cancelled") when it is to be cancelled without a reason. Closing makes a backup first.
Result<void> setCohortState(ProgramFile &file, CohortId cohort, CohortState state,
                            const QString &reason = {});
/// Moves a cohort forward to `state` through the states between, when it is not that far yet; otherwise does
/// nothing. For the verbs that start a phase: the first sign-up, the first proposal, the first start. Answers
/// WrongState("cohort_over") for a cohort that is closed, archived or cancelled: nothing begins in it any more.
Result<void> advanceCohort(ProgramFile &file, CohortId cohort, CohortState state);

/// Changes the words and parameters of a draft. With a `field` (the key of a part, and what in it) edits of the
/// same field within a minute are one step. Answers FrameworkFrozen for any other version, TextTooLong,
/// ListTooLong, TextMissing and ValueOutOfRange with the key of the part or parameter.
Result<void> editFramework(ProgramFile &file, FrameworkId id, const FrameworkText &text,
                           const QString &field = {});
/// Starts the next version as a draft with the text of the newest one. Answers WrongState when there is a
/// draft.
Result<FrameworkId> startFrameworkDraft(ProgramFile &file);
/// Takes a draft away with all that was changed in it. Answers FrameworkFrozen for any other version, and
/// WrongState("framework_in_use") when a cohort uses it, as the first version of a new program is.
Result<void> discardFrameworkDraft(ProgramFile &file, FrameworkId id);
/// Freezes a draft with today's date and a note on what is new (one line, may be empty), and retires the
/// version before. Cohorts that have nobody matched yet and used an older version move to it; others keep
/// theirs. Answers FrameworkFrozen, FrameworkIncomplete(part), TextTooLong("note").
Result<void> publishFramework(ProgramFile &file, FrameworkId id, const QString &note = {});

/// Moves a cohort to another published version, notes when and why, and lets those of its limits and rhythms
/// follow that were still as the version before had them. Signed agreements do not change. Answers NotFound,
/// FrameworkNotPublished, and, once a pair works by the version there is, ReasonNeeded("framework") without a
/// reason (domain.md 2.3). Nothing happens when it works by that version already.
Result<void> moveCohort(ProgramFile &file, CohortId cohort, FrameworkId to, const QString &reason);

/// All that `new` needs: a program, its framework and its first cohort, as one step.
struct NewProgram {
    Program program;
    QString cohortName;
    QDate start;
    QDate end; ///< invalid: the template's length
    ProgramTemplate programTemplate = ProgramTemplate::Blank;
    bool publish = false; ///< publish version 1 of the framework at once (command line, samples)
};

/// Creates program, framework and cohort in a new file. `text` is the shipped default (defaultFramework).
Result<CohortId> createFromTemplate(ProgramFile &file, const NewProgram &wanted, const FrameworkText &text);

} // namespace groundwork::framework
