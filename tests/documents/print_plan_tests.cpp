#include "core/base/error_code.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/fingerprint.h"
#include "ui/documents/name_pattern.h"
#include "ui/documents/pdf_export.h"
#include "ui/documents/print_plan.h"

#include <QDir>
#include <QStringList>
#include <QTemporaryDir>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

PrintPlan planOf(const PrintProgram &program, std::vector<DocumentKind> kinds) {
    PrintPlan plan;
    plan.kinds = std::move(kinds);
    plan.request.cohort = program.cohort;
    return plan;
}

QStringList namesOf(const PrintProgram &program, const PrintPlan &plan) {
    QStringList names;
    for (const DocumentSource &source : valueOf(plannedBatch(*program.file, plan)).sources)
        names << source.name;
    return names;
}

} // namespace

TEST_CASE("papers follow one another by pair or by document", "[documents][print]") {
    needGui();
    const auto program = printProgram(2, false);
    PrintPlan plan = planOf(*program, {DocumentKind::PrepSheets, DocumentKind::Worksheets, DocumentKind::Framework});
    plan.pattern = QStringLiteral("{document}/{mentee}");
    CHECK(namesOf(*program, plan) ==
          QStringList{QStringLiteral("Framework page"), QStringLiteral("Preparation sheets-Alys Penhale"),
                      QStringLiteral("First-meeting worksheets-Alys Penhale"),
                      QStringLiteral("Preparation sheets-Mentee Number 1"),
                      QStringLiteral("First-meeting worksheets-Mentee Number 1")});
    plan.order = PaperOrder::ByDocument;
    CHECK(namesOf(*program, plan).first() == QStringLiteral("Preparation sheets-Alys Penhale"));
    CHECK(namesOf(*program, plan).last() == QStringLiteral("Framework page"));
    // A pair's papers in one file; what is of the whole cohort in one of its own.
    plan.files = PaperFiles::PerPair;
    plan.pattern.clear();
    CHECK(namesOf(*program, plan) == QStringList{QStringLiteral("Framework page, Side by Side 2027"),
                                                 QStringLiteral("Alys Penhale with Noor Rahmani"),
                                                 QStringLiteral("Mentee Number 1 with Mentor Number 1")});
    const DocumentBatch batch = valueOf(plannedBatch(*program->file, plan));
    CHECK(valueOf(batch.sources[1].make()).size() == 3); // two preparation sheets and a worksheet
}

TEST_CASE("a letter stays alone when a pair's papers go into one file", "[documents][print]") {
    needGui();
    const auto program = printProgram(1, false);
    PrintPlan plan = planOf(*program, {DocumentKind::PrepSheets, DocumentKind::Letters, DocumentKind::Worksheets});
    plan.files = PaperFiles::PerPair;
    plan.request.pairs = program->pairs;
    const QStringList names = namesOf(*program, plan);
    CHECK(names.contains(QStringLiteral("Alys Penhale")));
    CHECK(names.contains(QStringLiteral("Noor Rahmani")));
    CHECK(names.filter(QStringLiteral(" with ")).size() == 1);
    CHECK(names.size() == 3);
}

TEST_CASE("a kind that nobody has yet does not hold up the others", "[documents][print]") {
    needGui();
    const auto program = printProgram(1, false);
    std::vector<DocumentKind> without;
    const PrintPlan plan =
        planOf(*program, {DocumentKind::Agreements, DocumentKind::FrameworkChanges, DocumentKind::Worksheets});
    const DocumentBatch batch = valueOf(plannedBatch(*program->file, plan, &without));
    CHECK(without == std::vector{DocumentKind::Agreements});
    for (const DocumentSource &source : batch.sources)
        CHECK(source.make().has_value());
    CHECK(codeOf(plannedBatch(*program->file, planOf(*program, {DocumentKind::Agreements}))) ==
          ErrorCode::NothingToPrint);
}

TEST_CASE("a paper that there is nothing of does not hold up the other files of a folder", "[documents][print]") {
    needGui();
    const auto program = printProgram(2);
    DocumentBatch batch = valueOf(plannedBatch(*program->file, planOf(*program, {DocumentKind::AgreementPage})));
    REQUIRE(batch.sources.size() == 2);
    batch.sources.front().make = []() -> Result<std::vector<Document>> { return failure(ErrorCode::NothingToPrint); };
    const QTemporaryDir folder;
    const PdfReport report = valueOf(writePdfFolder(batch, folder.path()));
    CHECK(report.documents == 1);
    CHECK(report.files.size() == 1);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    batch.sources.pop_back();
    CHECK(codeOf(writePdfFolder(batch, folder.filePath(QStringLiteral("none")))) == ErrorCode::NothingToPrint);
}

