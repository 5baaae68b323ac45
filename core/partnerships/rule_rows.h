#pragma once

#include "core/partnerships/pair_rules.h"

#include <QHash>
#include <QtGlobal>

#include <map>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace groundwork::partnerships {

/// PairRules::forbids for a mentee and all mentors in one go, from lists that are turned round to run along the
/// mentors. Both arguments have to live as long.
class RuleRows {
  public:
    RuleRows(const PairRules &rules, const std::vector<people::Participant> &mentors);

    /// Writes the first rule that forbids each mentor, or kAllowed, to `rules`, which has room for all of them.
    void rulesOf(const people::Participant &mentee, signed char *rules) const;
    static constexpr signed char kAllowed = -1;

  private:
    using Places = std::vector<int>;
    using ByPerson = std::unordered_map<PersonId, Places>;
    struct Times {
        quint32 parts = 0;
        double asked = 0;
    };
    struct Languages {
        quint64 spoken = 0;
        quint64 needed = 0;
        bool known = false;
        auto operator<=>(const Languages &) const = default;
    };
    using Row = std::vector<signed char>;
    static Times timesOf(const people::Participant &participant);
    [[nodiscard]] Languages languagesOf(const people::Participant &participant) const;
    void mark(const PairRules::People &people, PairRule rule, signed char *rules) const;
    static void mark(const ByPerson &lists, PersonId person, PairRule rule, signed char *rules);
    /// Marks only pairs that no rule forbids yet.
    void markFree(const PairRules::People &people, PairRule rule, signed char *rules) const;
    [[nodiscard]] Row byLanguage(const people::Participant &mentee, const Languages &own) const;
    void copyLanguages(const people::Participant &mentee, signed char *rules) const;
    void markTimes(const people::Participant &mentee, signed char *rules) const;

    const PairRules &m_rules;
    const std::vector<people::Participant> &m_mentors;
    QHash<QString, int> m_bits; ///< a bit for each language; beyond 64 they are compared one by one
    std::vector<Languages> m_languages;
    /// Many people speak the same languages: the rows of some of them, made when they are first asked for.
    mutable std::map<Languages, Row> m_byLanguage;
    mutable std::mutex m_making;
    std::vector<Times> m_times;
    bool m_anyTimes = false;
    ByPerson m_person;
    ByPerson m_preceptorOf; ///< a person: mentors whose preceptor it is
    ByPerson m_above;       ///< a person: mentors below it
    ByPerson m_avoidedBy;   ///< a person: mentors who asked not to
    std::unordered_map<PersonId, PairRules::People> m_past;
    std::unordered_map<PersonId, PairRules::People> m_declined;
    Places m_absent;
};

} // namespace groundwork::partnerships
