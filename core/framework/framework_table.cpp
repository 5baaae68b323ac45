#include "core/framework/framework_table.h"

#include <array>
#include <utility>

namespace groundwork::framework {

namespace {

using List = QStringList FrameworkText::*;

struct NamedList {
    const char *key;
    List list;
};

constexpr std::array<NamedList, 7> kLists = {{
    {"principles", &FrameworkText::principles},
    {"expect_mentor", &FrameworkText::expectMentor},
    {"expect_mentee", &FrameworkText::expectMentee},
    {"expect_both", &FrameworkText::expectBoth},
    {"expect_program", &FrameworkText::expectProgram},
    {"not_mentoring", &FrameworkText::notMentoring},
    {"exceptions", &FrameworkText::exceptions},
}};

constexpr auto kFrameworkColumns =
    "framework_id, program_id, version, state, published_on, definition, purpose_line, confidentiality_text, "
    "ending_text, contact_text, length_weeks, cadence_weeks, meeting_minutes, first_meeting_days, "
    "agreement_days, "
    "training_minutes, outside_reporting_line, facts_only, end_without_reason, rematches";

constexpr auto kCohortColumns =
    "cohort_id, name, start_date, end_date, state, closed_on, framework_id, join_basis, cadence_weeks, "
    "meeting_minutes, first_meeting_minutes, target_partnerships, first_move_days, first_meeting_days, "
    "agreement_days, contact_days, goal_days, training_minutes, closing_days";

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
    return cohort;
}

std::optional<FrameworkId> linkOf(FrameworkId id) {
    return id.isValid() ? std::optional<FrameworkId>(id) : std::nullopt;
}

} // namespace

std::optional<Program> FrameworkTable::program() const {
    auto row = m_database->prepare("SELECT program_id, name, organization, purpose, audience, sponsor, "
                                   "coordinator_name, coordinator_contact, locale, keep_months FROM program "
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
    return program;
}

void FrameworkTable::insert(const Program &program, Change &change) const {
    m_database
        ->prepare("INSERT INTO program (program_id, name, organization, purpose, audience, sponsor, "
                  "coordinator_name, "
                  "coordinator_contact, locale, keep_months, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .bind(program.id, program.name, program.organization, program.purpose, program.audience,
              program.sponsor, program.coordinatorName, program.coordinatorContact, program.locale,
              program.keepMonths, change.now(), change.now(), sideKey(change.side()))
        .run();
}

void FrameworkTable::update(const Program &program, Change &change) const {
    m_database
        ->prepare(
            "UPDATE program SET name = ?2, organization = ?3, purpose = ?4, audience = ?5, sponsor = ?6, "
            "coordinator_name = ?7, coordinator_contact = ?8, locale = ?9, keep_months = ?10, updated_at = "
            "?11 "
            "WHERE program_id = ?1")
        .bind(program.id, program.name, program.organization, program.purpose, program.audience,
              program.sponsor, program.coordinatorName, program.coordinatorContact, program.locale,
              program.keepMonths, change.now())
        .run();
}

void FrameworkTable::readLines(Framework &framework) const {
    auto row = m_database->prepare(
        "SELECT list, body FROM framework_line WHERE framework_id = ?1 ORDER BY position");
    row.bind(framework.id);
    while (row.step()) {
        const QString key = row.text(0);
        for (const NamedList &named : kLists) {
            if (key == QLatin1String(named.key))
                (framework.*named.list).append(row.text(1));
        }
    }
}

void FrameworkTable::writeLines(FrameworkId id, const QString &list, const QStringList &lines,
                                Change &change) const {
    m_database->prepare("DELETE FROM framework_line WHERE framework_id = ?1 AND list = ?2")
        .bind(id, list)
        .run();
    auto insert = m_database->prepare("INSERT INTO framework_line (framework_line_id, framework_id, list, "
                                      "position, body, created_at, updated_at, "
                                      "created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    int position = 0;
    for (const QString &line : lines) {
        insert
            .bind(change.newId<FrameworkId>(), id, list, position++, line, change.now(), change.now(),
                  sideKey(change.side()))
            .run();
    }
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
                      "?19, ?20, ?21, ?22, ?23)")
                      .arg(QString::fromLatin1(kFrameworkColumns)))
        .bind(framework.id, framework.program, framework.version, frameworkStateKey(framework.state),
              framework.publishedOn, framework.definition, framework.purposeLine,
              framework.confidentialityText, framework.endingText, framework.contactText,
              parameters.lengthWeeks, parameters.cadenceWeeks, parameters.meetingMinutes,
              parameters.firstMeetingDays, parameters.agreementDays, parameters.trainingMinutes,
              parameters.outsideReportingLine, parameters.factsOnly, parameters.endWithoutReason,
              parameters.rematches, change.now(), change.now(), sideKey(change.side()))
        .run();
    for (const NamedList &named : kLists)
        writeLines(framework.id, QString::fromLatin1(named.key), framework.*named.list, change);
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
            "updated_at = ?17 WHERE framework_id = ?1")
        .bind(framework.id, framework.definition, framework.purposeLine, framework.confidentialityText,
              framework.endingText, framework.contactText, parameters.lengthWeeks, parameters.cadenceWeeks,
              parameters.meetingMinutes, parameters.firstMeetingDays, parameters.agreementDays,
              parameters.trainingMinutes, parameters.outsideReportingLine, parameters.factsOnly,
              parameters.endWithoutReason, parameters.rematches, change.now())
        .run();
    for (const NamedList &named : kLists) {
        if (framework.*named.list != before.*named.list)
            writeLines(framework.id, QString::fromLatin1(named.key), framework.*named.list, change);
    }
}

