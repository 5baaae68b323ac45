#include "ui/documents/exercise_card_document.h"

#include "ui/documents/cut_marks.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/paginator.h"
#include "ui/words/skill_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

using skills::Exercise;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

QString factsLine(const Exercise &card) {
    return words::modeWord(card.mode) + QStringLiteral(" · ") + words::cardMinutes(card);
}

/// Three small discs, filled up to the depth.
Items depthDots(skills::Depth depth, QPointF at, double side) {
    Items items;
    for (int i = 0; i < 3; ++i) {
        const bool filled = i < static_cast<int>(depth);
        items.push_back(BoxItem{QRectF(at.x() + i * side * 1.45, at.y(), side, side), side / 2,
                                filled ? ink::number : QColor(), ink::number, 0.9});
    }
    return items;
}

QString talkWords(const Exercise &card) {
    return card.debrief.join(QLatin1Char(' '));
}

/// Paints one card into the quarters of a sheet.
class QuarterCard {
  public:
    QuarterCard(const Exercise &card, const PageStyle &style, QSizeF size)
        : m_card(card)
        , m_rtl(style.rightToLeft)
        , m_kit(style)
        , m_size(size) {}

    /// One quarter, or two when the text needs them.
    std::vector<Items> quarters() {
        for (const double size : {9.6, 9.2, 8.8, 8.4, 8.0}) {
            m_points = size;
            if (needed(true, true) <= m_size.height())
                return {paint(true, true)};
        }
        m_points = 9.2;
        while (m_points > 8.0 && std::max(needed(true, false), needed(false, true)) > m_size.height())
            m_points -= 0.4;
        return {paint(true, false), paint(false, true)};
    }

    [[nodiscard]] Blocks says() const {
        const auto spans = [this](const QString &text) { return spansOf(cardParagraph(m_kit, text, m_points)); };
        Span key{m_card.key};
        key.strong = true;
        Blocks blocks{{HeadingBlock{2, {}, spans(m_card.title), {}}},
                      {ParagraphBlock{{Span{words::skillWord(m_card.skill) + QStringLiteral(" · ")}, key}}}};
        QString dots;
        for (int i = 0; i < 3; ++i)
            dots += i < static_cast<int>(m_card.depth) ? QStringLiteral("●") : QStringLiteral("○");
        blocks.push_back({ParagraphBlock{{Span{factsLine(m_card) + QStringLiteral(" · ") + Words::tr("depth")},
                                          markWords(QLatin1Char(' ') + dots)}}});
        blocks.push_back({ParagraphBlock{asOwn(spans(m_card.aim))}});
        ListBlock steps{ListBlock::Kind::Numbers, {}};
        for (const skills::Step &step : m_card.steps)
            steps.entries.push_back({spans(step.text)});
        blocks.push_back({std::move(steps)});
        blocks.push_back({HeadingBlock{3, {}, said(Words::tr("Talk about it")), {}}});
        blocks.push_back({ParagraphBlock{asOwn(spans(talkWords(m_card)))}});
        blocks.push_back({LabelBlock{Words::tr("Tip"), spans(m_card.tip)}});
        return blocks;
    }

  private:
    static Spans asOwn(Spans spans) {
        for (Span &span : spans)
            span.own = true;
        return spans;
    }

    double put(Items &items, const Paragraph &paragraph, double x, double y, double width) const {
        addText(items, paragraph, QPointF(x, y), width, m_rtl);
        return y + textHeight(paragraph, width, m_rtl);
    }

    [[nodiscard]] Paragraph small(const QString &text, Weight weight = Weight::Regular) const {
        Paragraph paragraph = cardParagraph(m_kit, text, 8.4, weight);
        paragraph.runs.front().color = weight == Weight::Regular ? ink::second : ink::text;
        return paragraph;
    }

    double head(Items &items, bool goesOn) const {
        const double width = m_size.width();
        const size_t first = items.size();
        double y = put(items, small(words::skillWord(m_card.skill)), 0, 0, width - 40);
        Paragraph code = cardParagraph(m_kit, m_card.key, 9.4, Weight::Bold);
        code.runs.front().color = ink::number;
        code.align = Qt::AlignTrailing;
        put(items, code, width - 60, y, 60);
        const QString title = goesOn ? Words::tr("%1, continued").arg(m_card.title) : m_card.title;
        y = put(items, cardParagraph(m_kit, title, 13, Weight::Bold), 0, y, width - 44) + 3;
        items.push_back(LineItem{QLineF(0, y + 1.2, width, y + 1.2), 2.4, ink::agreed});
        y += 7;
        const double facts = put(items, small(factsLine(m_card)), 0, y, width - 86);
        Paragraph depth = small(Words::tr("depth"));
        depth.align = Qt::AlignTrailing;
        put(items, depth, width - 100, y, 64);
        const double side = 5.6;
        for (Item &dot : depthDots(m_card.depth, QPointF(width - 3 * side * 1.45, y + m_kit.scaled(3)), side))
            items.push_back(std::move(dot));
        if (goesOn)
            setAside(items, first);
        return std::max(facts, put(items, small(QStringLiteral(" ")), 0, y, width)) + 4;
    }

