#include "core/base/error_code.h"
#include "core/file/backups.h"
#include "core/file/verb.h"
#include "core/matching/matching.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "core/people/person_rows.h"
#include "tests/core/matching/match_file.h"
#include "tests/support/dump.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/match_cohort.h"

#include <algorithm>
#include <random>

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::fill;
using groundwork::testing::MatchFile;
using people::OfferLevel;
using people::Profile;

namespace {

QString text(const char *utf8) {
    return QString::fromUtf8(utf8);
}

/// What must be true of every plan.
void checkPlan(const MatchFile &it, const Matcher &matcher, const Plan &plan) {
    CHECK(plan.certified);
    CHECK(plan.matches.size() + plan.unplaced.size() == matcher.input().mentees.size());
    std::map<ParticipantId, int> used;
    int points = 0;
    for (const Match &match : plan.matches) {
        CHECK_FALSE(matcher.forbids({match.mentee, match.mentor}));
        used[match.mentor] += 1;
        points += match.points;
    }
    CHECK(points == plan.points);
    for (size_t j = 0; j < matcher.input().mentors.size(); ++j)
        CHECK(used[matcher.input().mentors[j].id] <= matcher.input().seats[j]);
    for (const Unplaced &unplaced : plan.unplaced) {
        CHECK(unplaced.ruledOut.total() + unplaced.full == int(matcher.input().mentors.size()));
        CHECK((unplaced.competing == 0 || unplaced.competing > unplaced.seats));
    }
    Q_UNUSED(it)
}

} // namespace

TEST_CASE("The first need is met in full by who knows it well", "[matching]") {
    MatchFile it;
    const ParticipantId mentee = it.with("Alys Penhale", Role::Mentee, [](Profile &p) {
        p.seeks = {{text("Time on shift"), 1}, {text("R"), 2}};
    });
    const ParticipantId well = it.with("Noor Rahmani", Role::Mentor, [](Profile &p) {
        p.offers = {{text("time on  SHIFT"), OfferLevel::KnowWell}, {text("Retail"), OfferLevel::KnowWell}};
    });
    const ParticipantId happy = it.with("Ritva Salmela", Role::Mentor, [](Profile &p) {
        p.offers = {{text("Time on shift"), OfferLevel::HappyTo}, {text("R"), OfferLevel::HappyTo}};
    });
    const ParticipantId silent = it.add("Grete Sandnes", Role::Mentor);
    CHECK(it.part(Criterion::FirstNeed, mentee, well).fit == 2);
    CHECK(it.part(Criterion::FirstNeed, mentee, well).terms == QStringList{text("Time on shift")});
    CHECK(it.part(Criterion::FirstNeed, mentee, happy).fit == 1);
    CHECK(it.part(Criterion::FirstNeed, mentee, silent).fit == 0);
    CHECK_FALSE(it.part(Criterion::FirstNeed, mentee, silent).known);
    // "R" is not in "Retail".
    CHECK(it.part(Criterion::SecondNeed, mentee, well).fit == 0);
    CHECK(it.part(Criterion::SecondNeed, mentee, well).known);
    CHECK(it.part(Criterion::SecondNeed, mentee, happy).fit == 1);
}

TEST_CASE("A sum has only what somebody answered, and adds up", "[matching]") {
    MatchFile it;
    const ParticipantId mentee = it.with("Alys Penhale", Role::Mentee, [](Profile &p) {
        p.seeks = {{text("data"), 1}};
        p.availability = {text("mon_am"), text("tue_am"), text("wed_am"), text("thu_am")};
        p.interests = {text("Sing in a choir"), text("chess")};
    });
    const ParticipantId mentor = it.with("Noor Rahmani", Role::Mentor, [](Profile &p) {
        p.offers = {{text("data"), OfferLevel::KnowWell}};
        p.availability = {text("mon_am"), text("tue_am"), text("wed_am")};
        p.values = {text("sing in a choir")};
    });
    const Sum sum = it.matcher().sum(Weights(), {mentee, mentor});
    REQUIRE(sum.parts.size() == 3);
    CHECK(sum.parts[0].criterion == Criterion::FirstNeed);
    CHECK(sum.parts[1].criterion == Criterion::SharedTimes);
    CHECK(sum.parts[1].count == 3);
    CHECK(sum.parts[1].fit == 2);
    CHECK(sum.parts[2].criterion == Criterion::InCommon);
    CHECK(sum.parts[2].terms == QStringList{text("Sing in a choir")});
    CHECK(sum.points == 10 + 8 + 2);
    CHECK(sum.possible == 10 + 8 + 4);
    CHECK(sumFromJson(sumToJson(sum)) == sum);
    Weights less;
    less.set(Criterion::SharedTimes, 0);
    CHECK(it.matcher().sum(less, {mentee, mentor}).parts.size() == 2);
    CHECK(it.matcher().sum(less, {mentee, mentor}).possible == 14);
    less.set(Criterion::InCommon, 9);
    CHECK(less.of(Criterion::InCommon) == 5);
}

