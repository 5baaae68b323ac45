#include "ui/models/pairs_model.h"

#include "core/base/text_fold.h"
#include "ui/words/date_words.h"
#include "ui/words/state_words.h"

#include <QCollator>

#include <algorithm>

namespace groundwork::models {

using partnerships::PartnershipRow;
using partnerships::PartnershipState;

PairsModel::PairsModel(QObject *parent)
    : QAbstractTableModel(parent) {}

void PairsModel::setRows(std::vector<PartnershipRow> rows) {
    const bool same =
        rows.size() == m_rows.size() &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(),
                   [](const PartnershipRow &a, const PartnershipRow &b) { return a.id == b.id; });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PairsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PairsModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString PairsModel::text(const PartnershipRow &row, int column) const {
    switch (column) {
    case Pair:
        return words::pairTitle(row.menteeName, row.mentorName);
    case State:
        return words::partnershipStateWord(row.state);
    case Missing:
        return words::partnershipMissing(row);
    case Matched:
        return words::shortDate(row.matchedOn);
    case FirstMeeting:
        return words::shortDate(row.firstMeetingDone);
    case Agreement:
        return words::shortDate(row.agreementSigned);
    case End:
        return words::shortDate(row.actualEnd.isValid() ? row.actualEnd : row.plannedEnd);
    default:
        return {};
    }
}

QVariant PairsModel::sortKey(const PartnershipRow &row, int column) const {
    switch (column) {
    case Pair:
        return row.menteeSortKey;
    case State:
        return static_cast<int>(row.state);
    case Missing:
        return words::partnershipMissing(row);
    case Matched:
        return row.matchedOn;
    case FirstMeeting:
        return row.firstMeetingDone;
    case Agreement:
        return row.agreementSigned;
    case End:
        return row.actualEnd.isValid() ? row.actualEnd : row.plannedEnd;
    default:
        return {};
    }
}

QVariant PairsModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const PartnershipRow &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Pair ? text(row, Pair) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString shown = text(row, index.column());
        return shown.isEmpty() ? QStringLiteral("–") : shown;
    }
    case SortRole:
        return sortKey(row, index.column());
    case MenteeRole:
        return row.menteeName;
    case MentorRole:
        return row.mentorName;
    case IdRole:
        return row.id.value;
    case StateRole:
        return static_cast<int>(row.state);
    default:
        return {};
    }
}

QVariant PairsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Pair:
        return tr("Mentee and mentor");
    case State:
        return tr("State");
    case Missing:
        return tr("What is missing");
    case Matched:
        return tr("Matched");
    case FirstMeeting:
        return tr("First meeting");
    case Agreement:
        return tr("Signed");
    case End:
        return tr("Ends");
    default:
        return {};
    }
}

bool pairFits(const PartnershipRow &row, const QString &filterKey) {
    const bool agreed = partnerships::isAgreedAndOpen(row.state);
    if (filterKey == QLatin1String("waiting_yes"))
        return partnerships::isUndecided(row.state);
    if (filterKey == QLatin1String("no_meeting"))
        return agreed && !row.firstMeetingDone.isValid();
    if (filterKey == QLatin1String("unsigned"))
        return agreed && !row.agreementSigned.isValid();
    if (filterKey == QLatin1String("underway"))
        return row.state == PartnershipState::Underway || row.state == PartnershipState::Paused ||
               row.state == PartnershipState::Closing;
    if (filterKey == QLatin1String("over"))
        return partnerships::isOver(row.state);
    return !partnerships::isOver(row.state);
}

PairsFilter::PairsFilter(QObject *parent)
    : QSortFilterProxyModel(parent) {
    setSortRole(PairsModel::SortRole);
    setDynamicSortFilter(true);
}

void PairsFilter::setKey(const QString &key) {
    m_key = key;
    m_onlyIds = false;
    m_ids.clear();
    invalidateFilter();
}

void PairsFilter::setOnly(const QString &key, std::set<PartnershipId> ids) {
    m_key = key;
    m_onlyIds = true;
    m_ids = std::move(ids);
    invalidateFilter();
}

void PairsFilter::setText(const QString &text) {
    m_words = foldText(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PairsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
    Q_UNUSED(parent)
    const auto *model = qobject_cast<const PairsModel *>(sourceModel());
    if (!model)
        return false;
    const PartnershipRow &pair = model->row(row);
    if (m_onlyIds ? !m_ids.contains(pair.id) : !pairFits(pair, m_key))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString folded = foldText(pair.menteeName + QLatin1Char(' ') + pair.mentorName + QLatin1Char(' ') +
                                    pair.menteeUnit + QLatin1Char(' ') + pair.mentorUnit + QLatin1Char(' ') +
                                    words::partnershipStateWord(pair.state));
    return std::all_of(m_words.begin(), m_words.end(),
                       [&folded](const QString &word) { return folded.contains(word); });
}

bool PairsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const {
    const QVariant a = left.data(PairsModel::SortRole);
    const QVariant b = right.data(PairsModel::SortRole);
    if (a.typeId() == QMetaType::QString) {
        static const QCollator collator;
        return collator.compare(a.toString(), b.toString()) < 0;
    }
    if (a.typeId() == QMetaType::QDate)
        return a.toDate() < b.toDate();
    return a.toInt() < b.toInt();
}

} // namespace groundwork::models
