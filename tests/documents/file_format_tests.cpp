#include "core/base/error_code.h"
#include "core/base/hidden_signs.h"
#include "tests/documents/document_support.h"
#include "tests/documents/file_format_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/full_disk.h"
#include "tests/support/office.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/file_export.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/xml_words.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <memory>
#include <utility>
#include <vector>

// The copies that can be adapted or read aloud: ODT and HTML say what the print says.

using namespace groundwork;
using namespace groundwork::documents;

namespace {

/// The kinds that are opened in a word processor: all that are built in different ways.
std::vector<DocumentKind> sampleKinds() {
    return {DocumentKind::Agreements,   DocumentKind::Worksheets,    DocumentKind::PrepSheets,  DocumentKind::Framework,
            DocumentKind::FrameworkForms, DocumentKind::SignUpForms, DocumentKind::Slips,       DocumentKind::ExerciseCards,
            DocumentKind::SeatingPlan,  DocumentKind::SignIn,        DocumentKind::NameCards,   DocumentKind::StageCards,
            DocumentKind::FacilitatorCard, DocumentKind::Week,       DocumentKind::YearPlan};
}

PrintRequest requestFor(const PrintProgram &program, DocumentKind kind) {
    PrintRequest request;
    request.kind = kind;
    request.cohort = program.cohort;
    return request;
}

/// The first document of each kind for the pair at `place`; every third pair has an Arabic name.
std::vector<std::pair<QString, Document>> samples(const PrintProgram &program, size_t place) {
    std::vector<std::pair<QString, Document>> all;
    for (const DocumentKind kind : sampleKinds()) {
        const DocumentBatch batch = valueOf(documentsFor(*program.file, requestFor(program, kind)));
        const DocumentSource &source = batch.sources[std::min(place, batch.sources.size() - 1)];
        all.emplace_back(catalogEntry(kind).key, valueOf(source.make()).front());
    }
    all.emplace_back(QStringLiteral("played-agreement"), agreementDocument(playedAgreement(), PageStyle{}));
    all.emplace_back(QStringLiteral("filled-worksheet"), worksheetDocument(sampleWorksheet(), PageStyle{}));
    return all;
}

/// `found` has all the words that the document says, and beyond them only those of marks.
void checkWords(const Document &document, const QString &found) {
    const WordCount said = wordCount(plainText(document.blocks));
    const WordCount words = wordCount(found);
    CHECK(missing(said, words) == QString());
    WordCount marks = markedWords(document);
    marks.insert(wordCount(QStringLiteral("draft")));
    for (auto it = words.begin(); it != words.end(); ++it) {
        INFO(it.key().toStdString());
        CHECK((it.value() <= said.value(it.key()) || marks.contains(it.key())));
    }
}

void checkWellFormed(const QByteArray &bytes) {
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd())
        xml.readNext();
    INFO(xml.errorString().toStdString());
    CHECK_FALSE(xml.hasError());
}

} // namespace

TEST_CASE("an ODT is a package as ODF 1.3 asks, with title, subject, language and day", "[documents][odt]") {
    needGui();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.odt"));
    writeDocuments({agreementDocument(playedAgreement(), PageStyle{})}, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(80);
    CHECK(head.mid(8, 2) == QByteArray("\0\0", 2)); // stored, not packed
    CHECK(head.mid(30, 8) == QByteArray("mimetype"));
    CHECK(head.mid(38).startsWith("application/vnd.oasis.opendocument.text"));
    for (const char *part : {"META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml"})
        checkWellFormed(zipMember(path, part));
    const QByteArray meta = zipMember(path, "meta.xml");
    CHECK(meta.contains("<dc:title>Partnership agreement: "));
    CHECK(meta.contains("<dc:subject>"));
    CHECK(meta.contains("<dc:language>en"));
    CHECK(meta.contains("<dc:date>"));
    const QByteArray content = zipMember(path, "content.xml");
    CHECK(content.contains("text:outline-level=\"1\""));
    CHECK(content.contains("text:outline-level=\"2\""));
    CHECK(content.contains("<table:table-header-rows>"));
    const QByteArray styles = zipMember(path, "styles.xml");
    for (const char *name : {"\"Mentee\"", "\"Mentor\"", "\"Agreed\"", "\"Own words\"", "\"Program words\""})
        CHECK(styles.contains(QByteArray("style:display-name=") + name));
    CHECK(styles.contains("<text:page-count>"));
}

TEST_CASE("LibreOffice opens every kind of document and finds the words of the print", "[documents][odt][office]") {
    needGui();
    const auto program = printProgram(3);
    const QTemporaryDir folder;
    const QTemporaryDir read;
    for (const size_t place : {size_t(0), size_t(2)}) { // the third has a name in Arabic
        QStringList files;
        const auto documents = samples(*program, place);
        for (const auto &[name, document] : documents) {
            files.append(folder.filePath(QStringLiteral("%1-%2.odt").arg(name).arg(place)));
            writeDocuments({document}, files.back());
        }
        testing::convertWithOffice(QStringLiteral("txt:Text (encoded):UTF8"), files, read.path());
        for (size_t i = 0; i < documents.size(); ++i) {
            INFO(files[static_cast<qsizetype>(i)].toStdString());
            QFile text(read.filePath(QStringLiteral("%1-%2.txt").arg(documents[i].first).arg(place)));
            REQUIRE(text.open(QIODevice::ReadOnly));
            checkWords(documents[i].second, QString::fromUtf8(text.readAll()));
        }
    }
}

TEST_CASE("LibreOffice shows paper, footer and the pages of each document of several", "[documents][odt][office]") {
    needGui();
    const QTemporaryDir folder;
    const auto program = printProgram(2);
    const DocumentBatch batch = valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Agreements)));
    const QString many = folder.filePath(QStringLiteral("many.odt"));
    REQUIRE(writeBatch(FileFormat::Odt, batch, many).has_value());
    const QString one = folder.filePath(QStringLiteral("one.odt"));
    PageStyle letter;
    letter.paper = PageStyle::Paper::Letter;
    writeDocuments({worksheetDocument(sampleWorksheet(), letter)}, one);
    testing::convertWithOffice(QStringLiteral("pdf"), {many, one}, folder.path());
    const QString words =
        plainWords(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), folder.filePath(QStringLiteral("many.pdf")),
                                                     QStringLiteral("-")}));
    CHECK(words.count(QStringLiteral("page 1 of 2")) + words.count(QStringLiteral("page 1 of 3")) == 4);
    CHECK(words.contains(QStringLiteral("page 2 of ")));
    CHECK(run(QStringLiteral("pdfinfo"), {folder.filePath(QStringLiteral("one.pdf"))})
              .contains(QStringLiteral("792 x 612 pts")));
    CHECK(plainWords(run(QStringLiteral("pdftotext"), {folder.filePath(QStringLiteral("one.pdf")), QStringLiteral("-")}))
              .contains(QStringLiteral("This sheet belongs to the two of you.")));
}

