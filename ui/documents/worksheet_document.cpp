#include "ui/documents/worksheet_document.h"

#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kCellPad = 9.5;
constexpr double kHeadHeight = 29;
constexpr double kTitleHeight = 58;
constexpr double kRowGap = 8;
constexpr double kFooterRoom = 30;

/// Paints the pages of a worksheet by hand: every row is as tall as its tallest cell, so that the three
/// columns stay side by side when a column is folded over.
class Worksheet {
  public:
    Worksheet(const WorksheetPrint &print, const PageStyle &style)
        : m_print(print)
        , m_style(style)
        , m_kit(style)
        , m_left(style.margin)
        , m_width(bodyWidth(style))
        , m_column(m_width / 3)
        , m_bottom(style.size().height() - style.margin - kFooterRoom) {}

    std::vector<Page> run() {
        for (const WorksheetStage &stage : m_print.stages)
            paintStage(stage);
        if (!m_print.alone.empty())
            paintAlone();
        return std::move(m_pages);
    }

  private:
    [[nodiscard]] double cellWidth() const { return m_column - 2 * kCellPad; }

    [[nodiscard]] Paragraph prompt(const QString &key, const WorksheetCell &cell) const {
        Paragraph paragraph = m_kit.text(cell.text, Face::Reading);
        paragraph.ownDirection = false;
        paragraph.runs.front().points = m_kit.scaled(9.5);
        paragraph.linePitch = m_kit.scaled(13);
        Run number{key + QLatin1Char(' '), Face::Plain, Weight::Bold, m_kit.scaled(9), ink::number};
        paragraph.runs.insert(paragraph.runs.begin(), number);
        if (!cell.hint.isEmpty())
            paragraph.runs.push_back(Run{QLatin1Char(' ') + cell.hint, Face::Plain, Weight::Regular,
                                         m_kit.scaled(8.5), ink::second});
        return paragraph;
    }

    double paintCell(Items &items, const QString &key, const WorksheetCell &cell, QPointF at, double width,
                     int moreLines) const {
        if (cell.isEmpty())
            return 0;
        double y = at.y();
        if (!cell.text.isEmpty()) {
            const Paragraph paragraph = prompt(key, cell);
            addText(items, paragraph, QPointF(at.x(), y), width, m_style.rightToLeft);
            y += textHeight(paragraph, width) + 2;
        }
        for (size_t i = 0; i < cell.blanks.size(); ++i) {
            Blank blank = cell.blanks[i];
            // What is left of the page becomes room to write, in the last field of the cell.
            if (i + 1 == cell.blanks.size() && blank.kind == Blank::Kind::Lines)
                blank.count += moreLines;
            y += paintBlank(items, blank, QPointF(at.x(), y), width, m_kit);
        }
        return y - at.y();
    }

    /// Where the prompts of one sheet stand. A prompt begins below what its own columns hold already, so that
    /// one for the middle can stand beside one for the sides; a prompt with several columns begins level in
    /// all.
    struct Sheet {
        size_t end = 0;
        std::vector<double> tops;
    };

    [[nodiscard]] Sheet fillSheet(const WorksheetStage &stage, size_t first, int moreLines) const {
        const double room = m_bottom - m_style.margin - kTitleHeight - kHeadHeight - kRowGap;
        Sheet sheet;
        sheet.end = first;
        std::array<double, 3> pens{0, 0, 0};
        for (size_t i = first; i < stage.prompts.size(); ++i) {
            const WorksheetPrompt &row = stage.prompts[i];
            double top = 0;
            for (size_t c = 0; c < 3; ++c) {
                if (!cellAt(row, c).isEmpty())
                    top = std::max(top, pens[c]);
            }
            std::array<double, 3> next = pens;
            for (size_t c = 0; c < 3; ++c) {
                if (!cellAt(row, c).isEmpty())
                    next[c] = top + cellHeight(row, c, moreLines) + kRowGap;
            }
            if (i > first && *std::max_element(next.begin(), next.end()) > room + kRowGap)
                break;
            pens = next;
            sheet.tops.push_back(top);
            sheet.end = i + 1;
        }
        return sheet;
    }

    static const WorksheetCell &cellAt(const WorksheetPrompt &row, size_t column) {
        return column == 0 ? row.mentee : column == 1 ? row.middle : row.mentor;
    }

