// What holds for each PDF of each kind over the three sample cohorts, and the words of one document of each kind.

#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/framework/framework_rows.h"
#include "core/framework/frameworks.h"
#include "tests/documents/document_support.h"
#include "tests/documents/every_document.h"
#include "tests/documents/page_laws.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/pdf_export.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <array>
#include <map>

using namespace groundwork;
using namespace groundwork::documents;

namespace {

struct Sample {
    FixedClock clock{QDate(2027, 8, 25)};
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;
    QString name;
};

/// Built once a program.
const Sample &sample(demo::SampleId id) {
    static std::map<demo::SampleId, std::unique_ptr<Sample>> all;
    std::unique_ptr<Sample> &one = all[id];
    if (!one) {
        one = std::make_unique<Sample>();
        const content::Pack pack = valueOf(content::Pack::load());
        one->file = valueOf(demo::sampleInMemory(pack, one->clock, id, one->clock.today()));
        one->cohort = framework::cohorts(*one->file).front().id;
        one->name = demo::sampleKey(id);
    }
    return *one;
}

struct Output {
    int exit = -1;
    QString text;
};

Output outputOf(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        FAIL("This test needs " << program.toStdString() << ": packaging/bootstrap test installs it.");
    REQUIRE(process.waitForFinished(60000));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

/// The hospital after its framework was worded anew: what none of the three has yet.
const Sample &laterHospital() {
    static const std::unique_ptr<Sample> later = [] {
        auto one = std::make_unique<Sample>();
        const content::Pack pack = valueOf(content::Pack::load());
        one->file = valueOf(demo::sampleInMemory(pack, one->clock, demo::SampleId::Hospital, one->clock.today()));
        one->cohort = framework::cohorts(*one->file).front().id;
        const FrameworkId draft = valueOf(framework::startFrameworkDraft(*one->file));
        framework::FrameworkText text = valueOf(framework::framework(*one->file, draft));
        text.principles.front() = QStringLiteral("We both learn, and we both say so.");
        text.exceptions.append(QStringLiteral("what the two agree to tell"));
        valueOf(framework::editFramework(*one->file, draft, text));
        valueOf(framework::publishFramework(*one->file, draft, QStringLiteral("One principle is clearer.")));
        valueOf(framework::moveCohort(*one->file, one->cohort, draft, QStringLiteral("for everybody")));
        return one;
    }();
    return *later;
}

/// The first documents of a kind, at most `most` of each request.
std::vector<Document> documentsOf(const Sample &sample, DocumentKind kind, size_t most, int requests = 1000) {
    std::vector<Document> all;
    for (const PrintRequest &request : requestsFor(*sample.file, sample.cohort, kind)) {
        const auto batch = documentsFor(*sample.file, request);
        if (!batch || requests-- <= 0)
            continue;
        for (size_t i = 0; i < batch->sources.size() && i < most; ++i) {
            auto made = batch->sources[i].make();
            if (!made && made.error().code == ErrorCode::NothingToPrint)
                continue; // this sample has nothing of the kind
            for (Document &document : valueOf(std::move(made)))
                all.push_back(std::move(document));
        }
    }
    return all;
}

QString value(const QString &info, const QString &key) {
    const QRegularExpression line(QStringLiteral("^%1:\\s*(.*)$").arg(key), QRegularExpression::MultilineOption);
    return line.match(info).captured(1).trimmed();
}

/// The texts of an XMP packet by the names of their elements; empty when it is no whole XML.
std::map<QString, QString> readXmp(const QString &packet) {
    std::map<QString, QString> texts;
    QStringList open;
    QXmlStreamReader xml(packet);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement())
            open.append(xml.qualifiedName().toString());
        else if (xml.isEndElement())
            open.removeLast();
        else if (xml.isCharacters() && !xml.isWhitespace()) {
            for (const QString &name : open)
                texts[name] += xml.text().toString();
        }
    }
    return xml.hasError() ? std::map<QString, QString>() : texts;
}

QString plainTitle(QString title) {
    title.remove(QChar(0x2068));
    return title.remove(QChar(0x2069)).simplified();
}

void checkFacts(const Document &document, const QString &path) {
    const Output info = outputOf(QStringLiteral("pdfinfo"), {path});
    REQUIRE(info.exit == 0);
    CHECK(value(info.text, QStringLiteral("Pages")).toInt() == int(document.pages.size()));
    const QRegularExpressionMatch size =
        QRegularExpression(QStringLiteral("([\\d.]+) x ([\\d.]+) pts")).match(value(info.text, QStringLiteral("Page size")));
    const QSizeF wanted = document.style.size();
    CHECK(std::abs(size.captured(1).toDouble() - wanted.width()) < 1);
    CHECK(std::abs(size.captured(2).toDouble() - wanted.height()) < 1);
    CHECK(value(info.text, QStringLiteral("Title")).simplified() == plainTitle(document.title));
    CHECK_FALSE(document.title.isEmpty());

    const Output xmp = outputOf(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), path});
    std::map<QString, QString> said = readXmp(xmp.text);
    CHECK(said[QStringLiteral("dc:title")].simplified() == plainTitle(document.title));
    CHECK(said[QStringLiteral("dc:description")].simplified() == plainTitle(document.subject));
    CHECK_FALSE(said[QStringLiteral("dc:language")].isEmpty());

    const Output fonts = outputOf(QStringLiteral("pdffonts"), {path});
    const QStringList lines = fonts.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    CHECK_FALSE(lines.isEmpty());
    for (const QString &line : lines) {
        INFO(line.toStdString());
        // "emb sub uni object ID": the last columns of the table.
        CHECK(QRegularExpression(QStringLiteral(" yes (yes|no) +(yes|no) +\\d+ +\\d+$")).match(line).hasMatch());
    }

    const Output check = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
    INFO(check.text.toStdString());
    CHECK(check.exit == 0);
    CHECK_FALSE(check.text.contains(QStringLiteral("WARNING")));

    const QStringList pages =
        outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}).text.split(QLatin1Char('\f'));
    REQUIRE(pages.size() == qsizetype(document.pages.size()) + 1);
    const bool counts = plainWords(pages.front()).contains(QStringLiteral("page 1 of "));
    for (qsizetype i = 0; i + 1 < pages.size(); ++i) {
        CHECK(plainWords(pages.at(i)).size() > 20);
        if (counts)
            CHECK(plainWords(pages.at(i)).contains(
                QStringLiteral("page %1 of %2").arg(i + 1).arg(document.pages.size())));
    }
}

