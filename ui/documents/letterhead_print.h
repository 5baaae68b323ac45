#pragma once

#include "core/letterhead/letterhead.h"
#include "ui/documents/page_items.h"
#include "ui/documents/page_style.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace groundwork::documents {

/// The head of the organisation's documents, ready to be painted; shared by all pages that it stands on.
struct LetterheadPrint {
    QString name;
    QStringList address;
    QString contact;
    std::shared_ptr<const Picture> logo; ///< none, or one that cannot be read
};

/// None for an empty one.
std::shared_ptr<const LetterheadPrint> letterheadPrint(const letterhead::Letterhead &head);

/// The room that it takes at the top of a first page, with the gap under it; 0 when the style has none.
double letterheadHeight(const PageStyle &style);
/// Puts it at the top margin: the logo on the leading side, the words on the trailing one. Without a logo the name
/// leads.
void addLetterhead(Items &items, const PageStyle &style);

} // namespace groundwork::documents
