#include "ui/documents/page_style.h"

namespace groundwork::documents {

QPageSize PageStyle::pageSize() const
{
    return QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

QSizeF PageStyle::size() const
{
    const QSizeF upright = pageSize().size(QPageSize::Point);
    return landscape ? upright.transposed() : upright;
}

} // namespace groundwork::documents
