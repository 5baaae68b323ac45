#pragma once

#include "core/people/person_rows.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <optional>
#include <set>
#include <vector>

namespace groundwork::models {

/// Which people a list shows. States: none chosen means all.
struct PeopleFilter {
    enum class Who { All, Mentees, Mentors, Both };
    Who who = Who::All;
    std::set<people::ParticipantState> states;
    QString search; ///< as typed; every word must be found

    [[nodiscard]] bool isEmpty() const {
        return who == Who::All && states.empty() && search.trimmed().isEmpty();
    }
    bool operator==(const PeopleFilter &) const = default;
};

/// The people table: filters, searches and sorts the rows of a cohort itself, in the order of the locale.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { Name, RoleColumn, Unit, Wish, State, Partner, ColumnCount };
    enum DataRole {
        ParticipantIdRole = Qt::UserRole + 1,
        ParticipantRoleRole,
        ParticipantStateRole,
        NameRole
    };

    explicit PeopleModel(QObject *parent = nullptr);

    /// Shows these rows with filter and sorting as they are. When only the content of the rows shown differs,
    /// nothing is reset and a view keeps selection and scroll.
    void setRows(std::vector<people::ParticipantRow> rows);
    void setFilter(const PeopleFilter &filter);
    [[nodiscard]] const PeopleFilter &filter() const { return m_filter; }

    /// All rows, also those that the filter hides.
    [[nodiscard]] const std::vector<people::ParticipantRow> &rows() const { return m_rows; }
    [[nodiscard]] const people::ParticipantRow *rowAt(const QModelIndex &index) const;
    /// The model row of a participant, -1 when the filter hides it.
    [[nodiscard]] int rowOf(ParticipantId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// What the partner column says: "Noor Rahmani", "1 of 2 places", or empty.
    [[nodiscard]] static QString partnerText(const people::ParticipantRow &row);

  private:
    [[nodiscard]] std::vector<int> wanted() const;
    [[nodiscard]] bool accepts(const people::ParticipantRow &row, const QStringList &words) const;
    [[nodiscard]] QString text(const people::ParticipantRow &row, int column) const;
    void show(std::vector<int> shown);

    QCollator m_collator;
    std::vector<people::ParticipantRow> m_rows;
    std::vector<int> m_shown; ///< places in m_rows, in the order shown
    PeopleFilter m_filter;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace groundwork::models
