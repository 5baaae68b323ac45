#include "core/content/json_texts.h"

#include <QJsonArray>

namespace groundwork::content {

QString textOf(const QJsonObject &object, const char *key) {
    return object.value(QLatin1String(key)).toString();
}

QStringList textsOf(const QJsonValue &list) {
    QStringList texts;
    for (const QJsonValue &value : list.toArray())
        texts.append(value.toString());
    return texts;
}

QStringList textsOf(const QJsonObject &object, const char *key) {
    return textsOf(object.value(QLatin1String(key)));
}

} // namespace groundwork::content
