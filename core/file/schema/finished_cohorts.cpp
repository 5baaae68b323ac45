#include "core/file/schema/finished_cohorts.h"

#include "core/base/error_code.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/session.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace groundwork::schema {

namespace {

/// The row above: `column` of `table` is the key of `parent`.
struct Parent {
    const char *table;
    const char *column;
    const char *parent;
};

constexpr Parent kParents[] = {
    {"participant", "cohort_id", "cohort"},
    {"participant_item", "participant_id", "participant"},
    {"participant_wish", "participant_id", "participant"},
    {"not_with_private", "participant_id", "participant"},
    {"participant_answer", "participant_id", "participant"},
    {"question_answer", "participant_id", "participant"},
    {"question_answer_private", "participant_id", "participant"},
    {"framework_acknowledgement", "participant_id", "participant"},
    {"framework_mark_private", "framework_acknowledgement_id", "framework_acknowledgement"},
    {"framework_move", "cohort_id", "cohort"},
    {"partnership", "cohort_id", "cohort"},
    {"partnership_override", "partnership_id", "partnership"},
    {"partnership_pause", "partnership_id", "partnership"},
    {"partnership_end_private", "partnership_id", "partnership"},
    {"trial_answer_private", "partnership_id", "partnership"},
    {"scenario", "cohort_id", "cohort"},
    {"scenario_weight", "scenario_id", "scenario"},
    {"scenario_pair", "scenario_id", "scenario"},
    {"first_meeting", "partnership_id", "partnership"},
    {"stage_run", "first_meeting_id", "first_meeting"},
    {"answer", "first_meeting_id", "first_meeting"},
    {"answer_private", "answer_id", "answer"},
    {"agreed_line", "first_meeting_id", "first_meeting"},
    {"agreed_line_private", "agreed_line_id", "agreed_line"},
    {"connection", "first_meeting_id", "first_meeting"},
    {"connection_private", "connection_id", "connection"},
    {"alignment_item", "first_meeting_id", "first_meeting"},
    {"alignment_item_private", "alignment_item_id", "alignment_item"},
    {"coordinator_question", "first_meeting_id", "first_meeting"},
    {"goal", "partnership_id", "partnership"},
    {"goal_private", "goal_id", "goal"},
    {"agreement", "partnership_id", "partnership"},
    {"agreement_version", "agreement_id", "agreement"},
    {"agreement_version_private", "agreement_version_id", "agreement_version"},
    {"working_term", "agreement_version_id", "agreement_version"},
    {"working_term_private", "working_term_id", "working_term"},
    {"signature", "agreement_version_id", "agreement_version"},
    {"review", "agreement_id", "agreement"},
    {"room", "cohort_id", "cohort"},
    {"cancelled_room", "cohort_id", "cohort"},
    {"room_step", "room_id", "room"},
    {"room_seat", "room_id", "room"},
    {"review_private", "review_id", "review"},
    {"review_term_private", "review_id", "review"},
    {"goal_update", "goal_id", "goal"},
    {"goal_update_private", "goal_update_id", "goal_update"},
    {"certificate", "participant_id", "participant"},
    {"certificate_item", "certificate_id", "certificate"},
    {"certificate_meeting", "certificate_id", "certificate"},
};

/// A certificate says what was and changes none of it. A cohort that is closed is when certificates are given out, and
/// for long afterwards when one is corrected; reopening it for that would open everything. Once it is archived its
/// names may have become codes, and nothing is certified any more.
bool isForClosedCohorts(const QString &table) {
    return table == QLatin1String("certificate") || table == QLatin1String("certificate_item") ||
           table == QLatin1String("certificate_meeting");
}

const Parent *parentOf(const QString &table) {
    const auto *found = std::find_if(std::begin(kParents), std::end(kParents),
                                     [&](const Parent &it) { return table == QLatin1String(it.table); });
    return found == std::end(kParents) ? nullptr : found;
}

/// Finds the cohort that a row of the changeset belongs to.
class CohortFinder {
  public:
    explicit CohortFinder(const sqlite::Database &database)
        : m_database(&database) {}

    /// A question that is deleted or brought back, or whose answers others may see than before, takes its answers
    /// along, wherever they were given.
    void noteQuestion(const sqlite::RecordedRow &recorded) {
        if (recorded.row.table != QLatin1String("question"))
            return;
        const int sharing = columns(recorded.row.table).value(QStringLiteral("sharing"), -1);
        const bool narrowed = sharing >= 0 && sharing < static_cast<int>(recorded.changed.size()) &&
                              recorded.changed[static_cast<size_t>(sharing)];
        if (recorded.row.kind != RowChange::Kind::Updated || narrowed)
            m_questions.insert(recorded.row.key);
    }

    /// 0 when there is none, or when it went together with a row above, which is looked at by itself.
    qint64 cohortOf(const sqlite::RecordedRow &recorded) {
        const Parent *up = parentOf(recorded.row.table);
        if (up == nullptr || onlyLinksChanged(recorded) || followsItsQuestion(recorded))
            return 0;
        if (recorded.row.kind == RowChange::Kind::Updated)
            return climb(recorded.row.table, recorded.row.key);
        const int column = columns(recorded.row.table).value(QLatin1String(up->column), -1);
        if (column < 0 || column >= static_cast<int>(recorded.integers.size()))
            return 0;
        const qint64 key = recorded.integers[static_cast<size_t>(column)].value_or(0);
        return climb(QString::fromLatin1(up->parent), key);
    }

