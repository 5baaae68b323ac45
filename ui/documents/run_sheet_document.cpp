#include "ui/documents/training_documents.h"
#include "ui/documents/worksheet_cells.h"
#include "ui/words/date_words.h"
#include "ui/words/training_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

using training::AgendaItem;
using training::Objective;
using training::SessionKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

/// The mark of an objective, which holds without colour: framework hollow, foundation filled, skills half filled.
Items markOf(Objective objective, QPointF at, double side) {
    Items items;
    const QRectF box(at.x(), at.y(), side, side);
    if (objective == Objective::Skills)
        items.push_back(BoxItem{QRectF(box.left(), box.center().y(), side, side / 2), 0, ink::agreed, QColor(), 0});
    items.push_back(BoxItem{box, side * 0.15, objective == Objective::Foundation ? ink::agreed : QColor(), ink::agreed, 1.0});
    return items;
}

const QString kDot = QStringLiteral(" · ");

/// Minutes from the start as "0:15".
QString elapsed(int minutes) {
    return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

class RunSheet {
  public:
    RunSheet(const RunSheetPrint &print, const PageStyle &style)
        : m_print(print)
        , m_flow(style)
        , m_alone(print.plan.kind == SessionKind::MakeUp) {
        const double scale = style.textScale;
        // The clock is written in by hand; so is who leads.
        m_columns = m_alone ? std::vector<double>{0, 30 * scale, 0, 0} : std::vector<double>{46, 58 * scale, 50 * scale, 62};
    }

    Document document() {
        m_flow.titleBlock(m_print.around.context, m_print.plan.title,
                          {Words::tr("%n minute(s)", nullptr, m_print.plan.minutes), m_print.plan.audience});
        legend();
        bar();
        if (!m_print.plan.note.isEmpty())
            m_flow.paragraph(m_print.plan.note);
        table();
        m_flow.setIndent(0);
        QStringList cards;
        for (const QString &key : m_print.plan.cards())
            cards.append(key + QStringLiteral(" ") + m_print.cardTitles.value(key));
        std::vector<BothLine> below{BothLine{Words::tr("To bring"), m_print.plan.materials().join(kDot)}};
        if (!cards.isEmpty())
            below.push_back(BothLine{Words::tr("Exercise cards"), cards.join(kDot)});
        if (!m_alone)
            below.push_back(BothLine{Words::tr("The room"), m_print.room.join(kDot)});
        m_flow.space(5);
        const size_t first = m_flow.mark();
        const BothLine last = below.back();
        below.pop_back();
        m_flow.both(below);
        m_flow.keepWithNextFrom(first); // what to bring is one list, and stands on one page
        m_flow.both({last});
        return finished();
    }

  private:
    [[nodiscard]] Paragraph small(const QString &text, Weight weight = Weight::Regular, Face face = Face::Plain) const {
        Paragraph paragraph = m_flow.text(text, face, weight);
        paragraph.runs.front().points = m_flow.scaled(face == Face::Plain ? 8.5 : 9.5);
        paragraph.linePitch = m_flow.scaled(12);
        paragraph.ownDirection = false;
        return paragraph;
    }

    [[nodiscard]] bool rtl() const { return m_flow.style().rightToLeft; }

    void legend() {
        Items items;
        const double side = m_flow.scaled(7);
        double x = 0;
        double y = 0;
        QStringList said;
        for (const Objective objective : training::kObjectives) {
            const int minutes = m_print.plan.minutesOf(objective);
            if (minutes == 0)
                continue;
            said.append(Words::tr("%1 %2 min", "objective and its minutes")
                            .arg(words::objectiveWord(objective))
                            .arg(minutes));
            const Paragraph words = small(said.back(), Weight::Medium);
            const double width = textWidth(words) + 4;
            if (x > 0 && x + side + 5 + width > m_flow.width()) {
                x = 0;
                y += m_flow.scaled(13);
            }
            for (Item &item : markOf(objective, QPointF(x, y + m_flow.scaled(2.5)), side))
                items.push_back(std::move(item));
            addText(items, words, QPointF(x + side + 5, y), width, rtl());
            x += side + 5 + width + 14;
        }
        add(y + m_flow.scaled(13), std::move(items), 0);
        m_flow.say(cell(said.join(QStringLiteral("  ·  "))));
    }

    /// The length of the session as a bar, a piece for each item.
    void bar() {
        constexpr double kHeight = 7; // no more than 3 square centimetres of ink
        constexpr double kGap = 2;
        Items items;
        const double room = m_flow.width() - kGap * static_cast<double>(m_print.plan.items.size() - 1);
        double x = 0;
        for (const AgendaItem &item : m_print.plan.items) {
            const double width = room * item.minutes / m_print.plan.minutes;
            if (!item.objective) {
                items.push_back(LineItem{QLineF(x, kHeight / 2, x + width, kHeight / 2), 0.8, ink::line});
            } else {
                const QRectF piece(x, 0, width, kHeight);
                if (*item.objective == Objective::Skills)
                    items.push_back(BoxItem{QRectF(x, kHeight / 2, width, kHeight / 2), 0, ink::agreed, QColor(), 0});
                items.push_back(BoxItem{piece, 1.5, *item.objective == Objective::Foundation ? ink::agreed : QColor(),
                                        ink::agreed, 0.9});
            }
            x += width + kGap;
        }
        add(kHeight + 2, std::move(items), 3);
    }

    void add(double height, Items items, double before) {
        Segment segment;
        segment.spaceBefore = before;
        segment.keepWithNext = true;
        segment.columns.push_back(Column{0, m_flow.width(), Decoration::None, {fixedStrip(height, std::move(items))}});
        m_flow.add(std::move(segment));
    }

    /// Where the columns begin: clock, minutes, what, who, who leads.
    [[nodiscard]] double minutesAt() const { return m_columns[0]; }
    [[nodiscard]] double whatAt() const { return m_columns[0] + m_columns[1]; }
    [[nodiscard]] double whoAt() const { return m_flow.width() - m_columns[2] - m_columns[3]; }

    [[nodiscard]] std::vector<TableColumn> saidColumns() const {
        if (m_alone)
            return {{Words::tr("Min"), 0.5}, {Words::tr("What"), 6}};
        return {{Words::tr("Clock"), 0.8}, {Words::tr("From"), 0.7}, {Words::tr("Min"), 0.6},
                {Words::tr("What"), 5},    {Words::tr("Who"), 1},    {Words::tr("Led by"), 1}};
    }

    [[nodiscard]] Strip head() const {
        Items items;
        const double y = 3;
        const double from = m_alone ? 0 : m_columns[1] * 0.55;
        if (!m_alone) {
            addText(items, small(Words::tr("Clock"), Weight::Medium), QPointF(0, y), m_columns[0] - 6, rtl());
            addText(items, small(Words::tr("From"), Weight::Medium), QPointF(minutesAt(), y), from, rtl());
        }
        addText(items, small(Words::tr("Min"), Weight::Medium), QPointF(minutesAt() + from, y), m_columns[1] - from, rtl());
        addText(items, small(Words::tr("What"), Weight::Medium), QPointF(whatAt() + m_flow.scaled(13), y),
                whoAt() - whatAt() - m_flow.scaled(13), rtl());
        if (!m_alone) {
            addText(items, small(Words::tr("Who"), Weight::Medium), QPointF(whoAt(), y), m_columns[2] - 6, rtl());
            addText(items, small(Words::tr("Led by"), Weight::Medium), QPointF(whoAt() + m_columns[2], y), m_columns[3], rtl());
        }
        const double height = y + m_flow.scaled(12) + 3;
        items.push_back(LineItem{QLineF(0, height, m_flow.width(), height), 1.0, ink::text});
        return fixedStrip(height, std::move(items));
    }

    /// Title, words to say, card and materials.
    [[nodiscard]] std::vector<Paragraph> what(const AgendaItem &item) const {
        std::vector<Paragraph> all;
        const auto put = [&](Paragraph words) { all.push_back(std::move(words)); };
        put(m_flow.text(item.title, Face::Plain, Weight::Bold));
        put(small(QStringLiteral("\u201c%1\u201d").arg(item.says), Weight::Regular, Face::Reading));
        if (!item.card.isEmpty()) {
            QString card = item.card + QStringLiteral(" ") + m_print.cardTitles.value(item.card);
            if (!item.cardNote.isEmpty())
                card += QStringLiteral(" · ") + item.cardNote;
            put(small(Words::tr("Card: %1").arg(card)));
        }
        if (!item.groupsNote.isEmpty())
            put(small(item.groupsNote));
        if (!item.materials.isEmpty())
            put(small(Words::tr("Bring: %1").arg(item.materials.join(QStringLiteral(", ")))));
        return all;
    }

    /// The same row for the other formats.
    [[nodiscard]] std::vector<Blocks> said(const AgendaItem &item, int from) const {
        Blocks words;
        for (const Paragraph &paragraph : what(item))
            words.push_back({ParagraphBlock{spansOf(paragraph)}});
        if (item.objective) {
            Spans &title = std::get<ParagraphBlock>(words.front().what).words;
            title.insert(title.begin(), markWords(words::objectiveWord(*item.objective) + QStringLiteral(": ")));
        }
        if (m_alone)
            return {cell(QString::number(item.minutes)), std::move(words)};
        return {{}, cell(elapsed(from)), cell(QString::number(item.minutes)), std::move(words),
                cell(words::groupingWords(item)), {}};
    }

    [[nodiscard]] Strip row(const AgendaItem &item, int from) const {
        Items items;
        const double third = m_columns[1] * 0.55;
        if (!m_alone)
            addText(items, m_flow.text(elapsed(from)), QPointF(minutesAt(), 4), third, rtl());
        addText(items, m_flow.text(QString::number(item.minutes), Face::Plain, Weight::Bold),
                QPointF(minutesAt() + (m_alone ? 0 : third), 4), m_columns[1] * 0.45, rtl());
        if (item.objective) {
            for (Item &mark : markOf(*item.objective, QPointF(whatAt(), 4 + m_flow.scaled(2.8)), m_flow.scaled(7)))
                items.push_back(std::move(mark));
        }
        const double x = whatAt() + m_flow.scaled(13);
        const double width = whoAt() - x - 8;
        double height = 4;
        for (const Paragraph &words : what(item)) {
            addText(items, words, QPointF(x, height), width, rtl());
            height += textHeight(words, width, m_flow.style().rightToLeft) + 0.5;
        }
        if (!m_alone) {
            const Paragraph who = m_flow.text(words::groupingWords(item));
            addText(items, who, QPointF(whoAt(), 4), m_columns[2] - 6, rtl());
            height = std::max(height, 4 + textHeight(who, m_columns[2] - 6, m_flow.style().rightToLeft));
            const double foot = 4 + m_flow.scaled(12);
            items.push_back(LineItem{QLineF(0, foot, m_columns[0] - 12, foot), 0.5, ink::line});
            items.push_back(LineItem{QLineF(whoAt() + m_columns[2], foot, m_flow.width(), foot), 0.5, ink::line});
        }
        height += 3;
        items.push_back(LineItem{QLineF(0, height, m_flow.width(), height), 0.6, ink::faintLine});
        return fixedStrip(height, std::move(items));
    }

    void table() {
        Segment segment;
        segment.spaceBefore = 6;
        segment.head.push_back(head());
        Column body{0, m_flow.width(), Decoration::None, {}};
        int from = 0;
        TableBlock words{saidColumns(), {}};
        for (const AgendaItem &item : m_print.plan.items) {
            body.strips.push_back(row(item, from));
            words.rows.push_back(said(item, from));
            from += item.minutes;
        }
        body.strips.back().glued = true;
        Items sum;
        const Paragraph adds = m_flow.text(Words::tr("Adds up to %1 of %2 minutes").arg(from).arg(m_print.plan.minutes),
                                           Face::Plain, Weight::Bold);
        addText(sum, adds, QPointF(0, 5), m_flow.width(), rtl());
        body.strips.push_back(fixedStrip(5 + textHeight(adds, m_flow.width(), m_flow.style().rightToLeft), std::move(sum)));
        segment.columns.push_back(std::move(body));
        m_flow.add(std::move(segment));
        m_flow.say(std::move(words));
        m_flow.say(ParagraphBlock{spansOf(adds)});
    }

    Document finished() {
        Furniture around;
        around.runningHead = m_print.plan.title;
        around.runningHeadEnd = m_print.around.context;
        around.footer = m_alone ? Words::tr("For whoever could not come, to do alone.") + helpSentence(m_print.around.helpLine)
                                : Words::tr("For whoever leads the session. It names nobody.");
        if (m_print.around.printedOn.isValid())
            around.footerEnd = Words::tr("printed %1").arg(words::longDate(m_print.around.printedOn));
        return m_flow.document(Words::tr("Run sheet: %1").arg(words::sessionTitle(m_print.plan)), m_print.around.context,
                               around);
    }

    const RunSheetPrint &m_print;
    FlowBuilder m_flow;
    bool m_alone;
    std::vector<double> m_columns;
};

} // namespace

Document runSheetDocument(const RunSheetPrint &print, const PageStyle &style) {
    return RunSheet(print, style).document();
}

} // namespace groundwork::documents
