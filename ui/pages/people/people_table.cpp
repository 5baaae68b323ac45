#include "ui/pages/people/people_table.h"

#include "ui/pages/people/people_delegate.h"
#include "ui/widgets/row_table.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <algorithm>

namespace groundwork::ui {

using models::PeopleModel;

namespace {

constexpr int kFirstColumns = PeopleModel::Partner + 1; ///< shown where nobody chose others
constexpr int kLookedAt = 200;                          ///< rows that widths are taken from

} // namespace

PeopleTable::PeopleTable(Theme &theme, PeopleModel &model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(model) {
    setObjectName(QStringLiteral("peopleTable"));
    setAccessibleName(tr("People"));
    setModel(&model);
    setItemDelegate(new PeopleDelegate(theme, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    keepRowHeight(*this, theme, 34);
    QHeaderView *head = horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false); // names stay at the start
    head->setMinimumSectionSize(theme.size(48));
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    sortByColumn(PeopleModel::Name, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(head, &QHeaderView::customContextMenuRequested, this, &PeopleTable::columnsRequested);
    connect(head, &QHeaderView::sectionResized, this, [this](int, int, int) {
        if (!m_quiet && horizontalHeader()->isVisible() && QGuiApplication::mouseButtons() != Qt::NoButton) {
            m_ownWidths = true;
            noteLook();
        }
    });
    connect(head, &QHeaderView::sectionMoved, this, &PeopleTable::noteLook);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &PeopleTable::noteLook);
    connect(&theme, &Theme::changed, this, [this] {
        horizontalHeader()->setMinimumSectionSize(m_theme.size(48));
        fitColumns();
    });
    resetLook();
}

void PeopleTable::noteLook() {
    if (!m_quiet)
        Q_EMIT lookChanged();
}

std::vector<int> PeopleTable::columnsInOrder() const {
    std::vector<int> columns;
    for (int place = 0; place < m_model.columnCount(); ++place)
        columns.push_back(horizontalHeader()->logicalIndex(place));
    return columns;
}

QString PeopleTable::look() const {
    QJsonArray columns;
    for (const int column : columnsInOrder()) {
        QJsonObject one{{QStringLiteral("key"), m_model.columnKey(column)}};
        if (isColumnHidden(column))
            one.insert(QStringLiteral("hidden"), true);
        else if (m_ownWidths)
            one.insert(QStringLiteral("width"), columnWidth(column));
        columns.append(one);
    }
    QJsonArray sorts;
    for (const PeopleModel::Sort &sort : m_model.sorts())
        sorts.append(QJsonObject{{QStringLiteral("key"), m_model.columnKey(sort.first)},
                                 {QStringLiteral("down"), sort.second == Qt::DescendingOrder}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("columns"), columns},
                                                       {QStringLiteral("sorts"), sorts}})
                                 .toJson(QJsonDocument::Compact));
}

void PeopleTable::setLook(const QString &look) {
    const QJsonObject object = QJsonDocument::fromJson(look.toUtf8()).object();
    const QJsonArray columns = object.value(QLatin1String("columns")).toArray();
    if (columns.isEmpty())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    const auto columnOf = [this](const QJsonObject &one) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            if (m_model.columnKey(column) == one.value(QLatin1String("key")).toString())
                return column;
        }
        return -1;
    };
    for (int column = 0; column < m_model.columnCount(); ++column) // those that the look does not know yet
        setColumnHidden(column, column >= kFirstColumns);
    int place = 0;
    for (const auto &value : columns) {
        const QJsonObject one = value.toObject();
        const int column = columnOf(one);
        if (column < 0)
            continue;
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place++);
        setColumnHidden(column, column != PeopleModel::Name && one.value(QLatin1String("hidden")).toBool());
        if (const int width = one.value(QLatin1String("width")).toInt(); width > 0) {
            m_ownWidths = true;
            setColumnWidth(column, std::min(width, 2000));
        }
    }
    std::vector<PeopleModel::Sort> sorts;
    const QJsonArray kept = object.value(QLatin1String("sorts")).toArray();
    for (const auto &value : kept) {
        const QJsonObject one = value.toObject();
        if (const int column = columnOf(one); column >= 0)
            sorts.emplace_back(column, one.value(QLatin1String("down")).toBool() ? Qt::DescendingOrder
                                                                                 : Qt::AscendingOrder);
    }
    if (!sorts.empty()) {
        horizontalHeader()->setSortIndicator(sorts.front().first, sorts.front().second);
        m_model.setSorts(std::move(sorts));
    }
    fitColumns();
}

