#pragma once

#include "ui/pages/people/import_session.h"

#include <QAbstractTableModel>

namespace groundwork::ui {

class Theme;

/// The rows of the list as they stand in the file, with what is wrong marked. Cells can be typed over.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Roles { IssueRole = Qt::UserRole + 1, BlocksRole, OutRole };

    ImportPreviewModel(ImportSession &session, Theme &theme, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// The cell of an issue; an issue of a whole row is at its first column.
    [[nodiscard]] QModelIndex cellOf(int row, int columnIndex) const;
    /// The next marked cell after (or before) `from`, going round; invalid when there is none.
    [[nodiscard]] QModelIndex nextMarked(const QModelIndex &from, bool forward) const;

  private:
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] const exchange::ImportIssue *issueOf(int row, int column) const;
    void planned();
    ImportSession &m_session;
    Theme &m_theme;
    int m_rows = 0;
    int m_columns = 0;
    std::vector<char> m_out; ///< rows that do not come in, by choice
};

} // namespace groundwork::ui
