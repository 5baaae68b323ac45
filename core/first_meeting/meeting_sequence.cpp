#include "core/first_meeting/meeting_sequence.h"

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

/// What comes after the meeting (content.md 3.10: 7.5 and 7.6 of the short form) is asked behind its last question.
bool isOfTheMeeting(Inclusion inclusion) {
    return inclusion == Inclusion::Full || inclusion == Inclusion::Reduced || inclusion == Inclusion::After;
}

bool isAsked(const Script &script, const Prompt &prompt, const FirstMeeting &meeting) {
    const Inclusion inclusion = prompt.inclusion(meeting.length);
    if (meeting.state == FirstMeetingState::Reopened)
        return inclusion != Inclusion::Out;
    return isOfTheMeeting(inclusion) && script.isKept(prompt, meeting.length, meeting.shortened);
}

} // namespace

std::vector<const Prompt *> meetingSequence(const Script &script, const FirstMeeting &meeting,
                                            const QSet<QString> &answered) {
    std::vector<const Prompt *> sequence;
    for (const Prompt &prompt : script.prompts()) {
        if (prompt.stage == 0 || (!isAsked(script, prompt, meeting) && !answered.contains(prompt.key)))
            continue;
        const bool isSecondTwin = std::any_of(sequence.begin(), sequence.end(),
                                              [&](const Prompt *each) { return each->twin == prompt.key; });
        if (!isSecondTwin)
            sequence.push_back(&prompt);
    }
    return sequence;
}

std::vector<const Prompt *> waitingForMeetingTwo(const Script &script, const FirstMeeting &meeting,
                                                 const QSet<QString> &answered) {
    std::vector<const Prompt *> waiting;
    for (const Prompt &prompt : script.prompts()) {
        const Inclusion inclusion = prompt.inclusion(meeting.length);
        const bool waits = inclusion == Inclusion::MeetingTwo ||
                           (isOfTheMeeting(inclusion) && !script.isKept(prompt, meeting.length, meeting.shortened));
        if (prompt.stage > 0 && waits && !answered.contains(prompt.key))
            waiting.push_back(&prompt);
    }
    return waiting;
}

std::vector<const Prompt *> leftOutBy(const Script &script, const FirstMeeting &meeting, Length length,
                                      Shortening how, const QSet<QString> &answered) {
    FirstMeeting cut = meeting;
    cut.length = length;
    cut.shortened = how;
    const auto kept = meetingSequence(script, cut, answered);
    std::vector<const Prompt *> left;
    for (const Prompt *prompt : meetingSequence(script, meeting, answered)) {
        if (std::find(kept.begin(), kept.end(), prompt) == kept.end())
            left.push_back(prompt);
    }
    return left;
}

} // namespace groundwork::first_meeting
