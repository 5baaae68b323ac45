// Import of lists of 100, 1,000 and 10,000 rows by 30 columns, as CSV and as a workbook: reading with the proposal
// of the columns, the plan, storing it as one step, and undo. Other numbers of rows as arguments.

#include "core/exchange/export_sheet.h"
#include "core/exchange/sign_up_import.h"
#include "core/framework/frameworks.h"
#include "tests/benchmarks/or_stop.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

using namespace groundwork;
using namespace groundwork::benchmarks;

namespace {

exchange::ExportTable makeList(int rows) {
    std::mt19937 random(2027);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    const QStringList areas = {QStringLiteral("Writing, editing and style"),
                               QStringLiteral("Budgeting"),
                               QStringLiteral("R"),
                               QStringLiteral("Retail"),
                               QStringLiteral("AI tools"),
                               QStringLiteral("Handover"),
                               QStringLiteral("Presenting")};
    const QStringList times = {QStringLiteral("Mon am"), QStringLiteral("Tue pm"), QStringLiteral("Weekend")};
    const auto some = [&](const QStringList &from, int most) {
        QStringList chosen;
        for (int i = 1 + below(most); i > 0; --i)
            chosen << from[below(static_cast<int>(from.size()))];
        chosen.removeDuplicates();
        return chosen.join(QStringLiteral(", "));
    };
    exchange::ExportTable table;
    table.name = QStringLiteral("Sign-ups");
    table.columns = {QStringLiteral("Timestamp"),
                     QStringLiteral("Full name"),
                     QStringLiteral("Email"),
                     QStringLiteral("Role"),
                     QStringLiteral("Unit"),
                     QStringLiteral("Line manager"),
                     QStringLiteral("Can help with"),
                     QStringLiteral("Would like help with"),
                     QStringLiteral("Languages"),
                     QStringLiteral("When could you meet?"),
                     QStringLiteral("Ways of meeting"),
                     QStringLiteral("How many mentees"),
                     QStringLiteral("Goal")};
    while (table.columns.size() < 30)
        table.columns << QStringLiteral("Question %1").arg(table.columns.size());
    for (int i = 0; i < rows; ++i) {
        QStringList row = {QStringLiteral("%1/%2/2027 10:00:00").arg(1 + i % 12).arg(1 + i % 28),
                           QStringLiteral("Given%1 Family%2").arg(i % 997).arg(i),
                           QStringLiteral("person.%1@example.org").arg(i),
                           i % 2 ? QStringLiteral("Mentee") : QStringLiteral("Mentor"),
                           QStringLiteral("Unit %1").arg(i % 40),
                           QStringLiteral("Given%1 Family%2").arg((i / 7) % 997).arg(i / 7),
                           some(areas, 4),
                           some(areas, 3),
                           some({QStringLiteral("English"), QStringLiteral("Polski")}, 2),
                           some(times, 3),
                           some({QStringLiteral("Video"), QStringLiteral("In person")}, 2),
                           QString::number(1 + i % 3),
                           QStringLiteral("Lead a small project, end to end, number %1.").arg(i)};
        while (row.size() < 30)
            row << QStringLiteral("answer %1").arg(below(9));
        table.rows.push_back(row);
    }
    return table;
}

void measure(const QString &path, const QString &format) {
    const auto file = orStop(ProgramFile::create(path + QStringLiteral(".groundwork")));
    framework::NewProgram wanted;
    wanted.program.name = QStringLiteral("Benchmark");
    wanted.cohortName = QStringLiteral("2027");
    wanted.start = QDate(2027, 2, 1);
    const CohortId cohort = orStop(framework::createFromTemplate(*file, wanted, {}));
    QElapsedTimer timer;
    timer.start();
    const exchange::SignUpTable list = orStop(exchange::readSignUps(path, {}, std::nullopt, {}));
    const qint64 readMs = timer.restart();
    const exchange::ImportPlan plan = exchange::planImport(list.table, list.shape, list.mapping,
                                                           exchange::existingPeople(*file, cohort), {});
    const qint64 planMs = timer.restart();
    const exchange::ImportCounts counts = orStop(exchange::applyImport(*file, cohort, plan, {}));
    const qint64 applyMs = timer.restart();
    orStop(file->undo());
    const qint64 undoMs = timer.restart();
    std::printf(
        "%s: %d rows, %d people added\n  read and propose %.2f s, plan %.2f s, store %.2f s, undo %.2f s\n",
        qUtf8Printable(format), counts.rows, counts.added, static_cast<double>(readMs) / 1000.0,
        static_cast<double>(planMs) / 1000.0, static_cast<double>(applyMs) / 1000.0,
        static_cast<double>(undoMs) / 1000.0);
}

int measureRows(int rows) {
    const QTemporaryDir folder;
    const exchange::ExportTable list = makeList(rows);
    const QString csv = folder.filePath(QStringLiteral("list.csv"));
    QFile file(csv);
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(exchange::toCsv(list));
    file.close();
    const QString xlsx = folder.filePath(QStringLiteral("list.xlsx"));
    orStop(exchange::writeXlsx(list, xlsx));
    measure(csv, QStringLiteral("CSV"));
    measure(xlsx, QStringLiteral("XLSX"));
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    std::vector<int> sizes{100, 1'000, 10'000};
    if (argc > 1)
        sizes.clear();
    for (int i = 1; i < argc; ++i)
        sizes.push_back(std::atoi(argv[i]));
    for (const int rows : sizes) {
        if (measureRows(rows) != 0)
            return 1;
    }
    return 0;
}
