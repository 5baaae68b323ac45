#pragma once

#include "core/partnerships/partnership_rows.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

#include <set>
#include <vector>

namespace groundwork::models {

/// The pairs of a cohort, one row each. Sorting is by its own role, so that dates sort as dates and names by
/// their sort keys.
class PairsModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Pair, State, Missing, Matched, FirstMeeting, Agreement, End, ColumnCount };
    enum Role { SortRole = Qt::UserRole, MenteeRole, MentorRole, IdRole, StateRole };

    explicit PairsModel(QObject *parent = nullptr);
    /// Shows these rows. Rows that stay keep their index, so that selection and scroll stay.
    void setRows(std::vector<partnerships::PartnershipRow> rows);
    [[nodiscard]] const partnerships::PartnershipRow &row(int row) const {
        return m_rows[static_cast<size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QString text(const partnerships::PartnershipRow &row, int column) const;
    [[nodiscard]] QVariant sortKey(const partnerships::PartnershipRow &row, int column) const;
    std::vector<partnerships::PartnershipRow> m_rows;
};

/// Which pairs a list shows, by key: "" (all that are not over), "waiting_yes", "no_meeting", "unsigned",
/// "underway", "over".
bool pairFits(const partnerships::PartnershipRow &row, const QString &filterKey);

/// Filters by key or by a set of ids, and by words; sorts by the locale.
class PairsFilter : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit PairsFilter(QObject *parent = nullptr);
    void setKey(const QString &key);
    [[nodiscard]] QString key() const { return m_key; }
    /// Only these pairs (those behind a check), whatever their state.
    void setOnly(const QString &key, std::set<PartnershipId> ids);
    void setText(const QString &text);

  protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

  private:
    QString m_key;
    QStringList m_words;
    bool m_onlyIds = false;
    std::set<PartnershipId> m_ids;
};

} // namespace groundwork::models
