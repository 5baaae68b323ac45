#pragma once

#include "core/base/id.h"
#include "core/file/program_file.h"
#include "core/matching/criteria.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace groundwork::matching {

/// What somebody said to a question, in the form that is compared. Neither: nothing is known.
struct OwnValue {
    std::vector<int> options;     ///< numbers of options, going up; a text that is the same has the same number
    std::optional<double> number; ///< numbers, steps of a scale, days of a date
    [[nodiscard]] bool isKnown() const { return number.has_value() || !options.empty(); }
    bool operator==(const OwnValue &) const = default;
};

/// A question that matching may use, with what everybody said.
struct OwnQuestion {
    questions::Question question;
    std::unordered_map<ParticipantId, OwnValue> values;
};

/// The questions of a cohort whose answers the partner may see (domain.md 2.18): no other may count in a match, since
/// its reasons are read by both.
std::vector<OwnQuestion> ownQuestions(const ProgramFile &file, CohortId cohort);

/// How a question can be compared; the first is the usual way.
std::vector<Comparison> comparisonsOf(questions::QuestionKind kind);

bool suits(const questions::Question &question, Comparison comparison);

/// 0 to 2, or nothing where one of the two is not known.
std::optional<int> ownFit(const OwnCriterion &criterion, const OwnValue &mentee, const OwnValue &mentor);

} // namespace groundwork::matching
