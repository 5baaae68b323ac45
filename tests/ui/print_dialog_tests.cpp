#include "core/agreements/agreement_access.h"
#include "core/audit/audit.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/window_driver.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

template <class T>
T *child(QWidget &parent, const char *name) {
    T *found = parent.findChild<T *>(QString::fromLatin1(name));
    REQUIRE(found != nullptr);
    return found;
}

struct Printing {
    explicit Printing(int pairs)
        : program(printProgram(pairs)) {
        documents::PrintRequest request;
        request.cohort = program->cohort;
        dialog = std::make_unique<PrintDialog>(*program->file, theme, modal, request);
        dialog->show();
    }
    void choose(const char *combo, int index) { child<QComboBox>(*dialog, combo)->setCurrentIndex(index); }
    void press(const char *button) {
        QTest::mouseClick(child<QAbstractButton>(*dialog, button), Qt::LeftButton);
    }
    QString status() const { return child<QLabel>(*dialog, "printStatus")->text(); }

    std::unique_ptr<PrintProgram> program;
    Theme theme;
    ScriptedModalPort modal;
    std::unique_ptr<PrintDialog> dialog;
    QTemporaryDir folder;
};

} // namespace

TEST_CASE("the print dialog shows the pages and saves one PDF of a whole cohort", "[printing]") {
    Printing printing(3);
    auto *preview = printing.dialog->findChild<PreviewWidget *>();
    REQUIRE(preview != nullptr);
    CHECK(preview->pageCount() > 1);
    printing.press("printToOnePdf");
    const QString path = printing.folder.filePath(QStringLiteral("all.pdf"));
    printing.modal.willSave(path);
    printing.press("printGo");
    REQUIRE(eventually([&] { return QFile::exists(path); }, 20000));
    REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("all.pdf")); }));
    // What left the program is noted, by document and pair, without names.
    const std::vector<audit::Disclosure> noted = audit::disclosures(*printing.program->file);
    REQUIRE(noted.size() == 2); // the preview, and then the PDF
    CHECK(noted.front().way == audit::Way::Pdf);
    CHECK(noted.front().what == QStringLiteral("agreements"));
    CHECK(noted.front().about.contains(printing.program->pairs[2].toText()));
}

TEST_CASE("the preview of a pack shows one of each kind of paper", "[printing]") {
    const auto program = printProgram(3, false);
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::DayPack;
    request.cohort = program->cohort;
    Theme theme;
    ScriptedModalPort modal;
    const PrintDialog dialog(*program->file, theme, modal, request);
    const auto *preview = dialog.findChild<PreviewWidget *>();
    REQUIRE(preview != nullptr);
    const documents::DocumentBatch pack = valueOf(documents::documentsFor(*program->file, dialog.request()));
    REQUIRE(pack.sources.size() == 5 + 3 * 2);
    size_t pages = 0;
    for (size_t i = 0; i < 7; ++i) { // the room's papers, and those of the first pair
        for (const documents::Document &each : valueOf(pack.sources[i].make()))
            pages += each.pages.size();
    }
    CHECK(preview->pageCount() == static_cast<int>(pages));
}

