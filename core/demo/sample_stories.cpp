#include "core/demo/sample_builder.h"

#include "core/agreements/agreement_rows.h"
#include "core/agreements/agreements.h"
#include "core/agreements/reviews.h"
#include "core/base/error_code.h"
#include "core/demo/sample_meeting.h"
#include "core/first_meeting/first_meeting_rows.h"
#include "core/first_meeting/first_meetings.h"
#include "core/first_meeting/coordinator_question_rows.h"
#include "core/first_meeting/coordinator_questions.h"
#include "core/goals/goal_rows.h"
#include "core/goals/goals.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"

#include <QHash>

#include <algorithm>
#include <optional>

// The life of the pairs of a sample, from both yes to the end.

namespace groundwork::demo {

namespace {

QString key(const char *text) {
    return QString::fromLatin1(text);
}

QString text(const QJsonObject &from, const char *name) {
    return from.value(QLatin1String(name)).toString();
}

/// The day that the plan names, or `otherwise`; none when it says false.
std::optional<int> dayOr(const QJsonObject &told, const char *name, int otherwise) {
    const QJsonValue said = told.value(QLatin1String(name));
    if (said.isBool() && !said.toBool())
        return std::nullopt;
    return said.toInt(otherwise);
}

int cycled(const QJsonArray &days, int number) {
    return days.isEmpty() ? 0 : days.at(number % days.size()).toInt();
}

} // namespace

void SampleBuilder::planStory(Story &story, const QJsonObject &round) {
    const PartnershipId id = story.id;
    const QJsonArray said = story.told.value(key("yes")).toArray();
    const int first = round.value(key("yes")).toInt();
    const int spread = std::max(1, round.value(key("yes_spread")).toInt(1));
    for (const Role side : {Role::Mentee, Role::Mentor}) {
        const qsizetype place = side == Role::Mentee ? 0 : 1;
        const int day = place < said.size() ? said.at(place).toInt() : first + m_words.dice().roll(spread);
        story.yesDay = place == 0 ? day : std::max(story.yesDay, day);
        on(day, [this, id, side] { return partnerships::acceptPair(*m_file, id, side); });
    }
    const int start = round.value(key("start")).toInt(1);
    const int startSpread = std::max(1, round.value(key("start_spread")).toInt(1));
    if (const auto day = dayOr(story.told, "start", story.yesDay + start + m_words.dice().roll(startSpread)))
        on(*day, [this, id] { return partnerships::startPair(*m_file, id); });
    planFirstMeeting(story, round);
    planSigning(story, round);
    planGoals(story, round);
    if (round.contains(key("closes")))
        on(round.value(key("closes")).toInt(), [this, id] { return beginLastWeeks(id); });
    for (const QJsonValue &value : story.told.value(key("later")).toArray()) {
        const QJsonObject told = value.toObject();
        on(told.value(key("day")).toInt(), [this, &story, told] { return pairEvent(story, told); });
    }
}

void SampleBuilder::planFirstMeeting(Story &story, const QJsonObject &round) {
    const auto wantsGoal = [&](const char *side) {
        return !m_plan->object(key("no_goal")).value(QLatin1String(side)).toArray().contains(story.mentee);
    };
    story.menteeGoal = wantsGoal("mentee");
    story.mentorGoal = wantsGoal("mentor");
    const auto day = dayOr(story.told, "meeting", cycled(round.value(key("meet")).toArray(), m_met));
    if (!day)
        return;
    ++m_met;
    story.meetingDay = *day;
    if (story.told.value(key("played")).toBool()) {
        on(*day, [this, &story] { return playExample(story, 1); });
        return;
    }
    on(std::min(story.yesDay + 1, *day), [this, &story]() -> Result<void> {
        const auto planned = first_meeting::planFirstMeeting(*m_file, m_plan->script(), story.id, m_plan->meetingLength(),
                                                             m_plan->meetingMode(), m_plan->at(story.meetingDay));
        return planned ? Result<void>() : Result<void>(failure(planned.error()));
    });
    if (*day <= 0)
        on(*day, [this, &story] { return meet(story); });
}

void SampleBuilder::planSigning(Story &story, const QJsonObject &round) {
    const QJsonArray after = round.value(key("sign_after")).toArray();
    if (story.meetingDay >= 0 || (after.isEmpty() && !story.told.contains(key("signed"))))
        return;
    const auto day = dayOr(story.told, "signed", story.yesDay + cycled(after, m_signed));
    if (!day)
        return;
    if (!story.told.contains(key("signed")))
        ++m_signed;
    story.signs = true;
    story.signingDay = *day;
    if (story.told.value(key("played")).toBool()) {
        on(*day, [this, &story] { return playExample(story, 2); });
        return;
    }
    on(*day, [this, &story] { return sign(story, story.told); });
    planReviews(story);
}

/// Most pairs start on their goals in the weeks after they signed.
void SampleBuilder::planGoals(Story &story, const QJsonObject &round) {
    constexpr int kOften = 4;
    const int after = round.value(key("goals_move_after")).toInt();
    if (!story.signs || after == 0)
        return;
    for (const char *owner : {"mentee", "mentor"}) {
        const int day = story.signingDay + after + m_words.dice().roll(after);
        if (m_words.dice().roll(kOften) == 0 || day > 0)
            continue;
        const QJsonObject told{{key("owner"), QLatin1String(owner)}, {key("state"), key("in_progress")}};
        on(day, [this, &story, told] { return moveGoals(story, told); });
    }
    const QJsonArray later = story.told.value(key("later")).toArray();
    const bool isTold = std::any_of(later.begin(), later.end(), [](const QJsonValue &told) {
        return text(told.toObject(), "do") == QLatin1String("goals");
    });
    if (isTold || !round.contains(key("goals_end")))
        return;
    static constexpr const char *kEnds[] = {"achieved", "achieved", "partly_achieved", "in_progress"};
    for (const char *owner : {"mentee", "mentor"}) {
        const QString end = key(kEnds[m_words.dice().roll(static_cast<int>(std::size(kEnds)))]);
        const QJsonObject told{{key("owner"), QLatin1String(owner)}, {key("state"), end}};
        on(round.value(key("goals_end")).toInt(), [this, &story, told] { return moveGoals(story, told); });
    }
}

Result<void> SampleBuilder::beginLastWeeks(PartnershipId id) {
    const auto pair = partnerships::partnership(*m_file, id);
    if (!pair)
        return failure(pair.error());
    return pair->state == partnerships::PartnershipState::Underway ? partnerships::beginClosing(*m_file, id)
                                                                   : Result<void>();
}

QString SampleBuilder::calledName(const QString &fullName) const {
    const QString said = text(m_people.value(fullName), "call_me");
    return said.isEmpty() ? fullName.section(QLatin1Char(' '), 0, 0) : said;
}

Result<void> SampleBuilder::meet(Story &story) {
    const Result<partnerships::Partnership> pair = partnerships::partnership(*m_file, story.id);
    if (!pair)
        return failure(pair.error());
    if (partnerships::isOver(pair->state))
        return {};
    SampleMeeting meeting;
    meeting.script = &m_plan->script();
    meeting.length = m_plan->meetingLength();
    meeting.mentee = calledName(story.mentee);
    meeting.mentor = calledName(story.mentor);
    if (const auto mentee = people::participant(*m_file, pair->mentee); mentee && !mentee->profile.seeks.empty())
        meeting.need = mentee->profile.seeks.front().area;
    meeting.heldOn = m_plan->at(story.meetingDay);
    const int rhythm = 7 * m_plan->object(key("cohort")).value(key("cadence_weeks")).toInt(4);
    meeting.next = meeting.heldOn.addDays(rhythm);
    while (story.signs && meeting.next <= m_plan->at(story.signingDay)) // the signed page names days to come
        meeting.next = meeting.next.addDays(rhythm);
    meeting.after = meeting.next.addDays(rhythm);
    meeting.ends = pair->plannedEnd;
    meeting.menteeGoal = story.menteeGoal;
    meeting.mentorGoal = story.mentorGoal;
    const std::vector<first_meeting::PaperAnswer> answers =
        withTold(sampleAnswers(m_words, meeting), story.told.value(key("answers")).toArray());
    // The last part comes when the differences are talked through: with it the meeting is complete.
    std::vector<first_meeting::PaperAnswer> before;
    std::vector<first_meeting::PaperAnswer> end;
    for (const first_meeting::PaperAnswer &answer : answers)
        (answer.prompt.startsWith(QLatin1Char('7')) ? end : before).push_back(answer);
    const auto enter = [&](const std::vector<first_meeting::PaperAnswer> &some) -> Result<void> {
        const auto typed = first_meeting::enterPaperAnswers(*m_file, m_plan->script(), story.id, some, meeting.length);
        if (!typed)
            return failure(typed.error());
        return typed->problems.empty() ? Result<void>() : Result<void>(failure(typed->problems.front().error));
    };
    if (const auto done = enter(before); !done)
        return done;
    if (const auto done = settleDifferences(story); !done)
        return done;
    if (const auto done = writeAgreedLines(story); !done)
        return done;
    if (const auto done = walkStages(story); !done)
        return done;
    if (const auto done = enter(end); !done)
        return done;
    const auto drafted = agreements::draftAgreement(*m_file, m_plan->agreement(), story.id);
    return drafted ? Result<void>() : Result<void>(failure(drafted.error()));
}

/// Every wide gap is talked through, near enough after all, or parked; what was settled is dealt by topic.
Result<void> SampleBuilder::settleDifferences(const Story &story) {
    using first_meeting::AlignmentStatus;
    const QJsonObject told = story.told.value(key("settled")).toObject();
    bool dialPrinted = false;
    int printed = 0;
    for (const first_meeting::AlignmentItem &item : first_meeting::alignmentItems(*m_file, story.id)) {
        const bool isDial = item.prompt() == QLatin1String("3.2");
        QString settled = told.value(item.topic).toString();
        if (settled.isEmpty() && !(isDial && dialPrinted) && printed < 3)
            settled = m_words.text(key("settled.") + item.topic);
        if (settled == QLatin1String("-")) // the plan leaves it untouched
            continue;
        settled.replace(key("{mentee}"), calledName(story.mentee)).replace(key("{mentor}"), calledName(story.mentor));
        const AlignmentStatus status = !settled.isEmpty()             ? AlignmentStatus::TalkedThrough
                                       : m_words.dice().roll(2) == 0 ? AlignmentStatus::Close
                                                                     : AlignmentStatus::Parked;
        dialPrinted = dialPrinted || (isDial && !settled.isEmpty());
        printed += settled.isEmpty() ? 0 : 1;
        if (const auto done = first_meeting::settleAlignment(*m_file, item.id, status, settled, true); !done)
            return done;
    }
    return {};
}

Result<void> SampleBuilder::writeAgreedLines(const Story &story) {
    struct Dealt {
        const char *prompt;
        const char *list;
    };
    constexpr Dealt kDealt[] = {{"3.4", "easier_we"}, {"4.7", "keep_time"}, {"6.2", "not_heard_we"}};
    QHash<QString, first_meeting::AgreedLine> lines;
    for (const auto &[prompt, list] : kDealt) {
        if (const QString words = m_words.text(key(list)); !words.isEmpty())
            lines.insert(key(prompt), {words, first_meeting::LineStatus::Settled, {}});
    }
    for (const QJsonValue &value : story.told.value(key("lines")).toArray()) {
        const QJsonObject told = value.toObject();
        lines.insert(text(told, "prompt"),
                     {text(told, "text"),
                      first_meeting::lineStatusFromKey(text(told, "status")).value_or(first_meeting::LineStatus::Settled),
                      QDate::fromString(text(told, "come_back_on"), Qt::ISODate)});
    }
    QStringList prompts = lines.keys();
    prompts.sort();
    for (const QString &prompt : prompts) {
        first_meeting::AgreedLine line = lines.value(prompt);
        line.text.replace(key("{mentee}"), calledName(story.mentee)).replace(key("{mentor}"), calledName(story.mentor));
        if (const auto done = first_meeting::editAgreedLine(*m_file, m_plan->script(), story.id, prompt, line); !done)
            return done;
    }
    return {};
}

/// On a screen the stages are open one after the other; a worksheet knows no clock.
Result<void> SampleBuilder::walkStages(const Story &story) {
    if (m_plan->meetingMode() == first_meeting::Mode::PaperThenTyped)
        return {};
    int seconds = 0;
    for (const first_meeting::Stage &stage : m_plan->script().stages()) {
        if (!stage.counted)
            continue;
        const auto &prompts = m_plan->script().prompts();
        const auto first = std::find_if(prompts.begin(), prompts.end(), [&](const first_meeting::Prompt &prompt) {
            return prompt.stage == stage.number;
        });
        if (const auto done = first_meeting::setStage(*m_file, m_plan->script(), story.id, first->key, seconds); !done)
            return done;
        seconds = stage.minutes(m_plan->meetingLength()) * 60 + m_words.dice().roll(180) - 60;
    }
    return {};
}

Result<void> SampleBuilder::playExample(Story &story, int sitting) {
    const auto played = first_meeting::playSitting(*m_file, m_plan->script(), story.id, m_plan->playedExample(), sitting);
    if (!played)
        return played;
    std::vector<CoordinatorQuestionId> asked; // the coordinator answered in the corridor
    for (const first_meeting::CoordinatorQuestion &question : first_meeting::questionsOf(*m_file, story.id))
        asked.push_back(question.id);
    if (const auto answered = first_meeting::answerQuestions(*m_file, asked); !answered)
        return answered;
    const auto drafted = agreements::draftAgreement(*m_file, m_plan->agreement(), story.id);
    if (!drafted)
        return failure(drafted.error());
    return sitting == 2 ? sign(story, story.told) : Result<void>();
}

/// What becomes of a pair after its start, on a day.
Result<void> SampleBuilder::pairEvent(Story &story, const QJsonObject &told) {
    const QString what = text(told, "do");
    if (what == QLatin1String("pause"))
        return partnerships::pausePair(*m_file, story.id, m_plan->at(told.value(key("until")).toInt()));
    if (what == QLatin1String("resume"))
        return agreements::resumePartnership(*m_file, story.id, {}, told.value(key("shift")).toBool());
    if (what == QLatin1String("override"))
        return partnerships::overrideUnderway(*m_file, story.id, text(told, "reason"));
    if (what == QLatin1String("close"))
        return partnerships::beginClosing(*m_file, story.id);
    if (what == QLatin1String("end") || what == QLatin1String("complete"))
        return endPair(story, told);
    if (what == QLatin1String("extend"))
        return agreements::extendPartnership(*m_file, m_plan->agreement(), story.id,
                                             m_plan->at(told.value(key("until")).toInt()), text(told, "reason"));
    if (what == QLatin1String("amend") || what == QLatin1String("edit"))
        return amend(story, told);
    if (what == QLatin1String("sign"))
        return sign(story, told);
    if (what == QLatin1String("goals"))
        return moveGoals(story, told);
    if (what == QLatin1String("goal_note"))
        return noteGoal(story, told);
    if (what == QLatin1String("review"))
        return review(story, told);
    if (what == QLatin1String("certify"))
        return certify(story, told);
    if (what == QLatin1String("small_change"))
        return smallChange(story, told);
    return failure(ErrorCode::ContentMissing, {key("later"), what});
}

Result<void> SampleBuilder::endPair(const Story &story, const QJsonObject &told) {
    const auto kind = partnerships::endKindFromKey(text(told, "kind"));
    if (text(told, "do") == QLatin1String("complete"))
        return agreements::completePartnership(
            *m_file, story.id,
            partnerships::closingTalkFromKey(text(told, "talk")).value_or(partnerships::ClosingTalk::Held), {},
            kind.value_or(partnerships::EndKind::PlannedEnd), text(told, "reason"));
    return agreements::endPartnershipEarly(*m_file, story.id, kind.value_or(partnerships::EndKind::NoFault), {},
                                           text(told, "reason"));
}

Result<void> SampleBuilder::moveGoals(const Story &story, const QJsonObject &told) {
    const auto pair = partnerships::partnership(*m_file, story.id);
    const auto state = goals::goalStateFromKey(text(told, "state"));
    if (!pair || !state)
        return failure(pair ? Error(ErrorCode::ContentMissing, {key("goals"), text(told, "state")}) : pair.error());
    if (!partnerships::isAgreedAndOpen(pair->state))
        return {};
    for (const goals::Goal &goal : goals::goalsOf(*m_file, story.id)) {
        const bool owned = !told.contains(key("owner")) || goals::goalOwnerKey(goal.owner) == text(told, "owner");
        if (!owned || !goals::canChange(goal.state, *state))
            continue;
        if (const auto done = goals::setGoalState(*m_file, goal.id, *state); !done)
            return done;
    }
    return {};
}

} // namespace groundwork::demo
