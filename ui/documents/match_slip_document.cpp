#include "ui/documents/match_slip_document.h"

#include "ui/documents/cut_marks.h"
#include "ui/documents/match_slip_words.h"
#include "ui/documents/paginator.h"
#include "ui/words/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kGap = 22;   // between words and sum
constexpr double kStrip = 66; // the reply strip
constexpr double kFooterRoom = 15;
constexpr double kShares[] = {0.45, 0.5, 0.55}; // of the width, for the words

/// Paints one slip into its half of the sheet, from the top; knows how tall it would like to be.
class Slip {
  public:
    Slip(const MatchSlipPrint &print, const SlipSide &side, const PageStyle &style)
        : m_print(print)
        , m_side(side)
        , m_style(style)
        , m_kit(style)
        , m_words(print, side)
        , m_width(bodyWidth(style)) {}

    /// The items of the slip relative to its top left corner, in `height` or, where it needs more, in up to `most`.
    /// A reason in many words goes on on a sheet of its own: `rest`.
    Items paint(double height, double most) {
        Items items = paint(height);
        while (m_needed > most && m_whyLines > 3) {
            m_mostLines = std::max(3, m_whyLines - std::max(1, int((m_needed - most) / s(15.5))));
            items = paint(height);
        }
        return items;
    }
    [[nodiscard]] const std::optional<TextItem> &rest() const { return m_rest; }
    [[nodiscard]] double needed() const { return m_needed; }

    [[nodiscard]] Blocks says() const { return m_words.says(); }

  private:
    Items paint(double height) {
        // Long words beside a short sum take more of the width, and then closer lines, before they take a second
        // sheet.
        double share = 0;
        for (const bool close : {false, true}) {
            m_close = close;
            double least = 0;
            for (const double tried : kShares) {
                layOut(tried);
                if (least == 0 || m_needed < least) {
                    least = m_needed;
                    share = tried;
                }
                if (least <= height)
                    break;
            }
            if (least <= height)
                break;
            m_close = false;
        }
        layOut(share);
        reply(std::max(height, m_needed) - stripHeight() - kFooterRoom);
        return std::move(m_items);
    }
    /// Everything but the reply strip, with `share` of the width for the words.
    void layOut(double share) {
        m_items.clear();
        head();
        const double top = m_y + 8;
        const double wordsWidth = (m_width - kGap) * share;
        const double sumX = wordsWidth + kGap;
        words(top, wordsWidth);
        sum(top, sumX, m_width - sumX);
        m_needed = std::max(m_wordsEnd, m_sumEnd) + 12 + stripHeight() + kFooterRoom;
    }

    [[nodiscard]] double s(double points) const { return m_kit.scaled(points); }
    [[nodiscard]] bool rtl() const { return m_style.rightToLeft; }

    double put(const Paragraph &paragraph, QPointF at, double width) {
        addText(m_items, paragraph, at, width, rtl());
        return at.y() + textHeight(paragraph, width, rtl());
    }

    [[nodiscard]] Paragraph label(const QString &text) const {
        Paragraph paragraph = m_kit.text(text, Face::Plain, Weight::Medium);
        paragraph.runs.front().points = s(9);
        paragraph.runs.front().color = ink::second;
        return paragraph;
    }

    void head() {
        const double width = m_width - 60;
        Paragraph over = m_kit.text(QString());
        over.runs.clear();
        for (const Span &span : m_words.over())
            over.runs.push_back(Run{span.text, Face::Plain, span.strong ? Weight::Bold : Weight::Regular, s(9),
                                    span.strong ? ink::text : ink::second});
        m_y = put(over, QPointF(0, 0), width);
        m_y = put(m_kit.titleText(m_words.title(), width, 17), QPointF(0, m_y), width) + 4;
        mark(QPointF(m_width - 22, std::max(m_y - 27, 12.0)));
        m_items.push_back(LineItem{QLineF(0, m_y + 1.3, m_width, m_y + 1.3), 2.6, ink::agreed});
        m_y += 2.6;
    }

