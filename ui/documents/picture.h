#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include <memory>

namespace groundwork::documents {

/// A picture on a page, as the program file holds it. The bytes stay with it for the copies in other formats.
struct Picture {
    QByteArray data; ///< a PNG, JPEG or SVG
    QImage image;    ///< null for an SVG, which is painted as lines
    QSizeF size;     ///< in any unit: its shape

    [[nodiscard]] bool isVector() const { return image.isNull(); }
    /// "image/png", "image/jpeg", "image/svg+xml".
    [[nodiscard]] QString mimeType() const;
    /// The largest size of its shape that fits into a box.
    [[nodiscard]] QSizeF fitting(QSizeF box) const;
};

/// A picture from what a file holds; none when it cannot be read, or when an SVG asks for something outside itself.
std::shared_ptr<const Picture> pictureOf(const QByteArray &data);

/// The largest picture file that is looked at.
inline constexpr qint64 kLargestPictureFile = 20 * 1024 * 1024;

/// A picture file made as small as print needs it, without what a camera wrote into it. Answers
/// ValueOutOfRange("logo", "") for what cannot be read, ("logo_links", "") for an SVG that asks for something outside
/// itself, and ("logo_size", kilobytes) when it stays too large.
Result<QByteArray> logoForPrint(const QByteArray &file);

/// Is there too little dark in it to be seen on white paper?
bool isFaintOnPaper(const Picture &picture);

} // namespace groundwork::documents
