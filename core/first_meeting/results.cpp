#include "core/first_meeting/results.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <iterator>

namespace groundwork::first_meeting {

namespace {

QString key(const char *text) {
    return QString::fromLatin1(text);
}

/// The first line of what was wished, as a title of at most 80 characters, until 5.4 gives a better one.
QString shortened(const QString &wish) {
    constexpr int kLongest = 80;
    const QString line = wish.section(QLatin1Char('\n'), 0, 0);
    if (line.size() <= kLongest)
        return line;
    const QString cut = line.left(kLongest - 1);
    const auto blank = cut.lastIndexOf(QLatin1Char(' '));
    return (blank > kLongest / 2 ? cut.left(blank) : cut) + QChar(0x2026);
}

} // namespace

OpenAnswers::OpenAnswers(const Script &script, std::vector<StoredAnswer> answers)
    : m_script(&script)
    , m_answers(std::move(answers)) {
    std::copy_if(m_answers.begin(), m_answers.end(), std::back_inserter(m_sent), [&](const StoredAnswer &answer) {
        const Prompt *prompt = script.prompt(answer.prompt);
        return prompt && answer.isPrivate && answer.state == AnswerState::Hidden &&
               fieldValue(*prompt, answer.value, key("send")).toString() == key("yes");
    });
    std::erase_if(m_answers, [](const StoredAnswer &answer) {
        return answer.state != AnswerState::Revealed || answer.isPrivate;
    });
}

QJsonValue OpenAnswers::value(const QString &prompt, Side side, const QString &field) const {
    const Prompt *found = m_script->prompt(prompt);
    if (!found)
        return QJsonValue(QJsonValue::Undefined);
    for (const StoredAnswer &answer : m_answers) {
        if (answer.prompt == prompt && answer.side == side)
            return fieldValue(*found, answer.value, field);
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString OpenAnswers::text(const QString &prompt, Side side, const QString &field) const {
    return value(prompt, side, field).toString();
}

QDate OpenAnswers::date(const QString &prompt, Side side, const QString &field) const {
    return QDate::fromString(text(prompt, side, field).left(10), Qt::ISODate);
}

QStringList OpenAnswers::shared() const {
    QStringList shared;
    for (const QJsonValue &entry : value(key("2.6"), Side::Program, key("share")).toArray())
        shared.append(entry.toString());
    return shared;
}

std::vector<AskedQuestion> OpenAnswers::questions() const {
    std::vector<AskedQuestion> asked;
    for (const Prompt &prompt : m_script->prompts()) {
        if (!prompt.goesTo.contains(key("coordinator")))
            continue;
        const bool both = std::any_of(prompt.fields.begin(), prompt.fields.end(), [&](const Field &field) {
            return field.type == FieldType::Choice && field.option(key("ask")) &&
                   text(prompt.key, Side::Program, field.key) == key("ask");
        });
        if (both)
            asked.push_back({prompt.key, Side::Program, {}});
        for (const auto *answers : {&m_answers, &m_sent}) {
            for (const StoredAnswer &answer : *answers) {
                if (const AskedQuestion wish = wishOf(prompt, answer); !wish.text.isEmpty())
                    asked.push_back(wish);
            }
        }
        for (const Side side : {Side::Mentee, Side::Mentor}) {
            const QString words = text(prompt.key, side, key("ask"));
            if (!words.isEmpty() && text(prompt.key, side, key("send")) == key("yes"))
                asked.push_back({prompt.key, side, words});
        }
    }
    return asked;
}

/// The wishes of an answer in the words of the script, when the prompt asks for them and this answer is to it.
AskedQuestion OpenAnswers::wishOf(const Prompt &prompt, const StoredAnswer &answer) {
    AskedQuestion wish{prompt.key, answer.side, {}};
    if (answer.prompt != prompt.key || !prompt.goesTo.contains(key("check_in")))
        return wish;
    QStringList words;
    for (const Field &field : prompt.fields) {
        if (field.type != FieldType::Choices || !field.belongsTo(answer.side))
            continue;
        const QJsonObject ticked = fieldValue(prompt, answer.value, field.key).toObject();
        for (const QJsonValue &each : ticked.value(key("choices")).toArray()) {
            const Option *option = field.option(each.toString());
            if (option && option->key != key("nothing_now"))
                words.append(option->text);
        }
        if (const QString other = ticked.value(key("other")).toString(); !other.isEmpty())
            words.append(other);
    }
    wish.text = words.join(key(", "));
    return wish;
}

QJsonObject OpenAnswers::numbers(const Prompt &prompt, Side side) const {
    for (const Field &field : prompt.fields) {
        const QJsonObject given = value(prompt.key, side, field.key).toObject();
        if (field.type == FieldType::Dials)
            return given.value(key("dials")).toObject();
        if (field.type == FieldType::Amounts)
            return given.value(key("amounts")).toObject();
    }
    return {};
}

QStringList OpenAnswers::picks(const Prompt &prompt, Side side) const {
    QStringList picked;
    for (const Field &field : prompt.fields) {
        if (field.type != FieldType::Amounts)
            continue;
        for (const QJsonValue &each :
             value(prompt.key, side, field.key).toObject().value(key("choices")).toArray())
            picked.append(each.toString());
    }
    return picked;
}

void OpenAnswers::addDifferences(const Prompt &prompt, std::vector<AlignmentItem> &items) const {
    const QJsonObject mentee = numbers(prompt, Side::Mentee);
    const QJsonObject mentor = numbers(prompt, Side::Mentor);
    for (const Field &field : prompt.fields) {
        for (const Option &option : field.options) {
            if (!mentee.contains(option.key) || !mentor.contains(option.key))
                continue;
            AlignmentItem item;
            item.topic = prompt.key + QLatin1Char('.') + option.key;
            item.menteeValue = mentee.value(option.key).toInt();
            item.mentorValue = mentor.value(option.key).toInt();
            item.gap = std::abs(item.menteeValue - item.mentorValue);
            if (item.gap >= prompt.gapRule.limit)
                items.push_back(item);
        }
    }
}

void OpenAnswers::addPicks(const Prompt &prompt, std::vector<AlignmentItem> &items) const {
    const QStringList mentor = picks(prompt, Side::Mentor);
    if (mentor.isEmpty())
        return;
    for (const QString &pick : picks(prompt, Side::Mentee)) {
        const QString topic = prompt.key + QLatin1Char('.') + pick;
        const bool known = std::any_of(items.begin(), items.end(),
                                       [&](const AlignmentItem &item) { return item.topic == topic; });
        if (!mentor.contains(pick) && !known)
            items.push_back(valuesOf(topic));
    }
}

AlignmentItem OpenAnswers::valuesOf(const QString &topic) const {
    AlignmentItem item;
    item.topic = topic;
    const Prompt *prompt = m_script->prompt(item.prompt());
    if (!prompt)
        return item;
    if (item.option().isEmpty()) {
        for (const Field &field : prompt->fields) {
            if (field.type != FieldType::Scale)
                continue;
            item.menteeValue = value(prompt->key, Side::Mentee, field.key).toInt();
            item.mentorValue = value(prompt->key, Side::Mentor, field.key).toInt();
        }
    } else {
        item.menteeValue = numbers(*prompt, Side::Mentee).value(item.option()).toInt();
        item.mentorValue = numbers(*prompt, Side::Mentor).value(item.option()).toInt();
    }
    item.gap = std::abs(item.menteeValue - item.mentorValue);
    return item;
}

std::vector<AlignmentItem> OpenAnswers::gaps(Length length) const {
    std::vector<AlignmentItem> items;
    for (const Prompt &prompt : m_script->prompts()) {
        if (prompt.gapRule.kind == GapRule::Kind::Difference)
            addDifferences(prompt, items);
        if (prompt.gap(length).kind == GapRule::Kind::PickNotPicked)
            addPicks(prompt, items);
        if (prompt.gapRule.kind == GapRule::Kind::BothAtMost) {
            const AlignmentItem item = valuesOf(prompt.key);
            const int limit = prompt.gapRule.limit;
            if (item.menteeValue > 0 && item.mentorValue > 0 && item.menteeValue <= limit &&
                item.mentorValue <= limit)
                items.push_back(item);
        }
    }
    return items;
}

void OpenAnswers::addGoalsOf(Side side, std::vector<goals::Goal> &goals) const {
    goals::Goal goal;
    goal.owner = side == Side::Mentee ? goals::GoalOwner::Mentee : goals::GoalOwner::Mentor;
    goal.wish = text(side == Side::Mentee ? key("5.1") : key("5.2"), side, key("goal"));
    const QString clear = key("5.4");
    goal.title = text(clear, side, key("title"));
    if (goal.title.isEmpty())
        goal.title = shortened(goal.wish);
    goal.notice = text(clear, side, key("notice"));
    goal.firstStep = text(clear, side, key("step"));
    goal.firstStepOn = date(clear, side, key("step_date"));
    goal.help = text(clear, side, key("help"));
    goal.byDate = date(clear, side, key("by"));
    goal.heard = text(key("5.3"), side, key("heard"));
    if (text(key("5.3"), side, key("right")) == key("nearly"))
        goal.correction = text(key("5.3"), side, key("correction"));
    goal.obstacle = text(key("5.7"), side, key("obstacle"));
    goal.plan = text(key("5.7"), side, key("plan"));
    goal.titleForProgram = text(key("5.8"), side, key("title")) == key("yes");
    const QString step = text(key("7.3"), side, key("step"));
    if (step == key("done"))
        goal.firstStepState = goals::StepState::Done;
    if (step == key("not_yet"))
        goal.firstStepState = goals::StepState::NotYet;
    goal.nextStep = text(key("7.3"), side, key("next_step"));
    goal.nextStepOn = date(key("7.3"), side, key("next_date"));
    if (!goal.title.isEmpty())
        goals.push_back(goal);

    goals::Goal second;
    second.owner = goal.owner;
    second.number = 2;
    second.title = text(clear, side, key("second_title"));
    second.notice = text(clear, side, key("second_notice"));
    second.firstStep = text(clear, side, key("second_step"));
    second.firstStepOn = date(clear, side, key("second_step_date"));
    second.titleForProgram = goal.titleForProgram;
    if (!second.title.isEmpty())
        goals.push_back(second);
}

std::vector<goals::Goal> OpenAnswers::goals() const {
    std::vector<goals::Goal> goals;
    addGoalsOf(Side::Mentee, goals);
    addGoalsOf(Side::Mentor, goals);
    goals::Goal shared;
    shared.owner = goals::GoalOwner::Shared;
    shared.wish = text(key("5.5"), Side::Program, key("together"));
    shared.title = shortened(shared.wish);
    shared.titleForProgram = text(key("5.8"), Side::Mentee, key("shared")) == key("yes") &&
                             text(key("5.8"), Side::Mentor, key("shared")) == key("yes");
    if (!shared.title.isEmpty())
        goals.push_back(shared);
    return goals;
}

int positionOf(const Script &script, const AlignmentItem &item) {
    constexpr int kOptions = 100;
    const auto &prompts = script.prompts();
    for (size_t i = 0; i < prompts.size(); ++i) {
        if (prompts[i].key != item.prompt())
            continue;
        const int start = static_cast<int>(i) * kOptions;
        for (const Field &field : prompts[i].fields) {
            if (field.type == FieldType::Dials)
                return start + kOptions - 1 - std::min(item.gap, kOptions - 1);
            for (size_t option = 0; option < field.options.size(); ++option) {
                if (field.options[option].key == item.option())
                    return start + static_cast<int>(option);
            }
        }
        return start;
    }
    return static_cast<int>(prompts.size()) * kOptions;
}

} // namespace groundwork::first_meeting
