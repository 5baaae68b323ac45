#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace groundwork::tests {

/// What one call of groundwork-cli answered.
struct CliAnswer {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json; ///< standard output read as one object; empty when it is not one
};

/// Runs the built groundwork-cli as a person's shell would and waits for its end.
CliAnswer runCli(const QStringList &arguments);

/// The same with --json, and a failed test when it did not end with 0 and exactly one JSON object.
QJsonObject runCliJson(const QStringList &arguments);

} // namespace groundwork::tests