    /// The mark of the two on their ground; the reader's side is the hollow one.
    void mark(QPointF center) {
        const bool mentee = m_side.reader == Voice::Mentee;
        const double d = 15.5;
        const QRectF left(center.x() - d - 0.8, center.y() - d / 2, d, d);
        const QRectF right(center.x() + 0.8, center.y() - d / 2, d, d);
        const QRectF first = rtl() ? right : left;
        const QRectF second = rtl() ? left : right;
        m_items.push_back(BoxItem{first, d / 2, mentee ? QColor() : ink::mentee, ink::mentee, 1.2});
        m_items.push_back(BoxItem{second, d * 0.22, mentee ? ink::mentor : QColor(), ink::mentor, 1.2});
        m_items.push_back(BoxItem{QRectF(center.x() - d - 0.8, center.y() + d / 2 + 3.2, 2 * d + 1.6, 5), 1,
                                  ink::agreed, QColor(), 0});
    }

    void words(double y, double width) {
        if (!m_side.why.isEmpty())
            y = put(label(SlipWords::whyTitle()), QPointF(0, y), width);
        Paragraph why = m_kit.text(m_side.why, Face::Reading);
        why.runs.front().points = s(m_close ? 10 : 10.5);
        why.linePitch = s(m_close ? 13 : 15.5);
        why.ownDirection = false;
        const double gap = m_close ? 4 : 6;
        y = putWhy(why, QPointF(0, y + 1), width) + gap;
        if (!m_side.yourSay.isEmpty()) {
            y = put(label(SlipWords::sayTitle()), QPointF(0, y), width);
            y = put(small(m_side.yourSay), QPointF(0, y), width) + gap;
        }
        if (!m_side.next.isEmpty()) {
            y = put(label(SlipWords::nextTitle()), QPointF(0, y), width);
            y = put(small(m_side.next), QPointF(0, y), width);
        }
        m_wordsEnd = y;
    }

    /// As many lines as there may be; the others are the rest.
    double putWhy(const Paragraph &why, QPointF at, double width) {
        const auto shaped = std::make_shared<const ShapedText>(shape(why, width, rtl()));
        const int count = int(shaped->lines.size());
        m_whyLines = std::min(count, m_mostLines);
        m_rest.reset();
        if (m_whyLines == count)
            return put(why, at, width);
        m_rest = TextItem{shaped, m_whyLines, count - m_whyLines, {}};
        m_items.push_back(TextItem{shaped, 0, m_whyLines, at});
        const size_t note = m_items.size();
        const double end = put(small(Words::tr("It goes on on the next sheet.")),
                               QPointF(at.x(), at.y() + shaped->lines[size_t(m_whyLines)].top), width);
        setAside(m_items, note);
        return end;
    }

    [[nodiscard]] Paragraph small(const QString &text, Qt::Alignment align = Qt::AlignLeading,
                                  Weight weight = Weight::Regular) const {
        Paragraph paragraph = m_kit.text(text, Face::Plain, weight);
        paragraph.runs.front().points = s(9);
        paragraph.linePitch = s(m_close ? 12 : 13);
        paragraph.align = align;
        return paragraph;
    }

    double row(double y, double x, double width, const QStringList &cells, Weight weight, bool head) {
        const double pointsWidth = s(36);
        const double fitWidth = s(54);
        const double whatWidth = width - pointsWidth - fitWidth - 8;
        Paragraph what = small(cells[0], Qt::AlignLeading, weight);
        what.linePitch = s(12);
        const double height = textHeight(what, whatWidth, rtl());
        const double pad = head ? 1 : m_close ? 1.3 : 2.2;
        put(what, QPointF(x, y + pad), whatWidth);
        const double mid = y + pad + (height - s(13)) / 2;
        put(small(cells[1], Qt::AlignTrailing, weight), QPointF(x + whatWidth + 8, mid), fitWidth);
        put(small(cells[2], Qt::AlignTrailing, head ? Weight::Regular : Weight::Bold),
            QPointF(x + width - pointsWidth, mid), pointsWidth);
        return y + height + 2 * pad;
    }

    void rule(double x, double width, double y, double thickness, const QColor &color) {
        m_items.push_back(LineItem{QLineF(x, y, x + width, y), thickness, color});
    }

