#include "core/exchange/sign_up_import.h"

#include "core/base/error_code.h"
#include "core/exchange/record_merge.h"
#include "core/exchange/remembered_map.h"
#include "core/file/aside.h"
#include "core/file/backups.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/people/last_written_rows.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"
#include "core/questions/question_rows.h"
#include "core/questions/questions.h"

#include <algorithm>

namespace groundwork::exchange {

namespace {

using people::Participant;
using people::Person;

/// Applies a plan inside one perform.
class Applier {
  public:
    Applier(ProgramFile &file, CohortId cohort, const ImportPlan &plan, const ImportOptions &options,
            jobs::Reporter *reporter)
        : m_file(file)
        , m_cohort(cohort)
        , m_plan(plan)
        , m_options(options)
        , m_reporter(reporter) {}

    Result<void> apply() {
        if (const auto done = addQuestions(); !done)
            return done;
        // First everybody is there, then managers, wishes and preceptors find whom they mean.
        const KnownNames before(people::persons(m_file));
        for (const PlannedPerson &planned : m_plan.people) {
            if (const auto done = writePerson(planned, before); !done)
                return done;
        }
        const KnownNames names(people::persons(m_file));
        for (size_t i = 0; i < m_plan.people.size(); ++i) {
            if (const auto done = writeRoles(m_plan.people[i], m_people[i], names); !done)
                return done;
        }
        return {};
    }

  private:
    /// One more person is done, twice each; Cancelled when the rest is not wanted any more.
    Result<void> step() {
        ++m_done;
        if (m_reporter && !m_reporter->report(m_done, 2 * static_cast<qint64>(m_plan.people.size())))
            return failure(ErrorCode::Cancelled);
        return {};
    }
    [[nodiscard]] std::vector<const PlannedRow *> rowsOf(const PlannedPerson &planned) const {
        std::vector<const PlannedRow *> rows;
        for (const int index : planned.rows) {
            const PlannedRow &row = m_plan.rows[static_cast<size_t>(index)];
            if (row.state == RowState::Ready)
                rows.push_back(&row);
        }
        return rows;
    }

    /// The questions that columns of the list become are there before the first answer.
    Result<void> addQuestions() {
        m_questions = m_plan.own;
        for (questions::Question &question : m_questions) {
            if (question.id.isValid())
                continue;
            questions::Question wanted = question;
            wanted.cohort = m_cohort;
            const Result<questions::QuestionId> added = questions::addQuestion(m_file, wanted);
            if (!added)
                return failure(added.error());
            question.id = *added; // the key stays that of the plan
        }
        return {};
    }

    Result<void> writeOwnAnswers(const PlannedRow &row, ParticipantId id, Role role, const MergeRule &rule,
                                 const KnownNames &names) {
        if (row.own.empty())
            return {};
        questions::OwnAnswers kept = questions::ownAnswers(m_file, id);
        std::map<QString, questions::OwnAnswer> here;
        for (const questions::Question &question : m_questions) {
            if (const auto answer = kept.find(question.id); answer != kept.end())
                here.emplace(question.key, answer->second);
        }
        const auto before = here;
        RecordMerge(rule, names).mergeOwn(here, row, role, m_questions);
        questions::OwnAnswers changed;
        for (const questions::Question &question : m_questions) {
            const auto now = here.find(question.key);
            const auto then = before.find(question.key);
            if (now != here.end() && (then == before.end() || then->second != now->second))
                changed.emplace(question.id, now->second);
        }
        return changed.empty() ? Result<void>{} : questions::answerQuestions(m_file, id, changed);
    }

    Result<void> writePerson(const PlannedPerson &planned, const KnownNames &names) {
        Person person;
        if (planned.existing) {
            const Result<Person> known = people::person(m_file, *planned.existing);
            if (!known)
                return failure(known.error());
            person = *known;
        }
        const Person before = person;
        const MergeRule rule = mergeRuleOf(m_options, planned);
        const RecordMerge merge(rule, names);
        for (const PlannedRow *row : rowsOf(planned))
            merge.mergePerson(person, *row);
        if (!planned.existing) {
            const Result<PersonId> added = people::addPerson(m_file, person);
            if (!added)
                return failure(added.error());
            person.id = *added;
        } else if (person != before) {
            if (const auto edited = people::editPerson(m_file, person); !edited)
                return edited;
        }
        m_people.push_back(person.id);
        return step();
    }

