#include "core/framework/framework_rows.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/framework/framework_table.h"

namespace groundwork::framework {

namespace {

auto notFound(const char *what, qint64 id) {
    return failure(ErrorCode::NotFound, {QString::fromLatin1(what), QString::number(id)});
}

} // namespace

Result<Program> program(const ProgramFile &file) {
    std::optional<Program> program = FrameworkTable(file.database()).program();
    if (!program)
        return notFound("program", 0);
    return *std::move(program);
}

std::vector<Cohort> cohorts(const ProgramFile &file) {
    return FrameworkTable(file.database()).cohorts();
}

Result<Cohort> cohort(const ProgramFile &file, CohortId id) {
    std::optional<Cohort> cohort = FrameworkTable(file.database()).cohort(id);
    if (!cohort)
        return notFound("cohort", id.value);
    return *std::move(cohort);
}

Result<Cohort> cohortByName(const ProgramFile &file, const QString &name) {
    const QString wanted = foldText(name);
    for (Cohort &cohort : cohorts(file)) {
        if (wanted.isEmpty() || foldText(cohort.name) == wanted)
            return std::move(cohort);
    }
    return failure(ErrorCode::NotFound, {QStringLiteral("cohort"), name});
}

Result<Framework> framework(const ProgramFile &file, FrameworkId id) {
    std::optional<Framework> framework = FrameworkTable(file.database()).framework(id);
    if (!framework)
        return notFound("framework", id.value);
    return *std::move(framework);
}

std::vector<Framework> frameworkVersions(const ProgramFile &file) {
    return FrameworkTable(file.database()).frameworks();
}

Result<Framework> frameworkOf(const ProgramFile &file, CohortId id) {
    const Result<Cohort> found = cohort(file, id);
    if (!found)
        return failure(found.error());
    return framework(file, found->framework);
}

std::vector<FrameworkMove> frameworkMoves(const ProgramFile &file) {
    return FrameworkTable(file.database()).moves();
}

int acceptedPartnerships(const ProgramFile &file, CohortId cohort) {
    auto row = file.database().prepare(
        "SELECT COUNT(*) FROM partnership WHERE cohort_id = ?1 AND state NOT IN ('proposed', 'declined', 'trying') AND NOT (trial_until IS NOT NULL AND trial_passed IS NULL)");
    row.bind(cohort);
    row.step();
    return row.integer(0);
}

} // namespace groundwork::framework
