#include "ui/documents/paginator.h"

#include "ui/documents/letterhead_print.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace groundwork::documents {

namespace {

constexpr double kFooterGap = 10; // between the flow and the footer's line
constexpr double kHeadRoom = 16;  // below the running head: the line and a gap
constexpr double kSlack = 0.01;   // sums of points are not exact

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

Paragraph small(const QString &text, Qt::Alignment align = Qt::AlignLeading,
                Weight weight = Weight::Regular) {
    Paragraph paragraph;
    paragraph.runs.push_back(Run{text, Face::Plain, weight, 8.2, ink::second});
    paragraph.linePitch = 12;
    paragraph.align = align;
    return paragraph;
}

/// The trailing part of the footer keeps to one line where it can; the leading part takes the rest.
double footerEndWidth(const PageStyle &style, const Furniture &furniture) {
    const QString longest =
        furniture.footerEnd + QStringLiteral(" · ") + pagePlace(furniture.mostPages, furniture.mostPages);
    return std::min(textWidth(small(longest)) + 4, bodyWidth(style) * 0.5);
}

bool hasRunningHead(const Furniture &furniture) {
    return !furniture.runningHead.isEmpty() || !furniture.runningHeadEnd.isEmpty();
}

/// A running head takes two lines at most: page one says it in full.
Paragraph running(const QString &words, double width, Qt::Alignment align, Weight weight = Weight::Regular) {
    const Paragraph paragraph = small(words, align, weight);
    return textHeight(paragraph, width) > 2.5 * paragraph.linePitch ? shortened(paragraph, 1.7 * width) : paragraph;
}

double runningHeadHeight(const PageStyle &style, const Furniture &furniture) {
    if (!hasRunningHead(furniture))
        return 0;
    const double width = bodyWidth(style);
    return std::max(textHeight(running(furniture.runningHead, width * 0.4, Qt::AlignLeading, Weight::Medium), width * 0.4, style.rightToLeft),
                    textHeight(running(furniture.runningHeadEnd, width * 0.59, Qt::AlignTrailing), width * 0.59, style.rightToLeft));
}

double columnHeight(const std::vector<Strip> &strips, size_t from, size_t to) {
    double height = 0;
    for (size_t i = from; i < to; ++i)
        height += (i == from ? 0 : strips[i].spaceBefore) + strips[i].height;
    return height;
}

/// The end of the shortest part from `from` that a page break may follow.
size_t firstBreak(const std::vector<Strip> &strips, size_t from) {
    size_t end = from;
    while (end < strips.size()) {
        ++end;
        if (!strips[end - 1].glued)
            break;
    }
    return end;
}

/// The end of the longest part from `from` that is not taller than `room` and may be followed by a break.
size_t longestFit(const std::vector<Strip> &strips, size_t from, double room) {
    size_t best = from;
    double height = 0;
    for (size_t i = from; i < strips.size(); ++i) {
        height += (i == from ? 0 : strips[i].spaceBefore) + strips[i].height;
        if (height > room + kSlack)
            break;
        if (!strips[i].glued || i + 1 == strips.size())
            best = i + 1;
    }
    return best;
}

/// For a part that no page can hold: as much as fits, wherever that breaks; at least one strip.
size_t forcedFit(const std::vector<Strip> &strips, size_t from, double room) {
    size_t end = from;
    while (end < strips.size() && columnHeight(strips, from, end + 1) <= room + kSlack)
        ++end;
    return std::max(end, std::min(from + 1, strips.size()));
}

class Paginator {
  public:
    Paginator(const std::vector<Segment> &flow, const PageStyle &style, const Furniture &furniture)
        : m_flow(flow)
        , m_style(style)
        , m_letterhead(letterheadHeight(style))
        , m_head(hasRunningHead(furniture) ? runningHeadHeight(style, furniture) + kHeadRoom : 0)
        , m_bottom(style.size().height() - style.margin - footerHeight(style, furniture) - kFooterGap) {}

    std::vector<Page> run() {
        newPage();
        for (size_t i = 0; i < m_flow.size(); ++i) {
            if (m_flow[i].pageBreakBefore && !m_atTop)
                newPage();
            else
                makeRoomFor(i);
            place(m_flow[i]);
        }
        return std::move(m_pages);
    }

  private:
    [[nodiscard]] double top() const { return m_style.margin + (m_pages.size() > 1 ? m_head : m_letterhead); }

    void newPage() {
        m_pages.emplace_back();
        m_y = top();
        m_atTop = true;
    }

    [[nodiscard]] static double frame(const Segment &segment) {
        return 2 * segment.framePadding +
               (segment.head.empty() ? 0 : columnHeight(segment.head, 0, segment.head.size()));
    }

    [[nodiscard]] static double fullHeight(const Segment &segment) {
        double height = 0;
        for (const Column &column : segment.columns)
            height = std::max(height, columnHeight(column.strips, 0, column.strips.size()));
        return height + frame(segment);
    }

