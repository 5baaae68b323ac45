#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/framework/framework_rows.h"
#include "tests/documents/document_support.h"
#include "tests/documents/said_words.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"

#include <algorithm>
#include <set>

// What a document says beside what is painted: neither can say more or less than the other.

using namespace groundwork;
using namespace groundwork::documents;

namespace {

void checkSays(const Document &document) {
    INFO(document.title.toStdString());
    CHECK_FALSE(document.blocks.empty());
    CHECK(difference(wordCount(plainText(document.blocks)), wordCount(paintedText(document))) == QString());
}

/// The documents of the first few sources; none where nothing fits.
std::vector<Document> firstDocuments(const ProgramFile &file, const PrintRequest &request, size_t sources) {
    std::vector<Document> all;
    const auto batch = documentsFor(file, request);
    if (!batch) {
        CHECK(batch.error().code == ErrorCode::NothingToPrint);
        return all;
    }
    for (size_t i = 0; i < std::min(sources, batch->sources.size()); ++i) {
        const auto made = batch->sources[i].make();
        if (made)
            all.insert(all.end(), made->begin(), made->end());
        else
            CHECK(made.error().code == ErrorCode::NothingToPrint);
    }
    return all;
}

PrintRequest requestFor(CohortId cohort, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = cohort;
    return request;
}

} // namespace

TEST_CASE("every document of the sample cohorts says in its blocks what is painted, no more and no less",
          "[documents][said]") {
    needGui();
    const auto pack = valueOf(content::Pack::load());
    std::set<DocumentKind> seen;
    for (const demo::SampleId sample : demo::allSamples()) {
        FixedClock clock{QDate(2027, 8, 25)};
        const auto file = valueOf(demo::sampleInMemory(pack, clock, sample, QDate(2027, 8, 25)));
        const CohortId cohort = framework::cohorts(*file).front().id;
        for (const CatalogEntry &entry : documentCatalog()) {
            INFO(demo::sampleKey(sample).toStdString() << ": " << entry.key.toStdString());
            for (const Document &document : firstDocuments(*file, requestFor(cohort, entry.kind), 4)) {
                checkSays(document);
                seen.insert(entry.kind);
            }
        }
    }
    for (const CatalogEntry &entry : documentCatalog()) {
        INFO(entry.key.toStdString());
        CHECK((seen.count(entry.kind) == 1 || entry.kind == DocumentKind::FrameworkChanges));
    }
}

TEST_CASE("blank, large and answered sheets say what is painted, and so do names in Arabic", "[documents][said]") {
    needGui();
    const auto program = printProgram(3);
    for (const DocumentKind kind : {DocumentKind::Worksheets, DocumentKind::PrepSheets, DocumentKind::FrameworkForms}) {
        PrintRequest request = requestFor(program->cohort, kind);
        request.withNames = false;
        for (const Document &document : firstDocuments(*program->file, request, 3))
            checkSays(document);
        request.withNames = true;
        request.withAnswers = true;
        for (const Document &document : firstDocuments(*program->file, request, 3))
            checkSays(document);
    }
    for (const CatalogEntry &entry : documentCatalog()) {
        if (entry.kind == DocumentKind::Worksheets || entry.kind == DocumentKind::DayPack)
            continue; // a prompt that large print takes apart says on paper where it goes on
        INFO(entry.key.toStdString());
        PrintRequest request = requestFor(program->cohort, entry.kind);
        request.largePrint = true;
        for (const Document &document : firstDocuments(*program->file, request, 3))
            checkSays(document);
    }
}

TEST_CASE("what was filled in on a worksheet, a slip and a framework is said as it is painted", "[documents][said]") {
    needGui();
    checkSays(worksheetDocument(sampleWorksheet(), PageStyle{}));
    checkSays(matchSlipDocument(sampleSlip(), PageStyle{}));
    checkSays(agreementDocument(playedAgreement(), PageStyle{}));
    checkSays(agreementPageDocument(playedAgreement(), PageStyle{}));
    checkSays(frameworkDocument(sampleFramework(), PageStyle{}));
}
