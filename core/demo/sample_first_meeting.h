#pragma once

#include "core/demo/sample_words.h"
#include "core/first_meeting/first_meetings.h"

#include <QDate>

#include <vector>

namespace groundwork::demo {

/// What a sample pair settled at its first meeting.
struct SampleMeeting {
    QDate heldOn;
    QDate signsOn; ///< meeting two
    QDate ends;
    bool menteeGoal = true;
    bool mentorGoal = true;
};

/// The worksheet of an invented pair as it would be typed in: the 60-minute form and what meeting two adds.
std::vector<first_meeting::PaperAnswer> sampleAnswers(SampleWords &words, const SampleMeeting &meeting);

} // namespace groundwork::demo
