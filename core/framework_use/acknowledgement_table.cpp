#include "core/framework_use/acknowledgement_table.h"

namespace groundwork::framework_use {

namespace {

using framework::LineRef;

std::optional<LineRef> lineAt(const sqlite::Statement &row, int column) {
    if (row.isNull(column))
        return std::nullopt;
    const auto part = framework::frameworkPartFromKey(row.text(column));
    return part ? std::optional<LineRef>(LineRef{*part, row.integer(column + 1)}) : std::nullopt;
}

std::optional<QString> partOf(const std::optional<LineRef> &line) {
    return line ? std::optional<QString>(framework::frameworkPartKey(line->part)) : std::nullopt;
}

std::optional<int> positionOf(const std::optional<LineRef> &line) {
    return line ? std::optional<int>(line->position) : std::nullopt;
}

} // namespace

std::optional<AcknowledgementId> AcknowledgementTable::idOf(ParticipantId participant,
                                                            FrameworkId framework) const {
    auto row = m_database->prepare("SELECT framework_acknowledgement_id FROM framework_acknowledgement WHERE "
                                   "participant_id = ?1 AND framework_id = ?2");
    row.bind(participant, framework);
    return row.step() ? std::optional(row.id<AcknowledgementId>(0)) : std::nullopt;
}

std::optional<Acknowledgement> AcknowledgementTable::read(ParticipantId participant,
                                                          FrameworkId framework) const {
    auto row = m_database->prepare(
        "SELECT a.acknowledged_on, m.liked_part, m.liked_position, m.asked_part, m.asked_position, m.question "
        "FROM framework_acknowledgement a LEFT JOIN framework_mark_private m USING "
        "(framework_acknowledgement_id) WHERE a.participant_id = ?1 AND a.framework_id = ?2");
    row.bind(participant, framework);
    if (!row.step())
        return std::nullopt;
    return Acknowledgement{participant,    framework, row.date(0), lineAt(row, 1), lineAt(row, 3),
                           row.isNull(5) ? QString() : row.text(5)};
}

void AcknowledgementTable::insert(const Acknowledgement &acknowledgement, Change &change) const {
    const auto id = change.newId<AcknowledgementId>();
    m_database
        ->prepare("INSERT INTO framework_acknowledgement (framework_acknowledgement_id, framework_id, "
                  "participant_id, acknowledged_on, created_at, updated_at, created_by_side) VALUES (?1, ?2, "
                  "?3, ?4, ?5, ?6, ?7)")
        .bind(id, acknowledgement.framework, acknowledgement.participant, acknowledgement.on, change.now(),
              change.now(), sideKey(change.side()))
        .run();
    writeMark(id, acknowledgement, change);
}

void AcknowledgementTable::update(AcknowledgementId id, const Acknowledgement &acknowledgement,
                                  Change &change) const {
    m_database
        ->prepare("UPDATE framework_acknowledgement SET acknowledged_on = ?2, updated_at = ?3 WHERE "
                  "framework_acknowledgement_id = ?1")
        .bind(id, acknowledgement.on, change.now())
        .run();
    m_database->prepare("DELETE FROM framework_mark_private WHERE framework_acknowledgement_id = ?1")
        .bind(id)
        .run();
    writeMark(id, acknowledgement, change);
}

void AcknowledgementTable::remove(AcknowledgementId id) const {
    for (const char *sql : {"DELETE FROM framework_mark_private WHERE framework_acknowledgement_id = ?1",
                            "DELETE FROM framework_acknowledgement WHERE framework_acknowledgement_id = ?1"})
        m_database->prepare(sql).bind(id).run();
}

std::vector<Acknowledgement> AcknowledgementTable::marks(FrameworkId framework, CohortId cohort) const {
    std::vector<Acknowledgement> marks;
    auto row = m_database->prepare(
        "SELECT m.liked_part, m.liked_position, m.asked_part, m.asked_position, m.question FROM "
        "framework_mark_private m JOIN framework_acknowledgement a USING (framework_acknowledgement_id) JOIN "
        "participant p USING (participant_id) WHERE a.framework_id = ?1 AND p.cohort_id = ?2 ORDER BY "
        "m.question");
    row.bind(framework, cohort);
    while (row.step())
        marks.push_back({{}, framework, {}, lineAt(row, 0), lineAt(row, 2), row.text(4)});
    return marks;
}

void AcknowledgementTable::writeMark(AcknowledgementId id, const Acknowledgement &acknowledgement,
                                     Change &change) const {
    if (!acknowledgement.liked && !acknowledgement.asked && acknowledgement.question.isEmpty())
        return;
    m_database
        ->prepare("INSERT INTO framework_mark_private (framework_acknowledgement_id, liked_part, "
                  "liked_position, asked_part, asked_position, question, created_at, updated_at, "
                  "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(id, partOf(acknowledgement.liked), positionOf(acknowledgement.liked),
              partOf(acknowledgement.asked), positionOf(acknowledgement.asked), acknowledgement.question,
              change.now(), change.now(), sideKey(change.side()))
        .run();
}

} // namespace groundwork::framework_use
