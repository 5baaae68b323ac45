#include "ui/documents/document_catalog.h"

#include "core/base/error_code.h"
#include "ui/documents/catalog_prints.h"
#include "ui/words/pair_words.h"

#include <algorithm>

namespace groundwork::documents {

namespace {

QString pairName(const PrintablePair &pair) {
    return words::pairName(pair.mentee, pair.mentor);
}

DocumentSource sourceOf(std::shared_ptr<const CatalogPrints> prints, const PrintRequest &request,
                        const PrintablePair &pair) {
    DocumentSource source;
    source.name = pairName(pair);
    source.label = pairName(pair);
    source.pair = pair.id;
    source.kinds = {request.kind};
    source.make = [prints = std::move(prints), request, id = pair.id]() -> Result<std::vector<Document>> {
        auto one = prints->documentsOf(id);
        if (!one)
            return one;
        std::vector<Document> all;
        for (int i = 0; i < std::max(1, request.copies); ++i)
            all.insert(all.end(), one->begin(), one->end());
        return all;
    };
    return source;
}

DocumentSource formSource(std::shared_ptr<const CatalogPrints> prints, const PrintRequest &request,
                          const QString &reader) {
    DocumentSource source;
    source.name = reader;
    source.label = reader;
    source.kinds = {request.kind};
    source.make = [prints = std::move(prints), copies = request.copies, reader]() -> Result<std::vector<Document>> {
        auto one = prints->formOf(reader);
        if (!one)
            return one;
        return std::vector<Document>(static_cast<size_t>(std::max(1, copies)), one->front());
    };
    source.forOne = true;
    return source;
}

} // namespace

std::vector<CatalogEntry> documentCatalog() {
    std::vector<CatalogEntry> entries;
    for (const DocumentKind kind :
         {DocumentKind::Agreements,
          DocumentKind::AgreementPage,
          DocumentKind::AgreementStories,
          DocumentKind::AgreementChanges,
          DocumentKind::GoalSheets,
          DocumentKind::Letters,
          DocumentKind::Slips,
          DocumentKind::Worksheets,
          DocumentKind::PrepSheets,
          DocumentKind::DayPack,
          DocumentKind::FacilitatorCard,
          DocumentKind::SeatingPlan,
          DocumentKind::SignIn,
          DocumentKind::NameCards,
          DocumentKind::StageCards,
          DocumentKind::MeetingNotes,
          DocumentKind::CheckIns,
          DocumentKind::Pulses,
          DocumentKind::SelfAssessments,
          DocumentKind::SelfAssessmentsMidpoint,
          DocumentKind::SelfAssessmentsAfter,
          DocumentKind::ClosingSheets,
          DocumentKind::Surveys,
          DocumentKind::EndingEarly,
          DocumentKind::Certificates,
          DocumentKind::HoursStatements,
          DocumentKind::RunSheets,
          DocumentKind::SessionSignIn,
          DocumentKind::AllNameCards,
          DocumentKind::ExpectationCards,
          DocumentKind::ExerciseCards,
          DocumentKind::Framework,
          DocumentKind::FrameworkForms,
          DocumentKind::FrameworkChanges,
          DocumentKind::SignUpForms,
          DocumentKind::Matching,
          DocumentKind::Week,
          DocumentKind::YearPlan,
          DocumentKind::PairList,
          DocumentKind::ContactList})
        entries.push_back(catalogEntry(kind));
    return entries;
}

std::optional<DocumentKind> documentKindFromKey(const QString &key) {
    for (const CatalogEntry &entry : documentCatalog()) {
        if (entry.key == key)
            return entry.kind;
    }
    return std::nullopt;
}

bool hasLetterhead(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::Agreements:
    case DocumentKind::AgreementStories:
    case DocumentKind::AgreementChanges:
    case DocumentKind::Framework:
    case DocumentKind::FrameworkForms:
    case DocumentKind::FrameworkChanges:
    case DocumentKind::Letters:
    case DocumentKind::Certificates:
    case DocumentKind::HoursStatements:
    case DocumentKind::SignUpForms:
    case DocumentKind::PrepSheets:
    case DocumentKind::Held:
        return true;
    case DocumentKind::AgreementPage:
    case DocumentKind::GoalSheets:
    case DocumentKind::Worksheets:
    case DocumentKind::Slips:
    case DocumentKind::Matching:
    case DocumentKind::Week:
    case DocumentKind::YearPlan:
    case DocumentKind::ExerciseCards:
    case DocumentKind::DayPack:
    case DocumentKind::FacilitatorCard:
    case DocumentKind::SeatingPlan:
    case DocumentKind::SignIn:
    case DocumentKind::NameCards:
    case DocumentKind::StageCards:
    case DocumentKind::MeetingNotes:
    case DocumentKind::CheckIns:
    case DocumentKind::Pulses:
    case DocumentKind::SelfAssessments:
    case DocumentKind::SelfAssessmentsMidpoint:
    case DocumentKind::SelfAssessmentsAfter:
    case DocumentKind::ClosingSheets:
    case DocumentKind::Surveys:
    case DocumentKind::EndingEarly:
    case DocumentKind::RunSheets:
    case DocumentKind::SessionSignIn:
    case DocumentKind::AllNameCards:
    case DocumentKind::ExpectationCards:
    case DocumentKind::PairList:
    case DocumentKind::ContactList:
    case DocumentKind::Shortcuts:
        return false;
    }
    return false;
}

