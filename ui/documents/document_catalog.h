#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/certificates/certificate.h"
#include "core/letters/letter.h"
#include "core/rooms/room.h"
#include "ui/documents/document.h"
#include "ui/documents/shortcut_document.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <compare>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace groundwork {
class ProgramFile;
}

namespace groundwork::documents {

struct MatchReadingPrint;

/// Every document that can be printed. The keys are the names that `groundwork-cli print` takes.
enum class DocumentKind {
    Agreements,
    AgreementPage,
    AgreementStories, ///< every version and review of a pair's agreement
    AgreementChanges, ///< PrintRequest::versionBefore with versionAfter; invalid: the last two
    GoalSheets,
    Worksheets,
    PrepSheets,
    Framework,
    FrameworkForms,
    FrameworkChanges,
    Slips,
    Certificates, ///< of taking part: those in use, or PrintRequest::certificates
    HoursStatements, ///< the same of the other kind
    Letters, ///< PrintRequest::letter; one for each of the two
    Matching, ///< for a second reader
    SignUpForms,
    Week,
    YearPlan,
    ExerciseCards,
    DayPack, ///< everything for the day of a room, in one go
    FacilitatorCard,
    SeatingPlan,
    SignIn,
    NameCards,
    StageCards,
    MeetingNotes,
    CheckIns,
    Pulses,
    SelfAssessments, ///< before the training
    SelfAssessmentsMidpoint, ///< half-way, the short form
    SelfAssessmentsAfter, ///< at the end, with a look back
    ClosingSheets,
    Surveys,
    EndingEarly, ///< three questions, for each of two who ended early
    RunSheets, ///< PrintRequest::sessions
    SessionSignIn, ///< PrintRequest::sessions
    AllNameCards,
    ExpectationCards,
    PairList,
    ContactList,
    Held, ///< everything held about one person; needs PrintRequest::person and is not in the catalog
    Shortcuts, ///< the keys of the window; needs PrintRequest::shortcuts and is not in the catalog
};

/// What a paper is for: papers of one group stand together in the Print menu and in the print dialog.
enum class PaperGroup { Pair, FirstMeeting, Room, Along, Training, Program };
inline constexpr std::array kPaperGroups{PaperGroup::Pair,  PaperGroup::FirstMeeting, PaperGroup::Room,
                                         PaperGroup::Along, PaperGroup::Training,     PaperGroup::Program};
/// "For the pair", "Along the way and at the end", ...
QString paperGroupTitle(PaperGroup group);

struct CatalogEntry {
    DocumentKind kind;
    QString key;     ///< "agreements", "agreement-page", "worksheets", "prep-sheets", "framework", ...
    QString title;   ///< "Partnership agreements"
    QString whoGets; ///< "one for each of the two", "who sees it" in short
    bool perPair = true; ///< false: one for the whole cohort
    bool perPerson = false; ///< one for each of those whom printablePeople() names

    [[nodiscard]] PaperGroup group() const;
};

/// All documents in the order of the Print menu, group by group.
std::vector<CatalogEntry> documentCatalog();
/// The entry of a kind.
CatalogEntry catalogEntry(DocumentKind kind);
/// The kind with this key, or none.
std::optional<DocumentKind> documentKindFromKey(const QString &key);

/// One of the two of a pair, who gets a letter.
struct LetterTo {
    PartnershipId pair;
    Role role = Role::Mentee;

    bool operator==(const LetterTo &) const = default;
};

/// What to print. Dates come from the file's clock.
struct PrintRequest {
    DocumentKind kind = DocumentKind::Agreements;
    CohortId cohort;
    std::vector<PartnershipId> pairs; ///< none: every pair of the cohort that the document fits
    PersonId person; ///< Held: whom it is about
    std::vector<ParticipantId> people; ///< forms for one person each: these only; none: everybody whom they fit
    PageStyle::Paper paper = PageStyle::Paper::A4;
    int copies = 1;          ///< of each; an agreement counts "one for each of the two" as one copy
    int minutes = 90;        ///< length of the first meeting for worksheets and prep sheets: 60, 90 or 120
    bool largePrint = false; ///< 14 pt; exercise cards take full pages with room to write
    QStringList cards; ///< exercise cards: codes ("OL1") and keys of ready-made sets; none: all of them
    QStringList sessions; ///< run sheets: keys of sessions, none: all of them; sign-in sheets: none leaves its name to write
    bool withNames = true;   ///< worksheets, prep sheets and forms: names filled in, or blank
    /// Worksheets: with what the two have answered openly so far. What is hidden or private never is.
    bool withAnswers = false;
    ScenarioId scenario;     ///< Matching: this scenario; invalid: the newest
    std::shared_ptr<const MatchReadingPrint> reading; ///< Matching: as the window has it; none: solved from the file
    AgreementVersionId versionBefore; ///< AgreementChanges
    AgreementVersionId versionAfter;
    FrameworkId framework;   ///< framework documents: this version; invalid: the cohort's
    FrameworkId before;      ///< changes: compared with this version; invalid: the one before
    rooms::RoomId room;      ///< papers of a room: this one; invalid: the one that is going or planned, else all pairs
    std::optional<letters::LetterKind> letter; ///< Letters: this one; none: the two about the match
    std::vector<LetterTo> letterTo; ///< Letters: to these only; none: as `pairs` says, or to all whose time it is
    std::vector<certificates::CertificateId> certificates; ///< Certificates, HoursStatements: these, also replaced ones
    std::vector<ShortcutGroup> shortcuts; ///< Shortcuts: the keys, which only the window knows
};

/// Who gets a paper: a pair, or one person.
struct Receiver {
    PartnershipId pair{};
    ParticipantId person{}; ///< with it the pair is not valid

