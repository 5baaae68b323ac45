#include "core/certificates/certificate_rows.h"

#include "core/agreements/review_rows.h"
#include "core/base/error_code.h"
#include "core/certificates/certificate_table.h"
#include "core/file/program_file.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <algorithm>

namespace groundwork::certificates {

using partnerships::Partnership;
using partnerships::PartnershipRow;
using partnerships::PartnershipState;

namespace {

/// The script of the first letter that has one.
std::optional<QChar::Script> scriptOf(const QString &text) {
    for (const char32_t letter : text.toUcs4()) {
        const QChar::Script script = QChar::script(letter);
        if (QChar::isLetter(letter) && script != QChar::Script_Common && script != QChar::Script_Inherited)
            return script;
    }
    return std::nullopt;
}

/// The full name, and the one to call the person by when that is written in another script.
void fillName(const ProgramFile &file, PersonId id, const QString &shown, CertificateFacts &facts) {
    facts.name = shown;
    const Result<people::Person> person = people::person(file, id);
    if (!person)
        return;
    facts.name = person->fullName;
    const auto full = scriptOf(person->fullName);
    const auto preferred = scriptOf(person->preferredName);
    if (full && preferred && *full != *preferred)
        facts.secondName = person->preferredName;
}

QString orShipped(const QString &name, Role role) {
    return name.isEmpty() ? roleKey(role) : name;
}

Channel channelOf(first_meeting::Mode mode) {
    return mode == first_meeting::Mode::Video ? Channel::Video : Channel::InPerson;
}

/// The meetings that the file knows: the first one, and reviews that were held, which took a time nobody noted.
std::vector<LoggedMeeting> knownMeetings(const ProgramFile &file, PartnershipId pair) {
    std::vector<LoggedMeeting> log;
    const auto meeting = first_meeting::firstMeetingOf(file, pair);
    if (meeting && meeting->heldOn.isValid()) {
        int seconds = 0;
        for (const first_meeting::StageRun &stage : meeting->stages)
            seconds += stage.elapsedSeconds;
        log.push_back({meeting->heldOn, (seconds + 30) / 60, channelOf(meeting->mode), FigureSource::File});
    }
    for (const agreements::Review &review : agreements::reviewsOf(file, pair)) {
        const bool known = std::any_of(log.begin(), log.end(), [&](const LoggedMeeting &it) {
            return it.on == review.heldOn;
        });
        if (review.state == agreements::ReviewState::Held && review.heldOn.isValid() && !known)
            log.push_back({review.heldOn, 0, Channel::InPerson, FigureSource::File});
    }
    return log;
}

/// The newest of the pair's issues that counts meetings: the two have one log.
const Certificate *lastLogged(const std::vector<Certificate> &issues) {
    const Certificate *last = nullptr;
    for (const Certificate &issue : issues) {
        if (issue.state == CertificateState::Issued && !issue.facts.log.empty())
            last = &issue;
    }
    return last;
}

void fillDone(const ProgramFile &file, const Partnership &pair, Role side, CertificateFacts &facts) {
    const goals::GoalCounts goals = goals::goalCounts(file, pair.id);
    const int own = side == Role::Mentee ? goals.menteeAgreed : goals.mentorAgreed;
    if (own + goals.sharedAgreed > 0)
        facts.done.push_back(Done::Goal);
    if (pair.agreementSigned.isValid())
        facts.done.push_back(Done::Agreement);
    if (pair.closingTalk == partnerships::ClosingTalk::Held)
        facts.done.push_back(Done::ClosingTalk);
}

QDate firstOf(std::initializer_list<QDate> days) {
    for (const QDate &day : days) {
        if (day.isValid())
            return day;
    }
    return {};
}

} // namespace

Result<Certificate> certificate(const ProgramFile &file, CertificateId id) {
    const auto found = CertificateTable(file.database()).find(id);
    if (!found)
        return failure(ErrorCode::NotFound, {QStringLiteral("certificate"), id.toText()});
    return *found;
}

std::vector<Certificate> certificatesOf(const ProgramFile &file, PartnershipId pair) {
    return CertificateTable(file.database()).ofPartnership(pair);
}

std::vector<Certificate> certificatesOfCohort(const ProgramFile &file, CohortId cohort) {
    return CertificateTable(file.database()).ofCohort(cohort);
}

int nextIssueOf(const ProgramFile &file, const Certificate &certificate) {
    return CertificateTable(file.database()).nextIssue(certificate);
}

Result<CertificateFacts> proposedFacts(const ProgramFile &file, PartnershipId pair, Role side) {
    const Result<PartnershipRow> row = partnerships::partnershipRow(file, pair);
    const Result<Partnership> whole = partnerships::partnership(file, pair);
    if (!row || !whole)
        return failure(row ? whole.error() : row.error());
    const Result<framework::Cohort> cohort = framework::cohort(file, whole->cohort);
    const Result<framework::Program> program = framework::program(file);
    if (!cohort || !program)
        return failure(cohort ? program.error() : cohort.error());
    const bool mentee = side == Role::Mentee;
    CertificateFacts facts;
    fillName(file, mentee ? row->menteePerson : row->mentorPerson, mentee ? row->menteeName : row->mentorName, facts);
    CertificateFacts partner;
    fillName(file, mentee ? row->mentorPerson : row->menteePerson, mentee ? row->mentorName : row->menteeName, partner);
    facts.partnerName = partner.name;
    facts.organization = program->organization;
    facts.program = program->name;
    facts.cohort = cohort->name;
    facts.role = side;
    const QString menteeName = orShipped(program->roles.mentee, Role::Mentee);
    const QString mentorName = orShipped(program->roles.mentor, Role::Mentor);
    facts.roleName = mentee ? menteeName : mentorName;
    facts.partnerRoleName = mentee ? mentorName : menteeName;
    facts.from = firstOf({row->firstMeetingDone, row->startedOn, row->acceptedMentor, row->matchedOn});
    // Nobody knows yet how long it will have been: what is not over counts until today.
    const QDate planned = firstOf({row->plannedEnd, cohort->end});
    const QDate today = file.clock().today();
    facts.until = row->actualEnd.isValid() ? row->actualEnd : planned.isValid() ? std::min(planned, today) : today;
    if (facts.until < facts.from)
        facts.until = facts.from;
    fillDone(file, *whole, side, facts);
    facts.log = knownMeetings(file, pair);
    const std::vector<Certificate> issues = certificatesOf(file, pair);
    if (const Certificate *last = lastLogged(issues))
        facts.log = last->facts.log;
    facts = tidied(facts);
    // A meeting of which nobody noted the time is not counted before somebody says how long it was.
    facts.meetings = static_cast<int>(std::count_if(facts.log.begin(), facts.log.end(),
                                                    [](const LoggedMeeting &it) { return it.minutes > 0; }));
    const bool noted = std::all_of(facts.log.begin(), facts.log.end(), [](const LoggedMeeting &it) {
        return it.source == FigureSource::File;
    });
    facts.source = noted && facts.meetings > 0 ? FigureSource::File : FigureSource::PaperLog;
    facts.signers = {{facts.partnerName, facts.partnerRoleName},
                     {program->coordinatorName, QStringLiteral("coordinator")}};
    return facts;
}

Readiness readiness(const ProgramFile &file, PartnershipId pair, Role side, CertificateKind kind) {
    const Result<PartnershipRow> row = partnerships::partnershipRow(file, pair);
    if (!row || partnerships::isParted(*row))
        return Readiness::Never;
    for (const Certificate &issue : certificatesOf(file, pair)) {
        if (issue.facts.role == side && issue.kind == kind && issue.state == CertificateState::Issued)
            return Readiness::There;
    }
    switch (row->state) {
    case PartnershipState::Proposed:
    case PartnershipState::Declined:
    case PartnershipState::Trying:
    case PartnershipState::Accepted:
        return Readiness::Never;
    case PartnershipState::Starting:
    case PartnershipState::Underway:
    case PartnershipState::Paused:
        return Readiness::Early;
    case PartnershipState::Closing:
    case PartnershipState::Completed:
        return Readiness::Ready;
    case PartnershipState::EndedEarly:
        return row->startedOn.isValid() || row->firstMeetingDone.isValid() ? Readiness::Ready : Readiness::Never;
    }
    return Readiness::Never;
}

} // namespace groundwork::certificates
