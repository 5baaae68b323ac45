#pragma once

#include <QPageSize>
#include <QSizeF>

namespace groundwork::documents {

/// The paper a document is laid out for. All lengths are in points (1/72 inch).
struct PageStyle {
    enum class Paper { A4, Letter };
    Paper paper = Paper::A4;
    bool landscape = false;
    double margin = 42.5; ///< 15 mm; the worksheet takes 34 (12 mm)

    /// The whole sheet, turned when landscape.
    [[nodiscard]] QSizeF size() const;
    [[nodiscard]] QPageSize pageSize() const;
};

} // namespace groundwork::documents
