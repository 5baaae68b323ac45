#include "core/matching/own_answers.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/match_cohort.h"

#include <algorithm>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::MatchFile;
using questions::QuestionKind;
using questions::Sharing;

namespace {

OwnValue chosen(std::vector<int> options) {
    OwnValue value;
    value.options = std::move(options);
    return value;
}

OwnValue numbered(double number) {
    OwnValue value;
    value.number = number;
    return value;
}

OwnCriterion by(Comparison comparison, double reach = 0, double upTo = 0) {
    return {questions::QuestionId{1}, comparison, reach, upTo, 3};
}

struct Asked : MatchFile {
    questions::QuestionId ask(QuestionKind kind, Sharing sharing, const char *wording) {
        questions::Question question;
        question.cohort = cohort;
        question.kind = kind;
        question.wording = QString::fromUtf8(wording);
        question.sharing = sharing;
        if (question.hasOptions())
            question.options = questions::optionsFromLines(
                {QStringLiteral("Nights"), QStringLiteral("Days"), QStringLiteral("Both")}, {});
        return valueOf(questions::addQuestion(*file, question));
    }
    void say(ParticipantId who, questions::QuestionId question, const OwnValue &value) {
        questions::OwnAnswer answer;
        answer.said = questions::Said::Given;
        answer.options = value.options;
        answer.number = value.number;
        valueOf(questions::answerQuestions(*file, who, {{question, answer}}));
    }
};

} // namespace

TEST_CASE("Answers to an own question are compared as the coordinator says", "[matching][own]") {
    CHECK(ownFit(by(Comparison::Equal), chosen({2}), chosen({2})) == 2);
    CHECK(ownFit(by(Comparison::Equal), chosen({2}), chosen({3})) == 0);
    CHECK(ownFit(by(Comparison::Different), chosen({2}), chosen({3})) == 2);
    CHECK(ownFit(by(Comparison::Different), chosen({1, 2}), chosen({2, 3})) == 0);
    CHECK(ownFit(by(Comparison::Overlap), chosen({1, 2}), chosen({2, 3})) == 1);
    CHECK(ownFit(by(Comparison::Overlap), chosen({2}), chosen({1, 2, 3})) == 2);
    CHECK(ownFit(by(Comparison::Overlap), chosen({1}), chosen({2})) == 0);
    CHECK(ownFit(by(Comparison::Near, 2), numbered(5), numbered(7)) == 2);
    CHECK(ownFit(by(Comparison::Near, 2), numbered(5), numbered(1)) == 1);
    CHECK(ownFit(by(Comparison::Near, 2), numbered(5), numbered(0)) == 0);
    // Five to ten years more than the mentee, not fewer.
    CHECK(ownFit(by(Comparison::Range, 5, 10), numbered(2), numbered(7)) == 2);
    CHECK(ownFit(by(Comparison::Range, 5, 10), numbered(2), numbered(12)) == 2);
    CHECK(ownFit(by(Comparison::Range, 5, 10), numbered(2), numbered(6)) == 0);
    CHECK(ownFit(by(Comparison::Range, 5, 10), numbered(12), numbered(2)) == 0);
    // What is not known is no answer.
    CHECK_FALSE(ownFit(by(Comparison::Different), chosen({1}), OwnValue{}).has_value());
    CHECK_FALSE(ownFit(by(Comparison::Near, 2), chosen({1}), numbered(1)).has_value());
}

TEST_CASE("Only what partners may see counts in a match", "[matching][own][privacy]") {
    Asked it;
    const ParticipantId ana = it.add("Ana", Role::Mentee);
    const ParticipantId ben = it.add("Ben", Role::Mentor);
    std::vector<questions::QuestionId> asked;
    for (const Sharing sharing : {Sharing::Partner, Sharing::Coordinator, Sharing::Private}) {
        asked.push_back(it.ask(QuestionKind::Choice, sharing, "When do you work?"));
        it.say(ana, asked.back(), chosen({1}));
        it.say(ben, asked.back(), chosen({1}));
    }
    const MatchInput input = readMatchInput(*it.file, it.cohort);
    REQUIRE(input.own.size() == 1);
    CHECK(input.own[0].question.id == asked[0]);
    Weights weights;
    for (const questions::QuestionId question : asked)
        weights.setOwn({question, Comparison::Equal, 0, 0, 4});
    const Matcher matcher(input);
    const Sum sum = matcher.sum(weights, {ana, ben});
    const auto own = std::count_if(sum.parts.begin(), sum.parts.end(),
                                   [](const Part &part) { return part.criterion == Criterion::Own; });
    CHECK(own == 1);
    CHECK(sum.points == 8);
    CHECK(sum.parts.front().question == QStringLiteral("When do you work?"));
    CHECK(sum.parts.front().terms == QStringList{QStringLiteral("Nights")});
    CHECK(sumFromJson(sumToJson(sum)) == sum);
}

