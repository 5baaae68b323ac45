#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreement_story.h"
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/goals/goal_rows.h"
#include "core/matching/scenario_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "ui/documents/agreement_print.h"
#include "ui/documents/catalog_prints.h"
#include "ui/documents/goal_sheet_document.h"
#include "ui/documents/match_reading_print.h"
#include "ui/documents/match_slip_print.h"
#include "ui/documents/story_documents.h"
#include "ui/documents/worksheet_print.h"

namespace groundwork::documents {

namespace {

/// Nothing drafted yet is no fault of the file: there is nothing to print for this pair.
Error nothingWhenNotFound(const Error &error) {
    return error.code == ErrorCode::NotFound ? Error(ErrorCode::NothingToPrint) : error;
}

} // namespace

std::vector<PrintablePair> printablePairs(const ProgramFile &file, CohortId cohort, DocumentKind kind) {
    if (!catalogEntry(kind).perPair)
        return {};
    const bool agreements = kind == DocumentKind::Agreements || kind == DocumentKind::AgreementPage ||
                            kind == DocumentKind::AgreementStories || kind == DocumentKind::AgreementChanges;
    const bool goals = kind == DocumentKind::GoalSheets;
    const bool certified = kind == DocumentKind::Certificates || kind == DocumentKind::HoursStatements;
    const auto withCertificates =
        certified ? pairsWithCertificates(file, cohort, kind) : std::set<PartnershipId>();
    const auto goalCounts = goals ? goals::goalCountsOfCohort(file, cohort)
                                  : std::unordered_map<PartnershipId, goals::GoalCounts>();
    const auto facts = agreements ? agreements::agreementFactsOfCohort(file, cohort)
                                  : std::unordered_map<PartnershipId, agreements::AgreementFacts>();
    std::vector<PrintablePair> pairs;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (agreements) {
            const auto found = facts.find(row.id);
            if (found == facts.end() || (found->second.inForceNumber == 0 && found->second.openNumber == 0))
                continue;
            const bool compared = found->second.inForceNumber > 1 || found->second.openNumber > 1;
            if (kind == DocumentKind::AgreementChanges && !compared)
                continue;
        } else if (certified) {
            if (withCertificates.count(row.id) == 0)
                continue;
        } else if (goals) {
            if (goalCounts.count(row.id) == 0)
                continue;
        } else if (kind == DocumentKind::Letters) {
            if (row.state == partnerships::PartnershipState::Declined ||
                row.state == partnerships::PartnershipState::EndedEarly)
                continue;
        } else if (!partnerships::isOpen(row.state)) {
            continue;
        }
        pairs.push_back({row.id, row.menteeName, row.mentorName});
    }
    return pairs;
}

Result<std::vector<Document>> CatalogPrints::agreement(PartnershipId pair) const {
    const auto text = agreements::agreementText(*m_file, *m_agreement, pair);
    if (!text)
        return failure(nothingWhenNotFound(text.error()));
    if (m_request.kind == DocumentKind::AgreementPage)
        return std::vector<Document>{agreementPageDocument(agreementPrint(*text, today()), style())};
    return agreementCopies(*text, today(), style());
}

Result<std::vector<Document>> CatalogPrints::agreementStory(PartnershipId pair) const {
    const auto story = agreements::agreementStory(*m_file, *m_agreement, pair);
    if (!story)
        return failure(nothingWhenNotFound(story.error()));
    return std::vector<Document>{storyDocument(*story, today(), style())};
}

Result<std::vector<Document>> CatalogPrints::agreementChanges(PartnershipId pair) const {
    AgreementVersionId before = m_request.versionBefore;
    AgreementVersionId after = m_request.versionAfter;
    if (!before.isValid() || !after.isValid()) {
        std::vector<agreements::AgreementVersion> versions = agreements::versionsOf(*m_file, pair);
        std::erase_if(versions, [](const agreements::AgreementVersion &version) {
            return version.state == agreements::VersionState::Discarded;
        });
        if (versions.size() < 2)
            return failure(ErrorCode::NothingToPrint);
        before = versions[versions.size() - 2].id;
        after = versions.back().id;
    }
    const auto old = agreements::agreementText(*m_file, *m_agreement, before);
    const auto now = agreements::agreementText(*m_file, *m_agreement, after);
    if (!old || !now)
        return failure(nothingWhenNotFound(old ? now.error() : old.error()));
    return std::vector<Document>{agreementChangesDocument(*old, *now, today(), style())};
}

