#include "core/exchange/sign_up_import.h"

#include "core/base/error_code.h"
#include "core/file/backups.h"
#include "core/file/verb.h"
#include "core/framework/framework_rows.h"
#include "core/people/name_resolver.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"

#include <algorithm>

namespace groundwork::exchange {

namespace {

using people::Participant;
using people::Person;
using people::Profile;

/// Puts one value over another: always, or only where there was none.
class Merge {
  public:
    explicit Merge(bool onlyEmpty)
        : m_onlyEmpty(onlyEmpty) {}
    template <class T>
    void put(T &here, const T &there, const T &none = T{}) const {
        if (there != none && (!m_onlyEmpty || here == none))
            here = there;
    }

  private:
    bool m_onlyEmpty;
};

void mergePerson(Person &here, const Person &there, const Merge &merge, const Merge &fill) {
    // The name that is here was written by somebody: another spelling does not replace it.
    fill.put(here.fullName, there.fullName);
    merge.put(here.preferredName, there.preferredName);
    merge.put(here.pronouns, there.pronouns);
    merge.put(here.sayMyName, there.sayMyName);
    merge.put(here.email, there.email);
    merge.put(here.phone, there.phone);
    merge.put(here.unit, there.unit);
    merge.put(here.roleTitle, there.roleTitle);
    merge.put(here.location, there.location);
    merge.put(here.timeZone, there.timeZone);
    merge.put(here.languages, there.languages);
    merge.put(here.accessNeeds, there.accessNeeds);
}

void mergeProfile(Profile &here, const PlannedRow &row, const Merge &merge) {
    const Profile &there = row.profile;
    if (row.given.contains(Field::Capacity))
        merge.put(here.capacity, there.capacity, 1);
    merge.put(here.hoursPerMonth, there.hoursPerMonth);
    merge.put(here.availability, there.availability);
    merge.put(here.shiftPattern, there.shiftPattern);
    merge.put(here.modes, there.modes);
    merge.put(here.prior, there.prior);
    merge.put(here.trainedBefore, there.trainedBefore);
    merge.put(here.offers, there.offers);
    merge.put(here.seeks, there.seeks);
    merge.put(here.interests, there.interests);
    merge.put(here.values, there.values);
    merge.put(here.note, there.note);
    merge.put(here.goalSeed, there.goalSeed);
    // "Unlike" alone does not take back what about.
    if (there.difference.kind != here.difference.kind || !there.difference.in.isEmpty())
        merge.put(here.difference, there.difference);
    merge.put(here.languagesNeeded, there.languagesNeeded);
    merge.put(here.place, there.place);
    merge.put(here.wouldWelcome, there.wouldWelcome);
    if (!here.preceptor)
        merge.put(here.preceptorText, there.preceptorText);
}

void mergeAnswers(Participant &here, const PlannedRow &row, bool onlyEmpty) {
    for (const people::IntakeAnswer &answer : row.answers) {
        const auto known = std::find_if(here.answers.begin(), here.answers.end(),
                                        [&](const auto &other) { return other.question == answer.question; });
        if (known == here.answers.end())
            here.answers.push_back(answer);
        else if (!onlyEmpty)
            *known = answer;
    }
}

/// Applies a plan inside one perform.
class Applier {
  public:
    Applier(ProgramFile &file, CohortId cohort, const ImportPlan &plan, const ImportOptions &options)
        : m_file(file)
        , m_cohort(cohort)
        , m_plan(plan)
        , m_options(options) {}

    Result<void> apply() {
        for (const PlannedPerson &planned : m_plan.people) {
            if (const auto done = writePerson(planned); !done)
                return done;
        }
        const people::NameResolver names(people::persons(m_file));
        for (size_t i = 0; i < m_plan.people.size(); ++i) {
            if (const auto done = writeRoles(m_plan.people[i], m_people[i], names); !done)
                return done;
        }
        return {};
    }

