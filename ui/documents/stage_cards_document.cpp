#include "core/rooms/room_clock.h"
#include "ui/documents/cut_marks.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/room_documents.h"
#include "ui/words/room_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// The card of one part, from its top left corner. `scale` is 1 for half a page.
class StageCard {
  public:
    StageCard(const FlowBuilder &kit, const first_meeting::Stage &stage, int parts,
              std::vector<rooms::RoomStep> steps, first_meeting::Length length, QSizeF size, double scale)
        : m_kit(kit)
        , m_stage(stage)
        , m_parts(parts)
        , m_steps(std::move(steps))
        , m_length(length)
        , m_size(size)
        , m_scale(scale) {}

    [[nodiscard]] Blocks says() const {
        Blocks blocks{{HeadingBlock{2, {}, said(m_stage.title), {}}}, {ParagraphBlock{said(partWords())}}};
        TableBlock table{{{{}, 0.12}, {}, {{}, 0.2, Qt::AlignTrailing}}, {}};
        for (const rooms::RoomStep &step : m_steps)
            table.rows.push_back({cell(step.isBreak() ? QString() : step.key), cell(words::roomStepLabel(step)),
                                  cell(shortMinutes(step.minutes))});
        blocks.push_back({std::move(table)});
        blocks.push_back({ParagraphBlock{said(passWords())}});
        return blocks;
    }

    Items paint() {
        m_y = 0;
        put(paragraph(partWords(),
                      14, Weight::Medium, ink::second),
            0, m_size.width());
        put(paragraph(m_stage.title, 30, Weight::Bold, ink::text), 0, m_size.width());
        m_y += 6 * m_scale;
        m_items.push_back(LineItem{QLineF(0, m_y, m_size.width(), m_y), 2.8, ink::agreed});
        m_y += 12 * m_scale;
        steps();
        foot();
        return std::move(m_items);
    }

  private:
    [[nodiscard]] Paragraph paragraph(const QString &text, double points, Weight weight, const QColor &color) const {
        Paragraph made = m_kit.text(text, Face::Plain, weight);
        made.runs.front().points = points * m_scale;
        made.runs.front().color = color;
        made.linePitch = points * 1.28 * m_scale;
        return made;
    }

    void put(const Paragraph &text, double x, double width) {
        addText(m_items, text, QPointF(x, m_y), width, m_kit.style().rightToLeft);
        m_y += textHeight(text, width);
    }

    /// Label and minutes of each question, in the largest type in which all of them fit.
    void steps() {
        const double room = m_size.height() - m_y - 40 * m_scale;
        double points = 24;
        while (points > 11 && heightOf(points) > room)
            points -= 0.5;
        const double minutes = 78 * m_scale;
        const double number = points * 2.4 * m_scale;
        for (const rooms::RoomStep &step : m_steps) {
            const double top = m_y;
            const Paragraph label = paragraph(words::roomStepLabel(step), points, Weight::Regular, ink::text);
            const double inner = m_size.width() - number - minutes - 8;
            if (!step.isBreak()) {
                addText(m_items, paragraph(step.key, points, Weight::Bold, ink::number), QPointF(0, top), number,
                        m_kit.style().rightToLeft);
            }
            put(label, number, inner);
            Paragraph end = paragraph(shortMinutes(step.minutes), points * 0.8, Weight::Regular, ink::second);
            end.align = Qt::AlignTrailing;
            addText(m_items, end, QPointF(m_size.width() - minutes, top + points * 0.15 * m_scale), minutes,
                    m_kit.style().rightToLeft);
            m_y += points * 0.28 * m_scale;
        }
    }

    [[nodiscard]] QString partWords() const {
        return Words::tr("Part %1 of %2").arg(m_stage.number).arg(m_parts) + QStringLiteral(" · ") +
               words::minutesWords(m_stage.minutes(m_length));
    }
    [[nodiscard]] static QString passWords() {
        return Words::tr("You may pass on any question. Nobody collects your sheets.");
    }

    [[nodiscard]] static QString shortMinutes(double minutes) {
        return Words::tr("%1 min").arg(minutes);
    }

    [[nodiscard]] double heightOf(double points) const {
        double height = 0;
        const double inner = m_size.width() - points * 2.4 * m_scale - 78 * m_scale - 8;
        for (const rooms::RoomStep &step : m_steps)
            height += textHeight(paragraph(words::roomStepLabel(step), points, Weight::Regular, ink::text), inner) +
                      points * 0.28 * m_scale;
        return height;
    }

    void foot() {
        const Paragraph pass =
            paragraph(passWords(), 11, Weight::Regular, ink::second);
        m_y = m_size.height() - textHeight(pass, m_size.width());
        put(pass, 0, m_size.width());
    }

    const FlowBuilder &m_kit;
    const first_meeting::Stage &m_stage;
    int m_parts;
    std::vector<rooms::RoomStep> m_steps;
    first_meeting::Length m_length;
    QSizeF m_size;
    double m_scale;
    double m_y = 0;
    Items m_items;
};

} // namespace

Document stageCardsDocument(const RoomPrint &print, const first_meeting::Script &script, const PageStyle &style) {
    PageStyle plain = style;
    plain.textScale = 1; // the cards have sizes of their own
    FlowBuilder kit(plain);
    const bool large = style.textScale > 1.2;
    const QSizeF sheet = style.size();
    const QSizeF card(sheet.width() - 2 * style.margin, (large ? sheet.height() : sheet.height() / 2) - 2 * 34);
    const std::vector<rooms::RoomStep> steps = rooms::roomSteps(script, print.length);
    Document document;
    document.title = Words::tr("Cards for the tables");
    document.subject = print.context;
    document.style = style;
    document.style.margin = 14; // cards go nearly to the edge: what printers reach
    const auto parts = static_cast<int>(std::count_if(script.stages().begin(), script.stages().end(),
                                                      [](const first_meeting::Stage &each) { return each.counted; }));
    bool upper = true;
    for (const first_meeting::Stage &stage : script.stages()) {
        if (!stage.counted)
            continue;
        std::vector<rooms::RoomStep> here;
        std::copy_if(steps.begin(), steps.end(), std::back_inserter(here),
                     [&](const rooms::RoomStep &step) { return step.stage == stage.number; });
        if (upper) {
            document.pages.emplace_back();
            if (!large)
                addCutLine(document.pages.back(), style, plain.size().height() / 2, cutWords());
        }
        StageCard made(kit, stage, parts, std::move(here), print.length, card, large ? 1.4 : 1);
        append(document.blocks, made.says());
        for (Item &item : made.paint()) {
            translate(item, QPointF(style.margin, upper ? 34 : sheet.height() / 2 + 34));
            document.pages.back().items.push_back(std::move(item));
        }
        upper = large || !upper;
    }
    if (style.rightToLeft) {
        for (Page &page : document.pages) {
            for (Item &item : page.items)
                mirror(item, sheet.width());
        }
    }
    return document;
}

} // namespace groundwork::documents
