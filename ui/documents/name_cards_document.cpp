#include "ui/documents/cut_marks.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/room_documents.h"
#include "ui/documents/training_documents.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kSide = 34;     // margin at the sides of a card
constexpr double kLargest = 54;  // points of a name
constexpr double kSmallest = 11;
constexpr double kFoot = 40;     // what stands under the name

/// One side of a card that stands: who, as large as it goes, and under it role and table. From its top left corner.
class CardSide {
  public:
    CardSide(const FlowBuilder &kit, QSizeF size, QString name, QString whole, Voice voice, int table)
        : m_kit(kit)
        , m_size(size)
        , m_name(std::move(name))
        , m_whole(std::move(whole))
        , m_voice(voice)
        , m_table(table) {}

    [[nodiscard]] Blocks says() const {
        Blocks blocks{{HeadingBlock{2, {}, said(isolated(m_name)), m_voice}}};
        if (wholeLine())
            blocks.push_back({ParagraphBlock{said(isolated(m_whole))}});
        blocks.push_back({ParagraphBlock{said(roleWords())}});
        return blocks;
    }

    /// The lines and marks, upright or, for the back of a card, upside down.
    void paint(Items &items, QPointF at, bool turned) const {
        const double width = m_size.width() - 2 * kSide;
        const ShapedText name = fitting(width, m_size.height() - kFoot - 30);
        double y = (m_size.height() - kFoot - name.height) / 2 + 6;
        addLines(items, name, y, at, turned);
        y = m_size.height() - kFoot;
        if (const auto whole = wholeLine())
            addLines(items, *whole, y - 14, at, turned);
        const bool mentee = m_voice == Voice::Mentee;
        const ShapedText role = shape(
            line(roleWords(), 12, Weight::Medium), width, false);
        addLines(items, role, y + 8, at, turned);
        const double mark = 11;
        const double x = m_size.width() / 2 - role.lines.front().width / 2 - mark - 7;
        BoxItem box;
        box.rect = placed(QRectF(x, y + 8 + role.height / 2 - mark / 2, mark, mark), at, turned);
        box.radius = mentee ? mark / 2 : mark * 0.22;
        box.fill = mentee ? ink::mentee : QColor();
        box.pen = mentee ? ink::mentee : ink::mentor;
        box.penWidth = 1.6;
        items.push_back(box);
    }

  private:
    [[nodiscard]] QString roleWords() const {
        return (m_voice == Voice::Mentee ? Words::tr("Mentee") : Words::tr("Mentor")) +
               (m_table > 0 ? QStringLiteral(" · ") + Words::tr("Table %1").arg(m_table) : QString());
    }

    /// The name in full where it is another one. One that takes more than its line is left out: the big one says who it
    /// is.
    [[nodiscard]] std::optional<ShapedText> wholeLine() const {
        if (m_whole == m_name)
            return std::nullopt;
        ShapedText shaped = shape(line(m_whole, 11, Weight::Regular), m_size.width() - 2 * kSide, false);
        return shaped.lines.size() == 1 ? std::optional(std::move(shaped)) : std::nullopt;
    }

    [[nodiscard]] Paragraph line(const QString &text, double points, Weight weight) const {
        Paragraph paragraph = m_kit.text(isolated(text), Face::Plain, weight);
        paragraph.runs.front().points = points;
        paragraph.linePitch = points * 1.25;
        paragraph.align = Qt::AlignHCenter;
        return paragraph;
    }

    /// The name as large as its room lets it be.
    [[nodiscard]] ShapedText fitting(double width, double height) const {
        double points = kLargest;
        while (true) {
            ShapedText shaped = shape(line(m_name, points, Weight::Bold), width, false);
            const auto tooWide = [&](const ShapedText::Line &each) { return each.width > width + 0.5; };
            const bool fits = shaped.height <= height &&
                              std::none_of(shaped.lines.begin(), shaped.lines.end(), tooWide);
            // A short name stays on one line rather than being broken for the sake of a larger letter.
            const bool broken = shaped.lines.size() > 1 && points > 26;
            if ((fits && !broken) || points <= kSmallest)
                return shaped;
            points = std::max(points * 0.93, kSmallest);
        }
    }

