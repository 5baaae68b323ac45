#include "ui/documents/worksheet_document.h"

#include "ui/documents/paginator.h"
#include "ui/documents/worksheet_cells.h"
#include "ui/documents/worksheet_sheets.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kHeadHeight = 24;
constexpr double kTitleHeight = 36;
constexpr double kHowHeight = 16; // how the sheet is used: on the first one
constexpr double kFirstGap = 6;   // between the heads of the columns and the first prompt
constexpr double kFooterRoom = 26;
constexpr double kFooterGap = 6;

/// Paints the sheets of a worksheet by hand: the three columns stay side by side when a column is folded over.
class Worksheet {
  public:
    Worksheet(const WorksheetPrint &print, const PageStyle &style, double footer)
        : m_print(print)
        , m_style(style)
        , m_cells(style)
        , m_kit(m_cells.kit())
        , m_left(style.margin)
        , m_width(m_cells.width())
        , m_column(m_cells.columnWidth())
        , m_bottom(style.size().height() - style.margin - std::max(kFooterRoom, footer + kFooterGap)) {
        readTitle();
    }

    /// What all sheets say, after run().
    Blocks says() const {
        Blocks blocks;
        blocks.push_back({TitleBlock{overline(), {}, {}}});
        blocks.push_back({FieldsBlock{{{Words::tr("Mentee"), said(m_print.menteeName)},
                                       {Words::tr("Mentor"), said(m_print.mentorName)},
                                       {Words::tr("Date"), {}}}}});
        for (const QString &sentence : howSentences())
            blocks.push_back({ParagraphBlock{said(sentence)}});
        for (const WorksheetStage &stage : m_print.stages) {
            blocks.push_back({HeadingBlock{2, {}, {Span{stage.title}, Span{minutesOf(stage)}}, {}}});
            TableBlock table;
            for (const QString &title : columnTitles())
                table.columns.push_back({title});
            table.headAgain = &stage != &m_print.stages.front();
            for (const WorksheetPrompt &prompt : stage.prompts)
                table.rows.push_back({promptBlocks(prompt.key, prompt.mentee), promptBlocks(prompt.key, prompt.middle),
                                      promptBlocks(prompt.key, prompt.mentor)});
            blocks.push_back({std::move(table)});
        }
        for (const Voice voice : {Voice::Mentee, Voice::Mentor}) {
            if (m_print.alone.empty())
                break;
            blocks.push_back({PageBreakBlock{}});
            blocks.push_back({HeadingBlock{2, {}, said(aloneTitle(voice)), voice}});
            blocks.push_back({ParagraphBlock{said(aloneNote(m_cut))}});
            for (const WorksheetPrompt &row : m_print.alone)
                append(blocks, promptBlocks(row.key, voice == Voice::Mentee ? row.mentee : row.mentor));
        }
        return blocks;
    }

    std::vector<Page> run() {
        const double room = m_bottom - first() - 3;
        const double how = m_kit.scaled(kHowHeight) + textHeight(m_inFull, m_width, m_style.rightToLeft);
        m_stages = withoutTallPrompts(m_print.stages, m_cells, room - how); // any may stand on the first sheet
        for (const WorksheetSheet &sheet : worksheetSheets(m_stages, m_cells, room - how, room))
            paintSheet(sheet);
        if (!m_print.alone.empty())
            paintAlone();
        return std::move(m_pages);
    }

  private:
    [[nodiscard]] QString overline() const {
        return Words::tr("First meeting") + QStringLiteral(" · ") + m_print.context;
    }
    static QString minutesOf(const WorksheetStage &stage) {
        return QStringLiteral("  ") + Words::tr("%1 minutes").arg(stage.minutes);
    }
    static QStringList howSentences() {
        return {Words::tr("Write alone. Then fold your column in along the dashed line to cover it."),
                Words::tr("Open both together. You may leave any line empty.")};
    }
    static QStringList columnTitles() {
        return {Words::tr("Mentee"), Words::tr("What we agree, or share"), Words::tr("Mentor")};
    }
    static QString aloneTitle(Voice voice) {
        return voice == Voice::Mentee ? Words::tr("For the mentee alone") : Words::tr("For the mentor alone");
    }
    static QString aloneNote(bool cut) {
        const QString alone = Words::tr("Fill it in alone, fold it, and hand it in yourself, or keep it. "
                                        "Your partner does not see it.");
        return cut ? Words::tr("Cut along the dashed line. %1").arg(alone) : alone;
    }

