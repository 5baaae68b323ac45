#include "core/base/error_code.h"
#include "core/file/verb.h"
#include "core/first_meeting/answer_table.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_table.h"

#include <QJsonObject>

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

std::optional<Side> sideFromPaper(const QString &key) {
    if (key == QLatin1String("both"))
        return Side::Program;
    if (key == QLatin1String("mentee"))
        return Side::Mentee;
    if (key == QLatin1String("mentor"))
        return Side::Mentor;
    return std::nullopt;
}

QString paperSide(Side side) {
    return side == Side::Program ? QStringLiteral("both") : sideKey(side);
}

/// Plans and starts the meeting, or opens it again for additions. Answers whether it must be completed again.
Result<bool> openForTyping(ProgramFile &file, const Script &script, PartnershipId partnership,
                           Length length) {
    const auto meeting = MeetingTable(file.database()).meetingOf(partnership);
    Result<void> done;
    if (!meeting || meeting->state == FirstMeetingState::Cancelled) {
        const auto planned = planFirstMeeting(file, script, partnership, length, Mode::PaperThenTyped);
        if (!planned)
            return failure(planned.error());
    }
    const auto state = meeting ? meeting->state : FirstMeetingState::Planned;
    if (state == FirstMeetingState::Completed)
        done = reopenFirstMeeting(file, partnership);
    else if (state == FirstMeetingState::Planned || state == FirstMeetingState::Cancelled)
        done = startFirstMeeting(file, partnership);
    if (!done)
        return failure(done.error());
    return state == FirstMeetingState::Completed;
}

/// Was one of the two written on the screen and covered there? Then it is the pair's to lift the covers.
bool isCoveredOnScreen(const AnswerTable &table, FirstMeetingId meeting, const Script &script, const Prompt &prompt) {
    const std::vector<StoredAnswer> answers = table.answers(meeting);
    return std::any_of(answers.begin(), answers.end(), [&](const StoredAnswer &answer) {
        const Prompt *of = script.prompt(answer.prompt);
        const bool here = of && (of == &prompt || of->key == prompt.twin);
        return here && of->isHidden(answer.side) && answer.state == AnswerState::Hidden &&
               answer.source == AnswerSource::Screen;
    });
}

/// On paper both columns lie open once both are filled in: the covers of these prompts lift.
Result<void> revealComplete(ProgramFile &file, const Script &script, PartnershipId partnership,
                            const QStringList &prompts) {
    const auto meeting = MeetingTable(file.database()).meetingOf(partnership);
    for (const QString &key : prompts) {
        const Prompt *prompt = script.prompt(key);
        const auto sides = prompt->sides();
        if (std::none_of(sides.begin(), sides.end(), [&](Side side) { return prompt->isHidden(side); }))
            continue;
        if (meeting && isCoveredOnScreen(AnswerTable(file.database()), meeting->id, script, *prompt))
            continue;
        const auto done = reveal(file, script, partnership, key);
        const bool fine = done || done.error().code == ErrorCode::OtherSideNotReady ||
                          done.error().code == ErrorCode::AlreadyRevealed;
        if (!fine)
            return done;
    }
    return {};
}

/// A sheet with something in the last stage is a meeting that was held.
bool reachesTheEnd(const Script &script, const QStringList &prompts) {
    const int last = script.stages().back().number;
    return std::any_of(prompts.begin(), prompts.end(),
                       [&](const QString &key) { return script.prompt(key)->stage == last; });
}

} // namespace

std::vector<PaperAnswer> paperAnswersFromJson(const QJsonArray &list, std::vector<PaperProblem> &problems) {
    std::vector<PaperAnswer> answers;
    int place = 0;
    for (const QJsonValue &entry : list) {
        ++place;
        const QJsonObject object = entry.toObject();
        const QString prompt = object.value(QStringLiteral("prompt")).toString();
        const QString sideText = object.value(QStringLiteral("side")).toString();
        const auto side = sideFromPaper(sideText);
        if (!side || !object.contains(QStringLiteral("value")) || prompt.isEmpty()) {
            const QString what = prompt.isEmpty() ? QStringLiteral("prompt")
                                 : !side          ? QStringLiteral("side")
                                                  : QStringLiteral("value");
            problems.push_back({place, prompt, sideText, Error(ErrorCode::WrongAnswerType, {prompt, what})});
            continue;
        }
        answers.push_back({prompt, *side, object.value(QStringLiteral("value")), place});
    }
    return answers;
}

Result<PaperResult> enterPaperAnswers(ProgramFile &file, const Script &script, PartnershipId partnership,
                                      const std::vector<PaperAnswer> &answers, Length length,
                                      QDate heldOn) {
    const Operation operation{Verb::EnterPaperAnswers, {QString::number(answers.size())}};
    return file.perform(operation, [&](Change &change) -> Result<PaperResult> {
        const auto closeAgain = openForTyping(file, script, partnership, length);
        if (!closeAgain)
            return failure(closeAgain.error());
        PaperResult result;
        QStringList prompts;
        int counted = 0;
        for (const PaperAnswer &answer : answers) {
            ++counted;
            const auto saved =
                saveAnswer(file, script, partnership, answer.prompt, answer.side, answer.value,
                           AnswerSource::Paper);
            if (!saved) {
                result.problems.push_back({answer.place > 0 ? answer.place : counted, answer.prompt,
                                           paperSide(answer.side), saved.error()});
                continue;
            }
            ++result.answered;
            if (!prompts.contains(answer.prompt))
                prompts.append(answer.prompt);
        }
        if (const auto done = revealComplete(file, script, partnership, prompts); !done)
            return failure(done.error());
        if (*closeAgain || reachesTheEnd(script, prompts)) {
            if (const auto done = completeFirstMeeting(file, partnership, heldOn); !done)
                return failure(done.error());
        }
        const auto meeting = MeetingTable(change.database()).meetingOf(partnership);
        result.state = meeting ? meeting->state : FirstMeetingState::Planned;
        return result;
    });
}

} // namespace groundwork::first_meeting
