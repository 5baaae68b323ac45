#pragma once

#include "core/matching/plan_facts.h"

#include <QString>

#include <vector>

namespace groundwork::words {

/// One line of "How good is this plan": "First need met", "21 of 24", and what it means.
struct QualityLine {
    QString name;
    QString figure;
    QString meaning;
};
/// All figures of a plan, in the order of reading (matching.md 8).
std::vector<QualityLine> qualityLines(const matching::PlanFacts &facts, int possible);
/// Whether it was proven, and what that says. Stable plans prove something else.
QString proofSentence(matching::Aim aim, bool certified);

/// "Unit", "Place", "Role".
QString groupingWord(matching::Grouping by);
/// What a group looks like: "As the others", "Fewer placed", "Fewer points", "Too few to say".
QString groupSignWord(matching::GroupSign sign);
/// The average points of those who are placed, "24.5"; empty where that would say something of single people.
QString groupAverage(const matching::GroupFacts &group);
/// What the check by group is for, in a sentence.
QString groupCheckSentence();

} // namespace groundwork::words
