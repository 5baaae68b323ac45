#pragma once

#include "core/people/person_rows.h"
#include "ui/models/people_filter.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QDate>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace groundwork::models {

/// The people table: filters, searches and sorts the rows of a cohort itself, in the order of the locale.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    // The first six are shown where nobody chose others.
    enum Column {
        Name,
        RoleColumn,
        Unit,
        Wish,
        State,
        Partner,
        Missing,
        RoleTitle,
        Location,
        Email,
        Phone,
        Pronouns,
        Languages,
        Seeks,
        Offers,
        Hours,
        FreePlaces,
        Since,
        Joined,
        ColumnCount
    };
    enum DataRole {
        ParticipantIdRole = Qt::UserRole + 1,
        ParticipantRoleRole,
        ParticipantStateRole,
        NameRole,
        ColumnKeyRole, ///< of a header: "unit"
    };
    using Sort = std::pair<int, Qt::SortOrder>;

    explicit PeopleModel(QObject *parent = nullptr);

    /// Shows these rows with filter and sorting as they are. Rows that come, go or change are reported one by
    /// one, so that a view keeps selection and scroll; only a list that is mostly another is reset.
    void setRows(std::vector<people::ParticipantRow> rows);
    /// The rows of a few persons are these now; rows of theirs that are not among them are gone.
    void updateRows(const std::vector<PersonId> &persons, std::vector<people::ParticipantRow> rows);
    void setFilter(const PeopleFilter &filter);
    /// The coordinator's own questions, a column each behind the others. Rows, filter and what it is sorted by stay.
    void setQuestions(std::vector<questions::Question> questions);
    [[nodiscard]] const std::vector<questions::Question> &questions() const { return m_questions; }
    /// The day from which waiting is counted.
    void setToday(QDate today) { m_today = today; }
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
    /// Sorts by this column; what it was sorted by before decides between equals, three columns deep, and at
    /// last the name.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] const std::vector<Sort> &sorts() const { return m_sorts; }
    /// Sets the columns at once, the first decides first.
    void setSorts(std::vector<Sort> sorts);

    /// What the partner column says: "Noor Rahmani", "1 of 2 places", or empty.
    [[nodiscard]] static QString partnerText(const people::ParticipantRow &row);
    /// The name of a column in files: "unit", "question:bus_line".
    [[nodiscard]] QString columnKey(int column) const;
    [[nodiscard]] QString text(const people::ParticipantRow &row, int column) const;

  private:
    using Keys = std::vector<QCollatorSortKey>;
    [[nodiscard]] std::vector<int> wanted() const;
    /// The question of a column, or null.
    [[nodiscard]] const questions::Question *questionAt(int column) const;
    [[nodiscard]] QString sortText(const people::ParticipantRow &row, int column) const;
    [[nodiscard]] const Keys &keysOf(int column) const;
    /// Goes over to other rows (or the same) and what is shown of them.
    void goOver(std::vector<people::ParticipantRow> rows, std::vector<int> shown, bool newRows);
    void reorder(std::vector<int> shown);

    QCollator m_collator;
    std::vector<people::ParticipantRow> m_rows;
    std::vector<questions::Question> m_questions;
    std::vector<int> m_shown; ///< places in m_rows, in the order shown
    PeopleFilter m_filter;
    QDate m_today;
    std::vector<Sort> m_sorts{{Name, Qt::AscendingOrder}};
    mutable std::map<int, Keys> m_keys; ///< each text is made comparable once, not in each comparison
};

} // namespace groundwork::models
