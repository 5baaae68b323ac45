// Prints agreements through the job of the print dialog and says how quickly, with how much memory, and how long the
// window has to wait for its turn:
//   groundwork_print_job_benchmark [pairs, default 500]
// The memory of 50, 250 and all pairs is that of three jobs in three processes, so that none sees the peak of another.
#include "tests/benchmarks/measure.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/print_job.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace groundwork;
using namespace groundwork::benchmarks;

namespace {

/// Counts how long the event loop is kept from its next turn.
class Turns {
  public:
    Turns() {
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_longest = std::max(m_longest, double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.restart();
        });
        m_timer.start(0);
    }
    [[nodiscard]] double longest() const { return m_longest; }

  private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

documents::DocumentBatch agreementsOf(const PrintProgram &program, bool shortForm) {
    documents::PrintPlan plan;
    plan.kinds = {shortForm ? documents::DocumentKind::FrameworkForms : documents::DocumentKind::Agreements};
    plan.request.cohort = program.cohort;
    auto batch = documents::plannedBatch(*program.file, plan);
    if (!batch)
        qFatal("nothing to print");
    return std::move(*batch);
}

/// Runs the job to its end, or stops it when `stopAt` sources are done; answers the milliseconds from stop to end.
double run(printing::PrintJob &job, int stopAt = -1) {
    QEventLoop loop;
    QElapsedTimer sinceStop;
    double stopped = 0;
    QObject::connect(&job, &printing::PrintJob::finished, &loop, [&] {
        stopped = sinceStop.isValid() ? double(sinceStop.nsecsElapsed()) / 1e6 : 0;
        loop.quit();
    });
    QObject::connect(&job, &printing::PrintJob::progressed, &loop, [&](int done) {
        if (done == stopAt && !sinceStop.isValid()) {
            sinceStop.start(); // a person presses Stop while a slice runs: it is heard at the next turn
            QTimer::singleShot(0, &job, [&job] { job.cancel(); });
        }
    });
    job.start();
    loop.exec();
    return stopped;
}

int one(int pairs) {
    const auto program = printProgram(pairs);
    const double before = megabytesOf("VmHWM");
    QTemporaryDir folder;
    printing::PrintTarget target;
    target.path = folder.filePath(QStringLiteral("agreements.pdf"));
    printing::PrintJob job(agreementsOf(*program, false), target);
    Turns turns;
    QElapsedTimer clock;
    clock.start();
    run(job);
    const double seconds = double(clock.elapsed()) / 1000;
    const auto &report = job.result()->value();
    std::printf("%4d agreements in two copies, %d pages: %.2f s, %.1f documents a second, peak %.1f MB "
                "(%.1f MB before), longest slice %.1f ms\n",
                pairs, report.pages, seconds, report.documents / seconds, megabytesOf("VmHWM"),
                before, turns.longest());
    return 0;
}

int stopping(int pairs) {
    const auto program = printProgram(pairs);
    QTemporaryDir folder;
    double longest = 0;
    for (int stopAt = 1; stopAt < std::min(pairs, 20); ++stopAt) {
        printing::PrintTarget target;
        target.path = folder.filePath(QStringLiteral("agreements.pdf"));
        printing::PrintJob job(agreementsOf(*program, false), target);
        longest = std::max(longest, run(job, stopAt));
    }
    std::printf("from Stop to the end: %.1f ms at most\n", longest);
    printing::PrintTarget target;
    target.path = folder.filePath(QStringLiteral("forms.pdf"));
    printing::PrintJob forms(agreementsOf(*program, true), target);
    Turns turns;
    const double stopped = run(forms, 0);
    std::printf("framework forms of %d people, stopped in the middle: %.1f ms, longest slice %.1f ms\n", 2 * pairs,
                stopped, turns.longest());
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    documents::loadDocumentFonts();
    if (argc > 2)
        return one(QByteArray(argv[2]).toInt());
    const int pairs = argc > 1 ? QByteArray(argv[1]).toInt() : 500;
    for (const int part : {pairs / 10, pairs / 2, pairs}) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QString::fromLocal8Bit(argv[0]), {QStringLiteral("one"), QString::number(part)});
        process.waitForFinished(-1);
    }
    return stopping(pairs);
}
