// The peak memory and the time of reading lists that should not be: each in a process of its own.

#include "core/exchange/sign_up_import.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/hostile_files.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

using namespace groundwork;
using namespace groundwork::testing;

namespace {

struct Case {
    const char *name;
    std::function<bool(const QString &)> write;
};

const std::vector<Case> &cases() {
    static const std::vector<Case> kCases = {
        {"ten-thousand-rows.csv", [](const QString &path) { return writeManyRows(path, 10'000); }},
        {"hundred-thousand-rows.csv", [](const QString &path) { return writeManyRows(path, 99'999); }},
        {"million-rows.csv", [](const QString &path) { return writeManyRows(path, 1'000'000); }},
        {"16000-columns.csv", [](const QString &path) { return writeManyColumns(path, 16'000); }},
        {"open-quote.csv", [](const QString &path) { return writeOpenQuote(path, 60); }},
        {"zip-bomb.xlsx", [](const QString &path) { return writeZipBomb(path, 1000); }},
        {"string-bomb.xlsx", [](const QString &path) { return writeStringBomb(path, 200); }},
        {"cell-bomb.xlsx", [](const QString &path) { return writeCellBomb(path, 1000, 16'000); }},
        {"entity-bomb.xlsx", writeEntityBomb},
        {"formulas.xlsx", [](const QString &path) { return writeFormulas(path, 2000, 100); }}};
    return kCases;
}

int readOne(const QString &path) {
    const double before = benchmarks::megabytesOf("VmHWM");
    QString result;
    const double ms = benchmarks::millisecondsOf([&] {
        const auto table = exchange::readSignUps(path, {}, std::nullopt, {});
        if (!table) {
            result = QStringLiteral("refused: ") + table.error().args.value(1);
            return;
        }
        const auto plan = exchange::planImport(table->table, table->shape, table->mapping, {}, {});
        result = QStringLiteral("%1 people planned").arg(plan.counts.people);
    });
    std::printf("%8.0f MB peak (%4.0f before)  %7.0f ms   %s\n", benchmarks::megabytesOf("VmHWM"), before, ms,
                qUtf8Printable(result));
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    const QCoreApplication application(argc, argv);
    if (argc > 1)
        return readOne(QString::fromLocal8Bit(argv[1]));
    const QTemporaryDir folder;
    for (const Case &one : cases()) {
        const QString path = folder.filePath(QString::fromLatin1(one.name));
        if (!one.write(path))
            return 1;
        std::printf("%-28s %8.1f MB file ", one.name,
                    static_cast<double>(QFileInfo(path).size()) / 1024 / 1024);
        std::fflush(stdout);
        QProcess::execute(QCoreApplication::applicationFilePath(), {path});
        QFile::remove(path);
    }
    return 0;
}
