#include "ui/documents/goal_chart.h"

#include "ui/documents/flow.h"
#include "ui/documents/ink.h"

#include <QCoreApplication>

#include <algorithm>

namespace groundwork::documents {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(groundwork::documents)
};

constexpr double kLadderWidth = 74;
constexpr double kTop = 6;
constexpr double kMark = 3.2;

Paragraph small(const QString &text, const QColor &color = ink::second) {
    Paragraph paragraph;
    Run run;
    run.text = text;
    run.points = 7.5;
    run.color = color;
    paragraph.runs.push_back(std::move(run));
    return paragraph;
}

QColor colorOf(goals::GoalOwner owner) {
    switch (owner) {
    case goals::GoalOwner::Mentee:
        return ink::mentee;
    case goals::GoalOwner::Mentor:
        return ink::mentor;
    case goals::GoalOwner::Shared:
        break;
    }
    return ink::agreed;
}

/// How its line is told from those of the others.
QString lineWord(goals::GoalOwner owner) {
    switch (owner) {
    case goals::GoalOwner::Mentee:
        return Words::tr("solid, filled", "the line of a goal in a chart, and its marks");
    case goals::GoalOwner::Mentor:
        return Words::tr("dashed, hollow", "the line of a goal in a chart, and its marks");
    case goals::GoalOwner::Shared:
        break;
    }
    return Words::tr("thick", "the line of a goal in a chart");
}

/// The days and the place that they take.
class Scale {
  public:
    Scale(const std::vector<GoalLine> &lines, QSizeF size)
        : m_size(size) {
        for (const GoalLine &line : lines) {
            for (const GoalLine::Point &point : line.points) {
                if (!m_first.isValid() || point.on < m_first)
                    m_first = point.on;
                if (!m_last.isValid() || point.on > m_last)
                    m_last = point.on;
            }
        }
    }
    [[nodiscard]] bool isEmpty() const { return !m_first.isValid(); }
    [[nodiscard]] QPointF at(const GoalLine::Point &point) const {
        const double days = std::max(1.0, static_cast<double>(m_first.daysTo(m_last)));
        const double share = static_cast<double>(m_first.daysTo(point.on)) / days;
        return {kLadderWidth + 8 + share * (m_size.width() - kLadderWidth - 20), y(point.step)};
    }
    [[nodiscard]] double y(int step) const {
        return kTop + (m_size.height() - 2 * kTop) * (1 - static_cast<double>(step) / goals::kLastGoalStep);
    }

  private:
    QSizeF m_size;
    QDate m_first;
    QDate m_last;
};

void addMark(Items &items, QPointF at, goals::GoalOwner owner) {
    BoxItem mark;
    mark.rect = QRectF(at.x() - kMark, at.y() - kMark, 2 * kMark, 2 * kMark);
    mark.radius = owner == goals::GoalOwner::Mentor ? 1 : kMark;
    mark.pen = colorOf(owner);
    mark.penWidth = 1.2;
    mark.fill = owner == goals::GoalOwner::Mentor ? QColor(Qt::white) : colorOf(owner);
    items.push_back(mark);
}

} // namespace

Items goalChart(const std::vector<GoalLine> &lines, const QStringList &ladder, QSizeF size) {
    const Scale scale(lines, size);
    if (scale.isEmpty())
        return {};
    Items items;
    for (int step = 0; step <= goals::kLastGoalStep; ++step) {
        LineItem rung;
        rung.line = QLineF(kLadderWidth, scale.y(step), size.width(), scale.y(step));
        rung.width = 0.4;
        rung.color = ink::faintLine;
        items.push_back(rung);
        addText(items, small(ladder.value(step)), QPointF(0, scale.y(step) - 5), kLadderWidth - 4);
    }
    for (const GoalLine &line : lines) {
        for (size_t i = 1; i < line.points.size(); ++i) {
            LineItem slope;
            slope.line = QLineF(scale.at(line.points[i - 1]), scale.at(line.points[i]));
            slope.width = line.owner == goals::GoalOwner::Shared ? 2 : 1.2;
            slope.style = line.owner == goals::GoalOwner::Mentor ? Qt::DashLine : Qt::SolidLine;
            slope.color = colorOf(line.owner);
            items.push_back(slope);
        }
        for (const GoalLine::Point &point : line.points)
            addMark(items, scale.at(point), line.owner);
    }
    return items;
}

std::vector<QStringList> goalChartRows(const std::vector<GoalLine> &lines, const QStringList &ladder,
                                       QString (*day)(QDate)) {
    std::vector<QStringList> rows;
    for (const GoalLine &line : lines) {
        if (line.points.empty())
            continue;
        const GoalLine::Point &first = line.points.front();
        const GoalLine::Point &last = line.points.back();
        rows.push_back({line.name, lineWord(line.owner), QStringLiteral("%1, %2").arg(ladder.value(first.step), day(first.on)),
                        QStringLiteral("%1, %2").arg(ladder.value(last.step), day(last.on))});
    }
    return rows;
}

} // namespace groundwork::documents
