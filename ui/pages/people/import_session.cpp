#include "core/base/error_code.h"
#include "ui/pages/people/import_session.h"

#include "core/jobs/post_to.h"

#include <algorithm>

namespace groundwork::ui {

using exchange::ImportIssue;
using exchange::ImportIssueCode;
using exchange::RowState;

ImportSession::ImportSession(ProgramFile &file, CohortId cohort, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_cohort(cohort)
    , m_existing(
          std::make_shared<const exchange::ExistingPeople>(exchange::existingPeople(file, cohort)))
    , m_known(exchange::knownTerms(file)) {}

ImportSession::~ImportSession() = default;

exchange::SignUpTable &ImportSession::ownTable() {
    // A job may still look at it.
    if (m_table.use_count() > 1)
        m_table = std::make_shared<exchange::SignUpTable>(*m_table);
    return *m_table;
}

void ImportSession::replan(const Change &change) {
    const bool wasPlanning = isPlanning();
    m_planning.reset();
    const auto work = [table = m_table, existing = m_existing, options = m_options,
                       change](jobs::Reporter *reporter) -> Result<Planned> {
        Planned planned;
        if (change) {
            planned.table = std::make_shared<exchange::SignUpTable>(*table);
            change(*planned.table);
        }
        const exchange::SignUpTable &used = planned.table ? *planned.table : *table;
        planned.plan =
            exchange::planImport(used.table, used.shape, used.mapping, *existing, options, reporter);
        if (reporter && reporter->isCancelled())
            return failure(ErrorCode::Cancelled);
        return planned;
    };
    if (static_cast<int>(m_table->table.rows.size()) <= kAtOnce) {
        if (Result<Planned> planned = work(nullptr))
            takePlan(std::move(*planned));
        return;
    }
    jobs::Job<Planned>::Callbacks callbacks;
    callbacks.post = jobs::postTo(this);
    callbacks.progressed = [this](jobs::Progress progress) {
        Q_EMIT progressed(progress.done, progress.total);
    };
    callbacks.finished = [this](Result<Planned> planned) {
        m_planning.reset();
        if (planned)
            takePlan(std::move(*planned));
        Q_EMIT planningChanged();
    };
    m_planning = std::make_unique<jobs::Job<Planned>>(
        [work](jobs::Reporter &reporter) { return work(&reporter); }, std::move(callbacks));
    if (!wasPlanning)
        Q_EMIT planningChanged();
}

void ImportSession::takePlan(Planned made) {
    const bool newTable = made.table != nullptr;
    if (newTable)
        m_table = std::move(made.table);
    m_plan = std::move(made.plan);
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
    if (newTable)
        m_remembered = exchange::rememberedMap(m_file, m_table->shape);
    Q_EMIT planned();
    if (newTable)
        Q_EMIT tableChanged();
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

std::optional<QString> ImportSession::editAt(int row, int rawColumn) const {
    const auto edit = m_options.edits.find({row, rawColumn});
    return edit == m_options.edits.end() ? std::nullopt : std::optional(edit->second);
}

QString ImportSession::nameOf(PersonId person) const {
    const auto found = std::find_if(m_existing->persons.begin(), m_existing->persons.end(),
                                    [&](const people::Person &other) { return other.id == person; });
    return found == m_existing->persons.end() ? QString() : people::displayName(*found);
}

void ImportSession::setTable(exchange::SignUpTable table) {
    m_planning.reset();
    m_table = std::make_shared<exchange::SignUpTable>(std::move(table));
    const exchange::Duplicates rule = m_options.duplicates;
    m_options = {};
    m_options.duplicates = rule;
    m_plan = {};
    m_issues.clear();
    m_unfinished = 0;
    m_remembered = exchange::rememberedMap(m_file, m_table->shape);
    replan();
    Q_EMIT tableChanged();
}

void ImportSession::setHeaderRows(int headerRows, int firstRow) {
    m_plan = {}; // its columns are others
    m_issues.clear();
    replan([headerRows, firstRow, known = m_known, existing = m_existing](exchange::SignUpTable &table) {
        exchange::reshape(table, headerRows, firstRow, known, existing->questions);
    });
}

void ImportSession::setField(int columnIndex, exchange::Field field) {
    exchange::SignUpTable &table = ownTable();
    exchange::setField(table.mapping, columnIndex, field, table.table, table.shape, table.profiles);
    replan();
}

void ImportSession::setQuestion(int columnIndex, const QString &key) {
    for (const questions::Question &question : questions()) {
        if (question.key == key)
            exchange::setQuestion(ownTable().mapping, columnIndex, question);
    }
    replan();
}

void ImportSession::setNewQuestion(int columnIndex, std::optional<questions::QuestionKind> kind) {
    exchange::SignUpTable &table = ownTable();
    exchange::setNewQuestion(table.mapping, columnIndex, table.table, table.shape, table.profiles, kind);
    replan();
}

void ImportSession::setSeparator(int columnIndex, const QString &separator) {
    exchange::SignUpTable &table = ownTable();
    exchange::setSeparator(table.mapping, columnIndex, separator, table.table, table.shape);
    replan();
}

void ImportSession::setDateOrder(int columnIndex, exchange::DateOrder order) {
    ownTable().mapping.columns[static_cast<size_t>(columnIndex)].dateOrder = order;
    replan();
}

void ImportSession::setRole(std::optional<Role> role) {
    exchange::SignUpTable &table = ownTable();
    table.mapping.role = role;
    table.mapping.roleReason = role ? exchange::RoleReason::ByHand : exchange::RoleReason::None;
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

void ImportSession::setRuleOf(PersonId person, std::optional<exchange::Duplicates> rule) {
    if (rule)
        m_options.ruleOf[person] = *rule;
    else
        m_options.ruleOf.erase(person);
    // The rule is the answer to all fields again.
    std::erase_if(m_options.choices, [&](const auto &choice) { return choice.first.first == person; });
    replan();
}

void ImportSession::choose(PersonId person, const QString &key, bool theirs) {
    m_options.choices[{person, key}] = theirs;
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
    const auto &rows = m_table->table.rows;
    const auto found = std::lower_bound(
        rows.begin(), rows.end(), row,
        [](const exchange::RawRow &raw, int number) { return raw.number < number; });
    const int index = static_cast<int>(found - rows.begin());
    if (found != rows.end() && m_table->table.at(index, rawColumn).text.trimmed() == text.trimmed())
        m_options.edits.erase({row, rawColumn});
    else
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
    auto table = std::make_shared<exchange::SignUpTable>(*m_table);
    if (map.headerRows && *map.headerRows != table->shape.headerRows)
        exchange::reshape(*table, *map.headerRows, 0, m_known, questions());
    auto mapping = exchange::mappingFrom(map, table->table, table->shape, table->profiles);
    if (!mapping)
        return tl::unexpected(mapping.error());
    table->mapping = std::move(*mapping);
    m_planning.reset();
    m_table = std::move(table);
    m_remembered.reset();
    replan();
    Q_EMIT tableChanged();
    return {};
}

Result<void> ImportSession::useRemembered() {
    if (!m_remembered)
        return {};
    const exchange::MapFile map = m_remembered->map;
    return useMap(map);
}

void ImportSession::store() {
    m_options.remember.reset();
    if (m_remember)
        m_options.remember = exchange::mapFileOf(m_table->mapping, m_table->shape, m_table->table.sheet);
    if (static_cast<int>(m_table->table.rows.size()) <= kAtOnce) {
        Q_EMIT stored(exchange::applyImport(m_file, m_cohort, m_plan, m_options));
        return;
    }
    const Result<QByteArray> snapshot = m_file.snapshot();
    if (!snapshot) {
        Q_EMIT stored(failure(snapshot.error()));
        return;
    }
    jobs::Job<QByteArray>::Callbacks callbacks;
    callbacks.post = jobs::postTo(this);
    callbacks.progressed = [this](jobs::Progress progress) {
        Q_EMIT progressed(progress.done, progress.total);
    };
    callbacks.finished = [this](Result<QByteArray> changes) {
        m_storing.reset();
        Q_EMIT stored(changes ? exchange::adoptImport(m_file, m_plan, *changes)
                              : Result<exchange::ImportCounts>(failure(changes.error())));
    };
    m_storing = std::make_unique<jobs::Job<QByteArray>>(
        [bytes = *snapshot, cohort = m_cohort, plan = m_plan, options = m_options](jobs::Reporter &reporter) {
            return exchange::importAside(bytes, cohort, plan, options, &reporter);
        },
        std::move(callbacks));
}

void ImportSession::cancelStoring() {
    if (m_storing)
        m_storing->cancel();
}

} // namespace groundwork::ui
