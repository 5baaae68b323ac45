#include "core/exchange/import_plan.h"

#include "core/base/text_fold.h"
#include "core/exchange/row_reader.h"

#include <QHash>

#include <algorithm>

namespace groundwork::exchange {

namespace {

/// Finds who the rows are: among the people of the file and among the earlier rows.
class WhoFinder {
  public:
    WhoFinder(ImportPlan &plan, const ExistingPeople &existing, const ImportOptions &options)
        : m_plan(plan)
        , m_existing(existing)
        , m_options(options) {
        for (size_t i = 0; i < existing.persons.size(); ++i) {
            const people::Person &person = existing.persons[i];
            if (!isNobodysEmail(person.email))
                m_personByEmail[foldText(person.email)].push_back(static_cast<int>(i));
            m_personByName[foldText(person.fullName)].push_back(static_cast<int>(i));
            m_indexById.insert(person.id.value, static_cast<int>(i));
        }
        for (const people::Participant &participant : existing.participants)
            m_roles[participant.person.value] |= roleBit(participant.role);
        findSharedEmails();
    }

    void find() {
        for (size_t i = 0; i < m_plan.rows.size(); ++i) {
            if (m_plan.rows[i].state == RowState::Ready)
                findRow(static_cast<int>(i));
        }
    }

  private:
    static int roleBit(Role role) { return role == Role::Mentor ? 1 : 2; }

    void findSharedEmails() {
        QHash<QString, QString> nameOf;
        for (const PlannedRow &row : m_plan.rows) {
            const QString email = foldText(row.person.email);
            if (row.state != RowState::Ready || isNobodysEmail(email))
                continue;
            const QString name = foldText(row.person.fullName);
            const auto known = nameOf.find(email);
            if (known == nameOf.end())
                nameOf.insert(email, name);
            else if (known.value() != name)
                m_shared.insert(email);
        }
        for (const PlannedRow &row : m_plan.rows) {
            if (row.state == RowState::Ready && m_shared.contains(foldText(row.person.email)))
                m_plan.issues.push_back(
                    {row.row, -1, {}, ImportIssueCode::EmailShared, {row.person.email}, false});
        }
    }

    /// The e-mail as a key, or empty when it says nobody in particular.
    [[nodiscard]] QString keyOf(const QString &email) const {
        const QString folded = foldText(email);
        return isNobodysEmail(folded) || m_shared.contains(folded) ? QString() : folded;
    }

    void findRow(int index) {
        PlannedRow &row = m_plan.rows[static_cast<size_t>(index)];
        const QString email = keyOf(row.person.email);
        const QString name = foldText(row.person.fullName);
        std::optional<WhoDecision> who = byEmail(row, email, name);
        if (!who)
            who = byName(row, email, name);
        const WhoDecision decision = who.value_or(WhoDecision{WhoDecision::Kind::New, {}, 0});
        if (decision.kind == WhoDecision::Kind::LeaveOut) {
            row.state = RowState::LeftOut;
            return;
        }
        join(index, decision);
        const int planned = row.who;
        if (!email.isEmpty() && !m_plannedByEmail.contains(email))
            m_plannedByEmail.insert(email, planned);
        if (!m_plannedByName.contains(name))
            m_plannedByName.insert(name, planned);
        m_plannedByRow.insert(row.row, planned);
    }

    std::optional<WhoDecision> byEmail(const PlannedRow &row, const QString &email, const QString &name) {
        if (email.isEmpty())
            return std::nullopt;
        if (const auto planned = m_plannedByEmail.find(email); planned != m_plannedByEmail.end())
            return WhoDecision{WhoDecision::Kind::Same, {}, firstRowOf(planned.value())};
        const auto found = m_personByEmail.find(email);
        if (found == m_personByEmail.end())
            return std::nullopt;
        for (const int index : found.value()) {
            const people::Person &person = m_existing.persons[static_cast<size_t>(index)];
            if (foldText(person.fullName) == name)
                return WhoDecision{WhoDecision::Kind::Same, person.id, 0};
        }
        if (found->size() > 1)
            return std::nullopt; // the address of several people here
        return ask(row, WhoQuestion::SameEmailOtherName, *found,
                   {WhoDecision::Kind::Same, idOf(found->front()), 0});
    }