void FrameworkTable::setState(FrameworkId id, FrameworkState state, QDate publishedOn, Change &change) const {
    m_database
        ->prepare(
            "UPDATE framework SET state = ?2, published_on = ?3, updated_at = ?4 WHERE framework_id = ?1")
        .bind(id, frameworkStateKey(state), publishedOn, change.now())
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
                      "?19, ?20, ?21, ?22, ?23)")
                      .arg(QString::fromLatin1(kCohortColumns)))
        .bind(cohort.id, cohort.name, cohort.start, cohort.end, cohortStateKey(cohort.state), cohort.closedOn,
              linkOf(cohort.framework), joinBasisKey(cohort.joinBasis), cohort.cadenceWeeks,
              cohort.meetingMinutes, cohort.firstMeetingMinutes, cohort.targetPartnerships,
              thresholds.firstMoveDays, thresholds.firstMeetingDays, thresholds.agreementDays,
              thresholds.contactDays, thresholds.goalDays, thresholds.trainingMinutes, thresholds.closingDays,
              program, change.now(), change.now(), sideKey(change.side()))
        .run();
}

void FrameworkTable::update(const Cohort &cohort, Change &change) const {
    const Thresholds &thresholds = cohort.thresholds;
    m_database
        ->prepare("UPDATE cohort SET name = ?2, start_date = ?3, end_date = ?4, state = ?5, closed_on = ?6, "
                  "framework_id = ?7, join_basis = ?8, cadence_weeks = ?9, meeting_minutes = ?10, "
                  "first_meeting_minutes = ?11, target_partnerships = ?12, first_move_days = ?13, "
                  "first_meeting_days = ?14, agreement_days = ?15, contact_days = ?16, goal_days = ?17, "
                  "training_minutes = ?18, closing_days = ?19, updated_at = ?20 WHERE cohort_id = ?1")
        .bind(cohort.id, cohort.name, cohort.start, cohort.end, cohortStateKey(cohort.state), cohort.closedOn,
              linkOf(cohort.framework), joinBasisKey(cohort.joinBasis), cohort.cadenceWeeks,
              cohort.meetingMinutes, cohort.firstMeetingMinutes, cohort.targetPartnerships,
              thresholds.firstMoveDays, thresholds.firstMeetingDays, thresholds.agreementDays,
              thresholds.contactDays, thresholds.goalDays, thresholds.trainingMinutes, thresholds.closingDays,
              change.now())
        .run();
}

} // namespace groundwork::framework