    [[nodiscard]] double beginning(const Segment &segment) const {
        const double full = fullHeight(segment);
        if (segment.keepTogether && full <= m_bottom - m_style.margin - m_head)
            return full;
        double height = 0;
        for (const Column &column : segment.columns)
            height = std::max(height, columnHeight(column.strips, 0, firstBreak(column.strips, 0)));
        return height + frame(segment);
    }

    /// A chain of segments that keep together starts on a new page when what is left here cannot hold it.
    void makeRoomFor(size_t first) {
        if (m_atTop || (first > 0 && m_flow[first - 1].keepWithNext))
            return;
        double need = m_flow[first].spaceBefore;
        size_t i = first;
        for (; i + 1 < m_flow.size() && m_flow[i].keepWithNext; ++i)
            need += fullHeight(m_flow[i]) + m_flow[i + 1].spaceBefore;
        need += beginning(m_flow[i]);
        if (m_y + need > m_bottom + kSlack)
            newPage();
    }

    void place(const Segment &segment) {
        std::vector<size_t> done(segment.columns.size(), 0);
        bool first = true;
        do {
            const double space = m_atTop || !first ? 0 : segment.spaceBefore;
            const double room = m_bottom - m_y - space - frame(segment);
            std::vector<size_t> ends(done.size());
            for (size_t c = 0; c < done.size(); ++c)
                ends[c] = longestFit(segment.columns[c].strips, done[c], room);
            if (ends == done) {
                if (!m_atTop) {
                    newPage();
                    continue;
                }
                for (size_t c = 0; c < done.size(); ++c)
                    ends[c] = forcedFit(segment.columns[c].strips, done[c], room);
                if (ends == done)
                    return; // nothing in it
            }
            if (first && segment.ruleBefore && !m_atTop)
                hairLine(m_y + space / 2);
            m_y += space;
            emitPiece(segment, done, ends, !first);
            done = ends;
            first = false;
            if (remains(segment, done))
                newPage();
        } while (remains(segment, done));
    }

    [[nodiscard]] static bool remains(const Segment &segment, const std::vector<size_t> &done) {
        for (size_t c = 0; c < done.size(); ++c) {
            if (done[c] < segment.columns[c].strips.size())
                return true;
        }
        return false;
    }

    void hairLine(double y) {
        const double left = m_style.margin;
        const double right = m_style.size().width() - m_style.margin;
        m_pages.back().items.push_back(LineItem{QLineF(left, y, right, y), 0.6, ink::faintLine});
    }

    void emitStrips(const std::vector<Strip> &strips, size_t from, size_t to, double x, double y,
                    bool saidBefore = false) {
        const size_t first = m_pages.back().items.size();
        for (size_t i = from; i < to; ++i) {
            y += i == from ? 0 : strips[i].spaceBefore;
            for (Item item : strips[i].items) {
                translate(item, QPointF(x, y));
                m_pages.back().items.push_back(std::move(item));
            }
            y += strips[i].height;
        }
        if (saidBefore)
            setAside(m_pages.back().items, first);
    }

    void emitPiece(const Segment &segment, const std::vector<size_t> &from, const std::vector<size_t> &to,
                   bool goesOn) {
        double y = m_y;
        const double left = m_style.margin;
        if (!segment.head.empty()) {
            const Column &column = segment.columns.front();
            emitStrips(segment.head, 0, segment.head.size(), left + column.x, y, goesOn);
            y += columnHeight(segment.head, 0, segment.head.size());
        }
        double height = 0;
        for (size_t c = 0; c < from.size(); ++c)
            height = std::max(height, columnHeight(segment.columns[c].strips, from[c], to[c]));
        for (size_t c = 0; c < from.size(); ++c) {
            const Column &column = segment.columns[c];
            const double own = columnHeight(column.strips, from[c], to[c]);
            decorate(column, left + column.x, y, column.decoration == Decoration::Frame ? height : own,
                     segment.framePadding);
            emitStrips(column.strips, from[c], to[c], left + column.x, y + segment.framePadding);
        }
        m_y = y + height + 2 * segment.framePadding;
        m_atTop = false;
    }

    void decorate(const Column &column, double x, double y, double height, double padding) {
        if (height <= 0)
            return;
        Items &items = m_pages.back().items;
        switch (column.decoration) {
        case Decoration::None:
            break;
        case Decoration::MenteeRule:
            items.push_back(LineItem{QLineF(x - 9, y, x - 9, y + height), 2.1, ink::mentee});
            break;
        case Decoration::MentorRule:
            items.push_back(LineItem{QLineF(x - 9.4, y, x - 9.4, y + height), 1.3, ink::mentor});
            items.push_back(LineItem{QLineF(x - 6.6, y, x - 6.6, y + height), 1.3, ink::mentor});
            break;
        case Decoration::Frame:
            items.push_back(BoxItem{QRectF(x - 9, y, column.width + 18, height + 2 * padding), 4, QColor(),
                                    ink::agreed, 1.5});
            break;
        }
    }

