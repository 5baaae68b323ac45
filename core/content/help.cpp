#include "core/content/help.h"

#include "core/base/error_code.h"
#include "core/content/json_texts.h"
#include "core/content/pack.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace groundwork::content {

namespace {

HelpTopic readTopic(const QJsonObject &object) {
    HelpTopic topic;
    topic.key = object.value(QLatin1String("key")).toString();
    topic.title = object.value(QLatin1String("title")).toString();
    topic.lead = object.value(QLatin1String("lead")).toString();
    topic.aliases = textsOf(object, "aliases");
    topic.commands = textsOf(object, "commands");
    topic.see = textsOf(object, "see");
    for (const QJsonValue &value : object.value(QLatin1String("sections")).toArray()) {
        const QJsonObject section = value.toObject();
        topic.sections.push_back({section.value(QLatin1String("title")).toString(), textsOf(section, "text"),
                                  textsOf(section, "list")});
    }
    return topic;
}

tl::unexpected<Error> broken(const QString &what) {
    return failure(ErrorCode::ContentMissing, {QStringLiteral("help"), what});
}

} // namespace

Result<std::vector<HelpTopic>> helpTopics(const Pack &pack) {
    const Result<QJsonObject> document = pack.document(QStringLiteral("help"));
    if (!document)
        return failure(document.error());
    std::vector<HelpTopic> topics;
    QSet<QString> keys;
    for (const QJsonValue &value : document->value(QLatin1String("topics")).toArray()) {
        HelpTopic topic = readTopic(value.toObject());
        if (topic.key.isEmpty() || topic.title.isEmpty() || topic.lead.isEmpty() || topic.sections.empty() ||
            keys.contains(topic.key))
            return broken(topic.key);
        keys.insert(topic.key);
        topics.push_back(std::move(topic));
    }
    for (const HelpTopic &topic : topics) {
        for (const QString &other : topic.see) {
            if (!keys.contains(other))
                return broken(topic.key + QLatin1Char(' ') + other);
        }
    }
    if (topics.empty())
        return broken(QStringLiteral("topics"));
    return topics;
}

QStringList commandsOf(const HelpTopic &topic) {
    static const QRegularExpression braces(QStringLiteral("\\{([a-z_.-]+)\\}"));
    QStringList ids = topic.commands;
    QStringList texts{topic.lead};
    for (const HelpSection &section : topic.sections)
        texts += section.text + section.list;
    for (const QString &text : std::as_const(texts)) {
        QRegularExpressionMatchIterator matches = braces.globalMatch(text);
        while (matches.hasNext())
            ids.append(matches.next().captured(1));
    }
    ids.removeDuplicates();
    return ids;
}

} // namespace groundwork::content
