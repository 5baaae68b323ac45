#include "core/exchange/matches_export.h"

#include "core/base/error_code.h"
#include "core/matching/scenario_rows.h"
#include "core/matching/shown_plan.h"
#include "core/people/person_rows.h"

#include <QHash>

namespace groundwork::exchange {

namespace {

ExportTable emptyTable() {
    ExportTable table{QStringLiteral("matches"),
                      {QStringLiteral("scenario"),
                       QStringLiteral("mentee_participant_id"),
                       QStringLiteral("mentor_participant_id"),
                       QStringLiteral("mentee"),
                       QStringLiteral("mentor"),
                       QStringLiteral("pinned"),
                       QStringLiteral("points"),
                       QStringLiteral("points_possible")},
                      {},
                      {}};
    table.types.assign(static_cast<size_t>(table.columns.size()), CellType::Text);
    table.types[6] = table.types[7] = CellType::Number;
    for (const matching::Criterion criterion : matching::allCriteria()) {
        table.columns.append(QStringLiteral("points_") + matching::criterionKey(criterion));
        table.types.push_back(CellType::Number);
    }
    return table;
}

QString keyOf(const matching::Matcher &matcher, questions::QuestionId id) {
    for (const matching::OwnQuestion &own : matcher.input().own) {
        if (own.question.id == id)
            return own.question.key;
    }
    return id.toText(); // no longer asked
}

/// The points for one own question; empty where nobody answered it.
QString ownPoints(const matching::Matcher &matcher, const matching::OwnCriterion &own, const matching::PairKey &pair) {
    matching::Weights alone;
    for (const matching::Criterion criterion : matching::allCriteria())
        alone.set(criterion, 0);
    alone.setOwn(own);
    const matching::Sum sum = matcher.sum(alone, pair);
    return sum.parts.empty() ? QString() : QString::number(sum.points);
}

} // namespace

Result<ExportTable> matchesTable(const ProgramFile &file, CohortId cohort, const QString &name) {
    const matching::Scenario scenario = matching::scenarioByName(file, cohort, name);
    if (!name.isEmpty() && !scenario.id.isValid())
        return failure(ErrorCode::NotFound, {QStringLiteral("scenario"), name});
    const Result<matching::ShownPlan> shown = matching::shownPlan(file, scenario);
    if (!shown)
        return shown.error().code == ErrorCode::NobodyToMatch ? Result<ExportTable>(emptyTable()) : failure(shown.error());
    QHash<qint64, QString> names;
    for (const people::ParticipantRow &row : people::participantRows(file, cohort))
        names.insert(row.id.value, row.name);
    ExportTable table = emptyTable();
    const std::vector<matching::OwnCriterion> &asked = scenario.wanted.weights.own();
    for (const matching::OwnCriterion &own : asked) {
        table.columns.append(QStringLiteral("points_question:") + keyOf(shown->matcher, own.question));
        table.types.push_back(CellType::Number);
    }
    for (const matching::Match &match : shown->plan.matches) {
        const matching::Sum sum = shown->matcher.sum(scenario.wanted.weights, {match.mentee, match.mentor});
        QStringList row{scenario.name,
                        match.mentee.toText(),
                        match.mentor.toText(),
                        names.value(match.mentee.value),
                        names.value(match.mentor.value),
                        match.pinned ? QStringLiteral("yes") : QStringLiteral("no"),
                        QString::number(sum.points),
                        QString::number(sum.possible)};
        for (const matching::Criterion criterion : matching::allCriteria()) {
            QString points;
            for (const matching::Part &part : sum.parts) {
                if (part.criterion == criterion)
                    points = QString::number(part.points());
            }
            row.append(points);
        }
        for (const matching::OwnCriterion &own : asked)
            row.append(ownPoints(shown->matcher, own, {match.mentee, match.mentor}));
        table.rows.push_back(row);
    }
    return table;
}

} // namespace groundwork::exchange
