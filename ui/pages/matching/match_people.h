#pragma once

#include "core/base/id.h"

#include <QString>

#include <unordered_map>

namespace groundwork::matching {
struct MatchInput;
}

namespace groundwork::ui {

/// How somebody is named in the match.
struct MatchPerson {
    QString name, callName, sortKey;
};

/// The names of those who are matched, by participant.
class MatchPeople {
  public:
    void read(const matching::MatchInput &input);
    /// Empty names for somebody who is not in the cohort.
    [[nodiscard]] const MatchPerson &of(ParticipantId id) const;

  private:
    std::unordered_map<ParticipantId, MatchPerson> m_people;
};

} // namespace groundwork::ui
