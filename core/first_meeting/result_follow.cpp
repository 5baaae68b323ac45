#include "core/first_meeting/result_follow.h"

#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/verb.h"
#include "core/first_meeting/answer_table.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_table.h"
#include "core/first_meeting/coordinator_question_table.h"
#include "core/first_meeting/result_table.h"
#include "core/first_meeting/results.h"
#include "core/goals/goals.h"

#include <algorithm>
#include <array>

namespace groundwork::first_meeting {

namespace {

const QString kSharePrompt = QStringLiteral("2.6");
const QString kShareKind = QStringLiteral("experience");

void followConnections(const ResultTable &table, FirstMeetingId meeting, const QStringList &shared,
                       Change &change) {
    const auto before = table.connections(meeting);
    std::vector<ConnectionId> kept;
    int position = 0;
    for (const QString &text : shared) {
        ++position;
        const auto same = std::find_if(before.begin(), before.end(), [&](const StoredConnection &stored) {
            return foldText(stored.source) == foldText(text) ||
                   foldText(stored.connection.text) == foldText(text);
        });
        if (same == before.end()) {
            table.insert({{change.newId<ConnectionId>(), text, kShareKind, kSharePrompt, false},
                          meeting,
                          text,
                          position,
                          false},
                         change);
            continue;
        }
        kept.push_back(same->connection.id);
        StoredConnection next = *same;
        if (next.edited)
            continue;
        next.connection.text = text;
        next.position = position;
        table.update(next, change);
    }
    for (const StoredConnection &stored : before) {
        const bool stays =
            stored.edited || std::find(kept.begin(), kept.end(), stored.connection.id) != kept.end();
        if (!stays)
            table.remove(stored.connection.id);
    }
}

/// Nobody has said or settled anything about it yet.
bool isUntouched(const AlignmentItem &item) {
    return item.status == AlignmentStatus::Open && item.settled.isEmpty();
}

void followAlignment(const ResultTable &table, FirstMeetingId meeting, const Script &script,
                     const OpenAnswers &answers, const std::vector<AlignmentItem> &gaps, Change &change) {
    const auto before = table.alignment(meeting);
    for (const AlignmentItem &gap : gaps) {
        const auto same = std::find_if(before.begin(), before.end(),
                                       [&](const AlignmentItem &item) { return item.topic == gap.topic; });
        if (same == before.end()) {
            AlignmentItem item = gap;
            item.id = change.newId<AlignmentItemId>();
            table.insert(meeting, item, positionOf(script, item), change);
        }
    }
    for (AlignmentItem item : before) {
        const bool stays = !isUntouched(item) ||
                           std::any_of(gaps.begin(), gaps.end(),
                                       [&](const AlignmentItem &gap) { return item.topic == gap.topic; });
        if (!stays) {
            table.remove(item.id);
            continue;
        }
        const AlignmentItem now = answers.valuesOf(item.topic);
        item.menteeValue = now.menteeValue;
        item.mentorValue = now.mentorValue;
        item.gap = now.gap;
        table.update(item, positionOf(script, item), change);
    }
}

/// A question with other words is another question, which nobody has answered yet.
void followQuestions(const FirstMeeting &meeting, const std::vector<AskedQuestion> &asked, Change &change) {
    const CoordinatorQuestionTable table(change.database());
    const auto before = table.ofPair(meeting.partnership);
    for (const CoordinatorQuestion &question : before) {
        if (std::find(asked.begin(), asked.end(), question.asked) == asked.end())
            table.remove(question.id);
    }
    for (const AskedQuestion &each : asked) {
        const bool known = std::any_of(before.begin(), before.end(), [&](const CoordinatorQuestion &question) {
            return question.asked == each;
        });
        if (!known)
            table.insert(meeting.id, each, change.today(), change);
    }
}

/// The meeting of a connection or an alignment item, when it may be changed now.
Result<FirstMeeting> openMeeting(const Change &change, FirstMeetingId id) {
    const auto meeting = MeetingTable(change.database()).meeting(id);
    if (!meeting)
        return failure(ErrorCode::NotFound, {QStringLiteral("first_meeting"), id.toText()});
    return *meeting;
}

} // namespace

Result<void> followAnswers(ProgramFile &file, const Script &script, const FirstMeeting &meeting,
                           Change &change) {
    const OpenAnswers answers(script, AnswerTable(change.database()).answers(meeting.id));
    const ResultTable table(change.database());
    followConnections(table, meeting.id, answers.shared(), change);
    followAlignment(table, meeting.id, script, answers, answers.gaps(meeting.length), change);
    followQuestions(meeting, answers.questions(), change);
    return goals::followFirstMeeting(file, meeting.partnership, answers.goals());
}

Result<ConnectionId> addConnection(ProgramFile &file, PartnershipId partnership, const QString &text,
                                   const QString &kind, const QString &prompt) {
    return file.perform(Operation{Verb::EditConnection, {}}, [&](Change &change) -> Result<ConnectionId> {
        const QString tidy = tidyText(text);
        if (tidy.isEmpty())
            return failure(ErrorCode::TextMissing, {QStringLiteral("connection")});
        const auto meeting = MeetingTable(change.database()).meetingOf(partnership);
        if (!meeting)
            return failure(ErrorCode::NotFound, {QStringLiteral("first_meeting"), partnership.toText()});
        const ResultTable table(change.database());
        int position = 0;
        for (const StoredConnection &stored : table.connections(meeting->id)) {
            if (foldText(stored.connection.text) == foldText(tidy))
                return stored.connection.id;
            position = std::max(position, stored.position);
        }
        const auto id = change.newId<ConnectionId>();
        table.insert({{id, tidy, kind.isEmpty() ? kShareKind : kind, prompt, false},
                      meeting->id,
                      tidy,
                      position + 1,
                      true},
                     change);
        return id;
    });
}

Result<void> editConnection(ProgramFile &file, ConnectionId id, const QString &text) {
    const QString key = QStringLiteral("connection/%1").arg(id.value);
    return file.perform(Operation{Verb::EditConnection, {}, key}, [&](Change &change) -> Result<void> {
        const ResultTable table(change.database());
        auto stored = table.connection(id);
        if (!stored)
            return failure(ErrorCode::NotFound, {QStringLiteral("connection"), id.toText()});
        const QString tidy = tidyText(text);
        if (tidy.isEmpty()) {
            table.remove(id);
            return {};
        }
        if (stored->connection.text == tidy)
            return {};
        stored->connection.text = tidy;
        stored->edited = true;
        table.update(*stored, change);
        return {};
    });
}

Result<void> settleAlignment(ProgramFile &file, AlignmentItemId id, AlignmentStatus status,
                             const QString &settled, bool printed) {
    const QString key = QStringLiteral("alignment/%1").arg(id.value);
    return file.perform(Operation{Verb::SettleAlignment, {}, key}, [&](Change &change) -> Result<void> {
        const ResultTable table(change.database());
        auto stored = table.alignmentItem(id);
        if (!stored)
            return failure(ErrorCode::NotFound, {QStringLiteral("alignment_item"), id.toText()});
        stored->item.status = status;
        stored->item.settled = tidyText(settled);
        stored->item.printed = printed && !stored->item.settled.isEmpty();
        table.update(stored->item, std::nullopt, change);
        return {};
    });
}

Result<void> settleAlignmentTopic(ProgramFile &file, const Script &script, PartnershipId partnership,
                                  const QString &topic, AlignmentStatus status, const QString &settled,
                                  bool printed) {
    return file.perform(Operation{Verb::SettleAlignment, {}}, [&](Change &change) -> Result<void> {
        const auto found = MeetingTable(change.database()).meetingOf(partnership);
        if (!found)
            return failure(ErrorCode::NotFound, {QStringLiteral("first_meeting"), partnership.toText()});
        const auto meeting = openMeeting(change, found->id);
        if (!meeting)
            return failure(meeting.error());
        const OpenAnswers answers(script, AnswerTable(change.database()).answers(meeting->id));
        AlignmentItem item = answers.valuesOf(topic);
        const Prompt *prompt = script.prompt(item.prompt());
        if (!prompt || prompt->gapRule.kind == GapRule::Kind::None)
            return failure(ErrorCode::UnknownPrompt, {topic});
        const ResultTable table(change.database());
        const auto before = table.alignment(meeting->id);
        const auto same = std::find_if(before.begin(), before.end(),
                                       [&](const AlignmentItem &each) { return each.topic == topic; });
        if (same != before.end())
            return settleAlignment(file, same->id, status, settled, printed);
        item.id = change.newId<AlignmentItemId>();
        item.status = status;
        item.settled = tidyText(settled);
        item.printed = printed && !item.settled.isEmpty();
        table.insert(meeting->id, item, positionOf(script, item), change);
        return {};
    });
}

} // namespace groundwork::first_meeting