    /// Where the heads of the columns begin, and the first prompt of a sheet.
    [[nodiscard]] double head() const {
        return m_style.margin + m_kit.scaled(kTitleHeight) + titleRoom() +
               (m_pages.size() == 1 ? m_kit.scaled(kHowHeight) + textHeight(m_inFull, m_width, m_style.rightToLeft) : 0);
    }
    [[nodiscard]] double first() const { return head() + m_kit.scaled(kHeadHeight) + kFirstGap; }

    /// What letters of tall scripts in the line above the title, and in the names beside it, take more than others.
    [[nodiscard]] double titleRoom() const {
        return std::max(0.0, textHeight(m_over, m_width, m_style.rightToLeft) - m_kit.scaled(12.4));
    }

    void paintSheet(const WorksheetSheet &sheet) {
        m_pages.emplace_back();
        Items &items = m_pages.back().items;
        paintTitle(items, *sheet.placed.front().stage, sheet.goesOn);
        paintGrid(items, head(), sheet);
        for (const PlacedPrompt &placed : sheet.placed) {
            const double y = first() + placed.top;
            if (!placed.prompt) {
                if (placed.height > 0)
                    paintHeading(items, *placed.stage, y, placed.height);
                continue;
            }
            const WorksheetPrompt &prompt = *placed.prompt;
            if (placed.isWide()) {
                m_cells.paintWide(items, prompt.key, prompt.middle, y, sheet.moreLines);
                continue;
            }
            const bool sides = placed.part == PlacedPrompt::Part::Sides;
            const WorksheetCell none{};
            const WorksheetCell *const parts[] = {&prompt.mentee, sides ? &none : &prompt.middle,
                                                  &prompt.mentor};
            for (int c = 0; c < 3; ++c)
                m_cells.paint(items, prompt.key, *parts[c], QPointF(m_cells.cellLeft(c), y),
                              m_cells.cellWidth(), sheet.moreLines);
        }
    }

    /// "What each of us brings  7 minutes", where the next part of the meeting begins on the same sheet.
    void paintHeading(Items &items, const WorksheetStage &stage, double y, double height) const {
        items.push_back(LineItem{QLineF(m_left, y, m_left + m_width, y), 0.7, ink::text});
        Paragraph title = m_kit.text(stage.title, Face::Plain, Weight::Bold);
        title.runs.front().points = m_kit.scaled(11);
        title.runs.push_back(Run{minutesOf(stage), Face::Plain, Weight::Regular, m_kit.scaled(9), ink::text});
        title.linePitch = m_kit.scaled(14);
        addText(items, title, QPointF(m_cells.cellLeft(0), y + (height - title.linePitch) / 2 + 1),
                m_width - 19, m_style.rightToLeft);
        items.push_back(LineItem{QLineF(m_left, y + height, m_left + m_width, y + height), 0.7, ink::text});
    }

    [[nodiscard]] Paragraph fieldLabel(const QString &label) const {
        Paragraph paragraph = m_kit.text(label);
        paragraph.runs.front().points = m_kit.scaled(9);
        return paragraph;
    }

    /// A name in `room`: one too long for its field is set smaller, and a very long one is shortened (`whole`).
    [[nodiscard]] Paragraph fieldName(const QString &name, double room, bool &whole) const {
        Paragraph own = m_kit.text(name, Face::Plain, Weight::Medium);
        own.runs.front().points = m_kit.scaled(9);
        const double wide = textWidth(own);
        if (wide > room)
            own.runs.front().points *= std::max(0.75, room / wide);
        bool fits = true;
        own = shortened(own, room, &fits);
        whole = whole && fits;
        return own;
    }

