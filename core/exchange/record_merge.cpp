#include "core/exchange/record_merge.h"

#include "core/base/text_fold.h"
#include "core/exchange/question_cells.h"
#include "core/exchange/row_values.h"

#include <algorithm>

namespace groundwork::exchange {

using people::Participant;
using people::Person;
using people::Profile;

bool MergeRule::takes(const QString &key, bool fills) const {
    if (const auto chosen = choices.find(key); chosen != choices.end())
        return chosen->second;
    switch (rule) {
    case Duplicates::Update:
        return true;
    case Duplicates::Keep:
        return fills;
    case Duplicates::Newest:
        return fills || rowIsNewer;
    case Duplicates::Skip:
        return false;
    }
    return false;
}

QString FieldDifference::key() const {
    QString key = field == Field::Question ? QStringLiteral("question:") + question : fieldKey(field);
    return role ? roleKey(*role) + QLatin1Char('/') + key : key;
}

KnownNames::KnownNames(const std::vector<Person> &persons)
    : resolver(persons) {
    for (const Person &person : persons)
        nameOf.insert(person.id.value, person.fullName);
}

RecordMerge::RecordMerge(const MergeRule &rule, const KnownNames &names,
                         std::vector<FieldDifference> *differences)
    : m_rule(rule)
    , m_names(names)
    , m_differences(differences) {}

bool RecordMerge::takes(FieldDifference difference) const {
    difference.role = m_role;
    const QString key = difference.key();
    difference.takes = m_rule.takes(key, difference.ours.isEmpty());
    difference.chosen = m_rule.choices.contains(key);
    if (!m_differences)
        return difference.takes;
    // A second row about the same person says it anew.
    std::erase_if(*m_differences, [&](const FieldDifference &other) { return other.key() == key; });
    m_differences->push_back(difference);
    return difference.takes;
}

template <class T>
void RecordMerge::put(Field field, T &here, const T &there, const T &none) const {
    if (there == none || here == there)
        return;
    FieldDifference difference;
    difference.field = field;
    difference.ours = here == none ? QString() : textOf(here);
    difference.theirs = textOf(there);
    if (takes(std::move(difference)))
        here = there;
}

void RecordMerge::mergePerson(Person &here, const PlannedRow &row) const {
    m_role.reset();
    const Person &there = row.person;
    // Somebody wrote the name that is here: only another name is a correction of it.
    if (here.fullName.isEmpty())
        here.fullName = there.fullName;
    else if (foldText(here.fullName) != foldText(there.fullName) && !hasLostCharacters(there.fullName))
        put(Field::FullName, here.fullName, there.fullName);
    put(Field::PreferredName, here.preferredName, there.preferredName);
    put(Field::SortKey, here.sortKey, there.sortKey);
    put(Field::ConsentOn, here.consentOn, there.consentOn);
    put(Field::Pronouns, here.pronouns, there.pronouns);
    put(Field::SayMyName, here.sayMyName, there.sayMyName);
    if (foldText(here.email) != foldText(there.email))
        put(Field::Email, here.email, there.email);
    put(Field::Phone, here.phone, there.phone);
    put(Field::Unit, here.unit, there.unit);
    put(Field::RoleTitle, here.roleTitle, there.roleTitle);
    put(Field::Location, here.location, there.location);
    put(Field::TimeZone, here.timeZone, there.timeZone);
    put(Field::Languages, here.languages, there.languages);
    // Lists are read without the access needs, so what is here is not shown beside them.
    if (!there.accessNeeds.isEmpty() && there.accessNeeds != here.accessNeeds &&
        m_rule.takes(fieldKey(Field::AccessNeeds), here.accessNeeds.isEmpty()))
        here.accessNeeds = there.accessNeeds;
    mergeManager(here, there);
}

void RecordMerge::mergeManager(Person &here, const Person &there) const {
    if (there.managerText.isEmpty())
        return;
    std::optional<PersonId> manager = m_names.find(there.managerText);
    if (manager == here.id)
        manager.reset();
    const bool same = manager ? here.manager == manager
                              : !here.manager && foldText(here.managerText) == foldText(there.managerText);
    if (same)
        return;
    // A name that is known by now is no other answer.
    if (!here.manager && manager && m_names.find(here.managerText) == manager) {
        here.manager = manager;
        here.managerText.clear();
        return;
    }
    FieldDifference difference;
    difference.field = Field::Manager;
    difference.ours = here.manager ? m_names.name(*here.manager) : here.managerText;
    difference.theirs = there.managerText;
    if (!takes(std::move(difference)))
        return;
    here.manager = manager;
    here.managerText = manager ? QString() : there.managerText;
}

void RecordMerge::mergeParticipant(Participant &here, const PlannedRow &row) const {
    m_role = here.role;
    Profile &ours = here.profile;
    const Profile &theirs = row.profile;
    if (row.given.contains(Field::Capacity))
        put(Field::Capacity, ours.capacity, theirs.capacity, ours.capacity == 1 ? 1 : 0); // 1 is what nobody said
    put(Field::HoursPerMonth, ours.hoursPerMonth, theirs.hoursPerMonth);
    const auto inOrder = [](const QStringList &keys, const QStringList &order) {
        QStringList sorted;
        for (const QString &key : order) {
            if (keys.contains(key))
                sorted << key;
        }
        return sorted;
    };
    put(Field::Availability, ours.availability, inOrder(theirs.availability, people::availabilityKeys()));
    put(Field::ShiftPattern, ours.shiftPattern, theirs.shiftPattern);
    put(Field::Modes, ours.modes, inOrder(theirs.modes, people::modeKeys()));
    put(Field::PriorMentoring, ours.prior, theirs.prior);
    put(Field::TrainedBefore, ours.trainedBefore, theirs.trainedBefore);
    put(Field::Offers, ours.offers,
        row.graded.contains(Field::Offers) ? theirs.offers : withLevelsOf(ours.offers, theirs.offers));
    put(Field::Seeks, ours.seeks,
        row.graded.contains(Field::Seeks) ? theirs.seeks : withPrioritiesOf(ours.seeks, theirs.seeks));
    put(Field::Interests, ours.interests, theirs.interests);
    put(Field::Values, ours.values, theirs.values);
    put(Field::Note, ours.note, theirs.note);
    put(Field::GoalSeed, ours.goalSeed, theirs.goalSeed);
    // "Unlike" alone does not take back what about.
    if (theirs.difference.kind != ours.difference.kind || !theirs.difference.in.isEmpty())
        put(Field::Difference, ours.difference, theirs.difference);
    put(Field::MattersMost, ours.mattersMost, theirs.mattersMost);
    put(Field::LanguagesNeeded, ours.languagesNeeded, theirs.languagesNeeded);
    put(Field::OverlapHours, ours.overlapHours, theirs.overlapHours);
    put(Field::Place, ours.place, theirs.place);
    put(Field::WouldWelcome, ours.wouldWelcome, resolved(theirs.wouldWelcome, here.person));
    if (const auto preceptor = m_names.find(theirs.preceptorText); preceptor && *preceptor != here.person) {
        if (ours.preceptor != preceptor && m_rule.takes(fieldKey(Field::Preceptor), !ours.preceptor)) {
            ours.preceptor = preceptor;
            ours.preceptorText.clear();
        }
    } else if (!ours.preceptor) {
        put(Field::Preceptor, ours.preceptorText, theirs.preceptorText);
    }
    mergeAnswers(here, row);
}

void RecordMerge::mergeAnswers(Participant &here, const PlannedRow &row) const {
    for (const people::IntakeAnswer &answer : row.answers) {
        const auto known = std::find_if(here.answers.begin(), here.answers.end(),
                                        [&](const auto &other) { return other.question == answer.question; });
        if (known == here.answers.end()) {
            FieldDifference difference;
            difference.field = Field::Question;
            difference.question = answer.question;
            difference.theirs = answer.body;
            if (takes(std::move(difference)))
                here.answers.push_back(answer);
            continue;
        }
        if (known->body == answer.body)
            continue;
        FieldDifference difference;
        difference.field = Field::Question;
        difference.question = answer.question;
        difference.ours = known->body;
        difference.theirs = answer.body;
        if (takes(std::move(difference)))
            *known = answer;
    }
}

void RecordMerge::mergeOwn(std::map<QString, questions::OwnAnswer> &here, const PlannedRow &row, Role role,
                           const std::vector<questions::Question> &questions) const {
    m_role = role;
    for (const questions::Question &question : questions) {
        const auto said = row.own.find(question.key);
        if (said == row.own.end() || !question.isAskedOf(role))
            continue;
        questions::OwnAnswer &ours = here[question.key];
        if (ours == said->second)
            continue;
        // Nothing takes nothing away; it only says that somebody has been asked by now.
        const bool leftEmpty = said->second.said == questions::Said::Empty;
        if (leftEmpty && ours.said != questions::Said::Unknown)
            continue;
        FieldDifference difference;
        difference.field = Field::Question;
        difference.question = question.key;
        difference.wording = question.wording;
        difference.ours = cellOfAnswer(question, ours);
        difference.theirs = leftEmpty ? kEmptyCell : cellOfAnswer(question, said->second);
        if (question.isPrivate()) {
            if (m_rule.takes(roleKey(role) + QStringLiteral("/question:") + question.key, difference.ours.isEmpty()))
                ours = said->second;
        } else if (takes(std::move(difference))) {
            ours = said->second;
        }
    }
}

/// A plain list of areas does not say how well somebody knows them: what is known of that stays.
std::vector<people::Offer> RecordMerge::withLevelsOf(const std::vector<people::Offer> &ours,
                                                     std::vector<people::Offer> theirs) {
    for (people::Offer &offer : theirs) {
        const auto known = std::find_if(ours.begin(), ours.end(), [&](const people::Offer &other) {
            return foldText(other.area) == foldText(offer.area);
        });
        if (known != ours.end())
            offer.level = known->level;
    }
    return theirs;
}

/// Nor does it say how much they are wanted.
std::vector<people::Seek> RecordMerge::withPrioritiesOf(const std::vector<people::Seek> &ours,
                                                        std::vector<people::Seek> theirs) {
    for (people::Seek &seek : theirs) {
        const auto known = std::find_if(ours.begin(), ours.end(), [&](const people::Seek &other) {
            return foldText(other.area) == foldText(seek.area);
        });
        if (known != ours.end())
            seek.priority = known->priority;
    }
    std::stable_sort(theirs.begin(), theirs.end(),
                     [](const people::Seek &a, const people::Seek &b) { return a.priority < b.priority; });
    return theirs;
}

std::vector<people::Wish> RecordMerge::resolved(std::vector<people::Wish> wishes, PersonId self) const {
    for (people::Wish &wish : wishes) {
        if (wish.person)
            continue;
        const std::optional<PersonId> found = m_names.find(wish.text);
        if (found && *found != self) {
            wish.person = found;
            wish.text.clear();
        }
    }
    return wishes;
}

QString RecordMerge::textOf(const QStringList &value) const {
    return value.join(QStringLiteral("; "));
}

QString RecordMerge::textOf(const std::optional<double> &value) const {
    return value ? QString::number(*value, 'g', 6) : QString();
}

QString RecordMerge::textOf(people::PriorMentoring value) const {
    return people::priorMentoringKey(value);
}

QString RecordMerge::textOf(const people::DifferenceWish &value) const {
    const QString kind = people::differenceKindKey(value.kind);
    return value.in.isEmpty() ? kind : kind + QStringLiteral("; ") + value.in;
}

QString RecordMerge::textOf(const std::vector<people::Offer> &value) const {
    QStringList texts;
    for (const people::Offer &offer : value)
        texts << offer.area;
    return textOf(texts);
}

QString RecordMerge::textOf(const std::vector<people::Seek> &value) const {
    QStringList texts;
    for (const people::Seek &seek : value)
        texts << seek.area;
    return textOf(texts);
}

QString RecordMerge::textOf(const std::vector<people::Wish> &value) const {
    QStringList texts;
    for (const people::Wish &wish : value)
        texts << (wish.person ? m_names.name(*wish.person) : wish.text);
    return textOf(texts);
}

} // namespace groundwork::exchange
