#include "ui/documents/odt_export.h"

#include "core/base/error_code.h"
#include "core/file/safe_file.h"
#include "ui/documents/letterhead_print.h"
#include "ui/documents/odt_body.h"
#include "ui/documents/odt_pictures.h"
#include "ui/documents/odt_styles.h"
#include "ui/documents/xml_words.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryFile>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <utility>

#include <zip.h>

namespace groundwork::documents {

namespace {

constexpr char kType[] = "application/vnd.oasis.opendocument.text";

/// A part of the package that grows on disk while the documents come one by one.
class Scratch {
  public:
    Scratch()
        : m_file(QDir::temp().filePath(QStringLiteral("groundwork-XXXXXX.part"))) {
        m_open = m_file.open();
        m_xml.setDevice(&m_file);
    }
    [[nodiscard]] QXmlStreamWriter &xml() { return m_xml; }
    [[nodiscard]] bool isFine() const { return m_open && !m_xml.hasError() && m_file.error() == QFileDevice::NoError; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] QString why() const { return m_file.errorString(); }
    [[nodiscard]] bool isFull() const { return m_file.error() == QFileDevice::ResourceError; }
    /// Ends the last start tag, since a writer keeps it open for attributes.
    bool flush() {
        m_xml.writeCharacters(QString());
        return m_file.flush() && isFine();
    }
    /// Puts all of another part after what is here.
    bool take(Scratch &other) {
        if (!other.flush() || !flush() || !other.m_file.seek(0))
            return false;
        while (!other.m_file.atEnd()) {
            const QByteArray some = other.m_file.read(1 << 16);
            if (some.isEmpty() || m_file.write(some) != some.size())
                return false;
        }
        return true;
    }

  private:
    QTemporaryFile m_file;
    QXmlStreamWriter m_xml;
    bool m_open = false;
};

QByteArray manifest(const Picture *logo, const OdtPictures &pictures) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("manifest:manifest"));
    xml.writeAttribute(QStringLiteral("xmlns:manifest"),
                       QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"));
    xml.writeAttribute(QStringLiteral("manifest:version"), QStringLiteral("1.3"));
    const auto entry = [&xml](const QString &path, const QString &type) {
        xml.writeEmptyElement(QStringLiteral("manifest:file-entry"));
        xml.writeAttribute(QStringLiteral("manifest:full-path"), path);
        if (path == QLatin1String("/"))
            xml.writeAttribute(QStringLiteral("manifest:version"), QStringLiteral("1.3"));
        xml.writeAttribute(QStringLiteral("manifest:media-type"), type);
    };
    entry(QStringLiteral("/"), QString::fromLatin1(kType));
    for (const char *part : {"content.xml", "styles.xml", "meta.xml"})
        entry(QString::fromLatin1(part), QStringLiteral("text/xml"));
    if (logo)
        entry(odtLogoPath(*logo), logo->mimeType());
    for (const QString &picture : pictures.names())
        entry(picture, QStringLiteral("image/png"));
    xml.writeEndDocument();
    return buffer.data();
}

/// A zip that is written once.
class Package {
  public:
    explicit Package(const QString &path) {
        int code = 0;
        m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    }
    ~Package() {
        if (m_zip)
            zip_discard(m_zip);
    }
    Package(const Package &) = delete;
    Package &operator=(const Package &) = delete;

    bool add(const char *name, const QByteArray &bytes, bool stored = false) {
        return m_zip && keep(name, zip_source_buffer(m_zip, bytes.constData(), zip_uint64_t(bytes.size()), 0), stored);
    }
    bool add(const char *name, const QString &file) {
        return m_zip && keep(name, zip_source_file(m_zip, QFile::encodeName(file).constData(), 0, -1), false);
    }
    /// Everything is read and packed now.
    bool close() {
        if (!m_zip || zip_close(m_zip) != 0)
            return false;
        m_zip = nullptr;
        return true;
    }
    [[nodiscard]] QString why() const {
        return m_zip ? QString::fromUtf8(zip_error_strerror(zip_get_error(m_zip))) : QString();
    }
    [[nodiscard]] bool isFull() const {
        return m_zip && zip_error_code_system(zip_get_error(m_zip)) == ENOSPC;
    }