Result<std::vector<Document>> CatalogPrints::goalSheet(PartnershipId pair) const {
    const auto row = partnerships::partnershipRow(*m_file, pair);
    if (!row)
        return failure(row.error());
    GoalSheetPrint print;
    print.menteeName = row->menteeName;
    print.mentorName = row->mentorName;
    print.context = context();
    print.printedOn = today();
    for (const goals::Goal &goal : goals::goalsOf(*m_file, pair))
        print.goals.push_back({goal, goals::updatesOf(*m_file, goal.id)});
    if (print.goals.empty())
        return failure(ErrorCode::NothingToPrint);
    return std::vector<Document>{goalSheetDocument(print, style())};
}

Result<SheetNames> CatalogPrints::namesOf(PartnershipId pair) const {
    SheetNames names;
    names.end = m_cohort.end;
    if (!pair.isValid() || !m_request.withNames)
        return names;
    const auto row = partnerships::partnershipRow(*m_file, pair);
    if (!row)
        return failure(row.error());
    names.mentee = row->menteeName;
    names.mentor = row->mentorName;
    return names;
}

Result<std::vector<Document>> CatalogPrints::worksheet(PartnershipId pair) const {
    const auto names = namesOf(pair);
    if (!names)
        return failure(names.error());
    SheetAnswers answers;
    if (pair.isValid() && m_request.withNames && m_request.withAnswers)
        answers = {first_meeting::answers(*m_file, pair), first_meeting::agreedLines(*m_file, pair),
                   first_meeting::alignmentItems(*m_file, pair)};
    WorksheetPrint print = worksheetPrint(*m_script, length(), *names, answers);
    print.context = context();
    print.helpLine = helpLine();
    print.printedOn = today();
    return std::vector<Document>{worksheetDocument(print, style())};
}

Result<std::vector<Document>> CatalogPrints::prepSheets(PartnershipId pair) const {
    const auto names = namesOf(pair);
    if (!names)
        return failure(names.error());
    std::vector<Document> sheets;
    for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
        PrepSheetPrint print = prepSheetPrint(*m_script, length(), *names, voice);
        print.context = context();
        print.helpLine = helpLine();
        print.printedOn = today();
        sheets.push_back(prepSheetDocument(print, style()));
    }
    return sheets;
}

Result<std::vector<Document>> CatalogPrints::slips(PartnershipId pair) const {
    const auto row = partnerships::partnershipRow(*m_file, pair);
    if (!row)
        return failure(row.error());
    const auto whole = partnerships::partnership(*m_file, pair);
    if (!whole)
        return failure(whole.error());
    MatchSlipPrint print = matchSlipPrint(*row, *whole, matching::sumOfPartnership(*m_file, pair));
    print.context = m_cohort.name;
    print.coordinator = m_program.coordinatorName;
    print.contact = m_program.coordinatorContact;
    print.printedOn = today();
    return std::vector<Document>{matchSlipDocument(print, style())};
}

Result<std::vector<Document>> CatalogPrints::matching() const {
    const auto scenario = m_request.scenario.isValid()
                              ? matching::scenario(*m_file, m_request.scenario)
                              : Result<matching::Scenario>(matching::scenarioByName(*m_file, m_cohort.id));
    if (!scenario)
        return failure(scenario.error());
    Result<MatchReadingPrint> print =
        m_request.reading ? Result<MatchReadingPrint>(*m_request.reading) : matchReadingPrint(*m_file, *scenario);
    if (!print)
        return failure(print.error());
    print->context = context();
    print->printedOn = today();
    return std::vector<Document>{matchReadingDocument(*print, style())};
}

} // namespace groundwork::documents