void PeopleTable::setQuestions(std::vector<questions::Question> questions) {
    if (questions == m_model.questions())
        return;
    const QString before = look();
    const QScopedValueRollback quiet(m_quiet, true);
    m_model.setQuestions(std::move(questions));
    setLook(before);
}

void PeopleTable::resetLook() {
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_ownWidths = false;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
            setColumnHidden(column, column >= kFirstColumns);
        }
        fitColumns();
    }
    noteLook();
}

void PeopleTable::showColumn(int column, bool shown) {
    if (column == PeopleModel::Name || shown != isColumnHidden(column))
        return;
    {
        const QScopedValueRollback quiet(m_quiet, true);
        setColumnHidden(column, !shown);
        if (m_ownWidths && shown)
            setColumnWidth(column, naturalWidth(column));
        fitColumns();
    }
    noteLook();
}

bool PeopleTable::moveColumn(int column, bool towardsStart) {
    QHeaderView *head = horizontalHeader();
    const int from = head->visualIndex(column);
    const int to = from + (towardsStart ? -1 : 1);
    if (column == PeopleModel::Name || to < 1 || to >= m_model.columnCount())
        return false;
    head->moveSection(from, to); // sectionMoved notes it
    return true;
}

int PeopleTable::naturalWidth(int column) const {
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    const QFontMetrics head(m_theme.font(TextRole::SmallStrong));
    const int padding = 2 * m_theme.space(10) + 4;
    std::vector<int> widths;
    const int rows = m_model.rowCount();
    const int step = std::max(1, rows / kLookedAt);
    for (int row = 0; row < rows; row += step)
        widths.push_back(metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    int content = 0;
    if (!widths.empty()) { // the few longest are cut, and whole in the tooltip
        const auto place = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) * 19 / 20);
        std::nth_element(widths.begin(), place, widths.end());
        content = *place;
    }
    if (column == PeopleModel::Name)
        content += m_theme.size(26) + m_theme.space(8);
    if (column == PeopleModel::State)
        content += m_theme.space(16); // the chip around "Waiting"
    const int title = head.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) +
                      m_theme.size(22); // the sort arrow
    return std::min(std::max(content, title) + padding, m_theme.size(column == PeopleModel::Name ? 240 : 230));
}

void PeopleTable::fitColumns() {
    if (m_ownWidths)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    std::vector<std::pair<int, int>> widths; // column, width
    int total = 0;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        widths.emplace_back(column, naturalWidth(column));
        total += widths.back().second;
    }
    if (widths.empty())
        return;
    const int room = viewport()->width();
    if (total < room) { // everybody gets a part of what is left
        const int extra = room - total;
        int given = 0;
        for (auto &[column, width] : widths) {
            const int part = extra / static_cast<int>(widths.size());
            width += part;
            given += part;
        }
        widths.front().second += extra - given;
    } else if (total > room) { // the widest give first, down to what can still be read
        const auto spare = [this](const std::pair<int, int> &one) {
            return one.second - m_theme.size(one.first == PeopleModel::Name ? 180 : 86);
        };
        int over = total - room;
        while (over > 0) {
            const auto widest = std::max_element(
                widths.begin(), widths.end(), [&](const auto &a, const auto &b) { return spare(a) < spare(b); });
            if (spare(*widest) <= 0)
                break; // then it scrolls
            const int cut = std::min({over, 4, spare(*widest)});
            widest->second -= cut;
            over -= cut;
        }
    }
    for (const auto &[column, width] : widths)
        setColumnWidth(column, width);
}

void PeopleTable::resizeEvent(QResizeEvent *event) {
    // Whoever is chosen stays in sight when the panel beside the table or a line above it takes room.
    const bool inSight = currentIndex().isValid() && visualRect(currentIndex()).top() >= 0 &&
                         visualRect(currentIndex()).bottom() <= event->oldSize().height();
    QTableView::resizeEvent(event);
    if (inSight)
        scrollTo(currentIndex());
    fitColumns();
}

void PeopleTable::choose(int row) {
    const QModelIndex index = m_model.index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

std::vector<ParticipantId> PeopleTable::chosenOnes() const {
    std::vector<ParticipantId> ids;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        if (const people::ParticipantRow *one = m_model.rowAt(row))
            ids.push_back(one->id);
    }
    return ids;
}

} // namespace groundwork::ui
