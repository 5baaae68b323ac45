#include "ui/documents/page_style.h"

#include <QLocale>

namespace groundwork::documents {

QPageSize PageStyle::pageSize() const {
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

QSizeF PageStyle::size() const {
    const QSizeF upright = pageSize().size(QPageSize::Point);
    return landscape ? upright.transposed() : upright;
}

PageStyle::Paper PageStyle::localPaper() {
    switch (QLocale().territory()) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
        return Paper::Letter;
    default:
        return Paper::A4;
    }
}

} // namespace groundwork::documents
