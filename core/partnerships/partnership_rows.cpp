#include "core/partnerships/partnership_rows.h"

#include "core/base/error_code.h"
#include "core/file/sqlite/database.h"
#include "core/partnerships/partnership_table.h"
#include "core/people/person.h"

namespace groundwork::partnerships {

namespace {

QString select(const char *where) {
    return QStringLiteral(
               "SELECT x.partnership_id, x.mentor_id, x.mentee_id, m.person_id, e.person_id, mp.full_name, "
               "mp.preferred_name, mp.sort_key, mp.unit, ep.full_name, ep.preferred_name, ep.sort_key, "
               "ep.unit, x.state, "
               "x.matched_on, x.accepted_mentor, x.accepted_mentee, x.first_move_by, x.first_move_due, "
               "x.started_on, "
               "x.first_meeting_done, x.agreement_signed, x.planned_end, x.actual_end, x.end_kind, x.points, "
               "x.points_possible, x.reasons <> '' OR x.reasons_note <> '', x.answer_by, x.talk_mentor, x.talk_mentee, "
               "x.trial_until, x.trial_mentor, x.trial_mentee, x.trial_passed FROM partnership x "
               "JOIN participant m ON m.participant_id = x.mentor_id JOIN person mp ON mp.person_id = "
               "m.person_id "
               "JOIN participant e ON e.participant_id = x.mentee_id JOIN person ep ON ep.person_id = "
               "e.person_id "
               "WHERE %1 ORDER BY CASE WHEN ep.sort_key = '' THEN ep.full_name ELSE ep.sort_key END, "
               "x.partnership_id")
        .arg(QString::fromLatin1(where));
}

PartnershipRow read(const sqlite::Statement &row) {
    PartnershipRow line;
    int column = 0;
    line.id = row.id<PartnershipId>(column++);
    line.mentor = row.id<ParticipantId>(column++);
    line.mentee = row.id<ParticipantId>(column++);
    line.mentorPerson = row.id<PersonId>(column++);
    line.menteePerson = row.id<PersonId>(column++);
    const auto names = [&](QString &name, QString &callName, QString &sortKey, QString &unit) {
        const QString full = row.text(column++);
        const QString preferred = row.text(column++);
        name = people::displayName(full, preferred);
        callName = people::callName(full, preferred);
        sortKey = row.text(column++);
        if (sortKey.isEmpty())
            sortKey = name;
        unit = row.text(column++);
    };
    names(line.mentorName, line.mentorCallName, line.mentorSortKey, line.mentorUnit);
    names(line.menteeName, line.menteeCallName, line.menteeSortKey, line.menteeUnit);
    line.state = partnershipStateFromKey(row.text(column++)).value_or(PartnershipState::Proposed);
    line.matchedOn = row.date(column++);
    line.acceptedMentor = row.date(column++);
    line.acceptedMentee = row.date(column++);
    line.firstMoveBy = roleFromKey(row.text(column++)).value_or(Role::Mentee);
    line.firstMoveDue = row.date(column++);
    line.startedOn = row.date(column++);
    line.firstMeetingDone = row.date(column++);
    line.agreementSigned = row.date(column++);
    line.plannedEnd = row.date(column++);
    line.actualEnd = row.date(column++);
    line.endKind = endKindFromKey(row.text(column++));
    line.points = row.optionalInteger(column++);
    line.pointsPossible = row.optionalInteger(column++);
    line.hasReasons = row.boolean(column++);
    line.answerBy = row.date(column++);
    line.talkMentor = row.date(column++);
    line.talkMentee = row.date(column++);
    line.trialUntil = row.date(column++);
    line.trialMentor = row.date(column++);
    line.trialMentee = row.date(column++);
    line.trialPassed = row.date(column++);
    return line;
}

} // namespace

bool isParted(const PartnershipRow &row) {
    return row.state == PartnershipState::EndedEarly && row.trialUntil.isValid() && !row.trialPassed.isValid();
}

std::vector<PartnershipRow> partnershipRows(const ProgramFile &file, CohortId cohort) {
    std::vector<PartnershipRow> rows;
    auto row = file.database().prepare(select("x.cohort_id = ?1"));
    row.bind(cohort);
    while (row.step())
        rows.push_back(read(row));
    return rows;
}

std::vector<PairSides> pairSides(const ProgramFile &file, CohortId cohort) {
    std::vector<PairSides> pairs;
    auto row = file.database().prepare(
        "SELECT partnership_id, mentor_id, mentee_id, state FROM partnership WHERE cohort_id = ?1");
    row.bind(cohort);
    while (row.step())
        pairs.push_back({row.id<PartnershipId>(0), row.id<ParticipantId>(1), row.id<ParticipantId>(2),
                         partnershipStateFromKey(row.text(3)).value_or(PartnershipState::Proposed)});
    return pairs;
}

Result<PartnershipRow> partnershipRow(const ProgramFile &file, PartnershipId id) {
    auto row = file.database().prepare(select("x.partnership_id = ?1"));
    row.bind(id);
    if (!row.step())
        return failure(ErrorCode::NotFound, {QStringLiteral("partnership"), id.toText()});
    return read(row);
}

Result<Partnership> partnership(const ProgramFile &file, PartnershipId id) {
    std::optional<Partnership> found = PartnershipTable(file.database()).partnership(id);
    if (!found)
        return failure(ErrorCode::NotFound, {QStringLiteral("partnership"), id.toText()});
    return *std::move(found);
}

std::vector<Partnership> partnershipsOf(const ProgramFile &file, ParticipantId participant) {
    return PartnershipTable(file.database()).ofParticipant(participant);
}

int openPartnerships(const ProgramFile &file, ParticipantId participant) {
    int count = 0;
    for (const Partnership &partnership : partnershipsOf(file, participant))
        count += isOpen(partnership.state) ? 1 : 0;
    return count;
}

QDate pausedOn(const ProgramFile &file, PartnershipId id) {
    return PartnershipTable(file.database()).pausedSince(id);
}

QDate lastReturn(const ProgramFile &file, PartnershipId id) {
    return PartnershipTable(file.database()).lastReturn(id);
}

} // namespace groundwork::partnerships
