#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/skills/exercise_library.h"
#include "core/skills/favourites.h"
#include "tests/support/catch_compat.h"
#include "tests/support/cohort_file.h"

#include <QJsonArray>
#include <QSet>

using namespace groundwork;
using namespace groundwork::skills;
using namespace groundwork::testing;

namespace {

ExerciseLibrary shipped() {
    return valueOf(ExerciseLibrary::read(valueOf(content::Pack::load())));
}

QStringList keysOf(const std::vector<const Exercise *> &cards) {
    QStringList keys;
    for (const Exercise *card : cards)
        keys.append(card->key);
    return keys;
}

QJsonObject document() {
    return valueOf(valueOf(content::Pack::load()).document(QStringLiteral("exercises")));
}

/// The shipped content with one value of one card replaced.
QJsonObject changed(int card, const QString &key, const QJsonValue &value) {
    QJsonObject object = document();
    QJsonArray cards = object.value(QLatin1String("cards")).toArray();
    QJsonObject one = cards[card].toObject();
    one.insert(key, value);
    cards[card] = one;
    object.insert(QStringLiteral("cards"), cards);
    return object;
}

} // namespace

TEST_CASE("The catalogue has 36 cards over the seven skills", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    CHECK(library.cards().size() == 36);
    for (const Skill skill : kSkills)
        CHECK(library.countOf(skill) == (skill == Skill::DesigningAlliance ? 6 : 5));
    CHECK(library.sets().size() == 8);
}

TEST_CASE("Every card is whole and can be run as it is written", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    for (const Exercise &card : library.cards()) {
        INFO(card.key.toStdString());
        CHECK_FALSE(card.materials.isEmpty());
        CHECK_FALSE(card.secondSkill == card.skill);
        QSet<QString> keys;
        for (const ExercisePrompt &prompt : card.prompts) {
            INFO(prompt.key.toStdString());
            CHECK_FALSE(keys.contains(prompt.key));
            keys.insert(prompt.key);
            CHECK(prompt.label.size() <= 28);
            const bool chooses = prompt.type == first_meeting::FieldType::Choice ||
                                 prompt.type == first_meeting::FieldType::Choices ||
                                 prompt.type == first_meeting::FieldType::Ranking;
            CHECK(prompt.choices.empty() != chooses);
            CHECK(prompt.low.isEmpty() != (prompt.type == first_meeting::FieldType::Scale));
            CHECK((prompt.type == first_meeting::FieldType::List) == (prompt.lines > 0));
        }
        // Every card ends with one private line on what to try.
        CHECK((keys.contains(QStringLiteral("will_try"))));
        // Printed cards speak to people: no marks of the source text are left in it.
        for (const Step &step : card.steps) {
            CHECK(step.minutes > 0);
            CHECK_FALSE(step.text.contains(QLatin1Char('`')));
            CHECK(step.text.count(QLatin1Char('*')) % 2 == 0);
        }
        for (const QString &question : card.debrief)
            CHECK((question.endsWith(QLatin1Char('?')) || question.endsWith(QLatin1Char('.'))));
        CHECK_FALSE(card.source.contains(QLatin1Char('[')));
    }
}

TEST_CASE("The times of the ready-made sets are those of the catalogue", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    const std::vector<std::pair<const char *, int>> times{{"first_hour", 55},
                                                          {"lab_difference_trust", 40},
                                                          {"lab_listening_questions", 44},
                                                          {"lab_feedback", 55},
                                                          {"midpoint", 35},
                                                          {"remote_pairs", 54},
                                                          {"paper_between_shifts", 45},
                                                          {"getting_unstuck", 50}};
    for (const auto &[key, minutes] : times) {
        const ExerciseSet *set = library.set(QString::fromLatin1(key));
        REQUIRE(set);
        INFO(key);
        CHECK(library.minutesOf(*set, false) == minutes);
        CHECK(library.minutesOf(*set, true) == minutes + 2 * (static_cast<int>(set->cards.size()) - 1));
    }
    // Who has no screen, or no room, can still do every card of the set that is named for it.
    for (const Exercise *card : library.cardsOf(*library.set(QStringLiteral("paper_between_shifts"))))
        CHECK(card->suitsSetting(Setting::Paper));
    for (const Exercise *card : library.cardsOf(*library.set(QStringLiteral("remote_pairs"))))
        CHECK(card->suitsSetting(Setting::Remote));
}