/// The bytes without the moment in which they were written.
QByteArray withoutDates(const QString &path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QString text = QString::fromLatin1(file.readAll());
    text.remove(QRegularExpression(QStringLiteral("/CreationDate ?\\([^)]*\\)")));
    text.remove(QRegularExpression(QStringLiteral("<xmp:CreateDate>[^<]*</xmp:CreateDate>")));
    return text.toLatin1();
}

QString goldenPath(DocumentKind kind) {
    return QStringLiteral(GROUNDWORK_TEST_DATA "/goldens/%1.txt").arg(catalogEntry(kind).key);
}

QString goldenText(const Document &document) {
    QString text = QStringLiteral("%1\n").arg(plainTitle(document.title));
    for (size_t i = 0; i < document.pages.size(); ++i)
        text += QStringLiteral("\n---- page %1 ----\n%2\n").arg(i + 1).arg(document.pages[i].text());
    text.remove(QChar(0x2068));
    return text.remove(QChar(0x2069));
}

/// "line 12: wanted '...', is '...'", or nothing.
QString firstDifference(const QString &wanted, const QString &is) {
    const QStringList a = wanted.split(QLatin1Char('\n'));
    const QStringList b = is.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i) || i >= a.size() || i >= b.size())
            return QStringLiteral("line %1: wanted '%2', is '%3'").arg(QString::number(i + 1), a.value(i), b.value(i));
    }
    return {};
}

} // namespace

TEST_CASE("Every document of the three samples keeps the laws of its pages", "[documents][facts]") {
    needGui();
    const Speaking speaking;
    for (const demo::SampleId id : demo::allSamples()) {
        for (const DocumentKind kind : allKinds()) {
            const std::vector<Document> all = documentsOf(sample(id), kind, 1000);
            for (const Document &document : all) {
                INFO(demo::sampleKey(id).toStdString() << " " << catalogEntry(kind).key.toStdString());
                CHECK(brokenLaws(document) == QStringList());
            }
        }
    }
}

TEST_CASE("Every PDF says what it is, has its fonts with it, and is whole", "[documents][facts]") {
    needGui();
    const Speaking speaking;
    const QTemporaryDir folder;
    for (const demo::SampleId id : demo::allSamples()) {
        for (const DocumentKind kind : allKinds()) {
            int number = 0;
            for (const Document &document : documentsOf(sample(id), kind, 1, 2)) {
                INFO(demo::sampleKey(id).toStdString() << " " << catalogEntry(kind).key.toStdString() << " " << number);
                const QString path = folder.filePath(QStringLiteral("%1-%2-%3.pdf").arg(
                    demo::sampleKey(id), catalogEntry(kind).key, QString::number(number++)));
                writeDocument(document, path);
                checkFacts(document, path);
            }
        }
    }
}

TEST_CASE("The same document makes the same PDF, but for the moment", "[documents][facts]") {
    needGui();
    const Speaking speaking;
    const QTemporaryDir folder;
    const Sample &hospital = sample(demo::SampleId::Hospital);
    for (const DocumentKind kind : allKinds()) {
        INFO(catalogEntry(kind).key.toStdString());
        QByteArray first;
        for (const int turn : {1, 2}) {
            const std::vector<Document> made = documentsOf(hospital, kind, 1, 1);
            if (made.empty())
                continue;
            const QString path = folder.filePath(QStringLiteral("%1.pdf").arg(turn));
            writeDocument(made.front(), path);
            if (turn == 1)
                first = withoutDates(path);
            else
                CHECK((withoutDates(path) == first));
        }
    }
}

TEST_CASE("The words of one document of each kind are as they are kept", "[documents][goldens]") {
    needGui();
    const Speaking speaking;
    const bool write = qEnvironmentVariableIsSet("GROUNDWORK_WRITE_GOLDENS");
    for (const DocumentKind kind : allKinds()) {
        std::vector<Document> made;
        for (const demo::SampleId id : {demo::SampleId::Hospital, demo::SampleId::University, demo::SampleId::Community}) {
            if (made.empty())
                made = documentsOf(sample(id), kind, 1, 1);
        }
        INFO(catalogEntry(kind).key.toStdString());
        if (made.empty())
            made = documentsOf(laterHospital(), kind, 1, 1);
        REQUIRE_FALSE(made.empty());
        const QString text = goldenText(made.front());
        QFile file(goldenPath(kind));
        if (write) {
            QDir().mkpath(QStringLiteral(GROUNDWORK_TEST_DATA "/goldens"));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            continue;
        }
        if (!file.open(QIODevice::ReadOnly)) {
            FAIL_CHECK("There is no golden for this kind yet. Look at the document, then write it with "
                       "GROUNDWORK_WRITE_GOLDENS=1 groundwork_documents_tests \"[goldens]\" (CONTRIBUTING.md).");
            continue;
        }
        const QString difference = firstDifference(QString::fromUtf8(file.readAll()), text);
        if (!difference.isEmpty())
            FAIL_CHECK(difference.toStdString());
    }
}
