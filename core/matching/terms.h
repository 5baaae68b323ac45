#pragma once

#include "core/base/id.h"
#include "core/people/participant.h"

#include <QString>

#include <algorithm>
#include <utility>
#include <vector>

namespace groundwork::matching {

/// Shared parts of the week that count in full.
inline constexpr int kFullTimes = 3;

/// What somebody wants to be like or unlike in. Anything else that was typed can't be computed.
enum class Trait { Unit, RoleTitle, Place, Experience, Unknown };
inline constexpr int kTraits = static_cast<int>(Trait::Unknown); ///< those that are known

/// A few terms, going up: there are many people, and each has several of these.
class TermSet {
  public:
    /// false: it was there.
    bool insert(int term) {
        const auto at = std::lower_bound(m_terms.begin(), m_terms.end(), term);
        if (at != m_terms.end() && *at == term)
            return false;
        m_terms.insert(at, term);
        return true;
    }
    [[nodiscard]] bool contains(int term) const { return std::binary_search(m_terms.begin(), m_terms.end(), term); }
    template <class Unwanted>
    void eraseIf(const Unwanted &unwanted) {
        std::erase_if(m_terms, unwanted);
    }
    [[nodiscard]] auto begin() const { return m_terms.begin(); }
    [[nodiscard]] auto end() const { return m_terms.end(); }

  private:
    std::vector<int> m_terms;
};

/// A participant's profile with every term as a number, so that whole terms are compared, without case and
/// accents. 0 is not known.
struct Terms {
    PersonId person;
    std::vector<std::pair<int, QString>> offers; ///< term number and words as typed
    std::vector<std::pair<int, bool>> offerLevel; ///< term number, once each: known well?
    std::vector<std::pair<int, QString>> seeks;
    std::vector<std::pair<int, QString>> common;
    std::vector<std::pair<int, QString>> languages;
    std::vector<std::pair<int, QString>> words; ///< of the goal and the note, those that tell something
    TermSet commonSet, languageSet, wordSet;
    quint32 times = 0; ///< a bit for each part of the week
    bool hasTimes = false;
    quint32 modes = 0;
    int unit = 0, roleTitle = 0, place = 0;
    int prior = 0; ///< experience of mentoring: none 1, some 2, a lot 3
    QString placeText;
    people::DifferenceKind wanted = people::DifferenceKind::NoPreference;
    Trait wantedIn = Trait::Unknown;
    people::MattersMost most = people::MattersMost::NotSaid;
    std::vector<PersonId> welcome;

    /// 0 not offered, 1 happy to help, 2 known well.
    [[nodiscard]] int levelOf(int term) const {
        for (const auto &[offered, well] : offerLevel) {
            if (offered == term)
                return well ? 2 : 1;
        }
        return 0;
    }
    [[nodiscard]] int trait(Trait which) const {
        switch (which) {
        case Trait::Unit:
            return unit;
        case Trait::RoleTitle:
            return roleTitle;
        case Trait::Place:
            return place;
        case Trait::Experience:
            return prior;
        case Trait::Unknown:
            break;
        }
        return 0;
    }
};

} // namespace groundwork::matching
