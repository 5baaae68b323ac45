#pragma once

#include "core/matching/criteria.h"
#include "core/matching/matching.h"
#include "core/matching/rules.h"
#include "core/matching/solution.h"
#include "core/partnerships/partnership.h"

#include <QString>
#include <QStringList>

namespace groundwork::words {

/// For whom a sentence is made. Partners read "you", and never who named whom or in which place.
enum class MatchReader { Coordinator, Mentee, Mentor };

/// How sentences name the two: call names.
struct MatchNames {
    QString mentee;
    QString mentor;
};

/// What counts, as the list of weights says it: "Mentee's 1st need".
QString criterionWord(matching::Criterion criterion);
/// How the fit of a criterion is found, for tooltips: "Known well gives 2, happy to help 1."
QString criterionRule(matching::Criterion criterion);
/// How the answers to an own question are compared: "the same answer".
QString comparisonWord(matching::Comparison comparison);
/// How the fit of an own question is found.
QString comparisonRule(const matching::OwnCriterion &own);
/// What rules a pair out, in few words: "same reporting line".
QString pairRuleWord(matching::PairRule rule);
QString aimWord(matching::Aim aim);
QString aimSentence(matching::Aim aim);

/// One row of the sum: "First need, known well: time on shift".
QString partLine(const matching::Part &part, MatchReader reader, const MatchNames &names);
/// The best of a sum in three or four words, for the table: "Need known well, 3 shared times".
QString shortReason(const matching::Sum &sum);
/// Why these two, in whole sentences for one reader; the coordinator reads what both will read, with names.
QString reasonSentences(const matching::Sum &sum, MatchReader reader, const MatchNames &names);
/// What a partner's answers did, without ranks: "You named people you would welcome, and one of you named the
/// other."
QString yourSay(const matching::Sum &sum, partnerships::MatchInput input, const QString &partner);

/// Why somebody has nobody: "11 ruled out: 9 same reporting line, 2 no common language. The other 9 are
/// full."
QString unplacedCause(const matching::Unplaced &unplaced);
/// What another partner would cost: "2 other mentees move. The cohort loses 6 points."
QString alternativeCost(const matching::Alternative &alternative);
/// A sum as text that can be copied: one line a part, tabs between, the sum last.
QString sumAsText(const matching::Sum &sum, MatchReader reader, const MatchNames &names);

} // namespace groundwork::words
