#include "core/agreements/agreement_access.h"
#include "core/audit/audit.h"
#include "core/settings/settings.h"
#include "tests/support/catch_compat.h"
#include "tests/support/full_disk.h"
#include "tests/support/print_program.h"
#include "tests/support/scripted_modal_port.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/window_driver.h"
#include "ui/documents/print_plan.h"
#include "ui/printing/preview_widget.h"
#include "ui/printing/print_again.h"
#include "ui/printing/print_dialog.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace groundwork;
using namespace groundwork::ui;

namespace {

template <class T>
T *child(QWidget &parent) {
    T *found = parent.findChild<T *>();
    REQUIRE(found != nullptr);
    return found;
}

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
    /// Ticks or unticks a document by its title.
    void tick(const char *title, bool on = true) {
        auto *documents = child<QTreeWidget>(*dialog, "printDocuments");
        const auto found = documents->findItems(QString::fromLatin1(title), Qt::MatchExactly | Qt::MatchRecursive);
        REQUIRE(found.size() == 1);
        found.front()->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
    }
    void tickPair(int row, bool on) {
        child<QListWidget>(*dialog, "printPairs")->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    PreviewWidget &preview() { return *child<PreviewWidget>(*dialog); }
    QString figure() const { return child<QLabel>(*dialog, "printFigure")->text(); }
    /// Waits until what is chosen is made anew and counted.
    void settle() {
        REQUIRE(eventually([&] { return figure() != m_figure && figure().contains(QStringLiteral(" page")) &&
                                        !figure().contains(QStringLiteral("Counting")); }, 20000));
        m_figure = figure();
    }
    /// Prints to one PDF.
    void save(const QString &path) {
        press("printToOneFile");
        modal.willSave(path);
        press("printGo");
        REQUIRE(eventually([&] { return status().contains(QStringLiteral("Saved")); }, 20000));
    }
    void choose(const char *combo, int index) { child<QComboBox>(*dialog, combo)->setCurrentIndex(index); }
    void press(const char *button) {
        auto *pressed = child<QAbstractButton>(*dialog, button);
        REQUIRE(pressed->isEnabled());
        REQUIRE(pressed->isVisible());
        pressed->click(); // a wide radio button takes no mouse beside its words
    }
    QString status() const { return child<QLabel>(*dialog, "printStatus")->text(); }

    std::unique_ptr<PrintProgram> program;
    Theme theme;
    ScriptedModalPort modal;
    std::unique_ptr<PrintDialog> dialog;
    QTemporaryDir folder;

  private:
    QString m_figure;
};

} // namespace

TEST_CASE("the print dialog shows the pages and saves one PDF of a whole cohort", "[printing]") {
    Printing printing(3);
    auto *preview = printing.dialog->findChild<PreviewWidget *>();
    REQUIRE(preview != nullptr);
    CHECK(preview->pageCount() > 1);
    printing.press("printToOneFile");
    const QString path = printing.folder.filePath(QStringLiteral("all.pdf"));
    printing.modal.willSave(path);
    printing.press("printGo");
    REQUIRE(eventually([&] { return QFile::exists(path); }, 20000));
    REQUIRE(eventually([&] { return printing.status().contains(QStringLiteral("all.pdf")); }));
    // What left the program is noted, by document and pair, without names.
    const std::vector<audit::Disclosure> noted = audit::disclosures(*printing.program->file);
    REQUIRE(noted.size() == 1); // the preview is part of it
    CHECK(noted.front().way == audit::Way::Pdf);
    CHECK(noted.front().what == QStringLiteral("agreements"));
    CHECK(noted.front().about.contains(printing.program->pairs[2].toText()));
}

TEST_CASE("the preview pages through everything that comes out, and says how much it is", "[printing]") {
    Printing printing(3);
    printing.settle();
    const int agreements = printing.preview().pageCount();
    printing.tick("Preparation sheets");
    printing.settle();
    const documents::DocumentBatch batch = valueOf(documents::plannedBatch(*printing.program->file, printing.dialog->plan()));
    int pages = 0;
    int documents = 0;
    for (const documents::DocumentSource &source : batch.sources) {
        for (const documents::Document &each : valueOf(source.make())) {
            pages += static_cast<int>(each.pages.size());
            ++documents;
        }
    }
    CHECK(pages > agreements);
    CHECK(printing.preview().pageCount() == pages);
    CHECK(printing.figure() == QStringLiteral("%1 documents · %2 pages · %2 sheets of A4").arg(documents).arg(pages));
    printing.preview().showPage(pages - 1);
    CHECK(child<QLabel>(*printing.dialog, "previewPlace")->text() ==
          QStringLiteral("Page %1 of %1").arg(pages));
    // Both sides: half the sheets, and the pages that are left blank are in the preview.
    printing.choose("printTwoSided", 1);
    printing.settle();
    const int turned = printing.preview().pageCount();
    CHECK(turned >= pages);
    CHECK(printing.figure().contains(QStringLiteral("%1 sheets").arg((turned + 1) / 2)));
    printing.save(printing.folder.filePath(QStringLiteral("all.pdf")));
    CHECK(printing.status().contains(QStringLiteral("%1 pages").arg(turned)));
}

