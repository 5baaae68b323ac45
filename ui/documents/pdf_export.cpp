#include "ui/documents/pdf_export.h"

#include "core/base/error_code.h"
#include "core/file/safe_file.h"
#include "ui/documents/file_export.h"
#include "ui/documents/xml_words.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QMarginsF>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork::documents {

namespace {

constexpr int kPdfResolution = 1200;

QPageLayout layoutOf(const PageStyle &style) {
    return QPageLayout(style.pageSize(), style.landscape ? QPageLayout::Landscape : QPageLayout::Portrait,
                       QMarginsF(0, 0, 0, 0));
}

/// QPdfWriter of Qt 6.4 knows a title and a creator only; the rest is said in XMP.
QByteArray xmpOf(const QString &title, const QString &subject) {
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const QString packet =
        QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
                       "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                       " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
                       "<dc:format>application/pdf</dc:format>\n"
                       "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>\n"
                       "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%5</rdf:li></rdf:Alt></dc:description>\n"
                       "<dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>\n"
                       "<xmp:CreatorTool>Groundwork %3</xmp:CreatorTool><xmp:CreateDate>%4</xmp:CreateDate>\n"
                       "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return packet.arg(title.toHtmlEscaped(), QLocale().bcp47Name(), QStringLiteral(GROUNDWORK_VERSION), now,
             subject.toHtmlEscaped())
        .toUtf8();
}

} // namespace

struct PdfJob::Private {
    explicit Private(const QString &target)
        : path(target)
        , file(target) {}
    QString path;
    QString title;
    QString subject;
    SafeFile file;
    std::unique_ptr<QPdfWriter> writer;
    std::unique_ptr<QPainter> painter;
    int pages = 0;
};

PdfJob::PdfJob(std::unique_ptr<Private> p)
    : d(std::move(p)) {}

PdfJob::~PdfJob() {
    if (d->painter && d->painter->isActive())
        d->painter->end();
}

Result<std::unique_ptr<PdfJob>> PdfJob::begin(const QString &path, const QString &title, bool overwrite) {
    if (!overwrite && QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, {path});
    auto d = std::make_unique<Private>(path);
    if (!d->file.open()) {
        const Result<void> why = d->file.commit();
        if (!why)
            return failure(why.error());
        return failure(ErrorCode::WriteFailed, {path, d->file.errorString()});
    }
    d->writer = std::make_unique<QPdfWriter>(&d->file);
    d->writer->setResolution(kPdfResolution);
    d->writer->setTitle(fileFact(title));
    d->writer->setCreator(QStringLiteral("Groundwork %1").arg(QStringLiteral(GROUNDWORK_VERSION)));
    d->title = fileFact(title);
    return std::unique_ptr<PdfJob>(new PdfJob(std::move(d)));
}

void PdfJob::setSubject(const QString &subject) {
    d->subject = fileFact(subject);
}

Result<void> PdfJob::add(const Document &document) {
    for (int i = 0; i < int(document.pages.size()); ++i) {
        if (const Result<void> added = addPage(document, i); !added)
            return added;
    }
    return {};
}

Result<void> PdfJob::addPage(const Document &document, int index) {
    d->writer->setPageLayout(layoutOf(document.style));
    if (!d->painter) {
        // What is said of the whole file is written with its first page.
        d->writer->setDocumentXmpMetadata(xmpOf(d->title, d->subject));
        d->painter = std::make_unique<QPainter>();
        if (!d->painter->begin(d->writer.get()))
            return failure(ErrorCode::WriteFailed, {d->path, d->file.errorString()});
    } else if (!d->writer->newPage()) {
        return failure(ErrorCode::WriteFailed, {d->path, d->file.errorString()});
    }
    paintPage(*d->painter, document, index, kPdfResolution);
    ++d->pages;
    return {};
}

Result<int> PdfJob::finish() {
    if (!d->painter)
        return failure(ErrorCode::NothingToPrint);
    d->painter->end();
    d->painter.reset();
    d->writer.reset();
    if (const Result<void> written = d->file.commit(); !written)
        return failure(written.error());
    return d->pages;
}

Result<PdfReport> writePdf(const DocumentBatch &batch, const QString &path, bool overwrite,
                           const PdfProgress &progress) {
    return writeBatch(FileFormat::Pdf, batch, path, overwrite, progress);
}

Result<PdfReport> writePdfFolder(const DocumentBatch &batch, const QString &folder, bool overwrite,
                                 const PdfProgress &progress) {
    return writeBatchFolder(FileFormat::Pdf, batch, folder, overwrite, progress);
}

QString sharedSubject(const std::vector<Document> &documents) {
    const QString subject = documents.empty() ? QString() : documents.front().subject;
    const bool shared = std::all_of(documents.begin(), documents.end(),
                                    [&](const Document &each) { return each.subject == subject; });
    return shared ? subject : QString();
}

QString fileStem(const QString &name) {
    static const QString refused = QStringLiteral("/\\:*?\"<>|");
    QString stem;
    for (const QChar c : name) {
        const bool bad = refused.contains(c) || c.unicode() < 32 || c.category() == QChar::Other_Format;
        stem += bad ? (c.category() == QChar::Other_Format ? QString() : QStringLiteral("-")) : QString(c);
    }
    stem = stem.simplified();
    // Most disks hold 255 octets, which are 85 letters of some scripts.
    constexpr qsizetype kLongestStem = 120;
    constexpr qsizetype kMostOctets = 200;
    while (stem.size() > kLongestStem || stem.toUtf8().size() > kMostOctets)
        stem.chop(stem.back().isLowSurrogate() && stem.size() > 1 ? 2 : 1);
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (device.match(stem).hasMatch()) // Windows keeps these for itself
        stem.prepend(QLatin1Char('_'));
    while (stem.endsWith(QLatin1Char('.')) || stem.endsWith(QLatin1Char(' ')))
        stem.chop(1);
    while (stem.startsWith(QLatin1Char('.')))
        stem.remove(0, 1);
    return stem.isEmpty() ? QStringLiteral("document") : stem;
}

QString freeStem(const QString &name, QStringList &used) {
    const QString stem = fileStem(name);
    QString result = stem;
    for (int n = 2; used.contains(result, Qt::CaseInsensitive); ++n)
        result = stem + QStringLiteral(" (%1)").arg(n);
    used.append(result);
    return result;
}

} // namespace groundwork::documents