  private:
    qint64 climb(const QString &table, qint64 key) {
        if (table == QLatin1String("cohort"))
            return key;
        const auto id = qMakePair(table, key);
        if (const auto known = m_known.constFind(id); known != m_known.constEnd())
            return *known;
        const Parent *up = parentOf(table);
        qint64 cohort = 0;
        if (up != nullptr) {
            // The names come from the list above; participant_id is the key of participant, and so on.
            sqlite::Statement row =
                m_database->prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?1")
                                        .arg(QLatin1String(up->column), table, keyColumn(table)));
            row.bind(key);
            if (row.step())
                cohort = climb(QString::fromLatin1(up->parent), row.int64(0));
        }
        m_known.insert(id, cohort);
        return cohort;
    }

    /// A person left the address book: old records keep the name as text.
    bool onlyLinksChanged(const sqlite::RecordedRow &recorded) {
        if (recorded.row.kind != RowChange::Kind::Updated)
            return false;
        static const QSet<QString> links{QStringLiteral("person_id"), QStringLiteral("name_text"),
                                         QStringLiteral("preceptor_id"), QStringLiteral("preceptor_text"),
                                         QStringLiteral("updated_at")};
        if (recorded.row.table == QLatin1String("participant_wish") ||
            recorded.row.table == QLatin1String("not_with_private") ||
            recorded.row.table == QLatin1String("participant")) {
            const QHash<QString, int> all = columns(recorded.row.table);
            return std::all_of(all.keyValueBegin(), all.keyValueEnd(), [&](const auto &column) {
                const auto index = static_cast<size_t>(column.second);
                return index >= recorded.changed.size() || !recorded.changed[index] ||
                       links.contains(column.first) || column.first == keyColumn(recorded.row.table);
            });
        }
        return false;
    }

    /// An answer that came or went with what happened to its question.
    bool followsItsQuestion(const sqlite::RecordedRow &recorded) {
        if (recorded.row.table != QLatin1String("question_answer") &&
            recorded.row.table != QLatin1String("question_answer_private"))
            return false;
        const int question = columns(recorded.row.table).value(QStringLiteral("question_id"), -1);
        return question >= 0 && question < static_cast<int>(recorded.integers.size()) &&
               m_questions.contains(recorded.integers[static_cast<size_t>(question)].value_or(0));
    }

    const QHash<QString, int> &columns(const QString &table) {
        const auto known = m_columns.constFind(table);
        if (known != m_columns.constEnd())
            return *known;
        QHash<QString, int> found;
        sqlite::Statement info = m_database->prepare("SELECT name, cid FROM pragma_table_info(?1)");
        info.bind(table);
        while (info.step())
            found.insert(info.text(0), info.integer(1));
        return *m_columns.insert(table, found);
    }

    QString keyColumn(const QString &table) {
        sqlite::Statement info = m_database->prepare("SELECT name FROM pragma_table_info(?1) WHERE pk = 1");
        info.bind(table);
        return info.step() ? info.text(0) : QString();
    }

    const sqlite::Database *m_database;
    QSet<qint64> m_questions;
    QHash<QPair<QString, qint64>, qint64> m_known;
    QHash<QString, QHash<QString, int>> m_columns;
};

struct FinishedCohort {
    QString name;
    bool isClosed = false; ///< and neither archived nor cancelled
};

/// The cohorts that are over.
QHash<qint64, FinishedCohort> finishedCohorts(const sqlite::Database &database) {
    QHash<qint64, FinishedCohort> found;
    sqlite::Statement rows = database.prepare("SELECT cohort_id, name, state = 'closed' FROM cohort "
                                              "WHERE state IN ('closed', 'archived', 'cancelled')");
    while (rows.step())
        found.insert(rows.int64(0), {rows.text(1), rows.boolean(2)});
    return found;
}

} // namespace

std::optional<Error> changeInFinishedCohort(const sqlite::Database &database, const QByteArray &changeset) {
    QHash<qint64, FinishedCohort> finished = finishedCohorts(database);
    if (finished.isEmpty())
        return std::nullopt;
    // What comes about together with the end of a cohort belongs to its life: a sample is built in one go.
    sqlite::eachRow(changeset, [&](const sqlite::RecordedRow &recorded) {
        if (recorded.row.table == QLatin1String("cohort"))
            finished.remove(recorded.row.key);
        return true;
    });
    if (finished.isEmpty())
        return std::nullopt;
    std::optional<Error> broken;
    CohortFinder finder(database);
    sqlite::eachRow(changeset, [&](const sqlite::RecordedRow &recorded) {
        finder.noteQuestion(recorded);
        return true;
    });
    sqlite::eachRow(changeset, [&](const sqlite::RecordedRow &recorded) {
        const auto over = finished.constFind(finder.cohortOf(recorded));
        if (over != finished.constEnd() && !(over->isClosed && isForClosedCohorts(recorded.row.table)))
            broken = Error(ErrorCode::WrongState, {QStringLiteral("cohort_read_only"), over->name});
        return !broken;
    });
    return broken;
}

bool belongsToCohort(const QString &table) {
    return parentOf(table) != nullptr;
}

} // namespace groundwork::schema
