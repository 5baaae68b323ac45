#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/side.h"
#include "core/file/program_file.h"
#include "core/letters/letter.h"
#include "core/letters/letter_content.h"
#include "core/partnerships/partnership.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::letters {

/// The letter in the program's own words, else in those that ship.
LetterText letterText(const ProgramFile &file, const LetterContent &content, LetterKind kind);
/// Has the program words of its own for it?
bool hasOwnWords(const ProgramFile &file, LetterKind kind);

/// One person of a pair, as a letter knows them. Nothing private is in it.
struct LetterReader {
    PartnershipId pair;
    PersonId person;
    Role role = Role::Mentee;
    QString name; ///< displayName
    QString callName;
    QString email;
    QString partnerName;
    QString partnerCallName;
    QString partnerEmail;
    partnerships::PartnershipState state = partnerships::PartnershipState::Proposed;
    QDate by; ///< until when an answer is asked for, or the trial goes
    bool firstMove = false; ///< is it the reader's?
    QDate firstMoveBy;
    QDate meetingOn;   ///< the day for which the first meeting is planned
    QDate meetingHeld;
    QDate reviewOn;    ///< the next that is still to be held
    QDate start;
    QDate end;

    bool operator==(const LetterReader &) const = default;
};

/// Both people of every pair of a cohort, mentee first, by the mentee's sort key.
std::vector<LetterReader> letterReaders(const ProgramFile &file, CohortId cohort);

/// The two of one pair, mentee first, or NotFound.
Result<std::vector<LetterReader>> letterReadersOf(const ProgramFile &file, PartnershipId pair);

/// Is it the time for this letter, as the file knows it? The match while it is proposed, tried or new; the first
/// meeting between the yes and the meeting; a review when one is to be held; thanks from the closing on.
bool isTimeFor(LetterKind kind, const LetterReader &reader);

} // namespace groundwork::letters
