#include "core/base/error_code.h"
#include "tests/core/agreements/agreement_file.h"

#include <QJsonArray>

using namespace groundwork;
using namespace groundwork::agreements;
using namespace groundwork::testing;

namespace {

const QJsonObject kPass{{QStringLiteral("pass"), true}};
const QJsonObject kLater{{QStringLiteral("later"), true}};

bool isMissing(AgreementFile &fixture, const char *key) {
    return missingKeys(fixture.text()).contains(QString::fromLatin1(key));
}

} // namespace

TEST_CASE("A draft before the first meeting says what framework and cohort say", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    CHECK(fixture.printed("cadence") == QStringLiteral("We meet every 4 weeks for 45 minutes."));
    CHECK(fixture.printed("limits") ==
          QStringLiteral("There are limits: risk of serious harm · the law · the hospital's named policies. "
                         "Where it is safe, we tell each other first."));
    CHECK(fixture.term("limits").origin == LineOrigin::FrameworkDefault);
    CHECK(fixture.printed("hope", Voice::Mentee).isEmpty());
    CHECK(fixture.printed("who", Voice::Mentee) ==
          QStringLiteral("Alys Penhale, mentee, Medical, band 5 · e-mail, alys@example.org"));
    CHECK(isMissing(fixture, "goal.mentee"));
    CHECK(isMissing(fixture, "goal.mentor"));
    CHECK(isMissing(fixture, "limits"));
    CHECK(codeOf(makeReady(*fixture.file, fixture.content, fixture.pair)) == ErrorCode::AgreementIncomplete);
}

TEST_CASE("The sentences of a question are read before they are saved, and nothing is written", "[agreements]") {
    AgreementFile fixture;
    const auto *prompt = fixture.content.script().prompt(QStringLiteral("6.3"));
    first_meeting::AnswerRow typed;
    typed.prompt = prompt->key;
    typed.state = first_meeting::AnswerState::Revealed;
    typed.value = QJsonObject{{QStringLiteral("cadence"), QStringLiteral("every_3_weeks")},
                              {QStringLiteral("reply"), QStringLiteral("same_day")}};
    const quint64 before = fixture.file->lastStep();
    const auto lines = valueOf(linesOfPrompt(*fixture.file, fixture.content, fixture.pair, *prompt, {typed}));
    QStringList keys;
    QStringList said;
    for (const AgreementLine &line : lines) {
        keys.append(line.key);
        said.append(sentence(line, [](QDate day) { return day.toString(Qt::ISODate); }));
    }
    CHECK(keys.first() == QStringLiteral("cadence"));
    CHECK(said.first() == QStringLiteral("We meet every 3 weeks for 45 minutes."));
    CHECK(keys.contains(QStringLiteral("between")));
    CHECK_FALSE(keys.contains(QStringLiteral("leave_out")));
    CHECK(fixture.file->lastStep() == before);
    CHECK_FALSE(currentVersion(*fixture.file, fixture.pair).has_value());
}