  private:
    [[nodiscard]] bool keepsWhatIsHere(bool existed) const {
        return existed && m_options.duplicates != Duplicates::Update;
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

    Result<void> writePerson(const PlannedPerson &planned) {
        const auto rows = rowsOf(planned);
        const bool skip = planned.existing && m_options.duplicates == Duplicates::Skip;
        Person person;
        if (planned.existing) {
            const Result<Person> known = people::person(m_file, *planned.existing);
            if (!known)
                return failure(known.error());
            person = *known;
        }
        const Person before = person;
        const Merge merge(keepsWhatIsHere(planned.existing.has_value()));
        const Merge fill(true);
        for (const PlannedRow *row : rows) {
            if (!skip)
                mergePerson(person, row->person, merge, fill);
        }
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
        return {};
    }

    Result<void> writeManager(PersonId id, const QString &text, bool existed,
                              const people::NameResolver &names) {
        Result<Person> person = people::person(m_file, id);
        if (!person)
            return failure(person.error());
        if (keepsWhatIsHere(existed) && (person->manager || !person->managerText.isEmpty()))
            return {};
        const Person before = *person;
        std::optional<PersonId> manager = names.find(text);
        if (manager == id)
            manager.reset();
        person->manager = manager;
        person->managerText = manager ? QString() : text;
        if (*person == before)
            return {};
        return people::editPerson(m_file, *person);
    }

    static std::vector<people::Wish> resolved(std::vector<people::Wish> wishes, PersonId self,
                                              const people::NameResolver &names) {
        for (people::Wish &wish : wishes) {
            if (wish.person)
                continue;
            const std::optional<PersonId> found = names.find(wish.text);
            if (found && *found != self) {
                wish.person = found;
                wish.text.clear();
            }
        }
        return wishes;
    }

    Result<void> writeRoles(const PlannedPerson &planned, PersonId id, const people::NameResolver &names) {
        const auto rows = rowsOf(planned);
        const bool skip = planned.existing && m_options.duplicates == Duplicates::Skip;
        QString manager;
        for (const PlannedRow *row : rows)
            manager = row->person.managerText.isEmpty() ? manager : row->person.managerText;
        if (!manager.isEmpty() && !skip) {
            if (const auto done = writeManager(id, manager, planned.existing.has_value(), names); !done)
                return done;
        }
        for (const PlannedRow *row : rows) {
            for (const Role role : row->roles) {
                if (const auto done = writeParticipant(*row, id, role, names); !done)
                    return done;
            }
        }
        return {};
    }

    Result<void> writeParticipant(const PlannedRow &row, PersonId person, Role role,
                                  const people::NameResolver &names) {
        std::optional<Participant> known;
        for (Participant &participant : people::participantsOf(m_file, person, m_cohort)) {
            if (participant.role == role)
                known = std::move(participant);
        }
        if (known && m_options.duplicates == Duplicates::Skip && !m_written.contains(known->id.value))
            return {};
        Participant participant = known.value_or(Participant{});
        const bool keep = keepsWhatIsHere(known.has_value()) && !m_written.contains(participant.id.value);
        mergeProfile(participant.profile, row, Merge(keep));
        mergeAnswers(participant, row, keep);
        participant.profile.wouldWelcome = resolved(participant.profile.wouldWelcome, person, names);
        if (const auto preceptor = names.find(participant.profile.preceptorText);
            preceptor && *preceptor != person) {
            participant.profile.preceptor = preceptor;
            participant.profile.preceptorText.clear();
        }
        if (!known) {
            participant.person = person;
            participant.cohort = m_cohort;
            participant.role = role;
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
        m_written.insert(participant.id.value);
        return writeNotWith(row, participant.id, person, keep, names);
    }

    /// Please-not names are only ever added: a form that asks again does not take a reason away.
    Result<void> writeNotWith(const PlannedRow &row, ParticipantId id, PersonId person, bool keep,
                              const people::NameResolver &names) {
        if (row.notWith.empty())
            return {};
        std::vector<people::Wish> wishes = people::notWith(m_file, id);
        if (keep && !wishes.empty())
            return {};
        bool more = false;
        for (const people::Wish &wish : resolved(row.notWith, person, names)) {
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
    std::vector<PersonId> m_people; ///< for each planned person
    QSet<qint64> m_written;         ///< participants that this import has touched
};

} // namespace

Result<SignUpTable> readSignUps(const QString &path, const ReadOptions &options,
                                const std::optional<MapFile> &map, const QStringList &known,
                                jobs::Reporter *reporter) {
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
        read.mapping = proposeMapping(read.table, read.shape, read.profiles);
        return read;
    }
    auto mapping = mappingFrom(*map, read.table, read.shape, read.profiles);
    if (!mapping)
        return failure(mapping.error());
    read.mapping = std::move(*mapping);
    return read;
}

void reshape(SignUpTable &table, int headerRows, int firstHeaderRow, const QStringList &known) {
    table.shape = shapeWith(table.table, headerRows, firstHeaderRow);
    table.profiles = profileColumns(table.table, table.shape, known);
    table.mapping = proposeMapping(table.table, table.shape, table.profiles);
}

ExistingPeople existingPeople(const ProgramFile &file, CohortId cohort) {
    return {people::persons(file), people::participants(file, cohort)};
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
    const QString people = QString::number(plan.counts.added + plan.counts.updated);
    const Result<void> done = file.perform(Operation{Verb::ImportPeople, {people}}, [&](Change &) {
        return Applier(file, cohort, plan, options).apply();
    });
    if (!done)
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