    void nameField(Items &items, const QString &label, const QString &name, double x, double y,
                   double width) const {
        const Paragraph paragraph = fieldLabel(label);
        const double labelWidth = textWidth(paragraph) + 4;
        addText(items, paragraph, QPointF(x, y), labelWidth + 2, m_style.rightToLeft);
        items.push_back(LineItem{
            QLineF(x + labelWidth, y + m_kit.scaled(12), x + width, y + m_kit.scaled(12)), 0.6, ink::line});
        bool whole = true;
        if (!name.isEmpty())
            addText(items, fieldName(name, width - labelWidth - 4, whole), QPointF(x + labelWidth + 3, y),
                    width - labelWidth - 1, m_style.rightToLeft);
    }

    [[nodiscard]] Paragraph overlineText() const {
        Paragraph over = m_kit.text(overline());
        over.runs.front().points = m_kit.scaled(9);
        over.runs.front().color = ink::second;
        return over;
    }

    /// What the head of the sheets has to shorten stands in full on the first one.
    void readTitle() {
        QStringList full;
        bool whole = true;
        m_over = shortened(overlineText(), m_width, &whole);
        if (!whole)
            full.append(m_print.context);
        const std::pair<QString, QString> names[] = {{Words::tr("Mentee"), m_print.menteeName},
                                                     {Words::tr("Mentor"), m_print.mentorName}};
        for (const auto &[label, name] : names) {
            whole = true;
            if (!name.isEmpty())
                (void)fieldName(name, m_width * 0.5 * 0.38 - textWidth(fieldLabel(label)) - 8, whole);
            if (!whole)
                full.append(QStringLiteral("%1: %2").arg(label, isolated(name)));
        }
        m_inFull = m_kit.text(full.join(QLatin1Char('\n')));
        m_inFull.runs.front().points = m_kit.scaled(8.5);
        m_inFull.linePitch = m_kit.scaled(11.5);
    }

    void paintTitle(Items &items, const WorksheetStage &stage, bool goesOn) const {
        const double top = m_style.margin - 4;
        const double titleTop = top + m_kit.scaled(12) + titleRoom();
        const double barTop = titleTop + m_kit.scaled(20) + 2;
        const bool saidBefore = m_pages.size() > 1;
        const size_t begin = items.size();
        addText(items, m_over, QPointF(m_left, top), m_width, m_style.rightToLeft);
        Paragraph title = m_kit.text(stage.title, Face::Plain, Weight::Bold);
        title.runs.front().points = m_kit.scaled(15);
        title.linePitch = m_kit.scaled(20);
        const QString minutes = goesOn ? Words::tr("goes on") : Words::tr("%1 minutes").arg(stage.minutes);
        title.runs.push_back(
            Run{QStringLiteral("  ") + minutes, Face::Plain, Weight::Regular, m_kit.scaled(10), ink::text});
        const double fits = m_width * 0.5 / std::max(1.0, textWidth(title) + 1);
        for (Run &run : title.runs) // one line: beside it stand the names
            run.points *= std::min(1.0, fits);
        if (saidBefore)
            setAside(items, begin);
        const size_t titled = items.size();
        addText(items, title, QPointF(m_left, titleTop), m_width * 0.5, m_style.rightToLeft);
        if (goesOn)
            setAside(items, titled);
        const size_t named = items.size();
        const double y = titleTop + m_kit.scaled(4);
        const double x = m_left + m_width * 0.5;
        const double room = m_width * 0.5;
        nameField(items, Words::tr("Mentee"), m_print.menteeName, x, y, room * 0.38);
        nameField(items, Words::tr("Mentor"), m_print.mentorName, x + room * 0.4, y, room * 0.38);
        nameField(items, Words::tr("Date"), {}, x + room * 0.8, y, room * 0.2);
        if (saidBefore)
            setAside(items, named);
        items.push_back(LineItem{QLineF(m_left, barTop, m_left + m_width, barTop), 2.6, ink::agreed});
        if (m_pages.size() == 1)
            paintHow(items, barTop + 4);
    }

