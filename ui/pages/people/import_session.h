#pragma once

#include "core/exchange/remembered_map.h"
#include "core/exchange/sign_up_import.h"
#include "core/file/program_file.h"
#include "core/jobs/job.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace groundwork::ui {

/// What the import wizard knows: the list, what its columns mean, what was decided, and the plan that
/// follows. Every change plans anew; nothing is stored before store(). Short lists are planned and stored at
/// once; long ones on another thread, with progress, and the last plan stands until the next one is there.
class ImportSession : public QObject {
    Q_OBJECT

  public:
    /// Up to so many rows are planned and stored at once.
    static constexpr int kAtOnce = 1500;

    ImportSession(ProgramFile &file, CohortId cohort, QObject *parent = nullptr);
    ~ImportSession() override;

    [[nodiscard]] ProgramFile &file() const { return m_file; }
    [[nodiscard]] bool hasTable() const { return m_table != nullptr; }
    [[nodiscard]] const exchange::SignUpTable &table() const { return *m_table; }
    [[nodiscard]] const exchange::ImportOptions &options() const { return m_options; }
    [[nodiscard]] const exchange::ImportPlan &plan() const { return m_plan; }
    [[nodiscard]] const QStringList &knownTerms() const { return m_known; }
    /// The coordinator's own questions.
    [[nodiscard]] const std::vector<questions::Question> &questions() const { return m_existing->questions; }
    /// A plan is being made; what plan() says is older.
    [[nodiscard]] bool isPlanning() const { return m_planning != nullptr; }
    [[nodiscard]] bool isStoring() const { return m_storing != nullptr; }
    /// Answers that were not sent off, whether they are left out or not.
    [[nodiscard]] int unfinished() const { return m_unfinished; }
    [[nodiscard]] int rowsReady() const;
    /// Rows with something to look at that come in all the same.
    [[nodiscard]] int rowsToLookAt() const;
    [[nodiscard]] const exchange::ImportIssue *issueAt(int row, int columnIndex) const;
    /// What was typed over this cell of the list, or none.
    [[nodiscard]] std::optional<QString> editAt(int row, int rawColumn) const;
    /// The name of somebody of the file.
    [[nodiscard]] QString nameOf(PersonId person) const;
    /// The columns of the last list with these titles, while they are not used yet.
    [[nodiscard]] const std::optional<exchange::RememberedMap> &remembered() const { return m_remembered; }
    [[nodiscard]] bool remembers() const { return m_remember; }

    void setTable(exchange::SignUpTable table);
    void setHeaderRows(int headerRows, int firstRow);
    void setField(int columnIndex, exchange::Field field);
    /// The column answers one of the coordinator's own questions.
    void setQuestion(int columnIndex, const QString &key);
    /// The column becomes a new question, of the kind that fits or of this one.
    void setNewQuestion(int columnIndex, std::optional<questions::QuestionKind> kind = std::nullopt);
    void setSeparator(int columnIndex, const QString &separator);
    void setDateOrder(int columnIndex, exchange::DateOrder order);
    void setRole(std::optional<Role> role);
    void setLeaveOutUnfinished(bool leaveOut);
    void setDuplicates(exchange::Duplicates rule);
    /// A rule of one person's own, or none: the rule for all.
    void setRuleOf(PersonId person, std::optional<exchange::Duplicates> rule);
    /// Takes theirs or ours in one field of one person.
    void choose(PersonId person, const QString &key, bool theirs);
    void leaveOut(int row, bool out);
    void bringBackAll();
    void decide(int row, const exchange::WhoDecision &decision);
    /// Types over a cell; what the list says takes the edit back.
    void edit(int row, int rawColumn, const QString &text);
    /// Takes an answer apart at the other separator too: in one row, or wherever it was asked.
    void splitAtBoth(const exchange::ImportIssue &issue, bool everywhere);
    Result<void> useMap(const exchange::MapFile &map);
    /// Uses the columns of the last list with these titles.
    Result<void> useRemembered();
    /// Keep the columns for the next list with these titles?
    void setRemember(bool remember) { m_remember = remember; }

    /// Brings the people in, as one step that can be undone; stored() says how it went.
    void store();
    /// Stops storing: nothing has come in, and stored() says Cancelled.
    void cancelStoring();

  Q_SIGNALS:
    /// There is another list, or its columns are others.
    void tableChanged();
    /// The plan is another one.
    void planned();
    /// Planning begins or ends.
    void planningChanged();
    void progressed(qint64 done, qint64 total);
    void stored(const Result<exchange::ImportCounts> &counts);

  private:
    struct Planned {
        std::shared_ptr<exchange::SignUpTable> table; ///< none: the same columns
        exchange::ImportPlan plan;
    };
    using Change = std::function<void(exchange::SignUpTable &)>;
    /// Plans anew, after changing the columns on the way.
    void replan(const Change &change = {});
    void takePlan(Planned made);
    /// The table, alone ours to change.
    exchange::SignUpTable &ownTable();

    ProgramFile &m_file;
    CohortId m_cohort;
    std::shared_ptr<const exchange::ExistingPeople> m_existing;
    QStringList m_known;
    std::shared_ptr<exchange::SignUpTable> m_table;
    exchange::ImportOptions m_options;
    exchange::ImportPlan m_plan;
    std::optional<exchange::RememberedMap> m_remembered;
    bool m_remember = true;
    std::map<std::pair<int, int>, size_t> m_issues; ///< (row, column) -> the worst issue there
    int m_unfinished = 0;
    std::unique_ptr<jobs::Job<Planned>> m_planning;
    std::unique_ptr<jobs::Job<QByteArray>> m_storing;
};

} // namespace groundwork::ui
