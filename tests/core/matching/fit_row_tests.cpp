#include "core/matching/match_table.h"
#include "tests/support/catch_compat.h"

#include <random>

using namespace groundwork;
using namespace groundwork::matching;

namespace {

/// People with every kind of profile, from empty to full.
MatchInput anybody(unsigned seed, int mentees, int mentors) {
    std::mt19937 random(seed);
    const auto below = [&](int count) { return int(random() % unsigned(count)); };
    const auto word = [&](const char *what, int count) {
        return QStringLiteral("%1 %2").arg(QString::fromLatin1(what)).arg(below(count));
    };
    MatchInput made;
    for (int i = 0; i < mentees + mentors; ++i) {
        people::Person person;
        person.id = PersonId{i + 1};
        person.fullName = QStringLiteral("Person %1").arg(i);
        person.unit = below(4) ? word("unit", 3) : QString();
        person.roleTitle = below(4) ? word("role", 3) : QString();
        for (int k = below(3); k > 0; --k)
            person.languages << word("language", 4);
        if (below(3) == 0)
            person.manager = PersonId{1 + below(mentees + mentors)};
        made.people.persons.push_back(person);
        people::Participant one;
        one.id = ParticipantId{i + 1};
        one.person = below(12) ? person.id : PersonId{1 + below(mentees + mentors)};
        one.role = i < mentees ? Role::Mentee : Role::Mentor;
        one.state = below(15) ? people::ParticipantState::Accepted : people::ParticipantState::Withdrew;
        people::Profile &profile = one.profile;
        for (int k = below(5); k > 0; --k)
            profile.seeks.push_back({word("area", 6), k});
        for (int k = below(5); k > 0; --k)
            profile.offers.push_back(
                {word("area", 6), below(2) ? people::OfferLevel::KnowWell : people::OfferLevel::HappyTo});
        for (int k = below(5); k > 0; --k)
            profile.interests << word("interest", 6);
        const QStringList times = people::availabilityKeys();
        for (int k = below(8); k > 0; --k)
            profile.availability << times[below(int(times.size()))];
        profile.availability.removeDuplicates();
        for (const QString &mode : people::modeKeys()) {
            if (below(2))
                profile.modes << mode;
        }
        for (int k = below(9); k > 0; --k)
            profile.goalSeed += QStringLiteral("Wort") + QLatin1Char(char('a' + below(26))) + QLatin1Char(char('a' + below(8))) + QLatin1Char(' ');
        profile.place = below(3) ? word("site", 3) : QString();
        profile.difference = {static_cast<people::DifferenceKind>(below(3)),
                              std::vector<QString>{QStringLiteral("unit"), QStringLiteral("role"),
                                                   QStringLiteral("site"), QStringLiteral("star sign"), {}}[size_t(below(5))]};
        profile.prior = static_cast<people::PriorMentoring>(below(4));
        profile.mattersMost = static_cast<people::MattersMost>(below(8));
        if (below(4) == 0)
            profile.overlapHours = 4.0 * below(4);
        if (below(5) == 0)
            profile.languagesNeeded << word("language", 5);
        for (int k = below(3); k > 0; --k)
            profile.wouldWelcome.push_back({PersonId{1 + below(mentees + mentors)}, {}});
        if (below(8) == 0)
            profile.preceptor = PersonId{1 + below(mentees + mentors)};
        if (below(5) == 0)
            made.people.notWith[one.id] = {{PersonId{1 + below(mentees + mentors)}, {}}};
        if (below(6) == 0)
            (below(2) ? made.people.pastPartners : made.people.declinedBefore)
                .emplace_back(one.person, PersonId{1 + below(mentees + mentors)});
        if (below(6) == 0)
            made.gaps.insert(one.id);
        if (i < mentees) {
            made.mentees.push_back(one);
        } else {
            made.mentors.push_back(one);
            made.seats.push_back(1 + below(3));
            made.taken.push_back(0);
        }
    }
    return made;
}

/// Answers of every kind, some left out.
std::vector<OwnQuestion> anyAnswers(unsigned seed, const MatchInput &input) {
    std::mt19937 random(seed);
    const auto below = [&](int count) { return int(random() % unsigned(count)); };
    std::vector<OwnQuestion> made(3);
    for (int k = 0; k < 3; ++k)
        made[size_t(k)].question.id = questions::QuestionId{k + 1};
    made[0].question.kind = questions::QuestionKind::Choice;
    made[1].question.kind = questions::QuestionKind::Choices;
    made[2].question.kind = questions::QuestionKind::Number;
    input.eachOfCohort([&](const people::Participant &one) {
        if (below(5) > 0)
            made[0].values[one.id].options = {1 + below(3)};
        if (below(5) > 0) {
            for (int option = 1; option <= 4; ++option) {
                if (below(2))
                    made[1].values[one.id].options.push_back(option);
            }
        }
        if (below(5) > 0)
            made[2].values[one.id].number = below(12);
    });
    return made;
}

} // namespace

