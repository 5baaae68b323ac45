#include "ui/documents/flow.h"

#include <utility>

namespace groundwork::documents {

std::vector<Strip> strips(const Paragraph &paragraph, double width, bool rightToLeft) {
    std::vector<Strip> result;
    const double textWidth = width - paragraph.indent;
    auto text = std::make_shared<const ShapedText>(shape(paragraph, textWidth, rightToLeft));
    const int count = int(text->lines.size());
    for (int i = 0; i < count; ++i) {
        Strip strip;
        strip.spaceBefore = i == 0 ? paragraph.spaceBefore : 0;
        strip.height = text->lines[size_t(i)].height;
        strip.items.push_back(TextItem{text, i, 1, QPointF(paragraph.indent, 0)});
        // Neither one line alone at the foot of a page nor one alone at the top of the next.
        strip.glued = i == 0 || i == count - 2 || paragraph.keepTogether;
        if (i == count - 1)
            strip.glued = paragraph.keepWithNext;
        result.push_back(std::move(strip));
    }
    return result;
}

void append(std::vector<Strip> &to, const Paragraph &paragraph, double width, bool rightToLeft) {
    std::vector<Strip> more = strips(paragraph, width, rightToLeft);
    for (Strip &strip : more)
        to.push_back(std::move(strip));
}

Segment paragraphSegment(const Paragraph &paragraph, double x, double width, bool rightToLeft) {
    Segment segment;
    segment.spaceBefore = paragraph.spaceBefore;
    segment.keepWithNext = paragraph.keepWithNext;
    segment.keepTogether = paragraph.keepTogether;
    Paragraph plain = paragraph;
    plain.spaceBefore = 0;
    plain.keepWithNext = false;
    Column column;
    column.x = x;
    column.width = width;
    column.strips = strips(plain, width, rightToLeft);
    segment.columns.push_back(std::move(column));
    return segment;
}

Strip fixedStrip(double height, Items items, double spaceBefore) {
    Strip strip;
    strip.height = height;
    strip.items = std::move(items);
    strip.spaceBefore = spaceBefore;
    return strip;
}

double heightOf(const std::vector<Strip> &strips) {
    double height = 0;
    for (size_t i = 0; i < strips.size(); ++i)
        height += (i == 0 ? 0 : strips[i].spaceBefore) + strips[i].height;
    return height;
}

void addText(Items &items, const Paragraph &paragraph, QPointF at, double width, bool rightToLeft) {
    auto shaped = std::make_shared<const ShapedText>(shape(paragraph, width, rightToLeft));
    if (!shaped->lines.empty())
        items.push_back(TextItem{shaped, 0, int(shaped->lines.size()), at});
}

double textHeight(const Paragraph &paragraph, double width, bool rightToLeft) {
    return shape(paragraph, width, rightToLeft).height;
}

} // namespace groundwork::documents
