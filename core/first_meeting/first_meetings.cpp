#include "core/first_meeting/first_meetings.h"

#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/first_meeting/meeting_table.h"
#include "core/partnerships/partnerships.h"

#include <algorithm>
#include <cmath>

namespace groundwork::first_meeting {

namespace {

using State = FirstMeetingState;

tl::unexpected<Error> noMeeting(PartnershipId partnership) {
    return failure(ErrorCode::NotFound, {QStringLiteral("first_meeting"), partnership.toText()});
}

tl::unexpected<Error> wrongState(State state) {
    return failure(ErrorCode::WrongState, {QStringLiteral("first_meeting"), firstMeetingStateKey(state)});
}

std::vector<StageRun> plannedStages(const Script &script, Length length) {
    std::vector<StageRun> runs;
    for (const Stage &stage : script.stages()) {
        if (stage.counted)
            runs.push_back({stage.number, stage.minutes(length), 0, StageStatus::NotStarted});
    }
    return runs;
}

/// The minutes that the prompts of each part still have, in whole minutes.
void planStages(FirstMeeting &meeting, const Script &script) {
    for (StageRun &run : meeting.stages) {
        double minutes = 0;
        for (const Prompt *prompt : script.promptsAt(meeting.length)) {
            if (prompt->stage == run.stage && script.isKept(*prompt, meeting.length, meeting.shortened))
                minutes += prompt->minutes(meeting.length);
        }
        run.plannedMinutes = static_cast<int>(std::ceil(minutes));
    }
}

/// Moves the meeting of a pair along domain.md 2.8 and lets `more` change what goes with it.
template <class More>
Result<void> moveTo(ProgramFile &file, Verb verb, PartnershipId partnership, State to, More &&more) {
    return file.perform(Operation{verb, {}}, [&](Change &change) -> Result<void> {
        const MeetingTable table(change.database());
        const auto before = table.meetingOf(partnership);
        if (!before)
            return noMeeting(partnership);
        if (!canChange(before->state, to))
            return wrongState(before->state);
        FirstMeeting meeting = *before;
        meeting.state = to;
        if (const Result<void> done = more(meeting, change); !done)
            return done;
        table.update(meeting, *before, change);
        return {};
    });
}

} // namespace

Result<FirstMeetingId> planFirstMeeting(ProgramFile &file, const Script &script, PartnershipId partnership,
                                        Length length, Mode mode, QDate plannedOn) {
    return file.perform(Operation{Verb::PlanFirstMeeting, {}}, [&](Change &change) -> Result<FirstMeetingId> {
        const MeetingTable table(change.database());
        const auto before = table.meetingOf(partnership);
        if (before && before->state != State::Planned && before->state != State::Cancelled)
            return wrongState(before->state);
        FirstMeeting meeting = before.value_or(FirstMeeting{});
        meeting.partnership = partnership;
        meeting.scriptVersion = script.version();
        meeting.length = length;
        meeting.mode = mode;
        meeting.plannedOn = plannedOn;
        meeting.state = State::Planned;
        meeting.shortened = Shortening::None;
        meeting.stages = plannedStages(script, length);
        if (before) {
            table.update(meeting, *before, change);
        } else {
            meeting.id = change.newId<FirstMeetingId>();
            table.insert(meeting, change);
        }
        return meeting.id;
    });
}

Result<void> startFirstMeeting(ProgramFile &file, PartnershipId partnership) {
    return moveTo(file, Verb::StartFirstMeeting, partnership, State::Running,
                  [&](FirstMeeting &meeting, Change &change) -> Result<void> {
                      meeting.startedAt = change.now();
                      return partnerships::startPair(file, partnership, change.today());
                  });
}

Result<void> pauseFirstMeeting(ProgramFile &file, PartnershipId partnership) {
    return moveTo(file, Verb::PauseFirstMeeting, partnership, State::Paused,
                  [](FirstMeeting &, Change &) -> Result<void> { return {}; });
}

Result<void> resumeFirstMeeting(ProgramFile &file, PartnershipId partnership) {
    return moveTo(file, Verb::StartFirstMeeting, partnership, State::Running,
                  [](FirstMeeting &, Change &) -> Result<void> { return {}; });
}

Result<void> completeFirstMeeting(ProgramFile &file, PartnershipId partnership, QDate heldOn) {
    return moveTo(file, Verb::CompleteFirstMeeting, partnership, State::Completed,
                  [&](FirstMeeting &meeting, Change &change) -> Result<void> {
                      meeting.endedAt = change.now();
                      if (!meeting.heldOn.isValid() || heldOn.isValid())
                          meeting.heldOn = heldOn.isValid() ? heldOn : change.today();
                      for (StageRun &run : meeting.stages) {
                          if (run.status == StageStatus::Running)
                              run.status = StageStatus::Done;
                      }
                      return partnerships::noteFirstMeetingDone(file, partnership, meeting.heldOn);
                  });
}

Result<void> setHeldOn(ProgramFile &file, PartnershipId partnership, QDate heldOn) {
    return file.perform(Operation{Verb::SetHeldOn, {}}, [&](Change &change) -> Result<void> {
        if (!heldOn.isValid() || heldOn > change.today())
            return failure(ErrorCode::BadDate, {heldOn.toString(Qt::ISODate)});
        const MeetingTable table(change.database());
        const auto before = table.meetingOf(partnership);
        if (!before)
            return noMeeting(partnership);
        if (!before->isOpen() && before->state != State::Completed)
            return wrongState(before->state);
        if (before->heldOn == heldOn)
            return {};
        FirstMeeting meeting = *before;
        meeting.heldOn = heldOn;
        table.update(meeting, *before, change);
        return before->state == State::Completed
                   ? partnerships::noteFirstMeetingDone(file, partnership, heldOn)
                   : Result<void>();
    });
}

Result<void> reopenFirstMeeting(ProgramFile &file, PartnershipId partnership) {
    return moveTo(file, Verb::ReopenFirstMeeting, partnership, State::Reopened,
                  [](FirstMeeting &, Change &) -> Result<void> { return {}; });
}

Result<void> cancelFirstMeeting(ProgramFile &file, PartnershipId partnership) {
    return moveTo(file, Verb::PlanFirstMeeting, partnership, State::Cancelled,
                  [](FirstMeeting &, Change &) -> Result<void> { return {}; });
}

Result<void> setStage(ProgramFile &file, const Script &script, PartnershipId partnership, const QString &key,
                      int secondsInStage) {
    const Operation operation{Verb::SetStage, {}, QStringLiteral("stage/%1").arg(partnership.value)};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const MeetingTable table(change.database());
        const auto before = table.meetingOf(partnership);
        if (!before)
            return noMeeting(partnership);
        const Prompt *prompt = script.prompt(key);
        if (!prompt)
            return failure(ErrorCode::UnknownPrompt, {key});
        if (!before->isOpen())
            return wrongState(before->state);
        FirstMeeting meeting = *before;
        meeting.currentPrompt = key;
        for (StageRun &run : meeting.stages) {
            if (run.status == StageStatus::Running) {
                run.elapsedSeconds += std::max(secondsInStage, 0);
                run.status = StageStatus::Done;
            }
            if (run.stage == prompt->stage)
                run.status = StageStatus::Running;
            else if (run.stage < prompt->stage && run.status == StageStatus::NotStarted)
                run.status = StageStatus::Skipped; // gone over; coming back to it opens it
        }
        table.update(meeting, *before, change);
        return {};
    });
}

Result<void> shortenFirstMeeting(ProgramFile &file, const Script &script, PartnershipId partnership,
                                 Length length, Shortening how) {
    return file.perform(Operation{Verb::ShortenFirstMeeting, {}}, [&](Change &change) -> Result<void> {
        const MeetingTable table(change.database());
        const auto before = table.meetingOf(partnership);
        if (!before)
            return noMeeting(partnership);
        if (before->state != State::Running && before->state != State::Paused)
            return wrongState(before->state);
        if (minutesOf(length) > minutesOf(before->length))
            return failure(ErrorCode::ValueOutOfRange,
                           {QStringLiteral("first_meeting"), QString::number(minutesOf(length))});
        FirstMeeting meeting = *before;
        meeting.length = length;
        meeting.shortened = how;
        planStages(meeting, script);
        table.update(meeting, *before, change);
        return {};
    });
}

} // namespace groundwork::first_meeting
