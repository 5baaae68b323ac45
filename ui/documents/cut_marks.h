#pragma once

#include "ui/documents/document.h"

#include <QSizeF>
#include <QString>

namespace groundwork::documents {

/// Short lines where the knife goes, clear of what is printed on the cards: across the middle of the sheet, and down
/// it when cards stand `besideEachOther`.
void addCutMarks(Page &page, const QSizeF &sheet, bool besideEachOther = true);

/// A dashed line across the sheet at `y` with what to do there in its middle: cutWords(), "fold here".
void addCutLine(Page &page, const PageStyle &style, double y, const QString &words);
QString cutWords();

} // namespace groundwork::documents
