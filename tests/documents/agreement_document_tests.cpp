#include "tests/documents/document_support.h"
#include "tests/support/catch_compat.h"
#include "ui/documents/flow_builder.h"

using namespace groundwork;
using namespace groundwork::documents;

TEST_CASE("the agreement prints every sentence of the played example", "[documents][agreement]") {
    needGui();
    const AgreementPrint print = playedAgreement();
    const Document document = agreementDocument(print, PageStyle{});
    const QString words = pdfText(document);
    for (const AgreementSectionPrint &section : print.sections) {
        CHECK(words.contains(section.title));
        for (const AgreementPart &part : section.parts) {
            for (const BothLine &line : part.both)
                CHECK(words.contains(plainWords(line.text).left(40)));
        }
    }
    CHECK(words.contains(QStringLiteral("page 1 of %1").arg(document.pages.size())));
}

TEST_CASE("the beginning of a sentence runs on into the words, unless these run the other way",
          "[documents][agreement]") {
    needGui();
    FlowBuilder flow(PageStyle{});
    flow.voices({VoiceLine{QStringLiteral("My goal:"), QStringLiteral("Listen."), {}, true}},
                {VoiceLine{QStringLiteral("My goal:"), QStringLiteral("أن أستمع"), {}, true}});
    const std::vector<Segment> segments = flow.take();
    REQUIRE(segments.size() == 1);
    const Column &mentee = segments.front().columns.at(0);
    REQUIRE(mentee.strips.size() == 1);
    CHECK(plainText(mentee.strips.front().items.front()) == QStringLiteral("My goal: Listen."));
    const Column &mentor = segments.front().columns.at(1);
    REQUIRE(mentor.strips.size() == 2);
    CHECK(mentor.strips.front().glued); // a page never breaks between them
    CHECK(plainText(mentor.strips.back().items.front()) == QStringLiteral("أن أستمع"));
}

TEST_CASE("sentences that belong together go on in one paragraph", "[documents][agreement]") {
    needGui();
    FlowBuilder flow(PageStyle{});
    const auto line = [](const char *words, bool joins) {
        BothLine both;
        both.text = QString::fromLatin1(words);
        both.runsIn = true;
        both.joins = joins;
        return both;
    };
    flow.both({line("We meet every 4 weeks.", false), line("We meet in person.", true),
               line("We write by e-mail.", false)});
    const std::vector<Segment> segments = flow.take();
    REQUIRE(segments.size() == 2);
    CHECK(plainText(segments.front().columns.front().strips.front().items.front()) ==
          QStringLiteral("We meet every 4 weeks. We meet in person."));
}

TEST_CASE("the page for the wall has the titles of all goals, and nothing of why", "[documents][agreement]") {
    needGui();
    AgreementPrint print = playedAgreement();
    for (AgreementSectionPrint &section : print.sections) {
        if (section.number != 3)
            continue;
        AgreementPart &part = section.parts.front();
        for (size_t i = 1; i < part.mentee.size(); ++i)
            part.mentee[i].first = false;
        part.mentee.push_back(VoiceLine{QStringLiteral("My second goal:"), QStringLiteral("Sleep before a night."), {}, true});
    }
    const QString words = pdfText(agreementPageDocument(print, PageStyle{}));
    CHECK(words.contains(QStringLiteral("Speak up early when I am worried")));
    CHECK(words.contains(QStringLiteral("Sleep before a night.")));
    CHECK_FALSE(words.contains(QStringLiteral("Noor heard")));
}

TEST_CASE("A section of two digits keeps a gap between its number and its title, in large print too",
          "[documents][agreement]") {
    needGui();
    for (const double scale : {1.0, 1.4}) {
        PageStyle style;
        style.textScale = scale;
        FlowBuilder flow(style);
        flow.section(QStringLiteral("12"), QStringLiteral("Anything else"));
        const std::vector<Segment> segments = flow.take();
        const Items &items = segments.front().columns.front().strips.front().items;
        REQUIRE(items.size() == 2);
        const auto *number = std::get_if<TextItem>(&items.front());
        const auto *title = std::get_if<TextItem>(&items.back());
        REQUIRE(number);
        REQUIRE(title);
        CHECK(title->origin.x() - number->origin.x() - number->text->lines.front().width > 3 * scale);
    }
}