TEST_CASE("What a pass does to a line", "[agreements]") {
    AgreementFile fixture;
    SECTION("one side passes a line of the columns: the other's is printed") {
        fixture.answers("6.1", kPass, QStringLiteral("we walk"));
        fixture.draft();
        CHECK(fixture.printed("talk_well", Voice::Mentee).isEmpty());
        CHECK(fixture.printed("talk_well", Voice::Mentor) ==
              QStringLiteral("A talk like this goes well for me when we walk."));
    }
    SECTION("a line that stands alone in its section asks for a look") {
        fixture.answers("4.1", kPass,
                        QJsonObject{{QStringLiteral("hopes"), QJsonArray{QStringLiteral("I listen")}}});
        fixture.draft();
        const AgreementText text = fixture.text();
        for (const AgreementLine *line : linesOf(text))
            CHECK(line->alone == (line->key == QLatin1String("hope") && line->voice == Voice::Mentor));
    }
    SECTION("both pass: an empty section has no heading, and numbers stay") {
        fixture.answers("4.1", kPass, kPass);
        fixture.draft();
        const AgreementText text = fixture.text();
        CHECK(!text.sections.at(1).isPrinted());
        CHECK(text.sections.at(2).number == 3);
        const QString plain = plainText(text, [](QDate) { return QString(); });
        CHECK(!plain.contains(QStringLiteral("Why we are doing this")));
    }
    SECTION("a required line of one column that its author passes is complete") {
        fixture.answers("6.7", kPass, QJsonObject{{QStringLiteral("will"), QStringLiteral("write")}});
        fixture.draft();
        CHECK(fixture.printed("raise", Voice::Mentee).isEmpty());
        CHECK(!isMissing(fixture, "raise.mentee"));
        CHECK(fixture.printed("raise", Voice::Mentor) ==
              QStringLiteral("If something is not working, I will write a message."));
    }
    SECTION("a line for both that is not required is left out, one that is takes the framework's") {
        fixture.answer("6.2a", Side::Program, kPass);
        fixture.answer("6.5", Side::Program, kPass);
        fixture.draft();
        CHECK(fixture.printed("want_here").isEmpty());
        CHECK(fixture.printed("leave_out") ==
              QStringLiteral("We leave out: decisions about each other · references or appraisals."));
        CHECK(fixture.term("leave_out").origin == LineOrigin::FrameworkDefault);
    }
    SECTION("skip for now comes back at meeting two, at most at the first review") {
        fixture.answer("7.2", Side::Program,
                       QJsonObject{{QStringLiteral("next"), QStringLiteral("2027-02-20")}});
        valueOf(first_meeting::reopenFirstMeeting(*fixture.file, fixture.pair));
        valueOf(first_meeting::laterAnswer(*fixture.file, fixture.content.script(), fixture.pair,
                                           QStringLiteral("6.5"), Side::Program));
        fixture.draft();
        CHECK(fixture.printed("leave_out") ==
              QStringLiteral(
                  "We have not settled this yet: what we leave out. We come back to it on 2027-02-20."));
    }
    SECTION("a goal that is skipped says when it will be chosen; one that is passed needs a reason") {
        fixture.answer("7.2", Side::Program,
                       QJsonObject{{QStringLiteral("next"), QStringLiteral("2027-02-20")}});
        fixture.answer("5.1", Side::Mentee, kLater);
        fixture.answer("5.2", Side::Mentor, kPass);
        fixture.draft();
        CHECK(fixture.printed("goal", Voice::Mentee) ==
              QStringLiteral("My goal: I will choose it by 2027-02-20."));
        CHECK(fixture.printed("goal", Voice::Mentor).isEmpty());
        CHECK(!isMissing(fixture, "goal.mentee"));
        CHECK(isMissing(fixture, "goal.mentor"));
        valueOf(
            makeReady(*fixture.file, fixture.content, fixture.pair, QStringLiteral("One goal comes later.")));
    }
    SECTION("what stays between us can be asked about: the draft comes back to it") {
        fixture.answer("6.4", Side::Program,
                       QJsonObject{{QStringLiteral("between_us"), QStringLiteral("ask")}});
        fixture.draft();
        for (const char *key : {"between_us", "limits", "program_sees"}) {
            CHECK(fixture.term(key).status == LineStatus::ComeBackTo);
            CHECK(codeOf(passTerm(*fixture.file, fixture.content, fixture.term(key).id)) ==
                  ErrorCode::WrongState);
        }
    }
}

TEST_CASE("A second goal of a side is printed below the first, and nobody is asked for one", "[agreements]") {
    AgreementFile fixture;
    fixture.answer("5.4", Side::Mentor,
                   QJsonObject{{QStringLiteral("title"), QStringLiteral("Listen to a handover")},
                               {QStringLiteral("second_title"), QStringLiteral("Write shorter mails")},
                               {QStringLiteral("second_notice"), QStringLiteral("Three lines are enough")},
                               {QStringLiteral("second_step"), QStringLiteral("Cut one mail in half")},
                               {QStringLiteral("second_step_date"), QStringLiteral("2027-03-01")}},
                   first_meeting::Length::OneTwenty);
    fixture.draft();
    CHECK(fixture.printed("goal", Voice::Mentor).startsWith(QStringLiteral("My goal: Listen to a handover.")));
    CHECK(fixture.printed("goal_second", Voice::Mentor) ==
          QStringLiteral("My second goal: Write shorter mails.\nWe will both notice: Three lines are enough.\n"
                         "My first small step: Cut one mail in half, by 2027-03-01."));
    CHECK(fixture.term("goal_second", Voice::Mentor).origin == LineOrigin::FromFirstMeeting);
    CHECK(fixture.printed("goal_second", Voice::Mentee).isEmpty());
    CHECK_FALSE(isMissing(fixture, "goal_second.mentee"));
}

