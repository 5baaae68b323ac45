#include "core/first_meeting/result_table.h"

namespace groundwork::first_meeting {

namespace {

constexpr auto kConnections =
    "SELECT c.connection_id, c.first_meeting_id, c.kind, c.prompt, c.position, c.hear_more, c.edited, "
    "p.text, p.source_text "
    "FROM connection c JOIN connection_private p ON p.connection_id = c.connection_id ";
constexpr auto kAlignment =
    "SELECT i.alignment_item_id, i.first_meeting_id, i.topic, i.gap, i.status, i.printed, p.mentee_value, "
    "p.mentor_value, p.settled FROM alignment_item i JOIN alignment_item_private p "
    "ON p.alignment_item_id = i.alignment_item_id ";

StoredConnection readConnection(const sqlite::Statement &row) {
    StoredConnection stored;
    stored.connection.id = row.id<ConnectionId>(0);
    stored.meeting = row.id<FirstMeetingId>(1);
    stored.connection.kind = row.text(2);
    stored.connection.prompt = row.text(3);
    stored.position = row.integer(4);
    stored.connection.hearMore = row.boolean(5);
    stored.edited = row.boolean(6);
    stored.connection.text = row.text(7);
    stored.source = row.text(8);
    return stored;
}

StoredAlignment readAlignment(const sqlite::Statement &row) {
    StoredAlignment stored;
    AlignmentItem &item = stored.item;
    item.id = row.id<AlignmentItemId>(0);
    stored.meeting = row.id<FirstMeetingId>(1);
    item.topic = row.text(2);
    item.gap = row.integer(3);
    item.status = alignmentStatusFromKey(row.text(4)).value_or(AlignmentStatus::Open);
    item.printed = row.boolean(5);
    item.menteeValue = row.integer(6);
    item.mentorValue = row.integer(7);
    item.settled = row.text(8);
    return stored;
}

} // namespace

std::vector<StoredConnection> ResultTable::connections(FirstMeetingId meeting) const {
    std::vector<StoredConnection> connections;
    auto row = m_database->prepare(QString::fromLatin1(kConnections) +
                                   QStringLiteral("WHERE c.first_meeting_id = ?1 ORDER BY c.position, "
                                                  "c.connection_id"));
    row.bind(meeting);
    while (row.step())
        connections.push_back(readConnection(row));
    return connections;
}

std::optional<StoredConnection> ResultTable::connection(ConnectionId id) const {
    auto row =
        m_database->prepare(QString::fromLatin1(kConnections) + QStringLiteral("WHERE c.connection_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional(readConnection(row)) : std::nullopt;
}

void ResultTable::insert(const StoredConnection &stored, Change &change) const {
    const Connection &connection = stored.connection;
    m_database
        ->prepare(
            "INSERT INTO connection (connection_id, first_meeting_id, kind, prompt, position, hear_more, "
            "edited, created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, "
            "?9)")
        .bind(connection.id, stored.meeting, connection.kind, connection.prompt, stored.position,
              connection.hearMore, stored.edited, change.now(), sideKey(change.side()))
        .run();
    m_database
        ->prepare("INSERT INTO connection_private (connection_id, text, source_text, created_at, updated_at, "
                  "created_by_side) VALUES (?1, ?2, ?3, ?4, ?4, ?5)")
        .bind(connection.id, connection.text, stored.source, change.now(), sideKey(change.side()))
        .run();
}

void ResultTable::update(const StoredConnection &stored, Change &change) const {
    const Connection &connection = stored.connection;
    m_database
        ->prepare("UPDATE connection SET position = ?2, hear_more = ?3, edited = ?4, updated_at = ?5 "
                  "WHERE connection_id = ?1 AND (position <> ?2 OR hear_more <> ?3 OR edited <> ?4)")
        .bind(connection.id, stored.position, connection.hearMore, stored.edited, change.now())
        .run();
    m_database
        ->prepare(
            "UPDATE connection_private SET text = ?2, updated_at = ?3 WHERE connection_id = ?1 AND text <> "
            "?2")
        .bind(connection.id, connection.text, change.now())
        .run();
}

void ResultTable::remove(ConnectionId id) const {
    m_database->prepare("DELETE FROM connection_private WHERE connection_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM connection WHERE connection_id = ?1").bind(id).run();
}

std::vector<AlignmentItem> ResultTable::alignment(FirstMeetingId meeting) const {
    std::vector<AlignmentItem> items;
    auto row = m_database->prepare(
        QString::fromLatin1(kAlignment) +
        QStringLiteral("WHERE i.first_meeting_id = ?1 ORDER BY i.position, i.alignment_item_id"));
    row.bind(meeting);
    while (row.step())
        items.push_back(readAlignment(row).item);
    return items;
}

std::optional<StoredAlignment> ResultTable::alignmentItem(AlignmentItemId id) const {
    auto row = m_database->prepare(QString::fromLatin1(kAlignment) +
                                   QStringLiteral("WHERE i.alignment_item_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional(readAlignment(row)) : std::nullopt;
}

void ResultTable::insert(FirstMeetingId meeting, const AlignmentItem &item, int position,
                         Change &change) const {
    m_database
        ->prepare(
            "INSERT INTO alignment_item (alignment_item_id, first_meeting_id, topic, position, gap, status, "
            "printed, created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, "
            "?9)")
        .bind(item.id, meeting, item.topic, position, item.gap, alignmentStatusKey(item.status), item.printed,
              change.now(), sideKey(change.side()))
        .run();
    m_database
        ->prepare(
            "INSERT INTO alignment_item_private (alignment_item_id, mentee_value, mentor_value, settled, "
            "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)")
        .bind(item.id, item.menteeValue, item.mentorValue, item.settled, change.now(), sideKey(change.side()))
        .run();
}

void ResultTable::update(const AlignmentItem &item, std::optional<int> position, Change &change) const {
    m_database
        ->prepare(
            "UPDATE alignment_item SET gap = ?2, status = ?3, printed = ?4, position = coalesce(?5, "
            "position), "
            "updated_at = ?6 WHERE alignment_item_id = ?1 AND (gap <> ?2 OR status <> ?3 OR printed <> ?4 "
            "OR position <> coalesce(?5, position))")
        .bind(item.id, item.gap, alignmentStatusKey(item.status), item.printed, position, change.now())
        .run();
    m_database
        ->prepare(
            "UPDATE alignment_item_private SET mentee_value = ?2, mentor_value = ?3, settled = ?4, "
            "updated_at = ?5 WHERE alignment_item_id = ?1 AND (mentee_value <> ?2 OR mentor_value <> ?3 OR "
            "settled <> ?4)")
        .bind(item.id, item.menteeValue, item.mentorValue, item.settled, change.now())
        .run();
}

void ResultTable::remove(AlignmentItemId id) const {
    m_database->prepare("DELETE FROM alignment_item_private WHERE alignment_item_id = ?1").bind(id).run();
    m_database->prepare("DELETE FROM alignment_item WHERE alignment_item_id = ?1").bind(id).run();
}

} // namespace groundwork::first_meeting
