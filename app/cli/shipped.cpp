#include "app/cli/shipped.h"

#include "core/framework/framework_rows.h"

namespace groundwork::cli {

Result<content::Pack> shippedPack(const ProgramFile &file)
{
    const Result<framework::Program> program = framework::program(file);
    const QString language = program && !program->locale.isEmpty() ? program->locale : QStringLiteral("en");
    return content::Pack::load(language);
}

Result<first_meeting::Script> shippedScript(const ProgramFile &file)
{
    const Result<content::Pack> pack = shippedPack(file);
    if (!pack)
        return failure(pack.error());
    return first_meeting::Script::read(*pack);
}

} // namespace groundwork::cli
