#include "tests/cli/cli_runner.h"

#include "tests/support/catch_compat.h"

#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace groundwork::tests {

CliAnswer runCli(const QStringList &arguments)
{
    static const QTemporaryDir data; // what the command line keeps for its user: backups
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), data.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GROUNDWORK_BIN_DIR "/groundwork-cli"), arguments);
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(100000));
    CliAnswer answer;
    answer.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    answer.json = QJsonDocument::fromJson(answer.out).object();
    return answer;
}

QJsonObject runCliJson(const QStringList &arguments)
{
    const CliAnswer answer = runCli(arguments + QStringList{QStringLiteral("--json")});
    INFO("groundwork-cli " << arguments.join(QLatin1Char(' ')).toStdString() << "\nout: " << answer.out.toStdString()
                           << "\nerr: " << answer.err.toStdString());
    REQUIRE(answer.code == 0);
    REQUIRE(answer.out.count('\n') == 1);
    REQUIRE_FALSE(answer.json.isEmpty());
    return answer.json;
}

} // namespace groundwork::tests
