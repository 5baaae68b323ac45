#include "core/exchange/import_plan.h"

#include "core/base/text_fold.h"
#include "core/exchange/record_merge.h"
#include "core/exchange/row_reader.h"

#include <QHash>

#include <algorithm>

namespace groundwork::exchange {

namespace {

/// Finds who the rows are: among the people of the file and among the earlier rows.
class WhoFinder {
  public:
    WhoFinder(ImportPlan &plan, const ExistingPeople &existing, const ImportOptions &options,
              const KnownNames &names)
        : m_plan(plan)
        , m_existing(existing)
        , m_options(options)
        , m_names(names) {
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
        if (!email.isEmpty() && !isNobodysEmail(person.email)) {
            const std::vector<Field> alike = alikeFields(row.person, person);
            if (alike.empty())
                return ask(row, WhoQuestion::SameNameOtherEmail, *found, {WhoDecision::Kind::New, {}, 0});
            return ask(row, WhoQuestion::SameNameNewEmail, *found, {WhoDecision::Kind::Same, person.id, 0},
                       alike);
        }
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

    /// What besides the name says that this is the same person with a new address.
    [[nodiscard]] std::vector<Field> alikeFields(const people::Person &one,
                                                 const people::Person &other) const {
        std::vector<Field> alike;
        const auto look = [&](Field field, const QString &a, const QString &b) {
            if (!a.isEmpty() && foldText(a) == foldText(b))
                alike.push_back(field);
        };
        const auto digits = [](const QString &text) {
            QString only;
            std::copy_if(text.begin(), text.end(), std::back_inserter(only),
                         [](QChar c) { return c.isDigit(); });
            return only;
        };
        look(Field::Phone, digits(one.phone), digits(other.phone));
        look(Field::Unit, one.unit, other.unit);
        look(Field::RoleTitle, one.roleTitle, other.roleTitle);
        look(Field::Manager, one.managerText,
             other.manager ? m_names.name(*other.manager) : other.managerText);
        look(Field::Location, one.location, other.location);
        return alike;
    }

    WhoDecision ask(const PlannedRow &row, WhoQuestion kind, const std::vector<int> &candidates,
                    const WhoDecision &proposed, const std::vector<Field> &alike = {}) {
        PersonQuestion question;
        question.alike = alike;
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
            PlannedPerson &added = m_plan.people.back();
            const auto own = added.existing ? m_options.ruleOf.find(*added.existing) : m_options.ruleOf.end();
            added.rule = own == m_options.ruleOf.end() ? m_options.duplicates : own->second;
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
        const bool ours = person.rule == Duplicates::Skip && person.existing && !hasChoice(*person.existing);
        person.skipped = ours && (wanted & ~here) == 0;
        if (ours && (roles & ~here) == 0)
            row.state = RowState::Skipped;
    }

    /// Was a field of this person taken by hand?
    [[nodiscard]] bool hasChoice(PersonId id) const {
        const auto choice = m_options.choices.lower_bound({id, QString()});
        return choice != m_options.choices.end() && choice->first.first == id;
    }
    [[nodiscard]] PersonId idOf(int index) const { return m_existing.persons[static_cast<size_t>(index)].id; }
    [[nodiscard]] int firstRowOf(int planned) const {
        const int index = m_plan.people[static_cast<size_t>(planned)].rows.front();
        return m_plan.rows[static_cast<size_t>(index)].row;
    }

    ImportPlan &m_plan;
    const ExistingPeople &m_existing;
    const ImportOptions &m_options;
    const KnownNames &m_names;
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
        counts.unchanged += person.existing && !person.skipped && !person.changes() ? 1 : 0;
        for (const FieldDifference &difference : person.differences) {
            counts.replaced += difference.takes && !difference.ours.isEmpty() ? 1 : 0;
            counts.kept += difference.takes ? 0 : 1;
        }
    }
}

/// What is kept of somebody's answers, by the keys of the questions.
std::map<QString, questions::OwnAnswer> answersByKey(const ExistingPeople &existing, ParticipantId id,
                                                  const std::vector<questions::Question> &questions) {
    std::map<QString, questions::OwnAnswer> byKey;
    const auto found = existing.ownAnswers.find(id);
    if (found == existing.ownAnswers.end())
        return byKey;
    for (const questions::Question &question : questions) {
        if (const auto answer = found->second.find(question.id); answer != found->second.end())
            byKey.emplace(question.key, answer->second);
    }
    return byKey;
}

/// The coordinator's own questions with those that columns of the list become.
std::vector<questions::Question> questionsFor(const ExistingPeople &existing, const Mapping &mapping) {
    std::vector<questions::Question> questions = existing.questions;
    for (const questions::Question &question : mapping.newQuestions) {
        const bool known = std::any_of(questions.begin(), questions.end(),
                                       [&](const questions::Question &other) { return other.key == question.key; });
        if (!known)
            questions.push_back(question);
    }
    return questions;
}

/// Lays the rows beside the records of those who are here.
void compare(ImportPlan &plan, const ExistingPeople &existing, const ImportOptions &options,
             const KnownNames &names) {
    std::unordered_map<PersonId, const people::Person *> personOf;
    for (const people::Person &person : existing.persons)
        personOf.emplace(person.id, &person);
    std::unordered_map<PersonId, std::vector<const people::Participant *>> partsOf;
    for (const people::Participant &participant : existing.participants)
        partsOf[participant.person].push_back(&participant);
    for (PlannedPerson &planned : plan.people) {
        if (!planned.existing)
            continue;
        const auto written = existing.writtenAt.find(*planned.existing);
        for (const int index : planned.rows) {
            const QDateTime &at = plan.rows[static_cast<size_t>(index)].answeredAt;
            planned.rowsAreNewer = planned.rowsAreNewer || (at.isValid() && written != existing.writtenAt.end() &&
                                                            at.toSecsSinceEpoch() > written->second);
        }
        people::Person person = *personOf.at(*planned.existing);
        std::vector<people::Participant> parts;
        std::vector<std::map<QString, questions::OwnAnswer>> own;
        for (const people::Participant *part : partsOf[person.id]) {
            parts.push_back(*part);
            own.push_back(answersByKey(existing, part->id, plan.own));
        }
        const MergeRule rule = mergeRuleOf(options, planned);
        const RecordMerge merge(rule, names, &planned.differences);
        for (const int index : planned.rows) {
            const PlannedRow &row = plan.rows[static_cast<size_t>(index)];
            merge.mergePerson(person, row);
            for (size_t part = 0; part < parts.size(); ++part) {
                const Role role = parts[part].role;
                if (std::find(row.roles.begin(), row.roles.end(), role) == row.roles.end())
                    continue;
                merge.mergeParticipant(parts[part], row);
                merge.mergeOwn(own[part], row, role, plan.own);
            }
        }
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
    case Duplicates::Newest:
        return QStringLiteral("newest");
    case Duplicates::Skip:
        return QStringLiteral("skip");
    }
    return {};
}

std::optional<Duplicates> duplicatesFromKey(const QString &key) {
    for (const Duplicates rule : {Duplicates::Update, Duplicates::Keep, Duplicates::Newest, Duplicates::Skip}) {
        if (duplicatesKey(rule) == key)
            return rule;
    }
    return std::nullopt;
}

bool PlannedPerson::changes() const {
    return std::any_of(differences.begin(), differences.end(),
                       [](const FieldDifference &difference) { return difference.takes; });
}

MergeRule mergeRuleOf(const ImportOptions &options, const PlannedPerson &person) {
    MergeRule rule{person.existing ? person.rule : Duplicates::Update, {}, person.rowsAreNewer};
    if (!person.existing)
        return rule;
    for (auto choice = options.choices.lower_bound({*person.existing, QString()});
         choice != options.choices.end() && choice->first.first == *person.existing; ++choice)
        rule.choices.emplace(choice->first.second, choice->second);
    return rule;
}

std::vector<ImportIssue> ImportPlan::problems() const {
    return issuesThat(*this, true);
}
std::vector<ImportIssue> ImportPlan::notices() const {
    return issuesThat(*this, false);
}

ImportPlan planImport(const RawTable &table, const TableShape &shape, const Mapping &mapping,
                      const ExistingPeople &existing, const ImportOptions &options, jobs::Reporter *reporter) {
    ImportPlan plan;
    plan.own = questionsFor(existing, mapping);
    const RowReader reader(table, shape, mapping, options, plan.own);
    const int rows = static_cast<int>(table.rows.size());
    for (int index = shape.firstData(); index < rows; ++index) {
        if (reporter && index % 64 == 0 && !reporter->report(index, rows))
            return {};
        auto row = reader.read(index, plan.issues);
        if (!row)
            continue;
        if (index >= shape.endData(table) && !options.keepSumRows)
            row->state = RowState::LeftOut;
        plan.rows.push_back(std::move(*row));
    }
    const KnownNames names(existing.persons);
    WhoFinder(plan, existing, options, names).find();
    if (reporter && reporter->isCancelled())
        return {};
    compare(plan, existing, options, names);
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
