#include "ui/models/people_model.h"

#include "ui/words/people_words.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <unordered_set>

namespace groundwork::models {

using people::ParticipantRow;

namespace {

constexpr size_t kMostSorts = 3;
constexpr size_t kMostSingleSteps = 40; ///< more rows than that come and go in one reset

} // namespace

PeopleModel::PeopleModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_today(QDate::currentDate()) {
    if (m_collator.locale() == QLocale::c()) // bare code points are nobody's order
        m_collator.setLocale(QLocale(QLocale::English));
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void PeopleModel::setRows(std::vector<ParticipantRow> rows) {
    std::swap(m_rows, rows); // wanted() looks at the new ones
    m_keys.clear();
    std::vector<int> shown = wanted();
    std::swap(m_rows, rows);
    goOver(std::move(rows), std::move(shown), true);
}

void PeopleModel::setQuestions(std::vector<questions::Question> questions) {
    if (questions == m_questions)
        return;
    beginResetModel();
    m_questions = std::move(questions);
    m_keys.clear();
    std::erase_if(m_sorts, [this](const Sort &sort) { return sort.first >= columnCount(); });
    m_shown = wanted();
    endResetModel();
}

void PeopleModel::updateRows(const std::vector<PersonId> &persons, std::vector<ParticipantRow> changed) {
    const std::unordered_set<PersonId> touched(persons.begin(), persons.end());
    std::vector<ParticipantRow> rows;
    rows.reserve(m_rows.size() + changed.size());
    std::vector<size_t> from; // the place of each row before; what is made comparable stays so
    for (size_t place = 0; place < m_rows.size(); ++place) {
        if (touched.count(m_rows[place].person) > 0)
            continue;
        rows.push_back(m_rows[place]);
        from.push_back(place);
    }
    for (ParticipantRow &row : changed)
        rows.push_back(std::move(row));
    for (auto &[column, keys] : m_keys) {
        Keys moved;
        moved.reserve(rows.size());
        for (const size_t place : from)
            moved.push_back(keys[place]);
        for (size_t row = from.size(); row < rows.size(); ++row)
            moved.push_back(m_collator.sortKey(sortText(rows[row], column)));
        keys = std::move(moved);
    }
    std::swap(m_rows, rows); // wanted() looks at the new ones
    std::vector<int> shown = wanted();
    std::swap(m_rows, rows);
    goOver(std::move(rows), std::move(shown), true);
}

void PeopleModel::goOver(std::vector<ParticipantRow> rows, std::vector<int> shown, bool newRows) {
    const auto idsOf = [](const std::vector<ParticipantRow> &from, const std::vector<int> &places) {
        std::vector<ParticipantId> ids;
        ids.reserve(places.size());
        for (const int place : places)
            ids.push_back(from[static_cast<size_t>(place)].id);
        return ids;
    };
    const std::vector<ParticipantRow> &next = newRows ? rows : m_rows;
    const std::vector<ParticipantId> before = idsOf(m_rows, m_shown);
    const std::vector<ParticipantId> after = idsOf(next, shown);
    const std::unordered_set<ParticipantId> had(before.begin(), before.end());
    const std::unordered_set<ParticipantId> has(after.begin(), after.end());
    std::vector<ParticipantId> keptBefore;
    std::copy_if(before.begin(), before.end(), std::back_inserter(keptBefore),
                 [&](ParticipantId id) { return has.count(id) > 0; });
    std::vector<ParticipantId> keptAfter;
    std::copy_if(after.begin(), after.end(), std::back_inserter(keptAfter),
                 [&](ParticipantId id) { return had.count(id) > 0; });
    const size_t steps = before.size() - keptBefore.size() + after.size() - keptAfter.size();
    if (keptBefore != keptAfter || steps > kMostSingleSteps) {
        beginResetModel();
        if (newRows)
            m_rows = std::move(rows);
        m_shown = std::move(shown);
        endResetModel();
        return;
    }
    for (int row = static_cast<int>(before.size()) - 1; row >= 0; --row) {
        if (has.count(before[static_cast<size_t>(row)]) > 0)
            continue;
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + row);
        endRemoveRows();
    }
    if (newRows)
        m_rows = std::move(rows);
    m_shown.clear();
    for (size_t row = 0; row < shown.size(); ++row) {
        if (had.count(after[row]) > 0)
            m_shown.push_back(shown[row]);
    }
    for (size_t row = 0; row < shown.size(); ++row) {
        if (had.count(after[row]) > 0)
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(row), shown[row]);
        endInsertRows();
    }
    if (newRows && !m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_shown.size()) - 1, columnCount() - 1));
}

