#pragma once

#include "ui/documents/document.h"
#include "ui/documents/flow_builder.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace groundwork::documents {

/// One row of the sum: what counted, "2 × 5", the points.
struct SlipReason {
    QString what;
    int fit = 0;
    int weight = 0;
    int points = 0;
};

/// The slip for one of the two. Ranks stay private: no sentence says who named whom in which place.
struct SlipSide {
    Voice reader = Voice::Mentee;
    QString readerName;
    QString partnerName;
    QString why;     ///< the sentences for this reader
    QString yourSay; ///< what this reader's answers did; may be empty
    QString next;    ///< what happens next
};

/// A pair's sheet (mockup P3): two slips with a cut between them.
struct MatchSlipPrint {
    QString context; ///< "Side by Side 2027"
    SlipSide mentee;
    SlipSide mentor;
    std::vector<SlipReason> reasons;
    int points = 0;
    int possible = 0;    ///< 0: the sum is printed without it
    QString weightsNote; ///< "Weights were set by the program on 10 January and are the same for everyone."
    QString coordinator; ///< to whom the strip goes back
    QString contact;
    QDate answerBy;
    bool trial = false; ///< after a trial meeting: whether they go on, instead of whether to begin
    QDate printedOn;
};

/// One sheet a pair; when names and reasons do not leave room for two on a page, each slip has its own page.
Document matchSlipDocument(const MatchSlipPrint &print, const PageStyle &style);

} // namespace groundwork::documents