    [[nodiscard]] bool isValid() const { return pair.isValid() || person.isValid(); }
    auto operator<=>(const Receiver &) const = default;
};

/// One document that is made when its turn comes, so that 500 agreements are never in memory together.
struct DocumentSource {
    QString name;  ///< file stem when each pair gets its own PDF: "Alys Penhale with Noor Rahmani"
    QString label; ///< what the progress line says
    std::function<Result<std::vector<Document>>()> make;
    PartnershipId pair{};   ///< whom it is about; invalid for papers of the whole cohort
    std::vector<DocumentKind> kinds{}; ///< what it is: one kind, or several papers of a pair in one file
    bool forOne = false;    ///< it is for one person alone and is never joined with another's papers
    ParticipantId person{}; ///< of a form for each person: whose it is

    [[nodiscard]] Receiver receiver() const { return person.isValid() ? Receiver{{}, person} : Receiver{pair, {}}; }
};

/// A job: documents one after another. It reads from the program file when made, on the main thread.
struct DocumentBatch {
    QString title;
    std::vector<DocumentSource> sources;
};

/// A pair that a document can be made for, by the names that the pair asked to be called.
struct PrintablePair {
    PartnershipId id;
    QString mentee;
    QString mentor;
};
/// The pairs of a cohort that a document fits, by the mentee's sort key: agreements need a draft or more,
/// letters a pair that was neither declined nor ended early, slips a proposal, worksheets and prep sheets a pair that has not ended. Empty for documents of the whole
/// cohort.
std::vector<PrintablePair> printablePairs(const ProgramFile &file, CohortId cohort, DocumentKind kind);

/// Somebody whom a form is for, by the name that the person asked to be called.
struct PrintablePerson {
    ParticipantId id;
    PersonId person;
    QString name;
    Role role = Role::Mentee;
    QString partner; ///< the only one, or nothing
};
/// Those whom a form for one person fits, by their sort key: self-assessments before the training and check-ins
/// everybody who takes part, pulses those with a partner, closing forms also those who have finished, the three
/// questions of an early end both of each pair that ended early. Empty for other documents.
std::vector<PrintablePerson> printablePeople(const ProgramFile &file, CohortId cohort, DocumentKind kind);
/// The people whom a paper names one by one, beside its pairs, as ids for the disclosure log.
QStringList peopleNamedOn(const ProgramFile &file, const PrintRequest &request);

/// Exercise cards that are printed together, as PrintRequest::cards names them.
struct PrintableCards {
    QString title; ///< "All 36 cards", "Favourites (3)", "Skill lab 3: feedback"
    QStringList keys;
};
/// All cards, the favourites if there are any, and the ready-made sets. Only the first, without a number, when
/// the content cannot be read: printing then says why.
std::vector<PrintableCards> printableCards(const ProgramFile &file);

/// Does it leave the house under the letterhead of the organisation? Cards, sheets that are folded or cut, what hangs on
/// a wall, and what stays on the coordinator's desk do not.
bool hasLetterhead(DocumentKind kind);

/// The sessions of a run sheet or a sign-in sheet, as PrintRequest::sessions names them: the first is all of them, or
/// none by name. Only the first when the content cannot be read.
std::vector<PrintableCards> printableSessions(const ProgramFile &file, DocumentKind kind);

/// A paper of a training session: run sheets, sign-in sheet, name cards, expectation cards.
bool isOfTraining(DocumentKind kind);
/// Is it about a session that can be chosen?
bool takesSession(DocumentKind kind);
/// The forms that people fill in later on: meeting notes, check-ins, pulses, self-assessments, closing.
bool isForm(DocumentKind kind);
/// The papers for the day of a room, which belong together.
bool isOfRoom(DocumentKind kind);
/// The pairs that a paper of the room is about, for the disclosure log.
std::vector<PartnershipId> pairsOfRoom(const ProgramFile &file, const PrintRequest &request);
/// The length that the papers of the first meeting have when nobody says another: of the room that is going or
/// planned, else the cohort's.
int usualMinutes(const ProgramFile &file, CohortId cohort);

/// What a request prints. Answers NothingToPrint when no pair fits, NotFound, ContentMissing.
/// `file` must outlive the batch.
Result<DocumentBatch> documentsFor(const ProgramFile &file, const PrintRequest &request);

} // namespace groundwork::documents
