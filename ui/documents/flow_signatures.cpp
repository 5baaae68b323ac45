#include "ui/documents/flow_builder.h"
#include "ui/documents/flow_sizes.h"

#include <algorithm>

namespace groundwork::documents {

Items FlowBuilder::signatureBox(const SignatureBox &box, Voice voice, QRectF rect) const {
    const bool rtl = m_style.rightToLeft;
    const QColor color = voice == Voice::Mentee ? ink::mentee : ink::mentor;
    Items items;
    items.push_back(BoxItem{rect, 4, QColor(), ink::text, 0.8});
    const double left = rect.left();
    if (voice == Voice::Mentee) {
        items.push_back(
            LineItem{QLineF(left + 1.5, rect.top() + 1.6, rect.right() - 1.5, rect.top() + 1.6), 3.2, color});
    } else {
        items.push_back(
            LineItem{QLineF(left + 1.5, rect.top() + 1, rect.right() - 1.5, rect.top() + 1), 1.5, color});
        items.push_back(
            LineItem{QLineF(left + 0.4, rect.top() + 4.2, rect.right() - 0.4, rect.top() + 4.2), 1.5, color});
    }
    const double inner = rect.width() - 22;
    const double x = left + 11;
    Paragraph who = text(box.name, Face::Plain, Weight::Bold);
    who.runs.push_back(
        Run{QStringLiteral(", ") + box.role, Face::Plain, Weight::Regular, scaled(kPlain), ink::text});
    items.push_back(
        badge(voice, QPointF(x + scaled(4.5), rect.top() + 12 + scaled(kPitch) / 2), scaled(8.6)));
    addText(items, who, QPointF(x + scaled(13.5), rect.top() + 12), inner - scaled(13.5), rtl);
    const double dateLabel = textWidth(dateWord()) + 8;
    const double howHeight = std::max(textHeight(text(box.how), inner - dateLabel - 3, m_style.rightToLeft), scaled(kPitch));
    const double dateY = rect.bottom() - scaled(11);
    const double signY = dateY - scaled(16.6) - howHeight;
    if (!box.signedAs.isEmpty()) {
        const Paragraph name = signedName(box.signedAs, inner);
        addText(items, name, QPointF(x, signY - scaled(2) - textHeight(name, inner, m_style.rightToLeft)), inner, rtl);
    }
    items.push_back(LineItem{QLineF(x, signY, x + inner, signY), 0.7, ink::line});
    Paragraph label = text(signatureLabel());
    label.runs.front().points = scaled(kLabel);
    addText(items, label, QPointF(x, signY + 2), inner, rtl);
    addText(items, dateWord(), QPointF(x, dateY - scaled(11.5)), dateLabel, rtl);
    items.push_back(LineItem{QLineF(x + dateLabel, dateY, x + inner, dateY), 0.7, ink::line});
    if (!box.how.isEmpty())
        addText(items, text(box.how), QPointF(x + dateLabel + 3, dateY - scaled(0.6) - howHeight), inner - dateLabel - 3,
                rtl);
    return items;
}

Paragraph FlowBuilder::dateWord() const {
    Paragraph date = text(dateLabel());
    date.runs.front().points = scaled(kLabel);
    return date;
}

/// The name as it was typed or written: large, and smaller where it takes more than two lines.
Paragraph FlowBuilder::signedName(const QString &name, double width) const {
    Paragraph paragraph = text(name, Face::Reading);
    for (const double points : {13.0, kReading}) {
        paragraph.runs.front().points = scaled(points);
        paragraph.linePitch = scaled(points * 18 / 13);
        if (textHeight(paragraph, width, m_style.rightToLeft) <= 2.5 * paragraph.linePitch)
            break;
    }
    return paragraph;
}

/// Long names take two or three lines: both boxes grow alike, so that they stay equal.
double FlowBuilder::signatureHeight(const std::vector<SignatureBox> &boxes, double inner) const {
    double above = 0;
    double below = 0;
    for (const SignatureBox &box : boxes) {
        const Paragraph who = text(box.name + QStringLiteral(", ") + box.role, Face::Plain, Weight::Bold);
        const double signedHeight =
            box.signedAs.isEmpty()
                ? 0
                : textHeight(signedName(box.signedAs, inner), inner, m_style.rightToLeft) - scaled(18);
        above = std::max(above, textHeight(who, inner - scaled(13.5), m_style.rightToLeft) + std::max(0.0, signedHeight));
        below = std::max(below, textHeight(text(box.how), inner - textWidth(dateWord()) - 11, m_style.rightToLeft) -
                                    scaled(kPitch));
    }
    return 11 + above + std::max(0.0, below) + scaled(76);
}

void FlowBuilder::signatures(const SignatureBox &mentee, const SignatureBox &mentor) {
    const double gap = 18;
    const double width = (m_width - gap) / 2;
    // Names of 300 characters in large print are set a little less large: both boxes belong on one page.
    const double scale = m_style.textScale;
    double height = 0;
    for (const double less : {1.0, 0.85, 0.72, 0.62}) {
        m_style.textScale = std::max(scale * less, std::min(scale, 0.85));
        height = signatureHeight({mentee, mentor}, width - 22);
        if (height <= m_style.size().height() * 0.6)
            break;
    }
    Items items = signatureBox(mentee, Voice::Mentee, QRectF(0, 0, width, height));
    Items right = signatureBox(mentor, Voice::Mentor, QRectF(width + gap, 0, width, height));
    items.insert(items.end(), right.begin(), right.end());
    m_style.textScale = scale;
    if (!m_flow.empty()) {
        m_flow.back().keepWithNext = true;
        m_flow.back().keepTogether = true;
    }
    Segment segment;
    segment.spaceBefore = 8;
    segment.keepTogether = true;
    segment.columns.push_back(Column{0, m_width, Decoration::None, {fixedStrip(height, std::move(items))}});
    add(std::move(segment));
    say(SignaturesBlock{mentee, mentor});
}

Item badge(Voice voice, QPointF center, double side) {
    const QRectF rect(center.x() - side / 2, center.y() - side / 2, side, side);
    if (voice == Voice::Mentee)
        return BoxItem{rect, side / 2, ink::mentee, QColor(), 0};
    return BoxItem{rect, side * 0.22, ink::mentor, QColor(), 0};
}

Items agreedMark(QPointF center, double size) {
    const auto tick = [&](double dx) {
        return QPolygonF({QPointF(center.x() + dx - size * 0.36, center.y() + size * 0.06),
                          QPointF(center.x() + dx - size * 0.12, center.y() + size * 0.28),
                          QPointF(center.x() + dx + size * 0.3, center.y() - size * 0.28)});
    };
    return {StrokeItem{tick(-size * 0.16), size * 0.11, ink::agreed},
            StrokeItem{tick(size * 0.22), size * 0.11, ink::agreed}};
}

} // namespace groundwork::documents