TEST_CASE("Wishes of both sides count, and who named whom is known", "[matching]") {
    MatchFile it;
    const ParticipantId mentee = it.add("Alys Penhale", Role::Mentee);
    const ParticipantId mentor = it.add("Noor Rahmani", Role::Mentor);
    const ParticipantId other = it.add("Ritva Salmela", Role::Mentor);
    it.change(mentee, [](Profile &p) { p.wouldWelcome = {{std::nullopt, text("noor rahmani")}}; });
    CHECK(it.part(Criterion::Wishes, mentee, mentor).fit == 1);
    CHECK(it.part(Criterion::Wishes, mentee, mentor).namedBy == NamedBy::Mentee);
    CHECK(it.part(Criterion::Wishes, mentee, other).fit == 0);
    it.change(mentor, [&](Profile &p) { p.wouldWelcome = {{it.personOf(mentee), {}}}; });
    CHECK(it.part(Criterion::Wishes, mentee, mentor).fit == 2);
    CHECK(it.part(Criterion::Wishes, mentee, mentor).namedBy == NamedBy::Both);
}

TEST_CASE("A mentor with more experience of mentoring fits, one with less does not", "[matching]") {
    MatchFile it;
    const auto prior = [](people::PriorMentoring has) { return [has](Profile &p) { p.prior = has; }; };
    const ParticipantId mentee = it.with("Alys Penhale", Role::Mentee, prior(people::PriorMentoring::None));
    const ParticipantId mentor = it.add("Noor Rahmani", Role::Mentor);
    it.with("Ritva Salmela", Role::Mentor, prior(people::PriorMentoring::Some)); // somebody on each side has said it
    const auto experience = [&] {
        Weights weights;
        weights.set(Criterion::Experience, 1);
        for (const Part &one : it.matcher().sum(weights, {mentee, mentor}).parts) {
            if (one.criterion == Criterion::Experience)
                return one;
        }
        FAIL("this criterion does not count");
        return Part();
    };
    CHECK_FALSE(experience().known);
    it.change(mentor, prior(people::PriorMentoring::ALot));
    CHECK(experience().fit == 2);
    it.change(mentor, prior(people::PriorMentoring::Some));
    CHECK(experience().fit == 1);
    it.change(mentee, prior(people::PriorMentoring::ALot));
    CHECK(experience().fit == 0);
    CHECK(experience().known);
    CHECK(Weights().of(Criterion::Experience) == 0); // counts only where a coordinator asks for it
    // Likeness as asked looks at the same answer.
    it.change(mentee, [](Profile &p) {
        p.difference = {people::DifferenceKind::Unlike, text("experience of mentoring")};
    });
    CHECK(it.part(Criterion::Difference, mentee, mentor).fit == 1);
    CHECK(it.part(Criterion::Difference, mentee, mentor).unlike);
    CHECK(it.part(Criterion::Difference, mentee, mentor).terms == QStringList{QStringLiteral("experience")});
}

