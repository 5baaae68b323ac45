#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/first_meeting/program_script.h"
#include "core/first_meeting/script.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace groundwork;
using namespace groundwork::first_meeting;

namespace {

Script shipped() {
    return valueOf(Script::read(valueOf(content::Pack::load())));
}

} // namespace

TEST_CASE("The minutes of the prompts add up to the minutes of each stage", "[first_meeting][script]") {
    const Script script = shipped();
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty}) {
        for (const Stage &stage : script.stages()) {
            double minutes = 0;
            for (const Prompt &prompt : script.prompts()) {
                if (prompt.stage == stage.number)
                    minutes += prompt.minutes(length);
            }
            INFO("stage " << stage.number << " of " << minutesOf(length));
            CHECK(minutes == stage.minutes(length));
        }
        CHECK(script.totalMinutes(length) == minutesOf(length));
    }
}

TEST_CASE("The stage clock is the one of the script", "[first_meeting][script]") {
    const Script script = shipped();
    const std::vector<std::vector<int>> clock{{10, 15, 15}, {5, 6, 8},    {12, 16, 20}, {7, 11, 15},
                                              {10, 15, 18}, {13, 20, 26}, {9, 15, 21},  {4, 7, 7}};
    for (size_t i = 0; i < clock.size(); ++i) {
        const Stage *stage = script.stage(static_cast<int>(i));
        REQUIRE(stage);
        CHECK(std::vector<int>{stage->minutes(Length::Sixty), stage->minutes(Length::Ninety),
                               stage->minutes(Length::OneTwenty)} == clock[i]);
    }
    CHECK(script.stage(5)->breakAfter(Length::OneTwenty) == 5);
}

TEST_CASE("Every prompt can be shown: keys, labels, words, hints and fields", "[first_meeting][script]") {
    const Script script = shipped();
    QSet<QString> keys;
    for (const Prompt &prompt : script.prompts()) {
        INFO(prompt.key.toStdString());
        CHECK_FALSE(keys.contains(prompt.key));
        keys.insert(prompt.key);
        CHECK_FALSE(prompt.label.isEmpty());
        CHECK(prompt.label.size() <= 28);
        CHECK_FALSE(prompt.hint.isEmpty());
        CHECK_FALSE(prompt.showsNext.isEmpty());
        CHECK_FALSE(prompt.text(Side::Mentee, Length::Sixty).isEmpty());
        CHECK_FALSE(prompt.fields.empty());
        QSet<QString> fields;
        for (const Field &field : prompt.fields) {
            CHECK_FALSE(fields.contains(field.key));
            fields.insert(field.key);
            const bool needsOptions = field.type == FieldType::Choice || field.type == FieldType::Choices ||
                                      field.type == FieldType::Dials || field.type == FieldType::Amounts ||
                                      field.type == FieldType::Ranking;
            CHECK(field.options.empty() != needsOptions);
        }
        for (const Shown &shown : prompt.shows) {
            const Prompt *earlier = script.prompt(shown.prompt);
            REQUIRE(earlier != nullptr);
            for (const QString &field : shown.fields)
                CHECK(std::any_of(earlier->fields.begin(), earlier->fields.end(),
                                  [&](const Field &each) { return each.key == field; }));
        }
        if (!prompt.twin.isEmpty())
            CHECK(script.prompt(prompt.twin)->twin == prompt.key);
    }
    CHECK(keys.size() == 55);
}

TEST_CASE("What became of a step is asked at the second sitting only", "[first_meeting][script]") {
    const Script script = shipped();
    const Prompt *steps = script.prompt(QStringLiteral("7.3"));
    const auto options = [&](bool meetingTwo) {
        QStringList keys;
        const auto fields = steps->fieldsFor(Length::Ninety, meetingTwo);
        for (const Option &option : fields.front().options)
            keys.append(option.key);
        return keys;
    };
    CHECK(options(false) == QStringList{QStringLiteral("confirmed"), QStringLiteral("changed")});
    CHECK(options(true) == QStringList{QStringLiteral("confirmed"), QStringLiteral("changed"),
                                       QStringLiteral("done"), QStringLiteral("not_yet")});
}

TEST_CASE("What depends on another field names one that is there", "[first_meeting][script]") {
    const Script script = shipped();
    for (const Prompt &prompt : script.prompts()) {
        for (const Field &field : prompt.fields) {
            INFO(prompt.key.toStdString() << " " << field.key.toStdString());
            for (const QString &other : {field.askedAfter, field.whenField, field.pickOf})
                CHECK((other.isEmpty() || prompt.field(other) != nullptr));
            CHECK(field.lowWords.isEmpty() == (field.lowAtMost == 0));
        }
    }
    for (const Stage &stage : script.stages()) {
        for (const Shown &shown : stage.shows)
            CHECK(script.prompt(shown.prompt) != nullptr);
    }
    CHECK(script.prompt(QStringLiteral("1.5"))->field(QStringLiteral("send"))->askedAfter == QStringLiteral("ask"));
    CHECK(script.stage(6)->shows.size() == 2);
}

