#pragma once

#include "core/matching/scorer.h"

#include <QtGlobal>

#include <map>
#include <unordered_map>
#include <vector>

namespace groundwork::matching {

/// The points of a mentee with all mentors in one go: the numbers of Scorer::points, some hundred times faster,
/// from tables that are turned round to run along the mentors. `scorer` has to live as long.
class FitRows {
  public:
    /// `buffer` holds what a thread needs between two rows.
    struct Buffer {
        std::vector<quint8> fit;
    };

    explicit FitRows(const Scorer &scorer);

    /// Writes the points with each mentor to `points`, which has room for all of them.
    void pointsOf(int mentee, const Weights &weights, qint16 *points, Buffer &buffer) const;
    /// The fit by one criterion with each mentor, into buffer.fit.
    void fitOf(int mentee, Criterion criterion, Buffer &buffer) const;
    void fitOf(int mentee, const OwnCriterion &criterion, Buffer &buffer) const;

  private:
    using Places = std::vector<qint32>;
    /// Who has a term: a list of mentors, or, where that is many, a 1 for each of them in a row of all.
    struct Having {
        Places places;
        std::vector<quint8> row;
    };
    using ByTerm = std::unordered_map<int, Having>;
    void makeRows(ByTerm &terms) const;
    /// How many of these terms each has, up to two.
    void count(const ByTerm &terms, const Terms::Written &wanted, Buffer &buffer) const;
    void need(const Terms &mentee, size_t place, Buffer &buffer) const;
    void furtherNeeds(const Terms &mentee, Buffer &buffer) const;
    void mentorNeed(const Terms &mentee, Buffer &buffer) const;
    void wishes(const Terms &mentee, Buffer &buffer) const;
    void mostForMentor(int mentee, Buffer &buffer) const;

    const Scorer &m_scorer;
    std::vector<std::vector<quint8>> m_levels;   ///< of a term that is asked for: 0, happy to help 1, known well 2
    std::unordered_map<int, int> m_levelOf;      ///< term: place in m_levels
    std::unordered_map<int, Places> m_seekers;   ///< term: mentors who would like to learn it
    ByTerm m_common;    ///< interest or value: mentors who have it
    ByTerm m_words;     ///< word of a free text: mentors who wrote it
    ByTerm m_languages; ///< language: mentors who speak it
    std::unordered_map<PersonId, Places> m_person;
    std::unordered_map<PersonId, Places> m_welcomedBy; ///< a person: mentors who named them
    std::map<Criterion, Places> m_mostFor; ///< what matters most: mentors who say so
    std::vector<quint32> m_times;
    std::unordered_map<quint32, std::vector<quint8>> m_modeFit; ///< the ways to meet of a mentee: the fit with each
    std::vector<qint32> m_unit, m_roleTitle, m_place, m_prior;
    std::vector<qint32> m_asks;   ///< 0 nobody in particular, 1 like, 2 unlike
    std::vector<qint32> m_askedIn; ///< a Trait
};

} // namespace groundwork::matching
