#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace groundwork::content {

// Reading the shipped texts. What is missing, or is something else, reads as empty: whoever needs it says so.

QString textOf(const QJsonObject &object, const char *key);
/// The entries of a list, in their order.
QStringList textsOf(const QJsonValue &list);
QStringList textsOf(const QJsonObject &object, const char *key);

} // namespace groundwork::content
