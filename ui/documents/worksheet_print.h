#pragma once

#include "core/first_meeting/script.h"
#include "ui/documents/worksheet_document.h"

#include <QDate>

namespace groundwork::documents {

/// Whose sheet it is. Names may be empty: then the sheet is blank and its sentences say "mentee" and
/// "mentor".
struct SheetNames {
    QString mentee;
    QString mentor;
    QDate end; ///< of the cohort, for sentences that name it; invalid leaves a line
};

/// The script on paper: what each writes beside what the two agree, and what is asked of each alone on slips
/// at the end (content.md 3.1, way 3). Without context, help line and print date, which the caller fills in.
WorksheetPrint worksheetPrint(const first_meeting::Script &script, first_meeting::Length length,
                              const SheetNames &names);

/// Stage 0 for one side, with the marks that can be made ahead of the meeting (prompt 0.6).
PrepSheetPrint prepSheetPrint(const first_meeting::Script &script, first_meeting::Length length,
                              const SheetNames &names, Voice voice);

} // namespace groundwork::documents
