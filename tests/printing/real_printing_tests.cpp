// Printing for real: a print server of this process, and what arrives at its printer.
#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "tests/support/catch_compat.h"
#include "tests/support/full_disk.h"
#include "tests/support/print_program.h"
#include "tests/support/print_server.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/window_driver.h"
#include "ui/documents/document_fonts.h"
#include "ui/documents/pdf_export.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_dialog.h"
#include "ui/printing/print_job.h"
#include "ui/printing/print_queue.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTest>

#include <cmath>
#include <memory>

using namespace groundwork;
using namespace groundwork::ui;
using documents::TwoSided;
using printing::PrintJob;
using printing::PrintTarget;

namespace {

/// Runs a plan through the print path of the program to the printer.
struct Printed {
    Printed(const ProgramFile &file, const documents::PrintPlan &plan,
            const QString &printer = QString::fromLatin1(PrintServer::kQueue)) {
        documents::loadDocumentFonts();
        batch = valueOf(documents::plannedBatch(file, plan));
        PrintTarget target;
        target.kind = PrintTarget::Kind::Printer;
        target.printer = printer;
        target.twoSided = plan.twoSided;
        job = std::make_unique<PrintJob>(batch, target);
    }
    void run() {
        job->start();
        REQUIRE(eventually([&] { return job->result().has_value(); }, 60000));
    }
    documents::DocumentBatch batch;
    std::unique_ptr<PrintJob> job;
};

documents::PrintPlan agreements(const PrintProgram &program) {
    documents::PrintPlan plan;
    plan.kinds = {documents::DocumentKind::Agreements};
    plan.request.cohort = program.cohort;
    return plan;
}

/// The print dialog with the agreements of a program, over the server's printer.
struct Dialog {
    explicit Dialog(int pairs)
        : program(printProgram(pairs)) {
        documents::PrintRequest request;
        request.cohort = program->cohort;
        dialog = std::make_unique<PrintDialog>(*program->file, theme, modal, request);
        dialog->show();
    }
    template <class T>
    T *child(const char *name) {
        T *found = dialog->findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void press(const char *name) { QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton); }
    QString status() { return child<QLabel>("printStatus")->text(); }
    bool says(const char *words) { return status().contains(QString::fromLatin1(words)); }

    std::unique_ptr<PrintProgram> program;
    Theme theme;
    ScriptedModalPort modal;
    std::unique_ptr<PrintDialog> dialog;
};

QString words(const QString &text) {
    return text.normalized(QString::NormalizationForm_KC).simplified();
}

} // namespace

TEST_CASE("an agreement of two copies arrives at the printer page by page", "[printing]") {
    PrintServer &server = PrintServer::start();
    const auto program = printProgram(2);
    const bool letter = GENERATE(false, true);
    documents::PrintPlan plan = agreements(*program);
    plan.request.pairs = {program->pairs.front()};
    plan.request.paper = letter ? documents::PageStyle::Paper::Letter : documents::PageStyle::Paper::A4;
    Printed printed(*program->file, plan);
    printed.run();
    REQUIRE(printed.job->result()->has_value());
    REQUIRE(printed.job->handedOver().has_value());
    CHECK_FALSE(printed.job->handedOver()->waits);
    const ArrivedJob job = server.job(1);

    // Every page is the one that the program shows and saves, in its order.
    testing::TemporaryFolder folder;
    const QString saved = folder.path(QStringLiteral("saved.pdf"));
    const auto report = valueOf(documents::writePdf(printed.batch, saved));
    const ArrivedJob ours = readPdf(saved);
    REQUIRE(job.texts.size() == report.pages);
    REQUIRE(job.texts.size() >= 4); // two copies of two pages or more
    for (int page = 0; page < job.texts.size(); ++page)
        CHECK(words(job.texts.at(page)) == words(ours.texts.at(page)));
    const auto half = job.texts.size() / 2;
    CHECK(words(job.texts.first()).contains(QStringLiteral("Alys Penhale")));
    CHECK(words(job.texts.at(half)).contains(QStringLiteral("Noor Rahmani")));
    CHECK(words(job.texts.at(0)).contains(QStringLiteral("page 1 of %1").arg(half)));
    CHECK(words(job.texts.at(half)).contains(QStringLiteral("page 1 of %1").arg(half))); // the second copy begins anew
    for (const QSizeF &size : job.sizes) {
        CHECK(std::abs(size.width() - (letter ? 612 : 595)) < 1);
        CHECK(std::abs(size.height() - (letter ? 792 : 842)) < 1);
    }
    CHECK(job.about.contains(letter ? QStringLiteral("media=Letter") : QStringLiteral("media=A4")));
    CHECK(job.about.contains(QStringLiteral("sides=one-sided")));
    CHECK(job.about.contains(QStringLiteral("copies=1")));
    CHECK(job.about.contains(QStringLiteral("Partnership agreements")));
}

