#include "core/exchange/pairs_export.h"

#include "core/partnerships/partnership_rows.h"

namespace groundwork::exchange {

namespace {

QString dateText(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace

ExportTable pairsTable(const ProgramFile &file, CohortId cohort) {
    ExportTable table{QStringLiteral("pairs"),
                      {QStringLiteral("partnership_id"),
                       QStringLiteral("mentee_participant_id"),
                       QStringLiteral("mentor_participant_id"),
                       QStringLiteral("mentee"),
                       QStringLiteral("mentor"),
                       QStringLiteral("mentee_unit"),
                       QStringLiteral("mentor_unit"),
                       QStringLiteral("state"),
                       QStringLiteral("matched_on"),
                       QStringLiteral("accepted_mentee"),
                       QStringLiteral("accepted_mentor"),
                       QStringLiteral("first_move_by"),
                       QStringLiteral("first_move_due"),
                       QStringLiteral("started_on"),
                       QStringLiteral("first_meeting_done"),
                       QStringLiteral("agreement_signed"),
                       QStringLiteral("planned_end"),
                       QStringLiteral("actual_end"),
                       QStringLiteral("points"),
                       QStringLiteral("points_possible"),
                       QStringLiteral("answer_by"),
                       QStringLiteral("trial_until")},
                      {},
                      {}};
    const auto type = [&](const char *name, CellType cells) {
        table.types[static_cast<size_t>(table.columns.indexOf(QString::fromLatin1(name)))] = cells;
    };
    table.types.assign(static_cast<size_t>(table.columns.size()), CellType::Text);
    for (const char *name : {"matched_on", "accepted_mentee", "accepted_mentor", "first_move_due", "started_on",
                             "first_meeting_done", "agreement_signed", "planned_end", "actual_end", "answer_by",
                             "trial_until"})
        type(name, CellType::Date);
    type("points", CellType::Number);
    type("points_possible", CellType::Number);
    for (const partnerships::PartnershipRow &row : partnerships::partnershipRows(file, cohort)) {
        table.rows.push_back({row.id.toText(),
                              row.mentee.toText(),
                              row.mentor.toText(),
                              row.menteeName,
                              row.mentorName,
                              row.menteeUnit,
                              row.mentorUnit,
                              partnerships::partnershipStateKey(row.state),
                              dateText(row.matchedOn),
                              dateText(row.acceptedMentee),
                              dateText(row.acceptedMentor),
                              roleKey(row.firstMoveBy),
                              dateText(row.firstMoveDue),
                              dateText(row.startedOn),
                              dateText(row.firstMeetingDone),
                              dateText(row.agreementSigned),
                              dateText(row.plannedEnd),
                              dateText(row.actualEnd),
                              row.points ? QString::number(*row.points) : QString(),
                              row.pointsPossible ? QString::number(*row.pointsPossible) : QString(),
                              dateText(row.answerBy),
                              dateText(row.trialUntil)});
    }
    return table;
}

} // namespace groundwork::exchange
