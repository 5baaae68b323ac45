// The forms of pairs and people (document_catalog.h).
#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "ui/documents/catalog_prints.h"
#include "ui/documents/form_documents.h"
#include "ui/words/date_words.h"
#include "ui/words/goal_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

using forms::AssessmentTime;
using forms::FormKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// What of a goal is still to do: its next step, else its first one, and its if-then plan.
void addSteps(FormPair &print, const goals::Goal &goal, const partnerships::PartnershipRow &row) {
    const QString whose = words::goalSpeaker(goal.owner, row.menteeCallName, row.mentorCallName);
    if (!goal.nextStep.isEmpty())
        print.open.push_back({goal.nextStep, whose, words::shortDate(goal.nextStepOn)});
    else if (!goal.firstStep.isEmpty() && goal.firstStepState != goals::StepState::Done)
        print.open.push_back({goal.firstStep, whose, words::shortDate(goal.firstStepOn)});
    if (!goal.plan.isEmpty())
        print.open.push_back({goal.plan, whose, {}});
}

FormKind formKindOf(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::MeetingNotes:
        return FormKind::MeetingNote;
    case DocumentKind::ClosingSheets:
        return FormKind::Closing;
    case DocumentKind::CheckIns:
        return FormKind::CheckIn;
    case DocumentKind::Pulses:
        return FormKind::Pulse;
    case DocumentKind::Surveys:
        return FormKind::ExperienceSurvey;
    case DocumentKind::EndingEarly:
        return FormKind::EndingEarly;
    default:
        return FormKind::SelfAssessment;
    }
}

/// Does this form go to somebody who is here now, or to somebody with a partner?
bool goesTo(DocumentKind kind, const people::ParticipantRow &row) {
    switch (kind) {
    case DocumentKind::CheckIns:
    case DocumentKind::SelfAssessments:
        return people::canBeMatched(row.state);
    case DocumentKind::Pulses:
    case DocumentKind::SelfAssessmentsMidpoint:
        return row.openPartnerships > 0;
    case DocumentKind::SelfAssessmentsAfter:
    case DocumentKind::Surveys:
        return row.openPartnerships > 0 || row.state == people::ParticipantState::Finished;
    default:
        return false;
    }
}

std::vector<PrintablePerson> peopleOfEndedPairs(const ProgramFile &file, CohortId cohort) {
    std::vector<PrintablePerson> all;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (row.state != partnerships::PartnershipState::EndedEarly)
            continue;
        all.push_back({row.mentee, row.menteePerson, row.menteeName, Role::Mentee, row.mentorName});
        all.push_back({row.mentor, row.mentorPerson, row.mentorName, Role::Mentor, row.menteeName});
    }
    return all;
}

} // namespace

std::vector<PrintablePerson> printablePeople(const ProgramFile &file, CohortId cohort, DocumentKind kind) {
    if (!catalogEntry(kind).perPerson)
        return {};
    if (kind == DocumentKind::EndingEarly)
        return peopleOfEndedPairs(file, cohort);
    std::vector<PrintablePerson> all;
    for (const people::ParticipantRow &row : people::participantRows(file, cohort)) {
        if (goesTo(kind, row))
            all.push_back({row.id, row.person, row.name, row.role, row.partner});
    }
    return all;
}

QStringList peopleNamedOn(const ProgramFile &file, const PrintRequest &request) {
    QStringList ids;
    if (request.kind == DocumentKind::SessionSignIn || request.kind == DocumentKind::AllNameCards ||
        request.kind == DocumentKind::PairList || request.kind == DocumentKind::ContactList)
        return peopleListed(file, request.cohort);
    if (!catalogEntry(request.kind).perPerson || !request.withNames)
        return ids;
    for (const PrintablePerson &person : printablePeople(file, request.cohort, request.kind)) {
        if (request.people.empty() ||
            std::find(request.people.begin(), request.people.end(), person.id) != request.people.end())
            ids.append(person.person.toText());
    }
    ids.removeDuplicates();
    return ids;
}

