#include "ui/pages/people/import_session.h"

#include <algorithm>

namespace groundwork::ui {

using exchange::ImportIssue;
using exchange::ImportIssueCode;
using exchange::RowState;

ImportSession::ImportSession(ProgramFile &file, CohortId cohort, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_cohort(cohort)
    , m_existing(exchange::existingPeople(file, cohort))
    , m_known(exchange::knownTerms(file)) {}

void ImportSession::replan() {
    m_plan = exchange::planImport(m_table->table, m_table->shape, m_table->mapping, m_existing, m_options);
    m_issues.clear();
    for (size_t i = 0; i < m_plan.issues.size(); ++i) {
        const ImportIssue &issue = m_plan.issues[i];
        const auto [at, isNew] = m_issues.try_emplace({issue.row, issue.columnIndex}, i);
        if (!isNew && issue.blocks && !m_plan.issues[at->second].blocks)
            at->second = i;
    }
    if (m_options.leaveOutUnfinished) {
        m_unfinished = m_plan.counts.unfinished;
    } else {
        m_unfinished = static_cast<int>(
            std::count_if(m_plan.issues.begin(), m_plan.issues.end(), [](const ImportIssue &issue) {
                return issue.code == ImportIssueCode::NotFinished;
            }));
    }
    Q_EMIT planned();
}

int ImportSession::rowsReady() const {
    return static_cast<int>(
        std::count_if(m_plan.rows.begin(), m_plan.rows.end(),
                      [](const exchange::PlannedRow &row) { return row.state == RowState::Ready; }));
}

int ImportSession::rowsToLookAt() const {
    std::set<int> rows;
    for (const ImportIssue &issue : m_plan.issues) {
        if (!issue.blocks)
            rows.insert(issue.row);
    }
    return static_cast<int>(rows.size());
}

const ImportIssue *ImportSession::issueAt(int row, int columnIndex) const {
    const auto found = m_issues.find({row, columnIndex});
    return found == m_issues.end() ? nullptr : &m_plan.issues[found->second];
}

void ImportSession::setTable(exchange::SignUpTable table) {
    m_table = std::move(table);
    const exchange::Duplicates rule = m_options.duplicates;
    m_options = {};
    m_options.duplicates = rule;
    replan();
    Q_EMIT tableChanged();
}

void ImportSession::setHeaderRows(int headerRows, int firstRow) {
    exchange::reshape(*m_table, headerRows, firstRow, m_known);
    replan();
    Q_EMIT tableChanged();
}

void ImportSession::setField(int columnIndex, exchange::Field field) {
    exchange::setField(m_table->mapping, columnIndex, field, m_table->table, m_table->shape,
                       m_table->profiles);
    replan();
}

void ImportSession::setSeparator(int columnIndex, const QString &separator) {
    exchange::setSeparator(m_table->mapping, columnIndex, separator, m_table->table, m_table->shape);
    replan();
}

void ImportSession::setDateOrder(int columnIndex, exchange::DateOrder order) {
    m_table->mapping.columns[static_cast<size_t>(columnIndex)].dateOrder = order;
    replan();
}

void ImportSession::setRole(std::optional<Role> role) {
    m_table->mapping.role = role;
    m_table->mapping.roleReason = role ? exchange::RoleReason::ByHand : exchange::RoleReason::None;
    replan();
}

void ImportSession::setLeaveOutUnfinished(bool leaveOut) {
    m_options.leaveOutUnfinished = leaveOut;
    replan();
}

void ImportSession::setDuplicates(exchange::Duplicates rule) {
    m_options.duplicates = rule;
    replan();
}

void ImportSession::leaveOut(int row, bool out) {
    if (out)
        m_options.leftOut.insert(row);
    else
        m_options.leftOut.erase(row);
    replan();
}

void ImportSession::bringBackAll() {
    m_options.leftOut.clear();
    m_options.keepSumRows = true;
    for (auto it = m_options.decisions.begin(); it != m_options.decisions.end();) {
        if (it->second.kind == exchange::WhoDecision::Kind::LeaveOut)
            it = m_options.decisions.erase(it);
        else
            ++it;
    }
    replan();
}

void ImportSession::decide(int row, const exchange::WhoDecision &decision) {
    m_options.decisions[row] = decision;
    replan();
}

void ImportSession::edit(int row, int rawColumn, const QString &text) {
    m_options.edits[{row, rawColumn}] = text.trimmed();
    replan();
}

void ImportSession::splitAtBoth(const ImportIssue &issue, bool everywhere) {
    for (const ImportIssue &other : m_plan.issues) {
        const bool same = other.row == issue.row && other.columnIndex == issue.columnIndex;
        if (other.code == ImportIssueCode::TwoSeparators && other.columnIndex >= 0 && (everywhere || same))
            m_options.splitAtBoth.insert(
                {other.row, m_table->mapping.columns[static_cast<size_t>(other.columnIndex)].column});
    }
    replan();
}

Result<void> ImportSession::useMap(const exchange::MapFile &map) {
    exchange::SignUpTable table = *m_table;
    if (map.headerRows && *map.headerRows != table.shape.headerRows)
        exchange::reshape(table, *map.headerRows, 0, m_known);
    auto mapping = exchange::mappingFrom(map, table.table, table.shape, table.profiles);
    if (!mapping)
        return tl::unexpected(mapping.error());
    table.mapping = std::move(*mapping);
    m_table = std::move(table);
    replan();
    Q_EMIT tableChanged();
    return {};
}

Result<exchange::ImportCounts> ImportSession::apply() {
    return exchange::applyImport(m_file, m_cohort, m_plan, m_options);
}

} // namespace groundwork::ui
