#include "core/partnerships/replies.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/partnerships/partnership_change.h"
#include "core/partnerships/partnerships.h"

#include <algorithm>
#include <map>

// From Proposed to Accepted or Declined, and the trial meeting between.

namespace groundwork::partnerships {

namespace {

QDate &yesOf(Partnership &it, Role side) {
    return side == Role::Mentor ? it.acceptedMentor : it.acceptedMentee;
}

QDate &talkOf(Partnership &it, Role side) {
    return side == Role::Mentor ? it.talkMentor : it.talkMentee;
}

QDate &trialOf(Partnership &it, Role side) {
    return side == Role::Mentor ? it.trialMentor : it.trialMentee;
}

/// The match is firm from a day on.
Result<void> makeFirm(const ProgramFile &file, Partnership &it, QDate from) {
    const Result<framework::Cohort> cohort = framework::cohort(file, it.cohort);
    if (!cohort)
        return failure(cohort.error());
    it.state = PartnershipState::Accepted;
    it.firstMoveDue = from.addDays(cohort->thresholds.firstMoveDays);
    return {};
}

Result<void> accept(const ProgramFile &file, Partnership &it, Role side, QDate on) {
    if (it.state != PartnershipState::Proposed)
        return wrongState(it.state);
    if (Result<void> fits = checkDay(on, it); !fits)
        return fits;
    yesOf(it, side) = on;
    talkOf(it, side) = {};
    if (!it.acceptedMentor.isValid() || !it.acceptedMentee.isValid())
        return {};
    const QDate both = std::max(it.acceptedMentor, it.acceptedMentee);
    const Result<framework::Cohort> cohort = framework::cohort(file, it.cohort);
    if (!cohort)
        return failure(cohort.error());
    if (cohort->trialDays == 0)
        return makeFirm(file, it, both);
    it.state = PartnershipState::Trying;
    it.trialUntil = both.addDays(cohort->trialDays);
    return {};
}

Result<void> talkFirst(Partnership &it, Role side, QDate on) {
    if (it.state != PartnershipState::Proposed)
        return wrongState(it.state);
    if (Result<void> fits = checkDay(on, it); !fits)
        return fits;
    talkOf(it, side) = on;
    yesOf(it, side) = {};
    return {};
}

/// What both sides of one pair reply: a no counts last, so that a yes beside it is kept with its day.
Result<void> replyTo(const ProgramFile &file, Partnership &it, const std::vector<PairReply> &replies) {
    std::vector<Role> no;
    for (const PairReply &one : replies) {
        const QDate day = orToday(one.on, file);
        Result<void> done;
        if (one.reply == Reply::Yes)
            done = accept(file, it, one.side, day);
        else if (one.reply == Reply::TalkFirst)
            done = talkFirst(it, one.side, day);
        else if (it.state != PartnershipState::Proposed)
            done = wrongState(it.state);
        else
            no.push_back(one.side);
        if (!done)
            return done;
    }
    if (no.empty())
        return {};
    it.state = PartnershipState::Declined;
    if (no.size() == 1)
        it.declinedBy = no.front();
    return {};
}

Result<void> answer(const ProgramFile &file, Partnership &it, const PartnershipTable &table, Change &c, Role side,
                    bool goesOn, QDate day) {
    if (it.state != PartnershipState::Trying)
        return wrongState(it.state);
    if (Result<void> fits = checkDay(day, it); !fits)
        return fits;
    table.writeTrialAnswer(it.id, side, goesOn, c);
    trialOf(it, side) = day;
    if (!it.trialMentor.isValid() || !it.trialMentee.isValid())
        return {};
    const QDate last = std::max(it.trialMentor, it.trialMentee);
    if (table.allGoOn(it.id)) {
        it.trialPassed = last;
        return makeFirm(file, it, last);
    }
    it.state = PartnershipState::EndedEarly;
    it.endKind = EndKind::NoFault;
    it.actualEnd = last;
    return {};
}

} // namespace

Result<void> acceptPair(ProgramFile &file, PartnershipId id, Role side, QDate on) {
    return change(file, id, Verb::AcceptPair, [&](Partnership &it, const PartnershipTable &, Change &) {
        return accept(file, it, side, orToday(on, file));
    });
}

Result<void> acceptPairBoth(ProgramFile &file, PartnershipId id, QDate on) {
    return change(file, id, Verb::AcceptPair,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (it.state != PartnershipState::Proposed)
                          return wrongState(it.state);
                      const QDate day = orToday(on, file);
                      // A yes that is already there keeps its own day.
                      for (const Role side : {Role::Mentee, Role::Mentor}) {
                          if (it.state != PartnershipState::Proposed || yesOf(it, side).isValid())
                              continue;
                          if (Result<void> done = accept(file, it, side, day); !done)
                              return done;
                      }
                      return {};
                  });
}

