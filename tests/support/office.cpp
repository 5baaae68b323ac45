#include "tests/support/office.h"

#include "tests/support/catch_compat.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace groundwork::testing {

void convertWithOffice(const QString &filter, const QStringList &files, const QString &folder) {
    const QTemporaryDir settings;
    REQUIRE(settings.isValid());
    QProcess office;
    office.setProcessChannelMode(QProcess::MergedChannels);
    office.start(QStringLiteral("soffice"),
                 QStringList{QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(settings.path()).toString(),
                             QStringLiteral("--headless"), QStringLiteral("--norestore"), QStringLiteral("--convert-to"),
                             filter, QStringLiteral("--outdir"), folder} +
                     files);
    if (!office.waitForStarted())
        FAIL("LibreOffice (soffice) is missing: packaging/bootstrap test installs it");
    const bool ended = office.waitForFinished(10 * 60 * 1000);
    INFO(office.readAll().toStdString());
    REQUIRE(ended);
    REQUIRE(office.exitCode() == 0);
}

} // namespace groundwork::testing