TEST_CASE("on both sides every copy begins on a sheet of its own", "[printing]") {
    PrintServer &server = PrintServer::start();
    const auto program = printProgram(1);
    documents::PrintPlan plan;
    plan.kinds = {documents::DocumentKind::AgreementPage}; // one page
    plan.request.cohort = program->cohort;
    plan.request.copies = 3;
    plan.twoSided = GENERATE(TwoSided::LongEdge, TwoSided::ShortEdge);
    Printed printed(*program->file, plan);
    printed.run();
    REQUIRE(printed.job->result()->has_value());
    const ArrivedJob job = server.job(1);
    REQUIRE(job.texts.size() == 5);
    for (int page = 0; page < 5; ++page)
        CHECK(words(job.texts.at(page)).isEmpty() == (page % 2 == 1));
    CHECK(job.about.contains(plan.twoSided == TwoSided::LongEdge ? QStringLiteral("sides=two-sided-long-edge")
                                                                : QStringLiteral("sides=two-sided-short-edge")));
}

TEST_CASE("the papers of a pair come out together, or a kind at a time", "[printing]") {
    PrintServer &server = PrintServer::start();
    const auto program = printProgram(2);
    documents::PrintPlan plan;
    plan.kinds = {documents::DocumentKind::AgreementPage, documents::DocumentKind::PrepSheets};
    plan.request.cohort = program->cohort;
    plan.order = GENERATE(documents::PaperOrder::ByPair, documents::PaperOrder::ByDocument);
    Printed printed(*program->file, plan);
    printed.run();
    REQUIRE(printed.job->result()->has_value());
    const ArrivedJob job = server.job(1);
    QString order; // A: an agreement, P: a preparation sheet
    for (const QString &text : job.texts)
        order += words(text).contains(QStringLiteral("agreement in short")) ? QLatin1Char('A') : QLatin1Char('P');
    const bool together = plan.order == documents::PaperOrder::ByPair;
    INFO(order.toStdString());
    CHECK(order.startsWith(together ? QStringLiteral("AP") : QStringLiteral("AAP")));
    CHECK(order.count(QLatin1Char('A')) == 2);
}

TEST_CASE("the print dialog sends a whole cohort to the printer as one job", "[printing]") {
    PrintServer &server = PrintServer::start();
    Dialog it(2);
    CHECK(it.child<QAbstractButton>("printGo")->text() == QStringLiteral("Print"));
    it.press("printGo");
    REQUIRE(eventually([&] { return it.says("Sent to the printer capture"); }, 30000));
    CHECK(server.job(1).texts.size() >= 8);
    const std::vector<audit::Disclosure> noted = audit::disclosures(*it.program->file);
    REQUIRE(noted.size() == 1); // the preview is part of it
    CHECK(noted.front().way == audit::Way::Printed);
}

TEST_CASE("without any printer the dialog saves a PDF", "[printing]") {
    PrintServer &server = PrintServer::start();
    server.removeQueue();
    Dialog it(1);
    CHECK(it.child<QLabel>("printNoPrinter")->text().contains(QStringLiteral("No printer")));
    CHECK_FALSE(it.child<QWidget>("printToPrinter")->isVisible());
    CHECK(it.child<QAbstractButton>("printGo")->text().contains(QStringLiteral("PDF")));
}

TEST_CASE("a printer that went away is named, and nothing is lost", "[printing]") {
    PrintServer &server = PrintServer::start();
    Dialog it(1);
    SECTION("taken out of the server") {
        server.removeQueue();
    }
    SECTION("with the whole server") {
        server.stop();
    }
    it.press("printGo");
    REQUIRE(eventually([&] { return it.says("capture is not there any more"); }));
    CHECK(it.says("everything is saved"));
    CHECK(it.says("another printer, or save a PDF"));
    CHECK(it.child<QAbstractButton>("printGo")->isEnabled());
    // Nothing left the program, so nothing is noted but the look at it.
    for (const audit::Disclosure &noted : audit::disclosures(*it.program->file))
        CHECK(noted.way == audit::Way::Shown);
}

