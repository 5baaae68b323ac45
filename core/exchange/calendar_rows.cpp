#include "core/exchange/calendar_rows.h"

#include "core/file/sqlite/database.h"
#include "core/partnerships/partnership.h"

#include <algorithm>

namespace groundwork::exchange {

using partnerships::PartnershipState;

namespace {

/// Where the pair stands, for each of its days.
struct Frame {
    PartnershipState state = PartnershipState::Proposed;
    QDate plannedEnd;
    QDate actualEnd;
    qint64 changedAt = 0;

    /// The pair was over before this day.
    [[nodiscard]] bool isPast(QDate on) const {
        return partnerships::isOver(state) && (!actualEnd.isValid() || actualEnd < on);
    }
};

std::optional<Frame> frameOf(const ProgramFile &file, PartnershipId pair) {
    auto row = file.database().prepare(
        "SELECT state, planned_end, actual_end, updated_at FROM partnership WHERE partnership_id = ?1");
    row.bind(pair);
    if (!row.step())
        return std::nullopt;
    Frame frame;
    frame.state = partnerships::partnershipStateFromKey(row.text(0)).value_or(PartnershipState::Proposed);
    frame.plannedEnd = row.date(1);
    frame.actualEnd = row.date(2);
    frame.changedAt = row.int64(3);
    return frame;
}

void addFirstMeeting(const ProgramFile &file, PartnershipId pair, const Frame &frame, std::vector<PairDay> &days) {
    auto row = file.database().prepare(
        "SELECT planned_on, held_on, state, updated_at FROM first_meeting WHERE partnership_id = ?1");
    row.bind(pair);
    if (!row.step())
        return;
    PairDay day;
    day.kind = PairDayKind::FirstMeeting;
    day.key = QStringLiteral("first");
    day.on = row.date(1).isValid() ? row.date(1) : row.date(0);
    day.isCancelled = !row.date(1).isValid() && (row.text(2) == QLatin1String("cancelled") || frame.isPast(day.on));
    day.changedAt = std::max(row.int64(3), frame.changedAt);
    if (day.on.isValid())
        days.push_back(day);
}

void addReviews(const ProgramFile &file, PartnershipId pair, const Frame &frame, std::vector<PairDay> &days) {
    auto row = file.database().prepare(
        "SELECT r.review_id, r.kind, r.reason, r.due_on, r.held_on, r.state, r.updated_at FROM review r "
        "JOIN agreement a USING (agreement_id) WHERE a.partnership_id = ?1 ORDER BY r.due_on, r.review_id");
    row.bind(pair);
    while (row.step()) {
        PairDay day;
        day.kind = PairDayKind::Review;
        day.key = QStringLiteral("review-") + QString::number(row.int64(0));
        day.review = agreements::reviewKindFromKey(row.text(1));
        day.reason = agreements::reviewReasonFromKey(row.text(2));
        day.on = row.date(4).isValid() ? row.date(4) : row.date(3);
        day.isCancelled =
            !row.date(4).isValid() && (row.text(5) == QLatin1String("waived") || frame.isPast(day.on));
        day.changedAt = std::max(row.int64(6), frame.changedAt);
        days.push_back(day);
    }
}

} // namespace

std::vector<PairDay> pairDays(const ProgramFile &file, PartnershipId pair) {
    const std::optional<Frame> frame = frameOf(file, pair);
    std::vector<PairDay> days;
    if (!frame || frame->state == PartnershipState::Declined)
        return days;
    addFirstMeeting(file, pair, *frame, days);
    addReviews(file, pair, *frame, days);
    if (frame->plannedEnd.isValid()) {
        PairDay end;
        end.key = QStringLiteral("end");
        const bool completed = frame->state == PartnershipState::Completed && frame->actualEnd.isValid();
        end.on = completed ? frame->actualEnd : frame->plannedEnd;
        end.isCancelled = frame->state == PartnershipState::EndedEarly;
        end.changedAt = frame->changedAt;
        days.push_back(end);
    }
    return days;
}

qint64 roomChangedAt(const ProgramFile &file, rooms::RoomId room) {
    auto row = file.database().prepare("SELECT updated_at FROM room WHERE room_id = ?1");
    row.bind(room);
    return row.step() ? row.int64(0) : 0;
}

} // namespace groundwork::exchange