    void sum(double y, double x, double width) {
        m_sumEnd = y;
        if (m_print.reasons.empty())
            return; // put together by hand: there is no sum to check
        y = put(label(SlipWords::sumTitle()), QPointF(x, y), width) + 1;
        y = row(y, x, width, SlipWords::sumHeads(), Weight::Regular, true);
        for (const SlipReason &reason : m_print.reasons) {
            rule(x, width, y, 0.6, ink::faintLine);
            y = row(y, x, width, {reason.what, SlipWords::fitWords(reason), QString::number(reason.points)},
                    Weight::Regular, false);
        }
        rule(x, width, y, 1.3, ink::text);
        y = row(y + 1, x, width, {m_words.sumLabel(), {}, QString::number(m_print.points)}, Weight::Bold, false) + 3;
        Paragraph below = small(m_words.sumNote());
        below.runs.front().points = s(8.5);
        below.runs.front().color = ink::second;
        below.linePitch = s(12);
        m_sumEnd = put(below, QPointF(x, y), width);
    }

    /// Long names and addresses make the strip taller than it usually is.
    [[nodiscard]] double stripHeight() {
        Items kept = std::exchange(m_items, {});
        const double needed = reply(0);
        m_items = std::move(kept);
        return std::max(needed, m_style.textScale > 1.2 ? kStrip * 2.2 : kStrip);
    }

    /// The strip that is cut off. Answers where it ends.
    double reply(double y) {
        m_items.push_back(LineItem{QLineF(0, y, m_width, y), 0.8, ink::text, Qt::DashLine});
        y += 9;
        // The strip is cut off, and says whose it is.
        const Paragraph question = small(m_words.question(), Qt::AlignLeading, Weight::Bold);
        // Three equal answers; where they do not fit beside the question they stand under it.
        const QStringList answers = m_words.answers();
        double answersWidth = 0;
        for (const QString &answer : answers)
            answersWidth += textWidth(small(answer)) + 34;
        double x = textWidth(question) + 18;
        put(question, QPointF(0, y), m_width);
        if (x + answersWidth > m_width) {
            x = 0;
            y += textHeight(question, m_width, rtl()) + 2;
        }
        for (const QString &answer : answers) {
            const double width = textWidth(small(answer)) + 6;
            m_items.push_back(BoxItem{QRectF(x, y + s(13) / 2 - 5, 10, 10), 2, QColor(), ink::text, 0.9});
            put(small(answer), QPointF(x + 15, y), width);
            x += width + 28;
        }
        y += s(13) + 5;
        const double end = put(small(m_words.whereTo()), QPointF(0, y), m_width * 0.7);
        const Paragraph initials = small(SlipWords::initials());
        const double lineX = m_width - 68;
        put(initials, QPointF(lineX - textWidth(initials) - 8, y), textWidth(initials) + 4);
        m_items.push_back(LineItem{QLineF(lineX, y + s(11), m_width, y + s(11)), 0.8, ink::text});
        return end;
    }

    const MatchSlipPrint &m_print;
    const SlipSide &m_side;
    PageStyle m_style;
    FlowBuilder m_kit;
    SlipWords m_words;
    double m_width;
    double m_y = 0;
    double m_wordsEnd = 0;
    double m_sumEnd = 0;
    double m_needed = 0;
    int m_mostLines = std::numeric_limits<int>::max(); ///< of the reasons in words
    int m_whyLines = 0;
    std::optional<TextItem> m_rest;
    bool m_close = false; ///< closer lines, where the slip would not fit its half otherwise
    Items m_items;
};

/// Puts who may see it at the foot of a slip, and answers what that says.
Blocks addFooter(Page &page, const MatchSlipPrint &print, const SlipSide &side, const PageStyle &style,
               double bottom, int number, int count) {
    const double width = bodyWidth(style);
    Paragraph foot;
    const auto say = [&](const QString &whose) {
        QStringList parts = {whose};
        if (!print.contact.isEmpty())
            parts.append(Words::tr("Private help line: %1, %2")
                             .arg(isolated(print.coordinator), isolated(print.contact)));
        foot.runs = {Run{parts.join(QLatin1Char(' ')), Face::Plain, Weight::Regular, 8, ink::second}};
    };
    say(Words::tr("For %1 only.").arg(isolated(side.readerName)));
    if (textWidth(foot) > width * 0.62) // one line is all the room there is above the cut
        say(side.reader == Voice::Mentee ? Words::tr("For the mentee only.") : Words::tr("For the mentor only."));
    foot.linePitch = 11;
    foot = shortened(foot, width * 0.62); // the strip names coordinator and contact in full
    Paragraph end = foot;
    end.align = Qt::AlignTrailing;
    QString words = Words::tr("slip %1 of %2").arg(number).arg(count);
    if (print.printedOn.isValid())
        words.prepend(Words::tr("printed %1").arg(words::longDate(print.printedOn)) + QStringLiteral(" · "));
    end.runs.front().text = words;
    addText(page.items, foot, QPointF(style.margin, bottom - 11), width * 0.62, style.rightToLeft);
    addText(page.items, end, QPointF(style.margin + width * 0.62, bottom - 11), width * 0.38,
            style.rightToLeft);
    return {{ParagraphBlock{spansOf(foot)}}, {ParagraphBlock{said(words)}}};
}

