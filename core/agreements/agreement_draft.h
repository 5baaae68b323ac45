#pragma once

#include "core/agreements/agreement.h"
#include "core/agreements/agreement_content.h"
#include "core/first_meeting/first_meeting.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/goals/goal.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::agreements {

/// All that a draft is made from, copied out of the file. Hidden and private answers are not in it.
struct DraftInput {
    QDate bothYes; ///< the day of the later yes
    QDate plannedEnd;
    int closingDays = 28;
    int cadenceWeeks = 4;
    int meetingMinutes = 60;
    QString menteeContact; ///< from the profile, with its channel in words: "e-mail, alys@example.org"
    QString mentorContact;
    QStringList notMentoring; ///< the framework's
    QStringList exceptions;
    bool programKeepsCopy = false; ///< the framework says so
    std::optional<first_meeting::FirstMeeting> meeting;
    std::vector<first_meeting::AnswerRow> answers;
    std::vector<first_meeting::AgreedLineRow> agreedLines;
    std::vector<first_meeting::Connection> connections;
    std::vector<first_meeting::AlignmentItem> alignment;
    std::vector<goals::Goal> goals;
};

/// The lines of a draft in reading order, without ids: every key of agreement.json in every voice, empty ones
/// too. What a pass or a skip does is content.md 4.2, "What pass does".
std::vector<WorkingTerm> draftTerms(const DraftInput &input, const AgreementContent &content);

/// The value with which a line starts when nobody has said anything: the framework's and the cohort's.
QJsonObject defaultValue(const DraftInput &input, const AgreementContent &content, const LineSpec &line,
                         Voice voice);

} // namespace groundwork::agreements
