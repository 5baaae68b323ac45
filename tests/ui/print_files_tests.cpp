// Where a job of the print dialog goes, how it ends, and doing it again.
#include "core/audit/audit.h"
#include "core/base/error_code.h"
#include "core/settings/settings.h"
#include "tests/support/full_disk.h"
#include "tests/ui/print_fixture.h"
#include "ui/printing/print_job.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::ui;

TEST_CASE("a job can be done again, also for those alone for whom something is new", "[printing]") {
    Printing printing(3);
    ProgramFile &file = *printing.program->file;
    printing.settle();
    printing.choose("printPaper", 1);
    printing.choose("printTwoSided", 2);
    printing.tickPair(2, false);
    printing.settle();
    const documents::PrintPlan before = printing.dialog->plan();
    printing.save(printing.folder.filePath(QStringLiteral("first.pdf")));
    REQUIRE(pastJobs(file, printing.program->cohort).size() == 1);
    // Another day: the third pair was never given any, and another date on the sheets is no news.
    printing.program->clock.setDay(QDate(2027, 4, 20));
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Framework;
    request.cohort = printing.program->cohort;
    printing.dialog = std::make_unique<PrintDialog>(file, printing.theme, printing.modal, request);
    printing.dialog->show();
    printing.dialog->repeatLast();
    CHECK(printing.dialog->plan().kinds == before.kinds);
    CHECK(printing.dialog->plan().request.pairs == before.request.pairs);
    CHECK(printing.dialog->plan().request.paper == documents::PageStyle::Paper::Letter);
    CHECK(printing.dialog->plan().twoSided == documents::TwoSided::ShortEdge);
    printing.press("printPairsNew");
    REQUIRE(eventually([&] { return printing.dialog->plan().request.pairs.size() == 1; }, 20000));
    CHECK(printing.dialog->plan().request.pairs.front() == printing.program->pairs[2]);
    // No name, path or printer is in what the file remembers.
    const QString kept = settings::setting(file, QStringLiteral("print/jobs"));
    CHECK(kept.contains(QStringLiteral("agreements")));
    CHECK_FALSE(kept.contains(QStringLiteral("Penhale")));
    CHECK_FALSE(kept.contains(QStringLiteral("first.pdf")));
}

TEST_CASE("a job of chosen sheets is those sheets again, and of the versions that it was made of", "[printing]") {
    Printing printing(1);
    ProgramFile &file = *printing.program->file;
    PastJob job;
    job.plan.kinds = {documents::DocumentKind::Certificates};
    job.plan.request.cohort = printing.program->cohort;
    job.plan.request.certificates = {certificates::CertificateId{7}};
    job.plan.request.scenario = ScenarioId{11};
    job.plan.request.framework = FrameworkId{12};
    job.plan.request.before = FrameworkId{13};
    job.plan.request.versionBefore = AgreementVersionId{14};
    job.plan.request.versionAfter = AgreementVersionId{15};
    valueOf(keepJob(file, job));
    printing.dialog->repeatLast();
    const documents::PrintRequest again = printing.dialog->plan().request;
    CHECK(again.kind == documents::DocumentKind::Certificates);
    CHECK(again.certificates == job.plan.request.certificates);
    CHECK(again.scenario == job.plan.request.scenario);
    CHECK(again.framework == job.plan.request.framework);
    CHECK(again.before == job.plan.request.before);
    CHECK(again.versionBefore == job.plan.request.versionBefore);
    CHECK(again.versionAfter == job.plan.request.versionAfter);
}

TEST_CASE("papers for nobody in particular are all printed again, and the dialog says so", "[printing]") {
    Printing printing(1);
    printing.tick("Framework page");
    printing.tick("Partnership agreements", false);
    printing.settle();
    printing.save(printing.folder.filePath(QStringLiteral("framework.pdf")));
    const QList<QAction *> actions = printing.dialog->findChildren<QAction *>();
    const auto newOnly = std::find_if(actions.begin(), actions.end(), [](const QAction *each) {
        return each->text() == QStringLiteral("Only for those with something new");
    });
    REQUIRE(newOnly != actions.end());
    (*newOnly)->trigger();
    REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("nobody in particular")); }, 20000));
}

TEST_CASE("a look at answers that are not printed stays in the log beside the print", "[printing]") {
    Printing printing(1);
    const ProgramFile &file = *printing.program->file;
    const auto noted = [&](audit::Way way) {
        const std::vector<audit::Disclosure> all = audit::disclosures(file);
        return std::count_if(all.begin(), all.end(), [&](const audit::Disclosure &each) {
            return each.way == way && each.what == QStringLiteral("worksheets");
        });
    };
    printing.tick("First-meeting worksheets");
    printing.tick("Partnership agreements", false);
    printing.press("printAnswers");
    REQUIRE(eventually([&] { return noted(audit::Way::Shown) == 1; }, 20000));
    const bool printed = GENERATE(false, true);
    if (!printed)
        printing.press("printAnswers");
    printing.save(printing.folder.filePath(QStringLiteral("sheets.pdf")));
    CHECK(noted(audit::Way::Pdf) == 1);
    CHECK(noted(audit::Way::Shown) == (printed ? 0 : 1));
}

