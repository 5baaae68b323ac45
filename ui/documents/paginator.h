#pragma once

#include "ui/documents/document.h"
#include "ui/documents/flow.h"

#include <QString>

#include <functional>

namespace groundwork::documents {

/// Breaks the flow into pages. Laws (tests/documents): every strip is on exactly one page, whole; a segment
/// that keeps with the next has the next one's beginning on its page; a break leaves two lines on either
/// side; a table's head stands on each of its pages. A chain too tall for any page is broken rather than
/// lost.
std::vector<Page> paginate(const std::vector<Segment> &flow, const PageStyle &style,
                           const Furniture &furniture);

/// The width between the margins, in points.
double bodyWidth(const PageStyle &style);

/// The height of the footer with its line above: several lines where the words need them.
double footerHeight(const PageStyle &style, const Furniture &furniture);

/// Puts the footer (and the draft mark) on pages that were painted by hand.
void addFurniture(std::vector<Page> &pages, const PageStyle &style, const Furniture &furniture);
/// The word across each page of a draft.
QString draftWord();
/// "page 1 of 2", in one piece.
QString pagePlace(int page, int pages);

} // namespace groundwork::documents
