#pragma once

#include "core/first_meeting/script.h"
#include "core/rooms/room.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <vector>

namespace groundwork::documents {

/// A pair at its table, by the names that the two asked to be called and in full.
struct RoomPrintPair {
    QString mentee;
    QString mentor;
    QString menteeCallName;
    QString mentorCallName;
    int table = 1;
};

/// What the sheets for the day of a room have in common.
struct RoomPrint {
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    QString helpLine;
    QString facilitator;
    QString place;
    QDate heldOn;
    QTime startsAt;
    first_meeting::Length length = first_meeting::Length::Ninety;
    QDate printedOn;
    QDate end; ///< of the cohort, which some questions name
    std::vector<RoomPrintPair> pairs; ///< by table

    [[nodiscard]] int tables() const;
    /// "12 February 2027, 14:00, Seminar room 2", as far as it is known.
    [[nodiscard]] QString where() const;
};

/// The card of content.md 3.11: before, opening words, the clock, tips, what to leave out when time is short, and the
/// script in words that are said.
Document facilitatorCardDocument(const RoomPrint &print, const first_meeting::Script &script, const PageStyle &style);
/// The tables of the room with the pairs at them: the two of a pair sit at an angle, at one table.
Document seatingPlanDocument(const RoomPrint &print, const PageStyle &style);
/// Everybody by table, with room to sign.
Document signInDocument(const RoomPrint &print, const PageStyle &style);
/// Cards to fold and stand up, a sheet for a pair. A name of 300 letters fits, in any script.
Document nameCardsDocument(const RoomPrint &print, const PageStyle &style);
/// One card a part for the table, two on a page (large print: one), in big type.
Document stageCardsDocument(const RoomPrint &print, const first_meeting::Script &script, const PageStyle &style);

} // namespace groundwork::documents
