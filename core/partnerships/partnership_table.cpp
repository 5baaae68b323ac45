#include "core/partnerships/partnership_table.h"

namespace groundwork::partnerships {

namespace {

constexpr auto kColumns = "partnership_id, cohort_id, mentor_id, mentee_id, state, matched_on, "
                          "accepted_mentor, accepted_mentee, declined_by, "
                          "first_move_by, first_move_due, started_on, first_meeting_done, agreement_signed, "
                          "underway_on, planned_end, "
                          "actual_end, end_kind, closing_talk, successor_id, match_basis, input_mentor, input_mentee, "
                          "points, points_possible, reasons, "
                          "reasons_note, answer_by, talk_mentor, talk_mentee, trial_until, trial_mentor, "
                          "trial_mentee, trial_passed";

QString select(const char *rest) {
    return QStringLiteral("SELECT %1 FROM partnership %2")
        .arg(QString::fromLatin1(kColumns), QString::fromLatin1(rest));
}

Partnership read(const sqlite::Statement &row) {
    Partnership it;
    int column = 0;
    it.id = row.id<PartnershipId>(column++);
    it.cohort = row.id<CohortId>(column++);
    it.mentor = row.id<ParticipantId>(column++);
    it.mentee = row.id<ParticipantId>(column++);
    it.state = partnershipStateFromKey(row.text(column++)).value_or(PartnershipState::Proposed);
    it.matchedOn = row.date(column++);
    it.acceptedMentor = row.date(column++);
    it.acceptedMentee = row.date(column++);
    it.declinedBy = roleFromKey(row.text(column++));
    it.firstMoveBy = roleFromKey(row.text(column++)).value_or(Role::Mentee);
    it.firstMoveDue = row.date(column++);
    it.startedOn = row.date(column++);
    it.firstMeetingDone = row.date(column++);
    it.agreementSigned = row.date(column++);
    it.underwayOn = row.date(column++);
    it.plannedEnd = row.date(column++);
    it.actualEnd = row.date(column++);
    it.endKind = endKindFromKey(row.text(column++));
    it.closingTalk = closingTalkFromKey(row.text(column++));
    it.successor = row.optionalId<PartnershipId>(column++);
    it.basis = matchBasisFromKey(row.text(column++)).value_or(MatchBasis::Coordinator);
    it.inputMentor = matchInputFromKey(row.text(column++)).value_or(MatchInput::None);
    it.inputMentee = matchInputFromKey(row.text(column++)).value_or(MatchInput::None);
    it.points = row.optionalInteger(column++);
    it.pointsPossible = row.optionalInteger(column++);
    it.reasons = row.text(column++);
    it.reasonsNote = row.text(column++);
    it.answerBy = row.date(column++);
    it.talkMentor = row.date(column++);
    it.talkMentee = row.date(column++);
    it.trialUntil = row.date(column++);
    it.trialMentor = row.date(column++);
    it.trialMentee = row.date(column++);
    it.trialPassed = row.date(column++);
    return it;
}

std::optional<QString> keyOrNull(const std::optional<Role> &role) {
    return role ? std::optional<QString>(roleKey(*role)) : std::nullopt;
}

std::optional<QString> keyOrNull(const std::optional<EndKind> &kind) {
    return kind ? std::optional<QString>(endKindKey(*kind)) : std::nullopt;
}

std::optional<QString> keyOrNull(const std::optional<ClosingTalk> &talk) {
    return talk ? std::optional<QString>(closingTalkKey(*talk)) : std::nullopt;
}

/// NULL and '' are told apart by SQLite's CHECKs; texts here are never NULL.
QString text(const QString &value) {
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace

void PartnershipTable::readLists(Partnership &partnership) const {
    auto made = m_database->prepare(
        "SELECT gate, reason, made_on FROM partnership_override WHERE partnership_id = ?1 "
        "ORDER BY partnership_override_id");
    made.bind(partnership.id);
    while (made.step())
        partnership.overrides.push_back({made.text(0), made.text(1), made.date(2)});
    auto pause = m_database->prepare(
        "SELECT return_on FROM partnership_pause WHERE partnership_id = ?1 AND resumed_on "
        "IS NULL ORDER BY partnership_pause_id DESC LIMIT 1");
    pause.bind(partnership.id);
    if (pause.step())
        partnership.pausedUntil = pause.date(0);
}

std::optional<Partnership> PartnershipTable::partnership(PartnershipId id) const {
    auto row = m_database->prepare(select("WHERE partnership_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Partnership found = read(row);
    readLists(found);
    return found;
}

std::vector<Partnership> PartnershipTable::ofParticipant(ParticipantId participant) const {
    std::vector<Partnership> found;
    auto row = m_database->prepare(select("WHERE mentor_id = ?1 OR mentee_id = ?1 ORDER BY partnership_id"));
    row.bind(participant);
    while (row.step())
        found.push_back(read(row));
    for (Partnership &partnership : found)
        readLists(partnership);
    return found;
}

void PartnershipTable::insert(const Partnership &it, Change &change) const {
    auto row =
        m_database->prepare("INSERT INTO partnership (partnership_id, cohort_id, mentor_id, mentee_id, "
                            "state, matched_on, accepted_mentor, "
                            "accepted_mentee, first_move_by, first_move_due, planned_end, match_basis, "
                            "input_mentor, input_mentee, points, "
                            "points_possible, reasons, reasons_note, created_at, updated_at, "
                            "created_by_side, answer_by) VALUES (?1, ?2, ?3, ?4, ?5, "
                            "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)");
    row.bind(it.id, it.cohort, it.mentor, it.mentee, partnershipStateKey(it.state), it.matchedOn,
             it.acceptedMentor, it.acceptedMentee, roleKey(it.firstMoveBy), it.firstMoveDue, it.plannedEnd,
             matchBasisKey(it.basis), matchInputKey(it.inputMentor), matchInputKey(it.inputMentee), it.points,
             it.pointsPossible, text(it.reasons), text(it.reasonsNote), change.now(), change.now(),
             sideKey(change.side()), it.answerBy);
    row.run();
}

void PartnershipTable::update(const Partnership &it, Change &change) const {
    auto row = m_database->prepare(
        "UPDATE partnership SET state = ?2, matched_on = ?3, accepted_mentor = ?4, accepted_mentee = ?5, "
        "declined_by = ?6, first_move_by = ?7, first_move_due = ?8, started_on = ?9, first_meeting_done = "
        "?10, "
        "agreement_signed = ?11, underway_on = ?12, planned_end = ?13, actual_end = ?14, end_kind = ?15, "
        "successor_id = ?16, reasons_note = ?17, closing_talk = ?18, updated_at = ?19, answer_by = ?20, "
        "talk_mentor = ?21, talk_mentee = ?22, trial_until = ?23, trial_mentor = ?24, trial_mentee = ?25, "
        "trial_passed = ?26 WHERE partnership_id = ?1");
    row.bind(it.id, partnershipStateKey(it.state), it.matchedOn, it.acceptedMentor, it.acceptedMentee,
             keyOrNull(it.declinedBy), roleKey(it.firstMoveBy), it.firstMoveDue, it.startedOn,
             it.firstMeetingDone, it.agreementSigned, it.underwayOn, it.plannedEnd, it.actualEnd,
             keyOrNull(it.endKind), it.successor, text(it.reasonsNote),
             keyOrNull(it.closingTalk), change.now(), it.answerBy, it.talkMentor, it.talkMentee, it.trialUntil,
             it.trialMentor, it.trialMentee, it.trialPassed);
    row.run();
}

void PartnershipTable::addOverride(PartnershipId id, const QString &gate, const QString &reason,
                                   Change &change) const {
    auto row = m_database->prepare("INSERT INTO partnership_override (partnership_override_id, "
                                   "partnership_id, gate, reason, made_on, created_at, "
                                   "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    row.bind(change.newId<Id<struct OverrideTag>>(), id, gate, reason, change.today(), change.now(),
             change.now(), sideKey(change.side()));
    row.run();
}

void PartnershipTable::addPause(PartnershipId id, QDate pausedOn, QDate returnOn, Change &change) const {
    auto row = m_database->prepare("INSERT INTO partnership_pause (partnership_pause_id, partnership_id, "
                                   "paused_on, return_on, created_at, "
                                   "updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    row.bind(change.newId<Id<struct PauseTag>>(), id, pausedOn, returnOn, change.now(), change.now(),
             sideKey(change.side()));
    row.run();
}

QDate PartnershipTable::pausedSince(PartnershipId id) const {
    auto row = m_database->prepare(
        "SELECT paused_on FROM partnership_pause WHERE partnership_id = ?1 AND resumed_on IS "
        "NULL ORDER BY partnership_pause_id DESC LIMIT 1");
    row.bind(id);
    return row.step() ? row.date(0) : QDate();
}

QDate PartnershipTable::lastReturn(PartnershipId id) const {
    auto row = m_database->prepare("SELECT max(resumed_on) FROM partnership_pause WHERE partnership_id = ?1");
    row.bind(id);
    return row.step() ? row.date(0) : QDate();
}

void PartnershipTable::endPause(PartnershipId id, QDate resumedOn, Change &change) const {
    auto row = m_database->prepare("UPDATE partnership_pause SET resumed_on = ?2, updated_at = ?3 WHERE "
                                   "partnership_id = ?1 AND resumed_on IS NULL");
    row.bind(id, resumedOn, change.now());
    row.run();
}

void PartnershipTable::writeTrialAnswer(PartnershipId id, Role side, bool goesOn, Change &change) const {
    m_database->prepare("DELETE FROM trial_answer_private WHERE partnership_id = ?1 AND side = ?2")
        .bind(id, roleKey(side))
        .run();
    m_database
        ->prepare("INSERT INTO trial_answer_private (trial_answer_private_id, partnership_id, side, goes_on, "
                  "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(change.newId<Id<struct TrialAnswerTag>>(), id, roleKey(side), goesOn, change.now(), change.now(),
              sideKey(change.side()))
        .run();
}

bool PartnershipTable::allGoOn(PartnershipId id) const {
    auto row = m_database->prepare(
        "SELECT COUNT(*) FROM trial_answer_private WHERE partnership_id = ?1 AND goes_on = 0");
    row.bind(id);
    return row.step() && row.integer(0) == 0;
}

void PartnershipTable::removeTrialAnswers(PartnershipId id) const {
    m_database->prepare("DELETE FROM trial_answer_private WHERE partnership_id = ?1").bind(id).run();
}

void PartnershipTable::writeEndReason(PartnershipId id, const QString &reason, Change &change) const {
    auto row = m_database->prepare("INSERT INTO partnership_end_private (partnership_end_private_id, "
                                   "partnership_id, body, created_at, updated_at, "
                                   "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    row.bind(change.newId<Id<struct EndReasonTag>>(), id, reason, change.now(), change.now(),
             sideKey(change.side()));
    row.run();
}

void PartnershipTable::removeEnding(PartnershipId id) const {
    for (const char *sql : {"DELETE FROM partnership_end_private WHERE partnership_id = ?1",
                            "DELETE FROM partnership_override WHERE partnership_id = ?1 AND gate = 'closing_talk'"})
        m_database->prepare(sql).bind(id).run();
}

} // namespace groundwork::partnerships
