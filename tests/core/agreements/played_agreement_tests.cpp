#include "core/agreements/review_rows.h"
#include "core/first_meeting/played_example.h"
#include "tests/core/agreements/agreement_file.h"

#include <QFile>
#include <QRegularExpression>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

namespace {

/// The lines of content.md 4.5 with {T-190} for the dates.
QStringList expectedLines() {
    QFile file(QStringLiteral(GROUNDWORK_TEST_DATA "/played_agreement.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

/// How 4.5 breaks lines inside a section is how the page reads, not what it says: a section is compared as
/// one run of words, voice by voice.
QStringList sectionsOf(const QStringList &lines) {
    static const QRegularExpression heading(QStringLiteral("^(\\d+ [A-Z].*|Yes from both)$"));
    QStringList sections = {QString()};
    for (const QString &line : lines) {
        if (heading.match(line).hasMatch())
            sections.append(line);
        else
            sections.last() += (sections.last().isEmpty() ? QString() : QStringLiteral(" ")) + line;
    }
    return sections;
}

void playBothSittings(AgreementFile &fixture) {
    const auto example = valueOf(first_meeting::PlayedExample::read(fixture.pack, fixture.t));
    for (const int sitting : {1, 2}) {
        fixture.clock.setDay(fixture.t.addDays(sitting == 1 ? -208 : -190));
        valueOf(first_meeting::playSitting(*fixture.file, fixture.content.script(), fixture.pair, example,
                                           sitting));
        fixture.draft();
    }
}

/// The words in an answer that somebody wrote: more than a key or a number.
QStringList ownWords(const QJsonValue &value) {
    QStringList words;
    if (value.isString() && value.toString().contains(QLatin1Char(' ')))
        words.append(value.toString());
    for (const QJsonValue &each : value.toArray())
        words += ownWords(each);
    const QJsonObject fields = value.toObject();
    for (const QJsonValue &each : fields)
        words += ownWords(each);
    return words;
}

} // namespace

TEST_CASE("The played example gives the agreement of content.md 4.5 word by word", "[agreements]") {
    AgreementFile fixture;
    playBothSittings(fixture);
    CHECK(missingKeys(fixture.text()) == QStringList());
    valueOf(makeReady(*fixture.file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.t.addDays(-190));

    const DateWords offsets = [&](QDate date) {
        const auto days = fixture.t.daysTo(date);
        const QString sign = days < 0 ? QStringLiteral("−") : QStringLiteral("+");
        return QStringLiteral("{T%1%2}").arg(sign).arg(qAbs(days));
    };
    const QString text = plainText(fixture.text(), offsets);
    const QStringList said = sectionsOf(text.split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    const QStringList expected = sectionsOf(expectedLines());
    CHECK(said.size() == expected.size());
    for (qsizetype index = 0; index < std::min(said.size(), expected.size()); ++index)
        CHECK(said.at(index) == expected.at(index));
}

TEST_CASE("The same answers in one sitting of 90 minutes give the same agreement but for meeting 3",
          "[agreements]") {
    AgreementFile fixture;
    playBothSittings(fixture);
    AgreementFile oneSitting;
    const auto example = valueOf(first_meeting::PlayedExample::read(oneSitting.pack, oneSitting.t));
    const first_meeting::Script &script = oneSitting.content.script();
    for (const int sitting : {0, 1, 2}) {
        const auto typed = valueOf(first_meeting::enterPaperAnswers(*oneSitting.file, script, oneSitting.pair,
                                                                    example.answers(sitting),
                                                                    first_meeting::Length::Ninety));
        CHECK(typed.problems.empty());
    }
    oneSitting.draft();
    // The settled lines are not answers; they are compared in the test above.
    QStringList differing;
    for (const LineChange &change : changesBetween(fixture.text(), oneSitting.text()))
        differing.append(change.key);
    differing.removeDuplicates();
    CHECK(differing == QStringList({QStringLiteral("help_settled"), QStringLiteral("not_heard_we"),
                                    QStringLiteral("hard_things"), QStringLiteral("dials"),
                                    QStringLiteral("keep_time"), QStringLiteral("reviews")}));
    CHECK(oneSitting.term("reviews").value.value(QLatin1String("third")).toString() ==
          oneSitting.t.addDays(-134).toString(Qt::ISODate));
}

TEST_CASE("Private answers and passes leave no trace in the agreement", "[agreements]") {
    AgreementFile fixture;
    playBothSittings(fixture);
    const QString text = plainText(fixture.text(), [](QDate date) { return date.toString(Qt::ISODate); });
    const QStringList absent = {
        QStringLiteral("grandmother"), QStringLiteral("Sister Ama"),   QStringLiteral("slower speech"),
        QStringLiteral("Tired"),       QStringLiteral("friends from"), QStringLiteral("calling a doctor"),
        QStringLiteral("pass"),        QStringLiteral("n/a"),          QStringLiteral("wrong count"),
    };
    for (const QString &words : absent)
        CHECK(!text.contains(words));
}

TEST_CASE("The review dates follow the meetings, the middle and the end", "[agreements]") {
    AgreementFile fixture;
    playBothSittings(fixture);
    valueOf(makeReady(*fixture.file, fixture.content, fixture.pair));
    fixture.signBoth(fixture.t.addDays(-190));
    const std::vector<Review> reviews = reviewsOf(*fixture.file, fixture.pair);
    REQUIRE(reviews.size() == 3);
    CHECK(reviews[0].dueOn == fixture.t.addDays(-162));
    CHECK(reviews[1].dueOn == fixture.t.addDays(-33));
    CHECK(reviews[2].dueOn == fixture.t.addDays(121));
    const AgreementFacts facts = agreementFacts(*fixture.file, fixture.pair);
    CHECK(facts.inForceNumber == 1);
    CHECK(facts.inForceOn == fixture.t.addDays(-190));
    CHECK(facts.comeBackTo == 1);
    CHECK(agreementFactsOfCohort(*fixture.file, fixture.cohort).at(fixture.pair) == facts);
}

TEST_CASE("No answer to a prompt that stays out of the agreement stands in it", "[agreements]") {
    AgreementFile fixture;
    playBothSittings(fixture);
    const QString agreement = plainText(fixture.text(), [](QDate date) { return date.toString(Qt::ISODate); });
    const auto example = valueOf(first_meeting::PlayedExample::read(fixture.pack, fixture.t));
    int looked = 0;
    for (const int sitting : {0, 1, 2}) {
        for (const first_meeting::PaperAnswer &answer : example.answers(sitting)) {
            if (!fixture.content.neverFrom().contains(answer.prompt))
                continue;
            for (const QString &words : ownWords(answer.value)) {
                INFO(answer.prompt.toStdString() << ": " << words.toStdString());
                CHECK_FALSE(agreement.contains(words));
                ++looked;
            }
        }
    }
    CHECK(looked > 10);
}
