#include "tests/support/print_server.h"

#include "tests/support/catch_compat.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace groundwork {

namespace {

constexpr int kPatience = 30000; // milliseconds that a condition is waited for at most

QString toolPath(const QString &tool) {
    const QString path = QStandardPaths::findExecutable(tool);
    return path.isEmpty() ? QStandardPaths::findExecutable(tool, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")})
                          : path;
}

void write(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray output(const QString &tool, const QStringList &arguments) {
    const QString path = toolPath(tool);
    if (path.isEmpty())
        FAIL("this test needs " << tool.toStdString() << ": packaging/bootstrap test installs it");
    QProcess process;
    process.start(path, arguments);
    const bool ended = process.waitForFinished(kPatience);
    INFO(tool.toStdString() << ' ' << arguments.join(QLatin1Char(' ')).toStdString() << ": "
                            << process.readAllStandardError().toStdString());
    REQUIRE(ended);
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

/// Does somebody listen at this socket?
bool answers(const QByteArray &path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (static_cast<size_t>(path.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const bool connected = ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(socket);
    return connected;
}

} // namespace

PrintServer::PrintServer()
    : m_folder(QStringLiteral("/tmp/gwp-XXXXXX")) { // short: it is the path of a socket
    REQUIRE(m_folder.isValid());
    // Whoever runs the filters must be able to look into it.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ReadOther | QFile::ExeOther |
                                               QFile::ReadGroup | QFile::ExeGroup);
    qputenv("CUPS_SERVER", path("cups.sock").toUtf8());
    qputenv("HOME", m_folder.path().toUtf8());                              // nobody's own lpoptions
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/no-discovery"); // no printers of the network
    begin();
}

PrintServer::~PrintServer() {
    m_server.terminate();
    if (!m_server.waitForFinished(kPatience))
        m_server.kill();
    m_server.waitForFinished(kPatience);
}

PrintServer &PrintServer::start() {
    static PrintServer server;
    if (server.m_server.state() != QProcess::Running)
        server.begin();
    for (const QString &line : server.waiting())
        server.run(QStringLiteral("cancel"), {line.section(QLatin1Char(' '), 0, 0)});
    server.addQueue();
    const QDir out(server.path("out"));
    for (const QString &name : out.entryList(QDir::Files))
        QFile::remove(out.filePath(name));
    return server;
}

void PrintServer::stop() {
    m_server.terminate();
    REQUIRE(m_server.waitForFinished(kPatience));
}

void PrintServer::writeSettings() {
    const QByteArray root = m_folder.path().toUtf8();
    write(path("cupsd.conf"), "Listen " + root +
                                  "/cups.sock\nBrowsing Off\nDefaultAuthType None\nWebInterface No\nLogLevel info\n"
                                  "JobRetryInterval 1\n"
                                  "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                                  "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
                                  "<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n"
                                  "<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n");
    // Without root cupsd runs everything as whoever started it.
    const QByteArray as = geteuid() == 0 ? QByteArray("User lp\nGroup lp\nSystemGroup root\n") : QByteArray();
    write(path("cups-files.conf"), "ServerRoot " + root + "\nRequestRoot " + root + "/spool\nTempDir " + root +
                                       "/tmp\nCacheDir " + root + "/cache\nStateDir " + root + "/state\nAccessLog " +
                                       root + "/access.log\nErrorLog " + root + "/error.log\nPageLog " + root +
                                       "/page.log\nFileDevice Yes\nServerBin " + root + "/bin\n" + as);
}

void PrintServer::begin() {
    const QString cupsd = toolPath(QStringLiteral("cupsd"));
    if (cupsd.isEmpty())
        FAIL("this test needs cupsd: packaging/bootstrap test installs it (cups, cups-client, cups-filters)");
    const QDir root(m_folder.path());
    for (const char *name : {"spool", "tmp", "cache", "state", "out", "bin/backend"})
        root.mkpath(QString::fromLatin1(name));
    QFile::setPermissions(path("out"), QFile::Permissions(0x7777));
    for (const char *name : {"cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"})
        QFile::link(QStringLiteral("/usr/lib/cups/") + QString::fromLatin1(name),
                    path("bin/") + QString::fromLatin1(name));
    const QString backend = path("bin/backend/capture");
    QFile::remove(backend);
    REQUIRE(QFile::copy(QStringLiteral(GROUNDWORK_SOURCE_DIR "/tests/support/print_server/capture_backend.sh"), backend));
    QFile::setPermissions(backend, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                       QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    writeSettings();
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.start(cupsd, {QStringLiteral("-f"), QStringLiteral("-c"), path("cupsd.conf"), QStringLiteral("-s"),
                           path("cups-files.conf")});
    REQUIRE(m_server.waitForStarted(kPatience));
    const bool listens = QTest::qWaitFor(
        [&] {
            return answers(path("cups.sock").toUtf8()) || m_server.state() != QProcess::Running;
        },
        kPatience);
    INFO("cupsd: " << m_server.readAll().toStdString());
    REQUIRE(listens);
    REQUIRE(m_server.state() == QProcess::Running);
}

QString PrintServer::run(const QString &tool, const QStringList &arguments) {
    return QString::fromUtf8(output(tool, arguments));
}

void PrintServer::addQueue() {
    run(QStringLiteral("lpadmin"),
        {QStringLiteral("-p"), QString::fromLatin1(kQueue), QStringLiteral("-E"), QStringLiteral("-v"),
         QStringLiteral("capture:") + path("out"), QStringLiteral("-P"),
         QStringLiteral(GROUNDWORK_SOURCE_DIR "/tests/support/print_server/capture.ppd")});
    run(QStringLiteral("lpadmin"), {QStringLiteral("-d"), QString::fromLatin1(kQueue)});
    run(QStringLiteral("cupsenable"), {QString::fromLatin1(kQueue)});
    run(QStringLiteral("cupsaccept"), {QString::fromLatin1(kQueue)});
}

void PrintServer::removeQueue() {
    run(QStringLiteral("lpadmin"), {QStringLiteral("-x"), QString::fromLatin1(kQueue)});
}

QStringList PrintServer::waiting() {
    return run(QStringLiteral("lpstat"), {QStringLiteral("-o")}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

int PrintServer::arrived() const {
    return static_cast<int>(QDir(path("out")).entryList({QStringLiteral("job-*.pdf")}).size());
}

ArrivedJob PrintServer::job(int count) {
    const bool came = QTest::qWaitFor([&] { return arrived() >= count; }, kPatience);
    if (!came) {
        QFile log(path("error.log"));
        const QByteArray words = log.open(QIODevice::ReadOnly) ? log.readAll().right(4000) : QByteArray();
        FAIL("the printer got " << arrived() << " jobs and not " << count << ". The server says:\n" << words.toStdString());
    }
    const QFileInfoList files =
        QDir(path("out")).entryInfoList({QStringLiteral("job-*.pdf")}, QDir::Files, QDir::Time | QDir::Reversed);
    ArrivedJob last = readPdf(files.last().filePath());
    QFile about(QString(last.path).replace(QStringLiteral(".pdf"), QStringLiteral(".txt")));
    REQUIRE(about.open(QIODevice::ReadOnly));
    last.about = QString::fromUtf8(about.readAll());
    return last;
}

ArrivedJob readPdf(const QString &path) {
    ArrivedJob job;
    job.path = path;
    const QString all = QString::fromUtf8(output(QStringLiteral("pdftotext"), {path, QStringLiteral("-")}));
    job.texts = all.split(QChar(0x0c));
    job.texts.removeLast(); // a form feed ends each page
    const QString info = QString::fromUtf8(output(
        QStringLiteral("pdfinfo"),
        {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QString::number(job.texts.size()), path}));
    static const QRegularExpression size(QStringLiteral("Page +\\d+ size: +([0-9.]+) x ([0-9.]+)"));
    for (auto found = size.globalMatch(info); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        job.sizes.emplace_back(match.captured(1).toDouble(), match.captured(2).toDouble());
    }
    return job;
}

} // namespace groundwork