    const std::vector<Segment> &m_flow;
    const PageStyle &m_style;
    double m_letterhead;
    double m_head;
    double m_bottom;
    double m_y = 0;
    bool m_atTop = true;
    std::vector<Page> m_pages;
};

void addDraftMark(Page &page, const PageStyle &style) {
    Paragraph mark;
    mark.runs.push_back(Run{draftWord(), Face::Plain,
                            Weight::Bold, 110, ink::draftMark});
    mark.linePitch = 130;
    WatermarkItem item;
    item.text = std::make_shared<const ShapedText>(shape(mark, 2000));
    item.center = QPointF(style.size().width() / 2, style.size().height() / 2);
    page.items.insert(page.items.begin(), item);
}

} // namespace

QString draftWord() {
    return Words::tr("draft", "across a page that is not signed yet");
}

QString pagePlace(int page, int pages) {
    QString place = Words::tr("page %1 of %2").arg(page).arg(pages);
    return place.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
}

// The first line of the footer stands beside the trailing part, the others have the whole width.
double footerHeight(const PageStyle &style, const Furniture &furniture) {
    const double end = footerEndWidth(style, furniture);
    const QStringList lines = furniture.footer.split(QLatin1Char('\n'));
    double height =
        std::max({textHeight(small(lines.front()), bodyWidth(style) - end - 12, style.rightToLeft),
                  textHeight(small(furniture.footerEnd + QStringLiteral(" · 888 / 888 888")), end, style.rightToLeft), 12.0});
    for (const QString &line : lines.mid(1))
        height += textHeight(small(line), bodyWidth(style), style.rightToLeft);
    return height + 6;
}

double bodyWidth(const PageStyle &style) {
    return style.size().width() - 2 * style.margin;
}

void addFurniture(std::vector<Page> &pages, const PageStyle &style, const Furniture &furniture) {
    const double left = style.margin;
    const double width = bodyWidth(style);
    const double right = left + width;
    const double head = runningHeadHeight(style, furniture);
    const double footer = footerHeight(style, furniture);
    const double footerTop = style.size().height() - style.margin - footer + 6;
    for (size_t i = 0; i < pages.size(); ++i) {
        Items &items = pages[i].items;
        const size_t around = items.size();
        if (i == 0)
            addLetterhead(items, style);
        if (i > 0 && hasRunningHead(furniture)) {
            addText(items, running(furniture.runningHead, width * 0.4, Qt::AlignLeading, Weight::Medium),
                    QPointF(left, style.margin), width * 0.4, style.rightToLeft);
            addText(items, running(furniture.runningHeadEnd, width * 0.59, Qt::AlignTrailing),
                    QPointF(left + width * 0.41, style.margin), width * 0.59, style.rightToLeft);
            const double y = style.margin + head + 4;
            items.push_back(LineItem{QLineF(left, y, right, y), 1.5, ink::agreed});
        }
        items.push_back(LineItem{QLineF(left, footerTop - 6, right, footerTop - 6), 0.6, ink::line});
        const double endWidth = footerEndWidth(style, furniture);
        const QStringList lines = furniture.footer.split(QLatin1Char('\n'));
        addText(items, small(lines.front()), QPointF(left, footerTop), width - endWidth - 12,
                style.rightToLeft);
        const QString place = pagePlace(static_cast<int>(i + 1), static_cast<int>(pages.size()));
        const QString end =
            furniture.footerEnd.isEmpty() ? place : furniture.footerEnd + QStringLiteral(" · ") + place;
        addText(items, small(end, Qt::AlignTrailing), QPointF(right - endWidth, footerTop), endWidth,
                style.rightToLeft);
        double below = footerTop + std::max({textHeight(small(lines.front()), width - endWidth - 12, style.rightToLeft),
                                             textHeight(small(end), endWidth, style.rightToLeft), 12.0});
        for (const QString &line : lines.mid(1)) {
            addText(items, small(line), QPointF(left, below), width, style.rightToLeft);
            below += textHeight(small(line), width, style.rightToLeft);
        }
        setAside(items, around);
        if (style.rightToLeft) {
            for (Item &item : items)
                mirror(item, style.size().width());
        }
        if (furniture.draft)
            addDraftMark(pages[i], style);
    }
}

std::vector<Page> paginate(const std::vector<Segment> &flow, const PageStyle &style,
                           const Furniture &furniture) {
    std::vector<Page> pages = Paginator(flow, style, furniture).run();
    if (static_cast<int>(pages.size()) <= furniture.mostPages) {
        addFurniture(pages, style, furniture);
        return pages;
    }
    Furniture wider = furniture; // a longer count may take a line more
    wider.mostPages = wider.mostPages * 10 + 8;
    return paginate(flow, style, wider);
}

} // namespace groundwork::documents