TEST_CASE("A wish for another unit is met, or not, or not known", "[matching]") {
    MatchFile it;
    const auto unit = [&](ParticipantId id, const char *name) {
        people::Person person = valueOf(people::person(*it.file, it.personOf(id)));
        person.unit = text(name);
        valueOf(people::editPerson(*it.file, person));
    };
    const auto wish = [](people::DifferenceKind kind) {
        return [kind](Profile &p) { p.difference = {kind, text("ward")}; };
    };
    const ParticipantId mentee = it.with("Alys Penhale", Role::Mentee, wish(people::DifferenceKind::Unlike));
    const ParticipantId mentor = it.add("Noor Rahmani", Role::Mentor);
    CHECK_FALSE(it.part(Criterion::Difference, mentee, mentor).known);
    unit(mentee, "Ward 1");
    unit(mentor, "Ward 2");
    CHECK(it.part(Criterion::Difference, mentee, mentor).fit == 1);
    it.change(mentor, wish(people::DifferenceKind::Unlike));
    CHECK(it.part(Criterion::Difference, mentee, mentor).fit == 2);
    CHECK(it.part(Criterion::Difference, mentee, mentor).unlike);
    CHECK(it.part(Criterion::Difference, mentee, mentor).terms == QStringList{QStringLiteral("unit")});
    it.change(mentor, wish(people::DifferenceKind::Alike));
    CHECK(it.part(Criterion::Difference, mentee, mentor).fit == 0);
}

TEST_CASE("Plans keep every rule, are proven, and say why somebody has nobody", "[matching]") {
    for (const unsigned seed : {1u, 2u, 3u, 4u}) {
        MatchFile it;
        fill(it, 24, seed % 2 == 0 ? 9 : 18, seed);
        Matcher matcher = it.matcher();
        for (const Aim aim : {Aim::Placed, Aim::Points, Aim::Stable}) {
            Wanted wanted;
            wanted.aim = aim;
            checkPlan(it, matcher, valueOf(matcher.solve(wanted)));
        }
        Wanted placed;
        Wanted points;
        points.aim = Aim::Points;
        const Plan most = valueOf(matcher.solve(placed));
        const Plan best = valueOf(matcher.solve(points));
        CHECK(most.matches.size() >= best.matches.size());
        CHECK(best.points >= most.points);
        CHECK(valueOf(matcher.solve(placed)) == most);
    }
}

TEST_CASE("Somebody without any permitted mentor is told by which rules", "[matching]") {
    MatchFile it;
    const ParticipantId mentee = it.add("Idrissa Coulibaly-Haugen", Role::Mentee);
    const ParticipantId manager = it.add("Femi Adeyinka", Role::Mentor);
    const ParticipantId avoided = it.add("Alun Gethin", Role::Mentor);
    people::Person person = valueOf(people::person(*it.file, it.personOf(mentee)));
    person.managerText = text("Femi Adeyinka");
    valueOf(people::editPerson(*it.file, person));
    valueOf(people::setNotWith(*it.file, avoided, {{it.personOf(mentee), {}}}));
    Matcher matcher = it.matcher();
    const Plan plan = valueOf(matcher.solve({}));
    REQUIRE(plan.unplaced.size() == 1);
    CHECK(plan.unplaced[0].ruledOut.of(PairRule::ReportingLine) == 1);
    CHECK(plan.unplaced[0].ruledOut.of(PairRule::PleaseNot) == 1);
    CHECK(plan.unplaced[0].full == 0);
    CHECK(plan.freeMentors == std::vector<ParticipantId>{manager, avoided});
    CHECK(matcher.forbids({mentee, manager}) == PairRule::ReportingLine);
}

TEST_CASE("Two who can only have one mentor know that a place is missing", "[matching]") {
    MatchFile it;
    it.add("Alys Penhale", Role::Mentee);
    it.add("Kofi Amankwah", Role::Mentee);
    it.add("Noor Rahmani", Role::Mentor);
    Matcher matcher = it.matcher();
    const Plan plan = valueOf(matcher.solve({}));
    REQUIRE(plan.unplaced.size() == 1);
    CHECK(plan.unplaced[0].full == 1);
    CHECK(plan.unplaced[0].competing == 2);
    CHECK(plan.unplaced[0].mentors == 1);
    CHECK(plan.unplaced[0].seats == 1);
}

