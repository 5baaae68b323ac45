#pragma once

#include "core/agreements/review.h"
#include "core/base/id.h"
#include "core/file/program_file.h"
#include "core/rooms/room.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::exchange {

enum class PairDayKind { FirstMeeting, Review, End };

/// A day that the program knows of a pair. No words of the two are in it.
struct PairDay {
    PairDayKind kind = PairDayKind::End;
    QString key; ///< the same for the same thing as long as the file lives: "first", "review-12345", "end"
    QDate on;
    std::optional<agreements::ReviewKind> review;
    std::optional<agreements::ReviewReason> reason;
    bool isCancelled = false; ///< waived, or the pair was over before
    qint64 changedAt = 0;     ///< UTC seconds

    bool operator==(const PairDay &) const = default;
};

/// The day of the first meeting when one is planned or was held, the reviews, and the planned end; in that order.
/// A day that does not take place any more is there, cancelled, so that a calendar can take it out. A declined pair
/// has none.
std::vector<PairDay> pairDays(const ProgramFile &file, PartnershipId pair);
/// When the plan of a room was changed last: UTC seconds; 0 for no such room.
qint64 roomChangedAt(const ProgramFile &file, rooms::RoomId room);

} // namespace groundwork::exchange
