#pragma once

#include "core/agreements/agreement_content.h"
#include "core/first_meeting/script.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "core/skills/exercise_library.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/worksheet_print.h"

#include <memory>
#include <optional>
#include <vector>

namespace groundwork::documents {

/// The pack for the day of a room: the papers of the room, and for each of its pairs preparation sheets and a
/// worksheet. Without pairs there are blank sheets and the papers that need none.
Result<DocumentBatch> dayPack(const ProgramFile &file, const PrintRequest &request);

/// The letters of a cohort, one source a person. Letters with a gap (words::letterGap) are left out. Answers
/// NothingToPrint when none is left.
Result<DocumentBatch> lettersBatch(const ProgramFile &file, const PrintRequest &request);

/// What the documents of one request have in common, read once, and the documents of a pair, made from the
/// file when their turn comes.
class CatalogPrints {
  public:
    /// Answers NotFound (no program, no such cohort) and ContentMissing. `file` must outlive the object.
    static Result<std::shared_ptr<const CatalogPrints>> read(const ProgramFile &file,
                                                             const PrintRequest &request);

    /// The documents of one pair, or, for an invalid id, of the whole cohort. Answers NotFound,
    /// NothingToPrint.
    [[nodiscard]] Result<std::vector<Document>> documentsOf(PartnershipId pair) const;
    /// Those whose framework form is not in yet, and the form of one of them: one at a time, so that a job of many can
    /// be stopped between two.
    [[nodiscard]] QStringList formReaders() const;
    [[nodiscard]] Result<std::vector<Document>> formOf(const QString &reader) const;
    [[nodiscard]] QString cohortName() const { return m_cohort.name; }

  private:
    CatalogPrints(const ProgramFile &file, PrintRequest request)
        : m_file(&file)
        , m_request(std::move(request)) {}
    [[nodiscard]] Result<std::vector<Document>> agreement(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> agreementStory(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> agreementChanges(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> goalSheet(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> worksheet(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> prepSheets(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> slips(PartnershipId pair) const;
    [[nodiscard]] Result<std::vector<Document>> matching() const;
    [[nodiscard]] Result<std::vector<Document>> framework() const;
    [[nodiscard]] Result<std::vector<Document>> signUpForms() const;
    [[nodiscard]] Result<std::vector<Document>> held() const;
    [[nodiscard]] Result<std::vector<Document>> week() const;
    [[nodiscard]] Result<std::vector<Document>> yearPlan() const;
    [[nodiscard]] Result<std::vector<Document>> exerciseCards() const;
    /// A paper of the room: facilitator's card, seating plan, sign-in sheet, name cards, cards for the tables.
    [[nodiscard]] Result<std::vector<Document>> ofRoom() const;
    [[nodiscard]] Result<std::vector<Document>> frameworkForms() const;
    [[nodiscard]] Result<std::vector<Document>> frameworkChanges() const;
    /// The version that is asked for, else the cohort's.
    [[nodiscard]] Result<framework::Framework> frameworkVersion() const;

    [[nodiscard]] Result<SheetNames> namesOf(PartnershipId pair) const;
    [[nodiscard]] first_meeting::Length length() const;
    [[nodiscard]] PageStyle style() const;
    [[nodiscard]] QDate today() const;
    /// "Side by Side 2027, Harbourlight Hospital"
    [[nodiscard]] QString context() const;
    /// The coordinator's private contact, or nothing.
    [[nodiscard]] QString helpLine() const;

    const ProgramFile *m_file;
    PrintRequest m_request;
    framework::Program m_program;
    framework::Cohort m_cohort;
    std::optional<first_meeting::Script> m_script;
    std::optional<agreements::AgreementContent> m_agreement;
    std::optional<skills::ExerciseLibrary> m_exercises;
};

} // namespace groundwork::documents