TEST_CASE("The next best costs the cohort what solving around it costs", "[matching]") {
    MatchFile it;
    fill(it, 12, 10, 11);
    Matcher matcher = it.matcher();
    const Plan plan = valueOf(matcher.solve({}));
    const Match first = plan.matches.front();
    const std::vector<Alternative> others = matcher.nextBest(first.mentee, 3);
    REQUIRE_FALSE(others.empty());
    int before = 0;
    for (const Alternative &other : others) {
        CHECK(other.mentor != first.mentor);
        CHECK_FALSE(matcher.forbids({first.mentee, other.mentor}));
        Matcher again = it.matcher();
        Wanted pinned;
        pinned.pins = {{first.mentee, other.mentor}};
        std::vector<PairKey> there;
        for (const Match &match : plan.matches)
            there.push_back({match.mentee, match.mentor});
        const Plan around = valueOf(again.solve(pinned, there));
        CHECK(plan.points - around.points == other.loss);
        CHECK(int(plan.matches.size() - around.matches.size()) == other.lostPlaces);
        if (other.lostPlaces == 0)
            CHECK(other.loss >= before);
        before = other.lostPlaces == 0 ? other.loss : before;
    }
}

TEST_CASE("Among equal plans the one that moves fewest people is taken", "[matching]") {
    MatchFile it;
    for (int i = 0; i < 6; ++i) {
        it.add(qPrintable(QStringLiteral("Mentee %1").arg(i)), Role::Mentee);
        it.add(qPrintable(QStringLiteral("Mentor %1").arg(i)), Role::Mentor);
    }
    Matcher matcher = it.matcher();
    const std::vector<people::Participant> &mentees = matcher.input().mentees;
    const std::vector<people::Participant> &mentors = matcher.input().mentors;
    std::vector<PairKey> keep;
    for (size_t i = 0; i < 6; ++i)
        keep.push_back({mentees[i].id, mentors[5 - i].id});
    const Plan plan = valueOf(matcher.solve({}, keep));
    for (const Match &match : plan.matches)
        CHECK(std::find(keep.begin(), keep.end(), PairKey{match.mentee, match.mentor}) != keep.end());
}

TEST_CASE("Pins and never are kept with the scenario, and contradictions are refused", "[matching]") {
    MatchFile it;
    fill(it, 8, 8, 3);
    const Solved first = valueOf(matchCohort(*it.file, it.cohort));
    CHECK(first.scenario.proposals.size() == first.plan.matches.size());
    CHECK(scenarioByName(*it.file, it.cohort) == first.scenario);
    const Match top = first.plan.matches.front();
    const PairKey pair{top.mentee, top.mentor};
    const Solved apart = valueOf(neverPair(*it.file, first.scenario, pair, true));
    CHECK(apart.plan.neverPairs == 1);
    for (const Match &match : apart.plan.matches)
        CHECK(PairKey{match.mentee, match.mentor} != pair);
    CHECK(codeOf(pinPair(*it.file, apart.scenario, pair, true)) == ErrorCode::PinsContradict);
    CHECK(scenarioByName(*it.file, it.cohort) == apart.scenario);
    const Solved again = valueOf(neverPair(*it.file, apart.scenario, pair, false));
    const Solved pinned = valueOf(pinPair(*it.file, again.scenario, pair, true));
    const auto match = std::find_if(pinned.plan.matches.begin(), pinned.plan.matches.end(),
                                    [&](const Match &m) { return m.mentee == pair.mentee; });
    REQUIRE(match != pinned.plan.matches.end());
    CHECK(match->pinned);
    CHECK(match->mentor == pair.mentor);
}

TEST_CASE("Solving what has not changed is no step", "[matching]") {
    MatchFile it;
    fill(it, 6, 6, 5);
    const Solved first = valueOf(matchCohort(*it.file, it.cohort));
    const testing::Dump before = testing::dump(*it.file);
    const Solved second = valueOf(matchCohort(*it.file, it.cohort));
    CHECK(second.scenario == first.scenario);
    CHECK(testing::dump(*it.file) == before);
    const QString digest = digestOf(readMatchInput(*it.file, it.cohort));
    CHECK(digest == first.scenario.inputDigest);
    it.change(first.plan.matches[0].mentee, [](Profile &p) { p.interests.append(text("rowing")); });
    CHECK(digestOf(readMatchInput(*it.file, it.cohort)) != digest);
}