void place(Page &page, Items items, QPointF at) {
    for (Item &item : items) {
        translate(item, at);
        page.items.push_back(std::move(item));
    }
}

constexpr double kTop = 34;  ///< above each slip
constexpr double kFoot = 30; ///< the line under it, on a sheet of its own

/// What a slip did not have the room to say, on sheets behind it.
void addRest(std::vector<Page> &pages, const TextItem &rest, const PageStyle &style) {
    const double bottom = style.size().height() - kTop;
    int line = rest.firstLine;
    const int end = rest.firstLine + rest.lineCount;
    while (line < end) {
        double height = 0;
        int count = 0;
        while (line + count < end && height + rest.text->lines[size_t(line + count)].height <= bottom - kTop)
            height += rest.text->lines[size_t(line + count++)].height;
        Page page;
        page.items.push_back(TextItem{rest.text, line, std::max(count, 1), QPointF(style.margin, kTop)});
        pages.push_back(std::move(page));
        line += std::max(count, 1);
    }
}

} // namespace

Document matchSlipDocument(const MatchSlipPrint &print, const PageStyle &given) {
    PageStyle style = given;
    const double half = style.size().height() / 2;
    const double room = half - kTop - 22;
    const double whole = style.size().height() - kTop - kFoot - 11;
    // Large print of two names of 300 letters takes more than a sheet: then it is a little less large.
    std::optional<Slip> mentee;
    std::optional<Slip> mentor;
    Items first;
    Items second;
    for (const double scale : {given.textScale, 1.25, 1.0}) {
        style.textScale = std::min(scale, given.textScale);
        mentee.emplace(print, print.mentee, style);
        mentor.emplace(print, print.mentor, style);
        first = mentee->paint(room, whole);
        second = mentor->paint(room, whole);
        if (std::max(mentee->needed(), mentor->needed()) <= whole)
            break;
    }
    Document document;
    document.title = Words::tr("Match slips: %1 and %2")
                         .arg(isolated(print.mentee.readerName), isolated(print.mentor.readerName));
    document.subject = print.context;
    document.style = style;
    document.style.margin = 14; // what printers reach: the lines under the slips stand there
    const bool together = std::max(mentee->needed(), mentor->needed()) <= room + 0.01 && !mentee->rest() && !mentor->rest();
    Page sheet;
    place(sheet, std::move(first), QPointF(style.margin, kTop));
    document.blocks = mentee->says();
    append(document.blocks, addFooter(sheet, print, print.mentee, style,
                                      together ? half - 14 : style.size().height() - kFoot, 1, 2));
    document.blocks.push_back({PageBreakBlock{}});
    append(document.blocks, mentor->says());
    if (!together) {
        document.pages.push_back(std::exchange(sheet, Page{}));
        if (mentee->rest())
            addRest(document.pages, *mentee->rest(), style);
    } else {
        addCutLine(sheet, style, half, cutWords());
    }
    place(sheet, std::move(second), QPointF(style.margin, together ? half + kTop : kTop));
    append(document.blocks,
           addFooter(sheet, print, print.mentor, style, style.size().height() - (together ? 14 : kFoot), 2, 2));
    document.pages.push_back(std::move(sheet));
    if (mentor->rest())
        addRest(document.pages, *mentor->rest(), style);
    if (style.rightToLeft) {
        for (Page &page : document.pages) {
            for (Item &item : page.items)
                mirror(item, style.size().width());
        }
    }
    return document;
}

} // namespace groundwork::documents
