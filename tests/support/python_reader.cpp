#include "tests/support/python_reader.h"

#include "tests/support/catch_compat.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

namespace groundwork::testing {

QJsonValue python(const QString &script, const QStringList &arguments) {
    static const QString program = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (program.isEmpty())
        FAIL("This test needs python3: packaging/bootstrap test installs it.");
    QProcess process;
    process.start(program, QStringList{QStringLiteral("-c"), script} + arguments);
    REQUIRE(process.waitForFinished(60000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    const QJsonArray wrapped =
        QJsonDocument::fromJson("[" + process.readAllStandardOutput() + "]").array();
    REQUIRE(wrapped.size() == 1);
    return wrapped.at(0);
}

std::vector<QStringList> readCsvByPython(const QString &path) {
    const QJsonValue rows = python(
        QStringLiteral("import csv, json, sys\n"
                       "print(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), strict=True))))"),
        {path});
    std::vector<QStringList> table;
    for (const QJsonValue &row : rows.toArray()) {
        QStringList cells;
        for (const QJsonValue &cell : row.toArray())
            cells.append(cell.toString());
        table.push_back(std::move(cells));
    }
    return table;
}

} // namespace groundwork::testing
