// A matching day on the hospital cohort: everybody signs up again, the gap, three scenarios beside each other, a pin and
// a never, the second reader, publishing, one decline, and somebody who comes late.
#include "core/demo/sample.h"
#include "core/matching/plan_facts.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/matching/shown_plan.h"
#include "core/partnerships/partnership_rows.h"
#include "core/partnerships/partnerships.h"
#include "tests/support/enrol_again.h"
#include "tests/ui/shell_fixture.h"
#include "tests/support/match_cohort.h"
#include "ui/documents/document_catalog.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>

#include <algorithm>
#include <set>

using namespace groundwork;
using namespace groundwork::matching;
using namespace groundwork::ui;

namespace {

struct MatchingDay {
    ShellFixture it;

    MatchingDay() {
        FixedClock clock{QDate(2026, 9, 14)};
        const auto sample = valueOf(demo::sampleInMemory(it.content, clock, demo::SampleId::Hospital, QDate(2026, 9, 14)));
        const CohortId cohort = testing::enrolAgain(*sample);
        for (people::Participant one : people::participants(*sample, cohort)) {
            if (one.role != Role::Mentee)
                continue;
            one.profile.seeks = {{QStringLiteral("Palliative care"), 1}}; // which nobody offers yet
            valueOf(people::editParticipant(*sample, one));
            break;
        }
        const QString path = it.folder.path(QStringLiteral("day.groundwork"));
        valueOf(sample->saveCopy(path, true));
        REQUIRE(it.window->openFile(path));
        settle();
    }
    static void settle() {
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
    [[nodiscard]] ProgramFile &file() const { return it.window->programFile(); }
    [[nodiscard]] CohortId cohort() const { return framework::cohorts(file()).front().id; }
    [[nodiscard]] WindowDriver driver() const { return it.driver(); }
    [[nodiscard]] Scenario scenario(const char *name) const {
        return scenarioByName(file(), cohort(), QString::fromLatin1(name));
    }
    [[nodiscard]] std::vector<partnerships::PartnershipRow> pairs() const {
        return partnerships::partnershipRows(file(), cohort());
    }
    void trigger(const char *command) const {
        driver().trigger(QString::fromLatin1(command));
        settle();
    }
    void close(const char *dialog) const {
        driver().find<QDialog>(QString::fromLatin1(dialog))->accept();
        settle();
    }
};

bool isIn(const Plan &plan, const PairKey &pair) {
    return std::any_of(plan.matches.begin(), plan.matches.end(), [&](const Match &match) {
        return match.mentee == pair.mentee && match.mentor == pair.mentor;
    });
}

PlanFacts factsOf(const MatchingDay &day, const char *name) {
    const ShownPlan shown = valueOf(shownPlan(day.file(), day.scenario(name)));
    return planFacts(shown.matcher, shown.plan);
}

} // namespace

TEST_CASE("A matching day, from the gap to somebody who comes late", "[journey][matching]") {
    MatchingDay day;
    // The gap, while people sign up.
    day.trigger("command.program.supply");
    REQUIRE(day.driver().isShown(QStringLiteral("supplyTable")));
    CHECK(day.driver().visibleText().contains(QStringLiteral("free places with")));
    day.driver().click(QStringLiteral("supplyCopy"));
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("We need 1 mentor who can help with Palliative care."));
    day.close("supplyDialog");

    // Three scenarios of the same people.
    const Solved needs = valueOf(matchCohort(day.file(), day.cohort(), QStringLiteral("Needs first")));
    REQUIRE(needs.plan.matches.size() > 8);
    CHECK(needs.plan.certified);
    const Scenario times = valueOf(copyScenario(day.file(), needs.scenario, QStringLiteral("Times first"))).scenario;
    Wanted wanted = times.wanted;
    wanted.weights.set(Criterion::FirstNeed, 0);
    wanted.weights.set(Criterion::SecondNeed, 0);
    wanted.weights.set(Criterion::FurtherNeeds, 0);
    wanted.weights.set(Criterion::SharedTimes, 5);
    wanted.keep = 0;
    const Solved byOtherWeights = valueOf(setMatchRules(day.file(), times, wanted));
    CHECK_FALSE(differences(needs.plan, byOtherWeights.plan).empty());
    const Scenario points = valueOf(copyScenario(day.file(), needs.scenario, QStringLiteral("Most points"))).scenario;
    wanted = points.wanted;
    wanted.aim = Aim::Points;
    const Solved most = valueOf(setMatchRules(day.file(), points, wanted));
    CHECK(most.scenario.inputDigest == needs.scenario.inputDigest);
    const PlanFacts byNeeds = factsOf(day, "Needs first");
    const PlanFacts byTimes = factsOf(day, "Times first");
    CHECK(byNeeds.firstNeeds >= byTimes.firstNeeds);
    CHECK(byNeeds.placed == byTimes.placed);
    CHECK(factsOf(day, "Most points").points >= byNeeds.points);

