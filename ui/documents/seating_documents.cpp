#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/documents/room_documents.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kGap = 14; // between two tables
constexpr double kPad = 10; // inside a table's frame

Furniture furniture(const RoomPrint &print, const QString &title) {
    Furniture around;
    around.runningHead = title;
    around.runningHeadEnd = print.context;
    around.footer = Words::tr("For the facilitator. It names everybody in the room: do not leave it lying about.");
    if (print.printedOn.isValid())
        around.footerEnd = Words::tr("printed %1").arg(words::longDate(print.printedOn));
    return around;
}

Paragraph person(const FlowBuilder &flow, const QString &name) {
    Paragraph paragraph = flow.text(name, Face::Plain);
    paragraph.ownDirection = false;
    paragraph.runs.front().points = flow.scaled(10);
    paragraph.linePitch = flow.scaled(13);
    return paragraph;
}

/// One table: a picture of it with the pairs around it, the two of a pair at an angle, and their names below.
class TableCard {
  public:
    TableCard(const FlowBuilder &flow, int number, std::vector<RoomPrintPair> pairs, double width)
        : m_flow(flow)
        , m_number(number)
        , m_pairs(std::move(pairs))
        , m_width(width) {}

    /// The items from the top left corner of the card, and how tall it is.
    double paint(Items &items) const {
        const double picture = m_flow.scaled(92);
        drawTable(items, QPointF(m_width / 2, kPad + picture / 2), m_flow.scaled(46));
        double y = kPad + picture + 4;
        int letter = 0;
        for (const RoomPrintPair &pair : m_pairs)
            y = drawPair(items, pair, letter++, y);
        return y + kPad;
    }

    [[nodiscard]] Blocks says() const {
        Blocks blocks{{HeadingBlock{2, {}, {markWords(Words::tr("Table") + QLatin1Char(' ')), Span{QString::number(m_number)}}, {}}}};
        TableBlock table{{{{}, 0.15}, {}, {}}, {}};
        int letter = 0;
        for (const RoomPrintPair &pair : m_pairs) {
            const auto person = [](const QString &role, const QString &name) {
                return Blocks{{ParagraphBlock{{markWords(role + QStringLiteral(": ")), Span{isolated(name)}}}}};
            };
            table.rows.push_back({cell(nameOf(letter++)), person(Words::tr("Mentee"), pair.mentee),
                                  person(Words::tr("Mentor"), pair.mentor)});
        }
        blocks.push_back({std::move(table)});
        return blocks;
    }

  private:
    [[nodiscard]] QString nameOf(int letter) const {
        return QString(QChar(u'a' + static_cast<char16_t>(letter % 26)));
    }

    void drawTable(Items &items, QPointF center, double side) const {
        const QRectF top(center.x() - side / 2, center.y() - side / 2, side, side);
        items.push_back(BoxItem{top, 4, QColor(), ink::text, 1.4});
        Paragraph number = m_flow.text(QString::number(m_number), Face::Plain, Weight::Bold);
        number.runs.front().points = m_flow.scaled(20);
        number.linePitch = m_flow.scaled(26);
        number.align = Qt::AlignHCenter;
        addText(items, number, QPointF(top.left(), center.y() - textHeight(number, side) / 2), side);
        const double seat = m_flow.scaled(10);
        const auto count = static_cast<int>(m_pairs.size());
        // The middle of each pair along the edge, in quarters of it: at the corners as long as there are four of
        // them, so that the two look at each other across a corner and not across the table.
        for (int i = 0; i < count; ++i) {
            const double corner = count == 2 ? 2.0 * i : count <= 4 ? i : 4.0 * i / count;
            const double off = std::min(0.3, 4.0 / count * 0.22);
            drawSeat(items, Voice::Mentee, edge(top, corner - off, seat), seat);
            drawSeat(items, Voice::Mentor, edge(top, corner + off, seat), seat);
            drawLetter(items, nameOf(i), edge(top, corner, seat * 2.1));
        }
    }

