#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace groundwork::letterhead {

/// What a picture file is, by its first bytes and not by its name.
enum class LogoKind { None, Png, Jpeg, Svg };

/// The head of the organisation's letters and documents. All of it may be empty: then pages have none.
struct Letterhead {
    QString name;
    QString address; ///< one line each
    QString contact; ///< telephone, web, in one line
    QByteArray logo; ///< a PNG, JPEG or SVG as a file holds it; empty for none

    [[nodiscard]] bool isEmpty() const {
        return name.isEmpty() && address.isEmpty() && contact.isEmpty() && logo.isEmpty();
    }
    bool operator==(const Letterhead &) const = default;
};

/// None for what is neither.
LogoKind logoKind(const QByteArray &data);

inline constexpr int kLongestLine = 200;
inline constexpr int kMostAddressLines = 5;
/// What may be kept in the file. A picture that is larger is made smaller first (ui/documents/logo.h).
inline constexpr qsizetype kLargestLogo = 300 * 1024;

} // namespace groundwork::letterhead
