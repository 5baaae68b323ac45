#include "core/quality/next_steps.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace groundwork::quality {

namespace {

using partnerships::PartnershipRow;
using partnerships::PartnershipState;

StepGroup groupOf(StepKind kind) {
    switch (kind) {
    case StepKind::ReportingLine:
    case StepKind::NotStarted:
    case StepKind::FirstMoveDue:
    case StepKind::WaitingForYes:
        return StepGroup::Talk;
    case StepKind::Unsigned:
    case StepKind::OneSidedGoals:
        return StepGroup::Paper;
    case StepKind::UnplacedMentees:
    case StepKind::FrameworkNotRead:
        return StepGroup::Ready;
    }
    return StepGroup::Ready;
}

NextStep ofPair(StepKind kind, const PartnershipRow &pair, int days, const QString &who = {}) {
    NextStep step;
    step.kind = kind;
    step.group = groupOf(kind);
    step.pairs = {pair.id};
    step.names = {pair.menteeName, pair.mentorName};
    step.days = days;
    step.who = who;
    return step;
}

QString whoHasNotAnswered(const PartnershipRow &pair) {
    if (pair.acceptedMentee.isValid())
        return pair.mentorCallName;
    return pair.acceptedMentor.isValid() ? pair.menteeCallName : QString();
}

/// The job that a pair is, if any: the earliest thing that has not happened.
std::optional<NextStep> stepOf(const CohortFacts &facts, const PartnershipRow &pair) {
    const auto since = [&](QDate day) { return static_cast<int>(day.daysTo(facts.today)); };
    if (pair.state == PartnershipState::Proposed)
        return ofPair(StepKind::WaitingForYes, pair, since(pair.matchedOn), whoHasNotAnswered(pair));
    if (!partnerships::isAgreedAndOpen(pair.state) || pair.state == PartnershipState::Paused)
        return std::nullopt;
    const QDate yes = bothYes(pair);
    const int days = yes.isValid() ? since(yes) : 0;
    if (facts.inReportingLine.contains(pair.id)) {
        NextStep step = ofPair(StepKind::ReportingLine, pair, days);
        step.soon = true;
        return step;
    }
    if (!pair.firstMeetingDone.isValid()) {
        const QString mover = pair.firstMoveBy == Role::Mentee ? pair.menteeCallName : pair.mentorCallName;
        if (days > facts.cohort.thresholds.firstMeetingDays)
            return ofPair(StepKind::NotStarted, pair, days, mover);
        if (pair.state == PartnershipState::Accepted && pair.firstMoveDue.isValid() &&
            pair.firstMoveDue <= facts.today) {
            NextStep step = ofPair(StepKind::FirstMoveDue, pair, since(pair.firstMoveDue), mover);
            step.due = pair.firstMoveDue;
            return step;
        }
        return std::nullopt;
    }
    if (!pair.agreementSigned.isValid() && days > facts.cohort.thresholds.agreementDays)
        return ofPair(StepKind::Unsigned, pair, days);
    const auto goals = facts.goals.find(pair.id);
    if (goals != facts.goals.end() && days >= kGoalDay) {
        const bool mentee = goals->second.menteeAgreed > 0;
        const bool mentor = goals->second.mentorAgreed > 0;
        if (mentee != mentor)
            return ofPair(StepKind::OneSidedGoals, pair, days,
                          mentee ? pair.mentorCallName : pair.menteeCallName);
    }
    return std::nullopt;
}

std::optional<NextStep> unplaced(const CohortFacts &facts) {
    std::unordered_set<ParticipantId> placed;
    for (const PartnershipRow &pair : facts.pairs) {
        if (partnerships::isOpen(pair.state) || pair.state == PartnershipState::Completed)
            placed.insert(pair.mentee);
    }
    NextStep step;
    step.kind = StepKind::UnplacedMentees;
    step.group = groupOf(step.kind);
    for (const people::ParticipantRow &row : facts.people) {
        if (row.role != Role::Mentee || !takesPart(row) || placed.contains(row.id) ||
            row.state == people::ParticipantState::Finished)
            continue;
        step.people.push_back(row.id);
        step.names.append(row.name);
    }
    if (step.people.empty())
        return std::nullopt;
    return step;
}

/// Keeps `single` jobs of a kind and folds the others into one.
void addFolded(std::vector<NextStep> &steps, std::vector<NextStep> ofKind, int single) {
    std::stable_sort(ofKind.begin(), ofKind.end(),
                     [](const NextStep &a, const NextStep &b) { return a.days > b.days; });
    const auto all = static_cast<int>(ofKind.size());
    const int alone = all <= single + 1 ? all : single;
    steps.insert(steps.end(), ofKind.begin(), ofKind.begin() + alone);
    if (alone == all)
        return;
    NextStep rest = ofKind[static_cast<size_t>(alone)];
    rest.pairs.clear();
    rest.names.clear();
    rest.who.clear();
    for (int index = alone; index < all; ++index) {
        const NextStep &one = ofKind[static_cast<size_t>(index)];
        rest.pairs.insert(rest.pairs.end(), one.pairs.begin(), one.pairs.end());
        rest.names.append(one.names);
    }
    steps.push_back(rest);
}

} // namespace

std::vector<NextStep> nextSteps(const CohortFacts &facts, int single) {
    std::map<StepKind, std::vector<NextStep>> byKind;
    for (const PartnershipRow &pair : facts.pairs) {
        if (std::optional<NextStep> step = stepOf(facts, pair))
            byKind[step->kind].push_back(std::move(*step));
    }
    std::vector<NextStep> steps;
    for (auto &[kind, ofKind] : byKind)
        addFolded(steps, std::move(ofKind), single);
    if (std::optional<NextStep> step = unplaced(facts))
        steps.push_back(std::move(*step));
    if (!facts.pairs.empty() && facts.framework.state == framework::FrameworkState::Draft) {
        NextStep step;
        step.kind = StepKind::FrameworkNotRead;
        step.group = groupOf(step.kind);
        steps.push_back(step);
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const NextStep &a, const NextStep &b) { return a.group < b.group; });
    return steps;
}

} // namespace groundwork::quality
