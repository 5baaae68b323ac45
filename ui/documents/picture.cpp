#include "ui/documents/picture.h"

#include "core/base/error_code.h"
#include "core/letterhead/letterhead.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <algorithm>

namespace groundwork::documents {

using letterhead::LogoKind;

namespace {

constexpr QSize kPrinted(1300, 500); // 600 dots an inch in a letterhead, 300 on a certificate
constexpr int kLargestSide = 16000;

tl::unexpected<Error> noPicture() {
    return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("logo"), QString()});
}

tl::unexpected<Error> reachesOut() {
    return failure(ErrorCode::ValueOutOfRange, {QStringLiteral("logo_links"), QString()});
}

tl::unexpected<Error> tooLarge() {
    return failure(ErrorCode::ValueOutOfRange,
                   {QStringLiteral("logo_size"), QString::number(letterhead::kLargestLogo / 1024)});
}

/// Is every picture within it a PNG or a JPEG, whatever it calls itself? Another SVG could reach out of itself again.
bool holdsPlainPictures(const QString &svg) {
    static const QRegularExpression pictures(
        QStringLiteral("href\\s*+=\\s*+([\"'])\\s*+data:image/(?:png|jpe?g)(;base64,)?+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression breaks(QStringLiteral("&#(?:10|13|x[ad]);"),
                                           QRegularExpression::CaseInsensitiveOption);
    for (auto all = pictures.globalMatch(svg); all.hasNext();) {
        const QRegularExpressionMatch found = all.next();
        const qsizetype end = svg.indexOf(found.captured(1), found.capturedEnd());
        if (found.captured(2).isEmpty() || end < 0)
            return false;
        const QString data = svg.mid(found.capturedEnd(), end - found.capturedEnd()).remove(breaks);
        if (data.contains(QLatin1Char('&')) || data.contains(QLatin1Char(','))) // read in another way than here
            return false;
        const LogoKind kind = letterhead::logoKind(QByteArray::fromBase64(data.toLatin1()));
        if (kind != LogoKind::Png && kind != LogoKind::Jpeg)
            return false;
    }
    return true;
}

/// An SVG may fetch pictures and styles from this computer, or grow without end. A logo does neither. Nothing is given
/// back once it was read (the + behind a count), or a shorter reading would always find something that is no #.
bool staysInside(const QByteArray &svg) {
    const QString text = QString::fromUtf8(svg);
    if (text.contains(QLatin1String("<!ENTITY"), Qt::CaseInsensitive) ||
        text.contains(QLatin1String("@import"), Qt::CaseInsensitive) ||
        text.contains(QLatin1String("<?xml-stylesheet"), Qt::CaseInsensitive))
        return false;
    static const QRegularExpression links(
        QStringLiteral("href\\s*+=\\s*+[\"']\\s*+(?!#|data:image/(?:png|jpe?g)[;,])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression urls(QStringLiteral("url\\(\\s*+[\"']?+\\s*+(?!#)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return !links.match(text).hasMatch() && !urls.match(text).hasMatch() && holdsPlainPictures(text);
}

/// The dots alone: Qt keeps the comments of a file with its picture, and would write them again.
QImage dotsOf(const QImage &image) {
    if (image.isNull())
        return {};
    const QImage plain =
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    QImage dots(plain.size(), plain.format());
    for (int y = 0; y < plain.height(); ++y)
        std::copy_n(plain.constScanLine(y), plain.bytesPerLine(), dots.scanLine(y));
    return dots;
}

/// A raster picture, never larger than print needs it.
QImage readRaster(const QByteArray &data) {
    QBuffer buffer;
    buffer.setData(data);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > kLargestSide || size.height() > kLargestSide)
        return {};
    QImage image = reader.read();
    if (!image.isNull() && (image.width() > kPrinted.width() || image.height() > kPrinted.height()))
        image = image.scaled(kPrinted, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return dotsOf(image);
}

QByteArray written(const QImage &image, const char *format, int quality) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? buffer.data() : QByteArray();
}

} // namespace

QString Picture::mimeType() const {
    switch (letterhead::logoKind(data)) {
    case LogoKind::Png:
        return QStringLiteral("image/png");
    case LogoKind::Jpeg:
        return QStringLiteral("image/jpeg");
    case LogoKind::Svg:
        return QStringLiteral("image/svg+xml");
    case LogoKind::None:
        break;
    }
    return {};
}

QSizeF Picture::fitting(QSizeF box) const {
    return size.scaled(box, Qt::KeepAspectRatio);
}

std::shared_ptr<const Picture> pictureOf(const QByteArray &data) {
    Picture picture;
    picture.data = data;
    if (letterhead::logoKind(data) == LogoKind::Svg) {
        if (!staysInside(data))
            return nullptr;
        const QSvgRenderer renderer(data);
        picture.size = renderer.viewBoxF().size();
        if (!renderer.isValid() || picture.size.isEmpty())
            return nullptr;
    } else if (letterhead::logoKind(data) != LogoKind::None) {
        picture.image = readRaster(data);
        picture.size = picture.image.size();
        if (picture.image.isNull())
            return nullptr;
    } else {
        return nullptr;
    }
    return std::make_shared<const Picture>(std::move(picture));
}

Result<QByteArray> logoForPrint(const QByteArray &file) {
    if (file.size() > kLargestPictureFile)
        return tooLarge();
    const auto picture = pictureOf(file);
    if (!picture)
        return letterhead::logoKind(file) == LogoKind::Svg && !staysInside(file) ? reachesOut() : noPicture();
    if (picture->isVector())
        return file.size() > letterhead::kLargestLogo ? Result<QByteArray>(tooLarge()) : file;
    const bool clear = picture->image.hasAlphaChannel() || letterhead::logoKind(file) == LogoKind::Png;
    QByteArray data = clear ? written(picture->image, "PNG", -1) : written(picture->image, "JPEG", 92);
    // A photograph as PNG: as JPEG it is a tenth, where nothing of it is see-through.
    if (data.size() > letterhead::kLargestLogo && !picture->image.hasAlphaChannel())
        data = written(picture->image, "JPEG", 85);
    for (int width = 900; data.size() > letterhead::kLargestLogo && width >= 300; width -= 200)
        data = written(picture->image.scaledToWidth(width, Qt::SmoothTransformation), "PNG", -1);
    if (data.isEmpty())
        return noPicture();
    return data.size() > letterhead::kLargestLogo ? Result<QByteArray>(tooLarge()) : data;
}

bool isFaintOnPaper(const Picture &picture) {
    constexpr int kWidth = 64;
    constexpr int kDark = 200; // of 255: a grey that a printer still shows
    const QSize size = picture.fitting(QSizeF(kWidth, kWidth)).toSize().expandedTo(QSize(1, 1));
    QImage paper(size, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (picture.isVector())
        QSvgRenderer(picture.data).render(&painter, QRectF(QPointF(), size));
    else
        painter.drawImage(QRect(QPoint(), size), picture.image);
    painter.end();
    int dark = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            dark += qGray(paper.pixel(x, y)) < kDark ? 1 : 0;
    }
    return dark * 200 < size.width() * size.height(); // less than half a per cent
}

} // namespace groundwork::documents
