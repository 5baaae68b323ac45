#include "core/exchange/table_export.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/scenarios.h"
#include "core/questions/questions.h"
#include "tests/core/matching/match_file.h"

using namespace groundwork;
using namespace groundwork::matching;
using groundwork::testing::MatchFile;

TEST_CASE("An own question that counts has a column of points, and the line still adds up", "[exchange][export][matching]") {
    MatchFile it;
    const ParticipantId alys = it.add("Alys Penhale", Role::Mentee);
    const ParticipantId noor = it.add("Noor Rahmani", Role::Mentor);
    questions::Question question;
    question.cohort = it.cohort;
    question.kind = questions::QuestionKind::Number;
    question.wording = QStringLiteral("Years here?");
    question.sharing = questions::Sharing::Partner;
    const questions::QuestionId years = valueOf(questions::addQuestion(*it.file, question));
    const auto say = [&](ParticipantId who, double number) {
        questions::OwnAnswer answer;
        answer.said = questions::Said::Given;
        answer.number = number;
        valueOf(questions::answerQuestions(*it.file, who, {{years, answer}}));
    };
    say(alys, 1);
    say(noor, 4);
    Scenario scenario = scenarioByName(*it.file, it.cohort);
    scenario.wanted.weights.setOwn({years, Comparison::Near, 2, 0, 3});
    valueOf(setMatchRules(*it.file, scenario, scenario.wanted));

    const exchange::ExportTable table = valueOf(exchange::exportTable(*it.file, QStringLiteral("matches"), it.cohort));
    REQUIRE(table.rows.size() == 1);
    const QStringList &row = table.rows.front();
    REQUIRE(table.columns.last() == QStringLiteral("points_question:years_here"));
    CHECK(row.last() == QStringLiteral("3")); // three years apart: fit 1
    int sum = 0;
    for (qsizetype i = table.columns.indexOf(QStringLiteral("points_first_need")); i < row.size(); ++i)
        sum += row[i].toInt();
    CHECK(sum == row[table.columns.indexOf(QStringLiteral("points"))].toInt());
    CHECK(table.typeOf(table.columns.size() - 1) == exchange::CellType::Number);
}
