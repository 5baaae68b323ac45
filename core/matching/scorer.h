#pragma once

#include "core/matching/criteria.h"
#include "core/matching/own_answers.h"
#include "core/matching/terms.h"
#include "core/people/participant.h"
#include "core/people/person.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::matching {

/// The fit of any mentee with any mentor by each criterion: integers, from the profiles alone. Terms meet as
/// wholes without case and accents ("R" is not in "Retail"). Built once for a cohort; weights are applied
/// afterwards. FitRows gives the same numbers for many pairs at once.
class Scorer {
  public:
    /// `persons` is the address book (names of wishes, units, languages, sites).
    Scorer(const std::vector<people::Participant> &mentees, const std::vector<people::Participant> &mentors,
           const std::vector<people::Person> &persons, std::vector<OwnQuestion> own = {});

    [[nodiscard]] int mentees() const { return static_cast<int>(m_mentees.size()); }
    [[nodiscard]] int mentors() const { return static_cast<int>(m_mentors.size()); }

    [[nodiscard]] const std::vector<Terms> &menteeTerms() const { return m_mentees; }
    [[nodiscard]] const std::vector<Terms> &mentorTerms() const { return m_mentors; }

    /// Does anybody's profile have what this criterion needs? Criteria without data count for nobody.
    [[nodiscard]] bool hasData(Criterion criterion) const {
        return m_hasData[static_cast<size_t>(criterion)];
    }
    /// An own question that somebody on both sides answered.
    [[nodiscard]] bool hasData(const OwnCriterion &criterion) const;
    [[nodiscard]] const std::vector<OwnQuestion> &own() const { return m_own; }
    /// The answers to a question in the order of mentees and of mentors; nullptr for a question that is not there.
    struct OwnSides {
        std::vector<OwnValue> mentees, mentors;
        bool both = false; ///< somebody on either side answered
    };
    [[nodiscard]] const OwnSides *sidesOf(questions::QuestionId question) const;

    /// 0 to 2. Indexes as in the lists that the scorer was made of.
    [[nodiscard]] int fit(Criterion criterion, int mentee, int mentor) const;
    [[nodiscard]] int points(const Weights &weights, int mentee, int mentor) const;
    /// The highest possible sum: fit 2 in everything that counts and has data.
    [[nodiscard]] int possible(const Weights &weights) const;
    /// All parts that count and have data, with their facts, highest weight first.
    [[nodiscard]] Sum sum(const Weights &weights, int mentee, int mentor) const;
    /// The place (from 1) of the partner among the names that a side would welcome, or 0. Never shown to
    /// partners.
    [[nodiscard]] int wishRank(Role of, int mentee, int mentor) const;

  private:
    Terms termsOf(const people::Participant &participant, const people::Person *person);
    int number(const QString &text);
    [[nodiscard]] Part ownPart(const OwnCriterion &criterion, int mentee, int mentor, bool facts) const;
    void readOwn(const std::vector<people::Participant> &mentees, const std::vector<people::Participant> &mentors);
    void dropCommonWords();
    void findData();
    [[nodiscard]] Part most(Role who, const Terms &mentee, const Terms &mentor) const;
    [[nodiscard]] Part part(Criterion criterion, const Terms &mentee, const Terms &mentor, bool facts) const;
    static Part need(const Terms &asking, const Terms &helping, size_t place, bool facts);
    static Part furtherNeeds(const Terms &mentee, const Terms &mentor, bool facts);
    static Part mentorNeed(const Terms &mentee, const Terms &mentor, bool facts);
    static Part wishes(const Terms &mentee, const Terms &mentor);
    static Part inCommon(const Terms &mentee, const Terms &mentor, bool facts);
    static Part sharedTimes(const Terms &mentee, const Terms &mentor);
    static Part sharedModes(const Terms &mentee, const Terms &mentor, bool facts);
    static Part languages(const Terms &mentee, const Terms &mentor, bool facts);
    static Part difference(const Terms &mentee, const Terms &mentor, bool facts);
    static Part experience(const Terms &mentee, const Terms &mentor);
    static Part words(const Terms &mentee, const Terms &mentor, bool facts);
    static Part place(const Terms &mentee, const Terms &mentor, bool facts);

    std::vector<Terms> m_mentees;
    std::vector<Terms> m_mentors;
    std::vector<OwnQuestion> m_own;
    std::vector<OwnSides> m_ownSides; ///< one a question
    QHash<QString, int> m_numbers; ///< folded texts
    QHash<QString, int> m_written; ///< and as they were written
    QHash<QString, quint32> m_timeBits, m_modeBits;
    std::array<bool, kCriteria> m_hasData{};
};

} // namespace groundwork::matching
