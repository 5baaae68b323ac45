#include "core/base/text_fold.h"
#include "core/partnerships/partnership_change.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"

// From Underway to the end of a partnership: pauses, the last weeks, extension, completion, early endings.

namespace groundwork::partnerships {

namespace {

/// Where a partnership stood that is over, as its days tell.
PartnershipState stateBeforeTheEnd(const Partnership &it) {
    if (it.state == PartnershipState::Completed)
        return PartnershipState::Closing;
    if (it.underwayOn.isValid())
        return PartnershipState::Underway;
    if (it.startedOn.isValid())
        return PartnershipState::Starting;
    return it.trialUntil.isValid() && !it.trialPassed.isValid() ? PartnershipState::Trying : PartnershipState::Accepted;
}

/// Are both still there, has the mentee no other partnership, and the mentor room for this one?
Result<void> checkPlaces(const ProgramFile &file, const Partnership &it) {
    const Result<PartnershipRow> row = partnershipRow(file, it.id);
    if (!row)
        return failure(row.error());
    if (openPartnerships(file, it.mentee) > 0)
        return failure(ErrorCode::MenteeTaken, {row->menteeName});
    const Result<people::Participant> mentor = people::participant(file, it.mentor);
    const Result<people::Participant> mentee = people::participant(file, it.mentee);
    if (!mentor || !mentee)
        return failure(mentor ? mentee.error() : mentor.error());
    for (const auto &[state, name] :
         {std::pair(mentee->state, row->menteeName), std::pair(mentor->state, row->mentorName)}) {
        if (people::isGone(state) && state != people::ParticipantState::Finished)
            return failure(ErrorCode::WrongState, {QStringLiteral("partnership_person_left"), name});
    }
    const int capacity = mentor->profile.capacity;
    if (openPartnerships(file, it.mentor) >= capacity)
        return failure(ErrorCode::MentorFull, {row->mentorName, QString::number(capacity)});
    return {};
}

} // namespace

Result<void> pausePair(ProgramFile &file, PartnershipId id, QDate returnOn, QDate on) {
    return change(file, id, Verb::PausePair,
                  [&](Partnership &it, const PartnershipTable &table, Change &c) -> Result<void> {
                      if (it.state != PartnershipState::Underway)
                          return wrongState(it.state);
                      const QDate day = orToday(on, file);
                      if (!returnOn.isValid() || returnOn <= day)
                          return failure(ErrorCode::DateOrder,
                                         {day.toString(Qt::ISODate), returnOn.toString(Qt::ISODate)});
                      if (day.daysTo(returnOn) > kLongestPauseDays)
                          return failure(ErrorCode::ValueOutOfRange,
                                         {QStringLiteral("return_on"), returnOn.toString(Qt::ISODate)});
                      table.addPause(it.id, day, returnOn, c);
                      it.state = PartnershipState::Paused;
                      return {};
                  });
}

Result<void> resumePair(ProgramFile &file, PartnershipId id, QDate on, bool shiftEnd) {
    return change(file, id, Verb::ResumePair,
                  [&](Partnership &it, const PartnershipTable &table, Change &c) -> Result<void> {
                      if (it.state != PartnershipState::Paused)
                          return wrongState(it.state);
                      const QDate day = orToday(on, file);
                      const QDate since = table.pausedSince(it.id);
                      if (since.isValid() && day < since)
                          return failure(ErrorCode::DateOrder,
                                         {since.toString(Qt::ISODate), day.toString(Qt::ISODate)});
                      table.endPause(it.id, day, c);
                      if (shiftEnd && since.isValid() && it.plannedEnd.isValid())
                          it.plannedEnd = it.plannedEnd.addDays(since.daysTo(day));
                      it.state = PartnershipState::Underway;
                      return {};
                  });
}

Result<void> beginClosing(ProgramFile &file, PartnershipId id) {
    return change(file, id, Verb::BeginClosing,
                  [&](Partnership &it, const PartnershipTable &table, Change &c) -> Result<void> {
                      if (!canChange(it.state, PartnershipState::Closing))
                          return wrongState(it.state);
                      if (it.state == PartnershipState::Paused)
                          table.endPause(it.id, c.today(), c);
                      it.state = PartnershipState::Closing;
                      return {};
                  });
}

Result<void> extendPair(ProgramFile &file, PartnershipId id, QDate newEnd) {
    return change(file, id, Verb::ExtendPair,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (it.state != PartnershipState::Closing && it.state != PartnershipState::Underway)
                          return wrongState(it.state);
                      if (!newEnd.isValid() || newEnd <= it.plannedEnd)
                          return failure(ErrorCode::DateOrder, {it.plannedEnd.toString(Qt::ISODate),
                                                                newEnd.toString(Qt::ISODate)});
                      it.plannedEnd = newEnd;
                      it.state = PartnershipState::Underway;
                      return {};
                  });
}

