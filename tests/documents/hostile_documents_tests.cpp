// Whatever somebody types goes through every document of the catalog whole, inside its place, and as it was typed.

#include "tests/documents/document_support.h"
#include "tests/documents/every_document.h"
#include "tests/documents/page_laws.h"
#include "tests/support/catch_compat.h"
#include "tests/support/hostile_cohort.h"
#include "ui/documents/document_catalog.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::documents;
using namespace groundwork::testing;

namespace {

/// Built once: it is only read, but for the direction of its language.
HostileCohort &hostile() {
    static HostileCohort cohort;
    return cohort;
}

struct Look {
    PageStyle::Paper paper;
    bool large;
};
void keepForLooking(const QString &key, const QString &look, const std::vector<Document> &sheets, int number) {
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PDF");
    if (keep.isEmpty() || sheets.empty())
        return;
    int part = 0;
    for (const Document &sheet : sheets)
        writeDocument(sheet, QDir(keep).filePath(QStringLiteral("%1-%2-%3-%4.pdf").arg(key, look).arg(number).arg(++part)));
}

void keepForLooking(const QStringList &broken) {
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PDF");
    QFile file(QDir(keep).filePath(QStringLiteral("broken.txt")));
    if (!keep.isEmpty() && file.open(QIODevice::Append))
        file.write((broken.join(QLatin1Char('\n')) + QLatin1Char('\n')).toUtf8());
}

/// Everything that a kind prints in one look, judged. Several source of one request are a sheet each.
void walk(DocumentKind kind, const Look &look, bool rightToLeft, QStringList &broken) {
    const HostileCohort &cohort = hostile();
    const QString key = catalogEntry(kind).key;
    const QString name = QStringLiteral("%1%2%3").arg(look.paper == PageStyle::Paper::A4 ? QStringLiteral("a4") : QStringLiteral("letter"),
                                                      look.large ? QStringLiteral("-large") : QString(),
                                                      rightToLeft ? QStringLiteral("-rtl") : QString());
    int number = 0;
    for (PrintRequest request : requestsFor(*cohort.file, cohort.cohort, kind)) {
        request.paper = look.paper;
        request.largePrint = look.large;
        const auto batch = documentsFor(*cohort.file, request);
        if (!batch) {
            broken.append(QStringLiteral("%1 %2: no documents, error %3").arg(key, name).arg(int(batch.error().code)));
            continue;
        }
        for (const DocumentSource &source : batch->sources) {
            const auto sheets = source.make();
            if (!sheets) {
                broken.append(QStringLiteral("%1 %2: error %3").arg(key, name).arg(int(sheets.error().code)));
                continue;
            }
            QStringList here;
            for (const Document &sheet : *sheets)
                here += brokenLaws(sheet);
            here += lostWords(*sheets, cohort.texts.typed());
            if (!here.isEmpty() || qEnvironmentVariableIsSet("GROUNDWORK_KEEP_ALL"))
                keepForLooking(key, name, *sheets, number);
            for (const QString &each : here)
                broken.append(QStringLiteral("%1 %2 #%3 %4").arg(key, name).arg(number).arg(each));
            ++number;
        }
    }
}

void walkAll(const Look &look, bool rightToLeft) {
    needGui();
    const Speaking speaking;
    hostile().setRightToLeft(rightToLeft);
    for (const DocumentKind kind : allKinds()) {
        QStringList broken;
        walk(kind, look, rightToLeft, broken);
        INFO(broken.join(QLatin1Char('\n')).left(6000).toStdString());
        keepForLooking(broken);
        CHECK(broken.size() == 0);
    }
}

} // namespace

TEST_CASE("Whatever is typed goes through every document on A4", "[documents][hostile]") {
    walkAll({PageStyle::Paper::A4, false}, false);
}

TEST_CASE("Whatever is typed goes through every document on Letter", "[documents][hostile]") {
    walkAll({PageStyle::Paper::Letter, false}, false);
}

TEST_CASE("Whatever is typed goes through every document in large print on A4", "[documents][hostile]") {
    walkAll({PageStyle::Paper::A4, true}, false);
}

TEST_CASE("Whatever is typed goes through every document in large print on Letter", "[documents][hostile]") {
    walkAll({PageStyle::Paper::Letter, true}, false);
}

TEST_CASE("Whatever is typed goes through every document from right to left on A4", "[documents][hostile]") {
    walkAll({PageStyle::Paper::A4, false}, true);
}

TEST_CASE("Whatever is typed goes through every document from right to left on Letter", "[documents][hostile]") {
    walkAll({PageStyle::Paper::Letter, false}, true);
}

TEST_CASE("Whatever is typed goes through every document from right to left in large print on A4",
          "[documents][hostile]") {
    walkAll({PageStyle::Paper::A4, true}, true);
}

TEST_CASE("Whatever is typed goes through every document from right to left in large print on Letter",
          "[documents][hostile]") {
    walkAll({PageStyle::Paper::Letter, true}, true);
}

TEST_CASE("Three thousand words take more pages, not smaller letters", "[documents][hostile]") {
    needGui();
    hostile().setRightToLeft(false);
    for (const DocumentKind kind : {DocumentKind::GoalSheets, DocumentKind::Worksheets}) {
        PrintRequest request = requestsFor(*hostile().file, hostile().cohort, kind).front();
        request.pairs = {hostile().pairs.at(0), hostile().pairs.at(1)};
        const DocumentBatch batch = valueOf(documentsFor(*hostile().file, request));
        size_t most = 0;
        size_t least = 1000;
        for (const DocumentSource &source : batch.sources) {
            const std::vector<Document> made = valueOf(source.make());
            most = std::max(most, made.front().pages.size());
            least = std::min(least, made.front().pages.size());
        }
        INFO(catalogEntry(kind).key.toStdString());
        CHECK(most >= least + 4);
    }
}