TEST_CASE("a page of a preview that is left blank says so", "[printing]") {
    Printing printing(1);
    printing.settle();
    printing.tick("Partnership agreements", false);
    printing.tick("Agreements in short");
    child<QSpinBox>(*printing.dialog, "printCopies")->setValue(2);
    printing.choose("printTwoSided", 1);
    printing.settle();
    REQUIRE(printing.preview().pageCount() == 3);
    printing.preview().showPage(1);
    CHECK(child<QLabel>(*printing.dialog, "previewPlace")->text() == QStringLiteral("Page 2 of 3, left blank"));
    CHECK(child<QWidget>(*printing.dialog, "previewPage")->accessibleDescription().contains(
        QStringLiteral("right-hand page")));
}

TEST_CASE("whom a job is for is ticked, searched and left out", "[printing]") {
    Printing printing(4);
    printing.settle();
    const auto &pairs = printing.program->pairs;
    CHECK(printing.dialog->plan().request.pairs.empty()); // everybody
    printing.press("printPairsNone");
    REQUIRE(eventually([&] { return printing.figure() == QStringLiteral("Tick at least one pair."); }));
    CHECK_FALSE(child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled());
    CHECK(printing.preview().pageCount() == 0);
    // What a button ticks is what the search shows.
    child<QLineEdit>(*printing.dialog, "printPairSearch")->setText(QStringLiteral("penhale"));
    printing.press("printPairsAll");
    CHECK(printing.dialog->plan().request.pairs == std::vector{pairs.front()});
    child<QLineEdit>(*printing.dialog, "printPairSearch")->clear();
    CHECK(child<QLabel>(*printing.dialog, "printPairFigure")->text() == QStringLiteral("1 of 4 pairs"));
    printing.settle();
    CHECK(printing.figure().startsWith(QStringLiteral("2 documents")));
    // Who was left out stays out when the documents change.
    printing.tick("Preparation sheets");
    CHECK(printing.dialog->plan().request.pairs == std::vector{pairs.front()});
    printing.tick("Partnership agreements", false);
    printing.tick("Preparation sheets", false);
    REQUIRE(eventually([&] { return printing.figure() == QStringLiteral("Tick at least one document."); }));
}

TEST_CASE("paging to another pair is a look at what is theirs, and is noted", "[printing]") {
    Printing printing(2);
    printing.settle();
    const ProgramFile &file = *printing.program->file;
    REQUIRE(audit::disclosures(file).size() == 1);
    printing.preview().showPage(printing.preview().pageCount() - 1);
    REQUIRE(audit::disclosures(file).size() == 2);
    CHECK(audit::disclosures(file).front().about != audit::disclosures(file).back().about);
    printing.preview().showPage(0);
    CHECK(audit::disclosures(file).size() == 2);
    // Printing one of the two takes up the note about them alone.
    printing.tickPair(1, false);
    printing.settle();
    printing.save(printing.folder.filePath(QStringLiteral("one.pdf")));
    REQUIRE(audit::disclosures(file).size() == 2);
    CHECK(audit::disclosures(file).front().way == audit::Way::Pdf);
    CHECK(audit::disclosures(file).back().way == audit::Way::Shown);
}

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

TEST_CASE("a document that no pair has yet says so and offers nothing to press", "[printing]") {
    Printing printing(0);
    CHECK_FALSE(child<QAbstractButton>(*printing.dialog, "printGo")->isEnabled());
    CHECK_FALSE(printing.figure().isEmpty());
    // Blank worksheets and the framework page are there all the same.
    printing.tick("Partnership agreements", false);
    printing.tick("Preparation sheets");
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
    const auto *place = child<QLabel>(*preview, "previewPlace");
    CHECK(place->text().contains(QStringLiteral("1 of")));
    CHECK(place->width() >= place->fontMetrics().horizontalAdvance(place->text())); // and it can be read
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
