#include "ui/documents/cut_marks.h"

#include "ui/documents/flow.h"

#include <QCoreApplication>

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

void addCutLine(Page &page, const PageStyle &style, double y, const QString &words) {
    constexpr double kEdge = 12; // what printers reach
    constexpr double kPitch = 11;
    Paragraph label;
    label.runs.push_back(Run{words, Face::Plain, Weight::Regular, 8, ink::second});
    label.linePitch = kPitch;
    const double half = textWidth(label) / 2 + 6;
    const double width = style.size().width();
    page.items.push_back(LineItem{QLineF(kEdge, y, width / 2 - half, y), 0.7, ink::line, Qt::DashLine});
    page.items.push_back(LineItem{QLineF(width / 2 + half, y, width - kEdge, y), 0.7, ink::line, Qt::DashLine});
    const size_t first = page.items.size();
    addText(page.items, label, QPointF(width / 2 - half + 6, y - kPitch / 2), 2 * half - 11);
    setAside(page.items, first);
}

QString cutWords() {
    return QCoreApplication::translate("groundwork::documents", "cut here");
}

} // namespace groundwork::documents