TEST_CASE("A weight of an own question is kept with its scenario and goes when it is taken out", "[matching][own]") {
    Asked it;
    const ParticipantId ana = it.add("Ana", Role::Mentee);
    const ParticipantId ben = it.add("Ben", Role::Mentor);
    const ParticipantId cem = it.add("Cem", Role::Mentor);
    const questions::QuestionId years = it.ask(QuestionKind::Number, Sharing::Partner, "How many years here?");
    it.say(ana, years, numbered(2));
    it.say(ben, years, numbered(3));
    it.say(cem, years, numbered(9));
    Scenario scenario = valueOf(matchCohort(*it.file, it.cohort)).scenario;
    Wanted wanted = scenario.wanted;
    wanted.weights.setOwn({years, Comparison::Range, 5, 10, 3});
    Solved solved = valueOf(setMatchRules(*it.file, scenario, wanted));
    REQUIRE(solved.plan.matches.size() == 1);
    CHECK(solved.plan.matches[0].mentor == cem);
    CHECK(valueOf(matching::scenario(*it.file, solved.scenario.id)).wanted == wanted);
    wanted.weights.setOwn({years, Comparison::Near, 1.5, 0, 3});
    solved = valueOf(setMatchRules(*it.file, solved.scenario, wanted));
    CHECK(solved.plan.matches[0].mentor == ben);
    CHECK(valueOf(matching::scenario(*it.file, solved.scenario.id)).wanted == wanted);
    wanted.weights.setOwn({years, Comparison::Near, 0, 0, 0});
    CHECK(wanted.weights.own().empty());
    solved = valueOf(setMatchRules(*it.file, solved.scenario, wanted));
    CHECK(valueOf(matching::scenario(*it.file, solved.scenario.id)).wanted.weights.own().empty());
}

TEST_CASE("Keys of own criteria are read back, and others are not", "[matching][own]") {
    OwnCriterion criterion = by(Comparison::Near, 2.5);
    criterion.weight = 0;
    CHECK(ownCriterionFromKey(ownCriterionKey(criterion)) == criterion);
    for (const char *text : {"own", "own:1", "own:x:near:1:0", "own:1:nearly:1:0", "first_need"})
        CHECK_FALSE(ownCriterionFromKey(QString::fromUtf8(text)).has_value());
}

TEST_CASE("What somebody says matters most counts once more, in a line of its own", "[matching]") {
    MatchFile it;
    const auto times = [](people::Profile &profile) {
        profile.availability = {QStringLiteral("mon_am"), QStringLiteral("tue_am"), QStringLiteral("wed_am")};
    };
    const ParticipantId ana = it.with("Ana", Role::Mentee, times);
    const ParticipantId ben = it.with("Ben", Role::Mentor, times);
    const Sum before = it.matcher().sum(Weights(), {ana, ben});
    it.change(ana, [](people::Profile &profile) { profile.mattersMost = people::MattersMost::Times; });
    const Sum after = it.matcher().sum(Weights(), {ana, ben});
    REQUIRE(after.parts.size() == before.parts.size() + 1);
    const auto line = std::find_if(after.parts.begin(), after.parts.end(),
                                   [](const Part &part) { return part.criterion == Criterion::MostForMentee; });
    REQUIRE(line != after.parts.end());
    CHECK(line->most == people::MattersMost::Times);
    CHECK(line->fit == 2);
    CHECK(after.points == before.points + line->points());
    CHECK(sumFromJson(sumToJson(after)) == after);
    // What nobody can compare is not counted: there is no site in this cohort.
    it.change(ana, [](people::Profile &profile) { profile.mattersMost = people::MattersMost::Place; });
    CHECK(it.matcher().sum(Weights(), {ana, ben}).points == before.points);
    // A mentor's needs are what the mentor wants to learn.
    CHECK(meantBy(people::MattersMost::Needs, Role::Mentee) == Criterion::FirstNeed);
    CHECK(meantBy(people::MattersMost::Needs, Role::Mentor) == Criterion::MentorNeed);
    CHECK_FALSE(meantBy(people::MattersMost::NotSaid, Role::Mentor).has_value());
}

TEST_CASE("A pair's sum shows no own question that partners may not see any more", "[matching][own][privacy]") {
    Asked it;
    const ParticipantId ana = it.add("Ana", Role::Mentee);
    const ParticipantId ben = it.add("Ben", Role::Mentor);
    const questions::QuestionId asked = it.ask(QuestionKind::Choice, Sharing::Partner, "When do you work?");
    it.say(ana, asked, chosen({1}));
    it.say(ben, asked, chosen({1}));
    Scenario scenario = valueOf(matchCohort(*it.file, it.cohort)).scenario;
    Wanted wanted = scenario.wanted;
    wanted.weights.setOwn({asked, Comparison::Equal, 0, 0, 4});
    scenario = valueOf(setMatchRules(*it.file, scenario, wanted)).scenario;
    const std::vector<PartnershipId> pairs = valueOf(publishMatch(*it.file, scenario));
    REQUIRE(pairs.size() == 1);
    const auto ownPart = [](const Sum &sum) {
        return *std::find_if(sum.parts.begin(), sum.parts.end(),
                             [](const Part &part) { return part.criterion == Criterion::Own; });
    };
    const Sum before = sumOfPartnership(*it.file, pairs[0]);
    CHECK(ownPart(before).questionId == asked);
    CHECK(ownPart(before).question == QStringLiteral("When do you work?"));
    CHECK(ownPart(before).terms == QStringList{QStringLiteral("Nights")});

    const Sharing narrowed = GENERATE(Sharing::Coordinator, Sharing::Private);
    questions::Question question = valueOf(questions::question(*it.file, asked));
    question.sharing = narrowed;
    valueOf(questions::changeQuestion(*it.file, question));
    const Sum after = sumOfPartnership(*it.file, pairs[0]);
    CHECK(ownPart(after).question.isEmpty());
    CHECK(ownPart(after).terms.isEmpty());
    CHECK(ownPart(after).points() == 8);
    CHECK(after.points == before.points);
    CHECK(after.parts.size() == before.parts.size());

    valueOf(it.file->undo());
    CHECK(sumOfPartnership(*it.file, pairs[0]) == before);
}
