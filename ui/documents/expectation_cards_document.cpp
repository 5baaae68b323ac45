#include "ui/documents/cut_marks.h"
#include "ui/documents/flow_builder.h"
#include "ui/documents/training_documents.h"
#include "ui/words/date_words.h"
#include "ui/words/training_words.h"

#include <QCoreApplication>

#include <iterator>
#include <utility>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kMargin = 26;

/// One card, in the middle of its room.
void addCard(Page &page, const FlowBuilder &kit, const QString &text, int number, const QRectF &room, double points) {
    const bool rtl = kit.style().rightToLeft;
    const QRectF inner = room.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    Paragraph words = kit.text(text, Face::Reading);
    words.runs.front().points = points;
    words.linePitch = points * 1.35;
    words.align = Qt::AlignHCenter;
    words.ownDirection = false;
    addText(page.items, words, QPointF(inner.left(), inner.center().y() - textHeight(words, inner.width()) / 2), inner.width(),
            rtl);
    Paragraph digits = kit.text(QString::number(number), Face::Plain, Weight::Medium);
    digits.runs.front().color = ink::number;
    digits.align = Qt::AlignHCenter;
    addText(page.items, digits, QPointF(inner.left(), inner.bottom() - textHeight(digits, inner.width())), inner.width(),
            rtl);
}

std::vector<Page> cardPages(const std::vector<training::ExpectationCard> &cards, const PageStyle &style) {
    const FlowBuilder kit(style);
    const QSizeF sheet = style.size();
    const bool large = style.textScale > 1;
    const int across = large ? 1 : 2;
    const int onAPage = across * 2;
    const QSizeF card(sheet.width() / across, sheet.height() / 2);
    std::vector<Page> pages;
    for (size_t i = 0; i < cards.size(); ++i) {
        const auto place = static_cast<int>(i) % onAPage;
        if (place == 0) {
            pages.emplace_back();
            addCutMarks(pages.back(), sheet, across == 2);
        }
        const QPointF at(place % across * card.width(), place / across * card.height());
        addCard(pages.back(), kit, cards[i].text, static_cast<int>(i) + 1, QRectF(at, card), large ? 34 : 21);
    }
    if (style.rightToLeft) {
        for (Page &page : pages) {
            for (Item &item : page.items)
                mirror(item, sheet.width());
        }
    }
    return pages;
}

} // namespace

Document expectationCardsDocument(const std::vector<training::ExpectationCard> &cards, const FormContext &around,
                                  const PageStyle &style) {
    const QString title = Words::tr("Expectation cards");
    FlowBuilder flow(style);
    flow.titleBlock(around.context, title, {Words::tr("For the facilitator")});
    flow.paragraph(Words::tr("One set for each three people. Each card is put under mentor, mentee, both, the program or "
                             "nobody. Then talk about the ones that groups put elsewhere; there is no right answer to "
                             "read out."));
    std::vector<QStringList> rows;
    for (size_t i = 0; i < cards.size(); ++i)
        rows.push_back({QString::number(i + 1), cards[i].text, words::expectedOfWord(cards[i].whose)});
    flow.table({{Words::tr("No."), 0.6}, {Words::tr("Card"), 5}, {Words::tr("Where most programs put it"), 2.4}}, rows);
    Furniture furniture;
    furniture.footer = Words::tr("For the facilitator. It names nobody.");
    if (around.printedOn.isValid())
        furniture.footerEnd = Words::tr("printed %1").arg(words::longDate(around.printedOn));
    Document key = flow.document(title, around.context, furniture);
    Document document = key;
    document.style.margin = 14; // cards go nearly to the edge: what printers reach
    document.pages = cardPages(cards, style);
    document.blocks.clear();
    for (size_t i = 0; i < cards.size(); ++i)
        append(document.blocks, {{ParagraphBlock{ownWords(cards[i].text)}}, {ParagraphBlock{said(QString::number(i + 1))}}});
    document.blocks.push_back({PageBreakBlock{}});
    append(document.blocks, std::move(key.blocks));
    std::move(key.pages.begin(), key.pages.end(), std::back_inserter(document.pages));
    return document;
}

} // namespace groundwork::documents
