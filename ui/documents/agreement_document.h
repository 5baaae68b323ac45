#pragma once

#include "ui/documents/document.h"
#include "ui/documents/flow_builder.h"

#include <QDate>
#include <QString>

#include <vector>

namespace groundwork::documents {

/// Some lines of a section: what each side says, then what both say. Sections are a row of such parts, so
/// that a "we" line may also stand above the columns.
struct AgreementPart {
    std::vector<VoiceLine> mentee;
    std::vector<VoiceLine> mentor;
    std::vector<BothLine> both;
};

/// A section of content.md 4.2. One without lines is not printed, and the numbers of the others stay.
struct AgreementSectionPrint {
    int number = 0;
    QString title;
    std::vector<AgreementPart> parts;
    int shipped = 0; ///< its number in the shipped text where it has another one now; -1: the program's own
};

/// All that an agreement's print needs; made from the agreement's rows, or by hand in tests.
struct AgreementPrint {
    QString menteeName; ///< as asked in 1.3
    QString mentorName;
    QString context; ///< "Side by Side 2027, Harbourlight Hospital"
    int version = 1;
    bool smallChange = false; ///< the version came by the short path
    QDate endedOn;            ///< stamped on the last version
    bool programReads = false; ///< said in the footer
    QDate versionDate;  ///< the day it was signed; invalid while it is a draft
    bool draft = false; ///< prints the word across each page
    QDate firstReview;
    QDate printedOn;
    std::vector<AgreementSectionPrint> sections;
    QString statement; ///< the sentences above the signatures (content.md 4.3)
    SignatureBox menteeSignature;
    SignatureBox mentorSignature;
    QString history;  ///< what changed and why, in one line
    QString copyFor;  ///< whose copy it is; empty: not marked
    QString helpLine; ///< the coordinator's private contact; empty: not printed
};

/// The agreement of content.md 4.2 to 4.5, as on mockup P1.
Document agreementDocument(const AgreementPrint &print, const PageStyle &style);

/// The short form on one page (content.md 4.4, 6): goals, how we work, next dates; nothing private.
Document agreementPageDocument(const AgreementPrint &print, const PageStyle &style);

} // namespace groundwork::documents
