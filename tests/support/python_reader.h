#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::testing {

/// What a script of Python prints as JSON. Python's readers of mail and tables share no code with ours. Fails the test
/// where there is no python3.
QJsonValue python(const QString &script, const QStringList &arguments);

/// The rows of a table with commas, as Python's csv reads them.
std::vector<QStringList> readCsvByPython(const QString &path);

} // namespace groundwork::testing