  private:
    bool keep(const char *name, zip_source_t *source, bool stored) {
        if (!source)
            return false;
        const zip_int64_t index = zip_file_add(m_zip, name, source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        const auto place = static_cast<zip_uint64_t>(index);
        return zip_set_file_compression(m_zip, place, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) == 0;
    }
    zip_t *m_zip = nullptr;
};

} // namespace

struct OdtJob::Private {
    Private(QString target, QString name, bool replace)
        : path(std::move(target))
        , title(std::move(name))
        , overwrite(replace)
        , body(text.xml(), styles.xml(), pictures) {}

    QString path;
    QString title;
    bool overwrite;
    Scratch text;    ///< of all documents
    Scratch styles;  ///< automatic styles of the text
    Scratch masters; ///< page styles, two a document
    OdtPictures pictures;
    OdtBody body;
    Document first;  ///< without its words and pages: what the common styles and the facts need
    QString subject;
    std::shared_ptr<const Picture> logo; ///< of the letterhead, which is the same all through
    std::vector<PageStyle> layouts;
    std::optional<Document> waiting; ///< the first document waits to hear whether it is the only one
    int documents = 0;
    int pages = 0;

    void put(const Document &document, bool alone);
    bool writeContent(Scratch &to);
    bool writeStyles(Scratch &to);
    [[nodiscard]] QByteArray meta() const;
    /// Why a part could not be written.
    [[nodiscard]] Error problemOf(std::initializer_list<const Scratch *> parts) const;
    Result<void> pack(const QString &to);
};

void OdtJob::Private::put(const Document &document, bool alone) {
    ++documents;
    const QString master = QStringLiteral("Sheet%1").arg(documents);
    const QString end = alone ? QString() : QStringLiteral("end%1").arg(documents);
    body.write(document, master, end);
    writeOdtMasters(masters.xml(), document, master, end);
    if (const LetterheadPrint *head = letterheadOf(document); head && head->logo)
        logo = head->logo;
    const QString layout = odtLayoutName(document.style);
    for (const PageStyle &known : layouts) {
        if (odtLayoutName(known) == layout)
            return;
    }
    layouts.push_back(document.style);
}

bool OdtJob::Private::writeContent(Scratch &to) {
    QXmlStreamWriter &xml = to.xml();
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-content"));
    writeOdfNamespaces(xml);
    writeOdtFaces(xml);
    xml.writeStartElement(QStringLiteral("office:automatic-styles"));
    writeOdtCellStyles(xml, first.style.rightToLeft);
    if (!to.take(styles))
        return false;
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("office:body"));
    xml.writeStartElement(QStringLiteral("office:text"));
    if (!to.take(text))
        return false;
    xml.writeEndDocument();
    return to.flush();
}

bool OdtJob::Private::writeStyles(Scratch &to) {
    QXmlStreamWriter &xml = to.xml();
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-styles"));
    writeOdfNamespaces(xml);
    writeOdtFaces(xml);
    xml.writeStartElement(QStringLiteral("office:styles"));
    writeOdtStyles(xml, first);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("office:automatic-styles"));
    for (const PageStyle &style : layouts)
        writeOdtLayout(xml, style);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("office:master-styles"));
    if (!to.take(masters))
        return false;
    xml.writeEndDocument();
    return to.flush();
}

