#include "ui/room/room_desk.h"

#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/first_meeting/program_script.h"
#include "core/first_meeting/turns.h"
#include "core/framework/framework_rows.h"
#include "core/rooms/rooms.h"

#include <QDateTime>

namespace groundwork::ui {

namespace {

const QString kLook = QStringLiteral("room/light");

} // namespace

RoomDesk::RoomDesk(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_run(rooms::machineRun())
    , m_light(context.navigator.windowState(kLook) == "1") {
    const auto pack = context.content ? Result<content::Pack>(*context.content) : content::Pack::load();
    const auto framework = framework::frameworkOf(file(), context.cohort);
    const QStringList notMentoring = framework ? framework->notMentoring : QStringList();
    const auto script = pack ? first_meeting::programScript(*pack, notMentoring) : failure(pack.error());
    if (script)
        m_script = *script;
    else
        m_error = script.error();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &RoomDesk::ticked);
    read();
}

void RoomDesk::read() {
    if (const auto cohort = framework::cohort(file(), m_context.cohort))
        m_end = cohort->end;
    m_room = rooms::currentRoom(file(), m_context.cohort);
    m_steps.clear();
    if (m_room && m_script)
        m_steps = rooms::roomSteps(*m_script, m_room->length, m_room->dropped());
    if (m_room && m_room->state == rooms::RoomState::Running)
        m_tick.start();
    else
        m_tick.stop();
    Q_EMIT changed();
}

rooms::RoomMoment RoomDesk::moment() const {
    return rooms::momentOf(file().clock(), m_run);
}

rooms::RoomTime RoomDesk::time() const {
    return m_room ? rooms::roomTime(*m_room, m_steps, moment()) : rooms::RoomTime{};
}

const rooms::RoomStep *RoomDesk::step() const {
    const int place = m_room ? rooms::placeOf(m_steps, m_room->step) : -1;
    return place < 0 ? nullptr : &m_steps[static_cast<size_t>(place)];
}

const rooms::RoomStep *RoomDesk::nextStep() const {
    const int place = m_room ? rooms::placeOf(m_steps, m_room->step) + 1 : 0;
    return static_cast<size_t>(place) < m_steps.size() ? &m_steps[static_cast<size_t>(place)] : nullptr;
}

qint64 RoomDesk::lateMs() const {
    qint64 late = time().behindMs;
    if (!m_room || !m_room->startsAt.isValid())
        return late;
    // Before the start: by now; after it: as it began. Only a start on the day itself says anything.
    const qint64 began = m_room->startedAt > 0 ? m_room->startedAt * 1000 : file().clock().nowMs();
    const qint64 planned = QDateTime(m_room->heldOn, m_room->startsAt).toMSecsSinceEpoch();
    constexpr qint64 kSameDay = 3 * 3600 * 1000;
    if (began > planned && began - planned < kSameDay)
        late += began - planned;
    return late;
}

QTime RoomDesk::endsAt() const {
    return QDateTime::fromMSecsSinceEpoch(file().clock().nowMs() + time().leftMs).time();
}

std::optional<Role> RoomDesk::beginner() const {
    const rooms::RoomStep *here = step();
    if (!here || here->isBreak())
        return std::nullopt;
    std::vector<const first_meeting::Prompt *> asked;
    for (const rooms::RoomStep &each : m_steps)
        asked.insert(asked.end(), each.prompts.begin(), each.prompts.end());
    return first_meeting::beginnerOf(asked, here->prompts.front()->key);
}

bool RoomDesk::done(const Result<void> &result) {
    if (!result)
        m_context.navigator.showError(result.error());
    read();
    return result.has_value();
}

bool RoomDesk::plan(const rooms::RoomPlan &plan) {
    const bool isNew = !m_room;
    const auto planned = rooms::planRoom(file(), *m_script, plan, isNew ? rooms::RoomId{} : m_room->id);
    return done(planned ? Result<void>() : failure(planned.error()));
}

bool RoomDesk::start() {
    return m_room && done(rooms::startRoom(file(), *m_script, m_room->id, moment()));
}

bool RoomDesk::hold() {
    return m_room && m_room->state == rooms::RoomState::Running &&
           done(rooms::holdRoom(file(), m_room->id, moment()));
}

bool RoomDesk::goOn() {
    return isGoing() && done(rooms::goOnInRoom(file(), m_room->id, moment()));
}

bool RoomDesk::holdOrGoOn() {
    return m_room && m_room->state == rooms::RoomState::Running ? hold() : goOn();
}

bool RoomDesk::goTo(const QString &key, qint64 usedMs) {
    return isGoing() && done(rooms::moveRoom(file(), *m_script, m_room->id, key, moment(), usedMs));
}

bool RoomDesk::next() {
    const rooms::RoomStep *to = isGoing() ? nextStep() : nullptr;
    return to && goTo(to->key);
}

bool RoomDesk::back() {
    const int place = isGoing() ? rooms::placeOf(m_steps, m_room->step) : 0;
    return place > 0 && goTo(m_steps[static_cast<size_t>(place - 1)].key);
}

bool RoomDesk::addTime(int seconds) {
    return isGoing() && done(rooms::addRoomTime(file(), *m_script, m_room->id, seconds, moment()));
}

first_meeting::SkipRule RoomDesk::rule(first_meeting::Shortening why) const {
    if (!m_room)
        return {};
    first_meeting::SkipRule rule = m_script->skipRule(m_room->length, why, m_room->step);
    // What was left out before is not left out again.
    const QStringList gone = m_room->dropped();
    for (const QString &key : gone) {
        if (rule.drop.removeOne(key)) {
            if (const first_meeting::Prompt *prompt = m_script->prompt(key))
                rule.minutes -= prompt->minutes(m_room->length);
        }
    }
    return rule;
}

bool RoomDesk::drop(first_meeting::Shortening why) {
    return m_room && done(rooms::dropSteps(file(), *m_script, m_room->id, rule(why).drop, moment()));
}

bool RoomDesk::takeIn() {
    return m_room && done(rooms::takeStepsIn(file(), m_room->id, moment()));
}

bool RoomDesk::end() {
    return m_room && done(rooms::endRoom(file(), m_room->id, moment()));
}

void RoomDesk::setBlank(bool blank) {
    m_blank = blank;
    Q_EMIT changed();
}

void RoomDesk::setLight(bool light) {
    m_light = light;
    m_context.navigator.setWindowState(kLook, light ? "1" : "0");
    Q_EMIT changed();
}

} // namespace groundwork::ui
