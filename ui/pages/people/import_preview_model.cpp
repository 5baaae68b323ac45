#include "ui/pages/people/import_preview_model.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/words/import_words.h"

#include <QFont>

#include <algorithm>
#include <set>

namespace groundwork::ui {

using exchange::RowState;

ImportPreviewModel::ImportPreviewModel(ImportSession &session, Theme &theme, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_theme(theme) {
    connect(&session, &ImportSession::tableChanged, this, [this] {
        beginResetModel();
        m_show = Show::All;
        m_columns = static_cast<int>(m_session.table().shape.columns.size());
        planned();
        chooseRows();
        endResetModel();
    });
    connect(&session, &ImportSession::planned, this, [this] {
        planned();
        // Another table is told by tableChanged, in a moment.
        const exchange::SignUpTable &table = m_session.table();
        const bool same = m_columns == static_cast<int>(table.shape.columns.size()) && !m_shown.empty() &&
                          m_shown.back() < static_cast<int>(table.table.rows.size());
        if (same && m_columns > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
    });
}

void ImportPreviewModel::setShow(Show show) {
    beginResetModel();
    m_show = show;
    chooseRows();
    endResetModel();
}

void ImportPreviewModel::chooseRows() {
    m_shown.clear();
    const auto &table = m_session.table();
    std::set<int> wanted;
    for (const exchange::ImportIssue &issue : m_session.plan().issues) {
        if (m_show != Show::Blocked || issue.blocks)
            wanted.insert(issue.row);
    }
    for (int row = table.shape.firstData(); row < static_cast<int>(table.table.rows.size()); ++row) {
        if (m_show == Show::All || wanted.count(table.table.rows[static_cast<size_t>(row)].number) > 0)
            m_shown.push_back(row);
    }
}

void ImportPreviewModel::planned() {
    m_out.assign(m_session.table().table.rows.size(), 0);
    for (const exchange::PlannedRow &row : m_session.plan().rows)
        m_out[static_cast<size_t>(row.index)] =
            row.state == RowState::LeftOut || row.state == RowState::Unfinished ? 1 : 0;
}

int ImportPreviewModel::numberOf(int row) const {
    return m_session.table().table.rows[static_cast<size_t>(indexOf(row))].number;
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_columns;
}

QString ImportPreviewModel::textOf(int row, int column) const {
    const auto &table = m_session.table();
    const int raw = table.shape.columns[static_cast<size_t>(column)].column;
    return m_session.editAt(numberOf(row), raw).value_or(table.table.at(indexOf(row), raw).text);
}

const exchange::ImportIssue *ImportPreviewModel::issueOf(int row, int column) const {
    const int number = numberOf(row);
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
    const bool out = m_out[static_cast<size_t>(indexOf(index.row()))] != 0;
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
        if (const int raw = m_session.table().shape.columns[static_cast<size_t>(index.column())].column;
            m_session.editAt(numberOf(index.row()), raw))
            return tr("You typed this. In the list: %1").arg(m_session.table().table.at(indexOf(index.row()), raw).text);
        return role == Qt::ToolTipRole ? textOf(index.row(), index.column()) : QString();
    case Qt::DecorationRole:
        if (issue)
            return icon(m_theme, issue->blocks ? QStringLiteral("error") : QStringLiteral("warn"),
                        issue->blocks ? Token::Problem : Token::Attention);
        if (m_session.editAt(numberOf(index.row()),
                             m_session.table().shape.columns[static_cast<size_t>(index.column())].column))
            return icon(m_theme, QStringLiteral("pen"), Token::Ink2);
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
    case RowNumberRole:
        return numberOf(index.row());
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || !m_session.hasTable())
        return {};
    const auto &table = m_session.table();
    if (orientation == Qt::Vertical)
        return numberOf(section);
    return table.shape.columns[static_cast<size_t>(section)].title;
}

Qt::ItemFlags ImportPreviewModel::flags(const QModelIndex &index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

bool ImportPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const auto &table = m_session.table();
    const int number = numberOf(index.row());
    if (value.toString() != textOf(index.row(), index.column()))
        m_session.edit(number, table.shape.columns[static_cast<size_t>(index.column())].column,
                       value.toString());
    return true;
}

QModelIndex ImportPreviewModel::cellOf(int row, int columnIndex) const {
    const auto &rows = m_session.table().table.rows;
    const auto found =
        std::lower_bound(m_shown.begin(), m_shown.end(), row, [&](int index, int number) {
            return rows[static_cast<size_t>(index)].number < number;
        });
    if (found == m_shown.end() || rows[static_cast<size_t>(*found)].number != row)
        return {};
    return index(static_cast<int>(found - m_shown.begin()), std::max(0, columnIndex));
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