TEST_CASE("a batch that is stopped leaves no PDF and says so", "[printing]") {
    Printing printing(12);
    printing.press("printToOneFile");
    const QString path = printing.folder.filePath(QStringLiteral("all.pdf"));
    printing.modal.willSave(path);
    printing.press("printGo");
    REQUIRE(eventually([&] { return child<QProgressBar>(*printing.dialog, "printProgress")->value() > 0; }));
    printing.press("printStop");
    CHECK(printing.status().contains(QStringLiteral("Stopped")));
    CHECK(QDir(printing.folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    // Nothing left the program; the preview has shown the first of them.
    const std::vector<audit::Disclosure> noted = audit::disclosures(*printing.program->file);
    REQUIRE(noted.size() == 1);
    CHECK(noted.front().way == audit::Way::Shown);
}

TEST_CASE("one PDF a pair goes into a folder, and asks before it replaces", "[printing]") {
    Printing printing(3);
    printing.press("printToFolder");
    for (const bool again : {false, true}) {
        printing.modal.willChooseFolder(printing.folder.path());
        if (again)
            printing.modal.willAnswer(QStringLiteral("Replace them"));
        printing.press("printGo");
        REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("3 files")); }, 20000));
        CHECK(QDir(printing.folder.path()).entryList(QDir::Files).size() == 3);
        printing.choose("printPaper", again ? 0 : 1);
        REQUIRE(eventually([&] { return !child<QLabel>(*printing.dialog, "printStatus")->isVisible(); }));
    }
}

TEST_CASE("files are named by a pattern, which the program remembers", "[printing]") {
    Printing printing(2);
    printing.press("printToFolder");
    auto *pattern = child<QLineEdit>(*printing.dialog, "printPattern");
    const auto *example = child<QLabel>(*printing.dialog, "printExample");
    pattern->setText(QStringLiteral("{number} {mentor}, {document} {date}"));
    CHECK(example->text() ==
          QStringLiteral("Such as: 1 Noor Rahmani, Partnership agreements 2027-03-14.pdf"));
    pattern->setText(QStringLiteral("{number} {mentr}"));
    CHECK(example->text().contains(QStringLiteral("There is no field {mentr}")));
    CHECK(example->text().contains(QStringLiteral("{mentor}")));
    CHECK_FALSE(child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled());
    pattern->setText(QStringLiteral("{mentor}/{date}"));
    CHECK(child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled());
    printing.modal.willChooseFolder(printing.folder.path());
    printing.press("printGo");
    REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("2 files")); }, 20000));
    CHECK(QDir(printing.folder.path()).entryList(QDir::Files).contains(QStringLiteral("Noor Rahmani-2027-03-14.pdf")));
    CHECK(keptPattern(*printing.program->file) == QStringLiteral("{mentor}/{date}"));
}

TEST_CASE("documents are saved as text to adapt too, and noted as taken out", "[printing]") {
    Printing printing(1);
    printing.settle();
    printing.press("printToFolder");
    printing.choose("printFormat", 1);
    CHECK(child<QLabel>(*printing.dialog, "printExample")->text() ==
          QStringLiteral("Such as: Alys Penhale with Noor Rahmani.odt"));
    printing.modal.willChooseFolder(printing.folder.path());
    printing.press("printGo");
    REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("1 file ")); }, 20000));
    CHECK(QDir(printing.folder.path()).entryList(QDir::Files) ==
          QStringList{QStringLiteral("Alys Penhale with Noor Rahmani.odt")});
    CHECK(audit::disclosures(*printing.program->file).front().way == audit::Way::Exported);
    REQUIRE(pastJobs(*printing.program->file, printing.program->cohort).size() == 1);
    CHECK(pastJobs(*printing.program->file, printing.program->cohort).front().format == documents::FileFormat::Odt);
}