    std::optional<WhoDecision> byName(const PlannedRow &row, const QString &email, const QString &name) {
        if (const auto planned = m_plannedByName.find(name); planned != m_plannedByName.end())
            return byEarlierRow(row, email, planned.value());
        const auto found = m_personByName.find(name);
        if (found == m_personByName.end())
            return std::nullopt;
        if (found->size() > 1)
            return ask(row, WhoQuestion::SeveralOfThisName, *found, {WhoDecision::Kind::New, {}, 0});
        const people::Person &person = m_existing.persons[static_cast<size_t>(found->front())];
        if (!email.isEmpty() && !isNobodysEmail(person.email))
            return ask(row, WhoQuestion::SameNameOtherEmail, *found, {WhoDecision::Kind::New, {}, 0});
        return ask(row, WhoQuestion::SameNameNoEmail, *found, {WhoDecision::Kind::Same, person.id, 0});
    }

    std::optional<WhoDecision> byEarlierRow(const PlannedRow &row, const QString &email, int planned) {
        const PlannedRow &earlier =
            m_plan.rows[static_cast<size_t>(m_plan.people[static_cast<size_t>(planned)].rows.front())];
        const bool bothHave = !email.isEmpty() && !keyOf(earlier.person.email).isEmpty();
        PersonQuestion question;
        question.question = bothHave ? WhoQuestion::SameNameOtherEmail : WhoQuestion::SameNameNoEmail;
        question.candidateRow = earlier.row;
        question.candidateName = earlier.person.fullName;
        question.candidateEmail = earlier.person.email;
        const WhoDecision proposed = bothHave ? WhoDecision{WhoDecision::Kind::New, {}, 0}
                                              : WhoDecision{WhoDecision::Kind::Same, {}, earlier.row};
        return put(row, std::move(question), proposed);
    }

    WhoDecision ask(const PlannedRow &row, WhoQuestion kind, const std::vector<int> &candidates,
                    const WhoDecision &proposed) {
        PersonQuestion question;
        question.question = kind;
        for (const int index : candidates)
            question.candidates.push_back(idOf(index));
        const people::Person &first = m_existing.persons[static_cast<size_t>(candidates.front())];
        question.candidateName = first.fullName;
        question.candidateEmail = first.email;
        return put(row, std::move(question), proposed);
    }

    WhoDecision put(const PlannedRow &row, PersonQuestion question, const WhoDecision &proposed) {
        question.row = row.row;
        question.name = row.person.fullName;
        question.email = row.person.email;
        const auto decided = m_options.decisions.find(row.row);
        question.decided = decided != m_options.decisions.end();
        question.decision = question.decided ? decided->second : proposed;
        m_plan.questions.push_back(question);
        return question.decision;
    }

    /// Puts the row with its person, new or known.
    void join(int index, const WhoDecision &decision) {
        PlannedRow &row = m_plan.rows[static_cast<size_t>(index)];
        int planned = -1;
        if (decision.kind == WhoDecision::Kind::Same && decision.sameAsRow > 0)
            planned = m_plannedByRow.value(decision.sameAsRow, -1);
        else if (decision.kind == WhoDecision::Kind::Same && m_indexById.contains(decision.person.value))
            planned = m_plannedByPerson.value(decision.person.value, -1);
        if (planned < 0) {
            PlannedPerson person;
            if (decision.kind == WhoDecision::Kind::Same && m_indexById.contains(decision.person.value))
                person.existing = decision.person;
            planned = static_cast<int>(m_plan.people.size());
            m_plan.people.push_back(person);
            if (person.existing)
                m_plannedByPerson.insert(person.existing->value, planned);
        }
        PlannedPerson &person = m_plan.people[static_cast<size_t>(planned)];
        for (const int earlier : person.rows) {
            const PlannedRow &other = m_plan.rows[static_cast<size_t>(earlier)];
            const bool sameRole = std::any_of(row.roles.begin(), row.roles.end(), [&](Role role) {
                return std::find(other.roles.begin(), other.roles.end(), role) != other.roles.end();
            });
            if (sameRole) {
                m_plan.issues.push_back(
                    {row.row, -1, {}, ImportIssueCode::RepeatsRow, {QString::number(other.row)}, false});
                break;
            }
        }
        row.who = planned;
        person.rows.push_back(index);
        int roles = 0;
        for (const Role role : row.roles)
            roles |= roleBit(role);
        person.mentor = person.mentor || (roles & 1) != 0;
        person.mentee = person.mentee || (roles & 2) != 0;
        const int here = person.existing ? m_roles.value(person.existing->value, 0) : 0;
        // Left out by rule only where every role is there already; somebody from last year still joins.
        const int wanted = (person.mentor ? 1 : 0) | (person.mentee ? 2 : 0);
        person.skipped = m_options.duplicates == Duplicates::Skip && person.existing && (wanted & ~here) == 0;
        if (m_options.duplicates == Duplicates::Skip && person.existing && (roles & ~here) == 0)
            row.state = RowState::Skipped;
    }

