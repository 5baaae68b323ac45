#include "core/first_meeting/first_meeting.h"

#include <array>

namespace groundwork::first_meeting {

namespace {

using State = FirstMeetingState;

constexpr std::array kStates{
    std::pair{State::Planned, "planned"},   std::pair{State::Running, "running"},
    std::pair{State::Paused, "paused"},     std::pair{State::Completed, "completed"},
    std::pair{State::Reopened, "reopened"}, std::pair{State::Cancelled, "cancelled"}};
constexpr std::array kModes{std::pair{Mode::OneScreen, "one_screen"}, std::pair{Mode::Video, "video"},
                            std::pair{Mode::PaperThenTyped, "paper_then_typed"}};
constexpr std::array kStages{std::pair{StageStatus::NotStarted, "not_started"},
                             std::pair{StageStatus::Running, "running"}, std::pair{StageStatus::Done, "done"},
                             std::pair{StageStatus::Skipped, "skipped"},
                             std::pair{StageStatus::Later, "later"}};
constexpr std::array kAlignment{
    std::pair{AlignmentStatus::Open, "open"}, std::pair{AlignmentStatus::Close, "close"},
    std::pair{AlignmentStatus::TalkedThrough, "talked_through"}, std::pair{AlignmentStatus::Parked, "parked"},
    std::pair{AlignmentStatus::NeedsHelp, "needs_help"}};

template <class Table, class Value>
QString keyOf(const Table &table, Value wanted) {
    for (const auto &[value, key] : table) {
        if (value == wanted)
            return QString::fromLatin1(key);
    }
    return {};
}

template <class Table>
auto fromKey(const Table &table, const QString &key)
    -> std::optional<typename Table::value_type::first_type> {
    for (const auto &[value, name] : table) {
        if (key == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString firstMeetingStateKey(FirstMeetingState state) {
    return keyOf(kStates, state);
}
std::optional<FirstMeetingState> firstMeetingStateFromKey(const QString &key) {
    return fromKey(kStates, key);
}

bool canChange(FirstMeetingState from, FirstMeetingState to) {
    switch (from) {
    case State::Planned:
        return to == State::Running || to == State::Cancelled;
    case State::Running:
        return to == State::Paused || to == State::Completed;
    case State::Paused:
        return to == State::Running || to == State::Completed;
    case State::Completed:
        return to == State::Reopened;
    case State::Reopened:
        return to == State::Completed;
    case State::Cancelled:
        return to == State::Planned;
    }
    return false;
}

QString modeKey(Mode mode) {
    return keyOf(kModes, mode);
}
std::optional<Mode> modeFromKey(const QString &key) {
    return fromKey(kModes, key);
}
QString stageStatusKey(StageStatus status) {
    return keyOf(kStages, status);
}
std::optional<StageStatus> stageStatusFromKey(const QString &key) {
    return fromKey(kStages, key);
}
QString alignmentStatusKey(AlignmentStatus status) {
    return keyOf(kAlignment, status);
}
std::optional<AlignmentStatus> alignmentStatusFromKey(const QString &key) {
    return fromKey(kAlignment, key);
}

} // namespace groundwork::first_meeting
