#pragma once

#include "ui/documents/worksheet_document.h"

namespace groundwork::documents {

/// What one prompt takes on a worksheet: measures and paints it, in a column of its own or over all three.
class WorksheetCells {
  public:
    explicit WorksheetCells(const PageStyle &style);

    [[nodiscard]] const FlowBuilder &kit() const { return m_kit; }
    [[nodiscard]] double left() const { return m_style.margin; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double columnWidth() const { return m_width / 3; }
    /// The room for words and lines inside a column.
    [[nodiscard]] double cellWidth() const;
    /// Where the words of a column begin.
    [[nodiscard]] double cellLeft(int column) const;

    /// One column's part of a prompt, with `moreLines` to write on in its last field; answers its height.
    double paint(Items &items, const QString &key, const WorksheetCell &cell, QPointF at, double width,
                 int moreLines = 0) const;
    [[nodiscard]] double height(const QString &key, const WorksheetCell &cell, int moreLines) const;

    /// What only the two together answer, framed over the whole width: its words, and below them its fields in
    /// three columns. Answers the height.
    double paintWide(Items &items, const QString &key, const WorksheetCell &cell, double y,
                     int moreLines) const;
    [[nodiscard]] double wideHeight(const QString &key, const WorksheetCell &cell, int moreLines) const;

  private:
    [[nodiscard]] Paragraph words(const QString &key, const WorksheetCell &cell) const;
    PageStyle m_style;
    FlowBuilder m_kit;
    double m_width;
};

/// What one prompt says: its number, the question and the fields.
Blocks promptBlocks(const QString &key, const WorksheetCell &cell);

/// The private help line as one more sentence of a footer; nothing without one.
QString helpSentence(const QString &helpLine);

} // namespace groundwork::documents