TEST_CASE("an HTML page says what the print says, in elements that can be read aloud", "[documents][html]") {
    needGui();
    const auto program = printProgram(3);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.html"));
    for (const size_t place : {size_t(0), size_t(2)}) {
        for (const auto &[name, document] : samples(*program, place)) {
            INFO(name.toStdString());
            writeDocuments({document}, path);
            const ReadPage page = readPage(path);
            CHECK(page.error == QString());
            CHECK(page.language == QStringLiteral("en"));
            CHECK(page.direction == QStringLiteral("ltr"));
            CHECK(page.title == withoutTurns(document.title));
            CHECK(page.references.isEmpty());
            CHECK(page.style.isEmpty());
            CHECK_FALSE(page.elements.contains(QStringLiteral("script")));
            CHECK(page.elements.count(QStringLiteral("h1")) == 1);
            CHECK(page.elements.count(QStringLiteral("main")) == 1);
            const qsizetype deeper = page.elements.indexOf(QStringLiteral("h3"));
            CHECK((deeper < 0 || page.elements.indexOf(QStringLiteral("h2")) < deeper));
            checkWords(document, page.text);
            QFile file(path);
            REQUIRE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            CHECK(bytes.startsWith("<!DOCTYPE html>"));
            CHECK_FALSE(bytes.contains("/></p>"));
        }
    }
}

TEST_CASE("what stands around a print stands at the end of an HTML page", "[documents][html]") {
    needGui();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.html"));
    const Document document = frameworkDocument(sampleFramework(), PageStyle{});
    writeDocuments({document}, path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.contains("<footer><p>For everyone in the program."));
    CHECK(bytes.contains("Framework, version "));
}

TEST_CASE("the head of the organisation stands above the first page in every format", "[documents][odt][html]") {
    needGui();
    LetterheadPrint head;
    head.name = QStringLiteral("Harbourlight <Hospital>");
    head.address = {QStringLiteral("1 Quay Street"), QStringLiteral("Port Ellery")};
    head.contact = QStringLiteral("555-0100");
    head.logo = pictureOf("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='10'>"
                          "<rect width='40' height='10' fill='#12615a'/></svg>");
    REQUIRE(head.logo);
    PageStyle style;
    style.letterhead = std::make_shared<const LetterheadPrint>(head);
    const Document document = frameworkDocument(sampleFramework(), style);
    const QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("a.html"));
    writeDocuments({document}, page);
    const ReadPage read = readPage(page);
    CHECK(read.error == QString());
    for (const char *words : {"Harbourlight <Hospital>", "1 Quay Street", "Port Ellery", "555-0100"})
        CHECK(read.text.contains(QString::fromLatin1(words)));
    REQUIRE(read.references.size() == 1);
    CHECK(read.references.front().startsWith(QStringLiteral("data:image/svg+xml;base64,"))); // inside the file
    const QString text = folder.filePath(QStringLiteral("a.odt"));
    writeDocuments({document}, text);
    const QByteArray styles = zipMember(text, "styles.xml");
    checkWellFormed(styles);
    CHECK(styles.contains("Harbourlight &lt;Hospital&gt;"));
    CHECK(styles.contains("xlink:href=\"Pictures/logo.svg\""));
    CHECK(zipMember(text, "Pictures/logo.svg") == head.logo->data);
    CHECK(zipMember(text, "META-INF/manifest.xml").contains("Pictures/logo.svg"));
}

