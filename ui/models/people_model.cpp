#include "ui/models/people_model.h"

#include "core/base/text_fold.h"
#include "ui/words/people_words.h"
#include "ui/words/state_words.h"

#include <algorithm>
#include <numeric>

namespace groundwork::models {

using people::ParticipantRow;

PeopleModel::PeopleModel(QObject *parent)
    : QAbstractTableModel(parent) {
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void PeopleModel::setRows(std::vector<ParticipantRow> rows) {
    std::vector<ParticipantId> before;
    for (const int place : m_shown)
        before.push_back(m_rows[static_cast<size_t>(place)].id);
    std::vector<ParticipantRow> old = std::exchange(m_rows, std::move(rows));
    std::vector<int> shown = wanted();
    const bool sameLines = std::equal(
        shown.begin(), shown.end(), before.begin(), before.end(),
        [this](int place, ParticipantId id) { return m_rows[static_cast<size_t>(place)].id == id; });
    if (sameLines) {
        m_shown = std::move(shown);
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_shown.size()) - 1, ColumnCount - 1));
        return;
    }
    // The rows are swapped already: bring the old ones back for the time before the reset.
    std::swap(m_rows, old);
    beginResetModel();
    std::swap(m_rows, old);
    m_shown = std::move(shown);
    endResetModel();
}

void PeopleModel::setFilter(const PeopleFilter &filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    show(wanted());
}

void PeopleModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    std::vector<int> shown = wanted();
    if (shown == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from) {
        const int place = m_shown[static_cast<size_t>(old.row())];
        const auto now = std::find(shown.begin(), shown.end(), place);
        to.append(now == shown.end() ? QModelIndex()
                                     : index(static_cast<int>(now - shown.begin()), old.column()));
    }
    m_shown = std::move(shown);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PeopleModel::show(std::vector<int> shown) {
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

bool PeopleModel::accepts(const ParticipantRow &row, const QStringList &words) const {
    switch (m_filter.who) {
    case PeopleFilter::Who::All:
        break;
    case PeopleFilter::Who::Mentees:
        if (row.role != Role::Mentee)
            return false;
        break;
    case PeopleFilter::Who::Mentors:
        if (row.role != Role::Mentor)
            return false;
        break;
    case PeopleFilter::Who::Both:
        if (!row.alsoOtherRole)
            return false;
        break;
    }
    if (!m_filter.states.empty() && m_filter.states.count(row.state) == 0)
        return false;
    return std::all_of(words.begin(), words.end(),
                       [&row](const QString &word) { return row.searchText.contains(word); });
}

std::vector<int> PeopleModel::wanted() const {
    const QStringList words = foldText(m_filter.search).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<int> shown;
    for (size_t place = 0; place < m_rows.size(); ++place) {
        if (accepts(m_rows[place], words))
            shown.push_back(static_cast<int>(place));
    }
    // Each text is made comparable once, not in each comparison.
    std::vector<QCollatorSortKey> names;
    std::vector<QCollatorSortKey> keys;
    names.reserve(m_rows.size());
    keys.reserve(m_rows.size());
    const bool byName = m_sortColumn == Name || m_sortColumn < 0;
    for (const ParticipantRow &row : m_rows) {
        names.push_back(m_collator.sortKey(row.sortKey));
        if (!byName)
            keys.push_back(m_collator.sortKey(text(row, m_sortColumn)));
    }
    const auto order = [&](int a, int b) {
        const auto left = static_cast<size_t>(a);
        const auto right = static_cast<size_t>(b);
        if (!byName) {
            const int compared = keys[left].compare(keys[right]);
            if (compared != 0)
                return m_sortOrder == Qt::AscendingOrder ? compared < 0 : compared > 0;
        }
        const int compared = names[left].compare(names[right]);
        if (compared != 0)
            return byName && m_sortOrder == Qt::DescendingOrder ? compared > 0 : compared < 0;
        return m_rows[left].id < m_rows[right].id;
    };
    std::sort(shown.begin(), shown.end(), order);
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
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString PeopleModel::partnerText(const ParticipantRow &row) {
    if (row.role == Role::Mentor && (row.capacity > 1 || row.openPartnerships > 1))
        return tr("%1 of %n place(s)", nullptr, row.capacity).arg(row.openPartnerships);
    return row.partner;
}

QString PeopleModel::text(const ParticipantRow &row, int column) const {
    switch (column) {
    case Name:
        return row.name;
    case RoleColumn:
        return words::roleWord(row.role);
    case Unit:
        return row.unit;
    case Wish:
        return row.role == Role::Mentee ? row.seeks.value(0) : row.offers.value(0);
    case State:
        return words::participantStateWord(row.state);
    case Partner:
        return partnerText(row);
    default:
        return {};
    }
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const {
    const ParticipantRow *row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name && row->name != row->fullName)
            return tr("%1 (%2)").arg(row->name, row->fullName);
        if (index.column() == Wish)
            return (row->role == Role::Mentee ? row->seeks : row->offers).join(QLatin1Char('\n'));
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return tr("%1, %2").arg(row->name, words::roleWord(row->role));
        return text(*row, index.column());
    case ParticipantIdRole:
        return row->id.value;
    case ParticipantRoleRole:
        return row->role == Role::Mentor;
    case ParticipantStateRole:
        return static_cast<int>(row->state);
    case NameRole:
        return row->name;
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case RoleColumn:
        return tr("Role");
    case Unit:
        return tr("Unit");
    case Wish:
        return tr("First wish or offer");
    case State:
        return tr("State");
    case Partner:
        return tr("Partner");
    default:
        return {};
    }
}

} // namespace groundwork::models
