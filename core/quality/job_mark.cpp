#include "core/quality/job_mark.h"

#include <iterator>
#include <utility>

namespace groundwork::quality {

namespace {

constexpr std::pair<StepKind, const char *> kKeys[] = {
    {StepKind::ReportingLine, "reporting_line"},  {StepKind::NotStarted, "not_started"},
    {StepKind::FirstMoveDue, "first_move_due"},   {StepKind::WaitingForYes, "waiting_for_yes"},
    {StepKind::UnplacedMentees, "unplaced"},      {StepKind::Unsigned, "unsigned"},
    {StepKind::OneSidedGoals, "one_sided_goals"}, {StepKind::FrameworkNotRead, "framework_draft"},
    {StepKind::QuestionWaits, "question_waits"},  {StepKind::TalkFirst, "talk_first"},
    {StepKind::TrialOver, "trial_over"},
    {StepKind::ReviewDue, "review_due"},
};

} // namespace

QString stepKindKey(StepKind kind) {
    for (const auto &[each, key] : kKeys) {
        if (each == kind)
            return QString::fromLatin1(key);
    }
    return {};
}

std::optional<StepKind> stepKindFromKey(const QString &key) {
    for (const auto &[kind, each] : kKeys) {
        if (key == QLatin1String(each))
            return kind;
    }
    return std::nullopt;
}

} // namespace groundwork::quality
