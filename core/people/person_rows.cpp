#include "core/people/person_rows.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/sqlite/database.h"
#include "core/people/participant_table.h"
#include "core/people/person_table.h"
#include "core/questions/question_rows.h"
#include "core/people/row_refresh.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace groundwork::people {

namespace {

using Places = std::unordered_map<ParticipantId, size_t>;

/// States in which a partnership takes up a place (domain.md 2.6).
constexpr auto kOpenStates = "('proposed', 'trying', 'accepted', 'starting', 'underway', 'paused', 'closing')";

/// A row on its way: texts that are searched and not shown.
struct Draft {
    ParticipantRow row;
    QStringList more;
};

Draft readRow(const sqlite::Statement &row) {
    Draft draft;
    ParticipantRow &line = draft.row;
    int column = 0;
    line.id = row.id<ParticipantId>(column++);
    line.person = row.id<PersonId>(column++);
    line.role = roleFromKey(row.text(column++)).value_or(Role::Mentee);
    line.state = participantStateFromKey(row.text(column++)).value_or(ParticipantState::Applied);
    line.stateSince = row.date(column++);
    line.joinedHow = joinedHowFromKey(row.text(column++)).value_or(JoinedHow::Volunteered);
    line.capacity = row.integer(column++);
    if (!row.isNull(column))
        line.hoursPerMonth = row.real(column);
    ++column;
    line.shiftPattern = row.text(column++);
    line.place = row.text(column++);
    const QString note = row.text(column++);
    const QString goal = row.text(column++);
    line.fullName = row.text(column++);
    line.preferredName = row.text(column++);
    line.sortKey = row.text(column++);
    line.pronouns = row.text(column++);
    line.unit = row.text(column++);
    line.roleTitle = row.text(column++);
    line.email = row.text(column++);
    line.phone = row.text(column++);
    line.location = row.text(column++);
    const bool manager = row.boolean(column++);
    const bool consent = row.boolean(column++);
    line.alsoOtherRole = row.boolean(column++);
    line.name = displayName(line.fullName, line.preferredName);
    if (line.sortKey.isEmpty())
        line.sortKey = line.name;
    line.has.setFlag(ProfilePart::Contact, !line.email.isEmpty() || !line.phone.isEmpty());
    line.has.setFlag(ProfilePart::Unit, !line.unit.isEmpty());
    line.has.setFlag(ProfilePart::RoleTitle, !line.roleTitle.isEmpty());
    line.has.setFlag(ProfilePart::Location, !line.location.isEmpty());
    line.has.setFlag(ProfilePart::Hours, line.hoursPerMonth.has_value());
    line.has.setFlag(ProfilePart::Goal, !goal.isEmpty());
    line.has.setFlag(ProfilePart::Times, !line.shiftPattern.isEmpty());
    line.has.setFlag(ProfilePart::Manager, manager);
    line.has.setFlag(ProfilePart::Consent, consent);
    draft.more = {note, goal};
    return draft;
}

/// Narrows a query on participants p to some persons; empty for everybody.
QString onlyOf(const std::vector<PersonId> &persons) {
    QStringList ids;
    for (const PersonId id : persons)
        ids.append(id.toText());
    return ids.isEmpty() ? QString() : QStringLiteral(" AND p.person_id IN (%1)").arg(ids.join(QLatin1Char(',')));
}

QString narrowed(const char *sql, const QString &only) {
    return QString::fromUtf8(sql).arg(only);
}

std::vector<Draft> readRows(const sqlite::Database &database, CohortId cohort, const QString &only, Places &places) {
    std::vector<Draft> rows;
    auto row = database.prepare(narrowed(
        "SELECT p.participant_id, p.person_id, p.role, p.state, p.state_since, p.joined_how, p.capacity, "
        "p.hours_per_month, p.shift_pattern, p.place, p.note, p.goal_seed, n.full_name, n.preferred_name, "
        "n.sort_key, n.pronouns, n.unit, n.role_title, n.email, n.phone, n.location, "
        "n.manager_id IS NOT NULL OR n.manager_text <> '', n.consent_on IS NOT NULL, "
        "EXISTS (SELECT 1 FROM participant o WHERE "
        "o.person_id = p.person_id AND o.cohort_id = p.cohort_id AND o.participant_id <> p.participant_id) "
        "FROM participant p JOIN person n ON n.person_id = p.person_id WHERE p.cohort_id = ?1%1 "
        "ORDER BY n.full_name, p.participant_id", only));
    row.bind(cohort);
    while (row.step()) {
        places.emplace(row.id<ParticipantId>(0), rows.size());
        rows.push_back(readRow(row));
    }
    return rows;
}

/// One of the lists of a profile.
void putItem(Draft &draft, const QString &list, const QString &body, int weight) {
    ParticipantRow &row = draft.row;
    if (list == QLatin1String("availability")) {
        row.has |= ProfilePart::Times;
    } else if (list == QLatin1String("mode")) {
        row.has |= ProfilePart::Modes;
    } else if (list == QLatin1String("offer")) {
        row.offers.append(body);
    } else if (list == QLatin1String("seek")) {
        row.seeks.append(body);
        row.priorities.push_back(weight);
    } else {
        draft.more.append(body);
    }
}

void readLists(const sqlite::Database &database, CohortId cohort, const QString &only, std::vector<Draft> &rows,
               const Places &places) {
    const auto draftOf = [&](ParticipantId id) -> Draft * {
        const auto place = places.find(id);
        return place == places.end() ? nullptr : &rows[place->second];
    };
    auto item = database.prepare(narrowed(
        "SELECT i.participant_id, i.list, i.body, i.weight FROM participant_item i JOIN participant p ON "
        "p.participant_id = i.participant_id WHERE p.cohort_id = ?1%1 ORDER BY i.position", only));
    item.bind(cohort);
    while (item.step()) {
        if (Draft *draft = draftOf(item.id<ParticipantId>(0)))
            putItem(*draft, item.text(1), item.text(2), item.integer(3));
    }
    auto language = database.prepare(narrowed(
        "SELECT p.participant_id, l.language FROM person_language l JOIN participant p ON p.person_id = l.person_id "
        "WHERE p.cohort_id = ?1%1 ORDER BY l.position", only));
    language.bind(cohort);
    while (language.step()) {
        if (Draft *draft = draftOf(language.id<ParticipantId>(0))) {
            draft->row.languages.append(language.text(1));
            draft->row.has |= ProfilePart::Languages;
        }
    }
    auto wish = database.prepare(narrowed(
        "SELECT w.participant_id, COUNT(*) FROM participant_wish w JOIN participant p ON "
        "p.participant_id = w.participant_id WHERE p.cohort_id = ?1%1 GROUP BY 1", only));
    wish.bind(cohort);
    while (wish.step()) {
        if (Draft *draft = draftOf(wish.id<ParticipantId>(0)))
            draft->row.wishes = wish.integer(1);
    }
    auto answer = database.prepare(narrowed(
        "SELECT a.participant_id, a.body FROM participant_answer a JOIN participant p ON "
        "p.participant_id = a.participant_id WHERE p.cohort_id = ?1%1", only));
    answer.bind(cohort);
    while (answer.step()) {
        if (Draft *draft = draftOf(answer.id<ParticipantId>(0)))
            draft->more.append(answer.text(1));
    }
}

/// The coordinator's own questions: what is searched and what is missing of them.
void readOwnAnswers(const ProgramFile &file, CohortId cohort, const std::vector<PersonId> &persons,
                    std::vector<Draft> &rows) {
    const std::vector<questions::Question> asked = questions::askedQuestions(file, cohort);
    auto answers = questions::ownAnswersOfCohort(file, cohort, false, persons);
    for (Draft &draft : rows) {
        ParticipantRow &row = draft.row;
        row.ownAnswers = std::move(answers[row.id]);
        for (const questions::Question &question : asked) {
            const auto answer = row.ownAnswers.find(question.id);
            if (answer == row.ownAnswers.end())
                continue;
            if (question.required && answer->second.said == questions::Said::Empty)
                row.unanswered.push_back(question.id);
            draft.more += questions::answerTexts(question, answer->second);
        }
    }
}

/// The lists are there: what is filled in, what is missing, and the text to search.
ParticipantRow finished(Draft draft, ProfileParts asked) {
    ParticipantRow row = std::move(draft.row);
    row.has.setFlag(ProfilePart::Areas, row.role == Role::Mentor ? !row.offers.isEmpty() : !row.seeks.isEmpty());
    row.missing = missingParts(asked, row.has, row.role);
    QStringList words{row.fullName, row.preferredName, row.unit,     row.roleTitle,    row.email, row.phone,
                      row.pronouns, row.location,      row.place,    row.shiftPattern};
    words += row.offers;
    words += row.seeks;
    words += row.languages;
    words += draft.more;
    row.searchText = foldText(words.join(QLatin1Char('\n')));
    return row;
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

namespace {

std::vector<ParticipantRow> readFinished(const ProgramFile &file, CohortId cohort,
                                         const std::vector<PersonId> &persons, Places &places) {
    const QString only = onlyOf(persons);
    std::vector<Draft> drafts = readRows(file.database(), cohort, only, places);
    readLists(file.database(), cohort, only, drafts, places);
    readOwnAnswers(file, cohort, persons, drafts);
    const ProfileParts asked = askedFor(file);
    std::vector<ParticipantRow> rows;
    rows.reserve(drafts.size());
    for (Draft &draft : drafts)
        rows.push_back(finished(std::move(draft), asked));
    return rows;
}

/// The partners of a few rows, whose own rows are not read.
void readPartnersOf(const sqlite::Database &database, ParticipantRow &row) {
    auto pair = database.prepare(
        QStringLiteral("SELECT n.full_name, n.preferred_name FROM partnership q JOIN participant o ON o.participant_id "
                       "= CASE WHEN q.mentor_id = ?1 THEN q.mentee_id ELSE q.mentor_id END JOIN person n ON "
                       "n.person_id = o.person_id WHERE (q.mentor_id = ?1 OR q.mentee_id = ?1) AND q.state IN %1")
            .arg(QString::fromLatin1(kOpenStates)));
    pair.bind(row.id);
    while (pair.step()) {
        row.openPartnerships += 1;
        row.partner = row.openPartnerships == 1 ? displayName(pair.text(0), pair.text(1)) : QString();
    }
}

} // namespace

std::vector<ParticipantRow> participantRows(const ProgramFile &file, CohortId cohort) {
    Places places;
    std::vector<ParticipantRow> rows = readFinished(file, cohort, {}, places);
    readPartners(file.database(), cohort, rows, places);
    return rows;
}

std::vector<ParticipantRow> participantRowsOf(const ProgramFile &file, CohortId cohort,
                                              const std::vector<PersonId> &persons) {
    if (persons.empty())
        return {};
    Places places;
    std::vector<ParticipantRow> rows = readFinished(file, cohort, persons, places);
    for (ParticipantRow &row : rows)
        readPartnersOf(file.database(), row);
    return rows;
}

std::optional<std::vector<PersonId>> personsTouched(const ProgramFile &file, const ChangeReport &report,
                                                    const std::vector<ParticipantRow> &rows) {
    constexpr size_t kMost = 100;
    std::set<PersonId> persons;
    std::set<ParticipantId> participants;
    bool lists = false;
    if (report.everything || report.isEmpty())
        return std::nullopt;
    for (const RowChange &row : report.rows) {
        if (row.table == QLatin1String("partnership") || row.table == QLatin1String("setting") ||
            row.table == QLatin1String("question") || row.table == QLatin1String("question_option"))
            return std::nullopt;
        if (row.table == QLatin1String("person"))
            persons.insert(PersonId{row.key});
        else if (row.table == QLatin1String("participant"))
            participants.insert(ParticipantId{row.key});
        else if (row.table == QLatin1String("question_answer")) {
            const auto whose = questions::answererOf(file, row.key);
            if (!whose) // taken back: nobody can say whose it was
                return std::nullopt;
            participants.insert(*whose);
        } else if (row.table.startsWith(QLatin1String("participant_")) || row.table == QLatin1String("person_language"))
            lists = true;
    }
    // Whoever writes a list writes its owner too; but an owner written twice in one second is no change of a
    // row. With one owner in the report the list is theirs; else nobody can say.
    if (participants.size() + persons.size() > kMost || (lists && (participants.size() > 1 || persons.size() > 1)) ||
        (lists && participants.empty()))
        return std::nullopt;
    for (const ParticipantId id : participants) {
        const auto known =
            std::find_if(rows.begin(), rows.end(), [id](const ParticipantRow &row) { return row.id == id; });
        if (known != rows.end())
            persons.insert(known->person);
        else if (const std::optional<Participant> added = ParticipantTable(file.database()).participant(id))
            persons.insert(added->person);
    }
    // A name is shown beside the partners of its owner as well.
    for (const ParticipantRow &row : rows) {
        if (row.openPartnerships > 0 && persons.count(row.person) > 0 && report.touches(QStringLiteral("person")))
            return std::nullopt;
    }
    return std::vector<PersonId>(persons.begin(), persons.end());
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
