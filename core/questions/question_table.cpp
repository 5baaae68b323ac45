#include "core/questions/question_table.h"

#include <QDateTime>

#include <algorithm>
#include <unordered_map>

namespace groundwork::questions {

namespace {

constexpr auto kColumns = "question_id, cohort_id, column_key, kind, wording, help, asked_of, required, sharing, "
                          "lowest, highest, unit, low_end, high_end, asked_from, retired_on";

QString selectWhere(const char *condition) {
    return QStringLiteral("SELECT %1, created_at FROM question WHERE %2")
        .arg(QString::fromLatin1(kColumns), QString::fromLatin1(condition));
}

std::optional<double> optionalReal(const sqlite::Statement &row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional<double>(row.real(column));
}

Question readQuestion(const sqlite::Statement &row) {
    Question question;
    int column = 0;
    question.id = row.id<QuestionId>(column++);
    question.cohort = row.optionalId<CohortId>(column++);
    question.key = row.text(column++);
    question.kind = questionKindFromKey(row.text(column++)).value_or(QuestionKind::Text);
    question.wording = row.text(column++);
    question.help = row.text(column++);
    question.askedOf = askedOfFromKey(row.text(column++)).value_or(AskedOf::Both);
    question.required = row.boolean(column++);
    question.sharing = sharingFromKey(row.text(column++)).value_or(Sharing::Private);
    question.lowest = optionalReal(row, column++);
    question.highest = optionalReal(row, column++);
    question.unit = row.text(column++);
    question.lowEnd = row.text(column++);
    question.highEnd = row.text(column++);
    question.askedFrom = row.date(column++);
    question.retiredOn = row.date(column++);
    question.writtenOn = QDateTime::fromSecsSinceEpoch(row.int64(column)).date();
    return question;
}

int highestOf(const std::vector<QuestionOption> &options) {
    int highest = 0;
    for (const QuestionOption &option : options)
        highest = std::max(highest, option.number);
    return highest;
}

} // namespace

std::optional<Question> QuestionTable::question(QuestionId id) const {
    auto row = m_database->prepare(selectWhere("question_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Question question = readQuestion(row);
    auto option = m_database->prepare(
        "SELECT number, body FROM question_option WHERE question_id = ?1 ORDER BY position, number");
    option.bind(id);
    while (option.step())
        question.options.push_back({option.integer(0), option.text(1)});
    return question;
}

std::vector<Question> QuestionTable::questions(CohortId cohort) const {
    std::vector<Question> questions;
    std::unordered_map<QuestionId, size_t> places;
    auto row = m_database->prepare(selectWhere("cohort_id IS NULL OR cohort_id = ?1 ORDER BY position, question_id"));
    row.bind(cohort);
    while (row.step()) {
        places.emplace(row.id<QuestionId>(0), questions.size());
        questions.push_back(readQuestion(row));
    }
    auto option = m_database->prepare("SELECT question_id, number, body FROM question_option ORDER BY position, number");
    option.bind();
    while (option.step()) {
        const auto place = places.find(option.id<QuestionId>(0));
        if (place != places.end())
            questions[place->second].options.push_back({option.integer(1), option.text(2)});
    }
    return questions;
}

std::vector<QuestionId> QuestionTable::ids() const {
    std::vector<QuestionId> ids;
    auto row = m_database->prepare("SELECT question_id FROM question ORDER BY position, question_id");
    row.bind();
    while (row.step())
        ids.push_back(row.id<QuestionId>(0));
    return ids;
}

std::set<QString> QuestionTable::keysBeside(std::optional<CohortId> cohort) const {
    std::set<QString> keys;
    auto row = m_database->prepare(
        "SELECT column_key FROM question WHERE ?1 IS NULL OR cohort_id IS NULL OR cohort_id = ?1");
    row.bind(cohort);
    while (row.step())
        keys.insert(row.text(0));
    return keys;
}

std::optional<QString> QuestionTable::sameColumn(const Question &question) const {
    auto row = m_database->prepare("SELECT wording FROM question WHERE column_key = ?1 AND question_id <> ?2 AND (?3 IS "
                                   "NULL OR cohort_id IS NULL OR cohort_id = ?3)");
    row.bind(question.key, question.id, question.cohort);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

void QuestionTable::insert(Question &question, Change &change) const {
    const auto position = static_cast<int>(m_database->queryInt("SELECT MAX(position) FROM question")) + 1;
    m_database
        ->prepare(QStringLiteral(
                      "INSERT INTO question (%1, position, created_at, updated_at, created_by_side) VALUES (?1, ?2, "
                      "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?18, ?19)")
                      .arg(QString::fromLatin1(kColumns)))
        .bind(question.id, question.cohort, question.key, questionKindKey(question.kind), question.wording,
              question.help, askedOfKey(question.askedOf), question.required, sharingKey(question.sharing),
              question.lowest, question.highest, question.unit, question.lowEnd, question.highEnd, question.askedFrom,
              question.retiredOn, position, change.now(), sideKey(change.side()))
        .run();
    writeOptions(question, 0, change);
}

void QuestionTable::update(Question &question, const Question &before, Change &change) const {
    m_database
        ->prepare("UPDATE question SET cohort_id = ?2, kind = ?3, wording = ?4, help = ?5, asked_of = ?6, required = ?7, "
                  "sharing = ?8, lowest = ?9, highest = ?10, unit = ?11, low_end = ?12, high_end = ?13, asked_from = "
                  "?14, updated_at = ?15 WHERE question_id = ?1")
        .bind(question.id, question.cohort, questionKindKey(question.kind), question.wording, question.help,
              askedOfKey(question.askedOf), question.required, sharingKey(question.sharing), question.lowest,
              question.highest, question.unit, question.lowEnd, question.highEnd, question.askedFrom, change.now())
        .run();
    if (question.options == before.options)
        return;
    m_database->prepare("DELETE FROM question_option WHERE question_id = ?1").bind(question.id).run();
    writeOptions(question, highestOf(before.options), change);
}

void QuestionTable::writeOptions(Question &question, int highestNumber, Change &change) const {
    auto insert = m_database->prepare(
        "INSERT INTO question_option (question_option_id, question_id, position, number, body, created_at, updated_at, "
        "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)");
    int position = 0;
    highestNumber = std::max(highestNumber, highestOf(question.options));
    for (QuestionOption &option : question.options) {
        if (option.number == 0)
            option.number = ++highestNumber;
        insert
            .bind(change.newId<Id<struct QuestionOptionTag>>(), question.id, position++, option.number, option.text,
                  change.now(), sideKey(change.side()))
            .run();
    }
}

void QuestionTable::setPosition(QuestionId id, int position, Change &change) const {
    m_database->prepare("UPDATE question SET position = ?2, updated_at = ?3 WHERE question_id = ?1")
        .bind(id, position, change.now())
        .run();
}

void QuestionTable::setRetired(QuestionId id, QDate on, Change &change) const {
    m_database->prepare("UPDATE question SET retired_on = ?2, updated_at = ?3 WHERE question_id = ?1")
        .bind(id, on, change.now())
        .run();
}

void QuestionTable::remove(QuestionId id) const {
    for (const char *sql :
         {"DELETE FROM question_answer WHERE question_id = ?1", "DELETE FROM question_answer_private WHERE question_id = ?1",
          "DELETE FROM question_option WHERE question_id = ?1", "DELETE FROM question WHERE question_id = ?1"})
        m_database->prepare(sql).bind(id).run();
}

} // namespace groundwork::questions
