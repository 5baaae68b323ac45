#include "core/agreements/agreement_access.h"
#include "core/audit/audit.h"
#include "core/file/sqlite/database.h"
#include "tests/ui/print_fixture.h"
#include "ui/printing/print_count.h"

#include <QTimer>

using namespace groundwork;
using namespace groundwork::ui;

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

TEST_CASE("a count whose storage fails asks for nothing more", "[printing]") {
    int asked = 0;
    documents::DocumentSource source;
    source.make = [&asked]() -> Result<std::vector<documents::Document>> {
        ++asked;
        throw sqlite::StorageError(10, QStringLiteral("the disk"));
    };
    PrintCount count({QStringLiteral("Papers"), {source, source}}, QDate(2027, 3, 14),
                     [](const documents::DocumentSource &) { return Result<void>(); });
    CHECK_THROWS_AS(count.start(), sqlite::StorageError);
    int turns = 0; // it would count on with the next turns of the event loop
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, [&turns] { ++turns; });
    turn.start(0);
    REQUIRE(eventually([&turns] { return turns > 3; }));
    CHECK(asked == 1);
}

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
    CHECK(place->geometry().right() < child<QWidget>(*preview, "previewNext")->geometry().left());
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
    // The pages can be looked at all the same: they take turns with the choices.
    CHECK_FALSE(printing.preview().isVisible());
    CHECK(child<QWidget>(*printing.dialog, "printCopies")->isVisible());
    printing.press("printLook");
    CHECK(printing.preview().isVisible());
    CHECK(printing.preview().width() > 400);
    CHECK_FALSE(child<QWidget>(*printing.dialog, "printCopies")->isVisible());
    CHECK(printing.dialog->width() <= 1024);
    printing.press("printLook");
    CHECK_FALSE(printing.preview().isVisible());
    CHECK(child<QWidget>(*printing.dialog, "printCopies")->isVisible());
    printing.dialog->resize(2400, 1200);
    CHECK(eventually([&] { return printing.preview().isVisible(); }, 5000));
    CHECK_FALSE(child<QWidget>(*printing.dialog, "printLook")->isVisible());
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PNG");
    if (!keep.isEmpty())
        printing.dialog->grab().save(keep);
}
