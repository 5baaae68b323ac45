#include "core/framework/framework_table.h"

#include "core/framework/framework_part.h"

#include <utility>

namespace groundwork::framework {

namespace {

constexpr auto kFrameworkColumns =
    "framework_id, program_id, version, state, published_on, definition, purpose_line, confidentiality_text, "
    "ending_text, contact_text, length_weeks, cadence_weeks, meeting_minutes, first_meeting_days, "
    "agreement_days, "
    "training_minutes, outside_reporting_line, facts_only, end_without_reason, rematches, note, "
    "keeps_agreement";

constexpr auto kCohortColumns =
    "cohort_id, name, start_date, end_date, state, closed_on, framework_id, join_basis, cadence_weeks, "
    "meeting_minutes, first_meeting_minutes, target_partnerships, first_move_days, first_meeting_days, "
    "agreement_days, contact_days, goal_days, training_minutes, closing_days, cancel_reason";

QString select(const char *columns, const char *rest) {
    return QStringLiteral("SELECT %1 %2").arg(QString::fromLatin1(columns), QString::fromLatin1(rest));
}

Framework readFramework(const sqlite::Statement &row) {
    Framework framework;
    int column = 0;
    framework.id = row.id<FrameworkId>(column++);
    framework.program = row.id<ProgramId>(column++);
    framework.version = row.integer(column++);
    framework.state = frameworkStateFromKey(row.text(column++)).value_or(FrameworkState::Draft);
    framework.publishedOn = row.date(column++);
    framework.definition = row.text(column++);
    framework.purposeLine = row.text(column++);
    framework.confidentialityText = row.text(column++);
    framework.endingText = row.text(column++);
    framework.contactText = row.text(column++);
    Parameters &parameters = framework.parameters;
    parameters.lengthWeeks = row.integer(column++);
    parameters.cadenceWeeks = row.integer(column++);
    parameters.meetingMinutes = row.integer(column++);
    parameters.firstMeetingDays = row.integer(column++);
    parameters.agreementDays = row.integer(column++);
    parameters.trainingMinutes = row.integer(column++);
    parameters.outsideReportingLine = row.boolean(column++);
    parameters.factsOnly = row.boolean(column++);
    parameters.endWithoutReason = row.boolean(column++);
    parameters.rematches = row.integer(column++);
    framework.note = row.text(column++);
    parameters.keepsAgreement = row.boolean(column++);
    return framework;
}

Cohort readCohort(const sqlite::Statement &row) {
    Cohort cohort;
    int column = 0;
    cohort.id = row.id<CohortId>(column++);
    cohort.name = row.text(column++);
    cohort.start = row.date(column++);
    cohort.end = row.date(column++);
    cohort.state = cohortStateFromKey(row.text(column++)).value_or(CohortState::Draft);
    cohort.closedOn = row.date(column++);
    cohort.framework = row.optionalId<FrameworkId>(column++).value_or(FrameworkId{});
    cohort.joinBasis = joinBasisFromKey(row.text(column++)).value_or(JoinBasis::Volunteer);
    cohort.cadenceWeeks = row.integer(column++);
    cohort.meetingMinutes = row.integer(column++);
    cohort.firstMeetingMinutes = row.integer(column++);
    cohort.targetPartnerships = row.integer(column++);
    Thresholds &thresholds = cohort.thresholds;
    thresholds.firstMoveDays = row.integer(column++);
    thresholds.firstMeetingDays = row.integer(column++);
    thresholds.agreementDays = row.integer(column++);
    thresholds.contactDays = row.integer(column++);
    thresholds.goalDays = row.integer(column++);
    thresholds.trainingMinutes = row.integer(column++);
    thresholds.closingDays = row.integer(column++);
    cohort.cancelReason = row.text(column++);
    return cohort;
}

std::optional<FrameworkId> linkOf(FrameworkId id) {
    return id.isValid() ? std::optional<FrameworkId>(id) : std::nullopt;
}

} // namespace

std::optional<Program> FrameworkTable::program() const {
    auto row = m_database->prepare("SELECT program_id, name, organization, purpose, audience, sponsor, "
                                   "coordinator_name, coordinator_contact, locale, keep_months, mentor_name, "
                                   "mentor_plural, mentee_name, mentee_plural FROM program "
                                   "ORDER BY program_id LIMIT 1");
    row.bind();
    if (!row.step())
        return std::nullopt;
    Program program;
    program.id = row.id<ProgramId>(0);
    program.name = row.text(1);
    program.organization = row.text(2);
    program.purpose = row.text(3);
    program.audience = row.text(4);
    program.sponsor = row.text(5);
    program.coordinatorName = row.text(6);
    program.coordinatorContact = row.text(7);
    program.locale = row.text(8);
    program.keepMonths = row.integer(9);
    program.roles = {row.text(10), row.text(11), row.text(12), row.text(13)};
    return program;
}

void FrameworkTable::insert(const Program &program, Change &change) const {
    m_database
        ->prepare("INSERT INTO program (program_id, name, organization, purpose, audience, sponsor, "
                  "coordinator_name, "
                  "coordinator_contact, locale, keep_months, created_at, updated_at, created_by_side, "
                  "mentor_name, mentor_plural, mentee_name, mentee_plural) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)")
        .bind(program.id, program.name, program.organization, program.purpose, program.audience,
              program.sponsor, program.coordinatorName, program.coordinatorContact, program.locale,
              program.keepMonths, change.now(), change.now(), sideKey(change.side()), program.roles.mentor,
              program.roles.mentors, program.roles.mentee, program.roles.mentees)
        .run();
}

void FrameworkTable::update(const Program &program, Change &change) const {
    m_database
        ->prepare(
            "UPDATE program SET name = ?2, organization = ?3, purpose = ?4, audience = ?5, sponsor = ?6, "
            "coordinator_name = ?7, coordinator_contact = ?8, locale = ?9, keep_months = ?10, updated_at = "
            "?11, mentor_name = ?12, mentor_plural = ?13, mentee_name = ?14, mentee_plural = ?15 "
            "WHERE program_id = ?1")
        .bind(program.id, program.name, program.organization, program.purpose, program.audience,
              program.sponsor, program.coordinatorName, program.coordinatorContact, program.locale,
              program.keepMonths, change.now(), program.roles.mentor, program.roles.mentors,
              program.roles.mentee, program.roles.mentees)
        .run();
}

void FrameworkTable::readLines(Framework &framework) const {
    QStringList lines;
    for (const FrameworkPart part : frameworkParts()) {
        if (!isList(part))
            continue;
        lines.clear();
        auto row = m_database->prepare(
            "SELECT body FROM framework_line WHERE framework_id = ?1 AND list = ?2 ORDER BY position");
        row.bind(framework.id, frameworkPartKey(part));
        while (row.step())
            lines.append(row.text(0));
        setLines(framework, part, lines);
    }
    auto row = m_database->prepare("SELECT label, kind, number, unit, least, most, body, options FROM "
                                   "framework_parameter WHERE framework_id = ?1 ORDER BY position");
    row.bind(framework.id);
    while (row.step()) {
        OwnParameter own;
        own.label = row.text(0);
        own.kind = ownParameterKindFromKey(row.text(1)).value_or(OwnParameterKind::Text);
        own.number = row.integer(2);
        own.unit = row.text(3);
        own.least = row.integer(4);
        own.most = row.integer(5);
        own.text = row.text(6);
        own.options = row.text(7).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        framework.ownParameters.push_back(std::move(own));
    }
}

void FrameworkTable::writeLines(FrameworkId id, const QString &list, const QStringList &lines,
                                Change &change) const {
    // A line keeps its row, so that a word typed changes one row and not the whole list.
    std::vector<qint64> rows;
    auto row = m_database->prepare("SELECT framework_line_id FROM framework_line WHERE framework_id = ?1 AND "
                                   "list = ?2 ORDER BY position");
    row.bind(id, list);
    while (row.step())
        rows.push_back(row.int64(0));
    auto update = m_database->prepare("UPDATE framework_line SET position = ?2, body = ?3, updated_at = ?4 "
                                      "WHERE framework_line_id = ?1 AND (body <> ?3 OR position <> ?2)");
    auto insert = m_database->prepare("INSERT INTO framework_line (framework_line_id, framework_id, list, "
                                      "position, body, created_at, updated_at, "
                                      "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    int position = 0;
    for (const QString &line : lines) {
        if (static_cast<size_t>(position) < rows.size())
            update.bind(rows[static_cast<size_t>(position)], position, line, change.now()).run();
        else
            insert
                .bind(change.newId<FrameworkId>(), id, list, position, line, change.now(), change.now(),
                      sideKey(change.side()))
                .run();
        ++position;
    }
    for (auto left = static_cast<size_t>(position); left < rows.size(); ++left)
        m_database->prepare("DELETE FROM framework_line WHERE framework_line_id = ?1").bind(rows[left]).run();
}

void FrameworkTable::writeParameters(FrameworkId id, const std::vector<OwnParameter> &parameters,
                                     Change &change) const {
    m_database->prepare("DELETE FROM framework_parameter WHERE framework_id = ?1").bind(id).run();
    auto insert = m_database->prepare(
        "INSERT INTO framework_parameter (framework_parameter_id, framework_id, position, label, kind, number, "
        "unit, least, most, body, options, created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, "
        "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    int position = 0;
    for (const OwnParameter &own : parameters)
        insert
            .bind(change.newId<FrameworkId>(), id, position++, own.label, ownParameterKindKey(own.kind),
                  own.number, own.unit, own.least, own.most, own.text,
                  own.options.join(QLatin1Char('\n')), change.now(), change.now(), sideKey(change.side()))
            .run();
}

void FrameworkTable::remove(FrameworkId id) const {
    for (const char *sql : {"DELETE FROM framework_line WHERE framework_id = ?1",
                            "DELETE FROM framework_parameter WHERE framework_id = ?1",
                            "DELETE FROM framework WHERE framework_id = ?1"})
        m_database->prepare(sql).bind(id).run();
}

bool FrameworkTable::isUsed(FrameworkId id) const {
    auto row = m_database->prepare(
        "SELECT EXISTS (SELECT 1 FROM cohort WHERE framework_id = ?1) OR EXISTS (SELECT 1 FROM framework_move "
        "WHERE from_framework_id = ?1 OR to_framework_id = ?1)");
    row.bind(id);
    return row.step() && row.boolean(0);
}

std::vector<FrameworkMove> FrameworkTable::moves() const {
    std::vector<FrameworkMove> moves;
    auto row = m_database->prepare("SELECT cohort_id, from_framework_id, to_framework_id, moved_on, reason "
                                   "FROM framework_move ORDER BY framework_move_id DESC");
    row.bind();
    while (row.step())
        moves.push_back({row.id<CohortId>(0),
                         row.optionalId<FrameworkId>(1).value_or(FrameworkId{}), row.id<FrameworkId>(2),
                         row.date(3), row.text(4)});
    return moves;
}

void FrameworkTable::insert(const FrameworkMove &move, Change &change) const {
    m_database
        ->prepare("INSERT INTO framework_move (framework_move_id, cohort_id, from_framework_id, "
                  "to_framework_id, moved_on, reason, created_at, updated_at, created_by_side) VALUES (?1, ?2, "
                  "?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .bind(change.newId<FrameworkId>(), move.cohort, linkOf(move.from), move.to, move.on, move.reason,
              change.now(), change.now(), sideKey(change.side()))
        .run();
}

std::vector<Framework> FrameworkTable::frameworks() const {
    std::vector<Framework> frameworks;
    auto row = m_database->prepare(select(kFrameworkColumns, "FROM framework ORDER BY version DESC"));
    row.bind();
    while (row.step())
        frameworks.push_back(readFramework(row));
    for (Framework &framework : frameworks)
        readLines(framework);
    return frameworks;
}

std::optional<Framework> FrameworkTable::framework(FrameworkId id) const {
    auto row = m_database->prepare(select(kFrameworkColumns, "FROM framework WHERE framework_id = ?1"));
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    Framework framework = readFramework(row);
    readLines(framework);
    return framework;
}

void FrameworkTable::insert(const Framework &framework, Change &change) const {
    const Parameters &parameters = framework.parameters;
    m_database
        ->prepare(QStringLiteral(
                      "INSERT INTO framework (%1, created_at, updated_at, created_by_side) VALUES "
                      "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
                      "?19, ?20, ?21, ?22, ?23, ?24, ?25)")
                      .arg(QString::fromLatin1(kFrameworkColumns)))
        .bind(framework.id, framework.program, framework.version, frameworkStateKey(framework.state),
              framework.publishedOn, framework.definition, framework.purposeLine,
              framework.confidentialityText, framework.endingText, framework.contactText,
              parameters.lengthWeeks, parameters.cadenceWeeks, parameters.meetingMinutes,
              parameters.firstMeetingDays, parameters.agreementDays, parameters.trainingMinutes,
              parameters.outsideReportingLine, parameters.factsOnly, parameters.endWithoutReason,
              parameters.rematches, framework.note, parameters.keepsAgreement, change.now(), change.now(), sideKey(change.side()))
        .run();
    for (const FrameworkPart part : frameworkParts()) {
        if (isList(part))
            writeLines(framework.id, frameworkPartKey(part), linesOf(framework, part), change);
    }
    writeParameters(framework.id, framework.ownParameters, change);
}

void FrameworkTable::update(const Framework &framework, const Framework &before, Change &change) const {
    const Parameters &parameters = framework.parameters;
    m_database
        ->prepare(
            "UPDATE framework SET definition = ?2, purpose_line = ?3, confidentiality_text = ?4, "
            "ending_text = ?5, contact_text = ?6, length_weeks = ?7, cadence_weeks = ?8, meeting_minutes = "
            "?9, "
            "first_meeting_days = ?10, agreement_days = ?11, training_minutes = ?12, "
            "outside_reporting_line = ?13, facts_only = ?14, end_without_reason = ?15, rematches = ?16, "
            "updated_at = ?17, keeps_agreement = ?18 WHERE framework_id = ?1")
        .bind(framework.id, framework.definition, framework.purposeLine, framework.confidentialityText,
              framework.endingText, framework.contactText, parameters.lengthWeeks, parameters.cadenceWeeks,
              parameters.meetingMinutes, parameters.firstMeetingDays, parameters.agreementDays,
              parameters.trainingMinutes, parameters.outsideReportingLine, parameters.factsOnly,
              parameters.endWithoutReason, parameters.rematches, change.now(), parameters.keepsAgreement)
        .run();
    for (const FrameworkPart part : frameworkParts()) {
        if (isList(part) && !samePart(framework, before, part))
            writeLines(framework.id, frameworkPartKey(part), linesOf(framework, part), change);
    }
    if (framework.ownParameters != before.ownParameters)
        writeParameters(framework.id, framework.ownParameters, change);
}

void FrameworkTable::setState(const Framework &framework, Change &change) const {
    m_database
        ->prepare("UPDATE framework SET state = ?2, published_on = ?3, note = ?4, updated_at = ?5 WHERE "
                  "framework_id = ?1")
        .bind(framework.id, frameworkStateKey(framework.state), framework.publishedOn, framework.note,
              change.now())
        .run();
}

std::vector<Cohort> FrameworkTable::cohorts() const {
    std::vector<Cohort> cohorts;
    auto row =
        m_database->prepare(select(kCohortColumns, "FROM cohort ORDER BY start_date DESC, cohort_id DESC"));
    row.bind();
    while (row.step())
        cohorts.push_back(readCohort(row));
    return cohorts;
}

std::optional<Cohort> FrameworkTable::cohort(CohortId id) const {
    auto row = m_database->prepare(select(kCohortColumns, "FROM cohort WHERE cohort_id = ?1"));
    row.bind(id);
    return row.step() ? std::optional<Cohort>(readCohort(row)) : std::nullopt;
}

void FrameworkTable::insert(const Cohort &cohort, ProgramId program, Change &change) const {
    const Thresholds &thresholds = cohort.thresholds;
    m_database
        ->prepare(QStringLiteral(
                      "INSERT INTO cohort (%1, program_id, created_at, updated_at, created_by_side) VALUES "
                      "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, "
                      "?19, ?20, ?21, ?22, ?23, ?24)")
                      .arg(QString::fromLatin1(kCohortColumns)))
        .bind(cohort.id, cohort.name, cohort.start, cohort.end, cohortStateKey(cohort.state), cohort.closedOn,
              linkOf(cohort.framework), joinBasisKey(cohort.joinBasis), cohort.cadenceWeeks,
              cohort.meetingMinutes, cohort.firstMeetingMinutes, cohort.targetPartnerships,
              thresholds.firstMoveDays, thresholds.firstMeetingDays, thresholds.agreementDays,
              thresholds.contactDays, thresholds.goalDays, thresholds.trainingMinutes, thresholds.closingDays,
              cohort.cancelReason, program, change.now(), change.now(), sideKey(change.side()))
        .run();
}

void FrameworkTable::update(const Cohort &cohort, Change &change) const {
    const Thresholds &thresholds = cohort.thresholds;
    m_database
        ->prepare("UPDATE cohort SET name = ?2, start_date = ?3, end_date = ?4, state = ?5, closed_on = ?6, "
                  "framework_id = ?7, join_basis = ?8, cadence_weeks = ?9, meeting_minutes = ?10, "
                  "first_meeting_minutes = ?11, target_partnerships = ?12, first_move_days = ?13, "
                  "first_meeting_days = ?14, agreement_days = ?15, contact_days = ?16, goal_days = ?17, "
                  "training_minutes = ?18, closing_days = ?19, updated_at = ?20, cancel_reason = ?21 WHERE cohort_id = ?1")
        .bind(cohort.id, cohort.name, cohort.start, cohort.end, cohortStateKey(cohort.state), cohort.closedOn,
              linkOf(cohort.framework), joinBasisKey(cohort.joinBasis), cohort.cadenceWeeks,
              cohort.meetingMinutes, cohort.firstMeetingMinutes, cohort.targetPartnerships,
              thresholds.firstMoveDays, thresholds.firstMeetingDays, thresholds.agreementDays,
              thresholds.contactDays, thresholds.goalDays, thresholds.trainingMinutes, thresholds.closingDays,
              change.now(), cohort.cancelReason)
        .run();
}

} // namespace groundwork::framework
