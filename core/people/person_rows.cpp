#include "core/people/person_rows.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/sqlite/database.h"
#include "core/people/participant_table.h"
#include "core/people/person_table.h"

#include <QHash>

#include <algorithm>

namespace groundwork::people {

namespace {

using Places = std::unordered_map<ParticipantId, size_t>;

/// States in which a partnership takes up a place (domain.md 2.6).
constexpr auto kOpenStates = "('proposed', 'accepted', 'starting', 'underway', 'paused', 'closing')";

ParticipantRow readRow(const sqlite::Statement &row) {
    ParticipantRow line;
    int column = 0;
    line.id = row.id<ParticipantId>(column++);
    line.person = row.id<PersonId>(column++);
    line.role = roleFromKey(row.text(column++)).value_or(Role::Mentee);
    line.state = participantStateFromKey(row.text(column++)).value_or(ParticipantState::Applied);
    line.capacity = row.integer(column++);
    line.fullName = row.text(column++);
    line.preferredName = row.text(column++);
    line.sortKey = row.text(column++);
    line.pronouns = row.text(column++);
    line.unit = row.text(column++);
    line.roleTitle = row.text(column++);
    line.email = row.text(column++);
    line.alsoOtherRole = row.boolean(column++);
    line.name = displayName(line.fullName, line.preferredName);
    if (line.sortKey.isEmpty())
        line.sortKey = line.name;
    return line;
}

std::vector<ParticipantRow> readRows(const sqlite::Database &database, CohortId cohort, Places &places) {
    std::vector<ParticipantRow> rows;
    auto row = database.prepare(
        "SELECT p.participant_id, p.person_id, p.role, p.state, p.capacity, n.full_name, n.preferred_name, "
        "n.sort_key, n.pronouns, n.unit, n.role_title, n.email, EXISTS (SELECT 1 FROM participant o WHERE "
        "o.person_id = p.person_id AND o.cohort_id = p.cohort_id AND o.participant_id <> p.participant_id) "
        "FROM participant p JOIN person n ON n.person_id = p.person_id WHERE p.cohort_id = ?1 "
        "ORDER BY n.full_name, p.participant_id");
    row.bind(cohort);
    while (row.step()) {
        places.emplace(row.id<ParticipantId>(0), rows.size());
        rows.push_back(readRow(row));
    }
    return rows;
}

void readAreas(const sqlite::Database &database, CohortId cohort, std::vector<ParticipantRow> &rows,
               const Places &places) {
    auto item = database.prepare(
        "SELECT i.participant_id, i.list, i.body FROM participant_item i JOIN participant p ON "
        "p.participant_id = i.participant_id WHERE p.cohort_id = ?1 AND i.list IN ('offer', 'seek') "
        "ORDER BY i.position");
    item.bind(cohort);
    while (item.step()) {
        const auto place = places.find(item.id<ParticipantId>(0));
        if (place == places.end())
            continue;
        ParticipantRow &row = rows[place->second];
        (item.text(1) == QLatin1String("offer") ? row.offers : row.seeks).append(item.text(2));
    }
}

void readPartners(const sqlite::Database &database, CohortId cohort, std::vector<ParticipantRow> &rows,
                  const Places &places) {
    auto pair =
        database.prepare(QStringLiteral("SELECT mentor_id, mentee_id FROM partnership WHERE cohort_id = ?1 "
                                        "AND state IN %1")
                             .arg(QString::fromLatin1(kOpenStates)));
    pair.bind(cohort);
    const auto meet = [](ParticipantRow &one, const ParticipantRow &other) {
        one.openPartnerships += 1;
        one.partner = one.openPartnerships == 1 ? other.name : QString();
    };
    while (pair.step()) {
        const auto mentor = places.find(pair.id<ParticipantId>(0));
        const auto mentee = places.find(pair.id<ParticipantId>(1));
        if (mentor == places.end() || mentee == places.end())
            continue;
        meet(rows[mentor->second], rows[mentee->second]);
        meet(rows[mentee->second], rows[mentor->second]);
    }
}

} // namespace

std::vector<ParticipantRow> participantRows(const ProgramFile &file, CohortId cohort) {
    Places places;
    std::vector<ParticipantRow> rows = readRows(file.database(), cohort, places);
    readAreas(file.database(), cohort, rows, places);
    readPartners(file.database(), cohort, rows, places);
    for (ParticipantRow &row : rows) {
        QStringList words{row.fullName, row.preferredName, row.unit, row.roleTitle, row.email};
        words += row.offers;
        words += row.seeks;
        row.searchText = foldText(words.join(QLatin1Char('\n')));
    }
    return rows;
}

std::vector<Participant> participants(const ProgramFile &file, CohortId cohort) {
    return ParticipantTable(file.database()).participants(cohort);
}

Result<Participant> participant(const ProgramFile &file, ParticipantId id) {
    std::optional<Participant> participant = ParticipantTable(file.database()).participant(id);
    if (!participant)
        return failure(ErrorCode::NotFound, {QStringLiteral("participant"), id.toText()});
    return *std::move(participant);
}

std::vector<Participant> participantsOf(const ProgramFile &file, PersonId person, CohortId cohort) {
    const ParticipantTable table(file.database());
    std::vector<Participant> found;
    for (const ParticipantId id : table.idsOf(person, cohort)) {
        if (std::optional<Participant> participant = table.participant(id))
            found.push_back(*std::move(participant));
    }
    return found;
}

Result<Person> person(const ProgramFile &file, PersonId id) {
    std::optional<Person> person = PersonTable(file.database()).person(id);
    if (!person)
        return failure(ErrorCode::NotFound, {QStringLiteral("person"), id.toText()});
    return *std::move(person);
}

std::vector<Person> persons(const ProgramFile &file) {
    return PersonTable(file.database()).persons();
}

std::vector<Wish> notWith(const ProgramFile &file, ParticipantId id) {
    return ParticipantTable(file.database()).notWith(id);
}

std::unordered_map<ParticipantId, std::vector<Wish>> notWithOfCohort(const ProgramFile &file,
                                                                     CohortId cohort) {
    return ParticipantTable(file.database()).notWithOfCohort(cohort);
}

QStringList areas(const ProgramFile &file, CohortId cohort) {
    QStringList areas;
    auto row = file.database().prepare(
        "SELECT i.body FROM participant_item i JOIN participant p ON p.participant_id = i.participant_id "
        "WHERE p.cohort_id = ?1 AND i.list IN ('offer', 'seek') GROUP BY i.body ORDER BY COUNT(*) DESC, "
        "i.body");
    row.bind(cohort);
    while (row.step())
        areas.append(row.text(0));
    return areas;
}

QStringList units(const ProgramFile &file) {
    QStringList units;
    auto row = file.database().prepare("SELECT DISTINCT unit FROM person WHERE unit <> '' ORDER BY unit");
    row.bind();
    while (row.step())
        units.append(row.text(0));
    return units;
}

int participantCount(const ProgramFile &file, CohortId cohort) {
    auto row = file.database().prepare("SELECT COUNT(*) FROM participant WHERE cohort_id = ?1");
    row.bind(cohort);
    row.step();
    return row.integer(0);
}

int partnershipCount(const ProgramFile &file, ParticipantId id) {
    auto row =
        file.database().prepare("SELECT COUNT(*) FROM partnership WHERE mentor_id = ?1 OR mentee_id = ?1");
    row.bind(id);
    row.step();
    return row.integer(0);
}

} // namespace groundwork::people
