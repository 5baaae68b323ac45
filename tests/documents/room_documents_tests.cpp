#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/partnerships/partnership_rows.h"
#include "core/rooms/room_rows.h"
#include "core/rooms/rooms.h"
#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "tests/support/print_program.h"
#include "ui/documents/document_catalog.h"
#include "ui/documents/room_documents.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::documents;
using first_meeting::Length;

namespace {

first_meeting::Script shipped() {
    return valueOf(first_meeting::Script::read(valueOf(content::Pack::load())));
}

RoomPrint sampleRoom(int pairs = 3) {
    RoomPrint print;
    print.context = QStringLiteral("Side by Side 2027, Harbourlight Hospital");
    print.helpLine = QStringLiteral("Joanna Pereira-Finch, 555-0142");
    print.facilitator = QStringLiteral("Joanna Pereira-Finch");
    print.place = QStringLiteral("Seminar room 2");
    print.heldOn = QDate(2027, 2, 12);
    print.startsAt = QTime(14, 0);
    print.printedOn = QDate(2027, 2, 10);
    print.end = QDate(2027, 11, 30);
    for (int i = 0; i < pairs; ++i)
        print.pairs.push_back({QStringLiteral("Alys Penhale %1").arg(i), QStringLiteral("Noor Rahmani %1").arg(i),
                               QStringLiteral("Alys %1").arg(i), QStringLiteral("Noor %1").arg(i), i / 2 + 1});
    return print;
}

QString textOf(const Document &document) {
    QString all;
    for (const Page &page : document.pages)
        all += page.text() + QLatin1Char('\n');
    return all;
}

/// Nothing of any page reaches out of the sheet.
void checkInside(const Document &document) {
    const QRectF sheet(QPointF(0, 0), document.style.size());
    for (const Page &page : document.pages) {
        for (const Item &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                const double top = text->origin.y();
                double height = 0;
                for (int i = 0; i < text->lineCount; ++i) {
                    const ShapedText::Line &line = text->text->lines[size_t(text->firstLine + i)];
                    height += line.height;
                    INFO(plainText(item).toStdString());
                    CHECK(line.width <= text->text->width + 0.5);
                }
                CHECK(top >= 0);
                CHECK(top + height <= sheet.height() + 0.5);
                CHECK(text->origin.x() >= -0.5);
                CHECK(text->origin.x() + text->text->width <= sheet.width() + 0.5);
            } else if (const auto *box = std::get_if<BoxItem>(&item)) {
                CHECK(sheet.adjusted(-0.5, -0.5, 0.5, 0.5).contains(box->rect));
            } else if (const auto *turned = std::get_if<TurnedLineItem>(&item)) {
                CHECK(sheet.contains(turned->center));
            }
        }
    }
}

} // namespace

TEST_CASE("The facilitator's card has the words, the clock and the rules of its length", "[documents][room]") {
    needGui();
    const auto script = shipped();
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty}) {
        RoomPrint print = sampleRoom();
        print.length = length;
        for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
            PageStyle style;
            style.paper = paper;
            const Document card = facilitatorCardDocument(print, script, style);
            checkInside(card);
            const QString text = plainWords(textOf(card));
            CHECK(text.contains(QStringLiteral("I keep the clock; you keep the conversation.")));
            CHECK(text.contains(QStringLiteral("count to ten before you go over")));
            CHECK(text.contains(QStringLiteral("speak with each alone within three days")));
            CHECK(text.contains(QStringLiteral("Book a second half.")));
            CHECK(text.contains(length == Length::Sixty ? QStringLiteral("Do not shorten.")
                                                        : QStringLiteral("1.5 Framework: like, ask")));
            CHECK(text.contains(QStringLiteral("14:00")));
            CHECK_FALSE(text.contains(QLatin1Char('{'))); // every name of a date or a length is filled in
            for (const first_meeting::Prompt *prompt : script.promptsAt(length)) {
                if (prompt->key != QStringLiteral("5.2"))
                    CHECK(text.contains(prompt->key));
            }
        }
    }
}

