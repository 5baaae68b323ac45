#pragma once

#include "core/agreements/agreement_content.h"
#include "core/first_meeting/script.h"
#include "core/forms/form_library.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "core/skills/exercise_library.h"
#include "core/training/session_library.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/worksheet_print.h"

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace groundwork::documents {

/// The pack for the day of a room: the papers of the room, and for each of its pairs preparation sheets and a
/// worksheet. Without pairs there are blank sheets and the papers that need none.
Result<DocumentBatch> dayPack(const ProgramFile &file, const PrintRequest &request);

/// Paper, size, direction and language of what is printed, without a letterhead.
PageStyle styleOf(const PrintRequest &request, const framework::Program &program);

/// The letters of a cohort, one source a person. Letters with a gap (words::letterGap) are left out. Answers
/// NothingToPrint when none is left.
Result<DocumentBatch> lettersBatch(const ProgramFile &file, const PrintRequest &request);

/// The pairs with a certificate, or an hours statement, that is in use.
std::set<PartnershipId> pairsWithCertificates(const ProgramFile &file, CohortId cohort, DocumentKind kind);

/// The certificates or hours statements of a cohort, one source a sheet. Answers NothingToPrint when there is none.
Result<DocumentBatch> certificatesBatch(const ProgramFile &file, const PrintRequest &request);

/// Forms for one person each, one source a person; blank ones when no names are wanted or nobody fits. Answers
/// NothingToPrint when none of those asked for fits.
Result<DocumentBatch> formsBatch(const ProgramFile &file, const PrintRequest &request);

/// The ids of all who take part in a cohort, as lists and sign-in sheets name them.
QStringList peopleListed(const ProgramFile &file, CohortId cohort);

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
    /// The form of one person; without one a blank form, or one for each role where they differ.
    [[nodiscard]] Result<std::vector<Document>> personForm(const PrintablePerson *of) const;
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
    [[nodiscard]] Result<std::vector<Document>> runSheets() const;
    /// Sign-in sheets, name cards and expectation cards.
    [[nodiscard]] Result<std::vector<Document>> ofSession() const;
    /// The coordinator's lists: pairs, and how to reach people.
    [[nodiscard]] Result<std::vector<Document>> ofLists() const;
    [[nodiscard]] Result<std::vector<Document>> pairForm(PartnershipId pair) const;
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
    std::shared_ptr<const LetterheadPrint> m_letterhead; ///< only where the document has one
    std::optional<first_meeting::Script> m_script;
    std::optional<agreements::AgreementContent> m_agreement;
    std::optional<skills::ExerciseLibrary> m_exercises;
    std::optional<forms::FormLibrary> m_forms;
    std::optional<training::SessionLibrary> m_sessions;
};

} // namespace groundwork::documents
