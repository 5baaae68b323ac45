#include "app/cli/shipped.h"

#include "core/first_meeting/program_script.h"
#include "core/framework/framework_rows.h"

namespace groundwork::cli {

Result<content::Pack> shippedPack(const ProgramFile &file)
{
    const Result<framework::Program> program = framework::program(file);
    const QString language = program && !program->locale.isEmpty() ? program->locale : QStringLiteral("en");
    const Result<content::Pack> pack = content::Pack::load(language);
    if (!pack || !program)
        return pack;
    return pack->inRoleNames(program->roles);
}

Result<first_meeting::Script> shippedScript(const ProgramFile &file, CohortId cohort)
{
    const Result<content::Pack> pack = shippedPack(file);
    if (!pack)
        return failure(pack.error());
    const auto cohorts = framework::cohorts(file); // newest first
    if (!cohort.isValid() && !cohorts.empty())
        cohort = cohorts.front().id;
    const auto framework = framework::frameworkOf(file, cohort);
    return first_meeting::programScript(*pack, framework ? framework->notMentoring : QStringList());
}

} // namespace groundwork::cli
