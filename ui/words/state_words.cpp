#include "ui/words/state_words.h"

#include "ui/words/date_words.h"
#include "ui/words/people_words.h"

#include <QCoreApplication>

namespace groundwork::words {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("StateWords", text);
}

} // namespace

QString nameInSentence(const QString &name) {
    for (const QChar letter : name) {
        const QChar::Direction direction = letter.direction();
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return isolated(name);
    }
    return name;
}

QString roleWord(Role role) {
    return role == Role::Mentor ? say("Mentor") : say("Mentee");
}

QString roleInSentence(Role role) {
    return role == Role::Mentor ? say("mentor") : say("mentee");
}

QString cohortStateWord(framework::CohortState state) {
    using framework::CohortState;
    switch (state) {
    case CohortState::Draft:
        return say("Draft");
    case CohortState::Recruiting:
        return say("Recruiting");
    case CohortState::Matching:
        return say("Matching");
    case CohortState::Running:
        return say("Running");
    case CohortState::Closing:
        return say("Closing");
    case CohortState::Closed:
        return say("Closed");
    case CohortState::Archived:
        return say("Archived");
    case CohortState::Cancelled:
        return say("Cancelled");
    }
    return {};
}

QString cohortStateLine(const framework::Cohort &cohort, QDate today) {
    const QString state = cohortStateWord(cohort.state);
    const QString detail = cohortStateDetail(cohort, today);
    return detail.isEmpty() ? state : state + QStringLiteral(" · ") + detail;
}

QString cohortOverSentence(const framework::Cohort &cohort) {
    if (cohort.state == framework::CohortState::Cancelled)
        return say("This cohort was cancelled. You can read and print it; its records stay as they are.");
    if (cohort.state == framework::CohortState::Archived)
        return say("This cohort is in the archive. You can read and print it; its records stay as they are.");
    if (!cohort.closedOn.isValid())
        return say("This cohort is closed. You can read and print it; its records stay as they are.");
    return say("This cohort was closed on %1. You can read and print it; its records stay as they are.")
        .arg(longDate(cohort.closedOn));
}

QString cohortStateDetail(const framework::Cohort &cohort, QDate today) {
    const framework::CohortWeek week = framework::cohortWeek(cohort, today);
    if (framework::isOver(cohort.state) || !cohort.start.isValid())
        return {};
    if (week.week >= 1 && week.weeks > 0 && week.week <= week.weeks)
        return say("week %1 of %2").arg(week.week).arg(week.weeks);
    const qint64 days = today.daysTo(cohort.start);
    if (days > 14)
        return say("starts in %1 weeks").arg((days + 6) / 7);
    if (days > 1)
        return say("starts in %1 days").arg(days);
    if (days == 1)
        return say("starts tomorrow");
    return {};
}

QString participantStateWord(people::ParticipantState state) {
    using people::ParticipantState;
    switch (state) {
    case ParticipantState::Invited:
        return say("Invited");
    case ParticipantState::Applied:
        return say("Applied");
    case ParticipantState::Waiting:
        return say("Waiting");
    case ParticipantState::Accepted:
        return say("Accepted");
    case ParticipantState::Matched:
        return say("Matched");
    case ParticipantState::Active:
        return say("Active");
    case ParticipantState::Finished:
        return say("Finished");
    case ParticipantState::Withdrew:
        return say("Withdrew");
    case ParticipantState::Declined:
        return say("Declined");
    case ParticipantState::NotPlaced:
        return say("Not placed");
    }
    return {};
}

QString partnershipStateWord(partnerships::PartnershipState state) {
    using partnerships::PartnershipState;
    switch (state) {
    case PartnershipState::Proposed:
        return say("Proposed");
    case PartnershipState::Declined:
        return say("Declined");
    case PartnershipState::Trying:
        return say("Trying it out");
    case PartnershipState::Accepted:
        return say("Accepted");
    case PartnershipState::Starting:
        return say("Starting");
    case PartnershipState::Underway:
        return say("Under way");
    case PartnershipState::Paused:
        return say("Paused");
    case PartnershipState::Closing:
        return say("Closing");
    case PartnershipState::Completed:
        return say("Completed");
    case PartnershipState::EndedEarly:
        return say("Ended early");
    }
    return {};
}

QString partnershipPhaseWord(partnerships::PartnershipState state) {
    using partnerships::PartnershipState;
    switch (state) {
    case PartnershipState::Proposed:
    case PartnershipState::Trying:
    case PartnershipState::Accepted:
        return say("Get ready");
    case PartnershipState::Starting:
        return say("Start well");
    case PartnershipState::Underway:
    case PartnershipState::Paused:
        return say("Keep going");
    case PartnershipState::Closing:
    case PartnershipState::Completed:
        return say("Close well");
    case PartnershipState::Declined:
    case PartnershipState::EndedEarly:
        return {};
    }
    return {};
}

QString partnershipMissing(const partnerships::PartnershipRow &pair) {
    using partnerships::PartnershipState;
    switch (pair.state) {
    case PartnershipState::Proposed:
        if (!pair.acceptedMentee.isValid() && !pair.acceptedMentor.isValid())
            return say("a yes from both");
        return say("a yes from %1")
            .arg(nameInSentence(pair.acceptedMentee.isValid() ? pair.mentorCallName : pair.menteeCallName));
    case PartnershipState::Trying:
        if (!pair.trialMentee.isValid() && !pair.trialMentor.isValid())
            return say("whether both go on");
        return say("whether %1 goes on")
            .arg(nameInSentence(pair.trialMentee.isValid() ? pair.mentorCallName : pair.menteeCallName));
    case PartnershipState::Accepted:
        return say("the first meeting");
    case PartnershipState::Starting:
        return pair.firstMeetingDone.isValid() ? say("both signatures") : say("the first meeting");
    case PartnershipState::Underway:
    case PartnershipState::Closing:
        if (!pair.firstMeetingDone.isValid())
            return say("the first meeting");
        return pair.agreementSigned.isValid() ? QString() : say("both signatures");
    case PartnershipState::Paused:
    case PartnershipState::Declined:
    case PartnershipState::Completed:
    case PartnershipState::EndedEarly:
        return {};
    }
    return {};
}

QString pairTitle(const QString &mentee, const QString &mentor) {
    return say("%1 with %2").arg(nameInSentence(mentee), nameInSentence(mentor));
}

} // namespace groundwork::words
