#include "tests/documents/page_laws.h"

#include "ui/documents/page_items.h"

#include <QTextLine>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace groundwork::documents {

namespace {

constexpr double kSlack = 0.6;           // points: less than a hair line
constexpr double kBearing = 1.4;         // by which a letter may reach over its own width
constexpr double kSmallestPoints = 6.4;

/// A line of a text where it stands on the page: the ink from side to side, the whole line from top to foot.
struct Placed {
    QRectF box;
    double baseline = 0;
    const ShapedText *text = nullptr;
    int line = 0;
    bool turned = false;

    [[nodiscard]] QString words() const {
        const QTextLine shaped = text->layout->lineAt(line);
        return text->layout->text().mid(shaped.textStart(), shaped.textLength()).left(60);
    }
};

Placed placed(const ShapedText &text, int line, QPointF origin, int firstLine) {
    const QRectF ink = text.layout->lineAt(line).naturalTextRect();
    const ShapedText::Line &at = text.lines[size_t(line)];
    Placed result;
    const double top = origin.y() + at.top - text.lines[size_t(firstLine)].top;
    result.box = QRectF(origin.x() + ink.left() / kUnitsPerPoint, top, ink.width() / kUnitsPerPoint, at.height);
    result.baseline = top + at.baseline;
    result.text = &text;
    result.line = line;
    return result;
}

std::vector<Placed> linesOf(const Page &page) {
    std::vector<Placed> lines;
    for (const Item &item : page.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            for (int i = text->firstLine; i < text->firstLine + text->lineCount; ++i)
                lines.push_back(placed(*text->text, i, text->origin, text->firstLine));
        } else if (const auto *turned = std::get_if<TurnedLineItem>(&item)) {
            const ShapedText::Line &line = turned->text->lines[size_t(turned->line)];
            Placed one = placed(*turned->text, turned->line,
                                turned->center - QPointF(turned->text->width / 2, line.height / 2), turned->line);
            one.turned = true;
            lines.push_back(one);
        }
    }
    std::erase_if(lines, [](const Placed &line) { return testing::solid(line.words()).isEmpty(); });
    return lines;
}

class Judge {
  public:
    explicit Judge(const Document &document)
        : m_document(document) {}

    QStringList judge() {
        for (m_page = 0; m_page < int(m_document.pages.size()); ++m_page) {
            const Page &page = m_document.pages[size_t(m_page)];
            const std::vector<Placed> lines = linesOf(page);
            if (lines.empty())
                say(QStringLiteral("is empty"), {});
            for (const Placed &line : lines)
                inside(line);
            apart(lines);
            for (const Item &item : page.items)
                aside(item, lines);
        }
        whole();
        return m_broken;
    }

  private:
    void say(const QString &what, const QString &words) {
        m_broken.append(QStringLiteral("page %1 %2: '%3'").arg(QString::number(m_page + 1), what, words));
    }

    void inside(const Placed &line) {
        const QSizeF size = m_document.style.size();
        const double margin = m_document.style.margin;
        const QRectF body = QRectF(QPointF(), size).adjusted(margin, margin, -margin, -margin);
        if (!body.adjusted(-kBearing, -kSlack, kBearing, kSlack).contains(line.box))
            say(QStringLiteral("has words in its margin (%1 to %2, %3 to %4)")
                    .arg(line.box.left())
                    .arg(line.box.right())
                    .arg(line.box.top())
                    .arg(line.box.bottom()),
                line.words());
        const double width = line.text->lines[size_t(line.line)].width;
        if (width > line.text->width + kBearing)
            say(QStringLiteral("has a line of %1 points in %2").arg(width).arg(line.text->width), line.words());
        for (const QTextLayout::FormatRange &range : line.text->layout->formats()) {
            if (range.format.font().pixelSize() < kSmallestPoints * kUnitsPerPoint)
                say(QStringLiteral("has letters too small to read"), line.words());
        }
    }

    void apart(std::vector<Placed> lines) {
        std::sort(lines.begin(), lines.end(),
                  [](const Placed &a, const Placed &b) { return a.box.top() < b.box.top(); });
        for (size_t i = 0; i < lines.size(); ++i) {
            for (size_t k = i + 1; k < lines.size() && lines[k].box.top() < lines[i].box.bottom() - 1; ++k) {
                const QRectF common = lines[i].box & lines[k].box;
                // A line of tall letters may reach a little into the air of the next.
                if (common.width() > 1 && common.height() > 0.2 * std::min(lines[i].box.height(), lines[k].box.height()))
                    say(QStringLiteral("has words over words"), lines[i].words() + QStringLiteral("' and '") + lines[k].words());
            }
        }
    }