TEST_CASE("The 60-minute form has its reduced parts and leaves five prompts for meeting two",
          "[first_meeting][script]") {
    const Script script = shipped();
    CHECK(script.prompt(QStringLiteral("2.4"))->fieldsFor(Length::Sixty).front().maximum == 3);
    CHECK(script.prompt(QStringLiteral("2.4"))->fieldsFor(Length::Ninety).front().maximum == 5);
    CHECK(script.prompt(QStringLiteral("3.2"))->fieldsFor(Length::Sixty).front().options.size() == 3);
    CHECK(script.prompt(QStringLiteral("3.2"))->fieldsFor(Length::Sixty, true).front().options.size() == 6);
    const Field picks = script.prompt(QStringLiteral("4.3"))->fieldsFor(Length::Sixty).front();
    CHECK(picks.type == FieldType::Choices);
    CHECK(picks.maximum == 4);
    QStringList later;
    for (const Prompt *prompt : script.promptsLater(Length::Sixty)) {
        if (prompt->inclusion(Length::Sixty) == Inclusion::MeetingTwo)
            later.append(prompt->key);
    }
    CHECK(later == QStringList{QStringLiteral("3.4"), QStringLiteral("6.2a"), QStringLiteral("6.5"),
                               QStringLiteral("6.6")});
}

TEST_CASE("A meeting that is late leaves out what the content file says and no prompt that is done",
          "[first_meeting][script]") {
    const Script script = shipped();
    const SkipRule ninety = script.skipRule(Length::Ninety, Shortening::Late);
    CHECK(ninety.drop == QStringLiteral("1.5 2.5 4.2 4.4 5.5 5.6 7.1a").split(QLatin1Char(' ')));
    CHECK(ninety.minutes == 9.5);
    const SkipRule two = script.skipRule(Length::OneTwenty, Shortening::Late);
    CHECK(two.drop == QStringLiteral("1.5 2.5 3.5 4.4 4.8 6.9").split(QLatin1Char(' ')));
    CHECK(two.minutes == 10);
    const SkipRule sixty = script.skipRule(Length::Sixty, Shortening::Late);
    CHECK(sixty.drop == QStringLiteral("6.1 6.2 6.3 6.4 6.7 6.8 7.1 7.3 7.4").split(QLatin1Char(' ')));
    CHECK(sixty.advice.contains(QStringLiteral("7.2")));
    // In the middle of part 4, at a prompt that the rule would drop.
    const SkipRule later = script.skipRule(Length::Ninety, Shortening::Late, QStringLiteral("4.2"));
    CHECK(later.drop == QStringLiteral("4.4 5.5 5.6 7.1a").split(QLatin1Char(' ')));
    CHECK(later.minutes == 5.5);
    CHECK(script.skipRule(Length::Ninety, Shortening::Late, QStringLiteral("7.6")).drop.isEmpty());
}

TEST_CASE("With half the time gone the prompts remain that a first meeting can't do without",
          "[first_meeting][script]") {
    const Script script = shipped();
    const QStringList keep =
        QStringLiteral("1.3 2.2 2.3 2.6 4.6 4.7 5.1 5.2 5.3 6.3 6.4 6.8 7.2").split(QLatin1Char(' '));
    for (const Length length : {Length::Sixty, Length::Ninety, Length::OneTwenty}) {
        const SkipRule rule = script.skipRule(length, Shortening::HalfTime);
        CHECK_FALSE(rule.advice.isEmpty());
        QStringList left;
        for (const Prompt *prompt : script.promptsAt(length)) {
            if (!rule.drop.contains(prompt->key))
                left.append(prompt->key);
        }
        CHECK(left == keep);
        CHECK(rule.minutes > minutesOf(length) / 3.0);
    }
}

TEST_CASE("A meeting that goes on as a shorter one asks what the shorter one asks", "[first_meeting][script]") {
    const Script script = shipped();
    const SkipRule rule = script.skipRule(Length::Ninety, Length::Sixty, QStringLiteral("4.1"));
    CHECK(rule.drop == QStringLiteral("4.2 4.4 5.5 5.6 6.2a 6.5 6.6 7.1a 7.5 7.6").split(QLatin1Char(' ')));
    CHECK(script.skipRule(Length::Sixty, Length::Ninety, {}).drop.isEmpty());
    CHECK(script.skipRule(Length::Ninety, Length::Ninety, {}).drop.isEmpty());
}

TEST_CASE("A content file that is broken is refused by name", "[first_meeting][script]") {
    const QJsonObject good =
        valueOf(valueOf(content::Pack::load()).document(QStringLiteral("first_meeting")));
    QJsonObject bad = good;
    QJsonArray prompts = bad.value(QStringLiteral("prompts")).toArray();
    QJsonObject prompt = prompts.at(3).toObject();
    prompt.insert(QStringLiteral("who"), QStringLiteral("X"));
    prompts.replace(3, prompt);
    bad.insert(QStringLiteral("prompts"), prompts);
    const auto result = Script::read(bad);
    REQUIRE_FALSE(result);
    CHECK(result.error() ==
          Error(ErrorCode::ContentMissing,
                {QStringLiteral("first_meeting"), prompt.value(QStringLiteral("key")).toString()}));
}

TEST_CASE("Prompt 4.5 offers what the program's own framework says mentoring is not", "[first_meeting][script]") {
    const content::Pack pack = valueOf(content::Pack::load());
    const Script usual = valueOf(programScript(pack, {}));
    const Script own = valueOf(programScript(
        pack, {QStringLiteral("Appraisal"), QStringLiteral("a second supervisor on the ward")}));
    const Field *field = own.prompt(QStringLiteral("4.5"))->field(QStringLiteral("clear"));
    REQUIRE(field->options.size() == 2);
    CHECK(field->options[0].key == QStringLiteral("appraisal")); // as it ships: old answers stay readable
    CHECK(field->options[1].key == QStringLiteral("a second supervisor on the ward"));
    CHECK(usual.prompt(QStringLiteral("4.5"))->field(QStringLiteral("clear"))->options.size() == 6);
    CHECK(own.prompts().size() == usual.prompts().size());
}
