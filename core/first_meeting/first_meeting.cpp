#include "core/first_meeting/first_meeting.h"

#include "core/base/enum_keys.h"

namespace groundwork::first_meeting {

namespace {

using State = FirstMeetingState;

constexpr EnumKey<State> kStates[] = {{State::Planned, "planned"},   {State::Running, "running"},
                                      {State::Paused, "paused"},     {State::Completed, "completed"},
                                      {State::Reopened, "reopened"}, {State::Cancelled, "cancelled"}};
constexpr EnumKey<Mode> kModes[] = {
    {Mode::OneScreen, "one_screen"}, {Mode::Video, "video"}, {Mode::PaperThenTyped, "paper_then_typed"}};
constexpr EnumKey<StageStatus> kStages[] = {{StageStatus::NotStarted, "not_started"},
                                            {StageStatus::Running, "running"},
                                            {StageStatus::Done, "done"},
                                            {StageStatus::Skipped, "skipped"},
                                            {StageStatus::Later, "later"}};
constexpr EnumKey<AlignmentStatus> kAlignment[] = {{AlignmentStatus::Open, "open"},
                                                   {AlignmentStatus::Close, "close"},
                                                   {AlignmentStatus::TalkedThrough, "talked_through"},
                                                   {AlignmentStatus::Parked, "parked"},
                                                   {AlignmentStatus::NeedsHelp, "needs_help"}};

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
