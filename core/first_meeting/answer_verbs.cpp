#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/file/drafts.h"
#include "core/file/verb.h"
#include "core/first_meeting/answer_table.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/meeting_table.h"
#include "core/first_meeting/result_follow.h"
#include "core/partnerships/partnerships.h"

#include <QJsonObject>

#include <algorithm>

namespace groundwork::first_meeting {

namespace {

/// The meeting, the prompt and the side that a verb is about, checked once.
struct Place {
    FirstMeeting meeting;
    const Prompt *prompt = nullptr;
};

/// May it be answered before the two meet (the quick ones of 0.6)?
bool isMarkedBefore(const Script &script, const QString &key) {
    const auto &prompts = script.prompts();
    return std::any_of(prompts.begin(), prompts.end(),
                       [&](const Prompt &each) { return each.stage == 0 && each.marks.contains(key); });
}

Result<Place> placeOf(const Change &change, const Script &script, PartnershipId partnership,
                      const QString &key, Side side) {
    const Prompt *prompt = script.prompt(key);
    if (!prompt)
        return failure(ErrorCode::UnknownPrompt, {key});
    const auto sides = prompt->sides();
    if (std::find(sides.begin(), sides.end(), side) == sides.end())
        return failure(ErrorCode::WrongState, {key, sideKey(side)});
    const auto meeting = MeetingTable(change.database()).meetingOf(partnership);
    if (!meeting)
        return failure(ErrorCode::NotFound, {QStringLiteral("first_meeting"), partnership.toText()});
    const bool preparing =
        (prompt->stage == 0 || isMarkedBefore(script, key)) && meeting->state == FirstMeetingState::Planned;
    if (!meeting->isOpen() && !preparing)
        return failure(ErrorCode::WrongState,
                       {QStringLiteral("first_meeting"), firstMeetingStateKey(meeting->state)});
    return Place{*meeting, prompt};
}

/// The prompts whose covers lift together: the prompt and its twin.
std::vector<const Prompt *> together(const Script &script, const Prompt &prompt) {
    std::vector<const Prompt *> prompts{&prompt};
    if (const Prompt *twin = script.prompt(prompt.twin))
        prompts.push_back(twin);
    return prompts;
}

bool isOpenAlready(const Script &script, const Prompt &prompt, const std::vector<StoredAnswer> &answers) {
    for (const Prompt *each : together(script, prompt)) {
        for (const StoredAnswer &answer : answers) {
            if (answer.prompt == each->key && each->isHidden(answer.side) &&
                answer.state == AnswerState::Revealed)
                return true;
        }
    }
    return false;
}

/// 3.5 is private until its author shares it; other private prompts never are.
bool isShared(const Prompt &prompt, const QJsonValue &value) {
    return fieldValue(prompt, value, QStringLiteral("share")).toString() == QLatin1String("share");
}

Operation typing(Verb verb, PartnershipId partnership, const Script &script, const QString &key, Side side) {
    const Prompt *prompt = script.prompt(key);
    return {verb,
            {prompt ? prompt->label : key},
            QStringLiteral("answer/%1/%2/%3").arg(QString::number(partnership.value), key, sideKey(side))};
}

void writeAnswer(Change &change, const Script &script, const Place &place, Side side,
                 const QJsonValue &value, AnswerSource source) {
    const AnswerTable table(change.database());
    const Prompt &prompt = *place.prompt;
    auto stored = table.answer(place.meeting.id, prompt.key, side);
    if (stored && stored->value == value &&
        (stored->state == AnswerState::Hidden || stored->state == AnswerState::Revealed))
        return;
    StoredAnswer next = stored.value_or(StoredAnswer{});
    next.prompt = prompt.key;
    next.side = side;
    next.comeBackOn = {};
    next.source = source;
    next.isPrivate = prompt.isPrivate(side) && !isShared(prompt, value);
    const bool wasOpen = stored && stored->state == AnswerState::Revealed && !stored->isPrivate;
    if (next.isPrivate)
        next.state = AnswerState::Hidden;
    else if (!prompt.isHidden(side) || wasOpen ||
             isOpenAlready(script, prompt, table.answers(place.meeting.id)))
        next.state = AnswerState::Revealed;
    else
        next.state = AnswerState::Hidden;
    if (next.state == AnswerState::Revealed && next.revealedAt == 0)
        next.revealedAt = change.now();
    if (next.state == AnswerState::Hidden)
        next.revealedAt = 0;
    next.changedAfterReveal = wasOpen && prompt.isHidden(side);
    next.value = value;
    table.write(place.meeting.id, next, change);
}

/// Marks a side as passed or skipped; what it had written goes.
Result<void> setAside(ProgramFile &file, Verb verb, const Script &script, PartnershipId partnership,
                      const QString &key, Side side, AnswerState state, QDate comeBackOn,
                      AnswerSource source = AnswerSource::Screen) {
    return file.perform(typing(verb, partnership, script, key, side), [&](Change &change) -> Result<void> {
        const auto place = placeOf(change, script, partnership, key, side);
        if (!place)
            return failure(place.error());
        if (state == AnswerState::Passed && !place->prompt->cannotPass.isEmpty() && side == Side::Program)
            return failure(ErrorCode::WrongState, {key, answerStateKey(state)});
        const AnswerTable table(change.database());
        StoredAnswer next = table.answer(place->meeting.id, key, side).value_or(StoredAnswer{});
        next.prompt = key;
        next.side = side;
        next.state = state;
        next.isPrivate = place->prompt->isPrivate(side);
        next.comeBackOn = comeBackOn;
        next.source = source;
        next.revealedAt = 0;
        next.changedAfterReveal = false;
        next.value = QJsonValue(QJsonValue::Undefined);
        table.write(place->meeting.id, next, change);
        if (const auto done = clearDraft(file, answerDraftKey(partnership, key, side)); !done)
            return done;
        return followAnswers(file, script, place->meeting, change);
    });
}

} // namespace

QString answerDraftKey(PartnershipId partnership, const QString &prompt, Side side) {
    return partnerships::pairDrafts(partnership) +
           QStringLiteral("first_meeting/%1/%2").arg(prompt, sideKey(side));
}

QString agreedLineDraftKey(PartnershipId partnership, const QString &prompt) {
    return partnerships::pairDrafts(partnership) + QStringLiteral("first_meeting/%1/line").arg(prompt);
}

Result<void> saveAnswer(ProgramFile &file, const Script &script, PartnershipId partnership,
                        const QString &key, Side side, const QJsonValue &value, AnswerSource source) {
    if (isPass(value))
        return setAside(file, Verb::PassAnswer, script, partnership, key, side, AnswerState::Passed, {}, source);
    const auto checked = checkedAnswer(script, key, side, value);
    if (!checked)
        return failure(checked.error());
    if (isLater(*checked))
        return setAside(
            file, Verb::LaterAnswer, script, partnership, key, side, AnswerState::Later,
            QDate::fromString(checked->toObject().value(QLatin1String("come_back_on")).toString(), Qt::ISODate),
            source);
    const Operation operation = typing(Verb::Answer, partnership, script, key, side);
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const auto place = placeOf(change, script, partnership, key, side);
        if (!place)
            return failure(place.error());
        if (const auto done = clearDraft(file, answerDraftKey(partnership, key, side)); !done)
            return done;
        if (checked->isUndefined()) {
            const AnswerTable table(change.database());
            const auto stored = table.answer(place->meeting.id, key, side);
            if (!stored)
                return {};
            if (place->meeting.state == FirstMeetingState::Reopened && stored->state == AnswerState::Revealed)
                return failure(ErrorCode::WrongState,
                               {QStringLiteral("first_meeting"), firstMeetingStateKey(place->meeting.state)});
            table.remove(stored->id);
        } else {
            writeAnswer(change, script, *place, side, *checked, source);
        }
        return followAnswers(file, script, place->meeting, change);
    });
}