    /// The manager may be somebody who came in with this list.
    Result<void> findManager(PersonId id, const KnownNames &names) {
        Result<Person> person = people::person(m_file, id);
        if (!person)
            return failure(person.error());
        const std::optional<PersonId> manager =
            person->manager ? std::nullopt : names.find(person->managerText);
        if (!manager || *manager == id)
            return {};
        person->manager = manager;
        person->managerText.clear();
        return people::editPerson(m_file, *person);
    }

    Result<void> writeRoles(const PlannedPerson &planned, PersonId id, const KnownNames &names) {
        const auto rows = rowsOf(planned);
        if (!rows.empty()) {
            if (const auto done = findManager(id, names); !done)
                return done;
        }
        const MergeRule rule = mergeRuleOf(m_options, planned);
        for (const PlannedRow *row : rows) {
            for (const Role role : row->roles) {
                if (const auto done = writeParticipant(*row, id, role, rule, names); !done)
                    return done;
            }
        }
        return step();
    }

    Result<void> writeParticipant(const PlannedRow &row, PersonId person, Role role, const MergeRule &rule,
                                  const KnownNames &names) {
        std::optional<Participant> known;
        for (Participant &participant : people::participantsOf(m_file, person, m_cohort)) {
            if (participant.role == role)
                known = std::move(participant);
        }
        // What this list said itself in an earlier row is no record of ours.
        const bool ours = known && !m_written.contains(known->id.value);
        static const MergeRule kTake;
        Participant participant = known.value_or(Participant{});
        participant.person = person;
        participant.role = role;
        RecordMerge(ours ? rule : kTake, names).mergeParticipant(participant, row);
        if (!known) {
            participant.cohort = m_cohort;
            participant.state = people::ParticipantState::Applied;
            participant.joinedHow = people::JoinedHow::Imported;
            const Result<ParticipantId> added = people::addParticipant(m_file, participant);
            if (!added)
                return failure(added.error());
            participant.id = *added;
        } else if (participant != *known) {
            if (const auto edited = people::editParticipant(m_file, participant); !edited)
                return edited;
        }
        if (!ours)
            m_written.insert(participant.id.value);
        if (const auto done = writeOwnAnswers(row, participant.id, role, ours ? rule : kTake, names); !done)
            return done;
        return writeNotWith(row, participant.id, person, ours ? rule : kTake, names);
    }

    /// Please-not names are only ever added: a form that asks again does not take a reason away.
    Result<void> writeNotWith(const PlannedRow &row, ParticipantId id, PersonId person, const MergeRule &rule,
                              const KnownNames &names) {
        if (row.notWith.empty())
            return {};
        std::vector<people::Wish> wishes = people::notWith(m_file, id);
        if (!rule.takes(fieldKey(Field::NotWith), wishes.empty()))
            return {};
        bool more = false;
        for (people::Wish wish : row.notWith) {
            if (const auto found = names.find(wish.text); found && *found != person)
                wish = {found, {}};
            if (std::find(wishes.begin(), wishes.end(), wish) == wishes.end()) {
                wishes.push_back(wish);
                more = true;
            }
        }
        return more ? people::setNotWith(m_file, id, wishes) : Result<void>{};
    }

