#include "core/content/day_offsets.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace groundwork::content {

QJsonValue withDates(const QJsonValue &value, QDate t) {
    static const QRegularExpression offset(QStringLiteral("^T([+-]\\d+)?$"));
    if (value.isString()) {
        const auto match = offset.match(value.toString());
        return match.hasMatch() ? QJsonValue(t.addDays(match.captured(1).toInt()).toString(Qt::ISODate))
                                : value;
    }
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &each : value.toArray())
            list.append(withDates(each, t));
        return list;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = withDates(*it, t);
        return object;
    }
    return value;
}

} // namespace groundwork::content
