#include "core/quality/cohort_facts.h"

#include "core/first_meeting/coordinator_question_rows.h"
#include "core/framework/framework_rows.h"
#include "core/framework_use/acknowledgement_rows.h"
#include "core/partnerships/pair_rules.h"
#include "core/questions/question_rows.h"
#include "core/people/takes_part.h"
#include "core/quality/job_marks.h"

#include <algorithm>

namespace groundwork::quality {

namespace {

void findReportingLines(const ProgramFile &file, CohortFacts &facts) {
    if (facts.pairs.empty())
        return;
    const partnerships::RulePeople everybody = partnerships::readRulePeople(file, facts.cohort.id);
    const partnerships::PairRules rules(everybody);
    std::unordered_map<ParticipantId, const people::Participant *> byId;
    for (const people::Participant &participant : everybody.participants)
        byId.emplace(participant.id, &participant);
    for (const partnerships::PartnershipRow &pair : facts.pairs) {
        const auto mentee = byId.find(pair.mentee);
        const auto mentor = byId.find(pair.mentor);
        if (partnerships::isOver(pair.state) || mentee == byId.end() || mentor == byId.end())
            continue;
        const std::vector<partnerships::PairRule> broken =
            rules.allThatForbid(*mentee->second, *mentor->second);
        if (std::find(broken.begin(), broken.end(), partnerships::PairRule::ReportingLine) != broken.end())
            facts.inReportingLine.insert(pair.id);
    }
}

} // namespace

Result<CohortFacts> cohortFacts(const ProgramFile &file, CohortId cohort) {
    CohortFacts facts;
    const Result<framework::Program> program = framework::program(file);
    const Result<framework::Cohort> found = framework::cohort(file, cohort);
    if (!program)
        return failure(program.error());
    if (!found)
        return failure(found.error());
    facts.program = *program;
    facts.cohort = *found;
    if (const Result<framework::Framework> framework = framework::frameworkOf(file, cohort))
        facts.framework = *framework;
    facts.today = file.clock().today();
    facts.people = people::participantRows(file, cohort);
    facts.ownQuestions = static_cast<int>(questions::askedQuestions(file, cohort).size());
    facts.pairs = partnerships::partnershipRows(file, cohort);
    const auto goals = goals::goalCountsOfCohort(file, cohort);
    for (const partnerships::PartnershipRow &pair : facts.pairs) {
        if (partnerships::isOver(pair.state))
            continue;
        if (Result<partnerships::Partnership> detail = partnerships::partnership(file, pair.id))
            facts.details.emplace(pair.id, std::move(*detail));
        if (partnerships::isAgreedAndOpen(pair.state)) {
            const auto counted = goals.find(pair.id);
            facts.goals.emplace(pair.id, counted == goals.end() ? goals::GoalCounts() : counted->second);
        }
    }
    facts.agreements = agreements::agreementFactsOfCohort(file, cohort);
    facts.questions = first_meeting::waitingQuestionsOfCohort(file, cohort);
    facts.frameworkRead = framework_use::firstReadings(file, cohort);
    findReportingLines(file, facts);
    facts.marks = jobMarks(file, cohort);
    return facts;
}

QDate bothYes(const partnerships::PartnershipRow &pair) {
    if (!pair.acceptedMentee.isValid() || !pair.acceptedMentor.isValid())
        return {};
    return std::max({pair.acceptedMentee, pair.acceptedMentor, pair.trialPassed});
}

bool takesPart(const people::ParticipantRow &row) {
    return people::takesPart(row.state);
}

} // namespace groundwork::quality
