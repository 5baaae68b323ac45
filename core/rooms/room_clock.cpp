#include "core/rooms/room_clock.h"

#include <algorithm>
#include <cmath>

namespace groundwork::rooms {

namespace {

constexpr qint64 kMinute = 60'000;

/// Does the mark belong to the machine's present run? Where the system has no name for it, elapsed time that went
/// back is a new start, and so is a different moment at which the machine must have started.
bool isSameRun(const RoomMoment &mark, const RoomMoment &now) {
    if (!mark.run.isEmpty() || !now.run.isEmpty())
        return mark.run == now.run;
    if (now.elapsedMs < mark.elapsedMs)
        return false;
    const qint64 drift = (now.wallMs - now.elapsedMs) - (mark.wallMs - mark.elapsedMs);
    return std::abs(drift) < 2 * kMinute;
}

} // namespace

std::vector<RoomStep> roomSteps(const first_meeting::Script &script, first_meeting::Length length,
                                const QStringList &dropped) {
    std::vector<RoomStep> steps;
    const std::vector<const first_meeting::Prompt *> prompts = script.promptsAt(length);
    for (size_t i = 0; i < prompts.size(); ++i) {
        const first_meeting::Prompt &prompt = *prompts[i];
        if (!steps.empty() && !steps.back().isBreak() && steps.back().prompts.front()->twin == prompt.key) {
            steps.back().prompts.push_back(&prompt); // 5.1 and 5.2 are asked together
            steps.back().minutes += prompt.minutes(length);
        } else if (!dropped.contains(prompt.key)) {
            steps.push_back({prompt.key, prompt.stage, prompt.minutes(length), {&prompt}});
        }
        const bool lastOfStage = i + 1 == prompts.size() || prompts[i + 1]->stage != prompt.stage;
        const first_meeting::Stage *stage = script.stage(prompt.stage);
        const QString pause = QStringLiteral("break.%1").arg(prompt.stage);
        if (lastOfStage && stage && stage->breakAfter(length) > 0 && !dropped.contains(pause))
            steps.push_back({pause, prompt.stage, double(stage->breakAfter(length)), {}});
    }
    return steps;
}

int placeOf(const std::vector<RoomStep> &steps, const QString &key) {
    const auto found =
        std::find_if(steps.begin(), steps.end(), [&](const RoomStep &step) { return step.key == key; });
    return found == steps.end() ? -1 : static_cast<int>(found - steps.begin());
}

qint64 plannedMs(const Room &room, const RoomStep &step) {
    const qint64 planned = std::llround(step.minutes * static_cast<double>(kMinute));
    return std::max<qint64>(planned + room.run(step.key).extraSeconds * qint64{1000}, 0);
}

SinceMark sinceMark(const Room &room, const RoomMoment &now) {
    if (room.state != RoomState::Running)
        return {};
    if (isSameRun(room.mark, now))
        return {std::max<qint64>(now.elapsedMs - room.mark.elapsedMs, 0), false, false};
    const qint64 told = now.wallMs - room.mark.wallMs;
    const qint64 most = first_meeting::minutesOf(room.length) * kMinute;
    return {std::clamp<qint64>(told, 0, most), true, told < 0 || told > most};
}

int RoomTime::minutesLeft() const {
    return static_cast<int>(std::max<qint64>((stepLeftMs() + kMinute - 1) / kMinute, 0));
}

RoomTime roomTime(const Room &room, const std::vector<RoomStep> &steps, const RoomMoment &now) {
    RoomTime time;
    time.step = placeOf(steps, room.step);
    const SinceMark since = sinceMark(room, now);
    time.byWallClock = since.byWallClock;
    time.bounded = since.bounded;
    for (size_t i = 0; i < steps.size(); ++i) {
        const RoomStep &step = steps[i];
        const int place = static_cast<int>(i);
        const qint64 planned = plannedMs(room, step);
        const bool here = place == time.step;
        const qint64 used = room.run(step.key).usedMs + (here ? since.ms : 0);
        if (here) {
            time.plannedMs = planned;
            time.usedMs = used;
        }
        const bool sameStage = time.step >= 0 && step.stage == steps[static_cast<size_t>(time.step)].stage &&
                               !step.isBreak();
        if (sameStage) {
            time.stagePlannedMs += planned;
            time.stageUsedMs += place < time.step ? planned : here ? std::min(used, planned) : 0;
        }
        if (place >= time.step)
            time.leftMs += here ? std::max<qint64>(planned - used, 0) : planned;
        // What was used beyond the plan where the room has been; here only what is over.
        if (place < time.step)
            time.behindMs += used - std::llround(step.minutes * static_cast<double>(kMinute));
        else if (here)
            time.behindMs += std::max<qint64>(used, planned) - std::llround(step.minutes * double(kMinute));
    }
    return time;
}

ByThePlan byThePlan(const Room &room, const std::vector<RoomStep> &steps, const RoomTime &time) {
    if (time.step < 0)
        return {};
    auto place = static_cast<size_t>(time.step);
    qint64 over = time.usedMs - time.plannedMs;
    if (room.state != RoomState::Running || over < 0 || place + 1 == steps.size())
        return {steps[place].key, time.usedMs};
    while (place + 1 < steps.size()) {
        ++place;
        const qint64 planned = plannedMs(room, steps[place]);
        if (over < planned || place + 1 == steps.size())
            break;
        over -= planned;
    }
    return {steps[place].key, over};
}

} // namespace groundwork::rooms
