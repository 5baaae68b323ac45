#pragma once

#include "core/goals/goal.h"
#include "ui/documents/page_items.h"

#include <QDate>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// How far a goal was on which day: the points of a small chart.
struct GoalLine {
    QString name;
    goals::GoalOwner owner = goals::GoalOwner::Mentee;
    struct Point {
        QDate on;
        int step = 0;
    };
    std::vector<Point> points; ///< oldest first
};

/// A slope from the first point of each goal to its last, with the ladder at its side: lines for mentee (solid,
/// filled marks), mentor (dashed, hollow marks) and both (thick). `ladder` names the five rungs from 0 to 4. Nothing
/// where no goal has a point.
Items goalChart(const std::vector<GoalLine> &lines, const QStringList &ladder, QSizeF size);

/// The same as a table: name, how its line looks, first rung and day, last rung and day.
std::vector<QStringList> goalChartRows(const std::vector<GoalLine> &lines, const QStringList &ladder,
                                       QString (*day)(QDate));

} // namespace groundwork::documents