TEST_CASE("A name card holds a name of any length and script", "[documents][room]") {
    needGui();
    RoomPrint print = sampleRoom(0);
    QString longName;
    while (longName.size() < 300)
        longName += QStringLiteral("Wilhelmina-Aurelia von und zu Hohenfels ");
    longName = longName.left(300).trimmed();
    const QString oneWord(300, QLatin1Char('W'));
    const QString arabic = QStringLiteral("نادية بوخاري بنت عبد الرحمن الهاشمي");
    print.pairs = {{longName, oneWord, longName, oneWord, 1}, {arabic, QStringLiteral("Bo"), arabic, QStringLiteral("Bo"), 12}};
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        PageStyle style;
        style.paper = paper;
        const Document cards = nameCardsDocument(print, style);
        REQUIRE(cards.pages.size() == 2);
        checkInside(cards);
        const QString first = plainWords(cards.pages[0].text()).remove(QLatin1Char(' '));
        CHECK(first.count(QString(longName).remove(QLatin1Char(' '))) >= 1);
        CHECK(plainWords(cards.pages[1].text()).contains(plainWords(arabic)));
        CHECK(plainWords(cards.pages[1].text()).contains(QStringLiteral("Table 12")));
        // Each side of each card keeps to its quarter of the sheet.
        const double quarter = style.size().height() / 4;
        for (const Item &item : cards.pages[0].items) {
            if (const auto *text = std::get_if<TextItem>(&item)) {
                double height = 0;
                for (int i = 0; i < text->lineCount; ++i)
                    height += text->text->lines[size_t(text->firstLine + i)].height;
                if (!plainText(item).endsWith(QStringLiteral(" here"))) // the marks for folding and cutting
                    CHECK(int(text->origin.y() / quarter) == int((text->origin.y() + height - 0.1) / quarter));
            }
        }
    }
}

TEST_CASE("The seating plan and the sign-in sheet keep a pair together", "[documents][room]") {
    needGui();
    RoomPrint print = sampleRoom(23);
    for (const double scale : {1.0, 14.0 / 9.5}) {
        PageStyle style;
        style.textScale = scale;
        const Document plan = seatingPlanDocument(print, style);
        checkInside(plan);
        const Document list = signInDocument(print, style);
        checkInside(list);
        CHECK(list.pages.size() >= 2);
        for (const RoomPrintPair &pair : print.pairs) {
            for (const Document &document : {plan, list}) {
                const auto together = std::count_if(document.pages.begin(), document.pages.end(), [&](const Page &page) {
                    return plainWords(page.text()).contains(pair.mentee + QLatin1Char(' ')) &&
                           plainWords(page.text()).contains(pair.mentor);
                });
                INFO(pair.mentee.toStdString());
                CHECK(together >= 1);
            }
        }
    }
}

TEST_CASE("There is a card for each part, and none says what anybody answered", "[documents][room]") {
    needGui();
    const auto script = shipped();
    PageStyle style;
    const Document cards = stageCardsDocument(sampleRoom(), script, style);
    checkInside(cards);
    CHECK(cards.pages.size() == 4); // seven cards, two on a page
    for (const first_meeting::Stage &stage : script.stages()) {
        if (stage.counted)
            CHECK(textOf(cards).contains(stage.title));
    }
    style.textScale = 14.0 / 9.5;
    const Document large = stageCardsDocument(sampleRoom(), script, style);
    CHECK(large.pages.size() == 7);
    checkInside(large);
}

TEST_CASE("The pack for the day is one job: the room's papers, then pair by pair", "[documents][room]") {
    needGui();
    const auto program = printProgram(3, false);
    PrintRequest request;
    request.kind = DocumentKind::DayPack;
    request.cohort = program->cohort;
    rooms::RoomPlan plan = rooms::suggestedPlan(*program->file, program->cohort);
    plan.pairsATable = 1;
    plan.pairs.pop_back();
    request.room = valueOf(rooms::planRoom(*program->file, shipped(), plan));
    const DocumentBatch pack = valueOf(documentsFor(*program->file, request));
    QStringList labels;
    for (const DocumentSource &source : pack.sources)
        labels.append(source.label);
    REQUIRE(labels.size() == 5 + 2 * 2);
    CHECK(labels[0] == QStringLiteral("Facilitator's card"));
    CHECK(labels[5].startsWith(QStringLiteral("Preparation sheets")));
    CHECK(labels[6].startsWith(QStringLiteral("First-meeting worksheets")));
    CHECK(pack.title.startsWith(QStringLiteral("Pack for the day")));
    CHECK(pack.sources[5].pair == plan.pairs.front()); // so that a plan can deal them out pair by pair
    CHECK(pack.sources[0].kinds == std::vector{DocumentKind::FacilitatorCard});
    CHECK(valueOf(pack.sources[4].make()).size() == 2); // a set of cards for each table
    CHECK(valueOf(pack.sources[3].make()).front().pages.size() == 2);
    CHECK(usualMinutes(*program->file, program->cohort) == 90);

    // Without pairs the room can be got ready all the same.
    const auto nobody = printProgram(0, false);
    request.cohort = nobody->cohort;
    request.room = {};
    CHECK(valueOf(documentsFor(*nobody->file, request)).sources.size() == 4);
    request.kind = DocumentKind::SeatingPlan;
    const auto seating = documentsFor(*nobody->file, request);
    CHECK(valueOf(seating).sources.front().make().error().code == ErrorCode::NothingToPrint);
}
