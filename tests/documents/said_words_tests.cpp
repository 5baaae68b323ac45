#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/framework/framework_rows.h"
#include "tests/documents/document_support.h"
#include "tests/documents/every_document.h"
#include "tests/documents/said_words.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/certificate_document.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/framework_changes_document.h"

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

/// Of many requests of one kind some: the sheets on a few people, every kind of letter.
std::vector<PrintRequest> firstRequests(const ProgramFile &file, CohortId cohort, DocumentKind kind) {
    std::vector<PrintRequest> requests = requestsFor(file, cohort, kind);
    if (kind == DocumentKind::Held)
        requests.resize(std::min<size_t>(requests.size(), 4));
    return requests;
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
        for (const DocumentKind kind : allKinds()) {
            INFO(demo::sampleKey(sample).toStdString() << ": " << catalogEntry(kind).key.toStdString());
            for (const PrintRequest &request : firstRequests(*file, cohort, kind)) {
                for (const Document &document : firstDocuments(*file, request, 4)) {
                    checkSays(document);
                    seen.insert(kind);
                }
            }
        }
    }
    // What no sample has: a second version of the framework, and papers that are issued. Both have tests below.
    const std::set<DocumentKind> unmade{DocumentKind::FrameworkChanges, DocumentKind::Certificates,
                                        DocumentKind::HoursStatements};
    for (const DocumentKind kind : allKinds()) {
        INFO(catalogEntry(kind).key.toStdString());
        CHECK(seen.count(kind) + unmade.count(kind) >= 1);
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
        const bool parted = entry.kind == DocumentKind::Worksheets || entry.kind == DocumentKind::DayPack;
        if (parted)
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
    framework::Framework before;
    before.version = 1;
    before.principles = {QStringLiteral("We both learn."), QStringLiteral("We keep to time.")};
    framework::Framework after = before;
    after.version = 2;
    after.principles = {QStringLiteral("We both learn a lot."), QStringLiteral("We ask before we tell.")};
    checkSays(frameworkChangesDocument({before, after, QStringLiteral("Side by Side 2027"), QDate(2027, 3, 1)}, PageStyle{}));
}

TEST_CASE("a title too long to stand in one block is said as it is painted", "[documents][said]") {
    needGui();
    auto agreement = playedAgreement();
    agreement.context = QStringLiteral("Side by Side 2027 ").repeated(200).trimmed();
    const Document document = agreementDocument(agreement, PageStyle{});
    REQUIRE_FALSE(document.blocks.empty());
    CHECK(std::holds_alternative<TitleBlock>(document.blocks.front().what));
    checkSays(document);
}

TEST_CASE("a certificate and a statement of hours say what is painted", "[documents][said]") {
    needGui();
    certificates::Certificate one;
    one.series = QStringLiteral("2027");
    one.number = 17;
    one.issuedOn = QDate(2027, 10, 22);
    certificates::CertificateFacts &facts = one.facts;
    facts.name = QStringLiteral("Nadia Boukhari");
    facts.secondName = QStringLiteral("نادية بوخاري");
    facts.organization = QStringLiteral("Harbourlight Hospital");
    facts.program = QStringLiteral("Side by Side");
    facts.cohort = QStringLiteral("Side by Side 2027");
    facts.roleName = QStringLiteral("mentee");
    facts.partnerName = QStringLiteral("Malia Kealoha-Ortiz");
    facts.partnerRoleName = QStringLiteral("mentor");
    facts.from = QDate(2027, 1, 24);
    facts.until = QDate(2027, 10, 22);
    facts.meetings = 9;
    facts.minutes = 430;
    facts.trainingMinutes = 255;
    facts.signers = {{facts.partnerName, facts.partnerRoleName},
                     {QStringLiteral("Joanna Pereira-Finch"), QStringLiteral("coordinator")}};
    checkSays(certificateDocument(one, PageStyle{}));
    one.kind = certificates::CertificateKind::Hours;
    for (int i = 0; i < 9; ++i)
        facts.log.push_back({facts.from.addDays(i * 7), 45, certificates::Channel::Video, certificates::FigureSource::PaperLog});
    checkSays(hoursStatementDocument(one, PageStyle{}, QStringLiteral("Private help line: 555-0142")));
}
