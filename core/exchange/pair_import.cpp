#include "core/exchange/pair_import.h"

#include "core/file/verb.h"
#include "core/base/error_code.h"
#include "core/base/text_fold.h"
#include "core/base/hidden_signs.h"
#include "core/exchange/cell_safety.h"
#include "core/exchange/option_columns.h"
#include "core/file/backups.h"
#include "core/partnerships/partnerships.h"
#include "core/partnerships/replies.h"
#include "core/people/people.h"
#include "core/people/person_rows.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace groundwork::exchange {

using people::Participant;
using people::Person;

namespace {

bool hasWord(const QStringList &words, std::initializer_list<const char *> wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const char *word) { return words.contains(QString::fromLatin1(word)); });
}

PairField fieldOf(const QString &title, const ColumnProfile &profile) {
    const QString plain = withoutNumber(title);
    const RolesNamed roles = rolesNamed(plain);
    const QStringList words = wordsOf(plain);
    if (profile.dates >= 50 || hasWord(words, {"matched", "since", "seit", "desde", "depuis"}))
        return profile.filled == 0 || profile.dates >= 50 ? PairField::MatchedOn : PairField::Ignore;
    if (roles.mentor != roles.mentee) {
        if (profile.emails >= 50)
            return roles.mentor ? PairField::MentorEmail : PairField::MenteeEmail;
        // "Mentor's unit" and "mentor capacity" are about the mentor, not who it is.
        const bool who = words.size() == 1 || hasWord(words, {"name", "nombre", "nom", "full"});
        if (who && profile.numbers < 50)
            return roles.mentor ? PairField::MentorName : PairField::MenteeName;
    }
    if (hasWord(words, {"note", "notes", "comment", "comments", "reason", "bemerkung", "nota", "remarque"}))
        return PairField::Note;
    return PairField::Ignore;
}

} // namespace