    [[nodiscard]] double cellHeight(const WorksheetPrompt &row, size_t column, int moreLines) const {
        Items thrownAway;
        return paintCell(thrownAway, row.key, cellAt(row, column), QPointF(), cellWidth(), moreLines);
    }

    void paintStage(const WorksheetStage &stage) {
        size_t first = 0;
        while (first < stage.prompts.size()) {
            Sheet sheet = fillSheet(stage, first, 0);
            // What is left of the sheet becomes more lines to write on, as long as nothing has to move on.
            int more = 0;
            for (const int lines : {1, 2}) {
                Sheet wider = fillSheet(stage, first, lines);
                if (wider.end != sheet.end)
                    break;
                sheet = std::move(wider);
                more = lines;
            }
            paintSheet(stage, first, sheet, more);
            first = sheet.end;
        }
    }

    void paintSheet(const WorksheetStage &stage, size_t first, const Sheet &sheet, int moreLines) {
        m_pages.emplace_back();
        Items &items = m_pages.back().items;
        paintTitle(items, stage, first > 0);
        const double top = m_style.margin + kTitleHeight;
        paintGrid(items, top);
        const double y = top + kHeadHeight + kRowGap * 0.7;
        for (size_t i = first; i < sheet.end; ++i) {
            const WorksheetPrompt &row = stage.prompts[i];
            for (size_t c = 0; c < 3; ++c) {
                const QPointF at(m_left + m_column * double(c) + kCellPad, y + sheet.tops[i - first]);
                paintCell(items, row.key, cellAt(row, c), at, cellWidth(), moreLines);
            }
        }
    }

    void nameField(Items &items, const QString &label, const QString &name, double x, double y,
                   double width) const {
        Paragraph paragraph = m_kit.text(label);
        paragraph.runs.front().points = m_kit.scaled(9);
        const double labelWidth = textWidth(paragraph) + 4;
        addText(items, paragraph, QPointF(x, y), labelWidth + 2, m_style.rightToLeft);
        items.push_back(LineItem{
            QLineF(x + labelWidth, y + m_kit.scaled(12), x + width, y + m_kit.scaled(12)), 0.6, ink::line});
        if (!name.isEmpty()) {
            Paragraph own = m_kit.text(name, Face::Plain, Weight::Medium);
            own.runs.front().points = m_kit.scaled(9);
            // A name too long for its field is set smaller rather than cut.
            const double room = width - labelWidth - 4;
            const double wide = textWidth(own);
            if (wide > room)
                own.runs.front().points *= std::max(0.55, room / wide);
            addText(items, own, QPointF(x + labelWidth + 3, y), room + 60, m_style.rightToLeft);
        }
    }

    void paintTitle(Items &items, const WorksheetStage &stage, bool goesOn) const {
        const double top = m_style.margin;
        Paragraph over = m_kit.text(Words::tr("First meeting") + QStringLiteral(" · ") + m_print.context);
        over.runs.front().points = m_kit.scaled(9);
        over.runs.front().color = ink::second;
        addText(items, over, QPointF(m_left, top - 4), m_width, m_style.rightToLeft);
        Paragraph title = m_kit.text(stage.title, Face::Plain, Weight::Bold);
        title.runs.front().points = m_kit.scaled(15);
        title.linePitch = m_kit.scaled(20);
        const QString minutes = goesOn ? Words::tr("goes on") : Words::tr("%1 minutes").arg(stage.minutes);
        title.runs.push_back(
            Run{QStringLiteral("  ") + minutes, Face::Plain, Weight::Regular, m_kit.scaled(10), ink::text});
        addText(items, title, QPointF(m_left, top + 8), m_width * 0.5, m_style.rightToLeft);
        const double y = top + 12;
        const double x = m_left + m_width * 0.5;
        const double room = m_width * 0.5;
        nameField(items, Words::tr("Mentee"), m_print.menteeName, x, y, room * 0.38);
        nameField(items, Words::tr("Mentor"), m_print.mentorName, x + room * 0.4, y, room * 0.38);
        nameField(items, Words::tr("Date"), {}, x + room * 0.8, y, room * 0.2);
        items.push_back(LineItem{QLineF(m_left, top + 33, m_left + m_width, top + 33), 2.6, ink::agreed});
        Paragraph fold =
            m_kit.text(Words::tr("Write alone. Then fold your column in along the dashed line to cover it."));
        fold.runs.front().points = m_kit.scaled(8.5);
        addText(items, fold, QPointF(m_left, top + 39), m_width * 0.6, m_style.rightToLeft);
        Paragraph open = m_kit.text(Words::tr("Open both together. You may leave any line empty."));
        open.runs.front().points = m_kit.scaled(8.5);
        open.align = Qt::AlignTrailing;
        addText(items, open, QPointF(m_left + m_width * 0.5, top + 39), m_width * 0.5, m_style.rightToLeft);
    }

