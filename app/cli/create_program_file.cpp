#include "app/cli/invocation.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace groundwork::cli {

namespace {

/// The new file is filled under a name of its own and takes its place only when it is whole.
QString nameWhileFilling(const QString &path)
{
    const QFileInfo info(path);
    return info.absoluteDir().filePath(QStringLiteral(".%1.making").arg(info.fileName()));
}

} // namespace

int createProgramFile(Invocation &invocation, const std::function<Result<QJsonObject>(ProgramFile &)> &fill)
{
    const QString path = invocation.positional(0);
    if (QFileInfo::exists(path) && !invocation.force())
        return invocation.refuse(Error(ErrorCode::FileExists, {path}));
    const QString making = nameWhileFilling(path);
    QFile::remove(making);

    OpenOptions options;
    options.clock = &invocation.clock();
    auto file = ProgramFile::create(making, options);
    if (!file)
        return invocation.refuse(file.error());
    Result<QJsonObject> answer = fill(**file);
    file->reset(); // close before the file takes its name
    if (!answer) {
        QFile::remove(making);
        return invocation.refuse(answer.error());
    }
    if (QFileInfo::exists(path) && !QFile::remove(path)) {
        QFile::remove(making);
        return invocation.refuse(Error(ErrorCode::WriteFailed, {path, QString()}));
    }
    if (!QFile::rename(making, path))
        return invocation.refuse(Error(ErrorCode::WriteFailed, {path, QString()}));
    answer->insert(QStringLiteral("file"), path);
    return invocation.succeed(*answer);
}

} // namespace groundwork::cli