int PairColumns::columnOf(PairField field) const {
    const auto found = std::find(fields.begin(), fields.end(), field);
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

bool PairColumns::areComplete() const {
    return (columnOf(PairField::MentorName) >= 0 || columnOf(PairField::MentorEmail) >= 0) &&
           (columnOf(PairField::MenteeName) >= 0 || columnOf(PairField::MenteeEmail) >= 0);
}

PairColumns proposePairColumns(const TableShape &shape, const std::vector<ColumnProfile> &profiles) {
    PairColumns columns;
    for (size_t i = 0; i < profiles.size(); ++i) {
        PairField field = fieldOf(shape.columns[i].title, profiles[i]);
        if (columns.columnOf(field) >= 0)
            field = PairField::Ignore;
        if (field == PairField::MatchedOn)
            columns.dateOrder = profiles[i].dateOrder;
        columns.fields.push_back(field);
    }
    return columns;
}

bool PlannedPair::isReady() const {
    return !leftOut && std::none_of(issues.begin(), issues.end(),
                                    [](const PairIssue &issue) { return issue.blocks; });
}

PairKnown pairKnown(const ProgramFile &file, CohortId cohort) {
    return {people::persons(file), people::participants(file, cohort),
            partnerships::partnershipRows(file, cohort), partnerships::readRulePeople(file, cohort)};
}

namespace {

/// The same new person in two rows is one.
QString keyOf(const PairPerson &who) {
    if (who.person)
        return QString::number(who.person->value);
    return isNobodysEmail(who.email) ? QStringLiteral("n/") + foldText(who.name)
                                     : QStringLiteral("e/") + foldText(who.email);
}

class PairPlanner {
  public:
    PairPlanner(const RawTable &table, const TableShape &shape, const PairColumns &columns,
                const PairKnown &known, const PairOptions &options)
        : m_table(table)
        , m_shape(shape)
        , m_columns(columns)
        , m_options(options)
        , m_rules(known.rules) {
        for (const Person &person : known.persons) {
            if (!isNobodysEmail(person.email))
                m_byEmail[foldText(person.email)].push_back(&person);
            m_byName[foldText(person.fullName)].push_back(&person);
            if (!person.preferredName.isEmpty() && foldText(person.preferredName) != foldText(person.fullName))
                m_byName[foldText(person.preferredName)].push_back(&person);
        }
        for (const Participant &participant : known.participants)
            m_parts[{participant.person, participant.role}] = &participant;
        for (const partnerships::PartnershipRow &pair : known.pairs) {
            if (!partnerships::isOpen(pair.state))
                continue;
            ++m_open[pair.mentor];
            ++m_open[pair.mentee];
            m_pairs.insert({pair.mentorPerson, pair.menteePerson});
        }
    }

    PairPlan plan() {
        PairPlan plan;
        for (int index = m_shape.firstData(); index < m_shape.endData(m_table); ++index) {
            PlannedPair pair = read(index);
            if (pair.mentor.name.isEmpty() && pair.mentor.email.isEmpty() && pair.mentee.name.isEmpty() &&
                pair.mentee.email.isEmpty())
                continue;
            pair.leftOut = m_options.leftOut.count(pair.row) > 0;
            if (!pair.leftOut)
                check(pair, plan);
            count(pair, plan.counts);
            plan.rows.push_back(std::move(pair));
        }
        plan.counts.people = static_cast<int>(m_added.size());
        return plan;
    }

  private:
    [[nodiscard]] QString text(int index, PairField field) const {
        const int column = m_columns.columnOf(field);
        if (column < 0)
            return {};
        const QString written = tidyText(withoutHiddenSigns(
            recoveredCell(m_table.at(index, m_shape.columns[static_cast<size_t>(column)].column).text)));
        return saysNothing(written) ? QString() : written;
    }

    PlannedPair read(int index) const {
        PlannedPair pair;
        pair.index = index;
        pair.row = m_table.rows[static_cast<size_t>(index)].number;
        pair.mentor.name = text(index, PairField::MentorName).simplified();
        pair.mentor.email = text(index, PairField::MentorEmail);
        pair.mentee.name = text(index, PairField::MenteeName).simplified();
        pair.mentee.email = text(index, PairField::MenteeEmail);
        for (PairPerson *person : {&pair.mentor, &pair.mentee}) {
            if (looksLikeEmail(person->name) && person->email.isEmpty())
                person->email = std::exchange(person->name, {});
        }
        pair.note = text(index, PairField::Note);
        if (const QString day = text(index, PairField::MatchedOn); !day.isEmpty()) {
            pair.matchedOn = readDate(day, m_columns.dateOrder);
            if (!pair.matchedOn.isValid())
                pair.issues.push_back({PairIssueCode::DateUnreadable, {day}, false});
        }
        return pair;
    }

    static void block(PlannedPair &pair, PairIssueCode code, const QStringList &args = {}) {
        pair.issues.push_back({code, args, true});
    }

    /// Who is meant: by e-mail, else by name. False where it is said that nobody can be.
    bool find(PlannedPair &pair, PairPerson &who, Role role) {
        const bool mentor = role == Role::Mentor;
        const QString written = who.name.isEmpty() ? who.email : who.name;
        if (written.isEmpty()) {
            block(pair, mentor ? PairIssueCode::MentorMissing : PairIssueCode::MenteeMissing);
            return false;
        }
        std::vector<const Person *> found;
        if (!isNobodysEmail(who.email))
            found = m_byEmail.value(foldText(who.email));
        if (found.size() != 1 && !who.name.isEmpty()) {
            const auto named = m_byName.value(foldText(who.name));
            if (found.empty())
                found = named;
            else // several share the address: the name tells
                std::erase_if(found, [&](const Person *person) {
                    return std::find(named.begin(), named.end(), person) == named.end();
                });
        }
        if (found.size() > 1) { // the one who takes part in this role, if that is only one
            std::vector<const Person *> here;
            std::copy_if(found.begin(), found.end(), std::back_inserter(here), [&](const Person *person) {
                return m_parts.count({person->id, role}) > 0;
            });
            if (here.size() != 1) {
                block(pair, PairIssueCode::SeveralOfThisName, {written});
                return false;
            }
            found = here;
        }
        if (found.empty()) {
            if (m_options.addPeople && !who.name.isEmpty()) {
                m_added.insert(keyOf(who));
                return true;
            }
            block(pair, mentor ? PairIssueCode::MentorUnknown : PairIssueCode::MenteeUnknown, {written});
            return false;
        }
        who.person = found.front()->id;
        const auto part = m_parts.find({found.front()->id, role});
        if (part != m_parts.end()) {
            who.participant = part->second->id;
            return true;
        }
        if (m_options.addPeople)
            return true;
        block(pair, mentor ? PairIssueCode::NoMentorHere : PairIssueCode::NoMenteeHere,
              {people::displayName(*found.front())});
        return false;
    }

    void check(PlannedPair &pair, PairPlan &plan) {
        const bool mentor = find(pair, pair.mentor, Role::Mentor);
        const bool mentee = find(pair, pair.mentee, Role::Mentee);
        if (!mentor || !mentee)
            return;
        if (keyOf(pair.mentor) == keyOf(pair.mentee)) {
            block(pair, PairIssueCode::SamePerson, {pair.mentee.name});
            return;
        }
        const auto key = std::pair(keyOf(pair.mentor), keyOf(pair.mentee));
        if (const auto earlier = m_rows.find(key); earlier != m_rows.end()) {
            block(pair, PairIssueCode::RepeatsRow, {QString::number(earlier->second)});
            return;
        }
        if (pair.mentor.person && pair.mentee.person &&
            m_pairs.count({*pair.mentor.person, *pair.mentee.person}) > 0) {
            block(pair, PairIssueCode::AlreadyAPair);
            return;
        }
        m_rows.emplace(key, pair.row);
        const std::vector<PairIssue> against = obstacles(pair);
        const bool reasoned = !m_options.overrideReason.trimmed().isEmpty();
        for (PairIssue issue : against) {
            issue.blocks = !reasoned;
            pair.issues.push_back(std::move(issue));
        }
        plan.needsReason = plan.needsReason || (!against.empty() && !reasoned);
        if (pair.isReady()) {
            ++m_used[keyOf(pair.mentor) + QStringLiteral("/mentor")];
            ++m_used[keyOf(pair.mentee) + QStringLiteral("/mentee")];
        }
    }

    [[nodiscard]] std::vector<PairIssue> obstacles(const PlannedPair &pair) const {
        std::vector<PairIssue> against;
        const Participant *mentor =
            pair.mentor.participant ? m_parts.at({*pair.mentor.person, Role::Mentor}) : nullptr;
        const Participant *mentee =
            pair.mentee.participant ? m_parts.at({*pair.mentee.person, Role::Mentee}) : nullptr;
        if (mentor && mentee) {
            if (const auto rule = m_rules.forbids(*mentee, *mentor))
                against.push_back({PairIssueCode::RuleForbids, {partnerships::pairRuleKey(*rule)}, true});
        }
        const auto open = [&](const Participant *participant) {
            const auto found = participant ? m_open.find(participant->id) : m_open.end();
            return found == m_open.end() ? 0 : found->second;
        };
        const auto used = [&](const PairPerson &who, const char *role) {
            const auto found = m_used.find(keyOf(who) + QLatin1String(role));
            return found == m_used.end() ? 0 : found->second;
        };
        if (open(mentee) + used(pair.mentee, "/mentee") > 0)
            against.push_back({PairIssueCode::MenteeTaken, {said(pair.mentee)}, true});
        // A mentor who comes in with the list has the room that the list says.
        const int capacity = mentor ? mentor->profile.capacity : people::kMaxCapacity;
        if (open(mentor) + used(pair.mentor, "/mentor") >= capacity)
            against.push_back(
                {PairIssueCode::MentorFull, {said(pair.mentor), QString::number(capacity)}, true});
        return against;
    }

    static QString said(const PairPerson &who) { return who.name.isEmpty() ? who.email : who.name; }

    static void count(const PlannedPair &pair, PairCounts &counts) {
        if (pair.leftOut)
            ++counts.leftOut;
        else if (pair.isReady())
            ++counts.pairs;
        else
            ++counts.blocked;
    }

    const RawTable &m_table;
    const TableShape &m_shape;
    const PairColumns &m_columns;
    const PairOptions &m_options;
    partnerships::PairRules m_rules;
    QHash<QString, std::vector<const Person *>> m_byEmail;
    QHash<QString, std::vector<const Person *>> m_byName;
    std::map<std::pair<PersonId, Role>, const Participant *> m_parts;
    std::map<ParticipantId, int> m_open;
    std::set<std::pair<PersonId, PersonId>> m_pairs;
    std::map<std::pair<QString, QString>, int> m_rows; ///< who with whom -> row
    std::map<QString, int> m_used;                     ///< places taken by earlier rows
    std::set<QString> m_added;
};

/// Stores the ready rows inside one perform.
class PairWriter {
  public:
    PairWriter(ProgramFile &file, CohortId cohort, const PairPlan &plan, const PairOptions &options)
        : m_file(file)
        , m_cohort(cohort)
        , m_plan(plan)
        , m_options(options) {}

    Result<void> write() {
        for (const PlannedPair &pair : m_plan.rows) {
            if (pair.isReady())
                ++m_places[keyOf(pair.mentor)];
        }
        for (const PlannedPair &pair : m_plan.rows) {
            if (!pair.isReady())
                continue;
            if (const auto done = writePair(pair); !done)
                return done;
        }
        return {};
    }

  private:
    Result<ParticipantId> participantOf(const PairPerson &who, Role role) {
        if (who.participant)
            return *who.participant;
        const QString key = keyOf(who);
        if (const auto known = m_made.find({key, role}); known != m_made.end())
            return known->second;
        PersonId person = who.person.value_or(m_persons[key]);
        if (person == PersonId{}) {
            Person added;
            added.fullName = who.name;
            if (looksLikeEmail(who.email))
                added.email = who.email;
            const Result<PersonId> id = people::addPerson(m_file, added);
            if (!id)
                return failure(id.error());
            person = m_persons[key] = *id;
        }
        Participant participant;
        participant.person = person;
        participant.cohort = m_cohort;
        participant.role = role;
        participant.state = people::ParticipantState::Accepted;
        participant.joinedHow = people::JoinedHow::Imported;
        if (role == Role::Mentor)
            participant.profile.capacity = std::clamp(m_places[key], 1, people::kMaxCapacity);
        const Result<ParticipantId> id = people::addParticipant(m_file, participant);
        if (id)
            m_made.emplace(std::pair(key, role), *id);
        return id;
    }

    Result<void> writePair(const PlannedPair &pair) {
        const Result<ParticipantId> mentor = participantOf(pair.mentor, Role::Mentor);
        if (!mentor)
            return failure(mentor.error());
        const Result<ParticipantId> mentee = participantOf(pair.mentee, Role::Mentee);
        if (!mentee)
            return failure(mentee.error());
        partnerships::Proposal proposal;
        proposal.mentor = *mentor;
        proposal.mentee = *mentee;
        proposal.matchedOn = pair.matchedOn;
        proposal.reasonsNote = pair.note;
        proposal.overrideReason = m_options.overrideReason;
        const Result<PartnershipId> id = partnerships::proposePair(m_file, proposal);
        if (!id)
            return failure(id.error());
        if (m_options.start == PairStart::Proposed)
            return {};
        if (const auto done = partnerships::acceptPairBoth(m_file, *id, pair.matchedOn); !done)
            return done;
        const Result<partnerships::Partnership> accepted = partnerships::partnership(m_file, *id);
        if (accepted && accepted->state == partnerships::PartnershipState::Trying) { // it was made firm elsewhere
            if (const auto done = partnerships::passTrial(m_file, *id, pair.matchedOn); !done)
                return done;
        }
        if (m_options.start == PairStart::Accepted)
            return {};
        if (const auto done = partnerships::startPair(m_file, *id, pair.matchedOn);
            !done || m_options.start == PairStart::Starting)
            return done;
        return partnerships::overrideUnderway(m_file, *id, m_options.underwayReason, pair.matchedOn);
    }

    ProgramFile &m_file;
    CohortId m_cohort;
    const PairPlan &m_plan;
    const PairOptions &m_options;
    std::map<QString, int> m_places;
    std::map<QString, PersonId> m_persons;
    std::map<std::pair<QString, Role>, ParticipantId> m_made;
};

} // namespace

PairPlan planPairs(const RawTable &table, const TableShape &shape, const PairColumns &columns,
                   const PairKnown &known, const PairOptions &options) {
    return PairPlanner(table, shape, columns, known, options).plan();
}

Result<PairCounts> applyPairs(ProgramFile &file, CohortId cohort, const PairPlan &plan,
                              const PairOptions &options) {
    if (options.start == PairStart::Underway && options.underwayReason.trimmed().isEmpty())
        return failure(ErrorCode::ReasonNeeded, {QStringLiteral("underway")});
    if (const auto kept = file.backUp(BackupReason::BeforeImport); !kept)
        return failure(kept.error());
    const Operation operation{Verb::ImportPairs, {QString::number(plan.counts.pairs)}};
    const Result<void> done = file.perform(
        operation, [&](Change &) { return PairWriter(file, cohort, plan, options).write(); });
    if (!done)
        return failure(done.error());
    return plan.counts;
}

} // namespace groundwork::exchange