TEST_CASE("Own questions count the same in whole rows and in single pairs", "[matching][rows]") {
    const MatchInput input = anybody(6, 30, 25);
    const Scorer scorer(input.mentees, input.mentors, input.people.persons, anyAnswers(3, input));
    const FitRows rows(scorer);
    FitRows::Buffer buffer;
    std::vector<qint16> points(input.mentors.size());
    for (const Comparison comparison : {Comparison::Equal, Comparison::Different, Comparison::Overlap, Comparison::Near,
                                        Comparison::Range}) {
        for (const int question : {1, 2, 3}) {
            Weights weights;
            weights.setOwn({questions::QuestionId{question}, comparison, 2, 6, 3});
            int met = 0;
            for (int i = 0; i < scorer.mentees(); ++i) {
                rows.pointsOf(i, weights, points.data(), buffer);
                for (int j = 0; j < scorer.mentors(); ++j) {
                    const Sum sum = scorer.sum(weights, i, j);
                    REQUIRE(int(points[size_t(j)]) == sum.points);
                    REQUIRE(sum.points == scorer.points(weights, i, j));
                    REQUIRE(sum.points <= sum.possible);
                    for (const Part &part : sum.parts)
                        met += part.criterion == Criterion::Own && part.fit > 0 ? 1 : 0;
                }
            }
            // A comparison that does not suit the kind counts for nothing, also not in what is possible.
            const bool suited = suits(scorer.own()[size_t(question - 1)].question, comparison);
            CHECK((met > 0) == suited);
            CHECK(scorer.hasData(weights.own().front()) == suited);
        }
    }
}

TEST_CASE("Points and rules of whole rows are those of single pairs", "[matching][rows]") {
    RuleCounts all;
    for (const unsigned seed : {1u, 2u, 3u, 4u}) {
        const MatchInput input = anybody(seed, 40, 33);
        const Scorer scorer(input.mentees, input.mentors, input.people.persons);
        const partnerships::PairRules rules(input.people, input.mentees, input.mentors);
        const MatchTable table(input, scorer, rules);
        const FitRows rows(scorer);
        FitRows::Buffer buffer;
        std::map<Criterion, int> met;
        std::vector<qint16> points(input.mentors.size());
        for (int i = 0; i < scorer.mentees(); ++i) {
            for (const Criterion criterion : allCriteria()) {
                rows.fitOf(i, criterion, buffer);
                for (int j = 0; j < scorer.mentors(); ++j) {
                    INFO(criterionKey(criterion).toStdString() << " of " << i << " and " << j);
                    REQUIRE(int(buffer.fit[size_t(j)]) == scorer.fit(criterion, i, j));
                    met[criterion] += buffer.fit[size_t(j)] > 0 ? 1 : 0;
                }
            }
            rows.pointsOf(i, Weights(), points.data(), buffer);
            for (int j = 0; j < scorer.mentors(); ++j)
                REQUIRE(int(points[size_t(j)]) == scorer.points(Weights(), i, j));
        }
        for (const Criterion criterion : allCriteria())
            CHECK(met[criterion] > 0);
        std::vector<signed char> forbidden;
        RuleCounts counts;
        for (int i = 0; i < scorer.mentees(); ++i) {
            table.rulesOf(i, {}, forbidden);
            for (int j = 0; j < scorer.mentors(); ++j) {
                const auto rule = rules.forbids(input.mentees[size_t(i)], input.mentors[size_t(j)]);
                INFO("pair " << i << ", " << j);
                REQUIRE(forbidden[size_t(j)] == (rule ? static_cast<signed char>(*rule) : partnerships::RuleRows::kAllowed));
                if (rule)
                    counts.add(*rule);
            }
        }
        CHECK(table.cells(Weights(), {}).ruledOut == counts);
        all.add(counts);
    }
    for (const PairRule rule : {PairRule::SamePerson, PairRule::NotTakingPart, PairRule::OwnPreceptor,
                                PairRule::ReportingLine, PairRule::PleaseNot, PairRule::NoCommonLanguage,
                                PairRule::NoSharedTime, PairRule::PastPartners, PairRule::DeclinedBefore}) {
        INFO(int(rule));
        CHECK(all.of(rule) > 0);
    }
}

TEST_CASE("Rules that a scenario asks for forbid what is known to break them", "[matching][rows]") {
    MatchInput input = anybody(8, 40, 33);
    for (std::vector<people::Participant> *side : {&input.mentees, &input.mentors}) {
        for (size_t n = 0; n < side->size(); ++n)
            (*side)[n].profile.trainedBefore = n % 5 == 0 ? QDate() : QDate(2026, 9, 1);
    }
    const Scorer scorer(input.mentees, input.mentors, input.people.persons);
    const partnerships::PairRules rules(input.people, input.mentees, input.mentors);
    const MatchTable table(input, scorer, rules);
    const AskedRules asked{true, 2, true, true};
    std::vector<signed char> forbidden;
    RuleCounts counts;
    for (int i = 0; i < scorer.mentees(); ++i) {
        table.rulesOf(i, asked, forbidden);
        for (int j = 0; j < scorer.mentors(); ++j) {
            const auto rule = table.ruleOf(i, j, asked);
            REQUIRE(forbidden[size_t(j)] == (rule ? static_cast<signed char>(*rule) : partnerships::RuleRows::kAllowed));
            if (!rule)
                continue;
            counts.add(*rule);
            const Terms &mentee = scorer.menteeTerms()[size_t(i)];
            const Terms &mentor = scorer.mentorTerms()[size_t(j)];
            if (*rule == PairRule::OtherSite)
                CHECK((mentee.place != mentor.place && mentee.place != 0 && mentor.place != 0));
            if (*rule == PairRule::NotTrained)
                CHECK((i % 5 == 0 || j % 5 == 0));
            if (*rule == PairRule::NotReady)
                CHECK((input.hasGap(input.mentees[size_t(i)].id) || input.hasGap(input.mentors[size_t(j)].id)));
        }
    }
    CHECK(counts.of(PairRule::OtherSite) > 0);
    CHECK(counts.of(PairRule::FewTimes) > 0);
    CHECK(counts.of(PairRule::NotReady) > 0);
    CHECK(counts.of(PairRule::NotTrained) > 0);
    CHECK(table.cells(Weights(), asked).ruledOut == counts);
}
