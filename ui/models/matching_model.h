#pragma once

#include "core/base/id.h"
#include "core/matching/criteria.h"
#include "core/partnerships/partnership_rows.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QString>

#include <vector>

namespace groundwork::models {

/// What delegates of the matching tables need beside the text.
enum MatchDataRole {
    PersonNameRole = Qt::UserRole + 1, ///< the name that a badge stands for; empty in other columns
    PersonIsMentorRole,                ///< bool: which badge
    SegmentsRole,                      ///< QVariantList of points, one a criterion, highest weight first
    PossibleRole,                      ///< int: the points that the bar is long for
    PinnedRole,                        ///< bool
    ReviewedRole,                      ///< bool
};

/// A proposed match as the table shows it.
struct MatchRow {
    ParticipantId mentee;
    ParticipantId mentor;
    QString menteeName;
    QString mentorName;
    QString menteeCallName;
    QString mentorCallName;
    QString menteeSortKey;
    QString mentorSortKey;
    matching::Sum sum;
    bool pinned = false;
    bool reviewed = false;

    bool operator==(const MatchRow &) const = default;
};

/// The proposals: mentee, mentor, points with their bar, the best of it in words. Sorts itself.
class MatchesModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Mentee, Mentor, Points, Words, ColumnCount };

    explicit MatchesModel(QObject *parent = nullptr);

    void setRows(std::vector<MatchRow> rows);
    [[nodiscard]] const std::vector<MatchRow> &rows() const { return m_rows; }
    [[nodiscard]] const MatchRow *rowAt(const QModelIndex &index) const;
    /// The model row of a mentee's match, or -1.
    [[nodiscard]] int rowOf(ParticipantId mentee) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

  private:
    void arrange(std::vector<MatchRow> &rows) const;
    QCollator m_collator;
    std::vector<MatchRow> m_rows;
    int m_sortColumn = Points;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

/// The pairs that wait for an answer: mentee, mentor, points, and what each side answered, with its day. After a trial
/// meeting it only says that somebody has answered.
class WaitingModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Mentee, Mentor, Points, MenteeYes, MentorYes, ColumnCount };

    explicit WaitingModel(QObject *parent = nullptr);

    void setRows(std::vector<partnerships::PartnershipRow> rows);
    [[nodiscard]] const std::vector<partnerships::PartnershipRow> &rows() const { return m_rows; }
    [[nodiscard]] const partnerships::PartnershipRow *rowAt(const QModelIndex &index) const;
    [[nodiscard]] int rowOf(PartnershipId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    QCollator m_collator;
    std::vector<partnerships::PartnershipRow> m_rows;
};

/// A sum, line by line: why, fit × weight, points; the last row is the sum itself.
class SumModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Why, FitWeight, Points, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Call names, for the line on wishes.
    void setSum(const matching::Sum &sum, const QString &mentee, const QString &mentor);
    [[nodiscard]] const matching::Sum &sum() const { return m_sum; }
    [[nodiscard]] bool isSumRow(int row) const { return row == static_cast<int>(m_sum.parts.size()); }
    /// The whole table with tabs, for the clipboard.
    [[nodiscard]] QString asText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    matching::Sum m_sum;
    QString m_mentee;
    QString m_mentor;
};

} // namespace groundwork::models