TEST_CASE("markup, control characters and halves of letters harm neither ODT nor HTML", "[documents][odt][html]") {
    needGui();
    const QString nasty = QStringLiteral("<script>alert(1)</script> & \"quotes\" ]]> --> a") + QChar(1) + QChar(0x0B) +
                          QChar(0xD800) + QStringLiteral("b") + QChar(0xDC00) + QChar(0xFFFF) + QChar(0xFFFE) +
                          QStringLiteral("c\r\nd  two blanks\te ") + QStringLiteral("\U0001F33B");
    CHECK(xmlSafe(nasty) ==
          QStringLiteral("<script>alert(1)</script> & \"quotes\" ]]> --> abc\nd  two blanks\te \U0001F33B"));
    AgreementPrint print = playedAgreement();
    print.menteeName = nasty;
    print.statement = nasty;
    print.context = nasty;
    print.helpLine = nasty;
    print.menteeSignature.name = nasty;
    const Document document = agreementDocument(print, PageStyle{});
    const QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("a.html"));
    writeDocuments({document}, page);
    const ReadPage read = readPage(page);
    CHECK(read.error == QString());
    CHECK_FALSE(read.elements.contains(QStringLiteral("script")));
    CHECK(read.text.contains(QStringLiteral("<script>alert(1)</script>")));
    const QString text = folder.filePath(QStringLiteral("a.odt"));
    writeDocuments({document}, text);
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"}) {
        INFO(part);
        const QByteArray bytes = zipMember(text, part);
        checkWellFormed(bytes);
        CHECK_FALSE(bytes.contains("<script>"));
        CHECK(bytes.contains("&lt;script&gt;"));
    }
}

TEST_CASE("direction, language and size of a document go along", "[documents][odt][html]") {
    needGui();
    PageStyle style;
    style.rightToLeft = true;
    style.language = QStringLiteral("ar_EG");
    style.textScale = 1.5;
    const Document document = agreementDocument(playedAgreement(), style);
    const QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("a.html"));
    writeDocuments({document}, page);
    const ReadPage read = readPage(page);
    CHECK(read.direction == QStringLiteral("rtl"));
    CHECK(read.language == QStringLiteral("ar-EG"));
    QFile file(page);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("html { font-size: 150%; }"));
    const QString text = folder.filePath(QStringLiteral("a.odt"));
    writeDocuments({document}, text);
    const QByteArray styles = zipMember(text, "styles.xml");
    CHECK(styles.contains("style:writing-mode=\"rl-tb\""));
    CHECK(styles.contains("fo:language=\"ar\""));
    CHECK(styles.contains("fo:font-size=\"15.0pt\""));
}

TEST_CASE("a batch is written to one file or to a folder in each format, and leaves nothing when it stops",
          "[documents][odt][html]") {
    needGui();
    const auto program = printProgram(3);
    const DocumentBatch batch = valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Agreements)));
    for (const FileFormat format : allFileFormats()) {
        INFO(fileFormatKey(format).toStdString());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.") + fileFormatKey(format));
        CHECK(fileFormatOfPath(path) == format);
        CHECK(codeOf(writeBatch(format, batch, path, false, [](int done, int) { return done < 1; })) ==
              ErrorCode::Cancelled);
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        CHECK_FALSE(writeBatch(format, batch, QStringLiteral("/no/such/folder/a.x")).has_value());
        CHECK(codeOf(writeBatch(format, {}, path)) == ErrorCode::NothingToPrint);
        const FileReport report = valueOf(writeBatch(format, batch, path));
        CHECK(report.documents == 6);
        CHECK(report.files == QStringList{path});
        CHECK(codeOf(writeBatch(format, batch, path)) == ErrorCode::FileExists);
        CHECK(writeBatch(format, batch, path, true).has_value());
        const FileReport each = valueOf(writeBatchFolder(format, batch, folder.filePath(QStringLiteral("each"))));
        CHECK(each.files.size() == 3);
        CHECK(each.pages == report.pages);
        CHECK(QDir(folder.filePath(QStringLiteral("each"))).entryList(QDir::Files).size() == 3);
    }
}

#ifdef Q_OS_LINUX
TEST_CASE("a disk that fills up under the parts of an ODT is said to be full", "[documents][odt]") {
    needGui();
    const auto program = printProgram(3);
    const DocumentBatch batch = valueOf(documentsFor(*program->file, requestFor(*program, DocumentKind::Agreements)));
    const QTemporaryDir folder;
    for (const long bytesLeft : {0L, 4096L}) {
        INFO(bytesLeft);
        const FullDisk full(bytesLeft);
        CHECK(codeOf(writeBatch(FileFormat::Odt, batch, folder.filePath(QStringLiteral("a.odt")))) ==
              ErrorCode::DiskFull);
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}
#endif
