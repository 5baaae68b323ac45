#include "core/first_meeting/script.h"
#include "core/content/json_texts.h"

#include <QJsonArray>

#include <algorithm>

namespace groundwork::first_meeting {

using content::textsOf;

void Script::readSkipping(const QJsonObject &skipping) {
    const auto read = [](const QJsonObject &object) {
        return RuleText{textsOf(object, "drop"), textsOf(object, "keep"),
                        object.value(QLatin1String("after_stage")).toInt(),
                        object.value(QLatin1String("text")).toString()};
    };
    const QJsonObject late = skipping.value(QLatin1String("ten_minutes_late")).toObject();
    for (auto it = late.begin(); it != late.end(); ++it)
        m_whenLate.insert(it.key().toInt(), read(it->toObject()));
    m_halfTheTime = read(skipping.value(QLatin1String("half_the_time")).toObject());
}

SkipRule Script::dropped(Length length, const QString &current,
                         const std::function<bool(const Prompt &)> &goes) const {
    const std::vector<const Prompt *> asked = promptsAt(length);
    auto from =
        std::find_if(asked.begin(), asked.end(), [&](const Prompt *it) { return it->key == current; });
    from = from == asked.end() ? asked.begin() : std::next(from);
    SkipRule rule;
    std::for_each(from, asked.end(), [&](const Prompt *prompt) {
        if (!goes(*prompt))
            return;
        rule.drop.append(prompt->key);
        rule.minutes += prompt->minutes(length);
    });
    return rule;
}

bool Script::isKept(const Prompt &prompt, Length length, Shortening why) const {
    if (why == Shortening::None)
        return true;
    const RuleText text = why == Shortening::HalfTime ? m_halfTheTime : m_whenLate.value(minutesOf(length));
    return text.keep.isEmpty() ? !text.drop.contains(prompt.key)
                               : prompt.stage <= text.afterStage || text.keep.contains(prompt.key);
}

SkipRule Script::skipRule(Length length, Shortening why, const QString &current) const {
    SkipRule rule =
        dropped(length, current, [&](const Prompt &prompt) { return !isKept(prompt, length, why); });
    if (why != Shortening::None)
        rule.advice =
            why == Shortening::HalfTime ? m_halfTheTime.advice : m_whenLate.value(minutesOf(length)).advice;
    return rule;
}

SkipRule Script::skipRule(Length from, Length to, const QString &current) const {
    if (minutesOf(to) >= minutesOf(from))
        return {};
    const std::vector<const Prompt *> shorter = promptsAt(to);
    return dropped(from, current, [&](const Prompt &prompt) {
        return std::find(shorter.begin(), shorter.end(), &prompt) == shorter.end();
    });
}

} // namespace groundwork::first_meeting
