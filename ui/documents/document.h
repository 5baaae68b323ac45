#pragma once

#include "ui/documents/document_content.h"
#include "ui/documents/page_items.h"
#include "ui/documents/page_style.h"

#include <QString>

#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace groundwork::documents {

/// One laid-out page: what is painted, in points from the top left corner of the sheet.
struct Page {
    Items items;

    /// Paints the page; the painter's unit must be one point.
    void paint(QPainter &painter) const;
    /// The words of the page in reading order, for the accessible copy and for tests.
    [[nodiscard]] QString text() const;
};

/// A finished document: what it says, and the same pages on the screen, in a PDF and on paper. It is a value; nothing in it
/// refers to the program file or to a paint device.
struct Document {
    QString title;   ///< of the document, for the PDF's information and the printer's queue
    QString subject; ///< who it is for and who sees it, for the PDF's XMP
    PageStyle style;
    std::vector<Page> pages;
    Blocks blocks;       ///< what it says, for the copies in other formats
    Furniture furniture; ///< what stands around it on each page
};

/// The language of its sentences as a BCP 47 tag.
QString languageOf(const Document &document);

/// The head of the organisation, where it stands above the first page of this document; else none.
const LetterheadPrint *letterheadOf(const Document &document);

/// Paints page `index` of the document on a painter whose device has `dpi` dots per inch; the painter's
/// origin is the corner of the sheet.
void paintPage(QPainter &painter, const Document &document, int index, double dpi);

} // namespace groundwork::documents