TEST_CASE("Before a match is published a backup is made", "[matching][file]") {
    MatchFile it;
    fill(it, 6, 6, 5);
    const testing::TemporaryFolder folder;
    const QString path = folder.path(QStringLiteral("ward.groundwork"));
    valueOf(it.file->saveCopy(path));
    OpenOptions options;
    options.clock = &it.clock;
    options.backupFolder = folder.path(QStringLiteral("backups"));
    const auto file = valueOf(ProgramFile::open(path, options));
    const Solved solved = valueOf(matchCohort(*file, it.cohort));
    REQUIRE(file->backups()->list().empty());
    valueOf(publishMatch(*file, solved.scenario));
    REQUIRE(file->backups()->list().size() == 1);
    CHECK(file->backups()->list().front().reason == QStringLiteral("before-publish"));
}

TEST_CASE("Publishing a plan that was not kept before is called by its pairs too", "[matching]") {
    MatchFile it;
    fill(it, 4, 4, 9);
    const auto ids = valueOf(publishMatch(*it.file, scenarioByName(*it.file, it.cohort)));
    REQUIRE_FALSE(ids.empty());
    CHECK(it.file->nextUndo()->names == QStringList{QString::number(ids.size())});
}

TEST_CASE("After an ending the next match is linked as the one that follows", "[matching]") {
    using namespace partnerships;
    MatchFile it;
    it.add("Ana", Role::Mentee);
    it.add("Ben", Role::Mentor);
    it.add("Cleo", Role::Mentor);
    it.add("Dan", Role::Mentor);
    const auto publish = [&] {
        const auto made = valueOf(publishMatch(*it.file, scenarioByName(*it.file, it.cohort)));
        REQUIRE(made.size() == 1);
        return made.front();
    };
    const PartnershipId first = publish();
    valueOf(acceptPairBoth(*it.file, first));
    valueOf(endPairEarly(*it.file, first, EndKind::NoFault));
    const PartnershipId declined = publish();
    CHECK(valueOf(partnership(*it.file, first)).successor == declined);
    valueOf(declinePair(*it.file, declined, Role::Mentor));
    const PartnershipId second = publish();
    CHECK(valueOf(partnership(*it.file, first)).successor == second);
    valueOf(it.file->undo());
    CHECK(valueOf(partnership(*it.file, first)).successor == declined);
}

TEST_CASE("Publishing makes proposed partnerships in one step, which undo takes back", "[matching]") {
    MatchFile it;
    fill(it, 10, 7, 9);
    const Solved solved = valueOf(matchCohort(*it.file, it.cohort));
    const testing::Dump before = testing::dump(*it.file);
    const auto ids = valueOf(publishMatch(*it.file, solved.scenario));
    REQUIRE(ids.size() == solved.plan.matches.size());
    for (const PartnershipId id : ids) {
        const auto pair = valueOf(partnerships::partnership(*it.file, id));
        CHECK(pair.state == partnerships::PartnershipState::Proposed);
        CHECK(pair.basis == partnerships::MatchBasis::SuggestedByApp);
        CHECK(pair.inputMentee != partnerships::MatchInput::None);
        const Sum sum = sumOfPartnership(*it.file, id);
        CHECK(sum.points == pair.points);
        CHECK_FALSE(sum.parts.empty());
    }
    CHECK(it.file->nextUndo()->verb == Verb::PublishMatch);
    CHECK(it.file->nextUndo()->names == QStringList{QString::number(ids.size())});
    SECTION("undo") {
        valueOf(it.file->undo());
        CHECK(testing::dump(*it.file) == before);
    }
    SECTION("who has a partner is matched no more") {
        const MatchInput input = readMatchInput(*it.file, it.cohort);
        CHECK(input.mentees.size() == solved.plan.unplaced.size());
    }
    SECTION("pins have done their work and do not stand in the way of the next match") {
        valueOf(it.file->undo());
        const Match &first = solved.plan.matches.front();
        const Solved pinned = valueOf(pinPair(*it.file, solved.scenario, {first.mentee, first.mentor}, true));
        valueOf(publishMatch(*it.file, pinned.scenario));
        CHECK(valueOf(scenario(*it.file, pinned.scenario.id)).wanted.pins.empty());
    }
    SECTION("both sides say yes") {
        CHECK(valueOf(acceptAll(*it.file, it.cohort)) == int(ids.size()));
        CHECK(valueOf(acceptAll(*it.file, it.cohort)) == 0);
        for (const PartnershipId id : ids)
            CHECK(valueOf(partnerships::partnership(*it.file, id)).state ==
                  partnerships::PartnershipState::Accepted);
        valueOf(it.file->undo());
        CHECK(valueOf(partnerships::partnership(*it.file, ids[0])).state ==
              partnerships::PartnershipState::Proposed);
    }
}

