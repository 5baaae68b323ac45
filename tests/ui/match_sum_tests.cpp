// One number for one pair: in the sum, in the table, in the export, on the slip, on the second reader's sheet, and in
// the solver (of all pairs of the sample cohorts).
#include "core/content/pack.h"
#include "core/demo/sample.h"
#include "core/exchange/table_export.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/matching/shown_plan.h"
#include "core/matching/solver.h"
#include "core/partnerships/partnership_rows.h"
#include "tests/support/enrol_again.h"
#include "ui/documents/match_reading_print.h"
#include "ui/documents/match_slip_print.h"
#include "ui/models/matching_model.h"

#include <algorithm>
#include <map>

using namespace groundwork;
using namespace groundwork::matching;

namespace {

struct Morning {
    FixedClock clock{QDate(2026, 9, 14)};
    std::unique_ptr<ProgramFile> file;
    CohortId cohort;

    explicit Morning(demo::SampleId sample) {
        const content::Pack pack = valueOf(content::Pack::load());
        file = valueOf(demo::sampleInMemory(pack, clock, sample, QDate(2026, 9, 14)));
        cohort = testing::enrolAgain(*file);
    }
};

int added(const Sum &sum) {
    int points = 0;
    for (const Part &part : sum.parts)
        points += part.fit * part.weight;
    return points;
}

const Part *partOf(const Sum &sum, Criterion criterion) {
    const auto found = std::find_if(sum.parts.begin(), sum.parts.end(),
                                    [&](const Part &part) { return part.criterion == criterion; });
    return found == sum.parts.end() ? nullptr : &*found;
}

/// The same question for the bare solver: most placed, then most points.
qint64 solvedAlone(const ShownPlan &shown) {
    const MatchInput &input = shown.matcher.input();
    Instance instance;
    instance.rows = static_cast<int>(input.mentees.size());
    instance.columns = static_cast<int>(input.mentors.size());
    instance.seats = input.seats;
    instance.cost.assign(input.mentees.size() * input.mentors.size(), kForbidden);
    for (int i = 0; i < instance.rows; ++i) {
        for (int j = 0; j < instance.columns; ++j) {
            const PairKey pair{input.mentees[static_cast<size_t>(i)].id, input.mentors[static_cast<size_t>(j)].id};
            if (!shown.matcher.forbids(pair))
                instance.cost[instance.index(i, j)] =
                    shown.plan.possible - shown.matcher.scorer().points(shown.scenario.wanted.weights, i, j);
        }
    }
    instance.alone.assign(input.mentees.size(), qint64(shown.plan.possible + 1) * (instance.rows + 1));
    const Solution solution = solve(instance);
    CHECK(isProvenBest(instance, solution));
    qint64 points = 0;
    for (int i = 0; i < instance.rows; ++i) {
        if (const int j = solution.columnOf[static_cast<size_t>(i)]; j != kNobody)
            points += shown.plan.possible - instance.at(i, j);
    }
    return points;
}

} // namespace

