#include "core/first_meeting/meeting_table.h"

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

constexpr auto kSelect =
    "SELECT first_meeting_id, partnership_id, script_version, length, mode, facilitator, "
    "planned_on, held_on, started_at, ended_at, state, current_prompt, shortened FROM first_meeting ";

} // namespace

std::optional<FirstMeeting> MeetingTable::read(sqlite::Statement row) const {
    if (!row.step())
        return std::nullopt;
    FirstMeeting meeting;
    meeting.id = row.id<FirstMeetingId>(0);
    meeting.partnership = row.id<PartnershipId>(1);
    meeting.scriptVersion = row.integer(2);
    meeting.length = lengthFromMinutes(row.integer(3)).value_or(Length::Ninety);
    meeting.mode = modeFromKey(row.text(4)).value_or(Mode::OneScreen);
    meeting.facilitator = row.text(5);
    meeting.plannedOn = row.date(6);
    meeting.heldOn = row.date(7);
    meeting.startedAt = row.int64(8);
    meeting.endedAt = row.int64(9);
    meeting.state = firstMeetingStateFromKey(row.text(10)).value_or(FirstMeetingState::Planned);
    meeting.currentPrompt = row.text(11);
    meeting.shortened = shorteningFromKey(row.text(12)).value_or(Shortening::None);
    auto stage = m_database->prepare("SELECT stage, planned_minutes, elapsed_seconds, status FROM stage_run "
                                     "WHERE first_meeting_id = ?1 ORDER BY stage");
    stage.bind(meeting.id);
    while (stage.step())
        meeting.stages.push_back({stage.integer(0), stage.integer(1), stage.integer(2),
                                  stageStatusFromKey(stage.text(3)).value_or(StageStatus::NotStarted)});
    return meeting;
}

std::optional<FirstMeeting> MeetingTable::meetingOf(PartnershipId partnership) const {
    auto row =
        m_database->prepare(QString::fromLatin1(kSelect) +
                            QStringLiteral("WHERE partnership_id = ?1 ORDER BY first_meeting_id LIMIT 1"));
    row.bind(partnership);
    return read(std::move(row));
}

std::optional<FirstMeeting> MeetingTable::meeting(FirstMeetingId id) const {
    auto row =
        m_database->prepare(QString::fromLatin1(kSelect) + QStringLiteral("WHERE first_meeting_id = ?1"));
    row.bind(id);
    return read(std::move(row));
}

void MeetingTable::insert(const FirstMeeting &meeting, Change &change) const {
    m_database
        ->prepare(
            "INSERT INTO first_meeting (first_meeting_id, partnership_id, script_version, length, mode, "
            "facilitator, planned_on, held_on, started_at, ended_at, state, current_prompt, shortened, "
            "created_at, updated_at, created_by_side) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, "
            "?12, ?13, ?14, ?14, ?15)")
        .bind(meeting.id, meeting.partnership, meeting.scriptVersion, minutesOf(meeting.length),
              modeKey(meeting.mode), meeting.facilitator, meeting.plannedOn, meeting.heldOn,
              meeting.startedAt, meeting.endedAt, firstMeetingStateKey(meeting.state), meeting.currentPrompt,
              shorteningKey(meeting.shortened), change.now(), sideKey(change.side()))
        .run();
    for (const StageRun &run : meeting.stages)
        insertStage(meeting.id, run, change);
}

void MeetingTable::insertStage(FirstMeetingId id, const StageRun &run, Change &change) const {
    m_database
        ->prepare("INSERT INTO stage_run (stage_run_id, first_meeting_id, stage, planned_minutes, "
                  "elapsed_seconds, status, created_at, updated_at, created_by_side) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)")
        .bind(change.newId<FirstMeetingId>(), id, run.stage, run.plannedMinutes, run.elapsedSeconds,
              stageStatusKey(run.status), change.now(), sideKey(change.side()))
        .run();
}

void MeetingTable::update(const FirstMeeting &meeting, const FirstMeeting &before, Change &change) const {
    FirstMeeting facts = meeting;
    facts.stages = before.stages;
    if (facts != before) {
        m_database
            ->prepare(
                "UPDATE first_meeting SET script_version = ?2, length = ?3, mode = ?4, facilitator = ?5, "
                "planned_on = ?6, held_on = ?7, started_at = ?8, ended_at = ?9, state = ?10, "
                "current_prompt = ?11, shortened = ?12, updated_at = ?13 WHERE first_meeting_id = ?1")
            .bind(meeting.id, meeting.scriptVersion, minutesOf(meeting.length), modeKey(meeting.mode),
                  meeting.facilitator, meeting.plannedOn, meeting.heldOn, meeting.startedAt, meeting.endedAt,
                  firstMeetingStateKey(meeting.state), meeting.currentPrompt,
                  shorteningKey(meeting.shortened), change.now())
            .run();
    }
    for (const StageRun &run : meeting.stages) {
        const auto old = std::find_if(before.stages.begin(), before.stages.end(),
                                      [&](const StageRun &each) { return each.stage == run.stage; });
        if (old == before.stages.end())
            insertStage(meeting.id, run, change);
        else if (*old != run)
            m_database
                ->prepare("UPDATE stage_run SET planned_minutes = ?3, elapsed_seconds = ?4, status = ?5, "
                          "updated_at = ?6 WHERE first_meeting_id = ?1 AND stage = ?2")
                .bind(meeting.id, run.stage, run.plannedMinutes, run.elapsedSeconds,
                      stageStatusKey(run.status), change.now())
                .run();
    }
}

} // namespace groundwork::first_meeting