TEST_CASE("Variants of a sentence", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    const auto edit = [&](const char *key, const QJsonObject &value) {
        valueOf(editTerm(*fixture.file, fixture.content, fixture.term(key).id, value));
        return fixture.printed(key);
    };
    CHECK(edit("dates_by", textValue("in_turn", "who")) ==
          QStringLiteral("We fix the dates and the place in turn."));
    CHECK(edit("topic_by", textValue("mentee", "who")) == QStringLiteral("Alys brings the topic."));
    CHECK(edit("between", {{QStringLiteral("between"), QStringLiteral("only_dates")},
                           {QStringLiteral("reply"), QStringLiteral("3_days")}}) ==
          QStringLiteral("In between we write only to move a date."));
    CHECK(edit("between", {{QStringLiteral("between"), QStringLiteral("email")},
                           {QStringLiteral("reply"), QStringLiteral("when_we_can")}}) ==
          QStringLiteral("In between we write by e-mail and answer when we can."));
    CHECK(edit("may_tell", {{QStringLiteral("list"), QJsonArray{QStringLiteral("nothing")}}}) ==
          QStringLiteral("We tell nobody anything without asking."));
    CHECK(edit("leave_out", {{QStringLiteral("list"), QJsonArray{QStringLiteral("nothing")}}}) ==
          QStringLiteral("There is nothing we need to leave out."));
    CHECK(edit("notes", textValue("none", "notes")) == QStringLiteral("We keep no notes."));
    CHECK(edit("next", textValue("2027-03-01", "date")) == QStringLiteral("We meet next on 2027-03-01."));
    CHECK(edit("no_reference", {{QStringLiteral("months"), 12}}) ==
          QStringLiteral(
              "For 12 months after the end, neither of us writes a reference or a review for the other."));
    CHECK(edit("quiet_hours", {{QStringLiteral("from"), QStringLiteral("21:00")},
                               {QStringLiteral("to"), QStringLiteral("07:00")}}) ==
          QStringLiteral("No messages between 21:00 and 07:00."));
    CHECK(edit("other", textValue("Do we stop here?")) == QStringLiteral("Do we stop here?"));
}

TEST_CASE("A draft is made once: later answers fill only what the pair left alone", "[agreements]") {
    AgreementFile fixture;
    fixture.draft();
    valueOf(editTerm(
        *fixture.file, fixture.content, fixture.term("leave_out").id,
        {{QStringLiteral("list"), QJsonObject{{QStringLiteral("other"), QStringLiteral("the rota")}}}}));
    CHECK(fixture.term("leave_out").origin == LineOrigin::ChangedByPair);
    fixture.answer(
        "6.5", Side::Program,
        QJsonObject{{QStringLiteral("leave_out"),
                     QJsonObject{{QStringLiteral("choices"), QJsonArray{QStringLiteral("favours")}}}}});
    fixture.answer("6.2a", Side::Program, QJsonObject{{QStringLiteral("want"), QStringLiteral("we laugh")}});
    fixture.answer("6.6", Side::Program,
                   QJsonObject{{QStringLiteral("when"), QStringLiteral("each_meeting")}});
    fixture.draft();
    CHECK(fixture.printed("leave_out") == QStringLiteral("We leave out: the rota."));
    CHECK(fixture.printed("want_here") ==
          QStringLiteral("What helped us before and what we want here too: we laugh."));
    CHECK(fixture.term("want_here").origin == LineOrigin::FromFirstMeeting);
}
