#include "core/base/error_code.h"
#include "core/content/pack.h"
#include "core/skills/exercise_library.h"
#include "core/training/session_library.h"
#include "tests/support/catch_compat.h"

#include <QJsonArray>

#include <map>

using namespace groundwork;
using namespace groundwork::training;

namespace {

QJsonObject shippedDocument() {
    return valueOf(valueOf(content::Pack::load()).document(QStringLiteral("sessions")));
}

SessionLibrary shipped() {
    return valueOf(SessionLibrary::read(shippedDocument()));
}

/// The shipped document with a member of the first item of the first plan changed.
QJsonObject changed(const QString &member, const QJsonValue &value) {
    QJsonObject document = shippedDocument();
    QJsonArray plans = document.value(QStringLiteral("plans")).toArray();
    QJsonObject plan = plans[0].toObject();
    QJsonArray items = plan.value(QStringLiteral("items")).toArray();
    QJsonObject item = items[0].toObject();
    item.insert(member, value);
    items[0] = item;
    plan.insert(QStringLiteral("items"), items);
    plans[0] = plan;
    document.insert(QStringLiteral("plans"), plans);
    return document;
}

} // namespace

TEST_CASE("every session that ships adds up to its length and uses cards that are there", "[training]") {
    const SessionLibrary library = shipped();
    const auto cards = valueOf(skills::ExerciseLibrary::read(valueOf(content::Pack::load())));
    CHECK(library.plans().size() == 14);
    for (const SessionPlan &plan : library.plans()) {
        INFO(plan.key.toStdString());
        int sum = plan.minutesOf({});
        for (const Objective objective : kObjectives)
            sum += plan.minutesOf(objective);
        CHECK(sum == plan.minutes);
        CHECK(plan.key.contains(QString::number(plan.minutes)));
        for (const QString &card : plan.cards())
            CHECK(cards.card(card) != nullptr);
    }
    // content.md A.2: the short form for shifts is 15 and 12 minutes before the break, then an hour.
    const SessionPlan *shifts = library.plan(QStringLiteral("training_120"));
    REQUIRE(shifts);
    CHECK(shifts->minutesOf(Objective::Framework) == 15);
    CHECK(shifts->minutesOf(Objective::Foundation) == 72);
    CHECK(shifts->minutesOf(Objective::Skills) == 20);
    CHECK(shifts->cards() == QStringList{QStringLiteral("OL1")});
    CHECK(library.plan(QStringLiteral("training_999")) == nullptr);
}

TEST_CASE("there are twelve expectation cards, three of them for nobody", "[training]") {
    const SessionLibrary library = shipped();
    REQUIRE(library.expectationCards().size() == 12);
    std::map<ExpectedOf, int> of;
    for (const ExpectationCard &card : library.expectationCards())
        ++of[card.whose];
    CHECK(of[ExpectedOf::Mentee] == 2);
    CHECK(of[ExpectedOf::Mentor] == 2);
    CHECK(of[ExpectedOf::Both] == 3);
    CHECK(of[ExpectedOf::Program] == 2);
    CHECK(of[ExpectedOf::Nobody] == 3);
}

TEST_CASE("a session that does not add up, or has a key that nobody knows, is refused", "[training]") {
    const auto refused = [](const QJsonObject &document) {
        const auto read = SessionLibrary::read(document);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == ErrorCode::ContentMissing);
        return read.error().args.value(1);
    };
    CHECK(refused(changed(QStringLiteral("minutes"), 6)).contains(QStringLiteral("minutes 61")));
    CHECK(refused(changed(QStringLiteral("objective"), QStringLiteral("fun"))).contains(QStringLiteral("fun")));
    CHECK(refused(changed(QStringLiteral("groups"), QJsonArray{QStringLiteral("crowd")})).contains(QStringLiteral("crowd")));
    CHECK(refused(QJsonObject()).contains(QStringLiteral("parts")));
}
