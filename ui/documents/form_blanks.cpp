#include "ui/documents/form_blanks.h"

#include <algorithm>
#include <memory>

namespace groundwork::documents {

namespace {

constexpr double kLinePitch = 19.8; // 7 mm, as ruled paper has it: room for handwriting
constexpr double kBox = 8.5;

/// Writes downwards from a point; every part moves the pen on.
class BlankPainter {
  public:
    BlankPainter(Items &items, QPointF at, double width, const FlowBuilder &kit)
        : m_items(items)
        , m_x(at.x())
        , m_top(at.y())
        , m_y(at.y())
        , m_width(width)
        , m_kit(kit) {}

    double paint(const Blank &blank) {
        const bool ownLabel = blank.kind == Blank::Kind::Confirm || blank.kind == Blank::Kind::Date ||
                              (blank.kind == Blank::Kind::Options && fitsBeside(blank));
        if (!blank.label.isEmpty() && !ownLabel)
            words(blank.label, Weight::Medium);
        switch (blank.kind) {
        case Blank::Kind::Lines:
            lines(blank.count, blank.written);
            break;
        case Blank::Kind::Options:
            options(blank, blank.entries, ownLabel ? blank.label : QString());
            break;
        case Blank::Kind::Dials:
            for (qsizetype i = 0; i < blank.entries.size(); ++i)
                dial(blank.entries[i], markOf(blank, i));
            break;
        case Blank::Kind::Amounts:
            amounts(blank);
            break;
        case Blank::Kind::Scale:
            scale(blank);
            break;
        case Blank::Kind::Ranking:
            ranking(blank);
            break;
        case Blank::Kind::Confirm:
            options(blank, {blank.label});
            break;
        case Blank::Kind::Date:
            date(blank);
            break;
        }
        return m_y - m_top;
    }

  private:
    [[nodiscard]] Paragraph small(const QString &text, Weight weight = Weight::Regular) const {
        Paragraph paragraph = m_kit.text(text, Face::Plain, weight);
        paragraph.runs.front().points = m_kit.scaled(8.5);
        paragraph.linePitch = m_kit.scaled(12);
        return paragraph;
    }

    void put(const Paragraph &paragraph, double x, double y, double width) {
        addText(m_items, paragraph, QPointF(x, y), width, m_kit.style().rightToLeft);
    }

    void words(const QString &text, Weight weight) {
        const Paragraph paragraph = small(text, weight);
        put(paragraph, m_x, m_y, m_width);
        m_y += textHeight(paragraph, m_width, m_kit.style().rightToLeft) + 1;
    }

    static int markOf(const Blank &blank, qsizetype entry) {
        return entry < static_cast<qsizetype>(blank.marks.size()) ? blank.marks[static_cast<size_t>(entry)] : -1;
    }

    /// What people wrote, in the reading face and in its own direction, as it would stand on the ruled lines.
    [[nodiscard]] double pitch() const { return std::max(kLinePitch, m_kit.scaled(16)); }
    [[nodiscard]] Paragraph written(const QString &text) const {
        Paragraph paragraph = m_kit.text(text, Face::Reading);
        paragraph.runs.front().points = m_kit.scaled(9.5);
        paragraph.linePitch = pitch();
        paragraph.ownDirection = true;
        return paragraph;
    }
    /// One line of it, with its foot on a ruled line at `y`.
    void writeOn(const QString &text, double x, double y, double width) {
        putLine(shape(shortened(written(text), width), width, m_kit.style().rightToLeft), 0, x, y);
    }
    /// How far letters stand above the ruled line.
    [[nodiscard]] double foot() const { return m_kit.scaled(3.4); }
    /// A line with its foot on a ruled line at `y`, however tall the letters of its script are.
    void putLine(const ShapedText &text, int line, double x, double y) {
        if (!m_shared || m_shared->layout != text.layout)
            m_shared = std::make_shared<const ShapedText>(text);
        m_items.push_back(TextItem{m_shared, line, 1, QPointF(x, y - foot() - text.lines[size_t(line)].baseline)});
    }

    /// Ruled lines; a text that needs more than `count` gets them, and letters taller than a line a taller one.
    void lines(int count, const QStringList &texts) {
        int used = 0;
        double below = 0; // what the letters of the line before reach under their ruled line
        const auto rule = [&](double height) {
            m_y += std::max(pitch(), below + height);
            m_items.push_back(LineItem{QLineF(m_x, m_y, m_x + m_width, m_y), 0.6, ink::line});
        };
        for (const QString &text : texts) {
            const ShapedText shaped = shape(written(text), m_width, m_kit.style().rightToLeft);
            for (int line = 0; line < int(shaped.lines.size()); ++line, ++used) {
                const ShapedText::Line &letters = shaped.lines[size_t(line)];
                rule(letters.baseline + foot());
                below = std::max(0.0, letters.height - letters.baseline - foot());
                putLine(shaped, line, m_x, m_y);
            }
        }
        for (; used < count; ++used, below = 0)
            rule(0);
        m_y += std::max(3.0, below);
    }