    /// A point outside the table, `along` corners from the first one.
    static QPointF edge(const QRectF &table, double along, double away) {
        along = std::fmod(along + 4, 4);
        const int side = static_cast<int>(along);
        const double part = along - side;
        const bool isCorner = part < 1e-9;
        const double w = table.width() * part;
        const double out = away * 0.95;
        const double diagonal = isCorner ? out : 0;
        switch (side) {
        case 0:
            return table.topLeft() + QPointF(w - diagonal, -out);
        case 1:
            return table.topRight() + QPointF(out, w - diagonal);
        case 2:
            return table.bottomRight() + QPointF(diagonal - w, out);
        default:
            return table.bottomLeft() + QPointF(-out, diagonal - w);
        }
    }

    static void drawSeat(Items &items, Voice voice, QPointF center, double side) {
        BoxItem box;
        box.rect = QRectF(center.x() - side / 2, center.y() - side / 2, side, side);
        box.radius = voice == Voice::Mentee ? side / 2 : side * 0.22;
        box.fill = voice == Voice::Mentee ? ink::mentee : QColor();
        box.pen = voice == Voice::Mentee ? ink::mentee : ink::mentor;
        box.penWidth = 1.3;
        items.push_back(box);
    }

    void drawLetter(Items &items, const QString &letter, QPointF center) const {
        Paragraph paragraph = m_flow.text(letter, Face::Plain, Weight::Medium);
        paragraph.runs.front().points = m_flow.scaled(9);
        paragraph.align = Qt::AlignHCenter;
        const double width = m_flow.scaled(16);
        const size_t first = items.size();
        addText(items, paragraph, QPointF(center.x() - width / 2, center.y() - textHeight(paragraph, width) / 2),
                width);
        setAside(items, first); // the list below says who sits there
    }

    double drawPair(Items &items, const RoomPrintPair &pair, int letter, double y) const {
        const bool rtl = m_flow.style().rightToLeft;
        const double mark = m_flow.scaled(8);
        const double lead = m_flow.scaled(16);
        const double inner = m_width - 2 * kPad - lead - mark - 6;
        y += 3;
        addText(items, m_flow.text(nameOf(letter), Face::Plain, Weight::Medium), QPointF(kPad, y), lead, rtl);
        for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
            const Paragraph name = person(m_flow, isolated(voice == Voice::Mentee ? pair.mentee : pair.mentor));
            drawSeat(items, voice, QPointF(kPad + lead + mark / 2, y + m_flow.scaled(6.5)), mark);
            addText(items, name, QPointF(kPad + lead + mark + 6, y), inner, rtl);
            y += textHeight(name, inner);
        }
        return y + 2;
    }

    const FlowBuilder &m_flow;
    int m_number;
    std::vector<RoomPrintPair> m_pairs;
    double m_width;
};

/// Two tables side by side that stay on one page.
void addRow(FlowBuilder &flow, const std::vector<TableCard> &cards, size_t first) {
    Items items;
    double height = 0;
    const double width = (flow.width() - kGap) / 2;
    std::vector<Items> painted;
    for (size_t i = first; i < std::min(first + 2, cards.size()); ++i) {
        flow.say(cards[i].says());
        painted.emplace_back();
        height = std::max(height, cards[i].paint(painted.back()));
    }
    for (size_t i = 0; i < painted.size(); ++i) {
        const double x = static_cast<double>(i) * (width + kGap);
        items.push_back(BoxItem{QRectF(x, 0, width, height), 6, QColor(), ink::line, 0.8});
        for (Item &item : painted[i]) {
            translate(item, QPointF(x, 0));
            items.push_back(std::move(item));
        }
    }
    Segment segment;
    segment.spaceBefore = kGap;
    segment.columns.push_back(Column{0, flow.width(), Decoration::None, {fixedStrip(height, std::move(items))}});
    flow.add(std::move(segment));
}

} // namespace

