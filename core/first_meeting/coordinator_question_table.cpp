#include "core/first_meeting/coordinator_question_table.h"

namespace groundwork::first_meeting {

namespace {

QString select(const char *where) {
    return QStringLiteral("SELECT q.coordinator_question_id, m.partnership_id, q.prompt, q.side, q.text, "
                          "q.asked_on, q.answered_on FROM coordinator_question q "
                          "JOIN first_meeting m ON m.first_meeting_id = q.first_meeting_id "
                          "JOIN partnership p ON p.partnership_id = m.partnership_id "
                          "WHERE %1 ORDER BY q.coordinator_question_id")
        .arg(QString::fromLatin1(where));
}

CoordinatorQuestion read(const sqlite::Statement &row) {
    CoordinatorQuestion question;
    question.id = row.id<CoordinatorQuestionId>(0);
    question.partnership = row.id<PartnershipId>(1);
    question.asked = {row.text(2), sideFromKey(row.text(3)).value_or(Side::Program), row.text(4)};
    question.askedOn = row.date(5);
    question.answeredOn = row.date(6);
    return question;
}

std::vector<CoordinatorQuestion> readAll(sqlite::Statement row) {
    std::vector<CoordinatorQuestion> questions;
    while (row.step())
        questions.push_back(read(row));
    return questions;
}

} // namespace

std::vector<CoordinatorQuestion> CoordinatorQuestionTable::ofPair(PartnershipId partnership) const {
    auto row = m_database->prepare(select("m.partnership_id = ?1"));
    row.bind(partnership);
    return readAll(std::move(row));
}

std::vector<CoordinatorQuestion> CoordinatorQuestionTable::waitingOf(CohortId cohort) const {
    auto row = m_database->prepare(select("p.cohort_id = ?1 AND q.answered_on IS NULL"));
    row.bind(cohort);
    return readAll(std::move(row));
}

std::optional<CoordinatorQuestion> CoordinatorQuestionTable::question(CoordinatorQuestionId id) const {
    auto row = m_database->prepare(select("q.coordinator_question_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional(read(row)) : std::nullopt;
}

void CoordinatorQuestionTable::insert(FirstMeetingId meeting, const AskedQuestion &asked, QDate askedOn,
                           Change &change) const {
    m_database
        ->prepare("INSERT INTO coordinator_question (coordinator_question_id, first_meeting_id, prompt, side, "
                  "text, asked_on, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)")
        .bind(change.newId<CoordinatorQuestionId>(), meeting, asked.prompt, sideKey(asked.side), asked.text,
              askedOn, change.now(), sideKey(change.side()))
        .run();
}

void CoordinatorQuestionTable::setAnswered(CoordinatorQuestionId id, QDate on, Change &change) const {
    m_database
        ->prepare("UPDATE coordinator_question SET answered_on = ?2, updated_at = ?3 "
                  "WHERE coordinator_question_id = ?1")
        .bind(id, on, change.now())
        .run();
}

void CoordinatorQuestionTable::remove(CoordinatorQuestionId id) const {
    m_database->prepare("DELETE FROM coordinator_question WHERE coordinator_question_id = ?1").bind(id).run();
}

} // namespace groundwork::first_meeting
