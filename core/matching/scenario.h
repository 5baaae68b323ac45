#pragma once

#include "core/base/id.h"
#include "core/matching/matching.h"

#include <QString>

#include <vector>

namespace groundwork::matching {

/// What a coordinator set for a cohort, with what came out of it, as kept in the file.
struct Scenario {
    ScenarioId id; ///< 0 for one that is not kept yet
    CohortId cohort;
    QString name = QStringLiteral("A");
    Wanted wanted;
    std::vector<Match> proposals; ///< in the order of ids; pinned is not kept
    /// Proposals that the coordinator has looked at, in the order of ids. A pair that is proposed no more loses the mark.
    std::vector<PairKey> reviewed;
    QString inputDigest;          ///< digestOf the people that it was solved with
    qint64 solvedAt = 0;          ///< UTC seconds; 0 for never
    QString solvedWith;           ///< the version of Groundwork that made the plan; empty for never
    qint64 publishedAt = 0;
    int points = 0;
    int possible = 0;
    int lowest = 0;
    int unplaced = 0;
    bool certified = false;

    bool operator==(const Scenario &) const = default;
};

/// The proposals without their points, for Matcher::solve's `keep`.
std::vector<PairKey> pairsOf(const Scenario &scenario);

} // namespace groundwork::matching
