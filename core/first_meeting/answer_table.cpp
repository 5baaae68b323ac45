#include "core/first_meeting/answer_table.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace groundwork::first_meeting {

namespace {

constexpr auto kSelect =
    "SELECT a.answer_id, a.prompt, a.side, a.state, a.is_private, a.revealed_at, a.changed_after_reveal, "
    "a.come_back_on, a.from_paper, p.value, COALESCE(p.updated_at, a.updated_at) FROM answer a "
    "LEFT JOIN answer_private p ON p.answer_id = a.answer_id "
    "WHERE a.first_meeting_id = ?1 ";

/// Values are kept in a list of one, since a JSON document cannot be a bare text or number.
QString toText(const QJsonValue &value) {
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

QJsonValue fromText(const QString &text) {
    const QJsonArray list = QJsonDocument::fromJson(text.toUtf8()).array();
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : list.at(0);
}

StoredAnswer read(const sqlite::Statement &row) {
    StoredAnswer answer;
    answer.id = row.id<AnswerId>(0);
    answer.prompt = row.text(1);
    answer.side = sideFromKey(row.text(2)).value_or(Side::Program);
    answer.state = answerStateFromKey(row.text(3)).value_or(AnswerState::Hidden);
    answer.isPrivate = row.boolean(4);
    answer.revealedAt = row.int64(5);
    answer.changedAfterReveal = row.boolean(6);
    answer.comeBackOn = row.date(7);
    answer.source = row.boolean(8) ? AnswerSource::Paper : AnswerSource::Screen;
    if (!row.isNull(9))
        answer.value = fromText(row.text(9));
    answer.changedAt = row.int64(10);
    return answer;
}

} // namespace

std::vector<StoredAnswer> AnswerTable::answers(FirstMeetingId meeting) const {
    std::vector<StoredAnswer> answers;
    auto row = m_database->prepare(QString::fromLatin1(kSelect) + QStringLiteral("ORDER BY a.answer_id"));
    row.bind(meeting);
    while (row.step())
        answers.push_back(read(row));
    return answers;
}

std::optional<StoredAnswer> AnswerTable::answer(FirstMeetingId meeting, const QString &prompt,
                                                Side side) const {
    auto row = m_database->prepare(QString::fromLatin1(kSelect) +
                                   QStringLiteral("AND a.prompt = ?2 AND a.side = ?3"));
    row.bind(meeting, prompt, sideKey(side));
    return row.step() ? std::optional(read(row)) : std::nullopt;
}

void AnswerTable::write(FirstMeetingId meeting, StoredAnswer answer, Change &change) const {
    if (!answer.id.isValid()) {
        answer.id = change.newId<AnswerId>();
        m_database
            ->prepare(
                "INSERT INTO answer (answer_id, first_meeting_id, prompt, side, state, is_private, "
                "revealed_at, changed_after_reveal, from_paper, come_back_on, created_at, updated_at, "
                "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11, ?12)")
            .bind(answer.id, meeting, answer.prompt, sideKey(answer.side), answerStateKey(answer.state),
                  answer.isPrivate, answer.revealedAt, answer.changedAfterReveal,
                  answer.source == AnswerSource::Paper, answer.comeBackOn, change.now(), sideKey(change.side()))
            .run();
    } else {
        const auto before = this->answer(meeting, answer.prompt, answer.side);
        if (before && *before == answer)
            return;
        m_database
            ->prepare("UPDATE answer SET state = ?2, is_private = ?3, revealed_at = ?4, "
                      "changed_after_reveal = ?5, from_paper = ?6, come_back_on = ?7, updated_at = ?8 "
                      "WHERE answer_id = ?1")
            .bind(answer.id, answerStateKey(answer.state), answer.isPrivate, answer.revealedAt,
                  answer.changedAfterReveal, answer.source == AnswerSource::Paper, answer.comeBackOn,
                  change.now())
            .run();
    }
    writeValue(answer.id, answer.value, change);
}

void AnswerTable::writeValue(AnswerId id, const QJsonValue &value, Change &change) const {
    if (value.isUndefined()) {
        m_database->prepare("DELETE FROM answer_private WHERE answer_id = ?1").bind(id).run();
        return;
    }
    m_database
        ->prepare("INSERT INTO answer_private (answer_id, value, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT (answer_id) DO UPDATE SET value = excluded.value, "
                  "updated_at = excluded.updated_at WHERE value <> excluded.value")
        .bind(id, toText(value), change.now(), sideKey(change.side()))
        .run();
}

void AnswerTable::remove(AnswerId id) const {
    m_database->prepare("DELETE FROM answer_private WHERE answer_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM answer WHERE answer_id = ?1").bind(id).run();
}

std::vector<AgreedLineRow> AnswerTable::lines(FirstMeetingId meeting) const {
    std::vector<AgreedLineRow> lines;
    auto row = m_database->prepare(
        "SELECT l.prompt, p.text, l.status, l.come_back_on FROM agreed_line l JOIN agreed_line_private p "
        "ON p.agreed_line_id = l.agreed_line_id WHERE l.first_meeting_id = ?1 ORDER BY l.agreed_line_id");
    row.bind(meeting);
    while (row.step())
        lines.push_back(
            {row.text(0),
             {row.text(1), lineStatusFromKey(row.text(2)).value_or(LineStatus::None), row.date(3)}});
    return lines;
}

void AnswerTable::writeLine(FirstMeetingId meeting, const QString &prompt, const AgreedLine &line,
                            Change &change) const {
    auto row = m_database->prepare(
        "SELECT agreed_line_id FROM agreed_line WHERE first_meeting_id = ?1 AND prompt = ?2");
    row.bind(meeting, prompt);
    const qint64 id = row.step() ? row.int64(0) : 0;
    const bool empty = line.text.isEmpty() && line.status == LineStatus::None;
    if (id == 0 && empty)
        return;
    if (empty) {
        m_database->prepare("DELETE FROM agreed_line_private WHERE agreed_line_id = ?1").bind(id).run();
        m_database->prepare("DELETE FROM agreed_line WHERE agreed_line_id = ?1").bind(id).run();
        return;
    }
    if (id == 0) {
        const auto made = change.newId<AnswerId>();
        m_database
            ->prepare(
                "INSERT INTO agreed_line (agreed_line_id, first_meeting_id, prompt, status, come_back_on, "
                "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7)")
            .bind(made, meeting, prompt, lineStatusKey(line.status), line.comeBackOn, change.now(),
                  sideKey(change.side()))
            .run();
        m_database
            ->prepare("INSERT INTO agreed_line_private (agreed_line_id, text, created_at, updated_at, "
                      "created_by_side) VALUES (?1, ?2, ?3, ?3, ?4)")
            .bind(made, line.text, change.now(), sideKey(change.side()))
            .run();
        return;
    }
    m_database
        ->prepare(
            "UPDATE agreed_line SET status = ?2, come_back_on = ?3, updated_at = ?4 WHERE agreed_line_id = "
            "?1 AND (status <> ?2 OR come_back_on IS NOT ?3)")
        .bind(id, lineStatusKey(line.status), line.comeBackOn, change.now())
        .run();
    m_database
        ->prepare(
            "UPDATE agreed_line_private SET text = ?2, updated_at = ?3 WHERE agreed_line_id = ?1 AND text "
            "<> ?2")
        .bind(id, line.text, change.now())
        .run();
}

} // namespace groundwork::first_meeting
