#include "core/partnerships/partnerships.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "core/partnerships/pair_rules.h"
#include "core/partnerships/partnership_change.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnership_table.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"

#include <algorithm>

namespace groundwork::partnerships {

namespace {

using people::Participant;
using people::ParticipantState;

QString nameOf(const ProgramFile &file, const Participant &participant) {
    const Result<people::Person> person = people::person(file, participant.person);
    return person ? people::displayName(*person) : QString();
}

/// The state that the partnerships of a participant give, or none when they give none.
ParticipantState stateFromPartnerships(const std::vector<Partnership> &all) {
    bool matched = false;
    bool completed = false;
    for (const Partnership &partnership : all) {
        completed = completed || partnership.state == PartnershipState::Completed;
        if (isUndecided(partnership.state) || partnership.state == PartnershipState::Accepted)
            matched = true;
        else if (isOpen(partnership.state))
            return ParticipantState::Active;
    }
    if (matched)
        return ParticipantState::Matched;
    return completed ? ParticipantState::Finished : ParticipantState::Accepted;
}

/// Lets a participant's state follow (domain.md 2.4). Somebody who has left stays as they are.
Result<void> follow(ProgramFile &file, ParticipantId id) {
    const Result<Participant> participant = people::participant(file, id);
    if (!participant)
        return failure(participant.error());
    const ParticipantState from = participant->state;
    const ParticipantState to = stateFromPartnerships(partnershipsOf(file, id));
    const bool followed = to != ParticipantState::Accepted || from == ParticipantState::Matched ||
                          from == ParticipantState::Active;
    const bool back = from == ParticipantState::Finished &&
                      (to == ParticipantState::Active || to == ParticipantState::Matched);
    if (back)
        return people::takeUpAgain(file, id, to);
    if (people::isGone(from) || from == to || !followed)
        return {};
    if (people::canChange(from, to))
        return people::setParticipantState(file, id, to);
    // Active to Matched, Matched to Finished and Accepted to Active have no arrow of their own.
    const ParticipantState between = to == ParticipantState::Active     ? ParticipantState::Matched
                                     : to == ParticipantState::Finished ? ParticipantState::Active
                                                                        : ParticipantState::Accepted;
    if (Result<void> done = people::setParticipantState(file, id, between); !done)
        return done;
    return people::setParticipantState(file, id, to);
}

/// What a participant's profile says about their say in the match (check M1).
MatchInput inputOf(const Participant &participant) {
    const people::Profile &profile = participant.profile;
    if (!profile.wouldWelcome.empty())
        return MatchInput::RankedPeople;
    const bool answered = !profile.seeks.empty() || !profile.offers.empty() || !profile.interests.isEmpty() ||
                          !profile.goalSeed.isEmpty() || !participant.answers.empty();
    return answered ? MatchInput::AnsweredQuestions : MatchInput::None;
}

/// The two people of a proposal.
struct Two {
    Participant mentor;
    Participant mentee;
    QString mentorName;
    QString menteeName;
};

Result<Two> twoOf(const ProgramFile &file, const Proposal &proposal) {
    Result<Participant> mentor = people::participant(file, proposal.mentor);
    if (!mentor)
        return failure(mentor.error());
    Result<Participant> mentee = people::participant(file, proposal.mentee);
    if (!mentee)
        return failure(mentee.error());
    if (mentor->role != Role::Mentor || mentor->cohort != mentee->cohort)
        return failure(ErrorCode::NotFound, {QStringLiteral("mentor"), proposal.mentor.toText()});
    if (mentee->role != Role::Mentee)
        return failure(ErrorCode::NotFound, {QStringLiteral("mentee"), proposal.mentee.toText()});
    QString mentorName = nameOf(file, *mentor);
    QString menteeName = nameOf(file, *mentee);
    return Two{*std::move(mentor), *std::move(mentee), std::move(mentorName), std::move(menteeName)};
}

/// What stands in the way of a pair, hard rules first. Empty: nothing.
std::vector<Error> obstacles(const ProgramFile &file, const Two &two) {
    std::vector<Error> found;
    for (const PairRule rule :
         PairRules(readRulePeople(file, two.mentee.cohort)).allThatForbid(two.mentee, two.mentor))
        found.emplace_back(ErrorCode::PairForbidden, QStringList{pairRuleKey(rule)});
    if (openPartnerships(file, two.mentee.id) > 0)
        found.emplace_back(ErrorCode::MenteeTaken, QStringList{two.menteeName});
    const int capacity = two.mentor.profile.capacity;
    if (openPartnerships(file, two.mentor.id) >= capacity)
        found.emplace_back(ErrorCode::MentorFull, QStringList{two.mentorName, QString::number(capacity)});
    return found;
}

/// The key under which a passed-over obstacle is kept.
QString gateOf(const Error &obstacle) {
    if (obstacle.code == ErrorCode::MenteeTaken)
        return QStringLiteral("mentee_taken");
    return obstacle.code == ErrorCode::MentorFull ? QStringLiteral("mentor_full") : obstacle.args.value(0);
}

/// Starting becomes Underway when the first meeting is complete and the agreement signed.
void advance(Partnership &it) {
    if (it.state != PartnershipState::Starting || !it.firstMeetingDone.isValid() ||
        !it.agreementSigned.isValid())
        return;
    it.state = PartnershipState::Underway;
    it.underwayOn = std::max(it.firstMeetingDone, it.agreementSigned);
}

} // namespace

Result<void> followBoth(ProgramFile &file, const Partnership &partnership) {
    if (Result<void> done = follow(file, partnership.mentor); !done)
        return done;
    return follow(file, partnership.mentee);
}

QString pairDrafts(PartnershipId id) {
    return QStringLiteral("pair/%1/").arg(id.value);
}

Result<PartnershipId> proposePair(ProgramFile &file, const Proposal &proposal) {
    const Result<Two> two = twoOf(file, proposal);
    if (!two)
        return failure(two.error());
    if (two->mentor.person == two->mentee.person)
        return failure(ErrorCode::SamePerson, {two->menteeName});
    const Operation operation{Verb::ProposePair, {two->menteeName, two->mentorName}};
    return file.perform(operation, [&](Change &c) -> Result<PartnershipId> {
        const QString reason = tidyText(proposal.overrideReason);
        const std::vector<Error> against = obstacles(file, *two);
        if (!against.empty() && reason.isEmpty())
            return failure(against.front());
        const Result<framework::Cohort> cohort = framework::cohort(file, two->mentee.cohort);
        if (!cohort)
            return failure(cohort.error());
        const PartnershipTable table(c.database());
        Partnership it;
        it.id = c.newId<PartnershipId>();
        it.cohort = two->mentee.cohort;
        it.mentor = proposal.mentor;
        it.mentee = proposal.mentee;
        it.matchedOn = orToday(proposal.matchedOn, file);
        it.answerBy = proposal.answerBy.isValid() ? proposal.answerBy : it.matchedOn.addDays(cohort->replyDays);
        it.firstMoveBy = proposal.firstMoveBy;
        it.plannedEnd = cohort->end;
        it.basis = proposal.basis;
        it.inputMentor = proposal.inputMentor.value_or(inputOf(two->mentor));
        it.inputMentee = proposal.inputMentee.value_or(inputOf(two->mentee));
        it.points = proposal.points;
        it.pointsPossible = proposal.pointsPossible;
        it.reasons = proposal.reasons;
        it.reasonsNote = tidyText(proposal.reasonsNote);
        table.insert(it, c);
        for (const Error &obstacle : against)
            table.addOverride(it.id, gateOf(obstacle), reason, c);
        if (Result<void> done = followBoth(file, it); !done)
            return failure(done.error());
        if (Result<void> done = framework::advanceCohort(file, it.cohort, framework::CohortState::Matching);
            !done)
            return failure(done.error());
        return it.id;
    });
}

Result<void> startPair(ProgramFile &file, PartnershipId id, QDate on) {
    return change(file, id, Verb::StartPair,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (it.state == PartnershipState::Starting || it.state == PartnershipState::Underway)
                          return {};
                      if (it.state != PartnershipState::Accepted)
                          return wrongState(it.state);
                      it.state = PartnershipState::Starting;
                      it.startedOn = orToday(on, file);
                      advance(it);
                      return framework::advanceCohort(file, it.cohort, framework::CohortState::Running);
                  });
}