TEST_CASE("a paused printer keeps the job, and the dialog says so", "[printing]") {
    PrintServer &server = PrintServer::start();
    server.run(QStringLiteral("cupsdisable"), {QString::fromLatin1(PrintServer::kQueue)});
    Dialog it(1);
    it.press("printGo");
    REQUIRE(eventually([&] { return it.says("The printer capture is paused"); }));
    CHECK(it.says("waits there"));
    CHECK(server.waiting().size() == 1);
    CHECK(server.arrived() == 0);
    SECTION("until somebody lets it go on") {
        server.run(QStringLiteral("cupsenable"), {QString::fromLatin1(PrintServer::kQueue)});
        CHECK(server.job(1).texts.size() >= 4);
        CHECK(pastJobs(*it.program->file, it.program->cohort).empty()); // it could still be taken back
        it.dialog->reject();
        CHECK(pastJobs(*it.program->file, it.program->cohort).size() == 1);
        CHECK(printedPapers(*it.program->file).size() == 1);
    }
    SECTION("or until it is taken back") {
        it.press("printTakeBack");
        CHECK(it.says("Taken back"));
        CHECK(server.waiting().isEmpty());
        // Nobody has these papers: they are still new.
        it.dialog->reject();
        CHECK(pastJobs(*it.program->file, it.program->cohort).empty());
        CHECK(printedPapers(*it.program->file).empty());
    }
}

TEST_CASE("an instance of a printer takes jobs with its own options", "[printing]") {
    PrintServer &server = PrintServer::start();
    const QDir home(qEnvironmentVariable("HOME")); // of the server
    REQUIRE(home.mkpath(QStringLiteral(".cups")));
    QFile options(home.filePath(QStringLiteral(".cups/lpoptions")));
    REQUIRE(options.open(QIODevice::WriteOnly));
    options.write("Dest capture/draft ColorModel=Gray sides=two-sided-short-edge\n");
    options.close();
    const QString printer = QString::fromLatin1(PrintServer::kQueue) + QStringLiteral("/draft");
    REQUIRE(printing::PrintQueue::state(printer).has_value());
    const auto program = printProgram(1);
    Printed printed(*program->file, agreements(*program), printer);
    printed.run();
    REQUIRE(printed.job->result()->has_value());
    const ArrivedJob job = server.job(1);
    CHECK(job.about.contains(QStringLiteral("ColorModel=Gray")));
    CHECK(job.about.contains(QStringLiteral("sides=one-sided"))); // our pages are made for it
    options.remove();
}

TEST_CASE("a server that does not answer took nothing back", "[printing]") {
    PrintServer &server = PrintServer::start();
    server.stop();
    CHECK_FALSE(printing::PrintQueue::takeBack(QString::fromLatin1(PrintServer::kQueue), 1));
}

TEST_CASE("a printer that takes no jobs says so", "[printing]") {
    PrintServer &server = PrintServer::start();
    server.run(QStringLiteral("cupsreject"), {QString::fromLatin1(PrintServer::kQueue)});
    Dialog it(1);
    it.press("printGo");
    REQUIRE(eventually([&] { return it.says("takes no jobs at the moment"); }));
    CHECK(it.says("everything is saved"));
    CHECK(server.waiting().isEmpty());
}

TEST_CASE("a job that is stopped leaves nothing in the queue", "[printing]") {
    PrintServer &server = PrintServer::start();
    const auto program = printProgram(8);
    Printed printed(*program->file, agreements(*program));
    int done = 0;
    QObject::connect(printed.job.get(), &PrintJob::progressed, [&](int now) { done = now; });
    printed.job->start();
    REQUIRE(eventually([&] { return done >= 2; }));
    printed.job->cancel();
    REQUIRE(printed.job->result().has_value());
    CHECK(printed.job->result()->error().code == ErrorCode::Cancelled);
    CHECK(server.waiting().isEmpty());
    // A job that follows is the first one that the printer gets.
    documents::PrintPlan one = agreements(*program);
    one.request.pairs = {program->pairs.front()};
    Printed next(*program->file, one);
    next.run();
    CHECK(server.job(1).texts.size() == next.job->result()->value().pages);
    CHECK(server.arrived() == 1);
}

#ifdef Q_OS_LINUX
TEST_CASE("a job that finds no room for its pages prints nothing", "[printing]") {
    PrintServer &server = PrintServer::start();
    const auto program = printProgram(3);
    Printed printed(*program->file, agreements(*program));
    {
        const FullDisk full(4096);
        printed.run();
    }
    REQUIRE_FALSE(printed.job->result()->has_value());
    CHECK(printed.job->result()->error().code == ErrorCode::DiskFull);
    CHECK(server.waiting().isEmpty());
    CHECK(server.arrived() == 0);
}
#endif