Result<void> passAnswer(ProgramFile &file, const Script &script, PartnershipId partnership,
                        const QString &key, Side side) {
    return setAside(file, Verb::PassAnswer, script, partnership, key, side, AnswerState::Passed, {});
}

Result<void> laterAnswer(ProgramFile &file, const Script &script, PartnershipId partnership,
                         const QString &key, Side side, QDate comeBackOn) {
    return setAside(file, Verb::LaterAnswer, script, partnership, key, side, AnswerState::Later, comeBackOn);
}

Result<void> reveal(ProgramFile &file, const Script &script, PartnershipId partnership, const QString &key) {
    const Prompt *prompt = script.prompt(key);
    if (!prompt)
        return failure(ErrorCode::UnknownPrompt, {key});
    const Operation operation{Verb::Reveal, {prompt->label}, {}, true};
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const auto place = placeOf(change, script, partnership, key, prompt->sides().front());
        if (!place)
            return failure(place.error());
        const AnswerTable table(change.database());
        std::vector<StoredAnswer> hidden;
        bool open = false;
        for (const Prompt *each : together(script, *prompt)) {
            for (const Side side : each->sides()) {
                if (!each->isHidden(side))
                    continue;
                const auto answer = table.answer(place->meeting.id, each->key, side);
                if (!answer)
                    return failure(ErrorCode::OtherSideNotReady, {key});
                open = open || answer->state == AnswerState::Revealed;
                if (answer->state == AnswerState::Hidden)
                    hidden.push_back(*answer);
            }
        }
        if (hidden.empty() && (open || !prompt->isHidden(prompt->sides().front())))
            return failure(ErrorCode::AlreadyRevealed, {key});
        for (StoredAnswer &answer : hidden) {
            answer.state = AnswerState::Revealed;
            answer.revealedAt = change.now();
            table.write(place->meeting.id, answer, change);
            const auto done = clearDraft(file, answerDraftKey(partnership, answer.prompt, answer.side));
            if (!done)
                return done;
        }
        return followAnswers(file, script, place->meeting, change);
    });
}

Result<void> editAgreedLine(ProgramFile &file, const Script &script, PartnershipId partnership,
                            const QString &key, const AgreedLine &line) {
    const Operation operation = typing(Verb::EditAgreedLine, partnership, script, key, Side::Program);
    return file.perform(operation, [&](Change &change) -> Result<void> {
        const Prompt *prompt = script.prompt(key);
        if (!prompt)
            return failure(ErrorCode::UnknownPrompt, {key});
        const auto place = placeOf(change, script, partnership, key, prompt->sides().front());
        if (!place)
            return failure(place.error());
        const AnswerTable table(change.database());
        const auto answers = table.answers(place->meeting.id);
        const bool covered = std::any_of(answers.begin(), answers.end(), [&](const StoredAnswer &answer) {
            return answer.prompt == key && answer.state == AnswerState::Hidden &&
                   prompt->isHidden(answer.side);
        });
        if (covered)
            return failure(ErrorCode::NotRevealed, {key});
        AgreedLine tidy{tidyText(line.text), line.status, {}};
        if (line.status == LineStatus::ComeBackTo)
            tidy.comeBackOn = line.comeBackOn;
        table.writeLine(place->meeting.id, key, tidy, change);
        return clearDraft(file, agreedLineDraftKey(partnership, key));
    });
}

} // namespace groundwork::first_meeting
