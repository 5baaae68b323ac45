#include "core/partnerships/pair_rules.h"

#include "core/base/enum_keys.h"
#include "core/base/text_fold.h"

#include <algorithm>

namespace groundwork::partnerships {

namespace {

/// "Family, Given" as "given family"; other texts folded.
QString nameKey(const QString &text) {
    const QString folded = foldText(text);
    const qsizetype comma = folded.indexOf(QLatin1Char(','));
    if (comma <= 0 || folded.indexOf(QLatin1Char(','), comma + 1) >= 0)
        return folded;
    return (folded.mid(comma + 1) + QLatin1Char(' ') + folded.left(comma)).simplified();
}

std::pair<PersonId, PersonId> inOrder(PersonId a, PersonId b) {
    return a.value < b.value ? std::pair(a, b) : std::pair(b, a);
}

std::set<QString> folded(const QStringList &texts) {
    std::set<QString> terms;
    for (const QString &text : texts)
        terms.insert(foldText(text));
    return terms;
}

int sharedTimes(const QStringList &one, const QStringList &other) {
    int shared = 0;
    for (const QString &key : one)
        shared += other.contains(key) ? 1 : 0;
    return shared;
}

bool tooLittleTime(const people::Profile &mentee, const people::Profile &mentor) {
    const double asked = std::max(mentee.overlapHours.value_or(0), mentor.overlapHours.value_or(0));
    if (asked <= 0 || mentee.availability.isEmpty() || mentor.availability.isEmpty())
        return false;
    return sharedTimes(mentee.availability, mentor.availability) * kHoursOfAPart < asked;
}

bool takesPart(const people::Participant &participant) {
    return people::canBeMatched(participant.state);
}

} // namespace

constexpr EnumKey<PairRule> kPairRuleKeys[] = {{PairRule::SamePerson, "same_person"},
                                               {PairRule::NotTakingPart, "not_taking_part"},
                                               {PairRule::OwnPreceptor, "own_preceptor"},
                                               {PairRule::ReportingLine, "reporting_line"},
                                               {PairRule::PleaseNot, "please_not"},
                                               {PairRule::NoCommonLanguage, "no_common_language"},
                                               {PairRule::NoSharedTime, "no_shared_time"},
                                               {PairRule::PastPartners, "past_partners"},
                                               {PairRule::DeclinedBefore, "declined_before"},
                                               {PairRule::OtherSite, "other_site"},
                                               {PairRule::FewTimes, "few_times"},
                                               {PairRule::NotReady, "not_ready"},
                                               {PairRule::NotTrained, "not_trained"},
                                               {PairRule::NeverList, "never"}};

QString pairRuleKey(PairRule rule) {
    return keyOf(kPairRuleKeys, rule);
}

std::optional<PairRule> pairRuleFromKey(const QString &key) {
    return fromKey(kPairRuleKeys, key);
}

PairRules::PairRules(const RulePeople &people) {
    for (const people::Person &person : people.persons) {
        addName(person.fullName, person.id);
        addName(person.preferredName, person.id);
        addName(person.email, person.id);
        if (!person.languages.isEmpty())
            m_languages.emplace(person.id, folded(person.languages));
    }
    readManagers(people.persons);
    readPreceptors(people.participants);
    for (const auto &[participant, wishes] : people.notWith) {
        People avoided;
        for (const people::Wish &wish : wishes) {
            if (wish.person)
                avoided.insert(*wish.person);
            else
                avoided.merge(named(wish.text));
        }
        m_notWith.emplace(participant, std::move(avoided));
    }
    for (const auto &[one, other] : people.pastPartners)
        m_past.insert(inOrder(one, other));
    for (const auto &[one, other] : people.declinedBefore)
        m_declined.insert(inOrder(one, other));
}

PairRules::PairRules(const RulePeople &people, const std::vector<people::Participant> &mentees,
                     const std::vector<people::Participant> &mentors)
    : PairRules(people) {
    readPreceptors(mentees);
    readPreceptors(mentors);
}

void PairRules::readPreceptors(const std::vector<people::Participant> &participants) {
    for (const people::Participant &participant : participants) {
        People preceptors = named(participant.profile.preceptorText);
        if (participant.profile.preceptor)
            preceptors.insert(*participant.profile.preceptor);
        if (!preceptors.empty())
            m_preceptors.emplace(participant.id, std::move(preceptors));
    }
}

void PairRules::addName(const QString &name, PersonId id) {
    const QString key = nameKey(name);
    if (key.isEmpty())
        return;
    std::vector<PersonId> &all = m_byName[key];
    if (std::find(all.begin(), all.end(), id) == all.end())
        all.push_back(id);
}

PairRules::People PairRules::named(const QString &text) const {
    const auto found = m_byName.constFind(nameKey(text));
    return found == m_byName.constEnd() ? People() : People(found->begin(), found->end());
}

void PairRules::readManagers(const std::vector<people::Person> &persons) {
    std::unordered_map<PersonId, People> direct;
    for (const people::Person &person : persons) {
        People managers = person.manager ? People{*person.manager} : named(person.managerText);
        managers.erase(person.id);
        if (!managers.empty())
            direct.emplace(person.id, std::move(managers));
    }
    for (const auto &[person, managers] : direct) {
        People above;
        std::vector<PersonId> open(managers.begin(), managers.end());
        while (!open.empty()) {
            const PersonId next = open.back();
            open.pop_back();
            if (next == person || !above.insert(next).second)
                continue;
            if (const auto further = direct.find(next); further != direct.end())
                open.insert(open.end(), further->second.begin(), further->second.end());
        }
        m_above.emplace(person, std::move(above));
    }
}

bool PairRules::noCommonLanguage(const people::Participant &mentee, const people::Participant &mentor) const {
    const auto one = m_languages.find(mentee.person);
    const auto other = m_languages.find(mentor.person);
    const auto lacks = [](const QStringList &needed, const std::set<QString> &spoken) {
        return std::any_of(needed.begin(), needed.end(),
                           [&](const QString &language) { return spoken.count(foldText(language)) == 0; });
    };
    if (other != m_languages.end() && lacks(mentee.profile.languagesNeeded, other->second))
        return true;
    if (one != m_languages.end() && lacks(mentor.profile.languagesNeeded, one->second))
        return true;
    if (one == m_languages.end() || other == m_languages.end())
        return false;
    return std::none_of(one->second.begin(), one->second.end(),
                        [&](const QString &language) { return other->second.count(language) > 0; });
}

bool PairRules::breaks(PairRule rule, const people::Participant &mentee,
                       const people::Participant &mentor) const {
    const auto holds = [](const auto &lists, const auto &key, PersonId person) {
        const auto list = lists.find(key);
        return list != lists.end() && list->second.count(person) > 0;
    };
    switch (rule) {
    case PairRule::SamePerson:
        return mentee.person == mentor.person;
    case PairRule::NotTakingPart:
        return !takesPart(mentee) || !takesPart(mentor);
    case PairRule::OwnPreceptor:
        return holds(m_preceptors, mentee.id, mentor.person) || holds(m_preceptors, mentor.id, mentee.person);
    case PairRule::ReportingLine:
        return holds(m_above, mentee.person, mentor.person) || holds(m_above, mentor.person, mentee.person);
    case PairRule::PleaseNot:
        return holds(m_notWith, mentee.id, mentor.person) || holds(m_notWith, mentor.id, mentee.person);
    case PairRule::NoCommonLanguage:
        return noCommonLanguage(mentee, mentor);
    case PairRule::NoSharedTime:
        return tooLittleTime(mentee.profile, mentor.profile);
    case PairRule::PastPartners:
        return m_past.count(inOrder(mentee.person, mentor.person)) > 0;
    case PairRule::DeclinedBefore:
        return m_declined.count(inOrder(mentee.person, mentor.person)) > 0;
    case PairRule::OtherSite:
    case PairRule::FewTimes:
    case PairRule::NotReady:
    case PairRule::NotTrained:
    case PairRule::NeverList:
        return false; // a scenario's own
    }
    return false;
}

std::optional<PairRule> PairRules::forbids(const people::Participant &mentee,
                                           const people::Participant &mentor) const {
    for (const PairRule rule : valuesOf(kPairRuleKeys)) {
        if (breaks(rule, mentee, mentor))
            return rule;
    }
    return std::nullopt;
}

std::vector<PairRule> PairRules::allThatForbid(const people::Participant &mentee,
                                               const people::Participant &mentor) const {
    std::vector<PairRule> rules;
    for (const PairRule rule : valuesOf(kPairRuleKeys)) {
        if (breaks(rule, mentee, mentor))
            rules.push_back(rule);
    }
    return rules;
}

} // namespace groundwork::partnerships
