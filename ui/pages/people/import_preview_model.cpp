#include "ui/pages/people/import_preview_model.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"

#include <QFont>

namespace groundwork::ui {

using exchange::RowState;

ImportPreviewModel::ImportPreviewModel(ImportSession &session, Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_theme(theme) {
    connect(&session, &ImportSession::tableChanged, this, [this] {
        beginResetModel();
        const auto &table = m_session.table();
        m_rows = std::max(0, static_cast<int>(table.table.rows.size()) - table.shape.firstData());
        m_columns = static_cast<int>(table.shape.columns.size());
        planned();
        endResetModel();
    });
    connect(&session, &ImportSession::planned, this, [this] {
        planned();
        if (m_rows > 0 && m_columns > 0)
            Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, m_columns - 1));
    });
}

void ImportPreviewModel::planned() {
    m_out.assign(static_cast<size_t>(m_rows), 0);
    const int first = m_session.table().shape.firstData();
    for (const exchange::PlannedRow &row : m_session.plan().rows) {
        const int at = row.index - first;
        if (at >= 0 && at < m_rows)
            m_out[static_cast<size_t>(at)] =
                row.state == RowState::LeftOut || row.state == RowState::Unfinished ? 1 : 0;
    }
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QString ImportPreviewModel::textOf(int row, int column) const {
    const auto &table = m_session.table();
    const int index = table.shape.firstData() + row;
    const int raw = table.shape.columns[static_cast<size_t>(column)].column;
    const auto edit =
        m_session.options().edits.find({table.table.rows[static_cast<size_t>(index)].number, raw});
    return edit != m_session.options().edits.end() ? edit->second : table.table.at(index, raw).text;
}

const exchange::ImportIssue *ImportPreviewModel::issueOf(int row, int column) const {
    const auto &table = m_session.table();
    const int number = table.table.rows[static_cast<size_t>(table.shape.firstData() + row)].number;
    if (const auto *issue = m_session.issueAt(number, column))
        return issue;
    return column == 0 ? m_session.issueAt(number, -1) : nullptr;
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const auto *issue = issueOf(index.row(), index.column());
    const bool ignored = m_session.table().mapping.columns[static_cast<size_t>(index.column())].field ==
                         exchange::Field::Ignore;
    const bool out = m_out[static_cast<size_t>(index.row())] != 0;
    switch (role) {
    case Qt::DisplayRole: {
        const QString text = textOf(index.row(), index.column()).simplified();
        return text.isEmpty() && issue && issue->blocks ? tr("missing") : text;
    }
    case Qt::EditRole:
        return textOf(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (issue)
            return words::issueTitle(*issue) + QStringLiteral(". ") + words::issueText(*issue);
        return role == Qt::ToolTipRole ? textOf(index.row(), index.column()) : QString();
    case Qt::DecorationRole:
        if (issue)
            return icon(m_theme, issue->blocks ? QStringLiteral("error") : QStringLiteral("warn"),
                        issue->blocks ? Token::Problem : Token::Attention);
        return {};
    case Qt::BackgroundRole:
        if (issue)
            return m_theme.color(issue->blocks ? Token::ProblemSoft : Token::AttentionSoft);
        return {};
    case Qt::ForegroundRole:
        if (issue && issue->blocks)
            return m_theme.color(Token::Problem);
        return m_theme.color(ignored || out ? Token::Ink3 : Token::Ink);
    case Qt::FontRole:
        if (ignored || out) {
            QFont font = m_theme.font(TextRole::Body);
            font.setStrikeOut(true);
            return font;
        }
        return {};
    case IssueRole:
        return issue != nullptr;
    case BlocksRole:
        return issue && issue->blocks;
    case OutRole:
        return out;
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || !m_session.hasTable())
        return {};
    const auto &table = m_session.table();
    if (orientation == Qt::Vertical)
        return table.table.rows[static_cast<size_t>(table.shape.firstData() + section)].number;
    return table.shape.columns[static_cast<size_t>(section)].title;
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const auto &table = m_session.table();
    const int number = table.table.rows[static_cast<size_t>(table.shape.firstData() + index.row())].number;
    if (value.toString() != textOf(index.row(), index.column()))
        m_session.edit(number, table.shape.columns[static_cast<size_t>(index.column())].column,
                       value.toString());
    return true;
}

QModelIndex ImportPreviewModel::cellOf(int row, int columnIndex) const {
    const auto &table = m_session.table();
    const int first = table.shape.firstData();
    const auto &rows = table.table.rows;
    const auto found =
        std::lower_bound(rows.begin() + first, rows.end(), row,
                         [](const exchange::RawRow &raw, int number) { return raw.number < number; });
    if (found == rows.end() || found->number != row)
        return {};
    return index(static_cast<int>(found - rows.begin()) - first, std::max(0, columnIndex));
}

QModelIndex ImportPreviewModel::nextMarked(const QModelIndex &from, bool forward) const {
    const auto &issues = m_session.plan().issues;
    std::vector<std::pair<int, int>> cells;
    for (const exchange::ImportIssue &issue : issues) {
        const QModelIndex cell = cellOf(issue.row, issue.columnIndex);
        if (cell.isValid())
            cells.emplace_back(cell.row(), cell.column());
    }
    if (cells.empty())
        return {};
    std::sort(cells.begin(), cells.end());
    const std::pair here(from.isValid() ? from.row() : -1, from.isValid() ? from.column() : -1);
    if (forward) {
        const auto next = std::upper_bound(cells.begin(), cells.end(), here);
        const auto cell = next == cells.end() ? cells.front() : *next;
        return index(cell.first, cell.second);
    }
    const auto next = std::lower_bound(cells.begin(), cells.end(), here);
    const auto cell = next == cells.begin() ? cells.back() : *std::prev(next);
    return index(cell.first, cell.second);
}

} // namespace groundwork::ui