QByteArray OdtJob::Private::meta() const {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-meta"));
    writeOdfNamespaces(xml);
    xml.writeStartElement(QStringLiteral("office:meta"));
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    const auto fact = [&xml](const char *name, const QString &value) {
        if (!value.isEmpty())
            xml.writeTextElement(QString::fromLatin1(name), fileFact(value));
    };
    fact("meta:generator", QStringLiteral("Groundwork/%1").arg(QStringLiteral(GROUNDWORK_VERSION)));
    fact("dc:title", title.isEmpty() ? first.title : title);
    fact("dc:subject", subject);
    fact("dc:language", languageOf(first));
    fact("meta:creation-date", now);
    fact("dc:date", now);
    xml.writeEndDocument();
    return buffer.data();
}

Error OdtJob::Private::problemOf(std::initializer_list<const Scratch *> parts) const {
    for (const Scratch *part : parts) {
        if (part->isFull())
            return Error(ErrorCode::DiskFull, {path});
    }
    for (const Scratch *part : parts) {
        if (!part->isFine())
            return Error(ErrorCode::WriteFailed, {path, part->why()});
    }
    return Error(ErrorCode::WriteFailed, {path, (*parts.begin())->why()});
}

Result<void> OdtJob::Private::pack(const QString &to) {
    Scratch content;
    Scratch common;
    if (!writeContent(content) || !writeStyles(common))
        return failure(problemOf({&content, &common, &text, &styles, &masters}));
    Package package(to);
    const QByteArray type(kType);
    const QByteArray list = manifest(logo.get(), pictures);
    const QByteArray facts = meta();
    const bool written = package.add("mimetype", type, true) && package.add("META-INF/manifest.xml", list) &&
                         package.add("content.xml", content.path()) && package.add("styles.xml", common.path()) &&
                         package.add("meta.xml", facts) &&
                         (!logo || package.add(odtLogoPath(*logo).toLatin1().constData(), logo->data)) &&
                         std::all_of(pictures.names().begin(), pictures.names().end(),
                                     [&](const QString &name) {
                                         return package.add(name.toLatin1().constData(), pictures.fileOf(name));
                                     }) &&
                         package.close();
    if (written)
        return {};
    if (package.isFull())
        return failure(ErrorCode::DiskFull, {path});
    return failure(ErrorCode::WriteFailed, {path, package.why()});
}

OdtJob::OdtJob(std::unique_ptr<Private> p)
    : d(std::move(p)) {}

OdtJob::~OdtJob() = default;

Result<std::unique_ptr<FileJob>> OdtJob::begin(const QString &path, const QString &title, bool overwrite) {
    if (!overwrite && QFileInfo::exists(path))
        return failure(ErrorCode::FileExists, {path});
    if (const QFileInfo folder(QFileInfo(path).absolutePath()); !folder.isDir() || !folder.isWritable())
        return failure(ErrorCode::FolderNotWritable, {folder.filePath()});
    return std::unique_ptr<FileJob>(new OdtJob(std::make_unique<Private>(path, title, overwrite)));
}

Result<void> OdtJob::add(const Document &document) {
    if (d->pages == 0 && !d->waiting) {
        d->first.title = document.title;
        d->first.style = document.style;
        d->subject = document.subject;
    } else if (d->subject != document.subject) {
        d->subject.clear(); // the file is about several
    }
    d->pages += static_cast<int>(document.pages.size());
    if (d->documents == 0 && !d->waiting) {
        d->waiting = document;
        return {};
    }
    if (d->waiting)
        d->put(*std::exchange(d->waiting, std::nullopt), false);
    d->put(document, false);
    if (!d->text.isFine() || !d->styles.isFine() || !d->masters.isFine())
        return failure(d->problemOf({&d->text, &d->styles, &d->masters}));
    return {};
}

Result<int> OdtJob::finish() {
    if (d->waiting)
        d->put(*std::exchange(d->waiting, std::nullopt), true);
    if (d->documents == 0)
        return failure(ErrorCode::NothingToPrint);
    const auto written =
        writeSafely(d->path, [this](const QString &temporary) { return d->pack(temporary); }, d->overwrite);
    if (!written)
        return failure(written.error());
    return d->pages;
}

} // namespace groundwork::documents
