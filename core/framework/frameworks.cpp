#include "core/framework/frameworks.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/backups.h"
#include "core/file/verb.h"
#include "core/framework/framework_check.h"
#include "core/framework/framework_rows.h"
#include "core/framework/framework_table.h"

#include <algorithm>
#include <array>

namespace groundwork::framework {

namespace {

Program tidy(Program program) {
    for (QString *body :
         {&program.name, &program.organization, &program.purpose, &program.audience, &program.sponsor,
          &program.coordinatorName, &program.coordinatorContact, &program.locale})
        *body = tidyText(*body);
    program.roles = groundwork::tidy(program.roles);
    return program;
}

std::optional<Error> problemOf(const Cohort &cohort) {
    if (cohort.name.isEmpty())
        return Error(ErrorCode::TextMissing, {QStringLiteral("cohort")});
    if (!cohort.start.isValid())
        return Error(ErrorCode::BadDate, {QStringLiteral("start")});
    if (!cohort.end.isValid())
        return Error(ErrorCode::BadDate, {QStringLiteral("end")});
    if (cohort.end < cohort.start)
        return Error(ErrorCode::DateOrder,
                     {cohort.start.toString(Qt::ISODate), cohort.end.toString(Qt::ISODate)});
    if (cohort.firstMeetingMinutes != 60 && cohort.firstMeetingMinutes != 90 &&
        cohort.firstMeetingMinutes != 120)
        return Error(ErrorCode::ValueOutOfRange,
                     {QStringLiteral("first_meeting_minutes"), QString::number(cohort.firstMeetingMinutes)});
    const Thresholds &thresholds = cohort.thresholds;
    return outOfRange(std::array{Bound{"cadence_weeks", cohort.cadenceWeeks, 1, 12},
                                 Bound{"meeting_minutes", cohort.meetingMinutes, 5, 480},
                                 Bound{"target_partnerships", cohort.targetPartnerships, 0, 1000000},
                                 Bound{"first_move_days", thresholds.firstMoveDays, 1, 366},
                                 Bound{"first_meeting_days", thresholds.firstMeetingDays, 1, 366},
                                 Bound{"agreement_days", thresholds.agreementDays, 1, 366},
                                 Bound{"contact_days", thresholds.contactDays, 1, 366},
                                 Bound{"goal_days", thresholds.goalDays, 1, 366},
                                 Bound{"training_minutes", thresholds.trainingMinutes, 0, 6000},
                                 Bound{"closing_days", thresholds.closingDays, 1, 366},
                                 Bound{"reply_days", cohort.replyDays, 1, 366},
                                 Bound{"trial_days", cohort.trialDays, 0, 120}});
}

std::optional<Error> problemOf(const Program &program) {
    if (program.name.isEmpty())
        return Error(ErrorCode::TextMissing, {QStringLiteral("program")});
    if (const std::optional<Error> problem = framework::problemOf(program.roles))
        return problem;
    return outOfRange(std::array{Bound{"keep_months", program.keepMonths, 0, 240}});
}

auto wrongState(const char *what, const QString &state) {
    return failure(ErrorCode::WrongState, {QString::fromLatin1(what), state});
}

/// Newest published version, else the newest of all.
FrameworkId versionInUse(const std::vector<Framework> &versions) {
    for (const Framework &version : versions) {
        if (version.state == FrameworkState::Published)
            return version.id;
    }
    return versions.empty() ? FrameworkId{} : versions.front().id;
}

} // namespace

Result<ProgramId> createProgram(ProgramFile &file, const Program &wanted, const FrameworkText &text) {
    Program program = tidy(wanted);
    if (const std::optional<Error> problem = problemOf(program))
        return failure(*problem);
    Framework framework;
    static_cast<FrameworkText &>(framework) = withRoleNames(tidy(text), program.roles, RoleNames());
    if (const std::optional<Error> problem = problemOf(static_cast<const FrameworkText &>(framework)))
        return failure(*problem);
    return file.perform(Operation{Verb::CreateProgram, {program.name}},
                        [&](Change &change) -> Result<ProgramId> {
                            const FrameworkTable table(change.database());
                            if (table.program())
                                return wrongState("program", QStringLiteral("exists"));
                            program.id = change.newId<ProgramId>();
                            table.insert(program, change);
                            framework.id = change.newId<FrameworkId>();
                            framework.program = program.id;
                            table.insert(framework, change);
                            return program.id;
                        });
}

Result<void> editProgram(ProgramFile &file, const Program &wanted) {
    Program program = tidy(wanted);
    if (const std::optional<Error> problem = problemOf(program))
        return failure(*problem);
    return file.perform(Operation{Verb::EditProgram, {program.name}}, [&](Change &change) -> Result<void> {
        const FrameworkTable table(change.database());
        const std::optional<Program> before = table.program();
        if (!before)
            return failure(ErrorCode::NotFound, {QStringLiteral("program"), QStringLiteral("0")});
        program.id = before->id;
        program.roles = before->roles;
        if (program != *before)
            table.update(program, change);
        return {};
    });
}

Result<CohortId> createCohort(ProgramFile &file, const Cohort &wanted) {
    Cohort cohort = wanted;
    cohort.name = tidyText(cohort.name);
    if (const std::optional<Error> problem = problemOf(cohort))
        return failure(*problem);
    return file.perform(
        Operation{Verb::CreateCohort, {cohort.name}}, [&](Change &change) -> Result<CohortId> {
            const FrameworkTable table(change.database());
            const std::optional<Program> program = table.program();
            if (!program)
                return failure(ErrorCode::NotFound, {QStringLiteral("program"), QStringLiteral("0")});
            if (!cohort.framework.isValid())
                cohort.framework = versionInUse(table.frameworks());
            else if (!table.framework(cohort.framework))
                return failure(ErrorCode::NotFound, {QStringLiteral("framework"), cohort.framework.toText()});
            cohort.id = change.newId<CohortId>();
            cohort.state = CohortState::Draft;
            cohort.closedOn = {};
            cohort.cancelReason.clear();
            table.insert(cohort, program->id, change);
            return cohort.id;
        });
}

Result<void> editCohort(ProgramFile &file, const Cohort &wanted, const QString &reason) {
    Cohort cohort = wanted;
    cohort.name = tidyText(cohort.name);
    if (const std::optional<Error> problem = problemOf(cohort))
        return failure(*problem);
    return file.perform(Operation{Verb::EditCohort, {cohort.name}}, [&](Change &change) -> Result<void> {
        const FrameworkTable table(change.database());
        const std::optional<Cohort> before = table.cohort(cohort.id);
        if (!before)
            return failure(ErrorCode::NotFound, {QStringLiteral("cohort"), cohort.id.toText()});
        if (isOver(before->state))
            return wrongState("cohort_read_only", before->name);
        const FrameworkId wantedFramework = cohort.framework;
        cohort.framework = before->framework;
        cohort.state = before->state;
        cohort.closedOn = before->closedOn;
        cohort.cancelReason = before->cancelReason;
        if (cohort != *before)
            table.update(cohort, change);
        return moveCohort(file, cohort.id, wantedFramework, reason);
    });
}

Result<void> setCohortState(ProgramFile &file, CohortId id, CohortState state, const QString &reason) {
    const Result<Cohort> before = cohort(file, id);
    if (!before)
        return failure(before.error());
    if (state == CohortState::Closed && canChange(before->state, state)) {
        if (const auto kept = file.backUp(BackupReason::BeforeClosing); !kept)
            return failure(kept.error());
    }
    return file.perform(Operation{Verb::SetCohortState, {before->name, cohortStateKey(state)}},
                        [&](Change &change) -> Result<void> {
                            if (!canChange(before->state, state))
                                return wrongState("cohort", cohortStateKey(before->state));
                            if (state == CohortState::Running && acceptedPartnerships(file, id) == 0)
                                return wrongState("cohort_without_pair", cohortStateKey(before->state));
                            if (state == CohortState::Recruiting && !before->framework.isValid())
                                return wrongState("cohort_without_framework", cohortStateKey(before->state));
                            if (before->state == CohortState::Closed && state == CohortState::Closing &&
                                before->closedOn.isValid() &&
                                before->closedOn.daysTo(change.today()) > kReopenDays)
                                return wrongState("cohort_closed_long_ago", cohortStateKey(before->state));
                            const QString why = tidyText(reason);
                            if (state == CohortState::Cancelled && why.isEmpty())
                                return failure(ErrorCode::ReasonNeeded, {QStringLiteral("cohort_cancelled")});
                            Cohort after = *before;
                            after.state = state;
                            if (state == CohortState::Cancelled)
                                after.cancelReason = why;
                            if (state == CohortState::Closed)
                                after.closedOn = change.today();
                            FrameworkTable(change.database()).update(after, change);
                            return {};
                        });
}

Result<void> advanceCohort(ProgramFile &file, CohortId id, CohortState state) {
    constexpr std::array kWay = {CohortState::Draft, CohortState::Recruiting, CohortState::Matching,
                                 CohortState::Running};
    const Result<Cohort> before = cohort(file, id);
    if (!before)
        return failure(before.error());
    if (isOver(before->state))
        return wrongState("cohort_over", cohortStateKey(before->state));
    const auto *from = std::find(kWay.begin(), kWay.end(), before->state);
    const auto *to = std::find(kWay.begin(), kWay.end(), state);
    if (from == kWay.end() || to == kWay.end() || to <= from)
        return {};
    return file.perform(Operation{Verb::SetCohortState, {before->name, cohortStateKey(state)}},
                        [&](Change &) -> Result<void> {
                            for (const auto *step = from + 1; step <= to; ++step) {
                                if (Result<void> done = setCohortState(file, id, *step); !done)
                                    return done;
                            }
                            return {};
                        });
}

Result<CohortId> createFromTemplate(ProgramFile &file, const NewProgram &wanted, const FrameworkText &text) {
    Cohort cohort = templateCohort(wanted.programTemplate);
    cohort.name = wanted.cohortName;
    cohort.start = wanted.start;
    cohort.end = wanted.end.isValid() ? wanted.end : templateEnd(wanted.programTemplate, wanted.start);
    const FrameworkText shaped = templateFramework(wanted.programTemplate, text, cohort.start, cohort.end);
    return file.perform(
        Operation{Verb::CreateProgram, {tidyText(wanted.program.name)}}, [&](Change &) -> Result<CohortId> {
            if (const Result<ProgramId> made = createProgram(file, wanted.program, shaped); !made)
                return failure(made.error());
            if (wanted.publish) {
                const Result<void> done = publishFramework(file, frameworkVersions(file).front().id);
                if (!done)
                    return failure(done.error());
            }
            return createCohort(file, cohort);
        });
}

} // namespace groundwork::framework
