#pragma once

#include "ui/documents/document.h"

#include <QSizeF>

namespace groundwork::documents {

/// Short lines where the knife goes, clear of what is printed on the cards: across the middle of the sheet, and down
/// it when cards stand `besideEachOther`.
void addCutMarks(Page &page, const QSizeF &sheet, bool besideEachOther = true);

} // namespace groundwork::documents
