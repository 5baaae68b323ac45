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
    case StepKind::TalkFirst:
    case StepKind::WaitingForYes:
    case StepKind::TrialOver:
    case StepKind::QuestionWaits:
    case StepKind::ReviewDue:
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

NextStep ofPair(StepKind kind, const PartnershipRow &pair, QDate since, const CohortFacts &facts,
                const QString &who = {}) {
    NextStep step;
    step.kind = kind;
    step.group = groupOf(kind);
    step.pairs = {pair.id};
    step.names = {pair.menteeName, pair.mentorName};
    step.days = since.isValid() ? static_cast<int>(since.daysTo(facts.today)) : 0;
    step.who = who;
    step.keys = {{kind, pair.id.value, since.toString(Qt::ISODate)}};
    return step;
}

QString whoHasNotAnswered(const PartnershipRow &pair) {
    if (pair.acceptedMentee.isValid())
        return pair.mentorCallName;
    return pair.acceptedMentor.isValid() ? pair.menteeCallName : QString();
}

/// Who wants to talk before answering; then who has not answered.
NextStep stepBeforeYes(const CohortFacts &facts, const PartnershipRow &pair) {
    const bool mentee = pair.talkMentee.isValid();
    const bool mentor = pair.talkMentor.isValid();
    if (!mentee && !mentor)
        return ofPair(StepKind::WaitingForYes, pair, pair.matchedOn, facts, whoHasNotAnswered(pair));
    const QString who = mentee && mentor ? QString() : mentee ? pair.menteeCallName : pair.mentorCallName;
    const QDate since = mentee && mentor ? std::min(pair.talkMentee, pair.talkMentor)
                        : mentee         ? pair.talkMentee
                                         : pair.talkMentor;
    return ofPair(StepKind::TalkFirst, pair, since, facts, who);
}

/// After the last day of a trial meeting those are asked who have not said whether they go on.
std::optional<NextStep> stepOfTrial(const CohortFacts &facts, const PartnershipRow &pair) {
    if (facts.today <= pair.trialUntil)
        return std::nullopt;
    const QString who = pair.trialMentee.isValid()   ? pair.mentorCallName
                        : pair.trialMentor.isValid() ? pair.menteeCallName
                                                     : QString();
    return ofPair(StepKind::TrialOver, pair, pair.trialUntil, facts, who);
}

/// What has not happened to a pair that both said yes to.
std::optional<NextStep> stepAfterYes(const CohortFacts &facts, const PartnershipRow &pair) {
    const QDate yes = bothYes(pair);
    const int days = yes.isValid() ? static_cast<int>(yes.daysTo(facts.today)) : 0;
    if (facts.inReportingLine.contains(pair.id)) {
        NextStep step = ofPair(StepKind::ReportingLine, pair, yes, facts);
        step.soon = true;
        return step;
    }
    if (!pair.firstMeetingDone.isValid()) {
        const QString mover = pair.firstMoveBy == Role::Mentee ? pair.menteeCallName : pair.mentorCallName;
        if (days > facts.cohort.thresholds.firstMeetingDays)
            return ofPair(StepKind::NotStarted, pair, yes, facts, mover);
        if (pair.state != PartnershipState::Accepted || !pair.firstMoveDue.isValid() ||
            pair.firstMoveDue > facts.today)
            return std::nullopt;
        NextStep step = ofPair(StepKind::FirstMoveDue, pair, pair.firstMoveDue, facts, mover);
        step.due = pair.firstMoveDue;
        return step;
    }
    if (!pair.agreementSigned.isValid() && days > facts.cohort.thresholds.agreementDays)
        return ofPair(StepKind::Unsigned, pair, yes, facts);
    const auto goals = facts.goals.find(pair.id);
    if (goals == facts.goals.end() || days < kGoalDay)
        return std::nullopt;
    const bool mentee = goals->second.menteeAgreed > 0;
    const bool mentor = goals->second.mentorAgreed > 0;
    if (mentee == mentor)
        return std::nullopt;
    return ofPair(StepKind::OneSidedGoals, pair, yes, facts,
                  mentee ? pair.mentorCallName : pair.menteeCallName);
}