TEST_CASE("Chosen pairs get the yes of one side, or of both, as one step", "[matching]") {
    MatchFile it;
    fill(it, 10, 7, 9);
    const Solved solved = valueOf(matchCohort(*it.file, it.cohort));
    const auto ids = valueOf(publishMatch(*it.file, solved.scenario));
    REQUIRE(ids.size() > 2);
    const std::vector<PartnershipId> two{ids[0], ids[1]};
    const QDate day = it.clock.today().addDays(2);
    CHECK(valueOf(acceptPairs(*it.file, two, Role::Mentee, day)) == 0);
    CHECK(valueOf(partnerships::partnership(*it.file, ids[0])).acceptedMentee == day);
    CHECK_FALSE(valueOf(partnerships::partnership(*it.file, ids[2])).acceptedMentee.isValid());
    // A yes that is there keeps its day; the second side makes it whole.
    CHECK(valueOf(acceptPairs(*it.file, two, Role::Mentee, day.addDays(3))) == 0);
    CHECK(valueOf(partnerships::partnership(*it.file, ids[0])).acceptedMentee == day);
    const testing::Dump before = testing::dump(*it.file);
    CHECK(valueOf(acceptPairs(*it.file, two, std::nullopt, day.addDays(3))) == 2);
    CHECK(valueOf(partnerships::partnership(*it.file, ids[1])).state == partnerships::PartnershipState::Accepted);
    valueOf(it.file->undo());
    CHECK(testing::dump(*it.file) == before);
    // One that is not proposed any more stops all of them.
    valueOf(partnerships::declinePair(*it.file, ids[1], Role::Mentor));
    CHECK(codeOf(acceptPairs(*it.file, two, Role::Mentor, day)) == ErrorCode::WrongState);
    CHECK_FALSE(valueOf(partnerships::partnership(*it.file, ids[0])).acceptedMentor.isValid());
}

TEST_CASE("Who said no is not proposed to the same one again, and a pin of the two rests", "[matching]") {
    MatchFile it;
    fill(it, 10, 7, 9);
    const Solved solved = valueOf(matchCohort(*it.file, it.cohort));
    const PairKey pair{solved.plan.matches.front().mentee, solved.plan.matches.front().mentor};
    // Pinned in one scenario, published from another.
    const Solved pinned = valueOf(pinPair(*it.file, solved.scenario, pair, true));
    const Solved other = valueOf(copyScenario(*it.file, pinned.scenario, QStringLiteral("B")));
    valueOf(publishMatch(*it.file, other.scenario));
    for (const auto &row : partnerships::partnershipRows(*it.file, it.cohort)) {
        if (row.mentee == pair.mentee)
            valueOf(partnerships::declinePair(*it.file, row.id, Role::Mentee));
    }
    Matcher matcher(readMatchInput(*it.file, it.cohort));
    const Scenario kept = valueOf(scenario(*it.file, pinned.scenario.id));
    REQUIRE_FALSE(kept.wanted.pins.empty());
    const Plan plan = valueOf(matcher.solve(kept.wanted));
    CHECK(matcher.forbids(pair) == PairRule::DeclinedBefore);
    for (const Match &match : plan.matches)
        CHECK_FALSE((match.mentee == pair.mentee && match.mentor == pair.mentor));
    CHECK_FALSE(matcher.ifPinned(pair).possible);
    for (const Alternative &next : matcher.nextBest(pair.mentee, 20))
        CHECK(next.mentor != pair.mentor);
}

TEST_CASE("A cohort without mentors has nobody to match", "[matching]") {
    MatchFile it;
    it.add("Alys Penhale", Role::Mentee);
    CHECK(codeOf(matchCohort(*it.file, it.cohort)) == ErrorCode::NobodyToMatch);
    CHECK(scenarios(*it.file, it.cohort).empty());
}
