#pragma once

#include "core/demo/sample_words.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/script.h"

#include <QDate>
#include <QJsonArray>
#include <QString>

#include <vector>

namespace groundwork::demo {

/// What is known of a sample pair before its first meeting.
struct SampleMeeting {
    const first_meeting::Script *script = nullptr;
    first_meeting::Length length = first_meeting::Length::Ninety;
    QString mentee; ///< as they want to be called
    QString mentor;
    QString need; ///< the first area in which the mentee wants help: the goal fits it
    QDate heldOn;
    QDate next; ///< the day that the two fix
    QDate after;
    QDate ends;
    bool menteeGoal = true;
    bool mentorGoal = true;
};

/// The answers of an invented pair in the order of the script; what the length leaves out is left out.
std::vector<first_meeting::PaperAnswer> sampleAnswers(SampleWords &words, const SampleMeeting &meeting);

/// `answers` with those that the plan tells itself: {"prompt", "side", "value"} as groundwork-cli reads them, in
/// the place of the dealt ones; null leaves a cell empty.
std::vector<first_meeting::PaperAnswer> withTold(std::vector<first_meeting::PaperAnswer> answers,
                                                 const QJsonArray &told);

} // namespace groundwork::demo
