#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/partnerships/partnership.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace groundwork::partnerships {

/// One line of the pairs list: both people by name, and where they stand. Nothing private is in it.
struct PartnershipRow {
    PartnershipId id;
    ParticipantId mentor;
    ParticipantId mentee;
    PersonId mentorPerson;
    PersonId menteePerson;
    QString mentorName; ///< displayName
    QString menteeName;
    QString mentorCallName; ///< how a sentence names the person
    QString menteeCallName;
    QString mentorSortKey; ///< never empty
    QString menteeSortKey;
    QString mentorUnit;
    QString menteeUnit;
    PartnershipState state = PartnershipState::Proposed;
    QDate matchedOn;
    QDate acceptedMentor;
    QDate acceptedMentee;
    QDate answerBy;
    QDate talkMentor;  ///< the day on which a side asked to talk first
    QDate talkMentee;
    QDate trialUntil;
    QDate trialMentor; ///< the day of a side's answer after the trial meeting, never what it was
    QDate trialMentee;
    QDate trialPassed;
    Role firstMoveBy = Role::Mentee;
    QDate firstMoveDue;
    QDate startedOn;
    QDate firstMeetingDone;
    QDate agreementSigned;
    QDate plannedEnd;
    QDate actualEnd;
    std::optional<EndKind> endKind;
    std::optional<int> points;
    std::optional<int> pointsPossible;
    bool hasReasons = false;

    bool operator==(const PartnershipRow &) const = default;
};

/// Did the two part after a trial meeting, before the match was firm?
bool isParted(const PartnershipRow &row);

/// All partnerships of a cohort in any state, ordered by the mentee's sort key as stored. One query.
std::vector<PartnershipRow> partnershipRows(const ProgramFile &file, CohortId cohort);
/// The same row of one partnership, or NotFound.
Result<PartnershipRow> partnershipRow(const ProgramFile &file, PartnershipId id);
/// Who is paired with whom, by id.
struct PairSides {
    PartnershipId id;
    ParticipantId mentor;
    ParticipantId mentee;
    PartnershipState state = PartnershipState::Proposed;

    bool operator==(const PairSides &) const = default;
};
/// The two sides of every partnership of a cohort, in no order, without names.
std::vector<PairSides> pairSides(const ProgramFile &file, CohortId cohort);
/// All that is known of one partnership, or NotFound.
Result<Partnership> partnership(const ProgramFile &file, PartnershipId id);
/// The partnerships of a participant, oldest first.
std::vector<Partnership> partnershipsOf(const ProgramFile &file, ParticipantId participant);
/// How many open partnerships (isOpen) a participant has.
int openPartnerships(const ProgramFile &file, ParticipantId participant);
/// The first day of the pause that runs, and the last day on which the two came back from one; invalid for none.
QDate pausedOn(const ProgramFile &file, PartnershipId id);
QDate lastReturn(const ProgramFile &file, PartnershipId id);

} // namespace groundwork::partnerships
