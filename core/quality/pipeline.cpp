#include "core/quality/pipeline.h"

namespace groundwork::quality {

namespace {

using partnerships::PartnershipRow;
using partnerships::PartnershipState;

bool counts(const PartnershipRow &pair) {
    return partnerships::isAgreedAndOpen(pair.state) || pair.state == PartnershipState::Completed;
}

bool isUnderway(const PartnershipRow &pair) {
    return pair.state == PartnershipState::Underway || pair.state == PartnershipState::Paused ||
           pair.state == PartnershipState::Closing || pair.state == PartnershipState::Completed;
}

PipelineCell cell(PipelineStage stage, int done, int total, PipelineNote open) {
    PipelineCell made{stage, done, total, PipelineNote::None, total - done};
    if (total == 0)
        made.note = PipelineNote::Nobody;
    else
        made.note = done >= total ? PipelineNote::AllDone : open;
    return made;
}

PipelineCell enrolled(const CohortFacts &facts) {
    int all = 0;
    int waiting = 0;
    for (const people::ParticipantRow &row : facts.people) {
        if (!takesPart(row))
            continue;
        ++all;
        if (row.state == people::ParticipantState::Waiting)
            ++waiting;
    }
    PipelineCell made{PipelineStage::Enrolled, all, all, PipelineNote::None, waiting};
    if (all == 0)
        made.note = PipelineNote::Nobody;
    else if (waiting > 0)
        made.note = PipelineNote::WaitingPeople;
    return made;
}

PipelineCell matched(const CohortFacts &facts) {
    int mentees = 0;
    for (const people::ParticipantRow &row : facts.people) {
        if (row.role == Role::Mentee && takesPart(row) && row.state != people::ParticipantState::Waiting)
            ++mentees;
    }
    int yes = 0;
    int proposed = 0;
    for (const PartnershipRow &pair : facts.pairs) {
        if (counts(pair))
            ++yes;
        else if (partnerships::isUndecided(pair.state))
            ++proposed;
    }
    PipelineCell made =
        cell(PipelineStage::Matched, yes, std::max(mentees, yes), PipelineNote::WithoutPartner);
    if (proposed > 0) {
        made.note = PipelineNote::WaitingForYes;
        made.noteCount = proposed;
    }
    return made;
}

} // namespace

std::vector<PipelineCell> pipeline(const CohortFacts &facts) {
    int pairs = 0;
    int met = 0;
    int signedOnes = 0;
    int underway = 0;
    for (const PartnershipRow &pair : facts.pairs) {
        if (!counts(pair))
            continue;
        ++pairs;
        met += pair.firstMeetingDone.isValid() ? 1 : 0;
        signedOnes += pair.agreementSigned.isValid() ? 1 : 0;
        underway += isUnderway(pair) ? 1 : 0;
    }
    return {enrolled(facts), matched(facts),
            cell(PipelineStage::FirstMeeting, met, pairs, PipelineNote::NoMeetingYet),
            cell(PipelineStage::Agreement, signedOnes, pairs, PipelineNote::NotSigned),
            cell(PipelineStage::Underway, underway, pairs, PipelineNote::NotUnderway)};
}

} // namespace groundwork::quality