    void box(double x, double y, bool ticked) {
        m_items.push_back(BoxItem{QRectF(x, y, kBox, kBox), 1.8, QColor(), ink::text, 0.8});
        if (!ticked)
            return;
        m_items.push_back(LineItem{QLineF(x + 1.5, y + 1.5, x + kBox - 1.5, y + kBox - 1.5), 1.4, ink::text});
        m_items.push_back(LineItem{QLineF(x + 1.5, y + kBox - 1.5, x + kBox - 1.5, y + 1.5), 1.4, ink::text});
    }

    /// A short question with short answers takes one line: "Is that it?  [] yes  [] nearly".
    [[nodiscard]] bool fitsBeside(const Blank &blank) const {
        double width = blank.label.isEmpty() ? 0 : textWidth(small(blank.label, Weight::Medium)) + 8;
        for (const QString &entry : blank.entries)
            width += textWidth(small(entry)) + kBox + 15;
        return width <= m_width;
    }

    void options(const Blank &blank, const QStringList &entries, const QString &label = {}) {
        double x = m_x;
        if (!label.isEmpty()) {
            const Paragraph words = small(label, Weight::Medium);
            put(words, x, m_y, textWidth(words) + 2);
            x += textWidth(words) + 10;
        }
        double rowHeight = 0;
        const double right = m_x + m_width;
        int index = 0;
        for (const QString &entry : entries) {
            const Paragraph paragraph = small(entry);
            const double room = m_width - kBox - 4;
            const double width = std::min(textWidth(paragraph) + 2, room);
            if (x > m_x && x + kBox + 4 + width > right + 0.5) {
                x = m_x;
                m_y += rowHeight + 2;
                rowHeight = 0;
            }
            box(x, m_y + (m_kit.scaled(12) - kBox) / 2, blank.isTicked(index++));
            put(paragraph, x + kBox + 4, m_y, width);
            rowHeight = std::max(rowHeight, textHeight(paragraph, width, m_kit.style().rightToLeft));
            x += kBox + 4 + width + 9;
        }
        m_y += std::max(rowHeight, m_kit.scaled(12)) + 4;
        if (!blank.written.isEmpty()) // the words of "something else"
            lines(1, blank.written);
    }

    void dial(const QString &poles, int place) {
        const QString low = poles.section(QLatin1Char('|'), 0, 0);
        const QString high = poles.section(QLatin1Char('|'), 1);
        const double half = m_width / 2 - 4;
        const Paragraph left = small(low);
        Paragraph right = small(high);
        right.align = Qt::AlignTrailing;
        put(left, m_x, m_y, half);
        put(right, m_x + m_width - half, m_y, half);
        m_y += std::max(textHeight(left, half, m_kit.style().rightToLeft), textHeight(right, half, m_kit.style().rightToLeft)) + 5;
        m_items.push_back(LineItem{QLineF(m_x + 2, m_y, m_x + m_width - 2, m_y), 0.8, ink::text});
        for (int i = 0; i <= 10; ++i) {
            const double x = m_x + 2 + (m_width - 4) * i / 10;
            const double tick = i % 5 == 0 ? 4 : 2.4;
            m_items.push_back(LineItem{QLineF(x, m_y - tick, x, m_y + tick), 0.7, ink::text});
        }
        if (place >= 0) {
            const double x = m_x + 2 + (m_width - 4) * place / 10;
            m_items.push_back(BoxItem{QRectF(x - 4, m_y - 4, 8, 8), 4, ink::text, ink::text, 0.8});
        }
        m_y += 9;
    }

    /// The digits from `from` to `to`, each in a circle; the one that was chosen stands in a strong one.
    void circles(double x, double y, int from, int to, double step, int chosen) {
        for (int i = from; i <= to; ++i) {
            const double center = x + (i - from) * step;
            const bool strong = i == chosen;
            m_items.push_back(BoxItem{QRectF(center - 6, y - 6, 12, 12), 6, QColor(),
                                      strong ? ink::text : ink::line, strong ? 1.8 : 0.7});
            Paragraph digit = small(QString::number(i), strong ? Weight::Bold : Weight::Regular);
            digit.align = Qt::AlignHCenter;
            put(digit, center - 10, y - m_kit.scaled(6), 20);
        }
    }

