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

/// What a side said before gives way to its no.
void takeBack(Partnership &it, Role side) {
    yesOf(it, side) = {};
    talkOf(it, side) = {};
}

/// Beside the other's no nothing comes of a yes or a wish to talk, but its day is kept.
Result<void> noteBeside(Partnership &it, const PairReply &said, QDate day) {
    if (Result<void> fits = checkDay(day, it); !fits)
        return fits;
    takeBack(it, said.side);
    (said.reply == Reply::Yes ? yesOf(it, said.side) : talkOf(it, said.side)) = day;
    return {};
}

/// What both sides of one pair reply, in whatever order they come: a no of one ends it.
Result<void> replyTo(const ProgramFile &file, Partnership &it, const std::vector<PairReply> &replies) {
    if (it.state != PartnershipState::Proposed)
        return wrongState(it.state);
    std::vector<Role> no;
    for (const PairReply &one : replies) {
        if (one.reply == Reply::No)
            no.push_back(one.side);
    }
    for (const PairReply &one : replies) {
        if (one.reply == Reply::No || (one.reply == Reply::Yes && yesOf(it, one.side).isValid()))
            continue; // a yes that is already there keeps its own day
        const QDate day = orToday(one.on, file);
        const Result<void> done = !no.empty()                ? noteBeside(it, one, day)
                                  : one.reply == Reply::Yes ? accept(file, it, one.side, day)
                                                            : talkFirst(it, one.side, day);
        if (!done)
            return done;
    }
    if (no.empty())
        return {};
    for (const Role side : no)
        takeBack(it, side);
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
                const bool declined = it.state == PartnershipState::Declined;
                counts.declined += declined ? 1 : 0;
                counts.bothYes += !declined && it.acceptedMentor.isValid() && it.acceptedMentee.isValid() ? 1 : 0;
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
    const Result<PartnershipRow> row = partnershipRow(file, id);
    if (!row)
        return failure(row.error());
    // The answer that decides says what the other was: taken back, it would have been read without being given.
    const bool decides = side == Role::Mentor ? row->trialMentee.isValid() : row->trialMentor.isValid();
    const Operation operation{Verb::AnswerTrial, {row->menteeName, row->mentorName}, {}, decides};
    return file.perform(operation, [&](Change &) -> Result<void> {
        return change(file, id, Verb::AnswerTrial, [&](Partnership &it, const PartnershipTable &table, Change &c) {
            return answer(file, it, table, c, side, goesOn, orToday(on, file));
        });
    });
}

Result<void> passTrial(ProgramFile &file, PartnershipId id, QDate on) {
    return change(file, id, Verb::AnswerTrial,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (it.state != PartnershipState::Trying)
                          return wrongState(it.state);
                      if (it.trialMentor.isValid() || it.trialMentee.isValid())
                          return failure(ErrorCode::OtherSideNotReady, {id.toText()});
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
