#pragma once

#include "core/agreements/agreement_rows.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/file/program_file.h"
#include "core/first_meeting/coordinator_question.h"
#include "core/framework/cohort.h"
#include "core/framework/framework.h"
#include "core/framework/program.h"
#include "core/goals/goal_rows.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/person_rows.h"
#include "core/quality/job_mark.h"

#include <QDate>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace groundwork::quality {

/// Everything that counts, jobs and checks of one cohort are made of, read once. Facts and dates of the
/// program's level only: nothing private is in it (domain.md 7.1).
struct CohortFacts {
    framework::Program program;
    framework::Cohort cohort;
    framework::Framework framework;
    QDate today;
    std::vector<people::ParticipantRow> people;
    int ownQuestions = 0; ///< that the coordinator asks at sign-up
    std::vector<partnerships::PartnershipRow> pairs;
    std::unordered_map<PartnershipId, partnerships::Partnership> details; ///< of pairs that are not over
    std::unordered_map<PartnershipId, goals::GoalCounts> goals;           ///< of pairs that both said yes to
    std::unordered_map<PartnershipId, agreements::AgreementFacts> agreements; ///< days and counts, no word
    /// What pairs ask and nobody has answered yet: what they sent, so it is not private.
    std::unordered_map<PartnershipId, std::vector<first_meeting::CoordinatorQuestion>> questions;
    std::unordered_map<ParticipantId, QDate> frameworkRead; ///< when each first said so (F3)
    std::unordered_set<PartnershipId> inReportingLine;                    ///< check M4
    std::vector<JobMark> marks; ///< jobs that were put off or ticked
};

/// Reads them. NotFound when the cohort or the program is not there.
Result<CohortFacts> cohortFacts(const ProgramFile &file, CohortId cohort);

/// The day of the second yes; invalid while one is missing.
QDate bothYes(const partnerships::PartnershipRow &pair);
/// people::takesPart of the row's state.
bool takesPart(const people::ParticipantRow &row);

} // namespace groundwork::quality
