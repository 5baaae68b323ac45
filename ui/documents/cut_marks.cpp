#include "ui/documents/cut_marks.h"

namespace groundwork::documents {

void addCutMarks(Page &page, const QSizeF &sheet, bool besideEachOther) {
    constexpr double kMark = 14;
    constexpr double kEdge = 6;
    const double x = sheet.width() / 2;
    const double y = sheet.height() / 2;
    std::vector<QLineF> lines{QLineF(kEdge, y, kEdge + kMark, y),
                              QLineF(sheet.width() - kEdge - kMark, y, sheet.width() - kEdge, y)};
    if (besideEachOther)
        lines.insert(lines.end(), {QLineF(x, kEdge, x, kEdge + kMark),
                                   QLineF(x, sheet.height() - kEdge - kMark, x, sheet.height() - kEdge),
                                   QLineF(x - kMark / 2, y, x + kMark / 2, y), QLineF(x, y - kMark / 2, x, y + kMark / 2)});
    for (const QLineF &line : lines)
        page.items.push_back(LineItem{line, 0.7, ink::line});
}

} // namespace groundwork::documents
