#include "ui/documents/letterhead_print.h"

#include "ui/documents/flow.h"
#include "ui/documents/paginator.h"

#include <algorithm>

namespace groundwork::documents {

namespace {

constexpr QSizeF kLogo(170, 46); // at most, in points: 60 by 16 mm
constexpr double kGap = 16;      // to what stands under it

Paragraph line(const PageStyle &style, const QString &text, double points, Weight weight, Qt::Alignment align) {
    // Large print makes the small lines readable without pushing the letter off its page.
    const double scale = std::min(style.textScale, 1.3);
    Paragraph paragraph;
    paragraph.runs.push_back(Run{text, Face::Plain, weight, points * scale, ink::text});
    paragraph.linePitch = points * 1.32 * scale;
    paragraph.align = align;
    return paragraph;
}

/// The words of one side, one under the other.
struct Block {
    std::vector<Paragraph> lines;
    double width = 0;

    [[nodiscard]] double height() const {
        double sum = 0;
        for (const Paragraph &each : lines)
            sum += textHeight(each, width);
        return sum;
    }
    void put(Items &items, QPointF at, bool rightToLeft) const {
        for (const Paragraph &each : lines) {
            addText(items, each, at, width, rightToLeft);
            at.ry() += textHeight(each, width);
        }
    }
};

struct Head {
    QSizeF logo;
    Block leading;
    Block trailing;
    double height = 0;
};

Head laidOut(const PageStyle &style) {
    const LetterheadPrint &print = *style.letterhead;
    Head head;
    const double width = bodyWidth(style);
    if (print.logo)
        head.logo = print.logo->fitting(kLogo);
    head.leading.width = width * 0.5 - 8;
    head.trailing.width = print.logo ? width - head.logo.width() - 16 : width * 0.5;
    const Qt::Alignment trails = Qt::AlignTrailing;
    if (!print.name.isEmpty()) {
        if (print.logo)
            head.trailing.lines.push_back(line(style, print.name, 10.5, Weight::Bold, trails));
        else
            head.leading.lines.push_back(line(style, print.name, 13, Weight::Bold, Qt::AlignLeading));
    }
    for (const QString &each : print.address)
        head.trailing.lines.push_back(line(style, each, 8.5, Weight::Regular, trails));
    if (!print.contact.isEmpty())
        head.trailing.lines.push_back(line(style, print.contact, 8.5, Weight::Regular, trails));
    head.height = std::max({head.logo.height(), head.leading.height(), head.trailing.height()});
    return head;
}

} // namespace

std::shared_ptr<const LetterheadPrint> letterheadPrint(const letterhead::Letterhead &head) {
    if (head.isEmpty())
        return nullptr;
    LetterheadPrint print;
    print.name = head.name;
    print.address = head.address.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    print.contact = head.contact;
    if (!head.logo.isEmpty())
        print.logo = pictureOf(head.logo);
    return std::make_shared<const LetterheadPrint>(std::move(print));
}

double letterheadHeight(const PageStyle &style) {
    return style.letterhead ? laidOut(style).height + kGap : 0;
}

void addLetterhead(Items &items, const PageStyle &style) {
    if (!style.letterhead)
        return;
    const Head head = laidOut(style);
    const double left = style.margin;
    const double right = left + bodyWidth(style);
    if (style.letterhead->logo)
        items.push_back(ImageItem{style.letterhead->logo, QRectF(QPointF(left, style.margin), head.logo)});
    head.leading.put(items, QPointF(left, style.margin), style.rightToLeft);
    head.trailing.put(items, QPointF(right - head.trailing.width, style.margin), style.rightToLeft);
}

} // namespace groundwork::documents
