#include "ui/models/matching_model.h"

#include "ui/words/date_words.h"
#include "ui/words/match_words.h"

#include <algorithm>

namespace groundwork::models {

namespace {

QVariantList segmentsOf(const matching::Sum &sum) {
    QVariantList segments;
    for (const matching::Part &part : sum.parts)
        segments.append(part.points());
    return segments;
}

QVariant alignment(bool number) {
    return static_cast<int>((number ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
}

} // namespace

MatchesModel::MatchesModel(QObject *parent)
    : QAbstractTableModel(parent) {
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void MatchesModel::arrange(std::vector<MatchRow> &rows) const {
    const auto byName = [this](const MatchRow &a, const MatchRow &b) {
        return m_collator.compare(a.menteeSortKey, b.menteeSortKey) < 0;
    };
    std::stable_sort(rows.begin(), rows.end(), byName);
    const auto less = [this](const MatchRow &a, const MatchRow &b) {
        switch (m_sortColumn) {
        case Mentor:
            return m_collator.compare(a.mentorSortKey, b.mentorSortKey) < 0;
        case Points:
            return a.sum.points < b.sum.points;
        case Words:
            return m_collator.compare(words::shortReason(a.sum), words::shortReason(b.sum)) < 0;
        default:
            return m_collator.compare(a.menteeSortKey, b.menteeSortKey) < 0;
        }
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const MatchRow &a, const MatchRow &b) {
        return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
}

void MatchesModel::setRows(std::vector<MatchRow> rows) {
    arrange(rows);
    const bool sameRows =
        rows.size() == m_rows.size() &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(),
                   [](const MatchRow &a, const MatchRow &b) { return a.mentee == b.mentee; });
    if (!sameRows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const MatchRow *MatchesModel::rowAt(const QModelIndex &index) const {
    return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<size_t>(index.row())] : nullptr;
}

int MatchesModel::rowOf(ParticipantId mentee) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const MatchRow &row) { return row.mentee == mentee; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MatchesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MatchesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MatchesModel::data(const QModelIndex &index, int role) const {
    const MatchRow *row = rowAt(index);
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Mentee:
            return row->menteeName;
        case Mentor:
            return row->mentorName;
        case Points:
            return QString::number(row->sum.points);
        default:
            return words::shortReason(row->sum);
        }
    case Qt::ToolTipRole:
        return column == Points ? words::sumAsText(row->sum, words::MatchReader::Coordinator,
                                                   {row->menteeCallName, row->mentorCallName})
                                : this->data(index, Qt::DisplayRole).toString();
    case Qt::AccessibleTextRole:
        if (column == Mentee && row->pinned && row->reviewed)
            return tr("%1, pinned, reviewed").arg(row->menteeName);
        if (column == Mentee && (row->pinned || row->reviewed))
            return row->pinned ? tr("%1, pinned").arg(row->menteeName) : tr("%1, reviewed").arg(row->menteeName);
        return column == Points ? tr("%1 of %2 points").arg(row->sum.points).arg(row->sum.possible)
                                : this->data(index, Qt::DisplayRole).toString();
    case PersonNameRole:
        return column == Mentee ? row->menteeName : column == Mentor ? row->mentorName : QString();
    case PersonIsMentorRole:
        return column == Mentor;
    case SegmentsRole:
        return column == Points ? segmentsOf(row->sum) : QVariantList();
    case PossibleRole:
        return row->sum.possible;
    case PinnedRole:
        return row->pinned;
    case ReviewedRole:
        return row->reviewed;
    default:
        return {};
    }
}

QVariant MatchesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(false);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Mentee:
        return tr("Mentee");
    case Mentor:
        return tr("Mentor");
    case Points:
        return m_rows.empty() ? tr("Points") : tr("Points of %1").arg(m_rows.front().sum.possible);
    case Words:
        return tr("In words");
    default:
        return {};
    }
}

void MatchesModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<ParticipantId> mentees;
    for (const QModelIndex &index : before)
        mentees.push_back(m_rows[static_cast<size_t>(index.row())].mentee);
    arrange(m_rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(mentees[static_cast<size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

WaitingModel::WaitingModel(QObject *parent)
    : QAbstractTableModel(parent) {
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void WaitingModel::setRows(std::vector<partnerships::PartnershipRow> rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [this](const partnerships::PartnershipRow &a, const partnerships::PartnershipRow &b) {
                         return m_collator.compare(a.menteeSortKey, b.menteeSortKey) < 0;
                     });
    const bool sameRows =
        rows.size() == m_rows.size() && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                                   [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!sameRows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const partnerships::PartnershipRow *WaitingModel::rowAt(const QModelIndex &index) const {
    return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<size_t>(index.row())] : nullptr;
}

int WaitingModel::rowOf(PartnershipId id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int WaitingModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WaitingModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const {
    const partnerships::PartnershipRow *row = rowAt(index);
    if (!row)
        return {};
    const int column = index.column();
    const auto answer = [row, role](QDate yes, QDate talk, QDate trial) {
        if (row->state == partnerships::PartnershipState::Trying)
            return trial.isValid() ? tr("answered") : tr("until %1").arg(words::longDate(row->trialUntil));
        if (yes.isValid())
            return tr("yes, %1").arg(words::longDate(yes));
        return !talk.isValid() ? tr("not yet")
               : role == Qt::DisplayRole
                   ? tr("talk first")
                   : tr("would like to talk first, %1").arg(words::longDate(talk));
    };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        switch (column) {
        case Mentee:
            return row->menteeName;
        case Mentor:
            return row->mentorName;
        case Points:
            return row->points ? tr("%1 of %2").arg(*row->points).arg(row->pointsPossible.value_or(0))
                               : QString();
        case MenteeYes:
            return answer(row->acceptedMentee, row->talkMentee, row->trialMentee);
        default:
            return answer(row->acceptedMentor, row->talkMentor, row->trialMentor);
        }
    case PersonNameRole:
        return column == Mentee ? row->menteeName : column == Mentor ? row->mentorName : QString();
    case PersonIsMentorRole:
        return column == Mentor;
    default:
        return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(false);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Mentee:
        return tr("Mentee");
    case Mentor:
        return tr("Mentor");
    case Points:
        return tr("Points");
    case MenteeYes:
        return tr("Mentee’s answer");
    case MentorYes:
        return tr("Mentor’s answer");
    default:
        return {};
    }
}

void SumModel::setSum(const matching::Sum &sum, const QString &mentee, const QString &mentor) {
    beginResetModel();
    m_sum = sum;
    m_mentee = mentee;
    m_mentor = mentor;
    endResetModel();
}

QString SumModel::asText() const {
    return words::sumAsText(m_sum, words::MatchReader::Coordinator, {m_mentee, m_mentor});
}

int SumModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_sum.parts.size()) + 1;
}

int SumModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SumModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() != Why);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (isSumRow(index.row())) {
        if (index.column() == Why)
            return tr("Sum of %1 possible").arg(m_sum.possible);
        return index.column() == Points ? QVariant(m_sum.points) : QVariant(QString());
    }
    const matching::Part &part = m_sum.parts[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case Why:
        return words::partLine(part, words::MatchReader::Coordinator, {m_mentee, m_mentor});
    case FitWeight:
        return QStringLiteral("%1 × %2").arg(part.fit).arg(part.weight);
    default:
        return part.points();
    }
}

QVariant SumModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section != Why);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Why:
        return tr("Why this match");
    case FitWeight:
        return tr("fit × weight");
    case Points:
        return tr("points");
    default:
        return {};
    }
}

} // namespace groundwork::models
