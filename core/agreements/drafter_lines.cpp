#include "core/agreements/drafter.h"
#include "core/base/text_fold.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <vector>

// The lines of a draft that need more than a copy of an answer (content.md 4.2).

namespace groundwork::agreements {

using first_meeting::AlignmentItem;
using first_meeting::Prompt;
using goals::Goal;
using goals::GoalOwner;

namespace {

QString iso(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace

bool Drafter::computed(WorkingTerm &term) const {
    if (term.key == QLatin1String("hope"))
        hope(term);
    else if (term.key == QLatin1String("share"))
        list(term, sharedTexts());
    else if (term.key == QLatin1String("goal_shared"))
        goalShared(term);
    else if (term.key == QLatin1String("help"))
        help(term);
    else if (term.key == QLatin1String("help_settled"))
        list(term, settled({QStringLiteral("4.3"), QStringLiteral("4.4")}));
    else if (term.key == QLatin1String("dials"))
        dials(term);
    else if (term.key == QLatin1String("watch"))
        watch(term);
    else
        return false;
    return true;
}

void Drafter::list(WorkingTerm &term, const QStringList &texts) {
    if (texts.isEmpty())
        return;
    term.value.insert(QStringLiteral("list"), QJsonArray::fromStringList(texts));
    term.origin = LineOrigin::FromFirstMeeting;
}

void Drafter::hope(WorkingTerm &term) const {
    Source hopes = source("4.1", "hopes", sideOf(term.voice));
    if (hopes.state == Source::State::Given) {
        const QJsonArray all = hopes.value.toArray();
        // Numbers count from 1, as in a list. One that is not marked is the first one.
        const int marked = source("4.1", "star", sideOf(term.voice)).value.toInt(1);
        hopes.value = all.at(std::clamp<int>(marked, 1, static_cast<int>(all.size())) - 1);
    }
    take(term, QStringLiteral("hope"), hopes);
    term.passed = hopes.state == Source::State::Passed;
}

QStringList Drafter::sharedTexts() const {
    constexpr int kMost = 5;
    QStringList texts;
    for (const first_meeting::Connection &connection : input().connections) {
        if (texts.size() < kMost)
            texts.append(connection.text);
    }
    return texts;
}

void Drafter::dials(WorkingTerm &term) const {
    const QString prompt = QStringLiteral("3.2");
    std::vector<AlignmentItem> items;
    for (const AlignmentItem &item : input().alignment) {
        if (item.prompt() == prompt && isPrinted(item))
            items.push_back(item);
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const AlignmentItem &a, const AlignmentItem &b) { return a.gap > b.gap; });
    QStringList texts;
    for (const AlignmentItem &item : items)
        texts.append(texts.isEmpty() ? withBeginning(prompt, item.settled, true) : item.settled);
    const first_meeting::AgreedLine line = agreedLine(prompt);
    if (line.status == first_meeting::LineStatus::ComeBackTo) {
        comeBack(term, line.comeBackOn);
        return;
    }
    if (!line.text.isEmpty() && !texts.contains(line.text))
        texts.prepend(withBeginning(prompt, line.text, true));
    list(term, texts);
}

const Goal *Drafter::goalOf(GoalOwner owner, int number) const {
    constexpr int kPlaces = 2; // an agreement has room for two of a side
    std::array<const Goal *, kPlaces> places{};
    std::vector<const Goal *> byHand;
    for (const Goal &goal : input().goals) {
        if (goal.owner != owner || goal.state == goals::GoalState::SetAside || goal.state == goals::GoalState::Changed)
            continue;
        if (goal.number <= kPlaces)
            places.at(static_cast<size_t>(goal.number) - 1) = &goal;
        else
            byHand.push_back(&goal);
    }
    // What was written by hand takes the places that the first meeting left free.
    auto next = byHand.begin();
    for (const Goal *&place : places) {
        if (!place && next != byHand.end())
            place = *next++;
    }
    return places.at(static_cast<size_t>(number) - 1);
}

void Drafter::put(WorkingTerm &term, const char *field, const QString &text) {
    if (!text.isEmpty())
        term.value.insert(QString::fromLatin1(field), text);
}

void Drafter::goal(WorkingTerm &term) const {
    const bool mentee = term.voice == Voice::Mentee;
    const Goal *goal = goalOf(mentee ? GoalOwner::Mentee : GoalOwner::Mentor);
    const Source first = source(mentee ? "5.1" : "5.2", "goal", sideOf(term.voice));
    if (goal && !(goal->title.isEmpty() && goal->wish.isEmpty())) {
        put(term, "title", goal->title.isEmpty() ? goal->wish : goal->title);
        put(term, "heard", goal->heard);
        put(term, "correction", goal->correction);
        put(term, "notice", goal->notice);
        put(term, "step", goal->firstStep);
        put(term, "step_date", iso(goal->firstStepOn));
        put(term, "step_state", goals::stepStateKey(goal->firstStepState));
        put(term, "next_step", goal->nextStep);
        put(term, "next_date", iso(goal->nextStepOn));
        put(term, "help", goal->help);
        put(term, "by", iso(goal->byDate));
        term.origin = LineOrigin::FromFirstMeeting;
    } else if (first.state == Source::State::Later) {
        comeBack(term, first.comesBack);
        term.value.insert(QStringLiteral("choose_by"), iso(term.comeBackOn));
    } else if (first.state == Source::State::Passed) {
        term.passed = true;
        term.origin = LineOrigin::FromFirstMeeting;
    }
}

void Drafter::goalSecond(WorkingTerm &term) const {
    const Goal *goal =
        goalOf(term.voice == Voice::Mentee ? GoalOwner::Mentee : GoalOwner::Mentor, 2);
    if (!goal || goal->title.isEmpty())
        return;
    put(term, "title", goal->title);
    put(term, "notice", goal->notice);
    put(term, "step", goal->firstStep);
    put(term, "step_date", iso(goal->firstStepOn));
    term.origin = LineOrigin::FromFirstMeeting;
}

void Drafter::goalShared(WorkingTerm &term) const {
    if (const Goal *goal = goalOf(GoalOwner::Shared)) {
        take(term, QStringLiteral("goal"),
             Source{Source::State::Given, goal->title.isEmpty() ? goal->wish : goal->title, {}});
        return;
    }
    const Source together = source("5.5", "together", Side::Program);
    take(term, QStringLiteral("goal"), together);
    term.passed = together.state == Source::State::Passed;
}

void Drafter::help(WorkingTerm &term) const {
    const auto put = [&](const char *field, const QJsonArray &keys) {
        if (keys.isEmpty())
            return;
        term.value.insert(QString::fromLatin1(field), QJsonObject{{QStringLiteral("choices"), keys}});
        term.origin = LineOrigin::FromFirstMeeting;
    };
    put("mentor", kinds("4.3", Side::Mentee, Side::Mentor));
    put("mentee", kinds("4.4", Side::Mentor, Side::Mentee));
}

void Drafter::watch(WorkingTerm &term) const {
    fed(term);
    if (!term.value.isEmpty() || term.status == LineStatus::ComeBackTo)
        return;
    QStringList fades;
    for (const Side side : {Side::Mentee, Side::Mentor}) {
        if (const Source fade = source("6.9", "fade", side); fade.state == Source::State::Given)
            fades.append(fade.value.toString());
    }
    if (fades.isEmpty())
        return;
    term.passed = false;
    take(term, QStringLiteral("watch"),
         Source{Source::State::Given, fades.join(content().words(QStringLiteral("separator"))), {}});
    const first_meeting::AgreedLine then = agreedLine(QStringLiteral("6.9"));
    if (!then.text.isEmpty() && then.status != first_meeting::LineStatus::ComeBackTo)
        term.value.insert(QStringLiteral("then"), withBeginning(QStringLiteral("6.9"), then.text, false));
}

void Drafter::knowMe(WorkingTerm &term) const {
    const Source about = source("3.1", "about_me", sideOf(term.voice));
    if (about.state == Source::State::Passed)
        term.passed = true;
    else if (about.state == Source::State::Later ||
             source("3.1", "keep", sideOf(term.voice)).value.toBool())
        take(term, QStringLiteral("text"), about); // only what its author ticked for the agreement
}

void Drafter::quietHours(WorkingTerm &term) const {
    const Source hours = source("6.5", "quiet_hours", Side::Program);
    if (hours.state == Source::State::Later)
        comeBack(term, hours.comesBack);
    if (hours.state != Source::State::Given && !hours.value.isObject())
        return;
    for (const char *end : {"from", "to"}) {
        if (const QString time = hours.value[QLatin1String(end)].toString(); !time.isEmpty())
            take(term, QString::fromLatin1(end), Source{Source::State::Given, time, {}});
    }
}

void Drafter::isNot(WorkingTerm &term) const {
    const Source clear = source("4.5", "clear", Side::Program);
    take(term, QStringLiteral("own"), source("4.5", "own_line", Side::Program));
    term.status = LineStatus::Settled;
    if (clear.state == Source::State::Later) {
        comeBack(term, clear.comesBack);
        return;
    }
    if (clear.state != Source::State::Given)
        return; // the framework's list
    const Prompt *prompt = script().prompt(QStringLiteral("4.5"));
    const first_meeting::Field *field = prompt ? prompt->field(QStringLiteral("clear")) : nullptr;
    const QJsonArray ticked =
        clear.value.isArray() ? clear.value.toArray() : clear.value[QLatin1String("choices")].toArray();
    QStringList settledLines;
    QStringList open;
    for (qsizetype index = 0; index < input().notMentoring.size(); ++index) {
        const QString &line = input().notMentoring.at(index);
        QString key = line;
        for (const first_meeting::Option &option :
             field ? field->options : std::vector<first_meeting::Option>()) {
            if (foldText(option.text) == foldText(line))
                key = option.key;
        }
        (ticked.contains(QJsonValue(key)) || ticked.contains(QJsonValue(line)) ? settledLines : open)
            .append(line);
    }
    list(term, settledLines);
    if (!open.isEmpty()) {
        comeBack(term, {});
        term.openPart = open.join(content().words(QStringLiteral("separator")));
    }
}

void Drafter::confirm(WorkingTerm &term) const {
    const QString field = QStringLiteral("between_us");
    const Source said = source(QStringLiteral("6.4"), field, Side::Program);
    if (said.state == Source::State::Given && said.value.toString() != QLatin1String("ask")) {
        term.value.insert(QStringLiteral("confirmed"), true);
        term.origin = LineOrigin::FromFirstMeeting;
    } else if (said.state != Source::State::Unasked) {
        comeBack(term, said.comesBack);
    }
}

} // namespace groundwork::agreements
