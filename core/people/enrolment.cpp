#include "core/people/enrolment.h"

namespace groundwork::people {

QString enrolmentStageKey(EnrolmentStage stage) {
    switch (stage) {
    case EnrolmentStage::Invited:
        return QStringLiteral("stage_invited");
    case EnrolmentStage::Incomplete:
        return QStringLiteral("stage_incomplete");
    case EnrolmentStage::Ready:
        return QStringLiteral("stage_ready");
    case EnrolmentStage::Waiting:
        return QStringLiteral("stage_waiting");
    case EnrolmentStage::Matched:
        return QStringLiteral("stage_matched");
    case EnrolmentStage::Gone:
        return QStringLiteral("stage_gone");
    }
    return {};
}

std::optional<EnrolmentStage> enrolmentStageFromKey(const QString &key) {
    for (const EnrolmentStage stage : kEnrolmentStages) {
        if (enrolmentStageKey(stage) == key)
            return stage;
    }
    return std::nullopt;
}

EnrolmentStage enrolmentStage(const ParticipantRow &row) {
    switch (row.state) {
    case ParticipantState::Invited:
        return EnrolmentStage::Invited;
    case ParticipantState::Matched:
    case ParticipantState::Active:
    case ParticipantState::Finished:
        return EnrolmentStage::Matched;
    case ParticipantState::Withdrew:
    case ParticipantState::Declined:
    case ParticipantState::NotPlaced:
        return EnrolmentStage::Gone;
    case ParticipantState::Applied:
    case ParticipantState::Accepted:
    case ParticipantState::Waiting:
        break;
    }
    if (row.openPartnerships > 0)
        return EnrolmentStage::Matched;
    if (row.state == ParticipantState::Waiting)
        return EnrolmentStage::Waiting;
    return row.hasGap() ? EnrolmentStage::Incomplete : EnrolmentStage::Ready;
}

std::array<int, kEnrolmentStages.size()> enrolmentCounts(const std::vector<ParticipantRow> &rows) {
    std::array<int, kEnrolmentStages.size()> counts{};
    for (const ParticipantRow &row : rows)
        ++counts[static_cast<size_t>(enrolmentStage(row))];
    return counts;
}

} // namespace groundwork::people