    // The best pair is kept apart, another is kept together; few others move.
    const Match best = needs.plan.matches.front();
    const Match second = needs.plan.matches[1];
    const PairKey apart{best.mentee, best.mentor};
    const PairKey together{second.mentee, second.mentor};
    valueOf(pinPair(day.file(), day.scenario("Needs first"), together, true));
    const Solved edited = valueOf(neverPair(day.file(), day.scenario("Needs first"), apart, true));
    CHECK_FALSE(isIn(edited.plan, apart));
    CHECK(isIn(edited.plan, together));
    CHECK(edited.plan.certified);
    CHECK(edited.plan.matches.size() == needs.plan.matches.size());
    CHECK(differences(needs.plan, edited.plan).size() <= 6);

    // How good it is, and the paper for the second reader.
    day.trigger("command.program.plan_quality");
    REQUIRE(day.driver().isShown(QStringLiteral("planQualityFigures")));
    CHECK(day.driver().visibleText().contains(QStringLiteral("no other plan reaches the aim better")));
    day.close("planQualityDialog");
    documents::PrintRequest request;
    request.kind = documents::DocumentKind::Matching;
    request.cohort = day.cohort();
    request.scenario = edited.scenario.id;
    const auto sheets = valueOf(valueOf(documents::documentsFor(day.file(), request)).sources.front().make());
    CHECK(sheets.front().pages.size() > 3);

    // Published: proposed, and nobody has said yes.
    const auto published = valueOf(publishMatch(day.file(), day.scenario("Needs first")));
    CHECK(published.size() == edited.plan.matches.size());
    day.trigger("command.go.matching");
    REQUIRE(day.driver().isShown(QStringLiteral("waitingTable")));
    CHECK(day.driver().rowTexts(QStringLiteral("waitingTable")).size() == static_cast<int>(published.size()));

    // One says no.
    const partnerships::PartnershipRow declined = valueOf(partnerships::partnershipRow(day.file(), published.back()));
    valueOf(partnerships::declinePair(day.file(), declined.id, Role::Mentor));
    std::set<std::pair<ParticipantId, ParticipantId>> stand;
    for (const partnerships::PartnershipRow &row : day.pairs()) {
        if (row.state == partnerships::PartnershipState::Proposed)
            stand.insert({row.mentee, row.mentor});
    }
    CHECK(stand.size() == published.size() - 1);

    // And one comes late.
    people::Person late;
    late.fullName = QStringLiteral("Late Larsen");
    people::Participant joiner;
    joiner.person = valueOf(people::addPerson(day.file(), late));
    joiner.cohort = day.cohort();
    joiner.role = Role::Mentee;
    const ParticipantId id = valueOf(people::addParticipant(day.file(), joiner));
    people::Person guide;
    guide.fullName = QStringLiteral("Mentor Madsen");
    joiner.person = valueOf(people::addPerson(day.file(), guide));
    joiner.role = Role::Mentor;
    joiner.profile.capacity = 2;
    joiner.profile.offers = {{QStringLiteral("Palliative care"), people::OfferLevel::KnowWell}};
    valueOf(people::addParticipant(day.file(), joiner));
    const Solved again = valueOf(matchCohort(day.file(), day.cohort(), QStringLiteral("Needs first")));
    CHECK_FALSE(isIn(again.plan, {declined.mentee, declined.mentor})); // the no is remembered
    CHECK(std::any_of(again.plan.matches.begin(), again.plan.matches.end(),
                      [&](const Match &match) { return match.mentee == id; }));
    for (const Match &match : again.plan.matches) {
        for (const auto &[mentee, mentor] : stand)
            CHECK(match.mentee != mentee);
    }
    const auto more = valueOf(publishMatch(day.file(), day.scenario("Needs first")));
    CHECK_FALSE(more.empty());
    for (const partnerships::PartnershipRow &row : day.pairs()) {
        if (row.state == partnerships::PartnershipState::Proposed)
            stand.erase({row.mentee, row.mentor});
    }
    CHECK(stand.empty()); // nobody who was published moved
}