TEST_CASE("Cards are found by skill, time, company, depth, setting and words", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    CHECK(library.find({}, {}).size() == 36);
    ExerciseFilter filter;
    filter.skill = Skill::OpenListening;
    const QStringList listening = keysOf(library.find(filter, {}));
    CHECK(listening.contains(QStringLiteral("OL1")));
    CHECK(listening.contains(QStringLiteral("BD2"))); // its second skill
    CHECK_FALSE(listening.contains(QStringLiteral("BD1")));
    filter = {};
    filter.longest = 12;
    for (const Exercise *card : library.find(filter, {}))
        CHECK(card->minutes <= 12);
    filter = {};
    filter.deepest = Depth::Medium;
    CHECK_FALSE(keysOf(library.find(filter, {})).contains(QStringLiteral("BD4")));
    filter = {};
    filter.setting = Setting::Remote;
    CHECK_FALSE(keysOf(library.find(filter, {})).contains(QStringLiteral("BD4")));
    filter = {};
    filter.mode = Mode::Solo;
    CHECK(library.find(filter, {}).size() == 2);
    filter = {};
    filter.text = QStringLiteral("  QUIET minutes ");
    CHECK(keysOf(library.find(filter, {})).contains(QStringLiteral("OL2")));
    filter.text = QStringLiteral("quiet zeppelin");
    CHECK(library.find(filter, {}).empty());
    filter = {};
    filter.onlyFavourites = true;
    CHECK(keysOf(library.find(filter, {QStringLiteral("GT1")})) == QStringList{QStringLiteral("GT1")});
}

TEST_CASE("Content that does not hold together is refused by the name of the card", "[skills][exercises]") {
    const auto refused = [](const QJsonObject &object, const char *what) {
        const auto library = ExerciseLibrary::read(object);
        REQUIRE_FALSE(library);
        CHECK(library.error().code == ErrorCode::ContentMissing);
        CHECK(library.error().args.value(1).contains(QLatin1String(what)));
    };
    refused(changed(0, QStringLiteral("minutes"), 21), "BD1 minutes");
    refused(changed(1, QStringLiteral("key"), QStringLiteral("BD1")), "BD1");
    refused(changed(0, QStringLiteral("skill"), QStringLiteral("charm")), "BD1");
    refused(changed(0, QStringLiteral("suits"), QJsonArray{QStringLiteral("moon")}), "moon");
    refused(QJsonObject{}, "cards");
    // A set must not send people to a card that is not there.
    refused(changed(31, QStringLiteral("key"), QStringLiteral("XX1")), "set");
}

TEST_CASE("A favourite is kept in the file, and undo takes it back", "[skills][exercises]") {
    const ExerciseLibrary library = shipped();
    CohortFile cohort;
    ProgramFile &file = *cohort.file;
    const Exercise &card = *library.card(QStringLiteral("OL2"));
    REQUIRE(setFavourite(file, card, true));
    CHECK(favouriteCards(file) == QSet<QString>{card.key});
    REQUIRE(setFavourite(file, card, true)); // nothing happens twice
    REQUIRE(file.undo());
    CHECK(favouriteCards(file).isEmpty());
    REQUIRE(file.redo());
    REQUIRE(setFavourite(file, card, false));
    CHECK(favouriteCards(file).isEmpty());
    CHECK_FALSE(setFavourite(file, Exercise{}, true));
}
