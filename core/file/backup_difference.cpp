#include "core/file/backup_difference.h"

#include "core/base/error_code.h"
#include "core/file/program_file.h"
#include "core/file/sqlite/database.h"
#include "core/file/sqlite/limits.h"

#include <QCryptographicHash>

#include <map>
#include <set>
#include <utility>

namespace groundwork {

namespace {

/// Rows of one table, each behind the key of the thing that a coordinator would say it belongs to.
struct Source {
    ProgramPart part;
    const char *table;
    const char *sql;
};

constexpr Source kSources[] = {
    {ProgramPart::People, "person", "SELECT person_id, * FROM person ORDER BY 1, 2"},
    {ProgramPart::People, "person_language", "SELECT person_id, * FROM person_language ORDER BY 1, 2"},
    {ProgramPart::People, "participant", "SELECT person_id, * FROM participant ORDER BY 1, 2"},
    {ProgramPart::People, "participant_item",
     "SELECT p.person_id, i.* FROM participant_item i JOIN participant p USING (participant_id) ORDER BY 1, "
     "2"},
    {ProgramPart::People, "participant_wish",
     "SELECT p.person_id, w.* FROM participant_wish w JOIN participant p ON p.participant_id = "
     "w.participant_id "
     "ORDER BY 1, 2"},
    {ProgramPart::People, "participant_answer",
     "SELECT p.person_id, a.* FROM participant_answer a JOIN participant p USING (participant_id) ORDER BY "
     "1, 2"},
    {ProgramPart::People, "question_answer",
     "SELECT p.person_id, a.* FROM question_answer a JOIN participant p USING (participant_id) ORDER BY 1, 2"},
    {ProgramPart::Pairs, "partnership", "SELECT partnership_id, * FROM partnership ORDER BY 1, 2"},
    {ProgramPart::Pairs, "partnership_override",
     "SELECT partnership_id, * FROM partnership_override ORDER BY 1, 2"},
    {ProgramPart::Pairs, "partnership_pause",
     "SELECT partnership_id, * FROM partnership_pause ORDER BY 1, 2"},
    {ProgramPart::Pairs, "certificate", "SELECT partnership_id, * FROM certificate ORDER BY 1, 2"},
    {ProgramPart::Pairs, "certificate_item",
     "SELECT c.partnership_id, i.* FROM certificate_item i "
     "JOIN certificate c ON c.certificate_id = i.certificate_id ORDER BY 1, 2"},
    {ProgramPart::Pairs, "certificate_meeting",
     "SELECT c.partnership_id, m.* FROM certificate_meeting m "
     "JOIN certificate c ON c.certificate_id = m.certificate_id ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "first_meeting",
     "SELECT first_meeting_id, * FROM first_meeting ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "stage_run", "SELECT first_meeting_id, * FROM stage_run ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "answer", "SELECT first_meeting_id, * FROM answer ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "agreed_line", "SELECT first_meeting_id, * FROM agreed_line ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "connection", "SELECT first_meeting_id, * FROM connection ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "alignment_item",
     "SELECT first_meeting_id, * FROM alignment_item ORDER BY 1, 2"},
    {ProgramPart::FirstMeetings, "coordinator_question",
     "SELECT first_meeting_id, * FROM coordinator_question ORDER BY 1, 2"},
    {ProgramPart::Goals, "goal", "SELECT goal_id, * FROM goal ORDER BY 1, 2"},
    {ProgramPart::Agreements, "agreement", "SELECT agreement_id, * FROM agreement ORDER BY 1, 2"},
    {ProgramPart::Agreements, "agreement_version",
     "SELECT agreement_id, * FROM agreement_version ORDER BY 1, 2"},
    {ProgramPart::Agreements, "working_term",
     "SELECT v.agreement_id, t.* FROM working_term t JOIN agreement_version v USING (agreement_version_id) "
     "ORDER BY 1, 2"},
    {ProgramPart::Agreements, "signature",
     "SELECT v.agreement_id, s.* FROM signature s JOIN agreement_version v USING (agreement_version_id) "
     "ORDER BY 1, 2"},
    {ProgramPart::Agreements, "review", "SELECT agreement_id, * FROM review ORDER BY 1, 2"},
    {ProgramPart::Matching, "scenario", "SELECT scenario_id, * FROM scenario ORDER BY 1, 2"},
    {ProgramPart::Matching, "scenario_weight", "SELECT scenario_id, * FROM scenario_weight ORDER BY 1, 2"},
    {ProgramPart::Matching, "scenario_pair", "SELECT scenario_id, * FROM scenario_pair ORDER BY 1, 2"},
    {ProgramPart::Framework, "framework", "SELECT framework_id, * FROM framework ORDER BY 1, 2"},
    {ProgramPart::Framework, "framework_line", "SELECT framework_id, * FROM framework_line ORDER BY 1, 2"},
    {ProgramPart::Cohorts, "cohort", "SELECT cohort_id, * FROM cohort ORDER BY 1, 2"},
    {ProgramPart::Settings, "letterhead", "SELECT letterhead_id, * FROM letterhead ORDER BY 1, 2"},
    {ProgramPart::Settings, "program", "SELECT program_id, * FROM program ORDER BY 1, 2"},
    {ProgramPart::Settings, "setting", "SELECT setting_id, * FROM setting ORDER BY 1, 2"},
};

/// Not a change of anybody: what happened, what left the program, what is being typed, the file itself.
const std::set<QString> &records() {
    static const std::set<QString> tables{QStringLiteral("change_log"), QStringLiteral("disclosure"),
                                          QStringLiteral("draft"), QStringLiteral("meta"),
                                          QStringLiteral("certificate_number")};
    return tables;
}

using Thing = std::pair<ProgramPart, qint64>;
using Things = std::map<Thing, QByteArray>;

/// One hash a thing, over all its rows in their order.
void addRows(const sqlite::Database &database, ProgramPart part, const QString &sql, Things &things) {
    auto row = database.prepare(sql);
    const int columns = row.columns();
    while (row.step()) {
        QCryptographicHash hash(QCryptographicHash::Md5); // tells apart, protects nothing
        QByteArray &known = things[{part, row.int64(0)}];
        hash.addData(known);
        for (int column = 1; column < columns; ++column) {
            hash.addData(row.isNull(column) ? QByteArray(1, '\0') : row.text(column).toUtf8() + '\1');
        }
        known = hash.result();
    }
}

std::set<QString> tablesOf(const sqlite::Database &database) {
    std::set<QString> tables;
    auto row =
        database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
    while (row.step())
        tables.insert(row.text(0));
    return tables;
}

struct Picture {
    Things things;
    Things hidden; ///< what its author alone reads; told apart from the rest and never counted
};

Picture pictureOf(const sqlite::Database &database) {
    Picture picture;
    std::set<QString> tables = tablesOf(database);
    for (const Source &source : kSources) {
        if (tables.erase(QString::fromLatin1(source.table)) > 0)
            addRows(database, source.part, QString::fromLatin1(source.sql), picture.things);
    }
    for (const QString &table : tables) {
        if (records().count(table) > 0)
            continue;
        const bool hidden = table.endsWith(QLatin1String("_private"));
        addRows(database, ProgramPart::Other,
                QStringLiteral("SELECT rowid, * FROM \"%1\" ORDER BY 1").arg(table),
                hidden ? picture.hidden : picture.things);
    }
    return picture;
}

std::vector<PartDifference> difference(const Things &before, const Things &now) {
    std::map<ProgramPart, PartDifference> counts;
    const auto of = [&](const Thing &thing) -> PartDifference & {
        PartDifference &count = counts[thing.first];
        count.part = thing.first;
        return count;
    };
    for (const auto &[thing, hash] : now) {
        const auto old = before.find(thing);
        if (old == before.end())
            ++of(thing).added;
        else if (old->second != hash)
            ++of(thing).changed;
    }
    for (const auto &[thing, hash] : before) {
        if (now.find(thing) == now.end())
            ++of(thing).removed;
    }
    std::vector<PartDifference> parts;
    for (const auto &[part, count] : counts)
        parts.push_back(count);
    return parts;
}

} // namespace

Result<BackupDifference> changedSince(const ProgramFile &file, const QString &backupPath) {
    try {
        const sqlite::Database backup(backupPath, sqlite::Database::Mode::ReadOnly);
        sqlite::harden(backup);
        const Picture before = pictureOf(backup);
        const Picture now = pictureOf(file.database());
        return BackupDifference{difference(before.things, now.things), before.hidden != now.hidden};
    } catch (const sqlite::StorageError &error) {
        return failure(ErrorCode::BackupNotVerified, {backupPath, error.message()});
    }
}

} // namespace groundwork