/// The job that a pair is, if any: the earliest thing that has not happened.
std::optional<NextStep> stepOf(const CohortFacts &facts, const PartnershipRow &pair) {
    if (pair.state == PartnershipState::Proposed)
        return stepBeforeYes(facts, pair);
    if (pair.state == PartnershipState::Trying)
        return stepOfTrial(facts, pair);
    if (!partnerships::isAgreedAndOpen(pair.state) || pair.state == PartnershipState::Paused)
        return std::nullopt;
    return stepAfterYes(facts, pair);
}

/// What a pair asks is a job beside what has not happened to it, and a new one when they ask more.
std::optional<NextStep> questionStep(const CohortFacts &facts, const PartnershipRow &pair) {
    const auto asked = facts.questions.find(pair.id);
    if (asked == facts.questions.end() || asked->second.empty() || !partnerships::isAgreedAndOpen(pair.state))
        return std::nullopt;
    NextStep step = ofPair(StepKind::QuestionWaits, pair, asked->second.front().askedOn, facts);
    step.count = static_cast<int>(asked->second.size());
    if (asked->second.size() == 1 && asked->second.front().asked.side != Side::Program)
        step.who = asked->second.front().asked.side == Side::Mentee ? pair.menteeCallName : pair.mentorCallName;
    step.keys.front().fact = asked->second.back().id.toText();
    return step;
}

/// A review whose day has come is a job beside what has not happened; another review is another job.
std::optional<NextStep> reviewStep(const CohortFacts &facts, const PartnershipRow &pair) {
    const auto agreed = facts.agreements.find(pair.id);
    if (agreed == facts.agreements.end() || !agreed->second.reviewWaits.isValid() || agreed->second.inForceNumber == 0 ||
        !partnerships::isAgreedAndOpen(pair.state))
        return std::nullopt;
    NextStep step = ofPair(StepKind::ReviewDue, pair, agreed->second.reviewWaits, facts);
    step.due = agreed->second.reviewWaits;
    step.keys.front().fact = agreed->second.waiting.toText();
    return step;
}

/// One for each mentee who takes part without a partner or proposal.
std::vector<NextStep> unplaced(const CohortFacts &facts) {
    std::unordered_set<ParticipantId> placed;
    for (const PartnershipRow &pair : facts.pairs) {
        if (partnerships::isOpen(pair.state) || pair.state == PartnershipState::Completed)
            placed.insert(pair.mentee);
    }
    std::vector<NextStep> steps;
    for (const people::ParticipantRow &row : facts.people) {
        if (row.role != Role::Mentee || !takesPart(row) || placed.contains(row.id) ||
            row.state == people::ParticipantState::Finished)
            continue;
        NextStep step;
        step.kind = StepKind::UnplacedMentees;
        step.group = groupOf(step.kind);
        step.people = {row.id};
        step.names = {row.name};
        step.keys = {{step.kind, row.id.value, {}}};
        steps.push_back(std::move(step));
    }
    return steps;
}

/// Every job, one a pair, a mentee or the framework, by kind.
std::map<StepKind, std::vector<NextStep>> allSteps(const CohortFacts &facts) {
    std::map<StepKind, std::vector<NextStep>> byKind;
    if (framework::isOver(facts.cohort.state)) // read-only: there is nothing to do in it
        return byKind;
    for (const PartnershipRow &pair : facts.pairs) {
        if (std::optional<NextStep> step = stepOf(facts, pair))
            byKind[step->kind].push_back(std::move(*step));
        if (std::optional<NextStep> step = questionStep(facts, pair))
            byKind[step->kind].push_back(std::move(*step));
        if (std::optional<NextStep> step = reviewStep(facts, pair))
            byKind[step->kind].push_back(std::move(*step));
    }
    if (std::vector<NextStep> mentees = unplaced(facts); !mentees.empty())
        byKind[StepKind::UnplacedMentees] = std::move(mentees);
    if (!facts.pairs.empty() && facts.framework.state == framework::FrameworkState::Draft) {
        NextStep step;
        step.kind = StepKind::FrameworkNotRead;
        step.group = groupOf(step.kind);
        step.keys = {{step.kind, facts.framework.version, {}}};
        byKind[step.kind].push_back(std::move(step));
    }
    return byKind;
}

