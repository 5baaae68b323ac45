#include "tests/support/catch_compat.h"
#include "ui/words/matching_change_words.h"

using namespace groundwork;
using namespace groundwork::matching;
using namespace groundwork::words;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

/// Without the marks that keep names of two directions apart.
QString plain(QString marked) {
    return marked.remove(QChar(0x2068)).remove(QChar(0x2069));
}

QString nameOf(ParticipantId id) {
    static const QStringList names{text("Alys"), text("Ritva"), text("Thuy Anh"), text("Noor")};
    return names.value(id.value - 1);
}

Move move(int mentee, std::optional<int> to, int points) {
    Move made;
    made.mentee = ParticipantId{mentee};
    made.from = ParticipantId{4};
    if (to)
        made.to = ParticipantId{*to};
    made.points = points;
    return made;
}

} // namespace

TEST_CASE("What would happen is said with names and points before it is done", "[words][matching]") {
    WhatIf change;
    change.possible = true;
    change.loss = 6;
    change.moves = {move(1, 2, -2), move(3, 4, -4)};
    CHECK(plain(whatIfSentence(change, nameOf)) ==
          text("2 mentees move: Alys to Ritva (−2), Thuy Anh to Noor (−4). The cohort loses 6 points."));
    CHECK(plain(whatIfSentence(change, nameOf, 1)) ==
          text("2 mentees move: Alys to Ritva (−2), 1 more. The cohort loses 6 points."));
    change.moves = {move(3, std::nullopt, -9)};
    change.lostPlaces = 1;
    change.loss = 9;
    CHECK(plain(whatIfSentence(change, nameOf)) ==
          text("1 mentee moves: Thuy Anh without a mentor (−9). 1 mentee fewer has a mentor. The cohort loses 9 points."));
    CHECK(whatIfSentence({}, nameOf) == text("Not possible: pins or places are against it."));
}

TEST_CASE("A remedy names what to do and what comes of it", "[words][matching]") {
    Remedy remedy;
    remedy.mentor = ParticipantId{4};
    remedy.points = 21;
    CHECK(plain(remedyAction(remedy, nameOf, 3)) == text("Ask Noor for a third place"));
    CHECK(plain(remedyResult(remedy, ParticipantId{1}, nameOf)) ==
          text("Alys would have a mentor with 21 points. Nobody else moves."));
    remedy.kind = Remedy::Kind::DropRule;
    remedy.rule = PairRule::OtherSite;
    CHECK(plain(remedyAction(remedy, nameOf, 0)) == text("Without the rule: another place"));
}

TEST_CASE("The recruiting line asks for what first needs lack", "[words][matching]") {
    Supply supply;
    supply.mentees = 9;
    supply.mentors = 4;
    supply.places = 7;
    CHECK(supplySentence(supply) == text("9 mentees, and 7 free places with 4 mentors. 2 places too few."));
    CHECK(recruitingLine(supply) == text("We need 2 mentors."));
    supply.places = 9;
    CHECK(recruitingLine(supply).isEmpty());
    AreaSupply budgets{text("budgeting"), 6, 4, 1, 1, 1};
    AreaSupply writing{text("writing"), 2, 2, 1, 0, 1};
    supply.areas = {budgets, writing, AreaSupply{text("data"), 3, 1, 2, 1, 4}};
    CHECK(plain(recruitingLine(supply)) ==
          text("We need 3 mentors who can help with budgeting, and 1 who can help with writing."));
    supply.places = 3; // six too few, and four of them are needed for these two areas
    CHECK(plain(recruitingLine(supply)) ==
          text("We need 3 mentors who can help with budgeting, 1 who can help with writing, and 2 more."));
    CHECK(areaSign(budgets) == text("3 mentors short"));
    CHECK(areaSign({text("data"), 1, 1, 1, 0, 1}) == text("Hangs on 1 mentor"));
    CHECK(areaSign({text("data"), 1, 0, 0, 0, 0}) == text("No mentor yet"));
    CHECK(areaSentence(budgets) == text("asked by 6, first by 4; offered by 1, known well by 1; 1 place"));
}

TEST_CASE("The aim says its floor, and small groups are not judged", "[words][matching]") {
    Wanted wanted;
    Plan plan;
    plan.bestFloor = 17;
    plan.floor = 16;
    plan.certified = true;
    const QStringList sentences = aimSentences(wanted, plan);
    REQUIRE(sentences.size() == 4);
    CHECK(sentences[1] == text("Nobody’s match is worse than it has to be: no pair has fewer than 16 points "
                               "(the best possible floor is 17)."));
    CHECK(sentences[2].endsWith(text("proven.")));
    GroupFacts group{text("Ward 7"), 4, 4, 80, true};
    CHECK(groupSentence(group) == text("4 mentees: too few to say"));
    group = {text("Ward 7"), 6, 4, 98, false};
    CHECK(groupSentence(group) == text("6 mentees, 4 placed, 24.5 points on average"));
}