TEST_CASE("a long document is stopped in its middle", "[printing]") {
    const auto program = printProgram(1);
    documents::PrintPlan plan;
    plan.kinds = {documents::DocumentKind::Agreements};
    plan.request.cohort = program->cohort;
    documents::DocumentBatch batch = valueOf(documents::plannedBatch(*program->file, plan));
    batch.sources.front().make = [make = batch.sources.front().make]() -> Result<std::vector<documents::Document>> {
        documents::Document one = valueOf(make()).front();
        one.pages.resize(3000, one.pages.front());
        return std::vector{one};
    };
    const QTemporaryDir folder;
    printing::PrintTarget target;
    target.path = folder.filePath(QStringLiteral("long.pdf"));
    printing::PrintJob job(batch, target);
    job.start();
    for (int turn = 0; turn < 4; ++turn) // it is made, and its first pages are out
        QCoreApplication::processEvents();
    REQUIRE_FALSE(job.result().has_value()); // the window had its turn between the pages
    job.cancel();
    REQUIRE(job.result().has_value());
    CHECK(job.result()->error().code == ErrorCode::Cancelled);
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("a folder that is stopped keeps what is finished and says which", "[printing]") {
    Printing printing(12);
    printing.press("printToFolder");
    printing.modal.willChooseFolder(printing.folder.path());
    printing.press("printGo");
    REQUIRE(eventually([&] { return child<QProgressBar>(*printing.dialog, "printProgress")->value() >= 2; }, 20000));
    printing.press("printStop");
    const QStringList files = QDir(printing.folder.path()).entryList(QDir::Files | QDir::Hidden);
    REQUIRE(files.size() >= 2);
    CHECK(printing.status().contains(QStringLiteral("Stopped. %1 files finished and kept").arg(files.size())));
    for (const QString &name : files.mid(0, 2))
        CHECK(printing.status().contains(name));
    // What is finished has left the program.
    CHECK(audit::disclosures(*printing.program->file).front().way == audit::Way::Pdf);
}

#ifdef Q_OS_LINUX
TEST_CASE("a full disk while a PDF is written leaves nothing of it and says what to do", "[printing]") {
    Printing printing(3);
    printing.settle();
    printing.press("printToOneFile");
    printing.modal.willSave(printing.folder.filePath(QStringLiteral("all.pdf")));
    {
        const FullDisk full(8192);
        printing.press("printGo");
        REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("disk is full")); }, 20000));
    }
    CHECK(printing.status().contains(QStringLiteral("your program file is safe")));
    CHECK(printing.status().contains(QStringLiteral("another disk")));
    CHECK(QDir(printing.folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(audit::disclosures(*printing.program->file).front().way == audit::Way::Shown);
    // With room again the same button makes it.
    printing.save(printing.folder.filePath(QStringLiteral("all.pdf")));
    CHECK(QFile::exists(printing.folder.filePath(QStringLiteral("all.pdf"))));
}
#endif

TEST_CASE("forms for one person each are noted with the people whom they name, and blank ones with nobody", "[printing]") {
    Printing printing(2);
    printing.tick("Pulse forms");
    printing.tick("Partnership agreements", false);
    printing.settle();
    printing.save(printing.folder.filePath(QStringLiteral("pulses.pdf")));
    const auto named = audit::disclosures(*printing.program->file);
    REQUIRE_FALSE(named.empty());
    CHECK(named.front().what == QStringLiteral("pulses"));
    CHECK(named.front().about.split(QLatin1Char(' ')).size() == 4);
    for (const auto &person : documents::printablePeople(*printing.program->file, printing.program->cohort,
                                                         documents::DocumentKind::Pulses))
        CHECK(named.front().about.contains(person.person.toText()));
    printing.press("printNames"); // blank
    printing.settle();
    printing.save(printing.folder.filePath(QStringLiteral("blank.pdf")));
    const auto blank = audit::disclosures(*printing.program->file);
    REQUIRE(blank.size() == named.size() + 1);
    CHECK(blank.front().what == QStringLiteral("pulses"));
    CHECK(blank.front().about.isEmpty());
}

TEST_CASE("forms for one person know for whom they were printed, when and by which job", "[printing]") {
    Printing printing(3);
    ProgramFile &file = *printing.program->file;
    printing.tick("Partnership agreements", false);
    printing.tick("Check-in forms");
    printing.settle();
    auto *people = child<QListWidget>(*printing.dialog, "printPeople");
    const auto all = static_cast<size_t>(people->count());
    REQUIRE(all > 3);
    printing.tickPerson(0, false);
    printing.settle();
    printing.save(printing.folder.filePath(QStringLiteral("check-ins.pdf")));
    const PrintedPapers printed = printedPapers(file);
    CHECK(printed.size() == all - 1);
    const std::vector<PastJob> jobs = pastJobs(file, printing.program->cohort);
    REQUIRE(jobs.size() == 1);
    for (const auto &[whose, papers] : printed) {
        CHECK(whose.person.isValid());
        CHECK_FALSE(whose.pair.isValid());
        REQUIRE(papers.size() == 1);
        CHECK(papers.front().at == jobs.front().at);
        CHECK(printedLast(printed, whose) == jobs.front().at);
    }
    CHECK_FALSE(people->item(0)->toolTip().contains(QStringLiteral("Printed last on")));
    CHECK(people->item(1)->toolTip().contains(QStringLiteral("Printed last on")));
    CHECK_FALSE(people->item(1)->data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    // Only the one who was left out has something new, today and on another day.
    printing.program->clock.setDay(QDate(2027, 4, 20));
    printing.press("printPeoplesNew");
    REQUIRE(eventually([&] { return printing.dialog->plan().request.people.size() == 1; }, 20000));
    CHECK(printing.dialog->plan().request.people.front().value == people->item(0)->data(Qt::UserRole).toLongLong());
}

TEST_CASE("of two documents the one that nobody has to be given anew is left out", "[printing]") {
    Printing printing(2);
    printing.tick("Check-in forms");
    for (int i = 0; i < child<QListWidget>(*printing.dialog, "printPeople")->count(); ++i)
        printing.tickPerson(i, false);
    CHECK(printing.dialog->plan().kinds == std::vector{documents::DocumentKind::Agreements});
    printing.tickPair(0, false);
    printing.tickPair(1, false);
    CHECK(eventually([&] { return !child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled(); }, 20000));
}
