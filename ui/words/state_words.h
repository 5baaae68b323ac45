#pragma once

#include "core/base/side.h"
#include "core/framework/cohort.h"
#include "core/partnerships/partnership_rows.h"
#include "core/people/participant.h"

#include <QString>

namespace groundwork::words {

/// "Mentee", "Mentor".
QString roleWord(Role role);
/// "mentee", "mentor": inside a sentence or after a name.
QString roleInSentence(Role role);
/// "Draft", "Recruiting", ...
QString cohortStateWord(framework::CohortState state);
/// What it means that a cohort is closed, archived or cancelled: for the head of its pages.
QString cohortOverSentence(const framework::Cohort &cohort);
/// The state with where the cohort is in time: "Running · week 9 of 40", "Draft · starts in 12 weeks".
QString cohortStateLine(const framework::Cohort &cohort, QDate today);
/// Only the second half of it: "week 9 of 40"; may be empty.
QString cohortStateDetail(const framework::Cohort &cohort, QDate today);
/// "Waiting", "Accepted", "Not placed", ...
QString participantStateWord(people::ParticipantState state);

/// "Proposed", "Accepted", "Starting", "Under way", "Ended early", ...
QString partnershipStateWord(partnerships::PartnershipState state);
/// The phase that a reader sees on the pair's page: "Get ready", "Start well", "Keep going", "Close well";
/// empty for declined and ended pairs.
QString partnershipPhaseWord(partnerships::PartnershipState state);
/// What the pair still lacks for its next state: "a yes from Noor", "the first meeting", "both signatures";
/// empty when nothing is missing.
QString partnershipMissing(const partnerships::PartnershipRow &pair);
/// A name as it stands inside a sentence: isolated only where a letter of it runs the other way, so that
/// plain names stay plain text.
QString nameInSentence(const QString &name);
/// "Alys Penhale with Noor Rahmani": mentee first.
QString pairTitle(const QString &mentee, const QString &mentor);

} // namespace groundwork::words