    void paintHow(Items &items, double y) const {
        Paragraph fold =
            m_kit.text(howSentences().front());
        fold.runs.front().points = m_kit.scaled(8.5);
        addText(items, fold, QPointF(m_left, y), m_width * 0.6, m_style.rightToLeft);
        Paragraph open = m_kit.text(howSentences().back());
        open.runs.front().points = m_kit.scaled(8.5);
        open.align = Qt::AlignTrailing;
        addText(items, open, QPointF(m_left + m_width * 0.5, y), m_width * 0.5, m_style.rightToLeft);
        addText(items, m_inFull, QPointF(m_left, y + m_kit.scaled(kHowHeight) - 2), m_width, m_style.rightToLeft);
    }

    /// The dashed lines to fold along, between what goes over all three columns.
    void paintFolds(Items &items, double top, const WorksheetSheet &sheet) const {
        for (const double x : {m_left + m_column, m_left + 2 * m_column}) {
            double y = top + 5;
            for (const PlacedPrompt &placed : sheet.placed) {
                if (!placed.isWide() || placed.height <= 0)
                    continue;
                items.push_back(
                    LineItem{QLineF(x, y, x, first() + placed.top), 0.8, ink::text, Qt::DashLine});
                y = first() + placed.top + placed.height;
            }
            items.push_back(LineItem{QLineF(x, y, x, m_bottom), 0.8, ink::text, Qt::DashLine});
        }
    }

    void paintGrid(Items &items, double top, const WorksheetSheet &sheet) const {
        const double right = m_left + m_width;
        const double height = m_kit.scaled(kHeadHeight);
        items.push_back(BoxItem{QRectF(m_left, top, m_width, m_bottom - top), 4, QColor(), ink::text, 0.8});
        items.push_back(
            LineItem{QLineF(m_left, top + height, right, top + height), 0.7, ink::text});
        const double a = m_left + m_column;
        const double b = a + m_column;
        items.push_back(LineItem{QLineF(m_left + 1.5, top + 1.6, a, top + 1.6), 3.2, ink::mentee});
        items.push_back(LineItem{QLineF(a, top + 1.6, b, top + 1.6), 3.2, ink::agreed});
        items.push_back(LineItem{QLineF(b, top + 1, right - 1.5, top + 1), 1.5, ink::mentor});
        items.push_back(LineItem{QLineF(b, top + 4.2, right - 0.4, top + 4.2), 1.5, ink::mentor});
        paintFolds(items, top, sheet);
        const double middle = top + 5 + (height - 5) / 2;
        items.push_back(badge(Voice::Mentee, QPointF(m_cells.cellLeft(0) + 4.5, middle), 9));
        for (Item &mark : agreedMark(QPointF(m_cells.cellLeft(1) + 5, middle), 11))
            items.push_back(std::move(mark));
        items.push_back(badge(Voice::Mentor, QPointF(m_cells.cellLeft(2) + 4.5, middle), 9));
        const size_t heads = items.size();
        const QStringList titles = columnTitles();
        for (int i = 0; i < 3; ++i) {
            const Paragraph title = m_kit.text(titles[i], Face::Plain, Weight::Bold);
            const double indent = i == 1 ? 17 : 14;
            addText(items, title,
                    QPointF(m_cells.cellLeft(i) + indent, middle - title.linePitch / 2),
                    m_cells.cellWidth() - indent, m_style.rightToLeft);
        }
        if (m_pages.size() > 1)
            setAside(items, heads);
    }

    /// What is asked of each alone: two slips of one sheet, or a sheet for each where large print needs the room.
    /// Each fills in theirs and hands it in, or keeps it.
    void paintAlone() {
        const Slip halves[] = {{m_left, m_width / 2 - 16, true}, {m_left + m_width / 2 + 16, m_width / 2 - 16, true}};
        const int half = linesThatFit(halves[0], halves[1]);
        const bool beside = fits(halves[0], halves[1], half);
        m_cut = beside;
        const Slip whole{m_left, m_width, false};
        const int moreLines = beside ? half : linesThatFit(whole, whole);
        m_pages.emplace_back();
        if (beside) {
            const double middle = m_left + m_width / 2;
            m_pages.back().items.push_back(
                LineItem{QLineF(middle, 0, middle, m_bottom + 6), 0.8, ink::line, Qt::DashLine});
        }
        paintSlip(m_pages.back().items, Voice::Mentee, beside ? halves[0] : whole, moreLines);
        if (!beside)
            m_pages.emplace_back();
        paintSlip(m_pages.back().items, Voice::Mentor, beside ? halves[1] : whole, moreLines);
    }

