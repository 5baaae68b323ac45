#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace groundwork::matching {

/// What counts in a match, in the order of the screen. Each gives a fit of 0, 1 or 2, times a weight of 0
/// to 5.
enum class Criterion {
    FirstNeed,    ///< the mentee's first need: known well 2, happy to help 1
    SharedTimes,  ///< parts of the week when both are free: 3 and more 2, one or two 1
    Wishes,       ///< both named each other 2, one named the other 1
    SecondNeed,   ///< as the first
    FurtherNeeds, ///< the mentee's other needs: two of them, or the only one known well 2, else one 1
    MentorNeed,   ///< what the mentor would like to learn and the mentee offers
    InCommon,     ///< interests and values that both named: two and more 2, one 1
    SharedModes,  ///< ways to meet: all of the side that named fewer 2, some 1
    Language,     ///< languages that both speak: two and more 2, one 1
    Difference,   ///< wishes for somebody like or unlike oneself: both met 2, one asked and met 1
    Place,        ///< the same site 2
    /// Words that both wrote in free text (goal and note): two and more 2, one 1. A word that more than a few of the
    /// cohort wrote tells nothing and does not count.
    Words,
};
inline constexpr int kCriteria = static_cast<int>(Criterion::Words) + 1;
inline constexpr int kBestFit = 2;
inline constexpr int kHighestWeight = 5;

/// All criteria, in their order.
std::vector<Criterion> allCriteria();
/// "first_need", "shared_times", ...
QString criterionKey(Criterion criterion);
std::optional<Criterion> criterionFromKey(const QString &key);

/// A weight for each criterion, 0 to 5; 0 does not count.
class Weights {
  public:
    /// The weights a new scenario begins with.
    Weights();
    [[nodiscard]] int of(Criterion criterion) const { return m_weights[static_cast<size_t>(criterion)]; }
    /// Values outside 0 to 5 go to the nearest.
    void set(Criterion criterion, int weight);
    bool operator==(const Weights &) const = default;

  private:
    std::array<int, kCriteria> m_weights{};
};

/// Who named whom. Goes to the coordinator only: partners read "one of you named the other".
enum class NamedBy { Nobody, Mentee, Mentor, Both };

/// One line of the sum, with the facts that its sentence needs.
struct Part {
    Criterion criterion = Criterion::FirstNeed;
    int fit = 0;
    int weight = 0;
    bool known = true; ///< false: somebody left it open, so nothing is known and the fit is 0
    QStringList terms; ///< what was met: areas, interests, languages, modes (keys), the place
    int count = 0;     ///< shared times, or how many of the terms asked for
    bool well = false; ///< an area that is known well
    NamedBy namedBy = NamedBy::Nobody;
    bool alike = false;  ///< a wish for likeness was met
    bool unlike = false; ///< a wish for difference was met

    [[nodiscard]] int points() const { return fit * weight; }
    bool operator==(const Part &) const = default;
};

/// The sum of a pair: `points` of `possible`.
struct Sum {
    std::vector<Part> parts; ///< criteria that count (weight above 0), highest weight first
    int points = 0;
    int possible = 0;
    bool operator==(const Sum &) const = default;
};

/// The sum as JSON, as a partnership keeps it, and back; a text that is none gives an empty sum.
QString sumToJson(const Sum &sum);
Sum sumFromJson(const QString &json);

} // namespace groundwork::matching
