#include "core/first_meeting/first_meeting_rows.h"

#include "core/base/text_fold.h"
#include "core/file/program_file.h"
#include "core/first_meeting/answer_table.h"
#include "core/first_meeting/meeting_table.h"
#include "core/first_meeting/result_table.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace groundwork::first_meeting {

std::optional<FirstMeeting> firstMeetingOf(const ProgramFile &file, PartnershipId partnership) {
    return MeetingTable(file.database()).meetingOf(partnership);
}

std::vector<AnswerRow> answers(const ProgramFile &file, PartnershipId partnership,
                               std::optional<Side> author) {
    std::vector<AnswerRow> rows;
    const auto meeting = firstMeetingOf(file, partnership);
    if (!meeting)
        return rows;
    const AnswerTable table(file.database());
    const auto lines = table.lines(meeting->id);
    for (const StoredAnswer &stored : table.answers(meeting->id)) {
        const bool own = author && *author == stored.side;
        if (stored.isPrivate && !own)
            continue;
        AnswerRow row;
        row.prompt = stored.prompt;
        row.side = stored.side;
        row.state = stored.state;
        row.isPrivate = stored.isPrivate;
        row.revealedAt = stored.revealedAt;
        row.changedAfterReveal = stored.changedAfterReveal;
        row.source = stored.source;
        row.changedAt = stored.changedAt;
        row.value =
            own || stored.state == AnswerState::Revealed ? stored.value : QJsonValue(QJsonValue::Undefined);
        if (stored.state == AnswerState::Later)
            row.comesBack = stored.comeBackOn;
        for (const AgreedLineRow &line : lines) {
            if (line.prompt == stored.prompt)
                row.line = line.line;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AgreedLineRow> agreedLines(const ProgramFile &file, PartnershipId partnership) {
    const auto meeting = firstMeetingOf(file, partnership);
    return meeting ? AnswerTable(file.database()).lines(meeting->id) : std::vector<AgreedLineRow>();
}

std::vector<Connection> connections(const ProgramFile &file, PartnershipId partnership) {
    std::vector<Connection> result;
    if (const auto meeting = firstMeetingOf(file, partnership)) {
        for (StoredConnection &stored : ResultTable(file.database()).connections(meeting->id))
            result.push_back(std::move(stored.connection));
    }
    return result;
}

bool isConnection(const ProgramFile &file, PartnershipId partnership, const QString &text) {
    const auto all = connections(file, partnership);
    return std::any_of(all.begin(), all.end(),
                       [&](const Connection &each) { return foldText(each.text) == foldText(text); });
}

std::vector<AlignmentItem> alignmentItems(const ProgramFile &file, PartnershipId partnership) {
    const auto meeting = firstMeetingOf(file, partnership);
    return meeting ? ResultTable(file.database()).alignment(meeting->id) : std::vector<AlignmentItem>();
}

std::vector<AccessLine> accessLines(const ProgramFile &file, PartnershipId partnership) {
    std::vector<AccessLine> lines;
    const auto meeting = firstMeetingOf(file, partnership);
    if (!meeting)
        return lines;
    const AnswerTable table(file.database());
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        const auto stored = table.answer(meeting->id, QStringLiteral("0.4"), side);
        if (!stored)
            continue;
        const QJsonObject value = stored->value.toObject();
        const QString mayKnow = value.value(QStringLiteral("may_know")).toString();
        if (mayKnow != QLatin1String("partner") && mayKnow != QLatin1String("both"))
            continue;
        const QJsonObject helps = value.value(QStringLiteral("helps")).toObject();
        AccessLine line{side, {}, helps.value(QStringLiteral("other")).toString()};
        for (const QJsonValue &choice : helps.value(QStringLiteral("choices")).toArray())
            line.choices.append(choice.toString());
        line.choices.removeAll(QStringLiteral("nothing"));
        if (!line.choices.isEmpty() || !line.other.isEmpty())
            lines.push_back(line);
    }
    return lines;
}

FirstMeetingCounts firstMeetingCounts(const ProgramFile &file, PartnershipId partnership) {
    FirstMeetingCounts counts;
    auto row = file.database().prepare(
        "SELECT (SELECT count(*) FROM connection c WHERE c.first_meeting_id = m.first_meeting_id), "
        "(SELECT count(*) FROM alignment_item i WHERE i.first_meeting_id = m.first_meeting_id AND i.status "
        "IN "
        "('open', 'needs_help')), "
        "(SELECT count(*) FROM agreed_line l WHERE l.first_meeting_id = m.first_meeting_id AND l.status = "
        "'come_back_to') + (SELECT count(DISTINCT a.prompt) FROM answer a WHERE a.first_meeting_id = "
        "m.first_meeting_id AND a.state = 'later' AND a.is_private = 0), "
        "(SELECT count(DISTINCT a.prompt) FROM answer a WHERE a.first_meeting_id = m.first_meeting_id AND "
        "a.state "
        "= 'revealed' AND a.is_private = 0) FROM first_meeting m WHERE m.partnership_id = ?1");
    row.bind(partnership);
    if (row.step()) {
        counts.connections = row.integer(0);
        counts.gapsOpen = row.integer(1);
        counts.comeBackTo = row.integer(2);
        counts.answered = row.integer(3);
    }
    return counts;
}

} // namespace groundwork::first_meeting
