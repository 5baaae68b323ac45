// The verbs of the framework's versions: edit, start, discard, publish, and move a cohort.
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/base/error_code.h"
#include "core/framework/framework_check.h"
#include "core/framework/framework_part.h"
#include "core/framework/framework_rows.h"
#include "core/framework/framework_table.h"
#include "core/framework/frameworks.h"

namespace groundwork::framework {

namespace {

/// Has the cohort come so far that another version touches what pairs have said yes to?
bool pairsWorkByIt(const ProgramFile &file, const Cohort &cohort) {
    return cohort.state != CohortState::Draft && cohort.state != CohortState::Recruiting &&
           acceptedPartnerships(file, cohort.id) > 0;
}

void move(const FrameworkTable &table, Cohort cohort, const Framework &to, const QString &reason,
          Change &change) {
    if (const auto from = table.framework(cohort.framework))
        followParameters(cohort, from->parameters, to.parameters);
    table.insert(FrameworkMove{cohort.id, cohort.framework, to.id, change.today(), reason}, change);
    cohort.framework = to.id;
    table.update(cohort, change);
}

} // namespace

Result<void> editFramework(ProgramFile &file, FrameworkId id, const FrameworkText &text,
                           const QString &field) {
    const FrameworkText tidied = tidy(text);
    if (const std::optional<Error> problem = problemOf(tidied))
        return failure(*problem);
    const Result<Framework> before = framework(file, id);
    if (!before)
        return failure(before.error());
    const QString version = QString::number(before->version);
    Operation operation{Verb::EditFramework, {version}};
    if (!field.isEmpty()) {
        operation.names.append(field.section(QLatin1Char('/'), 0, 0));
        operation.coalesceKey = QStringLiteral("framework/%1/%2").arg(id.toText(), field);
    }
    return file.perform(operation, [&](Change &change) -> Result<void> {
        if (before->state != FrameworkState::Draft)
            return failure(ErrorCode::FrameworkFrozen, {version});
        Framework after = *before;
        static_cast<FrameworkText &>(after) = tidied;
        if (after != *before)
            FrameworkTable(change.database()).update(after, *before, change);
        return {};
    });
}

Result<FrameworkId> startFrameworkDraft(ProgramFile &file) {
    const std::vector<Framework> versions = frameworkVersions(file);
    if (versions.empty())
        return failure(ErrorCode::NotFound, {QStringLiteral("program"), QStringLiteral("0")});
    Framework draft = versions.front();
    const QString number = QString::number(draft.version + 1);
    return file.perform(
        Operation{Verb::StartFrameworkDraft, {number}}, [&](Change &change) -> Result<FrameworkId> {
            if (draft.state == FrameworkState::Draft)
                return failure(ErrorCode::WrongState, {QStringLiteral("framework"), QStringLiteral("draft")});
            draft.id = change.newId<FrameworkId>();
            draft.version += 1;
            draft.state = FrameworkState::Draft;
            draft.publishedOn = {};
            draft.note.clear();
            FrameworkTable(change.database()).insert(draft, change);
            return draft.id;
        });
}

Result<void> discardFrameworkDraft(ProgramFile &file, FrameworkId id) {
    const Result<Framework> draft = framework(file, id);
    if (!draft)
        return failure(draft.error());
    const QString version = QString::number(draft->version);
    return file.perform(
        Operation{Verb::DiscardFrameworkDraft, {version}}, [&](Change &change) -> Result<void> {
            const FrameworkTable table(change.database());
            if (draft->state != FrameworkState::Draft)
                return failure(ErrorCode::FrameworkFrozen, {version});
            if (draft->version == 1 || table.isUsed(id))
                return failure(ErrorCode::WrongState, {QStringLiteral("framework_in_use"), version});
            table.remove(id);
            return {};
        });
}

Result<void> publishFramework(ProgramFile &file, FrameworkId id, const QString &note) {
    const QString tidied = tidyText(note);
    if (tidied.size() > kLongestVersionNote)
        return failure(ErrorCode::TextTooLong,
                       {QStringLiteral("version_note"), QString::number(kLongestVersionNote)});
    const Result<Framework> draft = framework(file, id);
    if (!draft)
        return failure(draft.error());
    const QString version = QString::number(draft->version);
    return file.perform(Operation{Verb::PublishFramework, {version}}, [&](Change &change) -> Result<void> {
        if (!canChange(draft->state, FrameworkState::Published))
            return failure(ErrorCode::FrameworkFrozen, {version});
        if (const QString missing = missingPart(*draft); !missing.isEmpty())
            return failure(ErrorCode::FrameworkIncomplete, {missing});
        const FrameworkTable table(change.database());
        for (Framework &older : table.frameworks()) {
            if (older.state != FrameworkState::Published)
                continue;
            older.state = FrameworkState::Retired;
            table.setState(older, change);
        }
        Framework published = *draft;
        published.state = FrameworkState::Published;
        published.publishedOn = change.today();
        published.note = tidied;
        table.setState(published, change);
        for (const Cohort &cohort : table.cohorts()) {
            const bool open = cohort.state == CohortState::Draft || cohort.state == CohortState::Recruiting ||
                              cohort.state == CohortState::Matching;
            if (open && cohort.framework != id && !pairsWorkByIt(file, cohort))
                move(table, cohort, published, {}, change);
        }
        return {};
    });
}

Result<void> moveCohort(ProgramFile &file, CohortId id, FrameworkId to, const QString &reason) {
    const Result<Cohort> cohort = framework::cohort(file, id);
    if (!cohort)
        return failure(cohort.error());
    if (cohort->framework == to)
        return {};
    if (isOver(cohort->state))
        return failure(ErrorCode::WrongState, {QStringLiteral("cohort_read_only"), cohort->name});
    const Result<Framework> wanted = framework(file, to);
    if (!wanted)
        return failure(wanted.error());
    const QString version = QString::number(wanted->version);
    return file.perform(
        Operation{Verb::MoveCohort, {cohort->name, version}}, [&](Change &change) -> Result<void> {
            if (wanted->state == FrameworkState::Draft)
                return failure(ErrorCode::FrameworkNotPublished, {version});
            const QString why = tidyText(reason);
            if (pairsWorkByIt(file, *cohort) && why.isEmpty())
                return failure(ErrorCode::ReasonNeeded, {QStringLiteral("framework")});
            move(FrameworkTable(change.database()), *cohort, *wanted, why, change);
            return {};
        });
}

} // namespace groundwork::framework