    /// Where one side's slip stands, and whether it is cut off another's.
    struct Slip {
        double x = 0;
        double width = 0;
        bool cut = false;
    };

    bool fits(const Slip &mentee, const Slip &mentor, int moreLines) const {
        Items thrownAway;
        return std::max(paintSlip(thrownAway, Voice::Mentee, mentee, moreLines),
                        paintSlip(thrownAway, Voice::Mentor, mentor, moreLines)) <= m_bottom;
    }

    /// No fewer lines than fit on the sheet, and at most two fewer a field.
    int linesThatFit(const Slip &mentee, const Slip &mentor) const {
        int moreLines = 0;
        while (moreLines > -2 && !fits(mentee, mentor, moreLines))
            --moreLines;
        return moreLines;
    }

    /// Answers where the slip ends.
    double paintSlip(Items &items, Voice voice, const Slip &slip, int moreLines) const {
        const double x = slip.x;
        const double width = slip.width;
        double y = m_style.margin;
        Paragraph title = m_kit.text(aloneTitle(voice), Face::Plain, Weight::Bold);
        title.runs.front().points = m_kit.scaled(13);
        title.linePitch = m_kit.scaled(18);
        items.push_back(badge(voice, QPointF(x + 5, y + title.linePitch / 2), 10));
        addText(items, title, QPointF(x + 15, y), width - 15, m_style.rightToLeft);
        y += title.linePitch + 2;
        Paragraph note = m_kit.text(aloneNote(slip.cut));
        note.runs.front().points = m_kit.scaled(8.5);
        note.linePitch = m_kit.scaled(12);
        addText(items, note, QPointF(x, y), width, m_style.rightToLeft);
        y += textHeight(note, width, m_style.rightToLeft) + 8;
        for (const WorksheetPrompt &row : m_print.alone) {
            const WorksheetCell &cell = voice == Voice::Mentee ? row.mentee : row.mentor;
            y += m_cells.paint(items, row.key, cell, QPointF(x, y), width, moreLines) + 8;
        }
        return y - 8;
    }

    const WorksheetPrint &m_print;
    std::vector<WorksheetStage> m_stages; ///< of the print, none of its prompts taller than a sheet
    PageStyle m_style;
    WorksheetCells m_cells;
    const FlowBuilder &m_kit;
    double m_left;
    double m_width;
    double m_column;
    double m_bottom;
    bool m_cut = false; ///< the two slips stand on one sheet
    Paragraph m_over;   ///< what stands above the title, on one line
    Paragraph m_inFull; ///< what was shortened, on the first sheet
    std::vector<Page> m_pages;
};

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
    document.style.margin = 30; // the line above the title stands a little higher
    Furniture around;
    around.footer =
        Words::tr("This sheet belongs to the two of you. It is not collected.") + helpSentence(print.helpLine);
    around.footerEnd = Words::tr("%1-minute form, script %2").arg(print.minutes).arg(print.scriptVersion);
    if (print.printedOn.isValid())
        around.footerEnd +=
            QStringLiteral(" · ") + Words::tr("printed %1").arg(words::longDate(print.printedOn));
    for (bool fits = false; !fits;) { // a longer count of pages takes more of the footer
        Worksheet worksheet(print, style, footerHeight(style, around));
        document.pages = worksheet.run();
        document.blocks = worksheet.says();
        fits = static_cast<int>(document.pages.size()) <= around.mostPages;
        if (!fits)
            around.mostPages = around.mostPages * 10 + 8;
    }
    addFurniture(document.pages, style, around);
    document.furniture = around;
    return document;
}

} // namespace groundwork::documents
