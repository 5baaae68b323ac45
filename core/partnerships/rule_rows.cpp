#include "core/partnerships/rule_rows.h"

#include "core/base/text_fold.h"

#include <algorithm>
#include <bitset>

namespace groundwork::partnerships {

namespace {

constexpr int kMostBits = 64;
constexpr size_t kMostRows = 256; ///< that are kept

const PairRules::People &listOf(const auto &lists, const auto &key) {
    static const PairRules::People nobody;
    const auto found = lists.find(key);
    return found == lists.end() ? nobody : found->second;
}

} // namespace

RuleRows::RuleRows(const PairRules &rules, const std::vector<people::Participant> &mentors)
    : m_rules(rules)
    , m_mentors(mentors) {
    const auto number = [this](const QString &language) {
        if (!m_bits.contains(language))
            m_bits.insert(language, static_cast<int>(m_bits.size()));
    };
    for (const auto &[person, languages] : rules.m_languages) {
        for (const QString &language : languages)
            number(language);
    }
    for (size_t j = 0; j < mentors.size(); ++j) {
        const people::Participant &mentor = mentors[j];
        const int place = static_cast<int>(j);
        m_person[mentor.person].push_back(place);
        for (const PersonId person : listOf(rules.m_preceptors, mentor.id))
            m_preceptorOf[person].push_back(place);
        for (const PersonId person : listOf(rules.m_above, mentor.person))
            m_above[person].push_back(place);
        for (const PersonId person : listOf(rules.m_notWith, mentor.id))
            m_avoidedBy[person].push_back(place);
        if (!people::canBeMatched(mentor.state))
            m_absent.push_back(place);
        m_times.push_back(timesOf(mentor));
        m_anyTimes = m_anyTimes || m_times.back().asked > 0;
        m_languages.push_back(languagesOf(mentor));
    }
    for (const auto &[one, other] : rules.m_past) {
        m_past[one].insert(other);
        m_past[other].insert(one);
    }
    for (const auto &[one, other] : rules.m_declined) {
        m_declined[one].insert(other);
        m_declined[other].insert(one);
    }
}

RuleRows::Times RuleRows::timesOf(const people::Participant &participant) {
    static const QStringList keys = people::availabilityKeys();
    Times times;
    for (const QString &key : participant.profile.availability) {
        if (const qsizetype place = keys.indexOf(key); place >= 0)
            times.parts |= quint32(1) << place;
    }
    times.asked = participant.profile.overlapHours.value_or(0);
    return times;
}

RuleRows::Languages RuleRows::languagesOf(const people::Participant &participant) const {
    Languages made;
    const auto spoken = m_rules.m_languages.find(participant.person);
    made.known = spoken != m_rules.m_languages.end();
    const auto bit = [this](const QString &language) {
        return quint64(1) << (m_bits.value(language, kMostBits - 1) % kMostBits);
    };
    if (made.known) {
        for (const QString &language : spoken->second)
            made.spoken |= bit(language);
    }
    for (const QString &language : participant.profile.languagesNeeded)
        made.needed |= bit(foldText(language));
    return made;
}

void RuleRows::mark(const PairRules::People &people, PairRule rule, signed char *rules) const {
    for (const PersonId person : people)
        mark(m_person, person, rule, rules);
}

void RuleRows::mark(const ByPerson &lists, PersonId person, PairRule rule, signed char *rules) {
    if (const auto list = lists.find(person); list != lists.end()) {
        for (const int place : list->second)
            rules[place] = static_cast<signed char>(rule);
    }
}

void RuleRows::markFree(const PairRules::People &people, PairRule rule, signed char *rules) const {
    for (const PersonId person : people) {
        const auto list = m_person.find(person);
        if (list == m_person.end())
            continue;
        for (const int place : list->second) {
            if (rules[place] == kAllowed)
                rules[place] = static_cast<signed char>(rule);
        }
    }
}

RuleRows::Row RuleRows::byLanguage(const people::Participant &mentee, const Languages &own) const {
    // A needed language that nobody speaks has no bit, and with very many languages bits would stand for two.
    const bool exact = m_bits.size() < kMostBits;
    Row made(m_mentors.size(), kAllowed);
    for (size_t j = 0; j < m_mentors.size(); ++j) {
        const Languages &other = m_languages[j];
        const bool forbidden =
            exact ? (other.known && (own.needed & ~other.spoken) != 0) ||
                        (own.known && (other.needed & ~own.spoken) != 0) ||
                        (own.known && other.known && (own.spoken & other.spoken) == 0)
                  : m_rules.noCommonLanguage(mentee, m_mentors[j]);
        if (forbidden)
            made[j] = static_cast<signed char>(PairRule::NoCommonLanguage);
    }
    return made;
}

void RuleRows::copyLanguages(const people::Participant &mentee, signed char *rules) const {
    const Languages own = languagesOf(mentee);
    const auto copy = [rules](const Row &row) { std::copy(row.begin(), row.end(), rules); };
    if (m_bits.size() >= kMostBits) // the same bits may stand for other languages
        return copy(byLanguage(mentee, own));
    const Row *kept = nullptr;
    {
        const std::lock_guard<std::mutex> alone(m_making);
        auto known = m_byLanguage.find(own);
        if (known == m_byLanguage.end() && m_byLanguage.size() < kMostRows)
            known = m_byLanguage.emplace(own, byLanguage(mentee, own)).first;
        if (known != m_byLanguage.end())
            kept = &known->second;
    }
    copy(kept ? *kept : byLanguage(mentee, own));
}

void RuleRows::markTimes(const people::Participant &mentee, signed char *rules) const {
    if (mentee.profile.overlapHours.value_or(0) <= 0 && !m_anyTimes)
        return;
    const Times own = timesOf(mentee);
    if (own.parts == 0)
        return;
    for (size_t j = 0; j < m_times.size(); ++j) {
        const double asked = std::max(own.asked, m_times[j].asked);
        if (asked <= 0 || m_times[j].parts == 0 || rules[j] != kAllowed)
            continue;
        const auto shared = static_cast<double>(std::bitset<32>(own.parts & m_times[j].parts).count());
        if (shared * kHoursOfAPart < asked)
            rules[j] = static_cast<signed char>(PairRule::NoSharedTime);
    }
}

/// The rules for languages are the most work, so they come first, and three later ones may not take their place. All
/// others go from the last to the first, so that the first one stays.
void RuleRows::rulesOf(const people::Participant &mentee, signed char *rules) const {
    copyLanguages(mentee, rules);
    markTimes(mentee, rules);
    markFree(listOf(m_past, mentee.person), PairRule::PastPartners, rules);
    markFree(listOf(m_declined, mentee.person), PairRule::DeclinedBefore, rules);
    mark(listOf(m_rules.m_notWith, mentee.id), PairRule::PleaseNot, rules);
    mark(m_avoidedBy, mentee.person, PairRule::PleaseNot, rules);
    mark(listOf(m_rules.m_above, mentee.person), PairRule::ReportingLine, rules);
    mark(m_above, mentee.person, PairRule::ReportingLine, rules);
    mark(listOf(m_rules.m_preceptors, mentee.id), PairRule::OwnPreceptor, rules);
    mark(m_preceptorOf, mentee.person, PairRule::OwnPreceptor, rules);
    const auto absent = static_cast<signed char>(PairRule::NotTakingPart);
    if (!people::canBeMatched(mentee.state))
        std::fill(rules, rules + m_mentors.size(), absent);
    for (const int place : m_absent)
        rules[place] = absent;
    mark(m_person, mentee.person, PairRule::SamePerson, rules);
}

} // namespace groundwork::partnerships
