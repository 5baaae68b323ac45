#pragma once

#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/script.h"

#include <QSet>
#include <QString>

#include <vector>

namespace groundwork::first_meeting {

/// The prompts that a meeting asks, in order, with two that are asked together as the first of them. What the
/// meeting was cut down by is left out (content.md 3.11), except where something was answered already. Opened
/// again it asks whatever its length has, also what was left for the second meeting. A program file may not have
/// a meeting yet: then ask with the length that is meant.
std::vector<const Prompt *> meetingSequence(const Script &script, const FirstMeeting &meeting,
                                            const QSet<QString> &answered);

/// What waits for the second meeting: what this length asks only then, and what the meeting was cut down by, as far as
/// nobody has answered it.
std::vector<const Prompt *> waitingForMeetingTwo(const Script &script, const FirstMeeting &meeting,
                                                 const QSet<QString> &answered);

/// The prompts that this cut leaves out of the meeting as it is now: what the two are told before they choose.
std::vector<const Prompt *> leftOutBy(const Script &script, const FirstMeeting &meeting, Length length,
                                      Shortening how, const QSet<QString> &answered);

} // namespace groundwork::first_meeting