Document seatingPlanDocument(const RoomPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("Seating plan");
    QStringList trailing{Words::tr("%n pair(s)", nullptr, static_cast<int>(print.pairs.size())) + QStringLiteral(", ") +
                         Words::tr("%n table(s)", nullptr, print.tables())};
    if (!print.where().isEmpty())
        trailing.append(print.where());
    flow.titleBlock(Words::tr("First meetings in one room") + QStringLiteral(" · ") + print.context, title, trailing);
    flow.paragraph(Words::tr("A round mark is a mentee, a square one a mentor. The two of a pair sit at an angle, "
                             "across a corner, so that both see the wall and neither sees the other's sheet."));
    std::vector<TableCard> cards;
    for (int table = 1; table <= print.tables(); ++table) {
        std::vector<RoomPrintPair> here;
        std::copy_if(print.pairs.begin(), print.pairs.end(), std::back_inserter(here),
                     [&](const RoomPrintPair &pair) { return pair.table == table; });
        if (!here.empty())
            cards.emplace_back(flow, table, std::move(here), (flow.width() - kGap) / 2);
    }
    for (size_t i = 0; i < cards.size(); i += 2)
        addRow(flow, cards, i);
    return flow.document(title, print.context, furniture(print, title));
}

Document signInDocument(const RoomPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const QString title = Words::tr("Who is here");
    QStringList trailing{Words::tr("%n (person|people)", nullptr, static_cast<int>(print.pairs.size() * 2))};
    if (!print.where().isEmpty())
        trailing.append(print.where());
    flow.titleBlock(Words::tr("First meetings in one room") + QStringLiteral(" · ") + print.context, title, trailing);
    const double width = flow.width();
    const bool rtl = style.rightToLeft;
    const double shares[] = {0, 0.1, 0.56, 0.7}; // table, name, role, signature
    const auto cell = [&](Items &items, const QString &words, int column, double y, Weight weight, double points) {
        const double end = column < 3 ? shares[column + 1] : 1.0;
        Paragraph paragraph = flow.text(words, Face::Plain, weight);
        paragraph.runs.front().points = flow.scaled(points);
        const double inner = width * (end - shares[column]) - 8;
        addText(items, paragraph, QPointF(width * shares[column], y), inner, rtl);
        return textHeight(paragraph, inner);
    };
    Segment segment;
    Items head;
    const QStringList titles{Words::tr("Table"), Words::tr("Name"), Words::tr("Role"), Words::tr("Signature")};
    double headHeight = 0;
    for (int i = 0; i < titles.size(); ++i)
        headHeight = std::max(headHeight, cell(head, titles[i], i, 3, Weight::Medium, 8.5));
    headHeight += 6;
    head.push_back(LineItem{QLineF(0, headHeight, width, headHeight), 1.2, ink::text});
    segment.head.push_back(fixedStrip(headHeight, std::move(head)));
    Column column{0, width, Decoration::None, {}};
    TableBlock table;
    for (int i = 0; i < titles.size(); ++i)
        table.columns.push_back({titles[i], (i < 3 ? shares[i + 1] : 1.0) - shares[i]});
    for (const RoomPrintPair &pair : print.pairs) {
        for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
            const bool mentee = voice == Voice::Mentee;
            table.rows.push_back({documents::cell(mentee ? QString::number(pair.table) : QString()),
                                  documents::cell(isolated(mentee ? pair.mentee : pair.mentor)),
                                  documents::cell(mentee ? Words::tr("mentee") : Words::tr("mentor")), {}});
            Items items;
            double height = cell(items, mentee ? QString::number(pair.table) : QString(), 0, 8, Weight::Bold, 10);
            height = std::max(height, cell(items, isolated(mentee ? pair.mentee : pair.mentor), 1, 8,
                                           Weight::Regular, 10));
            height = std::max(height, cell(items, mentee ? Words::tr("mentee") : Words::tr("mentor"), 2, 8,
                                           Weight::Regular, 9));
            height = std::max(height + 14, flow.scaled(30));
            const double from = mentee ? width * shares[1] : 0; // the two of a pair hang together
            items.push_back(LineItem{QLineF(from, height, width, height), mentee ? 0.6 : 1.0,
                                     mentee ? ink::faintLine : ink::line});
            Strip strip = fixedStrip(height, std::move(items));
            strip.glued = mentee;
            column.strips.push_back(std::move(strip));
        }
    }
    segment.columns.push_back(std::move(column));
    flow.add(std::move(segment));
    flow.say(std::move(table));
    Furniture around = furniture(print, title);
    around.footer = Words::tr("For the program: who was here. Nothing that was said.");
    return flow.document(title, print.context, around);
}

} // namespace groundwork::documents
