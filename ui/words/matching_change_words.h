#pragma once

#include "core/matching/plan_facts.h"
#include "core/matching/solution.h"
#include "core/matching/supply.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace groundwork::words {

/// How a participant is called in a sentence; isolated by this file.
using CallNames = std::function<QString(ParticipantId)>;

/// One mentee who changes place: "Alys to Ritva (-2)", "Idrissa without a mentor (-12)", "Saoirse to Percival (+21)".
QString moveWords(const matching::Move &move, const CallNames &names);
/// What a change would come to: "Two mentees move: Alys to Ritva (-2), Thuy Anh to Noor (-4). The cohort loses 6
/// points." More than `most` moves are counted. Says so when pins or places are against it.
QString whatIfSentence(const matching::WhatIf &change, const CallNames &names, int most = 4);

/// What a button says: "Ask Percival for a third place", "Let Idrissa be matched with Femi", "Do not ask for one place",
/// "Let the pin of Kofi and Percival go". `place` is the number of the place that is asked for (MorePlaces).
QString remedyAction(const matching::Remedy &remedy, const CallNames &names, int place);
/// What comes of it: "Saoirse would have Percival with 21 points. Nobody else moves."
QString remedyResult(const matching::Remedy &remedy, ParticipantId freed, const CallNames &names);

/// The sentences of an aim with its numbers, in order (matching.md 7). `plan` gives the floor and the proof.
QStringList aimSentences(const matching::Wanted &wanted, const matching::Plan &plan);

/// One line of a comparison: "First need met", with the figures of two plans.
struct FactLine {
    QString name;
    QString shown;
    QString other; ///< empty without another plan
    bool brief = false; ///< belongs in a short comparison
    bool pairs = true;  ///< comes from the pairs alone (matching::pairFacts)
};
std::vector<FactLine> factLines(const matching::PlanFacts &shown, const std::optional<matching::PlanFacts> &other);

/// Seats against people, in a sentence.
QString supplySentence(const matching::Supply &supply);
/// The line for recruiting: "We need 3 mentors who can help with budgeting, 1 who can help with writing, and 2 more."
/// Empty when nobody is missing.
QString recruitingLine(const matching::Supply &supply);
/// One area: "asked by 7, 4 of them first; offered by 2, 1 knows it well; 3 places".
QString areaSentence(const matching::AreaSupply &area);
/// What to make of it: "No mentor yet", "2 mentors short", "Hangs on 1 mentor", "Enough".
QString areaSign(const matching::AreaSupply &area);
/// Why somebody's answers are called narrow.
QString narrowSentence(const matching::NarrowAnswers &narrow);
/// One group of the check by group: "12 mentees, 11 placed, 24 points on average", or that they are too few to say.
QString groupSentence(const matching::GroupFacts &group);

} // namespace groundwork::words
