#pragma once

#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/first_meeting/answer.h"
#include "core/first_meeting/first_meeting_rows.h"

#include <optional>
#include <vector>

namespace groundwork::first_meeting {

/// An answer as stored, with its value whoever asks: rows decide what a reader gets.
struct StoredAnswer {
    AnswerId id;
    QString prompt;
    Side side = Side::Program;
    AnswerState state = AnswerState::Hidden;
    bool isPrivate = false;
    qint64 revealedAt = 0;
    bool changedAfterReveal = false;
    AnswerSource source = AnswerSource::Screen;
    qint64 changedAt = 0; ///< read only: when a word of it was written last
    QDate comeBackOn;
    QJsonValue value = QJsonValue(QJsonValue::Undefined);

    bool operator==(const StoredAnswer &) const = default;
};

/// The SQL of answer, answer_private, agreed_line and agreed_line_private. Only this folder includes it.
class AnswerTable {
  public:
    explicit AnswerTable(const sqlite::Database &database)
        : m_database(&database) {}

    /// In the order in which they were first written.
    [[nodiscard]] std::vector<StoredAnswer> answers(FirstMeetingId meeting) const;
    [[nodiscard]] std::optional<StoredAnswer> answer(FirstMeetingId meeting, const QString &prompt,
                                                     Side side) const;
    /// Inserts when the id is not valid yet. An undefined value has no row in answer_private.
    void write(FirstMeetingId meeting, StoredAnswer answer, Change &change) const;
    void remove(AnswerId id) const;

    [[nodiscard]] std::vector<AgreedLineRow> lines(FirstMeetingId meeting) const;
    /// An empty text with status None takes the line away.
    void writeLine(FirstMeetingId meeting, const QString &prompt, const AgreedLine &line,
                   Change &change) const;

  private:
    void writeValue(AnswerId id, const QJsonValue &value, Change &change) const;
    const sqlite::Database *m_database;
};

} // namespace groundwork::first_meeting
