// Whatever somebody types goes through every document of the catalog whole, inside its place, and as it was typed.

#include "tests/documents/document_support.h"
#include "tests/documents/page_laws.h"
#include "tests/support/catch_compat.h"
#include "tests/support/hostile_cohort.h"
#include "core/letters/letter.h"
#include "ui/documents/document_catalog.h"

#include <QDir>

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

/// The kinds of the catalog and the two beside it.
std::vector<DocumentKind> allKinds() {
    std::vector<DocumentKind> kinds;
    for (const CatalogEntry &entry : documentCatalog())
        kinds.push_back(entry.kind);
    kinds.push_back(DocumentKind::Held);
    kinds.push_back(DocumentKind::Shortcuts);
    return kinds;
}

/// What is asked for, several times where one request does not bring all of it.
std::vector<PrintRequest> requestsFor(const HostileCohort &cohort, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = cohort.cohort;
    request.withAnswers = true;
    request.shortcuts = {{QStringLiteral("File"), {{QStringLiteral("Open a program"), QStringLiteral("Ctrl+O")}}}};
    std::vector<PrintRequest> requests;
    if (kind == DocumentKind::Held) {
        for (const PersonId person : cohort.persons) {
            request.person = person;
            requests.push_back(request);
        }
    } else if (kind == DocumentKind::Letters) {
        request.pairs = cohort.pairs;
        for (const letters::LetterKind letter : letters::allLetterKinds()) {
            request.letter = letter;
            requests.push_back(request);
        }
    } else {
        requests.push_back(request);
    }
    return requests;
}

struct Look {
    PageStyle::Paper paper;
    bool large;
};
constexpr Look kLooks[] = {{PageStyle::Paper::A4, false},
                           {PageStyle::Paper::A4, true},
                           {PageStyle::Paper::Letter, false},
                           {PageStyle::Paper::Letter, true}};

void keepForLooking(const QString &key, const QString &look, const std::vector<Document> &sheets, int number) {
    const QString keep = qEnvironmentVariable("GROUNDWORK_KEEP_PDF");
    if (keep.isEmpty() || sheets.empty())
        return;
    int part = 0;
    for (const Document &sheet : sheets)
        writeDocument(sheet, QDir(keep).filePath(QStringLiteral("%1-%2-%3-%4.pdf").arg(key, look).arg(number).arg(++part)));
}

/// Everything that a kind prints in one look, judged. Several source of one request are a sheet each.
void walk(DocumentKind kind, const Look &look, bool rightToLeft, QStringList &broken) {
    const HostileCohort &cohort = hostile();
    const QString key = catalogEntry(kind).key;
    const QString name = QStringLiteral("%1%2%3").arg(look.paper == PageStyle::Paper::A4 ? QStringLiteral("a4") : QStringLiteral("letter"),
                                                      look.large ? QStringLiteral("-large") : QString(),
                                                      rightToLeft ? QStringLiteral("-rtl") : QString());
    int number = 0;
    for (PrintRequest request : requestsFor(cohort, kind)) {
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
            if (!here.isEmpty())
                keepForLooking(key, name, *sheets, number);
            for (const QString &each : here)
                broken.append(QStringLiteral("%1 %2 #%3 %4").arg(key, name).arg(number).arg(each));
            ++number;
        }
    }
}

} // namespace

TEST_CASE("Whatever is typed goes through every document whole and inside its place", "[documents][hostile]") {
    needGui();
    const bool rightToLeft = GENERATE(false, true);
    hostile().setRightToLeft(rightToLeft);
    for (const DocumentKind kind : allKinds()) {
        for (const Look &look : kLooks) {
            QStringList broken;
            walk(kind, look, rightToLeft, broken);
            INFO(broken.join(QLatin1Char('\n')).left(6000).toStdString());
            CHECK(broken.size() == 0);
        }
    }
}