Result<void> completePair(ProgramFile &file, PartnershipId id, ClosingTalk talk, QDate on, EndKind kind,
                          const QString &reason) {
    const QString why = tidyText(reason);
    return change(file, id, Verb::CompletePair,
                  [&](Partnership &it, const PartnershipTable &table, Change &c) -> Result<void> {
                      if (!canChange(it.state, PartnershipState::Completed))
                          return wrongState(it.state);
                      const QDate day = orToday(on, file);
                      if (Result<void> fits = checkDay(day, it); !fits)
                          return fits;
                      if (talk == ClosingTalk::NotHeld) {
                          if (why.isEmpty())
                              return failure(ErrorCode::ReasonNeeded, {QStringLiteral("closing_talk")});
                          table.addOverride(it.id, QStringLiteral("closing_talk"), why, c);
                      }
                      it.state = PartnershipState::Completed;
                      it.closingTalk = talk;
                      it.endKind = kind;
                      it.actualEnd = day;
                      return {};
                  });
}

Result<void> endPairEarly(ProgramFile &file, PartnershipId id, EndKind kind, QDate on,
                          const QString &reason) {
    const QString why = tidyText(reason);
    return change(file, id, Verb::EndPair,
                  [&](Partnership &it, const PartnershipTable &table, Change &c) -> Result<void> {
                      if (!canChange(it.state, PartnershipState::EndedEarly))
                          return wrongState(it.state);
                      const QDate day = orToday(on, file);
                      if (Result<void> fits = checkDay(day, it); !fits)
                          return fits;
                      if (it.state == PartnershipState::Paused)
                          table.endPause(it.id, day, c);
                      if (!why.isEmpty())
                          table.writeEndReason(it.id, why, c);
                      it.state = PartnershipState::EndedEarly;
                      it.endKind = kind;
                      it.actualEnd = day;
                      return {};
                  });
}

bool mayReopen(PartnershipState state, QDate actualEnd, QDate today) {
    const bool ended = state == PartnershipState::Completed || state == PartnershipState::EndedEarly;
    return ended && actualEnd.isValid() && actualEnd.daysTo(today) <= kReopenPairDays;
}

Result<void> reopenPair(ProgramFile &file, PartnershipId id) {
    return change(file, id, Verb::ReopenPair,
                  [&](Partnership &it, const PartnershipTable &table, Change &) -> Result<void> {
                      if (it.state != PartnershipState::Completed && it.state != PartnershipState::EndedEarly)
                          return wrongState(it.state);
                      if (!mayReopen(it.state, it.actualEnd, file.clock().today()))
                          return failure(ErrorCode::WrongState, {QStringLiteral("partnership_over_long_ago"),
                                                                 it.actualEnd.toString(Qt::ISODate)});
                      if (Result<void> free = checkPlaces(file, it); !free)
                          return free;
                      table.removeEnding(it.id);
                      it.state = stateBeforeTheEnd(it);
                      it.actualEnd = {};
                      if (it.state == PartnershipState::Trying)
                          it.trialMentor = it.trialMentee = {}; // both are asked again
                      it.endKind.reset();
                      it.closingTalk.reset();
                      it.successor.reset();
                      return {};
                  });
}

Result<void> setFirstMoveBy(ProgramFile &file, PartnershipId id, Role side) {
    return change(file, id, Verb::ProposePair,
                  [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
                      if (isOver(it.state))
                          return wrongState(it.state);
                      it.firstMoveBy = side;
                      return {};
                  });
}

Result<void> linkSuccessor(ProgramFile &file, PartnershipId ended, PartnershipId successor) {
    const Result<Partnership> next = partnership(file, successor);
    if (!next)
        return failure(next.error());
    return change(
        file, ended, Verb::ProposePair,
        [&](Partnership &it, const PartnershipTable &, Change &) -> Result<void> {
            if (it.state != PartnershipState::EndedEarly && it.state != PartnershipState::Declined)
                return wrongState(it.state);
            if (it.id == successor || (next->mentor != it.mentor && next->mentee != it.mentee))
                return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("successor"), successor.toText()});
            it.successor = successor;
            return {};
        });
}

} // namespace groundwork::partnerships
