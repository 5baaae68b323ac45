#pragma once

#include "core/skills/exercise.h"
#include "ui/documents/document.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::documents {

class FlowBuilder;

/// Exercise cards for the table (visual.md 14, P4).
struct ExerciseCardsPrint {
    QString title;   ///< of the job: a card's title, "Skill lab 3: feedback", "Favourites"
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    std::vector<skills::Exercise> cards;
    QDate printedOn;
};

/// Four A6 cards on a page, with cut marks. A card that does not fit in a readable size goes on on the next
/// quarter, which says so; it never shrinks below 8 points. No footer stands where it would be cut apart.
Document exerciseCardSheets(const ExerciseCardsPrint &print, const PageStyle &style);

/// One card after another on full pages, with room to write: what to write down, as paper fields, the talk
/// about it, tip, remote and paper, and the texts that belong to it.
Document exerciseCardPages(const ExerciseCardsPrint &print, const PageStyle &style);

/// Words of a card between asterisks are quoted: they come out in the reading face. Two faces only, no
/// nesting.
std::vector<Run> cardRuns(const QString &text, double points, Weight weight = Weight::Regular);
/// The same as a paragraph in the sizes of `kit`.
Paragraph cardParagraph(const FlowBuilder &kit, const QString &text, double points, Weight weight = Weight::Regular);

} // namespace groundwork::documents
