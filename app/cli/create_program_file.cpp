#include "app/cli/invocation.h"
#include "core/base/error_code.h"

#include <QFileInfo>

namespace groundwork::cli {

int createProgramFile(Invocation &invocation, const std::function<Result<QJsonObject>(ProgramFile &)> &fill)
{
    const QString path = invocation.positional(0);
    if (QFileInfo::exists(path) && !invocation.force())
        return invocation.refuse(Error(ErrorCode::FileExists, {path}));

    // Filled in memory, and written as a checked copy that takes the name in one step: at no moment is the old
    // file gone and the new one not yet there.
    OpenOptions options;
    options.clock = &invocation.clock();
    const auto file = ProgramFile::createInMemory(options);
    if (!file)
        return invocation.refuse(file.error());
    Result<QJsonObject> answer = fill(**file);
    if (!answer)
        return invocation.refuse(answer.error());
    if (const Result<void> saved = (*file)->saveCopy(path, invocation.force()); !saved)
        return invocation.refuse(saved.error());
    answer->insert(QStringLiteral("file"), path);
    return invocation.succeed(*answer);
}

} // namespace groundwork::cli
