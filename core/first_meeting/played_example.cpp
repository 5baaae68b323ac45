#include "core/first_meeting/played_example.h"

#include "core/base/error_code.h"
#include "core/content/day_offsets.h"
#include "core/content/pack.h"
#include "core/file/program_file.h"
#include "core/file/verb.h"
#include "core/first_meeting/first_meeting_rows.h"

#include <QJsonArray>

namespace groundwork::first_meeting {

namespace {

bool isOf(const QJsonObject &entry, int sitting) {
    return entry.value(QLatin1String("sitting")).toInt() == sitting;
}

Result<void> playLines(ProgramFile &file, const Script &script, PartnershipId partnership,
                       const QJsonObject &data, int sitting) {
    for (const QJsonValue &value : data.value(QLatin1String("agreed_lines")).toArray()) {
        const QJsonObject line = value.toObject();
        if (!isOf(line, sitting))
            continue;
        const auto status = lineStatusFromKey(line.value(QLatin1String("status")).toString());
        const auto done = editAgreedLine(
            file, script, partnership, line.value(QLatin1String("prompt")).toString(),
            {line.value(QLatin1String("text")).toString(), status.value_or(LineStatus::Settled), {}});
        if (!done)
            return done;
    }
    for (const QJsonValue &value : data.value(QLatin1String("alignment")).toArray()) {
        const QJsonObject item = value.toObject();
        if (!isOf(item, sitting))
            continue;
        const auto status = alignmentStatusFromKey(item.value(QLatin1String("status")).toString());
        const auto done = settleAlignmentTopic(
            file, script, partnership, item.value(QLatin1String("topic")).toString(),
            status.value_or(AlignmentStatus::Open), item.value(QLatin1String("settled")).toString(),
            item.value(QLatin1String("printed")).toBool());
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<PlayedExample> PlayedExample::read(const content::Pack &pack, QDate t) {
    const auto document = pack.document(QStringLiteral("played_example"));
    if (!document)
        return failure(document.error());
    PlayedExample example;
    example.m_data = content::withDates(*document, t).toObject();
    for (const auto &part : {QStringLiteral("answers"), QStringLiteral("dates"), QStringLiteral("length")}) {
        if (!example.m_data.contains(part))
            return failure(ErrorCode::ContentMissing, {QStringLiteral("played_example"), part});
    }
    return example;
}

Length PlayedExample::length() const {
    return lengthFromMinutes(m_data.value(QLatin1String("length")).toInt()).value_or(Length::Sixty);
}

QDate PlayedExample::date(const QString &name) const {
    return QDate::fromString(m_data.value(QLatin1String("dates")).toObject().value(name).toString(),
                             Qt::ISODate);
}

std::vector<PaperAnswer> PlayedExample::answers(int sitting) const {
    std::vector<PaperAnswer> result;
    QJsonArray list;
    for (const QJsonValue &value : m_data.value(QLatin1String("answers")).toArray()) {
        if (isOf(value.toObject(), sitting))
            list.append(value);
    }
    std::vector<PaperProblem> problems;
    return paperAnswersFromJson(list, problems);
}

Result<void> playSitting(ProgramFile &file, const Script &script, PartnershipId partnership,
                         const PlayedExample &example, int sitting) {
    return file.perform(Operation{Verb::EnterPaperAnswers, {}}, [&](Change &) -> Result<void> {
        std::vector<PaperAnswer> answers;
        if (sitting == 1)
            answers = example.answers(0);
        for (const PaperAnswer &answer : example.answers(sitting))
            answers.push_back(answer);
        const auto entered = enterPaperAnswers(file, script, partnership, answers, example.length());
        if (!entered)
            return failure(entered.error());
        if (!entered->problems.empty())
            return failure(entered->problems.front().error);
        const bool completed = entered->state == FirstMeetingState::Completed;
        if (completed) {
            if (const auto done = reopenFirstMeeting(file, partnership); !done)
                return done;
        }
        if (const auto done = playLines(file, script, partnership, example.data(), sitting); !done)
            return done;
        return completeFirstMeeting(file, partnership,
                                    sitting == 1 ? example.date(QStringLiteral("first_meeting")) : QDate());
    });
}

} // namespace groundwork::first_meeting