    double steps(Items &items, double y) const {
        const double width = m_size.width();
        Paragraph aim = cardParagraph(m_kit, m_card.aim, m_points + 1.6);
        for (Run &run : aim.runs)
            run.face = Face::Reading;
        y = put(items, aim, 0, y, width) + 4;
        constexpr double kNumber = 19;
        for (size_t i = 0; i < m_card.steps.size(); ++i) {
            Paragraph number = cardParagraph(m_kit, QString::number(i + 1), m_points, Weight::Bold);
            number.runs.front().color = ink::number;
            put(items, number, 0, y, kNumber);
            y = put(items, cardParagraph(m_kit, m_card.steps[i].text, m_points), kNumber, y, width - kNumber) +
                m_points * 0.35;
        }
        return y;
    }

    /// What stands at the foot: the talk and the tip.
    double talk(Items &items, double y) const {
        const double width = m_size.width();
        items.push_back(LineItem{QLineF(0, y, width, y), 0.7, ink::line});
        y += 5;
        y = put(items, small(Words::tr("Talk about it"), Weight::Bold), 0, y, width);
        Paragraph questions = cardParagraph(m_kit, talkWords(m_card), m_points);
        for (Run &run : questions.runs)
            run.face = Face::Reading;
        y = put(items, questions, 0, y, width) + 5;
        Paragraph tip = cardParagraph(m_kit, m_card.tip, m_points - 0.6);
        putInFront(tip, Run{Words::tr("Tip") + QStringLiteral("  "), Face::Plain,
                                              Weight::Bold, m_kit.scaled(m_points - 0.6), ink::text});
        const double top = y;
        y = put(items, tip, 9, y, width - 9);
        items.push_back(LineItem{QLineF(1.2, top + 1, 1.2, y), 2.4, ink::agreed});
        return y;
    }

    [[nodiscard]] double needed(bool first, bool last) const {
        Items items;
        double y = head(items, !first);
        if (first)
            y = steps(items, y);
        return last ? talk(items, y + 6) : y;
    }

    [[nodiscard]] Items paint(bool first, bool last) const {
        Items items;
        double y = head(items, !first);
        if (first)
            y = steps(items, y);
        if (!last) {
            Paragraph on = small(Words::tr("goes on on the next card"));
            on.align = Qt::AlignTrailing;
            const size_t note = items.size();
            put(items, on, 0, m_size.height() - m_kit.scaled(12), m_size.width());
            setAside(items, note);
            return items;
        }
        Items probe;
        const double foot = talk(probe, 0);
        talk(items, first ? std::max(y + 6, m_size.height() - foot) : y + 6);
        return items;
    }

    const Exercise &m_card;
    bool m_rtl;
    FlowBuilder m_kit;
    QSizeF m_size;
    double m_points = 9.6;
};

constexpr double kQuarterMargin = 26;

} // namespace

Document exerciseCardSheets(const ExerciseCardsPrint &print, const PageStyle &style) {
    PageStyle plain = style;
    plain.textScale = 1; // a quarter has one size; large print takes full pages
    plain.landscape = false;
    const QSizeF sheet = plain.size();
    const QSizeF room(sheet.width() / 2 - 2 * kQuarterMargin, sheet.height() / 2 - 2 * kQuarterMargin);
    Document document;
    document.title = print.title;
    document.subject = print.context;
    document.style = plain;
    document.style.margin = 14; // cards go nearly to the edge: what printers reach
    int place = 0;
    for (const Exercise &card : print.cards) {
        QuarterCard quarter(card, plain, room);
        append(document.blocks, quarter.says());
        for (Items &items : quarter.quarters()) {
            if (place % 4 == 0) {
                document.pages.emplace_back();
                addCutMarks(document.pages.back(), sheet);
            }
            const int column = place % 2;
            const int row = place % 4 / 2;
            const QPointF at(column * sheet.width() / 2 + kQuarterMargin,
                             row * sheet.height() / 2 + kQuarterMargin);
            for (Item &item : items) {
                translate(item, at);
                document.pages.back().items.push_back(std::move(item));
            }
            ++place;
        }
    }
    if (plain.rightToLeft) {
        for (Page &page : document.pages) {
            for (Item &item : page.items)
                mirror(item, sheet.width());
        }
    }
    return document;
}

} // namespace groundwork::documents