/// Several jobs of one kind as one: the first's reason, everybody's names.
NextStep folded(const NextStep *begin, const NextStep *end) {
    NextStep all = *begin;
    if (end - begin > 1)
        all.who.clear();
    for (const NextStep *one = begin + 1; one < end; ++one) {
        all.pairs.insert(all.pairs.end(), one->pairs.begin(), one->pairs.end());
        all.people.insert(all.people.end(), one->people.begin(), one->people.end());
        all.keys.insert(all.keys.end(), one->keys.begin(), one->keys.end());
        all.names.append(one->names);
        all.count += one->count;
    }
    return all;
}

/// Keeps `single` jobs of a kind and folds the others into one.
void addFolded(std::vector<NextStep> &steps, std::vector<NextStep> ofKind, int single) {
    std::stable_sort(ofKind.begin(), ofKind.end(),
                     [](const NextStep &a, const NextStep &b) { return a.days > b.days; });
    const auto all = static_cast<int>(ofKind.size());
    const int alone = all <= single + 1 ? all : single;
    steps.insert(steps.end(), ofKind.begin(), ofKind.begin() + alone);
    if (alone < all)
        steps.push_back(folded(ofKind.data() + alone, ofKind.data() + all));
}

const JobMark *markOn(const CohortFacts &facts, const NextStep &step) {
    const auto found = std::find_if(facts.marks.begin(), facts.marks.end(), [&](const JobMark &mark) {
        return mark.key == step.keys.front() && mark.holds(facts.today);
    });
    return found == facts.marks.end() ? nullptr : &*found;
}

} // namespace

std::vector<NextStep> nextSteps(const CohortFacts &facts, int single) {
    std::vector<NextStep> steps;
    for (auto &[kind, ofKind] : allSteps(facts)) {
        std::erase_if(ofKind, [&](const NextStep &step) { return markOn(facts, step) != nullptr; });
        if (kind == StepKind::UnplacedMentees && !ofKind.empty()) // they are one job however many there are
            steps.push_back(folded(ofKind.data(), ofKind.data() + ofKind.size()));
        else
            addFolded(steps, std::move(ofKind), single);
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const NextStep &a, const NextStep &b) { return a.group < b.group; });
    return steps;
}

std::vector<SetAsideStep> setAsideSteps(const CohortFacts &facts) {
    struct Together {
        JobMark mark;
        std::vector<NextStep> steps;
    };
    std::map<std::pair<qint64, StepKind>, Together> byMark;
    for (const auto &[kind, ofKind] : allSteps(facts)) {
        for (const NextStep &step : ofKind) {
            if (const JobMark *mark = markOn(facts, step)) {
                Together &together = byMark[{mark->together.value, kind}];
                together.mark = *mark;
                together.steps.push_back(step);
            }
        }
    }
    std::vector<SetAsideStep> aside;
    for (const auto &[key, together] : byMark) {
        const std::vector<NextStep> &steps = together.steps;
        aside.push_back({folded(steps.data(), steps.data() + steps.size()), together.mark});
    }
    std::stable_sort(aside.begin(), aside.end(), [](const SetAsideStep &a, const SetAsideStep &b) {
        if (a.mark.isDone() != b.mark.isDone())
            return b.mark.isDone();
        return a.mark.isDone() ? a.mark.markedOn > b.mark.markedOn : a.mark.until < b.mark.until;
    });
    return aside;
}

} // namespace groundwork::quality