    void paintGrid(Items &items, double top) const {
        const double right = m_left + m_width;
        items.push_back(BoxItem{QRectF(m_left, top, m_width, m_bottom - top), 4, QColor(), ink::text, 0.8});
        items.push_back(
            LineItem{QLineF(m_left, top + kHeadHeight, right, top + kHeadHeight), 0.7, ink::text});
        const double a = m_left + m_column;
        const double b = a + m_column;
        items.push_back(LineItem{QLineF(m_left + 1.5, top + 1.6, a, top + 1.6), 3.2, ink::mentee});
        items.push_back(LineItem{QLineF(a, top + 1.6, b, top + 1.6), 3.2, ink::agreed});
        items.push_back(LineItem{QLineF(b, top + 1, right - 1.5, top + 1), 1.5, ink::mentor});
        items.push_back(LineItem{QLineF(b, top + 4.2, right - 0.4, top + 4.2), 1.5, ink::mentor});
        for (const double x : {a, b})
            items.push_back(LineItem{QLineF(x, top + 5, x, m_bottom), 0.8, ink::text, Qt::DashLine});
        const double middle = top + 5 + (kHeadHeight - 5) / 2;
        items.push_back(badge(Voice::Mentee, QPointF(m_left + kCellPad + 4.5, middle), 9));
        for (Item &mark : agreedMark(QPointF(a + kCellPad + 5, middle), 11))
            items.push_back(std::move(mark));
        items.push_back(badge(Voice::Mentor, QPointF(b + kCellPad + 4.5, middle), 9));
        const QStringList titles = {Words::tr("Mentee"), Words::tr("What we agree, or share"),
                                    Words::tr("Mentor")};
        for (int i = 0; i < 3; ++i) {
            const Paragraph title = m_kit.text(titles[i], Face::Plain, Weight::Bold);
            const double indent = i == 1 ? 17 : 14;
            addText(items, title,
                    QPointF(m_left + m_column * i + kCellPad + indent, middle - title.linePitch / 2),
                    cellWidth() - indent, m_style.rightToLeft);
        }
    }

    /// What is asked of each alone, on two slips of one sheet: each fills in theirs and hands it in, or keeps
    /// it.
    void paintAlone() {
        m_pages.emplace_back();
        Items &items = m_pages.back().items;
        const double middle = m_left + m_width / 2;
        items.push_back(LineItem{QLineF(middle, 0, middle, m_bottom + 6), 0.8, ink::line, Qt::DashLine});
        for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
            const double x = voice == Voice::Mentee ? m_left : middle + 16;
            const double width = m_width / 2 - 16;
            double y = m_style.margin;
            Paragraph title = m_kit.text(voice == Voice::Mentee ? Words::tr("For the mentee alone")
                                                                : Words::tr("For the mentor alone"),
                                         Face::Plain, Weight::Bold);
            title.runs.front().points = m_kit.scaled(13);
            title.linePitch = m_kit.scaled(18);
            items.push_back(badge(voice, QPointF(x + 5, y + title.linePitch / 2), 10));
            addText(items, title, QPointF(x + 15, y), width - 15, m_style.rightToLeft);
            y += title.linePitch + 2;
            Paragraph note =
                m_kit.text(Words::tr("Cut along the dashed line. Fill it in alone, fold it, and hand it in "
                                     "yourself, or keep it. Your partner does not see it."));
            note.runs.front().points = m_kit.scaled(8.5);
            note.linePitch = m_kit.scaled(12);
            addText(items, note, QPointF(x, y), width, m_style.rightToLeft);
            y += textHeight(note, width) + 8;
            for (const WorksheetPrompt &row : m_print.alone) {
                const WorksheetCell &cell = voice == Voice::Mentee ? row.mentee : row.mentor;
                y += paintCell(items, row.key, cell, QPointF(x, y), width, 0) + kRowGap;
            }
        }
    }

    const WorksheetPrint &m_print;
    PageStyle m_style;
    FlowBuilder m_kit;
    double m_left;
    double m_width;
    double m_column;
    double m_bottom;
    std::vector<Page> m_pages;
};