    void amounts(const Blank &blank) {
        const double step = 15;
        const double textRoom = m_width - 4 * step - 6;
        for (qsizetype i = 0; i < blank.entries.size(); ++i) {
            const Paragraph paragraph = small(blank.entries[i]);
            const double height = std::max(textHeight(paragraph, textRoom, m_kit.style().rightToLeft), 13.0);
            put(paragraph, m_x, m_y, textRoom);
            circles(m_x + textRoom + 6 + step / 2, m_y + height / 2, 0, 3, step, markOf(blank, i));
            m_y += height + 2;
        }
        m_y += 2;
    }

    void scale(const Blank &blank) {
        const double step = 22;
        const double width = 5 * step;
        const double ends = (m_width - width) / 2 - 2;
        const Paragraph low = small(blank.low);
        const Paragraph high = small(blank.high);
        const double height = std::max({textHeight(low, ends, m_kit.style().rightToLeft), textHeight(high, ends, m_kit.style().rightToLeft), 14.0});
        Paragraph lead = low;
        lead.align = Qt::AlignTrailing;
        put(lead, m_x, m_y + (height - textHeight(low, ends, m_kit.style().rightToLeft)) / 2, ends);
        circles(m_x + ends + 2 + step / 2, m_y + height / 2, 1, 5, step, markOf(blank, 0));
        put(high, m_x + ends + width + 4, m_y + (height - textHeight(high, ends, m_kit.style().rightToLeft)) / 2, ends);
        m_y += height + 4;
    }

    void ranking(const Blank &blank) {
        if (!blank.entries.isEmpty()) {
            Paragraph list = small(blank.entries.join(QStringLiteral(" · ")));
            list.runs.front().points = m_kit.scaled(8);
            list.runs.front().color = ink::second;
            list.linePitch = m_kit.scaled(11);
            put(list, m_x, m_y, m_width);
            m_y += textHeight(list, m_width, m_kit.style().rightToLeft);
        }
        // Places side by side save paper; the order is read along the lines.
        constexpr double kGap = 14;
        constexpr double kLeastPlace = 110; // the longest word on the list, written by hand
        const int beside = std::clamp(static_cast<int>((m_width + kGap) / (kLeastPlace + kGap)), 1, 3);
        const double place = (m_width - kGap * (beside - 1)) / beside;
        for (int i = 0; i < blank.count; ++i) {
            if (i % beside == 0)
                m_y += kLinePitch;
            const double x = m_x + (i % beside) * (place + kGap);
            put(small(QString::number(i + 1)), x, m_y - m_kit.scaled(11), 12);
            m_items.push_back(LineItem{QLineF(x + 12, m_y, x + place, m_y), 0.6, ink::line});
            if (i < blank.written.size())
                writeOn(blank.written[i], x + 14, m_y, place - 14);
        }
        m_y += 4;
    }

    void date(const Blank &blank) {
        const Paragraph label = small(blank.label, Weight::Medium);
        const double width = std::min(textWidth(label) + 4, m_width * 0.6);
        const double height = textHeight(label, width, m_kit.style().rightToLeft);
        m_y += 5;
        put(label, m_x, m_y, width);
        m_y += height;
        const double x = m_x + width + 2;
        const double room = m_x + m_width - x - 2;
        if (!blank.written.isEmpty() && textWidth(written(blank.written.front())) > room) {
            lines(1, blank.written); // beside its label it has no room
            return;
        }
        m_items.push_back(LineItem{QLineF(x, m_y, std::min(x + 110, m_x + m_width), m_y), 0.6, ink::line});
        if (!blank.written.isEmpty())
            writeOn(blank.written.front(), x + 2, m_y, room);
        m_y += 3;
    }

    Items &m_items;
    double m_x;
    double m_top;
    double m_y;
    double m_width;
    const FlowBuilder &m_kit;
    std::shared_ptr<const ShapedText> m_shared; ///< the text whose lines are being put
};

} // namespace

bool Blank::isTicked(int entry) const {
    return std::find(marks.begin(), marks.end(), entry) != marks.end();
}

double paintBlank(Items &items, const Blank &blank, QPointF at, double width, const FlowBuilder &kit) {
    return BlankPainter(items, at, width, kit).paint(blank);
}

double blankHeight(const Blank &blank, double width, const FlowBuilder &kit) {
    Items thrownAway;
    return paintBlank(thrownAway, blank, QPointF(), width, kit);
}

} // namespace groundwork::documents