void PeopleModel::setFilter(const PeopleFilter &filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    std::vector<int> shown = wanted();
    if (shown != m_shown)
        goOver({}, std::move(shown), false);
}

void PeopleModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount())
        return;
    std::vector<Sort> sorts;
    sorts.reserve(m_sorts.size() + 1);
    sorts.push_back({column, order});
    for (const Sort &sort : m_sorts) {
        if (sort.first != column)
            sorts.push_back(sort);
    }
    setSorts(std::move(sorts));
}

void PeopleModel::setSorts(std::vector<Sort> sorts) {
    if (sorts.size() > kMostSorts)
        sorts.resize(kMostSorts);
    m_sorts = std::move(sorts);
    reorder(wanted());
}

void PeopleModel::reorder(std::vector<int> shown) {
    if (shown == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<int, int> rowOfPlace;
    for (size_t row = 0; row < shown.size(); ++row)
        rowOfPlace.insert(shown[row], static_cast<int>(row));
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        const int row = rowOfPlace.value(m_shown[static_cast<size_t>(old.row())], -1);
        to.append(row < 0 ? QModelIndex() : index(row, old.column()));
    }
    m_shown = std::move(shown);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const PeopleModel::Keys &PeopleModel::keysOf(int column) const {
    const auto known = m_keys.find(column);
    if (known != m_keys.end())
        return known->second;
    Keys keys;
    keys.reserve(m_rows.size());
    for (const ParticipantRow &row : m_rows)
        keys.push_back(m_collator.sortKey(sortText(row, column)));
    return m_keys.emplace(column, std::move(keys)).first->second;
}

std::vector<int> PeopleModel::wanted() const {
    const PeopleMatcher matcher(m_filter, m_today, m_questions);
    std::vector<int> shown;
    for (size_t place = 0; place < m_rows.size(); ++place) {
        if (matcher.accepts(m_rows[place]))
            shown.push_back(static_cast<int>(place));
    }
    std::vector<std::pair<const Keys *, bool>> keys;
    for (const Sort &sort : m_sorts)
        keys.emplace_back(&keysOf(sort.first), sort.second == Qt::AscendingOrder);
    keys.emplace_back(&keysOf(Name), true);
    std::sort(shown.begin(), shown.end(), [&](int a, int b) {
        const auto left = static_cast<size_t>(a);
        const auto right = static_cast<size_t>(b);
        for (const auto &[texts, ascending] : keys) {
            const int compared = (*texts)[left].compare((*texts)[right]);
            if (compared != 0)
                return ascending ? compared < 0 : compared > 0;
        }
        return m_rows[left].id < m_rows[right].id;
    });
    return shown;
}

const ParticipantRow *PeopleModel::rowAt(const QModelIndex &index) const {
    if (!index.isValid() || index.row() >= static_cast<int>(m_shown.size()))
        return nullptr;
    return &m_rows[static_cast<size_t>(m_shown[static_cast<size_t>(index.row())])];
}

int PeopleModel::rowOf(ParticipantId id) const {
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (m_rows[static_cast<size_t>(m_shown[row])].id == id)
            return static_cast<int>(row);
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PeopleModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount) + static_cast<int>(m_questions.size());
}

const questions::Question *PeopleModel::questionAt(int column) const {
    const auto place = static_cast<size_t>(column - ColumnCount);
    return column >= ColumnCount && place < m_questions.size() ? &m_questions[place] : nullptr;
}

} // namespace groundwork::models