QString helpWords(const QString &helpLine) {
    return helpLine.isEmpty() ? QString()
                              : QLatin1Char(' ') + Words::tr("Private help line: %1").arg(isolated(helpLine));
}

} // namespace

Document worksheetDocument(const WorksheetPrint &print, PageStyle style) {
    style.landscape = true;
    style.margin = 34;
    Document document;
    const bool named = !print.menteeName.isEmpty() && !print.mentorName.isEmpty();
    document.title = named ? Words::tr("First meeting: %1 and %2")
                                 .arg(isolated(print.menteeName), isolated(print.mentorName))
                           : Words::tr("First meeting worksheet");
    document.subject = print.context;
    document.style = style;
    document.pages = Worksheet(print, style).run();
    Furniture around;
    around.footer =
        Words::tr("This sheet belongs to the two of you. It is not collected.") + helpWords(print.helpLine);
    around.footerEnd = Words::tr("%1-minute form, script %2").arg(print.minutes).arg(print.scriptVersion);
    if (print.printedOn.isValid())
        around.footerEnd +=
            QStringLiteral(" · ") + Words::tr("printed %1").arg(words::longDate(print.printedOn));
    addFurniture(document.pages, style, around);
    return document;
}

Document prepSheetDocument(const PrepSheetPrint &print, const PageStyle &style) {
    FlowBuilder flow(style);
    const bool mentee = print.voice == Voice::Mentee;
    flow.titleBlock(Words::tr("Before the first meeting") + QStringLiteral(" · ") + print.context,
                    print.name.isEmpty()
                        ? (mentee ? Words::tr("For the mentee") : Words::tr("For the mentor"))
                        : Words::tr("For %1").arg(isolated(print.name)),
                    {mentee ? Words::tr("Mentee") : Words::tr("Mentor"),
                     Words::tr("about %1 minutes").arg(print.minutes)});
    flow.paragraph(Words::tr("Fill this in alone. Nobody collects it, and you may leave any line empty. "
                             "Bring it along; you decide what you say."));
    for (const WorksheetPrompt &prompt : print.prompts) {
        const WorksheetCell &cell = mentee ? prompt.mentee : prompt.mentor;
        if (cell.isEmpty())
            continue;
        Items items;
        double y = 0;
        Paragraph words = flow.text(cell.text, Face::Reading);
        words.ownDirection = false;
        words.runs.insert(words.runs.begin(), Run{prompt.key + QLatin1Char(' '), Face::Plain, Weight::Bold,
                                                  flow.scaled(9.5), ink::number});
        if (!cell.hint.isEmpty())
            words.runs.push_back(Run{QLatin1Char(' ') + cell.hint, Face::Plain, Weight::Regular,
                                     flow.scaled(8.5), ink::second});
        addText(items, words, QPointF(0, y), flow.width(), style.rightToLeft);
        y += textHeight(words, flow.width()) + 2;
        for (const Blank &blank : cell.blanks)
            y += paintBlank(items, blank, QPointF(0, y), flow.width(), flow);
        Segment segment;
        segment.spaceBefore = 9;
        segment.keepTogether = true;
        segment.columns.push_back(
            Column{0, flow.width(), Decoration::None, {fixedStrip(y, std::move(items))}});
        flow.add(std::move(segment));
    }
    Furniture around;
    around.runningHead = print.name;
    around.runningHeadEnd = Words::tr("Before the first meeting");
    around.footer = Words::tr("This sheet is yours. It is not collected.") + helpWords(print.helpLine);
    around.footerEnd =
        print.printedOn.isValid() ? Words::tr("printed %1").arg(words::longDate(print.printedOn)) : QString();
    Document document;
    document.title = print.name.isEmpty() ? Words::tr("Preparation sheet")
                                          : Words::tr("Preparation sheet for %1").arg(isolated(print.name));
    document.subject = print.context;
    document.style = style;
    document.pages = paginate(flow.take(), style, around);
    return document;
}

} // namespace groundwork::documents
