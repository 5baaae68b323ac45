#include "ui/documents/html_export.h"

#include "core/base/error_code.h"
#include "core/file/safe_file.h"
#include "ui/documents/html_body.h"
#include "ui/documents/xml_words.h"

#include <QFileInfo>
#include <QLocale>
#include <QXmlStreamWriter>

#include <utility>

namespace groundwork::documents {

struct HtmlJob::Private {
    Private(const QString &target, QString name)
        : path(target)
        , title(std::move(name))
        , file(target) {}
    QString path;
    QString title;
    SafeFile file;
    std::unique_ptr<QXmlStreamWriter> xml; ///< from the first document on, which says language and direction
    int pages = 0;
    int documents = 0;

    void begin(const Document &first);
};

void HtmlJob::Private::begin(const Document &first) {
    xml = std::make_unique<QXmlStreamWriter>(&file);
    xml->writeDTD(QStringLiteral("<!DOCTYPE html>\n"));
    xml->writeStartElement(QStringLiteral("html"));
    xml->writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/1999/xhtml"));
    xml->writeAttribute(QStringLiteral("lang"), languageOf(first));
    xml->writeAttribute(QStringLiteral("dir"),
                        first.style.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"));
    xml->writeStartElement(QStringLiteral("head"));
    const auto meta = [this](const char *name, const QString &content) {
        xml->writeEmptyElement(QStringLiteral("meta"));
        xml->writeAttribute(QStringLiteral("name"), QString::fromLatin1(name));
        xml->writeAttribute(QStringLiteral("content"), content);
    };
    xml->writeEmptyElement(QStringLiteral("meta"));
    xml->writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
    const QString shown = fileFact(title.isEmpty() ? first.title : title);
    xml->writeTextElement(QStringLiteral("title"), shown.isEmpty() ? QStringLiteral("Groundwork") : shown);
    meta("viewport", QStringLiteral("width=device-width, initial-scale=1"));
    meta("generator", QStringLiteral("Groundwork %1").arg(QStringLiteral(GROUNDWORK_VERSION)));
    xml->writeTextElement(QStringLiteral("style"), htmlStyleSheet(first.style));
    xml->writeEndElement();
    xml->writeStartElement(QStringLiteral("body"));
    xml->writeStartElement(QStringLiteral("main"));
}

HtmlJob::HtmlJob(std::unique_ptr<Private> p)
    : d(std::move(p)) {}

HtmlJob::~HtmlJob() = default;

Result<std::unique_ptr<FileJob>> HtmlJob::begin(const QString &path, const QString &title, bool overwrite) {
    if (!overwrite && QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, {path});
    auto d = std::make_unique<Private>(path, title);
    if (!d->file.open()) {
        if (const Result<void> why = d->file.commit(); !why)
            return failure(why.error());
        return failure(ErrorCode::WriteFailed, {path, d->file.errorString()});
    }
    return std::unique_ptr<FileJob>(new HtmlJob(std::move(d)));
}

Result<void> HtmlJob::add(const Document &document) {
    if (!d->xml)
        d->begin(document);
    HtmlBody(*d->xml, ++d->documents).write(document);
    d->pages += static_cast<int>(document.pages.size());
    if (d->xml->hasError())
        return failure(ErrorCode::WriteFailed, {d->path, d->file.errorString()});
    return {};
}

Result<int> HtmlJob::finish() {
    if (!d->xml)
        return failure(ErrorCode::NothingToPrint);
    d->xml->writeEndDocument();
    d->xml.reset();
    if (const Result<void> written = d->file.commit(); !written)
        return failure(written.error());
    return d->pages;
}

} // namespace groundwork::documents
