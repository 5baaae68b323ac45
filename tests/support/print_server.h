#pragma once

#include <QByteArray>
#include <QProcess>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <vector>

namespace groundwork {

/// What a printer was sent.
struct ArrivedJob {
    QString path;      ///< of the PDF as it arrived
    QString about;     ///< title, copies and options, a line each
    QStringList texts; ///< of its pages, as a reader of PDFs sees them
    std::vector<QSizeF> sizes; ///< of its pages, in points
};

/// A print server of this process alone: a cupsd whose settings, spool and printers lie in a temporary folder, which
/// listens at a socket in that folder and nowhere else, and has one queue that keeps what it is sent. It starts with
/// the first start() and ends with the process. Works for root and for anybody.
class PrintServer {
  public:
    /// The server of this process, running, with its queue as it was made. Fails the test with a sentence when CUPS is
    /// not installed or does not start.
    static PrintServer &start();

    static constexpr const char *kQueue = "capture";
    /// Runs one of the tools of CUPS ("lpadmin", "cupsdisable") and answers what it says; fails the test when it does not
    /// end well.
    QString run(const QString &tool, const QStringList &arguments);
    void addQueue();
    void removeQueue();
    /// The jobs that wait or are being printed, a line each.
    QStringList waiting();
    /// Waits, at most half a minute, until the printer got as many jobs as this since start(), and answers the last.
    ArrivedJob job(int count);
    /// How many jobs the printer got since start().
    [[nodiscard]] int arrived() const;
    /// Stops the server; start() begins another.
    void stop();

    PrintServer(const PrintServer &) = delete;
    PrintServer &operator=(const PrintServer &) = delete;
    ~PrintServer();

  private:
    PrintServer();
    void begin();
    void writeSettings();
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QTemporaryDir m_folder;
    QProcess m_server;
};

/// The pages of a PDF as pdftotext and pdfinfo (poppler-utils) see them.
ArrivedJob readPdf(const QString &path);

} // namespace groundwork