TEST_CASE("a batch that is stopped leaves no PDF and says so", "[printing]") {
    Printing printing(12);
    printing.press("printToOnePdf");
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

TEST_CASE("a preview of what a pair keeps to itself is noted once, and not when they let it be read", "[printing]") {
    const auto program = printProgram(2);
    ProgramFile &file = *program->file;
    Theme theme;
    ScriptedModalPort modal;
    documents::PrintRequest request;
    request.cohort = program->cohort;
    request.pairs = {program->pairs[1]};
    {
        PrintDialog dialog(file, theme, modal, request);
        dialog.show();
        REQUIRE(audit::disclosures(file).size() == 1);
        const audit::Disclosure noted = audit::disclosures(file).front();
        CHECK(noted.way == audit::Way::Shown);
        CHECK(noted.what == QStringLiteral("agreements"));
        CHECK(noted.about == program->pairs[1].toText());
        // Another paper is the same preview, made again.
        auto *preview = dialog.findChild<PreviewWidget *>();
        REQUIRE(preview != nullptr);
        preview->setDocuments({});
        auto *paper = child<QComboBox>(dialog, "printPaper");
        paper->setCurrentIndex(1 - paper->currentIndex());
        REQUIRE(eventually([&] { return preview->pageCount() > 0; }));
        CHECK(audit::disclosures(file).size() == 1);
        dialog.reject();
    }
    // A framework page says nothing of anybody.
    request.kind = documents::DocumentKind::Framework;
    const PrintDialog framework(file, theme, modal, request);
    CHECK(audit::disclosures(file).size() == 1);
    request.kind = documents::DocumentKind::Agreements;
    for (const Role side : {Role::Mentee, Role::Mentor})
        valueOf(agreements::showText(file, program->pairs[1], side, true));
    const PrintDialog open(file, theme, modal, request);
    CHECK(open.findChild<PreviewWidget *>()->pageCount() > 0);
    CHECK(audit::disclosures(file).size() == 1);
}

TEST_CASE("one PDF a pair goes into a folder, and asks before it replaces", "[printing]") {
    Printing printing(3);
    printing.press("printToFolder");
    for (const bool again : {false, true}) {
        printing.modal.willChooseFolder(printing.folder.path());
        if (again)
            printing.modal.willAnswer(QStringLiteral("Replace them"));
        printing.press("printGo");
        REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("3 PDFs")); }, 20000));
        CHECK(QDir(printing.folder.path()).entryList(QDir::Files).size() == 3);
        printing.choose("printPaper", again ? 0 : 1);
        REQUIRE(eventually([&] { return !child<QLabel>(*printing.dialog, "printStatus")->isVisible(); }));
    }
}

TEST_CASE("a document that no pair has yet says so and offers nothing to press", "[printing]") {
    Printing printing(0);
    CHECK_FALSE(child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled());
    CHECK_FALSE(printing.status().isEmpty());
    // Blank worksheets and the framework page are there all the same.
    printing.choose("printDocument", 5);
    CHECK(eventually([&] { return child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled(); }));
}

TEST_CASE("the preview turns pages by keyboard and tells a screen reader what is on them", "[printing]") {
    Printing printing(1);
    auto *preview = printing.dialog->findChild<PreviewWidget *>();
    auto *page = child<QWidget>(*preview, "previewPage");
    CHECK(page->accessibleName().contains(QStringLiteral("page 1 of")));
    CHECK(page->accessibleDescription().contains(QStringLiteral("How we work")));
    page->setFocus();
    QTest::keyClick(page, Qt::Key_End);
    CHECK(preview->currentPage() == preview->pageCount() - 1);
    QTest::keyClick(page, Qt::Key_PageUp);
    CHECK(preview->currentPage() == preview->pageCount() - 2);
    QTest::keyClick(page, Qt::Key_Home);
    CHECK(preview->currentPage() == 0);
    CHECK(child<QLabel>(*preview, "previewPlace")->text().contains(QStringLiteral("1 of")));
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PNG");
    if (!keep.isEmpty())
        printing.dialog->grab().save(keep);
}

TEST_CASE("with text at 200 % on a small screen the whole form stays in the window", "[printing]") {
    Printing printing(2);
    printing.dialog->close();
    printing.theme.setTextScale(200);
    documents::PrintRequest request;
    request.cohort = printing.program->cohort;
    printing.dialog =
        std::make_unique<PrintDialog>(*printing.program->file, printing.theme, printing.modal, request);
    printing.dialog->show();
    printing.dialog->resize(1024, 640);
    CHECK(printing.dialog->width() <= 1024);
    CHECK(printing.dialog->height() <= 640);
    const auto *go = child<QAbstractButton>(*printing.dialog, "printGo");
    CHECK(printing.dialog->rect().contains(QRect(go->mapTo(printing.dialog.get(), QPoint()), go->size())));
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PNG");
    if (!keep.isEmpty())
        printing.dialog->grab().save(keep);
}

// Needs a print queue: a private cupsd with a backend that keeps the job, and CUPS_SERVER to name it.
TEST_CASE("a whole cohort goes to the default printer as one job", "[.printer]") {
    Printing printing(2);
    REQUIRE(child<QComboBox>(*printing.dialog, "printPrinter")->count() > 0);
    CHECK(child<QAbstractButton>(*printing.dialog, "printGo")->text() == QStringLiteral("Print"));
    printing.press("printGo");
    REQUIRE(
        eventually([&] { return printing.status().contains(QStringLiteral("with the printer")); }, 20000));
    CHECK(audit::disclosures(*printing.program->file).front().way == audit::Way::Printed);
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PNG");
    if (!keep.isEmpty())
        printing.dialog->grab().save(keep);
}