bool takesSession(DocumentKind kind) {
    return kind == DocumentKind::RunSheets || kind == DocumentKind::SessionSignIn;
}

bool isOfTraining(DocumentKind kind) {
    return takesSession(kind) || kind == DocumentKind::AllNameCards || kind == DocumentKind::ExpectationCards;
}

bool isForm(DocumentKind kind) {
    return catalogEntry(kind).perPerson || kind == DocumentKind::MeetingNotes || kind == DocumentKind::ClosingSheets;
}

bool isOfRoom(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::DayPack:
    case DocumentKind::FacilitatorCard:
    case DocumentKind::SeatingPlan:
    case DocumentKind::SignIn:
    case DocumentKind::NameCards:
    case DocumentKind::StageCards:
        return true;
    default:
        return false;
    }
}

Result<DocumentBatch> documentsFor(const ProgramFile &file, const PrintRequest &request) {
    if (request.kind == DocumentKind::DayPack)
        return dayPack(file, request);
    if (request.kind == DocumentKind::Letters)
        return lettersBatch(file, request);
    if (request.kind == DocumentKind::Certificates || request.kind == DocumentKind::HoursStatements)
        return certificatesBatch(file, request);
    if (catalogEntry(request.kind).perPerson)
        return formsBatch(file, request);
    auto prints = CatalogPrints::read(file, request);
    if (!prints)
        return failure(prints.error());
    const CatalogEntry entry = catalogEntry(request.kind);
    const std::shared_ptr<const CatalogPrints> shared = std::move(*prints);
    DocumentBatch batch;
    batch.title = entry.title + QStringLiteral(", ") + shared->cohortName();
    if (request.kind == DocumentKind::FrameworkForms && request.withNames) {
        for (const QString &reader : shared->formReaders())
            batch.sources.push_back(formSource(shared, request, reader));
        if (batch.sources.empty())
            return failure(ErrorCode::NothingToPrint);
        return batch;
    }
    if (!entry.perPair) {
        batch.sources.push_back(sourceOf(shared, request, {}));
        batch.sources.front().name = batch.title;
        batch.sources.front().label = entry.title;
        return batch;
    }
    const std::vector<PrintablePair> fitting = printablePairs(file, request.cohort, request.kind);
    // Blank sheets name no pair: one of them is enough, and copies make more. So it is before there are
    // pairs.
    const bool sheets = request.kind == DocumentKind::Worksheets || request.kind == DocumentKind::PrepSheets ||
                        isForm(request.kind);
    if (sheets && request.pairs.empty() && (!request.withNames || fitting.empty())) {
        batch.sources.push_back(sourceOf(shared, request, {}));
        batch.sources.front().name = batch.title;
        batch.sources.front().label = entry.title;
        return batch;
    }
    for (const PrintablePair &pair : fitting) {
        const bool wanted = request.pairs.empty() || std::find(request.pairs.begin(), request.pairs.end(),
                                                               pair.id) != request.pairs.end();
        if (wanted)
            batch.sources.push_back(sourceOf(shared, request, pair));
    }
    if (batch.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    if (batch.sources.size() == 1)
        batch.title = batch.sources.front().name + QStringLiteral(" - ") + entry.title;
    return batch;
}

} // namespace groundwork::documents
