#include "core/questions/own_answer_table.h"

#include "core/base/person_names.h"

#include <QDateTime>

namespace groundwork::questions {

namespace {

QString tableName(bool isPrivate) {
    return isPrivate ? QStringLiteral("question_answer_private") : QStringLiteral("question_answer");
}

/// The SQL with the name of the table at %1.
QString in(bool isPrivate, const char *sql) {
    return QString::fromUtf8(sql).arg(tableName(isPrivate));
}

QString onlyOf(const std::vector<PersonId> &persons) {
    QStringList ids;
    for (const PersonId id : persons)
        ids.append(id.toText());
    return ids.isEmpty() ? QString() : QStringLiteral(" AND p.person_id IN (%1)").arg(ids.join(QLatin1Char(',')));
}

/// From the columns said, body, number, day on. The body of a choice is the numbers of its options.
OwnAnswer readAnswer(const sqlite::Statement &row, int column, bool hasOptions) {
    OwnAnswer answer;
    answer.said = saidFromKey(row.text(column)).value_or(Said::Empty);
    const QString body = row.text(column + 1);
    if (hasOptions) {
        for (const QString &number : body.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            answer.options.push_back(number.toInt());
    } else {
        answer.text = body;
    }
    if (!row.isNull(column + 2))
        answer.number = row.real(column + 2);
    answer.date = row.date(column + 3);
    return answer;
}

QString bodyOf(const Question &question, const OwnAnswer &answer) {
    if (!question.hasOptions())
        return answer.text.isNull() ? QStringLiteral("") : answer.text;
    QStringList numbers;
    for (const int number : answer.options)
        numbers.append(QString::number(number));
    return numbers.isEmpty() ? QStringLiteral("") : numbers.join(QLatin1Char(' '));
}

Entrant readEntrant(const sqlite::Statement &row) {
    Entrant entrant;
    entrant.id = row.id<ParticipantId>(0);
    entrant.cohort = row.id<CohortId>(1);
    entrant.role = roleFromKey(row.text(2)).value_or(Role::Mentee);
    entrant.invited = row.boolean(3);
    entrant.enteredOn = QDateTime::fromSecsSinceEpoch(row.int64(4)).date();
    return entrant;
}

constexpr auto kAnswer = "SELECT a.participant_id, a.question_id, a.said, a.body, a.number, a.day, q.kind IN ('choice', "
                         "'choices') FROM %1 a JOIN question q ON q.question_id = a.question_id";
constexpr auto kEntrant = "SELECT p.participant_id, p.cohort_id, p.role, p.state = 'invited', p.created_at FROM participant p WHERE ";

} // namespace

OwnAnswers OwnAnswerTable::answers(ParticipantId participant, bool isPrivate) const {
    OwnAnswers answers;
    auto row = m_database->prepare(in(isPrivate, kAnswer) + QStringLiteral(" WHERE a.participant_id = ?1"));
    row.bind(participant);
    while (row.step())
        answers.emplace(row.id<QuestionId>(1), readAnswer(row, 2, row.boolean(6)));
    return answers;
}

std::unordered_map<ParticipantId, OwnAnswers>
OwnAnswerTable::answersOfCohort(CohortId cohort, bool isPrivate, const std::vector<PersonId> &only) const {
    std::unordered_map<ParticipantId, OwnAnswers> answers;
    auto row = m_database->prepare(in(isPrivate, kAnswer) +
                                   QStringLiteral(" JOIN participant p ON p.participant_id = a.participant_id WHERE "
                                                  "p.cohort_id = ?1") +
                                   onlyOf(only));
    row.bind(cohort);
    while (row.step())
        answers[row.id<ParticipantId>(0)].emplace(row.id<QuestionId>(1), readAnswer(row, 2, row.boolean(6)));
    return answers;
}

std::vector<OwnAnswer> OwnAnswerTable::answersTo(QuestionId question, bool isPrivate) const {
    std::vector<OwnAnswer> answers;
    auto row = m_database->prepare(in(isPrivate, kAnswer) + QStringLiteral(" WHERE a.question_id = ?1"));
    row.bind(question);
    while (row.step())
        answers.push_back(readAnswer(row, 2, row.boolean(6)));
    return answers;
}

int OwnAnswerTable::answersOutside(QuestionId question, CohortId cohort) const {
    int count = 0;
    for (const bool isPrivate : {false, true}) {
        auto row = m_database->prepare(in(isPrivate, "SELECT COUNT(*) FROM %1 a JOIN participant p ON p.participant_id = "
                                                     "a.participant_id WHERE a.question_id = ?1 AND p.cohort_id <> ?2"));
        row.bind(question, cohort);
        count += row.step() ? row.integer(0) : 0;
    }
    return count;
}

std::optional<Entrant> OwnAnswerTable::entrant(ParticipantId participant) const {
    auto row = m_database->prepare(QString::fromUtf8(kEntrant) + QStringLiteral("p.participant_id = ?1"));
    row.bind(participant);
    return row.step() ? std::optional(readEntrant(row)) : std::nullopt;
}

std::vector<Entrant> OwnAnswerTable::entrants(CohortId cohort, const std::vector<PersonId> &only) const {
    std::vector<Entrant> entrants;
    auto row = m_database->prepare(QString::fromUtf8(kEntrant) + QStringLiteral("p.cohort_id = ?1") + onlyOf(only));
    row.bind(cohort);
    while (row.step())
        entrants.push_back(readEntrant(row));
    return entrants;
}

QString OwnAnswerTable::nameOf(ParticipantId participant) const {
    auto row = m_database->prepare("SELECT n.full_name, n.preferred_name FROM participant p JOIN person n ON "
                                   "n.person_id = p.person_id WHERE p.participant_id = ?1");
    row.bind(participant);
    return row.step() ? displayName(row.text(0), row.text(1)) : QString();
}

std::optional<ParticipantId> OwnAnswerTable::participantOf(qint64 answerKey) const {
    auto row = m_database->prepare("SELECT participant_id FROM question_answer WHERE question_answer_id = ?1");
    row.bind(answerKey);
    return row.step() ? std::optional(row.id<ParticipantId>(0)) : std::nullopt;
}

void OwnAnswerTable::write(const Question &question, ParticipantId participant,
                           const std::optional<OwnAnswer> &answer, Change &change) const {
    const bool isPrivate = question.isPrivate();
    if (!answer) {
        m_database->prepare(in(isPrivate, "DELETE FROM %1 WHERE question_id = ?1 AND participant_id = ?2"))
            .bind(question.id, participant)
            .run();
        return;
    }
    m_database
        ->prepare(in(isPrivate, "UPDATE %1 SET said = ?3, body = ?4, number = ?5, day = ?6, updated_at = ?7 WHERE "
                                "question_id = ?1 AND participant_id = ?2"))
        .bind(question.id, participant, saidKey(answer->said), bodyOf(question, *answer), answer->number, answer->date,
              change.now())
        .run();
    if (m_database->changes() > 0)
        return;
    m_database
        ->prepare(in(isPrivate, "INSERT INTO %1 (%1_id, question_id, participant_id, said, body, number, day, "
                                "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, "
                                "?9)"))
        .bind(change.newId<Id<struct OwnAnswerTag>>(), question.id, participant, saidKey(answer->said),
              bodyOf(question, *answer), answer->number, answer->date, change.now(), sideKey(change.side()))
        .run();
}

void OwnAnswerTable::move(QuestionId question, bool toPrivate) const {
    const QString to = tableName(toPrivate);
    const QString from = tableName(!toPrivate);
    m_database
        ->prepare(QStringLiteral("INSERT INTO %1 (%1_id, question_id, participant_id, said, body, number, day, "
                                 "created_at, updated_at, created_by_side) SELECT %2_id, question_id, participant_id, "
                                 "said, body, number, day, created_at, updated_at, created_by_side FROM %2 WHERE "
                                 "question_id = ?1")
                      .arg(to, from))
        .bind(question)
        .run();
    m_database->prepare(in(!toPrivate, "DELETE FROM %1 WHERE question_id = ?1")).bind(question).run();
}

} // namespace groundwork::questions
