#pragma once

#include "ui/pages/people/import_session.h"

#include <QAbstractTableModel>

namespace groundwork::ui {

class Theme;

/// The rows of the list as they stand in the file, with what is wrong marked. Cells can be typed over.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Roles { IssueRole = Qt::UserRole + 1, BlocksRole, OutRole, RowNumberRole };
    /// Which rows are shown. A row that is put right stays until the filter is chosen again, so that nothing jumps
    /// away under the hands.
    enum class Show { All, Marked, Blocked };

    ImportPreviewModel(ImportSession &session, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }
    /// The number of the row as the spreadsheet counts.
    [[nodiscard]] int numberOf(int row) const;

    /// The cell of an issue; an issue of a whole row is at its first column.
    [[nodiscard]] QModelIndex cellOf(int row, int columnIndex) const;
    /// The next marked cell after (or before) `from`, going round; invalid when there is none.
    [[nodiscard]] QModelIndex nextMarked(const QModelIndex &from, bool forward) const;

  private:
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] const exchange::ImportIssue *issueOf(int row, int column) const;
    [[nodiscard]] int indexOf(int row) const { return m_shown[static_cast<size_t>(row)]; }
    void chooseRows();
    void planned();
    ImportSession &m_session;
    Theme &m_theme;
    Show m_show = Show::All;
    std::vector<int> m_shown; ///< into RawTable::rows, in order
    int m_columns = 0;
    std::vector<char> m_out; ///< for each row of the list: does not come in, by choice
};

} // namespace groundwork::ui
