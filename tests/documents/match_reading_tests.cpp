#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/people/people.h"
#include "tests/core/matching/match_file.h"
#include "tests/documents/document_support.h"
#include "tests/support/match_cohort.h"
#include "ui/documents/match_reading_print.h"
#include "ui/words/matching_change_words.h"

using namespace groundwork;
using namespace groundwork::documents;
using groundwork::testing::fill;
using groundwork::testing::MatchFile;

namespace {

MatchReadingPrint readingOf(const MatchFile &it, const matching::Scenario &scenario) {
    MatchReadingPrint print = valueOf(matchReadingPrint(*it.file, scenario));
    print.context = QStringLiteral("Side by Side 2027");
    print.printedOn = QDate(2027, 3, 14);
    return print;
}

QString digits(int number) {
    return QString::number(number);
}

} // namespace

TEST_CASE("the match for a second reader can be added up from the paper alone", "[documents][matching]") {
    needGui();
    MatchFile it;
    fill(it, 24, 14, 5);
    const matching::Solved solved = valueOf(matching::matchCohort(*it.file, it.cohort));
    const MatchReadingPrint print = readingOf(it, solved.scenario);
    REQUIRE(print.pairs.size() > 10);
    REQUIRE_FALSE(print.unplaced.empty());
    const QString words = pdfText(matchReadingDocument(print, PageStyle{}));
    int all = 0;
    for (const ReadPair &pair : print.pairs) {
        INFO(pair.mentee.toStdString());
        CHECK(words.contains(plainWords(pair.mentee)));
        CHECK(words.contains(plainWords(pair.mentor)));
        int sum = 0;
        for (const matching::Part &part : pair.sum.parts) {
            sum += part.fit * part.weight;
            if (part.fit > 0)
                CHECK(words.contains(QStringLiteral("%1 × %2 %3").arg(part.fit).arg(part.weight).arg(part.points())));
        }
        CHECK(words.contains(QStringLiteral("Sum of %1 possible %2").arg(pair.sum.possible).arg(sum)));
        all += sum;
    }
    CHECK(words.contains(QStringLiteral("Points in all %1").arg(all)));
    for (const ReadUnplaced &one : print.unplaced) {
        CHECK(words.contains(plainWords(one.name)));
        CHECK(words.contains(plainWords(one.cause)));
    }
    for (const QString &sentence : words::aimSentences(print.scenario.wanted, print.plan))
        CHECK(words.contains(plainWords(sentence)));
    CHECK(words.contains(solved.scenario.inputDigest));
    CHECK_FALSE(words.contains(QStringLiteral("People changed")));
    CHECK(words.contains(QStringLiteral("no participant reads it")));
}

TEST_CASE("the second reader's sheet counts please-not lists and names pins and nevers", "[documents][matching]") {
    needGui();
    MatchFile it;
    const ParticipantId ana = it.add("Ana Reis", Role::Mentee);
    const ParticipantId ben = it.add("Ben Okafor", Role::Mentee);
    const ParticipantId cem = it.add("Cem Yalçın", Role::Mentor);
    const ParticipantId dai = it.add("Dai Hughes", Role::Mentor, 2);
    valueOf(people::setNotWith(*it.file, ben, {{std::nullopt, QStringLiteral("Cem Yalçın")}}));
    matching::Scenario scenario = matching::scenarioByName(*it.file, it.cohort);
    scenario = valueOf(matching::pinPair(*it.file, scenario, {ana, dai}, true)).scenario;
    scenario = valueOf(matching::neverPair(*it.file, scenario, {ana, cem}, true)).scenario;
    const QString words = pdfText(matchReadingDocument(readingOf(it, scenario), PageStyle{}));
    CHECK(words.contains(QStringLiteral("please-not list 1")));
    CHECK_FALSE(words.contains(QStringLiteral("Ben Okafor with Cem")));
    CHECK_FALSE(words.contains(QStringLiteral("Ben with Cem")));
    CHECK(words.contains(QStringLiteral("Kept apart by the coordinator")));
    CHECK(words.contains(QStringLiteral("Ana Reis with Cem Yalçın")));
    CHECK(words.contains(QStringLiteral("Ana Reis with Dai Hughes (kept together)")));
}

TEST_CASE("the second reader reads with whom alone somebody could be placed, once", "[documents][matching]") {
    needGui();
    MatchFile it;
    for (const char *name : {"Ana Reis", "Ben Okafor", "Cem Aydin", "Dai Hughes"})
        it.add(name, Role::Mentee);
    it.add("Noor Rahmani", Role::Mentor);
    it.add("Ritva Salmela", Role::Mentor);
    const matching::Scenario scenario = matching::scenarioByName(*it.file, it.cohort);
    const QString words = pdfText(matchReadingDocument(readingOf(it, scenario), PageStyle{}));
    CHECK(words.contains(QStringLiteral("3 mentees can only be placed with 2 mentors: 2 places in all.")));
    CHECK(words.count(QStringLiteral("These mentors are: Noor Rahmani, Ritva Salmela.")) == 1);
    CHECK(words.count(QStringLiteral("The mentors are those named for")) == 1);
}

TEST_CASE("the second reader's sheet repeats its heads and counts its pages on both papers", "[documents][matching]") {
    needGui();
    MatchFile it;
    fill(it, 60, 40, 8);
    it.add("نادية بوخاري", Role::Mentee);
    it.add("Maria-Magdalena Aleksandrovna von Hohenzollern-Sigmaringen und zu Württemberg the younger", Role::Mentor);
    const matching::Solved solved = valueOf(matching::matchCohort(*it.file, it.cohort));
    const MatchReadingPrint print = readingOf(it, solved.scenario);
    for (const PageStyle::Paper paper : {PageStyle::Paper::A4, PageStyle::Paper::Letter}) {
        for (const bool rtl : {false, true}) {
            PageStyle style;
            style.paper = paper;
            style.rightToLeft = rtl;
            const Document document = matchReadingDocument(print, style);
            const auto pages = static_cast<int>(document.pages.size());
            REQUIRE(pages > 10);
            CHECK(pages < 40);
            int heads = 0;
            for (int page = 0; page < pages; ++page) {
                const QString text = plainWords(document.pages[static_cast<size_t>(page)].text());
                CHECK(text.contains(QStringLiteral("page %1 of %2").arg(digits(page + 1), digits(pages))));
                heads += text.contains(QStringLiteral("In words")) ? 1 : 0;
            }
            CHECK(heads >= 2); // the list of all proposals is longer than a page
            CHECK(plainWords(document.pages[1].text() + document.pages[2].text() + document.pages[3].text())
                      .contains(plainWords(QStringLiteral("نادية بوخاري"))));
        }
    }
}

TEST_CASE("after publishing, the sheet holds the sums of those who wait for a yes", "[documents][matching]") {
    needGui();
    MatchFile it;
    it.add("Ana Reis", Role::Mentee);
    it.add("Dai Hughes", Role::Mentor);
    const matching::Solved solved = valueOf(matching::matchCohort(*it.file, it.cohort));
    valueOf(matching::publishMatch(*it.file, solved.scenario));
    const QString words =
        pdfText(matchReadingDocument(readingOf(it, matching::scenarioByName(*it.file, it.cohort)), PageStyle{}));
    CHECK(words.contains(QStringLiteral("with the sum of the day they were published")));
    CHECK(words.contains(QStringLiteral("Ana Reis with Dai Hughes")));
    const MatchFile empty;
    CHECK(codeOf(matchReadingPrint(*empty.file, matching::scenarioByName(*empty.file, empty.cohort))) ==
          ErrorCode::NothingToPrint);
}