TEST_CASE("a PDF says whom it is about only when all of it is", "[documents][print]") {
    needGui();
    const auto program = printProgram(2);
    const DocumentBatch batch = valueOf(plannedBatch(*program->file, planOf(*program, {DocumentKind::Worksheets})));
    const auto about = [](DocumentSource source, const char *subject) {
        source.make = [make = source.make, subject]() -> Result<std::vector<Document>> {
            auto made = make();
            for (Document &document : *made)
                document.subject = QString::fromLatin1(subject);
            return made;
        };
        return source;
    };
    const QTemporaryDir folder;
    const auto said = [&](const DocumentBatch &written) {
        const QString path = folder.filePath(QStringLiteral("a.pdf"));
        valueOf(writePdf(written, path, true));
        return run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path});
    };
    const DocumentSource first = about(batch.sources[0], "For the first pair");
    const DocumentSource second = about(batch.sources[1], "For the second pair");
    CHECK(said({QStringLiteral("One"), {first}}).contains(QStringLiteral("For the first pair")));
    const QString both = said({QStringLiteral("Both"), {first, second}});
    CHECK(both.contains(QStringLiteral("dc:description")));
    CHECK_FALSE(both.contains(QStringLiteral("For the ")));
    // In a folder each file is about its own.
    const PdfReport report = valueOf(writePdfFolder({QStringLiteral("Both"), {first, second}}, folder.path(), true));
    CHECK(run(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), report.files.last()})
              .contains(QStringLiteral("For the second pair")));
    std::vector<Document> documents = valueOf(first.make());
    documents.push_back(valueOf(second.make()).front());
    CHECK(sharedSubject(documents).isEmpty());
}

TEST_CASE("two-sided, every document but the last of a file takes whole sheets", "[documents][print]") {
    needGui();
    const auto program = printProgram(2);
    PrintPlan plan = planOf(*program, {DocumentKind::AgreementPage});
    plan.twoSided = TwoSided::LongEdge;
    const DocumentBatch one = valueOf(plannedBatch(*program->file, plan));
    CHECK(valueOf(one.sources[0].make()).front().pages.size() == 2);
    CHECK(valueOf(one.sources[1].make()).front().pages.size() == 1);
    plan.files = PaperFiles::PerPair;
    CHECK(valueOf(valueOf(plannedBatch(*program->file, plan)).sources[0].make()).front().pages.size() == 1);
}

TEST_CASE("file names are made of a pattern and are safe on every system", "[documents][print]") {
    NameFields fields;
    fields.pair = QStringLiteral("Zoë/Ana with CON");
    fields.document = QStringLiteral("Agreements");
    fields.date = QDate(2027, 3, 4);
    fields.number = 7;
    fields.total = 120;
    CHECK(filledPattern(QStringLiteral("{number} {pair}, {Document} {date}"), fields) ==
          QStringLiteral("007 Zoë-Ana with CON, Agreements 2027-03-04"));
    CHECK(filledPattern(QStringLiteral("{mentee}, {document} - "), fields) == QStringLiteral("Agreements"));
    CHECK_FALSE(filledPattern(QStringLiteral("{mentee}"), fields).isEmpty());
    CHECK(patternProblem(QStringLiteral("{name} of {cohort}")).isEmpty());
    CHECK(patternProblem(QString()).isEmpty());
    CHECK(patternProblem(QStringLiteral("{mentr} {pair}")).startsWith(QStringLiteral("There is no field {mentr}.")));
    CHECK(patternProblem(QStringLiteral("{pair} {mentee")).startsWith(QStringLiteral("A brace is opened")));
    // The same name twice is two files.
    QStringList used;
    CHECK(freeStem(filledPattern(QStringLiteral("{document}"), fields), used) == QStringLiteral("Agreements"));
    CHECK(freeStem(filledPattern(QStringLiteral("{document}"), fields), used) == QStringLiteral("Agreements (2)"));
}

TEST_CASE("a document printed on another day is the same document", "[documents][print]") {
    needGui();
    const auto program = printProgram(2);
    const PrintPlan plan = planOf(*program, {DocumentKind::Agreements});
    const auto prints = [&] {
        std::vector<quint32> all;
        for (const DocumentSource &source : valueOf(plannedBatch(*program->file, plan)).sources) {
            for (const Document &document : valueOf(source.make()))
                all.push_back(fingerprint(document, program->clock.today()));
        }
        return all;
    };
    const std::vector<quint32> first = prints();
    program->clock.setDay(QDate(2027, 5, 9));
    CHECK(prints() == first);
    REQUIRE(first.size() == 4);
    CHECK(first[0] != first[2]);
}