    [[nodiscard]] PersonId idOf(int index) const { return m_existing.persons[static_cast<size_t>(index)].id; }
    [[nodiscard]] int firstRowOf(int planned) const {
        const int index = m_plan.people[static_cast<size_t>(planned)].rows.front();
        return m_plan.rows[static_cast<size_t>(index)].row;
    }

    ImportPlan &m_plan;
    const ExistingPeople &m_existing;
    const ImportOptions &m_options;
    QSet<QString> m_shared;
    QHash<QString, std::vector<int>> m_personByEmail;
    QHash<QString, std::vector<int>> m_personByName;
    QHash<qint64, int> m_indexById;
    QHash<qint64, int> m_roles;
    QHash<QString, int> m_plannedByEmail;
    QHash<QString, int> m_plannedByName;
    QHash<int, int> m_plannedByRow;
    QHash<qint64, int> m_plannedByPerson;
};

void count(ImportPlan &plan) {
    ImportCounts &counts = plan.counts;
    counts.rows = static_cast<int>(plan.rows.size());
    for (const PlannedRow &row : plan.rows) {
        counts.unfinished += row.state == RowState::Unfinished ? 1 : 0;
        counts.leftOut += row.state == RowState::LeftOut ? 1 : 0;
        counts.blocked += row.state == RowState::Blocked ? 1 : 0;
    }
    for (const PlannedPerson &person : plan.people) {
        ++counts.people;
        counts.mentors += person.mentor ? 1 : 0;
        counts.mentees += person.mentee ? 1 : 0;
        counts.both += person.mentor && person.mentee ? 1 : 0;
        if (person.skipped)
            ++counts.skipped;
        else if (person.existing)
            ++counts.updated;
        else
            ++counts.added;
    }
}

std::vector<ImportIssue> issuesThat(const ImportPlan &plan, bool block) {
    std::vector<ImportIssue> found;
    std::copy_if(plan.issues.begin(), plan.issues.end(), std::back_inserter(found),
                 [&](const ImportIssue &issue) { return issue.blocks == block; });
    return found;
}

} // namespace

QString duplicatesKey(Duplicates rule) {
    switch (rule) {
    case Duplicates::Update:
        return QStringLiteral("update");
    case Duplicates::Keep:
        return QStringLiteral("keep");
    case Duplicates::Skip:
        return QStringLiteral("skip");
    }
    return {};
}

std::optional<Duplicates> duplicatesFromKey(const QString &key) {
    for (const Duplicates rule : {Duplicates::Update, Duplicates::Keep, Duplicates::Skip}) {
        if (duplicatesKey(rule) == key)
            return rule;
    }
    return std::nullopt;
}

std::vector<ImportIssue> ImportPlan::problems() const {
    return issuesThat(*this, true);
}
std::vector<ImportIssue> ImportPlan::notices() const {
    return issuesThat(*this, false);
}

ImportPlan planImport(const RawTable &table, const TableShape &shape, const Mapping &mapping,
                      const ExistingPeople &existing, const ImportOptions &options) {
    ImportPlan plan;
    const RowReader reader(table, shape, mapping, options);
    for (int index = shape.firstData(); index < static_cast<int>(table.rows.size()); ++index) {
        auto row = reader.read(index, plan.issues);
        if (!row)
            continue;
        if (index >= shape.endData(table) && !options.keepSumRows)
            row->state = RowState::LeftOut;
        plan.rows.push_back(std::move(*row));
    }
    WhoFinder(plan, existing, options).find();
    // Somebody left out does not have to be looked at.
    std::set<int> left;
    for (const PlannedRow &row : plan.rows) {
        if (row.state == RowState::LeftOut || row.state == RowState::Unfinished)
            left.insert(row.row);
    }
    std::erase_if(plan.issues, [&](const ImportIssue &issue) { return left.contains(issue.row); });
    for (const PlannedRow &row : plan.rows) {
        if (row.index >= shape.endData(table) && !options.keepSumRows)
            plan.issues.push_back({row.row, -1, {}, ImportIssueCode::SumRow, {}, false});
    }
    std::stable_sort(plan.issues.begin(), plan.issues.end(),
                     [](const ImportIssue &a, const ImportIssue &b) { return a.row < b.row; });
    count(plan);
    return plan;
}

} // namespace groundwork::exchange
