#include "core/agreements/draft_input.h"

#include "core/base/error_code.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/framework/framework_rows.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"

#include <QJsonObject>

#include <algorithm>

namespace groundwork::agreements {

namespace {

QString joined(const QString &first, const QString &second) {
    QStringList parts = {first, second};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The number or address of a profile, with its channel in words.
QString contactOf(const people::Person &person, const AgreementContent &content) {
    if (!person.email.isEmpty())
        return joined(content.words(QStringLiteral("contact.email")), person.email);
    if (!person.phone.isEmpty())
        return joined(content.words(QStringLiteral("contact.phone")), person.phone);
    return {};
}

/// What somebody wants to be called (1.3), without the remark that often follows it ("Alys, you say AL-iss").
QString calledName(const ProgramFile &file, const AgreementContent &content, PartnershipId partnership,
                   Side side) {
    constexpr int kLongestName = 40;
    const QString key = QStringLiteral("1.3");
    const first_meeting::Prompt *prompt = content.script().prompt(key);
    for (const first_meeting::AnswerRow &answer : first_meeting::answers(file, partnership)) {
        if (!prompt || answer.prompt != key || answer.side != side ||
            answer.state != first_meeting::AnswerState::Revealed)
            continue;
        const QString text =
            first_meeting::fieldValue(*prompt, answer.value, QStringLiteral("call_me")).toString();
        const auto end = std::find_if(text.begin(), text.end(), [](QChar c) {
            return c == QLatin1Char(',') || c == QLatin1Char(';') || c == QLatin1Char('.') ||
                   c == QLatin1Char(':') || c == QLatin1Char('(');
        });
        const QString name = text.left(end - text.begin()).trimmed();
        if (name.size() <= kLongestName)
            return name;
    }
    return {};
}

} // namespace

Fillings PairFacts::fillings(Voice voice) const {
    Fillings words{{QStringLiteral("mentee"), menteeName},
                   {QStringLiteral("mentor"), mentorName},
                   {QStringLiteral("coordinator"), coordinatorName},
                   {QStringLiteral("contact"), coordinatorContact}};
    if (voice == Voice::Both)
        return words;
    const bool mentee = voice == Voice::Mentee;
    words.insert(QStringLiteral("name"), mentee ? menteeName : mentorName);
    words.insert(QStringLiteral("partner"), mentee ? mentorName : menteeName);
    words.insert(QStringLiteral("full_name"), mentee ? menteeFullName : mentorFullName);
    words.insert(QStringLiteral("unit"), mentee ? menteeUnit : mentorUnit);
    words.insert(QStringLiteral("role"), mentee ? menteeRole : mentorRole);
    return words;
}

Result<PairFacts> pairFacts(const ProgramFile &file, const AgreementContent &content,
                            PartnershipId partnership) {
    const auto row = partnerships::partnershipRow(file, partnership);
    if (!row)
        return failure(row.error());
    const auto pair = partnerships::partnership(file, partnership);
    if (!pair)
        return failure(pair.error());
    const auto mentee = people::person(file, row->menteePerson);
    const auto mentor = people::person(file, row->mentorPerson);
    const auto cohort = framework::cohort(file, pair->cohort);
    const auto program = framework::program(file);
    if (!mentee || !mentor || !cohort || !program)
        return failure(ErrorCode::NotFound, {QStringLiteral("partnership"), partnership.toText()});
    PairFacts facts;
    facts.menteeFullName = row->menteeName;
    facts.mentorFullName = row->mentorName;
    facts.menteeName = calledName(file, content, partnership, Side::Mentee);
    if (facts.menteeName.isEmpty())
        facts.menteeName = row->menteeCallName;
    facts.mentorName = calledName(file, content, partnership, Side::Mentor);
    if (facts.mentorName.isEmpty())
        facts.mentorName = row->mentorCallName;
    facts.menteeUnit = joined(mentee->unit, mentee->roleTitle);
    facts.mentorUnit = joined(mentor->unit, mentor->roleTitle);
    facts.menteeRole = content.words(QStringLiteral("role.mentee"));
    facts.mentorRole = content.words(QStringLiteral("role.mentor"));
    facts.cohort = cohort->name;
    facts.organization = program->organization;
    facts.coordinatorName = program->coordinatorName;
    facts.coordinatorContact = program->coordinatorContact;
    return facts;
}

Result<DraftInput> draftInput(const ProgramFile &file, const AgreementContent &content,
                              PartnershipId partnership) {
    const auto pair = partnerships::partnership(file, partnership);
    if (!pair)
        return failure(pair.error());
    const auto cohort = framework::cohort(file, pair->cohort);
    if (!cohort)
        return failure(cohort.error());
    const auto row = partnerships::partnershipRow(file, partnership);
    if (!row)
        return failure(row.error());
    DraftInput input;
    input.bothYes = std::max(pair->acceptedMentor, pair->acceptedMentee);
    if (!input.bothYes.isValid())
        input.bothYes = pair->matchedOn;
    input.plannedEnd = pair->plannedEnd.isValid() ? pair->plannedEnd : cohort->end;
    input.closingDays = cohort->thresholds.closingDays;
    input.cadenceWeeks = cohort->cadenceWeeks;
    input.meetingMinutes = cohort->meetingMinutes;
    if (const auto mentee = people::person(file, row->menteePerson))
        input.menteeContact = contactOf(*mentee, content);
    if (const auto mentor = people::person(file, row->mentorPerson))
        input.mentorContact = contactOf(*mentor, content);
    if (const auto framework = framework::frameworkOf(file, pair->cohort)) {
        input.notMentoring = framework->notMentoring;
        input.exceptions = framework->exceptions;
        input.programKeepsCopy = framework->parameters.keepsAgreement;
    }
    input.meeting = first_meeting::firstMeetingOf(file, partnership);
    input.answers = first_meeting::answers(file, partnership);
    input.agreedLines = first_meeting::agreedLines(file, partnership);
    input.connections = first_meeting::connections(file, partnership);
    input.alignment = first_meeting::alignmentItems(file, partnership);
    input.goals = goals::goalsOf(file, partnership);
    return input;
}

} // namespace groundwork::agreements
