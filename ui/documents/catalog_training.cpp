// The papers of training sessions and the coordinator's lists (document_catalog.h).
#include "core/agreements/review_rows.h"
#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "ui/documents/catalog_prints.h"
#include "ui/documents/list_documents.h"
#include "ui/documents/training_documents.h"
#include "ui/words/date_words.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"
#include "ui/words/training_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// Everybody who takes part now, by sort key.
std::vector<people::ParticipantRow> takingPart(const ProgramFile &file, CohortId cohort) {
    std::vector<people::ParticipantRow> rows = people::participantRows(file, cohort);
    std::erase_if(rows, [](const people::ParticipantRow &row) {
        return row.state == people::ParticipantState::Invited || people::isGone(row.state);
    });
    return rows;
}

/// Everybody once, whatever their roles: a person signs once and sits on one chair.
std::vector<ListedPerson> listed(const std::vector<people::ParticipantRow> &rows) {
    std::vector<ListedPerson> people;
    std::vector<PersonId> seen;
    for (const people::ParticipantRow &row : rows) {
        if (std::find(seen.begin(), seen.end(), row.person) != seen.end())
            continue;
        seen.push_back(row.person);
        people.push_back({row.name, callName(row.fullName, row.preferredName), row.role, row.unit, row.alsoOtherRole});
    }
    return people;
}

QString firstMeetingOf(const ProgramFile &file, const partnerships::PartnershipRow &row) {
    if (row.firstMeetingDone.isValid())
        return words::shortDate(row.firstMeetingDone);
    const auto meeting = first_meeting::firstMeetingOf(file, row.id);
    if (!meeting || !meeting->plannedOn.isValid())
        return {};
    return Words::tr("planned %1").arg(words::shortDate(meeting->plannedOn));
}

QString nextReviewOf(const ProgramFile &file, PartnershipId pair) {
    for (const agreements::Review &review : agreements::reviewsOf(file, pair)) {
        if (review.isOpen())
            return words::shortDate(review.dueOn);
    }
    return {};
}

std::vector<PairListRow> pairRows(const ProgramFile &file, CohortId cohort) {
    std::vector<PairListRow> rows;
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        if (row.state == partnerships::PartnershipState::Declined)
            continue;
        rows.push_back({row.menteeName, row.menteeUnit, row.mentorName, row.mentorUnit,
                        words::partnershipStateWord(row.state), firstMeetingOf(file, row),
                        partnerships::isOpen(row.state) ? nextReviewOf(file, row.id) : QString()});
    }
    return rows;
}

std::vector<ContactRow> contactRows(const ProgramFile &file, CohortId cohort) {
    std::unordered_map<PersonId, QDate> consent;
    for (const people::Person &person : people::persons(file))
        consent.emplace(person.id, person.consentOn);
    std::unordered_map<ParticipantId, QStringList> modes;
    for (const people::Participant &participant : people::participants(file, cohort)) {
        for (const QString &mode : participant.profile.modes)
            modes[participant.id].append(words::modeWord(mode));
    }
    std::vector<ContactRow> rows;
    for (const people::ParticipantRow &row : takingPart(file, cohort))
        rows.push_back({row.name, words::roleInSentence(row.role), row.unit, row.email, row.phone,
                        modes[row.id].join(QStringLiteral(", ")), row.partner, consent[row.person].isValid()});
    return rows;
}

Result<training::SessionLibrary> libraryOf(const ProgramFile &file) {
    const auto program = framework::program(file);
    const auto pack =
        content::Pack::load(program && !program->locale.isEmpty() ? program->locale : QStringLiteral("en"));
    if (!pack)
        return failure(pack.error());
    return training::SessionLibrary::read(*pack);
}

} // namespace

std::vector<PrintableCards> printableSessions(const ProgramFile &file, DocumentKind kind) {
    const bool signIn = kind == DocumentKind::SessionSignIn;
    std::vector<PrintableCards> all{{signIn ? Words::tr("No name: write it in") : Words::tr("All sessions"), {}}};
    const auto library = libraryOf(file);
    if (!library)
        return all;
    if (!signIn)
        all.front().title = Words::tr("All %n session(s)", nullptr, static_cast<int>(library->plans().size()));
    for (const training::SessionPlan &plan : library->plans()) {
        if (!signIn || plan.kind != training::SessionKind::MakeUp)
            all.push_back({words::sessionTitle(plan), {plan.key}});
    }
    return all;
}

QStringList peopleListed(const ProgramFile &file, CohortId cohort) {
    QStringList ids;
    for (const people::ParticipantRow &row : takingPart(file, cohort))
        ids.append(row.person.toText());
    ids.removeDuplicates();
    return ids;
}

Result<std::vector<Document>> CatalogPrints::runSheets() const {
    std::vector<Document> sheets;
    QStringList keys = m_request.sessions;
    if (keys.isEmpty()) {
        for (const training::SessionPlan &plan : m_sessions->plans())
            keys.append(plan.key);
    }
    RunSheetPrint print;
    print.room = m_sessions->room();
    print.around = {context(), helpLine(), today()};
    for (const skills::Exercise &card : m_exercises->cards())
        print.cardTitles.insert(card.key, card.title);
    for (const QString &key : std::as_const(keys)) {
        const training::SessionPlan *plan = m_sessions->plan(key);
        if (!plan)
            return failure(ErrorCode::NotFound, {QStringLiteral("session"), key});
        print.plan = *plan;
        sheets.push_back(runSheetDocument(print, style()));
    }
    return sheets;
}

Result<std::vector<Document>> CatalogPrints::ofSession() const {
    const FormContext around{context(), helpLine(), today()};
    if (m_request.kind == DocumentKind::ExpectationCards)
        return std::vector<Document>{expectationCardsDocument(m_sessions->expectationCards(), around, style())};
    const std::vector<ListedPerson> people = listed(takingPart(*m_file, m_cohort.id));
    if (people.empty())
        return failure(ErrorCode::NothingToPrint);
    if (m_request.kind == DocumentKind::AllNameCards)
        return std::vector<Document>{allNameCardsDocument(people, around, style())};
    if (m_request.sessions.isEmpty())
        return std::vector<Document>{sessionSignInDocument({}, people, around, style())};
    std::vector<Document> sheets;
    for (const QString &key : m_request.sessions) {
        const training::SessionPlan *plan = m_sessions->plan(key);
        if (!plan)
            return failure(ErrorCode::NotFound, {QStringLiteral("session"), key});
        sheets.push_back(sessionSignInDocument(plan->title, people, around, style()));
    }
    return sheets;
}

Result<std::vector<Document>> CatalogPrints::ofLists() const {
    const FormContext around{context(), helpLine(), today()};
    if (m_request.kind == DocumentKind::ContactList) {
        const std::vector<ContactRow> rows = contactRows(*m_file, m_cohort.id);
        if (rows.empty())
            return failure(ErrorCode::NothingToPrint);
        return std::vector<Document>{contactListDocument(rows, around, style())};
    }
    const std::vector<PairListRow> rows = pairRows(*m_file, m_cohort.id);
    if (rows.empty())
        return failure(ErrorCode::NothingToPrint);
    return std::vector<Document>{pairListDocument(rows, around, style())};
}

} // namespace groundwork::documents