Result<void> noteFirstMeetingDone(ProgramFile &file, PartnershipId id, QDate on) {
    return change(file, id, Verb::CompleteFirstMeeting,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (!isAgreedAndOpen(it.state))
                          return wrongState(it.state);
                      it.firstMeetingDone = on;
                      advance(it);
                      return {};
                  });
}

Result<void> noteAgreementSigned(ProgramFile &file, PartnershipId id, QDate on) {
    return change(file, id, Verb::Sign,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (!isAgreedAndOpen(it.state))
                          return wrongState(it.state);
                      it.agreementSigned = on;
                      advance(it);
                      return {};
                  });
}

Result<void> overrideUnderway(ProgramFile &file, PartnershipId id, const QString &reason, QDate on) {
    const QString why = tidyText(reason);
    return change(file, id, Verb::OverrideUnderway,
                  [&](Partnership &it, const PartnershipTable &table, Change &c) -> Result<void> {
                      if (it.state != PartnershipState::Starting)
                          return wrongState(it.state);
                      if (why.isEmpty())
                          return failure(ErrorCode::ReasonNeeded, {QStringLiteral("underway")});
                      table.addOverride(it.id, QStringLiteral("underway"), why, c);
                      it.state = PartnershipState::Underway;
                      it.underwayOn = orToday(on, file);
                      return {};
                  });
}

} // namespace groundwork::partnerships