Result<void> declinePair(ProgramFile &file, PartnershipId id, Role side) {
    return change(file, id, Verb::DeclinePair,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      return replyTo(file, it, {{id, side, Reply::No, {}}});
                  });
}

Result<void> askToTalk(ProgramFile &file, PartnershipId id, Role side, QDate on) {
    return change(file, id, Verb::TalkFirst, [&](Partnership &it, const PartnershipTable &, Change &) {
        return talkFirst(it, side, orToday(on, file));
    });
}

Result<RepliesDone> recordReplies(ProgramFile &file, const std::vector<PairReply> &replies) {
    std::map<PartnershipId, std::vector<PairReply>> byPair;
    for (const PairReply &one : replies)
        byPair[one.pair].push_back(one);
    const Operation operation{Verb::RecordReplies, {QString::number(replies.size())}};
    return file.perform(operation, [&](Change &) -> Result<RepliesDone> {
        RepliesDone counts;
        for (const auto &[id, ofPair] : byPair) {
            const auto work = [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                if (Result<void> done = replyTo(file, it, ofPair); !done)
                    return done;
                counts.declined += it.state == PartnershipState::Declined ? 1 : 0;
                counts.bothYes += it.acceptedMentor.isValid() && it.acceptedMentee.isValid() ? 1 : 0;
                return {};
            };
            if (Result<void> done = change(file, id, Verb::RecordReplies, work); !done)
                return failure(done.error());
            counts.talk += static_cast<int>(std::count_if(ofPair.begin(), ofPair.end(), [](const PairReply &one) {
                return one.reply == Reply::TalkFirst;
            }));
        }
        return counts;
    });
}

Result<void> answerTrial(ProgramFile &file, PartnershipId id, Role side, bool goesOn, QDate on) {
    return change(file, id, Verb::AnswerTrial, [&](Partnership &it, const PartnershipTable &table, Change &c) {
        return answer(file, it, table, c, side, goesOn, orToday(on, file));
    });
}

Result<void> passTrial(ProgramFile &file, PartnershipId id, QDate on) {
    return change(file, id, Verb::AnswerTrial,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (it.state != PartnershipState::Trying)
                          return wrongState(it.state);
                      const QDate day = orToday(on, file);
                      if (Result<void> fits = checkDay(day, it); !fits)
                          return fits;
                      it.trialMentor = it.trialMentee = it.trialPassed = day;
                      return makeFirm(file, it, day);
                  });
}

Result<void> setTrialUntil(ProgramFile &file, PartnershipId id, QDate until) {
    return change(file, id, Verb::SetTrialEnd,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (it.state != PartnershipState::Trying)
                          return wrongState(it.state);
                      const QDate both = std::max(it.acceptedMentor, it.acceptedMentee);
                      if (!until.isValid() || until < both || both.daysTo(until) > kLongestTrialDays)
                          return failure(ErrorCode::ValueOutOfRange,
                                         {QStringLiteral("trial_until"), until.toString(Qt::ISODate)});
                      it.trialUntil = until;
                      return {};
                  });
}

} // namespace groundwork::partnerships
