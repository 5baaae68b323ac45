// How a line typed from paper is read, by the type of its field.
#include "core/first_meeting/played_example.h"
#include "tests/support/catch_compat.h"
#include "tests/support/whole_meeting.h"
#include "tests/ui/first_meeting/meeting_fixture.h"
#include "ui/paper_entry/paper_reading.h"

#include <QLocale>

using namespace groundwork;
using namespace groundwork::first_meeting;
using namespace groundwork::ui;
using groundwork::testing::json;

namespace {

const QStringList kTwo{QStringLiteral("one"), QStringLiteral("two")};

struct Reader {
    testing::PairFile pair;
    Theme theme;

    PaperReading read(const char *prompt, const char *field, const char *typed, QStringList entries = {},
                      Length length = Length::Ninety) {
        AnswerStyle style{theme};
        style.today = QDate(2027, 3, 1);
        style.length = length;
        style.mentee = QStringLiteral("Alys");
        style.mentor = QStringLiteral("Noor");
        for (const Field &each : pair.script.prompt(QString::fromLatin1(prompt))->fieldsFor(length, true)) {
            if (each.key == QLatin1String(field))
                return readPaper(style, each, QString::fromUtf8(typed), entries);
        }
        FAIL("no such field");
        return {};
    }
    QJsonValue value(const char *prompt, const char *field, const char *typed) {
        const PaperReading reading = read(prompt, field, typed);
        INFO(reading.trouble.toStdString());
        CHECK(reading.trouble.isEmpty());
        return reading.value;
    }
};

} // namespace

TEST_CASE("Boxes, dials and words are typed as numbers and beginnings", "[ui][first_meeting][paper]") {
    Reader reader;
    CHECK(reader.value("3.4", "easier", "12") == json(R"({"choices": ["ask_then_wait", "write_first"]})"));
    CHECK(reader.value("3.4", "easier", "1, 2") == reader.value("3.4", "easier", "12"));
    CHECK(reader.value("3.4", "easier", "4 say it soon").toObject().value(QLatin1String("other")).toString() == QLatin1String("say it soon"));
    CHECK(reader.value("3.2", "dials", "7 9 8 3 6 10") == reader.value("3.2", "dials", "7983610"));
    CHECK(reader.value("3.2", "dials", "7 . 8 3 6 10").toObject().value(QLatin1String("dials")).toObject().size() == 5);
    CHECK(reader.value("4.3", "help", "3213220112").toObject().value(QLatin1String("amounts")).toObject().size() == 10);
    CHECK(reader.value("2.4", "words", "kin humo honest fam cou") ==
          json(R"({"ranking": ["kindness", "humour", "honesty", "family", "courage"]})"));
    CHECK(reader.value("4.6", "dates", "2") == json(R"("mentor")"));
    CHECK(reader.value("6.3", "cadence", "when a shift allows it") == json(R"({"other": "when a shift allows it"})"));
    CHECK(reader.value("6.5", "quiet_hours", "21-6:30") == json(R"({"from": "21:00", "to": "06:30"})"));
    CHECK(reader.value("1.1", "begin", "x") == json("true"));
}

TEST_CASE("A day without a year is the next one, or one of the last weeks", "[ui][first_meeting][paper]") {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    Reader reader; // 1 March 2027
    CHECK(reader.value("5.4", "by", "14.4.") == json(R"("2027-04-14")"));
    CHECK(reader.value("5.4", "by", "20 feb") == json(R"("2027-02-20")"));
    CHECK(reader.value("5.4", "by", "5/1") == json(R"("2028-01-05")"));
    CHECK(reader.value("5.4", "by", "14 April 2028") == json(R"("2028-04-14")"));
    CHECK(reader.value("7.2", "next", "14.4. 18:30") == json(R"("2027-04-14T18:30")"));
    CHECK(reader.value("5.4", "by", "+6w") == json(R"("2027-04-12")"));
    CHECK(reader.value("5.4", "by", "+10d") == json(R"("2027-03-11")"));
    CHECK(reader.value("5.4", "by", "+ 2 months") == json(R"("2027-05-01")"));
    CHECK(reader.value("7.2", "next", "+2w 18:30") == json(R"("2027-03-15T18:30")"));
    CHECK_FALSE(reader.read("5.4", "by", "+6").trouble.isEmpty());
    CHECK_FALSE(reader.read("7.2", "next", "some day").trouble.isEmpty());
    QLocale::setDefault(before);
}

TEST_CASE("What cannot be taken says what to type instead, and nothing is guessed", "[ui][first_meeting][paper]") {
    Reader reader;
    CHECK(reader.read("2.4", "words", "hon").value.isUndefined() == false);
    CHECK_FALSE(reader.read("2.4", "words", "h").trouble.isEmpty());
    CHECK_FALSE(reader.read("2.4", "words", "zz").trouble.isEmpty());
    CHECK_FALSE(reader.read("3.2", "dials", "7 9").trouble.isEmpty());
    CHECK_FALSE(reader.read("4.3", "help", "4213220112").trouble.isEmpty());
    CHECK_FALSE(reader.read("4.7", "sure", "6").trouble.isEmpty());
    CHECK_FALSE(reader.read("4.6", "dates", "9").trouble.isEmpty());
    CHECK_FALSE(reader.read("4.1", "star", "3", kTwo).trouble.isEmpty());
    CHECK(reader.read("4.1", "star", "2", kTwo).value == json("2"));
    const QByteArray longText(130, 'x');
    CHECK(reader.read("1.4", "useful", longText.constData()).value.isUndefined());
}

TEST_CASE("Every value of the played example can be typed and read again", "[ui][first_meeting][paper]") {
    Reader reader;
    AnswerStyle style{reader.theme};
    style.today = QDate(2027, 3, 1);
    const PlayedExample example = valueOf(PlayedExample::read(valueOf(content::Pack::load()), QDate(2027, 3, 1)));
    for (const PaperAnswer &answer : wholeMeeting(example)) {
        const Prompt &prompt = *reader.pair.script.prompt(answer.prompt);
        if (prompt.stage == 0 || prompt.who == Who::Private)
            continue; // neither stands on a sheet
        const auto stored = valueOf(checkedAnswer(reader.pair.script, answer.prompt, answer.side, answer.value));
        for (const Field &field : prompt.fieldsFor(Length::Ninety, true)) {
            const QJsonValue value = fieldValue(prompt, stored, field.key);
            if (!field.belongsTo(answer.side) || value.isUndefined())
                continue;
            INFO(prompt.key.toStdString() << " " << field.key.toStdString());
            const QString line = paperLine(field, value);
            const PaperReading again = field.type == FieldType::List
                                           ? readPaperList(field, line.split(QLatin1Char('\n')))
                                           : readPaper(style, field, line, QStringList(9, QStringLiteral("entry")));
            CHECK(again.trouble == QString());
            // What the short form only picks stands beside the amounts; a sheet has one or the other.
            const bool amounts = value.toObject().contains(QLatin1String("amounts"));
            const QString part = QStringLiteral("amounts");
            CHECK((amounts ? again.value.toObject().value(part) : again.value) ==
                  (amounts ? value.toObject().value(part) : value));
        }
    }
}