TEST_CASE("A pair has the same points everywhere, in all sample cohorts", "[matching][sum]") {
    const demo::SampleId sample = GENERATE(demo::SampleId::University, demo::SampleId::Hospital, demo::SampleId::Community);
    INFO(demo::sampleKey(sample).toStdString());
    const Morning it(sample);
    Scenario plain = scenarioByName(*it.file, it.cohort);
    plain.wanted.band = kNoBand;
    plain.wanted.keep = 0;
    plain.wanted.spread = false;
    const Solved solved = valueOf(setMatchRules(*it.file, plain, plain.wanted));
    const ShownPlan shown = valueOf(shownPlan(*it.file, solved.scenario));
    const Weights &weights = shown.scenario.wanted.weights;
    REQUIRE(shown.plan.matches.size() > 8);
    CHECK(solvedAlone(shown) == shown.plan.points);

    std::vector<models::MatchRow> rows;
    std::map<ParticipantId, int> points;
    for (const Match &match : shown.plan.matches) {
        models::MatchRow &row = rows.emplace_back();
        row.mentee = match.mentee;
        row.mentor = match.mentor;
        row.sum = shown.matcher.sum(weights, {match.mentee, match.mentor});
        points[match.mentee] = match.points;
        CHECK(added(row.sum) == match.points);
        CHECK(row.sum.points == match.points);
        CHECK(row.sum.possible == shown.plan.possible);
        models::SumModel sum;
        sum.setSum(row.sum, {}, {});
        CHECK(sum.data(sum.index(sum.rowCount() - 1, models::SumModel::Points)).toInt() == match.points);
    }
    models::MatchesModel table;
    table.setRows(rows);
    for (int row = 0; row < table.rowCount(); ++row)
        CHECK(table.data(table.index(row, models::MatchesModel::Points)).toInt() ==
              points.at(table.rows()[static_cast<size_t>(row)].mentee));

    const exchange::ExportTable exported = valueOf(exchange::exportTable(*it.file, QStringLiteral("matches"), it.cohort));
    REQUIRE(exported.rows.size() == shown.plan.matches.size());
    const auto at = [&](const QStringList &row, const QString &column) { return row[exported.columns.indexOf(column)]; };
    for (size_t i = 0; i < exported.rows.size(); ++i) {
        const QStringList &row = exported.rows[i];
        const Match &match = shown.plan.matches[i];
        CHECK(at(row, QStringLiteral("mentee_participant_id")) == match.mentee.toText());
        CHECK(at(row, QStringLiteral("points")).toInt() == match.points);
        const Sum sum = shown.matcher.sum(weights, {match.mentee, match.mentor});
        for (const Criterion criterion : allCriteria()) {
            const Part *part = partOf(sum, criterion);
            CHECK(at(row, QStringLiteral("points_") + criterionKey(criterion)) ==
                  (part ? QString::number(part->points()) : QString()));
        }
    }
    int sheet = 0;
    for (const documents::ReadPair &pair : valueOf(documents::matchReadingPrint(*it.file, shown.scenario)).pairs)
        sheet += added(pair.sum);
    CHECK(sheet == shown.plan.points);

    for (const PartnershipId id : valueOf(publishMatch(*it.file, shown.scenario))) {
        const auto row = valueOf(partnerships::partnershipRow(*it.file, id));
        const documents::MatchSlipPrint slip =
            documents::matchSlipPrint(row, valueOf(partnerships::partnership(*it.file, id)),
                                      sumOfPartnership(*it.file, id));
        int sum = 0;
        for (const documents::SlipReason &reason : slip.reasons) {
            CHECK(reason.fit * reason.weight == reason.points);
            sum += reason.points;
        }
        CHECK(sum == points.at(row.mentee));
        CHECK(slip.points == sum);
        CHECK(slip.possible == shown.plan.possible);
        CHECK(row.points == sum);
    }
}

TEST_CASE("A changed weight changes the lines of its criterion, and no other", "[matching][sum]") {
    const demo::SampleId sample = GENERATE(demo::SampleId::University, demo::SampleId::Hospital, demo::SampleId::Community);
    const Morning it(sample);
    const Matcher matcher(readMatchInput(*it.file, it.cohort));
    const Weights before = scenarioByName(*it.file, it.cohort).wanted.weights;
    int changed = 0;
    for (const Criterion criterion : allCriteria()) {
        Weights after = before;
        after.set(criterion, before.of(criterion) == kHighestWeight ? 1 : before.of(criterion) + 1);
        const int step = after.of(criterion) - before.of(criterion);
        for (const people::Participant &mentee : matcher.input().mentees) {
            for (const people::Participant &mentor : matcher.input().mentors) {
                const Sum was = matcher.sum(before, {mentee.id, mentor.id});
                const Sum is = matcher.sum(after, {mentee.id, mentor.id});
                for (const Part &part : was.parts) {
                    const Part *same = partOf(is, part.criterion);
                    if (!same || (part.criterion != criterion && !(*same == part)))
                        FAIL_CHECK("a line of another criterion changed");
                }
                const Part *own = partOf(is, criterion);
                if (is.points != was.points + (own ? own->fit * step : 0) || added(is) != is.points)
                    FAIL_CHECK("the sum changed by something else");
                changed += is.points != was.points ? 1 : 0;
            }
        }
    }
    CHECK(changed > 100);
}