    ProgramFile &m_file;
    CohortId m_cohort;
    const ImportPlan &m_plan;
    const ImportOptions &m_options;
    jobs::Reporter *m_reporter;
    qint64 m_done = 0;
    std::vector<questions::Question> m_questions; ///< the coordinator's own
    std::vector<PersonId> m_people; ///< for each planned person
    QSet<qint64> m_written;         ///< participants that this import has added
};

Operation operationOf(const ImportPlan &plan) {
    return Operation{Verb::ImportPeople, {QString::number(plan.counts.added + plan.counts.updated)}};
}

Result<void> storePlan(ProgramFile &file, CohortId cohort, const ImportPlan &plan, const ImportOptions &options,
                       jobs::Reporter *reporter) {
    return file.perform(operationOf(plan), [&](Change &) -> Result<void> {
        if (const auto done = Applier(file, cohort, plan, options, reporter).apply(); !done)
            return done;
        return options.remember ? rememberMap(file, *options.remember) : Result<void>{};
    });
}

} // namespace

Result<SignUpTable> readSignUps(const QString &path, const ReadOptions &options,
                                const std::optional<MapFile> &map, const QStringList &known,
                                jobs::Reporter *reporter, const std::vector<questions::Question> &questions) {
    ReadOptions wanted = options;
    if (map && wanted.sheet.isEmpty())
        wanted.sheet = map->sheet;
    auto table = readTable(path, wanted, reporter);
    if (!table)
        return failure(table.error());
    SignUpTable read;
    read.table = std::move(*table);
    read.shape = map && map->headerRows ? shapeWith(read.table, *map->headerRows) : detectShape(read.table);
    read.profiles = profileColumns(read.table, read.shape, known, reporter);
    if (reporter && reporter->isCancelled())
        return failure(ErrorCode::Cancelled);
    if (!map) {
        read.mapping = proposeMapping(read.table, read.shape, read.profiles, questions);
        return read;
    }
    auto mapping = mappingFrom(*map, read.table, read.shape, read.profiles);
    if (!mapping)
        return failure(mapping.error());
    read.mapping = std::move(*mapping);
    return read;
}

void reshape(SignUpTable &table, int headerRows, int firstHeaderRow, const QStringList &known,
             const std::vector<questions::Question> &questions) {
    table.shape = shapeWith(table.table, headerRows, firstHeaderRow);
    table.profiles = profileColumns(table.table, table.shape, known);
    table.mapping = proposeMapping(table.table, table.shape, table.profiles, questions);
}

ExistingPeople existingPeople(const ProgramFile &file, CohortId cohort) {
    return {people::persons(file), people::participants(file, cohort), people::lastWritten(file, cohort),
            questions::allQuestions(file, cohort), questions::ownAnswersOfCohort(file, cohort)};
}

QStringList knownTerms(const ProgramFile &file) {
    QStringList terms;
    for (const framework::Cohort &cohort : framework::cohorts(file))
        terms += people::areas(file, cohort.id);
    terms.removeDuplicates();
    return terms;
}

Result<ImportCounts> applyImport(ProgramFile &file, CohortId cohort, const ImportPlan &plan,
                                 const ImportOptions &options) {
    if (const auto kept = file.backUp(BackupReason::BeforeImport); !kept)
        return failure(kept.error());
    if (const Result<void> done = storePlan(file, cohort, plan, options, nullptr); !done)
        return failure(done.error());
    return plan.counts;
}

Result<QByteArray> importAside(const QByteArray &snapshot, CohortId cohort, const ImportPlan &plan,
                               const ImportOptions &options, jobs::Reporter *reporter) {
    const auto copy = scratchOf(snapshot);
    if (!copy)
        return failure(copy.error());
    return changesOf(**copy, [&](ProgramFile &scratch) {
        return storePlan(scratch, cohort, plan, options, reporter);
    });
}

Result<ImportCounts> adoptImport(ProgramFile &file, const ImportPlan &plan, const QByteArray &changes) {
    if (const auto kept = file.backUp(BackupReason::BeforeImport); !kept)
        return failure(kept.error());
    if (const Result<void> done = adopt(file, operationOf(plan), changes); !done)
        return failure(done.error());
    return plan.counts;
}

Result<ImportResult> importSignUps(ProgramFile &file, CohortId cohort, const SignUpTable &table,
                                   const ImportOptions &options, bool dryRun) {
    const ImportPlan plan =
        planImport(table.table, table.shape, table.mapping, existingPeople(file, cohort), options);
    ImportResult result{plan.counts, plan.problems(), plan.notices(), plan.questions,
                        toJson(mapFileOf(table.mapping, table.shape, table.table.sheet))};
    if (options.allOrNothing && plan.counts.blocked > 0)
        return failure(ErrorCode::RowsHaveProblems, {QString::number(plan.counts.blocked)});
    if (!dryRun) {
        if (const auto done = applyImport(file, cohort, plan, options); !done)
            return failure(done.error());
    }
    return result;
}

} // namespace groundwork::exchange
