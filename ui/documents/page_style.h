#pragma once

#include <QPageSize>
#include <QSizeF>
#include <QString>

#include <memory>

namespace groundwork::documents {

struct LetterheadPrint;

/// The paper a document is laid out for. All lengths are in points (1/72 inch).
struct PageStyle {
    enum class Paper { A4, Letter };
    Paper paper = Paper::A4;
    bool landscape = false;
    double margin = 42.5;     ///< 15 mm; the worksheet takes 34 (12 mm)
    double textScale = 1.0;   ///< the large print option: 14 pt instead of 9.5 to 10 (visual.md 14)
    bool rightToLeft = false; ///< columns, footers and rules change sides
    QString language = {};    ///< of the sentences, as a BCP 47 tag; empty: of the window
    /// The organisation's head, at the top of the first page; none: pages are as without.
    std::shared_ptr<const LetterheadPrint> letterhead = {};

    /// The whole sheet, turned when landscape.
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] QPageSize pageSize() const;
    /// The paper of the locale's country: Letter in North America and the Philippines, else A4.
    static Paper localPaper();
};

} // namespace groundwork::documents