    [[nodiscard]] QRectF placed(const QRectF &rect, QPointF at, bool turned) const {
        QRectF result = rect;
        if (turned)
            result.moveTopLeft(QPointF(m_size.width() - rect.right(), m_size.height() - rect.bottom()));
        return result.translated(at);
    }

    void addLines(Items &items, const ShapedText &text, double y, QPointF at, bool turned) const {
        const auto shared = std::make_shared<const ShapedText>(text);
        if (!turned) {
            items.push_back(TextItem{shared, 0, static_cast<int>(text.lines.size()), at + QPointF(kSide, y)});
            return;
        }
        for (size_t i = 0; i < text.lines.size(); ++i) {
            const ShapedText::Line &line = text.lines[i];
            TurnedLineItem item;
            item.text = shared;
            item.line = static_cast<int>(i);
            const QPointF middle(m_size.width() / 2, y + line.top + line.height / 2);
            item.center = at + QPointF(m_size.width() - middle.x(), m_size.height() - middle.y());
            items.push_back(std::move(item));
        }
    }

    const FlowBuilder &m_kit;
    QSizeF m_size;
    QString m_name;
    QString m_whole;
    Voice m_voice;
    int m_table;
};

/// A card as it is folded. Without a table it stands anywhere.
struct StandingCard {
    QString callName;
    QString name;
    Voice voice = Voice::Mentee;
    int table = 0;
};

/// Two cards on a sheet, one above the other.
void addStandingCards(Document &document, const std::vector<StandingCard> &cards) {
    const PageStyle &style = document.style;
    const FlowBuilder kit(style);
    const QSizeF sheet = style.size();
    const double half = sheet.height() / 2;
    const QSizeF side(sheet.width(), half / 2);
    for (size_t i = 0; i < cards.size(); ++i) {
        const bool upper = i % 2 == 0;
        if (upper)
            document.pages.emplace_back();
        Page &page = document.pages.back();
        const double top = upper ? 0 : half;
        const CardSide card(kit, side, cards[i].callName, cards[i].name, cards[i].voice, cards[i].table);
        append(document.blocks, card.says());
        card.paint(page.items, QPointF(0, top), true); // the back, which the fold turns up
        card.paint(page.items, QPointF(0, top + half / 2), false);
        addCutLine(page, style, top + half / 2, Words::tr("fold here"));
        if (upper)
            addCutLine(page, style, half, cutWords());
    }
}

} // namespace

Document nameCardsDocument(const RoomPrint &print, const PageStyle &style) {
    std::vector<StandingCard> cards;
    for (const RoomPrintPair &pair : print.pairs) {
        cards.push_back({pair.menteeCallName, pair.mentee, Voice::Mentee, pair.table});
        cards.push_back({pair.mentorCallName, pair.mentor, Voice::Mentor, pair.table});
    }
    Document document;
    document.title = Words::tr("Name cards");
    document.subject = print.context;
    document.style = style;
    document.style.margin = 14; // cards go nearly to the edge: what printers reach
    addStandingCards(document, cards);
    return document;
}

Document allNameCardsDocument(const std::vector<ListedPerson> &people, const FormContext &around,
                              const PageStyle &style) {
    std::vector<StandingCard> cards;
    for (const ListedPerson &person : people)
        cards.push_back({person.callName, person.name, person.role == Role::Mentee ? Voice::Mentee : Voice::Mentor, 0});
    Document document;
    document.title = Words::tr("Name cards");
    document.subject = around.context;
    document.style = style;
    document.style.margin = 14;
    addStandingCards(document, cards);
    return document;
}

} // namespace groundwork::documents
