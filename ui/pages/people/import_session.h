#pragma once

#include "core/exchange/sign_up_import.h"
#include "core/file/program_file.h"

#include <QObject>

#include <optional>

namespace groundwork::ui {

/// What the import wizard knows: the list, what its columns mean, what was decided, and the plan that
/// follows. Every change plans anew; nothing is stored before apply().
class ImportSession : public QObject {
    Q_OBJECT

  public:
    ImportSession(ProgramFile &file, CohortId cohort, QObject *parent = nullptr);

    [[nodiscard]] ProgramFile &file() const { return m_file; }
    [[nodiscard]] bool hasTable() const { return m_table.has_value(); }
    [[nodiscard]] const exchange::SignUpTable &table() const { return *m_table; }
    [[nodiscard]] const exchange::ImportOptions &options() const { return m_options; }
    [[nodiscard]] const exchange::ImportPlan &plan() const { return m_plan; }
    [[nodiscard]] const QStringList &knownTerms() const { return m_known; }
    /// Answers that were not sent off, whether they are left out or not.
    [[nodiscard]] int unfinished() const { return m_unfinished; }
    [[nodiscard]] int rowsReady() const;
    /// Rows with something to look at that come in all the same.
    [[nodiscard]] int rowsToLookAt() const;
    [[nodiscard]] const exchange::ImportIssue *issueAt(int row, int columnIndex) const;

    void setTable(exchange::SignUpTable table);
    void setHeaderRows(int headerRows, int firstRow);
    void setField(int columnIndex, exchange::Field field);
    void setSeparator(int columnIndex, const QString &separator);
    void setDateOrder(int columnIndex, exchange::DateOrder order);
    void setRole(std::optional<Role> role);
    void setLeaveOutUnfinished(bool leaveOut);
    void setDuplicates(exchange::Duplicates rule);
    void leaveOut(int row, bool out);
    void bringBackAll();
    void decide(int row, const exchange::WhoDecision &decision);
    void edit(int row, int rawColumn, const QString &text);
    /// Takes an answer apart at the other separator too: in one row, or wherever it was asked.
    void splitAtBoth(const exchange::ImportIssue &issue, bool everywhere);
    Result<void> useMap(const exchange::MapFile &map);

    /// Brings the people in, as one step that can be undone.
    Result<exchange::ImportCounts> apply();

  Q_SIGNALS:
    /// There is another list, or its columns are others.
    void tableChanged();
    /// The plan is another one.
    void planned();

  private:
    void replan();
    ProgramFile &m_file;
    CohortId m_cohort;
    exchange::ExistingPeople m_existing;
    QStringList m_known;
    std::optional<exchange::SignUpTable> m_table;
    exchange::ImportOptions m_options;
    exchange::ImportPlan m_plan;
    std::map<std::pair<int, int>, size_t> m_issues; ///< (row, column) -> the worst issue there
    int m_unfinished = 0;
};

} // namespace groundwork::ui
