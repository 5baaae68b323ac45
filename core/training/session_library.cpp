#include "core/training/session_library.h"

#include "core/base/error_code.h"
#include "core/content/json_texts.h"
#include "core/content/pack.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace groundwork::training {

namespace {

using content::textOf;
using content::textsOf;

tl::unexpected<Error> broken(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QStringLiteral("sessions"), what});
}

/// Empty when the item was read, else what is wrong with it.
QString readItem(const QJsonObject &object, AgendaItem &item) {
    item.minutes = object.value(QLatin1String("minutes")).toInt();
    item.title = textOf(object, "title");
    item.says = textOf(object, "says");
    if (item.minutes < 1 || item.title.isEmpty() || item.says.isEmpty())
        return QStringLiteral("minutes, title or words");
    for (const QString &key : textsOf(object, "groups")) {
        const auto grouping = groupingFromKey(key);
        if (!grouping)
            return key;
        item.groups.push_back(*grouping);
    }
    item.groupsNote = textOf(object, "groups_note");
    if (const QString key = textOf(object, "objective"); !key.isEmpty()) {
        item.objective = objectiveFromKey(key);
        if (!item.objective)
            return key;
    }
    item.card = textOf(object, "card");
    item.cardNote = textOf(object, "card_note");
    item.materials = textsOf(object, "materials");
    return {};
}

/// Empty when the plan was read, else what is wrong with it.
QString readPlan(const QJsonObject &object, SessionPlan &plan) {
    const auto kind = sessionKindFromKey(textOf(object, "kind"));
    if (!kind)
        return QStringLiteral("kind");
    plan.kind = *kind;
    plan.title = textOf(object, "title");
    plan.minutes = object.value(QLatin1String("minutes")).toInt();
    plan.audience = textOf(object, "audience");
    plan.note = textOf(object, "note");
    for (const QJsonValue &value : object.value(QLatin1String("items")).toArray()) {
        AgendaItem item;
        if (const QString wrong = readItem(value.toObject(), item); !wrong.isEmpty())
            return item.title + QLatin1Char(' ') + wrong;
        plan.items.push_back(std::move(item));
    }
    if (plan.title.isEmpty() || plan.audience.isEmpty() || plan.items.empty())
        return QStringLiteral("parts");
    const int sum = std::accumulate(plan.items.begin(), plan.items.end(), 0,
                                    [](int so, const AgendaItem &item) { return so + item.minutes; });
    return sum == plan.minutes ? QString() : QStringLiteral("minutes %1").arg(sum);
}

} // namespace

Result<SessionLibrary> SessionLibrary::read(const content::Pack &pack) {
    const Result<QJsonObject> document = pack.document(QStringLiteral("sessions"));
    if (!document)
        return failure(document.error());
    return read(*document);
}

Result<SessionLibrary> SessionLibrary::read(const QJsonObject &document) {
    SessionLibrary library;
    library.m_room = textsOf(document, "room");
    for (const QJsonValue &value : document.value(QLatin1String("plans")).toArray()) {
        SessionPlan plan;
        plan.key = textOf(value.toObject(), "key");
        if (plan.key.isEmpty() || library.plan(plan.key))
            return broken(QStringLiteral("key ") + plan.key);
        if (const QString wrong = readPlan(value.toObject(), plan); !wrong.isEmpty())
            return broken(plan.key + QLatin1Char(' ') + wrong);
        library.m_plans.push_back(std::move(plan));
    }
    for (const QJsonValue &value : document.value(QLatin1String("expectation_cards")).toArray()) {
        const auto whose = expectedOfFromKey(textOf(value.toObject(), "whose"));
        const QString text = textOf(value.toObject(), "text");
        if (!whose || text.isEmpty())
            return broken(QStringLiteral("expectation card ") + text);
        library.m_cards.push_back({text, *whose});
    }
    if (library.m_plans.empty() || library.m_cards.empty() || library.m_room.isEmpty())
        return broken(QStringLiteral("parts"));
    return library;
}

const SessionPlan *SessionLibrary::plan(const QString &key) const {
    const auto found =
        std::find_if(m_plans.begin(), m_plans.end(), [&](const SessionPlan &plan) { return plan.key == key; });
    return found == m_plans.end() ? nullptr : &*found;
}

} // namespace groundwork::training
