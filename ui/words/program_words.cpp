#include "ui/words/program_words.h"

#include "ui/words/date_words.h"

#include <QCoreApplication>

namespace groundwork::words {

using framework::CohortState;
using framework::ProgramTemplate;

namespace {

QString say(const char *text, int number = -1) {
    return QCoreApplication::translate("ProgramWords", text, nullptr, number);
}

int weeksOf(QDate start, QDate end) {
    return static_cast<int>((start.daysTo(end) + 6) / 7);
}

int weeksOf(ProgramTemplate programTemplate) {
    const QDate start(2027, 1, 4);
    return weeksOf(start, framework::templateEnd(programTemplate, start));
}

QString rhythm(const framework::Cohort &cohort, int weeks) {
    return say("%n week(s)", weeks) + QStringLiteral(", ") +
           say("a meeting of %1 minutes every %n week(s)", cohort.cadenceWeeks).arg(cohort.meetingMinutes) +
           QStringLiteral(", ") + say("a first meeting of %1 minutes.").arg(cohort.firstMeetingMinutes);
}

QString frameworkOf(ProgramTemplate programTemplate) {
    switch (programTemplate) {
    case ProgramTemplate::Blank:
        return say("The framework is empty: you write every part, then publish it.");
    case ProgramTemplate::Staff:
        return say("The framework is written out, with meetings in working time.");
    case ProgramTemplate::Shift:
        return say("The framework is written out, and speaks of rotas, paid time and cover.");
    case ProgramTemplate::Short:
        return say("The framework is written out, asks for one small goal, and its limits come sooner.");
    }
    return {};
}

QString weightsOf(ProgramTemplate programTemplate) {
    switch (programTemplate) {
    case ProgramTemplate::Blank:
        return say("Matching starts with the usual weights.");
    case ProgramTemplate::Staff:
        return say("In matching, a wish for somebody like or unlike oneself counts double.");
    case ProgramTemplate::Shift:
        return say("In matching, free times in common count as much as the first need, and the same place "
                   "counts for more.");
    case ProgramTemplate::Short:
        return say("In matching, the first need and what both like count more than a list of needs.");
    }
    return {};
}

} // namespace

QString templateTitle(ProgramTemplate programTemplate) {
    switch (programTemplate) {
    case ProgramTemplate::Blank:
        return say("Blank");
    case ProgramTemplate::Staff:
        return say("Staff program");
    case ProgramTemplate::Shift:
        return say("Shift-work program");
    case ProgramTemplate::Short:
        return say("Short program");
    }
    return {};
}

QString templateShort(ProgramTemplate programTemplate) {
    switch (programTemplate) {
    case ProgramTemplate::Blank:
        return say("You set everything yourself");
    case ProgramTemplate::Staff:
        return say("Job families and sites");
    case ProgramTemplate::Shift:
        return say("Shifts and rotas");
    case ProgramTemplate::Short:
        return say("One term or a probation");
    }
    return {};
}

QString templateFacts(ProgramTemplate programTemplate) {
    const framework::Cohort cohort = framework::templateCohort(programTemplate);
    return say("%1 weeks, every %2 weeks\n%3-minute first meeting")
        .arg(weeksOf(programTemplate))
        .arg(cohort.cadenceWeeks)
        .arg(cohort.firstMeetingMinutes);
}

QString templateSentence(ProgramTemplate programTemplate) {
    return rhythm(framework::templateCohort(programTemplate), weeksOf(programTemplate)) + QLatin1Char(' ') +
           frameworkOf(programTemplate) + QLatin1Char(' ') + weightsOf(programTemplate);
}

QString templateCohortSentence(ProgramTemplate programTemplate) {
    return rhythm(framework::templateCohort(programTemplate), weeksOf(programTemplate)) + QLatin1Char(' ') +
           weightsOf(programTemplate) + QLatin1Char(' ') +
           say("The framework is the one that this program has.");
}

QString nextCohortSentence(const framework::Cohort &before) {
    return rhythm(before, weeksOf(before.start, before.end)) + QLatin1Char(' ') +
           say("It takes the settings, the framework, the questions and the weights of %1. Nobody comes along: "
               "people are invited anew.")
               .arg(before.name);
}

QString joinBasisWord(framework::JoinBasis basis) {
    using framework::JoinBasis;
    switch (basis) {
    case JoinBasis::Volunteer:
        return say("They volunteer");
    case JoinBasis::Nominated:
        return say("They are nominated");
    case JoinBasis::AllNewStarters:
        return say("All new starters");
    case JoinBasis::Mixed:
        return say("Some of each");
    }
    return {};
}

QString cohortStepTitle(CohortState from, CohortState to) {
    switch (to) {
    case CohortState::Recruiting:
        return from == CohortState::Matching ? say("Back to recruiting") : say("Open it for people");
    case CohortState::Matching:
        return say("Begin matching");
    case CohortState::Running:
        return say("Start the cohort");
    case CohortState::Closing:
        return from == CohortState::Closed ? say("Open it again") : say("Begin closing");
    case CohortState::Closed:
        return say("Close the cohort");
    case CohortState::Archived:
        return say("Archive it");
    case CohortState::Cancelled:
        return say("Cancel the cohort");
    case CohortState::Draft:
        break;
    }
    return {};
}

QString cohortStepSentence(CohortState from, CohortState to) {
    switch (to) {
    case CohortState::Recruiting:
        return from == CohortState::Matching
                   ? say("More people are wanted before anybody is matched.")
                   : say("People are invited and sign up. The first one who is added does this too.");
    case CohortState::Matching:
        return say("Enough people are there. The first proposal does this too.");
    case CohortState::Running:
        return say("Training and first meetings go on. The first pair that starts does this too.");
    case CohortState::Closing:
        return from == CohortState::Closed ? say("Something was forgotten and is put right.")
                                           : say("Closing talks are held, and everybody is asked how it was.");
    case CohortState::Closed:
        return say("It is over. A backup is made first, and for 30 days it can be opened again.");
    case CohortState::Archived:
        return say("It is kept for the record and does not come back.");
    case CohortState::Cancelled:
        return say("It stops before anybody has started. Those who signed up stay in the address book.");
    case CohortState::Draft:
        break;
    }
    return {};
}

QString cohortStepNote(const quality::CohortStep &step) {
    using quality::CohortGuard;
    using quality::CohortWarning;
    switch (step.guard) {
    case CohortGuard::NoFramework:
        return say("Not yet: the cohort has no framework. Choose a version first.");
    case CohortGuard::NoPairYet:
        return say("Not yet: no pair has said yes on both sides.");
    case CohortGuard::ClosedLongAgo:
        return say("No longer: it was closed more than 30 days ago.");
    case CohortGuard::None:
        break;
    }
    switch (step.warning) {
    case CohortWarning::FewerMentorPlaces:
        return say("Look first: mentors have room for %n (person|people)", step.count) + QStringLiteral(", ") +
               say("and %n mentee(s) (takes|take) part.", step.of);
    case CohortWarning::PairsNotOver:
        return say("Look first: %n pair(s) (is|are) not over yet.", step.count);
    case CohortWarning::None:
        break;
    }
    if (step.suggestedFrom.isValid() && !step.suggested)
        return say("Its day is %1.").arg(longDate(step.suggestedFrom));
    return {};
}

} // namespace groundwork::words
