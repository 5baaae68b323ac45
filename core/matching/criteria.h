#pragma once

#include "core/base/result.h"
#include "core/people/participant.h"
#include "core/questions/question.h"

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
    /// Experience of mentoring (people::PriorMentoring): the mentor has two steps more than the mentee 2, one step 1.
    Experience,
    MostForMentee, ///< what the mentee said matters most (people::MattersMost), once more: the fit of that criterion
    MostForMentor,
    /// The answers of both to one of the coordinator's own questions; see OwnCriterion. Not in allCriteria().
    Own,
};
inline constexpr int kCriteria = static_cast<int>(Criterion::MostForMentor) + 1;
inline constexpr int kBestFit = 2;
inline constexpr int kHighestWeight = 5;

/// The criterion that somebody means who says that this matters most; nothing for NotSaid. Of a mentee needs are the
/// first need, of a mentor what the mentor wants to learn.
std::optional<Criterion> meantBy(people::MattersMost what, Role who);

/// All criteria, in their order.
std::vector<Criterion> allCriteria();
/// "first_need", "shared_times", ...
QString criterionKey(Criterion criterion);
std::optional<Criterion> criterionFromKey(const QString &key);

/// How the answers of two people to one question are compared.
enum class Comparison {
    Equal,     ///< the same answer 2
    Different, ///< two answers, and not the same 2
    Overlap,   ///< options that both chose: all of who chose fewer 2, some 1
    Near,      ///< numbers, steps or dates (days) no farther apart than `reach` 2, than twice that 1
    Range,     ///< the mentor's number less the mentee's between `reach` and `upTo` 2: "five to ten years more"
};
QString comparisonKey(Comparison comparison); ///< "equal", "different", "overlap", "near", "range"
std::optional<Comparison> comparisonFromKey(const QString &key);

/// One of the coordinator's own questions as a criterion. Only questions whose answers the partner may see count in
/// matching (domain.md 2.18).
struct OwnCriterion {
    questions::QuestionId question;
    Comparison comparison = Comparison::Equal;
    double reach = 0; ///< Near, Range
    double upTo = 0;  ///< Range
    int weight = 0;
    bool operator==(const OwnCriterion &) const = default;
};
/// As it is kept beside its weight: "own:12:near:5:0"; nothing for a text that is none.
QString ownCriterionKey(const OwnCriterion &criterion);
std::optional<OwnCriterion> ownCriterionFromKey(const QString &key);

/// A weight for each criterion, 0 to 5; 0 does not count.
class Weights {
  public:
    /// The weights a new scenario begins with.
    Weights();
    [[nodiscard]] int of(Criterion criterion) const { return m_weights[static_cast<size_t>(criterion)]; }
    /// Values outside 0 to 5 go to the nearest. Own is not set here.
    void set(Criterion criterion, int weight);
    /// The own questions that count, in the order in which they were added; one line a question.
    [[nodiscard]] const std::vector<OwnCriterion> &own() const { return m_own; }
    /// Adds it, or puts it in the place of what was said about this question; a weight below 1 takes it out.
    void setOwn(OwnCriterion criterion);
    bool operator==(const Weights &) const = default;

  private:
    std::array<int, kCriteria> m_weights{};
    std::vector<OwnCriterion> m_own;
};

/// Who named whom. Goes to the coordinator only: partners read "one of you named the other".
enum class NamedBy { Nobody, Mentee, Mentor, Both };

/// One line of the sum, with the facts that its sentence needs.
struct Part {
    Criterion criterion = Criterion::FirstNeed;
    int fit = 0;
    int weight = 0;
    bool known = true; ///< false: somebody left it open, so nothing is known and the fit is 0
    QStringList terms; ///< what was met: areas, interests, languages, modes (keys), the place, traits (keys)
    int count = 0;     ///< shared times, or how many of the terms asked for
    bool well = false; ///< an area that is known well
    NamedBy namedBy = NamedBy::Nobody;
    bool alike = false;  ///< a wish for likeness was met
    bool unlike = false; ///< a wish for difference was met
    people::MattersMost most = people::MattersMost::NotSaid; ///< MostForMentee, MostForMentor
    questions::QuestionId questionId; ///< Own
    QString question; ///< Own: its wording; empty when it is not for partners any more
    Comparison comparison = Comparison::Equal; ///< Own

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
