#include "ui/documents/year_plan_document.h"

#include "core/quality/year_plan.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"
#include "ui/words/plan_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr int kSheets = 2;     // that hang side by side
constexpr double kWhat = 24;   // points: large enough to be read from two metres away
constexpr double kWhen = 16;
constexpr double kSentence = 10.5; // for whoever comes closer

/// When, a box to tick off, what, and in small letters what there is to do.
class WallRow {
  public:
    WallRow(const FlowBuilder &flow, const quality::PlanEntry &entry)
        : m_flow(flow)
        , m_entry(entry) {}

    [[nodiscard]] Strip strip() const {
        const bool rtl = m_flow.style().rightToLeft;
        const double width = m_flow.width();
        const double when = width * 0.28;
        const double box = m_flow.scaled(17);
        const double what = when + box + 12;
        constexpr double kBoxTop = 6;
        Items items;
        const Paragraph days = paragraph(day(), kWhen, Weight::Medium);
        addText(items, days, QPointF(0, 5), when - 10, rtl);
        const double left = 5 + textHeight(days, when - 10);
        items.push_back(BoxItem{QRectF(when, kBoxTop, box, box), 3, QColor(), ink::text, 1.4});
        if (m_entry.mark.isDone()) {
            QPolygonF tick;
            tick << QPointF(when + box * 0.2, kBoxTop + box * 0.55) << QPointF(when + box * 0.42, kBoxTop + box * 0.78)
                 << QPointF(when + box * 0.82, kBoxTop + box * 0.22);
            items.push_back(StrokeItem{tick, 2.4, ink::text});
        }
        const Paragraph title = paragraph(words::planTitle(m_entry), kWhat, Weight::Bold);
        addText(items, title, QPointF(what, 1), width - what, rtl);
        double y = 1 + textHeight(title, width - what);
        const Paragraph more = paragraph(sentence(), kSentence, Weight::Regular);
        addText(items, more, QPointF(what, y), width - what, rtl);
        y += textHeight(more, width - what);
        const double height = std::max(y, left) + 3;
        items.push_back(LineItem{QLineF(0, height, width, height), 0.8, ink::line});
        return fixedStrip(height, std::move(items));
    }

    /// The same for the other formats.
    [[nodiscard]] Blocks words() const {
        Spans title{markWords(m_entry.mark.isDone() ? QStringLiteral("☑ ") : QStringLiteral("☐ "))};
        title.push_back(Span{words::planTitle(m_entry)});
        return {{HeadingBlock{2, {}, std::move(title), {}}}, {ParagraphBlock{said(day())}}, {ParagraphBlock{said(sentence())}}};
    }

  private:
    [[nodiscard]] QString day() const {
        return m_entry.from == m_entry.to
                   ? words::longDate(m_entry.to)
                   : Words::tr("%1 to %2").arg(words::shortDate(m_entry.from), words::shortDate(m_entry.to));
    }

    [[nodiscard]] QString sentence() const {
        const QString figure = words::planFigure(m_entry);
        const QString sentence = words::planSentence(m_entry);
        return figure.isEmpty() ? sentence : sentence + QStringLiteral("  ·  ") + figure;
    }

    [[nodiscard]] Paragraph paragraph(const QString &text, double points, Weight weight) const {
        Paragraph words = m_flow.text(text, Face::Plain, weight);
        words.runs.front().points = m_flow.scaled(points);
        words.linePitch = m_flow.scaled(points * 1.22);
        words.ownDirection = false;
        return words;
    }

    const FlowBuilder &m_flow;
    const quality::PlanEntry &m_entry;
};

/// The sheets in one size of letters. Each has its half of the year, so that they can hang side by side.
Document sheets(const quality::CohortFacts &facts, const QString &context, const QString &helpLine,
                const PageStyle &style) {
    FlowBuilder flow(style);
    flow.titleBlock(context, Words::tr("Year plan"),
                    {Words::tr("%1 to %2").arg(words::longDate(facts.cohort.start),
                                              words::longDate(facts.cohort.end))});
    const std::vector<quality::PlanEntry> plan = quality::yearPlan(facts);
    const size_t half = plan.size() / kSheets; // the first sheet has the title too
    for (size_t i = 0; i < plan.size(); ++i) {
        if (i == half && style.textScale <= 1)
            flow.pageBreak();
        Segment segment;
        segment.columns.push_back(Column{0, flow.width(), Decoration::None, {WallRow(flow, plan[i]).strip()}});
        flow.add(std::move(segment));
        flow.say(WallRow(flow, plan[i]).words());
    }
    Furniture around;
    around.runningHead = Words::tr("Year plan");
    around.runningHeadEnd = context;
    if (!helpLine.isEmpty())
        around.footer = Words::tr("Private help line: %1").arg(isolated(helpLine));
    around.footerEnd = Words::tr("printed %1").arg(words::longDate(facts.today));
    return flow.document(Words::tr("Year plan: %1").arg(facts.cohort.name), context, around);
}

} // namespace

Document yearPlanDocument(const quality::CohortFacts &facts, const QString &context, const QString &helpLine,
                          const PageStyle &style) {
    // Two sheets for a wall, in the largest letters that leave it two. Large print takes what it needs.
    PageStyle across = style;
    across.landscape = true;
    Document document = sheets(facts, context, helpLine, across);
    PageStyle smaller = across;
    for (const double scale : {0.95, 0.9, 0.85, 0.8}) {
        if (document.pages.size() <= kSheets || style.textScale > 1)
            break;
        smaller.textScale = across.textScale * scale;
        document = sheets(facts, context, helpLine, smaller);
    }
    return document;
}

} // namespace groundwork::documents