    void aside(const Item &item, const std::vector<Placed> &lines) {
        const QRectF sheet(QPointF(), m_document.style.size());
        if (const auto *box = std::get_if<BoxItem>(&item)) {
            if (!sheet.contains(box->rect))
                say(QStringLiteral("has a box outside"), {});
            for (const Placed &line : lines) {
                // What is read of a line: from the height of small letters to its foot.
                const QRectF core(line.box.left(), line.baseline - 0.3 * line.box.height(), line.box.width(),
                                  0.35 * line.box.height());
                const QRectF &rect = box->rect;
                if (!rect.intersects(core) || rect.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(core))
                    continue;
                if (rect.intersected(core).width() > 1 && rect.intersected(core).height() > 0.5)
                    say(QStringLiteral("has words through the border of a box"), line.words());
            }
        } else if (const auto *rule = std::get_if<LineItem>(&item)) {
            const QRectF reach = QRectF(rule->line.p1(), rule->line.p2()).normalized();
            if (!sheet.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(rule->line.p1()) ||
                !sheet.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(rule->line.p2()))
                say(QStringLiteral("has a line outside"), {});
            for (const Placed &line : lines) {
                const double from = line.baseline - 0.35 * line.box.height();
                const double to = line.baseline - 0.5;
                const bool beside = reach.right() < line.box.left() + 1 || reach.left() > line.box.right() - 1;
                const bool above = reach.bottom() < from || reach.top() > to;
                if (!beside && !above)
                    say(QStringLiteral("has words with a line through them"), line.words());
            }
        }
    }

    /// Every line of each text stands somewhere, and as often as the others.
    void whole() {
        std::map<const ShapedText *, std::map<int, int>> seen;
        for (const Page &page : m_document.pages) {
            for (const Item &item : page.items) {
                if (const auto *text = std::get_if<TextItem>(&item)) {
                    for (int i = text->firstLine; i < text->firstLine + text->lineCount; ++i)
                        ++seen[text->text.get()][i];
                } else if (const auto *turned = std::get_if<TurnedLineItem>(&item)) {
                    ++seen[turned->text.get()][turned->line];
                }
            }
        }
        for (const auto &[text, lines] : seen) {
            bool even = lines.size() == text->lines.size();
            for (const auto &[line, count] : lines)
                even = even && count >= 1;
            if (!even)
                m_broken.append(QStringLiteral("lines are lost of: '%1'").arg(text->layout->text().left(60)));
        }
    }

    const Document &m_document;
    int m_page = 0;
    QStringList m_broken;
};

} // namespace

QStringList brokenLaws(const Document &document) {
    return Judge(document).judge();
}

namespace {

/// What was taken out or is new is left out of the text.
QString readAs(const QTextLayout &layout, Reading reading) {
    QString text = layout.text();
    if (reading == Reading::All)
        return text;
    for (const QTextLayout::FormatRange &range : layout.formats()) {
        const bool gone = reading == Reading::After ? range.format.fontStrikeOut() : range.format.fontUnderline();
        for (int i = range.start; gone && i < range.start + range.length; ++i)
            text[i] = QLatin1Char(' ');
    }
    return text;
}

} // namespace

QString wordsOf(const std::vector<Document> &sheets, Reading reading) {
    QStringList words;
    std::set<const ShapedText *> seen;
    for (const Document &sheet : sheets) {
        for (const Page &page : sheet.pages) {
            for (const Item &item : page.items) {
                const ShapedText *text = nullptr;
                if (const auto *lines = std::get_if<TextItem>(&item))
                    text = lines->text.get();
                else if (const auto *turned = std::get_if<TurnedLineItem>(&item))
                    text = turned->text.get();
                if (text && seen.insert(text).second)
                    words.append(readAs(*text->layout, reading));
            }
        }
    }
    return words.join(QLatin1Char('\n'));
}

namespace {

/// Does the text stand there, whole or in a few pieces, as where it goes on on another sheet?
bool inPieces(const QString &words, QString whole) {
    constexpr int kMostPieces = 64;
    for (int piece = 0; piece < kMostPieces && !whole.isEmpty(); ++piece) {
        if (words.contains(whole))
            return true;
        qsizetype low = 0;
        qsizetype high = whole.size();
        while (low < high) {
            const qsizetype middle = (low + high + 1) / 2;
            if (words.contains(QStringView(whole).left(middle)))
                low = middle;
            else
                high = middle - 1;
        }
        constexpr qsizetype kShortest = 12; // a shorter one stands anywhere
        if (low < kShortest)
            return false;
        whole.remove(0, low);
    }
    return whole.isEmpty();
}

} // namespace

QStringList lostWords(const std::vector<Document> &sheets, const std::vector<testing::TypedText> &typed) {
    const QString words = testing::solid(wordsOf(sheets, Reading::All));
    const QString before = testing::solid(wordsOf(sheets, Reading::Before));
    const QString after = testing::solid(wordsOf(sheets, Reading::After));
    QStringList lost;
    for (const testing::TypedText &each : typed) {
        const QString mark = testing::solid(each.mark);
        if (!words.contains(mark))
            continue;
        // A sentence may take the point or the mark at the end of it for its own.
        QString whole = testing::solid(each.text);
        while (!whole.isEmpty() && (whole.back().isPunct() || whole.back().isSymbol()))
            whole.chop(1);
        bool found = inPieces(words, whole) || before.contains(whole) || after.contains(whole);
        for (const QString &form : each.accepted)
            found = found || words.contains(testing::solid(form));
        if (!found) {
            const qsizetype at = words.indexOf(mark);
            lost.append(QStringLiteral("typed '%1', printed '%2'").arg(whole.left(90), words.mid(at, std::min<qsizetype>(whole.size() + 20, 110))));
        }
    }
    return lost;
}

} // namespace groundwork::documents
