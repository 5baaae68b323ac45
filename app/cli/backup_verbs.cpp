#include "app/cli/verbs.h"
#include "core/base/error_code.h"

#include "core/file/backups.h"

#include <QFile>
#include <QFileInfo>

namespace groundwork::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::cli::Backup)
};

int runBackup(Invocation &invocation)
{
    const QString out = invocation.value("out");
    if (out.isEmpty())
        return invocation.misuse(Words::tr("Say where the copy goes with --out."));
    const auto file = invocation.openProgram(true);
    if (!file)
        return kRefused;
    if (const Result<void> saved = file->saveCopy(out, invocation.force()); !saved)
        return invocation.refuse(saved.error());
    invocation.say(Words::tr("The copy was opened again and checked: %1").arg(out));
    return invocation.succeed({{QStringLiteral("file"), out}, {QStringLiteral("verified"), true}});
}

int runRestore(Invocation &invocation)
{
    const QString out = invocation.value("out");
    if (out.isEmpty())
        return invocation.misuse(Words::tr("Say with --out under which new name it is restored."));
    if (QFileInfo::exists(out)) // never over a file, not even with --force
        return invocation.refuse(Error(ErrorCode::FileExists, {out}));
    // A copy made by `backup` is a program file of its own: it is opened, checked, and written anew.
    const auto file = invocation.openProgram(true);
    if (!file)
        return kRefused;
    if (const Result<void> saved = file->saveCopy(out, false); !saved)
        return invocation.refuse(saved.error());
    invocation.say(Words::tr("Restored and checked: %1").arg(out));
    return invocation.succeed({{QStringLiteral("file"), out}, {QStringLiteral("verified"), true}});
}

QCommandLineOption outOption()
{
    return {QStringLiteral("out"), Words::tr("The file to write."), QStringLiteral("FILE")};
}

} // namespace

Command backupCommand()
{
    return {QStringLiteral("backup"),  QStringLiteral("backup FILE --out COPY"),
            Words::tr("Writes a copy that was opened again and checked."), {outOption()}, 1, 1, runBackup};
}

Command restoreCommand()
{
    return {QStringLiteral("restore"), QStringLiteral("restore COPY --out NEW.groundwork"),
            Words::tr("Restores a copy to a new file, never over one that is there."), {outOption()}, 1, 1, runRestore};
}

} // namespace groundwork::cli