Result<std::vector<Document>> CatalogPrints::pairForm(PartnershipId pair) const {
    FormPair print;
    if (pair.isValid() && m_request.withNames) {
        const auto row = partnerships::partnershipRow(*m_file, pair);
        if (!row)
            return failure(row.error());
        print.mentee = row->menteeName;
        print.mentor = row->mentorName;
        for (const goals::Goal &goal : goals::goalsOf(*m_file, pair)) {
            const bool past = goals::isClosed(goal.state) && m_request.kind == DocumentKind::MeetingNotes;
            if (goal.title.isEmpty() || past)
                continue;
            print.goals.push_back(
                {goal.title, words::goalSpeaker(goal.owner, row->menteeCallName, row->mentorCallName)});
            addSteps(print, goal, *row);
        }
    }
    const FormContext around{context(), helpLine(), today()};
    const forms::Form &form = m_forms->form(formKindOf(m_request.kind));
    return std::vector<Document>{m_request.kind == DocumentKind::MeetingNotes
                                     ? meetingNoteDocument(form, print, around, style())
                                     : closingDocument(form, print, around, style())};
}

Result<std::vector<Document>> CatalogPrints::personForm(const PrintablePerson *of) const {
    const FormContext around{context(), helpLine(), today()};
    const forms::Form &form = m_forms->form(formKindOf(m_request.kind));
    FormPerson person;
    if (of)
        person = {of->name, of->role, of->partner};
    if (form.kind == FormKind::CheckIn)
        return std::vector<Document>{checkInDocument(form, person, around, style())};
    if (form.kind != FormKind::SelfAssessment)
        return std::vector<Document>{unnamedFormDocument(form, person, around, style())};
    const bool after = m_request.kind == DocumentKind::SelfAssessmentsAfter;
    const bool brief = m_request.kind == DocumentKind::SelfAssessmentsMidpoint;
    const forms::AssessmentWords &now = m_forms->words(after   ? AssessmentTime::After
                                                       : brief ? AssessmentTime::Midpoint
                                                               : AssessmentTime::Before);
    QStringList columns{now.column};
    if (after)
        columns.append(m_forms->words(AssessmentTime::LookingBack).column);
    std::vector<Document> sheets;
    // A blank one for each role: the fourth line of a skill differs.
    for (const Role role : {Role::Mentee, Role::Mentor}) {
        if (of && of->role != role)
            continue;
        person.role = role;
        sheets.push_back(selfAssessmentDocument(form, person, now.title, columns, brief, around, style()));
    }
    return sheets;
}

Result<DocumentBatch> formsBatch(const ProgramFile &file, const PrintRequest &request) {
    auto prints = CatalogPrints::read(file, request);
    if (!prints)
        return failure(prints.error());
    const std::shared_ptr<const CatalogPrints> shared = std::move(*prints);
    const CatalogEntry entry = catalogEntry(request.kind);
    DocumentBatch batch;
    batch.title = entry.title + QStringLiteral(", ") + shared->cohortName();
    const auto source = [&](const std::optional<PrintablePerson> &person, const QString &name, const QString &label) {
        DocumentSource one;
        one.name = name;
        one.label = label;
        one.make = [shared, person, copies = std::max(1, request.copies)]() -> Result<std::vector<Document>> {
            auto sheets = shared->personForm(person ? &*person : nullptr);
            if (!sheets)
                return sheets;
            std::vector<Document> all;
            for (int i = 0; i < copies; ++i)
                all.insert(all.end(), sheets->begin(), sheets->end());
            return all;
        };
        one.forOne = person.has_value();
        one.person = person ? person->id : ParticipantId{};
        batch.sources.push_back(std::move(one));
    };
    const std::vector<PrintablePerson> fitting =
        request.withNames ? printablePeople(file, request.cohort, request.kind) : std::vector<PrintablePerson>();
    for (const PrintablePerson &person : fitting) {
        const bool wanted = request.people.empty() || std::find(request.people.begin(), request.people.end(),
                                                                person.id) != request.people.end();
        if (wanted)
            source(person, person.name, person.name);
    }
    if (fitting.empty() && request.people.empty()) // blank sheets name nobody: one is enough, and copies make more
        source({}, batch.title, entry.title);
    if (batch.sources.empty())
        return failure(ErrorCode::NothingToPrint);
    if (batch.sources.size() == 1 && !fitting.empty())
        batch.title = batch.sources.front().name + QStringLiteral(" - ") + entry.title;
    return batch;
}

} // namespace groundwork::documents
